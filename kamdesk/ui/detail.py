"""The detail pane: everything about the chosen customer, one line to log, and what to do next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.contacts_pane import ContactsPane
from kamdesk.ui.detail_acts import DetailActs
from kamdesk.ui.detail_figures import DetailFigures
from kamdesk.ui.detail_forms import DetailForms
from kamdesk.ui.detail_header import DetailHeader
from kamdesk.ui.detail_tabs import OWN_TABS, DetailTabs
from kamdesk.ui.files_pane import FilesPane, files_in
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.orders_pane import OrdersPane
from kamdesk.ui.overview import OverviewPage
from kamdesk.ui.quick_log import QuickLog
from kamdesk.ui.timeline_pane import TimelinePane

if TYPE_CHECKING:
    from kamdesk.ui.many_pane import ManyPane

Tab = TypeVar("Tab", OverviewPage, TimelinePane, ContactsPane, OrdersPane, FilesPane)


class DetailPane(QWidget):
    """Nobody, one customer or many. `open_asked` carries a customer met on the way, `lens_asked` a place of the tree.

    `write_asked`: the many shown are to be written to; `shown`: it shows somebody else, or something else of them.
    Files dropped here are kept. `sheet` is what is known of the customer shown; None for nobody and for many. Its forms
    are in `detail_forms`, what else can be done with the customer in `detail_acts`, its tabs in `detail_tabs`.
    """

    open_asked = Signal(int)
    lens_asked = Signal(str)
    new_asked = Signal()
    write_asked = Signal()
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.sheet: Sheet | None = None
        self._many: tuple[int, ...] = ()
        self.setMinimumWidth(340)
        self.setAcceptDrops(True)
        self._offer_acts()
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
            self.sheet = None
            self.quick.set_customer(None)
            self._stack.setCurrentIndex(0)
            self.shown.emit()
        else:
            self._read(customer_id)

    def show_many(self, ids: Sequence[int]) -> None:
        """Show several as one; a single one as itself."""
        if len(ids) < 2:
            self.show_customer(ids[0] if ids else None)
            return
        self.sheet, self._many = None, tuple(ids)
        self.many.say(self._many)
        self._stack.setCurrentWidget(self.many)
        self.shown.emit()

    def shows_many(self) -> bool:
        """Whether several are shown as one."""
        return bool(self._many)

    def refresh(self, changes: Changes) -> None:
        """Follow a write of anybody's, if it concerns whom is shown."""
        is_met = changes.everything or "field_definition" in changes.touched
        if self.sheet is not None and (is_met or self.sheet.id in changes.customers()):
            self._read(self.sheet.id)
        elif self._many and (changes.everything or changes.customers() & set(self._many)):
            self.many.say(self._many)

    def customer_id(self) -> int | None:
        """The customer shown; None for nobody and for many."""
        return self.sheet.id if self.sheet else None

    def show_tab(self, name: str) -> None:
        """Turn to one of the tabs."""
        self.tabs.show_tab(name)

    def focus_quick_log(self) -> None:
        """The caret into the one line."""
        if self.sheet is not None:
            self.quick.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read(self, customer_id: int) -> None:
        from kamdesk.services import sheets

        try:
            sheet = sheets.sheet(self._desk, customer_id)
        except Refusal:
            self.show_customer(None)
            return
        self._say(sheet)

    def _say(self, sheet: Sheet) -> None:
        self.tabs.look()
        is_other = self.sheet is None or self.sheet.id != sheet.id
        self.sheet = sheet
        self.quick.set_customer(sheet.id)
        self.header.say(sheet)
        self.figures.say(sheet)
        for pane in map(self.__dict__.get, OWN_TABS):
            if pane is not None:
                pane.say(sheet)
        self.tabs.say(sheet)
        if is_other:
            self.setAccessibleName(sheet.row.name)
        self._stack.setCurrentIndex(1)
        self.shown.emit()

    # Where the keyboard stays.

    def keep_focus(self, left: QWidget | None) -> bool:
        """Whether the keyboard was at a button that went with what it did. Then it stays here.

        The next widget of the window would be the list, which would show another customer.
        """
        if left is None or not self.isAncestorOf(left) or (left.isVisible() and left.isEnabled()):
            return False
        self.tabs.setFocus()
        return self.tabs.isVisible()

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802  Qt's name
        return self.keep_focus(QApplication.focusWidget()) or super().focusNextPrevChild(following)

    # Files dropped on the customer.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.sheet is not None and (files_in(event.mimeData()) or _is_promise(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Whatever lies on the customer is kept with it, tables and cards too: the window's other parts import them."""
        if self.sheet is not None and (paths := files_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_tab("files")
            self.files.attach(paths)
        elif self.sheet is not None and _is_promise(event.mimeData()):
            from kamdesk.ui.promised_files import promised_in

            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_tab("files")
            self._jobs.write(_keep_given, self._desk, self.sheet.id, promised_in(event.mimeData()))

    # Building.

    def _offer_acts(self) -> None:
        """What the window and its pages ask of the pane."""
        self._forms = forms = DetailForms(self, self._desk, self._jobs)
        self._acts = acts = DetailActs(self, forms, self._desk, self._jobs)
        self.edit, self.add_task, self.add_record = forms.edit, forms.add_task, forms.add_record
        self.log, self.log_callback, self.log_gift = forms.log, forms.log_callback, forms.log_gift
        self.call, self.brief, self.show_codes, self.fill_in = acts.call, acts.brief, acts.show_codes, acts.fill_in

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
        self.header.asked.connect(self._acts.explain)
        self.header.missing_chosen.connect(self._acts.fill_in)
        self.header.more.setMenu(self._acts.menu())
        self.quick = QuickLog(self._desk, self._jobs, self)
        self.figures = DetailFigures(self._desk, self)
        self.figures.asked.connect(self._acts.explain)
        for part in (self.header, self.quick, self.figures):
            top.addWidget(part)
        layout.addLayout(top)
        self.tabs = DetailTabs(self._desk, self._jobs, self)
        self.tabs.own_asked.connect(self._look_at)
        self.tabs.late_made.connect(self._connect_late)
        layout.addWidget(self.tabs, 1)
        return _scrolled(page)

    def _connect_late(self, pane: QWidget) -> None:
        """A tab that came later may lead to other customers."""
        if hasattr(pane, "open_asked"):
            pane.open_asked.connect(self.open_asked)
        if hasattr(pane, "lens_asked"):
            pane.lens_asked.connect(self.lens_asked)
        if hasattr(pane, "explain_asked"):
            pane.explain_asked.connect(self._acts.explain)

    # The tabs of its own, each built when it is first looked at.

    @cached_property
    def overview(self) -> OverviewPage:
        made = OverviewPage(self._desk, self._jobs, self)
        made.jump_asked.connect(self.show_tab)
        made.article_asked.connect(self._open_article)
        return self._set_in("overview", made)

    @cached_property
    def timeline(self) -> TimelinePane:
        made = TimelinePane(self._desk, self._jobs, self)
        made.edit_asked.connect(self._forms.edit_talk)
        made.log_asked.connect(self._forms.log)
        return self._set_in("timeline", made)

    @cached_property
    def contacts(self) -> ContactsPane:
        made = ContactsPane(self._desk, self)
        made.add_asked.connect(self._forms.add_contact)
        made.edit_asked.connect(self._forms.edit_contact)
        made.delete_asked.connect(self._acts.delete_contact)
        made.call_asked.connect(self._acts.call)
        made.map_asked.connect(self._acts.show_map)
        return self._set_in("contacts", made)

    @cached_property
    def orders(self) -> OrdersPane:
        made = OrdersPane(self._desk, self)
        made.add_asked.connect(self._forms.add_order)
        made.edit_asked.connect(self._forms.edit_order)
        made.delete_asked.connect(self._acts.delete_order)
        return self._set_in("orders", made)

    @cached_property
    def files(self) -> FilesPane:
        return self._set_in("files", FilesPane(self._desk, self._jobs, self))

    def _set_in(self, tab: str, made: Tab) -> Tab:
        """Put a tab's content in, with the customer shown."""
        self.tabs.put(tab, made)
        if self.sheet is not None:
            made.say(self.sheet)
        return made

    def _open_article(self, article_id: int) -> None:
        self.lens_asked.emit(f"page:knowledge:{article_id}")

    def _look_at(self, tab: str) -> None:
        getattr(self, tab)


def _scrolled(page: QWidget) -> QScrollArea:
    """Large letters in a low window: what does not fit is scrolled to, never squeezed."""
    theme.kind(page, "page")
    page.setMinimumWidth(1)  # as narrow as the pane
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def _is_promise(mime: QMimeData) -> bool:
    from kamdesk.ui.promised_files import is_promise

    return is_promise(mime)


def _keep_given(desk: Desk, customer_id: int, given: Sequence[tuple[str, bytes]]) -> Changes:
    from kamdesk.services import files

    return files.attach_given(desk, customer_id, given)


def _explained() -> Collection[str]:
    """The figures whose working can be shown."""
    from kamdesk.services import explaining

    return explaining.FIGURES
