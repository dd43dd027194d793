"""Rows that stayed out of an import, saved in the columns they came in, each with its reason, to be mended.

How their file was read is kept for the file of the mended rows, which must be read the same: known again by its titles,
which no other table has, or by its name where it has none.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.exchange.fields import Noun
from kamdesk.exchange.headings import folded
from kamdesk.exchange.limits import CannotRead
from kamdesk.exchange.mapping import TableMapping, parse_mapping
from kamdesk.exchange.repair import write_repair
from kamdesk.exchange.tables import Table
from kamdesk.services import audit
from kamdesk.services.desk import Desk, set_setting, setting

if TYPE_CHECKING:  # an import asks here how a mended file was read
    from kamdesk.services.importing import FileReport, Source

Worded = Callable[[str, Mapping[str, object]], str]
"""Words a reason with its figures."""


class Before(NamedTuple):
    """How the file was read whose rows were mended."""

    noun: Noun
    mapping: TableMapping
    known_by: str


def can_save(source: Source, report: FileReport) -> bool:
    """Whether there are rows of a table to save; cards have no columns."""
    return source.table is not None and bool(report.rejected)


def save_rejected(desk: Desk, source: Source, report: FileReport, out: Path, title: str, worded: Worded) -> int:
    """Write the rejected rows of one file; returns how many rows were written. Raises CannotWrite, CannotRead.

    Every line of an order of which a line was rejected goes with it (interfaces, Import).
    """
    if source.table is None:
        return 0
    if not source.path.is_file():
        raise CannotRead("no_file", file=source.path.name)
    desk.spare(out)
    reasons = {(each.sheet, each.row): worded(each.reason, each.figures) for each in report.rejected}
    written = write_repair(source.table, reasons, out, title)
    _remember(desk, source.table, source.known_by, out, title)
    audit.note_export(desk, "repair", written)
    return written


def before(desk: Desk, table: Table) -> Before | None:
    """How the rows of a repair file were read before they were mended; None for any other table."""
    kept: Any = setting(desk, _key(table.header, table.path)) or setting(desk, _key((), table.path))
    if not isinstance(kept, dict) or kept["width"] not in (0, table.facts.sheets[0].columns):
        return None
    mapping = parse_mapping(json.dumps(kept["mapping"]))
    if mapping.join:
        mapping = replace(mapping, join=replace(mapping.join, file=kept.get("join_file") or mapping.join.file))
    return Before(Noun(kept["noun"]), mapping, kept["known_by"])


def _remember(desk: Desk, table: Table, known_by: str, out: Path, title: str) -> None:
    mapping = replace(table.mapping, encoding=None, delimiter=None)
    if not mapping.columns:
        return
    beside = ""
    if mapping.join:  # told apart from the mapping, which takes no file from elsewhere
        beside = _seen_from(out.parent, table.path.parent / mapping.join.file)
        mapping = replace(mapping, join=replace(mapping.join, file=Path(beside).name))
    header = (*table.header, title) if table.header else ()
    width = 0 if header else len(table.names) + 1
    kept = {"noun": table.noun.value, "mapping": json.loads(mapping.to_json()), "known_by": known_by, "width": width}
    set_setting(desk, _key(header, out), kept | {"join_file": beside})


def _seen_from(folder: Path, file: Path) -> str:
    """Where a file lies as seen from a folder; the whole path where no way leads there, as to another drive."""
    try:
        return os.path.relpath(file, folder)
    except ValueError:
        return str(file.absolute())


def _key(header: Sequence[str], path: Path) -> str:
    """One key for a row of titles, whatever their case, width and blanks; without titles for the file's name."""
    told = "\n".join(map(folded, header)) if header else f"/{path.name}"
    return f"import.repair.{hashlib.sha256(told.encode()).hexdigest()[:32]}"
