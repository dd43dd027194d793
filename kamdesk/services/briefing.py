"""The briefing a successor reads first: who each key customer is, promises, how to treat, plan, rivals, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kamdesk.models.resources import resource
from kamdesk.models.rows import ContactCard, Sheet
from kamdesk.models.terms import ArticleKind, DecisionRole, InteractionKind, Tier
from kamdesk.models.words import Words
from kamdesk.services import planning, sheets
from kamdesk.services.desk import Desk
from kamdesk.services.planning import GoalRow
from kamdesk.store import background, first_calls
from kamdesk.store.background import Background

RECENT = 6
ARTICLES = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the briefing: a text, or a list."""

    title: str
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One customer's part of the briefing, or one article."""

    name: str
    tags: str
    rows: tuple[Line, ...]


def briefing_html(
    desk: Desk, customer_ids: Sequence[int], words: Words, language: str, total: int | None = None
) -> str:
    """The whole briefing as one HTML page without scripts or links; every text is escaped.

    `total`: how many are handed over, where not all of them are told of.
    """
    from jinja2 import Environment

    template = Environment(autoescape=True).from_string(resource("templates", "briefing.html").read_text("utf-8"))
    figures: dict[str, object] = {"author": desk.author, "day": words.day(desk.today()), "count": len(customer_ids)}
    if total is not None and total > len(customer_ids):
        figures["total"] = total
    return template.render(
        lang=language,
        title=words.phrase("briefing_title", figures),
        intro=words.phrase("briefing_intro", figures),
        sheets=[section(desk, each, words) for each in customer_ids],
        knowledge_title=words.phrase("briefing_knowledge"),
        articles=[
            (title, words.term(ArticleKind, kind), body)
            for kind, title, body in background.knowledge(desk.book, ARTICLES)
        ],
    )


def section(desk: Desk, customer_id: int, words: Words) -> Section:
    """What a successor must know of one customer; rows with nothing to say are left out."""
    sheet, behind = _sheet(desk, customer_id), background.background(desk.book, customer_id)
    customer = sheet.customer
    tags = [words.term(Tier, sheet.row.tier), str(customer["number"] or ""), str(customer["industry"] or "")]
    told = [
        Line(words.phrase(f"briefing_{row.title}"), row.text, row.items)
        for row in _lines(desk, sheet, behind, words)
        if row.text or row.items
    ]
    return Section(str(customer["name"]), " · ".join(tag for tag in tags if tag), tuple(told))


def _sheet(desk: Desk, customer_id: int) -> Sheet:
    """The profile sheet, without what the rep promised only as a newcomer: the successor is the next one."""
    sheet, calls = sheets.sheet(desk, customer_id), first_calls.that_stay(desk.book)
    (row,) = first_calls.without_calls(desk.book, [sheet.row])
    return sheet._replace(row=row, tasks=tuple(task for task in sheet.tasks if task.id not in calls))


def _lines(desk: Desk, sheet: Sheet, behind: Background, words: Words) -> Iterator[Line]:
    customer, row = sheet.customer, sheet.row
    if row.next_on is not None:
        yield Line("next", f"{words.day(row.next_on)} · {row.next_title or ''}".rstrip(" ·"))
    yield Line("promises", items=tuple(f"{words.day(task.due_on)} · {task.title}" for task in sheet.tasks))
    yield Line("how_to_treat", str(customer["how_to_treat"] or ""))
    yield Line("taboos", items=tuple(_taboos(sheet, words)))
    yield Line("people", items=tuple(_person(card, sheet, words) for card in sheet.contacts))
    yield Line("reach", items=tuple(_reach(sheet, words)))
    yield Line("habits", items=tuple(_habits(sheet, words)))
    yield Line("issues", items=tuple(f"{words.day(date.fromisoformat(on))} · {title}" for title, on in behind.issues))
    yield Line("plan", items=tuple(_plan(desk, behind, words)))
    yield Line("rivals", items=tuple(_rival(*rival) for rival in behind.rivals))
    yield Line("knowledge", items=tuple(behind.articles))
    yield Line("agreement", " · ".join(str(customer[name]) for name in AGREED if customer[name]))
    yield Line("history", items=tuple(_history(sheet, words)))
    yield Line("numbers", _numbers(sheet, words, desk.settings.window_months))
    yield Line("note", str(customer["note"] or ""))


AGREED = ("discount_policy", "service_agreement")


def _taboos(sheet: Sheet, words: Words) -> Iterator[str]:
    if sheet.customer["taboos"]:
        yield str(sheet.customer["taboos"])
    for card in sheet.contacts:
        if card.fields.get("taboos"):
            yield words.labelled(card.name, card.fields["taboos"])


def _person(card: ContactCard, sheet: Sheet, words: Words) -> str:
    """Who it is, what they decide, to whom they report, and how they are reached."""
    superior = next((each.name for each in sheet.contacts if each.id == card.fields.get("reports_to_id")), "")
    chain = words.phrase("briefing_reports_to", {"name": superior}) if superior else ""
    ways = " · ".join(channel.value for channel in card.channels)
    barred = words.phrase("briefing_do_not_contact") if card.fields.get("do_not_contact") else ""
    parts = (card.name, card.title, words.term(DecisionRole, card.role), chain, ways, barred)
    return " · ".join(str(part) for part in parts if part)


def _reach(sheet: Sheet, words: Words) -> Iterator[str]:
    """How the company itself is reached."""
    for channel in sheet.channels:
        yield words.labelled(words.channel(channel), channel.value)
    if sheet.customer["website"]:
        yield words.labelled(words.title("customer.website"), sheet.customer["website"])


def _habits(sheet: Sheet, words: Words) -> Iterator[str]:
    for card in sheet.contacts:
        said = [str(card.fields[name]) for name in ("habits", "hobbies", "interests") if card.fields.get(name)]
        if said:
            yield words.labelled(card.name, " · ".join(said))


def _plan(desk: Desk, behind: Background, words: Words) -> Iterator[str]:
    for name, text in behind.plan.items():
        yield words.labelled(words.phrase(f"briefing_plan_{name}"), text)
    if behind.plan_id is not None:
        yield from (_goal(goal, words) for goal in planning.goals(desk, behind.plan_id))


def _goal(goal: GoalRow, words: Words) -> str:
    """A part stands further in than what it is a part of."""
    reached = " / ".join(words.quantity(each, goal.unit) for each in (goal.standing.actual, goal.target))
    percent = f"{goal.standing.percent}%" if goal.standing.percent is not None else ""
    told = " · ".join(part for part in (goal.period, goal.metric, reached, percent) if part)
    return "\u00a0" * 4 * goal.depth + told


def _rival(name: str, threat: int | None, note: str | None) -> str:
    marks = "●" * threat + "○" * (5 - threat) if threat else ""
    return " · ".join(part for part in (name, marks, note) if part)


def _history(sheet: Sheet, words: Words) -> Iterator[str]:
    talks = [entry for entry in sheet.timeline if entry.noun == "interaction"][:RECENT]
    for entry in talks:
        parts = (words.day(entry.on), words.term(InteractionKind, entry.kind), entry.contact or "", entry.text)
        yield " · ".join(part for part in parts if part)


def _numbers(sheet: Sheet, words: Words, months: int) -> str:
    row = sheet.row
    if not row.orders_ever or row.last_order is None:
        return ""
    figures = {
        "orders": row.orders_ever,
        "revenue": words.money(row.revenue_ever),
        "recent": words.money(row.revenue),
        "months": months,
        "last": words.day(row.last_order),
    }
    return words.phrase("briefing_numbers_text", figures)
