"""The audit: what left the book or was erased, when, of which scope and how much; shown, and saved as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kamdesk.exchange.cells import Cell, Column
from kamdesk.exchange.write_csv import write_csv
from kamdesk.services.desk import Desk
from kamdesk.store import auditing

WHOLE_BOOK = "book"
"""The scope of everybody who is not in the trash: "all" names the list, which leaves archived, parked … out."""

PRIVATE = "private:"
"""What stands before a list in the scope where private data went along."""


class AuditLine(NamedTuple):
    """One act. `at` is a UTC instant; `scope` names a kind of file, a lens, a kind of record or a file.

    `records`: how many of what it was about; of a handover given or received and of a backup the customers in it.
    """

    at: str
    act: str
    scope: str | None
    records: int
    fingerprint: str | None


Worded = Callable[[AuditLine], Sequence[Cell]]


def lines(desk: Desk) -> list[AuditLine]:
    """Every act, newest first."""
    return [AuditLine(*row) for row in auditing.lines(desk.book)]


def note_print(desk: Desk, what: str, count: int) -> None:
    """Remember that something was printed, with so many records: `list:LENS`, `sheet`, `letters` …"""
    auditing.note(desk.book, "print", what, count)


def list_scope(kind: str, lens: str, search: str = "", *, private: bool = False) -> str:
    """What of a list left the book: `.csv:tier:super`, `.csv:book`, `list:found:all` where it was narrowed,
    `.csv:private:all` where private data went along.
    """
    return f"{kind}:{PRIVATE if private else ''}{'found:' if search else ''}{lens}"


def note_export(desk: Desk, what: str, count: int) -> None:
    """Remember that something was written to a file of so many records: `.pdf:all`, `case` …"""
    auditing.note(desk.book, "export", what, count)


def save(desk: Desk, out: Path, titles: Sequence[str], worded: Worded) -> int:
    """Write the audit as a table for Excel; returns the number of lines. Raises CannotWrite."""
    columns = [Column(title) for title in titles]
    return write_csv(out, columns, [worded(line) for line in lines(desk)])
