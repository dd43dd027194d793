"""What KamDesk is: its version, where its data lie, and the licences of its parts."""

from __future__ import annotations

import platform
from importlib import metadata
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
from kamdesk.ui import theme
from kamdesk.ui.icons import icon

PARTS = (
    "PySide6-Essentials",
    "sqlmodel",
    "SQLAlchemy",
    "alembic",
    "sqlcipher3",
    "python-dateutil",
    "tzdata",
    "charset-normalizer",
    "python-calamine",
    "icalendar",
    "cryptography",
    "keyring",
    "platformdirs",
    "pyqtgraph",
    "numpy",
    "Jinja2",
    "segno",
)


UNSTATED = {"sqlcipher3": "zlib"}
"""Parts whose licence is a file and not a line."""


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
            self._say(layout, f"{name}: {path}", "mute")
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
        for name in PARTS:
            try:
                about = metadata.metadata(name)
            except metadata.PackageNotFoundError:
                continue
            QTreeWidgetItem(table, [name, about["Version"], licence_of(name)])
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        folder = QPushButton(self.tr("Open the data folder"))
        folder.clicked.connect(self._show_folder)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        folder.setAutoDefault(False)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._book.parent)))


def licence_of(name: str) -> str:
    """The licence a part states: its expression, else its classifier, else the first line of its licence field."""
    about = metadata.metadata(name)
    if stated := _stated(about, "License-Expression"):
        return stated
    classifiers = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    if classifiers:
        return str(classifiers[0]).rpartition(":: ")[2]
    return _stated(about, "License").splitlines()[0][:60] if _stated(about, "License") else UNSTATED.get(name, "—")


def _stated(about: metadata.PackageMetadata, field: str) -> str:
    return str(about[field]).strip() if field in about else ""
