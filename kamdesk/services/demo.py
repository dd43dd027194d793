"""The demo book: believable, from a seed, dated relative to today; every screen has something true to show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kamdesk.models.changes import Changes
from kamdesk.models.terms import ActionStatus, Attitude, ChurnReason, InteractionKind, VisitChance
from kamdesk.services.demo_crowd import fill
from kamdesk.services.demo_finish import put_causes, put_visits
from kamdesk.services.demo_plans import put_plans
from kamdesk.services.demo_scribe import Scribe
from kamdesk.services.demo_stage import Stage
from kamdesk.services.demo_stories import tell_stories
from kamdesk.services.demo_texts import put_texts
from kamdesk.services.demo_trade import CONSUMABLES, Sold, put_products
from kamdesk.services.demo_twins import TWICE, put_twins
from kamdesk.services.demo_words import CHINESE, Names, read_words
from kamdesk.services.demo_work import put_work
from kamdesk.services.desk import SEEDED_GROUPS, Desk, set_setting
from kamdesk.services.judging import set_churn_action
from kamdesk.store.wrapping import BEGUN

SEED = 2026
CUSTOMERS = 120
SEEDED_KEYS = ("family", "friends", "important", "ordinary", "corporate")
NESTED = {
    "benchmark": "important",
    "strategic": "important",
    "east": "ordinary",
    "south": "ordinary",
    "fresh": "ordinary",
    "hairun": "corporate",
    "schoolmates": "friends",
}
CADENCES = {"important": (14, 21), "corporate": (30, 45)}


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made: the change of the book, and the id of the customer of each hand-shaped story by its key."""

    changes: Changes
    stories: Mapping[str, int]


def make_demo(
    desk: Desk, language: str = CHINESE, today: date | None = None, seed: int = SEED, customers: int = CUSTOMERS
) -> Demo:
    """Fill a new book with about so many customers; the same arguments always give the same records.

    `language` is the rep's (`zh_CN`, `en`). Nothing of it can be undone: a demo book begins with it.
    """
    words = read_words(language)
    second = None if language.startswith("zh") else read_words(CHINESE)
    dice = Random(seed)
    names = Names(dice, words, second)
    names.taken.update(tale["name"] for tale in words["stories"].values())
    with desk.book.writing("demo", customers=customers) as work:
        scribe = Scribe(work, dice, today or desk.today(), words, names)
        stage = Stage(scribe, put_products(scribe), _put_groups(scribe), {})
        _put_fields(scribe)
        tell_stories(stage)
        fill(stage, max(0, customers - len(stage.told) - len(TWICE)))
        _put_today(stage)
        put_work(stage)
        put_plans(stage)
        put_twins(stage)
        put_texts(stage, language)
        put_visits(stage)
        put_causes(stage)
        _put_begun_call(stage)
    set_setting(desk, "author", words["author"])
    desk.author = desk.book.author = words["author"]
    set_churn_action(desk, ChurnReason.SERVICE, words["churn_action"], ActionStatus.DOING)
    desk.book.forget_history()
    return Demo(work.changes, {key: known.id for key, known in stage.told.items()})


def _put_begun_call(stage: Stage) -> None:
    """A number that was looked up yesterday afternoon, with no call logged since: the wrap-up asks for it."""
    scribe, known = stage.scribe, stage.told["slipping"]
    yesterday = scribe.today - timedelta(days=1)
    (uid,) = scribe.work.one("SELECT uid FROM customer WHERE id = ?", (known.id,)) or ("",)
    key = f"{BEGUN}{uid}:{yesterday.isoformat()}T08:40:00Z"
    scribe.put("reminder_state", yesterday, {"key": key, "customer_id": known.id, "raised_on": yesterday})


def _put_groups(scribe: Scribe) -> dict[str, int]:
    """The five first groups, those of a new book under the language's names, and nested ones below them."""
    words, there = scribe.words["groups"], dict(scribe.work.rows("SELECT name, id FROM customer_group"))
    made: dict[str, int] = {}
    for position, (key, (seeded, private)) in enumerate(zip(SEEDED_KEYS, SEEDED_GROUPS, strict=True)):
        ideal, longest = CADENCES.get(key, (None, None))
        values = {"name": words[key], "private": private, "position": position, "cadence_ideal": ideal}
        values |= {"cadence_max": longest, "strategy": scribe.words["strategies"].get(key)}
        if seeded in there:
            scribe.work.update("customer_group", there[seeded], values)
        made[key] = there.get(seeded) or scribe.put("customer_group", scribe.ago(1_500), values)
    for position, (key, above) in enumerate(NESTED.items()):
        values = {"name": words[key], "parent_id": made[above], "position": position}
        values |= {"strategy": scribe.words["strategies"].get(key), "time_budget": 600 if key == "fresh" else None}
        made[key] = scribe.put("customer_group", scribe.ago(1_400), values)
    return made


def _put_fields(scribe: Scribe) -> None:
    fields = scribe.words["fields"]
    brand, choices = fields["brand"]
    wanted: tuple[tuple[str, str, str | None], ...] = (
        (brand, "choice", json.dumps(choices, ensure_ascii=False)),
        (fields["ribbons"], "number", None),
        (fields["tender"], "yes_no", None),
        (fields["first_visit"], "date", None),
    )
    for position, (name, kind, options) in enumerate(wanted):
        values = {"noun": "customer", "name": name, "type": kind, "choices": options, "position": position}
        scribe.put("field_definition", scribe.ago(900), values)


def _put_today(stage: Stage) -> None:
    """What the evening's wrap-up speaks of: an order of today, and somebody warm who got no material yet."""
    scribe, today = stage.scribe, stage.scribe.today
    known = stage.told["referrer"]
    stage.shelf.order(known, today, [Sold(CONSUMABLES[1], 120, 200), Sold(CONSUMABLES[0], 40, 200)])
    warm = stage.told["expiring_quote"]
    text = scribe.words["talks"]["warm"][0]
    scribe.talk(warm, 0, InteractionKind.CALL, 9, Attitude.WARM, VisitChance.YES, text, happened_on=today)
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    scribe.task(None, friday, scribe.words["weekly"], "task", rrule="FREQ=WEEKLY;BYDAY=FR")
    scribe.task(None, today + timedelta(days=1), scribe.words["own_note"], "task")
