"""Small dialogs grow with what they have to say: no line is cut, no field is squeezed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kamdesk.app.unlock import UnlockDialog
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import HandedOver
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.leave_dialog import LeaveDialog


def opened(qtbot: QtBot, dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)


def squeezed(dialog: QDialog) -> list[str]:
    """The texts and fields that are less tall than they need."""
    labels = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.text()]
    lines = [each for each in dialog.findChildren(QLineEdit) if each.isVisible()]
    cut = [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]
    return cut + [each.accessibleName() for each in lines if each.height() < each.sizeHint().height()]


def test_a_wrong_passphrase_cuts_nothing_of_the_warning(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    made = HandedOver((), (), {}, (), 0, (), (1, 2), "Li", datetime(2026, 11, 22, tzinfo=UTC), 0)
    dialog = LeaveDialog(desk, jobs, made, True)
    opened(qtbot, dialog)
    assert squeezed(dialog) == []
    dialog._failed(Refusal("wrong_passphrase"))
    assert dialog._trouble.isVisible()
    qtbot.waitUntil(lambda: squeezed(dialog) == [])


def test_a_book_that_does_not_open_says_why_in_full(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = UnlockDialog(tmp_path / "mine.kamdesk", lambda: datetime(2026, 11, 22, tzinfo=UTC))
    opened(qtbot, dialog)
    assert squeezed(dialog) == []
    dialog._take_refusal(Refusal("wrong_passphrase"))
    assert dialog.trouble.text()
    qtbot.waitUntil(lambda: squeezed(dialog) == [])
