"""The page of a handover that shows what a successor would miss, and takes it down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.services import handovers, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.gap_panel import GapPanel
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.jobs import Jobs
from tests.ui.test_handover_dialog import go_on, opened
from tests.ui.test_import_wizard import nameless


@pytest.fixture
def dialog(qtbot: QtBot, demo: Desk, jobs: Jobs, tmp_path: Path) -> HandoverDialog:
    """The dialog of a handover, at the page of what is missing."""
    dialog = HandoverDialog(demo, jobs, folder=tmp_path)
    opened(qtbot, dialog)
    go_on(qtbot, dialog)
    return dialog


def test_gaps_are_filled_in_on_the_spot(qtbot: QtBot, demo: Desk, dialog: HandoverDialog) -> None:
    before = handovers.gaps(demo)
    first = next(gap for gap in before if "how_to_treat" in gap.missing)
    gaps = dialog._gaps
    assert gaps.list.count() == len(before)
    gaps.list.setCurrentRow(before.index(first))
    gaps.panel.fields()["how_to_treat"].set_value("Speak of prices only in writing")
    assert gaps.panel.is_touched()
    with qtbot.waitSignal(gaps.filled):
        gaps.panel.save()
    qtbot.waitUntil(lambda: gaps._gaps != before)
    assert dialog.page() is gaps
    after = {gap.row.id: gap.missing for gap in gaps._gaps}
    assert "how_to_treat" not in after.get(first.row.id, ())
    assert nameless(dialog) == []


def test_after_a_gap_is_saved_by_keys_the_next_one_has_the_keyboard(qtbot: QtBot, dialog: HandoverDialog) -> None:
    gaps, before = dialog._gaps, len(dialog._gaps._gaps)
    at = next(place for place, gap in enumerate(gaps._gaps) if gap.missing == ("next_step",))
    gaps.list.setCurrentRow(at)
    gaps.panel.fields()["next_on"].setFocus()
    QTest.keyClicks(dialog.focusWidget(), "2026-12-01")
    for _tab in ("what for", "save"):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    save = dialog.focusWidget()
    assert isinstance(save, QPushButton)
    with qtbot.waitSignal(gaps.filled):
        QTest.keyClick(save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(gaps._gaps) == before - 1)
    first = next(iter(gaps.panel.fields().values()))
    assert first.isAncestorOf(dialog.focusWidget())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.isVisible()

    # none left: the way on
    save = next(each for each in gaps.panel.findChildren(QPushButton) if each.isVisible())
    save.setFocus()
    dialog._gaps_left(())
    assert dialog.focusWidget() is dialog._next


def test_one_press_of_next_stores_what_fills_a_gap_and_goes_on(
    qtbot: QtBot, demo: Desk, dialog: HandoverDialog
) -> None:
    gaps, before = dialog._gaps, dialog._gaps._gaps
    at = next(place for place, gap in enumerate(before) if "next_step" in gap.missing)
    gaps.list.setCurrentRow(at)
    gaps.panel.fields()["next_title"].set_value("Price talk")
    QTest.mouseClick(dialog._next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gaps.panel._trouble.isVisible())
    assert dialog.page() is gaps, "a purpose without a day is no promise"
    gaps.panel.fields()["next_on"].set_value(date(2026, 12, 1))
    QTest.mouseClick(dialog._next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.page() is dialog._notes)
    promised = [task.title for task in sheets.sheet(demo, before[at].row.id).tasks]
    assert promised == ["Price talk"]
    qtbot.waitUntil(lambda: gaps._gaps != before)
    assert dialog.page() is dialog._notes


def test_enter_in_a_field_of_a_gap_stores_it_and_stays(qtbot: QtBot, dialog: HandoverDialog) -> None:
    gaps, before = dialog._gaps, dialog._gaps._gaps
    gaps.list.setCurrentRow(next(place for place, gap in enumerate(before) if "next_step" in gap.missing))
    gaps.panel.fields()["next_on"].setFocus()
    QTest.keyClicks(dialog.focusWidget(), "2026-12-01")
    with qtbot.waitSignal(gaps.filled):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: gaps._gaps != before)
    assert dialog.page() is gaps


def test_who_walks_on_in_the_list_of_gaps_stays_there(qtbot: QtBot, dialog: HandoverDialog) -> None:
    gaps, before = dialog._gaps, len(dialog._gaps._gaps)
    at = next(place for place, gap in enumerate(gaps._gaps) if gap.missing == ("next_step",))
    after = gaps._gaps[at + 1].row.id
    gaps.list.setCurrentRow(at)
    gaps.panel.fields()["next_on"].set_value(date(2026, 12, 1))
    with qtbot.waitSignal(gaps.filled):
        QTest.keyClick(gaps.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(gaps._gaps) == before - 1)
    assert gaps._gaps[gaps.list.currentRow()].row.id == after
    assert dialog.focusWidget() is gaps.list


def test_a_purpose_without_a_day_is_asked_about(qtbot: QtBot, demo: Desk, jobs: Jobs) -> None:
    panel = GapPanel(demo, jobs)
    qtbot.addWidget(panel)
    gap = next(gap for gap in handovers.gaps(demo) if "next_step" in gap.missing)
    panel.show_customer(gap.row.id, gap.row.name, gap.missing)
    panel.fields()["next_title"].set_value("Price talk")
    panel.save()
    assert "day" in panel._trouble.text()
    assert panel.is_touched()
