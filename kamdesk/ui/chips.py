"""Chips: a word in a small rounded frame. Painted by delegates, or standing as a button that explains itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from kamdesk.ui.theme import Roles, roles, sized

PAD_X = 6
PAD_Y = 1
RADIUS = 4
TIER_ROLES = ("super", "large", "medium", "small")


def tier_role(tier: str | None) -> str:
    """The colour role of a tier; those below the pyramid share the quietest."""
    return tier if tier is not None and tier in TIER_ROLES else "small"


def state_role(state: str | None) -> str:
    """The colour role of how late a customer is."""
    known = {"active": "ok", "due": "soon", "slipping": "soon", "dormant": "late", "lost": "late"}
    return known.get(state or "", "mute")


def chip_font(font: QFont) -> QFont:
    """A size smaller than the text around it."""
    return sized(font, -1)


def chip_width(text: str, font: QFont) -> int:
    return QFontMetrics(chip_font(font)).horizontalAdvance(text) + 2 * PAD_X


def chip_height(font: QFont) -> int:
    return QFontMetrics(chip_font(font)).height() + 2 * PAD_Y + 2


def paint_chip(painter: QPainter, left: float, middle: float, text: str, colours: Roles, role: str) -> float:
    """Paint a chip whose left edge is at `left` and whose middle is at height `middle`; returns its right edge.

    Roles with a ground of their own (late, soon, ok) are filled, the others outlined.
    """
    painter.save()
    font = painter.font()
    rect = QRectF(left, middle - chip_height(font) / 2, chip_width(text, font), chip_height(font))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = getattr(colours, f"{role}_bg", None)
    colour = QColor(getattr(colours, role))
    if ground is None:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setFont(chip_font(font))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return rect.right()


def paint_initial(painter: QPainter, middle: QPointF, text: str, colours: Roles, is_selected: bool) -> None:
    """The first letter of a name in a disc of 30 pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(middle.x() - 15, middle.y() - 15, 30, 30)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.panel if is_selected else colours.sel))
    painter.drawEllipse(disc)
    painter.setPen(QColor(colours.accent))
    painter.setFont(sized(painter.font(), 0, strong=True))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def initial_of(name: str) -> str:
    """The letter a name is known by."""
    bare = name.strip(" ()（）[]【】\"'“”")
    return bare[:1].upper() or "·"


class Chip(QAbstractButton):
    """A chip as a button: pressing it explains its word. Empty text hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "mute"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def say(self, text: str, role: str, meaning: str = "") -> None:
        """Show a word in the colour of a role; `meaning` is what a screen reader says."""
        self._role = role
        self.setText(text)
        self.setAccessibleName(meaning or text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text(), self.font()) + 2, chip_height(self.font()) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        colours = roles(self.palette())
        paint_chip(painter, 1, self.height() / 2, self.text(), colours, self._role)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS + 1, RADIUS + 1)


class ChipLabel(QLabel):
    """A chip that is only read: nothing happens where it is pressed, and a screen reader says no button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "mute"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, role: str) -> None:
        """Show a word in the colour of a role; empty text hides it."""
        self._role = role
        self.setText(text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text(), self.font()) + 2, chip_height(self.font()) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_chip(painter, 1, self.height() / 2, self.text(), roles(self.palette()), self._role)
