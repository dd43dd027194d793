"""The evening review (每日收尾): act by act, each item settled with one key; the customer stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import wrapup
from kamdesk.services.desk import Desk
from kamdesk.services.wrapup import Act, WrapItem, WrapUp
from kamdesk.ui import theme
from kamdesk.ui.analysis.targets import Target
from kamdesk.ui.announce import announce
from kamdesk.ui.chips import initial_of, paint_initial
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.day_words import day_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KeyHints
from kamdesk.ui.pages import Page
from kamdesk.ui.theme import sized
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wrapup_words import act_title, item_words, key_words, step_title

Index = QModelIndex | QPersistentModelIndex
THANKS = "thanks"
"""The occasion of a thank-you text."""

EDGE = 16
NAME_LEFT = 42


class WrapRole(IntEnum):
    """What the delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (no item) or an item with its words."""

    words: str
    item: WrapItem | None = None


class WrapModel(QAbstractListModel):
    """The acts as headings, their items below them."""

    def __init__(self, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._rows: list[Row] = []

    def show(self, review: WrapUp) -> None:
        rows = list(_laid_out(review, self._currency))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def item(self, row: int) -> WrapItem | None:
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def items_left(self) -> int:
        """How many items are shown."""
        return sum(row.item is not None for row in self._rows)

    def row_of(self, key: str) -> int:
        return next((at for at, row in enumerate(self._rows) if row.item and row.item.key == key), -1)

    def next_item(self, row: int, step: int) -> int:
        """The nearest row with an item from a row on; -1 where there is none that way."""
        while 0 <= row < len(self._rows):
            if self._rows[row].item is not None:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == WrapRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.item.customer}, {row.words}" if row.item else row.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _laid_out(review: WrapUp, currency: str) -> list[Row]:
    rows: list[Row] = []
    for act in Act:
        items = [each for each in review.items if each.act is act]
        if items:
            rows.append(Row(act_title(act)))
            rows.extend(Row(item_words(each, review.on, currency), each) for each in items)
    return rows


class WrapDelegate(QStyledItemDelegate):
    """Headings in the quiet colour; items with the customer's initial, name and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        row = index.data(WrapRole.ROW)
        is_item = isinstance(row, Row) and row.item is not None
        return QSize(200, 2 * line + 22 if is_item else line + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(WrapRole.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        colours = theme.roles(option.palette)
        rect = QRectF(option.rect)
        painter.setFont(option.font)
        if row.item is None:
            painter.setFont(sized(option.font, 0, strong=True))
            painter.setPen(QColor(colours.mute))
            painter.drawText(rect.adjusted(EDGE, 8, -EDGE, 0), Qt.AlignmentFlag.AlignVCenter, row.words)
        else:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_item(painter, rect, row.item.customer, row.words, is_selected, colours)
        painter.restore()


def _paint_item(
    painter: QPainter, rect: QRectF, name: str, words: str, is_selected: bool, colours: theme.Roles
) -> None:
    if is_selected:
        painter.fillRect(rect, QColor(colours.sel))
    painter.setPen(QColor(colours.line))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    middle = rect.center()
    middle.setX(rect.left() + EDGE + 15)
    paint_initial(painter, middle, initial_of(name), colours, is_selected)
    plain = painter.font()
    room = rect.adjusted(EDGE + NAME_LEFT, 6, -EDGE, -6)
    for text, font, colour, at in (
        (name, sized(plain, 0, strong=True), colours.text, Qt.AlignmentFlag.AlignTop),
        (words, plain, colours.mute, Qt.AlignmentFlag.AlignBottom),
    ):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, at | Qt.TextFlag.TextSingleLine, shown)


class WrapView(QListView):
    """Single letters act here; no text is typed and no input method composes."""

    key_pressed = Signal(str)

    LETTERS = "JKEDLC"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setItemDelegate(WrapDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Evening review"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        letter = chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_plain and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.key_pressed.emit("J" if key == Qt.Key.Key_Down else "K")
        elif is_plain and key in (*ENTERS, Qt.Key.Key_Space):
            self.key_pressed.emit("Enter")
        elif is_plain and letter and letter in self.LETTERS:
            self.key_pressed.emit(letter)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class WrapUpPage(Page):
    """Stands beside the customer of the item in focus."""

    is_wide = False

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self._review: WrapUp | None = None
        self._place = 0
        self.model = WrapModel(desk.currency, self)
        self._build()

    # what the window asks

    def show_screen(self, name: str) -> None:
        del name
        self.reload()

    def reload(self) -> None:
        self.jobs.read(wrapup.wrap_up, self.desk, done=self._show)

    def refresh(self, changes: Changes) -> None:
        if changes.everything or changes.touched:
            self.reload()

    def enter(self) -> None:
        (self.view if self._stack.currentWidget() is self.view else self._finish).setFocus()

    def hint(self) -> str:
        return counted("entries", len(self._review.items)) if self._review else ""

    def current(self) -> WrapItem | None:
        """The item in focus."""
        return self.model.item(self.view.currentIndex().row())

    # what the keys do

    def settle(self) -> None:
        """Do what the item in focus is about."""
        item = self.current()
        if item is None:
            return
        if item.act is Act.THANKS:
            self.jobs.read(_letter, self.desk, item, done=self._thank, failed=self.jobs.refused.emit)
        else:
            self.jobs.write(wrapup.settle, self.desk, item, step_title(item.act), failed=self._not_settled)
            self._say(item)

    def wave_off(self) -> None:
        """The item in focus need not be done."""
        if item := self.current():
            self.jobs.write(wrapup.wave_off, self.desk, item, failed=self._not_settled)

    def finish(self) -> None:
        """Enough for today: it is not offered again before tomorrow."""
        self.jobs.write(_close, self.desk, done=self._closed)

    def _thank(self, found: tuple[WrapItem, str]) -> None:
        item, text = found
        QGuiApplication.clipboard().setText(text)
        self.jobs.write(wrapup.thank, self.desk, item, text, failed=self._not_settled)
        self._say(item)

    def _say(self, item: WrapItem) -> None:
        announce(self, f"{item.customer}: {key_words(item.act)}")

    def _not_settled(self, refusal: Refusal) -> None:
        self.jobs.refused.emit(refusal)
        self.reload()

    def _act(self, key: str) -> None:
        item = self.current()
        if key in "JK":
            self._step(1 if key == "J" else -1)
        elif key == "E":
            self.settle()
        elif key == "D":
            self.wave_off()
        elif item is not None:
            asked = {"Enter": self.customer_asked, "L": self.log_requested, "C": self.call_requested}[key]
            asked.emit(item.customer_id)

    def _step(self, step: int) -> None:
        row = self.model.next_item(self.view.currentIndex().row() + step, step)
        if row >= 0:
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(self.model.index(max(row - 1, 0)))
        self.view.scrollTo(index)

    # building and showing

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        self.view = WrapView(self)
        self.view.setModel(self.model)
        self.view.key_pressed.connect(self._act)
        self.view.doubleClicked.connect(self._opened)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing())
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._foot())

    def _head(self) -> QFrame:
        head = QFrame()
        theme.kind(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        title = QLabel(self.tr("Evening review"))
        theme.kind(title, "lens")
        row.addWidget(title)
        self._day = QLabel()
        theme.kind(self._day, "mute")
        row.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBottom)
        self._finish = QPushButton(self.tr("Done for today"))
        self._finish.setToolTip(self.tr("It is not offered again before tomorrow; what is left stays here."))
        self._finish.clicked.connect(self.finish)
        row.addWidget(self._finish)
        return head

    def _nothing(self) -> QWidget:
        page = QFrame()
        theme.kind(page, "panel")
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        title = QLabel(self.tr("Nothing is left open today"))
        theme.kind(title, "lens")
        self._next = QLabel(self.tr("New orders, appointments and interested customers stand here in the evening."))
        theme.kind(self._next, "mute")
        self._next.setWordWrap(True)
        for label in (title, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(3)
        return page

    def _foot(self) -> KeyHints:
        self._does = QLabel()
        return KeyHints(
            (
                ("E", self._does),
                ("D", self.tr("not needed")),
                ("L", self.tr("log")),
                ("C", self.tr("call")),
                ("J/K", self.tr("down, up")),
            )
        )

    def _show(self, review: WrapUp) -> None:
        item, row = self.current(), self.view.currentIndex().row()
        self._review = review
        self.model.show(review)
        self._day.setText(f"{day_text(review.on, review.on)} · {counted('entries', len(review.items))}")
        self._stack.setCurrentIndex(0 if review.items else 1)
        known = self.model.row_of(item.key) if item else -1
        at = known if known >= 0 else self._near(max(row, 0))
        if at >= 0:
            self._go_to(at)
        self.hint_changed.emit()

    def _near(self, row: int) -> int:
        """The item now at a place, else the nearest one before or after it."""
        row = min(row, self.model.rowCount() - 1)
        after = self.model.next_item(row, 1)
        return after if after >= 0 else self.model.next_item(row, -1)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if item := self.model.item(now.row()):
            self._does.setText(key_words(item.act))
            self.customer_shown.emit(item.customer_id)

    def _opened(self, index: QModelIndex) -> None:
        if item := self.model.item(index.row()):
            self.customer_asked.emit(item.customer_id)

    def _closed(self, _none: object) -> None:
        announce(self, self.tr("Done for today"))
        self.opened.emit(Target("today"))


def _close(desk: Desk) -> Changes:
    """For the writer's thread."""
    wrapup.close(desk)
    return Changes()


def _letter(desk: Desk, item: WrapItem) -> tuple[WrapItem, str]:
    """The item with the rep's thank-you text, else the shipped one, filled for its customer. For a worker."""
    from kamdesk.rules import letter_fields
    from kamdesk.services import greetings, texts
    from kamdesk.ui.greeting_words import letter_values

    own = [each.body for each in texts.templates(desk) if each.occasion == THANKS]
    shipped = [each["body"] for each in texts.shipped_texts(QLocale().name()) if each["occasion"] == THANKS]
    whom = greetings.recipients(desk, [item.customer_id])[0]
    values = letter_values(whom, (), desk.author, desk.today())
    return item, letter_fields.fill([*own, *shipped][0], values).text
