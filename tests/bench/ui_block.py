"""How long the window's thread stands still while work goes on beside it: a ten-millisecond timer watches."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from kamdesk.services import desk as desks
from kamdesk.services import finding, importing, lists, talks
from kamdesk.services.desk import Desk
from tests.bench.books import open_desk
from tests.bench.files import write_csv
from tests.bench.generate import SIZES, copy_of
from tests.bench.measuring import Finding, Run, Sample

TICK_MS = 10
TYPED = ("王", "小明", "w", "zhang", "138", "有限公司")
TALK = {"kind": "call", "summary": "例行回访"}


def measure(run: Run) -> list[Finding]:
    """The longest stillness during each piece of work."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    path = copy_of(run.size, run.today, run.folder)
    with open_desk(path, run) as desk:
        found = [_watched(desk, run, name, works) for name, works in _works(desk, run).items()]
    path.unlink()
    assert application
    return found


def _works(desk: Desk, run: Run) -> dict[str, list[Callable[[], Any]]]:
    """Each list is done one after the other; `write` works go to the writer."""
    from dataclasses import replace

    file = write_csv(run.folder / "more.csv", SIZES["S"] if run.is_short else replace(SIZES["M"], customers=20_000))
    return {
        "search": [partial(finding.search, desk, text) for text in TYPED],
        "every id, sums and the tree": [
            lambda: lists.lens_ids(desk, "all", (("revenue", True),)),
            lambda: lists.totals(desk, "all"),
            lambda: lists.tree(desk),
        ],
        "write: fifty talks": [partial(talks.log, desk, at, dict(TALK)) for at in range(1, 51)],
        "write: tiers and a new day": [lambda: desks.bring_to_today(desk), lambda: _rerank(desk)],
        "write: import": [lambda: importing.run(desk, importing.recognise(desk, [file]))],
    }


def _rerank(desk: Desk) -> None:
    with desk.book.silently() as connection:
        desk.numbers.rerank(connection)


def _watched(desk: Desk, run: Run, name: str, works: list[Callable[[], Any]]) -> Finding:
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from kamdesk.ui.jobs import Jobs, Sweeping

    jobs, sweeping, loop, gaps = Jobs(desk.book.interrupt), Sweeping(), QEventLoop(), []
    waiting, refused = list(works), []
    last = time.perf_counter()
    put = jobs.write if name.startswith("write") else jobs.read

    def ticked() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(1000 * (now - last) - TICK_MS)
        last = now

    def go_on(_answer: object = None) -> None:
        if waiting:
            put(waiting.pop(0), done=go_on, failed=stop)
        else:
            loop.quit()

    def stop(refusal: object) -> None:
        refused.append(refusal)
        loop.quit()

    jobs.crashed.connect(refused.append)
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ticked)
    timer.start(TICK_MS)
    QTimer.singleShot(3 * TICK_MS, go_on)
    loop.exec()
    timer.stop()
    jobs.stop()
    sweeping.stop()
    if refused:
        raise RuntimeError(f"{name}: {refused[0]!r}")
    longest = max(gaps, default=0.0)
    return Finding("ui_block", name, run.size.name, None, Sample(longest, longest, len(gaps)), 50, 20, "ms")
