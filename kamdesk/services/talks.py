"""Talks with customers: the call log, what came of it, and the callback promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from kamdesk.models.changes import Changes
from kamdesk.models.identity import utc_text
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import InteractionKind
from kamdesk.services import drafts, nouns, tasks
from kamdesk.services.desk import Desk
from kamdesk.store import naming
from kamdesk.store.book import Writing

ONE_WAY = frozenset({InteractionKind.GIFT, InteractionKind.LETTER, InteractionKind.FAVOUR})
"""In these nobody is spoken with."""


def log(
    desk: Desk,
    customer_id: int,
    values: Mapping[str, object],
    next_on: date | None = None,
    next_time: time | None = None,
    next_title: str = "",
    new_need: str = "",
) -> Changes:
    """Store a talk that happened and, where a next step was promised, its callback; one step.

    A new need becomes an opportunity, linked to the talk it was heard in (F16). A real contact settles the open
    callbacks that were due: the promise is kept, whoever dialled. What is only given or sent keeps none.
    """
    from kamdesk.models.interaction import InteractionDraft

    full = drafts.checked(InteractionDraft, {**_now(desk), **values, "customer_id": customer_id})
    with desk.book.writing("log_talk", kind=str(full["kind"]), name=naming.name_of(desk.book, customer_id)) as work:
        if new_need:
            full["opportunity_id"] = _opportunity(desk, customer_id, full, new_need)
        talk = work.insert("interaction", full)
        if full["reached"] and full["kind"] not in ONE_WAY:
            tasks.keep_promises(desk, work, customer_id, full["happened_on"])
        if next_on is not None:
            _promise(desk, work, customer_id, talk, full, next_on, next_time, next_title)
    return work.changes


def quick_log(desk: Desk, customer_id: int, text: str) -> Changes:
    """Store one line as typed: kind, day, attitude, visit chance and next date are read from its words.

    The moment is known only of a talk of today.
    """
    from kamdesk.rules import phrases

    if not text.strip():
        raise Refusal("empty_line")
    read = phrases.parse_quick_log(text, desk.today())
    past = {} if read.past_day is None else {"happened_on": read.past_day, "happened_at": None}
    values = {
        **past,
        "kind": read.kind,
        "summary": read.summary,
        "need": read.need,
        "attitude": read.attitude,
        "visit_chance": read.visit_chance,
        "reached": read.reached,
        "direction": read.direction,
        "minutes": read.minutes,
        "contact_id": _contact_named(desk, customer_id, read.contact),
        "who": read.contact or None,
    }
    return log(desk, customer_id, values, read.next_date, read.next_time)


def edit(desk: Desk, talk_id: int, values: Mapping[str, object]) -> Changes:
    """Change what was written of a talk."""
    from kamdesk.models.interaction import InteractionDraft

    current = desk.book.record("interaction", talk_id)
    if current is None:
        raise Refusal("record_gone", noun="interaction")
    known = {name: current[name] for name in InteractionDraft.model_fields}
    full = drafts.checked(InteractionDraft, {**known, **values})
    with desk.book.writing("edit_talk", name=naming.name_of(desk.book, current["customer_id"])) as work:
        work.update("interaction", talk_id, {name: full[name] for name in values})
    return work.changes


def delete(desk: Desk, talk_id: int) -> Changes:
    """Remove a talk from the log."""
    current = desk.book.record("interaction", talk_id) or {}
    with desk.book.writing("delete_talk", name=naming.name_of(desk.book, current.get("customer_id"))) as work:
        work.delete("interaction", talk_id)
    return work.changes


def _now(desk: Desk) -> dict[str, object]:
    return {"happened_on": desk.today(), "happened_at": utc_text(desk.now()), "author": desk.author or None}


def _opportunity(desk: Desk, customer_id: int, full: Mapping[str, object], new_need: str) -> int:
    values = {
        "customer_id": customer_id,
        "contact_id": full["contact_id"],
        "name": new_need,
        "product": full["product"],
        "opened_on": full["happened_on"],
    }
    return nouns.save(desk, "opportunity", None, values).id


def _promise(
    desk: Desk,
    work: Writing,
    customer_id: int,
    talk: int,
    full: Mapping[str, object],
    next_on: date,
    next_time: time | None,
    title: str,
) -> None:
    work.insert(
        "task",
        {
            "customer_id": customer_id,
            "contact_id": full["contact_id"],
            "interaction_id": talk,
            "kind": "callback",
            "title": title or str(full.get("need") or ""),
            "due_on": next_on,
            "due_time": next_time.strftime("%H:%M") if next_time else None,
            "author": desk.author or None,
            "dropped": False,
        },
    )


def _contact_named(desk: Desk, customer_id: int, words: str | None) -> int | None:
    """The one contact of the customer whose name the words hold or begin (王总 → 王建国), none where two fit."""
    if not words:
        return None
    people = naming.contacts_of(desk.book, customer_id)
    exact = [person[0] for person in people if person[1] in words]
    close = [person[0] for person in people if person[1][:1] == words[:1]]
    found = exact or close
    return found[0] if len(found) == 1 else None
