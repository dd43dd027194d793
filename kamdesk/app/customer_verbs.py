"""The verbs on many customers: list and search."""

from __future__ import annotations

from kamdesk.app import plain
from kamdesk.app.call import Call
from kamdesk.services import finding, groups, lists
from kamdesk.ui.columns import Column, Seen, columns
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_lenses import lens_name, matched
from kamdesk.ui.wording_terms import tier_chip

SHOWN = ("number", "name", "tier", "grade", "state", "margin", "orders", "since", "last_contact", "next")
SORTED = {
    "state": "sleep",
    "groups": "group_names",
    "next": "next_on",
    "contact": "main_contact",
    "phone": "main_phone",
}
"""Columns of `--sort` by the names of the JSON document, where they differ from the list's own."""


def list_customers(call: Call) -> int:
    """The customers of a lens, in order."""
    with call.seen() as desk:
        ids = lists.lens_ids(desk, call.options.lens, sort_of(call.options.sort), limit=call.options.limit)
        rows = lists.rows(desk, ids)
        if call.speech.as_json:
            paths = groups.paths(desk, ids)
            call.speech.document({"customers": [plain.customer(row, paths.get(row.id, ())) for row in rows]})
            return 0
        totals = lists.totals(desk, call.options.lens)
        seen, shown = Seen(desk.today()), _shown()
        table = [[column.text(row, seen) for column in shown] for row in rows]
        figures = frozenset(place for place, column in enumerate(shown) if column.is_figure)
    call.speech.table([column.label for column in shown], table, figures)
    figures_of = {"count": totals.count, "revenue": totals.revenue, "lens": lens_name(call.options.lens)}
    call.speech.say(told("list", desk.currency, figures=figures_of))
    return 0


def search(call: Call) -> int:
    """What the search box finds, best first."""
    with call.opened() as desk:
        hits = finding.search(desk, call.options.text, call.options.limit)
    if call.speech.as_json:
        keys = ("uid", "number", "name", "matched")
        call.speech.document({"hits": [{key: getattr(hit, key) for key in keys} for hit in hits]})
        return 0
    titles = [told(f"title_{each}") for each in ("number", "name", "tier", "matched")]
    rows = [(hit.number or "", hit.name, tier_chip(hit.tier) if hit.tier else "", matched(hit)) for hit in hits]
    if rows:
        call.speech.table(titles, rows)
    call.speech.say(told("search", count=len(hits)))
    return 0


def sort_of(text: str) -> list[tuple[str, bool]]:
    """ "margin:desc,name" → columns with whether they run downwards; a leading minus means the same."""
    found = []
    for part in filter(None, (each.strip() for each in text.split(","))):
        name, _, direction = part.partition(":")
        column = name.removeprefix("-")
        found.append((SORTED.get(column, column), direction == "desc" or name.startswith("-")))
    return found


def _shown() -> list[Column]:
    known = {column.id: column for column in columns()}
    return [known[name] for name in SHOWN]
