"""Who opens, locks and closes the book, and ties window, tray and clock together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from kamdesk.app import autostart, crash, demo_book, start_report
from kamdesk.app.folders import Folders
from kamdesk.app.opening import Opening
from kamdesk.app.session import Session
from kamdesk.app.settings_file import SettingsFile
from kamdesk.app.single_instance import Claim, Wish
from kamdesk.app.start_arguments import IMPORTED
from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.services.desk import Clock, Desk, Secret, open_desk
from kamdesk.ui.language import Language
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.theme import Theme

if TYPE_CHECKING:
    from kamdesk.app.companions import Companions

BOOKS = "KamDesk (*.kamdesk);;* (*)"


class Controller(QObject):
    """One for the process. `opened` carries each session that shows a book, `ended` that the desk is leaving."""

    opened = Signal(object)
    ended = Signal()
    crashed = Signal(str)
    _sample_made = Signal()

    def __init__(
        self,
        app: QApplication,
        places: Folders,
        settings: SettingsFile,
        language: Language,
        theme: Theme,
        clock: Clock,
        claim: Claim | None,
    ) -> None:
        super().__init__(app)
        self._app, self.places, self._clock = app, places, clock
        self.settings = settings
        self._spoken, self._theme = language, theme
        self._claim = claim
        self.session: Session | None = None
        self._dialog: QDialog | None = None
        self._path: Path | None = None
        self._files: list[Path] = []
        self._is_hidden = False
        self._is_first = False
        self._wants_import = False
        self._is_leaving = False
        self.companions: Companions | None = None
        self._sample: Opening | None = None
        self.crashed.connect(self._say_crash, Qt.ConnectionType.QueuedConnection)
        self._sample_made.connect(self._show_demo, Qt.ConnectionType.QueuedConnection)
        if claim is not None:
            self._listen(claim)

    @property
    def language(self) -> str:
        """en or zh_CN."""
        return self._spoken.name

    # opening

    def begin(self, opening: Opening | None, path: Path | None, files: Sequence[Path], is_hidden: bool) -> None:
        """Show the book being opened; without one, ask."""
        self._files = list(files)
        self._is_hidden = is_hidden
        if opening is not None:
            self._finish(opening)
        elif path is not None:
            self._ask(path, tries_keychain=True)
        else:
            self._first_run()

    def open_demo(self) -> None:
        """Open today's copy of the demo book."""
        path = demo_book.demo_book(self.places.demo, self.language, self._clock().date())
        self.open_book(path, Secret(demo_book.PASSPHRASE, keychain=False))

    def open_book(self, path: Path, secret: Secret | None = None) -> None:
        """Open another book instead; without a secret the keychain is asked, then the rep."""
        self._close_session()
        self._finish(Opening(path, partial(open_desk, path, secret or Secret(), self._clock)))

    def show_desk(self, desk: Desk) -> None:
        """Show an open book."""
        self._close_dialog()
        self._path = desk.path
        self._show(desk)

    def _show(self, desk: Desk) -> None:
        is_demo = demo_book.is_demo(desk.path, self.places.demo)
        if not is_demo:
            self.settings.change(book=str(desk.path.absolute()))
        self.session = Session(desk, LookMemory(self.places.look), is_demo, self)
        self.session.painted.connect(self._was_painted)
        self.session.furnished.connect(self._was_furnished)
        self.session.closing.connect(self._was_closed)
        self.session.show(self._is_hidden)
        self._is_hidden = False
        self.opened.emit(self.session)

    def ask_for(self, path: str) -> None:
        """Open another book instead, asking for its passphrase."""
        self._close_session()
        self._ask(Path(path), tries_keychain=True)

    # the program's own settings

    def desk_values(self) -> dict[str, object]:
        """The program's own settings by name; whether it starts with the system is asked of the system."""
        return {**asdict(self.settings.now), "autostart": autostart.is_on()}

    def change_desk(self, values: Mapping[str, object]) -> None:
        """Keep what the rep changed and let it come into force at once."""
        before = self.settings.now
        now = self.settings.change(**values)
        if "autostart" in values:
            self.settings.change(autostart=autostart.switch(bool(values["autostart"])))
        if now.theme != before.theme:
            self._theme.set_scheme(now.theme)
        if now.text_percent != before.text_percent:
            self._theme.set_percent(now.text_percent)
        if self.companions is not None:
            self.companions.settle()
        if now.language != before.language:
            QTimer.singleShot(0, self, self._speak_anew)

    def _speak_anew(self) -> None:
        """Another language: the window is built anew over the open book."""
        session = self.session
        self._change_language()
        if session is not None:
            self._close_session(keep_book=True)
            self._show(session.desk)

    # locking and leaving

    def lock(self) -> None:
        """Close the panes, forget the key, ask for the passphrase again. A write under way is waited for."""
        if self.session is None or self.session.is_busy:
            return
        if self.session.is_demo:
            words = self.tr(
                "The sample data has no passphrase to lock with. A book of your own gets one when it is made."
            )
            self.session.window.say(words, self.tr("New book…"), self._leave_demo)
            return
        path, was_hidden = self.session.desk.path, not self.session.window.isVisible()
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._close_session()
        if was_hidden:
            self._path = path
        else:
            self._ask(path)

    def _leave_demo(self) -> None:
        """From the sample data to a book of the rep's own."""
        self._close_session()
        self._first_run()

    def leave(self) -> None:
        """Quit: everything is written, nothing keeps running."""
        if self._is_leaving:
            return
        self._is_leaving = True
        self._close_dialog()
        self._close_session()
        if self.companions is not None:
            self.companions.stop()
        if self._claim is not None:
            self._claim.release()
        self.ended.emit()
        self._app.quit()

    def bring_forward(self) -> None:
        """Show the desk, or the lock in front of it."""
        if self.session is not None:
            self.session.bring_forward()
        elif self._dialog is not None:
            for act in (self._dialog.show, self._dialog.raise_, self._dialog.activateWindow):
                act()
        elif self._path is not None:
            self._ask(self._path)

    # asking

    def _finish(self, opening: Opening) -> None:
        try:
            desk = opening.wait()
        except Refusal as refusal:
            self._ask(opening.path, refusal)
            return
        except Exception as error:  # noqa: BLE001  a bug must not leave the rep before nothing at all
            crash.report(error, self.places.log)
            self._ask_other(Refusal("unexpected"))
            return
        self.show_desk(desk)

    def _ask(self, path: Path, refusal: Refusal | None = None, tries_keychain: bool = False) -> None:
        """Ask for the passphrase; a file that is no book, or gone, is named and another one asked for."""
        if self._is_demo(path):
            self.open_demo()
            return
        if isinstance(refusal, CannotOpen) and refusal.code not in ("no_key", "wrong_passphrase", "bad_recovery_key"):
            self._ask_other(refusal)
            return
        from kamdesk.app.unlock import UnlockDialog

        dialog = UnlockDialog(path, self._clock, refusal, tries_keychain)
        dialog.unlocked.connect(self._show_unlocked)
        dialog.other_asked.connect(self.choose_book)
        dialog.left.connect(self._left_locked)
        self._show_dialog(dialog)

    def _show_unlocked(self, desk: Desk) -> None:
        from kamdesk.app.unlock import UnlockDialog

        used = isinstance(self._dialog, UnlockDialog) and self._dialog.from_keychain
        self.settings.change(keychain=used)
        self.show_desk(desk)

    def _ask_other(self, refusal: Refusal) -> None:
        from kamdesk.ui.wording_refusals import refusal_text

        asks = QMessageBox(QMessageBox.Icon.Warning, "KamDesk", refusal_text(refusal))
        other = asks.addButton(self.tr("Another book…"), QMessageBox.ButtonRole.AcceptRole)
        other.clicked.connect(self.choose_book)
        new = asks.addButton(self.tr("New book…"), QMessageBox.ButtonRole.ActionRole)
        new.clicked.connect(self._first_run)
        leave = asks.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        leave.clicked.connect(self.leave)
        asks.setEscapeButton(leave)
        self._show_dialog(asks)

    def choose_book(self) -> None:
        """Ask for the file of another book."""
        folder = str((self._path or self.places.books).parent)
        chooser = QFileDialog(None, self.tr("Open a book"), folder, BOOKS)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._open_chosen)
        chooser.rejected.connect(self._left_locked)
        self._show_dialog(chooser)

    def _open_chosen(self, path: str) -> None:
        self.open_book(Path(path))

    def _first_run(self) -> None:
        from kamdesk.app.first_run import FirstRun

        self._is_first = True
        dialog = FirstRun(self.places.books, self.language, self._clock)
        dialog.language_chosen.connect(self._speak)
        dialog.made.connect(self._show_new)
        dialog.demo_asked.connect(self._make_demo)
        dialog.other_asked.connect(self.choose_book)
        dialog.left.connect(self._left_locked)
        self._show_dialog(dialog)

    def _show_new(self, desk: Desk, wants_import: bool) -> None:
        self._is_first = not wants_import  # who imports is busy enough
        self._wants_import = wants_import
        self.show_desk(desk)

    def _make_demo(self) -> None:
        """Make the sample data on a thread of its own: it takes seconds, and the window says so meanwhile."""
        if self._sample is None:
            work = partial(_demo_desk, self.places.demo, self.language, self._clock)
            self._sample = Opening(self.places.demo, work, self._sample_made.emit)
            if self._dialog is not None:
                self._dialog.setEnabled(False)
                self._dialog.setCursor(Qt.CursorShape.BusyCursor)

    def _show_demo(self) -> None:
        sample, self._sample = self._sample, None
        if sample is None:
            return
        try:
            desk = sample.wait()
        except Refusal as refusal:
            self._ask_other(refusal)
            return
        self.show_desk(desk)

    def _show_around(self) -> None:
        """The tour, once; a second first run does not repeat it."""
        if self.session is None or self.settings.now.toured or not self.session.window.isVisible():
            return
        from kamdesk.app.tour import Tour

        self.settings.change(toured=True)
        Tour(self.session.window).start()

    def _speak(self, language: str) -> None:
        """Another language; the first run begins anew in it."""
        self.settings.change(language=language)
        self._change_language()
        self._first_run()

    def _change_language(self) -> None:
        self._spoken.remove()
        self._spoken = Language(self.settings.now.language, self._app)

    def _left_locked(self) -> None:
        """Nobody opened a book: without a tray the desk ends."""
        self._dialog = None
        if self.session is None and not (self.companions and self.companions.has_tray()):
            self.leave()

    # what the window asks

    def _was_painted(self, rows: int) -> None:
        if start_report.write_report(rows):
            self.leave()

    def _was_furnished(self) -> None:
        """Everything else begins when all of the window is there."""
        from kamdesk.app.commands import Commands

        if self.session is None:
            return
        Commands(self.session, self)
        if self.companions is None:
            self.companions = self._companions()
        self.companions.follow(self.session)
        self._take_files()
        if self._wants_import:
            self._wants_import = False
            self.session.window.actions_table["import"].trigger()
        if self._is_first:
            self._is_first = False
            self._show_around()

    def _companions(self) -> Companions:
        """Clock and tray are loaded only now: nothing of theirs shows before the first rows."""
        from kamdesk.app.companions import Companions

        made = Companions(self.settings, self._clock, self._app)
        made.open_asked.connect(self.bring_forward)
        made.lock_asked.connect(self.lock)
        made.quit_asked.connect(self.leave)
        return made

    def _was_closed(self) -> None:
        """The rep closed the window: it stays in the tray if that was chosen, and is asked about once."""
        has_tray = self.companions is not None and self.companions.can_have_tray()
        if not has_tray or self.settings.now.tray is False:
            self.leave()
        elif self.settings.now.tray is None:
            self._ask_tray()

    def _ask_tray(self) -> None:
        asks = QMessageBox(QMessageBox.Icon.Question, "KamDesk", self.tr("Keep KamDesk in the tray?"))
        asks.setInformativeText(
            self.tr("There it goes on reminding you while its window is closed. You can change this in the settings.")
        )
        keep = asks.addButton(self.tr("Keep it in the tray"), QMessageBox.ButtonRole.AcceptRole)
        leave = asks.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        keep.clicked.connect(self._keep_in_tray)
        leave.clicked.connect(self._quit_on_close)
        asks.setDefaultButton(leave)
        asks.setEscapeButton(leave)
        self._show_dialog(asks)

    def _keep_in_tray(self) -> None:
        self.settings.change(tray=True)
        self._dialog = None
        if self.companions is not None:
            self.companions.settle()

    def _quit_on_close(self) -> None:
        self.settings.change(tray=False)
        self.leave()

    # wishes of other starts

    def _listen(self, claim: Claim) -> None:
        self._watcher = QFileSystemWatcher([str(claim.wishes)], self)
        self._watcher.directoryChanged.connect(self._take_wishes)

    def _take_wishes(self) -> None:
        for wish in self._claim.take() if self._claim is not None else ():
            self._take_wish(wish)

    def _take_wish(self, wish: Wish) -> None:
        self._files += wish.files
        if wish.is_demo:
            self.open_demo()
        elif wish.book is not None and (self.session is None or wish.book != self.session.desk.path):
            self.open_book(wish.book)
        self.bring_forward()
        self._take_files()

    def open_file(self, path: Path) -> None:
        """A file the system asks the running desk to open: a book, or something to take in."""
        is_book = path.suffix.lower() not in IMPORTED
        self._take_wish(Wish(book=path) if is_book else Wish(files=(path,)))

    def _take_files(self) -> None:
        """Take in what a file manager handed over, once a book is open."""
        if self.session is not None and self._files:
            files, self._files = [str(each) for each in self._files], []
            self.session.window.import_requested.emit(files)

    # helpers

    def _close_session(self, keep_book: bool = False) -> None:
        session, self.session = self.session, None
        if session is not None:
            if self.companions is not None:
                self.companions.follow(None)
            session.close(keep_book)

    def _show_dialog(self, dialog: QDialog) -> None:
        self._close_dialog()
        self._dialog = dialog
        dialog.show()

    def _close_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.blockSignals(True)
            dialog.close()
            dialog.deleteLater()

    def _is_demo(self, path: Path) -> bool:
        return demo_book.is_demo(path, self.places.demo)

    def _say_crash(self, path: str) -> None:
        if self.session is not None:
            words = self.tr("Something went wrong inside KamDesk. A report without customer data is in {path}")
            self.session.window.say(words.format(path=path))


def _demo_desk(folder: Path, language: str, clock: Clock) -> Desk:
    """Today's sample data, open. For the opening thread."""
    path = demo_book.demo_book(folder, language, clock().date())
    return open_desk(path, Secret(demo_book.PASSPHRASE, keychain=False), clock)
