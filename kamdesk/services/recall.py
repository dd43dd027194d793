"""What stands behind a customer who calls after months (F25): service history, ended deals, cases, what is known."""

from __future__ import annotations

from dataclasses import dataclass

from kamdesk.models.noun_rows import NounRow
from kamdesk.services import knowledge
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import Article
from kamdesk.store import noun_reading

MOST_KNOWN = 5


@dataclass(frozen=True, slots=True)
class Recall:
    """Issues and deals that came to an end, newest first; what was said when asked; articles that fit, cases first."""

    customer_id: int
    issues: tuple[NounRow, ...]
    satisfaction: tuple[NounRow, ...]
    deals: tuple[NounRow, ...]
    known: tuple[Article, ...]


def recall(desk: Desk, customer_id: int) -> Recall:
    """What to have beside the brief while they talk."""
    issues = noun_reading.of_customer(desk.book, "issue", customer_id)
    deals = noun_reading.of_customer(desk.book, "opportunity", customer_id)
    fitting = [knowledge.article(desk, row.id) for row in knowledge.suggested(desk, customer_id, MOST_KNOWN)]
    return Recall(
        customer_id,
        tuple(each for each in issues if each["solved_at"] is not None),
        tuple(noun_reading.of_customer(desk.book, "satisfaction", customer_id)),
        tuple(each for each in deals if each["status"] in ("won", "lost")),
        tuple(sorted(fitting, key=lambda each: each.kind != "case")),
    )
