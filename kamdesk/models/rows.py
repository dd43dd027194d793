"""The narrow rows that lists, panes and files are made of: frozen, plain values, free of heavy imports.

Money is in 1/10,000 of the currency unit; dates are `datetime.date`; ids are local to the book.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class CustomerRow(NamedTuple):
    """One line of the customer list. `sleep`, `tier`, `grade`, `segment` carry the words of `models.terms`."""

    id: int
    uid: str
    number: str | None
    name: str
    short_name: str | None
    kind: str
    tier: str | None
    tied: int
    grade: str | None
    fixed_grade: str | None
    score: int | None
    segment: str | None
    key_account: str | None
    sleep: str | None
    come_back: int | None
    revenue: int
    margin: int
    cost_known: int
    orders: int
    revenue_ever: int
    margin_ever: int
    orders_ever: int
    first_order: date | None
    last_order: date | None
    usual_gap: int | None
    last_contact: date | None
    next_on: date | None
    next_kind: str | None
    next_title: str | None
    cadence_due: date | None
    last_attitude: str | None
    last_visit_chance: str | None
    completeness: int
    industry: str | None
    province: str | None
    city: str | None
    district: str | None
    main_contact: str | None
    main_phone: str | None
    group_names: str | None  # a line each
    source: str | None
    demand: int | None
    need_level: int | None
    potential: int | None
    private: int
    updated_at: str
    custom: str | None


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a lens for the line under the list."""

    count: int
    revenue: int = 0
    margin: int = 0


@dataclass(frozen=True, slots=True)
class LensNode:
    """One place in the tree. `id` is a lens id of the interfaces (`today`, `tier:super`, `group:A/B` …).

    `group_id` is set for the rep's own groups; `count` is None where nobody has counted yet.
    """

    id: str
    name: str
    count: int | None = None
    group_id: int | None = None
    private: bool = False
    children: tuple[LensNode, ...] = ()


class Hit(NamedTuple):
    """One thing the search box found, best first; `matched` names the field (name, contact, phone, note …) or noun.

    `noun` is `customer`, or `article` for a text of the knowledge base, whose `matched` is its kind.
    """

    id: int
    uid: str
    number: str | None
    name: str
    tier: str
    matched: str
    shown: str = ""
    noun: str = "customer"


class Channel(NamedTuple):
    """A way to reach somebody."""

    id: int
    kind: str
    value: str
    label: str | None = None


class ContactCard(NamedTuple):
    """A contact as the detail shows it; `fields` holds every column of the contact by name."""

    id: int
    name: str
    title: str | None
    role: str | None
    channels: tuple[Channel, ...]
    fields: Mapping[str, object]


class TimelineEntry(NamedTuple):
    """Something that happened or is planned, newest first. `noun` and `id` say which record; `fields` its columns."""

    noun: str
    id: int
    on: date
    kind: str
    text: str
    contact: str | None = None
    amount: int | None = None
    fields: Mapping[str, object] = {}


class OrderRow(NamedTuple):
    """An order with the sums of its lines."""

    id: int
    number: str | None
    on: date
    kind: str
    status: str
    revenue: int
    cost: int
    cost_known: int
    counts: int
    lines: tuple[LineRow, ...] = ()


class LineRow(NamedTuple):
    """One line of an order; quantity and discount with four decimals."""

    product: str | None
    quantity: int
    unit_price: int | None
    discount: int
    amount: int
    cost: int
    cost_source: str


class TaskRow(NamedTuple):
    """A callback, task, appointment or visit."""

    id: int
    customer_id: int | None
    kind: str
    title: str
    due_on: date
    due_time: str | None
    done_on: date | None
    contact: str | None = None
    note: str | None = None
    rrule: str | None = None
    contact_id: int | None = None
    skip_days_off: bool = False


class FileRow(NamedTuple):
    """A file kept with a customer."""

    id: int
    name: str
    kind: str
    media_type: str | None
    size: int


class Sheet(NamedTuple):
    """Everything the detail pane shows of one customer (客户概况表).

    `customer` holds every column by name, `row` the numbers kept ready, `missing` the fields completeness still wants.
    """

    id: int
    customer: Mapping[str, object]
    row: CustomerRow
    contacts: tuple[ContactCard, ...]
    channels: tuple[Channel, ...]
    tasks: tuple[TaskRow, ...]
    groups: tuple[tuple[int, str], ...]
    timeline: tuple[TimelineEntry, ...]
    orders: tuple[OrderRow, ...]
    files: tuple[FileRow, ...]
    missing: tuple[str, ...]


class DayReason(NamedTuple):
    """One reason a customer is on the day's list; `figures` are the numbers the wording needs.

    `due` is the day itself, `overdue` < 0 means ahead; `task_id` is set for stored reminders.
    """

    kind: str
    key: str
    due: date
    overdue: int
    figures: Mapping[str, object] = {}
    task_id: int | None = None


class DayItem(NamedTuple):
    """One customer on the day's list, all reasons merged, strongest first; `priority` in 1/100.

    `pinned`: the rep keeps it at the top for the day.
    """

    row: CustomerRow
    reasons: tuple[DayReason, ...]
    priority: int
    pinned: bool = False


class DayList(NamedTuple):
    """The day's list: what fits the capacity, what waits, and whether a crowded book holds more beyond those.

    `own` counts steps due that belong to no customer, `folded` those who wait where their rows were not asked for.
    """

    on: date
    items: tuple[DayItem, ...]
    later: tuple[DayItem, ...]
    is_cut: bool = False
    own: int = 0
    folded: int = 0

    def without(self, customers: Collection[int]) -> DayList:
        """The list once some of its customers have been handled."""
        return self._replace(
            items=tuple(item for item in self.items if item.row.id not in customers),
            later=tuple(item for item in self.later if item.row.id not in customers),
        )


class Problem(NamedTuple):
    """What is wrong with a draft, shown `at` its field: a code of the wording tables with its figures."""

    at: str
    code: str
    figures: Mapping[str, object] = {}


class Explanation(NamedTuple):
    """Why a figure is what it is: the rule (domain section), its inputs and its cut lines, as named values."""

    figure: str
    rule: str
    inputs: Mapping[str, object]
    cuts: Mapping[str, object] = {}
