"""What a receipt says of the kinds of which nothing came."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kamdesk.services.handovers import Receipt
from kamdesk.ui.receive_pages import ReceiptView


@pytest.mark.parametrize(
    ("created", "said", "unsaid"),
    [({}, "All records", "Everything else"), ({"customer": 3}, "Everything else", "All records")],
)
def test_what_came_unchanged_stands_in_one_line(
    qtbot: QtBot, created: Mapping[str, int], said: str, unsaid: str
) -> None:
    """It is "else" only beside something."""
    view = ReceiptView()
    qtbot.addWidget(view)
    view.show_receipt(Receipt("Li", "2026-01-01", created, {}, {"order": 40, "channel": 9}, (), {}, (), {}, "ab"))
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert said in texts
    assert unsaid not in texts
    assert "49" in texts
