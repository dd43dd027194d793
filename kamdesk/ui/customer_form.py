"""A customer: a name is enough; the rest when there is time. Says at once if somebody alike is in the book."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.alike_hint import MOST, AlikeHint, Known
from kamdesk.ui.announce import announce
from kamdesk.ui.field import LineField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.sheet_fields import FIELDS, SECTIONS
from kamdesk.ui.wording_likeness import alike_text

FIRST = ("name", "kind", "industry", "province", "city", "source")
LOOK_AFTER = 250
"""Milliseconds of quiet before the book is asked."""

ENOUGH = 2
"""Characters worth asking for."""

NAMES = ("name", "number", "short_name")


class CustomerForm(Form):
    """A new customer, or an existing one. `open_asked` carries one that is already there."""

    open_asked = Signal(int)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        customer_id: int | None = None,
        values: Mapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(
            self.tr("New customer")
            if customer_id is None
            else self.tr("Edit customer: {name}").format(name=(values or {}).get("name") or "")
        )
        self._desk, self._jobs, self._id = desk, jobs, customer_id
        self._first_phone = LineField(field_name("phone")) if customer_id is None else None
        self._contact = LineField(field_name("contact")) if customer_id is None else None
        self._known = dict(values or {})
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER)
        self._timer.timeout.connect(self._look)
        self._build_fields()
        self.fill({"kind": "organisation", **self._known})
        self.field("name").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        who, phone = values.pop("contact", None), values.pop("phone", None)
        values["name"] = values["name"] or ""
        if self._id is None:
            self._jobs.write(
                save_new, self._desk, {name: value for name, value in values.items() if value is not None},
                who, phone, done=done, failed=self.failed,
            )  # fmt: skip
            return
        from kamdesk.services import customers

        changed = {name: value for name, value in values.items() if not _same(value, self._known.get(name))}
        self._jobs.write(customers.save, self._desk, self._id, changed, done=done, failed=self.failed)

    def alike(self) -> str:
        """The hint about somebody alike; empty where nobody is."""
        return self._hint.words()

    def _build_fields(self) -> None:
        today = self._desk.today()
        for name in FIRST:
            self.add(name, field_name(name), FIELDS[name].editor(today))
            if name == "name":
                self._add_hint()
            if name == "kind" and self._contact is not None and self._first_phone is not None:
                self.add("contact", field_name("contact"), self._contact)
                self.add("phone", field_name("phone"), self._first_phone)
                self._first_phone.edited.connect(self._timer.start)
        for section in SECTIONS:
            rest = [field for field in section.fields if field.name not in FIRST]
            if rest:
                self.add_heading(section.words(), more=True)
            for field in rest:
                self.add(field.name, field.label(), field.editor(today), more=True)
        self.field("name").edited.connect(self._timer.start)

    def _add_hint(self) -> None:
        self._hint = AlikeHint()
        self._hint.open_asked.connect(self._open_alike)
        self.add_wide(self._hint)

    def _look(self) -> None:
        """Ask the book for somebody alike, as soon as the rep pauses."""
        typed = {name: self._typed(name) for name in (*NAMES, "contact", "phone", "website", "city")}
        if any(len(text) >= ENOUGH for text in typed.values()):
            self._jobs.search(known_like, self._desk, typed, done=self._found, failed=self._not_found, topic="alike")
        else:
            self._found([])

    def _typed(self, name: str) -> str:
        row = self._rows.get(name)
        return row.field.line.text().strip() if row is not None and isinstance(row.field, LineField) else ""

    def _found(self, known: list[Known]) -> None:
        before = self._hint.words()
        self._hint.show_known([each for each in known if each.id != self._id])
        if (words := self._hint.words()) != before:
            announce(self, words)

    def _not_found(self, _refusal: Refusal) -> None:
        """A hint that cannot be had is no reason to stop anybody."""
        self._found([])

    def _open_alike(self, customer_id: int) -> None:
        self.open_asked.emit(customer_id)
        self.reject()


def known_like(desk: Desk, typed: Mapping[str, str]) -> list[Known]:
    """Who in the book is like this: by evidence, surest first, then by a name that holds it. For a worker."""
    from kamdesk.services import duplicates, finding

    channels = [(_phone_kind(typed["phone"]), typed["phone"])] if len(typed["phone"]) >= ENOUGH else []
    found = {
        each.row.id: Known(each.row.id, each.row.name, alike_text(each.likeness))
        for each in duplicates.alike(desk, typed, channels)
    }
    for text in (typed["name"], typed["phone"]):
        for hit in finding.search(desk, text, MOST + 1) if len(text) >= ENOUGH else ():
            if hit.matched in (*NAMES, "phone"):
                found.setdefault(hit.id, Known(hit.id, hit.name, hit.shown))
    return list(found.values())


def save_new(desk: Desk, values: Mapping[str, object], who: str | None, phone: str | None) -> object:
    """Store a new customer and, where a person or a number was given, its first contact. For the writer's thread."""
    from kamdesk.services import contacts, customers

    saved = customers.save(desk, None, values)
    if who:
        channels = [(_phone_kind(phone), phone, None)] if phone else []
        contacts.save(desk, None, saved.id, {"name": who, "is_main": True}, channels)
    elif phone:
        contacts.save_channels(desk, saved.id, [(_phone_kind(phone), phone, None)])
    return saved


def _phone_kind(text: str | None) -> str:
    from kamdesk.rules.phones import PhoneKind, parse_phone

    phone = parse_phone(text or "")
    return "mobile" if phone is not None and phone.kind is PhoneKind.MOBILE else "phone"


def _same(value: object, before: object) -> bool:
    return (str(value) if value not in (None, "", False) else "") == (
        str(before) if before not in (None, "", False, 0) else ""
    )
