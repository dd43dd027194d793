"""What the demo book knows of its key accounts: who reports to whom, a plan with goals, rivals, and knowledge."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from kamdesk.models.terms import ArticleKind, Attitude
from kamdesk.rules.goals import ends
from kamdesk.services.demo_scribe import Known, Scribe
from kamdesk.services.demo_stage import YUAN, Stage

STANDING = ((Attitude.WARM, 5, None), (Attitude.COLD, 4, 0), (Attitude.HOT, 2, 0))
"""Attitude, influence, and by number in the story whom the people of the key account report to."""

QUIET = {
    "all": [
        {"field": "grade", "is": "one_of", "value": ["A"]},
        {"field": "last_contact", "is": "not_last", "value": 30},
    ]
}


def put_plans(stage: Stage) -> None:
    """Everything, in an order that lets later records point at earlier ones."""
    known = stage.told["slipping"]
    _lines(stage.scribe, known)
    rivals = _rivals(stage)
    plan = _plan(stage, known)
    _goals(stage, known, plan)
    _steps(stage, known, plan)
    _knowledge(stage, known)
    words = stage.scribe.words["plans"]
    for (smart,) in stage.scribe.work.rows("SELECT id FROM smart_group"):  # the one of a new book
        stage.scribe.work.update("smart_group", smart, {"name": words["grade_a"]})
    values = {"name": words["quiet"], "filter": json.dumps(QUIET), "position": 1}
    stage.scribe.put("smart_group", stage.scribe.ago(200), values)
    met = {"customer_id": known.id, "competitor_id": rivals[0], "threat": 4, "seen_on": stage.scribe.ago(12)}
    stage.scribe.put("rivalry", stage.scribe.ago(12), {**met, "note": words["met"]})


def _lines(scribe: Scribe, known: Known) -> None:
    for contact_id, (attitude, influence, boss) in zip(known.contacts, STANDING, strict=False):
        above = known.contacts[boss] if boss is not None else None
        values = {"attitude": attitude, "influence": influence, "reports_to_id": above}
        scribe.work.update("contact", contact_id, values)


def _rivals(stage: Stage) -> list[int]:
    words = stage.scribe.words["plans"]
    lines = [*words["rivals"], {**words["ours"], "ours": True}]
    return [
        stage.scribe.put(
            "competitor", stage.scribe.ago(400), {**line, "marks": json.dumps(line["marks"], ensure_ascii=False)}
        )
        for line in lines
    ]


def _plan(stage: Stage, known: Known) -> int:
    scribe = stage.scribe
    texts: dict[str, Any] = scribe.words["plans"]["plan"]
    values = {"customer_id": known.id, "review_on": scribe.ahead(9), "author": scribe.words["author"], **texts}
    return scribe.put("account_plan", scribe.ago(120), values)


def _goals(stage: Stage, known: Known, plan: int) -> None:
    """Three years of revenue over its years, this year over its quarters, and a rate."""
    scribe, year = stage.scribe, stage.scribe.today.year
    revenue, rate, unit = scribe.words["plans"]["goals"]
    owned = {"customer_id": known.id, "plan_id": plan}

    def goal(
        metric: str, period: str, target: int, actual: int | None, parent: int | None, place: int, unit: str
    ) -> int:
        said = {"metric": metric, "period": period, "target": target * YUAN, "parent_id": parent, "position": place}
        reached = actual * YUAN if actual is not None else None
        said |= {"due_on": ends(period), "reached_on": ends(period) if actual and actual >= target else None}
        return scribe.put("plan_goal", scribe.ago(120), {**owned, **said, "actual": reached, "unit": unit})

    whole = goal(revenue, f"{year - 1}-{year + 1}", 14_400_000, None, None, 0, unit)
    goal(revenue, str(year - 1), 4_200_000, 4_310_000, whole, 0, unit)
    now = goal(revenue, str(year), 4_800_000, None, whole, 1, unit)
    goal(revenue, str(year + 1), 5_400_000, None, whole, 2, unit)
    reached = (1_260_000, 1_205_000, 1_230_000, None)
    passed = (scribe.today.month - 1) // 3
    for quarter in range(4):
        actual = reached[quarter] if quarter < passed else None
        goal(revenue, f"{year}-Q{quarter + 1}", 1_200_000, actual, now, quarter, unit)
    goal(rate, str(year), 34, 33, None, 1, "%")


def _steps(stage: Stage, known: Known, plan: int) -> None:
    scribe = stage.scribe
    for at, (title, days) in enumerate(scribe.words["plans"]["steps"]):
        due = scribe.today + timedelta(days=days)
        who = {"contact_id": known.contacts[at % len(known.contacts)], "plan_id": plan}
        done = {"done_on": due} if days < -1 else {}
        scribe.task(known, due, title, "task", **who, **done)


def _knowledge(stage: Stage, known: Known) -> None:
    """Articles and a case, linked to the customer and a product they are about."""
    scribe = stage.scribe
    for text in scribe.words["plans"]["articles"]:
        about = {"kind": ArticleKind(text["kind"]), **{name: text[name] for name in ("title", "body", "tags")}}
        values = {**about, "industry": text.get("industry"), "author": scribe.words["author"]}
        article = scribe.put("article", scribe.ago(text["ago"]), values)
        if text.get("customer"):
            scribe.put("article_link", scribe.ago(text["ago"]), {"article_id": article, "customer_id": known.id})
        if ware := text.get("product"):
            product = {"article_id": article, "product_id": stage.shelf.wares[ware].id}
            scribe.put("article_link", scribe.ago(text["ago"]), product)
