"""The form of any noun of the workbench, made from its line of the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.rules import serving
from kamdesk.services.desk import Desk
from kamdesk.services.records import Links
from kamdesk.ui.choice_field import ChoiceField, RatingField
from kamdesk.ui.customer_field import CustomerField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, Field, LineField, NumberField, YesNoField
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.moment_field import MomentField
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.name_finder import NameFinder, Names, learn
from kamdesk.ui.noun_lines import NOUN_LINES, FieldLine, Kind, NounLine
from kamdesk.ui.wording_nouns import noun_field, noun_form, stage_word
from kamdesk.ui.wording_terms import term


class NounForm(Form):
    """A new record, or a change of one. `given` are values the form does not ask for or begins with."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        noun: str,
        links: Links,
        row: NounRow | None = None,
        given: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.noun = noun
        self.desk, self.jobs, self.links, self.row = desk, jobs, links, row
        self._line: NounLine = NOUN_LINES[noun]
        self._given = dict(given or {})
        title = noun_form(noun, row is None)
        customer = row.customer if row else str(self._given.pop("customer", ""))
        self.setWindowTitle(f"{title} · {customer}" if customer else title)
        self._add_fields()
        self._name_customers(row.values if row else self._given)
        self.fill(row.values if row else self._first_values())
        self.field("customer_id" if self._asks_customer() else self._line.first).setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import nouns

        record_id = self.row.id if self.row else None
        full = {**self.unasked(), **values}
        self.jobs.write(nouns.save, self.desk, self.noun, record_id, full, done=done, failed=self.failed)

    def unasked(self) -> dict[str, Any]:
        """Of what a new record was given, that for which there is no field."""
        return {} if self.row else {name: value for name, value in self._given.items() if name not in self.values()}

    # Building.

    def _add_fields(self) -> None:
        if self._asks_customer():
            label = noun_field(self.noun, "customer")
            self.add("customer_id", label, CustomerField(label, self.desk, self.jobs))
        for line in self._line.fields:
            if line.kind is Kind.LINK and not self.links.choices.get(line.name):
                continue
            field = self._field(line, noun_field(self.noun, line.name))
            self.add(line.name, field.name(), field, more=line.more)

    def _asks_customer(self) -> bool:
        """A record that hangs on a customer needs one; where nobody is at hand, the form asks for it."""
        names = {line.name for line in self._line.fields}
        return self.row is None and self._line.owned and not {"customer_id"} & (names | self._given.keys())

    def _field(self, line: FieldLine, label: str) -> Field:
        make = MAKERS.get(line.kind)
        return make(self, line, label) if make else LineField(label)

    def _first_values(self) -> dict[str, object]:
        first: dict[str, object] = dict.fromkeys(self._line.today, self.desk.today())
        first |= dict.fromkeys(self._line.now, serving.utc_text(self.desk.now()))
        if self.links.stages:
            first["stage"] = self.links.stages[0].name
        return {**first, **dict(self._line.begin), **self._given}

    def _name_customers(self, values: Mapping[str, Any]) -> None:
        """Give the fields that hold customers the names of those they will hold."""
        for name in ("other", "referrer", "customer"):
            column, words = f"{name}_id", values.get(f"{name}_name") or values.get(name)
            asked = any(line.name == column and line.kind is Kind.CUSTOMER for line in self._line.fields)
            field = self.field(column) if asked else None
            if isinstance(field, CustomerField) and values.get(column) and words:
                field.set_customer(int(values[column]), str(words))


def _link(form: NounForm, line: FieldLine, label: str) -> Field:
    return ChoiceField(label, form.links.choices.get(line.name, ()), optional=True)


def _word(_form: NounForm, line: FieldLine, label: str) -> Field:
    assert line.words is not None
    shown = [(each.value, term(line.words, each)) for each in (line.only or line.words)]
    return ChoiceField(label, shown, optional=line.optional)


def _stage(form: NounForm, _line: FieldLine, label: str) -> Field:
    return ChoiceField(label, [(each.name, stage_word(each.name)) for each in form.links.stages], optional=False)


def _number(_form: NounForm, line: FieldLine, label: str) -> Field:
    unit = "%" if line.name == "probability" else QCoreApplication.translate("NounForm", "days")
    return NumberField(label, line.least, line.most, unit)


def _named(names: Sequence[str], label: str) -> Field:
    """A line that offers the names the book knows, and takes any other."""
    field = LineField(label)
    finder = NameFinder(Names(names, field), field)
    field.line.setCompleter(finder)
    finder.activated.connect(field.edited)
    return field


def _product(form: NounForm, _line: FieldLine, label: str) -> Field:
    names = [ware.name for ware in form.links.products]
    form.jobs.read(learn, names)
    return _named(names, label)


def _competitor(form: NounForm, _line: FieldLine, label: str) -> Field:
    return _named(form.links.competitors, label)


MAKERS: Mapping[Kind, Callable[[NounForm, FieldLine, str], Field]] = {
    Kind.AREA: lambda _form, _line, label: AreaField(label),
    Kind.MONEY: lambda _form, _line, label: MoneyField(label),
    Kind.DAY: lambda form, _line, label: DateField(label, form.desk.today()),
    Kind.PAST: lambda form, _line, label: DateField(label, form.desk.today(), is_past=True),
    Kind.MOMENT: lambda form, _line, label: MomentField(label, form.desk.now()),
    Kind.RATING: lambda _form, _line, label: RatingField(label),
    Kind.YES_NO: lambda _form, _line, label: YesNoField(label),
    Kind.CUSTOMER: lambda form, _line, label: CustomerField(label, form.desk, form.jobs),
    Kind.NUMBER: _number,
    Kind.WORD: _word,
    Kind.LINK: _link,
    Kind.STAGE: _stage,
    Kind.PRODUCT: _product,
    Kind.COMPETITOR: _competitor,
}
