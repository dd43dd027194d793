"""Why score, grade, RFM, band, key account, contribution, coming back and pitfalls are what they are.

Score, grade, key account and pitfalls look at the whole book again, so on a big one they take seconds: for a worker.
"""

from __future__ import annotations

from collections.abc import Mapping

from kamdesk.models.rows import Explanation
from kamdesk.models.terms import Grade
from kamdesk.rules import comeback, key_accounts, profit, rfm, scorecard, window
from kamdesk.services import insight
from kamdesk.services import insight_judging as judging
from kamdesk.services.desk import Desk
from kamdesk.store import insight_sums

Stats = Mapping[str, object]

GRADE_LINES = {"A": 80, "B": 65, "C": 50, "D": 35}


def score(desk: Desk, customer_id: int, _stats: Stats) -> Explanation:
    """The parts of the scorecard: value 0-100, weight and points of every indicator. [slow]"""
    return _score(desk, customer_id, "score")


def grade(desk: Desk, customer_id: int, _stats: Stats) -> Explanation:
    """As the score, with the grade the rep fixed beside the computed one. [slow]"""
    return _score(desk, customer_id, "grade")


def rfm_scores(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    """The three scores with what they were given for."""
    names = ("segment", "rfm", "last_order", "orders", "revenue", "first_order")
    inputs: dict[str, object] = {name: stats[name] for name in names}
    inputs["n"] = insight_sums.existing_count(desk.book.read)
    return Explanation("rfm", "3.2", {**inputs, **_window(desk)}, {"fewest": rfm.FEWEST})


def contribution(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    """Gross margin less cost to serve, its part of all, and what upkeep earned (requirements C21, C25, E1, E14)."""
    return _contribution(desk, stats, "contribution")


def band(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    """The band with the figures it was given for."""
    return _contribution(desk, stats, "band")


def come_back(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    """The chance of another order, and who taught it: how many like these were seen, how many came back."""
    ledger, _, _ = insight.judged_on(desk, desk.book.read)
    _, learnt = judging.forecast(desk.book.read, ledger, desk.settings.horizon_days)
    names = ("come_back", "last_order", "order_days", "usual_gap", "revenue_ever", "sleep")
    taught = {"taught": learnt.taught.value, "days": learnt.days, "seen": learnt.seen, "returned": learnt.returned}
    inputs = {**{name: stats[name] for name in names}, "horizon": learnt.horizon, **taught}
    return Explanation("come_back", "3.5", inputs, {"lost": 0.1, "shortest_lesson": comeback.SHORTEST_LESSON})


def key_account(desk: Desk, customer_id: int, _stats: Stats) -> Explanation:
    """Every element and proof with its figures and whether it fired. [slow]"""
    ledger, scores, big = insight.judged_on(desk, desk.book.read)
    place = ledger.places.get(customer_id)
    if place is None:
        return Explanation("key_account", "3.6", {"private": 1})
    mine = judging.large(desk.book.read, ledger, customer_id)
    verdict = judging.verdicts(ledger, [place], scores.grades, mine)[place]
    fired = {each.name.value: {"fired": each.fired, **each.figures} for each in (*verdict.elements, *verdict.proofs)}
    inputs = {
        "nominated": tuple(each.value for each in verdict.nominated),
        "confirmed": verdict.confirmed,
        "by": tuple(each.value for each in verdict.by) if verdict.confirmed else (),
        **fired,
    }
    cuts = {
        "large_line": big.line,
        "least_rating": key_accounts.LEAST_RATING,
        "contract_months": desk.settings.contract_months,
        "least_orders": key_accounts.LEAST_ORDERS,
    }
    return Explanation("key_account", "3.6", inputs, cuts)


def pitfalls(desk: Desk, customer_id: int, _stats: Stats) -> Explanation:
    """Every warning about the customer with its figures. [slow]"""
    found = insight.insight(desk)
    uid = next((each.facts.uid for each in found.customers if each.id == customer_id), None)
    mine = {each.code.value: dict(each.figures) for each in found.pitfalls if uid and each.customer == uid}
    return Explanation("pitfalls", "3.6", mine)


def _score(desk: Desk, customer_id: int, figure: str) -> Explanation:
    ledger, scores, _ = insight.judged_on(desk, desk.book.read)
    place = ledger.places.get(customer_id)
    if place is None:
        return Explanation(figure, "3.4", {"private": 1}, GRADE_LINES)
    weights = desk.settings.weights_for(ledger.marks.industry[place] or "")
    opened = scorecard.opened(scores.columns, weights, place)
    fixed, computed = ledger.marks.fixed_grade[place], opened.grade
    inputs: dict[str, object] = {
        "score": opened.score,
        "coverage": opened.coverage,
        "grade": fixed or _text(computed),
        "computed_grade": _text(computed),
        "fixed_grade": fixed or None,
        "preset": desk.settings.preset.value,
    }
    parts = {
        each.indicator: {"weight": each.weight, "value": each.value, "points": each.points} for each in opened.parts
    }
    return Explanation(figure, "3.4", {**inputs, "parts": parts}, {**GRADE_LINES, "coverage": scorecard.LEAST_COVERAGE})


def _contribution(desk: Desk, stats: Stats, figure: str) -> Explanation:
    margin, revenue = _whole(stats["margin"]), _whole(stats["revenue"])
    spent, minutes = _whole(stats["served_cost"]), _whole(stats["minutes"])
    cost = profit.cost_to_serve(spent, minutes, desk.settings.hourly_cost_e4)
    total = insight_sums.positive_contribution(desk.book.read, desk.settings.hourly_cost_e4)
    inputs: dict[str, object] = {
        "revenue": revenue,
        "margin": margin,
        "minutes": minutes,
        "hourly_cost": desk.settings.hourly_cost_e4,
        "served_cost": spent,
        "cost_to_serve": cost,
        "contribution": margin - cost,
        "margin_rate": profit.rate(margin, revenue),
        "net_rate": profit.rate(margin - cost, revenue),
        "contribution_rate": profit.rate(margin - cost, total),
        "return_on_upkeep": profit.return_on_upkeep(margin, cost),
        "band": stats["band"],
    }
    return Explanation(figure, "3.3", {**inputs, **_window(desk)}, {"vital": 0.2, "drain": 0.2})


def _window(desk: Desk) -> dict[str, object]:
    span = window.trailing(desk.today(), desk.settings.window_months)
    return {"window_start": span.first.isoformat(), "window_end": span.end.isoformat()}


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _text(grade: Grade | None) -> str | None:
    return grade.value if grade else None
