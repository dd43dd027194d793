"""The contacts tab: a card for each person, with the ways to reach them and their birthdays."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kamdesk.models.rows import Channel, ContactCard, Sheet
from kamdesk.models.terms import DecisionRole
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.day_words import birthday_text
from kamdesk.ui.distances import next_birthday
from kamdesk.ui.field_names import channel_kind, field_name, term
from kamdesk.ui.flow import FlowLayout

DIALLED = ("mobile", "phone")
PERSONAL = tuple("department nickname work life interests hobbies habits taboos home_address note".split())


class ContactView(QFrame):
    """One person. `edit_asked`, `delete_asked` and `call_asked` carry the contact, the last one a number too."""

    edit_asked = Signal(int)
    delete_asked = Signal(int)
    call_asked = Signal(int, str)

    def __init__(self, card: ContactCard, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._today = today
        theme.kind(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(card.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        for channel in card.channels:
            self._channel(channel)
        self._birthdays()
        self._personal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTERS, Qt.Key.Key_F2):
            self.edit_asked.emit(self.card.id)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(self.card.id)
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = FlowLayout(spacing=8)
        name = QLabel(self.card.name)
        theme.kind(name, "strong")
        words.addWidget(name)
        for text, kind in self._beside():
            label = QLabel(text)
            theme.kind(label, kind)
            words.addWidget(label)
        row.addLayout(words, 1)
        edit = QPushButton(self.tr("Edit"))
        theme.kind(edit, "link")
        edit.setAccessibleName(self.tr("Edit {name}").format(name=self.card.name))
        edit.clicked.connect(self._edit)
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _beside(self) -> list[tuple[str, str]]:
        """Title, part in the decision and warnings, with the kind of their label."""
        card, found = self.card, []
        if card.title:
            found.append((card.title, "mute"))
        if card.role:
            found.append((term(DecisionRole, card.role), "key"))
        if card.fields.get("is_main"):
            found.append((field_name("is_main"), "key"))
        if card.fields.get("do_not_contact"):
            found.append((field_name("do_not_contact"), "late"))
        return found

    def _channel(self, channel: Channel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        copy = QPushButton(self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy {value}").format(value=channel.value))
        copy.setProperty("value", channel.value)
        copy.clicked.connect(self._copy)
        parts = [copy]
        if channel.kind in DIALLED:
            call = QPushButton(self.tr("Call"))
            call.setAccessibleName(self.tr("Call {value}").format(value=channel.value))
            call.setProperty("value", channel.value)
            call.clicked.connect(self._call)
            parts.insert(0, call)
        for button in parts:
            theme.kind(button, "link")
            buttons.addWidget(button)
        self._line(channel.label or channel_kind(channel.kind), channel.value, buttons)

    def _birthdays(self) -> None:
        for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
            text = self.card.fields.get(column)
            found = parse_birthday(str(text), calendar) if text else None
            if found is not None:
                coming = next_birthday(found, self._today)
                words = f"{birthday_text(found)} → {coming}" if coming else birthday_text(found)
                self._line(field_name("birthday"), words)

    def _personal(self) -> None:
        for name in PERSONAL:
            if value := self.card.fields.get(name):
                self._line(field_name(name), str(value))

    def _line(self, name: str, words: str, beside: QHBoxLayout | None = None) -> None:
        at = self._grid.rowCount()
        label, shown = QLabel(name), QLabel(words)
        theme.kind(label, "mute")
        label.setMinimumWidth(76)
        shown.setWordWrap(True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        middle = Qt.AlignmentFlag.AlignTop if beside is None else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, at, 0, middle)
        self._grid.addWidget(shown, at, 1, 1, 1 if beside else 2)
        if beside is not None:
            self._grid.addLayout(beside, at, 2)

    def _edit(self) -> None:
        self.edit_asked.emit(self.card.id)

    def _copy(self) -> None:
        value = str(self.sender().property("value"))
        QGuiApplication.clipboard().setText(value)
        announce(self, self.tr("{value} is on the clipboard").format(value=value))

    def _call(self) -> None:
        self.call_asked.emit(self.card.id, str(self.sender().property("value")))


class ContactsPane(QWidget):
    """`add_asked`, `edit_asked`, `delete_asked` and `call_asked` as the cards say them."""

    add_asked = Signal()
    edit_asked = Signal(int)
    delete_asked = Signal(int)
    call_asked = Signal(int, str)
    map_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer: int | None = None
        self._views: list[ContactView] = []
        self._shown: tuple[ContactCard, ...] | None = None
        self._empty = QLabel(self.tr("Nobody yet. Whom do you talk to there?"))
        theme.kind(self._empty, "mute")
        add = QPushButton(self.tr("Add a contact"))
        add.clicked.connect(self.add_asked)
        self.decided = QLabel()
        self.decided.setWordWrap(True)
        self.map_button = QPushButton(self.tr("Map of stakeholders…"))
        theme.kind(self.map_button, "link")
        self.map_button.clicked.connect(self.map_asked)
        head = QHBoxLayout()
        head.addWidget(self.decided, 1)
        head.addWidget(self.map_button, 0, Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        page.setProperty("kind", "page")
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 12, 8, 12)
        self._page.setSpacing(12)
        self._page.addLayout(head)
        self._page.addWidget(self._empty)
        self._page.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._page.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def say(self, sheet: Sheet) -> None:
        """Show the people of a sheet; cards are made when they are first looked at."""
        self._customer = sheet.id
        if self.isVisible():
            self._say_decided()
        if sheet.contacts == self._shown:
            return
        self._shown = sheet.contacts
        if self.isVisible():
            self._fill()
        else:
            self._clear()

    def views(self) -> list[ContactView]:
        return self._views

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._say_decided()
        if not self._views:
            self._fill()

    def _say_decided(self) -> None:
        """When the decision maker was last spoken to, or that nobody knows who decides (requirement F12)."""
        from kamdesk.services import stakeholders
        from kamdesk.ui.stake_dialog import decided_words

        if self._customer is not None:
            found = stakeholders.stakeholders(self._desk, self._customer)
            words, kind = decided_words(found, self._desk.today())
            self.decided.setText(words)
            theme.kind(self.decided, kind)
            self.map_button.setEnabled(bool(found.people))

    def _fill(self) -> None:
        self._clear()
        cards = self._shown or ()
        self._empty.setVisible(not cards)
        for at, card in enumerate(cards):
            view = ContactView(card, self._desk.today(), self)
            view.edit_asked.connect(self.edit_asked)
            view.delete_asked.connect(self.delete_asked)
            view.call_asked.connect(self.call_asked)
            self._views.append(view)
            self._page.insertWidget(at + 1, view)  # below the head

    def _clear(self) -> None:
        for view in self._views:
            self._page.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views = []
