"""The window's commands that reach beyond the book's own screens: files, paper, lock, quit, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from kamdesk.app import crash
from kamdesk.app.session import Session

BACKUP = "KamDesk (*.kamdesk)"


class Commands(QObject):
    """Wires the actions of one session's window."""

    def __init__(self, session: Session, lock: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__(session)
        self._session = session
        self._backup = Path()
        wire = session.window.actions_table.wire
        for name, slot in (
            ("import", self._import),
            ("lock", lock),
            ("quit", leave),
            ("backup", self._back_up),
            ("restore_backup", self._restore),
            ("print", self._print),
            ("export", self._export),
            ("diagnostics", self._copy_diagnostics),
            ("about", self._about),
        ):
            wire(name, slot)
        session.window.import_requested.connect(self._take_in)

    # files

    def _import(self) -> None:
        self._take_in([])

    def _take_in(self, files: Sequence[str]) -> None:
        """The import with these files; with none it asks for them."""
        from kamdesk.ui.import_wizard import ImportWizard

        wizard = ImportWizard(self._session.desk, self._session.jobs, files, self._session.window)
        wizard.lens_requested.connect(self._session.window.show_lens)
        wizard.open()

    def _back_up(self) -> None:
        from kamdesk.services import backups

        self._session.jobs.read(backups.backup, self._session.desk, done=self._was_backed_up)

    def _was_backed_up(self, made: object) -> None:
        path = getattr(made, "path", "")
        self._session.window.say(self.tr("Backed up and verified: {path}").format(path=path))

    def _restore(self) -> None:
        """A backup is put back as a new book beside the present one, which stays as it is."""
        folder = str(self._session.desk.backups)
        chooser = QFileDialog(self._session.window, self.tr("Choose the backup"), folder, BACKUP)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._restore_chosen)
        chooser.open()

    def _restore_chosen(self, path: str) -> None:
        self._backup = Path(path)
        target = self._session.desk.path.with_name(f"{Path(path).stem}-restored.kamdesk")
        chooser = QFileDialog(self._session.window, self.tr("Put it back as"), str(target), BACKUP)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.fileSelected.connect(self._restore_to)
        chooser.open()

    def _restore_to(self, path: str) -> None:
        from kamdesk.services import backups, locking
        from kamdesk.services.desk import Secret

        secret = Secret(recovery=locking.recovery_key(self._session.desk), keychain=False)
        self._session.jobs.read(backups.restore, self._backup, Path(path), secret, done=self._was_restored)

    def _was_restored(self, _counts: object) -> None:
        self._session.window.say(self.tr("The backup was put back and verified."))

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
            preview(self.tr("Print"), str(html), window).open()

        self._session.jobs.read(exports.paper_of, desk, lens, done=show)

    def _lens(self) -> str:
        window = self._session.window
        return "today" if window.today.isVisible() else window.pane.lens

    # help

    def _copy_diagnostics(self) -> None:
        QApplication.clipboard().setText(crash.diagnostics())
        self._session.window.say(self.tr("Copied. It holds nothing of your customers."))

    def _about(self) -> None:
        from kamdesk import __version__

        words = self.tr(
            "The salesperson's desk: your own customers, offline, encrypted, and every day whom to contact and why."
        )
        about = QMessageBox(QMessageBox.Icon.NoIcon, "KamDesk", f"KamDesk {__version__}", parent=self._session.window)
        about.setInformativeText(words + "\n\n" + self.tr("Free under the MIT licence."))
        about.addButton(QMessageBox.StandardButton.Close)
        about.open()
