"""Real order books through the insight: equal to the rules worked out once more from their wording alone."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from tests.services import insight_books, plain_rules

ASKED: list[tuple[str, Callable[[Path], Any], date]] = [
    ("northwind", plain_rules.northwind, date(1998, 5, 6)),
    ("northwind", plain_rules.northwind, date(1997, 8, 31)),
    ("chinook", plain_rules.chinook, date(2025, 12, 22)),
    ("superstore", plain_rules.superstore, date(2017, 12, 30)),
    ("superstore", plain_rules.superstore, date(2016, 2, 29)),
    ("rfm-orders", plain_rules.rfm_orders, date(2006, 12, 31)),
]


@pytest.fixture(scope="module")
def books(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Desk]]:
    """Every set taken in once."""
    folder = tmp_path_factory.mktemp("books")
    opened = {}
    for name in insight_books.SETS:
        opened[name] = insight_books.imported(insight_books.a_desk(folder / f"{name}.kamdesk"), shared_data, name)
    yield opened
    for each in opened.values():
        each.close()


@pytest.mark.parametrize(
    ("name", "read", "on"), ASKED, ids=lambda value: str(value) if isinstance(value, date) else None
)
def test_every_figure_of_real_books(
    books: dict[str, Desk], shared_data: Path, name: str, read: Callable[[Path], Any], on: date
) -> None:
    said, whole = plain_rules.judged(read(shared_data), on)
    with desks.seen_on(books[name], on) as seen:
        found = insight_books.document(seen)
    customers = {key: each for key, each in insight_books.by_name(found).items() if each["orders_ever"]}
    assert (found["on"], found["rank_by"]) == (on.isoformat(), whole["rank_by"])
    assert customers.keys() == said.keys()
    assert Counter(each["tier"] for each in customers.values()) == Counter(each.tier for each in said.values())
    for key, each in said.items():
        got = customers[key]
        rfm = got["rfm"]
        assert (rfm["r"], rfm["f"], rfm["m"]) == (each.rfm or (None, None, None)), key
        assert (rfm["segment"], got["segment"]) == (each.segment, each.segment), key
        assert (got["grade"], got["coverage"]) == (each.grade, each.coverage), key
        assert got["score"] == (None if each.score is None else pytest.approx(each.score, abs=1e-8)), key
        assert (got["orders"], got["revenue"]) == (each.orders, cents(each.revenue)), key
        assert (got["margin"], got["contribution"]) == (cents(each.margin),) * 2, key
        assert got["band"] == each.band or is_tied(each, said), key
    assert tiers_but_ties(customers, whole) == tiers_but_ties_said(said, whole)
    assert found["pareto"] == {"share_of_customers": pytest.approx(whole["share_of_customers"]), "for_share": "0.8"}
    assert found["concentration"] == {
        part: pytest.approx(whole[part]) for part in ("first", "first_three", "herfindahl")
    }


def test_moves_say_what_the_two_days_say(books: dict[str, Desk]) -> None:
    """Whoever is said to have moved stands in the one tier at the month's end and in the other on the day."""
    tiers = {}
    for on in (date(2017, 11, 30), date(2017, 12, 30)):
        with desks.seen_on(books["superstore"], on) as seen:
            found = insight_books.document(seen)
        tiers[on] = {each["uid"]: each["tier"] for each in found["customers"]}
    then, now = tiers.values()
    told = {move["uid"]: (move["from"], move["to"], move["since"]) for move in found["moves"]}
    assert told == {uid: (then[uid], now[uid], "2017-12-30") for uid in now if then[uid] != now[uid]}
    assert len(told) > 20


def cents(e4: int) -> str:
    """Half up, away from zero, to the minor unit."""
    minor = (abs(e4) + 50) // 100
    return f"{'-' if e4 < 0 and minor else ''}{minor // 100}.{minor % 100:02d}"


def is_tied(each: plain_rules.Said, said: dict[str, plain_rules.Said]) -> bool:
    """Whether another band holds the same contribution: then only the names decide, which are not recomputed here."""
    bands = {other.band for other in said.values() if other.margin == each.margin and other.orders}
    return len(bands) > 1


def tiers_but_ties(customers: dict[str, dict[str, Any]], whole: dict[str, Any]) -> dict[str, str]:
    alone = not_tied(whole["measures"])
    return {key: each["tier"] for key, each in customers.items() if key in alone}


def tiers_but_ties_said(said: dict[str, plain_rules.Said], whole: dict[str, Any]) -> dict[str, str]:
    alone = not_tied(whole["measures"])
    return {key: each.tier for key, each in said.items() if key in alone}


def not_tied(measures: dict[str, tuple[Any, ...]]) -> set[str]:
    """Customers whose measure, margin and last order nobody else has."""
    counts = Counter(measures.values())
    return {key for key, value in measures.items() if counts[value] == 1}
