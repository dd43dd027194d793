"""The key of a book from what unlocks it. Loads next to nothing, so that a start derives it while the rest loads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kamdesk.models.refusals import CannotOpen
from kamdesk.store import header, keys


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """How a book is unlocked: by a passphrase, by the keychain (none given), or by its printed recovery key."""

    passphrase: str | None = None
    recovery: str | None = None
    keychain: bool = True


def unlock(path: Path, secret: Secret) -> keys.Key:
    """The key of a book; slow by design (a fifth of a second) where it is derived from a passphrase.

    What cannot be a book is refused at a glance, before anything slow.
    """
    header.inspect(path)
    salt = keys.salt_of(path)
    if secret.passphrase is not None:
        return keys.derive(secret.passphrase, salt)
    if secret.recovery is not None:
        return keys.from_recovery_text(secret.recovery, salt)
    key = keys.from_keychain(salt) if secret.keychain else None
    if key is None:
        raise CannotOpen("no_key", path=str(path))
    return key
