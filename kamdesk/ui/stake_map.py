"""The map of stakeholders: everybody as a card above whoever reports to them, to look at, walk through and print.

Attitude shows in colour, sign and word, influence in the size of the card.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kamdesk.models.terms import Attitude, DecisionRole
from kamdesk.rules.stakeholders import placed
from kamdesk.services.stakeholders import Stakeholder, StakeMap
from kamdesk.ui import theme
from kamdesk.ui.cell_chips import elided
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.theme import Roles, sized
from kamdesk.ui.wording_figures import clauses, near_day

WIDTH, HEIGHT = 184, 84
"""Pixels of the place of one card; the most influential fills it."""

SMALLEST = 0.78
GAP_X, GAP_Y, EDGE = 24, 36, 16
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
SIGNS: Mapping[Attitude | None, str] = {
    Attitude.HOT: "◆",
    Attitude.WARM: "●",
    Attitude.NEUTRAL: "■",
    Attitude.COLD: "▼",
    Attitude.REFUSED: "×",
    None: "○",
}
COLOURS: Mapping[Attitude | None, tuple[str, str]] = {
    Attitude.HOT: ("ok", "ok_bg"),
    Attitude.WARM: ("ok", "ok_bg"),
    Attitude.NEUTRAL: ("mute", "panel"),
    Attitude.COLD: ("soon", "soon_bg"),
    Attitude.REFUSED: ("late", "late_bg"),
    None: ("mute", "panel"),
}
"""Text and ground of an attitude, as roles of the theme."""


class PersonCard(QAbstractButton):
    """One person; a click or Enter opens them."""

    def __init__(self, person: Stakeholder, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = person
        self._today = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(clauses(*spoken(person, today)))
        self.setToolTip("\n".join(part for part in (person.interests, person.taboos) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        is_marked = self.hasFocus() or self.underMouse()
        paint_person(
            painter, self.rect(), self.person, self._today, theme.roles(self.palette()), self.font(), is_marked
        )

    def sizeHint(self) -> QSize:
        return size_of(self.person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the map's; a button would take them for Tab."""
        if event.key() in ARROWS or event.key() in ENTERS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class StakeMapView(QWidget):
    """All cards with their lines. `opened` carries a contact; arrows go up, down and beside along the lines."""

    opened = Signal(int)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._map = StakeMap((), (), None)
        self._cards: dict[int, PersonCard] = {}
        self.setAccessibleName(self.tr("Map of stakeholders"))

    def say(self, found: StakeMap) -> None:
        """Show a map anew; whoever had the keyboard keeps it."""
        kept = next((card.person.id for card in self._cards.values() if card.hasFocus()), None)
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._map, self._cards = found, {}
        for contact_id, place in places(found).items():
            person = found.person(contact_id)
            if person is not None:
                card = self._cards[contact_id] = PersonCard(person, self._today, self)
                card.setGeometry(place)
                card.clicked.connect(self._open)
                card.show()
        self.setFixedSize(extent(found))
        if kept in self._cards:
            self._cards[kept].setFocus()
        self.update()

    def cards(self) -> Mapping[int, PersonCard]:
        return self._cards

    def picture(self) -> QImage:
        """The map as it is printed: in the light colours, at three times its size."""
        size = extent(self._map)
        image = QImage(size * 3, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(3, 3)
        font = theme.text_font()
        paint_lines(painter, self._map, theme.LIGHT)
        for contact_id, place in places(self._map).items():
            if (person := self._map.person(contact_id)) is not None:
                paint_person(painter, place, person, self._today, theme.LIGHT, font)
        painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_lines(QPainter(self), self._map, theme.roles(self.palette()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up to whom they report, down to who reports to them, left and right along a row; Enter opens."""
        here = next((card for card in self._cards.values() if card.hasFocus()), None)
        wanted = self._beside(here, event.key()) if here is not None else None
        if wanted is not None:
            self._cards[wanted].setFocus()
        elif here is not None and event.key() in ENTERS:
            self.opened.emit(here.person.id)
        else:
            super().keyPressEvent(event)

    def _beside(self, here: PersonCard, key: int) -> int | None:
        bosses = self._map.bosses()
        if key == Qt.Key.Key_Up:
            return bosses.get(here.person.id) if bosses.get(here.person.id) in self._cards else None
        if key == Qt.Key.Key_Down:
            return next((each for each, boss in bosses.items() if boss == here.person.id), None)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self._in_row(here, -1 if key == Qt.Key.Key_Left else 1)
        return None

    def _in_row(self, here: PersonCard, step: int) -> int | None:
        middle = here.geometry().center()
        row = [card for card in self._cards.values() if abs(card.geometry().center().y() - middle.y()) < HEIGHT // 2]
        others = [card for card in row if (card.geometry().center().x() - middle.x()) * step > 0]
        nearest = min(others, key=lambda card: abs(card.geometry().center().x() - middle.x()), default=None)
        return nearest.person.id if nearest is not None else None

    def _open(self) -> None:
        card = self.sender()
        if isinstance(card, PersonCard):
            self.opened.emit(card.person.id)


def size_of(person: Stakeholder) -> QSize:
    """The size of a card: from a bit small for no influence known to its whole place for the highest."""
    share = SMALLEST + (1 - SMALLEST) * ((person.influence or 1) - 1) / 4
    return QSize(round(WIDTH * share), round(HEIGHT * share))


def places(found: StakeMap) -> dict[int, QRect]:
    """Where each card stands, in pixels."""
    rects = {}
    for each in placed(found.bosses()):
        person = found.person(each.id)
        if person is None:
            continue
        size = size_of(person)
        middle = QPoint(
            EDGE + round(each.column * (WIDTH + GAP_X)) + WIDTH // 2, EDGE + each.row * (HEIGHT + GAP_Y) + HEIGHT // 2
        )
        rects[each.id] = QRect(middle - QPoint(size.width() // 2, size.height() // 2), size)
    return rects


def extent(found: StakeMap) -> QSize:
    """How large the whole map is."""
    rects = places(found).values()
    right, bottom = max((r.right() for r in rects), default=0), max((r.bottom() for r in rects), default=0)
    return QSize(right + EDGE, bottom + EDGE)


def paint_lines(painter: QPainter, found: StakeMap, colours: Roles) -> None:
    """The lines of reporting, from the foot of one card to the head of another."""
    rects = places(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.mute), 1.2))
    for person, boss in found.bosses().items():
        if boss in rects and person in rects and rects[boss].bottom() < rects[person].top():
            start = QPoint(rects[boss].center().x(), rects[boss].bottom())
            end = QPoint(rects[person].center().x(), rects[person].top())
            half = (start.y() + end.y()) // 2
            painter.drawPolyline([start, QPoint(start.x(), half), QPoint(end.x(), half), end])


def paint_person(
    painter: QPainter,
    place: QRect,
    person: Stakeholder,
    today: date,
    colours: Roles,
    font: QFont,
    is_marked: bool = False,
) -> None:
    """A card: name and sign, title, part in the decision, last contact."""
    ink, ground = (getattr(colours, role) for role in COLOURS[person.attitude])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    decides = person.role is DecisionRole.DECISION_MAKER
    edge = 2.4 if decides or is_marked else 1.2
    painter.setPen(QPen(QColor(colours.accent if is_marked else ink), edge))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
    inside = place.adjusted(10, 6, -10, -6)
    lines = [line for line in card_lines(person, today) if line]
    height = inside.height() / max(len(lines), 3)
    for at, line in enumerate(lines):
        painter.setFont(sized(font, 0 if at == 0 else -1, strong=at == 0))
        painter.setPen(QColor(colours.text if at == 0 else ink if at == 1 else colours.mute))
        box = QRect(inside.left(), round(inside.top() + at * height), inside.width(), round(height))
        text = elided(painter.fontMetrics(), line, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
    painter.restore()


def card_lines(person: Stakeholder, today: date) -> tuple[str, ...]:
    """What a card says, line by line."""
    attitude = term(Attitude, person.attitude) if person.attitude else ""
    role = term(DecisionRole, person.role) if person.role else ""
    last = near_day(person.last, today) if person.last else ""
    closed = field_name("do_not_contact") if person.closed else last
    return (
        f"{SIGNS[person.attitude]} {person.name}",
        " · ".join(part for part in (role, attitude) if part),
        " · ".join(part for part in (person.title or "", closed) if part),
    )


def spoken(person: Stakeholder, today: date) -> tuple[str, ...]:
    """A card as a screen reader says it."""
    _, standing, more = card_lines(person, today)
    influence = f"{field_name('influence')} {person.influence}" if person.influence else ""
    return (person.name, standing, influence, more)


def png_of(image: QImage) -> bytes:
    """A picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
