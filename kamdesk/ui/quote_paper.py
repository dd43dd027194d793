"""A quote on paper: for the customer, so without cost, margin, reasons and notes of the rep's own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services.desk import Desk
from kamdesk.ui.deal_lines import quantity_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.list_paper import ListPaper
from kamdesk.ui.percent_field import percent_text
from kamdesk.ui.wording_figures import cents, day, money


class QuotePrinting(QObject):
    """Reads the lines, then opens the preview. Lives until then."""

    def __init__(self, desk: Desk, jobs: Jobs, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._jobs, self._owner = desk, jobs, owner
        self._quote: NounRow | None = None

    def print(self, quote: NounRow) -> None:
        """Begin."""
        from kamdesk.services import deals

        self._quote = quote
        self._jobs.search(deals.lines_of, self._desk, "quote", quote.id, done=self._show, topic="print")

    def _show(self, lines: Sequence[DealLine]) -> None:
        from kamdesk.ui.printing import preview

        assert self._quote is not None
        title = quote_title(self._quote)
        html = quote_html(self._quote, lines, self._desk)
        preview(title, html, self._owner, what="quote", today=self._desk.today())
        self.deleteLater()


def quote_title(quote: NounRow) -> str:
    """Quotation Q0012."""
    words = QCoreApplication.translate("QuotePaper", "Quotation {number}")
    return words.format(number=quote["number"] or "").strip()


def quote_html(quote: NounRow, lines: Sequence[DealLine], desk: Desk) -> str:
    """The page: whom for, until when, each line, the sum. Every word of data is escaped."""
    has_discount = any(line.discount for line in lines)
    heads = [
        QCoreApplication.translate("QuotePaper", "Product"),
        QCoreApplication.translate("QuotePaper", "Quantity"),
        QCoreApplication.translate("QuotePaper", "Price"),
        *([QCoreApplication.translate("QuotePaper", "Discount")] if has_discount else []),
        QCoreApplication.translate("QuotePaper", "Amount"),
    ]
    rows = [_row(line, has_discount) for line in lines]
    table = ListPaper(quote_title(quote), heads, rows, frozenset(range(1, len(heads))), _head(quote))
    return table.html().replace("</body>", f"{_foot(quote, lines, desk)}</body>")


def _row(line: DealLine, has_discount: bool) -> list[str]:
    price = cents(line.unit_price) if line.unit_price is not None else ""
    off = [percent_text(line.discount) if line.discount else ""] if has_discount else []
    return [line.product_name or "", quantity_text(line.quantity), price, *off, cents(line.amount)]


def _head(quote: NounRow) -> str:
    said = [
        QCoreApplication.translate("QuotePaper", "For {customer}").format(customer=quote.customer),
        day(quote["quoted_on"]),
    ]
    if quote["valid_until"]:
        said.append(QCoreApplication.translate("QuotePaper", "valid until {day}").format(day=day(quote["valid_until"])))
    return " · ".join(said)


def _foot(quote: NounRow, lines: Sequence[DealLine], desk: Desk) -> str:
    total = money(sum(line.amount for line in lines), desk.currency)
    words = QCoreApplication.translate("QuotePaper", "Total {sum}").format(sum=total)
    author = escape(str(quote["author"] or desk.author or ""))
    return f"<h1 align='right'>{escape(words)}</h1><p class='mute'>{author}</p>"
