"""The window's commands that reach beyond the book's own screens: files, paper, lock, quit, help."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kamdesk.app import crash
from kamdesk.app.folders import Folders
from kamdesk.app.session import Session
from kamdesk.models.refusals import Refusal
from kamdesk.ui.dialogs import Dialogs

if TYPE_CHECKING:
    from kamdesk.exchange.cells import Written
    from kamdesk.services.backups import Made
    from kamdesk.services.exporting import How
    from kamdesk.ui.export_dialog import Shown
    from kamdesk.ui.list_paper import ListPaper


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
        self.dialogs = Dialogs(
            session.window,
            session.desk,
            session.jobs,
            controller.desk_values,
            controller.language,
            session.is_demo,
        )
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

        self._session.jobs.read(backups.copy, self._session.desk, done=self._was_backed_up)

    def _was_backed_up(self, made: Made) -> None:
        from kamdesk.services import backups

        self._session.jobs.write(backups.note, self._session.desk, made)
        self._session.window.say(self.tr("Backed up and verified: {path}").format(path=made.path))

    def _was_restored(self, path: str) -> None:
        self._restored = path
        words = self.tr("The backup was put back as {path}").format(path=path)
        self._session.window.say(words, self.tr("Open it"), self._open_restored)

    def _open_restored(self) -> None:
        self._controller.ask_for(self._restored)

    def _export(self) -> None:
        """What is listed or selected, to a file of a kind and with columns that are asked for."""
        from kamdesk.services import exporting
        from kamdesk.ui.export_dialog import ExportDialog
        from kamdesk.ui.wording import Wording

        session = self._session
        desk = session.desk
        columns = exporting.column_choices(desk, Wording(desk.currency, desk.today()))
        whole = exporting.whole_book(desk)
        dialog = ExportDialog(self._shown(), columns, session.memory, session.window, whole=whole)
        dialog.wanted.connect(self._export_to)
        dialog.open()

    def _export_to(self, path: Path, lens: str, how: How) -> None:
        from kamdesk.app import exports

        columns = self._shown_columns()
        self._session.jobs.read(
            exports.export, self._session.desk, path, lens, how, columns, done=self._was_exported, failed=self._failed
        )

    def _was_exported(self, written: Written) -> None:
        from kamdesk.ui.wording_command import told
        from kamdesk.ui.wording_figures import counted

        said = self.tr("{count} written.").format(count=counted("records", written.rows))
        if written.cut:
            said = f"{said} · {told('texts_cut', count=written.cut)}"
        self._session.window.say(said)

    def _failed(self, refusal: Refusal) -> None:
        from kamdesk.ui.wording_refusals import refusal_text

        self._session.window.say(refusal_text(refusal))

    def _print(self) -> None:
        """The list as it is seen: its columns, words and order."""
        from kamdesk.app import exports
        from kamdesk.services import audit
        from kamdesk.services.exporting import How
        from kamdesk.ui.printing import preview_painted

        desk, shown = self._session.desk, self._shown()
        window = self._session.window

        def show(paper: ListPaper) -> None:
            what = audit.list_scope("list", shown.lens or "all", shown.search, private=paper.is_private)
            count, today = len(paper.rows), desk.today()
            preview_painted(paper.title, paper.paint, window, what, landscape=True, count=count, today=today)

        how = How(search=shown.search, sort=shown.sort, as_listed=True)
        self._session.jobs.read(
            exports.list_to_print, desk, shown.lens, how, self._shown_columns(), done=show, failed=self._failed
        )

    def _shown(self) -> Shown:
        """The list as it is now; the day's list has its own order and no selection, a page is no list."""
        from kamdesk.services import lists
        from kamdesk.ui.export_dialog import Shown

        middle = self._session.window.middle
        if (pane := middle.list_pane()) is None:
            return Shown("today") if middle.is_on_today() else Shown()
        everything = pane.list.chosen_count() == len(pane.model.ids)
        selected = () if everything else tuple(pane.list.chosen_ids())
        names = [each.name for each in lists.rows(self._session.desk, selected)] if len(selected) == 1 else [""]
        return Shown(pane.lens, pane.words, pane.model.sort_by, len(pane.model.ids), selected, names[0])

    def _shown_columns(self) -> tuple[str, ...]:
        """The columns of the list in sight, from left to right; of the day's list, which has none, the usual ones."""
        from kamdesk.app.exports import PRINTED

        pane = self._session.window.middle.list_pane()
        return tuple(column.id for column in pane.list.header.shown()) if pane is not None else PRINTED

    # help

    def _copy_diagnostics(self) -> None:
        QApplication.clipboard().setText(crash.diagnostics())
        self._session.window.say(self.tr("Copied. It holds nothing of your customers."))

    def _about(self) -> None:
        places = self._controller.places
        self.dialogs.about({self.tr("Settings"): places.settings, self.tr("Log"): places.log})
