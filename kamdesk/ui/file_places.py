"""Choosing files and folders: each purpose begins in the folder it was used with last, at first in Documents."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from kamdesk.services.opened_files import PREFIX
from kamdesk.ui.jobs import Jobs

SETTING = "file_places"
Mode = QFileDialog.FileMode


class Purpose(StrEnum):
    """What a file is chosen for."""

    IMPORT = "import"
    EXPORT = "export"
    HANDOVER = "handover"
    RECEIVE = "receive"
    KEY = "key"
    ATTACHMENT = "attachment"
    LETTERS = "letters"


class FilePlaces(QObject):
    """The folder last used for each purpose; a child of the window whose dialogs ask.

    They are kept in the book, which is encrypted: a folder may bear the name of a customer.
    """

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs = desk, jobs
        kept = desks.setting(desk, SETTING)
        self._folders: dict[str, str] = dict(kept) if isinstance(kept, dict) else {}

    def folder(self, purpose: Purpose) -> Path | None:
        """Where it was last time, if that is still there."""
        kept = self._folders.get(purpose)
        return Path(kept) if kept and Path(kept).is_dir() else None

    def keep(self, purpose: Purpose, folder: Path) -> None:
        """Begin there the next time."""
        if self._folders.get(purpose) != str(folder):
            self._folders[purpose] = str(folder)
            self._jobs.write(desks.set_setting, self._desk, SETTING, dict(self._folders))


def start_folder(asker: QObject, purpose: Purpose) -> Path:
    """Where somebody who asks begins: where the purpose was last time, else in Documents, else at home."""
    places = _places_of(asker)
    last = places.folder(purpose) if places is not None else None
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return last or (documents if documents.is_dir() else Path.home())


def keep_folder(asker: QObject, purpose: Purpose, folder: Path) -> None:
    """Let the next one of this purpose begin there."""
    if (places := _places_of(asker)) is not None:
        places.keep(purpose, folder)


def file_dialog(
    asker: QWidget, purpose: Purpose, title: str, at: str | Path = "", mode: Mode | None = None
) -> QFileDialog:
    """A dialog for existing files of a `mode`, else for one to be written; it is to be connected and opened.

    `at`: the name that is proposed, or the whole path where the place is known.
    """
    dialog = QFileDialog(asker, title, str(start_folder(asker, purpose) / at))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if mode is None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    else:
        dialog.setFileMode(mode)
    dialog.filesSelected.connect(partial(_chosen, asker, purpose, mode))
    return dialog


def beside(source: Path, name: str) -> str | Path:
    """A place beside a file; the name alone where the file is a pasted text, whose folder is wiped."""
    return name if source.parent.name.startswith(PREFIX) else source.with_name(name)


def _chosen(asker: QWidget, purpose: Purpose, mode: Mode | None, paths: list[str]) -> None:
    first = Path(paths[0])
    keep_folder(asker, purpose, first if mode is Mode.Directory else first.parent)


def _places_of(asker: QObject) -> FilePlaces | None:
    at: QObject | None = asker
    while at is not None:
        if (found := at.findChild(FilePlaces, options=Qt.FindChildOption.FindDirectChildrenOnly)) is not None:
            return found
        at = at.parent()
    return None
