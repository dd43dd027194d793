"""The hand itself: it does what a rep could do, no sooner."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.flows.conftest import Start


def test_a_button_is_clicked_once_it_has_its_room(start: Start, qtbot: QtBot) -> None:
    """As one in a card that was shown this moment: it is visible, and flat until the layout had its turn."""
    desktop = start()
    button = QPushButton("Reviewed…")
    qtbot.addWidget(button)
    button.show()
    button.setFixedHeight(0)
    QTimer.singleShot(0, button, lambda: button.setFixedHeight(25))
    with qtbot.waitSignal(button.clicked, timeout=1_000):
        desktop.press(button)
