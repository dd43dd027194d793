"""What accompanies the desk: the scheduler's signals by a clock set by hand, and the tray."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.app import tray
from kamdesk.app.controller import Controller
from kamdesk.app.scheduler import Scheduler
from kamdesk.services.raising import Raised
from tests.app.test_desk import WAIT, controller, dialog_of, is_open, opened, places

__all__ = ["controller", "places"]


class Clocks:
    """Both clocks of a computer, set by hand."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 23, 23, 50, tzinfo=UTC)
        self.steady = 0.0

    def pass_awake(self, span: timedelta) -> None:
        self.wall += span
        self.steady += span.total_seconds()


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def scheduler(clocks: Clocks, qapp: QApplication) -> tuple[Scheduler, list[str]]:
    told: list[str] = []
    made = Scheduler(
        lambda: clocks.wall,
        lambda: time(9),
        lambda _at: False,
        [date(2026, 11, 23)],
        steady=lambda: clocks.steady,
        parent=qapp,
    )
    for name in ("new_day", "list_changed", "digest_due", "woke"):
        getattr(made, name).connect(lambda name=name: told.append(name))
    return made, told


def test_midnight_a_promise_and_the_digest_come_once_each(clocks: Clocks, qapp: QApplication) -> None:
    made, told = scheduler(clocks, qapp)
    made.watch(datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
    made.start()
    for _ in range(12 * 12):
        clocks.pass_awake(timedelta(minutes=5))
        made.look()
    made.stop()
    assert told == ["new_day", "list_changed", "digest_due"]


def test_after_sleep_the_list_is_read_anew(clocks: Clocks, qapp: QApplication) -> None:
    made, told = scheduler(clocks, qapp)
    made.start()
    clocks.wall += timedelta(hours=12)
    made.look()
    made.stop()
    assert told == ["woke", "new_day", "digest_due"]


def test_the_timer_is_aimed_at_the_next_moment(clocks: Clocks, qapp: QApplication) -> None:
    made, _ = scheduler(clocks, qapp)
    made.start()
    assert 600_000 < made._timer.interval() <= 602_000, "ten minutes to midnight"
    made.watch(clocks.wall + timedelta(seconds=90))
    assert made._timer.interval() == 90_000
    made.stop()


def test_a_click_in_a_macs_dock_brings_a_closed_window_back(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    made = tray.Tray(qapp)
    monkeypatch.undo()
    asked: list[bool] = []
    made.open_asked.connect(lambda: asked.append(True))
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not asked
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert asked
    made.deleteLater()


def test_the_tray_counts_the_late_and_names_nobody(qapp: QApplication) -> None:
    made = tray.Tray(qapp)
    made.say_overdue(7)
    assert "7" in made._icon.toolTip()
    made.set_open(False)
    assert made._icon.toolTip() == "KamDesk"
    assert [action.isEnabled() for action in made._menu.actions()] == [True, False, False, False, False, True]
    assert not made.notify("Today", "5 customers", 2), "there is no tray on this screen"
    made.deleteLater()


def test_the_digest_is_one_sentence_of_figures(qapp: QApplication) -> None:
    del qapp
    words = tray.digest_text(Raised(date(2026, 11, 23), 12, 3, ()))
    assert "12" in words
    assert "3" in words
    assert "0" not in tray.digest_text(Raised(date(2026, 11, 23), 5, 0, ()))


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # a screen that is not shown has no tray
@pytest.mark.parametrize("keeps", [True, False])
def test_with_a_tray_the_first_close_asks_and_the_answer_is_kept(
    controller: Controller, book: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, keeps: bool
) -> None:
    monkeypatch.setattr(tray, "is_available", lambda: True)
    session = opened(controller, book, qtbot)
    session.window.close()
    asks = dialog_of(controller)
    buttons = asks.findChildren(type(asks.buttons()[0]))  # type: ignore[attr-defined]
    keep = next(button for button in asks.buttons() if "tray" in button.text())  # type: ignore[attr-defined]
    leave = next(button for button in buttons if button.text().replace("&", "") == "Quit")
    if keeps:
        keep.click()
        assert is_open(controller), "it goes on reminding"
        assert controller.companions is not None
        assert controller.companions.has_tray()
        controller.bring_forward()
        assert session.window.isVisible()
    else:
        with qtbot.waitSignal(controller.ended, timeout=WAIT):
            leave.click()
        assert not is_open(controller)
    assert controller.settings.now.tray is keeps


def test_the_days_notice_can_be_put_off(controller: Controller, book: Path, qtbot: QtBot) -> None:
    session = opened(controller, book, qtbot)
    assert controller.companions is not None
    controller.companions._tell(Raised(date(2026, 11, 23), 12, 3, ()))
    notice = session.window.notice
    later = next(each for each in notice.findChildren(QPushButton) if "hour" in each.text())
    assert later.isVisible()
    later.click()
    assert not notice.isVisible()
    assert not controller.settings.now.told_digests, "a start before the hour is over tells it"
    session.window.say("The customer was saved")
    assert not later.isVisible(), "only the day's notice comes again"
