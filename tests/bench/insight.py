"""Segments, scorecard and coming back over every order, facts gathered anew each time, against single SQL passes."""

from __future__ import annotations

from collections.abc import Callable

from kamdesk.rules.window import day_end, trailing
from kamdesk.services import insight as insights
from kamdesk.services import insight_judging
from kamdesk.services.desk import Desk
from kamdesk.services.insight_book import Ledger
from kamdesk.services.undisturbed import undisturbed
from tests.bench import raw_insight
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, time_both, time_one


def measure(run: Run) -> list[Finding]:
    """Each judgement with the gathering before it and without, the gathering alone, and everything at once."""
    window = trailing(run.today)
    span = {"start": window.start.isoformat(), "end": window.end.isoformat()}
    works: dict[str, tuple[str, Callable[[Desk, Ledger], object]]] = {
        "segments (RFM)": (raw_insight.SEGMENTS, lambda _desk, ledger: insight_judging.segments(ledger)),
        "scorecard": (raw_insight.SCORES, lambda _desk, ledger: insight_judging.score(ledger)),
        "lateness and coming back": (
            raw_insight.LATENESS,
            lambda desk, ledger: insight_judging.forecast(desk.book.read, ledger, desk.settings.horizon_days),
        ),
    }
    findings, data, times = [], run.size.name, run.times(8)
    with both(run) as (desk, raw, _):
        ledger = _gathered(desk, run)
        for name, (sql, judge) in works.items():

            def theirs(sql: str = sql) -> object:
                return raw_insight.run(raw, sql, span)

            def ours(judge: Callable[[Desk, Ledger], object] = judge) -> object:
                return judge(desk, _gathered(desk, run))

            def judged(judge: Callable[[Desk, Ledger], object] = judge) -> object:
                return judge(desk, ledger)

            with undisturbed():  # as in the program; and the same for both
                findings.append(Finding("insight", name, data, *time_both(theirs, ours, times), 2, 1.3))
                at_hand = time_both(theirs, judged, times)
            findings.append(Finding("insight", f"{name}, facts at hand", data, *at_hand, 2, 1.3))
        note = "all that is ever asked of everybody; each line above reads the part it needs"
        gathered = time_one(lambda: _everything(_gathered(desk, run)), times)
        findings.append(Finding("insight", "facts gathered", data, None, gathered, None, None, "ms", note))
        whole = time_one(lambda: insights.insight(desk), 3)
        findings.append(Finding("insight", "everything computed", data, None, whole, None, None, "ms"))
    return findings


def _gathered(desk: Desk, run: Run) -> Ledger:
    return Ledger(desk.book.read, run.today, desk.settings, day_end(run.today, desk.now().utcoffset()))


def _everything(ledger: Ledger) -> object:
    return ledger.scored, ledger.costs, list(ledger.facts)
