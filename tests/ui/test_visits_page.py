"""Visits on screen, the brief, who is calling, gifts with their budget, and a callback in three parts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.settings import Settings
from kamdesk.services import customers, history, sheets, talks
from kamdesk.services.desk import Desk
from kamdesk.services.giving import YearOf
from kamdesk.ui.brief_dialog import BriefDialog, CallerDialog
from kamdesk.ui.gift_form import GiftForm
from kamdesk.ui.gifts_page import GiftsPage
from kamdesk.ui.greeting_settings import GreetingSettings
from kamdesk.ui.introduced_page import IntroducedPage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.talk_form import TalkForm, Whom
from kamdesk.ui.timeline_words import to_complete
from kamdesk.ui.visits_page import WHERE, WHO, VisitsPage, _read_route
from tests.ui.desks import shenda

YUAN = 10_000


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """What dialogs that delete themselves hang on."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def graded(desk: Desk, name: str, address: str | None, **more: object) -> int:
    made = customers.save(desk, None, {"name": name, "fixed_grade": "A", "address": address, **more}).id
    with desk.book.writing("edit_customer", name=name) as work:
        work.update("customer", made, {"created_at": f"{desk.today() - timedelta(days=400)}T01:00:00Z"})
    return made


def test_visits_are_ticked_printed_and_planned_by_keyboard(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    near = graded(desk, "东陵", "江苏省苏州市吴中区东吴北路1号", demand=90 * YUAN)
    graded(desk, "无址", None)
    page = VisitsPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    page.show_screen("")
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 2)
    assert page.tree.topLevelItem(0).text(WHO).startswith("江苏省 苏州市 吴中区")  # type: ignore[union-attr]
    assert [stop.row.name for stop in page.chosen()] == []
    head = page.tree.topLevelItem(0)
    assert head is not None
    row = head.child(0)
    assert row is not None
    assert row.text(WHERE) == "东吴北路1号", "the district stands over it"
    page.tree.setFocus()
    page.tree.setCurrentItem(head)
    with qtbot.waitSignal(page.customer_shown):
        page.tree.setCurrentItem(row)
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    assert [stop.row.name for stop in page.chosen()] == ["东陵"]
    html = page.route(_read_route(desk, [near]))
    assert "☐" in html
    assert "东吴北路1号" in html
    with qtbot.waitSignal(jobs.changed):
        page.plan_day()
    assert [task.kind for task in sheets.sheet(desk, near).tasks] == ["appointment"]


def test_what_is_planned_is_no_longer_ticked_and_undo_takes_the_word_back(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    made = graded(desk, "东陵", "江苏省苏州市吴中区东吴北路1号")
    page = VisitsPage(desk, jobs)
    qtbot.addWidget(page)
    jobs.changed.connect(page.refresh)
    page.show()
    page.show_screen("")
    qtbot.waitUntil(lambda: page.current() is not None)
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    page._book.setFocus()
    QTest.keyClick(page._book, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "in the calendar" in page._said.text())
    assert not page.chosen()
    assert not page._book.isEnabled()
    assert page.tree.hasFocus()
    qtbot.waitUntil(lambda: (stop := page.current()) is not None and stop.planned is not None)
    assert not page.chosen()
    jobs.write(history.undo, desk)
    qtbot.waitUntil(lambda: page._said.text() == "")
    assert not sheets.sheet(desk, made).tasks


def test_an_address_is_filled_in_from_the_page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    made = graded(desk, "无址", None)
    page = VisitsPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    page.show_screen("")
    qtbot.waitUntil(lambda: page.current() is not None)
    with qtbot.waitSignal(jobs.changed):
        page.fill_in("address", "江苏省苏州市吴中区东吴北路1号")
    assert sheets.sheet(desk, made).row.district == "吴中区"


def test_the_brief_is_there_for_a_number(qtbot: QtBot, desk: Desk, jobs: Jobs, host: QWidget) -> None:
    made = shenda(desk)
    dialog = CallerDialog(desk, jobs, parent=host)
    dialog.show()
    assert dialog.focusWidget() is dialog.line, "the number is typed at once"
    blank = dialog.view.grab().toImage()
    dialog.view.setPlaceholderText("")
    assert dialog.view.grab().toImage() != blank, "what will stand there is said"
    QTest.keyClicks(dialog.line, "138-0013 8000")
    qtbot.waitUntil(lambda: "申达精密机械" in dialog.view.toPlainText(), timeout=2_000)
    assert dialog.customer_id() == made
    assert "王建国" in dialog.view.toPlainText()
    with qtbot.waitSignal(dialog.open_asked):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)


def test_nobody_known_is_said(qtbot: QtBot, desk: Desk, jobs: Jobs, host: QWidget) -> None:
    dialog = CallerDialog(desk, jobs, "13900000000", host)
    qtbot.waitUntil(lambda: "Nobody" in dialog._said.text())
    assert dialog.customer_id() is None


def test_the_brief_escapes_what_people_wrote(qtbot: QtBot, desk: Desk, jobs: Jobs, host: QWidget) -> None:
    made = customers.save(desk, None, {"name": "<b>A</b>", "taboos": "<script>x</script>"}).id
    dialog = BriefDialog(desk, jobs, made, host)
    qtbot.waitUntil(lambda: bool(dialog.view.html))
    assert "<script>" not in dialog.view.html
    assert "&lt;b&gt;A" in dialog.view.html


def test_a_gift_over_the_budget_is_said_before_it_is_saved(qtbot: QtBot, desk: Desk, jobs: Jobs, host: QWidget) -> None:
    made = customers.save(desk, None, {"name": "申达", "fixed_grade": "B"}).id
    talks.log(desk, made, {"kind": "gift", "summary": "Tea", "cost": 150 * YUAN})
    form = GiftForm(desk, jobs, Whom(made, "申达"), host)
    form.show()
    qtbot.waitUntil(lambda: "Tea" in form.before.text())
    line = form.field("cost").focusProxy()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "80")
    assert form.is_over()
    assert "over the budget" in form.budget.text()
    form.field("summary").set_value("Wine")
    with qtbot.waitSignal(form.saved):
        form.save()
    page = GiftsPage(desk, jobs)
    qtbot.addWidget(page)
    page.show_screen("")
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == 1)
    item = page.table.topLevelItem(0)
    assert item is not None
    assert "30" in item.text(4)
    assert all(item.textAlignment(column) & Qt.AlignmentFlag.AlignRight for column in (2, 3, 4))


def test_a_callback_in_three_parts_makes_an_opportunity(qtbot: QtBot, desk: Desk, jobs: Jobs, host: QWidget) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    form = TalkForm(desk, jobs, Whom(made, "申达"), in_parts=True, parent=host)
    form.show()
    for name, value in (("usage", "two shifts"), ("new_need", "two more"), ("product", "T20")):
        assert form.field(name).isVisible(), name
        form.field(name).set_value(value)
    with qtbot.waitSignal(form.saved):
        form.save()
    (entry,) = sheets.sheet(desk, made).timeline
    assert entry.fields["usage"] == "two shifts"
    assert entry.fields["opportunity_id"] is not None
    assert to_complete(entry, desk.today()) == "to complete: Their need, Attitude, Visit chance"
    page = IntroducedPage(desk, jobs)
    qtbot.addWidget(page)
    page.show_screen("")
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == 1)
    assert page.table.topLevelItem(0).text(0) == "T20"  # type: ignore[union-attr]


def test_a_year_of_many_gifts_is_listed_while_keys_are_taken(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    """The lines of 12,000 customers took half a second to make, all in one go."""
    page = GiftsPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()
    many = [YearOf(at, f"Firm {at}", "A", 1, 10_000, 0, desk.today(), "Tea") for at in range(6_000)]
    page._show(many)
    assert 0 < page.table.topLevelItemCount() < 6_000
    assert "6,000" in page.below.text()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == 6_000)
    assert page.table.topLevelItem(5_999).text(0) == "Firm 5999"  # type: ignore[union-attr]
    page._show(many)
    page._show(many[:1])
    qtbot.wait(50)
    assert page.table.topLevelItemCount() == 1, "the list before goes no further"


def test_own_days_are_read_line_by_line(qtbot: QtBot) -> None:
    pane = GreetingSettings()
    qtbot.addWidget(pane)
    pane.show_rules(Settings())
    assert pane.rules(Settings()) == Settings(), "looking at the settings changes none"
    pane.fields["own_days"].set_value(
        {"Company day": "--08-18", "Temple fair": "lunar --03-03", "厂庆": "lunar --L06-03"}
    )
    said = pane.rules(Settings()).own_days
    assert said == {"Company day": "--08-18", "Temple fair": "lunar --03-03", "厂庆": "lunar --L06-03"}
    area = pane.fields["own_days"].area  # type: ignore[attr-defined]
    area.setPlainText("Company day")
    assert "Company day" in pane.trouble()
