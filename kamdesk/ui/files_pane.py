"""The files tab: what is kept with a customer, with a look at each, and files dropped on it taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import FileRow, Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.asking import ask
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.file_places import Mode, Purpose, file_dialog
from kamdesk.ui.file_preview import FilePreview, Look, look_at
from kamdesk.ui.file_words import file_kind
from kamdesk.ui.icons import icon
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.wording_figures import size

if TYPE_CHECKING:
    from kamdesk.services.opened_files import OpenedFiles

ICONS = {"recording": "phone", "email": "mail", "fax": "print", "picture": "picture", "photo": "customer"}
KINDS = ("recording", "email", "fax", "picture", "other")
HANDOVER = ".kamhandover"


def files_in(mime: QMimeData) -> list[Path]:
    """The files in the hand over a customer; a handover is received by the desk, never kept with a customer."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [] if any(path.suffix.lower() == HANDOVER for path in paths) else paths


class FileList(QListWidget):
    """Enter opens, Del takes away, the menu key asks for the menu."""

    opened = Signal()
    removed = Signal()
    menu_asked = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualItemRect(self.currentItem()).center() if by_key and self.currentItem() else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(at))


class FilesPane(QWidget):
    """Files are opened as read-only copies that are wiped with `close_copies`."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._customer_id: int | None = None
        self._files: tuple[FileRow, ...] = ()
        self._looking: Job | None = None
        self._wish: tuple[int, tuple[Path, ...]] | None = None
        self._copies: OpenedFiles | None = None
        self.view = FileList(self)
        self.preview = FilePreview(self)
        self._build()

    def say(self, sheet: Sheet) -> None:
        """Show the files of a sheet; what was chosen stays chosen."""
        self.say_files(sheet.id, sheet.files)

    def say_files(self, owner_id: int, files: tuple[FileRow, ...]) -> None:
        """Show the files of whoever has them."""
        if owner_id == self._customer_id and files == self._files:
            return
        kept = self.current() if owner_id == self._customer_id else None
        self._customer_id, self._files = owner_id, files
        self.view.blockSignals(True)
        self.view.clear()
        for file in files:
            self.view.addItem(self._item(file))
        places = [file.id for file in files]
        self.view.setCurrentRow(places.index(kept.id) if kept and kept.id in places else min(0, len(places) - 1))
        self.view.blockSignals(False)
        self._stack.setCurrentIndex(0 if files else 1)
        self._settle()

    def current(self) -> FileRow | None:
        """The file under the cursor."""
        row = self.view.currentRow()
        return self._files[row] if 0 <= row < len(self._files) else None

    # what can be done

    def attach(self, paths: Sequence[Path]) -> None:
        """Keep files with the customer shown; large ones are asked about first."""
        if self._customer_id is not None:
            self.attach_to(self._customer_id, paths)

    def attach_to(self, customer_id: int, paths: Sequence[Path]) -> None:
        """Keep files with a customer."""
        from kamdesk.services import files

        if not paths:
            return
        if weight := files.large(paths):
            self._ask_large(customer_id, paths, weight)
        else:
            self._jobs.write(files.attach, self._desk, customer_id, tuple(paths))

    def open(self) -> None:
        """Show a read-only copy of the file in the program that shows such files."""
        from kamdesk.services.opened_files import OpenedFiles

        if file := self.current():
            self._copies = self._copies or OpenedFiles()
            self._jobs.read(self._copies.copy_of, self._desk, file.id, done=self._open_copy)

    def remove(self) -> None:
        """Take the file away; Undo brings it back."""
        from kamdesk.services import files

        if file := self.current():
            self._jobs.write(files.remove, self._desk, file.id)

    def ask_files(self) -> None:
        """Choose files to keep."""
        words = self.tr("Files to keep with the customer")
        chooser = file_dialog(self, Purpose.ATTACHMENT, words, mode=Mode.ExistingFiles)
        chooser.filesSelected.connect(self._chosen)
        chooser.open()

    def ask_place(self) -> None:
        """Choose where a copy is written."""
        if (file := self.current()) is None:
            return
        chooser = file_dialog(self, Purpose.ATTACHMENT, self.tr("Save a copy as"), Path(file.name).name)
        chooser.setProperty("file", file.id)
        chooser.fileSelected.connect(self._save_to)
        chooser.open()

    def close_copies(self) -> None:
        """Wipe every copy that was opened."""
        if self._copies is not None:
            self._copies.wipe()

    # building

    def _build(self) -> None:
        self.view.setAccessibleName(self.tr("Files"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setStyleSheet("QListView::item { padding: 6px 8px; }")
        self.view.opened.connect(self.open)
        self.view.removed.connect(self.remove)
        self.view.menu_asked.connect(self._show_menu)
        self.view.itemDoubleClicked.connect(self.open)
        self.view.currentRowChanged.connect(self._settle)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(9)
        parts.setStyleSheet("QSplitter::handle { background: transparent; }")
        parts.addWidget(self.view)
        parts.addWidget(self.preview)
        parts.setSizes([180, 260])
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._bar())
        layout.addWidget(parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 8, 12)
        outer.addWidget(self._stack)

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._add = self._button(self.tr("Add…"), self.ask_files)
        self._open_button = self._button(self.tr("Open"), self.open)
        self._save = self._button(self.tr("Save as…"), self.ask_place)
        self._remove = self._button(self.tr("Remove"), self.remove)
        for button in (self._add, self._open_button, self._save, self._remove):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(act)
        return button

    def _empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        words = QLabel(self.tr("No files yet. Drop recordings, e-mails or pictures here to keep them."))
        theme.kind(words, "mute")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        add = self._button(self.tr("Add files…"), self.ask_files)
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _item(self, file: FileRow) -> QListWidgetItem:
        words = f"{file.name}    {file_kind(file.kind)} · {size(file.size)}"
        return QListWidgetItem(icon(ICONS.get(file.kind, "file"), self.palette(), "mute"), words)

    # following

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._settle()

    def _settle(self) -> None:
        """Offer what fits, and look at the file once the tab is seen."""
        file = self.current()
        for button in (self._open_button, self._save, self._remove):
            button.setEnabled(file is not None)
        if self._looking is not None:
            self._looking.drop()
            self._looking = None
        if file is None:
            self.preview.clear()
        elif self.isVisible():
            self._looking = self._jobs.read(look_at, self._desk, file.id, done=self._show, failed=self._show_nothing)

    def _show(self, look: Look) -> None:
        file = self.current()
        if file is not None and file.id == look.file_id:
            self.preview.show_look(look)

    def _show_nothing(self, _refusal: object) -> None:
        """A file that is gone meanwhile leaves the list with the next reading."""
        self.preview.clear()

    def _open_copy(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _chosen(self, names: list[str]) -> None:
        self.attach([Path(name) for name in names])

    def _save_to(self, name: str) -> None:
        from kamdesk.services import files

        file_id = int(self.sender().property("file"))
        self._jobs.read(files.save_as, self._desk, file_id, Path(name))

    def _ask_large(self, customer_id: int, paths: Sequence[Path], weight: int) -> None:
        self._wish = (customer_id, tuple(paths))
        ask(
            self,
            self.tr("Keep {size} in the book?").format(size=size(weight)),
            self.tr("Keep them"),
            self._keep_large,
            title=self.tr("Large files"),
            more=self.tr("Every backup and every handover grows by as much."),
            role=QMessageBox.ButtonRole.AcceptRole,
        )

    def _keep_large(self) -> None:
        from kamdesk.services import files

        if self._wish is not None:
            self._jobs.write(files.attach, self._desk, *self._wish)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        file = self.current()
        for words, act in ((self.tr("Open\tEnter"), self.open), (self.tr("Save as…"), self.ask_place)):
            self._entry(menu, words, act).setEnabled(file is not None)
        if file is not None:
            kinds = menu.addMenu(self.tr("Kind"))
            for kind in KINDS:
                entry = self._entry(kinds, file_kind(kind), self._choose_kind)
                entry.setCheckable(True)
                entry.setChecked(kind == file.kind)
                entry.setData(kind)
            self._entry(menu, self.tr("Remove\tDel"), self.remove)
        menu.addSeparator()
        self._entry(menu, self.tr("Add…"), self.ask_files)
        menu.popup(at)

    def _entry(self, menu: QMenu, words: str, act: object) -> QAction:
        entry = QAction(words, menu)
        entry.triggered.connect(act)
        menu.addAction(entry)
        return entry

    def _choose_kind(self) -> None:
        from kamdesk.services import files

        entry, file = self.sender(), self.current()
        if isinstance(entry, QAction) and file is not None:
            self._jobs.write(files.set_kind, self._desk, file.id, str(entry.data()))
