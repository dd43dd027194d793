"""The insight end to end: the false key account, the document's shape, what is kept ready, what never changes."""

import json
import random
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, PitfallCode, RankBy, SleepState, Tier
from kamdesk.services import customers, explaining, groups, judging, lists
from kamdesk.services import desk as desks
from kamdesk.services import insight as insights
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.store import numbers
from tests.services import insight_books as books
from tests.services.insight_books import by_name, document

HEADER = "order_id,customer,order_date,amount,kind"
MAPPING = {
    "columns": {
        "order_id": "order.number",
        "customer": "order.customer_name",
        "order_date": "order.date",
        "amount": "order.amount",
        "kind": "order.kind",
    }
}
ORDER_LISTED = {"uid", "number", "name", "tier", "grade", "segment", "state", "revenue", "margin", "orders"}
LISTED = ORDER_LISTED | {"revenue_ever", "orders_ever", "first_order", "last_order", "last_contact", "groups"}
JUDGED = {"rfm", "score", "contribution", "band", "key_account", "sleep", "pitfalls"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Desk]:
    opened = books.a_desk(tmp_path / "book.kamdesk")
    yield opened
    opened.close()


def usual_orders(seed: int = 4) -> list[str]:
    """Forty customers with a dozen orders around 20,000 each, 2004 to 2006."""
    dice, lines = random.Random(seed), []
    for customer in range(40):
        for at in range(12):
            day = date(2004, 1, 10) + timedelta(days=90 * at + dice.randrange(60))
            lines.append(f"S{customer}-{at},usual {customer},{day},{dice.randrange(14_000, 26_000)},sale")
    return lines


def codes(found: dict[str, Any], name: str) -> list[str]:
    return list(by_name(found)[name]["pitfalls"])


def test_the_huge_order_of_2005_is_a_false_key_account_until_a_consumable_is_bought(book: Desk, folder: Path) -> None:
    huge = "BIG-1,once and never again,2005-02-15,2000000,sale"
    books.taken_in(book, folder, [HEADER, *usual_orders(), huge], MAPPING)
    with desks.seen_on(book, date(2006, 12, 31)) as seen:
        found = document(seen)
    assert codes(found, "once and never again") == ["one_off_big"]
    (figures,) = (each["figures"] for each in found["pitfalls"] if each["code"] == "one_off_big")
    assert (figures["name"], figures["amount"], figures["day"]) == ("once and never again", "2000000.00", "2005-02-15")
    assert (figures["silent_days"], figures["tier"]) == (684, "super")
    year = [line.split(",") for line in usual_orders() if "2004-02-15" < line.split(",")[2] <= "2005-02-15"]
    assert figures["median"] == f"{median(int(amount) for *_, amount, _ in year):.2f}"
    assert by_name(found)["once and never again"]["tier"] == "inactive"
    assert not by_name(found)["once and never again"]["key_account"]["confirmed"]
    books.taken_in(book, folder, [HEADER, "C-1,once and never again,2005-06-01,300,consumable"], MAPPING)
    with desks.seen_on(book, date(2006, 12, 31)) as seen:
        assert "one_off_big" not in {each["code"] for each in document(seen)["pitfalls"]}


def test_a_logged_service_clears_the_false_key_account_too(book: Desk, folder: Path) -> None:
    huge = "BIG-1,once,2005-02-15,2000000,sale"
    books.taken_in(book, folder, [HEADER, *usual_orders(), huge], MAPPING)
    (who,) = book.book.read_one("SELECT id FROM customer WHERE name = 'once'") or (0,)
    books.talk(book, who, date(2005, 9, 1), kind="service")
    for on, raised in ((date(2005, 8, 31), True), (date(2006, 12, 31), False)):
        with desks.seen_on(book, on) as seen:
            assert ("one_off_big" in codes(document(seen), "once")) is raised


def test_the_document_has_every_key_even_of_an_empty_book(book: Desk) -> None:
    found = document(book)
    assert set(found) == {
        *("on", "rank_by", "tiers", "customers", "pitfalls", "pareto", "concentration", "moves"),
    }
    assert found["tiers"] == {tier.value: 0 for tier in Tier}
    assert found["pareto"] == {"share_of_customers": None, "for_share": "0.8"}
    assert found["concentration"] == {"first": None, "first_three": None, "herfindahl": None}
    assert (found["customers"], found["pitfalls"], found["moves"]) == ([], [], [])
    who = books.customer(book, "新客户")
    books.customer(book, "没有来往")
    books.order(book, who, date(2026, 11, 1), 1234)
    found = json.loads(json.dumps(document(book)))
    for each in found["customers"]:
        assert set(each) >= LISTED | JUDGED
        assert set(each["rfm"]) == {"r", "f", "m", "segment"}
        assert set(each["key_account"]) == {"nominated", "confirmed", "by"}
        assert set(each["sleep"]) == {"state", "come_back", "reason"}
        assert all(re.fullmatch(r"-?\d+\.\d\d", each[name]) for name in ("revenue", "margin", "contribution"))
    bought, never = by_name(found)["新客户"], by_name(found)["没有来往"]
    assert (bought["revenue"], bought["margin"], bought["tier"]) == ("1234.00", "246.80", "super")
    assert 0 <= bought["sleep"]["come_back"] <= 1
    assert (never["tier"], never["sleep"]["come_back"], never["band"], never["rfm"]["r"]) == (
        "suspect",
        None,
        None,
        None,
    )


def test_private_customers_and_the_trash_are_in_nothing(book: Desk) -> None:
    for at in range(6):
        books.order(book, books.customer(book, f"c{at}"), date(2026, 10, 1 + at), 1000 * (at + 1))
    before = document(book)
    friend, gone = books.customer(book, "老友"), books.customer(book, "旧客户")
    for who in (friend, gone):
        books.order(book, who, date(2026, 11, 1), 900_000)
    (group,) = book.book.read_one("SELECT id FROM customer_group WHERE name = '朋友'") or (0,)
    groups.put(book, group, [friend])
    customers.trash(book, [gone])
    assert document(book) == before


def test_grade_score_and_state_are_kept_ready_and_decide_the_cadence(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}", standing="leader" if at > 8 else "small") for at in range(12)]
    for at, who in enumerate(ids):
        for month in range(1, 11):
            books.order(book, who, date(2026, month, 3 + at), 100 * (at + 1) ** 2)
    assert desks.bring_to_today(book)
    assert not insights.refresh_analysis(book)
    found = by_name(document(book))
    stats = {row.name: row for row in lists.rows(book, ids)}
    for name, row in stats.items():
        assert (row.grade, row.segment) == (found[name]["grade"], found[name]["segment"])
        assert row.score == int(found[name]["score"] * 100)
        assert row.key_account == ("confirmed" if found[name]["key_account"]["confirmed"] else row.key_account)
    best = book.book.stats(ids[-1])
    assert best is not None
    assert (best["grade"], best["cadence_ideal"], best["cadence_max"]) == ("A", 14, 21)
    worst = book.book.stats(ids[0])
    assert worst is not None
    assert (worst["grade"], worst["cadence_ideal"]) == ("E", 180)
    assert worst["cadence_due"] == "2027-05-22"
    with book.book.writing("edit_customer") as work:
        work.update("customer", ids[0], {"fixed_grade": Grade.A, "fixed_grade_reason": "老板要求"})
    fixed = book.book.stats(ids[0])
    assert fixed is not None
    assert (fixed["grade"], fixed["cadence_ideal"]) == ("A", 14)
    desks.bring_to_today(book)
    one = by_name(document(book))["c0"]
    assert (one["grade"], one["computed_grade"]) == ("A", "E")
    with book.book.writing("edit_customer") as work:
        work.update("customer", ids[0], {"fixed_grade": None})
    loose = book.book.stats(ids[0])
    assert loose is not None
    assert (loose["grade"], loose["cadence_ideal"]) == ("E", 180)


def test_who_will_hardly_come_back_is_lost_in_every_list(book: Desk) -> None:
    gone: list[int] = []
    there: list[int] = []
    for at in range(60):
        who = books.customer(book, f"c{at}")
        (there if at % 2 else gone).append(who)
        last = date(2026, 11, 1) if at % 2 else date(2023, 6, 1)
        for back in range(8):
            books.order(book, who, last - timedelta(days=30 * back + at % 7), 1000 + at)
    desks.bring_to_today(book)
    states = {row.id: row.sleep for row in lists.rows(book, gone + there)}
    found = {each["name"]: each for each in document(book)["customers"]}
    assert {states[who] for who in gone} == {SleepState.LOST.value}
    assert {states[who] for who in there} == {SleepState.ACTIVE.value}
    assert all(found[f"c{at}"]["sleep"]["come_back"] < 0.1 for at in range(0, 60, 2))
    assert len(lists.lens_ids(book, "state:lost")) == 30
    books.order(book, gone[0], date(2026, 11, 20), 1000)
    assert lists.rows(book, gone[:1])[0].sleep == SleepState.ACTIVE.value


def test_one_more_order_moves_what_is_kept(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(8)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2026, 9, 1 + at), 100 * (at + 1))
    desks.bring_to_today(book)
    before = lists.rows(book, ids[:1])[0]
    books.order(book, ids[0], date(2026, 11, 20), 90_000)
    assert desks.bring_to_today(book)
    after = lists.rows(book, ids[:1])[0]
    assert (before.tier, after.tier) == ("small", "super")
    assert (after.score or 0) > (before.score or 0)


def test_another_days_list_carries_grade_and_segment_of_that_day(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(6)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2025, 3, 1 + at), 100 * (at + 1))
    desks.bring_to_today(book)
    with desks.seen_on(book, date(2025, 3, 31)) as seen:
        then = {row.name: row for row in lists.rows(seen, ids)}
        found = by_name(document(seen))
    assert {name: (row.grade, row.segment) for name, row in then.items()} == {
        name: (each["grade"], each["segment"]) for name, each in found.items()
    }
    assert {row.segment for row in then.values()} != {"hibernating"}
    assert {row.segment for row in lists.rows(book, ids)} == {"hibernating"}


def test_a_past_day_takes_marks_from_the_history(tmp_path: Path) -> None:
    """What was marked after a day is not known on it; what entered the book later is taken as it is now."""
    desk = books.a_desk(tmp_path / "b.kamdesk")
    known = books.customer(desk, "早有", technology=2, created_at="2020-01-01T00:00:00Z")
    later = books.customer(desk, "后来", technology=5, created_at="2030-01-01T00:00:00Z")
    for who in (known, later):
        books.order(desk, who, date(2024, 3, 1), 100)
    with desk.book.writing("edit_customer") as work:
        work.update("customer", known, {"technology": 5})
    with desks.seen_on(desk, date(2024, 3, 31)) as seen:
        found = insights.insight(seen)
    assert [each.facts.technology for each in found.customers] == [2, 5]
    assert found.marks_since is not None
    assert [each.facts.technology for each in insights.insight(desk).customers] == [5, 5]
    desk.close()


def test_tiers_and_moves_know_who_was_in_the_market_then(tmp_path: Path) -> None:
    """Out of the market and given up in November: in October still ranked, listed, and moved since."""
    now = [datetime(2026, 9, 1, 12, tzinfo=UTC)]
    desk = create(tmp_path / "b.kamdesk", Secret(passphrase="一二三四五六", keychain=False), lambda: now[0])
    ids = [books.customer(desk, f"c{at}", potential=10) for at in range(3)]
    for at, who in enumerate(ids):
        books.order(desk, who, date(2026, 8, 1), 100 * (at + 1))
    now[0] = datetime(2026, 11, 23, 12, tzinfo=UTC)
    desks.bring_to_today(desk)
    with desk.book.writing("edit_customer") as work:
        work.update("customer", ids[2], {"out_of_market": True})
    judging.park(desk, ids[0], "无利可图")
    found = document(desk)
    assert {each["name"]: each["tier"] for each in found["customers"]} == {"c1": "super", "c2": "other"}
    told = [(move["from"], move["to"]) for move in found["moves"]]
    assert sorted(told) == [("small", "super"), ("super", "other")]
    with desks.seen_on(desk, date(2026, 10, 31)) as seen:
        then = document(seen)
        rows = {row.name: row.tier for row in lists.rows(seen, ids)}
    tiers = {each["name"]: each["tier"] for each in then["customers"]}
    assert tiers == rows == {"c0": "small", "c1": "small", "c2": "super"}
    assert document(desk) == found
    desk.close()


@pytest.mark.parametrize(
    ("rank_by", "first"), [(RankBy.REVENUE, "volume"), (RankBy.MARGIN, "margin"), (RankBy.CONTRIBUTION, "quiet")]
)
def test_any_measure_ranks(book: Desk, rank_by: RankBy, first: str) -> None:
    for name, revenue, cost, minutes in (
        ("volume", 10_000, 9_900, 0),
        ("margin", 5_000, 3_000, 6_000),
        ("quiet", 3_000, 1_500, 0),
    ):
        who = books.customer(book, name)
        books.order(book, who, date(2026, 11, 1), revenue, cost)
        books.talk(book, who, date(2026, 11, 2), minutes=minutes)
    with desks.seen_on(book, book.today(), Settings(rank_by=rank_by)) as seen:
        found = document(seen)
    assert found["rank_by"] == rank_by.value
    assert [each["name"] for each in found["customers"] if each["tier"] == "super"] == [first]
    costs = {each["name"]: (each["contribution"], each["band"]) for each in found["customers"]}
    assert costs == {"volume": ("100.00", "middle"), "margin": ("-8000.00", "middle"), "quiet": ("1500.00", "vital")}


def test_a_contract_and_a_large_order_nominate_and_two_orders_with_profit_confirm(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(30)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2026, 10, 1), 1000 + at, 500)
    key = ids[29]
    assert by_name(document(book))["c29"]["key_account"]["nominated"] == ["tier"]
    with book.book.writing("test") as work:
        work.insert("contract", {"customer_id": key, "starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)})
    verdict = by_name(document(book))["c29"]["key_account"]
    assert verdict == {"nominated": ["contract", "grade", "tier"], "confirmed": False, "by": []}
    for at in (1, 2, 3):
        books.order(book, key, date(2026, 10 - at, 1), 9000, 4000)
    customers.save(book, key, {"standing": "leader", "potential": 90})
    verdict = by_name(document(book))["c29"]["key_account"]
    assert (verdict["confirmed"], verdict["by"]) == (True, ["proven"])


@pytest.mark.parametrize(
    ("spans", "months"),
    [
        ([("2026-01-01", "2026-12-31")], 12),
        ([("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31")], 24),
        ([("2025-01-01", "2025-06-30"), ("2026-01-01", "2026-12-31")], 12),
        ([("2026-01-01", None)], 10),
        ([("2025-01-01", "2026-06-30")], 0),
    ],
)
def test_contract_months_are_those_of_the_unbroken_run_in_force(book: Desk, spans: Any, months: int) -> None:
    who = books.customer(book, "c")
    for starts, ends in spans:
        with book.book.writing("test") as work:
            work.insert("contract", {"customer_id": who, "starts_on": starts, "ends_on": ends})
    (found,) = insights.insight(book).customers
    assert (found.facts.contract_running, found.facts.contract_months) == (months > 0, months)


def test_key_account_signs_of_danger_are_told(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}", standing="leader", potential=90) for at in range(10)]
    for at, who in enumerate(ids):
        for month in range(1, 12):
            books.order(book, who, date(2026, month, 1 + at), 1000 * (at + 1), 500)
    key = ids[9]
    assert by_name(document(book))["c9"]["key_account"]["confirmed"]
    assert codes(document(book), "c9") == []
    with book.book.writing("test") as work:
        opportunity = {"customer_id": key, "name": "x", "opened_on": date(2026, 10, 1), "competitor": "对手"}
        work.insert("opportunity", opportunity)
        work.insert("issue", {"customer_id": key, "title": "坏了", "opened_at": "2026-11-23T02:00:00Z"})
        for day, score in ((date(2026, 5, 1), 5), (date(2026, 9, 1), 3)):
            work.insert("satisfaction", {"customer_id": key, "asked_on": day, "score": score})
    found = document(book)
    (figures,) = (each["figures"] for each in found["pitfalls"] if each["code"] == PitfallCode.KEY_AT_RISK)
    assert (figures["late_issues"], figures["competitors"]) == (1, ["对手"])
    assert (figures["satisfaction"], figures["satisfaction_before"]) == (3, 5)


@pytest.mark.parametrize(
    ("met", "named"),
    [
        ({"threat": 4}, ["对手"]),
        ({"threat": 5, "seen_on": "2026-11-23", "ended_on": "2026-11-24"}, ["对手"]),
        ({"threat": 3}, None),
        ({"threat": None}, None),
        ({"threat": 5, "ended_on": "2026-11-23"}, None),
        ({"threat": 5, "seen_on": "2026-11-24"}, None),
    ],
)
def test_a_grave_rival_endangers_a_key_account_until_it_is_gone(book: Desk, met: Any, named: list[str] | None) -> None:
    ids = [books.customer(book, f"c{at}", benchmark="now", benchmark_reason="x") for at in range(2)]
    for at, who in enumerate(ids):
        for month in range(1, 12):
            books.order(book, who, date(2026, month, 1 + at), 1000)
    with book.book.writing("test") as work:
        rival = work.insert("competitor", {"name": "对手"})
        ourselves = work.insert("competitor", {"name": "我们", "ours": True})
        work.insert("rivalry", {"customer_id": ids[0], "competitor_id": rival, **met})
        work.insert("rivalry", {"customer_id": ids[1], "competitor_id": ourselves, "threat": 5})
    found = [each["figures"]["competitors"] for each in document(book)["pitfalls"] if each["code"] == "key_at_risk"]
    assert found == ([named] if named else [])


FIGURES = ("score", "grade", "rfm", "band", "contribution", "come_back", "key_account", "pitfalls")


@pytest.mark.parametrize("figure", FIGURES)
def test_every_judged_figure_opens(book: Desk, figure: str) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(6)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2026, 9, 1 + at), 100 * (at + 1))
        books.order(book, who, date(2026, 10, 1 + at), 100 * (at + 1))
    desks.bring_to_today(book)
    found = explaining.explain(book, ids[5], figure)
    assert found.figure in (figure, "grade", "score")
    assert json.loads(json.dumps({**found.inputs, **found.cuts}, default=str)) is not None
    if figure == "score":
        parts: Any = found.inputs["parts"]
        assert sum(part["points"] or 0 for part in parts.values()) == pytest.approx(found.inputs["score"])
    if figure == "contribution":
        assert found.inputs["contribution_rate"] == pytest.approx(1200 / (2 * 2100))


Orders = list[tuple[int, int, int]]
"""(customer, day back, amount)"""
SOME_ORDERS: st.SearchStrategy[Orders] = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 900), st.integers(0, 4).map(lambda n: 100 * n)), max_size=40
)


def with_orders(path: Path, orders: Orders, on: date) -> dict[str, Any]:
    """The document of a book of ten customers with these orders, days counted back from `on`."""
    desk = books.a_desk(path, datetime(on.year, on.month, on.day, 12, tzinfo=UTC))
    try:
        ids = {at: books.customer(desk, f"c{at}", number=str(at)) for at in dict.fromkeys(who for who, *_ in orders)}
        with desk.book.writing("test") as work:
            for who, back, amount in orders:
                sums = {"revenue": amount * 10_000, "cost": amount * 6_000, "cost_known": 1, "counts": 1}
                work.insert("orders", {"customer_id": ids[who], "ordered_on": on - timedelta(days=back), **sums})
        return document(desk)
    finally:
        desk.close()


def plain(found: dict[str, Any], shift: int = 0) -> Any:
    """What a document says of the customers by number, its dates moved back by so many days."""

    def moved(value: Any) -> Any:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return (date.fromisoformat(value) - timedelta(days=shift)).isoformat()
        if isinstance(value, dict):
            return {name: moved(item) for name, item in value.items() if name != "uid"}
        return [moved(item) for item in value] if isinstance(value, list) else value

    said = {each["number"]: moved(each) for each in found["customers"]}
    return said, found["tiers"], found["pareto"], found["concentration"]


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)


@settings(max_examples=8, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=SOME_ORDERS, seed=st.integers(0, 99))
def test_what_never_changes_what_is_said(tmp_path_factory: pytest.TempPathFactory, orders: Orders, seed: int) -> None:
    folder, on = tmp_path_factory.mktemp("books"), date(2025, 11, 23)
    found = with_orders(folder / "a", orders, on)
    said, tiers, *_ = plain(found)
    mixed = random.Random(seed).sample(orders, len(orders))
    assert plain(with_orders(folder / "b", mixed, on)) == plain(found)
    later = with_orders(folder / "c", orders, on + timedelta(days=1461))
    assert plain(later, 1461) == plain(found)
    existing = [each for each in said.values() if each["orders"]]
    ranked = ("super", "large", "medium", "small")
    assert sum(tiers[tier] for tier in ranked) == len(existing)
    assert {each["tier"] for each in existing} <= set(ranked)
    for tier, most in zip(ranked, (1, 1, 2), strict=False):
        assert tiers[tier] <= most * (len(existing) > 0)
    assert all(0 <= each["score"] <= 100 for each in existing)
    shares = found["concentration"]
    if shares["first"] is not None:
        assert 0 < shares["first"] <= shares["first_three"] <= 1
        assert shares["herfindahl"] <= shares["first"]


def test_more_revenue_never_makes_a_customer_worth_less(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(10)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2026, 10, 1 + at), 1000 + at, 500)
    score: Callable[[], float] = lambda: by_name(document(book))["c4"]["score"]  # noqa: E731
    steps = [score()]
    for extra in (1, 100, 10_000):
        with book.book.writing("test") as work:
            (order,) = work.one("SELECT id FROM orders WHERE customer_id = ?", (ids[4],)) or (0,)
            work.update("orders", order, {"revenue": (1004 + extra) * 10_000})
        steps.append(score())
    assert steps == sorted(steps)
    assert steps[-1] > steps[0]


def test_what_was_kept_by_other_rules_is_computed_anew(book: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    who = books.customer(book, "c0")
    desks.bring_to_today(book)
    complete = lists.rows(book, [who])[0].completeness
    with book.book.silently() as connection:
        connection.execute("UPDATE customer_stats SET completeness = 99")
    desks.bring_to_today(book)
    assert lists.rows(book, [who])[0].completeness == 99
    monkeypatch.setattr(numbers, "RULES", numbers.RULES + 1)
    desks.bring_to_today(book)
    assert lists.rows(book, [who])[0].completeness == complete


@pytest.mark.parametrize("figure", ["tier", "rfm"])
def test_the_working_tells_the_first_day_that_counts(book: Desk, figure: str) -> None:
    who = books.customer(book, "c0")
    books.order(book, who, date(2025, 11, 23), 100)
    books.order(book, who, date(2025, 11, 24), 10)
    desks.bring_to_today(book)
    assert (book.today(), lists.rows(book, [who])[0].orders) == (date(2026, 11, 23), 1), "a year ago is outside"
    inputs = explaining.explain(book, who, figure).inputs
    assert (inputs["window_start"], inputs["window_end"]) == ("2025-11-24", "2026-11-23")
