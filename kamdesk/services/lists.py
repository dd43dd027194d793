"""The customer list through a lens: ordered ids, rows, sums, and the tree of lenses with their counts."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

from kamdesk.models.rows import CustomerRow, LensNode, Totals
from kamdesk.models.terms import Grade, SleepState, Tier
from kamdesk.rules import birthdays
from kamdesk.services import smart_groups
from kamdesk.services.desk import Desk
from kamdesk.store import finding, listing, tiering
from kamdesk.store.lenses import Condition, Lenses

ATTENTION = ("overdue", "week", "callbacks", "birthdays", "dormant", "no_next_step", "to_complete", "incomplete")


def lenses(desk: Desk, today: date | None = None) -> Lenses:
    """The lenses of a book as seen on a day."""
    day = today or desk.today()
    return Lenses(
        day,
        lambda path: listing.group_by_path(desk.book, path),
        lambda first, last: sorted(birthdays.birthday_keys(first, last)),
        lambda name: smart_groups.condition(desk, name, day),
    )


def condition(desk: Desk, lens: str, search: str = "") -> Condition:
    """The condition of a lens, narrowed by a search; *today* is whoever is on the day's list."""
    if lens == "today":
        from kamdesk.services import day

        ids = [item.row.id for item in day.today(desk, is_folded=True).items]
        base = Condition(f"s.customer_id IN ({', '.join(map(str, ids))})")
    else:
        base = lenses(desk).condition(lens)
    extra = finding.condition(search) if search.strip() else None
    if extra is None:
        return base
    return Condition(f"{base.sql} AND {extra.sql}", base.values + extra.values, base.joined)


def everybody(desk: Desk, lens: str) -> Condition:
    """Whom a lens hands over: of the whole book and of a group also those whom their lists hide."""
    return condition(desk, lens) if lens == "today" else lenses(desk).everybody(lens)


def lens_ids(
    desk: Desk, lens: str, sort: Sequence[tuple[str, bool]] = (), search: str = "", limit: int | None = None
) -> array[int]:
    """The ids of a lens in order; `sort` is (column of CustomerRow, descending) pairs, by name where empty."""
    return listing.ids_of(desk.book, condition(desk, lens, search), sort, limit)


def rows(desk: Desk, ids: Sequence[int]) -> list[CustomerRow]:
    """The rows of these customers in the order asked."""
    return listing.rows_of(desk.book, ids)


def totals(desk: Desk, lens: str, search: str = "") -> Totals:
    """Count, revenue and margin of a lens."""
    return listing.totals_of(desk.book, condition(desk, lens, search))


def tree(desk: Desk, counts_smart: bool = True) -> tuple[LensNode, ...]:
    """Every place of the left tree with its count: sections `attention`, `tiers`, `groups` … hold the lenses.

    Smart groups may be slow to count; without `counts_smart` they come without.
    """
    found = lenses(desk)
    counts = listing.counts_of_lenses(desk.book, found, ("all", *ATTENTION, "trash"))
    tiers = listing.counts_by(desk.book, "tier")
    grades = listing.counts_by(desk.book, "grade")
    states = listing.counts_by(desk.book, "sleep")
    return (
        LensNode("all", "", counts["all"]),
        LensNode("section:attention", "", None, children=tuple(LensNode(each, "", counts[each]) for each in ATTENTION)),
        LensNode("section:tiers", "", None, children=_nodes("tier", [each.value for each in Tier], tiers)),
        LensNode("section:grades", "", None, children=_nodes("grade", [each.value for each in Grade], grades, True)),
        LensNode("section:states", "", None, children=_nodes("state", [each.value for each in SleepState], states)),
        LensNode("section:groups", "", None, children=listing.group_nodes(desk.book)),
        LensNode("section:smart", "", None, children=smart_groups.nodes(desk, desk.today(), counts_smart)),
        LensNode("section:regions", "", None, children=_regions(desk)),
        LensNode("section:industries", "", None, children=_industries(desk)),
        LensNode("trash", "", counts["trash"]),
    )


def rank_by(desk: Desk) -> str:
    """What the pyramid ranks by at present: revenue, margin or contribution, never `auto`."""
    return tiering.rank_by_in_force(desk.book)


def _nodes(kind: str, words: Sequence[str], counts: dict[str, int], present_only: bool = False) -> tuple[LensNode, ...]:
    kept = [word for word in words if counts.get(word) or not present_only]
    return tuple(LensNode(f"{kind}:{word}", "", counts.get(word, 0)) for word in kept)


def _industries(desk: Desk) -> tuple[LensNode, ...]:
    counts = listing.counts_by(desk.book, "c.industry")
    return tuple(LensNode(f"industry:{name}", name, count) for name, count in sorted(counts.items()))


def _regions(desk: Desk) -> tuple[LensNode, ...]:
    """Provinces, their cities, their districts; whoever has no city counts in the province alone."""
    tree: dict[str, dict[str, dict[str, int]]] = {}
    for province, city, district, count in listing.region_counts(desk.book):
        places = tree.setdefault(province or "", {}).setdefault(city or "", {})
        places[district or ""] = places.get(district or "", 0) + count
    return tuple(
        LensNode(
            f"region:{province}",
            province,
            sum(sum(places.values()) for places in cities.values()),
            children=tuple(
                LensNode(
                    f"region:{province}/{city}",
                    city,
                    sum(places.values()),
                    children=tuple(
                        LensNode(f"region:{province}/{city}/{district}", district, count)
                        for district, count in places.items()
                        if district
                    ),
                )
                for city, places in cities.items()
                if city
            ),
        )
        for province, cities in tree.items()
    )
