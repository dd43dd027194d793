"""The verb `show`: one profile sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kamdesk.app import plain
from kamdesk.app.call import Call
from kamdesk.exchange.cells import money_text
from kamdesk.models.rows import ContactCard, DayReason, Sheet, TaskRow
from kamdesk.models.terms import DecisionRole
from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType
from kamdesk.services import day, exporting, finding, groups, own_fields, sheets
from kamdesk.services.desk import Desk
from kamdesk.services.plain import price, record, share
from kamdesk.ui.field_names import channel_kind, field_name, term
from kamdesk.ui.reason_words import sentence
from kamdesk.ui.timeline_words import entry_words
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_figures import NOTHING, labelled, listed, money, near_day
from kamdesk.ui.wording_terms import grade, state, tier_long

MOST_LINES = 10


def show(call: Call) -> int:
    """Everything about one customer; a name that fits two is refused with both (exit status 2)."""
    with call.seen() as desk:
        sheet = sheets.sheet(desk, finding.customer_named(desk, call.options.name), sheets.ALL)
        reminders = _reminders(desk, sheet)
        if call.speech.as_json:
            call.speech.document(_document(desk, sheet, reminders))
        else:
            for line in _lines(desk, sheet, reminders):
                call.speech.say(line)
    return 0


Reminder = tuple[DayReason, TaskRow | None]


def _reminders(desk: Desk, sheet: Sheet) -> list[Reminder]:
    """What is on the day's list for a customer, then what is planned for later days."""
    listed = day.today(desk, None)
    found = [each for each in (*listed.items, *listed.later) if each.row.id == sheet.id]
    tasks = {task.id: task for task in sheet.tasks}
    due = [(reason, tasks.pop(reason.task_id or 0, None)) for item in found for reason in item.reasons]
    return due + [(_reason_of(desk, task), task) for task in tasks.values()]


def _reason_of(desk: Desk, task: TaskRow) -> DayReason:
    figures = {"title": task.title, "who": task.contact, "time": task.due_time}
    return DayReason(task.kind, "", task.due_on, (desk.today() - task.due_on).days, figures, task.id)


def _document(desk: Desk, sheet: Sheet, reminders: Sequence[Reminder]) -> dict[str, object]:
    paths = groups.paths(desk, [sheet.id]).get(sheet.id, [])
    uids = exporting.uids(desk, "orders", [order.id for order in sheet.orders])
    files = exporting.uids(desk, "file", [file.id for file in sheet.files])
    talks = [each for each in sheet.timeline if each.noun == "interaction"]
    return {
        "customer": _customer(desk, sheet, paths),
        "contacts": [_contact(desk, card) for card in sheet.contacts],
        "interactions": [_talk(each.fields) for each in talks],
        "orders": [plain.order(order, uids.get(order.id)) for order in sheet.orders],
        "reminders": [_reminder(desk, *each) for each in reminders],
        "groups": paths,
        "files": [
            {"uid": files.get(file.id), "name": file.name, "kind": file.kind, "media_type": file.media_type}
            | {"size": file.size}
            for file in sheet.files
        ],
    }


def _customer(desk: Desk, sheet: Sheet, groups: Sequence[str]) -> dict[str, object]:
    row = sheet.row
    return {
        **record(sheet.customer),
        "custom": _own(desk, "customer", sheet.customer),
        **plain.customer(row, groups),
        "score": row.score / 100 if row.score is not None else None,
        "key_account": row.key_account,
        "margin_ever": money_text(row.margin_ever),
        "usual_gap_days": row.usual_gap / 2 if row.usual_gap is not None else None,
        "come_back": share(row.come_back),
        "next": plain.day(row.next_on),
        "completeness": row.completeness,
        "missing": list(sheet.missing),
        "channels": [_channel(each) for each in sheet.channels],
    }


def _contact(desk: Desk, card: ContactCard) -> dict[str, object]:
    own = _own(desk, "contact", card.fields)
    return {**record(card.fields), "custom": own, "channels": [_channel(each) for each in card.channels]}


def _own(desk: Desk, noun: str, fields: Mapping[str, object]) -> dict[str, object] | None:
    """The values of the rep's own fields, money as every money in JSON."""
    values = own_fields.kept(fields.get("custom"))
    for field in own_fields.fields(desk, noun):
        value = values.get(field.name)
        if field.type is OwnType.MONEY and isinstance(value, int) and own_values.fits(value, OwnType.MONEY):
            values[field.name] = price(value)
    return values or None


def _channel(channel: object) -> dict[str, object]:
    return {name: getattr(channel, name) for name in ("kind", "value", "label")}


def _talk(fields: Mapping[str, object]) -> dict[str, object]:
    known = record(fields)
    contact = known.pop("contact_name", None)
    return {"date": known.pop("happened_on", None), "contact": contact or known.get("who"), **known}


def _reminder(desk: Desk, reason: DayReason, task: TaskRow | None) -> dict[str, object]:
    text = sentence(reason, desk.today())
    extra = {"title": task.title, "time": task.due_time, "note": task.note} if task else {}
    return {**plain.reason(reason, text), **extra}


def _lines(desk: Desk, sheet: Sheet, reminders: Sequence[Reminder]) -> Iterator[str]:
    row, today = sheet.row, desk.today()
    number = f" ({row.number})" if row.number else ""
    yield f"{row.name}{number}"
    marks = (tier_long(row.tier) if row.tier else "", grade(row.grade, row.fixed_grade, row.score), state(row.sleep))
    yield " · ".join(mark for mark in marks if mark)
    for name in ("industry", "province", "city", "address", "source", "note"):
        if sheet.customer.get(name):
            yield labelled(field_name(name), sheet.customer[name])
    for channel in sheet.channels:
        yield labelled(channel_kind(channel.kind), channel.value)
    bought = money(row.revenue_ever, desk.currency)
    yield labelled(told("orders"), f"{row.orders_ever} · {bought} · {near_day(row.last_order, today)}")
    if sheet.groups:
        yield labelled(told("groups"), listed(name for _, name in sheet.groups))
    yield from _section("reminders", [sentence(reason, today) for reason, _ in reminders])
    yield from _section("contacts", [_contact_line(card) for card in sheet.contacts])
    entries = [f"{near_day(each.on, today)}  {entry_words(each, desk.currency)}" for each in sheet.timeline]
    yield from _section("interactions", entries)
    yield from _section("files", [file.name for file in sheet.files])


def _section(code: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield told(code)
        yield from (f"  {' '.join(line.split())}" for line in lines[:MOST_LINES])


def _contact_line(card: ContactCard) -> str:
    role = term(DecisionRole, card.role) if card.role else ""
    ways = [channel.value for channel in card.channels]
    return " · ".join(part for part in (card.name, card.title or "", role, *ways) if part) or NOTHING
