"""Customers made, changed, put in the trash and brought back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kamdesk.models.changes import Changes
from kamdesk.models.identity import utc_text
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Problem
from kamdesk.models.terms import CustomerKind
from kamdesk.rules import names
from kamdesk.services import drafts
from kamdesk.services.desk import Desk
from kamdesk.store import auditing
from kamdesk.store.book import Writing

BULK = frozenset(
    "industry standing source province city district value_type need_level fixed_grade cadence_ideal cadence_max"
    " out_of_market invalid archived may_reference keep_from_handover".split()
)


class Saved(NamedTuple):
    """What was stored: the record's id and what changed with it."""

    id: int
    changes: Changes


def check(_desk: Desk, values: Mapping[str, object]) -> list[Problem]:
    """What is wrong with a customer as typed."""
    from kamdesk.models.customer import CustomerDraft

    return drafts.problems_of(CustomerDraft, values)


def save(desk: Desk, customer_id: int | None, values: Mapping[str, object]) -> Saved:
    """Store a new customer, or the given fields of an existing one; raises Invalid with the problems.

    A person is its own contact (domain 1); an address without a region gives its region where it can be read.
    """
    from kamdesk.models.customer import CustomerDraft

    if customer_id is None:
        with desk.book.writing("new_customer", name=str(values.get("name", ""))) as work:
            made = insert(work, drafts.checked(CustomerDraft, with_region(values)))
        return Saved(made, work.changes)
    current = columns_of(desk, customer_id)
    merged = {**{name: current[name] for name in CustomerDraft.model_fields}, **values}
    merged |= _in_full(merged, values)
    full = drafts.checked(CustomerDraft, merged)
    with desk.book.writing("edit_customer", name=str(full["name"])) as work:
        work.update("customer", customer_id, {name: full[name] for name in values})
    return Saved(customer_id, work.changes)


def insert(work: Writing, values: Mapping[str, object]) -> int:
    """Store one customer inside an open transaction; a person gets itself as main contact."""
    customer_id = work.insert("customer", values)
    if values.get("kind") == CustomerKind.PERSON:
        split = names.split_name(str(values["name"]))
        work.insert(
            "contact",
            {
                "customer_id": customer_id,
                "name": values["name"],
                "family_name": split.surname or None,
                "given_name": split.given or None,
                "is_main": True,
                "birthday_muted": False,
                "do_not_contact": False,
            },
        )
    return customer_id


def with_region(values: Mapping[str, object]) -> dict[str, object]:
    """The values with 省/市/区/街道 read from the address where none is given, else by their official names."""
    address = values.get("address")
    if not address or values.get("province") or values.get("city"):
        return {**values, **_in_full(values, values)}
    from kamdesk.rules import regions

    region = regions.parse_region(str(address))
    found = {name: getattr(region, name) or None for name in ("province", "city", "district", "street")}
    return {**found, **values} if region.province else dict(values)


def _in_full(told: Mapping[str, object], values: Mapping[str, object]) -> dict[str, str]:
    """The places among `values` by their official names, as `told` makes clear which is meant."""
    if not any(values.get(column) for column in ("province", "city", "district")):
        return {}
    from kamdesk.rules import regions

    return {column: name for column, name in regions.said_in_full(told).items() if values.get(column)}


def set_fields(desk: Desk, ids: Sequence[int], values: Mapping[str, object]) -> Changes:
    """Set the same fields of many customers as one step."""
    from kamdesk.models.customer import CustomerDraft

    unknown = set(values) - BULK
    if unknown:
        raise Refusal("not_in_bulk", fields=sorted(unknown))
    full = drafts.checked(CustomerDraft, {"name": "-", **values, **_in_full(values, values)})
    with desk.book.writing("edit_many", count=len(ids)) as work:
        for customer_id in ids:
            work.update("customer", customer_id, {name: full[name] for name in values})
    return work.changes


def trash(desk: Desk, ids: Sequence[int]) -> Changes:
    """Put customers in the trash; they come back by undo or `restore`."""
    return _set_deleted(desk, "trash", ids, utc_text(desk.now()))


def restore(desk: Desk, ids: Sequence[int]) -> Changes:
    """Bring customers back from the trash."""
    return _set_deleted(desk, "restore", ids, None)


def purge(desk: Desk, ids: Sequence[int]) -> Changes:
    """Erase customers and all that hangs on them, from the history too: nothing brings them back."""
    with desk.book.erasing("purge", count=len(ids)) as work:
        for customer_id in ids:
            work.delete("customer", customer_id)
        auditing.note_in(work, "erase", "customer", len(ids))
    return work.changes


def columns_of(desk: Desk, customer_id: int) -> dict[str, object]:
    """Every column of a customer; Refusal(record_gone) where it is not there any more."""
    found = desk.book.record("customer", customer_id)
    if found is None:
        raise Refusal("record_gone", noun="customer")
    return found


def _set_deleted(desk: Desk, name: str, ids: Sequence[int], at: str | None) -> Changes:
    with desk.book.writing(name, count=len(ids)) as work:
        for customer_id in ids:
            work.update("customer", customer_id, {"deleted_at": at})
    return work.changes
