"""Text templates: articles of kind template, with fields in braces; a dozen good ones to begin with (H1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kamdesk.models.changes import Changes
from kamdesk.models.resources import resource
from kamdesk.models.terms import ArticleKind, Channel
from kamdesk.services import drafts
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.store import text_templates

SEEDED = "texts_seeded"
BIRTHDAY, ANY_FESTIVAL = "birthday", "festival"
OCCASIONS = (BIRTHDAY, ANY_FESTIVAL, "thanks", "visit", "product", "dormant", "old_customers", "contract", "referral")
"""What a text may be for, beside a festival of its own."""


@dataclass(frozen=True, slots=True)
class TextTemplate:
    """A template as it is chosen and filled; `channel` and `occasion` are empty where it is for any."""

    id: int
    title: str
    body: str
    subject: str = ""
    channel: str = ""
    occasion: str = ""


def templates(desk: Desk) -> list[TextTemplate]:
    """Every template of the book, by title."""
    return [TextTemplate(*row) for row in text_templates.templates(desk.book)]


def best_first(known: list[TextTemplate], channel: Channel, occasions: tuple[str, ...]) -> list[TextTemplate]:
    """Those that go by a channel, the ones made for the occasion first, then those for any festival, then the rest.

    `occasions` are a festival's codes, or birthday; empty for letters without an occasion.
    """
    fitting = [each for each in known if each.channel in ("", channel)]
    return sorted(fitting, key=lambda each: (_rank(each, occasions), not each.channel))


def is_made_for(text: TextTemplate, occasions: tuple[str, ...]) -> bool:
    """Whether a text suits an occasion; without one, those do that are for none in particular."""
    return _rank(text, occasions) < (2 if occasions else 3)


def is_seeded(desk: Desk) -> bool:
    """Whether the shipped texts were put in once; those the rep threw away do not come back by themselves."""
    return bool(setting(desk, SEEDED, False))


def seed(desk: Desk, language: str) -> Changes | None:
    """Put in the shipped texts of a language, those whose title is there already left out; None where all are."""
    shipped = shipped_texts(language)
    there = {each.title for each in templates(desk)}
    missing = [each for each in shipped if each["title"] not in there]
    set_setting(desk, SEEDED, True)
    if not missing:
        return None
    from kamdesk.models.knowledge import ArticleDraft

    with desk.book.writing("seed_texts", count=len(missing)) as work:
        for each in missing:
            work.insert("article", drafts.checked(ArticleDraft, {**values_of(each), "author": desk.author or None}))
    return work.changes


def shipped_texts(language: str) -> list[dict[str, str]]:
    """The texts shipped in a language; English where there are none in it."""
    known: Mapping[str, Any] = json.loads(resource("templates", "texts.json").read_text("utf-8"))
    found: list[dict[str, str]] = known.get(language) or known["zh_CN" if language.startswith("zh") else "en"]
    return found


def values_of(text: Mapping[str, str]) -> dict[str, object]:
    """A shipped text as the columns of an article."""
    return {"kind": ArticleKind.TEMPLATE, **{name: value or None for name, value in text.items()}}


def _rank(text: TextTemplate, occasions: tuple[str, ...]) -> int:
    is_festival = bool(occasions) and BIRTHDAY not in occasions
    if text.occasion in occasions:
        return 0
    if is_festival and text.occasion == ANY_FESTIVAL:
        return 1
    return 2 if not text.occasion else 3
