"""Deals over the whole book: the stage board or a list, filters, and what is planned and done for the one in front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules import stages as rules
from kamdesk.services.desk import Desk
from kamdesk.services.records import Activity
from kamdesk.services.stages import Board
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.close_form import CloseForm
from kamdesk.ui.field_names import task_kind
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.noun_lines import ColumnLine
from kamdesk.ui.noun_page import NounPage
from kamdesk.ui.stage_board import StageBoard
from kamdesk.ui.stages_form import StagesOpening
from kamdesk.ui.wording_figures import counted, money, near_day
from kamdesk.ui.wording_nouns import stage_word
from kamdesk.ui.wording_terms import term

OPEN_ONES = frozenset({"open", "soon", "tender", "strategic", "rival"})
CLOSED_ONLY = frozenset({"status", "reason"})
OPEN_ONLY = frozenset({"chance", "weighted", "expected_on", "tender_on"})
SOON = 30
"""Days within which a tender or an expected order is near."""


class DealsPage(NounPage):
    """`board` and `list` are its two sights; both follow the same filters."""

    noun = "opportunity"
    id = "deals"
    follows = frozenset({"opportunity", "task", "interaction", "quote", "orders", "stages"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._found: Board | None = None
        self._is_awaited = False
        self.board = StageBoard(desk)
        self.board.moved.connect(self._move)
        self.board.opened.connect(self._edit)
        self.board.removed.connect(self._delete)
        self.board.chosen.connect(self._show_steps)
        self.board.chosen.connect(self._follow)
        self.board.menu_asked.connect(self._menu)
        self.table.chosen.connect(self._show_steps)
        self.table.acts = tuple((name, words) for name, words, _ in self._acts())
        self.table.act_asked.connect(self._act)
        self.layout_.addLayout(self._filters())
        self._middle = QStackedWidget()
        for part in (self.board, self.table, self.empty):
            self._middle.addWidget(part)
        self.layout_.addWidget(self._middle, 1)
        self.layout_.addWidget(self._steps())

    # what the window asks

    def show_screen(self, name: str) -> None:
        if name in ("board", "list"):
            self._buttons[name].setChecked(True)
        super().show_screen(name)

    def enter(self) -> None:
        if self._is_board():
            self.board.enter()
            self._is_awaited = self._found is None
        else:
            super().enter()

    def hint(self) -> str:
        if self._found is None:
            return ""
        worth = self._found.worth
        words = self.tr("{deals} open · {amount} · weighted {weighted}").format(
            deals=counted("deals", worth.deals),
            amount=money(worth.amount, self.desk.currency),
            weighted=money(worth.weighted, self.desk.currency),
        )
        return f"{words}{self.more_words()}"

    def read(self) -> None:
        from kamdesk.services import stages

        self.jobs.search(stages.board, self.desk, done=self._take, topic="deals")

    # what is shown

    def more(self, row: NounRow) -> Mapping[str, Any]:
        stages = tuple(column.stage for column in self._found.columns) if self._found else ()
        chance = rules.chance_of(row["probability"], row["stage"], stages)
        if row["status"] != "open":
            return {}
        return {"chance": chance, "weighted": rules.weighted(row["amount"], chance)}

    def columns(self) -> tuple[ColumnLine, ...]:
        """Of closed deals the reason counts, of open ones the chance."""
        left_out = CLOSED_ONLY if self.which.currentData() in OPEN_ONES else OPEN_ONLY
        return tuple(line for line in super().columns() if line.name not in left_out)

    def shown(self, row: NounRow) -> bool:
        """Whether a deal passes the box of what is looked for."""
        today, choice = self.desk.today(), self.which.currentData()
        soon = today + timedelta(days=SOON)
        tests: dict[str, bool] = {
            "open": row["status"] == "open" or (self._is_board() and row["status"] == "won"),
            "tender": row["status"] == "open" and row["tender_on"] is not None and today <= row["tender_on"] <= soon,
            "soon": row["status"] == "open" and row["expected_on"] is not None and row["expected_on"] <= soon,
            "strategic": bool(row["strategic"]),
            "rival": row["status"] == "open" and bool(row["competitor"]),
            "won": row["status"] == "won",
            "lost": row["status"] == "lost",
            "all": True,
        }
        return tests[str(choice)]

    def current(self) -> NounRow | None:
        key = self.board.current() if self._is_board() else self.table.current_key()
        return self.rows.get(key) if isinstance(key, int) else None

    def after_shown(self) -> None:
        is_board = self._is_board()  # which has a column for deals won
        self.which.setItemText(0, self.tr("Open and won deals") if is_board else self.tr("Open deals"))
        if self._found is not None:
            if is_board:
                self.board.show_board(self._found, {row.id for row in self.found()})
            self._settle()

    # what can be done

    def edit_stages(self) -> None:
        """The list of stages."""
        StagesOpening(self.desk, self.jobs, self).start()

    # building

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for name, words in (("board", self.tr("Board")), ("list", self.tr("List"))):
            button = QPushButton(words)
            button.setCheckable(True)
            theme.kind(button, "chip")
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        self._buttons["board"].setChecked(True)
        group.buttonToggled.connect(self._show_found)
        self.which = CalmBox()
        self.which.setAccessibleName(self.tr("Which deals"))
        for value, words in (
            ("open", self.tr("Open deals")),
            ("soon", self.tr("Expected within 30 days, or late")),
            ("tender", self.tr("Tender within 30 days")),
            ("strategic", self.tr("Strategic projects")),
            ("rival", self.tr("With a competitor")),
            ("won", self.tr("Won")),
            ("lost", self.tr("Lost")),
            ("all", self.tr("All deals")),
        ):
            self.which.addItem(words, value)
        self.which.currentIndexChanged.connect(self._show_found)
        row.addWidget(self.which)
        self.sum = QLabel()
        theme.kind(self.sum, "mute")
        row.addWidget(self.sum)
        row.addStretch(1)
        stages = QPushButton(self.tr("Stages…"))
        theme.kind(stages, "link")
        stages.clicked.connect(self.edit_stages)
        row.addWidget(stages)
        return row

    def _steps(self) -> QFrame:
        """What was planned and done for the deal in front."""
        self._strip = QFrame()
        self._strip.setObjectName(KEPT_CLEAR)
        theme.kind(self._strip, "card")
        layout = QVBoxLayout(self._strip)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(4)
        head = QHBoxLayout()
        self._of = QLabel()
        theme.kind(self._of, "caption")
        head.addWidget(self._of, 1)
        for name, words, _ in self._acts():
            button = QPushButton(words)
            button.setObjectName(name)
            theme.kind(button, "link")
            button.clicked.connect(self._press)
            head.addWidget(button)
        layout.addLayout(head)
        self.steps = FactTable(Facts(self.tr("Planned and done"), self._step_columns(), ()))
        self.steps.setFrameShape(QFrame.Shape.NoFrame)
        self.steps.setFixedHeight(132)
        self.steps.hide()
        layout.addWidget(self.steps)
        self._strip.hide()
        return self._strip

    def _acts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("customer", self.tr("Customer"), ""),
            ("step", self.tr("Next step…"), "open"),
            ("log", self.tr("Log a contact…"), ""),
            ("quote", self.tr("Quote…"), "open"),
            ("won", self.tr("Won…"), "open"),
            ("lost", self.tr("Lost…"), "open"),
            ("reopen", self.tr("Take up again"), "closed"),
        )

    def _step_columns(self) -> list[FactColumn]:
        today = self.desk.today()
        return [
            FactColumn(self.tr("What")),
            FactColumn(self.tr("Kind")),
            FactColumn(self.tr("Planned"), lambda on: near_day(on, today) if on else ""),
            FactColumn(self.tr("Done"), lambda on: near_day(on, today) if on else ""),
            FactColumn(self.tr("Late by"), lambda days: counted("days", days) if days else "", figures=True),
        ]

    # following

    def _take(self, board: Board) -> None:
        self._found = board
        self.rows = {row.id: row for row in board.deals}
        self.sum.setText(self.hint())
        self._show_found()
        self._enter_late()
        self._show_steps(self.board.current())
        self.hint_changed.emit()

    def _enter_late(self) -> None:
        """The keyboard that waited for the first cards, unless it went elsewhere."""
        focus = self.window().focusWidget()
        if self._is_awaited and (focus is None or self.isAncestorOf(focus)):
            self.board.enter()
        self._is_awaited = False

    def _settle(self) -> None:
        if not self.rows:
            self._middle.setCurrentWidget(self.empty)
            self.empty.show()
        else:
            self._middle.setCurrentWidget(self.board if self._is_board() else self.table)

    def _is_board(self) -> bool:
        return self._buttons["board"].isChecked()

    def _move(self, deal_id: int, stage: str) -> None:
        from kamdesk.services import stages

        self.jobs.write(stages.move, self.desk, deal_id, stage)

    def _show_steps(self, _deal: object) -> None:
        row = self.current()
        self._strip.setVisible(row is not None)
        if row is None:
            return
        self._of.setText(f"{row['name']} · {row.customer} · {stage_word(row['stage'])}")
        is_open = row["status"] == "open"
        for name, _, when in self._acts():
            button = self._strip.findChild(QPushButton, name)
            assert isinstance(button, QPushButton)
            button.setVisible(not when or (when == "open") == is_open)
        self.jobs.search(_steps_of, self.desk, row.id, done=self._take_steps, topic="deal_steps")

    def _take_steps(self, told: tuple[int, Sequence[Activity]]) -> None:
        deal_id, found = told
        row = self.current()
        if row is not None and row.id == deal_id:
            facts = [FactRow(_step(each)) for each in found]
            self.steps.show_facts(Facts(self.tr("Planned and done"), self._step_columns(), facts))
            self.steps.setVisible(bool(facts))

    def _press(self) -> None:
        if (row := self.current()) is not None:
            self._act(self.sender().objectName(), row.id)

    def _act(self, name: str, deal_id: int) -> None:
        from kamdesk.services import stages

        row = self.rows[deal_id]
        if name == "customer" and row.customer_id is not None:
            self.customer_asked.emit(row.customer_id)
        elif name in ("step", "log"):
            self.acts.talk_of(row, name)
        elif name == "quote":
            given = {"customer_id": row.customer_id, "customer": row.customer, "opportunity_id": row.id}
            self.acts.add("quote", given)
        elif name == "reopen":
            self.jobs.write(stages.reopen, self.desk, row.id)
        else:
            CloseForm(self.desk, self.jobs, row, name, self).open()

    def _menu(self, at: QPoint) -> None:
        row = self.current()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_open = row["status"] == "open"
        for name, words, when in self._acts():
            if not when or (when == "open") == is_open:
                action = menu.addAction(words)
                action.setObjectName(name)
                action.triggered.connect(self._press)
        menu.popup(at)


def _steps_of(desk: Desk, deal_id: int) -> tuple[int, Sequence[Activity]]:
    from kamdesk.services import records

    return deal_id, records.activities(desk, deal_id)


def _step(each: Activity) -> tuple[object, ...]:
    """Planned against done: how many days later than planned."""
    from kamdesk.models.terms import InteractionKind

    kind = task_kind(each.kind) if each.noun == "task" else term(InteractionKind, each.kind)
    late = (each.done - each.planned).days if each.done and each.planned and each.done > each.planned else None
    return each.text, kind, each.planned, each.done, late
