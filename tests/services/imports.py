"""Taking files into a book for the tests: written by hand or real, and every state of the book read back whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kamdesk.services import importing
from kamdesk.services.desk import Desk
from kamdesk.services.importing import FileReport, ImportReport
from tests.store.books import looking, whole, words_of

DESK_S_OWN = ("operation", "journal", "sqlite_sequence", "book_state", "file_content", "audit")
INDEXES = ("search_grams", "search_pinyin")  # their tokens are read as words; how they lie in the file is no matter


def take(desk: Desk, *paths: Path, mapping: Mapping[str, object] | None = None, **how: Any) -> ImportReport:
    """Recognise and take in."""
    known = importing.mapping_from(json.dumps(mapping)) if mapping else None
    run = {name: how.pop(name) for name in ("dry_run", "backup", "progress", "cancelled") if name in how}
    return importing.run(desk, importing.recognise(desk, paths, mapping=known, **how), **run)


def take_text(desk: Desk, folder: Path, text: str, name: str = "file.csv", **how: Any) -> FileReport:
    """Take in a table or cards written by hand."""
    path = folder / name
    path.write_bytes(text.encode())
    (report,) = take(desk, path, **how).files
    return report


def counts(report: FileReport) -> dict[str, int]:
    """What the rows came to, without what none came to; `read` is checked on the way."""
    found = {outcome.value: count for outcome, count in report.counts.items() if count}
    if report.rejected:
        found["rejected"] = len(report.rejected)
    assert report.read == sum(found.values())
    return found


def state(desk: Desk) -> dict[str, Any]:
    """Every record, number and searched word of the book."""
    with looking(desk.path, desk.book.key) as connection:
        found = whole(connection, without=DESK_S_OWN)
    told = {table: sorted(rows, key=repr) for table, rows in found.items() if not table.startswith(INDEXES)}
    return {**told, **words_of(desk.book)}


def steps(desk: Desk) -> int:
    """How many entries the journal has."""
    found = desk.book.read_one("SELECT count(*) FROM journal")
    assert found
    return int(found[0])


def customers(desk: Desk) -> list[tuple[Any, ...]]:
    """(number, name) of all, as they came in."""
    return desk.book.read("SELECT number, name FROM customer ORDER BY id")


def one(desk: Desk, sql: str, *values: object) -> tuple[Any, ...]:
    """The only row of a question."""
    (row,) = desk.book.read(sql, values)
    return row
