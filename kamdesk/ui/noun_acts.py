"""Opens the forms of records, and does what lists of them ask for: one for each pane that shows some."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services.deals import Deal
from kamdesk.services.desk import Desk
from kamdesk.services.records import Links
from kamdesk.ui.deal_form import DealForm, Prepared, prepare
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.talk_form import TalkForm, Whom
from kamdesk.ui.task_form import TaskForm

WITH_LINES = ("quote", "order")


class _Opening(QObject):
    """One form on its way: it opens when what it needs has been read."""

    def __init__(self, acts: NounActs, noun: str, row: NounRow | None, given: Mapping[str, Any]) -> None:
        super().__init__(acts)
        self._acts, self._noun, self._row, self._given = acts, noun, row, given

    def open(self, links: Links) -> None:
        acts = self._acts
        made = ContractForm if self._noun == "contract" and self._row is None else NounForm
        self._show(made(acts.desk, acts.jobs, self._noun, links, self._row, self._given, acts.owner))

    def open_deal(self, prepared: Prepared) -> None:
        acts, noun = self._acts, cast(Deal, self._noun)
        self._show(DealForm(acts.desk, acts.jobs, noun, prepared, self._row, self._given, acts.owner))

    def open_copied(self, copied: tuple[dict[str, object], list[DealLine]]) -> None:
        """A form that begins with what was copied from another record."""
        head, lines = copied
        self._acts.add(self._noun, {**self._given, **head}, lines)
        self.deleteLater()

    def _show(self, form: Form) -> None:
        form.saved.connect(self._acts.saved)
        form.open()
        self.deleteLater()


class _Talking(QObject):
    """A step or a talk of a deal on its way."""

    def __init__(self, acts: NounActs, deal: NounRow, what: str) -> None:
        super().__init__(acts)
        self._acts, self._deal, self._what = acts, deal, what

    def open(self, whom: Whom) -> None:
        acts = self._acts
        if self._what == "step":
            given = {"opportunity_id": self._deal.id}
            TaskForm(acts.desk, acts.jobs, whom, parent=acts.owner, given=given).open()
        else:
            TalkForm(acts.desk, acts.jobs, whom, parent=acts.owner, given={"opportunity_id": self._deal.id}).open()
        self.deleteLater()


def _whom(desk: Desk, deal: NounRow) -> Whom:
    from kamdesk.services import records

    return Whom(int(deal.customer_id or 0), deal.customer, records.people(desk, int(deal.customer_id or 0)))


class ContractForm(NounForm):
    """A new contract; the orders it was made from come under it."""

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import deals

        full = {**self.unasked(), **values}
        order_id = full.pop("order_id", None)
        self.jobs.write(deals.save_contract, self.desk, full, order_id, done=done, failed=self.failed)


class NounActs(QObject):
    """What can be done with records of any noun. `saved` carries the id of what a form stored."""

    saved = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, owner: QWidget) -> None:
        super().__init__(owner)
        self.desk, self.jobs, self.owner = desk, jobs, owner

    def add(self, noun: str, given: Mapping[str, Any], lines: Sequence[DealLine] | None = None) -> None:
        """The form of a new record; `given` names the customer as `customer_id` and `customer`."""
        self._open(noun, None, given, lines)

    def edit(self, row: NounRow) -> None:
        """The form of a record."""
        self._open(row.noun, row, {}, None)

    def edit_record(self, noun: str, record_id: int) -> None:
        """The form of a record by its id."""
        from kamdesk.services import records

        self.jobs.search(records.one, self.desk, noun, record_id, done=self._edit_found, topic="record")

    def delete(self, row: NounRow) -> None:
        """Remove a record; Undo brings it back."""
        from kamdesk.services import nouns

        self.jobs.write(nouns.delete, self.desk, row.noun, [row.id])

    def order_of(self, quote: NounRow) -> None:
        """The order a quote becomes, with its lines."""
        from kamdesk.services import deals

        opening = _Opening(self, "order", None, {"customer": quote.customer})
        self.jobs.search(deals.order_of_quote, self.desk, quote.id, done=opening.open_copied, topic="copied")

    def contract_of(self, row: NounRow) -> None:
        """The contract a quote or order leads to."""
        order = {"order_id": row.id} if row.noun == "order" else {}
        quote_id = row.id if row.noun == "quote" else row["quote_id"]
        given = {"customer_id": row.customer_id, "customer": row.customer, "amount": row["revenue"]}
        self.add("contract", {**given, "quote_id": quote_id, "name": row["number"], **order})

    def talk_of(self, deal: NounRow, what: str) -> None:
        """The form of a step (`step`) or of a talk that happened (`log`) for a deal (requirement F19)."""
        opening = _Talking(self, deal, what)
        self.jobs.search(_whom, self.desk, deal, done=opening.open, topic="form")

    def print_quote(self, row: NounRow) -> None:
        """The quote on paper, to look at, print or save as PDF."""
        from kamdesk.ui.quote_paper import QuotePrinting

        QuotePrinting(self.desk, self.jobs, self.owner).print(row)

    def _edit_found(self, row: NounRow | None) -> None:
        if row is not None:
            self.edit(row)

    def _open(self, noun: str, row: NounRow | None, given: Mapping[str, Any], lines: Sequence[DealLine] | None) -> None:
        from kamdesk.services import records

        customer_id = row.customer_id if row else given.get("customer_id")
        opening = _Opening(self, noun, row, given)
        if noun in WITH_LINES:
            record_id = row.id if row else None
            reads = (self.desk, noun, customer_id, record_id, lines)
            self.jobs.search(prepare, *reads, done=opening.open_deal, topic="form")
        else:
            self.jobs.search(records.links, self.desk, customer_id, done=opening.open, topic="form")
