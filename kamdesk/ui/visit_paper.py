"""The route sheet with boxes to tick, and the brief of one customer on one page; every word of data is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import ContactCard, TimelineEntry
from kamdesk.models.terms import Attitude, DecisionRole
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar
from kamdesk.ui import wording_terms
from kamdesk.ui.day_words import birthday_text, day_text, short_day
from kamdesk.ui.field_names import field_name, task_kind, term
from kamdesk.ui.timeline_words import entry_kind, entry_more, entry_words
from kamdesk.ui.visit_words import intent_words, place_name, trend_words
from kamdesk.ui.wording_figures import counted, day, labelled, money

if TYPE_CHECKING:
    from kamdesk.services.visiting import Brief, Stop

DOT = " · "
BOX = "☐"
TREATED = ("how_to_treat", "taboos")
NOTED = ("discount_policy", "note")
TALKS, GIFTS, MOODS = 5, 5, 8
PERSONAL = ("work", "life", "interests", "hobbies", "habits", "taboos")


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A stop with what was talked about last and what is promised."""

    stop: Stop
    last: TimelineEntry | None
    promises: tuple[str, ...] = ()


def route_html(stops: Sequence[RouteStop], on: date, rep: str, points: Sequence[str], currency: str) -> str:
    """The day's round: the stops in order with boxes to tick, then what to mind before going."""
    head = QCoreApplication.translate("Visits", "Visits on {day}").format(day=day_text(on))
    parts = [f"<h1>{escape(head)}</h1>"]
    if rep:
        parts.append(f"<p class='mute'>{escape(rep)}</p>")
    parts.append("<table class='list' width='100%' cellspacing='0'>")
    place = ""
    for number, each in enumerate(stops, 1):
        if (here := place_name(each.stop.place)) != place:
            place = here
            parts.append(f"<tr><td colspan='3'><b>{escape(place)}</b></td></tr>")
        parts.append(_route_row(number, each, currency))
    parts.append("</table>")
    before = QCoreApplication.translate("Visits", "Before each visit")
    parts.append(f"<p class='head'>{escape(before)}</p><p>")
    parts += [f"{BOX} {escape(point)}<br>" for point in points]
    return _page("".join(parts) + "</p>")


def brief_html(brief: Brief, today: date, currency: str, months: int, points: Sequence[str] = ()) -> str:
    """Everything to know before a visit or during a call: who decides, what was said, promised, given, and felt.

    `months` are the window's.
    """
    sheet, row = brief.sheet, brief.sheet.row
    tier = wording_terms.tier(row.tier) if row.tier else ""
    facts = (
        tier,
        row.fixed_grade or row.grade or "",
        wording_terms.state(row.sleep),
        row.industry or "",
        row.number or "",
    )
    parts = [f"<h1>{escape(row.name)}</h1><p class='mute'>{escape(' · '.join(each for each in facts if each))}</p>"]
    parts.append(_section(QCoreApplication.translate("Visits", "Facts"), [" · ".join(_facts(brief, currency, months))]))
    parts.append(_section(QCoreApplication.translate("Visits", "Who decides"), map(_person, sheet.contacts)))
    parts += [_section(field_name(name), [escape(str(sheet.customer.get(name) or ""))]) for name in TREATED]
    talks = [_talk(entry, today, currency) for entry in brief.talks[:TALKS]]
    parts.append(_section(QCoreApplication.translate("Visits", "Last talks"), talks))
    promises = [_promise(task.due_on, today, task.kind, task.title) for task in sheet.tasks]
    parts.append(_section(QCoreApplication.translate("Visits", "Promised"), promises))
    issues = [_issue(*issue, today) for issue in brief.issues]
    parts.append(_section(QCoreApplication.translate("Visits", "Open issues"), issues))
    parts.append(_section(QCoreApplication.translate("Visits", "Attitude"), _moods(brief, today)))
    deals = [_deal(*deal, today, currency) for deal in brief.deals]
    parts.append(_section(QCoreApplication.translate("Visits", "Deals on their way"), deals))
    gifts = [_gift(entry, today, currency) for entry in brief.gifts[:GIFTS]]
    parts.append(_section(QCoreApplication.translate("Visits", "Given before"), gifts))
    parts += [_section(field_name(name), [escape(str(sheet.customer.get(name) or ""))]) for name in NOTED]
    boxes = [f"{BOX} {escape(point)}" for point in points]
    parts.append(_section(QCoreApplication.translate("Visits", "Before the visit"), boxes))
    return _page("".join(parts))


def _route_row(number: int, each: RouteStop, currency: str) -> str:
    row = each.stop.row
    who = " ".join(part for part in (row.contact, row.phone) if part)
    lines = [f"<b>{number}. {escape(row.name)}</b>", escape(row.address or ""), escape(who)]
    told = [escape(intent_words(each.stop))]
    if each.last is not None:
        told.append(labelled(escape(day(each.last.on)), escape(_said(each.last, currency))))
    told += [f"{BOX} {escape(promise)}" for promise in each.promises]
    left = "<br>".join(line for line in lines if line)
    right = "<br>".join(line for line in told if line)
    return f"<tr><td width='24' style='font-size: 18px'>{BOX}</td><td width='45%'>{left}</td><td>{right}<br></td></tr>"


def _facts(brief: Brief, currency: str, months: int) -> list[str]:
    row, customer = brief.sheet.row, brief.sheet.customer
    lines = (
        (QCoreApplication.translate("Visits", "Address"), str(customer.get("address") or "")),
        (
            QCoreApplication.translate("Visits", "Reach at"),
            DOT.join(channel.value for channel in brief.sheet.channels),
        ),
        (
            QCoreApplication.translate("Visits", "Revenue, {months}").format(months=counted("months", months)),
            money(row.revenue, currency) if row.orders else "",
        ),
        (QCoreApplication.translate("Visits", "Orders ever"), f"{row.orders_ever:,}" if row.orders_ever else ""),
        (QCoreApplication.translate("Visits", "Last order"), day(row.last_order) if row.last_order else ""),
        (QCoreApplication.translate("Visits", "Demand a year"), money(row.demand, currency) if row.demand else ""),
        (QCoreApplication.translate("Visits", "Last contact"), day(row.last_contact) if row.last_contact else ""),
    )
    return [labelled(escape(name), escape(value)) for name, value in lines if value]


def _person(card: ContactCard) -> str:
    """Name, part in the decision, how to reach them, birthday, and what they live for."""
    head = [f"<b>{escape(card.name)}</b>", escape(card.title or "")]
    head.append(escape(term(DecisionRole, card.role)) if card.role else "")
    head += [escape(channel.value) for channel in card.channels[:3]]
    if card.fields.get("do_not_contact"):
        head.append(escape(field_name("do_not_contact")))
    for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
        text = card.fields.get(column)
        found = parse_birthday(str(text), calendar) if text else None
        head.append(escape(f"{field_name('birthday')} {birthday_text(found)}") if found else "")
    known = [
        labelled(escape(field_name(name)), escape(str(card.fields[name]))) for name in PERSONAL if card.fields.get(name)
    ]
    return DOT.join(part for part in head if part) + (f"<br>{'; '.join(known)}" if known else "")


def _promise(on: date, today: date, kind: str, title: str) -> str:
    return escape(DOT.join(part for part in (short_day(on, today), task_kind(kind), title) if part))


def _talk(entry: TimelineEntry, today: date, currency: str) -> str:
    words = escape(f"{short_day(entry.on, today)}{DOT}{_said(entry, currency)}")
    more = entry_more(entry)
    return words + (f"<br>{escape(more).replace(chr(10), '; ')}" if more else "")


def _said(entry: TimelineEntry, currency: str) -> str:
    """Its words with dots between them: two blanks are one on paper."""
    return entry_words(entry, currency).replace("  ", DOT)


def _moods(brief: Brief, today: date) -> list[str]:
    if not brief.moods:
        return []
    told = [f"{term(Attitude, mood)} ({short_day(on, today)})" for on, mood in brief.moods[-MOODS:]]
    return [escape(" → ".join(told)), escape(trend_words(brief.trend))]


def _issue(opened: date, title: str, answered: bool, today: date) -> str:
    state = (
        QCoreApplication.translate("Visits", "answered")
        if answered
        else QCoreApplication.translate("Visits", "not answered yet")
    )
    return escape(f"{short_day(opened, today)}{DOT}{title} ({state})")


def _deal(name: str, amount: int | None, expected: date | None, today: date, currency: str) -> str:
    parts = [name, money(amount, currency) if amount else ""]
    parts.append(short_day(expected, today) if expected else "")
    return escape(DOT.join(part for part in parts if part))


def _gift(entry: TimelineEntry, today: date, currency: str) -> str:
    cost = entry.fields.get("cost")
    parts = [short_day(entry.on, today), entry_kind(entry), entry.contact or "", entry.text]
    parts.append(money(cost, currency) if isinstance(cost, int) else "")
    return escape(DOT.join(part for part in parts if part))


def _section(heading: str, lines: Iterable[str]) -> str:
    shown = [line for line in lines if line]
    return f"<p class='head'>{escape(heading)}</p><p>{'<br>'.join(shown)}</p>" if shown else ""


def _page(body: str) -> str:
    return f"<html><body>{body}</body></html>"
