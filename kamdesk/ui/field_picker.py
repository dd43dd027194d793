"""The field a column goes into: a list that is searched by typing any part of a name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.composing import Composing
from kamdesk.ui.wording_import import OWN, target_name

LEFT_OUT = ""
"""The value of a column that stays out."""


class FieldPicker(CalmBox):
    """`chosen` carries the field id when the rep chooses another one. All pickers of a table share one model."""

    chosen = Signal(str)

    def __init__(self, column: str, fields: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._field = LEFT_OUT
        self.setModel(fields)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        name = QCoreApplication.translate("FieldPicker", "Where {column} goes").format(column=column)
        self.setAccessibleName(name)
        finder = self.completer()
        if finder is not None:
            finder.setFilterMode(Qt.MatchFlag.MatchContains)
            finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            Composing(line)
            line.editingFinished.connect(self._settle)
        self.activated.connect(self._pick)

    def field(self) -> str:
        """The field id; empty for a column that stays out."""
        return self._field

    def set_field(self, field: str) -> None:
        """Show a field without telling that it was chosen."""
        self._field = field
        at = self.findData(field)
        if at >= 0:
            self.setCurrentIndex(at)
        self.setEditText(target_name(field) if field else self.itemText(0))
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def choose(self, field: str) -> None:
        """Choose as the rep would."""
        if field != self._field:
            self.set_field(field)
            self.chosen.emit(field)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed after a click stands for what was there, as after Tab."""
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, line, line.selectAll)

    def _pick(self, at: int) -> None:
        field = str(self.itemData(at))
        self.choose(OWN + self._column if field == OWN else field)
        self.set_field(self._field)

    def _settle(self) -> None:
        """Words that are a field's whole name choose it; any others give way to what was chosen before."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if at >= 0 and self.currentText() != target_name(self._field):
            self._pick(at)
        else:
            self.set_field(self._field)


def field_model(fields: Iterable[str], parent: QWidget) -> QStandardItemModel:
    """What pickers offer: leaving out, every field of these, and a field of the rep's own."""
    model = QStandardItemModel(parent)
    model.appendRow(_item(QCoreApplication.translate("FieldPicker", "— leave out"), LEFT_OUT))
    for field in fields:
        model.appendRow(_item(target_name(field), field))
    model.appendRow(_item(QCoreApplication.translate("FieldPicker", "+ own field with this name"), OWN))
    return model


def _item(words: str, field: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(field, Qt.ItemDataRole.UserRole)
    return item
