"""The contacts tab: a card for the customer itself and for each person, with the ways to reach them, and birthdays."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.rows import Channel, ContactCard, Sheet
from kamdesk.models.terms import DecisionRole
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.card_area import CardArea
from kamdesk.ui.day_words import birthday_text
from kamdesk.ui.distances import next_birthday
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.reach_card import ITSELF, ReachCard

PERSONAL = tuple("department nickname work life interests hobbies habits taboos home_address note".split())


class ContactView(ReachCard):
    """One person. `delete_asked` carries the contact."""

    delete_asked = Signal(int)

    def __init__(self, card: ContactCard, today: date, parent: QWidget | None = None) -> None:
        super().__init__(card.id, card.name, parent)
        self.card = card
        self._today = today
        for text, kind in self._beside():
            self.say_beside(text, kind)
        for channel in card.channels:
            self.add_channel(channel)
        self._birthdays()
        self._personal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(self.card.id)
        else:
            super().keyPressEvent(event)

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

    def _birthdays(self) -> None:
        for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
            text = self.card.fields.get(column)
            found = parse_birthday(str(text), calendar) if text else None
            if found is not None:
                coming = next_birthday(found, self._today)
                words = f"{birthday_text(found)} → {coming}" if coming else birthday_text(found)
                self.add_line(field_name("birthday"), words)

    def _personal(self) -> None:
        for name in PERSONAL:
            if value := self.card.fields.get(name):
                self.add_line(field_name(name), str(value))


class ContactsPane(QWidget):
    """`add_asked`, `edit_asked`, `delete_asked` and `call_asked` as the cards say them; the contact `ITSELF` is the
    customer's own card.
    """

    add_asked = Signal()
    edit_asked = Signal(int)
    delete_asked = Signal(int)
    call_asked = Signal(int, str)
    map_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer: int | None = None
        self._people: tuple[ContactCard, ...] = ()
        self._channels: tuple[Channel, ...] = ()
        self._empty = QLabel(self.tr("Nobody yet. Whom do you talk to there?"))
        theme.kind(self._empty, "mute")
        add = QPushButton(self.tr("Add a contact"))
        add.clicked.connect(self.add_asked)
        self.reach_button = QPushButton(self.tr("How to reach the customer itself…"))
        theme.kind(self.reach_button, "link")
        self.reach_button.clicked.connect(lambda: self.edit_asked.emit(ITSELF))
        self._area = CardArea((self._head(),), (self._empty, add, self.reach_button), self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def say(self, sheet: Sheet) -> None:
        """Show the people of a sheet; cards are made when they are first looked at."""
        if sheet.id != self._customer:
            self._area.verticalScrollBar().setValue(0)
        self._customer, self._people, self._channels = sheet.id, sheet.contacts, sheet.channels
        if self.isVisible():
            self._show()

    def views(self) -> list[ContactView]:
        """The cards of people that were made."""
        return [card for card in self._area.cards if isinstance(card, ContactView)]

    def itself(self) -> ReachCard | None:
        """The card of the customer itself, where something reaches it."""
        return next(
            (each for each in self._area.cards if isinstance(each, ReachCard) and each not in self.views()), None
        )

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._show()

    def _head(self) -> QWidget:
        self.decided = QLabel()
        self.decided.setWordWrap(True)
        self.map_button = QPushButton(self.tr("Map of stakeholders…"))
        theme.kind(self.map_button, "link")
        self.map_button.clicked.connect(self.map_asked)
        made = QWidget()
        head = QHBoxLayout(made)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.decided, 1)
        head.addWidget(self.map_button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _show(self) -> None:
        self._say_decided()
        self._empty.setVisible(not self._people)
        self.reach_button.setVisible(not self._channels)
        today = self._desk.today()
        facts: list[object] = [(card, today) for card in self._people]
        self._area.show_cards(facts + [self._channels] * bool(self._channels), self._card, _whose)

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

    def _card(self, at: int) -> ReachCard:
        """People first, the customer itself below them."""
        card: ReachCard
        if at < len(self._people):
            card = view = ContactView(self._people[at], self._desk.today(), self)
            view.delete_asked.connect(self.delete_asked)
        else:
            card = ReachCard(ITSELF, self.tr("The customer itself"), self)
            for channel in self._channels:
                card.add_channel(channel)
        card.edit_asked.connect(self.edit_asked)
        card.call_asked.connect(self.call_asked)
        return card


def _whose(facts: object) -> int:
    """The contact that the facts of a card are of."""
    first = facts[0] if isinstance(facts, tuple) else None
    return first.id if isinstance(first, ContactCard) else ITSELF
