"""The desk's icons: line drawings of 24 units, recoloured by role."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kamdesk.models.resources import resource
from kamdesk.ui.theme import roles

_SIZES = (16, 20, 24, 32, 40, 48)


def icon(name: str, palette: QPalette, role: str = "text") -> QIcon:
    """An icon in the colour of a role; muted where its action is not to be had. Ask again when the palette changes."""
    colours = roles(palette)
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, getattr(colours, role)), (QIcon.Mode.Disabled, colours.line)):
        renderer = QSvgRenderer(QByteArray(drawing(name, colour).encode()))
        for size in _SIZES:
            made.addPixmap(_painted(renderer, size), mode)
    return made


def drawing(name: str, colour: str) -> str:
    """The SVG of an icon with its lines in this colour."""
    return resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)


def _painted(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
