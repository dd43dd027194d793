"""The demo book: the same from the same seed, sound, and with every story true as the domain defines it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes
from email.policy import default
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from lunar_python import Lunar, Solar

from kamdesk.models.terms import ChurnReason
from kamdesk.services import day, demo, insight, judging
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk, Secret

DAYS = (date(2026, 11, 23), date(2024, 2, 29), date(2025, 8, 3), date(2027, 1, 2))
"""A Monday; a leap day; a Sunday inside the leap sixth month of 2025; a Saturday early in the year."""


@dataclass(frozen=True)
class Made:
    """A demo book and the day it was made for."""

    desk: Desk
    demo: demo.Demo
    today: date

    def one(self, sql: str, key: str = "") -> Any:
        """The first column of a query's only row; `?` is the customer of a story."""
        row = self.desk.book.read_one(sql, (self.demo.stories[key],) if key else ())
        return row[0] if row else None

    def all(self, sql: str, key: str = "") -> list[Any]:
        return self.desk.book.read(sql, (self.demo.stories[key],) if key else ())

    def order_days(self, key: str) -> list[date]:
        sql = "SELECT DISTINCT ordered_on FROM orders WHERE customer_id = ? AND counts ORDER BY 1"
        return [date.fromisoformat(row[0]) for row in self.all(sql, key)]

    def lateness(self, key: str) -> float:
        """Days since the last order over the median gap between order days (domain 3.5)."""
        days = self.order_days(key)
        gaps = [(later - earlier).days for earlier, later in pairwise(days)]
        return float((self.today - days[-1]).days / median(gaps))

    def revenue(self, start: date, end: date) -> dict[int, int]:
        """Revenue by customer over start < day <= end."""
        rows = self.desk.book.read(
            "SELECT customer_id, sum(revenue) FROM orders WHERE ordered_on > ? AND ordered_on <= ? GROUP BY 1",
            (start.isoformat(), end.isoformat()),
        )
        return dict(rows)

    def contribution(self, key: str, end: date) -> float:
        """Gross margin - cost to serve in the twelve months to a day, yuan (domain 3.3, hourly cost 100)."""
        span = (self.demo.stories[key], (end - relativedelta(years=1)).isoformat(), end.isoformat())
        margin = self.desk.book.read(
            "SELECT sum(revenue - cost) FROM orders WHERE customer_id = ? AND ordered_on > ? AND ordered_on <= ?", span
        )
        cost = self.desk.book.read(
            "SELECT sum(coalesce(cost, 0) / 1e4 + coalesce(minutes, 0) * 100 / 60.0) FROM interaction"
            " WHERE customer_id = ? AND happened_on > ? AND happened_on <= ?",
            span,
        )
        return float(margin[0][0] or 0) / 1e4 - float(cost[0][0] or 0)

    def ago(self, **span: int) -> date:
        return self.today - relativedelta(**span)  # type: ignore[arg-type]


def make(folder: Path, today: date, language: str = "zh_CN", seed: int = demo.SEED) -> Made:
    at = datetime.combine(today, time(10, 0), UTC)
    desk = desks.create(folder / f"{language}-{seed}-{today}.kamdesk", Secret("one two three"), lambda: at)
    return Made(desk, demo.make_demo(desk, language, seed=seed), today)


@pytest.fixture(scope="module", params=DAYS, ids=str)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    book = make(tmp_path_factory.mktemp("demo"), request.param)
    yield book
    book.desk.close()


def slipping(book: Made) -> None:
    revenue = book.revenue(book.ago(years=1), book.today)
    assert max(revenue, key=lambda each: revenue[each]) == book.demo.stories["slipping"]
    assert len(revenue) <= 100, "more than a hundred existing customers would have two super ones"
    assert 1.5 <= book.lateness("slipping") < 2.5
    due = book.one(
        "SELECT due_on FROM task WHERE customer_id = ? AND kind = 'callback' AND done_on IS NULL", "slipping"
    )
    assert date.fromisoformat(due) < book.today


def lunar_birthday(book: Made) -> None:
    tomorrow = book.today + timedelta(days=1)
    lunar = Solar.fromYmd(tomorrow.year, tomorrow.month, tomorrow.day).getLunar()
    wanted = f"{'L' if lunar.getMonth() < 0 else ''}{abs(lunar.getMonth()):02d}-{lunar.getDay():02d}"
    born = book.one(
        "SELECT lunar_birthday FROM contact WHERE customer_id = ? AND lunar_birthday > ''", "lunar_birthday"
    )
    assert born[5:] == wanted
    reasons = reasons_of(book, "lunar_birthday")
    assert reasons["birthday"] == tomorrow


def contract_ending(book: Made) -> None:
    starts, ends = book.all("SELECT starts_on, ends_on FROM contract WHERE customer_id = ?", "contract_ending")[0]
    assert timedelta(0) < date.fromisoformat(ends) - book.today <= timedelta(days=30)
    assert date.fromisoformat(starts) + relativedelta(months=12) < date.fromisoformat(ends)
    assert "contract" in reasons_of(book, "contract_ending")


def one_off_big(book: Made) -> None:
    orders = book.all("SELECT ordered_on, revenue FROM orders WHERE customer_id = ?", "one_off_big")
    assert [revenue for _, revenue in orders] == [2_000_000_0000]
    on = date.fromisoformat(orders[0][0])
    assert (book.today - on).days >= 180
    others = book.desk.book.read(
        "SELECT revenue FROM orders WHERE counts AND ordered_on > ? AND ordered_on <= ? AND customer_id <> ?",
        ((on - relativedelta(years=1)).isoformat(), on.isoformat(), book.demo.stories["one_off_big"]),
    )
    assert len(others) >= 5
    assert 5 * median(row[0] for row in others) <= 2_000_000_0000


def volume_no_profit(book: Made) -> None:
    revenue = book.revenue(book.ago(years=1), book.today)
    better = sum(each > revenue[book.demo.stories["volume_no_profit"]] for each in revenue.values())
    assert better < len(revenue) / 5
    assert book.contribution("volume_no_profit", book.today) <= 0


def over_discounted(book: Made) -> None:
    """Ten points above the median of its tier and above the tier's upper quartile; eight or more stand in it."""
    rows = book.desk.book.read(
        "SELECT o.customer_id, 1 - 1.0 * sum(o.revenue) / sum(o.discount_base) FROM orders o"
        " JOIN customer_stats s ON s.customer_id = o.customer_id WHERE o.counts AND o.ordered_on > ?"
        " AND s.tier = (SELECT tier FROM customer_stats WHERE customer_id = ?) GROUP BY 1",
        (book.ago(years=1).isoformat(), book.demo.stories["over_discounted"]),
    )
    given = sorted(share for _, share in rows)
    own = dict(rows)[book.demo.stories["over_discounted"]]
    assert len(given) >= 8
    assert own >= median(given) + 0.1
    assert own > given[-(len(given) // 4)]


def dormant(book: Made) -> None:
    assert book.lateness("dormant") >= 2.5


def strong_need(book: Made) -> None:
    revenue = book.revenue(book.ago(years=1), book.today)
    assert book.one("SELECT need_level FROM customer WHERE id = ?", "strong_need") >= 4
    assert revenue[book.demo.stories["strong_need"]] < median(revenue.values())


def neglected_potential(book: Made) -> None:
    assert book.one("SELECT potential FROM customer WHERE id = ?", "neglected_potential") >= 70
    assert not book.order_days("neglected_potential")
    last = book.one("SELECT max(happened_on) FROM interaction WHERE customer_id = ?", "neglected_potential")
    assert (book.today - date.fromisoformat(last)).days > 90


def person(book: Made) -> None:
    assert book.one("SELECT kind FROM customer WHERE id = ?", "person") == "person"
    names = "SELECT c.name = p.name FROM customer c JOIN contact p ON p.customer_id = c.id WHERE c.id = ?"
    assert book.all(names, "person") == [(1,)]


def lost(book: Made) -> None:
    on, reason, note = book.all("SELECT lost_on, lost_reason, lost_note FROM customer WHERE id = ?", "lost")[0]
    assert book.order_days("lost")[-1] < date.fromisoformat(on) < book.today
    assert (reason, bool(note)) == ("competitor", True)


def referral_chain(book: Made) -> None:
    chain = book.all("SELECT referrer_id, customer_id, thanked_on IS NULL FROM referral ORDER BY referred_on")
    first, second, third = (book.demo.stories[key] for key in ("referrer", "referred", "referred_again"))
    assert chain == [(first, second, 0), (second, third, 1)]
    assert "referral" in reasons_of(book, "referred")


def open_issue(book: Made) -> None:
    opened, answered = book.all(
        "SELECT opened_at, answered_at FROM issue WHERE customer_id = ? AND solved_at IS NULL", "open_issue"
    )[0]
    assert answered is None
    assert book.desk.now() - datetime.fromisoformat(opened) > timedelta(hours=48)


def parked_and_cultivated(book: Made) -> None:
    parked = "SELECT parked_on, potential IS NOT NULL, parked_reason > '' FROM customer WHERE id = ?"
    on, *held = book.all(parked, "parked")[0]
    assert (date.fromisoformat(on) < book.today, held) == (True, [1, 1])
    until = book.one("SELECT cultivated_until FROM customer WHERE id = ?", "cultivated")
    assert date.fromisoformat(until) > book.today
    assert reasons_of(book, "parked") == {}


def corporate(book: Made) -> None:
    branches = book.all("SELECT id FROM customer WHERE parent_id = ?", "corporate")
    assert len(branches) == 3


def partial_loss(book: Made) -> None:
    own = book.demo.stories["partial_loss"]
    now = book.revenue(book.today - timedelta(days=90), book.today)[own]
    year_ago = book.ago(years=1)
    before = book.revenue(year_ago - timedelta(days=90), year_ago)[own]
    assert 0 < now < 0.6 * before


def time_drain(book: Made) -> None:
    assert book.contribution("time_drain", book.today) <= 0
    assert book.contribution("time_drain", book.ago(years=1)) <= 0


def expiring_quote(book: Made) -> None:
    until = book.one("SELECT valid_until FROM quote WHERE customer_id = ? AND status = 'sent'", "expiring_quote")
    assert date.fromisoformat(until) == book.today + timedelta(days=4)
    assert "quote" in reasons_of(book, "expiring_quote")


def leap_birthday_and_anniversary(book: Made) -> None:
    assert book.one("SELECT lunar_birthday_key FROM contact WHERE customer_id = ?", "leap_birthday") == "LL06-03"
    assert Lunar.fromYmd(1987, -6, 3).getMonth() == -6, "1987 had a leap sixth month"
    assert book.order_days("leap_birthday")[0] == book.today + timedelta(days=2) - relativedelta(years=2)


def competitors_and_twins(book: Made) -> None:
    kinds = {row[0] for row in book.all("SELECT kind FROM relation WHERE other_id = ?", "slipping")}
    assert {"competitor", "supplier"} <= kinds
    mail = "SELECT match FROM channel WHERE customer_id = ? AND kind = 'email' AND match LIKE '%guodong%'"
    assert book.one(mail, "twin") == book.one(mail, "slipping")


def out_of_the_way(book: Made) -> None:
    assert book.one("SELECT out_of_market FROM customer WHERE id = ?", "out_of_market") == 1
    assert book.one("SELECT invalid FROM customer WHERE id = ?", "invalid") == 1
    assert book.one("SELECT deleted_at FROM customer WHERE id = ?", "trashed") < book.today.isoformat()
    assert book.one("SELECT do_not_contact FROM contact WHERE customer_id = ?", "do_not_contact") == 1


def private_people(book: Made) -> None:
    seen = book.desk.book.read(
        "SELECT c.id FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE s.private"
    )
    keys = ("mother", "wife", "friend", "schoolmate")
    assert {row[0] for row in seen} == {book.demo.stories[key] for key in keys}
    roots = book.desk.book.read("SELECT name, private FROM customer_group WHERE parent_id IS NULL ORDER BY position")
    assert roots == [("家人", 1), ("朋友", 1), ("重要客户", 0), ("普通用户", 0), ("集团客户", 0)]


def today_and_ahead(book: Made) -> None:
    """Callbacks overdue and ahead, a promise of today, birthdays of today and of the days around it."""
    dues = [date.fromisoformat(row[0]) for row in book.all("SELECT due_on FROM task WHERE done_on IS NULL")]
    assert min(dues) < book.today < max(dues)
    assert book.today in dues
    assert book.one("SELECT count(*) FROM task WHERE rrule IS NOT NULL") >= 2
    born = {row[0] for row in book.all("SELECT birthday_key FROM contact")}
    assert {f"G{book.today + timedelta(days=ahead):%m-%d}" for ahead in (-1, 0, 1, 2, 5)} <= born


STORIES: tuple[Callable[[Made], None], ...] = (
    slipping,
    lunar_birthday,
    contract_ending,
    one_off_big,
    volume_no_profit,
    over_discounted,
    dormant,
    strong_need,
    neglected_potential,
    person,
    lost,
    referral_chain,
    open_issue,
    parked_and_cultivated,
    corporate,
    partial_loss,
    time_drain,
    expiring_quote,
    leap_birthday_and_anniversary,
    competitors_and_twins,
    out_of_the_way,
    private_people,
    today_and_ahead,
)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_every_story_is_true(made: Made, story: Callable[[Made], None]) -> None:
    story(made)


def test_the_insight_raises_each_pitfall_where_its_story_is(made: Made) -> None:
    raised = {each.id: set(map(str, each.pitfalls)) for each in insight.insight(made.desk).customers}
    wanted = {
        "slipping": "key_at_risk",
        "partial_loss": "key_at_risk",
        "one_off_big": "one_off_big",
        "volume_no_profit": "volume_no_profit",
        "over_discounted": "over_discount",
        "neglected_potential": "neglected_potential",
        "time_drain": "time_drain",
    }
    assert {key: word for key, word in wanted.items() if word not in raised[made.demo.stories[key]]} == {}
    assert raised[made.demo.stories["lunar_birthday"]] == set()


def test_no_visit_is_overdue_by_years(made: Made) -> None:
    """What a newcomer reads on the first screen is a day as reps have it."""
    listed = day.today(made.desk)
    visits = [why for each in (*listed.items, *listed.later) for why in each.reasons if why.kind == "visit"]
    assert max((why.overdue for why in visits), default=0) < 180


def test_the_lost_went_for_several_causes_and_one_is_worked_on(made: Made) -> None:
    causes = dict(made.all("SELECT lost_reason, count(*) FROM customer WHERE lost_on IS NOT NULL GROUP BY 1"))
    assert len(causes) >= 4
    assert max(causes, key=lambda cause: causes[cause]) == "service"
    assert judging.churn_actions(made.desk).keys() == {ChurnReason.SERVICE}


def test_every_tier_has_somebody(made: Made) -> None:
    tiers = {row[0] for row in made.all("SELECT tier FROM customer_stats")}
    assert tiers >= {"super", "large", "medium", "small", "inactive", "prospect", "suspect", "other"}


def test_no_constraint_is_broken(made: Made) -> None:
    assert made.all("PRAGMA foreign_key_check") == []
    assert made.all("PRAGMA integrity_check") == [("ok",)]
    wrong = (
        "SELECT o.id FROM orders o JOIN order_line l ON l.order_id = o.id GROUP BY o.id"
        " HAVING o.revenue <> sum(l.amount) OR o.cost <> sum(l.cost)"
        " OR o.cost_known <> (sum(l.cost_source = 'estimated') = 0)"
    )
    assert made.all(wrong) == []


def test_nothing_that_happened_lies_ahead(made: Made) -> None:
    """Facts after today would not exist for today; nothing is written down before its customer entered the book."""
    for noun, column in (("orders", "ordered_on"), ("interaction", "happened_on"), ("quote", "quoted_on")):
        assert made.one(f"SELECT max({column}) FROM {noun}") <= made.today.isoformat()
        joined = f"SELECT count(*) FROM {noun} n JOIN customer c ON c.id = n.customer_id"
        assert made.one(f"{joined} WHERE n.{column} < substr(c.created_at, 1, 10)") == 0
    assert made.one("SELECT max(updated_at) FROM customer") < f"{made.today}T"


def test_every_uid_is_one_of_a_kind_and_version_7(made: Made) -> None:
    uids = [row[0] for noun in ("customer", "orders", "interaction") for row in made.all(f"SELECT uid FROM {noun}")]
    assert len(set(uids)) == len(uids)
    assert {(uid[14], uid[19] in "89ab") for uid in uids} == {("7", True)}


def test_there_is_nothing_to_undo(made: Made) -> None:
    assert made.desk.book.next_undo() is None


def test_the_files_are_real(made: Made) -> None:
    files = dict(made.all("SELECT kind, content FROM file JOIN file_content USING (sha256)"))
    assert "单总" in message_from_bytes(files["email"], policy=default).get_content()
    from PySide6.QtGui import QImage

    assert QImage.fromData(files["picture"]).width() == 240


def test_the_same_seed_makes_the_same_book(tmp_path: Path) -> None:
    first, second, other = (
        dump(make(tmp_path / name, DAYS[0], seed=seed)) for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == second
    assert first != other


def test_an_english_book_tells_the_same_stories(tmp_path: Path, made: Made) -> None:
    book = make(tmp_path, made.today, "en")
    assert book.demo.stories.keys() == made.demo.stories.keys()
    names = [row[0] for row in book.all("SELECT name FROM customer UNION ALL SELECT name FROM contact")]
    chinese = sum(any("\u4e00" <= char <= "\u9fff" for char in name) for name in names)
    assert 0.05 < chinese / len(names) < 0.4
    words = book.all(
        "SELECT summary FROM interaction UNION ALL SELECT title FROM task UNION ALL SELECT name FROM product"
    )
    assert not [text for (text,) in words if any("\u4e00" <= char <= "\u9fff" for char in text)]
    for story in (slipping, one_off_big, partial_loss, expiring_quote):
        story(book)
    book.desk.close()


@pytest.mark.parametrize("customers", [40, 300])
def test_the_size_is_about_what_was_asked(tmp_path: Path, customers: int) -> None:
    desk = desks.create(tmp_path / "size.kamdesk", Secret("one two three"))
    demo.make_demo(desk, customers=customers)
    row = desk.book.read_one("SELECT count(*) FROM customer")
    desk.close()
    assert row is not None
    assert abs(row[0] - customers) <= 5


def reasons_of(book: Made, key: str) -> dict[str, date]:
    """The reasons for which a story's customer is on the day's list, with their days."""
    listed = day.today(book.desk)
    items = [item for item in (*listed.items, *listed.later) if item.row.id == book.demo.stories[key]]
    return {reason.kind: reason.due for item in items for reason in item.reasons}


def dump(book: Made) -> list[Any]:
    """Every record but the desk's own bookkeeping."""
    nouns = "customer contact channel interaction task orders order_line quote contract issue referral membership file"
    found = [book.desk.book.read(f"SELECT * FROM {noun} ORDER BY id") for noun in nouns.split()]
    book.desk.close()
    return found
