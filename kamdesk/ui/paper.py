"""Paper: HTML that Qt lays out, on the pages of a PDF or printer, among it the profile sheet of one A4 page.

Works without a screen. Fonts are embedded in the PDF, Chinese ones among them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from kamdesk.ui.paper_cuts import Slice, Span, rows_above, slices
from kamdesk.ui.theme import text_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from kamdesk.models.rows import Sheet

MARGIN_MM = 15
DOTS = 96
"""Layout is made at the dots an HTML pixel means, then scaled to the device."""

FOOT = 24
"""Pixels below the text for the number of the page."""

LETTERS = 12
"""Pixels."""

NEARLY = 0.1
"""Pixels: what only touches a page would be written into its PDF, out of sight."""

SMALLEST_SCALE = 0.6
"""A sheet is shrunk to its one page at most this far; what is longer goes on a second."""

STYLE = """
body { color: #1d2430; font-size: 12px; }
h1 { font-size: 20px; margin: 0; }
.head { font-size: 12px; color: #5c6675; margin: 10px 0 0 0; }
p { margin: 2px 0; }
h2 { font-size: 12px; color: #5c6675; margin: 12px 0 2px 0; font-weight: normal; }
td, th { padding: 2px 10px 2px 0; vertical-align: top; }
th { text-align: left; font-weight: normal; color: #5c6675; }
td.right, th.right { text-align: right; }
.mute { color: #5c6675; }
table.list td { border-bottom: 1px solid #dfe3ea; padding: 4px 10px 4px 0; }
table.list th { border-bottom: 1px solid #5c6675; }
"""


class SheetWords(Protocol):
    """What paper asks the wording for: lines of (name, value) by heading, and the title's two lines."""

    def title(self, sheet: Sheet) -> tuple[str, str]:
        """Name, and what stands below it."""

    def sections(self, sheet: Sheet) -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
        """Headings with their lines; lines without a value are left out."""

    def foot(self) -> str:
        """What stands at the bottom: the day it was printed."""


def sheet_html(sheet: Sheet, words: SheetWords) -> str:
    """The profile sheet (客户概况表); every word of data is escaped."""
    name, below = words.title(sheet)
    parts = [f"<h1>{escape(name)}</h1><p class='mute'>{escape(below)}</p>"]
    for heading, lines in words.sections(sheet):
        if lines:
            parts.append(f"<h2>{escape(heading)}</h2>{_lines(lines)}")
    parts.append(f"<p class='mute'>{escape(words.foot())}</p>")
    return html_page("".join(parts))


def write_pdf(path: Path, html: str, one_page: bool = False, landscape: bool = False, numbered: bool = True) -> int:
    """Write HTML to a PDF as `painted_pdf` does. With `one_page` it is shrunk to fit where it can."""
    return painted_pdf(path, lambda device: lay_out(device, html, one_page, numbered), landscape)


def painted_pdf(path: Path, paint: Callable[[QPagedPaintDevice], int], landscape: bool = False, title: str = "") -> int:
    """An A4 PDF of whatever `paint` puts on the device; it returns the number of pages.

    Without a title it is called as its file is. The file appears whole or not at all, readable by its owner alone.
    Raises CannotWrite.
    """
    from kamdesk.services import files
    from kamdesk.ui.pdf_text import readable

    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(title or path.stem)
    writer.setCreator("KamDesk")
    set_a4(writer, landscape)
    pages = paint(writer)
    del writer
    files.write_whole(path, readable(bytes(made.data().data())))
    return pages


def set_a4(device: QPagedPaintDevice, landscape: bool = False) -> None:
    """The paper everything but labels begins with; at the preview somebody may choose another."""
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, margins, QPageLayout.Unit.Millimeter)
    )


def lay_out(device: QPagedPaintDevice, html: str, one_page: bool = False, numbered: bool = True) -> int:
    """Paint HTML on the paper of a printer or PDF; returns the number of pages, 0 where it could not be painted on."""
    sheaf = Sheaf.on(device, numbered)
    if sheaf is None:
        return 0
    sheaf.add(html, one_page=one_page)
    return sheaf.end()


class Sheaf:
    """The pages of a device while they are painted, by one text after the other."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter, numbered: bool) -> None:
        """`on` makes it."""
        self._device, self._painter, self._numbered = device, painter, numbered
        self._scale = device.logicalDpiX() / DOTS
        room = painter.viewport()
        self._page = QSizeF(room.width() / self._scale, room.height() / self._scale - FOOT)
        self._pages = 0

    @classmethod
    def on(cls, device: QPagedPaintDevice, numbered: bool = True) -> Sheaf | None:
        """Begin; None where the device cannot be painted on."""
        painter = QPainter()
        return cls(device, painter, numbered) if painter.begin(device) else None

    def measure(self, html: str) -> tuple[int, int]:
        """How many pages a list would take, and how many of its rows stand on all but the last."""
        document = _document(html)
        document.setTextWidth(self._page.width())
        pages = slices(document, self._page.height())
        return len(pages), rows_above(document, pages[-1].body.top)

    def add(self, html: str, total: int = 0, most: int | None = None, one_page: bool = False) -> None:
        """Paint a text on pages of its own, at most so many, of `total` where others come; shrunk to one if asked."""
        document = _document(html)
        shrink = _shrink(document, self._page) if one_page else 1.0
        page = self._page / shrink
        document.setTextWidth(page.width())
        pages = slices(document, page.height())[:most]
        self._painter.save()
        self._painter.scale(self._scale * shrink, self._scale * shrink)
        for each in pages:
            self._add_page(document, each, page, total or len(pages))
        self._painter.restore()

    def end(self) -> int:
        """Finish; returns the number of pages."""
        self._painter.end()
        return self._pages

    def _add_page(self, document: QTextDocument, shown: Slice, page: QSizeF, total: int) -> None:
        if self._pages:
            self._device.newPage()
        self._pages += 1
        self._paint(document, shown.head, 0)
        self._paint(document, shown.body, shown.head.height())
        if self._numbered and total > 1:
            self._painter.setFont(document.defaultFont())
            place = QRectF(0, page.height() + 4, page.width(), FOOT - 4)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{self._pages} / {total}")

    def _paint(self, document: QTextDocument, span: Span, at: float) -> None:
        if not span.height():
            return
        self._painter.save()
        self._painter.translate(0, at - span.top)
        inside = QRectF(0, span.top, document.textWidth(), span.height()).adjusted(0, NEARLY, 0, -NEARLY)
        document.drawContents(self._painter, inside)
        self._painter.restore()


def _shrink(document: QTextDocument, page: QSizeF) -> float:
    """The scale at which a document fits one page; found by trying, since narrower text is taller."""
    shrink = 1.0
    while shrink > SMALLEST_SCALE:
        document.setTextWidth(page.width() / shrink)
        if len(slices(document, page.height() / shrink)) == 1:
            return shrink
        shrink -= 0.05
    return SMALLEST_SCALE


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    font = QFont(text_font())
    font.setPixelSize(12)
    font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    for joined in ("locl", "liga"):  # shapes that stand for other characters, or none: no search would find the words
        font.setFeature(QFont.Tag(joined), 0)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setDocumentMargin(0)
    document.setHtml(html)
    option = document.defaultTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    document.setDefaultTextOption(option)
    return document


def _lines(lines: Sequence[tuple[str, str]]) -> str:
    """Names and values in two pairs of columns, so that a page holds a whole customer."""
    cells = [f"<th width='14%'>{escape(name)}</th><td width='36%'>{html_text(value)}</td>" for name, value in lines]
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    return "<table width='100%'>" + "".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>"


def html_text(text: str) -> str:
    """A value of data, lines and all."""
    return escape(text).replace("\n", "<br>")


def html_page(body: str) -> str:
    """A text of these parts."""
    return f"<html><body>{body}</body></html>"
