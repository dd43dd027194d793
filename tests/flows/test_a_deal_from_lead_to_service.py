"""The story of a key account's deal: a lead, a quote that gives too much, order, contract, a problem, and the sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from kamdesk.models.noun_rows import NounRow
from kamdesk.services import records
from kamdesk.services.deals import lines_of
from kamdesk.ui.deal_form import DealForm
from kamdesk.ui.deal_lines import DISCOUNT, PRODUCT, QUANTITY, LineTable
from kamdesk.ui.field import AreaField, LineField
from kamdesk.ui.form import Form
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.noun_list import NounList
from kamdesk.ui.paper import write_pdf
from kamdesk.ui.plan_forms import PlanForm, ReviewForm
from kamdesk.ui.quote_paper import quote_html
from kamdesk.ui.service_pane import SolveForm
from tests.flows.driver import CTRL, Desktop
from tests.ui.pdf_text import text_of

AtWork = Callable[..., Desktop]


def pane(desktop: Desktop, tab: str) -> Any:
    """A tab that loads when it is first looked at."""
    late = next(each for each in desktop.detail.tabs.late if each.line.id == tab)
    desktop.detail.show_tab(tab)
    desktop.until(lambda: late.pane is not None and late.pane.isVisible())
    return late.pane


def type_into(desktop: Desktop, form: Form, name: str, words: str) -> None:
    """Fill one field by keys."""
    field = form.field(name)
    assert isinstance(field, LineField | AreaField)
    field.setFocus()
    desktop.key(Qt.Key.Key_A, CTRL)
    desktop.type(words)


def save(desktop: Desktop, form: Form) -> None:
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return, CTRL, on=form))
    desktop.until(lambda: not isValid(form) or not form.isVisible())  # in front of the window it takes every click


def type_cell(desktop: Desktop, table: LineTable, row: int, column: int, words: str) -> None:
    """F2, the words, and a look at what is left before the cell is left by Enter."""
    table.setFocus()
    table.setCurrentIndex(table.line_model.index(row, column))
    desktop.key(Qt.Key.Key_F2, on=table)
    desktop.key(Qt.Key.Key_A, CTRL)
    desktop.type(words)


def enter(desktop: Desktop, table: LineTable) -> None:
    """Enter ends the cell."""
    desktop.key(Qt.Key.Key_Return)
    desktop.until(lambda: not any(each.isVisible() for each in table.findChildren(QLineEdit)))


def act(desktop: Desktop, card: NounList, words: str) -> None:
    """The button over a list, for the record in front."""
    desktop.until(lambda: card.current() is not None)
    desktop.press(desktop.button(words, card))


def one(desktop: Desktop, noun: str, customer: int) -> NounRow:
    (found,) = records.of_customer(desktop.desk, noun, customer)
    return found


def print_to(preview: QPrintPreviewDialog, page: Path) -> None:
    """What the preview shows, printed into a file."""
    printer = preview.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(page))
    (pages,) = preview.findChildren(QPrintPreviewWidget)
    pages.print_()
    preview.accept()


def labels(form: QWidget) -> str:
    return "\n".join(each.text() for each in form.findChildren(QLabel) if each.isVisibleTo(form))


def test_from_lead_to_the_review_of_the_plan(at_work: AtWork, tmp_path: Path) -> None:
    desktop = at_work()
    desktop.shortcut("new_customer")
    desktop.type("Harbour Key Account Ltd.")
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return, CTRL))
    desktop.until(lambda: desktop.shown() == "Harbour Key Account Ltd.")
    customer = desktop.detail.customer_id()
    assert customer is not None

    # a lead
    deals = pane(desktop, "deals")
    desktop.press(desktop.button("New opportunity…", deals))
    lead = desktop.dialog(NounForm)
    type_into(desktop, lead, "name", "Traceability of the new line")
    type_into(desktop, lead, "amount", "120,000")
    save(desktop, lead)
    assert one(desktop, "opportunity", customer)["stage"] == "lead"

    # a quote that gives too much
    act(desktop, deals.opportunities, "Quote…")
    quote = desktop.dialog(DealForm)
    type_cell(desktop, quote.table, 0, PRODUCT, "ZB-410 industrial label printer")
    enter(desktop, quote.table)
    product = quote.model.lines()[0]
    assert (product.unit_price, product.product_cost) == (9_800_0000, 6_900_0000)
    type_cell(desktop, quote.table, 0, QUANTITY, "10")
    enter(desktop, quote.table)
    type_cell(desktop, quote.table, 0, DISCOUNT, "20")
    assert "margin left ¥ 9,400" in labels(quote), "told while it is typed"
    assert "below its floor price" in labels(quote)
    enter(desktop, quote.table)
    desktop.key(Qt.Key.Key_Return, CTRL, on=quote)
    desktop.until(lambda: "Give a reason." in labels(quote))
    type_into(desktop, quote, "concession", "Their first line; two more will follow")
    save(desktop, quote)
    offered = one(desktop, "quote", customer)
    assert (offered["revenue"], offered["concession"]) == (78_400_0000, "Their first line; two more will follow")

    # order and contract, both linked to the quote
    act(desktop, deals.quotes, "Order…")
    order = desktop.dialog(DealForm)
    desktop.until(lambda: order.noun == "order" and len(order.model.lines()) == 1)
    type_into(desktop, order, "number", "SO-4711")
    save(desktop, order)
    assert one(desktop, "quote", customer)["status"] == "won"
    act(desktop, deals.quotes, "Contract…")
    contract = desktop.dialog(NounForm)
    type_into(desktop, contract, "name", "Two-year frame")
    type_into(desktop, contract, "ends_on", "2028-11-22")
    save(desktop, contract)
    ordered = one(desktop, "order", customer)
    assert (ordered["number"], ordered["revenue"]) == ("SO-4711", 78_400_0000)
    assert (ordered["quote_id"], ordered["contract"]) == (offered.id, "Two-year frame")
    act(desktop, deals.opportunities, "Won…")
    closing = desktop.dialog(Form)
    type_into(desktop, closing, "reason", "Quickest delivery")
    save(desktop, closing)
    assert one(desktop, "opportunity", customer)["status"] == "won"

    # a problem, solved, and how content they are
    service = pane(desktop, "service")
    desktop.press(desktop.button("New issue…", service))
    issue = desktop.dialog(NounForm)
    type_into(desktop, issue, "title", "White line in print")
    save(desktop, issue)
    act(desktop, service.issues, "Solved…")
    solved = desktop.dialog(SolveForm)
    type_into(desktop, solved, "solution", "Changed the head")
    save(desktop, solved)
    asked = desktop.dialog(NounForm)
    desktop.until(lambda: asked.noun == "satisfaction")
    asked.field("score").setFocus()
    desktop.key(Qt.Key.Key_4)
    type_into(desktop, asked, "words", "Repaired the same day")
    save(desktop, asked)
    said = one(desktop, "satisfaction", customer)
    assert (said["score"], said["issue"]) == (4, "White line in print")

    # the plan of the account, and its first review
    plans = pane(desktop, "plan")
    desktop.until(lambda: any(each.isVisible() for each in plans.empty.findChildren(QPushButton)))
    desktop.press(desktop.button("New plan…", plans.empty))
    plan = desktop.dialog(PlanForm)
    type_into(desktop, plan, "title", "All lines in three years")
    type_into(desktop, plan, "strategy", "Line by line, from spare parts up")
    save(desktop, plan)
    desktop.until(lambda: plans.title.text() == "All lines in three years")
    desktop.press(desktop.button("Reviewed…", plans))
    review = desktop.dialog(ReviewForm)
    type_into(desktop, review, "words", "The first line is won")
    save(desktop, review)
    assert one(desktop, "account_plan", customer)["review_on"] > desktop.desk.today()

    # on paper: the sheet for the rep, the quote for the customer
    page = tmp_path / "sheet.pdf"
    acts = desktop.detail.findChildren(QAction)
    next(each for each in acts if each.text() == "Print the profile sheet…").trigger()
    print_to(desktop.dialog(QPrintPreviewDialog), page)
    read = "".join(text_of(page).split())
    for part in (
        "Harbour Key Account Ltd.",
        "Traceability of the new line",
        "Two-year frame",
        "White line in print",
        "Repaired the same day",
        "All lines in three years",
        "Line by line, from spare parts up",
        "The first line is won",
    ):
        assert part.replace(" ", "") in read, part
    paper = tmp_path / "quote.pdf"
    lines = lines_of(desktop.desk, "quote", offered.id)
    write_pdf(paper, quote_html(one(desktop, "quote", customer), lines, desktop.desk))
    read = text_of(paper)
    assert "industrial label printer" in read
    assert "78,400.00" in read
    assert "two more will follow" not in read, "reasons are the rep's own"
