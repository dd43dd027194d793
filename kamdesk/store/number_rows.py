"""One row of kept numbers: what the database summed, judged by the rules, ready to be stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, SleepState, Tier
from kamdesk.rules import completeness, dormancy, pyramid, scorecard, window
from kamdesk.rules.cadence import Interval, cadence_of
from kamdesk.store import behind, gathering
from kamdesk.store.cipher import Connection
from kamdesk.store.gathering import Row, Span, day

NameKey = Callable[[str], str]


def gather_rows(
    connection: Connection, asof: date, settings: Settings, name_key: NameKey, rhythm: dormancy.Rhythm
) -> list[dict[str, object]]:
    """The rows of every customer in `touched`, as of a day."""
    return rows_of(gather(connection, asof, settings), Judge(asof, settings, rhythm), name_key)


def gather(connection: Connection, asof: date, settings: Settings) -> tuple[list[Row], Answers]:
    """What the database says of every customer in `touched`."""
    span = Span(asof.isoformat(), window.trailing(asof, settings.window_months).start.isoformat())
    return connection.execute(gathering.CUSTOMERS).fetchall(), _answers(connection, span)


def rows_of(facts: tuple[list[Row], Answers], judge: Judge, name_key: NameKey) -> list[dict[str, object]]:
    """The row of each of them."""
    customers, answers = facts
    return [_row(customer, answers, judge, name_key) for customer in customers]


@dataclass(frozen=True, slots=True)
class Judge:
    """What time makes of a customer: cadence and state. Customers alike in all it looks at are judged once."""

    asof: date
    settings: Settings
    rhythm: dormancy.Rhythm
    known: dict[tuple[object, ...], dict[str, object]] = field(default_factory=dict)

    def judge(self, row: dict[str, object], customer: Row, groups: Sequence[Row]) -> None:
        """Add cadence and state to the row, which has the facts they follow from."""
        facts = [row[name] for name in JUDGED]
        key = (*facts, *customer[2:4], *customer[15:20], *customer[25:28], *(group[1:3] for group in groups))
        told = self.known.get(key)
        if told is None:
            told = dict(zip(JUDGED, facts, strict=True))
            _cadence(told, customer, groups, self.settings)
            _sleep(told, customer, self.asof, self.rhythm)
            self.known[key] = told
        row |= told


JUDGED = ("hidden", "private", "entered", "last_contact", "last_order", "order_days", "own_gap")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the database said, question by question, by customer id."""

    orders: Mapping[int, Row]
    order_days: Mapping[int, Row]
    talks: Mapping[int, Row]
    moods: Mapping[int, list[Row]]
    steps: Mapping[int, list[Row]]
    contacts: Mapping[int, list[Row]]
    channels: Mapping[int, list[Row]]
    groups: Mapping[int, list[Row]]
    quoted: Mapping[int, Row]


def _answers(connection: Connection, span: Span) -> Answers:
    return Answers(
        orders=gathering.ask(connection, gathering.ORDERS, span),
        order_days=gathering.ask(connection, gathering.ORDER_DAYS, span),
        talks=gathering.ask(connection, gathering.TALKS, span),
        moods=gathering.ask_all(connection, gathering.LAST_MOODS, span),
        steps=gathering.ask_all(connection, gathering.NEXT_STEPS, span),
        contacts=gathering.ask_all(connection, gathering.CONTACTS, span),
        channels=gathering.ask_all(connection, gathering.CHANNELS, span),
        groups=gathering.ask_all(connection, gathering.GROUPS, span),
        quoted=gathering.ask(connection, gathering.QUOTES, span),
    )


def _row(customer: Row, answers: Answers, judge: Judge, name_key: NameKey) -> dict[str, object]:
    customer_id = customer[0]
    row: dict[str, object] = {"customer_id": customer_id, "name_key": name_key(customer[1])}
    groups = answers.groups.get(customer_id, [])
    parked = customer[14] is not None and customer[14] <= judge.asof.isoformat()
    row["hidden"] = 2 if customer[11] else int(bool(customer[12] or customer[13] or parked))
    row["private"] = int(any(group[3] for group in groups))
    row["group_names"] = "\n".join(group[0] for group in groups) or None
    row["entered"] = customer[20]
    if customer_id in answers.orders:
        row |= _orders(answers.orders[customer_id], answers.order_days.get(customer_id))
    else:
        row |= NO_ORDERS
    if customer_id in answers.talks:
        row |= _talks(answers.talks[customer_id], answers.moods.get(customer_id, ()))
    else:
        row |= NO_TALKS
    _people(row, answers.contacts.get(customer_id, []), answers.channels.get(customer_id, []))
    _next_step(row, answers.steps.get(customer_id, []))
    judge.judge(row, customer, groups)
    _lifecycle(row, customer, customer_id in answers.quoted)
    row["completeness"] = completeness.percent(present_items(customer, answers, customer_id))
    return row


def _orders(sums: Row, days: Row | None) -> dict[str, object]:
    orders, revenue, cost, known, ever, revenue_ever, cost_ever, first, last = sums
    numbers = sorted(map(int, days[0].split(","))) if days else []
    return {
        "orders": int(orders),
        "revenue": revenue,
        "margin": revenue - cost,
        "cost_known": int(known),
        "orders_ever": ever,
        "revenue_ever": revenue_ever,
        "margin_ever": revenue_ever - cost_ever,
        "first_order": first,
        "last_order": last,
        "first_order_day": first[5:] if first else None,
        "order_days": len(numbers),
        "own_gap": dormancy.own_gap(numbers),
    }


NO_ORDERS = _orders((0, 0, 0, 1, 0, 0, 0, None, None), None)


def _talks(talks: Row, moods: Sequence[Row]) -> dict[str, object]:
    count, first, last, any_last, visit, minutes, cost, _ = talks
    return {
        "interactions": count,
        "first_contact": first,
        "last_contact": last,
        "last_interaction": any_last,
        "last_visit": visit,
        "minutes": minutes,
        "served_cost": cost,
        "last_attitude": next((mood[0] for mood in reversed(moods) if mood[0]), None),
        "last_visit_chance": next((mood[1] for mood in reversed(moods) if mood[1]), None),
    }


NO_TALKS = _talks((0, None, None, None, None, 0, 0, 0), ())


def _people(row: dict[str, object], contacts: Sequence[Row], channels: Sequence[Row]) -> None:
    row["main_contact"] = contacts[0][1] if contacts else None
    row["main_phone"] = next((value for kind, value in channels if kind in ("mobile", "phone")), None)


def _next_step(row: dict[str, object], steps: Sequence[Row]) -> None:
    soonest = min(steps, key=itemgetter(0)) if steps else (None, None, None)
    row["next_on"], row["next_kind"], row["next_title"] = soonest


def _cadence(row: dict[str, object], customer: Row, groups: Sequence[Row], settings: Settings) -> None:
    """Cadence is silent for hidden customers and for private ones (only birthdays and callbacks stay, domain 1)."""
    own = Interval(customer[18], customer[19]) if customer[18] else None
    shared = [Interval(group[1], group[2]) for group in groups if group[1]]
    grade = _grade(customer)
    cadence = cadence_of(own, shared, grade, settings)
    start = day(str(row["last_contact"] or row["entered"]))
    assert start is not None
    row |= {
        "cadence_ideal": cadence.ideal,
        "cadence_max": cadence.maximum,
        "cadence_from": cadence.source.value,
        "grade": grade.value if grade else None,
    }
    silent = row["hidden"] or row["private"] or customer[15]
    row["cadence_due"] = None if silent else (start + timedelta(days=cadence.ideal)).isoformat()
    row["cadence_late"] = None if silent else (start + timedelta(days=cadence.maximum + 1)).isoformat()


def _grade(customer: Row) -> Grade | None:
    """The grade in force: the one the rep fixed, else what the scorecard last gave (kept as score and coverage)."""
    if customer[17]:
        return Grade(customer[17])
    return scorecard.grade(customer[25] / 100, customer[26]) if customer[25] is not None else None


def _sleep(row: dict[str, object], customer: Row, asof: date, rhythm: dormancy.Rhythm) -> None:
    like = customer[3] or customer[2]
    gap = dormancy.usual_gap(int(str(row["order_days"])), row["own_gap"], like, rhythm)  # type: ignore[arg-type]
    row["usual_gap"], row["gap_source"] = gap.half_days, gap.source.value
    lost_on = day(customer[16])
    facts = CustomerFacts(
        uid="",
        entered=day(str(row["entered"])) or asof,
        lost_on=lost_on if lost_on and lost_on <= asof else None,
        last_contact=day(row["last_contact"]),  # type: ignore[arg-type]
        last_order=day(row["last_order"]),  # type: ignore[arg-type]
    )
    cadence_days = int(str(row["cadence_ideal"]))
    silent = row["hidden"] or row["private"] or customer[15]
    come_back = None if customer[27] is None else customer[27] / 10_000
    sleep = dormancy.judge(facts, gap, cadence_days, asof, come_back)
    due = dormancy.dormant_on(facts, gap, cadence_days)
    row["sleep"] = None if row["private"] or customer[15] else sleep.state.value
    row["dormant_due"] = None if silent or sleep.state is SleepState.LOST else due.isoformat()
    row["restate_on"] = _next_state_day(sleep, asof)


def _next_state_day(sleep: dormancy.Sleep, asof: date) -> str | None:
    """The next day on which time alone moves the state on; none once dormant or marked lost."""
    if sleep.state in (SleepState.DORMANT, SleepState.LOST):
        return None
    half = sleep.gap.half_days
    steps = (-(-half // 2), -(-3 * half // 4), -(-5 * half // 4))
    ahead = [sleep.counted_from + timedelta(days=step) for step in steps]
    return next((each.isoformat() for each in ahead if each > asof), (asof + timedelta(days=1)).isoformat())


def _lifecycle(row: dict[str, object], customer: Row, quoted: bool) -> None:
    if row["private"]:
        row["tier"] = None
        return
    tier = pyramid.lifecycle(
        out_of_market=bool(customer[15]),
        orders_in_window=int(str(row["orders"])),
        orders_ever=int(str(row["orders_ever"])),
        touched=bool(row["interactions"]) or quoted,
    )
    row["tier"] = (tier or Tier.SMALL).value


def present_of(connection: Connection, customer_id: int, asof: date) -> set[str]:
    """The items of a complete sheet that one customer has."""
    gathering.mark(connection, [customer_id])
    span = Span(asof.isoformat(), asof.isoformat())
    customers = connection.execute(gathering.CUSTOMERS).fetchall()
    return present_items(customers[0], _answers(connection, span), customer_id) if customers else set()


def present_items(customer: Row, answers: Answers, customer_id: int) -> set[str]:
    """The items of a complete sheet that are there."""
    contacts = answers.contacts.get(customer_id, [])
    kinds = {kind for kind, _ in answers.channels.get(customer_id, [])}
    talks = answers.talks.get(customer_id)
    facts = {
        "industry": customer[3],
        "region": customer[4] or customer[5],
        "address": customer[6],
        "source": customer[7],
        "contact": contacts,
        "phone": kinds & {"mobile", "phone"},
        "messenger": kinds & {"email", "wechat", "qq"},
        "decision_maker": any(contact[3] == "decision_maker" for contact in contacts),
        "birthday": any(contact[4] for contact in contacts),
        "need": customer[9] or (talks and talks[7]),
        "demand": customer[8] or customer[21] is not None or any(customer[22:25]),
        "how_to_treat": customer[10],
    }
    return {item for item, value in facts.items() if value}


def store_rows(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert or update rows, keeping what only ranking or analysis gives (tier of ranked customers, score …)."""
    if not rows:
        return
    columns = tuple(rows[0])
    ranked = "(excluded.tier IS 'small' AND excluded.orders > 0 AND excluded.hidden < 2)"
    kept = (
        f"tier = CASE WHEN {ranked} AND tier IN ('super', 'large', 'medium', 'small') THEN tier ELSE excluded.tier END"
    )
    kept += f", measure = measure * {ranked}, tied = tied * {ranked}"
    updates = [f"{column} = excluded.{column}" for column in columns if column not in ("customer_id", "tier")]
    defaults = tuple(WITH_DEFAULT.values())
    behind.insert(
        connection,
        f"INSERT INTO customer_stats ({', '.join((*columns, *WITH_DEFAULT))})",
        [(*row.values(), *defaults) for row in rows],
        f" ON CONFLICT (customer_id) DO UPDATE SET {', '.join(updates)}, {kept}",
    )


WITH_DEFAULT = {"tied": 0, "measure": 0}


def restate_sleep(connection: Connection, asof: date, rhythm: dormancy.Rhythm, likes: set[str] | None = None) -> None:
    """Once the book's rhythm has changed, give those who borrow it their state anew: everybody, or certain likes."""
    source = "SELECT s.customer_id FROM customer_stats s WHERE s.order_days < 4"
    if likes is not None:
        source = (
            "SELECT s.customer_id FROM customer c JOIN customer_stats s ON s.customer_id = c.id"
            f" WHERE s.order_days < 4 AND coalesce(nullif(c.industry, ''), c.kind) IN ({', '.join('?' * len(likes))})"
        )
    ids = [row[0] for row in connection.execute(source, tuple(likes or ()))]
    for start in range(0, len(ids), 5000):
        gathering.mark(connection, ids[start : start + 5000])
        _restate_marked(connection, asof, rhythm)


def _restate_marked(connection: Connection, asof: date, rhythm: dormancy.Rhythm) -> None:
    columns = "order_days, own_gap, hidden, private, entered, last_contact, last_order, cadence_ideal"
    stats = {
        row[0]: row[1:]
        for row in connection.execute(
            f"SELECT s.customer_id, {columns} FROM temp.touched t CROSS JOIN customer_stats s ON s.customer_id = t.id"
        )
    }
    changed = []
    for customer in connection.execute(gathering.CUSTOMERS).fetchall():
        row: dict[str, Any] = dict(zip(columns.split(", "), stats[customer[0]], strict=True))
        _sleep(row, customer, asof, rhythm)
        changed.append(
            (row["usual_gap"], row["gap_source"], row["sleep"], row["dormant_due"], row["restate_on"], customer[0])
        )
    connection.executemany(
        "UPDATE customer_stats SET usual_gap = ?, gap_source = ?, sleep = ?, dormant_due = ?, restate_on = ?"
        " WHERE customer_id = ?",
        changed,
    )
