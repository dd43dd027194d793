"""Work off the window's thread: one writer, one reader for sums and files, one for searching, one for thinking.

Plain values go in and come out. Every job ends in exactly one answer on the window's thread, `done` or `failed`, unless
it was cancelled, overtaken by a newer question of the same topic, or the widget that asked is gone.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Cancelled, Refusal

Done = Callable[[Any], object]
Failed = Callable[[Refusal], object]
Progress = Callable[..., object]
Crash = Callable[[BaseException], object]

PROGRESS_SECONDS = 0.1
WRITE = "write"


class Unexpected(Refusal):
    """A bug, already reported as a crash; whoever asked learns only that nothing came of it."""


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work under way. `cancel` asks it to stop, and it stops where it looks: `failed` hears `Cancelled`.

    `drop` wants no answer any more.
    """

    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    done: Done | None = None
    failed: Failed | None = None
    progress: Progress | None = None
    topic: str = ""
    is_dropped: bool = False
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        self._stop.set()

    def drop(self) -> None:
        self.is_dropped = True
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether it was told to stop; handed to the work as `cancelled`."""
        return self._stop.is_set()


class Jobs(QObject):
    """The desk's four workers. Start work only from the window's thread; `stop` before the book closes.

    `changed` carries the `Changes` of every write, once. `refused` gets what nobody asked to hear of, `crashed` bugs.
    `busy` says whether a write is under way.
    """

    changed = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    busy = Signal(bool)
    _told = Signal(object)
    _asked = Signal(object)

    def __init__(self, interrupt: Callable[[int], object] | None = None, parent: QObject | None = None) -> None:
        """`interrupt` breaks off the query that a thread, given by its ident, is in (`Book.interrupt`)."""
        super().__init__(parent)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)
        self._interrupt = interrupt
        self._writer = _Worker("writer", self._told.emit)
        self._reader = _Worker("reader", self._told.emit)
        self._searcher = _Worker("searcher", self._told.emit)
        self._thinker = _Worker("thinker", self._told.emit)
        self._writes = 0

    def write(
        self,
        work: Callable[..., Any],
        *arguments: object,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run a service call that writes: one at a time, in the order asked. Its changes go out as `changed`.

        With `progress`, the work is handed `progress` (to be called with plain values) and `cancelled` by keyword.
        """
        self._writes += 1
        self.busy.emit(True)
        return self._writer.put(Job(work, arguments, done, failed, progress, WRITE))

    def read(
        self,
        work: Callable[..., Any],
        *arguments: object,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run something slow that only reads, or works on files."""
        return self._reader.put(Job(work, arguments, done, failed, progress))

    def search(
        self,
        work: Callable[..., Any],
        *arguments: object,
        done: Done | None = None,
        failed: Failed | None = None,
        topic: str = "search",
    ) -> Job:
        """Ask something whose answer is wanted at once: a newer question of the same topic overtakes an older one."""
        running = self._searcher.overtake(topic)
        if running:
            self._break_off(self._searcher)
        return self._searcher.put(Job(work, arguments, done, failed, None, topic))

    def think(
        self, work: Callable[..., Any], *arguments: object, done: Done | None = None, failed: Failed | None = None
    ) -> Job:
        """Go over the whole book, only reading, where nobody waits for the answer: nothing else stands behind it."""
        return self._thinker.put(Job(work, arguments, done, failed))

    def everywhere(self, act: Callable[[], object]) -> None:
        """Have the window's thread and all that read do something once they are idle; called from the writer's.

        What is only thought about is broken off.
        """
        self._break_off(self._thinker)
        for worker in (self._reader, self._searcher, self._thinker):
            worker.put(Job(act, (), None, None))
        self._asked.emit(act)

    def stop(self) -> None:
        """Finish the write under way, drop the rest, and end the threads; nothing is delivered any more."""
        self._told.disconnect(self._hear)
        workers = (self._thinker, self._searcher, self._reader, self._writer)
        for worker in workers[:2]:
            self._break_off(worker)
        for worker in workers:
            worker.ask_to_end()
        for worker in workers:
            worker.join()

    def _break_off(self, worker: _Worker) -> None:
        thread = worker.ident()
        if self._interrupt and thread is not None and worker.is_working():
            self._interrupt(thread)

    def _do(self, act: Callable[[], object]) -> None:
        act()

    def _hear(self, told: _Told) -> None:
        """On the window's thread: hand an answer to who asked."""
        job = told.job
        if told.is_progress:
            _call(job.progress, *told.value)
            return
        if job.topic == WRITE:
            self._end_write(told.value)
        if told.error is not None:
            self._fail(job, told.error)
        elif not job.is_dropped:
            _call(job.done, told.value)

    def _end_write(self, value: object) -> None:
        self._writes -= 1
        if not self._writes:
            self.busy.emit(False)
        changes = value if isinstance(value, Changes) else getattr(value, "changes", None)
        if isinstance(changes, Changes):
            self.changed.emit(changes)

    def _fail(self, job: Job, error: BaseException) -> None:
        if job.is_dropped:
            return
        refusal = error if isinstance(error, Refusal) else Unexpected("unexpected")
        if refusal is not error:
            self.crashed.emit(error)
        if job.failed is None:
            self.refused.emit(refusal)
        else:
            _call(job.failed, refusal)


MANY_YOUNG = 100_000
MOST_PUT_OFF = 30


class Sweeping(QObject):
    """Python's cyclic collector, on the window's thread only: elsewhere it would destroy widgets on a wrong thread.

    While a worker has very many things in hand it waits: they go by themselves with the work, and going over them held
    up the window for a sixth of a second. What is there after a minute stays for long, as the analysis of a big book
    does, and is left out for good: it, too, goes by itself once nobody holds it.
    """

    def __init__(self, parent: QObject | None = None, milliseconds: int = 2_000) -> None:
        super().__init__(parent)
        gc.disable()
        self._put_off = 0
        self.leave_out()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._sweep)
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        self.take_in()
        gc.enable()

    @staticmethod
    def leave_out() -> None:
        """Look no more through what is there now: going over every module and the whole window holds up the keys."""
        gc.freeze()

    @staticmethod
    def take_in() -> None:
        """Look through everything again: the window that was left out goes."""
        gc.unfreeze()

    def _sweep(self) -> None:
        """Collect the youngest generation whose threshold is passed, as Python itself would."""
        young, middle, old = gc.get_count()
        if young > MANY_YOUNG:
            self._put_off += 1
            if self._put_off > MOST_PUT_OFF:
                self._put_off = 0
                self.leave_out()
            return
        self._put_off = 0
        first, second, third = gc.get_threshold()
        if old > third > 0:
            gc.collect(2)
        elif middle > second > 0:
            gc.collect(1)
        elif young > first > 0:
            gc.collect(0)


def report_crash(error: BaseException) -> None:
    """Hand a bug to whoever reports crashes (`sys.excepthook`); connect it to `Jobs.crashed`."""
    sys.excepthook(type(error), error, error.__traceback__)


class _Told(NamedTuple):
    """What a worker says: an answer, an error, or how far it is."""

    job: Job
    value: Any = None
    error: BaseException | None = None
    is_progress: bool = False


class _Worker:
    """One thread and the jobs that wait for it. The thread starts with the first job."""

    def __init__(self, name: str, tell: Callable[[_Told], object]) -> None:
        self._tell = tell
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._ended = False
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=f"kamdesk-{name}", daemon=True)

    def put(self, job: Job) -> Job:
        with self._wake:
            if not self._ended:
                self._waiting.append(job)
                self._wake.notify()
        if not self._thread.is_alive() and not self._ended:
            self._thread.start()
        return job

    def overtake(self, topic: str) -> bool:
        """Drop the waiting jobs of a topic and the answer of a running one; True where one was running."""
        with self._wake:
            for job in [job for job in self._waiting if job.topic == topic]:
                self._waiting.remove(job)
            running = self._running is not None and self._running.topic == topic
            if running and self._running is not None:
                self._running.drop()
            return running

    def ident(self) -> int | None:
        return self._thread.ident

    def is_working(self) -> bool:
        with self._wake:
            return self._running is not None

    def ask_to_end(self) -> None:
        with self._wake:
            self._ended = True
            self._waiting.clear()
            self._wake.notify()

    def join(self) -> None:
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            self._tell(self._outcome(job))
            with self._wake:
                self._running = None

    def _next(self) -> Job | None:
        with self._wake:
            while not self._waiting and not self._ended:
                self._wake.wait()
            self._running = self._waiting.popleft() if self._waiting else None
            return self._running

    def _outcome(self, job: Job) -> _Told:
        if job.is_cancelled():
            return _Told(job, error=Cancelled())
        more = {}
        if job.progress is not None:
            more = {"progress": _Reporting(job, self._tell), "cancelled": job.is_cancelled}
        try:
            return _Told(job, job.work(*job.arguments, **more))
        except BaseException as error:  # noqa: BLE001  whatever happened, whoever asked must hear of it
            return _Told(job, error=error)


class _Reporting:
    """Tells how far a job is, at most ten times a second; the first and later due reports pass."""

    def __init__(self, job: Job, tell: Callable[[_Told], object]) -> None:
        self._job = job
        self._tell = tell
        self._next = 0.0

    def __call__(self, *figures: object) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + PROGRESS_SECONDS
            self._tell(_Told(self._job, figures, is_progress=True))


def _call(callback: Callable[..., object] | None, *values: object) -> None:
    """Answer, unless nobody listens or the widget that asked is gone."""
    if callback is None:
        return
    asker = getattr(callback, "__self__", None)
    if isinstance(asker, QObject) and not shiboken6.isValid(asker):
        return
    callback(*values)
