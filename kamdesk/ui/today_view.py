"""The rows of the Today list: single letters, arrows that carry a row, and rows dragged into another order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QWidget

from kamdesk.ui.composing import ENTERS
from kamdesk.ui.today_delegate import TodayDelegate

SHIFT_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held while an arrow carries a row up or down."""

RETURNED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""A dialog or a menu was closed, or another program left: nobody asked for the rows."""


class TodayView(QListView):
    """The rows. Single letters act here and only here: no input method composes in it, and no text is typed.

    `entered`: the keyboard is here, asked for or only back from a dialog.
    """

    key_pressed = Signal(str)
    activated_by_key = Signal(QModelIndex)
    menu_asked = Signal(QPoint)
    entered = Signal(bool)
    shifted = Signal(int)

    LETTERS = "JKESDLCP"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setItemDelegate(TodayDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)  # dropped on a group, nobody leaves another one

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and letter and letter in self.LETTERS:
            self.key_pressed.emit(letter)
        elif plain and (event.key() in ENTERS or event.key() == Qt.Key.Key_Space):
            self.activated_by_key.emit(self.currentIndex())
        elif event.modifiers() == SHIFT_KEYS and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusInEvent(self, event)  # the view's own would put the cursor on the first row
        self.viewport().update()
        self.entered.emit(event.reason() not in RETURNED)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(at))
