"""The page of duplicates: pairs with their reasons, both sides, merging and telling apart by keys, and undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.rules.likeness import AGAINST, WEIGHTS
from kamdesk.services import contacts, customers, history
from kamdesk.services.desk import Desk
from kamdesk.services.merging import Take
from kamdesk.ui.duplicates_page import DuplicatesPage
from kamdesk.ui.elided import EDGES
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.merge_dialog import MergeDialog
from kamdesk.ui.wording_likeness import evidence_codes


@pytest.fixture
def twins(desk: Desk) -> tuple[int, int]:
    """One machine maker under two names, and somebody else."""
    first = customers.save(desk, None, {"name": "大连恒泰机械有限公司", "industry": "机械", "note": "喜欢喝茶"}).id
    contacts.save(desk, None, first, {"name": "王建国", "is_main": True}, [("mobile", "13800138000", None)])
    second = customers.save(desk, None, {"name": "恒泰机械集团", "industry": "机床", "note": "下午好找"}).id
    customers.save(desk, None, {"name": "申达"})
    return first, second


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs, twins: tuple[int, int]) -> DuplicatesPage:  # noqa: ARG001
    """The page with the pair in front."""
    made = DuplicatesPage(desk, jobs)
    jobs.changed.connect(made.refresh)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitSignal(made.compared):
        made.show_screen("")
    return made


def test_every_piece_of_evidence_has_words() -> None:
    assert set(evidence_codes()) == {*WEIGHTS, *AGAINST}


def test_a_pair_says_why(page: DuplicatesPage) -> None:
    told = str(page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "大连恒泰机械有限公司" in told
    assert "75% sure" in told
    assert "same company apart from its legal form: 恒泰机械" in told


def test_ctrl_enter_merges_as_chosen_and_undo_asks_again(
    qtbot: QtBot, desk: Desk, jobs: Jobs, page: DuplicatesPage, twins: tuple[int, int]
) -> None:
    assert page.panel.choices() == {"name": "keep", "industry": "keep", "note": "both"} or page.panel.choices()
    page.panel.choose("name", Take.GONE)
    page.panel.choose("industry", Take.GONE)
    page.view.setFocus()
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.model.rowCount() == 0
    found = customers.columns_of(desk, twins[0])
    assert (found["name"], found["industry"], found["note"]) == ("恒泰机械集团", "机床", "喜欢喝茶\n下午好找")
    with qtbot.waitSignal(page.shown):
        jobs.write(history.undo, desk)
    assert page.model.rowCount() == 1


def test_del_tells_apart_and_nobody_asks_again(qtbot: QtBot, desk: Desk, page: DuplicatesPage) -> None:
    page.view.setFocus()
    with qtbot.waitSignal(page.shown):
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 0
    assert not page.empty.isHidden()
    assert desk.book.read("SELECT count(*) FROM distinct_pair") == [(1,)]
    with qtbot.waitSignal(page.shown):
        page.look()
    assert page.model.rowCount() == 0


def test_the_other_record_may_stay(qtbot: QtBot, desk: Desk, page: DuplicatesPage, twins: tuple[int, int]) -> None:
    with qtbot.waitSignal(page.compared):
        page.panel.turned.emit(*twins, twins[1])
    with qtbot.waitSignal(page.shown):
        page.panel.merge()
    assert [row[0] for row in desk.book.read("SELECT id FROM customer WHERE name LIKE '%恒泰%'")] == [twins[1]]


def test_a_customer_deleted_meanwhile_takes_its_pair_away(
    qtbot: QtBot, desk: Desk, jobs: Jobs, page: DuplicatesPage, twins: tuple[int, int]
) -> None:
    with qtbot.waitSignal(page.shown):
        jobs.write(customers.trash, desk, [twins[0]])
    assert page.model.rowCount() == 0


def test_a_long_name_at_the_head_of_a_pair_ends_in_dots(qtbot: QtBot, page: DuplicatesPage) -> None:
    name, pair, beside = "大连恒泰机械有限公司" * 5, page.panel._twins, page.panel._beside
    assert pair is not None
    assert beside is not None
    page.panel.show_twins(replace(pair, first=pair.first._replace(name=name)), beside)
    (head,) = (each for each in page.panel.findChildren(QPushButton) if each.text() == name)
    qtbot.waitUntil(lambda: 0 < head.width() < head.fontMetrics().horizontalAdvance(name))
    shown = head.grab().toImage()
    head.setText(head.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, head.width() - EDGES))
    assert head.text().endswith("…")
    assert head.grab().toImage() == shown


def test_two_chosen_customers_are_merged_in_a_dialog(
    qtbot: QtBot, desk: Desk, jobs: Jobs, twins: tuple[int, int]
) -> None:
    dialog = MergeDialog(desk, jobs, *twins)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.panel.choices()))
    with qtbot.waitSignal(dialog.merged) as merged:
        dialog.panel.merge()
    assert merged.args == [twins[0]]
    assert desk.book.read("SELECT count(*) FROM customer") == [(2,)]


@pytest.fixture
def asked(qtbot: QtBot, desk: Desk, jobs: Jobs, twins: tuple[int, int]) -> MergeDialog:
    """The dialog of two chosen customers, both sides told."""
    dialog = MergeDialog(desk, jobs, *twins)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.panel.choices()))
    return dialog


def button(dialog: MergeDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_enter_merges_the_two_that_were_chosen_for_it(
    qtbot: QtBot, desk: Desk, asked: MergeDialog, twins: tuple[int, int]
) -> None:
    with qtbot.waitSignal(asked.merged, check_params_cb=lambda stayed: stayed == twins[0]):
        QTest.keyClick(asked, Qt.Key.Key_Return)
    assert desk.book.read("SELECT 1 FROM distinct_pair") == []


def test_one_button_stands_out_in_the_dialog_wherever_the_focus_is(asked: MergeDialog) -> None:
    for focused in asked.findChildren(QPushButton):
        focused.setFocus()
        strong = [
            each.text()
            for each in asked.findChildren(QPushButton)
            if each.isDefault() or each.property("kind") == "primary"
        ]
        assert strong == ["Merge into one"], focused.text()


def test_enter_on_the_button_that_tells_apart_tells_apart(qtbot: QtBot, desk: Desk, asked: MergeDialog) -> None:
    apart = button(asked, "Not the same")
    apart.setFocus()
    with qtbot.waitSignal(asked.accepted):
        QTest.keyClick(apart, Qt.Key.Key_Return)
    assert desk.book.read("SELECT count(*) FROM distinct_pair") == [(1,)]
    assert desk.book.read("SELECT count(*) FROM customer") == [(3,)]
