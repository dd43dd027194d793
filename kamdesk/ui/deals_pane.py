"""The deals tab of a customer: opportunities, quotes and contracts, and what was conceded so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import Concession, NounRow
from kamdesk.models.rows import Sheet
from kamdesk.models.terms import DealStatus
from kamdesk.services.desk import Desk
from kamdesk.services.records import DealsTab
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.close_form import CloseForm
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_acts import NounActs
from kamdesk.ui.noun_list import NounList
from kamdesk.ui.percent_field import percent_text
from kamdesk.ui.wording_figures import amount, money, near_day
from kamdesk.ui.wording_nouns import noun_title, stage_word
from kamdesk.ui.wording_terms import term

LONGEST = 8


class TabPage(QScrollArea):
    """A tab read when it is looked at: those built on it put cards on it, and say how they are read and filled."""

    follows: ClassVar[frozenset[str]] = frozenset()
    """Nouns whose records it shows, also where a write names another customer."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.jobs = desk, jobs
        self.acts = NounActs(desk, jobs, self)
        self.customer: tuple[int, str] | None = None
        self._is_stale = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        theme.kind(page, "page")
        self.cards = QVBoxLayout(page)
        self.cards.setContentsMargins(0, 12, 8, 12)
        self.cards.setSpacing(12)
        self.setWidget(page)
        jobs.changed.connect(self.follow)

    def follow(self, changes: Changes) -> None:
        """Read anew what a write of anybody's concerns."""
        if changes.everything or self.follows & changes.touched.keys():
            self._is_stale = True
            if self.isVisible():
                self._read()

    def say(self, sheet: Sheet) -> None:
        """Another customer, or something about this one changed."""
        self.customer = (sheet.id, sheet.row.name)
        self._is_stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._read()

    def ask(self, customer_id: int) -> None:
        """Read what the tab shows and hand it to `fill`."""

    def add(self, noun: str) -> None:
        """The form of a new record of this customer."""
        if self.customer is not None:
            self.acts.add(noun, {"customer_id": self.customer[0], "customer": self.customer[1]})

    def put(self, card: NounList) -> NounList:
        """A list on the page, with its keys wired."""
        card.add_asked.connect(self.add)
        card.edit_asked.connect(self.acts.edit)
        card.delete_asked.connect(self.acts.delete)
        self.cards.addWidget(card)
        return card

    def _read(self) -> None:
        if self._is_stale and self.customer is not None:
            self._is_stale = False
            self.ask(self.customer[0])


class DealsPane(TabPage):
    """What is on its way, what was offered and agreed, and how much was given for it."""

    follows = frozenset({"opportunity", "quote", "contract", "orders"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        closing = (("quote", self.tr("Quote…")), ("won", self.tr("Won…")), ("lost", self.tr("Lost…")))
        self.opportunities = self.put(NounList(desk, "opportunity", closing))
        self.quotes = self.put(
            NounList(
                desk,
                "quote",
                (("order", self.tr("Order…")), ("contract", self.tr("Contract…")), ("print", self.tr("Print…"))),
            )
        )
        self.contracts = self.put(NounList(desk, "contract"))
        self.cards.addWidget(self._concessions())
        self.cards.addStretch(1)
        self.quotes.table.chosen.connect(self._say_links)
        self.contracts.table.chosen.connect(self._say_called)
        self.opportunities.act_asked.connect(self._act)
        self.quotes.act_asked.connect(self._act)

    def ask(self, customer_id: int) -> None:
        from kamdesk.services import records

        self.jobs.search(records.deals_tab, self.desk, customer_id, done=self.fill, topic="deals_tab")

    def fill(self, found: DealsTab) -> None:
        """Show what was read."""
        self.opportunities.show_rows(found.opportunities, _where)
        self.quotes.show_rows(found.quotes)
        self.contracts.show_rows(found.contracts)
        self._say_links(None)
        self._say_called(None)
        self._show_concessions(found.concessions)

    def _say_links(self, _key: object) -> None:
        """What the quote in front is for, and what became of it."""
        row = self.quotes.current()
        said = []
        if row is not None and row["opportunity"]:
            said.append(self.tr("for {deal}").format(deal=row["opportunity"]))
        if row is not None and row["orders"]:
            said.append(self.tr("ordered as {orders}").format(orders=row["orders"]))
        if row is not None and row["contracts"]:
            said.append(self.tr("under contract {contracts}").format(contracts=row["contracts"]))
        self.quotes.say(" · ".join(said))

    def _say_called(self, _key: object) -> None:
        """From which quote the contract in front came, and how much of it was ordered."""
        row = self.contracts.current()
        said = []
        if row is not None and row["quote"]:
            said.append(self.tr("from quote {quote}").format(quote=row["quote"]))
        if row is not None and row["called"]:
            words = self.tr("{sum} ordered so far: {orders}")
            said.append(words.format(sum=money(row["called"], self.desk.currency), orders=row["orders"]))
        self.contracts.say(" · ".join(said))

    def _act(self, name: str, row: NounRow) -> None:
        if name == "order":
            self.acts.order_of(row)
        elif name == "contract":
            self.acts.contract_of(row)
        elif name == "print":
            self.acts.print_quote(row)
        elif name == "quote":
            given = {"customer_id": row.customer_id, "customer": row.customer, "opportunity_id": row.id}
            self.acts.add("quote", given)
        else:
            CloseForm(self.desk, self.jobs, row, name, self).open()

    def _concessions(self) -> QFrame:
        self._card = QFrame()
        theme.kind(self._card, "card")
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(4)
        title = QLabel(self.tr("Concessions"))
        theme.kind(title, "caption")
        self._total = QLabel()
        theme.kind(self._total, "mute")
        self._total.setWordWrap(True)
        self.log = FactTable(Facts(self.tr("Concessions"), self._columns(), ()))
        self.log.setFrameShape(QFrame.Shape.NoFrame)
        for part in (title, self._total, self.log):
            layout.addWidget(part)
        return self._card

    def _columns(self) -> list[FactColumn]:
        today = self.desk.today()
        return [
            FactColumn(self.tr("Deal")),
            FactColumn(self.tr("Day"), lambda on: near_day(on, today)),
            FactColumn(self.tr("Given"), amount, figures=True),
            FactColumn(self.tr("Off"), percent_text, figures=True),
            FactColumn(self.tr("All in all"), _sum, figures=True),
            FactColumn(self.tr("Why")),
        ]

    def _show_concessions(self, found: Sequence[Concession]) -> None:
        """The newest first; the running total is over orders, a quote has given nothing yet."""
        total = next((each.total for each in reversed(found) if each.total is not None), 0)
        rows = [
            FactRow((self._deal(each), each.on, each.given, _share(each), each.total, each.reason or ""))
            for each in reversed(found)
        ]
        self.log.show_facts(Facts(self.tr("Concessions"), self._columns(), rows))
        line = self.log.verticalHeader().defaultSectionSize()
        self.log.setFixedHeight(self.log.horizontalHeader().sizeHint().height() + line * min(len(rows), LONGEST) + 4)
        self.log.setVisible(bool(rows))
        words = self.tr("{sum} off list prices in all orders so far.").format(sum=money(total, self.desk.currency))
        self._total.setText(words if rows else self.tr("Nothing was given off list prices yet."))

    def _deal(self, each: Concession) -> str:
        words = f"{noun_title(each.noun)} {each.number or ''}".strip()
        return self.tr("{deal}, below cost").format(deal=words) if each.below_cost else words


def _where(deal: NounRow) -> Mapping[str, Any]:
    """An open deal by its stage, a closed one by how it ended."""
    is_open = deal["status"] == "open"
    return {"where": stage_word(deal["stage"]) if is_open else term(DealStatus, deal["status"])}


def _share(each: Concession) -> int:
    return round(each.given * 10_000 / each.listed) if each.listed > 0 else 0


def _sum(total: int | None) -> str:
    return "" if total is None else amount(total)
