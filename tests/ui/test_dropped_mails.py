"""Mails dragged straight out of Outlook onto a customer, made by hand as Windows hands them over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from kamdesk.services import sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.promised_files import CONTENTS, DESCRIPTOR
from kamdesk.ui.wording_refusals import refusal_text
from tests.exchange.test_promised import descriptor
from tests.ui.desks import shenda


@pytest.fixture
def customer(desk: Desk) -> int:
    return shenda(desk)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, jobs: Jobs, customer: int) -> DetailPane:
    made = DetailPane(desk, jobs)
    qtbot.addWidget(made)
    made.show_customer(customer)
    made.show()
    qtbot.waitExposed(made)
    return made


def dragged(*files: tuple[str, bytes]) -> QMimeData:
    """Files in the hand as Outlook hands them over on Windows."""
    hand = QMimeData()
    hand.setData(DESCRIPTOR, descriptor(*(name for name, _ in files)))
    for place, (_, content) in enumerate(files):
        hand.setData(CONTENTS.format(place), content)
    return hand


def dropped(pane: DetailPane, hand: QMimeData) -> None:
    place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    coming = QDragEnterEvent(place, action, hand, button, Qt.KeyboardModifier.NoModifier)
    pane.dragEnterEvent(coming)
    assert coming.isAccepted()
    pane.dropEvent(QDropEvent(place.toPointF(), action, hand, button, Qt.KeyboardModifier.NoModifier))


def test_what_outlook_hands_over_is_kept(qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int) -> None:
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        dropped(pane, dragged(("回复：报价.eml", b"Subject: x"), ("offer.pdf", b"%PDF")))
    kept = [(file.name, file.kind) for file in sheets.sheet(desk, customer).files]
    assert sorted(kept) == [("offer.pdf", "other"), ("回复：报价.eml", "email")]


def test_a_mail_outlook_keeps_to_itself_is_told_how_to_get_in(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    with qtbot.waitSignal(jobs.refused, timeout=5000) as told:
        dropped(pane, dragged(("回复.msg", b"")))
    assert "回复.msg" in refusal_text(told.args[0])
    assert "Save as" in refusal_text(told.args[0])
    assert sheets.sheet(desk, customer).files == ()
