"""The first page of a handover: who goes, who stays out, and what each choice of them brings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.rows import CustomerRow
from kamdesk.services import groups, handovers, lists
from kamdesk.services.desk import Desk
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.handover_paper import protocol_html
from kamdesk.ui.handover_scope import ScopePage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted
from tests.ui.desks import promised
from tests.ui.noting import noting
from tests.ui.test_handover_dialog import WORDS, filled, go_on, opened


@pytest.fixture
def grouped(desk: Desk) -> dict[str, int]:
    """A family member in a private group, one customer marked to stay, one at large, and two in a group North."""
    filled(desk)
    members = {name: promised(desk, name, date(2026, 12, 1)) for name in ("Anna", "Ben")}
    groups.put(desk, groups.add(desk, "North").id, list(members.values()))
    return members


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, grouped: dict[str, int]) -> HandoverDialog:
    dialog = HandoverDialog(desk, jobs, folder=tmp_path, selected=[*grouped.values(), wife(desk)])
    opened(qtbot, dialog)
    counts(qtbot, dialog, 3)
    qtbot.waitUntil(lambda: dialog._scope._groups.count() > 0)
    return dialog


def wife(desk: Desk) -> int:
    return next(row.id for row in handovers.left_out(desk) if row.private)


def said(place: QWidget) -> list[str]:
    return [label.text() for label in place.findChildren(QLabel) if label.isVisible()]


def counts(qtbot: QtBot, dialog: HandoverDialog, go: int) -> None:
    """It says that so many go."""
    qtbot.waitUntil(lambda: f"Who goes: {counted('customers', go)}" in said(dialog))


def indexes(model: QAbstractItemModel) -> list[QModelIndex]:
    return [model.index(row, 0) for row in range(model.rowCount())]


def stay(dialog: HandoverDialog) -> list[str]:
    return [str(index.data()).split("   ")[0] for index in indexes(dialog._scope._stay)]


def tick(dialog: HandoverDialog, name: str) -> None:
    page = dialog._scope
    for model in (page._groups.model(), page._stay):
        for index in indexes(model):
            if str(index.data()).split("   ")[0] == name:
                model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_every_choice_says_who_goes_and_who_stays_out(qtbot: QtBot, dialog: HandoverDialog) -> None:
    assert stay(dialog) == ["Golf friend", "Li Hua"]
    tick(dialog, "Golf friend")
    counts(qtbot, dialog, 4)
    dialog._scope._by_selection.click()
    counts(qtbot, dialog, 2)
    assert stay(dialog) == ["Li Hua"], "of who is selected"
    dialog._scope._by_group.click()
    tick(dialog, "North")
    counts(qtbot, dialog, 2)
    assert stay(dialog) == []
    assert dialog._scope.included() == ()
    dialog._scope._by_all.click()
    counts(qtbot, dialog, 4)
    assert len(dialog._scope.included()) == 1, "who was ticked is still ticked"


def test_no_group_ticked_is_said_beside_the_button(qtbot: QtBot, dialog: HandoverDialog) -> None:
    dialog._scope._by_group.click()
    assert not dialog._next.isEnabled()
    assert "Tick a group." in said(dialog)
    tick(dialog, "North")
    assert "Tick a group." not in said(dialog)
    qtbot.waitUntil(dialog._next.isEnabled)


def test_of_a_private_group_nobody_goes_unless_ticked(qtbot: QtBot, desk: Desk, dialog: HandoverDialog) -> None:
    private = next(node for node in lists.tree(desk) if node.id == "section:groups").children[0]
    dialog._scope._by_group.click()
    names = [dialog._scope._groups.item(row).text() for row in range(dialog._scope._groups.count())]
    path = private.id.removeprefix("group:")
    assert any(name.startswith(path) and "stays out unless ticked" in name for name in names)
    tick(dialog, path)
    counts(qtbot, dialog, 0)
    assert not dialog._next.isEnabled()
    assert "Nobody goes." in said(dialog)
    tick(dialog, "Li Hua")
    counts(qtbot, dialog, 1)
    assert dialog._next.isEnabled()
    assert any("arrives as an ordinary one" in each for each in said(dialog))


@pytest.mark.parametrize("way", ["_by_all", "_by_selection", "_by_group"])
def test_the_way_back_leads_to_what_was_chosen(qtbot: QtBot, dialog: HandoverDialog, way: str) -> None:
    """One Space on another choice would hand over more."""
    button = getattr(dialog._scope, way)
    button.click()
    tick(dialog, "North")
    qtbot.waitUntil(dialog._next.isEnabled)
    go_on(qtbot, dialog)
    dialog.backward()
    focus = dialog.focusWidget()
    assert isinstance(focus, QRadioButton)
    assert focus.isChecked()
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert button.isChecked()


def test_the_groups_have_room_and_no_more_is_kept_for_two_names(qtbot: QtBot, dialog: HandoverDialog) -> None:
    page = dialog._scope
    assert not page._groups.isVisible(), "only where they are asked for"
    page._by_group.click()
    rows = page._groups.count()
    assert rows > 4
    qtbot.waitUntil(lambda: page._groups.isVisible() and not page._groups.verticalScrollBar().isVisible())
    page._by_all.click()
    qtbot.waitUntil(lambda: page._stay_list.isVisible())
    assert page._stay_list.height() < 100


def test_the_gaps_of_other_customers_begin_with_the_worst(qtbot: QtBot, demo: Desk, jobs: Jobs, tmp_path: Path) -> None:
    dialog = HandoverDialog(demo, jobs, folder=tmp_path, selected=[gap.row.id for gap in handovers.gaps(demo)])
    opened(qtbot, dialog)
    go_on(qtbot, dialog)
    dialog._gaps.list.setCurrentRow(2)
    dialog.backward()
    go_on(qtbot, dialog)
    assert dialog._gaps.list.currentRow() == 2, "nothing else was chosen"
    dialog.backward()
    dialog._scope._by_selection.click()
    go_on(qtbot, dialog)
    assert dialog._gaps.list.currentRow() == 0


def test_the_protocol_says_what_was_handed_over(desk: Desk, grouped: dict[str, int], tmp_path: Path) -> None:
    words = Wording("CNY", desk.today())
    one = handovers.hand_over(desk, tmp_path / "a.kamhandover", words, passphrase=WORDS)
    assert "<td>All customers</td>" in protocol_html(one)
    assert (one.left_out, len(one.customers)) == (2, 3)
    some = handovers.hand_over(desk, tmp_path / "b.kamhandover", words, lens=["group:North"], passphrase=WORDS)
    assert "<td>North</td>" in protocol_html(some)
    assert (some.left_out, set(some.customers)) == (0, set(grouped.values())), "nobody of the group stays out"


def test_a_page_that_was_not_counted_yet_holds_nobody_up(qtbot: QtBot) -> None:
    page = ScopePage("all")
    qtbot.addWidget(page)
    assert page.is_ready()


def test_of_very_many_that_stay_out_only_the_lines_one_sees_are_made(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    filled(desk)
    some = handovers.left_out(desk)[0]
    made: list[tuple[object, ...]] = []
    monkeypatch.setattr(ScopePage, "_line", noting(made, ScopePage._line))
    page = ScopePage("all")
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show()
    page.show_reach(7, [some._replace(id=at) for at in range(1, 5_001)])
    qtbot.waitUntil(lambda: page._stay_list.isVisible() and page._stay_list.verticalScrollBar().maximum() > 0)
    qtbot.wait(100)
    assert 0 < len({given[1].id for given in made if isinstance(given[1], CustomerRow)}) < 100
    page._stay_list.setFocus()
    page._stay_list.setCurrentIndex(page._stay.index(4_000, 0))
    QTest.keyClick(page._stay_list, Qt.Key.Key_Space)
    assert page.included() == (4_001,)
    assert f"Who goes: {counted('customers', 8)}" in said(page)
