"""The palette of all actions (Ctrl+Shift+P) and the page of all shortcuts (Ctrl+/)."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui.actions import DAY, Actions, context_title


class Palette(QDialog):
    """Type a part of an action's name, press Enter."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All actions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("What do you want to do?"))
        self._words.setAccessibleName(self.tr("Find an action"))
        self._found = QListWidget()
        self._found.setAccessibleName(self.tr("Actions"))
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self._found)
        self.resize(480, 420)
        self._offered = [action for line, action in actions if line.id != "palette" and action.isEnabled()]
        self._words.installEventFilter(self)
        self._words.textChanged.connect(self._show)
        self._words.returnPressed.connect(self._run)
        self._found.itemActivated.connect(self._run)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self._found.count():
                self._found.setCurrentRow((self._found.currentRow() + step) % self._found.count())
                return True
        return super().eventFilter(watched, event)

    def _show(self, words: str) -> None:
        self._found.clear()
        wanted = words.casefold().split()
        for action in self._offered:
            label = plain_label(action)
            if all(word in label.casefold() for word in wanted):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(action.icon(), f"{label}   {keys}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, action)
                self._found.addItem(item)
        self._found.setCurrentRow(0)

    def _run(self) -> None:
        if not self._found.count():
            return
        action: QAction = self._found.currentItem().data(Qt.ItemDataRole.UserRole)
        self.accept()
        action.trigger()


class Shortcuts(QDialog):
    """Every key the desk knows, by where it works."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Shortcuts"))
        table.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
        self._fill(table, actions)
        table.expandAll()
        table.resizeColumnToContents(0)
        self.resize(520, 560)

    def _fill(self, table: QTreeWidget, actions: Actions) -> None:
        sections: dict[str, QTreeWidgetItem] = {}
        for line in actions.lines.values():
            action = actions[line.id]
            if line.context != DAY and not action.isVisible():
                continue
            keys = actions.keys_of(line.id)
            if not keys:
                continue
            if line.context not in sections:
                sections[line.context] = QTreeWidgetItem(table, [context_title(line.context)])
            QTreeWidgetItem(sections[line.context], [plain_label(action), ", ".join(keys)])


def plain_label(action: QAction) -> str:
    """An action's text without the mark of its mnemonic, also where that stands in brackets: 撤销(&U)."""
    return re.sub(r"\(&\w\)", "", action.text()).replace("&", "")
