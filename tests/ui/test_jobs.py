"""Work off the window's thread: every answer arrives, on the right thread, once; what is not wanted does not."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.ui import jobs
from kamdesk.ui.jobs import Job, Jobs, Sweeping


class Gate:
    """Holds a worker until the test lets it go."""

    def __init__(self) -> None:
        self.entered, self._open = threading.Event(), threading.Event()

    def __call__(self, value: object = None) -> object:
        self.entered.set()
        assert self._open.wait(5)
        return value

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def workers(qapp: QApplication) -> Iterator[Jobs]:  # noqa: ARG001
    made = Jobs()
    yield made
    made.stop()


def test_answers_come_on_the_windows_thread(qtbot: QtBot, workers: Jobs) -> None:
    heard: list[tuple[object, threading.Thread]] = []
    workers.read(threading.current_thread, done=lambda worker: heard.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(heard))
    worker, window = heard[0]
    assert window is threading.main_thread()
    assert worker is not window


def test_writes_run_one_after_the_other_in_the_order_asked(qtbot: QtBot, workers: Jobs) -> None:
    running, most = 0, 0
    order: list[int] = []

    def work(number: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.001)
        running -= 1
        return number

    for number in range(20):
        workers.write(work, number, done=order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    assert most == 1


def test_a_write_tells_its_changes_once_and_before_the_answer(qtbot: QtBot, workers: Jobs) -> None:
    @dataclass
    class Saved:
        id: int
        changes: Changes

    told: list[object] = []
    workers.changed.connect(told.append)
    changes = Changes("edit", 1, {"customer": frozenset({7})})
    workers.write(lambda: Saved(7, changes), done=told.append)
    workers.write(lambda: None, done=lambda _nothing: told.append("end"))
    qtbot.waitUntil(lambda: "end" in told)
    assert told[0] is changes
    assert told[1] == Saved(7, changes)
    assert len(told) == 3


def test_a_refusal_reaches_who_asked_and_else_the_window(qtbot: QtBot, workers: Jobs) -> None:
    def full() -> None:
        raise Refusal("disk_full", path="x")

    mine: list[Refusal] = []
    windows: list[Refusal] = []
    workers.refused.connect(windows.append)
    workers.write(full, failed=mine.append)
    workers.write(full)
    qtbot.waitUntil(lambda: bool(windows))
    assert [each.code for each in (*mine, *windows)] == ["disk_full", "disk_full"]


def test_a_bug_is_reported_and_still_answered(qtbot: QtBot, workers: Jobs) -> None:
    crashes: list[BaseException] = []
    answers: list[Refusal] = []
    workers.crashed.connect(crashes.append)
    workers.read(lambda: 1 // 0, failed=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(crashes[0], ZeroDivisionError)
    assert answers[0].code == "unexpected"


def test_a_newer_search_overtakes_the_older_ones(qtbot: QtBot) -> None:
    interrupted: list[int] = []
    workers = Jobs(interrupted.append)
    gate = Gate()
    answers: list[Any] = []
    try:
        workers.search(gate, "old", done=answers.append)
        qtbot.waitUntil(gate.entered.is_set)
        workers.search(str, "never run", done=answers.append)
        workers.search(str, "new", done=answers.append)
        workers.search(str, "another topic", done=answers.append, topic="tree")
        gate.open()
        qtbot.waitUntil(lambda: "another topic" in answers)
    finally:
        workers.stop()
    assert answers == ["new", "another topic"]
    assert len(interrupted) >= 1


def test_progress_comes_at_most_ten_times_a_second(qtbot: QtBot, workers: Jobs) -> None:
    def work(progress: Callable[..., object], cancelled: Callable[[], bool]) -> float:
        began = time.monotonic()
        while time.monotonic() - began < 0.35:
            progress(1, 2)
        assert not cancelled()
        return time.monotonic() - began

    steps: list[tuple[int, int]] = []
    ended: list[float] = []
    workers.write(work, progress=lambda done, whole: steps.append((done, whole)), done=ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert 1 <= len(steps) <= ended[0] * 10 + 1
    assert set(steps) == {(1, 2)}


def test_a_cancelled_job_says_that_it_was(qtbot: QtBot, workers: Jobs) -> None:
    gate = Gate()
    answers: list[Any] = []
    workers.write(gate)
    qtbot.waitUntil(gate.entered.is_set)
    ran: list[int] = []
    waiting = workers.write(ran.append, 1, failed=answers.append)
    waiting.cancel()
    gate.open()
    qtbot.waitUntil(lambda: bool(answers))
    assert [each.code for each in answers] == ["cancelled"]
    assert ran == []


def test_work_can_see_that_it_is_to_stop(qtbot: QtBot, workers: Jobs) -> None:
    seen = threading.Event()

    def work(progress: object, cancelled: Callable[[], bool]) -> None:  # noqa: ARG001
        seen.set()
        while not cancelled():
            time.sleep(0.001)
        raise Refusal("cancelled")

    answers: list[Refusal] = []
    job: Job = workers.read(work, progress=print, failed=answers.append)
    qtbot.waitUntil(seen.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: bool(answers))


def test_nobody_answers_a_widget_that_is_gone(qtbot: QtBot, workers: Jobs) -> None:
    class Asker(QObject):
        def hear(self, _value: object) -> None:
            raise AssertionError("a dead widget was called")

    gate, asker = Gate(), Asker()
    ended: list[int] = []
    workers.read(gate, done=asker.hear)
    workers.read(int, done=ended.append)
    qtbot.waitUntil(gate.entered.is_set)
    asker.deleteLater()
    del asker
    QTimer.singleShot(0, gate.open)
    qtbot.waitUntil(lambda: bool(ended))


def test_stopping_finishes_the_write_and_ends_the_threads(qtbot: QtBot) -> None:
    workers = Jobs()
    gate = Gate()
    wrote: list[object] = []
    workers.write(lambda: wrote.append(gate()))
    workers.write(wrote.append, "never")
    qtbot.waitUntil(gate.entered.is_set)
    threading.Timer(0.05, gate.open).start()
    workers.stop()
    assert wrote == [None]
    assert not [each for each in threading.enumerate() if each.name.startswith("kamdesk-")]


def test_busy_says_when_writing_begins_and_ends(qtbot: QtBot, workers: Jobs) -> None:
    states: list[bool] = []
    workers.busy.connect(states.append)
    workers.write(int)
    qtbot.waitUntil(lambda: states[-1:] == [False])
    assert states[0] is True


def test_rubbish_is_swept_on_the_windows_thread(qtbot: QtBot) -> None:
    swept: list[threading.Thread] = []

    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            swept.append(threading.current_thread())

    sweeping = Sweeping(milliseconds=1)
    try:
        assert not gc.isenabled()
        for _ in range(2000):
            Ring()
        qtbot.waitUntil(lambda: bool(swept))
    finally:
        sweeping.stop()
        gc.disable()
    assert set(swept) == {threading.main_thread()}


@pytest.mark.usefixtures("qtbot")
def test_very_many_things_are_never_gone_over_and_the_few_made_after_them_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 100,000 customers the window stood still for a sixth of a second while the analysis was read, and for three

    quarters of a second each time while it was shown.
    """
    monkeypatch.setattr(jobs, "MANY_YOUNG", 5_000)
    swept: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: swept.append(generation))
    sweeping = Sweeping(milliseconds=100_000)
    try:
        in_hand = [[] for _ in range(20_000)]  # type: ignore[var-annotated]
        for _ in range(jobs.MOST_PUT_OFF):
            sweeping._sweep()
        before = gc.get_freeze_count()
        sweeping._sweep()
        assert swept == []
        assert gc.get_freeze_count() >= before + len(in_hand), "it lasts"
        few = [[] for _ in range(2_000)]  # type: ignore[var-annotated]
        sweeping._sweep()
        assert len(swept) == 1
        del in_hand, few
    finally:
        sweeping.stop()
        gc.disable()


def test_what_is_thought_about_holds_nobody_up_and_gives_way(qtbot: QtBot, workers: Jobs) -> None:
    gate, heard, met = Gate(), list[object](), set[str]()
    workers.think(gate, "thought", done=heard.append)
    assert gate.entered.wait(5)
    workers.read(lambda: "read", done=heard.append)
    workers.write(lambda: "written", done=heard.append)
    qtbot.waitUntil(lambda: sorted(map(str, heard)) == ["read", "written"])
    workers.write(workers.everywhere, lambda: met.add(threading.current_thread().name))
    gate.open()
    qtbot.waitUntil(lambda: {"kamdesk-reader", "kamdesk-searcher", "kamdesk-thinker", "MainThread"} <= met)
