"""The plan of a key account through the window: a story from no plan to its review on paper, and rivals compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, nouns, planning, records
from kamdesk.ui.field import LineField
from kamdesk.ui.form import Form
from kamdesk.ui.language import Language
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.paper import write_pdf
from kamdesk.ui.plan_forms import GoalForm, PlanForm, ReviewForm, RivalryForm
from kamdesk.ui.plan_pane import PlanPane
from kamdesk.ui.plan_paper import plan_html
from kamdesk.ui.rivals_page import RivalsPage
from kamdesk.ui.task_form import TaskForm
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell

Fill = Callable[[type[Form], dict[str, object]], None]


@pytest.fixture
def window(shell: Shell, qtbot: QtBot) -> MainWindow:
    return shell.show(qtbot)


@pytest.fixture
def pane(shell: Shell, window: MainWindow, qtbot: QtBot) -> PlanPane:
    """The plan tab of a customer who has no plan."""
    made = customers.save(shell.desk, None, {"name": "Northwind"})
    window.follow(made.changes)
    window.show_customer(made.id)
    window.detail.show_tab("plan")
    tab = next(each for each in window.detail.tabs.late if each.line.id == "plan")
    qtbot.waitUntil(lambda: tab.pane is not None and tab.pane.empty.isVisible())
    assert isinstance(tab.pane, PlanPane)
    return tab.pane


@pytest.fixture
def fill(window: MainWindow, qtbot: QtBot) -> Fill:
    """Fill the form of a class once it is there, and save it."""

    def act(kind: type[Form], values: dict[str, object]) -> None:
        qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(kind)))
        form = next(form for form in window.findChildren(kind) if form.isVisible())
        for name, value in values.items():
            form.field(name).set_value(value)
        with qtbot.waitSignal(form.saved):
            form.save()

    return act


def _goal(pane: PlanPane) -> QTreeWidgetItem:
    """The first goal."""
    found = pane.goals.topLevelItem(0)
    assert found is not None
    return found


def test_a_plan_from_the_first_question_to_its_review_on_paper(
    shell: Shell, pane: PlanPane, fill: Fill, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, today = shell.desk, shell.desk.today()
    pane._empty_asked("new")
    fill(PlanForm, {"title": "Double in three years", "who": "A leader", "review_on": today})
    qtbot.waitUntil(lambda: pane.title.text() == "Double in three years" and not pane.empty.isVisible())
    assert pane.decided.text().startswith("Nobody is known who decides")

    pane.add("plan_goal")
    fill(GoalForm, {"metric": "Revenue", "unit": "CNY", "period": "2026-2028", "target": 90_000_000})
    qtbot.waitUntil(lambda: pane.goals.topLevelItemCount() == 1)
    pane.goals.setCurrentItem(_goal(pane))
    assert not pane.break_button.isHidden()
    pane.break_button.click()
    qtbot.waitUntil(lambda: len(pane._found.goals) == 4)

    year = _goal(pane).child(0)
    assert year is not None
    pane.goals.setCurrentItem(year)
    QTest.keyClick(pane.goals, Qt.Key.Key_F2)
    fill(GoalForm, {"actual": 45_000_000})
    qtbot.waitUntil(lambda: pane._found.goals[0].standing.percent == 50)

    pane.add_step()
    fill(TaskForm, {"title": "Meet the director", "due_on": today})
    qtbot.waitUntil(lambda: [step.title for step in pane._found.steps] == ["Meet the director"])
    pane.add("rivalry")
    fill(RivalryForm, {"competitor": "Blue Line", "threat": 4, "note": "left a sample"})
    qtbot.waitUntil(lambda: [row["competitor"] for row in pane._found.rivals] == ["Blue Line"])

    pane.steps.setCurrentIndex(pane.steps.facts_model.index(0, 0))
    pane._step_buttons[0].click()
    qtbot.waitUntil(lambda: pane._found.steps[0].done == today)
    pane.review()
    fill(ReviewForm, {"words": "On track"})
    qtbot.waitUntil(lambda: {step.title for step in pane._found.steps} == {"Meet the director", "On track"})
    plan = pane.plan()
    assert plan is not None
    assert plan["review_on"] > today

    html = plan_html(pane._found, today)
    for words in ("Double in three years", "A leader", "2027", "Meet the director", "On track", "Blue Line", "50%"):
        assert words in html, words
    assert write_pdf(tmp_path / "plan.pdf", html) >= 1
    assert len(planning.tab(desk, plan.customer_id or 0).goals) == 4


def test_a_printed_plan_has_plain_titles_and_the_form_says_how_to_write_a_period(
    shell: Shell, qapp: QApplication, qtbot: QtBot
) -> None:
    desk, spoken = shell.desk, Language("zh_CN", qapp)
    try:
        made = customers.save(desk, None, {"name": "Northwind"}).id
        plan = planning.save(desk, None, made, {"title": "计划"}).id
        planning.save_goal(desk, None, plan, {"metric": "销售额", "period": "2026", "target": 40_000})
        assert "<th>期间</th>" in plan_html(planning.tab(desk, made), desk.today())
        form = GoalForm(desk, shell.jobs, "plan_goal", records.links(desk, made), given={"plan_id": plan})
        qtbot.addWidget(form)
        period = form.field("period")
        assert isinstance(period, LineField)
        assert "2026-Q1" in period.line.placeholderText()
    finally:
        spoken.remove()


def test_undo_brings_a_deleted_goal_back_with_its_parts(
    shell: Shell, window: MainWindow, pane: PlanPane, qtbot: QtBot
) -> None:
    customer = pane.customer[0] if pane.customer else 0
    plan = planning.save(shell.desk, None, customer, {"title": "Plan"}).id
    goal = planning.save_goal(shell.desk, None, plan, {"metric": "Revenue", "period": "2026", "target": 40_000}).id
    window.follow(planning.break_down(shell.desk, goal))
    pane.follow(planning.review(shell.desk, plan, "fine", None))
    qtbot.waitUntil(lambda: len(pane._found.goals) == 5)
    pane.goals.setCurrentItem(_goal(pane))
    QTest.keyClick(pane.goals, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane._found.goals == ())
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: len(pane._found.goals) == 5)


def test_rivals_are_compared_and_marked_by_keys(shell: Shell, window: MainWindow, qtbot: QtBot) -> None:
    desk = shell.desk
    window.show_lens("page:rivals")
    qtbot.waitUntil(lambda: "rivals" in window.pages.made and window.pages.made["rivals"].isVisible())
    page = window.pages.made["rivals"]
    assert isinstance(page, RivalsPage)
    qtbot.waitUntil(lambda: page.grid.rowCount() > 1)
    made = nouns.save(desk, "competitor", None, {"name": "AAA first", "advantage": "cheap"})
    window.follow(made.changes)
    qtbot.waitUntil(lambda: any(page.grid._line(row) == made.id for row in range(page.grid.rowCount())))
    row = next(row for row in range(page.grid.rowCount()) if page.grid._line(row) == made.id)
    page.grid.setCurrentCell(row, 2)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: page._rivals[made.id].marks == {"price": 5})
    item = page.grid.item(row, 2)
    assert item is not None
    assert (item.text(), item.toolTip()) == ("5 ▲", "ahead of us (3)")
    assert "cheap" in page.about.text()
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page._rivals[made.id].marks == {})
    page._set_criteria("criteria", "Price\nRebate")
    qtbot.waitUntil(lambda: page.grid.horizontalHeaderItem(2).text() == "Rebate")  # type: ignore[union-attr]
    page.grid.setCurrentCell(row, 0)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(NounForm)))
    next(form for form in window.findChildren(NounForm) if form.isVisible()).reject()
