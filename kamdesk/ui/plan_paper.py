"""The account plan on paper: questions, knowledge, way, goals, steps, people and competitors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.terms import Attitude, DecisionRole
from kamdesk.services.planning import PlanTab
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.goal_tree import goal_cells
from kamdesk.ui.noun_lines import PLAN_KNOWLEDGE, PLAN_QUESTIONS, PLAN_WAY
from kamdesk.ui.plan_words import review_words, step_words
from kamdesk.ui.wording_figures import day, near_day
from kamdesk.ui.wording_nouns import noun_field, noun_title


def plan_html(found: PlanTab, today: date) -> str:
    """The plan of a customer; every word of data is escaped."""
    plan = found.plan
    if plan is None:
        return ""
    words, _ = review_words(plan["review_on"], today)
    parts = [
        f"<h1>{escape(plan_title(plan))}</h1>",
        f"<p class='mute'>{escape(' · '.join(filter(None, (plan['title'], words))))}</p>",
        _texts(plan, (*PLAN_QUESTIONS, *PLAN_KNOWLEDGE, *PLAN_WAY)),
        _goals(found),
        _steps(found, today),
        _people(found, today),
        _rivals(found, today),
        f"<p class='mute'>{escape(day(today))}</p>",
    ]
    return f"<html><body>{''.join(parts)}</body></html>"


def plan_title(plan: NounRow) -> str:
    """Account plan · Northwind."""
    return QCoreApplication.translate("Plan", "Account plan · {name}").format(name=plan.customer)


def _texts(plan: NounRow, names: Sequence[str]) -> str:
    lines = [
        f"<tr><th width='24%'>{escape(noun_field('account_plan', name))}</th><td>{_text(plan[name])}</td></tr>"
        for name in names
        if plan[name]
    ]
    return f"<table width='100%'>{''.join(lines)}</table>" if lines else ""


def _goals(found: PlanTab) -> str:
    heads = [noun_field("plan_goal", name) for name in ("metric", "period", "target", "actual")]
    rows = []
    for goal in found.goals:
        metric, *others = goal_cells(goal)
        rows.append(("\u00a0" * 6 * goal.depth + metric, *others))
    return _table(noun_title("plan_goal"), (*heads, "%"), rows)


def _steps(found: PlanTab, today: date) -> str:
    heads = [
        QCoreApplication.translate("PlanPane", "What"),
        QCoreApplication.translate("PlanPane", "With whom"),
        QCoreApplication.translate("PlanPane", "When"),
    ]
    rows = [(step.title, step.who or "", step_words(step, today)) for step in found.steps]
    return _table(QCoreApplication.translate("PlanPane", "Steps"), heads, rows)


def _people(found: PlanTab, today: date) -> str:
    people = found.people.people if found.people is not None else ()
    heads = [field_name(name) for name in ("contact", "role", "attitude", "influence", "taboos")]
    rows = [
        (
            " · ".join(filter(None, (each.name, each.title, near_day(each.last, today) if each.last else ""))),
            term(DecisionRole, each.role) if each.role else "",
            term(Attitude, each.attitude) if each.attitude else "",
            str(each.influence or ""),
            each.taboos or "",
        )
        for each in people
    ]
    return _table(QCoreApplication.translate("Plan", "People"), heads, rows)


def _rivals(found: PlanTab, today: date) -> str:
    heads = [noun_field("rivalry", name) for name in ("competitor", "threat", "note", "seen_on")]
    rows = [
        (
            str(each["competitor"]),
            str(each["threat"] or ""),
            each["note"] or "",
            near_day(each["seen_on"], today) if each["seen_on"] else "",
        )
        for each in found.rivals
        if each["ended_on"] is None
    ]
    return _table(noun_title("rivalry"), heads, rows)


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = "".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    if not body:
        return ""
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    return (
        f"<h2>{escape(title)}</h2><table class='list' width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>"
        f"{body}</table>"
    )


def _text(value: object) -> str:
    return escape(str(value or "")).replace("\n", "<br>")
