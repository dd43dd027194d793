"""What a record must agree with beyond its single fields, and what follows from what was said: one check a noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.services.desk import Desk

CLOSED = ("won", "lost")
Values = dict[str, Any]


def settled(desk: Desk, noun: str, values: Values, before: Mapping[str, object]) -> Values:
    """The values with what follows from them; Invalid with every problem where they do not agree."""
    check = CHECKS.get(noun)
    problems = list(check(desk, values, before)) if check else []
    if problems:
        raise Invalid(problems)
    return values


def _opportunity(desk: Desk, values: Values, before: Mapping[str, object]) -> Iterator[Problem]:
    """Won or lost needs its reason (a deal nobody learns from is lost twice), and has its day; open has none."""
    if values["status"] not in CLOSED:
        values["closed_on"] = None
        return
    if not (values["reason"] or "").strip():
        yield Problem("reason", "reason_needed")
    if before.get("status") != values["status"] or values["closed_on"] is None:
        values["closed_on"] = values["closed_on"] or desk.today()


def _contract(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    yield from _in_order(values, "starts_on", "ends_on")


def _product(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    yield from _in_order(values, "price_from", "price_until")
    floor, price = values["floor_price"], values["list_price"]
    if floor is not None and price is not None and floor > price:
        yield Problem("floor_price", "floor_above_list")


def _relation(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    if values["customer_id"] == values["other_id"]:
        yield Problem("other_id", "itself")


def _referral(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    if values["customer_id"] == values["referrer_id"]:
        yield Problem("referrer_id", "itself")


def _issue(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    """What is solved was answered, at the latest by its solution."""
    yield from _in_order(values, "opened_at", "answered_at", "before_opened")
    yield from _in_order(values, "opened_at", "solved_at", "before_opened")
    values["answered_at"] = values["answered_at"] or values["solved_at"]


def _article(_desk: Desk, values: Values, _before: Mapping[str, object]) -> Iterator[Problem]:
    yield from _in_order(values, "valid_from", "valid_until")


def _in_order(values: Values, first: str, last: str, code: str = "before_start") -> Iterator[Problem]:
    if values[first] is not None and values[last] is not None and values[last] < values[first]:
        yield Problem(last, code)


CHECKS: Mapping[str, Callable[[Desk, Values, Mapping[str, object]], Iterator[Problem]]] = {
    "opportunity": _opportunity,
    "contract": _contract,
    "product": _product,
    "relation": _relation,
    "referral": _referral,
    "issue": _issue,
    "article": _article,
}
