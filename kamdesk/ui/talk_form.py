"""A talk that happened: a short form that takes seconds, and a long one with everything that was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from kamdesk.models.rows import ContactCard, TimelineEntry
from kamdesk.models.terms import Attitude, Direction, InteractionKind, Sentiment, VisitChance
from kamdesk.services.desk import Desk
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import choices, field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.name_finder import NameFinder, Names
from kamdesk.ui.wording_nouns import noun_field

LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Whom:
    """With whom one talks: the customer and the people known there."""

    id: int
    name: str
    contacts: Sequence[ContactCard] = ()


class TalkForm(Form):
    """Log a talk with a customer, or mend one that was logged."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        whom: Whom,
        entry: TimelineEntry | None = None,
        kind: str = "call",
        parent: QWidget | None = None,
        given: Mapping[str, object] | None = None,
        in_parts: bool = False,
    ) -> None:
        """`given`: what a new talk begins with, by field. `in_parts`: a callback's three questions, all shown (F16)."""
        super().__init__("", parent)
        words = self.tr("Edit the talk with {name}") if entry else self.tr("Log a contact with {name}")
        words = self.tr("Log a callback with {name}") if in_parts and entry is None else words
        self.setWindowTitle(words.format(name=whom.name))
        self._desk, self._jobs, self._whom, self._entry = desk, jobs, whom, entry
        self._in_parts = in_parts and entry is None
        self._add_head()
        if self._in_parts:
            self._add_parts()
        self._add_marks()
        self._add_long()
        if entry is None:
            first = {"kind": kind, "direction": "outgoing", "reached": True, "happened_on": desk.today()}
            self.fill({**first, **(given or {})})
            self._fill_main_contact()
        else:
            self.fill(entry.fields)
            self.show_more()
        self.field("summary").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import talks

        next_on, title = values.pop("next_on", None), values.pop("next_title", None)
        new_need = str(values.pop("new_need", None) or "")
        values["summary"] = values["summary"] or ""
        if self._entry is not None:
            self._jobs.write(talks.edit, self._desk, self._entry.id, values, done=done, failed=self.failed)
            return
        field = self.field("next_on")
        at = field.time() if isinstance(field, DateField) and isinstance(next_on, date) else None
        self._jobs.write(
            talks.log,
            self._desk,
            self._whom.id,
            values,
            next_on,
            at,
            str(title or ""),
            new_need,
            done=done,
            failed=self.failed,
        )

    def _add_head(self) -> None:
        """Kind, with whom, and what was said."""
        self.add("kind", field_name("kind"), ChoiceField(field_name("kind"), choices(InteractionKind), optional=False))
        people = [(card.id, f"{card.name}  {card.title or ''}".strip()) for card in self._whom.contacts]
        self.add("contact_id", field_name("who"), ChoiceField(field_name("who"), people))
        self.add("summary", field_name("summary"), AreaField(field_name("summary")))

    def _add_marks(self) -> None:
        """Need, attitude, visit chance, next: what is asked after every call (F3)."""
        if self._in_parts:
            self.add_heading(self.tr("What came of it"))
        self.add("need", field_name("need"), LineField(field_name("need")))
        self.add("attitude", field_name("attitude"), ChoiceField(field_name("attitude"), choices(Attitude)))
        chance = ChoiceField(field_name("visit_chance"), choices(VisitChance))
        self.add("visit_chance", field_name("visit_chance"), chance)
        if self._entry is None:
            self.add("next_on", field_name("next_on"), DateField(field_name("next_on"), self._desk.today()))
            self.add("next_title", field_name("next_title"), LineField(field_name("next_title")))

    def _add_parts(self) -> None:
        """What a callback asks: how they use it, what they need now, what is new for them (F16)."""
        self.add_heading(self.tr("1. How do they use it?"))
        self._add_use()
        self.add_heading(self.tr("2. Do they need anything new? It becomes an opportunity."))
        self._add_new_need()
        self.add_heading(self.tr("3. What was introduced to them?"))
        self._add_product()

    def _add_use(self, more: bool = False) -> None:
        self.add("usage", field_name("usage"), LineField(field_name("usage")), more=more)
        self.add("feedback", field_name("feedback"), AreaField(field_name("feedback")), more=more)
        tone = ChoiceField(field_name("sentiment"), choices(Sentiment))
        self.add("sentiment", field_name("sentiment"), tone, more=more)

    def _add_new_need(self, more: bool = False) -> None:
        self.add("new_need", field_name("new_need"), LineField(field_name("new_need")), more=more)

    def _add_product(self, more: bool = False) -> None:
        product = LineField(field_name("product"))
        product.line.setCompleter(_product_finder(self._desk, product))
        self.add("product", field_name("product"), product, more=more)
        self.add("material_sent", field_name("material_sent"), YesNoField(field_name("material_sent")), more=more)

    def _add_long(self) -> None:
        today = self._desk.today()
        when = DateField(field_name("happened_on"), today, is_past=True)
        self.add("happened_on", field_name("happened_on"), when, more=True)
        direction = ChoiceField(field_name("direction"), choices(Direction), optional=False)
        self.add("direction", field_name("direction"), direction, more=True)
        self.add("reached", field_name("reached"), YesNoField(field_name("reached")), more=True)
        if deals := open_deals(self._desk, self._whom.id):
            label = noun_field("interaction", "opportunity_id")
            self.add("opportunity_id", label, ChoiceField(label, deals), more=True)
        if not self._whom.contacts:
            self.add("who", self.tr("Name"), LineField(self.tr("Name")), more=True)
        self.add("concern", field_name("concern"), LineField(field_name("concern")), more=True)
        if not self._in_parts:
            self._add_use(more=True)
            self._add_product(more=True)
            if self._entry is None:
                self._add_new_need(more=True)
        self.add("outcome", field_name("outcome"), LineField(field_name("outcome")), more=True)
        minutes = NumberField(field_name("minutes"), 0, LONGEST, self.tr("minutes"))
        self.add("minutes", field_name("minutes"), minutes, more=True)
        self.add("cost", field_name("cost"), MoneyField(field_name("cost")), more=True)

    def _fill_main_contact(self) -> None:
        """Who decides comes first in a sheet, and is whom one usually talks to."""
        main = next((card for card in self._whom.contacts if card.fields.get("is_main")), None)
        if main is not None:
            self.field("contact_id").set_value(main.id)
        self.settle()


def _product_finder(desk: Desk, parent: QWidget) -> NameFinder:
    """Offers the products of the book."""
    from kamdesk.services import introducing

    return NameFinder(Names(introducing.product_names(desk), parent), parent)


def open_deals(desk: Desk, customer_id: int) -> list[tuple[int, str]]:
    """What a talk or a step may be for (requirement F19)."""
    from kamdesk.services import records

    return records.open_deals(desk, customer_id)
