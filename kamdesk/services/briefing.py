"""The briefing a successor reads first: per key customer who, history, promises, next step, how to treat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kamdesk.models.resources import resource
from kamdesk.models.rows import Sheet
from kamdesk.models.terms import DecisionRole, InteractionKind, Tier
from kamdesk.models.words import Words

RECENT = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the briefing: a text, or a list."""

    title: str
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One customer's part of the briefing."""

    name: str
    tags: str
    rows: tuple[Line, ...]


def briefing_html(sheets: Sequence[Sheet], author: str, on: date, words: Words, language: str) -> str:
    """The whole briefing as one HTML page without scripts or links; every text is escaped."""
    from jinja2 import Environment

    template = Environment(autoescape=True).from_string(resource("templates", "briefing.html").read_text("utf-8"))
    figures = {"author": author, "day": words.day(on), "count": len(sheets)}
    return template.render(
        lang=language,
        title=words.phrase("briefing_title", figures),
        intro=words.phrase("briefing_intro", figures),
        sheets=[section(sheet, words) for sheet in sheets],
    )


def section(sheet: Sheet, words: Words) -> Section:
    """What a successor must know of one customer; rows with nothing to say are left out."""
    customer = sheet.customer
    tags = [words.term(Tier, sheet.row.tier), str(customer["number"] or ""), str(customer["industry"] or "")]
    rows = [
        Line("people", items=tuple(_person(sheet, words))),
        Line("promises", items=tuple(f"{words.day(task.due_on)} · {task.title}" for task in sheet.tasks)),
        Line("how_to_treat", str(customer["how_to_treat"] or "")),
        Line("taboos", str(customer["taboos"] or "")),
        Line("history", items=tuple(_history(sheet, words))),
        Line("numbers", _numbers(sheet, words)),
        Line("note", str(customer["note"] or "")),
    ]
    told = [Line(words.phrase(f"briefing_{row.title}"), row.text, row.items) for row in rows if row.text or row.items]
    return Section(str(customer["name"]), " · ".join(tag for tag in tags if tag), tuple(told))


def _person(sheet: Sheet, words: Words) -> list[str]:
    found = []
    for card in sheet.contacts:
        ways = ", ".join(channel.value for channel in card.channels)
        parts = (card.name, card.title, words.term(DecisionRole, card.role), ways)
        found.append(" · ".join(str(part) for part in parts if part))
    return found


def _history(sheet: Sheet, words: Words) -> list[str]:
    talks = [entry for entry in sheet.timeline if entry.noun == "interaction"][:RECENT]
    return [
        " · ".join(
            part
            for part in (words.day(entry.on), words.term(InteractionKind, entry.kind), entry.contact or "", entry.text)
            if part
        )
        for entry in talks
    ]


def _numbers(sheet: Sheet, words: Words) -> str:
    row = sheet.row
    if not row.orders_ever or row.last_order is None:
        return ""
    figures = {
        "orders": row.orders_ever,
        "revenue": words.money(row.revenue_ever),
        "recent": words.money(row.revenue),
        "last": words.day(row.last_order),
    }
    return words.phrase("briefing_numbers_text", figures)
