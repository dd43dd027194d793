"""Forms for the customer the detail shows: talks, gifts, next steps, contacts, orders, the customer itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kamdesk.models.rows import ContactCard, TimelineEntry
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs

if TYPE_CHECKING:
    from kamdesk.ui.detail import DetailPane
    from kamdesk.ui.noun_acts import NounActs
    from kamdesk.ui.talk_form import Whom


class DetailForms(QObject):
    """Of one detail pane; each form is loaded when it is first opened. Where nobody is shown none opens."""

    def __init__(self, pane: DetailPane, desk: Desk, jobs: Jobs) -> None:
        super().__init__(pane)
        self._pane, self._desk, self._jobs = pane, desk, jobs
        self._nouns: NounActs | None = None

    def edit(self) -> None:
        """The form for the customer itself."""
        from kamdesk.ui.customer_form import CustomerForm

        if sheet := self._pane.sheet:
            CustomerForm(self._desk, self._jobs, sheet.id, sheet.customer, self._pane).open()

    def log(self, kind: str = "call") -> None:
        """The form for a talk that happened."""
        from kamdesk.ui.talk_form import TalkForm

        if whom := self._whom():
            TalkForm(self._desk, self._jobs, whom, kind=kind, parent=self._pane).open()

    def log_callback(self) -> None:
        """The form for a callback: how they use it, what is new, what is new for them."""
        from kamdesk.ui.talk_form import TalkForm

        if whom := self._whom():
            TalkForm(self._desk, self._jobs, whom, in_parts=True, parent=self._pane).open()

    def log_gift(self) -> None:
        """The form for a gift or a dinner."""
        from kamdesk.ui.gift_form import GiftForm

        if whom := self._whom():
            GiftForm(self._desk, self._jobs, whom, parent=self._pane).open()

    def edit_talk(self, entry: TimelineEntry) -> None:
        """The form for a talk of the timeline; what else stands there has none."""
        from kamdesk.ui.talk_form import TalkForm

        if (whom := self._whom()) and entry.noun == "interaction":
            TalkForm(self._desk, self._jobs, whom, entry, parent=self._pane).open()

    def add_task(self) -> None:
        """The form for a next step."""
        from kamdesk.ui.task_form import TaskForm

        if whom := self._whom():
            TaskForm(self._desk, self._jobs, whom, parent=self._pane).open()

    def add_contact(self) -> None:
        """The form for a new contact."""
        from kamdesk.ui.contact_form import ContactForm

        if sheet := self._pane.sheet:
            ContactForm(self._desk, self._jobs, sheet.id, parent=self._pane).open()

    def edit_contact(self, contact_id: int) -> None:
        """The form for a contact of the customer shown, or for the ways to reach the customer itself."""
        from kamdesk.ui.contact_form import ContactForm, ReachForm
        from kamdesk.ui.reach_card import ITSELF

        if (sheet := self._pane.sheet) and contact_id == ITSELF:
            ReachForm(self._desk, self._jobs, sheet.id, sheet.channels, self._pane).open()
        elif (sheet := self._pane.sheet) and (card := self._card(contact_id)) is not None:
            ContactForm(self._desk, self._jobs, sheet.id, card, self._pane).open()

    def add_order(self) -> None:
        """The form for a new order with its lines."""
        self.add_record("order")

    def edit_order(self, order_id: int) -> None:
        """The form for an order of the customer shown."""
        self._noun_acts().edit_record("order", order_id)

    def add_record(self, noun: str) -> None:
        """The form for a new record of a noun for the customer shown."""
        if sheet := self._pane.sheet:
            self._noun_acts().add(noun, {"customer_id": sheet.id, "customer": sheet.row.name})

    def _noun_acts(self) -> NounActs:
        """What opens forms with lines; loaded when first asked for."""
        from kamdesk.ui.noun_acts import NounActs

        if self._nouns is None:
            self._nouns = NounActs(self._desk, self._jobs, self._pane)
        return self._nouns

    def _whom(self) -> Whom | None:
        from kamdesk.ui.talk_form import Whom

        sheet = self._pane.sheet
        return Whom(sheet.id, sheet.row.name, sheet.contacts) if sheet else None

    def _card(self, contact_id: int) -> ContactCard | None:
        contacts = self._pane.sheet.contacts if self._pane.sheet else ()
        return next((card for card in contacts if card.id == contact_id), None)
