"""Lenses: every place in the tree as a condition over the customer list (interfaces, lens ids)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kamdesk.models.refusals import BadRequest
from kamdesk.models.settings import CUSTOM
from kamdesk.rules import completeness

LISTED = "s.hidden = 0 AND s.private = 0"
SORTS = {
    "name": "s.name_key",
    "number": "c.number",
    "industry": "c.industry",
    "province": "c.province",
    "city": "c.city",
    "district": "c.district",
    "source": "c.source",
    "demand": "c.demand",
    "need_level": "c.need_level",
    "potential": "c.potential",
    "updated_at": "c.updated_at",
    "kind": "c.kind",
    "short_name": "c.short_name",
    "tier": "CASE s.tier WHEN 'super' THEN 0 WHEN 'large' THEN 1 WHEN 'medium' THEN 2 WHEN 'small' THEN 3"
    " WHEN 'inactive' THEN 4 WHEN 'prospect' THEN 5 WHEN 'suspect' THEN 6 ELSE 7 END",
    "sleep": "CASE s.sleep WHEN 'active' THEN 0 WHEN 'due' THEN 1 WHEN 'slipping' THEN 2 WHEN 'dormant' THEN 3 ELSE 4"
    " END",
}
KEPT = frozenset(
    "grade score segment key_account come_back revenue margin orders revenue_ever margin_ever orders_ever first_order"
    " last_order usual_gap last_contact next_on next_kind next_title cadence_due last_attitude last_visit_chance"
    " completeness main_contact main_phone group_names measure".split()
)
DEFAULT_SORT = (("name", False),)
NOT_IN_TRASH = "s.hidden < 2"
IN_GROUP = (
    "s.customer_id IN (WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT g.id FROM customer_group g"
    " JOIN below b ON g.parent_id = b.id) SELECT m.customer_id FROM membership m JOIN below b ON b.id = m.group_id)"
)
HAS_TASK = "s.hidden = 0 AND s.customer_id IN (SELECT customer_id FROM task WHERE done_on IS NULL AND {})"
OVERDUE = HAS_TASK.format("coalesce(snoozed_until, due_on) < ?")

RECENT_TALKS = 30
"""Days a talk without need, attitude or visit chance is worth completing."""

TO_COMPLETE = (
    f"{LISTED} AND s.customer_id IN (SELECT customer_id FROM interaction WHERE happened_on >= ? AND reached = 1"
    " AND kind IN ('call', 'visit', 'meeting')"
    " AND (coalesce(need, '') = '' OR attitude IS NULL OR visit_chance IS NULL))"
)


class Condition(NamedTuple):
    """An SQL condition over `customer_stats s` (and `customer c` where `joined`) with its values."""

    sql: str
    values: tuple[object, ...] = ()
    joined: bool = False


class Order(NamedTuple):
    """ORDER BY text, whether it needs `customer c`, and the names of own fields bound in it."""

    sql: str
    joined: bool
    names: tuple[object, ...] = ()


class Lenses(NamedTuple):
    """Turns lens ids into conditions, seen from a day. `group_id` finds a group by its path, None where there is none.

    `birthday_keys` gives the birthday keys falling due between two days, both included.
    """

    today: date
    group_id: Callable[[str], int | None]
    birthday_keys: Callable[[date, date], Sequence[str]]
    smart: Callable[[str], Condition | None] = lambda _name: None

    def condition(self, lens: str) -> Condition:
        """The condition of a lens id; BadRequest(unknown_lens) where there is no such lens."""
        name, _, rest = lens.partition(":")
        fixed = FIXED.get(lens) or self._dated(lens)
        if fixed:
            return fixed
        if name in PLAIN and rest:
            return PLAIN[name](rest)
        if name == "group" and (group := self.group_id(rest)) is not None:
            return Condition(f"s.hidden = 0 AND {IN_GROUP}", (group,))
        if name == "smart" and (saved := self.smart(rest)) is not None:
            return saved
        raise BadRequest("unknown_lens", lens=lens)

    def everybody(self, lens: str) -> Condition:
        """Like `condition`, but of the whole book, of a group and of who was picked with those whom lists hide.

        They are archived, parked or private …; only the trash stays out.
        """
        name, _, rest = lens.partition(":")
        if lens == "all":
            return Condition(NOT_IN_TRASH)
        if name == "group" and (group := self.group_id(rest)) is not None:
            return Condition(f"{NOT_IN_TRASH} AND {IN_GROUP}", (group,))
        if name == "picked":
            return _picked(rest, NOT_IN_TRASH)
        return self.condition(lens)

    def _dated(self, lens: str) -> Condition | None:
        today, week = self.today.isoformat(), (self.today + timedelta(days=6)).isoformat()
        if lens == "overdue":
            return Condition(OVERDUE, (today,))
        if lens == "week":
            return Condition(HAS_TASK.format("coalesce(snoozed_until, due_on) <= ?"), (week,))
        if lens == "to_complete":
            since = (self.today - timedelta(days=RECENT_TALKS)).isoformat()
            return Condition(TO_COMPLETE, (since,))
        if lens == "birthdays":
            keys = tuple(self.birthday_keys(self.today, self.today + timedelta(days=13)))
            marks = ", ".join("?" * len(keys))
            return Condition(
                f"s.hidden = 0 AND s.customer_id IN (SELECT customer_id FROM contact WHERE birthday_key IN ({marks})"
                f" UNION SELECT customer_id FROM contact WHERE lunar_birthday_key IN ({marks}))",
                keys + keys,
            )
        return None


def _region(path: str) -> Condition:
    parts = [part for part in path.split("/") if part][:3]
    tests = [f"c.{column} = ?" for column, _ in zip(("province", "city", "district"), parts, strict=False)]
    return Condition(" AND ".join([LISTED, *tests]), tuple(parts), joined=True)


def _rfm(cell: str) -> Condition:
    """A cell of the RFM grid, R by FM (domain 3.2): `rfm:5-3` is R 5, FM 3."""
    r, _, fm = cell.partition("-")
    test = (
        "CAST(substr(s.rfm, 1, 1) AS INTEGER) = ? AND"
        " (CAST(substr(s.rfm, 2, 1) AS INTEGER) + CAST(substr(s.rfm, 3, 1) AS INTEGER) + 1) / 2 = ?"
    )
    if not (r.isdecimal() and fm.isdecimal()):
        raise BadRequest("unknown_lens", lens=f"rfm:{cell}")
    return Condition(f"{LISTED} AND {test}", (int(r), int(fm)))


def _bought_before(day: str) -> Condition:
    """Whoever bought for the first time before a day (G10): `bought_before:2024-01-01`."""
    try:
        first = date.fromisoformat(day)
    except ValueError:
        raise BadRequest("unknown_lens", lens=f"bought_before:{day}") from None
    return Condition(f"{LISTED} AND s.first_order < ?", (first.isoformat(),))


def _picked(ids: str, shown: str = "s.hidden < 2 AND s.private = 0") -> Condition:
    """Exactly these customers, by id: `picked:3,17,20`; also those that are parked or archived."""
    numbers = ids.split(",")
    if not all(number.isdecimal() for number in numbers):
        raise BadRequest("unknown_lens", lens="picked")
    within = "s.customer_id IN (SELECT value FROM json_each(?))"
    return Condition(f"{shown} AND {within}", (f"[{ids}]",))


def _state(name: str) -> Condition:
    special = {
        "invalid": Condition("s.hidden = 1 AND c.invalid", joined=True),
        "archived": Condition("s.hidden = 1 AND c.archived", joined=True),
        "parked": Condition("s.hidden = 1 AND c.parked_on IS NOT NULL", joined=True),
        "private": Condition("s.hidden = 0 AND s.private = 1"),
    }
    return special.get(name) or Condition(f"{LISTED} AND s.sleep = ?", (name,))


FIXED = {
    "all": Condition(LISTED),
    "callbacks": Condition(HAS_TASK.format("kind = 'callback'")),
    "dormant": Condition(f"{LISTED} AND s.sleep = 'dormant'"),
    "no_next_step": Condition(f"{LISTED} AND s.next_on IS NULL AND s.tier NOT IN ('other', 'suspect')"),
    "incomplete": Condition(f"{LISTED} AND s.completeness < {completeness.ENOUGH}"),
    "trash": Condition("s.hidden = 2"),
}
PLAIN: dict[str, Callable[[str], Condition]] = {
    "tier": lambda tier: Condition(f"{LISTED} AND s.tier = ?", (tier,)),
    "grade": lambda grade: Condition(f"{LISTED} AND s.grade = ?", (grade,)),
    "segment": lambda name: Condition(f"{LISTED} AND s.segment = ?", (name,)),
    "band": lambda name: Condition(f"{LISTED} AND s.band = ?", (name,)),
    "key": lambda word: Condition(f"{LISTED} AND s.key_account = ?", (word,)),
    "rfm": _rfm,
    "bought_before": _bought_before,
    "picked": _picked,
    "state": _state,
    "region": _region,
    "industry": lambda name: Condition(f"{LISTED} AND c.industry = ?", (name,), joined=True),
    "step": lambda step: Condition(
        "s.hidden = 0 AND s.customer_id IN (SELECT customer_id FROM journal WHERE operation_id = ?)", (step,)
    ),
}


OWN_VALUE = "(SELECT o.value FROM json_each(CASE WHEN json_valid(c.custom) THEN c.custom END) o WHERE o.key = ?)"
"""A value of the rep's own field of a customer, by its bound name."""


def order_by(sort: Sequence[tuple[str, bool]]) -> Order:
    """The order of (column, descending) pairs; an own field is `custom.NAME`, unknown columns are refused."""
    parts: list[str] = []
    names: list[object] = []
    for column, descending in sort or DEFAULT_SORT:
        if column.startswith(CUSTOM):
            sql = OWN_VALUE
            names += [column.removeprefix(CUSTOM)] * (1 if descending else 2)
        else:
            sql = SORTS.get(column) or (f"s.{column}" if column in KEPT else "")
        if not sql:
            raise BadRequest("unknown_sort", column=column)
        last = "c." in sql
        parts.append(f"{sql} DESC" if descending else f"{sql} IS NULL, {sql}" if last else sql)
    joined = any("c." in part for part in parts)
    return Order(", ".join([*parts, "s.customer_id"]), joined, tuple(names))
