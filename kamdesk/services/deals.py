"""Quotes and orders with their lines, and the way from a quote to its order and contract, linked both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from kamdesk.models.noun_rows import Concession, LineOfDeal
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.models.terms import DealStatus
from kamdesk.rules import deal_lines, discount
from kamdesk.rules.deal_lines import DealLine
from kamdesk.rules.profit import ONE, half_up
from kamdesk.rules.quantile import Quartiles
from kamdesk.services import drafts, judging, nouns
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import deal_reading, deal_writing, noun_reading
from kamdesk.store.book import Writing

Deal = Literal["quote", "order"]
LINES: Mapping[Deal, tuple[str, str]] = {"quote": ("quote_line", "quote_id"), "order": ("order_line", "order_id")}
REASON_OF = {"below_cost": "below_cost_reason", "over_limit": "concession", "below_floor": "concession"}
"""Which column keeps the reason for what must be confirmed."""

WAITING = (DealStatus.DRAFT.value, DealStatus.OPEN.value, DealStatus.SENT.value)


@dataclass(frozen=True, slots=True)
class TermsOfTrade:
    """What a rep should know before granting anything: the tier with its limit and usual discounts (1/10,000),

    the customer's own discount policy, company policy notes in force, and what was conceded already (money e4).
    """

    tier: str = ""
    limit: int | None = None
    usual: Quartiles | None = None
    policy: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    conceded: int = 0


def save(desk: Desk, noun: Deal, record_id: int | None, head: Mapping[str, object], lines: Sequence[DealLine]) -> Saved:
    """Store a quote or order with its lines as one step; an order made from a quote wins the quote.

    Invalid where lines are missing, or where selling below cost (E9) or giving more than the tier's limit or under
    the floor price (E7, E10) has no reason.
    """
    draft = nouns.NOUNS[noun].draft_class()
    table = nouns.table_of(noun)
    current = {} if record_id is None else _current(desk, noun, record_id)
    author = {"author": desk.author or None} if record_id is None and "author" in draft.model_fields else {}
    known = {name: current[name] for name in draft.model_fields if name in current}
    full = drafts.checked(draft, {**author, **known, **head})
    _must_agree(desk, full, lines)
    name, label = ("edit_record" if current else "new_record"), str(full.get("number") or "")
    with desk.book.writing(name, what=noun, name=label) as work:
        values = {**full, **_sums(desk, noun, full, lines)}
        if record_id is None:
            record_id = work.insert(table, values)
        else:
            work.update(table, record_id, values)
        _store_lines(desk, work, noun, record_id, lines)
        if noun == "order":
            _win_quote(work, full.get("quote_id"))
    return Saved(record_id, work.changes)


def order_of_quote(desk: Desk, quote_id: int) -> tuple[dict[str, object], list[DealLine]]:
    """Head and lines of the order a quote becomes, to be looked at before it is stored."""
    quote = _current(desk, "quote", quote_id)
    head = {name: quote[name] for name in ("customer_id", "opportunity_id", "below_cost_reason", "concession")}
    return {**head, "quote_id": quote_id, "ordered_on": desk.today()}, lines_of(desk, "quote", quote_id)


def contract_of(desk: Desk, noun: Deal, record_id: int) -> dict[str, object]:
    """The contract a quote or order leads to, to be completed by the rep."""
    found = _current(desk, noun, record_id)
    quote_id = record_id if noun == "quote" else found["quote_id"]
    return {"customer_id": found["customer_id"], "quote_id": quote_id, "amount": found["revenue"]}


def save_contract(desk: Desk, values: Mapping[str, object], order_id: int | None = None) -> Saved:
    """Store a new contract; the order it was made from and the orders of its quote are under it from then on."""
    with desk.book.writing("new_record", what="contract", name=str(values.get("name") or "")) as work:
        made = nouns.save(desk, "contract", None, values)
        ids = [order_id] if order_id is not None else []
        if quote_id := values.get("quote_id"):
            ids += deal_writing.orders_of_quote(work, quote_id)
            _win_quote(work, quote_id)
        for each in ids:
            work.update("orders", each, {"contract_id": made.id})
    return Saved(made.id, work.changes)


def lines_of(desk: Desk, noun: Deal, record_id: int) -> list[DealLine]:
    """The lines as a form takes them; an amount that is not quantity × price stays as it was stated."""
    return [_as_typed(each) for each in noun_reading.lines(desk.book, noun, record_id)]


def terms_for(desk: Desk, customer_id: int) -> TermsOfTrade:
    """What is to be known before something is granted to a customer. [slow]"""
    stats = desk.book.stats(customer_id) or {}
    customer = desk.book.record("customer", customer_id) or {}
    tier = str(stats.get("tier") or "")
    usual = judging.tier_discounts(desk, tier) if tier else []
    notes = tuple(deal_reading.policies(desk.book, desk.today()))
    total = concessions(desk, customer_id)
    conceded = sum(each.given for each in total if each.noun == "order")
    limit = desk.settings.discount_limits.get(tier)
    return TermsOfTrade(tier, limit, discount.usual(usual), str(customer.get("discount_policy") or ""), notes, conceded)


def concessions(desk: Desk, customer_id: int) -> list[Concession]:
    """What a customer was given against list prices, oldest first, with the running total of its orders (E11)."""
    found, total = [], 0
    for noun, record_id, on, number, listed, revenue, cost, below, reason in deal_reading.concessions(
        desk.book, customer_id
    ):
        given, is_order = listed - revenue, noun == "order"
        total += given if is_order else 0
        why = "; ".join(each for each in (below, reason) if each) or None
        day = date.fromisoformat(on)
        made = Concession(noun, record_id, day, number, listed, given, cost > revenue, why, total if is_order else None)
        found.append(made)
    return found


def _must_agree(desk: Desk, full: Mapping[str, Any], lines: Sequence[DealLine]) -> None:
    if not lines:
        raise Invalid([Problem("lines", "lines_needed")])
    margin = desk.settings.default_margin_e4
    asked = deal_lines.confirmations(deal_lines.sums(lines, margin), lines, _limit(desk, full["customer_id"]))
    columns = dict.fromkeys(REASON_OF[each] for each in asked)
    problems = [Problem(column, "reason_needed") for column in columns if not (full.get(column) or "").strip()]
    if problems:
        raise Invalid(problems)


def _limit(desk: Desk, customer_id: int) -> int | None:
    stats = desk.book.stats(customer_id) or {}
    return desk.settings.discount_limits.get(str(stats.get("tier") or ""))


def _sums(desk: Desk, noun: Deal, full: Mapping[str, Any], lines: Sequence[DealLine]) -> dict[str, object]:
    found = deal_lines.sums(lines, desk.settings.default_margin_e4)
    if noun == "quote":
        return {"revenue": found.revenue, "cost": found.cost, "discount_base": found.listed}
    if full.get("status") == DealStatus.VOID:
        return {"counts": 0, "revenue": 0, "cost": 0, "cost_known": 1, "discount_base": 0}
    return {
        "counts": int(found.counts),
        "revenue": found.revenue,
        "cost": found.cost,
        "cost_known": int(found.cost_known),
        "discount_base": found.listed,
    }


def _store_lines(desk: Desk, work: Writing, noun: Deal, record_id: int, lines: Sequence[DealLine]) -> None:
    """Lines have no life of their own: those there give way to those typed."""
    table, owner = LINES[noun]
    deal_writing.clear_lines(work, table, owner, record_id)
    for position, line in enumerate(lines):
        columns = line.columns(desk.settings.default_margin_e4)
        work.insert(table, {owner: record_id, "position": position, **columns})


def _win_quote(work: Writing, quote_id: object) -> None:
    if isinstance(quote_id, int) and deal_writing.quote_status(work, quote_id) in WAITING:
        work.update("quote", quote_id, {"status": DealStatus.WON})


def _as_typed(line: LineOfDeal) -> DealLine:
    typed = DealLine(
        line.product_id,
        line.product_name,
        line.quantity,
        line.unit_price,
        line.discount,
        line.unit_cost if line.cost_source != "line" else _unit(line),
        line.product_cost,
        line.floor_price,
    )
    if typed.amount == line.amount:
        return typed
    return replace(typed, stated=line.amount)


def _unit(line: LineOfDeal) -> int | None:
    """The cost of one unit of a line whose whole cost was given."""
    return half_up(line.cost * ONE, line.quantity) if line.quantity > 0 else line.unit_cost


def _current(desk: Desk, noun: Deal, record_id: int) -> dict[str, Any]:
    found = desk.book.record(nouns.table_of(noun), record_id)
    if found is None:
        raise Refusal("record_gone", noun=noun)
    return found
