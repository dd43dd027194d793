"""Tidy columns for a terminal, where a Chinese sign is two cells wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

Cells = Sequence[str]
GAP = "  "
WIDEST = 40


def width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(_width(sign) for sign in text)


def fitted(text: str, cells: int) -> str:
    """The text within so many cells, its end an ellipsis where it was cut."""
    if width(text) <= cells:
        return text
    kept, taken = [], 1
    for sign in text:
        taken += _width(sign)
        if taken > cells:
            break
        kept.append(sign)
    return "".join(kept) + "…"


def padded(text: str, cells: int, right: bool = False) -> str:
    """The text filled up with spaces to so many cells, at its left where it stands right."""
    space = " " * max(0, cells - width(text))
    return space + text if right else text + space


def aligned(titles: Cells, rows: Sequence[Cells], figures: frozenset[int] = frozenset()) -> Iterator[str]:
    """A line of titles and the rows below it; long cells are cut, columns of figures stand at the right."""
    shown = [[fitted(" ".join(cell.split()), WIDEST) for cell in row] for row in (titles, *rows)]
    widths = [max(width(row[place]) for row in shown) for place in range(len(titles))]
    for row in shown:
        cells = (padded(cell, widths[place], place in figures) for place, cell in enumerate(row))
        yield GAP.join(cells).rstrip()


def _width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
