"""Why a figure is what it is: inputs, rule and cut line, as values the screen words.

The window asks at once which figures can be explained, so what computes them is loaded when one is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.models.rows import Explanation
from kamdesk.models.terms import RankBy
from kamdesk.rules import completeness, pyramid, window
from kamdesk.services.desk import Desk
from kamdesk.store import tiering

Stats = Mapping[str, object]


def explain(desk: Desk, customer_id: int, figure: str) -> Explanation:
    """The explanation of one figure of one customer; BadRequest(unknown_figure) for a figure nobody computes."""
    stats = desk.book.stats(customer_id)
    if stats is None:
        raise Refusal("record_gone", noun="customer")
    how = FIGURES.get(figure)
    if how is None:
        raise BadRequest("unknown_figure", figure=figure)
    return how(desk, customer_id, stats)


def _tier(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    from kamdesk.services import lists

    rank_by = RankBy(lists.rank_by(desk))
    facts = {"tier": stats["tier"], "orders": stats["orders"], "orders_ever": stats["orders_ever"]}
    dates = {"last_order": stats["last_order"], **_window(desk)}
    if stats["tier"] not in {each.value for each in pyramid.EXISTING}:
        talks = {"interactions": stats["interactions"]}
        return Explanation("tier", "3.1", {**facts, **dates, **talks, "private": stats["private"]})
    measures = tiering.measures(desk.book)
    lines = pyramid.cut_lines(measures)
    rank = 1 + sum(1 for measure in measures if measure > int(str(stats["measure"])))
    cuts = {
        each.tier.value: {"rank": each.rank, "inside": each.inside_e4, "outside": each.outside_e4} for each in lines
    }
    inputs = {**facts, "measure": stats["measure"], "rank_by": rank_by.value, "rank": rank, "n": len(measures), **dates}
    return Explanation("tier", "3.1", {**inputs, "tied": stats["tied"]}, cuts)


def _sleep(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    names = ("sleep", "usual_gap", "gap_source", "own_gap", "order_days", "last_order", "last_contact", "dormant_due")
    inputs = {name: stats[name] for name in (*names, "cadence_ideal", "come_back")}
    if stats["come_back"] is not None:
        inputs["horizon"] = desk.settings.horizon_days
    return Explanation("sleep", "3.5", inputs, {"due": 1.0, "slipping": 1.5, "dormant": 2.5})


def _gap(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    """How often it orders, and with which gap."""
    names = ("orders", "orders_ever", "order_days", "usual_gap", "gap_source", "own_gap", "first_order", "last_order")
    return Explanation("orders", "gap", {**{name: stats[name] for name in names}, **_window(desk)})


def _cadence(desk: Desk, _customer_id: int, stats: Stats) -> Explanation:
    names = (
        "cadence_ideal",
        "cadence_max",
        "cadence_from",
        "last_contact",
        "entered",
        "cadence_due",
        "next_on",
        "grade",
    )
    inputs = {name: stats[name] for name in names}
    return Explanation("cadence", "3.8", {**inputs, "today": desk.today().isoformat()})


def _money(desk: Desk, figure: str, stats: Stats) -> Explanation:
    names = ("revenue", "margin", "orders", "cost_known", "minutes", "served_cost", "revenue_ever", "orders_ever")
    inputs = {name: stats[name] for name in names}
    return Explanation(figure, "3.3", {**inputs, **_window(desk), "default_margin": desk.settings.default_margin_e4})


def _completeness(desk: Desk, customer_id: int, stats: Stats) -> Explanation:
    from kamdesk.services import sheets

    missing = sheets.missing(desk, customer_id)
    inputs = {"percent": stats["completeness"], "missing": missing, "items": completeness.ITEMS}
    return Explanation("completeness", "L13", inputs, {"enough": completeness.ENOUGH})


def _window(desk: Desk) -> dict[str, object]:
    span = window.trailing(desk.today(), desk.settings.window_months)
    return {"window_start": span.first.isoformat(), "window_end": span.end.isoformat()}


def _judged(name: str) -> Callable[[Desk, int, Stats], Explanation]:
    """What the analysis explains itself."""

    def explain(desk: Desk, customer_id: int, stats: Stats) -> Explanation:
        from kamdesk.services import insight_explaining

        how: Callable[[Desk, int, Stats], Explanation] = getattr(insight_explaining, name)
        return how(desk, customer_id, stats)

    return explain


FIGURES: Mapping[str, Callable[[Desk, int, Stats], Explanation]] = {
    "tier": _tier,
    "measure": _tier,
    "sleep": _sleep,
    "usual_gap": _sleep,
    "last_order": _sleep,
    "cadence": _cadence,
    "next": _cadence,
    "completeness": _completeness,
    "revenue": lambda desk, _id, stats: _money(desk, "revenue", stats),
    "margin": lambda desk, _id, stats: _money(desk, "margin", stats),
    "orders": _gap,
    "score": _judged("score"),
    "grade": _judged("grade"),
    "rfm": _judged("rfm_scores"),
    "segment": _judged("rfm_scores"),
    "band": _judged("band"),
    "contribution": _judged("contribution"),
    "come_back": _judged("come_back"),
    "key_account": _judged("key_account"),
    "pitfalls": _judged("pitfalls"),
}
