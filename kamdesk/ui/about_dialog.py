"""What KamDesk is: its version, where its data lie, and the licences of its parts."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk import __version__
from kamdesk.services.parts import licence_texts, parts
from kamdesk.ui import theme
from kamdesk.ui.icons import icon
from kamdesk.ui.wording_figures import labelled


class AboutDialog(QDialog):
    """`places` are the folders worth knowing, by their names."""

    def __init__(self, book: Path, places: dict[str, Path] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About KamDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(self._head())
        words = self.tr(
            "The salesperson's desk: your own customers, offline, encrypted, and every day whom to contact and why."
        )
        self._say(layout, words, "")
        self._say(layout, self.tr("Free software under the MIT licence. It never goes online."), "mute")
        self._say(layout, self.tr("Your book: {path}").format(path=book), "mute")
        for name, path in (places or {}).items():
            self._say(layout, labelled(name, path), "mute")
        self._say(layout, self.tr("Made of"), "strong")
        layout.addWidget(self._parts(), 1)
        layout.addLayout(self._foot())
        self.resize(560, 600)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(icon("kamdesk", self.palette(), "accent").pixmap(48, 48))
        name = QLabel(f"KamDesk {__version__}")
        theme.kind(name, "title")
        below = QLabel(f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}")
        theme.kind(below, "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(below)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _say(self, layout: QVBoxLayout, words: str, kind: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            theme.kind(label, kind)
        layout.addWidget(label)

    def _parts(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Parts and their licences"))
        table.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.setRootIsDecorated(False)
        table.setStyleSheet("QTreeView::item { padding: 3px 6px; }")
        for part in parts():
            QTreeWidgetItem(table, [part.name, part.version, part.licence])
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._opening(self.tr("Open the data folder"), self._book.parent))
        if texts := licence_texts():
            row.addWidget(self._opening(self.tr("Read the licences"), texts))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _opening(self, words: str, folder: Path) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        return button
