"""The book's key: derived from the passphrase, or random and held by the system's keychain; never stored in a file."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kamdesk.models.refusals import CannotOpen

SALT_BYTES = 16
SCRYPT_N = 2**16  # with r = 8: 64 MiB and about a fifth of a second, which passes while the window's libraries load
SCRYPT_R = 8
KEYCHAIN = "KamDesk"


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """256 bits and the book's salt; the salt is the first 16 bytes of the file and no secret."""

    secret: bytes
    salt: bytes

    def pragma(self) -> str:
        """The statement that must come first on every connection: key and salt raw, so nothing is derived twice."""
        return f"PRAGMA key = \"x'{self.secret.hex()}{self.salt.hex()}'\""

    def recovery_text(self) -> str:
        """What may be printed and kept in a safe: the key itself, in groups of eight hex digits."""
        digits = self.secret.hex().upper()
        return "-".join(digits[at : at + 8] for at in range(0, len(digits), 8))


def new_salt() -> bytes:
    """Sixteen random bytes for a new book."""
    return secrets.token_bytes(SALT_BYTES)


def salt_of(book: Path) -> bytes:
    """The salt of an existing book: the first 16 bytes of its file. CannotOpen(not_a_book) where it is shorter."""
    with book.open("rb") as file:
        salt = file.read(SALT_BYTES)
    if len(salt) < SALT_BYTES:
        raise CannotOpen("not_a_book", path=str(book))
    return salt


def derive(passphrase: str, salt: bytes) -> Key:
    """The key of a passphrase: scrypt with N = 2^16, r = 8, p = 1 over its UTF-8 bytes in NFC (an é is an é)."""
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    secret = hashlib.scrypt(typed, salt=salt, n=SCRYPT_N, r=SCRYPT_R, p=1, maxmem=2**28, dklen=32)
    return Key(secret, salt)


def random_key(salt: bytes) -> Key:
    """A key nobody knows, for a book without a passphrase; the keychain holds it."""
    return Key(secrets.token_bytes(32), salt)


def from_recovery_text(text: str, salt: bytes) -> Key:
    """The key printed by `Key.recovery_text`; spaces and dashes do not matter."""
    try:
        secret = bytes.fromhex("".join(text.split()).replace("-", ""))
    except ValueError:
        secret = b""
    if len(secret) != 32:
        raise CannotOpen("bad_recovery_key")
    return Key(secret, salt)


def from_keychain(salt: bytes) -> Key | None:
    """The key the system's keychain holds for the book of this salt, if there is a keychain and it does."""
    import keyring
    import keyring.errors

    try:
        held = keyring.get_password(KEYCHAIN, salt.hex())
    except (keyring.errors.KeyringError, RuntimeError):
        return None
    return from_recovery_text(held, salt) if held else None


def into_keychain(key: Key) -> bool:
    """Keep the key in the system's keychain; False where there is none, or one that forgets what it is given."""
    import keyring
    import keyring.errors

    try:
        keyring.set_password(KEYCHAIN, key.salt.hex(), key.secret.hex())
    except (keyring.errors.KeyringError, RuntimeError):
        return False
    return from_keychain(key.salt) == key


def out_of_keychain(key: Key) -> None:
    """Let the keychain forget the key, where it holds it."""
    import keyring
    import keyring.errors

    with suppress(keyring.errors.KeyringError, RuntimeError):
        keyring.delete_password(KEYCHAIN, key.salt.hex())
