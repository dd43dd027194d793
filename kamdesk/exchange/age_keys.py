"""The written keys of age: Bech32 (BIP 173), `age1…` for those who may read, `AGE-SECRET-KEY-1…` for who reads."""

from __future__ import annotations

from kamdesk.models.refusals import BadRequest

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def recipient_key(text: str) -> bytes:
    """The 32 bytes of a public key `age1…`; raises BadRequest("bad_key")."""
    return _decoded(text.strip(), "age")


def identity_key(text: str) -> bytes:
    """The 32 bytes of a secret key `AGE-SECRET-KEY-1…`; raises BadRequest("bad_key")."""
    return _decoded(text.strip(), "age-secret-key-")


def identities_in(text: str) -> tuple[str, ...]:
    """The secret keys of an identity file as `age-keygen` writes it: one a line, # begins a comment."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def _decoded(text: str, prefix: str) -> bytes:
    if text not in (text.lower(), text.upper()):
        raise BadRequest("bad_key")
    found, _, data = text.lower().rpartition("1")
    values = [_LETTERS.find(letter) for letter in data]
    if found != prefix or -1 in values or len(values) < 6 or _checksum(prefix, values) != 1:
        raise BadRequest("bad_key")
    bits = 0
    for value in values[:-6]:
        bits = bits << 5 | value
    left = (len(values) - 6) * 5 - 256
    if not 0 <= left < 5 or bits & ((1 << left) - 1):
        raise BadRequest("bad_key")
    return (bits >> left).to_bytes(32, "big")


def _checksum(prefix: str, values: list[int]) -> int:
    check = 1
    for value in [*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *values]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            if top >> place & 1:
                check ^= generator
    return check
