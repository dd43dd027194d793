"""The service tab of a customer: problems and what was said of them, favours, and who is tied to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.terms import IssueStatus
from kamdesk.rules.health import Health
from kamdesk.rules.serving import Standing
from kamdesk.services.bonds import Introducer
from kamdesk.services.desk import Desk
from kamdesk.services.serving import Favour, ServiceTab
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.deals_pane import TabPage
from kamdesk.ui.field import AreaField
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_list import NounList, NounTable
from kamdesk.ui.wording_figures import NOTHING, counted, duration, listed, near_day, number
from kamdesk.ui.wording_nouns import noun_field, sign_word, tie_word
from kamdesk.ui.wording_terms import term

SHOWN = 6


class SolveForm(Form):
    """How a problem was solved: what the next one who has it will want to know."""

    def __init__(self, desk: Desk, jobs: Jobs, issue: NounRow, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Solved: {issue}").format(issue=issue["title"]))
        self.issue = issue
        self._desk, self._jobs = desk, jobs
        label = noun_field("issue", "solution")
        self.add("solution", label, AreaField(label))
        self.fill({"solution": issue["solution"]})
        self.field("solution").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import serving

        words = str(values["solution"] or "")
        self._jobs.write(serving.solve, self._desk, self.issue.id, words, done=done, failed=self.failed)


class ServicePane(TabPage):
    """`open_asked` carries another customer to go to."""

    open_asked = Signal(int)
    follows = frozenset({"issue", "satisfaction", "relation", "referral", "interaction"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._solved: NounRow | None = None
        self._cards: dict[NounTable, QFrame] = {}
        self.health = QLabel()
        self.health.setWordWrap(True)
        self.cards.addWidget(self.health)
        steps = (("answer", self.tr("Answered now")), ("solve", self.tr("Solved…")))
        self.issues = self.put(NounList(desk, "issue", steps))
        self.satisfaction = self.put(NounList(desk, "satisfaction"))
        go = (("open", self.tr("Go there")),)
        self.relations = self.put(NounList(desk, "relation", go))
        self.referrals = self.put(NounList(desk, "referral", go))
        self.introducers = NounTable(Facts(self.tr("Who can introduce me"), self._columns(), ()))
        self.favours = NounTable(Facts(self.tr("Favours"), self._favour_columns(), ()))
        self._card(self.tr("Who can introduce me"), self.introducers, self.open_asked.emit)
        self._card(self.tr("Favours"), self.favours, None)
        self.cards.addStretch(1)
        for each in (self.issues, self.relations, self.referrals):
            each.act_asked.connect(self._act)

    def ask(self, customer_id: int) -> None:
        from kamdesk.services import serving

        self.jobs.search(serving.tab, self.desk, customer_id, done=self.fill, topic="service_tab")

    def fill(self, found: ServiceTab) -> None:
        """Show what was read."""
        standings = {each.row.id: each.standing for each in found.issues}
        self.issues.show_rows(
            (each.row for each in found.issues), lambda row: {"state": standing_words(standings[row.id], self.desk)}
        )
        agreed = self.tr("Service agreement: {words}").format(words=found.agreement)
        self.issues.say(agreed if found.agreement else "")
        self.satisfaction.show_rows(found.satisfaction)
        self.satisfaction.say(trend_words([each["score"] for each in found.satisfaction]))
        self.relations.show_rows(found.relations, self._relation)
        self.referrals.show_rows(found.referrals, self._referral)
        self.health.setText(health_words(found.health))
        self._show_introducers(found.introducers)
        self._show_favours(found.favours)

    def add(self, noun: str) -> None:
        """A referral may go either way: this customer brought another, or was brought."""
        if noun == "referral" and self.customer is not None:
            customer_id, name = self.customer
            self.acts.add(noun, {"referrer_id": customer_id, "referrer": name})
        else:
            super().add(noun)

    def _act(self, name: str, row: NounRow) -> None:
        from kamdesk.services import serving

        if name == "answer":
            self.jobs.write(serving.answer, self.desk, row.id)
        elif name == "solve":
            self._solved = row
            form = SolveForm(self.desk, self.jobs, row, self)
            form.saved.connect(self._ask_after)
            form.open()
        elif name == "open" and self.customer is not None:
            sides = (row["customer_id"], row["other_id"], row["referrer_id"])
            self.open_asked.emit(next(each for each in sides if each and each != self.customer[0]))

    def _ask_after(self) -> None:
        """Once it is solved, the form asks how it went."""
        if self._solved is not None and self.customer is not None:
            given = {"customer_id": self.customer[0], "customer": self.customer[1], "issue_id": self._solved.id}
            self.acts.add("satisfaction", given)

    def _relation(self, row: NounRow) -> Mapping[str, Any]:
        """The other one, and how it stands to this customer."""
        mine = self.customer is not None and row.customer_id == self.customer[0]
        how = {"parent": "subsidiary", "supplier": "buyer"}.get(row["kind"], row["kind"]) if mine else row["kind"]
        return {"other": row["other"] if mine else row.customer, "how": tie_word(how)}

    def _referral(self, row: NounRow) -> Mapping[str, Any]:
        brought = self.customer is not None and row.customer_id == self.customer[0]
        other = row["referrer"] if brought else row.customer
        return {"other": other, "how": tie_word("referrer" if brought else "referred")}

    def _card(self, words: str, table: NounTable, opened: Callable[[object], object] | None) -> None:
        card = QFrame()
        theme.kind(card, "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 8, 8, 8)
        title = QLabel(words)
        theme.kind(title, "caption")
        layout.addWidget(title)
        table.setFrameShape(QFrame.Shape.NoFrame)
        layout.addWidget(table)
        if opened is not None:
            table.edit_asked.connect(opened)
        self.cards.addWidget(card)
        self._cards[table] = card

    def _columns(self) -> list[FactColumn]:
        today = self.desk.today()
        return [
            FactColumn(noun_field("relation", "other")),
            FactColumn(self.tr("How")),
            FactColumn(self.tr("Last contact"), lambda on: near_day(on, today)),
        ]

    def _favour_columns(self) -> list[FactColumn]:
        today = self.desk.today()
        return [
            FactColumn(self.tr("What")),
            FactColumn(self.tr("For whom")),
            FactColumn(self.tr("Day"), lambda on: near_day(on, today)),
        ]

    def _show_introducers(self, found: Sequence[Introducer]) -> None:
        over = self.tr("{how}, over {name}")
        rows = [
            FactRow(
                (
                    each.tie.name,
                    over.format(how=tie_word(each.tie.kind), name=each.over) if each.over else tie_word(each.tie.kind),
                    each.tie.last_contact,
                ),
                key=each.tie.id,
            )
            for each in found
        ]
        self.introducers.show_facts(Facts(self.tr("Who can introduce me"), self._columns(), rows))
        self._fit(self.introducers, len(rows))

    def _show_favours(self, found: Sequence[Favour]) -> None:
        for_them, for_us = self.tr("we for them"), self.tr("they for us")
        rows = [FactRow((each.text, for_them if each.given else for_us, each.on), key=each.id) for each in found]
        self.favours.show_facts(Facts(self.tr("Favours"), self._favour_columns(), rows))
        self._fit(self.favours, len(rows))

    def _fit(self, table: NounTable, rows: int) -> None:
        """A card with nothing in it stays away."""
        line = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + line * min(rows, SHOWN) + 4)
        self._cards[table].setVisible(bool(rows))


def standing_words(standing: Standing, desk: Desk) -> str:
    """Where an issue stands: until when an answer is due, or how long it took."""
    if standing.status is IssueStatus.OPEN:
        at = standing.answer_by.astimezone(desk.now().tzinfo)
        words = (
            QCoreApplication.translate("ServicePane", "answer was due {day} {time}")
            if standing.is_late
            else QCoreApplication.translate("ServicePane", "answer by {day} {time}")
        )
        return words.format(day=near_day(at.date(), desk.today()), time=f"{at:%H:%M}")
    words = QCoreApplication.translate("ServicePane", "{status}, answer after {time}")
    late = QCoreApplication.translate("ServicePane", "{status}, late answer after {time}")
    hours = standing.hours or 0
    time = counted("hours", round(hours)) if hours >= 10 else duration(max(1, round(hours * 60)))
    return (late if standing.is_late else words).format(status=term(IssueStatus, standing.status), time=time)


def trend_words(scores: Sequence[int]) -> str:
    """How satisfaction goes, from the scores, newest first."""
    if len(scores) < 2:
        return ""
    mean = number(sum(scores) / len(scores), 1)
    if scores[0] < scores[1]:
        return QCoreApplication.translate("ServicePane", "Falling: {now} after {before}; {mean} on average.").format(
            now=scores[0], before=scores[1], mean=mean
        )
    if scores[0] > scores[1]:
        return QCoreApplication.translate("ServicePane", "Rising: {now} after {before}; {mean} on average.").format(
            now=scores[0], before=scores[1], mean=mean
        )
    return QCoreApplication.translate("ServicePane", "Steady at {now}; {mean} on average.").format(
        now=scores[0], mean=mean
    )


def health_words(found: Health) -> str:
    """The state of the relationship, computed and as felt, with the signs that moved it."""
    signs = listed(f"{sign_word(sign)} {'+' if step > 0 else '−'}{abs(step)}" for sign, step in found.signs)
    if found.is_fixed:
        return QCoreApplication.translate(
            "ServicePane", "Relationship {shown} of 5 as you feel it; reckoned {computed} of 5 ({signs})"
        ).format(shown=found.shown, computed=found.computed, signs=signs or NOTHING)
    return QCoreApplication.translate("ServicePane", "Relationship {shown} of 5 ({signs})").format(
        shown=found.shown, signs=signs or NOTHING
    )
