"""The pages of the analysis against figures worked out by hand on small books."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kamdesk.models.terms import ChurnReason, MarkWhen, Tier
from kamdesk.services import desk as desks
from kamdesk.services import (
    insight_churn,
    insight_habits,
    insight_kinds,
    insight_lists,
    insight_months,
    insight_profile,
    insight_time,
    judging,
)
from kamdesk.services.desk import Desk
from kamdesk.services.insight import insight
from kamdesk.services.insight_habits import NextBy
from kamdesk.services.insight_lists import Beside, Screening
from tests.services import insight_books as books

TODAY = date(2026, 11, 23)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Desk]:
    opened = books.a_desk(tmp_path / "book.kamdesk")
    yield opened
    opened.close()


def test_who_came_stayed_and_left_month_by_month(book: Desk) -> None:
    """A orders on; B stops in January 2025, so is lost a year later; C comes back after more than a year."""
    one, two, three = (books.customer(book, name) for name in "ABC")
    for month in range(1, 12):
        books.order(book, one, date(2025, month, 10), 100, 60)
        books.order(book, one, date(2026, month, 10), 100, 60)
    books.order(book, two, date(2025, 1, 20), 50, 50)
    books.order(book, three, date(2024, 12, 5), 10, 5)
    books.order(book, three, date(2026, 3, 5), 20, 5)
    months = {each.first: each for each in insight_months.months(book, insight(book))}
    people = {day: (each.new, each.back, each.kept, each.lost) for day, each in months.items()}
    assert people[date(2024, 12, 1)] == (1, 0, 0, 0)
    assert people[date(2025, 1, 1)] == (2, 0, 1, 0)
    assert people[date(2025, 12, 1)] == (0, 0, 2, 1)
    assert people[date(2026, 1, 1)] == (0, 0, 1, 1)
    assert people[date(2026, 2, 1)] == (0, 0, 1, 0)
    assert people[date(2026, 3, 1)] == (0, 1, 1, 0)
    assert people[date(2026, 11, 1)] == (0, 0, 2, 0)
    march = months[date(2026, 3, 1)]
    assert (march.orders, march.revenue_e4, march.margin_e4) == (2, 1_200_000, 550_000)


def test_performance_counts_talks_wins_and_new_against_old(book: Desk) -> None:
    old, new = books.customer(book, "old"), books.customer(book, "new")
    books.order(book, old, date(2024, 1, 1), 100, 50)
    books.order(book, old, date(2026, 5, 1), 300, 200)
    books.order(book, new, date(2026, 6, 1), 400, 100)
    books.talk(book, old, date(2026, 11, 2), kind="visit", minutes=30, cost=50_000)
    books.talk(book, old, date(2026, 11, 3), kind="call", reached=False, minutes=2)
    with book.book.writing("test") as work:
        for status, product in (("won", "P"), ("won", "P"), ("lost", "Q")):
            values = {"customer_id": new, "name": "o", "status": status, "product": product}
            work.insert("opportunity", {**values, "opened_on": date(2026, 1, 1), "closed_on": date(2026, 8, 1)})
        for hours in (2, 4, 9):
            opened = {"customer_id": old, "title": "x", "opened_at": "2026-11-04T02:00:00Z"}
            work.insert("issue", {**opened, "answered_at": f"2026-11-04T{2 + hours:02d}:00:00Z"})
    found = insight_months.performance(book, insight(book))
    month = found.months[-1]
    assert (month.talks, month.reached, month.visits, month.minutes, month.cost_e4) == (2, 1, 1, 32, 50_000)
    assert month.answer_hours == pytest.approx(4)
    rates = {(each.by, each.value): each.rate for each in found.wins}
    assert rates["all", ""] == pytest.approx(2 / 3)
    assert (rates["product", "P"], rates["product", "Q"]) == (1.0, 0.0)
    assert found.new_customers.margin_per_order_e4 == 3_000_000
    assert found.old_customers.margin_per_order_e4 == 1_000_000


def test_the_churn_review_names_cause_kind_and_month(book: Desk) -> None:
    lost = []
    for at in range(10):
        who = books.customer(book, f"c{at}", industry="食品" if at < 4 else "电子", source="展会")
        books.order(book, who, date(2025, 10, 1), 1000 * (at + 1), 500)
        books.order(book, who, date(2025, 11, 30), 1000 * (at + 1), 500)
        lost.append(who)
    for at, reason in ((0, ChurnReason.PRICE), (1, ChurnReason.PRICE), (2, ChurnReason.SERVICE)):
        judging.mark_lost(book, lost[at], date(2026, 9, 5 + at), reason, "说贵")
    for who in lost[3:]:
        books.order(book, who, date(2026, 11, 20), 100)
    desks.bring_to_today(book)
    page = insight_churn.churn_page(book, insight(book))
    assert (page.review.lost, page.review.total, page.review.rate) == (3, 10, 0.3)
    cause = page.review.largest_cause
    assert cause is not None
    assert (cause.reason, cause.count, cause.margin_e4) == (ChurnReason.PRICE, 2, (500 + 500 + 1500 + 1500) * 10_000)
    worst = page.review.groups[0]
    assert (worst.by, worst.value, worst.lost, worst.total) == ("industry", "食品", 3, 4)
    assert worst.lift == pytest.approx(0.75 / 0.3)
    assert page.review.months == ((date(2026, 9, 1), 3),)
    assert [page.by_uid[each.uid].facts.name for each in page.review.winnable] == ["c2", "c1", "c0"]
    this_year = page.periods[0]
    assert (this_year.retention, this_year.repeat_rate) == (1.0, 0.7)


def test_orders_that_moved_elsewhere_are_caught_before_zero(book: Desk) -> None:
    less, same = books.customer(book, "less"), books.customer(book, "same")
    for who, recent in ((less, 590), (same, 600)):
        books.order(book, who, date(2025, 10, 1), 1000)
        books.order(book, who, date(2026, 10, 1), recent)
    found = insight_churn.partial_losses(book, insight(book))
    assert [(each.customer.facts.name, each.recent_e4) for each in found] == [("less", 5_900_000)]


def test_the_time_meter_weighs_the_first_fifth(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}") for at in range(10)]
    for at, who in enumerate(ids):
        books.order(book, who, date(2026, 10, 1), 1000 * (at + 1), 10)
    prospect = books.customer(book, "新")
    for who, minutes, ago in ((ids[9], 120, 1), (ids[8], 60, 10), (ids[0], 20, 2), (prospect, 40, 3)):
        books.talk(book, who, TODAY - timedelta(days=ago), minutes=minutes)
    with book.book.writing("test") as work:
        group = work.insert("customer_group", {"name": "大户", "time_budget": 300})
        work.insert("membership", {"group_id": group, "customer_id": ids[9]})
    found = insight_time.time_use(book, insight(book))
    assert (found.whole.first_fifth, found.whole.others, found.whole.new_business) == (180, 20, 40)
    assert (found.whole.share, found.target) == (0.9, 0.8)
    assert [(each.first_fifth, each.others, each.new_business) for _, each in found.weeks[:2]] == [
        (120, 20, 40),
        (60, 0, 0),
    ]
    budgets = {each.name: (each.budget, each.minutes) for each in found.groups}
    assert budgets["大户"] == (300, 120)
    assert "家人" not in budgets
    hours = insight_time.hours_to_give(insight(book))
    assert hours[0].customer.id == ids[9]
    assert sum(each.suggested for each in hours) == pytest.approx(240, abs=6)


def test_the_lists_beside_the_rank(book: Desk) -> None:
    rich = books.customer(book, "rich")
    books.order(book, rich, date(2026, 10, 1), 90_000, 100)
    wants = books.customer(book, "wants", need_level=5)
    books.order(book, wants, date(2026, 10, 1), 10, 1)
    drain = books.customer(book, "drain", potential=10)
    for year in (2025, 2026):
        books.order(book, drain, date(year, 6, 1), 10, 1)
        books.talk(book, drain, date(year, 6, 2), minutes=6000, kind="visit")
    for at in range(4):
        other = books.customer(book, f"o{at}")
        for year in (2025, 2026):
            books.order(book, other, date(year, 6, 1), 1000, 100)
    found = insight_lists.beside(book, insight(book))
    assert found[Beside.STRONG_NEED] == (wants,)
    assert found[Beside.NO_SHEET] == (drain,)
    assert found[Beside.GIVE_UP] == (drain,)
    assert rich in found[Beside.NO_NEXT_STEP]
    with book.book.writing("test") as work:
        work.insert("task", {"customer_id": rich, "kind": "callback", "title": "", "due_on": TODAY})
    judging.cultivate(book, drain, date(2027, 6, 1))
    found = insight_lists.beside(book, insight(book))
    assert found[Beside.GIVE_UP] == ()
    assert rich not in found[Beside.NO_NEXT_STEP]


def test_screening_keeps_drops_and_parks(book: Desk) -> None:
    made = {
        Screening.KEEP: books.customer(book, "k", need_level=5),
        Screening.PARK: books.customer(book, "p", potential=20),
        Screening.LOOK_INTO: books.customer(book, "l"),
        Screening.DROP: books.customer(book, "d"),
    }
    books.talk(book, made[Screening.DROP], TODAY, attitude="refused")
    advised = {each.id: advice for each, advice in insight_lists.screening(insight(book))}
    assert advised == {who: advice for advice, who in made.items()}


def test_traits_matrices_origins_and_likeness(book: Desk) -> None:
    ids = [books.customer(book, f"c{at}", industry="食品" if at > 7 else "电子", province="浙江省") for at in range(10)]
    for at, who in enumerate(ids):
        for year in (2024, 2025, 2026):
            books.order(book, who, date(year, 3, 1), 100 * (10 - at if year == 2024 else at + 1), 10)
    for month in range(4, 11):
        books.order(book, ids[9], date(2026, month, 1), 5000, 10)
    judging.mark(book, ids[9], "benchmark", MarkWhen.NOW, "业内第一")
    found = insight(book)
    traits = insight_kinds.traits(book, found)
    best = next(each for each in traits if each.value == "食品")
    assert (best.by, best.value, best.vital, best.vital_total, best.rest, best.rest_total) == (
        *("industry", "食品"),
        *(2, 2, 0, 8),
    )
    assert (best.is_thin, traits[0].is_thin) == (True, False)
    assert sum(len(field.customers) for field in insight_kinds.loyalty_matrix(found)) == 10
    (origin,) = insight_kinds.origins(book, found)
    assert (origin.customer.id, list(origin.tiers)) == (ids[9], [Tier.SUPER, Tier.SMALL, Tier.SUSPECT])
    newcomer = books.customer(book, "new", industry="食品", province="浙江省")
    alike = insight_profile.similar(book, newcomer, limit=2)
    assert [(each.id, each.likeness) for each in alike] == [(ids[9], 5 / 8), (ids[8], 5 / 8)]
    assert not insight_profile.similar(book, books.customer(book, "nothing known"))


def test_the_four_ways_to_identify_a_customer(book: Desk) -> None:
    who, brought = books.customer(book, "老客户", growth=4, innovation=5, standing="leader"), books.customer(book, "b")
    for month in (3, 6, 9):
        books.order(book, who, date(2026, month, 1), 1000, 400)
    books.order(book, brought, date(2026, 10, 1), 500, 100)
    books.talk(book, who, date(2026, 9, 2), minutes=60, cost=50_0000)
    with book.book.writing("test") as work:
        work.insert("referral", {"referrer_id": who, "customer_id": brought})
    found = insight_profile.profile(book, who)
    assert (found.worth.margin_e4, found.worth.cost_to_serve_e4) == (1800_0000, 150_0000)
    assert found.worth.contribution_e4 == 1650_0000
    assert found.worth.share == pytest.approx(1650 / 2050)
    assert (found.potential, found.brought, found.alike) == (90, (1, 400_0000), ())
    assert insight_profile.average_order(found.stats) == 1000_0000
    assert found.habits.usual_gap_days == 92
    assert [each.id for each in insight_profile.profile(book, brought).alike] == []
    judging.cultivate(book, who, date(2026, 11, 23))
    protected = insight_profile.profile(book, who).record
    assert insight_profile.is_protected(protected, date(2026, 11, 23))
    assert not insight_profile.is_protected(protected, date(2026, 11, 24))


def test_the_next_order_is_expected_one_usual_gap_after_the_last(book: Desk) -> None:
    who = books.customer(book, "c")
    for back in range(5):
        books.order(book, who, TODAY - timedelta(days=10 + 30 * back), 100)
    (due,) = insight_churn.expected_orders(insight(book))
    assert (due[0], due[1].id) == (TODAY + timedelta(days=20), who)


def test_habits_tell_what_and_when_next_and_by_which_rule(book: Desk) -> None:
    who, other = books.customer(book, "c", demand=10_000_0000), books.customer(book, "o")
    for month in (2, 5, 8, 11):
        made = books.order(book, who, date(2026, month, 10), 1000, 400)
        with book.book.writing("test") as work:
            work.insert("order_line", {"order_id": made, "product_name": "色带", "position": 1})
    found = insight_habits.habits(book, who)
    assert (found.next_product, found.next_by) == ("色带", NextBy.OWN_USUAL)
    assert (found.products[0].orders, found.products[0].last) == (4, date(2026, 11, 10))
    assert (found.usual_gap_days, found.next_on) == (92.0, date(2027, 2, 10))
    assert found.stability == pytest.approx(4 / 12)
    assert (found.growth_room_e4, found.profit_quarters) == (6_000_0000, 4)
    for day, product in ((date(2026, 3, 1), "打印机"), (date(2026, 4, 1), "色带")):
        made = books.order(book, other, day, 10)
        with book.book.writing("test") as work:
            work.insert("order_line", {"order_id": made, "product_name": product, "position": 1})
    new = books.customer(book, "n")
    made = books.order(book, new, date(2026, 11, 1), 10)
    with book.book.writing("test") as work:
        work.insert("order_line", {"order_id": made, "product_name": "打印机", "position": 1})
    guess = insight_habits.habits(book, new)
    assert (guess.next_product, guess.next_by) == ("色带", NextBy.OTHERS_AFTER)
