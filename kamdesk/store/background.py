"""What a successor must know of a customer beside its sheet: the plan, who competes, open issues, what was learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kamdesk.store.book import Book

PLAN = ("vision", "who", "wants", "process", "our_value", "strategy", "managed", "kept", "resources")
"""The columns of a plan that are told, in this order."""


@dataclass(slots=True)
class Background:
    """What is told of a customer, by kind.

    `plan_id` is the plan in force, None without one, `plan` its columns by name. `rivals`: name, threat 1-5, note;
    `issues`: title, day it began; `articles`: titles.
    """

    plan_id: int | None = None
    plan: dict[str, str] = field(default_factory=dict)
    rivals: list[tuple[Any, ...]] = field(default_factory=list)
    issues: list[tuple[Any, ...]] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)


def background(book: Book, customer_id: int) -> Background:
    """All of it for one customer; articles that are marked to stay are not told."""
    found = Background()
    columns = ", ".join(PLAN)
    for plan_id, *said in book.read(
        f"SELECT id, {columns} FROM account_plan WHERE customer_id = ? AND closed_on IS NULL ORDER BY id DESC LIMIT 1",
        (customer_id,),
    ):
        found.plan_id = plan_id
        found.plan = {name: str(value) for name, value in zip(PLAN, said, strict=True) if value}
    found.rivals = book.read(
        "SELECT c.name, r.threat, r.note FROM rivalry r JOIN competitor c ON c.id = r.competitor_id"
        " WHERE r.customer_id = ? AND r.ended_on IS NULL ORDER BY r.threat DESC, c.name",
        (customer_id,),
    )
    found.issues = book.read(
        "SELECT title, substr(opened_at, 1, 10) FROM issue WHERE customer_id = ? AND solved_at IS NULL ORDER BY 2",
        (customer_id,),
    )
    found.articles = [
        row[0]
        for row in book.read(
            "SELECT DISTINCT a.title FROM article_link l JOIN article a ON a.id = l.article_id"
            " WHERE l.customer_id = ? AND a.keep_from_handover = 0 ORDER BY a.title",
            (customer_id,),
        )
    ]
    return found


def knowledge(book: Book, limit: int) -> Sequence[tuple[Any, ...]]:
    """(kind, title, body) of what was learnt and goes along; templates are for use, not to read, and stay out."""
    return book.read(
        "SELECT kind, title, body FROM article WHERE keep_from_handover = 0 AND kind <> 'template'"
        " ORDER BY kind, title LIMIT ?",
        (limit,),
    )
