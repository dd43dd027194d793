"""Where a text is cut into pages: between the rows of a table, between lines, and never right below a heading."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

NEW_PAGE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


class Span(NamedTuple):
    """From one height of a document to another, in its pixels."""

    top: float
    bottom: float

    def height(self) -> float:
        """Pixels."""
        return self.bottom - self.top


NOTHING = Span(0, 0)


class Slice(NamedTuple):
    """What stands on one page, below the head of the table that goes on there."""

    head: Span
    body: Span


def slices(document: QTextDocument, height: float) -> list[Slice]:
    """The pages of a document laid out without pages; at least one."""
    cut, end = _Cut(document), document.size().height()
    starts = cut.forced()
    found: list[Slice] = []
    top, head = 0.0, NOTHING
    while True:
        limit = top + height - head.height()
        forced = next((start for start in starts if top < start <= limit), None)
        if forced is not None:
            bottom, coming = forced, NOTHING
        elif limit >= end:
            bottom, coming = end, NOTHING
        else:
            bottom, coming = cut.below(top, limit)
        found.append(Slice(head, Span(top, bottom)))
        if bottom >= end:
            return found
        top, head = bottom, coming if coming.height() < height / 2 else NOTHING


def rows_above(document: QTextDocument, height: float) -> int:
    """How many rows of the table there, its head aside, stand above; 0 where a row is cut or there is none."""
    cut, cursor = _Cut(document), QTextCursor(document)
    cursor.setPosition(document.documentLayout().hitTest(QPointF(0, height), Qt.HitTestAccuracy.FuzzyHit))
    table = cursor.currentTable()
    if not table:
        return 0
    at = table.cellAt(cursor).row()
    row = cut.of_row(table, at)
    if row.bottom <= height and at + 1 < table.rows():
        at, row = at + 1, cut.of_row(table, at + 1)
    return at - table.format().headerRowCount() if abs(row.top - height) < 1 else 0


class _Cut:
    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._layout = document.documentLayout()

    def forced(self) -> list[float]:
        """Where the text itself begins a page."""
        found, place = [], self._document.rootFrame().begin()
        while not place.atEnd():
            block = place.currentBlock()
            if block.isValid() and block.blockFormat().pageBreakPolicy() & NEW_PAGE:
                found.append(self._of_block(block).top)
            place += 1
        return found

    def below(self, top: float, limit: float) -> tuple[float, Span]:
        """The lowest good cut at or above the limit, and the head that what follows wants."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._layout.hitTest(QPointF(0, limit), Qt.HitTestAccuracy.FuzzyHit))
        table = cursor.currentTable()
        if not table:
            return self._above_line(cursor.block(), top, limit), NOTHING
        rows, at = table.format().headerRowCount(), table.cellAt(cursor).row()
        row = self.of_row(table, at)
        head = Span(self.of_row(table, 0).top, self.of_row(table, rows - 1).bottom) if rows else NOTHING
        if row.bottom <= limit:
            return row.bottom, head
        if row.top <= top:
            return self._above_line(self._longest(table, at), top, limit), head
        if at > rows:
            return row.top, head
        first = table.firstCursorPosition().block()
        start = self.of_row(table, 0).top
        return (self._above_headings(first, start, top), NOTHING) if start > top else (row.top, head)

    def _above_line(self, block: QTextBlock, top: float, limit: float) -> float:
        place, lines = self._of_block(block), block.layout()
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            if place.top + line.y() + line.height() > limit:
                start = place.top + line.y()
                if number == 0:
                    start = self._above_headings(block, start, top)
                return start if start > top else limit
        return min(limit, place.bottom)

    def _above_headings(self, block: QTextBlock, start: float, top: float) -> float:
        above = block.previous()
        while above.isValid() and above.blockFormat().headingLevel() and self._of_block(above).top > top:
            start, above = self._of_block(above).top, above.previous()
        return start

    def _of_block(self, block: QTextBlock) -> Span:
        place = self._layout.blockBoundingRect(block)
        return Span(place.top(), place.bottom())

    def of_row(self, table: QTextTable, row: int) -> Span:
        tops, bottoms = [], []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = cell.format().toTableCellFormat()
            tops.append(self._of_block(cell.firstCursorPosition().block()).top - look.topPadding())
            bottoms.append(
                self._of_block(cell.lastCursorPosition().block()).bottom + look.bottomPadding() + look.bottomBorder()
            )
        return Span(min(tops), max(bottoms))

    def _longest(self, table: QTextTable, row: int) -> QTextBlock:
        blocks = [table.cellAt(row, column).lastCursorPosition().block() for column in range(table.columns())]
        return max(blocks, key=lambda block: self._of_block(block).bottom)
