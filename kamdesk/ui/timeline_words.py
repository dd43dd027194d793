"""An entry of the timeline in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import TimelineEntry
from kamdesk.models.terms import Attitude, InteractionKind, OrderKind, VisitChance
from kamdesk.ui.field_names import field_name, task_kind, term
from kamdesk.ui.wording_figures import labelled, listed, money


def entry_kind(entry: TimelineEntry) -> str:
    """What it was: a call, a visit, a sale, a callback that was kept."""
    if entry.noun == "interaction":
        return term(InteractionKind, entry.kind)
    if entry.noun == "orders":
        return term(OrderKind, entry.kind)
    if entry.noun == "task":
        return QCoreApplication.translate("Timeline", "{step} done").format(step=task_kind(entry.kind))
    return entry.kind


RECENT_DAYS = 30
"""So long a talk that lacks something is worth completing (the lens "talks to complete")."""

ASKED_BY_VOICE = ("call", "visit", "meeting")
"""Kinds in which somebody is reached or is not; a text or a letter only goes out."""

ASKED = ("need", "attitude", "visit_chance")
"""What is recorded after every call (F3)."""


def to_complete(entry: TimelineEntry, today: date) -> str:
    """What a recent real talk still lacks, in words; empty where it lacks nothing."""
    is_talk = entry.noun == "interaction" and entry.kind in ASKED_BY_VOICE
    if not is_talk or not entry.fields.get("reached") or (today - entry.on).days > RECENT_DAYS:
        return ""
    missing = [field_name(name) for name in ASKED if not entry.fields.get(name)]
    words = QCoreApplication.translate("Timeline", "to complete: {fields}")
    return words.format(fields=listed(missing)) if missing else ""


def entry_facts(entry: TimelineEntry) -> str:
    """How they were disposed, as far as it was noted."""
    parts = []
    fields = entry.fields
    if fields.get("attitude"):
        parts.append(term(Attitude, fields["attitude"]))
    if fields.get("visit_chance"):
        parts.append(term(VisitChance, fields["visit_chance"]))
    if entry.noun == "interaction" and entry.kind in ASKED_BY_VOICE and fields.get("reached") in (0, False):
        parts.append(not_reached())
    return " · ".join(parts)


def not_reached() -> str:
    """That nobody was reached."""
    return QCoreApplication.translate("Timeline", "nobody reached")


def entry_words(entry: TimelineEntry, currency: str) -> str:
    """The whole entry in a line."""
    head = " · ".join(part for part in (entry_kind(entry), entry.contact or "", entry_facts(entry)) if part)
    text = entry.text or ""
    sum_ = money(entry.amount, currency) if entry.amount is not None else ""
    return "  ".join(part for part in (head, text, sum_) if part)


def entry_more(entry: TimelineEntry) -> str:
    """What else was noted of a talk, each with its name, for its tooltip and its form."""
    names = ("need", "concern", "usage", "product", "feedback", "outcome")
    return "\n".join(labelled(field_name(name), entry.fields[name]) for name in names if entry.fields.get(name))
