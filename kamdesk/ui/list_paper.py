"""A list on paper: its head on every page, its columns as wide as they need, however many rows it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from kamdesk.ui.paper import LETTERS, Sheaf, html_page, html_text
from kamdesk.ui.theme import text_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

SMALLEST_LETTERS = 6
"""Pixels."""

PAGE_COLUMNS = 14
"""So many columns of a list have room on a page on its side."""

PAGE_WIDTH = 1009
"""Pixels between the margins of a page on its side."""

MEASURED = 20
"""So many texts of a column are measured for its width."""

AT_ONCE = 500
"""Rows that are laid out together."""


@dataclass(frozen=True)
class ListPaper:
    """A list with its column heads; columns numbered in `right` hold figures. `is_private`: private customers too.

    More columns than a page holds are written smaller: else their words would stand letter under letter. Short columns
    have the room they need, and the long ones share the rest. Every word of data is escaped.
    """

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int]
    foot: str
    is_private: bool = False

    def html(self, start: int = 0, stop: int | None = None) -> str:
        """The page of these rows, all of them by default; the title stands above the first."""
        size, shares = self._look
        small = f"<style>td, th {{ font-size: {size}px; padding-right: {size // 3}px; }}</style>"
        head = "".join(
            self._cell("th", text, at, f" width='{share:.2%}'")
            for at, (text, share) in enumerate(zip(self.heads, shares, strict=True))
        )
        body = "".join(
            "<tr>" + "".join(self._cell("td", text, at) for at, text in enumerate(row)) + "</tr>"
            for row in self.rows[start:stop]
        )
        title = f"<h1>{escape(self.title)}</h1><p class='mute'>{escape(self.foot)}</p>" if start == 0 else ""
        table = f"<table class='list' width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>{body}</table>"
        return html_page(f"{small if size < LETTERS else ''}{title}{table}")

    def paint(self, device: QPagedPaintDevice) -> int:
        """Put it on the pages of a device, some rows at a time; returns the number of pages, 0 where it cannot."""
        sheaf = Sheaf.on(device)
        if sheaf is None:
            return 0
        parts = list(self._parts(sheaf))
        for start, stop, pages in parts:
            sheaf.add(self.html(start, stop), total=sum(each for _, _, each in parts), most=pages)
        return sheaf.end()

    def _parts(self, sheaf: Sheaf) -> Iterator[tuple[int, int, int]]:
        """(first row, the one after the last, pages): the last page is left to the next part, which begins with it."""
        start = 0
        while True:
            stop = min(start + AT_ONCE, len(self.rows))
            pages, full = sheaf.measure(self.html(start, stop))
            if stop == len(self.rows) or full == 0:
                yield start, stop, pages
            else:
                yield start, stop, pages - 1
                stop = start + full
            if stop == len(self.rows):
                return
            start = stop

    @cached_property
    def _look(self) -> tuple[int, list[float]]:
        """The size of the letters, and what each column has of the page on its side, in shares of one."""
        size = min(LETTERS, max(SMALLEST_LETTERS, LETTERS * PAGE_COLUMNS // len(self.heads)))
        font = text_font()
        font.setPixelSize(size)
        measure = QFontMetricsF(font)
        columns = [(head, *(row[at] for row in self.rows)) for at, head in enumerate(self.heads)]
        return size, _shares([_width(texts, measure) + LETTERS for texts in columns])

    def _cell(self, tag: str, text: str, at: int, wish: str = "") -> str:
        return f"<{tag}{wish}{' class=right align=right' if at in self.right else ''}>{html_text(text)}</{tag}>"


def _shares(wanted: Sequence[float]) -> list[float]:
    if sum(wanted) <= PAGE_WIDTH:
        return [width / sum(wanted) for width in wanted]
    given = dict.fromkeys(range(len(wanted)), 0.0)
    room = float(PAGE_WIDTH)
    for place, at in enumerate(sorted(given, key=wanted.__getitem__)):
        given[at] = min(wanted[at], room / (len(wanted) - place))
        room -= given[at]
    return [width / PAGE_WIDTH for width in given.values()]


def _width(texts: Sequence[str], measure: QFontMetricsF) -> float:
    """The longest line, looked for among those of the most bytes: a Chinese character has three, and is wide."""
    lines = {line for text in texts for line in text.split("\n")}
    return max(map(measure.horizontalAdvance, nlargest(MEASURED, lines, key=lambda line: len(line.encode()))))
