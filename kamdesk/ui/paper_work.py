"""What the printed profile sheet says of deals, service and the account plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.terms import DealStatus
from kamdesk.services.desk import Desk
from kamdesk.services.planning import PlanTab
from kamdesk.services.records import DealsTab
from kamdesk.services.serving import ServiceTab
from kamdesk.ui.goal_tree import goal_cells
from kamdesk.ui.plan_words import review_words, step_words
from kamdesk.ui.service_pane import standing_words
from kamdesk.ui.wording_figures import day, money
from kamdesk.ui.wording_nouns import noun_field, noun_title, stage_word
from kamdesk.ui.wording_terms import term

MOST = 4
"""So many of each kind: the sheet is one page."""

Lines = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Work:
    """What is read for the sheet beside the customer itself."""

    deals: DealsTab
    service: ServiceTab
    plan: PlanTab


def read_work(desk: Desk, customer_id: int) -> Work:
    """Read it; for a worker."""
    from kamdesk.services import planning, records, serving

    return Work(records.deals_tab(desk, customer_id), serving.tab(desk, customer_id), planning.tab(desk, customer_id))


def work_sections(work: Work, desk: Desk) -> Sequence[tuple[str, Lines]]:
    """Headings with their lines, those with nothing to say left empty."""
    return (
        (QCoreApplication.translate("Paper", "Deals"), _deals(work.deals, desk.currency)),
        (QCoreApplication.translate("Paper", "Service"), _service(work.service, desk)),
        (QCoreApplication.translate("PlanPane", "Account plan"), _plan(work.plan, desk.today())),
    )


def _deals(deals: DealsTab, currency: str) -> Lines:
    lines = [(noun_title("opportunity"), _opportunity(each, currency)) for each in deals.opportunities[:MOST]]
    lines += [(noun_title("quote"), _dated(each, "quoted_on", "revenue", currency)) for each in deals.quotes[:MOST]]
    lines += [(noun_title("contract"), _contract(each, currency)) for each in deals.contracts[:MOST]]
    given = next((each.total for each in reversed(deals.concessions) if each.total is not None), None)
    if given:
        lines.append((QCoreApplication.translate("DealsPane", "Concessions"), money(given, currency)))
    return lines


def _opportunity(each: NounRow, currency: str) -> str:
    where = stage_word(each["stage"]) if each["status"] == "open" else term(DealStatus, each["status"])
    parts = (each["name"], where, money(each["amount"], currency) if each["amount"] else "", each["reason"] or "")
    return " · ".join(part for part in parts if part)


def _dated(each: NounRow, on: str, amount: str, currency: str) -> str:
    parts = (each["number"] or "", day(each[on]), money(each[amount], currency), term(DealStatus, each["status"]))
    return " · ".join(part for part in parts if part)


def _contract(each: NounRow, currency: str) -> str:
    span = f"{day(each['starts_on'])} – {day(each['ends_on'])}"
    parts = (each["name"] or each["number"] or "", span, money(each["amount"], currency) if each["amount"] else "")
    return " · ".join(part for part in parts if part)


def _plan(found: PlanTab, today: date) -> Lines:
    """The plan in a line, its next review, where it leads, the first goals and steps, and who else is met there."""
    plan = found.plan
    lines: Lines = []
    if plan is not None:
        review, _ = review_words(plan["review_on"], today)
        lines.append((noun_field("account_plan", "title"), " · ".join(filter(None, (plan["title"], review)))))
        lines += [(noun_field("account_plan", name), plan[name]) for name in ("vision", "strategy") if plan[name]]
    goals = [" · ".join(filter(None, goal_cells(goal))) for goal in found.goals if goal.depth == 0]
    lines += [(noun_title("plan_goal"), words) for words in goals[:MOST]]
    steps = [f"{step.title} · {step_words(step, today)}" for step in found.steps]
    lines += [(QCoreApplication.translate("PlanPane", "Steps"), words) for words in steps[:MOST]]
    met = [each for each in found.rivals if each["ended_on"] is None]
    lines += [(noun_field("rivalry", "competitor"), _rival(each)) for each in met[:MOST]]
    return lines


def _rival(each: NounRow) -> str:
    threat = f"{noun_field('rivalry', 'threat')} {each['threat']}" if each["threat"] else ""
    return " · ".join(filter(None, (each["competitor"], threat, each["note"])))


def _service(service: ServiceTab, desk: Desk) -> Lines:
    lines = [
        (noun_title("issue"), f"{each.row['title']} · {standing_words(each.standing, desk)}")
        for each in service.issues[:MOST]
    ]
    lines += [
        (noun_field("satisfaction", "score"), f"{each['score']} / 5 · {day(each['asked_on'])} {each['words'] or ''}")
        for each in service.satisfaction[:MOST]
    ]
    return lines
