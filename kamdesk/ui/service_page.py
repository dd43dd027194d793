"""Service over the whole book: what waits for an answer, how fast answers are, and how content customers are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules.serving import AnswerMonth, Standing
from kamdesk.services.desk import Desk
from kamdesk.services.serving import ServicePage as Found
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_list import NounTable
from kamdesk.ui.noun_page import NounPage
from kamdesk.ui.service_pane import SolveForm, standing_words
from kamdesk.ui.wording_figures import month, number


class ServicePage(NounPage):
    """Open issues above, the late ones first; months, satisfaction and whom to ask below."""

    noun = "issue"
    id = "service"
    follows = frozenset({"issue", "satisfaction"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._standings: dict[int, Standing] = {}
        self._solved: NounRow | None = None
        self.late = QLabel()
        theme.kind(self.late, "late")
        self.table.acts = self._acts()
        self.table.act_asked.connect(self._act)
        row = QHBoxLayout()
        row.addWidget(self.late, 1)
        for name, words in self._acts():
            button = QPushButton(words)
            button.setObjectName(name)
            theme.kind(button, "link")
            button.clicked.connect(self._press)
            row.addWidget(button)
        self.layout_.addLayout(row)
        self.layout_.addWidget(self.empty, 2)
        self.layout_.addWidget(self.table, 2)
        self.months = FactTable(Facts(self.tr("Answers by month"), self._month_columns(), ()))
        self.scores = FactTable(Facts(self.tr("Satisfaction by month"), self._score_columns(), ()))
        self.falling = NounTable(Facts(self.tr("Less content than before"), self._falling_columns(), ()))
        self.unasked = NounTable(Facts(self.tr("Solved, and nobody asked how it went"), self._unasked_columns(), ()))
        self.falling.edit_asked.connect(self.customer_asked)
        self.unasked.edit_asked.connect(self._ask_after)
        below = QGridLayout()
        below.setHorizontalSpacing(16)
        for at, table in enumerate((self.months, self.unasked, self.scores, self.falling)):
            below.addLayout(self._titled(table), at // 2, at % 2)
            below.setColumnStretch(at % 2, 1)
        self.layout_.addLayout(below, 3)

    def read(self) -> None:
        from kamdesk.services import serving

        self.jobs.search(serving.page, self.desk, done=self._take, topic="service")

    def more(self, row: NounRow) -> Mapping[str, Any]:
        return {"state": standing_words(self._standings[row.id], self.desk)}

    def _take(self, found: Found) -> None:
        self._standings = {each.row.id: each.standing for each in found.issues}
        self.show_rows([each.row for each in found.issues])
        words = self.tr("Past their answer time: {count}").format(count=found.late)
        self.late.setText(words if found.late else "")
        self.months.show_facts(
            Facts(self.tr("Answers by month"), self._month_columns(), [FactRow(_month(each)) for each in found.months])
        )
        scores = [FactRow((month(each.month), each.mean, each.answers)) for each in found.scores]
        self.scores.show_facts(Facts(self.tr("Satisfaction by month"), self._score_columns(), scores))
        falling = [FactRow((each.name, each.score, each.before), key=each.customer_id) for each in found.falling]
        self.falling.show_facts(Facts(self.tr("Less content than before"), self._falling_columns(), falling))
        self._asked_of = {each.issue_id: each for each in found.unasked}
        unasked = [FactRow((each.name, each.title), key=each.issue_id) for each in found.unasked]
        self.unasked.show_facts(
            Facts(self.tr("Solved, and nobody asked how it went"), self._unasked_columns(), unasked)
        )

    def _acts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("customer", self.tr("Customer")),
            ("answer", self.tr("Answered now")),
            ("solve", self.tr("Solved…")),
        )

    def _press(self) -> None:
        if (row := self.current()) is not None:
            self._act(self.sender().objectName(), row.id)

    def _act(self, name: str, issue_id: int) -> None:
        from kamdesk.services import serving

        row = self.rows[issue_id]
        if name == "answer":
            self.jobs.write(serving.answer, self.desk, row.id)
        elif name == "solve":
            self._solved = row
            form = SolveForm(self.desk, self.jobs, row, self)
            form.saved.connect(self._was_solved)
            form.open()
        elif row.customer_id is not None:
            self.customer_asked.emit(row.customer_id)

    def _was_solved(self) -> None:
        if (row := self._solved) is not None:
            given = {"customer_id": row.customer_id, "customer": row.customer, "issue_id": row.id}
            self.acts.add("satisfaction", given)

    def _ask_after(self, issue_id: int) -> None:
        each = self._asked_of[issue_id]
        given = {"customer_id": each.customer_id, "customer": each.name, "issue_id": each.issue_id}
        self.acts.add("satisfaction", given)

    def _titled(self, table: FactTable) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        title = QLabel(table.facts_model.facts.title)
        title.setWordWrap(True)
        theme.kind(title, "caption")
        column.addWidget(title)
        column.addWidget(table, 1)
        return column

    def _month_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Month")),
            FactColumn(self.tr("Opened"), str, figures=True),
            FactColumn(self.tr("Median hours"), _hours, figures=True),
            FactColumn(self.tr("Late"), str, figures=True),
        ]

    def _score_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Month")),
            FactColumn(self.tr("Mean of 5"), _hours, figures=True),
            FactColumn(self.tr("Answers"), str, figures=True),
        ]

    def _falling_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Customer")),
            FactColumn(self.tr("Now"), str, figures=True),
            FactColumn(self.tr("Before"), str, figures=True),
        ]

    def _unasked_columns(self) -> list[FactColumn]:
        return [FactColumn(self.tr("Customer")), FactColumn(self.tr("The problem"))]


def _month(each: AnswerMonth) -> tuple[object, ...]:
    return month(each.month), each.opened, each.median_hours, each.late


def _hours(value: float | None) -> str:
    return "" if value is None else number(value, 1)
