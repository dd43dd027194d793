"""A gift or a dinner: what was given before stands there, and what the year's budget leaves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from kamdesk.models.terms import InteractionKind
from kamdesk.services import giving
from kamdesk.services.desk import Desk
from kamdesk.services.giving import Given, Giving
from kamdesk.ui import theme
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.day_words import short_day
from kamdesk.ui.field import AreaField, LineField, Misread
from kamdesk.ui.field_names import choices, field_name, term
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.talk_form import Whom
from kamdesk.ui.wording_figures import money

SHOWN = 5


class GiftForm(Form):
    """Log what was given. Over the budget it warns and saves all the same: the rep knows why."""

    def __init__(self, desk: Desk, jobs: Jobs, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("A gift or dinner for {name}").format(name=whom.name))
        self._desk, self._jobs, self._whom = desk, jobs, whom
        self._giving: Giving | None = None
        kinds = choices(InteractionKind, (InteractionKind.GIFT, InteractionKind.DINNER))
        self.add("kind", field_name("kind"), ChoiceField(field_name("kind"), kinds, optional=False))
        people = [(card.id, f"{card.name}  {card.title or ''}".strip()) for card in whom.contacts]
        contact = self.add("contact_id", field_name("who"), ChoiceField(field_name("who"), people))
        self.add("summary", self.tr("What"), LineField(self.tr("What")))
        cost = self.add("cost", field_name("cost"), MoneyField(field_name("cost")))
        self.budget, self.before = QLabel(), QLabel()
        for label in (self.budget, self.before):
            label.setWordWrap(True)
            theme.kind(label, "mute")
            self.add_wide(label)
        when = DateField(field_name("happened_on"), desk.today(), is_past=True)
        self.add("happened_on", field_name("happened_on"), when)
        self.add("outcome", self.tr("How it was received"), AreaField(self.tr("How it was received")), more=True)
        main = next((card.id for card in whom.contacts if card.fields.get("is_main")), None)
        self.fill({"kind": "gift", "happened_on": desk.today(), "contact_id": main})
        contact.edited.connect(self._tell)
        cost.edited.connect(self._tell)
        self.field("summary").setFocus()
        jobs.read(giving.of_customer, desk, whom.id, done=self._take)

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import talks

        values["summary"] = values["summary"] or ""
        self._jobs.write(talks.log, self._desk, self._whom.id, values, done=done, failed=self.failed)

    def is_over(self) -> bool:
        """Whether this cost is more than the budget leaves."""
        return self._giving is not None and self._cost() > max(0, self._giving.left_e4)

    def _take(self, found: Giving) -> None:
        self._giving = found
        self._tell()

    def _tell(self) -> None:
        """Budget and what was given to the one chosen, anew."""
        if self._giving is None:
            return
        theme.kind(self.budget, "late" if self.is_over() and self._cost() else "mute")
        self.budget.setText(self._budget_words(self._giving))
        self.before.setText(self._before_words(self._giving))

    def _budget_words(self, found: Giving) -> str:
        figures = {
            "grade": found.grade or self.tr("no grade"),
            "budget": money(found.budget_e4, self._desk.currency),
            "spent": money(found.spent_e4, self._desk.currency),
            "left": money(max(0, found.left_e4), self._desk.currency),
        }
        words = self.tr("Grade {grade}: {budget} a year, {spent} spent, {left} left.").format(**figures)
        if self._cost() and self.is_over():
            over = money(self._cost() - max(0, found.left_e4), self._desk.currency)
            too_much = self.tr("This is {over} over the budget.").format(over=over)
            return f"{words} {too_much}"
        return words

    def _before_words(self, found: Giving) -> str:
        """To the contact first; to nobody in particular, all at the customer."""
        chosen = self.field("contact_id").value()
        mine = [each for each in found.given if chosen is None or each.contact_id == chosen]
        if not mine:
            return self.tr("Nothing was given before.")
        lines = [self._line(each) for each in mine[:SHOWN]]
        return self.tr("Given before:") + "\n" + "\n".join(lines)

    def _line(self, each: Given) -> str:
        cost = money(each.cost_e4, self._desk.currency) if each.cost_e4 is not None else ""
        parts = (
            short_day(each.day, self._desk.today()),
            term(InteractionKind, each.kind),
            each.contact,
            each.what,
            cost,
        )
        return "  ".join(part for part in parts if part)

    def _cost(self) -> int:
        try:
            cost = self.field("cost").value()
        except Misread:
            return 0
        return cost if isinstance(cost, int) else 0
