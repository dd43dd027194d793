"""Paper: the profile sheet on one A4 page and the current list, as HTML that Qt lays out, to PDF or printer.

Works without a screen. Fonts are embedded in the PDF, Chinese ones among them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import nlargest
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from kamdesk.ui.paper_cuts import Span, slices
from kamdesk.ui.theme import text_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from kamdesk.models.rows import Sheet

MARGIN_MM = 15
DOTS = 96
"""Layout is made at the dots an HTML pixel means, then scaled to the device."""

FOOT = 24
"""Pixels below the text for the number of the page."""

LETTERS, SMALLEST_LETTERS = 12, 6
"""Pixels."""

PAGE_COLUMNS = 14
"""So many columns of a list have room on a page on its side."""

PAGE_WIDTH = 1009
"""Pixels between the margins of a page on its side."""

MEASURED = 20
"""So many texts of a column are measured for its width."""

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
    return _page("".join(parts))


def list_html(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int], foot: str) -> str:
    """A list with its column heads; columns numbered in `right` hold figures. The head is repeated on every page.

    More columns than a page holds are written smaller: else their words would stand letter under letter. Short columns
    have the room they need, and the long ones share the rest.
    """
    size = min(LETTERS, max(SMALLEST_LETTERS, LETTERS * PAGE_COLUMNS // len(heads)))
    small = f"<style>td, th {{ font-size: {size}px; padding-right: {size // 3}px; }}</style>" if size < LETTERS else ""
    shares = _shares([(head, *(row[at] for row in rows)) for at, head in enumerate(heads)], size)
    head = "".join(
        _cell(f"th width='{share:.2%}'", text, at in right)
        for at, (text, share) in enumerate(zip(heads, shares, strict=True))
    )
    body = "".join(
        "<tr>" + "".join(_cell("td", text, at in right) for at, text in enumerate(row)) + "</tr>" for row in rows
    )
    table = f"<table class='list' width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>{body}</table>"
    return _page(f"{small}<h1>{escape(title)}</h1><p class='mute'>{escape(foot)}</p>{table}")


def write_pdf(path: Path, html: str, one_page: bool = False, landscape: bool = False, numbered: bool = True) -> int:
    """Write HTML to an A4 PDF; returns the number of pages. With `one_page` it is shrunk to fit where it can.

    The file appears whole or not at all, readable by its owner alone. Raises CannotWrite.
    """

    def paint(device: QPagedPaintDevice) -> int:
        set_a4(device, landscape)
        return lay_out(device, html, one_page, numbered)

    return painted_pdf(path, paint)


def painted_pdf(path: Path, paint: Callable[[QPagedPaintDevice], int]) -> int:
    """A PDF of whatever `paint` puts on the device; it returns the number of pages. Raises CannotWrite."""
    from kamdesk.services import files
    from kamdesk.ui.pdf_text import readable

    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(path.stem)
    writer.setCreator("KamDesk")
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
    document = _document(html)
    painter = QPainter()
    if not painter.begin(device):
        return 0
    scale = device.logicalDpiX() / DOTS
    page = QSizeF(painter.viewport().width() / scale, painter.viewport().height() / scale - FOOT)
    shrink = _shrink(document, page) if one_page else 1.0
    painter.scale(scale * shrink, scale * shrink)
    pages = _paint(painter, document, page / shrink, device, numbered)
    painter.end()
    return pages


def _shrink(document: QTextDocument, page: QSizeF) -> float:
    """The scale at which a document fits one page; found by trying, since narrower text is taller."""
    shrink = 1.0
    while shrink > SMALLEST_SCALE:
        document.setTextWidth(page.width() / shrink)
        if len(slices(document, page.height() / shrink)) == 1:
            return shrink
        shrink -= 0.05
    return SMALLEST_SCALE


def _paint(painter: QPainter, document: QTextDocument, page: QSizeF, device: QPagedPaintDevice, numbered: bool) -> int:
    document.setTextWidth(page.width())
    pages = slices(document, page.height())
    for at, (head, body) in enumerate(pages):
        if at:
            device.newPage()
        _paint_span(painter, document, head, 0)
        _paint_span(painter, document, body, head.height())
        if numbered and len(pages) > 1:
            painter.setFont(document.defaultFont())
            place = QRectF(0, page.height() + 4, page.width(), FOOT - 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{at + 1} / {len(pages)}")
    return len(pages)


def _paint_span(painter: QPainter, document: QTextDocument, span: Span, at: float) -> None:
    if not span.height():
        return
    painter.save()
    painter.translate(0, at - span.top)
    document.drawContents(painter, QRectF(0, span.top, document.textWidth(), span.height()))
    painter.restore()


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
    cells = [f"<th width='14%'>{escape(name)}</th><td width='36%'>{_text(value)}</td>" for name, value in lines]
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    return "<table width='100%'>" + "".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>"


def _shares(columns: Sequence[Sequence[str]], size: int) -> list[float]:
    """What each column has of the page on its side, in shares of one."""
    font = text_font()
    font.setPixelSize(size)
    measure = QFontMetricsF(font)
    wanted = [_width(texts, measure) + LETTERS for texts in columns]
    left, room = sum(wanted), float(PAGE_WIDTH)
    if left <= room:
        return [width / left for width in wanted]
    given = dict.fromkeys(range(len(wanted)), 0.0)
    for place, at in enumerate(sorted(given, key=wanted.__getitem__)):
        given[at] = min(wanted[at], room / (len(wanted) - place))
        room -= given[at]
    return [width / PAGE_WIDTH for width in given.values()]


def _width(texts: Sequence[str], measure: QFontMetricsF) -> float:
    """The longest line, looked for among those of the most bytes: a Chinese character has three, and is wide."""
    lines = {line for text in texts for line in text.split("\n")}
    return max(map(measure.horizontalAdvance, nlargest(MEASURED, lines, key=lambda line: len(line.encode()))))


def _cell(tag: str, text: str, is_right: bool) -> str:
    return f"<{tag}{' class=right align=right' if is_right else ''}>{_text(text)}</{tag.split()[0]}>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _page(body: str) -> str:
    return f"<html><body>{body}</body></html>"
