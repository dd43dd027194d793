"""The window's commands that reach beyond the book's own screens: files, paper, lock, quit, help."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from kamdesk.app import crash
from kamdesk.app.folders import Folders
from kamdesk.app.session import Session
from kamdesk.ui.dialogs import Dialogs


class Desks(Protocol):
    """What commands ask of whoever opens and locks books."""

    @property
    def places(self) -> Folders: ...

    @property
    def language(self) -> str: ...

    def desk_values(self) -> Mapping[str, object]: ...

    def change_desk(self, values: Mapping[str, object]) -> None: ...

    def ask_for(self, path: str) -> None: ...

    def lock(self) -> None: ...

    def leave(self) -> None: ...


class Commands(QObject):
    """Wires the actions of one session's window."""

    def __init__(self, session: Session, controller: Desks) -> None:
        super().__init__(session)
        self._session, self._controller = session, controller
        self._restored = ""
        self.dialogs = Dialogs(session.window, session.desk, session.jobs, controller.desk_values, controller.language)
        self.dialogs.desk_changed.connect(controller.change_desk)
        self.dialogs.restored.connect(self._was_restored)
        wire = session.window.actions_table.wire
        for name, slot in (
            ("lock", controller.lock),
            ("quit", controller.leave),
            ("backup", self._back_up),
            ("restore_backup", self.dialogs.backups),
            ("print", self._print),
            ("export", self._export),
            ("diagnostics", self._copy_diagnostics),
            ("about", self._about),
        ):
            wire(name, slot)

    # files

    def _back_up(self) -> None:
        from kamdesk.services import backups

        self._session.jobs.read(backups.backup, self._session.desk, done=self._was_backed_up)

    def _was_backed_up(self, made: object) -> None:
        path = getattr(made, "path", "")
        self._session.window.say(self.tr("Backed up and verified: {path}").format(path=path))

    def _was_restored(self, path: str) -> None:
        self._restored = path
        words = self.tr("The backup was put back as {path}").format(path=path)
        self._session.window.say(words, self.tr("Open it"), self._open_restored)

    def _open_restored(self) -> None:
        self._controller.ask_for(self._restored)

    def _export(self) -> None:
        """What is listed, to a file whose ending says of which kind."""
        kinds = (
            ("Excel", "xlsx"),
            ("CSV", "csv"),
            ("vCard", "vcf"),
            (self.tr("Calendar"), "ics"),
            ("PDF", "pdf"),
            ("JSON", "json"),
        )
        filters = ";;".join(f"{name} (*.{ending})" for name, ending in kinds)
        chooser = QFileDialog(self._session.window, self.tr("Export"), str(Path.home()), filters)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("xlsx")
        chooser.fileSelected.connect(self._export_to)
        chooser.open()

    def _export_to(self, path: str) -> None:
        from kamdesk.app import exports

        lens = self._lens()
        self._session.jobs.read(exports.export, self._session.desk, Path(path), lens, done=self._was_exported)

    def _was_exported(self, written: object) -> None:
        from kamdesk.ui.wording_figures import counted

        count = counted("records", int(str(written)))
        self._session.window.say(self.tr("{count} written.").format(count=count))

    def _print(self) -> None:
        from kamdesk.app import exports
        from kamdesk.ui.printing import preview

        desk, lens = self._session.desk, self._lens()
        window = self._session.window

        def show(html: object) -> None:
            preview(self.tr("Print"), str(html), window, what="list")

        self._session.jobs.read(exports.paper_of, desk, lens, done=show)

    def _lens(self) -> str:
        window = self._session.window
        return "today" if window.today.isVisible() else window.pane.lens

    # help

    def _copy_diagnostics(self) -> None:
        QApplication.clipboard().setText(crash.diagnostics())
        self._session.window.say(self.tr("Copied. It holds nothing of your customers."))

    def _about(self) -> None:
        places = self._controller.places
        self.dialogs.about({self.tr("Settings"): places.settings, self.tr("Log"): places.log})
