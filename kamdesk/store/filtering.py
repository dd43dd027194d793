"""A smart group's filter as an SQL condition: names come from the table here, values are always bound."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.models.settings import CUSTOM
from kamdesk.rules import regions
from kamdesk.rules.filter_fields import CONTACT_CUSTOM, FilterField, Kind
from kamdesk.rules.filters import OPPOSITES, Branch, Clause, Joined, Op
from kamdesk.store.lenses import LISTED, Condition

Sql = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a field is: an expression, and for one of many its rows. `scale`: kept units in a shown one."""

    sql: str
    rows: str = ""
    scale: int = 1
    values: tuple[object, ...] = ()


STATS = frozenset(
    "grade tier segment band key_account score revenue margin revenue_ever margin_ever orders orders_ever minutes"
    " last_contact last_visit last_order first_order next_on cadence_due sleep come_back usual_gap last_attitude"
    " last_visit_chance entered completeness".split()
)
SCALES = {"score": 100, "come_back": 100, "market_share": 100, "usual_gap": 2}
CONTACT = "SELECT t.customer_id FROM contact t WHERE "
TALK = "SELECT t.customer_id FROM interaction t WHERE "
OPEN_TASK = "SELECT t.customer_id FROM task t WHERE t.done_on IS NULL AND "
ORDER = "SELECT t.customer_id FROM orders t WHERE t.status <> 'void' AND "
ORDER_LINE = (
    "SELECT t.customer_id FROM orders t JOIN order_line l ON l.order_id = t.id LEFT JOIN product p"
    " ON p.id = l.product_id WHERE t.status <> 'void' AND "
)
CHANNEL = "SELECT t.customer_id FROM channel t WHERE "
PHONES = "CASE WHEN t.kind IN ('mobile', 'phone') THEN t.value END"
DECIDED = (
    "SELECT t.customer_id FROM interaction t JOIN contact k ON k.id = t.contact_id"
    " WHERE t.reached AND k.role = 'decision_maker' AND "
)
OF_CONTACT = "name title department role attitude influence interests hobbies home_address do_not_contact".split()
OF_TALK = "kind happened_on summary need concern product sentiment".split()
MANY: Mapping[str, _Place] = {
    **{f"contact.{name}": _Place(f"t.{name}", CONTACT) for name in OF_CONTACT},
    **{f"talk.{name}": _Place(f"t.{name}", TALK) for name in OF_TALK},
    "contact.birthday": _Place("coalesce(t.birthday, t.lunar_birthday)", CONTACT),
    "channel.phone": _Place(PHONES, CHANNEL),
    "channel.email": _Place("CASE WHEN t.kind = 'email' THEN t.value END", CHANNEL),
    "channel.wechat": _Place("CASE WHEN t.kind = 'wechat' THEN t.value END", CHANNEL),
    "decision_maker.happened_on": _Place("t.happened_on", DECIDED),
    "task.due_on": _Place("t.due_on", OPEN_TASK),
    "task.title": _Place("t.title", OPEN_TASK),
    "order.product": _Place("coalesce(p.name, l.product_name)", ORDER_LINE),
    "order.ordered_on": _Place("t.ordered_on", ORDER),
    "order.revenue": _Place("t.revenue", ORDER),
    "opportunity.name": _Place("t.name", "SELECT t.customer_id FROM opportunity t WHERE "),
    "opportunity.open": _Place("t.status = 'open'", "SELECT t.customer_id FROM opportunity t WHERE "),
    "quote.valid_until": _Place(
        "t.valid_until", "SELECT t.customer_id FROM quote t WHERE t.status IN ('open', 'sent') AND "
    ),
    "contract.ends_on": _Place("t.ends_on", "SELECT t.customer_id FROM contract t WHERE t.status = 'running' AND "),
    "competitor.name": _Place(
        "k.name",
        "SELECT t.customer_id FROM rivalry t JOIN competitor k ON k.id = t.competitor_id WHERE t.ended_on IS NULL AND ",
    ),
    "plan.review_on": _Place("t.review_on", "SELECT t.customer_id FROM account_plan t WHERE t.closed_on IS NULL AND "),
    "issue.open": _Place("t.solved_at IS NULL", "SELECT t.customer_id FROM issue t WHERE "),
    "issue.kind": _Place("t.kind", "SELECT t.customer_id FROM issue t WHERE "),
    "issue.title": _Place("t.title", "SELECT t.customer_id FROM issue t WHERE "),
    "satisfaction.score": _Place("t.score", "SELECT t.customer_id FROM satisfaction t WHERE "),
    "relation.kind": _Place("t.kind", "SELECT t.customer_id FROM relation t WHERE "),
    "referral.made": _Place("1", "SELECT t.referrer_id FROM referral t WHERE "),
}  # fmt: skip
PLACES = frozenset(("c.province", "c.city", "c.district"))
"""Columns in which a name and its official form mean the same: 浙江, 浙江省."""

BELOW = (
    "s.customer_id IN (WITH RECURSIVE below (id) AS (SELECT id FROM customer_group WHERE uid IN"
    " (SELECT value FROM json_each(?)) UNION SELECT g.id FROM customer_group g JOIN below b ON g.parent_id = b.id)"
    " SELECT m.customer_id FROM membership m JOIN below b ON b.id = m.group_id)"
)


def condition(branch: Branch, today: date) -> Condition:
    """Who fits a filter among the customers the list shows, seen from a day."""
    sql, values = _branch(branch, today)
    return Condition(f"{LISTED} AND {sql}", values, joined=True)


def _branch(branch: Branch, today: date) -> Sql:
    if not branch.parts:
        return "1", ()
    found = [_branch(part, today) if isinstance(part, Branch) else _test(part, today) for part in branch.parts]
    glue = " AND " if branch.joined is Joined.ALL else " OR "
    sql, values = f"({glue.join(sql for sql, _ in found)})", tuple(each for _, some in found for each in some)
    return (_denied(sql) if branch.joined is Joined.NONE else sql), values


def _test(test: Clause, today: date) -> Sql:
    asked = OPPOSITES.get(test.op)
    sql, values = _asked(test.field, asked or test.op, test.value, today)
    return (_denied(sql) if asked else sql), values


def _denied(sql: str) -> str:
    return f"NOT coalesce({sql}, 0)"


def _asked(field: FilterField, op: Op, value: object, today: date) -> Sql:
    """A positive test of one field."""
    if field.kind is Kind.GROUP:
        return BELOW, (_listed(value),)
    place = _place(field)
    sql, values = _compared(place, field.kind, op, value, today)
    return (f"s.customer_id IN ({place.rows}{sql})" if place.rows else sql), values


def _compared(place: _Place, kind: Kind, op: Op, value: object, today: date) -> Sql:
    at, bound = place.sql, place.values
    match op:
        case Op.FILLED:
            return f"({at} <> '')", bound
        case Op.YES:
            return f"({at})", bound
        case Op.ONE_OF if kind is Kind.CHOICES:
            listed = "SELECT value FROM json_each(?)"
            return f"EXISTS (SELECT 1 FROM json_each({at}) v WHERE v.value IN ({listed}))", (*bound, _listed(value))
        case Op.ONE_OF:
            return f"({at} IN (SELECT value FROM json_each(?)))", (*bound, _listed(value))
        case Op.IS if at in PLACES:
            return f"({at} IN (SELECT value FROM json_each(?)))", (*bound, _listed(regions.writings(str(value))))
        case Op.IS:
            return f"(lower({at}) = lower(?))", (*bound, value)
        case Op.CONTAINS:
            return f"(instr(lower({at}), lower(?)) > 0)", (*bound, value)
        case Op.BEGINS:
            return f"(instr(lower({at}), lower(?)) = 1)", (*bound, value)
        case Op.EQUAL | Op.AT_LEAST | Op.AT_MOST:
            return _measured(place, op, value)
    return _dated(place, op, value, today)


def _measured(place: _Place, op: Op, value: object) -> Sql:
    sign = {Op.EQUAL: "=", Op.AT_LEAST: ">=", Op.AT_MOST: "<="}[op]
    assert isinstance(value, (int, float))
    return f"({place.sql} {sign} ?)", (*place.values, value * place.scale)


def _dated(place: _Place, op: Op, value: object, today: date) -> Sql:
    """Tests of a day: a span of days from and up to which it may be, ends included."""
    first, last = _span(op, value, today)
    tests = [f"{place.sql} {sign} ?" for sign, end in ((">=", first), ("<=", last)) if end]
    ends = [end.isoformat() for end in (first, last) if end]
    return f"({' AND '.join(tests)})", tuple(each for end in ends for each in (*place.values, end))


def _span(op: Op, value: object, today: date) -> tuple[date | None, date | None]:
    if isinstance(value, date):
        return (value, None) if op is Op.SINCE else (None, value)
    if op is Op.THIS_YEAR:
        return today.replace(month=1, day=1), today.replace(month=12, day=31)
    if op is Op.THIS_MONTH:
        return today.replace(day=1), _month_end(today)
    days = int(str(value))
    if op is Op.NEXT:
        return today, today + timedelta(days=days - 1)
    return today - timedelta(days=days - 1), today


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _listed(value: object) -> str:
    assert isinstance(value, tuple)
    return json.dumps(value, ensure_ascii=False)


def _place(field: FilterField) -> _Place:
    if field.id in MANY:
        return MANY[field.id]
    if field.id.startswith(CONTACT_CUSTOM):
        return _Place(_own("t", field.kind), CONTACT, values=(field.id.removeprefix(CONTACT_CUSTOM),))
    if field.id.startswith(CUSTOM):
        return _Place(_own("c", field.kind), values=(field.id.removeprefix(CUSTOM),))
    owner = "s" if field.id in STATS else "c"
    return _Place(f"{owner}.{field.id}", scale=SCALES.get(field.id, 1))


def _own(owner: str, kind: Kind) -> str:
    """A field of the rep's own inside the JSON; figures that were never read as such do not count as any."""
    kept = f"CASE WHEN json_valid({owner}.custom) THEN {owner}.custom END"
    only = " AND o.type IN ('integer', 'real')" if kind in (Kind.NUMBER, Kind.MONEY) else ""
    only = " AND o.type = 'array'" if kind is Kind.CHOICES else only
    return f"(SELECT o.value FROM json_each({kept}) o WHERE o.key = ?{only})"
