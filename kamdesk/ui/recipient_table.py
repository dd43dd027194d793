"""The table of recipients: whole rows, Enter hands over and goes on, Space ticks."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kamdesk.ui.composing import ENTERS
from kamdesk.ui.recipient_model import NAME, STATE, RecipientModel
from kamdesk.ui.theme import ROW_HEIGHT

WIDTHS = (120, 120, 130)
"""Pixels of name, company and address; the state takes what is left."""


class RecipientTable(QTableView):
    """`enter_pressed` wherever the row in focus is."""

    enter_pressed = Signal()

    def __init__(self, model: RecipientModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Recipients"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)

    def go_to(self, row: int) -> None:
        """Put the mark on a row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, NAME), flags)
        self.scrollTo(self.model().index(row, NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in ENTERS and index.isValid():
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            name = index.siblingAtColumn(NAME)
            ticked = name.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model().setData(name, state, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
