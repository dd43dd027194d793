"""The second page of an import: each column with its first records beside it, and the field it goes into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.import_choices import DATES, DECIMALS, DISCOUNTS, targets
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.field_picker import LEFT_OUT, FieldPicker, field_model
from kamdesk.ui.guided import Page
from kamdesk.ui.import_files import FileState
from kamdesk.ui.wording_import import OWN, date_order, decimal_sign, discount_reading, noun_rows

AT_ONCE = 8
"""Rows that are made before keys and paints have their turn."""

SHOWN = 80
"""Characters of a record that are worth showing."""


class ColumnsPage(Page):
    """Shows the columns of one file at a time; what is chosen is written into its state at once.

    `file_chosen` carries the place of another file to show, `removed` a file to leave out.
    """

    file_chosen = Signal(int)
    removed = Signal(object)

    def __init__(self, own: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """`own`: the names of the rep's own fields, offered beside the program's."""
        super().__init__(parent)
        self._own = [f"{OWN}{name}" for name in own]
        self._files: list[FileState] = []
        self._state: FileState | None = None
        self._fields: dict[str, str] = {}
        self._pickers: dict[str, FieldPicker] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self.is_touched = False
        self._adding: Iterator[None] = iter(())
        self._going_on = QTimer(self, singleShot=True, interval=0)
        self._going_on.timeout.connect(self._add_some)
        self._build()

    def title(self) -> str:
        if self._state is None:
            return ""
        return self.tr("Which column is what?")

    def hint(self) -> str:
        if self._state is None:
            return ""
        taken = sum(map(bool, self._fields.values()))
        return self.tr("{file}: {noun}. {taken} of {all} columns come in.").format(
            file=self._state.path.name, noun=noun_rows(self._state.source.noun), taken=taken, all=len(self._fields)
        )

    def is_ready(self) -> bool:
        return self._takes_columns() and not self._lacks_discount()

    def wanting(self) -> str:
        if not self._takes_columns():
            return self.tr("Say of one column at least what it is, or leave this file out.")
        return self.tr("Say what the figures in the discount column mean.")

    def first_focus(self) -> QWidget | None:
        asked = next((self._asked[choice][0] for choice in self._open() if not self._is_answered(choice)), None)
        return asked or (None if self._takes_columns() else next(iter(self._pickers.values()), None))

    def show_files(self, files: list[FileState], at: int = 0) -> None:
        """Offer the tables among the files, one of them in front."""
        self._files = files
        self._file.blockSignals(True)
        self._file.clear()
        for each in files:
            self._file.addItem(each.path.name)
        self._file.setCurrentIndex(at)
        self._file.blockSignals(False)
        self._which.setVisible(len(files) > 1)
        self._show(files[at])

    def place(self) -> int:
        """Which of the files is in front."""
        return self._file.currentIndex()

    def picker(self, column: str) -> FieldPicker:
        """The picker of a column."""
        return self._pickers[column]

    def question(self, choice: str) -> CalmBox:
        """The box that asks for a choice: "decimal", "dates" or "discount"."""
        return self._asked[choice][0]

    # Building.

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._head())
        self._questions = self._asks()
        outer.addWidget(self._questions)
        card = QFrame()
        theme.kind(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 4, 4, 4)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.addWidget(self._area)
        outer.addWidget(card, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._which = QWidget()
        inside = QHBoxLayout(self._which)
        inside.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("File"))
        theme.kind(label, "mute")
        self._file = CalmBox()
        self._file.setAccessibleName(self.tr("File"))
        self._file.activated.connect(self.file_chosen)
        label.setBuddy(self._file)
        inside.addWidget(label)
        inside.addWidget(self._file)
        self._open_only = QCheckBox(self.tr("Only columns that stay out"))
        self._open_only.toggled.connect(self._hide_mapped)
        self._leave_out = QPushButton(self.tr("Leave this file out"))
        self._leave_out.setAutoDefault(False)
        self._leave_out.clicked.connect(self._remove)
        row.addWidget(self._which)
        row.addWidget(self._leave_out)
        row.addStretch(1)
        row.addWidget(self._open_only)
        return row

    def _asks(self) -> QFrame:
        """What the file leaves open: the decimal sign, which way round the days are, and what a discount means."""
        frame = QFrame()
        theme.kind(frame, "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        self._asked = {
            "decimal": self._question(grid, 0, DECIMALS, decimal_sign),
            "dates": self._question(grid, 1, DATES, date_order),
            "discount": self._question(grid, 2, DISCOUNTS, discount_reading),
        }
        return frame

    def _question(
        self, grid: QGridLayout, row: int, values: Sequence[str], words_of: Callable[[str], str]
    ) -> tuple[CalmBox, QLabel]:
        words, box = QLabel(), CalmBox()
        words.setWordWrap(True)
        words.setBuddy(box)
        for value in values:
            box.addItem(words_of(value), value)
        box.setPlaceholderText(self.tr("Choose one"))
        box.activated.connect(self._answered)
        grid.addWidget(words, row, 0)
        grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignLeft)
        return box, words

    # Showing a file.

    def _show(self, state: FileState) -> None:
        self._state = state
        table = state.source.table
        assert table is not None
        columns = _mapped_so_far(state)
        own = [*self._own, *(each for each in columns.values() if each.startswith(OWN))]
        self._fields = {name: columns.get(name, LEFT_OUT) for name in table.names if name}
        page = QWidget()
        theme.kind(page, "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        self._titles(grid)
        self._pickers, self._rows = {}, {}
        for column, stretch in ((0, 3), (1, 3), (2, 3), (3, 4)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(len(self._fields) + 1, 1)
        self._area.setWidget(page)
        model = field_model([*targets(state.source.noun), *dict.fromkeys(own)], page)
        self._adding = self._rows_of(grid, table.names, table.preview, model)
        self._add_some()
        self._ask_open()
        self._leave_out.setVisible(not self._takes_columns())

    def _rows_of(
        self, grid: QGridLayout, names: Sequence[str], preview: Sequence[Sequence[str]], model: QStandardItemModel
    ) -> Iterator[None]:
        """Add a row with each step."""
        for place, name in enumerate(names):
            if name:
                records = [row[place] if place < len(row) else "" for row in preview[:2]]
                self._add_row(grid, name, records, FieldPicker(name, model))
                yield

    def _add_some(self) -> None:
        """A few rows, and soon the others: a table may have hundreds of columns."""
        for _row in islice(self._adding, AT_ONCE):
            self._going_on.start()

    def _titles(self, grid: QGridLayout) -> None:
        for column, words in enumerate(
            (self.tr("Column"), self.tr("First record"), self.tr("Second record"), self.tr("Goes into"))
        ):
            label = QLabel(words)
            theme.kind(label, "caption")
            grid.addWidget(label, 0, column)

    def _add_row(self, grid: QGridLayout, name: str, records: list[str], picker: FieldPicker) -> None:
        row = len(self._rows) + 1
        title = ElidedLabel()
        title.setText(name)
        title.setToolTip(name)
        title.setBuddy(picker)
        widgets: list[QWidget] = [title]
        grid.addWidget(title, row, 0)
        for column, text in enumerate(records, 1):
            shown = ElidedLabel()
            shown.setText(" ".join(text[:SHOWN].split()))
            shown.setToolTip(text[:400])
            theme.kind(shown, "mute")
            grid.addWidget(shown, row, column)
            widgets.append(shown)
        picker.set_field(self._fields[name])
        picker.chosen.connect(partial(self._mapped, name))
        grid.addWidget(picker, row, 3)
        self._pickers[name] = picker
        self._rows[name] = [*widgets, picker]
        self._dress(name)
        if self._open_only.isChecked():
            self._hide_if_mapped(name)

    def _dress(self, name: str) -> None:
        """A column that stays out is muted."""
        theme.kind(self._rows[name][0], "strong" if self._fields[name] else "mute")

    def _hide_mapped(self, _only_open: bool) -> None:
        for name in self._rows:
            self._hide_if_mapped(name)

    def _hide_if_mapped(self, name: str) -> None:
        for widget in self._rows[name]:
            widget.setVisible(not (self._open_only.isChecked() and self._fields[name]))

    # What was chosen.

    def _mapped(self, column: str, field: str) -> None:
        if self._state is None:
            return
        self.is_touched = True
        self._fields[column] = field
        columns = {name: each for name, each in self._fields.items() if each}
        self._state.choices = replace(self._state.choices, noun=self._state.source.noun, columns=columns)
        for name in self._rows:
            self._dress(name)
        self._leave_out.setVisible(not self._takes_columns())
        QTimer.singleShot(0, self, self.settled.emit)

    def _ask_open(self) -> None:
        """Ask what the rows leave open, and show what of it is answered."""
        for choice, (box, label) in self._asked.items():
            self._ask(choice, box, label)
        self._questions.setVisible(bool(self._open()))

    def _ask(self, choice: str, box: CalmBox, label: QLabel) -> None:
        """One question; of what discounts mean no reading is proposed, as a wrong one costs most of the price."""
        if self._state is None or self._state.source.table is None:
            return
        is_answered = self._is_answered(choice)
        value = getattr(self._state.choices if is_answered else self._state.source.table.mapping, choice)
        words = self._settled_words(choice) if is_answered else self._question_words(choice)
        label.setText(words)
        theme.kind(label, "mute" if is_answered else "soon")
        box.setAccessibleName(words)
        box.setCurrentIndex(-1 if choice == "discount" and not is_answered else max(box.findData(str(value)), 0))
        box.setVisible(choice in self._open())
        label.setVisible(choice in self._open())

    def _question_words(self, choice: str) -> str:
        return {
            "decimal": self.tr("The numbers of this file can be read two ways. Which one is meant?"),
            "dates": self.tr("The days of this file can be read two ways. Which one is meant?"),
            "discount": self.tr("What do the figures in the discount column mean?"),
        }[choice]

    def _settled_words(self, choice: str) -> str:
        return {
            "decimal": self.tr("Decimal sign of the numbers"),
            "dates": self.tr("Order of the days"),
            "discount": self.tr("Meaning of the discounts"),
        }[choice]

    def _open(self) -> tuple[str, ...]:
        return self._state.open if self._state else ()

    def _is_answered(self, choice: str) -> bool:
        return self._state is not None and getattr(self._state.choices, choice) is not None

    def _takes_columns(self) -> bool:
        return any(self._fields.values())

    def _lacks_discount(self) -> bool:
        is_mapped = "order.discount" in self._fields.values()
        return is_mapped and "discount" in self._open() and self._asked["discount"][0].currentIndex() < 0

    def _remove(self) -> None:
        self.removed.emit(self._state)

    def _answered(self, _at: int) -> None:
        self.is_touched = True
        self.keep_answers()
        self.settled.emit()

    def keep_answers(self) -> None:
        """Take the answers on the screen as given: going on past a question agrees with what it shows."""
        if self._state is None:
            return
        answers: dict[str, Any] = {
            choice: str(box.currentData())
            for choice, (box, _) in self._asked.items()
            if choice in self._open() and box.currentIndex() >= 0
        }
        self._state.choices = replace(self._state.choices, **answers)


def _mapped_so_far(state: FileState) -> dict[str, str]:
    """The columns as they are chosen by now; what was recalled may name them in another spelling than the file."""
    table, chosen = state.source.table, state.choices.columns
    assert table is not None
    is_of_file = chosen is not None and set(chosen) <= set(table.names)
    return dict((chosen if is_of_file else table.mapping.columns) or {})
