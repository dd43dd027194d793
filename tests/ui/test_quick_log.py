"""The one-line log says before Enter what the book will hold after it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk.services import contacts, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.quick_log import QuickLog
from tests.ui.desks import shenda


@pytest.fixture
def customer(desk: Desk) -> int:
    return shenda(desk)


@pytest.fixture
def quick(qtbot: QtBot, desk: Desk, jobs: Jobs, customer: int) -> QuickLog:
    made = QuickLog(desk, jobs)
    qtbot.addWidget(made)
    made.set_customer(customer)
    made.show()
    return made


def log(qtbot: QtBot, quick: QuickLog, line: str) -> None:
    quick.line.setText(line)
    with qtbot.waitSignal(quick.logged, timeout=5000):
        QTest.keyClick(quick.line, Qt.Key.Key_Return)


def test_a_talk_of_yesterday_is_shown_and_stored_as_of_yesterday(
    qtbot: QtBot, desk: Desk, quick: QuickLog, customer: int
) -> None:
    person = contacts.save(desk, None, customer, {"name": "欧阳敏"}).id
    quick.line.setText("昨天电话欧阳，下周三回访")
    told = quick.understood()
    assert told.index("21 Nov") < told.index("→"), "the talk's day, before the callback's"
    assert "yesterday" in told
    assert "25 Nov" in told

    log(qtbot, quick, "昨天电话欧阳，下周三回访")

    sheet = sheets.sheet(desk, customer)
    talk = next(each for each in sheet.timeline if each.text == "昨天电话欧阳，下周三回访")
    stored = desk.book.record("interaction", talk.id)
    assert stored is not None
    assert (stored["happened_on"], stored["happened_at"], stored["contact_id"]) == ("2026-11-21", None, person)
    assert date(2026, 11, 25) in [task.due_on for task in sheet.tasks]


def test_of_today_s_talk_no_day_is_told(quick: QuickLog) -> None:
    quick.line.setText("电话 王总 满意")
    assert "Nov" not in quick.understood()


def test_a_call_nobody_took_is_told_so_before_it_is_stored(quick: QuickLog) -> None:
    quick.line.setText("没打通，明天上午再打")
    assert "nobody reached" in quick.understood()
    quick.line.setText("电话 王总 满意")
    assert "nobody reached" not in quick.understood()
