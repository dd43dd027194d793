"""Letters, one page each, and sheets of address labels, for printer or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter

from kamdesk.rules.address_labels import LabelSheet
from kamdesk.ui.theme import text_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

INCH_MM = 25.4
LABEL_EDGE_MM = 4.0
LABEL_LETTERS_MM = 3.6
"""Height of the letters on a label; they shrink where an address is long."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to somebody: their name and address as they stand in the window of an envelope."""

    address: str
    subject: str
    body: str


def letters_html(letters: Sequence[Letter]) -> str:
    """Every letter on a page of its own; every word of data is escaped."""
    pages = []
    for at, letter in enumerate(letters):
        new_page = "page-break-before: always;" if at else ""
        pages.append(
            f"<p style='{new_page} margin-top: 110px; margin-bottom: 60px;'>{_lines(letter.address)}</p>"
            + (f"<p style='font-size: 15px;'><b>{escape(letter.subject)}</b></p>" if letter.subject else "")
            + f"<p style='font-size: 14px; line-height: 160%;'>{_lines(letter.body)}</p>"
        )
    return f"<html><body>{''.join(pages)}</body></html>"


def paint_labels(device: QPagedPaintDevice, labels: Sequence[str], sheet: LabelSheet, skipped: int = 0) -> int:
    """Put every label in its place; returns the number of pages, 0 where the device could not be painted on."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter()
    if not painter.begin(device):
        return 0
    dots = device.logicalDpiX() / INCH_MM
    page = 0
    for text, place in zip(labels, sheet.places(len(labels), skipped), strict=True):
        if place.page > page:
            device.newPage()
            page = place.page
        room = QRectF(place.left, place.top, place.width, place.height)
        _paint_label(painter, text, room.adjusted(LABEL_EDGE_MM, LABEL_EDGE_MM, -LABEL_EDGE_MM, -LABEL_EDGE_MM), dots)
    painter.end()
    return page + 1


def _paint_label(painter: QPainter, text: str, room_mm: QRectF, dots: float) -> None:
    """As large as fits: down to half the usual height of letters, then it is cut off."""
    room = QRectF(room_mm.x() * dots, room_mm.y() * dots, room_mm.width() * dots, room_mm.height() * dots)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    font = QFont(text_font())
    size = LABEL_LETTERS_MM * dots
    for _ in range(8):
        font.setPixelSize(max(1, round(size)))
        painter.setFont(font)
        taken = painter.boundingRect(room, flags, text)
        if taken.height() <= room.height() and taken.width() <= room.width():
            break
        size *= 0.92
    painter.drawText(room, flags, text)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
