"""The verbs of the day: today's list, and a talk written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kamdesk.app import plain
from kamdesk.app.call import Call
from kamdesk.app.tidy import aligned
from kamdesk.models.changes import Changes
from kamdesk.models.rows import DayItem
from kamdesk.services import day, finding, talks
from kamdesk.services.desk import Desk
from kamdesk.services.plain import record
from kamdesk.ui.reason_words import sentence
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_terms import tier_chip


def today(call: Call) -> int:
    """The day's list, whole."""
    with call.seen() as desk:
        listed = day.today(desk, None)
    if call.speech.as_json:
        items, later = ([_item(each, listed.on) for each in some] for some in (listed.items, listed.later))
        call.speech.document({"on": plain.day(listed.on), "items": items, "later": later})
        return 0
    call.speech.say(told("today", on=listed.on, count=len(listed.items)))
    _say(call, listed.items, listed.on)
    if listed.later:
        call.speech.say()
        call.speech.say(told("later", count=len(listed.later)))
        _say(call, listed.later, listed.on)
    return 0


def log(call: Call) -> int:
    """A talk that happened, and its callback where a next day is named; one step that can be undone."""
    options = call.options
    with call.opened() as desk:
        customer_id = finding.customer_named(desk, options.name)
        values = {
            "kind": options.kind,
            "summary": options.summary,
            "need": options.need,
            "attitude": options.attitude,
            "visit_chance": options.visit_chance,
            "happened_on": call.on(desk),
        }
        changes = talks.log(desk, customer_id, {**values, **_at(call)}, options.next)
        talk, callback = _written(desk, changes)
        name = desk.book.record("customer", customer_id)
    call.speech.say(told("logged", name=name["name"] if name else options.name))
    if callback is not None:
        call.speech.say(told("callback", due=callback["due_on"]))
    if call.speech.as_json:
        call.speech.document({"interaction": talk, "callback": callback})
    return 0


def _at(call: Call) -> dict[str, object]:
    """The moment is known only of a talk that happened today."""
    return {} if call.options.on is None or call.options.on == call.clock().date() else {"happened_at": None}


def _written(desk: Desk, changes: Changes) -> tuple[dict[str, object] | None, dict[str, object] | None]:
    """The talk and the callback that a step wrote, as plain values."""
    talks_made = [desk.book.record("interaction", each) for each in changes.touched.get("interaction", ())]
    tasks = [desk.book.record("task", each) for each in changes.touched.get("task", ())]
    talk = next((each for each in talks_made if each), None)
    promised = next((each for each in tasks if each and talk and each["interaction_id"] == talk["id"]), None)
    return _plain(talk), _plain(promised)


def _plain(fields: dict[str, object] | None) -> dict[str, object] | None:
    return record(fields) if fields else None


def _item(item: DayItem, on: date) -> dict[str, object]:
    return plain.item(item, _texts(item, on))


def _texts(item: DayItem, on: date) -> list[str]:
    return [sentence(reason, on) for reason in item.reasons]


def _say(call: Call, items: Sequence[DayItem], on: date) -> None:
    if not items:
        call.speech.say(told("nobody"))
        return
    titles = [told(f"title_{each}") for each in ("name", "tier")]
    rows = [(item.row.name, tier_chip(item.row.tier) if item.row.tier else "") for item in items]
    lines = list(aligned(titles, rows))
    call.speech.say(lines[0])
    for item, line in zip(items, lines[1:], strict=True):
        call.speech.say(line)
        for text in _texts(item, on):
            call.speech.say(f"    {' '.join(text.split())}")
