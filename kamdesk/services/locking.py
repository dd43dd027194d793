"""The book's lock: another passphrase, the keychain, the recovery key, and patience after wrong passphrases."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.rules.unlocking import wait_after
from kamdesk.services import backups
from kamdesk.services.desk import Clock, Desk, Secret, open_desk, set_setting, setting, system_clock
from kamdesk.services.unlocking import unlock
from kamdesk.store import keys
from kamdesk.store.book import Book
from kamdesk.store.keys import Key

WAITS = (0.5, 2.0, 5.0)
"""Seconds until a change of passphrase is tried again where something else reads the file."""

HAS_PASSPHRASE = "has_passphrase"
Found = TypeVar("Found")


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
        return self._tried(lambda: open_desk(path, secret, clock))

    def prove(self, desk: Desk, secret: Secret) -> None:
        """`prove` with the same waits. [slow]"""
        self._tried(lambda: prove(desk, secret))

    def _tried(self, attempt: Callable[[], Found]) -> Found:
        if self.left() > 0:
            raise Refusal("wait", seconds=round(self.left() + 0.5))
        try:
            found = attempt()
        except CannotOpen as refusal:
            if refusal.code in ("wrong_passphrase", "bad_recovery_key"):
                self.wrong += 1
                self.until = self.seconds() + wait_after(self.wrong)
            raise
        self.wrong, self.until = 0, 0.0
        return found


def prove(desk: Desk, secret: Secret) -> None:
    """Whether this passphrase or recovery key is the open book's; CannotOpen(wrong_passphrase) where not. [slow]"""
    key = unlock(desk.path, secret)
    if not hmac.compare_digest(key.secret, desk.book.key.secret):
        raise CannotOpen("wrong_passphrase", path=str(desk.path))


def has_passphrase(desk: Desk) -> bool:
    """Whether a passphrase opens this book; where not, the keychain alone does, and the recovery key."""
    return bool(setting(desk, HAS_PASSPHRASE, False))


def change_passphrase(
    desk: Desk, passphrase: str, everywhere: Callable[[Callable[[], object]], object] | None = None
) -> Refusal | None:
    """Put the book under a new passphrase and a new salt, and make a first backup under it. [slow]

    Backups made before keep the old passphrase. A key the keychain held is replaced there. Returns why that first
    backup could not be made, where it could not: the book is under the new passphrase all the same. `everywhere` has
    every other thread that reads the book call something between two questions.
    """
    if not passphrase:
        raise Refusal("empty_passphrase")
    held = is_in_keychain(desk)
    old = desk.book.key
    book = desk.book
    _rekey(book, keys.derive(passphrase, keys.new_salt()), everywhere and partial(everywhere, book.let_go))
    if held:
        keys.into_keychain(desk.book.key)
        keys.out_of_keychain(old)
    try:
        set_setting(desk, HAS_PASSPHRASE, True)
        backups.before(desk, "rekey")
    except Refusal as refusal:
        return refusal
    return None


def _rekey(book: Book, key: Key, everywhere: Callable[[], object] | None) -> None:
    """The day's backup and the check of the file read it through connections of their own, which soon end."""
    for wait in WAITS:
        try:
            book.rekey(key, everywhere)
        except CannotOpen as refusal:
            if refusal.code != "in_use":
                raise
            time.sleep(wait)
        else:
            return
    book.rekey(key, everywhere)


def is_in_keychain(desk: Desk) -> bool:
    """Whether the system's keychain opens this book without asking."""
    return keys.from_keychain(desk.book.key.salt) is not None


def keep_in_keychain(desk: Desk) -> None:
    """Let the system's keychain open the book; Refusal(no_keychain) where there is none."""
    if not keys.into_keychain(desk.book.key):
        raise Refusal("no_keychain")


def take_from_keychain(desk: Desk) -> None:
    """Ask for the passphrase from now on; Refusal(only_key) where the book has none and would be shut for ever."""
    if not has_passphrase(desk):
        raise Refusal("only_key")
    keys.out_of_keychain(desk.book.key)


def recovery_key(desk: Desk) -> str:
    """What to print and keep in a safe: it opens this book, and its backups until the next change of passphrase."""
    return desk.book.key.recovery_text()
