"""Finding customers by whatever a rep remembers: a fragment, a sound, some digits."""

from __future__ import annotations

from collections.abc import Mapping

from kamdesk.models.refusals import BadRequest
from kamdesk.models.rows import CustomerRow, Hit
from kamdesk.services.desk import Desk
from kamdesk.store import finding, listing, naming

FIRST, MOST_ARTICLES = 8, 4
"""So many articles at most stand after so many of the customers that were found."""


def search(desk: Desk, text: str, limit: int = 50) -> list[Hit]:
    """What the search box shows, best first, each with the field that matched."""
    found = finding.find(desk.book, text, limit)
    rows = {row.id: row for row in listing.rows_of(desk.book, [each.id for each in found])}
    people = finding.people_meant(desk.book, text, [each.id for each in found if each.matched in ("contact", "phone")])
    return [_hit(rows[each.id], each.matched, people) for each in found if each.id in rows]


def search_everything(desk: Desk, text: str, limit: int = 50) -> list[Hit]:
    """Customers as `search` finds them; after the first of them the articles that hold every word, in sight at once."""
    from kamdesk.services import knowledge

    texts = [
        Hit(row.id, "", None, row.title, "", row.kind.value, ", ".join(row.tags), noun="article")
        for row in knowledge.articles(desk, text, limit=MOST_ARTICLES)
    ]
    customers = search(desk, text, limit)
    return [*customers[:FIRST], *texts, *customers[FIRST:]]


def customer_named(desk: Desk, name: str) -> int:
    """The id of the one customer of this name, number or uid.

    BadRequest(no_such_customer) where there is none, BadRequest(two_customers, choices=…) where the name fits two.
    """
    ids = naming.customers_called(desk.book, name)
    if not ids:
        raise BadRequest("no_such_customer", name=name)
    if len(ids) > 1:
        rows = listing.rows_of(desk.book, ids)
        raise BadRequest("two_customers", name=name, choices=[(row.number, row.name, row.uid) for row in rows])
    return ids[0]


def same_phone(desk: Desk, digits: str) -> list[CustomerRow]:
    """The customers reached at a number, given as compared (digits without country code): the caller's brief."""
    return listing.rows_of(desk.book, naming.customers_reached_at(desk.book, digits))


def _hit(row: CustomerRow, matched: str, people: Mapping[int, finding.Meant]) -> Hit:
    meant = people.get(row.id)
    shown = {"contact": row.main_contact, "phone": row.main_phone}.get(matched) or ""
    if meant is not None:
        shown = meant.name if matched == "contact" else " ".join(part for part in (meant.number, meant.name) if part)
    return Hit(row.id, row.uid, row.number, row.name, row.tier or "", matched, shown)
