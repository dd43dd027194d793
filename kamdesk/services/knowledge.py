"""The knowledge base: what the rep has learnt, found by words, shown beside the customer it fits (L9, M6)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import ArticleKind
from kamdesk.rules.searching import classify
from kamdesk.services import drafts
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import knowledge as reading

MOST = 500
SUGGESTED = 4
RECENT_TALKS = 10
COMMA = re.compile(r"[,，、;；]")
Link = tuple[str, int, str]
"""(noun, id, name) of a customer, product or opportunity an article concerns."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; `start` is how its body begins."""

    id: int
    kind: ArticleKind
    title: str
    tags: tuple[str, ...]
    industry: str | None
    valid_from: date | None
    valid_until: date | None
    updated: str
    start: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article to read; `values` holds every column."""

    id: int
    kind: ArticleKind
    title: str
    body: str
    tags: tuple[str, ...]
    values: Mapping[str, Any]
    links: tuple[Link, ...]


def articles(desk: Desk, words: str = "", kind: str = "", limit: int = MOST) -> tuple[ArticleRow, ...]:
    """The articles that hold every word typed, titles first, then those changed last."""
    wanted = [word.text for word in classify(words).words]
    return tuple(_row(row) for row in reading.articles(desk.book, wanted, kind, limit))


def article(desk: Desk, article_id: int) -> Article:
    """One article with what it concerns. Refusal(record_gone)."""
    found = desk.book.record("article", article_id)
    if found is None:
        raise Refusal("record_gone", noun="article")
    links = tuple(reading.links(desk.book, article_id))
    return Article(
        article_id, ArticleKind(found["kind"]), found["title"], found["body"], _tags(found["tags"]), found, links
    )


def save(
    desk: Desk, article_id: int | None, values: Mapping[str, object], links: Sequence[Link] | None = None
) -> Saved:
    """Store an article and, where given, what it concerns, as one step. Raises Invalid."""
    from kamdesk.models.knowledge import ArticleDraft

    current = desk.book.record("article", article_id) if article_id is not None else {"author": desk.author or None}
    if current is None:
        raise Refusal("record_gone", noun="article")
    known = {name: current[name] for name in ArticleDraft.model_fields if name in current}
    full = drafts.checked(ArticleDraft, {**known, **values})
    step = "new_record" if article_id is None else "edit_record"
    with desk.book.writing(step, what="article", name=str(full["title"])) as work:
        if article_id is None:
            article_id = work.insert("article", full)
        else:
            work.update("article", article_id, full)
        if links is not None:
            reading.set_links(work, article_id, [(noun, record_id) for noun, record_id, _ in links])
    return Saved(article_id, work.changes)


def suggested(desk: Desk, customer_id: int, limit: int = SUGGESTED) -> tuple[ArticleRow, ...]:
    """What may help with a customer: what concerns it, its deals, what it bought, its industry, what was talked of."""
    said = reading.said(desk.book, customer_id, RECENT_TALKS)
    scored = []
    for *row, its_own, its_deal, bought, industry in reading.fitting(desk.book, customer_id, desk.today().isoformat()):
        found = _row(row)
        talked = sum(tag.lower() in said for tag in found.tags if len(tag) > 1)
        score = 4 * its_own + 3 * its_deal + 2 * bought + 2 * industry + min(talked, 3)
        if score:
            scored.append((-score, found.title, found))
    return tuple(found for _, _, found in sorted(scored, key=lambda each: each[:2])[:limit])


def tags(desk: Desk) -> tuple[str, ...]:
    """Every tag in use."""
    return tuple(sorted({tag for written in reading.tags(desk.book) for tag in _tags(written)}))


def linkable(desk: Desk, customer_ids: Sequence[int]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """(products, opportunities of these customers) an article may concern."""
    return reading.products(desk.book), reading.deals(desk.book, customer_ids)


def _row(row: Sequence[Any]) -> ArticleRow:
    article_id, kind, title, written, industry, since, until, updated, start = row
    known = ArticleKind(kind) if kind in set(ArticleKind) else ArticleKind.ARTICLE
    return ArticleRow(article_id, known, title, _tags(written), industry, _day(since), _day(until), updated, start)


def _tags(written: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip() for tag in COMMA.split(written or "") if tag.strip()))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
