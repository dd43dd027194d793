"""A list of records of one noun at a customer or over the book: read, opened, added and deleted by keyboard too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.noun_lines import NOUN_LINES, ColumnLine, Kind
from kamdesk.ui.wording_figures import NOTHING, amount, moment, near_day
from kamdesk.ui.wording_nouns import noun_empty, noun_field, noun_new, noun_title, stage_word
from kamdesk.ui.wording_terms import term

MOST_LINES = 6
"""So many lines are shown at once in a customer's tab; more are scrolled."""

Act = tuple[str, str]
"""(id, words) of what can be done with a record beside opening and deleting it."""


class NounTable(FactTable):
    """Enter, F2 and a double click open the record in front, Delete removes it, Insert asks for a new one.

    The keys of its rows are ids.
    """

    edit_asked = Signal(int)
    delete_asked = Signal(int)
    add_asked = Signal()
    act_asked = Signal(str, int)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, shows_parts=True, parent=parent)
        self.acts: Sequence[Act] = ()
        self.doubleClicked.connect(self._edit)

    def current_key(self) -> object:
        """The key of the row in front."""
        index = self.currentIndex()
        return self.facts_model.row_at(index.row()).key if index.isValid() else None

    def choose(self, key: object) -> None:
        """Put a row in front."""
        for row in range(self.facts_model.rowCount()):
            if self.facts_model.row_at(row).key == key:
                self.setCurrentIndex(self.facts_model.index(row, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit()
        elif event.key() == Qt.Key.Key_Delete:
            if (key := self.current_key()) is not None:
                self.delete_asked.emit(key)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            at = event.globalPos()
        if self.current_key() is not None:
            self._menu(at)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("NounList", "Edit…")).triggered.connect(self._edit)
        for name, words in self.acts:
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(self._act)
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("NounList", "Delete")).triggered.connect(self._delete)
        menu.popup(at)

    def _edit(self) -> None:
        if (key := self.current_key()) is not None:
            self.edit_asked.emit(key)

    def _delete(self) -> None:
        if (key := self.current_key()) is not None:
            self.delete_asked.emit(key)

    def _act(self) -> None:
        self.act_asked.emit(self.sender().objectName(), self.current_key())


class NounList(QFrame):
    """A card with a heading, what can be done, and the records; signals carry a row, `add_asked` the noun."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    add_asked = Signal(str)
    act_asked = Signal(str, object)

    def __init__(self, desk: Desk, noun: str, acts: Sequence[Act] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noun = noun
        self._desk = desk
        self._rows: Mapping[int, NounRow] = {}
        theme.kind(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        self.table = NounTable(Facts(noun_title(noun), columns_of(desk, noun), ()))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.acts = acts
        self._buttons = self._act_buttons(acts)
        self._empty = QLabel(noun_empty(noun))
        theme.kind(self._empty, "mute")
        self._empty.setWordWrap(True)
        self.note = QLabel()
        theme.kind(self.note, "mute")
        self.note.setWordWrap(True)
        self.note.hide()
        for part in (self.table, self._empty, self.note):
            layout.addWidget(part)
        self.table.edit_asked.connect(self._edit)
        self.table.delete_asked.connect(self._delete)
        self.table.act_asked.connect(self._act)
        self.table.add_asked.connect(self._add)
        self.table.chosen.connect(self._settle)
        self.show_rows(())

    def show_rows(self, rows: Iterable[NounRow], more: Callable[[NounRow], Mapping[str, Any]] | None = None) -> None:
        """Show these records; `more` gives values that no column of the table holds."""
        kept = self.table.current_key()
        self._rows = {row.id: row for row in rows}
        columns = NOUN_LINES[self.noun].columns
        facts = [
            FactRow(tuple({**row.values, **(more(row) if more else {})}.get(each.name) for each in columns), key=row.id)
            for row in self._rows.values()
        ]
        self.table.show_facts(Facts(noun_title(self.noun), columns_of(self._desk, self.noun), facts))
        self.table.choose(kept)
        if self._buttons and facts and self.table.current_key() is None:
            self.table.setCurrentIndex(self.table.facts_model.index(0, 0))
        self.table.setVisible(bool(facts))
        self._empty.setVisible(not facts)
        self._fit(len(facts))
        self._settle()

    def say(self, words: str) -> None:
        """A line under the records."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def current(self) -> NounRow | None:
        """The record in front."""
        key = self.table.current_key()
        return self._rows.get(key) if isinstance(key, int) else None

    def _head(self) -> QHBoxLayout:
        self._bar = QHBoxLayout()
        self._bar.setSpacing(4)
        title = QLabel(noun_title(self.noun))
        theme.kind(title, "caption")
        self._bar.addWidget(title)
        self._bar.addStretch(1)
        add = QPushButton(noun_new(self.noun))
        theme.kind(add, "link")
        add.setObjectName("add")
        add.clicked.connect(self._add)
        self._bar.addWidget(add)
        return self._bar

    def _act_buttons(self, acts: Sequence[Act]) -> list[QPushButton]:
        """What can be done with the record in front, beside the heading; the menu key offers the same."""
        made = []
        for at, (name, words) in enumerate(acts):
            button = QPushButton(words)
            button.setObjectName(name)
            theme.kind(button, "link")
            button.clicked.connect(self._press)
            self._bar.insertWidget(2 + at, button)
            made.append(button)
        return made

    def _fit(self, count: int) -> None:
        row = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + row * min(count, MOST_LINES) + 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _settle(self) -> None:
        for button in self._buttons:
            button.setVisible(self.current() is not None)

    def _add(self) -> None:
        self.add_asked.emit(self.noun)

    def _edit(self, key: int) -> None:
        self.edit_asked.emit(self._rows[key])

    def _delete(self, key: int) -> None:
        self.delete_asked.emit(self._rows[key])

    def _act(self, name: str, key: int) -> None:
        self.act_asked.emit(name, self._rows[key])

    def _press(self) -> None:
        if (row := self.current()) is not None:
            self.act_asked.emit(self.sender().objectName(), row)


def columns_of(desk: Desk, noun: str, lines: Sequence[ColumnLine] = ()) -> list[FactColumn]:
    """The columns of a noun's list, as a table of facts takes them."""
    return [
        FactColumn(noun_field(noun, line.name), _Writing(line, desk), line.kind in FIGURES)
        for line in (lines or NOUN_LINES[noun].columns)
    ]


FIGURES = frozenset({Kind.MONEY, Kind.NUMBER, Kind.PERCENT})


class _Writing:
    """Writes the values of a column."""

    def __init__(self, line: ColumnLine, desk: Desk) -> None:
        self._line, self._desk = line, desk

    def __call__(self, value: Any) -> str:
        line = self._line
        if value is None or value == "":
            return ""
        if line.kind is Kind.MONEY:
            return amount(value)
        if line.kind is Kind.PERCENT:
            return f"{value}%"
        if line.kind is Kind.STAGE:
            return stage_word(value)
        if line.kind is Kind.WORD and line.words is not None:
            return term(line.words, value)
        if line.kind is Kind.MOMENT:
            return moment(value, self._desk.now().tzinfo)
        if line.kind is Kind.YES_NO:
            return "✓" if value else ""
        if line.kind is Kind.RATING:
            return "●" * int(value) + "○" * (5 - int(value))
        if isinstance(value, date):
            return near_day(value, self._desk.today())
        return str(value) if value is not None else NOTHING
