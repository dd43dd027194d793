"""Seal a file to one passphrase or to public keys, as an age v1 file any age tool opens (C2SP age.md).

Written here and not left to a binding because the handover needs what the bindings do not offer: a passphrase's cost
that is the same on every machine and bounded in memory, and a file that is read at any place without ever lying clear
on the disk or whole in memory. The primitives are `cryptography`'s; the tests hold it against two other age tools.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import io
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kamdesk.exchange.age_keys import identity_key, recipient_key
from kamdesk.exchange.sealed_stream import CannotUnseal, SealedReader, SealedWriter
from kamdesk.models.refusals import BadRequest

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

WORK_FACTOR = 18  # log2 of scrypt's N, as age's own command writes it: 256 MiB, about 0.7 s
MAX_WORK_FACTOR = 20  # 1 GiB: what a stranger's file may cost

_VERSION = b"age-encryption.org/v1\n"
_LONGEST_HEADER = 64 * 1024
_FILE_KEY = 16
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)")
_END = re.compile(rb"---( ([A-Za-z0-9+/]{43})\n)")


@dataclass(frozen=True, slots=True)
class _Stanza:
    """One way to the file key: its kind and arguments, and the wrapped key."""

    arguments: list[str]
    body: bytes


class Sealing:
    """A file being sealed: `with Sealing(file, …) as writer:` writes to it, and leaving the block makes it whole.

    Exactly one way is meant, since age forbids mixing: a passphrase or public keys. The passphrase is stretched on a
    thread of its own while the content is written behind the place kept for the header. Raises BadRequest: bad_key,
    no_passphrase_or_key, passphrase_and_keys.
    """

    def __init__(self, file: BinaryIO, *, passphrase: str | None = None, recipients: Sequence[str] = ()) -> None:
        if bool(passphrase) == bool(recipients):
            raise BadRequest("passphrase_and_keys" if passphrase else "no_passphrase_or_key")
        self._file = file
        self._passphrase = passphrase
        self._recipients = [recipient_key(text) for text in recipients]
        self._key = os.urandom(_FILE_KEY)
        self._nonce = os.urandom(16)
        self._head = b""
        self._writer = SealedWriter(file, _payload_key(self._key, self._nonce))
        self._thread = ThreadPoolExecutor(1, "stretch")

    def __enter__(self) -> SealedWriter:
        self._start = self._file.tell()
        self._stanzas = self._thread.submit(self._wrapped)
        # all parts of a header have one length, so its place can be kept before the passphrase is stretched
        empty = [_Stanza(["scrypt", "A" * 22, str(WORK_FACTOR)], bytes(32))] if self._passphrase else []
        empty += [_Stanza(["X25519", "A" * 43], bytes(32)) for _ in self._recipients]
        self._file.write(bytes(len(_header_text(self._key, empty))) + self._nonce)
        return self._writer

    def __exit__(self, kind: object, *_: object) -> None:
        with self._thread:
            stanzas = self._stanzas.result()
        if kind is None:
            self._writer.close()
            self._head = _header_text(self._key, stanzas)
            self._file.seek(self._start)
            self._file.write(self._head)
            self._file.seek(0, os.SEEK_END)

    def _wrapped(self) -> list[_Stanza]:
        if self._passphrase:
            return [_to_passphrase(self._key, self._passphrase)]
        return [_to_recipient(self._key, recipient) for recipient in self._recipients]

    def read_back(self) -> str:
        """The SHA-256 of the file from where it was begun, once every chunk of it opened again."""
        self._file.seek(self._start)
        head = self._file.read(len(self._head) + len(self._nonce))
        if head != self._head + self._nonce:
            raise CannotUnseal("damaged")
        digest = hashlib.sha256(head)
        self._writer.read_back(digest.update)
        return digest.hexdigest()


def unsealed(file: BinaryIO, *, passphrase: str | None = None, identities: Sequence[str] = ()) -> io.BufferedReader:
    """The clear content of a sealed file, readable from any place. Raises CannotUnseal, BadRequest("bad_key")."""
    head, stanzas, mac, start = _header(file.read(_LONGEST_HEADER))
    file_key = _file_key(stanzas, passphrase, identities)
    if not hmac.compare_digest(_mac(file_key, head), mac):
        raise CannotUnseal("damaged")
    file.seek(start)
    nonce = file.read(16)
    if len(nonce) < 16:
        raise CannotUnseal("damaged")
    return io.BufferedReader(SealedReader(file, start + 16, _payload_key(file_key, nonce)), 64 * 1024)


def _header(text: bytes) -> tuple[bytes, list[_Stanza], bytes, int]:
    """The part under the MAC, the stanzas, the MAC, and where the payload starts."""
    if not text.startswith(_VERSION):
        raise CannotUnseal("not_sealed")
    place = len(_VERSION)
    stanzas = []
    while found := _STANZA.match(text, place):
        stanzas.append(_Stanza(found[1].decode("ascii").split(" "), _unb64(found[2].replace(b"\n", b""))))
        place = found.end()
    end = _END.match(text, place)
    if end is None or not stanzas:
        raise CannotUnseal("damaged")
    return text[: end.start() + 3], stanzas, _unb64(end[2]), end.end()


def _file_key(stanzas: list[_Stanza], passphrase: str | None, identities: Sequence[str]) -> bytes:
    if any(stanza.arguments[0] == "scrypt" for stanza in stanzas):
        if len(stanzas) > 1:
            raise CannotUnseal("damaged")
        if not passphrase:
            raise CannotUnseal("needs_passphrase")
        return _from_passphrase(stanzas[0], passphrase)
    if not identities:
        raise CannotUnseal("needs_key")
    for secret in map(identity_key, identities):
        for stanza in stanzas:
            if stanza.arguments[0] == "X25519" and (found := _from_identity(stanza, secret)):
                return found
    raise CannotUnseal("wrong_key")


def _to_passphrase(file_key: bytes, passphrase: str) -> _Stanza:
    salt = os.urandom(16)
    body = _wrap(_stretched(passphrase, salt, WORK_FACTOR), file_key)
    return _Stanza(["scrypt", _b64(salt).decode(), str(WORK_FACTOR)], body)


def _from_passphrase(stanza: _Stanza, passphrase: str) -> bytes:
    if len(stanza.arguments) != 3 or not re.fullmatch("[1-9][0-9]{0,2}", stanza.arguments[2]):
        raise CannotUnseal("damaged")
    salt, cost = _unb64(stanza.arguments[1].encode()), int(stanza.arguments[2])
    if len(salt) != 16 or len(stanza.body) != 32:
        raise CannotUnseal("damaged")
    if cost > MAX_WORK_FACTOR:
        raise CannotUnseal("too_costly", log2=cost, most=MAX_WORK_FACTOR)
    file_key = _unwrap(_stretched(passphrase, salt, cost), stanza.body)
    if file_key is None:
        raise CannotUnseal("wrong_passphrase")
    return file_key


def _to_recipient(file_key: bytes, recipient: bytes) -> _Stanza:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    secret = X25519PrivateKey.generate()
    share = secret.public_key().public_bytes_raw()
    try:
        key = _shared_key(secret, recipient, share, recipient)
    except ValueError as error:
        raise BadRequest("bad_key") from error
    return _Stanza(["X25519", _b64(share).decode()], _wrap(key, file_key))


def _from_identity(stanza: _Stanza, identity: bytes) -> bytes | None:
    """The file key, or None where the stanza is for somebody else."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    share = _unb64(stanza.arguments[1].encode()) if len(stanza.arguments) == 2 else b""
    if len(share) != 32 or len(stanza.body) != 32:
        raise CannotUnseal("damaged")
    secret = X25519PrivateKey.from_private_bytes(identity)
    recipient = secret.public_key().public_bytes_raw()
    try:
        key = _shared_key(secret, share, share, recipient)
    except ValueError as error:  # a share that leads to the all-zero secret
        raise CannotUnseal("damaged") from error
    return _unwrap(key, stanza.body)


def _shared_key(secret: X25519PrivateKey, other: bytes, share: bytes, recipient: bytes) -> bytes:
    """The key both sides arrive at; ValueError where `other` is a point that makes it the same for everybody."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    shared = secret.exchange(X25519PublicKey.from_public_bytes(other))
    return _hkdf(shared, share + recipient, b"age-encryption.org/v1/X25519")


def _stretched(passphrase: str, salt: bytes, cost: int) -> bytes:
    count = 1 << cost
    try:
        return hashlib.scrypt(
            passphrase.encode(),
            salt=b"age-encryption.org/v1/scrypt" + salt,
            n=count,
            r=8,
            p=1,
            dklen=32,
            maxmem=1024 * count + (1 << 20),
        )
    except (MemoryError, ValueError) as error:
        raise CannotUnseal("too_costly", log2=cost, most=MAX_WORK_FACTOR) from error


def _wrap(key: bytes, file_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def _unwrap(key: bytes, body: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), body, None)
    except InvalidTag:
        return None


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_hkdf(file_key, b"", b"header"), head, "sha256")


def _payload_key(file_key: bytes, nonce: bytes) -> bytes:
    return _hkdf(file_key, nonce, b"payload")


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 (RFC 5869) for 32 bytes, which one round gives."""
    return hmac.digest(hmac.digest(salt or bytes(32), secret, "sha256"), info + b"\x01", "sha256")


def _header_text(file_key: bytes, stanzas: list[_Stanza]) -> bytes:
    head = _VERSION + b"".join(map(_stanza_text, stanzas)) + b"---"
    return head + b" " + _b64(_mac(file_key, head)) + b"\n"


def _stanza_text(stanza: _Stanza) -> bytes:
    body = _b64(stanza.body)  # 32 bytes: one line below 64 columns
    return b"-> " + " ".join(stanza.arguments).encode() + b"\n" + body + b"\n"


def _b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _unb64(text: bytes) -> bytes:
    """Canonical base64 without padding; anything else means a damaged header."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise CannotUnseal("damaged") from error
    if _b64(data) != text:
        raise CannotUnseal("damaged")
    return data
