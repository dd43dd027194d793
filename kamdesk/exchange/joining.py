"""The columns of another file, added to each row by a column both files have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kamdesk.exchange.headings import folded, named
from kamdesk.exchange.layouts import is_comment, layout_of
from kamdesk.exchange.limits import Limits
from kamdesk.exchange.mapping import Join, TableMapping
from kamdesk.exchange.sources import Source, evened, is_blank, open_source
from kamdesk.exchange.values import trimmed
from kamdesk.models.refusals import BadRequest

_HEAD = 50


@dataclass(frozen=True, slots=True)
class Joined:
    """The other file by key. `names`: the columns it adds, without the key; `place`: the key's in the main file."""

    names: tuple[str, ...]
    place: int
    rows: dict[str, list[Any]]

    def added(self, cells: Sequence[Any]) -> tuple[list[Any], bool]:
        """What to add to a row, and whether the other file has its key."""
        found = self.rows.get(trimmed(cells[self.place])) if self.place < len(cells) else None
        return (found, True) if found is not None else ([""] * len(self.names), False)


def joined(path: Path, join: Join, titles: Sequence[str], mapping: TableMapping, limits: Limits) -> Joined:
    """Read the other file, which lies relative to `path`. The first row of a key counts.

    Titles that the main file has too are named as a second column of that title (`城市#2`).
    Raises CannotRead; BadRequest("join_no_key") where either file lacks the key.
    """
    other = open_source(path.parent / join.file, None, None, limits)
    sheet = next((shape.name for shape in other.shapes if shape.visible and shape.rows), "")
    first = [pair for _, pair in zip(range(_HEAD), _filled(other, sheet), strict=False)]
    layout = layout_of(first, mapping.header)
    main_place, other_place = _place(titles, join.key), _place(layout.names, join.key)
    rows: dict[str, list[Any]] = {}
    for row, record in evened(_filled(other, sheet), layout.width, layout.least):
        if row > layout.header_row and not record.fault and not (layout.has_comments and is_comment(record)):
            rest = list(record.cells)
            rows.setdefault(trimmed(rest.pop(other_place)), rest)
    added = [title for place, title in enumerate(layout.titles or layout.names) if place != other_place]
    return Joined(tuple(named([*titles, *added])[len(titles) :]), main_place, rows)


def _filled(source: Source, sheet: str) -> Iterator[tuple[int, Any]]:
    return ((row, record) for row, record in enumerate(source.records(sheet), 1) if not is_blank(record.cells))


def _place(names: Sequence[str], key: str) -> int:
    """Where a column stands, by its name or without regard to case and signs."""
    names = list(names)
    if key in names:
        return names.index(key)
    alike = [place for place, name in enumerate(names) if folded(name) == folded(key)]
    if not alike:
        raise BadRequest("join_no_key", key=key[:60])
    return alike[0]
