"""A customer's story as Markdown: who, what they needed, what happened, what it brought, and room for what to learn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import TimelineEntry
from kamdesk.models.terms import Attitude, DecisionRole, InteractionKind
from kamdesk.services.cases import Story
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.noun_lines import PLAN_QUESTIONS, PLAN_WAY
from kamdesk.ui.wording_figures import day, labelled, money, percent
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_terms import tier_long

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
SAID = ("need", "concern", "outcome", "feedback", "usage")


def case_markdown(story: Story, currency: str) -> str:
    """The story; every word of data is plain text in it."""
    lesson = QCoreApplication.translate("Case", "What to learn from it")
    parts = [
        f"# {plain(story.sheet.row.name)}",
        _facts(story),
        _section(QCoreApplication.translate("Case", "People"), _people(story)),
        _section(QCoreApplication.translate("Case", "How to treat them"), _treated(story)),
        _section(QCoreApplication.translate("Case", "The plan"), _plan(story)),
        _section(QCoreApplication.translate("Case", "What happened"), [_talk(entry) for entry in story.talks]),
        _section(QCoreApplication.translate("Case", "Deals won and lost"), _deals(story, currency)),
        _section(QCoreApplication.translate("Case", "Service"), _service(story)),
        _trade(story, currency),
        f"## {lesson}\n\n- ",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(text: object) -> str:
    """Words of data as Markdown takes them for plain text, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(text or "").split()))


def _facts(story: Story) -> str:
    row, customer = story.sheet.row, story.customer
    place = " ".join(str(customer[name]) for name in ("province", "city") if customer.get(name))
    since = QCoreApplication.translate("Case", "with us since {day}").format(day=day(row.first_order))
    said = [row.industry or "", place, tier_long(row.tier) if row.tier else "", since if row.first_order else ""]
    return plain(" · ".join(each for each in said if each))


def _people(story: Story) -> list[str]:
    found = []
    for person in story.people:
        role = term(DecisionRole, person.role) if person.role else ""
        attitude = term(Attitude, person.attitude) if person.attitude else ""
        said = " · ".join(
            plain(part) for part in (person.title, role, attitude, person.interests, person.taboos) if part
        )
        found.append(f"**{plain(person.name)}**" + (f" {said}" if said else ""))
    return found


def _treated(story: Story) -> list[str]:
    names = ("how_to_treat", "taboos", "discount_policy", "service_agreement", "note")
    return [labelled(field_name(name), plain(story.customer[name])) for name in names if story.customer.get(name)]


def _plan(story: Story) -> list[str]:
    plan = story.plan
    if plan is None:
        return []
    title = [plain(plan["title"])] if plan["title"] else []
    names = (*PLAN_QUESTIONS, *PLAN_WAY)
    return title + [f"{noun_field('account_plan', name)} {plain(plan[name])}" for name in names if plan[name]]


def _talk(entry: TimelineEntry) -> str:
    fields = entry.fields
    kind = term(InteractionKind, entry.kind)
    more = [labelled(field_name(name), plain(fields[name])) for name in SAID if fields.get(name)]
    who = plain(entry.contact or fields.get("who"))
    head = " · ".join(part for part in (f"**{day(entry.on)}** {kind}", who) if part)
    return labelled(head, "; ".join(part for part in (plain(entry.text), *more) if part))


def _deals(story: Story, currency: str) -> list[str]:
    found = []
    for deal in story.deals:
        won = deal["status"] == "won"
        said = QCoreApplication.translate("Case", "won") if won else QCoreApplication.translate("Case", "lost")
        amount = money(deal["amount"], currency) if deal["amount"] else ""
        rival = plain(deal["competitor"])
        parts = (f"**{said}** {plain(deal['name'])}", amount, rival, plain(deal["reason"]))
        found.append(" · ".join(part for part in parts if part))
    return found


def _service(story: Story) -> list[str]:
    found = [f"{plain(issue['title'])} → {plain(issue['solution']) or '…'}" for issue in story.issues]
    found += [f"{said['score']}/5 {plain(said['words'])}".rstrip() for said in story.satisfaction]
    return found


def _trade(story: Story, currency: str) -> str:
    if not story.years:
        return ""
    heads = (
        QCoreApplication.translate("Case", "Year"),
        QCoreApplication.translate("Case", "Orders"),
        QCoreApplication.translate("Case", "Revenue"),
        QCoreApplication.translate("Case", "Margin rate"),
    )
    rows = [
        (
            str(year.year),
            str(year.orders),
            money(year.revenue, currency),
            percent(year.margin / year.revenue) if year.revenue > 0 else "—",
        )
        for year in story.years
    ]
    title = QCoreApplication.translate("Case", "What it brought")
    return f"## {title}\n\n{_table(heads, rows)}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _section(title: str, lines: Sequence[str]) -> str:
    return f"## {title}\n\n" + "\n".join(f"- {line}" for line in lines) if lines else ""
