"""The calendar page: walked, read aloud and worked by keys; steps moved by drag and by key, and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.services import agenda, customers, history, tasks
from kamdesk.services.agenda import Entry
from kamdesk.services.desk import Desk
from kamdesk.ui.calendar.days import step_of
from kamdesk.ui.calendar.hours import lanes_of
from kamdesk.ui.calendar.page import CalendarPage
from kamdesk.ui.calendar.words import entry_words
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.task_form import TaskForm
from tests.ui.desks import TODAY, promised
from tests.ui.dictation import toggle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> CalendarPage:
    promised(desk, "申达", TODAY, "报价")
    customer = customers.save(desk, None, {"name": "启明"}).id
    step = {"customer_id": customer, "kind": "appointment", "title": "面谈", "due_on": TODAY, "due_time": "10:00"}
    tasks.add(desk, step)
    made = CalendarPage(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 800)
    made.show()
    with qtbot.waitSignal(made.hint_changed):
        made.show_screen("")
    return made


def words(page: CalendarPage) -> list[str]:
    """The entries of the chosen day."""
    model = page.panel.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def cells(page: CalendarPage) -> set[tuple[str | None, str]]:
    """What stands where in the hours: the hour a piece begins at, and its words."""
    model = page.hours_model
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return {
        (model.hour(at.row()), entry_words(each.entry)) for at in places for each in model.pieces(at) if each.is_start
    }


def after(qtbot: QtBot, page: CalendarPage, act: Callable[[], object]) -> None:
    """Do something and wait until the page was read anew."""
    with qtbot.waitSignal(page.hint_changed):
        act()


def test_the_models_keep_qts_rules(page: CalendarPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    QAbstractItemModelTester(page.panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.hours_model.show(page._span, None, TODAY)
    QAbstractItemModelTester(page.hours_model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_a_month_shows_today_and_reads_each_day_aloud(page: CalendarPage) -> None:
    index = page.days.currentIndex()
    assert page.model.rowCount() == 6
    assert "Sun 22 Nov, today, 2 entr" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words(page) == ["申达  报价", "10:00  启明  面谈"]
    assert page.hint().startswith("2 entr")


def test_arrows_walk_over_the_ends_of_a_month(qtbot: QtBot, page: CalendarPage) -> None:
    page.enter()
    for _ in range(2):
        after_day = page.day + timedelta(days=7)
        QTest.keyClick(page.days, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda day=after_day: page.model.index_of(day) == page.days.currentIndex())  # type: ignore[misc]
    assert page.day == date(2026, 12, 6)
    assert page._title.text() == "December 2026"
    after(qtbot, page, lambda: QTest.keyClick(page.days, Qt.Key.Key_PageUp))
    assert page.day == date(2026, 11, 6)
    QTest.keyClick(page.days, Qt.Key.Key_T)
    assert page.day == TODAY


def test_week_and_day_show_the_hours(qtbot: QtBot, page: CalendarPage) -> None:
    after(qtbot, page, lambda: QTest.keyClick(page.days, Qt.Key.Key_W))
    assert (page.hours.isVisible(), page.days.isVisible()) == (True, False)
    assert page.hours_model.columnCount() == 7
    assert cells(page) == {(None, "申达  报价"), ("10:00", "10:00  启明  面谈")}
    assert page.hours_model.headerData(6, Qt.Orientation.Horizontal) == "Sun 22 · today"
    after(qtbot, page, lambda: QTest.keyClick(page.hours, Qt.Key.Key_D))
    assert page.hours_model.columnCount() == 1
    assert words(page) == ["申达  报价", "10:00  启明  面谈"]
    after(qtbot, page, lambda: page.step(1))
    assert page.day == TODAY + timedelta(days=1)
    assert words(page) == []


def test_arrows_walk_over_the_hours_and_on_to_the_next_week(qtbot: QtBot, page: CalendarPage) -> None:
    after(qtbot, page, lambda: page.show_mode("week"))
    assert page.hours.hour() == "09:00"
    QTest.keyClick(page.hours, Qt.Key.Key_Down)
    assert page.hours.hour() == "09:30"
    after(qtbot, page, lambda: QTest.keyClick(page.hours, Qt.Key.Key_Right))
    assert (page.day, page.hours.hour()) == (TODAY + timedelta(days=1), "09:30")
    QTest.keyClick(page.hours, Qt.Key.Key_N)
    form = page.findChild(TaskForm)
    assert form is not None
    assert form.field("due_time").value() == "09:30"
    form.reject()


def test_the_row_of_what_has_no_hour_stays_while_the_hours_scroll(qtbot: QtBot, page: CalendarPage) -> None:
    page.resize(1200, 420)
    after(qtbot, page, lambda: page.show_mode("week"))
    page.enter()
    hours, whole = page.hours, page.hours.whole
    bar = hours.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    sunday = page.hours_model.index(0, 6)
    place = whole.visualRect(sunday)
    assert whole.viewport().rect().contains(place)
    assert whole.viewport().visibleRegion().contains(place)
    assert [whole.columnViewportPosition(at) for at in range(7)] == [
        hours.columnViewportPosition(at) for at in range(7)
    ]
    QTest.mouseClick(
        whole.viewport(), Qt.MouseButton.LeftButton, pos=whole.visualRect(sunday.siblingAtColumn(2)).center()
    )
    assert (page.day, hours.hour(), bar.value()) == (TODAY - timedelta(days=4), None, bar.maximum())
    assert hours.hasFocus()
    entry = whole.entry_at(place.center())
    assert entry is not None
    with qtbot.waitSignal(hours.entry_opened):
        QTest.mouseDClick(whole.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    QTest.keyClick(hours, Qt.Key.Key_Down)
    assert hours.hour() == page.hours_model.hour(1)
    assert bar.value() == 0, "the first hour, not hidden below the row"


def test_a_step_dropped_on_an_hour_goes_there_and_back_with_undo(qtbot: QtBot, page: CalendarPage, desk: Desk) -> None:
    after(qtbot, page, lambda: page.show_mode("week"))
    model = page.hours_model
    model.dragged = next(entry for entry in page._span.days[TODAY] if entry.time)
    data = model.mimeData([])
    step = step_of(data)
    assert step is not None
    hour = model.index(model.row_of("14:30"), 2)
    after(qtbot, page, lambda: model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, hour))
    wednesday = TODAY - timedelta(days=4)
    qtbot.waitUntil(lambda: words(page) == ["14:30  启明  面谈"])
    assert page.day == wednesday
    after(qtbot, page, lambda: model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index(0, 2)))
    qtbot.waitUntil(lambda: words(page) == ["启明  面谈"])
    for _ in range(2):
        history.undo(desk)
    moved = agenda.step(desk, step)
    assert moved is not None
    assert (moved.due_on, moved.due_time) == (TODAY, "10:00")


def test_keys_put_a_step_half_an_hour_later(qtbot: QtBot, page: CalendarPage) -> None:
    after(qtbot, page, lambda: toggle(page._modes["day"]))
    page.panel.enter()
    page.panel.view.setCurrentIndex(page.panel.model.index(1))
    after(
        qtbot, page, lambda: QTest.keyClick(page.panel.view, Qt.Key.Key_Down, CTRL | Qt.KeyboardModifier.ShiftModifier)
    )
    qtbot.waitUntil(lambda: words(page) == ["申达  报价", "10:30  启明  面谈"])
    after(qtbot, page, lambda: QTest.keyClick(page.panel.view, Qt.Key.Key_Right, CTRL))
    qtbot.waitUntil(lambda: words(page) == ["10:30  启明  面谈"])
    assert page.panel.view.currentIndex().isValid()


def test_what_happens_at_the_same_time_stands_side_by_side() -> None:
    entries = [
        Entry("appointment", TODAY, time=at, minutes=long) for at, long in (("09:00", 90), ("10:00", 30), ("11:15", 0))
    ]
    assert [lane[:3] for lane in lanes_of(entries)] == [(18, 21, 0), (20, 21, 1), (22, 23, 0)]


def test_hours_out_of_the_usual_day_are_shown_where_something_stands_there(page: CalendarPage) -> None:
    early = Entry("appointment", TODAY, time="05:30", minutes=60)
    page.hours_model.show(agenda.Span(TODAY, TODAY, {TODAY: (early,)}), None, TODAY)
    assert page.hours_model.hour(1) == "05:30"
    assert page.hours_model.row_of("23:00") == 0, "nothing is so late"


def test_a_step_moves_by_key_stays_in_focus_and_is_undone(qtbot: QtBot, page: CalendarPage, desk: Desk) -> None:
    page.days.setFocus()
    QTest.keyClick(page.days, Qt.Key.Key_Return)
    view = page.panel.view
    after(qtbot, page, lambda: QTest.keyClick(view, Qt.Key.Key_Right, CTRL))
    qtbot.waitUntil(lambda: words(page) == ["申达  报价"])
    assert page.day == TODAY + timedelta(days=1)
    page.go(TODAY)
    assert words(page) == ["10:00  启明  面谈"]
    history.undo(desk)
    after(qtbot, page, lambda: page.refresh(Changes(everything=True)))
    assert words(page) == ["申达  报价", "10:00  启明  面谈"]


@pytest.mark.parametrize(("mode", "days"), [("month", 1), ("month", 14), ("week", 1), ("day", 7)])
def test_undo_goes_back_to_the_day_where_the_step_is_again(
    qtbot: QtBot, page: CalendarPage, jobs: Jobs, desk: Desk, mode: str, days: int
) -> None:
    page.show_mode(mode)
    step = next(entry.task_id for entry in page._span.days[TODAY] if entry.time)
    assert step is not None
    after(qtbot, page, lambda: page.put_on(step, TODAY + timedelta(days=days)))
    qtbot.waitUntil(lambda: words(page) == ["10:00  启明  面谈"])
    jobs.write(history.undo, desk)
    qtbot.waitUntil(lambda: words(page) == ["申达  报价", "10:00  启明  面谈"])
    assert page.day == TODAY
    current = page.panel.current()
    assert current is not None
    assert current.task_id == step


def test_undo_of_what_was_done_goes_back_to_its_day(qtbot: QtBot, page: CalendarPage, jobs: Jobs, desk: Desk) -> None:
    page.panel.enter()
    after(qtbot, page, lambda: QTest.keyClick(page.panel.view, Qt.Key.Key_E))
    after(qtbot, page, lambda: page.go(TODAY + timedelta(days=30)))
    jobs.write(history.undo, desk)
    qtbot.waitUntil(lambda: words(page) == ["申达  报价", "10:00  启明  面谈"])


def test_undo_of_a_new_step_leaves_the_day(qtbot: QtBot, page: CalendarPage, jobs: Jobs, desk: Desk) -> None:
    jobs.write(tasks.add, desk, {"kind": "task", "title": "报销", "due_on": TODAY})
    qtbot.waitUntil(lambda: page.panel.model.rowCount() == 3)
    page.go(TODAY + timedelta(days=1))
    jobs.write(history.undo, desk)
    qtbot.waitUntil(lambda: len(page._span.days[TODAY]) == 2)
    assert page.day == TODAY + timedelta(days=1)


def test_a_step_is_dragged_from_the_grid_onto_another_day(qtbot: QtBot, page: CalendarPage, desk: Desk) -> None:
    rect = page.days.visualRect(page.days.currentIndex())
    rows = [y for y in range(rect.top(), rect.bottom()) if page.days.entry_at(QPoint(rect.left() + 20, y))]
    QTest.mousePress(page.days.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 20, rows[2]))
    data = page.model.mimeData([page.days.currentIndex()])
    step = step_of(data)
    assert step is not None
    target = page.model.index_of(TODAY - timedelta(days=5))
    after(qtbot, page, lambda: page.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target))
    moved = agenda.step(desk, step)
    assert moved is not None
    assert moved.due_on == TODAY - timedelta(days=5)


def test_done_is_ticked_and_can_no_longer_be_moved(qtbot: QtBot, page: CalendarPage) -> None:
    page.panel.enter()
    after(qtbot, page, lambda: QTest.keyClick(page.panel.view, Qt.Key.Key_E))
    assert words(page)[0] == "✓ 申达  报价"
    assert not page.panel.model.flags(page.panel.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_new_step_on_the_chosen_day_and_a_change_of_one(qtbot: QtBot, page: CalendarPage) -> None:
    page.enter()
    QTest.keyClick(page.days, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.day == TODAY + timedelta(days=1))
    QTest.keyClick(page.days, Qt.Key.Key_N)
    form = page.findChild(TaskForm)
    assert form is not None
    form.field("title").set_value("报销")
    after(qtbot, page, form.save)
    assert words(page) == ["报销"]
    page.panel.enter()
    QTest.keyClick(page.panel.view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(TaskForm)))
    page.findChildren(TaskForm)[-1].reject()


def test_enter_asks_for_the_customer(qtbot: QtBot, page: CalendarPage) -> None:
    page.panel.enter()
    with qtbot.waitSignal(page.customer_asked):
        QTest.keyClick(page.panel.view, Qt.Key.Key_Return)
