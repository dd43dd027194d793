"""Opening the desk: the key is derived while the window's libraries load, and the rest waits for the first paint."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.app import demo_book, passphrases
from kamdesk.app.folders import Folders, folders
from kamdesk.app.opening import Opening, Underway
from kamdesk.app.settings_file import SettingsFile
from kamdesk.app.single_instance import Claim, claim, hand_over
from kamdesk.app.start_arguments import START_QUIT, StartArguments
from kamdesk.services.unlocking import Secret, unlock

if TYPE_CHECKING:
    from kamdesk.models.rows import DayList
    from kamdesk.services.desk import Desk

NO_DISPLAY = 4


def start_desk(start: StartArguments) -> int:
    """Open the desk and stay until it is left; returns the exit status."""
    gc.disable()  # nothing is thrown away while everything loads; `Sweeping` takes over from the window on
    places = folders()
    settings = SettingsFile(places.settings)
    if start.self_test is not None:
        from kamdesk.app.self_test import self_test

        return self_test(start.self_test)
    held = None
    if not _is_measured():
        held = claim(places.state)
        if held is None:
            hand_over(places.state, start.book, start.is_demo, start.files)
            return 0
    path = _book(start, settings)
    opening = _opening(path, start, settings) if path is not None else None
    return _run(start, places, settings, opening, path, held)


def _run(
    start: StartArguments,
    places: Folders,
    settings: SettingsFile,
    opening: Opening | None,
    path: Path | None,
    held: Claim | None,
) -> int:
    if not _has_display():
        sys.stderr.write("kamdesk: There is no display here. The verbs work without one: kamdesk --help\n")
        return NO_DISPLAY
    from PySide6.QtWidgets import QApplication

    _let_modules_be()
    from kamdesk.app import crash
    from kamdesk.app.controller import Controller
    from kamdesk.app.system_shell import OpenedFiles, introduce
    from kamdesk.services.desk import system_clock
    from kamdesk.ui.jobs import Sweeping
    from kamdesk.ui.language import Language
    from kamdesk.ui.theme import Theme

    app = QApplication(["kamdesk"])
    app.setApplicationName("KamDesk")
    app.setQuitOnLastWindowClosed(False)
    app.setDesktopFileName("kamdesk")
    sweeping = Sweeping(app)
    theme = Theme(app, settings.now.theme, settings.now.text_percent)
    language = Language(start.language or settings.now.language, app)
    controller = Controller(app, places, settings, language, theme, system_clock, held)
    introduce()
    app.installEventFilter(OpenedFiles(controller.open_file, controller))
    crash.catch(places.log, lambda report: controller.crashed.emit(str(report or places.log)))
    if start.is_demo:
        path = demo_book.demo_book(places.demo, language.name, system_clock().date())
        opening = Opening(path, partial(_open, path, Secret(demo_book.PASSPHRASE, keychain=False)))
    controller.begin(opening, path, start.files, start.is_hidden)
    status = app.exec()
    sweeping.stop()
    return status


def _let_modules_be() -> None:
    """Keep PySide from reading the source of every module imported from here on, which took a tenth of the start.

    It looks for the name of PySide in it, to offer its snake_case feature, which nothing here asks for.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False


def _book(start: StartArguments, settings: SettingsFile) -> Path | None:
    """The book to open: the one named, else the one open last; None: the demo book, or a first run."""
    if start.is_demo:
        return None
    return start.book or (Path(settings.now.book) if settings.now.book else None)


def _opening(path: Path, start: StartArguments, settings: SettingsFile) -> Opening | None:
    """The book on its way: with the passphrase given, else with what the keychain is known to hold; None: ask first."""
    given = passphrases.from_file(start.passphrase_file) if start.passphrase_file else passphrases.from_environment()
    if given is None and not settings.now.keychain:
        return None
    return Opening(path, partial(_open, path, Secret(given, keychain=given is None)))


def _open(path: Path, secret: Secret) -> Desk:
    """For the opening thread: the key first, for which next to nothing has to be loaded; then the day is read ahead."""
    key = unlock(path, secret)
    from kamdesk.services.desk import open_unlocked

    desk = open_unlocked(path, key)
    desk.day_ahead = Underway(partial(_day, desk), "day").wait
    return desk


def _day(desk: Desk) -> DayList:
    from kamdesk.services import day

    return day.today(desk, is_folded=True)


def _has_display() -> bool:
    """Whether a window can open; Qt would abort the process instead of saying so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _is_measured() -> bool:
    """A start that only tells when it painted leaves the desk that is open in peace."""
    return bool(os.environ.get(START_QUIT))
