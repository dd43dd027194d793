"""The files tab: what is kept with a customer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from kamdesk.models.rows import FileRow, Sheet
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import size


class FilesPane(QWidget):
    """`open_asked` carries a file's id."""

    open_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QListWidget(self)
        self.view.setAccessibleName(self.tr("Files"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setStyleSheet("QListView::item { padding: 8px 10px; }")
        self.view.itemActivated.connect(self._open)
        empty = QLabel(self.tr("No files yet. Drop one on the customer to keep it here."))
        theme.kind(empty, "mute")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 10, 0, 0)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)

    def say(self, sheet: Sheet) -> None:
        self.view.clear()
        for file in sheet.files:
            self.view.addItem(_item(file))
        self._stack.setCurrentIndex(0 if sheet.files else 1)

    def _open(self, item: QListWidgetItem) -> None:
        self.open_asked.emit(int(item.data(Qt.ItemDataRole.UserRole)))


def _item(file: FileRow) -> QListWidgetItem:
    item = QListWidgetItem(f"{file.name}    {size(file.size)}")
    item.setData(Qt.ItemDataRole.UserRole, file.id)
    return item
