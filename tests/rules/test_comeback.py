"""Coming back: judged by prediction on real customers, on regular business buyers, and on books too young to teach."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.rules import comeback
from kamdesk.rules.comeback import Look, Model, Past, Taught
from tests.rules import books

Histories = list[list[tuple[int, int]]]
"""Per customer the (day ordinal, amount e4) of each order, oldest first."""


def past_of(history: list[tuple[int, int]], day: int) -> Past | None:
    days = sorted({on for on, _ in history if on <= day})
    amount = sum(paid for on, paid in history if on <= day)
    return Past(days[0], days[-1], len(days), amount) if days else None


def seen_from(histories: Histories, day: int, ahead: int) -> tuple[list[Past], list[bool]]:
    """Everybody who had ordered by a day, and who did again within the days after it."""
    pasts, back = [], []
    for history in histories:
        past = past_of(history, day)
        if past:
            pasts.append(past)
            back.append(any(day < on <= day + ahead for on, _ in history))
    return pasts, back


def forecast(histories: Histories, asof: date, horizon: int) -> tuple[Model, list[Past], list[float]]:
    """What the rules foretell from nothing but the orders up to `asof`."""
    day = asof.toordinal()
    known = [[each for each in history if each[0] <= day] for history in histories]
    first = date.fromordinal(min(history[0][0] for history in known if history))
    lesson = comeback.lesson(first, asof, horizon)
    assert lesson is not None
    pasts, _ = seen_from(known, day, 0)
    teachers = comeback.drawn(dict(enumerate(pasts)), lesson.seen_from)
    buyers = [history for history in known if history]
    taught_by = [buyers[place] for place in teachers]

    def look(on: date) -> list[Look]:
        seen, returned = seen_from(taught_by, on.toordinal(), lesson.days)
        ago = (lesson.seen_from - on).days
        moved = [past._replace(first=past.first + ago, last=past.last + ago) for past in seen]
        return list(zip(moved, returned, strict=True))

    looks = look(lesson.seen_from)
    days = comeback.earlier_looks(lesson, first, asof, len(looks))
    model = comeback.learn(looks, lesson, [each for on in days for each in look(on)])
    return model, pasts, comeback.chances(model, pasts, asof, horizon)


def auc(scores: list[float], truth: list[bool]) -> float:
    """The chance that one who came back was scored above one who did not, ties counting half (Mann-Whitney)."""
    below = negatives = wins = 0.0
    by_score: dict[float, list[int]] = {}
    for score, back in zip(scores, truth, strict=True):
        by_score.setdefault(score, [0, 0])[back] += 1
    for score in sorted(by_score):
        absent, present = by_score[score]
        wins += present * (below + absent / 2)
        below += absent
        negatives += absent
    return wins / (negatives * (len(truth) - negatives))


def tenths(scores: list[float], truth: list[bool]) -> list[tuple[float, float]]:
    """(mean forecast, share that came back) of each tenth of the customers by forecast."""
    ordered = sorted(zip(scores, truth, strict=True), key=lambda pair: pair[0])
    n = len(ordered)
    parts = [ordered[place * n // 10 : (place + 1) * n // 10] for place in range(10)]
    return [(sum(s for s, _ in part) / len(part), sum(t for _, t in part) / len(part)) for part in parts]


def histories_of(book: books.Book) -> Histories:
    return [
        sorted((day.toordinal(), buyer.amounts[number]) for number, day in buyer.days.items())
        for buyer in book.values()
    ]


def regular_buyers(count: int, years: int, seed: int) -> Histories:
    """Business buyers: each orders about every so many days, one fifth irregular, until one day it leaves."""
    chance = random.Random(seed)
    start, end = date(2020, 1, 1).toordinal(), date(2020 + years, 1, 1).toordinal()
    found = []
    for _ in range(count):
        gap = chance.choice([7, 14, 30, 60, 90, 180, 365])
        day = float(start + chance.randrange(365 * years))
        leaves, history = day + chance.expovariate(1 / 700), []
        while day < min(end, leaves):
            history.append((int(day), int(chance.lognormvariate(8, 1) * 10_000)))
            day += max(1.0, chance.gauss(gap, gap / 5))
        found.append(history)
    return [history for history in found if history]


@pytest.fixture(scope="module")
def cdnow(shared_data: Path) -> Histories:
    return histories_of(books.cdnow(shared_data))


def test_cdnow_is_foretold_better_than_any_baseline_and_calibrated(cdnow: Histories) -> None:
    asof = date(1997, 9, 30)
    model, pasts, scores = forecast(cdnow, asof, 273)
    _, truth = seen_from(cdnow, asof.toordinal(), 273)
    assert (len(scores), model.taught, model.days) == (23_570, Taught.FULLY, 90)
    found, recency = auc(scores, truth), auc([past.last for past in pasts], truth)
    assert recency == pytest.approx(0.759, abs=0.001)
    assert found >= 0.768
    assert found >= recency + 0.005
    assert abs(sum(scores) / len(scores) - sum(truth) / len(truth)) <= 0.05
    assert max(abs(told - came) for told, came in tenths(scores, truth)) <= 0.10


@pytest.mark.parametrize(
    ("asof", "horizon"), [(date(1997, 12, 31), 181), (date(1997, 9, 30), 90), (date(1998, 3, 31), 91)]
)
def test_other_days_and_horizons_of_cdnow(cdnow: Histories, asof: date, horizon: int) -> None:
    _, pasts, scores = forecast(cdnow, asof, horizon)
    _, truth = seen_from(cdnow, asof.toordinal(), horizon)
    assert auc(scores, truth) >= auc([past.last for past in pasts], truth) + 0.005
    assert abs(sum(scores) / len(scores) - sum(truth) / len(truth)) <= 0.05
    assert max(abs(told - came) for told, came in tenths(scores, truth)) <= 0.10


@pytest.mark.parametrize(("seed", "asof", "horizon"), [(1, date(2025, 3, 1), 270), (2, date(2024, 8, 1), 150)])
def test_regular_business_buyers(seed: int, asof: date, horizon: int) -> None:
    histories = regular_buyers(1500, 6, seed)
    model, pasts, scores = forecast(histories, asof, horizon)
    _, truth = seen_from(histories, asof.toordinal(), horizon)
    assert model.taught is Taught.FULLY
    assert auc(scores, truth) >= auc([past.last for past in pasts], truth) + 0.005
    assert abs(sum(scores) / len(scores) - sum(truth) / len(truth)) <= 0.05


def test_what_cannot_be_known_is_not_pretended(shared_data: Path) -> None:
    """Superstore's customers ordered at random: nobody can tell them apart, but the forecast as a whole holds."""
    histories = histories_of(books.superstore(shared_data))
    _, truth = seen_from(histories, date(2016, 12, 31).toordinal(), 270)
    _, _, scores = forecast(histories, date(2016, 12, 31), 270)
    assert abs(sum(scores) / len(scores) - sum(truth) / len(truth)) <= 0.05


@pytest.mark.parametrize(
    ("age", "horizon", "days"), [(89, 270, None), (90, 270, 30), (273, 273, 91), (2000, 270, 270), (2000, 29, None)]
)
def test_the_longest_lesson_the_books_age_allows(age: int, horizon: int, days: int | None) -> None:
    asof = date(2026, 11, 23)
    found = comeback.lesson(asof - timedelta(days=age), asof, horizon)
    assert (found and found.days) == days
    assert found is None or found.seen_from + timedelta(days=found.days) == asof
    assert comeback.lesson(None, asof, horizon) is None


DAY = date(2026, 11, 23)


def looks(pasts: list[Past], returned: list[bool]) -> list[Look]:
    return list(zip(pasts, returned, strict=True))


def lasted(days_ago: int) -> Past:
    return Past(DAY.toordinal() - days_ago - 60, DAY.toordinal() - days_ago, 2, 100_0000)


def test_a_young_book_falls_back_to_days_since_last() -> None:
    pasts = [lasted(days) for days in (0, 30, 300, 3000)]
    found = comeback.chances(comeback.untaught(pasts), pasts, DAY, 270)
    assert found == sorted(found, reverse=True)
    assert all(0 < chance < 1 for chance in found)
    assert found[0] > 0.5 > found[2]


def test_few_examples_teach_recency_alone() -> None:
    lesson = comeback.Lesson(DAY, 90)
    pasts = [lasted(days) for days in range(0, 400, 10)]
    model = comeback.learn(looks(pasts, [days < 150 for days in range(0, 400, 10)]), lesson)
    assert model.taught is Taught.BY_RECENCY
    found = comeback.chances(model, pasts, DAY, 90)
    assert found == sorted(found, reverse=True)
    assert found[0] > 0.9
    assert found[-1] < 0.1
    alike = comeback.learn(looks(pasts, [True] * 40), lesson)
    assert (alike.taught, alike.seen, alike.returned) == (Taught.NOT_YET, 40, 40)


@pytest.mark.parametrize(("came", "low", "high"), [(0, 0.0, 0.1), (40, 0.85, 1.0)])
def test_all_or_none_returning_teaches_that_much(came: int, low: float, high: float) -> None:
    """Too few of one kind for a fit, but forty of the other are not nothing (a book of loyal business buyers)."""
    lesson = comeback.Lesson(DAY, 270)
    pasts = [lasted(days) for days in range(0, 400, 10)]
    model = comeback.learn(looks(pasts, [at < came for at in range(40)]), lesson)
    found = comeback.chances(model, pasts, DAY, 270)
    assert model.taught is Taught.NOT_YET
    assert found == sorted(found, reverse=True)
    assert low < sum(found) / len(found) < high


def test_a_longer_horizon_is_never_less_likely() -> None:
    _, _, near = forecast(regular_buyers(400, 3, 5), date(2022, 6, 1), 90)
    model, pasts, far = forecast(regular_buyers(400, 3, 5), date(2022, 6, 1), 91)
    assert all(0 <= chance <= 1 for chance in [*near, *far])
    again = comeback.chances(model, pasts, date(2022, 6, 1), 400)
    assert all(later >= sooner for sooner, later in zip(far, again, strict=True))


@pytest.mark.parametrize("fewest", [40, 10_000])
def test_many_at_once_are_told_what_each_alone_is(monkeypatch: pytest.MonkeyPatch, fewest: int) -> None:
    histories = regular_buyers(300, 4, 11)
    monkeypatch.setattr(comeback, "FULL_FROM", fewest)
    _, _, one_by_one = forecast(histories, date(2023, 3, 1), 270)
    monkeypatch.setattr(comeback, "MANY", 1)
    monkeypatch.setattr(comeback, "MANY_CELLS", 1)
    _, _, at_once = forecast(histories, date(2023, 3, 1), 270)
    assert at_once == pytest.approx(one_by_one, rel=1e-9)


def test_of_a_big_book_some_are_drawn_to_teach_whatever_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comeback, "MOST_TAUGHT", 100)
    pasts = {at: Past(DAY.toordinal() - at, DAY.toordinal() - at // 3, 1 + at % 5, 990_000) for at in range(1000)}
    found = comeback.drawn(pasts, DAY - timedelta(days=200))
    assert 60 < len(found) < 140
    assert all(at >= 200 for at in found)
    assert set(comeback.drawn(dict(reversed(pasts.items())), DAY - timedelta(days=200))) == set(found)
    same = dict.fromkeys(range(1000), Past(1, 2, 1, 3))
    assert comeback.drawn(same, DAY) == list(range(1000))


def shifted(by: int) -> Callable[[Past], Past]:
    return lambda past: past._replace(first=past.first + by, last=past.last + by)


@settings(max_examples=20)
@given(st.integers(0, 10_000), st.sampled_from([1461, -1461]))
def test_order_of_customers_and_the_calendar_do_not_matter(seed: int, days: int) -> None:
    histories = regular_buyers(120, 2, seed)
    lesson = comeback.Lesson(date(2021, 6, 1), 120)
    pasts, back = seen_from(histories, lesson.seen_from.toordinal(), 120)
    asof = lesson.seen_from + timedelta(days=120)
    expected = comeback.chances(comeback.learn(looks(pasts, back), lesson), pasts, asof, 270)
    mixed = comeback.chances(comeback.learn(looks(pasts, back)[::-1], lesson), pasts, asof, 270)
    assert mixed == expected
    later = comeback.Lesson(lesson.seen_from + timedelta(days=days), 120)
    moved = list(map(shifted(days), pasts))
    model = comeback.learn(looks(moved, back), later)
    assert comeback.chances(model, moved, asof + timedelta(days=days), 270) == pytest.approx(expected)
