"""Whom texts go to: a row each with a tick, the way it goes, and what stands against it or was done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication

from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import Filled, LetterField, fields_in, fill, says_today
from kamdesk.ui import theme
from kamdesk.ui.day_words import short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.greeting_words import bar_words, letter_field
from kamdesk.ui.recipient_texts import Texts
from kamdesk.ui.wording_figures import clauses, listed

if TYPE_CHECKING:
    from kamdesk.services.greetings import Recipient

Index = QModelIndex | QPersistentModelIndex
NAME, COMPANY, WAY, STATE = range(4)
WITH_SUBJECT = (Channel.EMAIL, Channel.LETTER)


class RecipientModel(QAbstractTableModel):
    """Ticked are those a text goes to. Whoever may not be written to, or was already, has no tick, and neither has who

    lacks a field of the text: theirs is to be written by hand, or another taken.

    `ticked` says that the choice changed. Texts are made when they are asked for; one edited by hand stays so. Who is
    open, who ready, and who ticked is known until it changes: thousands may stand here, and every tick is counted.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self._people: list[Recipient] = []
        self._values: dict[int, dict[LetterField, str]] = {}
        self._values_of: Callable[[Recipient], dict[LetterField, str]] = _nothing_known
        self._gaps_of: Callable[[Recipient], Collection[LetterField]] = _no_gaps
        self._gaps: dict[int, Collection[LetterField]] = {}
        self._open: list[int] | None = None
        self._ready: list[int] | None = None
        self._ticked: list[int] | None = None
        self._unticked: set[int] = set()
        self._copied: set[int] = set()
        self._edited: dict[int, str] = {}
        self._channel = Channel.SMS
        self._subject, self._body = "", ""
        self._in_subject, self._in_body = frozenset[LetterField](), frozenset[LetterField]()

    def show(
        self,
        people: Sequence[Recipient],
        values: Callable[[Recipient], dict[LetterField, str]],
        today: date | None = None,
        keep: bool = False,
        gaps: Callable[[Recipient], Collection[LetterField]] | None = None,
    ) -> None:
        """Show other people; `values` gives the fields of somebody's text, `gaps` those of them that are empty.

        With `today`, each one's day shows too.

        With `keep`, ticks and texts edited by hand stay with those who are there again, ticks for the day only.
        Whose day is over or still to come begins without a tick.
        """
        marked = range(len(self._people)) if today else [*{*self._unticked, *self._copied, *self._edited}]
        before = {_identity(self._people[row]): row for row in marked} if keep else {}
        moved = (
            {before[_identity(who)]: row for row, who in enumerate(people) if _identity(who) in before}
            if before
            else {}
        )
        is_same_day = today == self._today
        self.beginResetModel()
        self._today = today
        self._people = list(people)
        self._values, self._values_of = {}, values
        self._gaps, self._gaps_of = {}, gaps or _no_gaps
        known = set(moved.values()) if is_same_day else set[int]()
        others = (
            {row for row in range(len(people)) if self._is_another_day(row) and row not in known} if today else set()
        )
        self._unticked = {moved[row] for row in self._unticked if moved.get(row) in known} | others
        self._copied = {moved[row] for row in self._copied if row in moved}
        self._edited = {moved[row]: text for row, text in self._edited.items() if row in moved}
        self._open = self._ready = None
        self.endResetModel()
        self._tell_ticked()

    def write(self, channel: Channel, subject: str, body: str) -> None:
        """By which channel, and with which template; what was edited by hand goes with the old one."""
        if (channel, subject, body) == (self._channel, self._subject, self._body):
            return
        self._channel, self._subject, self._body = channel, subject, body
        self._in_subject = fields_in(subject) if channel in WITH_SUBJECT else frozenset()
        self._in_body = fields_in(body)
        self._edited.clear()
        self._open = self._ready = None
        self._tell_all()
        self._tell_ticked()

    def person(self, row: int) -> Recipient | None:
        return self._people[row] if 0 <= row < len(self._people) else None

    def people(self) -> Sequence[Recipient]:
        return self._people

    def channel(self) -> Channel:
        return self._channel

    def text(self, row: int) -> Filled:
        """What somebody gets."""
        if row in self._edited:
            return Filled(self._edited[row])
        return fill(self._body, self._fields(row))

    def subject(self, row: int) -> str:
        return fill(self._subject, self._fields(row)).text

    def field(self, row: int, field: LetterField) -> str:
        """One field of somebody's text."""
        return self._fields(row).get(field, "")

    def _fields(self, row: int) -> dict[LetterField, str]:
        """Made when somebody's text is first asked for: thousands may stand here, and few are looked at."""
        if row not in self._values and 0 <= row < len(self._people):
            self._values[row] = self._values_of(self._people[row])
        return self._values.get(row, {})

    def edit(self, row: int, text: str) -> None:
        """This one text was written by hand; as the template makes it, it is the template's again."""
        before = self.has_text(row), self.is_ready(row)
        if fill(self._body, self._fields(row)).text == text:
            self._edited.pop(row, None)
        else:
            self._edited[row] = text
        self._tell(row)
        if (self.has_text(row), self.is_ready(row)) != before:
            self._ready = None
            self._tell_ticked()

    def is_open(self, row: int) -> bool:
        """Whether somebody may be written to, and was not yet."""
        who = self._people[row]
        return not who.is_done and who.bar(self._channel) is None

    def placed_fields(self) -> frozenset[LetterField]:
        """The fields the template has places for."""
        return self._in_subject | self._in_body

    def lacks(self, row: int) -> Sequence[LetterField]:
        """The fields somebody's text has a gap for; one written by hand has none, but in its subject."""
        wanted = self._in_subject if row in self._edited else self.placed_fields()
        if not wanted:
            return ()
        if row not in self._gaps:
            self._gaps[row] = self._gaps_of(self._people[row])
        return sorted(wanted.intersection(self._gaps[row]))

    def is_ready(self, row: int) -> bool:
        """Whether somebody's text may go as it is; who is called is not read it."""
        return self.is_open(row) and self._is_whole(row)

    def _is_whole(self, row: int) -> bool:
        return self._channel is Channel.PHONE or not self.lacks(row)

    def is_ticked(self, row: int) -> bool:
        return self.is_ready(row) and row not in self._unticked

    def has_text(self, row: int) -> bool:
        """Whether there is anything to send somebody."""
        return bool(self._edited.get(row, self._body).strip())

    def ticked_rows(self) -> Sequence[int]:
        if self._ticked is None:
            self._ticked = [row for row in self.ready_rows() if row not in self._unticked]
        return self._ticked

    def has_texts(self) -> bool:
        """Whether there is anything to send anybody."""
        return any(text.strip() for text in (self._body, *self._edited.values()))

    def sendable_rows(self) -> Sequence[int]:
        """Whom a text goes to: ticked, and with a text; who is called needs none."""
        if self._channel is Channel.PHONE:
            return self.ticked_rows()
        if not self._edited:
            return self.ticked_rows() if self._body.strip() else []
        return [row for row in self.ticked_rows() if self.has_text(row)]

    def open_rows(self) -> Sequence[int]:
        if self._open is None:
            way = self._channel
            self._open = [row for row, who in enumerate(self._people) if not who.is_done and who.bar(way) is None]
        return self._open

    def ready_rows(self) -> Sequence[int]:
        """Those open whose text has no gap."""
        if self._ready is None:
            self._ready = [row for row in self.open_rows() if self._is_whole(row)]
        return self._ready

    def texts(self) -> Texts:
        """What goes to whom, none of it made yet."""
        edited = dict(self._edited)
        return Texts(self._people, self.sendable_rows(), self._values_of, self._subject, self._body, edited)

    def tick_all(self, on: bool) -> None:
        every = range(len(self._people))
        untrue = {row for row in every if self.is_untrue(row)} if self._today else set[int]()
        self._unticked = untrue if on else set(every)
        self._tell_all()
        self._tell_ticked()

    def note_copied(self, row: int) -> None:
        """The text is on the clipboard: shown in the row until it is marked as sent."""
        self._copied.add(row)
        self._tell(row)

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Company"), self.tr("Goes to"), self.tr("State"))[section]

    def is_late(self, row: int) -> bool:
        """Whether somebody's day has passed without a greeting."""
        who = self._people[row]
        return bool(self._today and who.day and who.day < self._today and not who.is_done)

    def is_untrue(self, row: int) -> bool:
        """Whether somebody's text speaks of today, and the day is another."""
        return self._is_another_day(row) and says_today(self.text(row).text)

    def _is_another_day(self, row: int) -> bool:
        day = self._people[row].day
        return bool(self._today and day and day != self._today)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        who = self.person(index.row())
        if who is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            ways = who.ways.get(self._channel, "")
            return (who.name, who.company, ways, self._state(index.row(), who))[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME and self.is_ready(index.row()):
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(index, who)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.is_ready(index.row()):
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._unticked.discard(index.row())
        else:
            self._unticked.add(index.row())
        self._tell(index.row())
        self._tell_ticked()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and self.is_ready(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _state(self, row: int, who: Recipient) -> str:
        if who.is_done:
            return self.tr("✓ Sent")
        if (bar := who.bar(self._channel)) is not None:
            return bar_words(bar, self._channel)
        parts = [_day_words(who, self._today)] if self._today and who.day else []
        parts += [self.tr("Copied")] if row in self._copied else []
        parts += [self.tr("Edited")] if row in self._edited else []
        is_ready = self._channel is Channel.PHONE or self.has_text(row)
        parts += [] if is_ready else [self.tr("No text yet")]
        parts += [self.tr("The text says today")] if self.is_untrue(row) else []
        if missing := self.lacks(row):
            names = listed(letter_field(field) for field in missing)
            parts.append(self.tr("Not known: {fields}").format(fields=names))
        return " · ".join(parts)

    def _colour(self, index: Index, who: Recipient) -> QColor | None:
        roles = theme.roles(QGuiApplication.palette())
        if who.is_done:
            return QColor(roles.ok if index.column() == STATE else roles.mute)
        if not self.is_ready(index.row()):
            return QColor(roles.late if index.column() == STATE else roles.mute)
        if index.column() != STATE:
            return None
        if self.is_late(index.row()):
            return QColor(roles.late)
        is_odd = self.lacks(index.row()) or self.is_untrue(index.row())
        return QColor(roles.soon) if is_odd else None

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, STATE))

    def _tell_all(self) -> None:
        if self._people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, STATE))

    def _tell_ticked(self) -> None:
        self._ticked = None
        self.ticked.emit()


def _identity(who: Recipient) -> tuple[object, ...]:
    return who.customer_id, who.contact_id, who.day


def _day_words(who: Recipient, today: date) -> str:
    """A birthday with how far it is, and the age reached."""
    assert who.day is not None
    words = clauses(short_day(who.day, today), distance(who.day, today))
    if who.age is None:
        return words
    return clauses(words, QCoreApplication.translate("Reasons", "turns {age}").format(age=who.age))


def _nothing_known(_who: Recipient) -> dict[LetterField, str]:
    return {}


def _no_gaps(_who: Recipient) -> Collection[LetterField]:
    return ()
