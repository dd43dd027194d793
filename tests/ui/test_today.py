"""The Today list by its keys, over a real book."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.rows import DayItem, DayList
from kamdesk.services import customers, day, history, talks, tasks
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.snooze_form import SnoozeForm
from kamdesk.ui.today import TodayList
from kamdesk.ui.today_model import TodayModel
from kamdesk.ui.wording_steps import undo_text
from tests.ui.desks import NOON, TODAY, promised
from tests.ui.noting import noting

NAMES = ("安和诊所", "欧阳商贸", "华信医疗器械")
"""Promised for three, two and one day ago: that is their order on the list."""


@pytest.fixture
def today(qtbot: QtBot, desk: Desk, jobs: Jobs) -> TodayList:
    for at, name in enumerate(NAMES):
        promised(desk, name, TODAY - timedelta(days=3 - at), f"事项{at}")
    made = TodayList(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(600, 600)
    made.show()
    read(qtbot, made)
    made.view.setFocus()
    return made


def read(qtbot: QtBot, today: TodayList) -> None:
    with qtbot.waitSignal(today.counted, timeout=5000):
        today.reload()


def names(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(today: TodayList, keys: str) -> None:
    QTest.keyClicks(today.view, keys)


def settled(qtbot: QtBot, jobs: Jobs, today: TodayList, act: str) -> None:
    """Press a key that writes, and wait until the book and the list have followed."""
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        press(today, act)
    qtbot.waitUntil(lambda: not today._is_reading, timeout=5000)


def test_the_most_urgent_stands_first_and_says_why(today: TodayList) -> None:
    assert names(today.model) == list(NAMES)
    first = today.model.index(0)
    assert "3 day" in str(first.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert "事项0" in str(first.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert NAMES[0] in str(first.data(Qt.ItemDataRole.AccessibleTextRole))


def test_j_and_k_go_down_and_up_and_stop_at_the_ends(qtbot: QtBot, today: TodayList) -> None:
    with qtbot.waitSignal(today.chosen):
        press(today, "j")
    seen = [today.current()]
    press(today, "kk")
    seen.append(today.current())
    press(today, "jjj")
    seen.append(today.current())
    assert [item.row.name for item in seen if item] == [NAMES[1], NAMES[0], NAMES[2]]


def test_e_keeps_the_promise_and_moves_on(qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList) -> None:
    settled(qtbot, jobs, today, "e")
    following = today.current()
    assert following is not None
    assert following.row.name == NAMES[1], "the list has moved on"
    assert names(today.model) == list(NAMES[1:])
    assert [item.row.name for item in day.today(desk).items] == list(NAMES[1:]), "the book knows it is done"


def test_d_drops_it(qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList) -> None:
    press(today, "j")
    settled(qtbot, jobs, today, "d")
    assert [item.row.name for item in day.today(desk).items] == [NAMES[0], NAMES[2]]


def test_s_offers_days_and_puts_it_off(qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList) -> None:
    press(today, "s")
    menu = next(menu for menu in today.findChildren(QMenu) if menu.isVisible())
    tomorrow = menu.actions()[0]
    assert tomorrow.data() == TODAY + timedelta(days=1)
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        tomorrow.trigger()
    menu.close()
    assert [item.row.name for item in day.today(desk).items] == list(NAMES[1:])


def test_a_day_of_one_s_own_must_lie_ahead(qtbot: QtBot, jobs: Jobs, today: TodayList) -> None:
    today.ask_day()
    form = today.findChild(SnoozeForm)
    assert form is not None
    field = form.field("until")
    proxy = field.focusProxy()
    assert proxy is not None
    QTest.keyClicks(proxy, "2026-11-20")
    form.save()
    assert form.isVisible()
    assert "after today" in proxy.accessibleDescription()
    proxy.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(proxy, "2026-12-01")
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        form.save()
    assert names(today.model) == list(NAMES[1:])


def test_l_and_c_ask_for_the_customer_in_focus(qtbot: QtBot, today: TodayList) -> None:
    item = today.current()
    assert item is not None
    with qtbot.waitSignal(today.log_requested, check_params_cb=lambda who: who == item.row.id):
        press(today, "l")
    with qtbot.waitSignal(today.call_requested, check_params_cb=lambda who: who == item.row.id):
        press(today, "c")
    with qtbot.waitSignal(today.opened, check_params_cb=lambda who: who == item.row.id):
        QTest.keyClick(today.view, Qt.Key.Key_Return)


def test_letters_with_ctrl_and_other_letters_do_nothing(today: TodayList) -> None:
    before = names(today.model)
    QTest.keyClick(today.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    press(today, "xyz")
    assert names(today.model) == before
    item = today.current()
    assert item is not None
    assert item.row.name == NAMES[0]


def test_no_input_method_composes_in_the_list(today: TodayList) -> None:
    assert not today.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not today.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_the_menu_offers_everything_with_its_key(today: TodayList) -> None:
    today._show_menu(today.mapToGlobal(today.rect().center()))
    menu = next(menu for menu in today.findChildren(QMenu) if menu.isVisible())
    keys = {action.text().partition("\t")[2] for action in menu.actions()}
    menu.close()
    assert {"E", "S", "D", "L", "C", "Enter"} <= keys


def test_a_refused_answer_brings_the_customer_back(
    qtbot: QtBot, jobs: Jobs, today: TodayList, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kamdesk.models.refusals import Refusal

    def full(*_: object) -> None:
        raise Refusal("disk_full")

    monkeypatch.setattr(tasks, "done", full)
    with qtbot.waitSignals([jobs.refused, today.counted], timeout=5000):
        press(today, "e")
    qtbot.waitUntil(lambda: not today._is_reading, timeout=5000)
    assert names(today.model) == list(NAMES)


def test_a_call_logged_elsewhere_takes_the_customer_off_and_keeps_the_focus(
    qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList
) -> None:
    press(today, "j")
    first = today.model.item(0)
    assert first is not None
    with qtbot.waitSignal(today.counted, timeout=5000):
        jobs.write(talks.quick_log, desk, first.row.id, "电话 满意")
    assert names(today.model) == list(NAMES[1:])
    kept = today.current()
    assert kept is not None
    assert kept.row.name == NAMES[1]


def test_logging_in_another_pane_keeps_the_customer_there(
    qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList
) -> None:
    """A second line typed into the quick log must not end up with the next customer."""
    elsewhere = QLineEdit(today)
    elsewhere.show()
    elsewhere.setFocus()
    first = today.model.item(0)
    assert first is not None
    moved: list[object] = []
    today.chosen.connect(moved.append)
    with qtbot.waitSignal(today.counted, timeout=5000):
        jobs.write(talks.quick_log, desk, first.row.id, "电话 满意")
    assert moved == []
    with qtbot.waitSignal(today.counted, timeout=5000):
        today.reload()
    assert moved == [], "nor after the day was read once more"
    today.view.setFocus()
    assert moved == [today.model.item(0).row.id]  # type: ignore[union-attr]


def test_s_and_enter_put_it_off_to_tomorrow(qtbot: QtBot, jobs: Jobs, today: TodayList) -> None:
    today._go_to(0)
    press(today, "s")
    menu = today.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert NAMES[0] not in names(today.model)


def test_who_waits_is_folded_below(qtbot: QtBot, today: TodayList) -> None:
    show_later(today, 2)
    assert names(today.model)[-1].startswith("Later")
    assert today.model.rowCount() == 2
    today._go_to(1)
    QTest.keyClick(today.view, Qt.Key.Key_Return)
    assert names(today.model)[2:] == list(NAMES[1:])
    with qtbot.assertNotEmitted(today.opened):
        QTest.keyClick(today.view, Qt.Key.Key_Space)
    assert today.model.rowCount() == 2


@pytest.fixture
def crowded(qtbot: QtBot, desk: Desk, jobs: Jobs) -> TodayList:
    """A day for one, and two more customers with tasks that may wait."""
    desk.settings = replace(desk.settings, capacity=1)
    for at, name in enumerate(NAMES):
        made = customers.save(desk, None, {"name": name}).id
        task = {"customer_id": made, "kind": "task", "title": "事项", "due_on": TODAY - timedelta(days=3 - at)}
        tasks.add(desk, task)
    today = TodayList(desk, jobs)
    qtbot.addWidget(today)
    jobs.changed.connect(today.refresh)
    today.show()
    read(qtbot, today)
    today.view.setFocus()
    return today


def test_who_waits_is_read_when_somebody_looks(qtbot: QtBot, crowded: TodayList) -> None:
    assert crowded.model.day().later == ()
    assert names(crowded.model) == [NAMES[0], "Later: 2 customer(s)"]
    for _ in range(2):
        crowded._go_to(1)
        QTest.keyClick(crowded.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: names(crowded.model)[2:] == list(NAMES[1:]), timeout=5000)
        assert names(crowded.model)[1] == "Later: 2 customer(s)"
        QTest.keyClick(crowded.view, Qt.Key.Key_Return)
        assert crowded.model.rowCount() == 2
        read(qtbot, crowded)


def test_of_a_crowd_nobody_is_counted(crowded: TodayList) -> None:
    crowded.model.show(crowded.model.day()._replace(is_cut=True))
    assert names(crowded.model)[-1] == "Later: many more"


def test_from_nothing_left_to_who_waits_although_only_counted(qtbot: QtBot, crowded: TodayList) -> None:
    crowded.model.show(crowded.model.day()._replace(items=()))
    crowded._tell_count()
    assert crowded.empty.isVisible()
    crowded.empty.later_asked.emit()
    qtbot.waitUntil(lambda: crowded.model.rowCount() == 4, timeout=5000)
    current = crowded.current()
    assert current is not None
    assert current.row.name == NAMES[1], "the first who waits has the focus"


def test_nothing_left_says_what_is_next_and_shows_who_waits(today: TodayList) -> None:
    show_later(today, 3)
    today._tell_count()
    assert today.empty.isVisible()
    words = [label.text() for label in today.empty.findChildren(type(today._day))]
    assert "Nothing left today" in words
    today.empty.later_asked.emit()
    assert today.view.isVisible()
    current = today.current()
    assert current is not None
    assert current.row.name == NAMES[0]


def test_an_empty_book_offers_the_two_ways_to_fill_it(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    today = TodayList(desk, jobs)
    qtbot.addWidget(today)
    today.show()
    read(qtbot, today)
    qtbot.waitUntil(lambda: today.empty._new.isVisible(), timeout=5000)
    with qtbot.waitSignal(today.new_requested):
        today.empty._new.click()
    with qtbot.waitSignal(today.import_requested):
        today.empty._import.click()


def test_what_the_start_read_ahead_is_shown_once(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    promised(desk, NAMES[0], TODAY, "事项")
    ahead = day.today(desk)
    desk.day_ahead = lambda: ahead
    promised(desk, NAMES[1], TODAY, "事项")
    today = TodayList(desk, jobs)
    qtbot.addWidget(today)
    with qtbot.waitSignal(today.counted, timeout=5000):
        today.begin()
        today.begin()
    assert today.model.day() is ahead
    read(qtbot, today)
    assert len(today.model.day().items) == len(ahead.items) + 1


def test_the_model_keeps_qt_s_rules(today: TodayList) -> None:
    items = today.model.day().items
    model = TodayModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(DayList(TODAY, items[:1], items[1:]))
    model.fold(True)
    model.drop(items[2].row.id)
    model.drop(items[1].row.id)
    assert model.rowCount() == 1, "nobody waits any more, so the fold is gone"
    model.show(DayList(TODAY, (), ()))
    assert model.rowCount() == 0


def test_it_paints_long_names_and_private_customers_without_a_word_lost_to_qt(today: TodayList) -> None:
    item = today.model.day().items[0]
    long = item.row._replace(name="重" * 200, tier=None, grade="A")
    today.model.show(DayList(TODAY, (DayItem(long, item.reasons, 1234),), ()))
    picture = today.view.grab().toImage()
    assert not picture.isNull()
    assert "None" not in str(today.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def show_later(today: TodayList, count: int) -> None:
    items = today.model.day().items
    today.model.show(DayList(TODAY, items[: len(items) - count], items[len(items) - count :]))


def test_p_pins_for_the_day_and_unpins(qtbot: QtBot, today: TodayList) -> None:
    press(today, "jj")
    with qtbot.waitSignal(today.counted, timeout=5000):
        press(today, "p")
    assert names(today.model) == [NAMES[2], NAMES[0], NAMES[1]]
    assert "pinned" in str(today.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    item = today.current()
    assert item is not None
    assert item.row.name == NAMES[2], "the focus goes along"
    with qtbot.waitSignal(today.counted, timeout=5000):
        press(today, "p")
    assert names(today.model) == list(NAMES)


def test_a_pin_is_a_step_of_its_own_that_undo_takes_back(
    qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList
) -> None:
    press(today, "jj")
    settled(qtbot, jobs, today, "p")
    assert undo_text(history.next_undo(desk)) == "&Undo: pin a customer for today"
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        jobs.write(history.undo, desk)
    assert names(today.model) == list(NAMES)
    item = today.current()
    assert item is not None
    assert item.row.name == NAMES[2]


def test_rows_are_carried_by_keys_and_dragged_and_stay_so_for_the_day(
    qtbot: QtBot, today: TodayList, desk: Desk
) -> None:
    with qtbot.waitSignal(today.counted, timeout=5000):
        QTest.keyClick(
            today.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert names(today.model) == [NAMES[1], NAMES[0], NAMES[2]]
    hand = today.model.mimeData([today.model.index(2)])
    with qtbot.waitSignal(today.counted, timeout=5000):
        today.model.dropMimeData(hand, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert names(today.model) == [NAMES[2], NAMES[1], NAMES[0]]
    assert [item.row.name for item in day.today(desk).items] == [NAMES[2], NAMES[1], NAMES[0]]
    tomorrow = replace(desk, clock=lambda: NOON + timedelta(days=1))
    assert [item.row.name for item in day.today(tomorrow).items] == list(NAMES)


def test_the_reps_own_steps_are_counted_and_lead_to_the_calendar(qtbot: QtBot, today: TodayList, desk: Desk) -> None:
    assert today._own.isHidden()
    tasks.add(desk, {"customer_id": None, "kind": "task", "title": "报销", "due_on": TODAY - timedelta(days=1)})
    tasks.add(desk, {"customer_id": None, "kind": "task", "title": "以后", "due_on": TODAY + timedelta(days=1)})
    read(qtbot, today)
    assert "1" in today._own.text()
    with qtbot.waitSignal(today.own_asked):
        today._own.click()


@pytest.mark.parametrize("act", ["e", "d"])
def test_who_comes_back_by_undo_has_the_focus_again(
    qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList, act: str
) -> None:
    press(today, "j")
    for _ in range(2):
        settled(qtbot, jobs, today, act)
    for name in (NAMES[2], NAMES[1]):
        with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
            jobs.write(history.undo, desk)
        qtbot.waitUntil(lambda: not today._is_reading, timeout=5000)
        back = today.current()
        assert back is not None
        assert back.row.name == name


def test_an_undo_of_a_whole_book_does_not_look_for_each_customer_in_the_list(
    qtbot: QtBot, today: TodayList, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taking back a change of 100,000 customers let the window stand still for three seconds."""
    looked: list[tuple[object, ...]] = []
    monkeypatch.setattr(TodayModel, "row_of", noting(looked, TodayModel.row_of))
    press(today, "jj")
    chosen = today.model.item(2)
    assert chosen is not None
    with qtbot.waitSignal(today.counted, timeout=5000):
        today.refresh(Changes("bulk_edit", 9, {"customer": frozenset(range(5_000))}, is_undo=True))
    assert len(looked) < 50
    assert today.current() is not None
    assert today.current().row.id == chosen.row.id  # type: ignore[union-attr]


def test_undo_from_another_pane_leaves_the_customer_there(
    qtbot: QtBot, desk: Desk, jobs: Jobs, today: TodayList
) -> None:
    settled(qtbot, jobs, today, "e")
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(lambda: not today.view.hasFocus())
    with qtbot.waitSignals([jobs.changed, today.counted], timeout=5000):
        jobs.write(history.undo, desk)
    stays = today.current()
    assert stays is not None
    assert stays.row.name == NAMES[1]
