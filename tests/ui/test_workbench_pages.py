"""The pages of deals, products, service and referrals, and the forms with lines: driven by keys, read as told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import IssueStatus
from kamdesk.rules.deal_lines import DealLine
from kamdesk.rules.serving import Standing
from kamdesk.services import nouns, records, serving, stages, tasks
from kamdesk.services.desk import Desk
from kamdesk.ui.close_form import CloseForm
from kamdesk.ui.deal_form import DealForm, prepare
from kamdesk.ui.deal_lines import AMOUNT, DISCOUNT, MARGIN, PRICE, PRODUCT, QUANTITY, LineModel, share_of
from kamdesk.ui.deal_settings import DealSettings
from kamdesk.ui.deals_page import DealsPage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.network_page import NetworkPage
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.pages import Page
from kamdesk.ui.products_page import ProductsPage
from kamdesk.ui.service_page import ServicePage
from kamdesk.ui.service_pane import standing_words
from kamdesk.ui.stage_board import DEAL, CardRole
from kamdesk.ui.stages_form import StagesForm
from kamdesk.ui.talk_form import TalkForm
from kamdesk.ui.task_form import TaskForm
from tests.ui.noting import noting

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def work(qapp: QApplication, demo: Desk) -> Iterator[Jobs]:  # noqa: ARG001  they end before the book closes
    made = Jobs(demo.book.interrupt)
    yield made
    made.stop()


def shown(qtbot: QtBot, page: Any) -> Any:
    """A page as it stands once it has read; it follows every write as in the window."""
    assert isinstance(page, Page)
    qtbot.addWidget(page)
    page.jobs.changed.connect(page.refresh)
    page.resize(1200, 800)
    page.show()
    with qtbot.waitSignal(page.hint_changed):
        page.show_screen("")
    return page


def dialog(qtbot: QtBot, kind: type[QWidget]) -> Any:
    """The dialog of a kind that is in front."""
    found: list[QWidget] = []

    def is_there() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_there)
    return found[-1]


def names(page: QWidget) -> list[str]:
    """What is shown and could be pressed, but says nothing to a screen reader."""
    parts = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    return [repr(each) for each in parts if each.isVisible() and not (_words(each) or each.accessibleName())]


def _words(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""


def first(page: DealsPage) -> int:
    """Put the first open deal in front and give the board the keyboard."""
    page.enter()
    current = page.board.current()
    assert current is not None
    return current


def test_deals_go_along_the_board_by_keys_and_come_back_by_undo(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    made = first(page)
    before = page.rows[made]["stage"]
    listed = next(each for each in page.board.lists if each.deal_id() == made)
    with qtbot.waitSignal(page.hint_changed):
        QTest.keyClick(listed, Qt.Key.Key_Right, CTRL)
    after = page.rows[made]["stage"]
    names_of = [each.stage for each in page.board.lists]
    assert names_of.index(after) == names_of.index(before) + 1
    assert page.board.current() == made, "the deal that was moved stays in front"
    assert names(page) == []


def test_the_board_says_that_it_shows_won_deals_and_gives_them_no_chance(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    assert page.which.currentText() == "Open and won deals"
    cards = [each.item(at) for each in page.board.lists for at in range(each.count())]
    won = [each.data(CardRole.LINES) for each in cards if each.data(CardRole.IS_WON)]
    assert won
    assert not any("%" in (line or "") for lines in won for line in lines)
    page._buttons["list"].setChecked(True)
    assert page.which.currentText() == "Open deals"


def test_the_deal_in_front_brings_its_customer_and_reading_anew_brings_nobody(
    qtbot: QtBot, demo: Desk, work: Jobs
) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    here = page.rows[first(page)].customer_id
    other = next(row for row in page.rows.values() if row.customer_id != here and row["status"] == "open")
    column = next(each for each in page.board.lists if each.stage == other["stage"])
    at = next(row for row in range(column.count()) if column.item(row).data(CardRole.DEAL) == other.id)
    with qtbot.waitSignal(page.customer_shown, check_params_cb=lambda found: found == other.customer_id):
        place = column.visualItemRect(column.item(at)).center()
        QTest.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    with qtbot.assertNotEmitted(page.customer_shown), qtbot.waitSignal(page.hint_changed):
        page.reload()


def test_what_is_missing_to_close_a_deal_is_in_sight(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    form = CloseForm(demo, work, page.rows[first(page)], "lost")
    qtbot.addWidget(form)
    form.show()
    form.field("reason").set_value("")
    form.save()
    row = form._rows["reason"]
    qtbot.waitUntil(lambda: bool(row.trouble.text()))
    qtbot.wait(50)
    assert not form._area.verticalScrollBar().isVisible(), "the form grows by the line"
    form.settle()


def test_a_deal_is_dropped_on_another_stage(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    made = first(page)
    target = next(each for each in page.board.lists if each.stage == "relation")
    data = QMimeData()
    data.setData(DEAL, QByteArray(str(made).encode()))
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    with qtbot.waitSignal(page.hint_changed):
        target.dropEvent(drop)
    assert page.rows[made]["stage"] == "relation"


def test_a_lost_deal_needs_its_reason_and_leaves_the_open_ones(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    made = first(page)
    page._act("lost", made)
    form = dialog(qtbot, CloseForm)
    form.save()
    qtbot.waitUntil(lambda: "Give a reason." in [each.text() for each in form.findChildren(QLabel)])
    form.field("reason").set_value("a fifth dearer")
    with qtbot.waitSignal(page.hint_changed):
        form.save()
    assert (page.rows[made]["status"], page.rows[made]["reason"]) == ("lost", "a fifth dearer")
    assert made not in [row.id for row in page.found()]
    page.which.setCurrentIndex(page.which.findData("lost"))
    assert made in [row.id for row in page.found()]


def test_list_and_search_show_what_fits(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, DealsPage(demo, work))
    page._buttons["list"].click()
    QAbstractItemModelTester(page.table.facts_model)
    every = page.table.facts_model.rowCount()
    assert every > 1
    one = next(iter(page.found()))
    page.search.setText(one.customer)
    assert {row.customer for row in page.found()} == {one.customer}
    assert page.table.facts_model.rowCount() < every
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    page.table.choose(one.id)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = dialog(qtbot, NounForm)
    assert form.field("name").value() == one["name"]
    form.reject()


def test_a_product_shows_its_materials_and_the_policies_stand_below(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, ProductsPage(demo, work))
    printer = next(row for row in page.rows.values() if row["materials"])
    page.table.choose(printer.id)
    qtbot.waitUntil(lambda: page.materials.view.count() == 1)
    qtbot.waitUntil(lambda: page.policies.table.facts_model.rowCount() == 2)
    assert names(page) == []


def test_new_material_is_kept_with_the_product(qtbot: QtBot, demo: Desk, work: Jobs, tmp_path: Path) -> None:
    page = shown(qtbot, ProductsPage(demo, work))
    empty = next(row for row in page.rows.values() if not row["materials"])
    page.table.choose(empty.id)
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("300 dpi")
    with qtbot.waitSignal(page.hint_changed):
        page.materials.attach_to(empty.id, [sheet])
    qtbot.waitUntil(lambda: page.materials.view.count() == 1)


def test_of_thousands_of_records_only_those_in_sight_are_worded(
    qtbot: QtBot, demo: Desk, work: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of 5,000 issues stood still for half a second at every change of the book."""
    customer = demo.book.read("SELECT id FROM customer")[0][0]
    with demo.book.writing("many"):
        for at in range(300):
            values = {"customer_id": customer, "title": f"Scratch {at}", "opened_at": "2026-11-01T08:00:00Z"}
            nouns.save(demo, "issue", None, values)
    worded: list[tuple[object, ...]] = []
    monkeypatch.setattr("kamdesk.ui.service_page.standing_words", noting(worded, standing_words))
    page = shown(qtbot, ServicePage(demo, work))
    assert page.table.facts_model.rowCount() >= 300
    assert len({id(given[0]) for given in worded}) < 100
    page.search.setText("scratch 299")
    found = {line[0]: line[-1] for line in page.table.facts_model.facts.texts()}
    assert len(found) < 20
    assert found["Scratch 299"].startswith("answer was due")


def test_the_board_makes_no_cards_while_the_list_is_looked_through(
    qtbot: QtBot, demo: Desk, work: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every key typed over the list all cards of a board nobody saw were made again."""
    page = shown(qtbot, DealsPage(demo, work))
    page.show_screen("list")
    filled: list[tuple[object, ...]] = []
    monkeypatch.setattr(page.board, "show_board", noting(filled, page.board.show_board))
    name = str(page.rows[page.board.current() or next(iter(page.rows))]["name"])
    page.search.setText(name)
    assert filled == []
    assert page.table.facts_model.rowCount() >= 1
    page.show_screen("board")
    assert filled
    cards = [each.item(at).text() for each in page.board.lists for at in range(each.count())]
    assert set(cards) == {name}


def test_an_issue_is_answered_and_leaves_the_late_ones(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = shown(qtbot, ServicePage(demo, work))
    late = [each.row.id for each in serving.page(demo).issues if each.standing.is_late]
    assert page.late.text().endswith(str(len(late)))
    with qtbot.waitSignal(page.hint_changed):
        page._act("answer", late[0])
    assert serving.page(demo).late == len(late) - 1
    assert page.months.facts_model.rowCount() > 0
    assert names(page) == []


def test_a_benchmark_leads_to_its_peers_as_a_list(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    page = NetworkPage(demo, work)
    qtbot.addWidget(page)
    page.show()
    page.show_screen("")
    qtbot.waitUntil(lambda: page.peers.facts_model.rowCount() > 0)
    with qtbot.waitSignal(page.opened) as opened:
        page._list_peers()
    assert opened.args is not None
    ids = opened.args[0].lens.removeprefix("picked:").split(",")
    assert len(ids) == page.peers.facts_model.rowCount()
    assert names(page) == []


def test_stages_are_renamed_and_ordered(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    form = StagesForm(demo, work, (stages.stages(demo), stages.in_use(demo)))
    assert not form.is_touched()
    item = form.table.item(0, 0)
    assert item is not None
    item.setText("Found")
    form.table.setCurrentCell(0, 0)
    form._down()
    with qtbot.waitSignal(form.saved):
        form.save()
    assert [each.name for each in stages.stages(demo)][:2] == ["relation", "Found"]


def test_limits_are_typed_as_percent_and_may_be_empty(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    pane = DealSettings(demo, work)
    qtbot.addWidget(pane)
    pane.show_rules(demo.settings)
    pane.limits["large"].line.setText("7.5%")
    assert pane.rules(demo.settings).discount_limits == {"large": 750}
    pane.limits["large"].line.setText("many")
    assert pane.trouble()


def test_a_step_of_a_deal_is_planned_and_done_late(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    """Planned against done (F19, F20): the strip under the board tells both, and by how much it came late."""
    page = shown(qtbot, DealsPage(demo, work))
    made = first(page)
    page._act("step", made)
    form = dialog(qtbot, TaskForm)
    assert form.field("opportunity_id").value() == made
    form.field("title").set_value("Show the sample")
    form.field("due_on").set_value(demo.today() - timedelta(days=3))
    with qtbot.waitSignal(page.hint_changed):
        form.save()
    step = next(each for each in records.activities(demo, made) if each.text == "Show the sample")
    with qtbot.waitSignal(page.hint_changed):
        work.write(tasks.done, demo, step.id)
    qtbot.waitUntil(lambda: "3 day" in page.steps.facts_model.facts.as_text())
    page._act("log", made)
    talk = dialog(qtbot, TalkForm)
    assert talk.field("opportunity_id").value() == made
    talk.reject()


def test_a_loss_is_asked_about_and_cancelled_by_default(qtbot: QtBot, demo: Desk, work: Jobs) -> None:
    customer = next(row.customer_id for row in records.of_book(demo, "opportunity"))
    assert customer is not None
    prepared = prepare(demo, "quote", customer, None, [DealLine(None, "x", 10_000, 100_0000, 0, 130_0000)])
    form = DealForm(demo, work, "quote", prepared, None, {"customer_id": customer, "quoted_on": demo.today()})
    form.show()
    before = len(records.of_book(demo, "quote"))
    form.field("below_cost_reason").set_value("a foot in the door")
    form.save()
    ask = dialog(qtbot, QMessageBox)
    assert "¥ 30" in ask.text()
    assert ask.defaultButton() is ask.escapeButton()
    ask.reject()
    assert len(records.of_book(demo, "quote")) == before
    form.save()
    ask = dialog(qtbot, QMessageBox)
    with qtbot.waitSignal(form.saved):
        next(each for each in ask.buttons() if each.text() == "Sell below cost").click()
    made = next(row for row in records.of_customer(demo, "quote", customer) if row["below_cost_reason"])
    assert (made["margin"], made["below_cost_reason"]) == (-30_0000, "a foot in the door")


@pytest.mark.parametrize(("price", "is_told"), [(0, False), (100_0000, True)])
def test_of_a_line_without_a_price_no_discount_is_told(demo: Desk, work: Jobs, price: int, is_told: bool) -> None:
    customer = next(row.customer_id for row in records.of_book(demo, "opportunity"))
    assert customer is not None
    prepared = prepare(demo, "quote", customer, None, [DealLine(None, "x", 10_000, price, 0, 0)])
    form = DealForm(demo, work, "quote", prepared, None, {"customer_id": customer, "quoted_on": demo.today()})
    said = "\n".join(label.text() for label in form.findChildren(QLabel))
    assert ("Profit is zero at a discount of" in said) == is_told
    assert ("without selling more" in said) == is_told


def test_lines_take_the_products_prices_and_tell_the_margin(qapp: QApplication, demo: Desk) -> None:  # noqa: ARG001
    wares = records.wares(demo)
    ware = next(each for each in wares if each.unit_cost)
    assert ware.list_price is not None
    assert ware.unit_cost is not None
    model = LineModel([], wares, 2000)
    QAbstractItemModelTester(model)
    new = model.index(0, PRODUCT)
    assert model.setData(new, ware.name.upper())
    assert (model.lines()[0].unit_price, model.rowCount()) == (ware.list_price, 2)
    assert model.setData(model.index(0, QUANTITY), "2.5")
    assert model.setData(model.index(0, DISCOUNT), "9折")
    listed = ware.list_price * 25_000 // 10_000
    assert model.lines()[0].amount == listed * 9 // 10
    assert model.sums().margin == listed * 9 // 10 - ware.unit_cost * 25_000 // 10_000
    assert model.setData(model.index(0, AMOUNT), "1234")
    assert model.lines()[0].stated == 1_234_0000
    assert not model.setData(model.index(0, PRICE), "cheap")
    assert model.setData(model.index(1, PRODUCT), "something else")
    assert model.lines()[1].product_id is None
    assert not model.flags(model.index(0, MARGIN)) & Qt.ItemFlag.ItemIsEditable
    model.discount_all(1000)
    assert [each.discount for each in model.lines()] == [1000, 1000]
    model.remove(0)
    assert [each.product_name for each in model.lines()] == ["something else"]


@pytest.mark.parametrize(
    ("text", "share"), [("12", 1200), ("12.5 %", 1250), ("8.5折", 1500), ("9折", 1000), ("101", None), ("free", None)]
)
def test_a_discount_as_people_say_it(text: str, share: int | None) -> None:
    assert share_of(text) == share


def test_an_empty_line_is_worth_nothing() -> None:
    assert DealLine().amount == 0


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0.0, "1 minute"), (0.02, "1 minute"), (0.5, "30 minute"), (1.5, "1 h 30 min"), (26.2, "26 hour")],
)
def test_how_long_an_answer_took_is_said_as_people_say_it(desk: Desk, hours: float, words: str) -> None:
    told = standing_words(Standing(IssueStatus.ANSWERED, desk.now(), hours, False), desk)
    assert f"answer after {words}" in told
