"""Who hands over is asked for their name where the book does not know it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.services.author import set_author
from kamdesk.services.desk import Desk, setting
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.jobs import Jobs
from tests.ui.desks import shenda
from tests.ui.test_handover_dialog import WORDS, go_on, opened


def at_the_lock(qtbot: QtBot, desk: Desk, jobs: Jobs, folder: Path) -> HandoverDialog:
    dialog = HandoverDialog(desk, jobs, folder=folder)
    opened(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(dialog._scope._words.text()))
    for _ in range(3):
        go_on(qtbot, dialog)
    return dialog


def test_the_successor_reads_from_whom_the_book_comes(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    set_author(desk, "")
    dialog = at_the_lock(qtbot, desk, jobs, tmp_path)
    line = dialog._lock.own_name.line
    assert line.isVisible()
    line.setFocus()
    line.insert(" 周凯 ")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog._lock.passphrase.first, "the passphrase comes next"
    QTest.keyClicks(dialog._lock.passphrase.first, WORDS)
    QTest.keyClicks(dialog._lock.passphrase.second, WORDS)
    go_on(qtbot, dialog)
    made = dialog._done.made()
    assert made is not None
    assert made.who == "周凯"
    with open_handover(made.paths[0], passphrase=WORDS) as handover:
        assert handover.manifest["who"] == "周凯"
    assert setting(desk, "author") == "周凯", "as the settings keep it"
    again = at_the_lock(qtbot, desk, jobs, tmp_path)
    assert not again._lock.own_name.isVisible(), "it is asked for once"
