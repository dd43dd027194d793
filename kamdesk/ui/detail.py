"""The detail pane: everything about the chosen customer, one line to log, and what to do next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import ContactCard, Explanation, Sheet, TimelineEntry
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.contacts_pane import ContactsPane
from kamdesk.ui.detail_figures import DetailFigures
from kamdesk.ui.detail_header import DetailHeader
from kamdesk.ui.files_pane import FilesPane, files_in
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.late_tab import LateTab, TabLine
from kamdesk.ui.orders_pane import OrdersPane
from kamdesk.ui.overview import OverviewPage
from kamdesk.ui.quick_log import QuickLog
from kamdesk.ui.timeline_pane import TimelinePane

if TYPE_CHECKING:
    from kamdesk.ui.many_pane import ManyPane
    from kamdesk.ui.noun_acts import NounActs
    from kamdesk.ui.paper_work import Work
    from kamdesk.ui.talk_form import Whom

LATE_TABS = (
    TabLine("value", "kamdesk.ui.value_pane", "ValuePane"),
    TabLine("deals", "kamdesk.ui.deals_pane", "DealsPane"),
    TabLine("service", "kamdesk.ui.service_pane", "ServicePane"),
    TabLine("plan", "kamdesk.ui.plan_pane", "PlanPane"),
)
"""Tabs that are loaded when they are first looked at. Adding one means adding a line, and its word in `_late_name`."""

OWN_TABS = ("overview", "timeline", "contacts", "orders", "files")
TABS = (*OWN_TABS, *(line.id for line in LATE_TABS))
Tab = TypeVar("Tab", OverviewPage, TimelinePane, ContactsPane, OrdersPane, FilesPane)
CONTACT_ITEMS = ("contact", "phone", "messenger", "decision_maker", "birthday")
"""Items of completeness that are filled in at a contact."""


class DetailPane(QWidget):
    """Nobody, one customer or many. `open_asked` carries a customer met on the way, `lens_asked` a place of the tree.

    `write_asked`: the many shown are to be written to. Files dropped here are kept.
    """

    open_asked = Signal(int)
    lens_asked = Signal(str)
    new_asked = Signal()
    write_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sheet: Sheet | None = None
        self._many: tuple[int, ...] = ()
        self._acts: NounActs | None = None
        self._asked_at: QWidget | None = None
        self.setMinimumWidth(340)
        self.setAcceptDrops(True)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for page in (self._nobody(), self._somebody()):
            self._stack.addWidget(page)
        self.setFocusProxy(self.quick.line)

    @cached_property
    def many(self) -> ManyPane:
        """Several as one; made when several are first chosen."""
        from kamdesk.ui.many_pane import ManyPane

        made = ManyPane(self._desk, self._jobs, self)
        made.write_asked.connect(self.write_asked)
        self._stack.addWidget(made)
        return made

    # Whom it shows.

    def show_customer(self, customer_id: int | None) -> None:
        """Show one customer, or nobody."""
        self._many = ()
        if customer_id is None:
            self._sheet = None
            self.quick.set_customer(None)
            self._stack.setCurrentIndex(0)
        else:
            self._read(customer_id)

    def show_many(self, ids: Sequence[int]) -> None:
        """Show several as one; a single one as itself."""
        if len(ids) < 2:
            self.show_customer(ids[0] if ids else None)
            return
        self._sheet, self._many = None, tuple(ids)
        self.many.say(self._many)
        self._stack.setCurrentWidget(self.many)

    def refresh(self, changes: Changes) -> None:
        """Follow a write of anybody's, if it concerns whom is shown."""
        is_met = changes.everything or "field_definition" in changes.touched
        if self._sheet is not None and (is_met or self._sheet.id in changes.customers()):
            self._read(self._sheet.id)
        elif self._many and (changes.everything or changes.customers() & set(self._many)):
            self.many.say(self._many)

    def customer_id(self) -> int | None:
        """The customer shown; None for nobody and for many."""
        return self._sheet.id if self._sheet else None

    def show_tab(self, name: str) -> None:
        """Turn to overview, timeline, contacts, orders or files."""
        self._tabs.setCurrentIndex(TABS.index(name))

    # What can be done.

    def log(self, kind: str = "call") -> None:
        """The form for a talk that happened."""
        from kamdesk.ui.talk_form import TalkForm

        if whom := self._whom():
            TalkForm(self._desk, self._jobs, whom, kind=kind, parent=self).open()

    def log_callback(self) -> None:
        """The form for a callback: how they use it, what is new, what is new for them."""
        from kamdesk.ui.talk_form import TalkForm

        if whom := self._whom():
            TalkForm(self._desk, self._jobs, whom, in_parts=True, parent=self).open()

    def log_gift(self) -> None:
        """The form for a gift or a dinner."""
        from kamdesk.ui.gift_form import GiftForm

        if whom := self._whom():
            GiftForm(self._desk, self._jobs, whom, parent=self).open()

    def brief(self) -> None:
        """Everything to know before a visit or a call, on one page."""
        from kamdesk.ui.brief_dialog import BriefDialog

        if self._sheet is not None:
            BriefDialog(self._desk, self._jobs, self._sheet.id, self).open()

    def show_codes(self) -> None:
        """Codes by which the phone dials or saves whom one usually talks to."""
        from kamdesk.ui.code_dialog import codes_of

        if self._sheet is not None:
            codes_of(self._desk, self._sheet, self).open()

    def focus_quick_log(self) -> None:
        """The caret into the one line."""
        if self._sheet is not None:
            self.quick.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self) -> None:
        """The form for the customer itself."""
        from kamdesk.ui.customer_form import CustomerForm

        if self._sheet is not None:
            CustomerForm(self._desk, self._jobs, self._sheet.id, self._sheet.customer, self).open()

    def add_task(self) -> None:
        """The form for a next step."""
        from kamdesk.ui.task_form import TaskForm

        if whom := self._whom():
            TaskForm(self._desk, self._jobs, whom, parent=self).open()

    def add_order(self) -> None:
        """The form for a new order with its lines."""
        self.add_record("order")

    def add_record(self, noun: str) -> None:
        """The form for a new record of a noun for the customer shown."""
        if self._sheet is not None:
            self._noun_acts().add(noun, {"customer_id": self._sheet.id, "customer": self._sheet.row.name})

    def edit_order(self, order_id: int) -> None:
        """The form for an order of the customer shown."""
        self._noun_acts().edit_record("order", order_id)

    def add_contact(self) -> None:
        """The form for a new contact."""
        from kamdesk.ui.contact_form import ContactForm

        if self._sheet is not None:
            ContactForm(self._desk, self._jobs, self._sheet.id, parent=self).open()

    def edit_contact(self, contact_id: int) -> None:
        """The form for a contact of the customer shown."""
        from kamdesk.ui.contact_form import ContactForm

        if self._sheet is not None and (card := self._card(contact_id)) is not None:
            ContactForm(self._desk, self._jobs, self._sheet.id, card, self).open()

    def write_case(self) -> None:
        """The customer's story, to keep in the knowledge base or save to read."""
        from kamdesk.ui.case_dialog import CaseDialog

        if self._sheet is not None:
            CaseDialog(self._desk, self._jobs, self._sheet.id, self._sheet.row.name, self).open()

    def _open_article(self, article_id: int) -> None:
        self.lens_asked.emit(f"page:knowledge:{article_id}")

    def show_map(self) -> None:
        """The map of the customer's stakeholders."""
        from kamdesk.ui.stake_dialog import StakeDialog

        if self._sheet is not None:
            shown = StakeDialog(self._desk, self._jobs, self._sheet.id, self._sheet.row.name, self)
            shown.edit_asked.connect(self.edit_contact)
            shown.add_asked.connect(self.add_contact)
            shown.open()

    def call(self, contact_id: int | None = None, number: str = "") -> None:
        """Show the number to dial, and say when they were called already."""
        from kamdesk.ui.call_check import BegunCall, CallCheck

        if self._sheet is not None:
            check = CallCheck(self._desk, self._sheet, contact_id, number, self)
            check.log_asked.connect(self.log)
            if check.number:
                begun = BegunCall(self._desk, self._jobs, self._sheet.id, self)
                check.not_called.connect(begun.forget)
            check.open()

    def add_files(self) -> None:
        """Choose files to keep with the customer."""
        if self._sheet is not None:
            self.show_tab("files")
            self.files.ask_files()

    def print_sheet(self) -> None:
        """The profile sheet on one page, to look at, print or save; deals and service are read first."""
        if self._sheet is not None:
            self._jobs.search(_work_of, self._desk, self._sheet.id, done=self._preview, topic="sheet")

    def _preview(self, work: Work) -> None:
        from kamdesk.services import own_fields
        from kamdesk.ui.own_sheet_field import own_lines
        from kamdesk.ui.paper import sheet_html
        from kamdesk.ui.paper_words import PrintedSheet
        from kamdesk.ui.paper_work import work_sections
        from kamdesk.ui.printing import preview

        if self._sheet is not None:
            own = own_lines(own_fields.fields(self._desk, "customer"), self._sheet.customer.get("custom"))
            sections = [*work_sections(work, self._desk), (self.tr("My own fields"), own)]
            words = PrintedSheet(self._desk.today(), self._desk.currency, sections)
            preview(self._sheet.row.name, sheet_html(self._sheet, words), self, one_page=True, what="sheet")

    def trash(self) -> None:
        """Move the customer to the trash; Undo brings it back."""
        from kamdesk.services import customers

        if self._sheet is not None:
            self._jobs.write(customers.trash, self._desk, [self._sheet.id])

    def explain(self, figure: str, at: QWidget) -> None:
        """Why a figure is what it is, below the widget that shows it; some look through the whole book for it."""
        if self._sheet is not None:
            self._asked_at = at
            self._jobs.search(_explain, self._desk, self._sheet.id, figure, done=self._show_why, topic="why")

    def _show_why(self, explanation: Explanation) -> None:
        from kamdesk.ui.explanation import ExplanationPopup

        if self._asked_at is not None and shiboken6.isValid(self._asked_at) and self._asked_at.isVisible():
            ExplanationPopup(explanation, self._desk.currency, self).show_below(self._asked_at)

    def fill_in(self, item: str) -> None:
        """Go where an item of completeness is filled in."""
        if item in CONTACT_ITEMS:
            self._fill_in_contact()
            return
        self.show_tab("overview")
        self.overview.edit(item)

    # Files dropped on the customer.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._sheet is not None and (files_in(event.mimeData()) or _is_promise(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def keep_focus(self, left: QWidget | None) -> bool:
        """Whether the keyboard was at a button that went with what it did. Then it stays here.

        The next widget of the window would be the list, which would show another customer.
        """
        if left is None or not self.isAncestorOf(left) or (left.isVisible() and left.isEnabled()):
            return False
        self._tabs.setFocus()
        return self._tabs.isVisible()

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802  Qt's name
        return self.keep_focus(QApplication.focusWidget()) or super().focusNextPrevChild(following)

    def dropEvent(self, event: QDropEvent) -> None:
        """Whatever lies on the customer is kept with it, tables and cards too: the window's other parts import them."""
        if self._sheet is not None and (paths := files_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_tab("files")
            self.files.attach(paths)
        elif self._sheet is not None and _is_promise(event.mimeData()):
            from kamdesk.ui.promised_files import promised_in

            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_tab("files")
            self._jobs.write(_keep_given, self._desk, self._sheet.id, promised_in(event.mimeData()))

    # Building.

    def _nobody(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        words = QLabel(self.tr("Choose a customer to see everything about them here."))
        theme.kind(words, "mute")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        new = QPushButton(self.tr("New customer"))
        new.clicked.connect(self.new_asked)
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(new, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _somebody(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 12, 8, 0)
        layout.setSpacing(10)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.setSpacing(10)
        self.header = DetailHeader(_explained(), self)
        self.header.asked.connect(self.explain)
        self.header.missing_chosen.connect(self.fill_in)
        self.header.more.setMenu(self._menu())
        self.quick = QuickLog(self._desk, self._jobs, self)
        self.figures = DetailFigures(self._desk, self)
        self.figures.asked.connect(self.explain)
        for part in (self.header, self.quick, self.figures):
            top.addWidget(part)
        layout.addLayout(top)
        layout.addWidget(self._tab_widget(), 1)
        return page

    def _tab_widget(self) -> QTabWidget:
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self._own_tabs = {tab: QWidget() for tab in OWN_TABS}
        for page in self._own_tabs.values():
            QVBoxLayout(page).setContentsMargins(0, 0, 0, 0)
            self._tabs.addTab(page, "")
        self._late = tuple(LateTab(line, self._desk, self._jobs, self) for line in LATE_TABS)
        for tab in self._late:
            tab.made.connect(self._connect_late)
            self._tabs.addTab(tab, "")
        self._tabs.currentChanged.connect(self._look_at)
        return self._tabs

    @cached_property
    def overview(self) -> OverviewPage:
        made = OverviewPage(self._desk, self._jobs, self)
        made.jump_asked.connect(self.show_tab)
        made.article_asked.connect(self._open_article)
        return self._set_in("overview", made)

    @cached_property
    def timeline(self) -> TimelinePane:
        made = TimelinePane(self._desk, self._jobs, self)
        made.edit_asked.connect(self._edit_talk)
        made.log_asked.connect(self.log)
        return self._set_in("timeline", made)

    @cached_property
    def contacts(self) -> ContactsPane:
        made = ContactsPane(self._desk, self)
        made.add_asked.connect(self.add_contact)
        made.edit_asked.connect(self.edit_contact)
        made.delete_asked.connect(self._delete_contact)
        made.call_asked.connect(self.call)
        made.map_asked.connect(self.show_map)
        return self._set_in("contacts", made)

    @cached_property
    def orders(self) -> OrdersPane:
        made = OrdersPane(self._desk, self)
        made.add_asked.connect(self.add_order)
        made.edit_asked.connect(self.edit_order)
        made.delete_asked.connect(self._delete_order)
        return self._set_in("orders", made)

    @cached_property
    def files(self) -> FilesPane:
        return self._set_in("files", FilesPane(self._desk, self._jobs, self))

    def _set_in(self, tab: str, made: Tab) -> Tab:
        """Put a tab's content in, with the customer shown."""
        holder = self._own_tabs[tab]
        layout = holder.layout()
        assert layout is not None
        layout.addWidget(made)
        made.show()
        holder.setFocusProxy(made)
        if self._sheet is not None:
            made.say(self._sheet)
        return made

    def _look_at(self, at: int) -> None:
        """A tab is built when it is first looked at."""
        if at < len(OWN_TABS):
            getattr(self, OWN_TABS[at])

    def _connect_late(self, pane: QWidget) -> None:
        """A tab that came later may lead to other customers."""
        if hasattr(pane, "open_asked"):
            pane.open_asked.connect(self.open_asked)
        if hasattr(pane, "lens_asked"):
            pane.lens_asked.connect(self.lens_asked)
        if hasattr(pane, "explain_asked"):
            pane.explain_asked.connect(self.explain)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, act in (
            (self.tr("Log a contact…"), self._log_call),
            (self.tr("Call…"), self._call_main),
            (self.tr("Log a callback in three parts…"), self.log_callback),
            (self.tr("Log a gift or dinner…"), self.log_gift),
            (self.tr("Brief before a visit or call…"), self.brief),
            (self.tr("Codes for the phone…"), self.show_codes),
            (self.tr("Next step…"), self.add_task),
            (self.tr("New contact…"), self.add_contact),
            (self.tr("Map of stakeholders…"), self.show_map),
            (self.tr("Write up as a case…"), self.write_case),
            (self.tr("Add files…"), self.add_files),
            (self.tr("Edit customer…"), self.edit),
            (self.tr("Print the profile sheet…"), self.print_sheet),
            (self.tr("Move to trash"), self.trash),
        ):
            action = QAction(words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    # Following.

    def _read(self, customer_id: int) -> None:
        from kamdesk.services import sheets

        try:
            sheet = sheets.sheet(self._desk, customer_id)
        except Refusal:
            self.show_customer(None)
            return
        self._say(sheet)

    def _say(self, sheet: Sheet) -> None:
        self._look_at(self._tabs.currentIndex())
        is_other = self._sheet is None or self._sheet.id != sheet.id
        self._sheet = sheet
        self.quick.set_customer(sheet.id)
        self.header.say(sheet)
        self.figures.say(sheet)
        for pane in map(self.__dict__.get, OWN_TABS):
            if pane is not None:
                pane.say(sheet)
        for tab in self._late:
            tab.say(sheet)
        self._name_tabs(sheet)
        if is_other:
            self.setAccessibleName(sheet.row.name)
        self._stack.setCurrentIndex(1)

    def _name_tabs(self, sheet: Sheet) -> None:
        names = (
            (self.tr("Overview"), 0),
            (self.tr("Timeline"), len(sheet.timeline)),
            (self.tr("Contacts"), len(sheet.contacts)),
            (self.tr("Orders"), len(sheet.orders)),
            (self.tr("Files"), len(sheet.files)),
            *((self._late_name(tab.line.id), 0) for tab in self._late),
        )
        for at, (words, count) in enumerate(names):
            self._tabs.setTabText(at, f"{words} {count}" if count else words)

    def _late_name(self, tab: str) -> str:
        return {
            "value": self.tr("Value"),
            "deals": self.tr("Deals"),
            "service": self.tr("Service"),
            "plan": self.tr("Plan"),
        }[tab]

    def _whom(self) -> Whom | None:
        from kamdesk.ui.talk_form import Whom

        sheet = self._sheet
        return Whom(sheet.id, sheet.row.name, sheet.contacts) if sheet else None

    def _card(self, contact_id: int) -> ContactCard | None:
        contacts = self._sheet.contacts if self._sheet else ()
        return next((card for card in contacts if card.id == contact_id), None)

    def _edit_talk(self, entry: TimelineEntry) -> None:
        from kamdesk.ui.talk_form import TalkForm

        whom = self._whom()
        if whom is not None and entry.noun == "interaction":
            TalkForm(self._desk, self._jobs, whom, entry, parent=self).open()

    def _delete_contact(self, contact_id: int) -> None:
        from kamdesk.services import contacts

        self._jobs.write(contacts.delete, self._desk, contact_id)

    def _delete_order(self, order_id: int) -> None:
        from kamdesk.services import nouns

        self._jobs.write(nouns.delete, self._desk, "order", [order_id])

    def _noun_acts(self) -> NounActs:
        """What opens forms with lines; loaded when first asked for."""
        from kamdesk.ui.noun_acts import NounActs

        if self._acts is None:
            self._acts = NounActs(self._desk, self._jobs, self)
        return self._acts

    def _fill_in_contact(self) -> None:
        """The first contact is where most is missing; without one, a new one."""
        self.show_tab("contacts")
        contacts = self._sheet.contacts if self._sheet else ()
        if contacts:
            self.edit_contact(contacts[0].id)
        else:
            self.add_contact()

    def _log_call(self) -> None:
        self.log()

    def _call_main(self) -> None:
        self.call()


def _is_promise(mime: QMimeData) -> bool:
    from kamdesk.ui.promised_files import is_promise

    return is_promise(mime)


def _keep_given(desk: Desk, customer_id: int, given: Sequence[tuple[str, bytes]]) -> Changes:
    from kamdesk.services import files

    return files.attach_given(desk, customer_id, given)


def _explain(desk: Desk, customer_id: int, figure: str) -> Explanation:
    from kamdesk.services import explaining

    return explaining.explain(desk, customer_id, figure)


def _work_of(desk: Desk, customer_id: int) -> Work:
    from kamdesk.ui.paper_work import read_work

    return read_work(desk, customer_id)


def _explained() -> Collection[str]:
    """The figures whose working can be shown."""
    from kamdesk.services import explaining

    return explaining.FIGURES
