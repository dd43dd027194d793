"""Checking a book and, where it is damaged, saving what can be read of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kamdesk.models.refusals import CannotOpen
from kamdesk.models.settings import Settings
from kamdesk.rules import pinyin
from kamdesk.services.desk import Clock, Desk, Secret, system_clock, unlock
from kamdesk.store import checking, header, opening, rescuing, schema
from kamdesk.store.checking import Fault
from kamdesk.store.keeping import Keeping
from kamdesk.store.keys import Key
from kamdesk.store.numbers import Numbers
from kamdesk.store.rescuing import Rescued


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; `problems` is empty where the book is sound."""

    problems: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(path: Path, secret: Secret) -> Checked:
    """Check a closed or open book from its pages up to what is kept against the facts. Reads only; [slow].

    Raises CannotOpen where it cannot be tried at all: missing, foreign, not_a_book, wrong_passphrase, newer, in_use.
    """
    key = unlock(path, secret)
    if not header.key_fits(path, key):
        raise CannotOpen("wrong_passphrase", path=str(path))
    return _check(path, key)


def check_desk(desk: Desk) -> Checked:
    """Check the open book."""
    return _check(desk.path, desk.book.key)


def look_over(desk: Desk) -> Checked:
    """The quick look after each start, beside the rep's work: every page proven, nothing computed. [slow]"""
    return Checked(tuple(checking.faults_of_file(desk.path, desk.book.key)))


def mend(desk: Desk) -> None:
    """Make everything derived anew: numbers, tiers and the search index, where they do not fit the facts. [slow]"""
    keeping = Keeping(desk.numbers)
    with desk.book.silently() as connection:
        keeping.rebuild(connection)


def rescue(path: Path, secret: Secret, out: Path, clock: Clock = system_clock) -> Rescued:
    """Save what can be read of a damaged book into the new file `out`; the damaged one stays as it is. [slow]

    Raises what `rescuing.rescue_book` raises. The new book opens with the same secret.
    """
    numbers = Numbers(clock().date(), Settings(), pinyin.sort_key)
    return rescuing.rescue_book(path, unlock(path, secret), out, Keeping(numbers).rebuild)


def _check(path: Path, key: Key) -> Checked:
    found = checking.faults_of_file(path, key)
    if found:
        return Checked(tuple(found))
    try:
        version = opening.version_of(path, key)
    except CannotOpen as refusal:
        if refusal.code != "damaged":
            raise
        return Checked((Fault("unreadable"),))
    if version > schema.VERSION:
        raise CannotOpen("newer", path=str(path), version=version, known=schema.VERSION)
    return Checked(tuple(checking.faults_of_book(path, key, pinyin.sort_key)))
