"""The book's lock: another passphrase, the keychain, the recovery key, and patience after wrong passphrases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.rules.unlocking import wait_after
from kamdesk.services import backups
from kamdesk.services.desk import Clock, Desk, Secret, open_desk, set_setting, setting, system_clock
from kamdesk.store import keys

HAS_PASSPHRASE = "has_passphrase"


@dataclass(slots=True)
class Patience:
    """Counts wrong passphrases of one window; `seconds` is a clock that never jumps (time.monotonic)."""

    seconds: Callable[[], float]
    wrong: int = 0
    until: float = 0.0

    def left(self) -> float:
        """Seconds to wait before the next try."""
        return max(0.0, self.until - self.seconds())

    def open(self, path: Path, secret: Secret, clock: Clock = system_clock) -> Desk:
        """Open a book; Refusal(wait, seconds) while the wait after wrong passphrases lasts."""
        if self.left() > 0:
            raise Refusal("wait", seconds=round(self.left() + 0.5))
        try:
            desk = open_desk(path, secret, clock)
        except CannotOpen as refusal:
            if refusal.code in ("wrong_passphrase", "bad_recovery_key"):
                self.wrong += 1
                self.until = self.seconds() + wait_after(self.wrong)
            raise
        self.wrong, self.until = 0, 0.0
        return desk


def change_passphrase(desk: Desk, passphrase: str) -> None:
    """Put the book under a new passphrase and a new salt, and make a first backup under it. [slow]

    Backups made before keep the old passphrase. A key the keychain held is replaced there.
    """
    if not passphrase:
        raise Refusal("empty_passphrase")
    held = is_in_keychain(desk)
    old = desk.book.key
    desk.book.rekey(keys.derive(passphrase, keys.new_salt()))
    set_setting(desk, HAS_PASSPHRASE, True)
    if held:
        keys.into_keychain(desk.book.key)
        keys.out_of_keychain(old)
    backups.before(desk, "rekey")


def is_in_keychain(desk: Desk) -> bool:
    """Whether the system's keychain opens this book without asking."""
    return keys.from_keychain(desk.book.key.salt) is not None


def keep_in_keychain(desk: Desk) -> None:
    """Let the system's keychain open the book; Refusal(no_keychain) where there is none."""
    if not keys.into_keychain(desk.book.key):
        raise Refusal("no_keychain")


def take_from_keychain(desk: Desk) -> None:
    """Ask for the passphrase from now on; Refusal(only_key) where the book has none and would be shut for ever."""
    if not setting(desk, HAS_PASSPHRASE, False):
        raise Refusal("only_key")
    keys.out_of_keychain(desk.book.key)


def recovery_key(desk: Desk) -> str:
    """What to print and keep in a safe: it opens this book, and its backups until the next change of passphrase."""
    return desk.book.key.recovery_text()
