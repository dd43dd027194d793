"""Sheets of address labels: how many fit a page, and where each lies, in millimetres from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

A4_WIDTH, A4_HEIGHT = 210.0, 297.0
FIRST_CJK = "\u2e80"


def envelope(address: str, company: str, name: str, title: str) -> str:
    """The lines of an envelope as the post of the place reads them: Chinese from the place to the person, others from
    the person to the place. A company nobody is known at stands there once.
    """
    company = company if company != name else ""
    if any(sign >= FIRST_CJK for sign in address or company or name):
        lines = (address, company, f"{name} {title}".strip())
    else:
        lines = (", ".join(part for part in (name, title) if part), company, address)
    return "\n".join(line for line in lines if line)


class Place(NamedTuple):
    """Where one label lies on its page; pages count from 0."""

    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet as the trade sells it. The first label lies at `left`, `top`."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap_across: float = 0.0
    gap_down: float = 0.0

    @property
    def per_page(self) -> int:
        return self.columns * self.rows

    def fits(self) -> bool:
        """Whether every label lies on an A4 page."""
        across = self.left + self.columns * self.width + (self.columns - 1) * self.gap_across
        down = self.top + self.rows * self.height + (self.rows - 1) * self.gap_down
        return self.per_page > 0 and min(self.width, self.height) > 0 and across <= A4_WIDTH and down <= A4_HEIGHT

    def places(self, count: int, skipped: int = 0) -> Iterator[Place]:
        """Where so many labels go, row by row; the first `skipped` of the first page were used before."""
        for at in range(skipped, skipped + count):
            page, place = divmod(at, self.per_page)
            row, column = divmod(place, self.columns)
            left = self.left + column * (self.width + self.gap_across)
            yield Place(page, left, self.top + row * (self.height + self.gap_down), self.width, self.height)


SHEETS = (
    LabelSheet(3, 8, 70.0, 37.0, 0.0, 0.5),
    LabelSheet(3, 7, 63.5, 38.1, 7.2, 15.1, 2.5),
    LabelSheet(2, 7, 99.1, 38.1, 4.7, 15.1, 2.5),
    LabelSheet(2, 4, 99.1, 67.7, 4.7, 13.1, 2.5),
)
"""Usual A4 sheets: 24, 21, 14 and 8 labels."""
