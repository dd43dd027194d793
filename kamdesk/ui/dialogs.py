"""Ties the big dialogs to the window's actions, so that whoever puts the desk together makes one object."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from kamdesk.services.desk import Desk
from kamdesk.ui.file_places import FilePlaces, Purpose, start_folder
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_acts import KeyActs
from kamdesk.ui.record_acts import RecordActs
from kamdesk.ui.window import MainWindow

HANDOVER = (".kamhandover", ".json")


class Dialogs(QObject):
    """Import, hand over, receive, settings, history, help and about for one window.

    `desk_values` is asked for the program's own settings each time they are shown; `desk_changed` carries those the
    rep changed; `restored` a backup that was put back as a new book. Files dropped on the window, or opened by double
    click, go to the import or, where they are handovers, to receiving.
    """

    desk_changed = Signal(dict)
    restored = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        desk_values: Callable[[], Mapping[str, object]],
        language: str,
        is_demo: bool = False,
    ) -> None:
        """The demo book's passphrase is the program's own: it is neither changed nor printed."""
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._desk_values, self._language = desk_values, language
        self._help: QDialog | None = None
        wire = window.actions_table.wire
        for name, slot in (
            ("import", self.import_files),
            ("paste", self.paste),
            ("export_records", self.export_records),
            ("hand_over", self.hand_over),
            ("receive", self.receive),
            ("settings", self.settings),
            ("history", self.history),
            ("help", self.help),
        ):
            wire(name, slot)
        window.import_requested.connect(self.take_files)
        window.actions_table.take_own(_keys(desk_values().get("keys")))
        window.actions_table.own_changed.connect(self._keep_keys)
        FilePlaces(desk, jobs, window)
        self.acts = RecordActs(window, desk, jobs)
        self.keys = None if is_demo else KeyActs(window, desk, jobs)

    def take_files(self, paths: list[str]) -> None:
        """Import files, or receive the first handover among them."""
        handovers = [path for path in paths if path.lower().endswith(HANDOVER)]
        if handovers:
            self._receive(handovers[0])
        else:
            self._import(paths)

    def import_files(self) -> None:
        self._import([])

    def paste(self) -> None:
        """What was copied elsewhere: rows of a spreadsheet, cards, files, or the text of one person."""
        from kamdesk.services.pasting import PastedKind, draft_of, kind_of, write_file
        from kamdesk.ui.pasted_form import PastedForm

        copied = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
            return
        text = copied.text()
        kind = kind_of(text)
        if kind is PastedKind.NOTHING:
            self._window.say(self.tr("Copy rows of a spreadsheet, a signature or the text of a card first."))
        elif kind is PastedKind.PERSON:
            form = PastedForm(self._desk, self._jobs, draft_of(text), self._window)
            form.saved.connect(self._show_pasted)
            form.open()
        else:
            self._import_pasted(write_file(text, self.tr("From the clipboard")))

    def export_records(self) -> None:
        """Every record of a kind as a table."""
        from kamdesk.ui.records_export import RecordsExport

        RecordsExport(self._desk, self._jobs, self._window, self._window.say).ask_kind()

    def hand_over(self) -> None:
        from kamdesk.ui.handover_dialog import HandoverDialog

        folder, pane = start_folder(self._window, Purpose.HANDOVER), self._window.middle.list_pane()
        lens, chosen = (pane.lens, pane.list.chosen_ids()) if pane is not None else ("all", ())
        HandoverDialog(self._desk, self._jobs, lens, self._language, folder, chosen, self._window).open()

    def receive(self) -> None:
        self._receive(None)

    def settings(self, section: str = "look") -> None:
        from kamdesk.ui.settings_dialog import SettingsDialog

        at = section if isinstance(section, str) else "look"  # an action sends whether it is ticked
        dialog = SettingsDialog(self._desk, self._jobs, self._desk_values(), at, self._window)
        dialog.desk_changed.connect(self.desk_changed)
        dialog.restored.connect(self.restored)
        dialog.saved.connect(self._say_saved)
        if self.keys is not None:
            dialog.offer_keys(partial(self.keys.ask, dialog))
        dialog.open()

    def _keep_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        self.desk_changed.emit({"keys": {name: list(keys) for name, keys in own.items()}})

    def _say_saved(self) -> None:
        """Undo would take back the step before."""
        self._window.say(self.tr("Settings saved. Undo does not change them back."))

    def backups(self) -> None:
        """The settings at their backups."""
        self.settings("backups")

    def history(self) -> None:
        from kamdesk.ui.history_dialog import HistoryDialog

        HistoryDialog(self._desk, self._jobs, self._window).open()

    def help(self) -> None:
        """The help beside the window; it stays open while one works."""
        from kamdesk.ui.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._language, parent=self._window, keys=self._window.actions_table.told_anew())
            self._help.destroyed.connect(self._forget_help)
        self._help.show()
        self._help.raise_()

    def about(self, places: Mapping[str, Path] | None = None) -> None:
        from kamdesk.ui.about_dialog import AboutDialog

        AboutDialog(self._desk.path, dict(places) if isinstance(places, Mapping) else None, self._window).open()

    def _forget_help(self) -> None:
        self._help = None

    def _show_pasted(self, customer_id: int) -> None:
        """The keyboard goes to the list: in the customer's one line the next card would be logged as a talk."""
        self._window.show_customer(customer_id)
        self._window.focus_list()

    def _import_pasted(self, path: Path) -> None:
        """Import a pasted text; its file is wiped with the wizard."""
        from kamdesk.services.pasting import drop_file

        self._import([str(path)]).destroyed.connect(partial(drop_file, path))

    def _import(self, paths: list[str]) -> QDialog:
        from kamdesk.ui.import_wizard import ImportWizard

        wizard = ImportWizard(self._desk, self._jobs, paths, self._window)
        wizard.lens_requested.connect(self._window.show_lens)
        wizard.open()
        return wizard

    def _receive(self, path: str | None) -> None:
        from kamdesk.ui.receive_dialog import ReceiveDialog

        dialog = ReceiveDialog(self._desk, self._jobs, path, self._window)
        dialog.lens_requested.connect(self._window.show_lens)
        dialog.open()


def _keys(stored: object) -> Mapping[str, Sequence[str]]:
    """The rep's own keys by names of actions, as the settings hold them."""
    return stored if isinstance(stored, Mapping) else {}
