"""The many ordinary customers of the demo book: regular and rare buyers, sleepers, prospects, names never called."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kamdesk.models.terms import Attitude, InteractionKind, OrderKind, RelationKind, Standing, ValueType, VisitChance
from kamdesk.services.demo_scribe import Known, Scribe
from kamdesk.services.demo_stage import YUAN, Stage, put_issue, put_project, put_relation
from kamdesk.services.demo_trade import Sold
from kamdesk.services.demo_words import Firm, Place, latin

KINDS = {"regular": 46, "rare": 14, "sleeper": 12, "prospect": 18, "suspect": 10}
AGES = {
    "regular": (350, 1_060),
    "rare": (360, 700),
    "sleeper": (1_030, 1_100),
    "prospect": (60, 300),
    "suspect": (5, 200),
}
"""Days ago on which a customer of each kind may have entered the book."""

TALK_KINDS = {
    InteractionKind.CALL: 46,
    InteractionKind.MESSAGE: 18,
    InteractionKind.VISIT: 15,
    InteractionKind.EMAIL: 8,
    InteractionKind.SERVICE: 4,
    InteractionKind.MEETING: 3,
    InteractionKind.EVENT: 2,
    InteractionKind.GIFT: 2,
    InteractionKind.DINNER: 2,
    InteractionKind.LETTER: 1,
    InteractionKind.FAVOUR: 1,
}
MINUTES = {
    InteractionKind.CALL: (3, 20),
    InteractionKind.MESSAGE: (1, 8),
    InteractionKind.VISIT: (40, 150),
    InteractionKind.EMAIL: (5, 20),
    InteractionKind.SERVICE: (30, 180),
    InteractionKind.MEETING: (45, 120),
    InteractionKind.EVENT: (60, 180),
    InteractionKind.GIFT: (10, 40),
    InteractionKind.DINNER: (80, 150),
    InteractionKind.LETTER: (10, 20),
    InteractionKind.FAVOUR: (20, 120),
}
COSTS = {InteractionKind.GIFT: (80, 400), InteractionKind.DINNER: (260, 900), InteractionKind.EVENT: (0, 300)}
MOODS = {Attitude.HOT: 12, Attitude.WARM: 34, Attitude.NEUTRAL: 36, Attitude.COLD: 14, Attitude.REFUSED: 4}
CHANCES = {
    Attitude.HOT: (VisitChance.YES,),
    Attitude.WARM: (VisitChance.YES, VisitChance.MAYBE),
    Attitude.NEUTRAL: (VisitChance.MAYBE, VisitChance.NO, None),
    Attitude.COLD: (VisitChance.NO, VisitChance.MAYBE),
    Attitude.REFUSED: (VisitChance.NO,),
}
BASKETS = (
    ("labels", "ribbon"),
    ("ribbon", "labels", "head"),
    ("labels", "scanner"),
    ("printer", "labels", "ribbon"),
    ("handheld", "labels"),
    ("desktop", "labels"),
    ("newlabel", "ribbon"),
    ("install", "head"),
    ("care", "ribbon"),
)
SOUTH = ("广东省", "福建省", "Guangdong", "Fujian")


def fill(stage: Stage, customers: int) -> None:
    """So many more customers, in fixed shares of every kind."""
    total = sum(KINDS.values())
    kinds = [kind for kind, weight in KINDS.items() for _ in range(round(customers * weight / total))]
    kinds = (kinds + ["regular"] * customers)[:customers]
    stage.scribe.dice.shuffle(kinds)
    for at, kind in enumerate(kinds):
        _put(stage, kind, at)


def _put(stage: Stage, kind: str, at: int) -> None:
    scribe, dice = stage.scribe, stage.scribe.dice
    known, region = _enter(stage, kind, dice.randint(*AGES[kind]), at)
    if kind == "regular":
        _regular(stage, known)
    elif kind == "rare":
        days = [scribe.ago(dice.randint(20, 340)) for _ in range(dice.randint(1, 2))]
        stage.shelf.buy(known, sorted(set(days)), dice.randint(1_500, 14_000), dice.choice(BASKETS))
    elif kind == "sleeper":
        last = dice.randint(380, 800)
        days = stage.shelf.rhythm(dice.choice((30, 45, 60)), last, last + 200)
        stage.shelf.buy(known, days, dice.randint(1_500, 16_000), dice.choice(BASKETS))
    if kind != "suspect":
        _talks(stage, known, kind)
        _plans(stage, known)
    _group(stage, known, kind, region)


def _enter(stage: Stage, kind: str, age: int, at: int) -> tuple[Known, str]:
    scribe, dice = stage.scribe, stage.scribe.dice
    place = scribe.names.place()
    firm = scribe.names.firm(place)
    on = scribe.ago(age + 15)
    values = {"name": firm.name, "short_name": firm.short_name, "industry": firm.industry, **_marks(stage, kind)}
    if dice.random() < 0.15:
        place = place._replace(street="", address="")
    known = Known(scribe.customer(on, place, values), firm.name, [], on)
    service = dice.random() < 0.1
    scribe.channel(
        known.id, None, on, "phone", scribe.names.service_line() if service else scribe.names.landline(place.code)
    )
    for position in range(0 if kind == "suspect" else dice.choice((1, 1, 2, 2, 3))):
        known.contacts.append(_person(scribe, known, firm, place, position, rare=at % 7 == 0 and position == 0))
    return known, place.province


def _marks(stage: Stage, kind: str) -> dict[str, object]:
    """What the rep judges of a customer, now more, now less of it, as in real books."""
    scribe, dice = stage.scribe, stage.scribe.dice
    standings = (
        Standing.UNKNOWN,
        Standing.SMALL,
        Standing.ORDINARY,
        Standing.ORDINARY,
        Standing.MAJOR,
        Standing.LEADER,
    )
    marks: dict[str, object] = {"standing": dice.choice(standings), "source": scribe.pick("sources")}
    if kind != "suspect" and dice.random() < 0.7:
        marks |= {name: dice.randint(1, 5) for name in ("growth", "expansion", "innovation")}
        marks["need_level"] = dice.choice((1, 2, 2, 3, 3, 4))
        marks["demand"] = dice.randint(2, 60) * 10_000 * YUAN
        marks["value_type"] = dice.choice(tuple(ValueType))
    if dice.random() < 0.35:
        marks |= {"technology": dice.randint(1, 4), "market_development": dice.randint(1, 4)}
    if dice.random() < 0.6:
        marks["how_to_treat"] = scribe.pick("treatments")
    if dice.random() < 0.4:
        marks["note"] = scribe.pick("notes")
    if dice.random() < 0.5:
        marks["custom"] = json.dumps(_own_fields(scribe), ensure_ascii=False)
    return marks


def _own_fields(scribe: Scribe) -> dict[str, object]:
    fields = scribe.words["fields"]
    return {
        fields["brand"][0]: scribe.dice.choice(fields["brand"][1]),
        fields["ribbons"]: scribe.dice.randint(2, 60) * 10,
        fields["tender"]: scribe.dice.random() < 0.3,
        fields["first_visit"]: scribe.ago(scribe.dice.randint(60, 700)).isoformat(),
    }


def _person(scribe: Scribe, known: Known, firm: Firm, place: Place, position: int, rare: bool) -> int:
    dice, person = scribe.dice, scribe.names.person(rare)
    title, department, role = scribe.pick("titles")
    spelt = latin(person.name)
    values: dict[str, object] = {
        "name": person.name,
        "family_name": person.family_name,
        "given_name": person.given_name,
        "title": title,
        "department": department,
        "role": role,
        "is_main": position == 0,
        "mobile": scribe.names.mobile(),
        **_birthday(scribe),
    }
    if dice.random() < 0.7:
        values["wechat"] = f"wx_{spelt}{dice.randint(1, 99)}"
    if dice.random() < 0.6:
        values["email"] = f"{spelt}@{firm.brand}.example"
    if dice.random() < 0.15:
        values["qq"] = str(dice.randint(10**8, 10**9))
    if dice.random() < 0.25:
        values["phone"] = f"{scribe.names.landline(place.code)}-{dice.randint(801, 899)}"
    for column, key in (("hobbies", "hobbies"), ("habits", "habits"), ("interests", "interests"), ("work", "works")):
        if dice.random() < 0.4:
            values[column] = scribe.pick(key)
    for column, key in (("taboos", "taboos"), ("life", "lives")):
        if dice.random() < 0.15:
            values[column] = scribe.pick(key)
    return scribe.contact(known.id, known.entered, values)


def _birthday(scribe: Scribe) -> dict[str, object]:
    """Six in ten Gregorian, two lunar, some without a year or with the month alone, the rest unknown."""
    dice = scribe.dice
    luck, year, month, day = dice.random(), dice.randint(1960, 2000), dice.randint(1, 12), dice.randint(1, 28)
    if luck < 0.5:
        return {"birthday": f"{year}-{month:02d}-{day:02d}"}
    if luck < 0.6:
        return {"birthday": f"--{month:02d}-{day:02d}" if luck < 0.57 else f"--{month:02d}"}
    return {"lunar_birthday": f"{year}-{month:02d}-{day:02d}"} if luck < 0.8 else {}


def _regular(stage: Stage, known: Known) -> None:
    """Orders in a rhythm of its own, the yearly sum skewed; one in seven is late, one in nine returns some."""
    scribe, dice = stage.scribe, stage.scribe.dice
    gap = dice.choice((14, 21, 30, 30, 45, 60, 90))
    yearly = min(560_000, 30_000 * dice.paretovariate(1.1))
    late = dice.uniform(1.3, 3.2) if dice.random() < 0.15 else dice.uniform(0.05, 1.1)
    first = max((scribe.today - known.entered).days - 10, 2 * gap)
    days = stage.shelf.rhythm(gap, round(gap * late), first, jitter=max(1, gap // 6))
    discounts = dice.choice(((0, 300), (0, 600), (200, 800)))
    stage.shelf.buy(known, days, max(120, round(yearly * gap / 365)), dice.choice(BASKETS), discounts)
    if days and dice.random() < 0.11:
        back = [Sold("labels", -dice.randint(1, 4))]
        stage.shelf.order(known, min(days[-1] + timedelta(days=4), scribe.today), back, OrderKind.RETURN)
    if dice.random() < 0.12:
        _contract(scribe, known)


def _contract(scribe: Scribe, known: Known) -> None:
    starts = scribe.ago(scribe.dice.randint(40, 300))
    values = {"number": scribe.number("C"), "name": scribe.words["deals"][2], "starts_on": starts}
    ends = {"ends_on": starts + timedelta(days=364), "amount": scribe.dice.randint(5, 40) * 10_000 * YUAN}
    scribe.put("contract", starts, {"customer_id": known.id, **values, **ends, "author": scribe.words["author"]})


def _talks(stage: Stage, known: Known, kind: str) -> None:
    """Talks from the last one back to the first day, closer together for regular buyers."""
    scribe, dice = stage.scribe, stage.scribe.dice
    step = {"regular": dice.choice((18, 25, 35, 50)), "rare": 60, "sleeper": 110, "prospect": 40}[kind]
    back = dice.randint(2, 160 if kind == "sleeper" else 2 * step)
    while back < (scribe.today - known.entered).days:
        _talk(scribe, known, back)
        back += dice.randint(step // 2, 2 * step)


def _talk(scribe: Scribe, known: Known, ago: int) -> None:
    dice = scribe.dice
    kind = dice.choices(tuple(TALK_KINDS), tuple(TALK_KINDS.values()))[0]
    minutes = dice.randint(*MINUTES[kind])
    who = {"contact_id": dice.choice(known.contacts) if known.contacts else None}
    if kind in COSTS:
        who["cost"] = dice.randint(*COSTS[kind]) * YUAN
    if kind is InteractionKind.CALL and dice.random() < 0.14:
        scribe.talk(known, ago, kind, 1, None, None, {"summary": scribe.pick("misses")}, reached=False, **who)
    elif kind.value + "s" in scribe.words:
        scribe.talk(known, ago, kind, minutes, None, None, {"summary": scribe.pick(kind.value + "s")}, **who)
    else:
        mood = dice.choices(tuple(MOODS), tuple(MOODS.values()))[0]
        direction = "incoming" if dice.random() < 0.12 else "outgoing"
        text: Mapping[str, Any] = dice.choice(scribe.words["talks"][mood.value])
        scribe.talk(known, ago, kind, minutes, mood, dice.choice(CHANCES[mood]), text, direction=direction, **who)


def _plans(stage: Stage, known: Known) -> None:
    """What is open with a customer: callbacks, tasks, deals, quotes, issues; some done, some overdue."""
    scribe, dice = stage.scribe, stage.scribe.dice
    if dice.random() < 0.42:
        scribe.task(known, scribe.ahead(dice.choice((-9, -4, -1, 0, 0, 1, 2, 4, 7, 12, 20))), scribe.pick("callbacks"))
    if dice.random() < 0.15:
        scribe.task(known, scribe.ahead(dice.randint(-2, 15)), scribe.pick("tasks"), "task")
    if dice.random() < 0.3:
        due = scribe.ago(dice.randint(12, 120))
        scribe.task(known, due, scribe.pick("callbacks"), done_on=min(due + timedelta(days=1), scribe.today))
    if dice.random() < 0.22:
        _deal(stage, known)
    if dice.random() < 0.16 and known.contacts:
        opened = dice.randint(15, 300)
        title, solution = scribe.pick("issues"), scribe.pick("solutions")
        put_issue(scribe, known, title, opened, opened, opened - dice.randint(0, 5), solution=solution)
    if dice.random() < 0.25:
        asked = scribe.ago(dice.randint(10, 300))
        said = {"asked_on": asked, "score": dice.choice((3, 4, 4, 5)), "words": scribe.pick("satisfied")}
        scribe.put("satisfaction", asked, {"customer_id": known.id, **said, "author": scribe.words["author"]})


def _deal(stage: Stage, known: Known) -> None:
    """An opportunity, open with a quote, or won or lost in the past."""
    scribe, dice = stage.scribe, stage.scribe.dice
    name, amount = scribe.pick("deals"), dice.randint(3, 40) * 5_000
    luck = dice.random()
    if luck < 0.5:
        project = put_project(
            scribe,
            known,
            name,
            amount,
            dice.randint(5, 90),
            stage=scribe.pick("stages"),
            probability=dice.randint(2, 8) * 10,
        )
        lines = [
            Sold(dice.choice(("printer", "handheld", "desktop")), max(1, amount // 6_000), 300),
            Sold("install", 1),
        ]
        stage.shelf.quote(known, scribe.ago(dice.randint(2, 20)), lines, dice.choice((30, 45)), opportunity_id=project)
        return
    won = luck < 0.8
    end = {
        "status": "won" if won else "lost",
        "stage": "service" if won else "sale",
        "closed_on": scribe.ago(dice.randint(20, 300)),
        "reason": scribe.pick("won_deals" if won else "lost_deals"),
        "competitor": None if won else scribe.pick("competitors"),
        "probability": 100 if won else 0,
    }
    put_project(scribe, known, name, amount, -dice.randint(20, 300), **end)


def _group(stage: Stage, known: Known, kind: str, region: str) -> None:
    dice = stage.scribe.dice
    if kind in ("prospect", "suspect"):
        if dice.random() < 0.5:
            stage.scribe.join(stage.groups["fresh"], known)
    elif dice.random() < 0.85:
        stage.scribe.join(stage.groups["south" if region in SOUTH else "east"], known)
    if kind == "regular" and dice.random() < 0.1:
        stage.scribe.join(stage.groups["important"], known)
    if dice.random() < 0.04:
        put_relation(stage.scribe, known, stage.told["slipping"], RelationKind.PARTNER)
