"""What can be done with the customer the detail shows besides filling in forms, and the menu of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.rows import Explanation
from kamdesk.services.desk import Desk
from kamdesk.ui.detail_forms import DetailForms
from kamdesk.ui.jobs import Jobs

if TYPE_CHECKING:
    from kamdesk.ui.detail import DetailPane
    from kamdesk.ui.paper_work import Work

CONTACT_ITEMS = ("contact", "phone", "messenger", "decision_maker", "birthday")
"""Items of completeness that are filled in at a contact."""


class DetailActs(QObject):
    """Of one detail pane. Dialogs and papers are loaded when first opened; where nobody is shown none opens."""

    def __init__(self, pane: DetailPane, forms: DetailForms, desk: Desk, jobs: Jobs) -> None:
        super().__init__(pane)
        self._pane, self._forms, self._desk, self._jobs = pane, forms, desk, jobs
        self._asked_at: QWidget | None = None

    def menu(self) -> QMenu:
        """Everything to do, for the button in the head."""
        menu = QMenu(self._pane)
        for words, act in (
            (self.tr("Log a contact…"), self._log_call),
            (self.tr("Call…"), self._call_main),
            (self.tr("Log a callback in three parts…"), self._forms.log_callback),
            (self.tr("Log a gift or dinner…"), self._forms.log_gift),
            (self.tr("Brief before a visit or call…"), self.brief),
            (self.tr("Codes for the phone…"), self.show_codes),
            (self.tr("Next step…"), self._forms.add_task),
            (self.tr("New contact…"), self._forms.add_contact),
            (self.tr("Map of stakeholders…"), self.show_map),
            (self.tr("Write up as a case…"), self.write_case),
            (self.tr("Add files…"), self.add_files),
            (self.tr("Edit customer…"), self._forms.edit),
            (self.tr("Print the profile sheet…"), self.print_sheet),
            (self.tr("Move to trash"), self.trash),
        ):
            action = QAction(words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def _log_call(self) -> None:
        self._forms.log()

    def _call_main(self) -> None:
        self.call()

    def call(self, contact_id: int | None = None, number: str = "") -> None:
        """Show the number to dial, and say when they were called already."""
        from kamdesk.ui.call_check import BegunCall, CallCheck

        if sheet := self._pane.sheet:
            check = CallCheck(self._desk, sheet, contact_id, number, self._pane)
            check.log_asked.connect(self._forms.log)
            if check.number:
                begun = BegunCall(self._desk, self._jobs, sheet.id, self._pane)
                check.not_called.connect(begun.forget)
            check.open()

    def brief(self) -> None:
        """Everything to know before a visit or a call, on one page."""
        from kamdesk.ui.brief_dialog import BriefDialog

        if sheet := self._pane.sheet:
            BriefDialog(self._desk, self._jobs, sheet.id, self._pane).open()

    def show_codes(self) -> None:
        """Codes by which the phone dials or saves whom one usually talks to."""
        from kamdesk.ui.code_dialog import codes_of

        if sheet := self._pane.sheet:
            codes_of(self._desk, sheet, self._pane).open()

    def show_map(self) -> None:
        """The map of the customer's stakeholders."""
        from kamdesk.ui.stake_dialog import StakeDialog

        if sheet := self._pane.sheet:
            shown = StakeDialog(self._desk, self._jobs, sheet.id, sheet.row.name, self._pane)
            shown.edit_asked.connect(self._forms.edit_contact)
            shown.add_asked.connect(self._forms.add_contact)
            shown.open()

    def write_case(self) -> None:
        """The customer's story, to keep in the knowledge base or save to read."""
        from kamdesk.ui.case_dialog import CaseDialog

        if sheet := self._pane.sheet:
            CaseDialog(self._desk, self._jobs, sheet.id, sheet.row.name, self._pane).open()

    def add_files(self) -> None:
        """Choose files to keep with the customer."""
        if self._pane.sheet is not None:
            self._pane.show_tab("files")
            self._pane.files.ask_files()

    def print_sheet(self) -> None:
        """The profile sheet on one page, to look at, print or save; deals and service are read first."""
        if sheet := self._pane.sheet:
            self._jobs.search(_work_of, self._desk, sheet.id, done=self._preview, topic="sheet")

    def _preview(self, work: Work) -> None:
        from kamdesk.services import own_fields
        from kamdesk.ui.own_sheet_field import own_lines
        from kamdesk.ui.paper import sheet_html
        from kamdesk.ui.paper_words import PrintedSheet
        from kamdesk.ui.paper_work import work_sections
        from kamdesk.ui.printing import preview

        if sheet := self._pane.sheet:
            own = own_lines(own_fields.fields(self._desk, "customer"), sheet.customer.get("custom"))
            sections = [*work_sections(work, self._desk), (self.tr("My own fields"), own)]
            words = PrintedSheet(self._desk.today(), self._desk.currency, self._desk.settings.window_months, sections)
            title, today = self.tr("Profile sheet · {name}").format(name=sheet.row.name), self._desk.today()
            preview(title, sheet_html(sheet, words), self._pane, one_page=True, what="sheet", today=today)

    def trash(self) -> None:
        """Move the customer to the trash; Undo brings it back."""
        from kamdesk.services import customers

        if sheet := self._pane.sheet:
            self._jobs.write(customers.trash, self._desk, [sheet.id])

    def delete_contact(self, contact_id: int) -> None:
        """Remove a contact; Undo brings it back."""
        from kamdesk.services import contacts

        self._jobs.write(contacts.delete, self._desk, contact_id)

    def delete_order(self, order_id: int) -> None:
        """Remove an order; Undo brings it back."""
        from kamdesk.services import nouns

        self._jobs.write(nouns.delete, self._desk, "order", [order_id])

    def explain(self, figure: str, at: QWidget) -> None:
        """Why a figure is what it is, below the widget that shows it; some look through the whole book for it."""
        if sheet := self._pane.sheet:
            self._asked_at = at
            self._jobs.search(_explain, self._desk, sheet.id, figure, done=self._show_why, topic="why")

    def _show_why(self, explanation: Explanation) -> None:
        from kamdesk.ui.explanation import ExplanationPopup

        if self._asked_at is not None and shiboken6.isValid(self._asked_at) and self._asked_at.isVisible():
            months = self._desk.settings.window_months
            ExplanationPopup(explanation, self._desk.currency, months, self._pane).show_below(self._asked_at)

    def fill_in(self, item: str) -> None:
        """Go where an item of completeness is filled in."""
        if item in CONTACT_ITEMS:
            self._fill_in_contact()
            return
        self._pane.show_tab("overview")
        self._pane.overview.edit(item)

    def _fill_in_contact(self) -> None:
        """The first contact is where most is missing; without one, a new one."""
        self._pane.show_tab("contacts")
        contacts = self._pane.sheet.contacts if self._pane.sheet else ()
        if contacts:
            self._forms.edit_contact(contacts[0].id)
        else:
            self._forms.add_contact()


def _explain(desk: Desk, customer_id: int, figure: str) -> Explanation:
    from kamdesk.services import explaining

    return explaining.explain(desk, customer_id, figure)


def _work_of(desk: Desk, customer_id: int) -> Work:
    from kamdesk.ui.paper_work import read_work

    return read_work(desk, customer_id)
