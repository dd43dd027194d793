"""A quote or an order with its lines: what is left is told as one types; a loss is asked about and keeps its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules import discount
from kamdesk.rules.deal_lines import DealLine, confirmations
from kamdesk.services import records
from kamdesk.services.deals import REASON_OF, Deal, TermsOfTrade
from kamdesk.services.desk import Desk
from kamdesk.services.records import Links
from kamdesk.ui import discount_words, theme
from kamdesk.ui.asking import ask
from kamdesk.ui.deal_lines import LineModel, LineTable
from kamdesk.ui.field import AreaField, Misread
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.name_finder import learn
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.percent_field import PercentField, percent_text
from kamdesk.ui.wording_figures import day, labelled, money, percent
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_terms import tier_long


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the form of a quote or order needs, read before it opens."""

    links: Links
    lines: Sequence[DealLine]


def prepare(
    desk: Desk, noun: Deal, customer_id: int, record_id: int | None, lines: Sequence[DealLine] | None
) -> Prepared:
    """Read it; the lines given, else those of the record. For a worker."""
    from kamdesk.services import deals

    found = lines if lines is not None else deals.lines_of(desk, noun, record_id) if record_id is not None else ()
    return Prepared(records.links(desk, customer_id), found)


class DealForm(NounForm):
    """Fields above, lines in the middle, what they come to below."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        noun: Deal,
        prepared: Prepared,
        row: NounRow | None = None,
        given: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._terms = TermsOfTrade()
        self._first_lines = list(prepared.lines)
        self._is_confirmed = False
        from kamdesk.services import deals

        super().__init__(desk, jobs, noun, prepared.links, row, given, parent)
        self.setMinimumWidth(760)
        self._customer_id = row.customer_id if row else int((given or {})["customer_id"])
        self.model = LineModel(prepared.lines, prepared.links.products, desk.settings.default_margin_e4, self)
        self.table = LineTable(self.model, prepared.links.products)
        self._add_lines()
        self._add_reasons(row.values if row else (given or {}))
        self.model.summed.connect(self._changed)
        self._sum_up()
        self.settle()
        self.table.setFocus()
        jobs.read(deals.terms_for, desk, self._customer_id, done=self._take_terms)
        jobs.read(learn, [each.name for each in prepared.links.products])

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import deals

        noun = cast(Deal, self.noun)
        head: dict[str, object] = {**self.unasked(), **values, "customer_id": self._customer_id}
        record_id = self.row.id if self.row else None
        self.jobs.write(deals.save, self.desk, noun, record_id, head, self.model.lines(), done=done, failed=self.failed)

    def save(self) -> None:
        """A loss is asked about first: selling below cost to win an order is wrong (requirement E9)."""
        self.table.commit()
        needs_asking = self.model.sums().is_below_cost and not self._is_confirmed
        if needs_asking and self.field("below_cost_reason").value():
            self._ask_loss()
        else:
            super().save()

    def is_touched(self) -> bool:
        return super().is_touched() or self.model.lines() != self._first_lines

    # Building.

    def _add_lines(self) -> None:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        words = QLabel(self.tr("Lines"))
        theme.kind(words, "caption")
        head.addWidget(words, 1)
        self.all_discount = PercentField(self.tr("Discount on every line"))
        label = QLabel(self.all_discount.name())
        theme.kind(label, "mute")
        label.setBuddy(self.all_discount)
        self.all_discount.setMaximumWidth(110)
        self.all_discount.edited.connect(self._discount_all)
        head.addWidget(label)
        head.addWidget(self.all_discount)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self._figures = [QLabel() for _ in range(4)]
        for each, role in zip(self._figures, ("figure", "mute", "mute", "late"), strict=True):
            theme.kind(each, role)
            each.setWordWrap(True)
            layout.addWidget(each)
        self._rules = QLabel()
        theme.kind(self._rules, "mute")
        self._rules.setWordWrap(True)
        self._rules.hide()
        layout.addWidget(self._rules)
        self.add_wide(box)

    def _take_terms(self, terms: TermsOfTrade) -> None:
        """What the company and the customer's file say about terms comes as soon as it is read."""
        self._terms = terms
        said = [labelled(title, body) for title, body in self._terms.notes]
        if self._terms.policy:
            said.insert(0, self.tr("With this customer: {policy}").format(policy=self._terms.policy))
        if self._terms.conceded:
            words = self.tr("Conceded so far in all orders: {sum}")
            said.append(words.format(sum=money(self._terms.conceded, self.desk.currency)))
        self._rules.setText("\n".join(said))
        self._rules.setVisible(bool(said))
        self._sum_up()

    def _add_reasons(self, values: Mapping[str, Any]) -> None:
        for name in dict.fromkeys(REASON_OF.values()):
            label = noun_field(self.noun, name)
            field = self.add(name, label, AreaField(label))
            field.set_value(values.get(name))

    # Following.

    def _changed(self) -> None:
        self._is_confirmed = False
        self._sum_up()

    def _discount_all(self) -> None:
        try:
            share = self.all_discount.value()
        except Misread:
            return
        if isinstance(share, int):
            self.model.discount_all(share)

    def _sum_up(self) -> None:
        """Amount and margin, the room there is, what its like gets, and what speaks against it."""
        found, lines = self.model.sums(), self.model.lines()
        check = discount.check(found.listed, found.cost, found.discount, 0, (), self._terms.limit)
        about = "" if found.cost_known else self.tr(", partly estimated")
        rate = percent(found.margin / found.revenue) if found.revenue > 0 else percent(None)
        self._figures[0].setText(
            self.tr("{amount} after {discount} off · margin left {margin} ({rate}){about}").format(
                amount=money(found.revenue, self.desk.currency),
                discount=percent_text(found.discount),
                margin=money(found.margin, self.desk.currency),
                rate=rate,
                about=about,
            )
        )
        theme.kind(self._figures[0], "late" if found.is_below_cost else "figure")
        room = f"{discount_words.room(check)} {discount_words.break_even(check)}" if found.listed > 0 else ""
        self._figures[1].setText(room)  # of what has no price nothing can be taken off
        self._figures[2].setText(self._tier_words())
        warned = list(discount_words.warnings(check, found.discount, self._terms.usual)) if lines else []
        warned += [
            self.tr("{product} is below its floor price, {floor}.").format(
                product=line.product_name or "", floor=money(line.floor_price, self.desk.currency)
            )
            for line in lines
            if line.is_below_floor
        ]
        warned += self._price_words(lines)
        self._figures[3].setText("\n".join(warned))
        self._figures[3].setVisible(bool(warned))
        self._ask_reasons(confirmations(found, lines, self._terms.limit))

    def _price_words(self, lines: Sequence[DealLine]) -> list[str]:
        """Products whose price does not hold on this day (requirement E12)."""
        wares, today = {ware.id: ware for ware in self.links.products}, self.desk.today()
        late = [wares[line.product_id] for line in lines if line.product_id in wares]
        words = self.tr("The price of {product} holds from {first} to {last}.")
        return [
            words.format(product=ware.name, first=day(ware.price_from), last=day(ware.price_until))
            for ware in dict.fromkeys(late)
            if not ware.holds_on(today)
        ]

    def _tier_words(self) -> str:
        usual = discount_words.usual_words(self._terms.usual)
        return labelled(tier_long(self._terms.tier), usual) if self._terms.tier else usual

    def _ask_reasons(self, asked: Sequence[str]) -> None:
        """Fields for reasons stand there once they are asked for, or hold something."""
        wanted = {REASON_OF[each] for each in asked}
        for name in dict.fromkeys(REASON_OF.values()):
            self.set_row_visible(name, name in wanted or bool(self.field(name).value()))

    def _ask_loss(self) -> None:
        loss = money(-self.model.sums().margin, self.desk.currency)
        ask(
            self,
            self.tr("Sell below cost, at a loss of {loss}?").format(loss=loss),
            self.tr("Sell below cost"),
            self._confirm_loss,
            stay=QCoreApplication.translate("Form", "Go on editing"),
            more=self.tr("Selling at a loss to win an order is a mistake more often than not."),
            icon=QMessageBox.Icon.Warning,
        )

    def _confirm_loss(self) -> None:
        self._is_confirmed = True
        super().save()
