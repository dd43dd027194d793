"""What a receipt says of the kinds of which nothing came."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kamdesk.models.receipts import Conflict, Side
from kamdesk.services.handovers import Receipt
from kamdesk.store.records import KINDS
from kamdesk.ui.receive_pages import LookPage, ReceiptView


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
    view.show_receipt(Receipt("Li", "2026-01-01", created, {}, {"order": 40, "channel": 9}, (), {}, {}, (), {}, "ab"))
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert said in texts
    assert unsaid not in texts
    assert "49" in texts


def test_what_stays_out_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    page = LookPage()
    qtbot.addWidget(page)
    gone, skipped = {"contact": 1, "channel": 2}, {"file": 1}
    page.show_receipt(
        Receipt("Li", "2026-01-01", {}, {}, {"order": 4}, (), skipped, gone, (), {}, "ab"), tmp_path / "a.kamhandover"
    )
    texts = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert "deleted here, or of somebody in the trash: 3 record" in texts
    assert "did not come along: 1 file" in texts
    assert page.hint().startswith("There is nothing new in it.")


def test_no_count_is_squeezed_by_conflicts(qtbot: QtBot, tmp_path: Path) -> None:
    page = LookPage()
    qtbot.addWidget(page)
    page.resize(780, 430)
    page.show()
    counts = dict.fromkeys(KINDS, 1526)
    conflict = Conflict("customer", 1, "u", "申达", "", {"city": "大连"}, {"city": "杭州"}, Side.OURS, Side.OURS)
    page.show_receipt(
        Receipt("Li", "2026-01-01", counts, {}, {}, (conflict,), {}, {}, (), {}, "ab" * 32), tmp_path / "a.kamhandover"
    )
    qtbot.wait(50)
    figures = [label for label in page.findChildren(QLabel) if label.text() == "1,526"]
    assert len(figures) > 5
    assert all(label.height() >= label.sizeHint().height() for label in figures)
    assert not page.conflicts.tree.verticalScrollBar().isVisible(), "nor is a conflict"
