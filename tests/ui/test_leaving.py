"""After leaving: the backups that still hold who went are counted, and deleted only when asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from kamdesk.services import backups, leaving
from kamdesk.services.desk import Desk
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.old_backups import OldBackups
from tests.ui.desks import shenda
from tests.ui.test_handover_dialog import handed_over


def left(qtbot: QtBot, dialog: HandoverDialog, desk: Desk) -> OldBackups:
    """What was handed over is erased; the button that is offered then."""
    made = dialog._done.made()
    assert made is not None
    dialog._was_left(leaving.leave(desk, made))
    preview = dialog.findChild(QPrintPreviewDialog)
    assert preview is not None
    preview.reject()
    qtbot.waitUntil(lambda: "Erased" in " ".join(said(dialog)))
    button = dialog._done.findChild(OldBackups)
    assert button is not None
    return button


def said(dialog: HandoverDialog) -> list[str]:
    return [each.text() for each in dialog._done.findChildren(QLabel) if each.isVisible()]


def answer(button: OldBackups, words: str) -> None:
    button.click()
    box = button.findChildren(QMessageBox)[-1]
    assert "2 backup" in box.text()
    next(each for each in box.buttons() if each.text().replace("&", "").startswith(words)).click()


def test_the_backups_that_hold_who_went_can_be_deleted_there(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    shenda(desk)
    old = [backups.backup(desk).path for _ in range(2)]
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    button = left(qtbot, dialog, desk)
    assert button.isVisible()
    assert "2 backup" in button.text()
    (paper,) = tmp_path.glob("*.pdf")
    before = paper.read_bytes()
    answer(button, "Cancel")
    assert all(each.exists() for each in old), "nothing goes without a yes"
    answer(button, "Delete")
    qtbot.waitUntil(lambda: any("written anew" in each for each in said(dialog)))
    assert not any(each.exists() for each in old)
    assert not button.isVisible()
    assert paper.read_bytes() != before, "it names them no more"


def test_where_no_backup_holds_anybody_none_is_offered(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    assert not left(qtbot, dialog, desk).isVisible()
