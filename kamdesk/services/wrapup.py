"""The evening review (每日收尾, domain 3.8): thanks, tomorrow, material, and calls that were begun but not logged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from kamdesk.models.changes import Changes
from kamdesk.models.terms import Channel, ReasonKind, ReminderAnswer
from kamdesk.rules import workdays
from kamdesk.services import greetings, talks, tasks
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.store import due, promising, wrapping

SUGGESTED = 8
"""Key customers proposed for tomorrow: as many as fit beside a day's promises."""

ASKED = 10
INTEREST_DAYS = 90
"""How long interest counts as interest."""

UNLOGGED_DAYS = 7
LAST, OFFERED = "wrapped_up", "wrap_up_offered"
"""The settings that hold the last day that was wrapped up, and the last on which the review was offered."""


class Act(StrEnum):
    """The three acts and what was left open."""

    THANKS = "thanks"
    CONFIRM = "confirm"
    BOOK = "book"
    MATERIAL = "material"
    UNLOGGED = "unlogged"


@dataclass(frozen=True, slots=True)
class WrapItem:
    """One thing to settle with one key; remembered by `key` once it is done or waved off."""

    act: Act
    key: str
    customer_id: int
    customer: str
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WrapUp:
    """The review of a day: its items in the order of the acts, and the next working day."""

    on: date
    next_day: date
    items: tuple[WrapItem, ...]


def wrap_up(desk: Desk) -> WrapUp:
    """What is left to settle today."""
    on = desk.today()
    tomorrow = workdays.next_working_day(on + timedelta(days=1))
    found = [
        *_thanks(desk, on),
        *_confirm(desk, on, tomorrow),
        *_book(desk, on, tomorrow),
        *_material(desk, on),
        *_unlogged(desk, on),
    ]
    answered = {row[0] for row in due.memories(desk.book, [each.key for each in found]) if row[2]}
    kept = [each for each in found if each.key not in answered]
    return WrapUp(on, tomorrow, tuple(_limited(kept)))


def offer(desk: Desk) -> int:
    """How much there is to settle, told once a day from the hour of the settings on; 0 where it is not to be told.

    For the writer's thread: that it was told is remembered.
    """
    today = desk.today().isoformat()
    is_early = desk.now().time().replace(tzinfo=None) < desk.settings.wrap_up
    if is_early or today in (setting(desk, LAST), setting(desk, OFFERED)):
        return 0
    left = len(wrap_up(desk).items)
    if left:
        set_setting(desk, OFFERED, today)
    return left


def close(desk: Desk) -> None:
    """The review of today is done, or was skipped: it is not offered again before tomorrow."""
    set_setting(desk, LAST, desk.today().isoformat())


def thank(desk: Desk, item: WrapItem, text: str) -> Changes:
    """The thank-you letter was written: into the timeline with it. A letter is no real contact."""
    from dataclasses import replace

    whom = greetings.recipients(desk, [item.customer_id])[0]
    return greetings.mark_sent(desk, [greetings.Sent(replace(whom, key=item.key), text)], Channel.LETTER)


def settle(desk: Desk, item: WrapItem, title: str = "") -> Changes:
    """Do what the item is about; `title` names the step that is planned for it."""
    with desk.book.writing("wrap_up", act=item.act) as work:
        if item.act is Act.BOOK:
            tasks.add(desk, _planned(item, ReasonKind.APPOINTMENT, title))
        elif item.act is Act.MATERIAL:
            tasks.add(desk, _planned(item, ReasonKind.TASK, title))
        elif item.act is Act.UNLOGGED:
            talks.log(desk, item.customer_id, {"kind": "call", "reached": False, "summary": title})
        promising.answer(work, item.key, item.customer_id, {"answer": ReminderAnswer.DONE, "until": None})
    return work.changes


def wave_off(desk: Desk, item: WrapItem) -> Changes:
    """It need not be done."""
    with desk.book.writing("dismiss", kind=item.act) as work:
        promising.answer(work, item.key, item.customer_id, {"answer": ReminderAnswer.DISMISSED, "until": None})
    return work.changes


def begin_call(desk: Desk, customer_id: int) -> str:
    """A number is about to be dialled: remembered until a call with the customer is logged."""
    return wrapping.begin_call(desk.book, customer_id, desk.now())


def forget_call(desk: Desk, key: str) -> None:
    """No call was made after all."""
    wrapping.forget_call(desk.book, key)


def _thanks(desk: Desk, on: date) -> Iterator[WrapItem]:
    for customer_id, uid, name, count, revenue in wrapping.orders_on(desk.book, on):
        figures = {"orders": count, "revenue": revenue}
        yield WrapItem(Act.THANKS, f"thanks:{uid}:{on.isoformat()}", customer_id, name, figures)


def _confirm(desk: Desk, on: date, tomorrow: date) -> Iterator[WrapItem]:
    for row in wrapping.meetings_between(desk.book, on + timedelta(days=1), tomorrow):
        customer_id, name, task_id, uid, kind, title, day, at = row
        figures = {"task": task_id, "kind": kind, "title": title, "day": date.fromisoformat(day), "time": at}
        yield WrapItem(Act.CONFIRM, f"confirm:{uid}:{day}", customer_id, name, figures)


def _book(desk: Desk, on: date, tomorrow: date) -> Iterator[WrapItem]:
    for row in wrapping.key_customers_due(desk.book, on, tomorrow, 3 * SUGGESTED):
        customer_id, uid, name, tier, grade, area, due_on = row
        late = (tomorrow - date.fromisoformat(due_on)).days
        figures = {"tier": tier, "grade": grade, "area": area, "late": late, "day": tomorrow}
        yield WrapItem(Act.BOOK, f"book:{uid}:{tomorrow.isoformat()}", customer_id, name, figures)


def _material(desk: Desk, on: date) -> Iterator[WrapItem]:
    since = on - timedelta(days=INTEREST_DAYS)
    next_day = workdays.next_working_day(on + timedelta(days=1))
    for customer_id, uid, name, attitude, last in wrapping.interested(desk.book, since, 3 * ASKED):
        figures = {"attitude": attitude, "last": date.fromisoformat(last), "day": next_day}
        yield WrapItem(Act.MATERIAL, f"material:{uid}:{last}", customer_id, name, figures)


def _unlogged(desk: Desk, on: date) -> Iterator[WrapItem]:
    zone = desk.now().tzinfo or UTC
    for customer_id, name, key, at in wrapping.calls_begun(desk.book, on - timedelta(days=UNLOGGED_DAYS)):
        begun = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(zone)
        yield WrapItem(Act.UNLOGGED, key, customer_id, name, {"begun": begun})


def _limited(items: Iterable[WrapItem]) -> Iterator[WrapItem]:
    """Proposals are cut to what one evening can take; what happened is shown whole."""
    left = {Act.BOOK: SUGGESTED, Act.MATERIAL: ASKED}
    for item in items:
        if item.act not in left:
            yield item
        elif left[item.act]:
            left[item.act] -= 1
            yield item


def _planned(item: WrapItem, kind: ReasonKind, title: str) -> dict[str, object]:
    return {"customer_id": item.customer_id, "kind": kind.value, "title": title, "due_on": item.figures["day"]}
