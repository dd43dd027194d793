"""Records that hang on a customer or stand for themselves: stored, changed and removed in one way for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import drafts, noun_checks
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk

if TYPE_CHECKING:
    from kamdesk.models.record import Draft


@dataclass(frozen=True, slots=True)
class Noun:
    """Where a noun's draft is, and the column by which people know one of its records."""

    module: str
    draft: str
    label: str
    table: str = ""

    def draft_class(self) -> type[Draft]:
        """The draft; loaded when it is asked for, since the window opens without the nouns."""
        found: type[Draft] = getattr(import_module(self.module), self.draft)
        return found


NOUNS: Mapping[str, Noun] = {
    "quote": Noun("kamdesk.models.deal", "QuoteDraft", "number"),
    "order": Noun("kamdesk.models.order", "OrderDraft", "number", "orders"),
    "opportunity": Noun("kamdesk.models.deal", "OpportunityDraft", "name"),
    "contract": Noun("kamdesk.models.deal", "ContractDraft", "name"),
    "product": Noun("kamdesk.models.order", "ProductDraft", "name"),
    "relation": Noun("kamdesk.models.bond", "RelationDraft", "note"),
    "referral": Noun("kamdesk.models.bond", "ReferralDraft", "note"),
    "issue": Noun("kamdesk.models.bond", "IssueDraft", "title"),
    "satisfaction": Noun("kamdesk.models.bond", "SatisfactionDraft", "words"),
    "article": Noun("kamdesk.models.knowledge", "ArticleDraft", "title"),
    "account_plan": Noun("kamdesk.models.plan", "AccountPlanDraft", "title"),
    "plan_goal": Noun("kamdesk.models.plan", "PlanGoalDraft", "metric"),
    "competitor": Noun("kamdesk.models.plan", "CompetitorDraft", "name"),
    "rivalry": Noun("kamdesk.models.plan", "RivalryDraft", "note"),
}
"""Orders and quotes have lines and are stored by `deals`; customers and contacts have services of their own."""


def table_of(noun: str) -> str:
    """The table a noun's records are in."""
    return NOUNS[noun].table or noun


def save(desk: Desk, noun: str, record_id: int | None, values: Mapping[str, object]) -> Saved:
    """Store a new record, or the given fields of one, and what follows from them (`noun_checks`).

    Raises Invalid with every problem, Refusal(record_gone).
    """
    draft = NOUNS[noun].draft_class()
    given = dict(values)
    if record_id is None:
        if "author" in draft.model_fields:
            given = {"author": desk.author or None, **given}
        full = noun_checks.settled(desk, noun, drafts.checked(draft, given), {})
        with desk.book.writing("new_record", what=noun, name=_label(noun, full)) as work:
            record_id = work.insert(noun, full)
        return Saved(record_id, work.changes)
    current = _current(desk, noun, record_id)
    known = {name: current.get(name) for name in draft.model_fields}
    full = noun_checks.settled(desk, noun, drafts.checked(draft, {**known, **given}), current)
    with desk.book.writing("edit_record", what=noun, name=_label(noun, full)) as work:
        work.update(noun, record_id, full)
    return Saved(record_id, work.changes)


def delete(desk: Desk, noun: str, record_ids: Sequence[int]) -> Changes:
    """Remove records of a noun as one step, with what hangs on them."""
    name = _label(noun, _current(desk, noun, record_ids[0])) if len(record_ids) == 1 else ""
    with desk.book.writing("delete_record", what=noun, name=name) as work:
        for each in record_ids:
            work.delete(table_of(noun), each)
    return work.changes


def _current(desk: Desk, noun: str, record_id: int) -> dict[str, object]:
    found = desk.book.record(table_of(noun), record_id)
    if found is None:
        raise Refusal("record_gone", noun=noun)
    return found


def _label(noun: str, values: Mapping[str, object]) -> str:
    return str(values.get(NOUNS[noun].label) or "")
