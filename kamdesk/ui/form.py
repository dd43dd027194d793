"""A dialog that fills one record: few fields first, more on demand, problems at the fields.

Ctrl+Enter saves from anywhere, Enter from a single line, Esc cancels and asks only if something was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.asking import ask
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.field import Field, Misread, YesNoField
from kamdesk.ui.wording_refusals import problem_text, refusal_text

LABEL_COLUMN, FIELD_COLUMN = 0, 1
LEAST_WIDTH, LEAST_LINES = 520, 26
"""A form is so wide at least: in pixels, and in line heights of its letters."""


class FormRow:
    """A field with its label before it and its problem below it."""

    def __init__(self, label: QLabel | None, field: Field, trouble: QLabel) -> None:
        self.label, self.field, self.trouble = label, field, trouble

    def show_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.field.mark(sentence)

    def set_visible(self, shown: bool) -> None:
        for part in (self.label, self.field):
            if part is not None:
                part.setVisible(shown)
        self.trouble.setVisible(shown and bool(self.trouble.text()))


class Form(QDialog):
    """Fields by name. Those built on it add fields and say how to save; `saved` carries the id of the record."""

    saved = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(LEAST_WIDTH)
        self._rows: dict[str, FormRow] = {}
        self._more: list[FormRow | QLabel] = []
        self._untouched: dict[str, object] = {}
        self._is_saving = False
        self._ask: QMessageBox | None = None
        self._build()

    # What those built on it use.

    def add(self, name: str, label: str, field: Field, more: bool = False) -> Field:
        """A field in the next row; with `more`, one that shows on demand."""
        at = self._grid.rowCount()
        words = None if isinstance(field, YesNoField) else self._label(label, field)
        if words is not None:
            self._grid.addWidget(words, at, LABEL_COLUMN, Qt.AlignmentFlag.AlignTop)
        trouble = QLabel()
        theme.kind(trouble, "late")
        trouble.setWordWrap(True)
        trouble.hide()
        self._grid.addWidget(field, at, FIELD_COLUMN)
        self._grid.addWidget(trouble, at + 1, FIELD_COLUMN)
        row = self._rows[name] = FormRow(words, field, trouble)
        field.edited.connect(self._edited)
        if more:
            self._hide_till_asked(row)
        return field

    def add_wide(self, widget: QWidget, more: bool = False) -> None:
        """Something that is no field, across both columns."""
        self._grid.addWidget(widget, self._grid.rowCount(), LABEL_COLUMN, 1, 2)
        if more and isinstance(widget, QLabel):
            self._more.append(widget)
            widget.hide()
            self._more_button.show()

    def add_heading(self, words: str, more: bool = False) -> None:
        heading = QLabel(words)
        theme.kind(heading, "caption")
        heading.setContentsMargins(0, 8, 0, 0)
        self.add_wide(heading, more)

    def field(self, name: str) -> Field:
        return self._rows[name].field

    def set_row_visible(self, name: str, shown: bool) -> None:
        """Show a field only while it is asked for."""
        self._rows[name].set_visible(shown)
        QTimer.singleShot(0, self, self._fit)

    def fill(self, values: Mapping[str, object]) -> None:
        """Set the fields; what is set counts as untouched."""
        for name, row in self._rows.items():
            if name in values:
                row.field.set_value(values[name])
        self.settle()

    def settle(self) -> None:
        """From here on, whatever differs was typed."""
        self._untouched = {name: _read(row.field) for name, row in self._rows.items()}

    def values(self) -> dict[str, object]:
        """Every field's value by name. Raises Misread."""
        return {name: row.field.value() for name, row in self._rows.items()}

    def is_touched(self) -> bool:
        """Whether anything was typed since the form was filled."""
        return any(_read(row.field) != self._untouched.get(name) for name, row in self._rows.items())

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        """Hand the values to the service that stores them; `failed` takes its refusal."""
        del values
        done(None)

    def save(self) -> None:
        """Store what was typed, unless a field or the book finds something wrong with it."""
        if self._is_saving or any(row.field.is_typing() for row in self._rows.values()):
            return
        if self._show_misread():
            return
        self._is_saving = True
        self._save_button.setEnabled(False)
        self.write(self.values(), self._was_saved)

    def failed(self, refusal: Refusal) -> None:
        """Show what the book said, at the fields where it names them."""
        self._may_save_again()
        if isinstance(refusal, Invalid):
            self.show_problems(refusal.problems)
        else:
            self._say(refusal_text(refusal))

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each problem at its field, the first in focus and read aloud; those of no field above them all."""
        found = {problem.at: problem_text(problem) for problem in problems}
        for name, row in self._rows.items():
            row.show_trouble(found.get(name, ""))
            if name in found and row in self._more:
                self.show_more()
        at_fields = [name for name in self._rows if name in found]
        elsewhere = " ".join(sentence for name, sentence in found.items() if name not in self._rows)
        self._say(elsewhere)
        if at_fields:
            self._rows[at_fields[0]].field.setFocus()
            announce(self, found[at_fields[0]])

    def show_more(self) -> None:
        """Show every field there is."""
        for part in self._more:
            part.set_visible(True) if isinstance(part, FormRow) else part.show()
        self._more = []
        self._more_button.hide()
        QTimer.singleShot(0, self, self._fit)

    # Building.

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(12)
        self._banner = QLabel()
        theme.kind(self._banner, "late")
        self._banner.setWordWrap(True)
        self._banner.hide()
        outer.addWidget(self._banner)
        outer.addWidget(self._scroll(), 1)
        outer.addLayout(self._foot())

    def _scroll(self) -> QScrollArea:
        self._page = QWidget()
        self._page.installEventFilter(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(FIELD_COLUMN, 1)
        rows = QVBoxLayout(self._page)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.setSpacing(0)
        rows.addLayout(self._grid)
        rows.addStretch(1)  # a grid aligned to the top would have no more than its size hint: lines that wrap are cut
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._area

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._more_button = QPushButton(self.tr("More fields"))
        theme.kind(self._more_button, "link")
        self._more_button.setAutoDefault(False)
        self._more_button.clicked.connect(self.show_more)
        self._more_button.hide()
        foot.addWidget(self._more_button)
        foot.addStretch(1)
        keys = QLabel(QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText))
        theme.kind(keys, "key")
        foot.addWidget(keys)
        buttons = QDialogButtonBox(self)
        self._save_button = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel_button = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._save_button.setDefault(True)
        self._save_button.setAutoDefault(True)
        self._cancel_button.setAutoDefault(False)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        foot.addWidget(buttons)
        return foot

    def _label(self, words: str, field: Field) -> QLabel:
        label = QLabel(words)
        theme.kind(label, "mute")
        label.setContentsMargins(0, 6, 0, 0)
        label.setBuddy(field)
        label.setMinimumWidth(88)
        return label

    def _hide_till_asked(self, row: FormRow) -> None:
        row.set_visible(False)
        self._more.append(row)
        self._more_button.show()

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        """Fitted before it is shown: its place follows from its size."""
        if visible and not self.isVisible() and (layout := self.layout()) is not None:
            self.ensurePolished()
            layout.activate()
            self._widen()
            self._fit()
        super().setVisible(visible)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        first = next((row.field for row in self._rows.values() if not row.field.isHidden()), None)
        if first is not None and self.focusWidget() is None:
            first.setFocus()  # else Qt would begin with the default button
        QTimer.singleShot(0, self, self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is told only later, or wraps, takes the form along."""
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _widen(self) -> None:
        """As wide as its letters want and its buttons need, on a screen that has the room."""
        layout = self.layout()
        wanted = LEAST_LINES * self.fontMetrics().lineSpacing()
        needed = max(self.minimumWidth(), wanted, layout.minimumSize().width() if layout is not None else 0)
        self.setMinimumWidth(min(needed, self.screen().availableGeometry().width()))

    def _fit(self) -> None:
        """As tall as its fields, but never taller than the screen it is on, nor beyond its edges."""
        frame, room = self.height() - self._area.viewport().height(), self.screen().availableGeometry()
        height = min(frame + self._page_height() + 2, int(room.height() * 0.85))
        if height == self.height():
            return
        self.resize(self.width(), height)
        if self.isVisible():
            border = self.frameGeometry().height() - self.geometry().height()
            lowest = room.bottom() - height - border
            if self.y() > lowest:  # else it is left alone: where X11 has not placed it yet, it says it is at the corner
                self.move(self.x(), max(room.top(), lowest))

    def _page_height(self) -> int:
        """What the fields need, lines that wrap counted as they stand."""
        rows = self._page.layout()
        if rows is None or not rows.hasHeightForWidth():
            return self._page.sizeHint().height()
        return rows.totalHeightForWidth(self._area.viewport().width())

    def _follow(self) -> None:
        if self._page_height() > self._area.viewport().height():
            self._fit()

    # Saving and leaving.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line saves, on a button presses it, Ctrl+Enter saves anywhere.

        While a candidate is being chosen it means something else.
        """
        if event.key() not in ENTERS:
            super().keyPressEvent(event)
        elif any(row.field.is_typing() for row in self._rows.values()):
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self.save()
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        if self._ask is None and self.is_touched():
            self._ask_to_leave()
        else:
            super().reject()

    def _ask_to_leave(self) -> None:
        stay, words = self.tr("Go on editing"), self.tr("What you typed is not saved.")
        self._ask = ask(self, words, self.tr("Discard"), self._leave, stay=stay)
        self._ask.finished.connect(self._stayed)

    def _leave(self) -> None:
        self.settle()
        self.done(QDialog.DialogCode.Rejected)

    def _stayed(self, _result: int) -> None:
        self._ask = None

    def _show_misread(self) -> bool:
        """Show what cannot be read; True if there is any."""
        first: FormRow | None = None
        for row in self._rows.values():
            row.show_trouble(row.field.trouble())
            if first is None and row.trouble.text():
                first = row
        if first is None:
            return False
        if first in self._more:
            self.show_more()
        first.field.setFocus()
        announce(self, first.trouble.text())
        QTimer.singleShot(0, self, self._follow)
        return True

    def _was_saved(self, outcome: object) -> None:
        self._may_save_again()
        self.settle()
        self.saved.emit(int(getattr(outcome, "id", 0) or 0))
        self.accept()

    def _may_save_again(self) -> None:
        self._is_saving = False
        self._save_button.setEnabled(True)

    def _edited(self) -> None:
        """A problem stays until its field is touched; a field that grew takes the form along."""
        QTimer.singleShot(0, self, self._follow)  # what it asks for now is known only then
        for row in self._rows.values():
            if row.trouble.text() and self.sender() is row.field:
                row.show_trouble("")

    def _say(self, sentence: str) -> None:
        self._banner.setText(sentence)
        self._banner.setVisible(bool(sentence))
        announce(self, sentence)
        QTimer.singleShot(0, self, self._follow)


def _read(field: Field) -> object:
    """What a field holds, unreadable text included."""
    try:
        return field.value()
    except Misread as misread:
        return misread.args
