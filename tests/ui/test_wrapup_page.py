"""The evening review's page: act by act, one key an item, undone like everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, sheets, talks, tasks, wrapup
from kamdesk.services.desk import Desk
from kamdesk.ui.call_check import BegunCall, CallCheck
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wrapup_page import WrapUpPage
from tests.ui.desks import TODAY, shenda


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> WrapUpPage:
    bought = customers.save(desk, None, {"name": "启明", "kind": "organisation"}).id
    with desk.book.writing("import") as work:
        order = {"customer_id": bought, "ordered_on": TODAY, "counts": 1, "revenue": 5000_0000}
        work.insert("orders", order)
    tomorrow = TODAY + timedelta(days=1)
    tasks.add(desk, {"customer_id": bought, "kind": "appointment", "title": "面谈", "due_on": tomorrow})
    talks.log(desk, customers.save(desk, None, {"name": "丰源"}).id, {"kind": "call", "attitude": "hot"})
    made = WrapUpPage(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.show()
    with qtbot.waitSignal(made.hint_changed):
        made.show_screen("")
    return made


def words(page: WrapUpPage) -> list[str]:
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def after(qtbot: QtBot, page: WrapUpPage, act: Callable[[], object]) -> None:
    """Do something and wait until the page was read anew."""
    with qtbot.waitSignal(page.hint_changed):
        act()


def test_the_acts_in_their_order_with_their_items(page: WrapUpPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert [line.split(",")[0] for line in words(page)] == [
        "Today's orders: write a thank-you letter",
        "启明",
        "Tomorrow: confirm the appointment",
        "启明",
        "Interested: ask whether they want material",
        "丰源",
    ]
    assert page.current() is not None


def test_one_key_settles_each_and_the_next_has_the_focus(qtbot: QtBot, page: WrapUpPage, desk: Desk) -> None:
    after(qtbot, page, lambda: QTest.keyClick(page.view, Qt.Key.Key_E))
    assert "启明" in QGuiApplication.clipboard().text() or QGuiApplication.clipboard().text()
    item = page.current()
    assert item is not None
    assert item.act is wrapup.Act.CONFIRM
    after(qtbot, page, lambda: QTest.keyClick(page.view, Qt.Key.Key_E))
    after(qtbot, page, lambda: QTest.keyClick(page.view, Qt.Key.Key_E))
    assert words(page) == []
    assert wrapup.wrap_up(desk).items == ()
    assert page._stack.currentIndex() == 1


def test_letters_walk_wave_off_and_ask(qtbot: QtBot, page: WrapUpPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_J)
    item = page.current()
    assert item is not None
    for key, signal in (
        (Qt.Key.Key_L, page.log_requested),
        (Qt.Key.Key_C, page.call_requested),
        (Qt.Key.Key_Return, page.customer_asked),
    ):
        with qtbot.waitSignal(signal) as asked:
            QTest.keyClick(page.view, key)
        assert asked.args == [item.customer_id]
    after(qtbot, page, lambda: QTest.keyClick(page.view, Qt.Key.Key_D))
    assert "Tomorrow: confirm the appointment" not in words(page)


def test_done_for_today_is_remembered_and_leads_back(qtbot: QtBot, page: WrapUpPage, desk: Desk) -> None:
    with qtbot.waitSignal(page.opened):
        page.finish()
    desk.settings = replace(desk.settings, wrap_up=time(8))
    assert wrapup.offer(desk) == 0


def test_a_call_looked_up_is_remembered_unless_there_was_none(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    pane = DetailPane(desk, jobs)
    qtbot.addWidget(pane)
    customer = shenda(desk)
    pane.show_customer(customer)
    pane.call()
    check = pane.findChild(CallCheck)
    assert check is not None
    qtbot.waitUntil(lambda: bool(wrapup.wrap_up(desk).items and wrapup.wrap_up(desk).items[-1].act == "unlogged"))
    check.not_called.emit()
    qtbot.waitUntil(lambda: all(each.act != "unlogged" for each in wrapup.wrap_up(desk).items))
    check.reject()
    call = BegunCall(desk, jobs, customer, pane)
    call.forget()
    qtbot.waitUntil(lambda: call._key != "")
    qtbot.waitUntil(lambda: all(each.act != "unlogged" for each in wrapup.wrap_up(desk).items))
    assert sheets.sheet(desk, customer).timeline
