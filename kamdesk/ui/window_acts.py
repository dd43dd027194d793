"""What the window's actions do: places to go to, records to make, undo, layouts, dialogs, the tree's menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from kamdesk.models.changes import Changes, Step
from kamdesk.services import history
from kamdesk.services.desk import Desk
from kamdesk.ui.detail_tabs import TABS
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.list_acts import ListActs, pop
from kamdesk.ui.wording_lenses import node_name
from kamdesk.ui.wording_steps import done_text, redo_text, undo_text, undone_text

if TYPE_CHECKING:
    from kamdesk.ui.window import MainWindow

PLACES: Mapping[str, str] = {
    "go_today": "today",
    "go_all": "all",
    "go_analysis": "analysis:overview",
    "go_wrapup": "page:wrapup",
    "go_deals": "page:deals",
    "go_products": "page:products",
    "go_service": "page:service",
    "go_network": "page:network",
    "go_calendar": "page:calendar",
    "go_visits": "page:visits",
    "go_greetings": "page:greetings",
    "duplicates": "page:duplicates",
}
"""Actions that only go somewhere."""

RECORDS: Mapping[str, str] = {
    "new_deal": "opportunity",
    "new_quote": "quote",
    "new_order": "order",
    "new_issue": "issue",
}
"""Actions that open the form of a new record for the customer shown."""

LAYOUTS: Mapping[str, int] = {"layout_1": 1, "layout_2": 2, "layout_3": 3}
"""Actions by how many of the three parts they show."""

STEPS: Mapping[str, int] = {"tab_next": 1, "tab_previous": -1}
"""Actions by how many tabs they go on."""

TREE_MENU = ("new_group", "new_smart")
GROUP_MENU = ("new_group", "new_subgroup", "edit_group", "rename_group", "private_group", "delete_group")
SMART_MENU = ("edit_smart", "rename_group", "delete_group", "", "new_smart")
UNFOLDING = ("", "expand_all", "collapse_all")
"""What each of the three ends with."""


class WindowActs(QObject):
    """Wires the actions of one window. A slot that serves a whole table asks which action it was."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._actions = window.actions_table
        self._next_undo: Step | None = None
        self._next_redo: Step | None = None
        self._offered = ""
        ListActs(window, desk, jobs)
        self._wire()
        self._follow_search()
        window.parts.columns_changed.connect(self._check_layout)
        window.tree.menu_requested.connect(self._tree_menu)
        self._check_layout(window.parts.columns)
        self._settle_undo()

    def follow(self, changes: Changes) -> None:
        """Say what was done, and offer the way back; an offer goes with the next step, for it would undo that."""
        self._window.next_contact.follow(changes)
        self._settle_undo()
        if changes.is_undo:
            self._offer(undone_text(self._next_redo), self.tr("Redo"), self._redo)
        elif words := done_text(changes, self._next_undo):
            self._offer(words, self.tr("Undo"), self._undo)
        elif changes.operation_id and self._window.notice.words() == self._offered:
            self._window.notice.hide()

    def _offer(self, words: str, button: str, act: Callable[[], object]) -> None:
        self._offered = words
        self._window.say(words, button, act)

    # wiring

    def _wire(self) -> None:
        wire, view = self._actions.wire, self._window.tree.view
        tabs = [f"tab_{tab}" for tab in TABS]
        for names, serve in (
            *((PLACES, self._go), (RECORDS, self._new_record), (LAYOUTS, self._lay_out)),
            *((tabs, self._show_tab), (STEPS, self._step_tab)),
        ):
            for name in names:
                wire(name, serve)
        for name, slot in self._slots().items():
            wire(name, slot)
        for name, slot in self._tree_slots().items():
            wire(name, slot, view)
        for name in tabs:
            self._actions[name].changed.connect(self._tell_tab_keys)
        self._tell_tab_keys()

    def _slots(self) -> dict[str, Callable[..., object]]:
        window = self._window
        return {
            "undo": self._undo,
            "redo": self._redo,
            "filter": self._search_here,
            "search": window.top.search.ask,
            "palette": self._show_palette,
            "shortcuts": self._show_shortcuts,
            "previous": self._previous,
            "next": self._next,
            "new_group": window.tree.new_group,
            "new_smart": window.tree.new_smart,
            "new_customer": self._new_customer,
            "log": self._log,
            **{name: partial(self._for_shown, act) for name, act in self._of_shown().items()},
            "plan_next": window.next_contact.plan,
            "caller": self._ask_caller,
            "discount": self._check_discount,
            "refresh": window.new_day,
            "full_screen": self._full_screen,
            "close": window.close,
        }

    def _of_shown(self) -> dict[str, Callable[[], object]]:
        """What is done to the customer at the right."""
        detail = self._window.detail
        return {
            "edit_customer": detail.edit,
            "log_callback": detail.log_callback,
            "gift": detail.log_gift,
            "callback": detail.add_task,
            "brief": detail.brief,
            "codes": detail.show_codes,
        }

    def _tree_slots(self) -> dict[str, Callable[..., object]]:
        tree = self._window.tree
        return {
            "new_subgroup": tree.new_subgroup,
            "edit_smart": tree.edit_smart,
            "edit_group": tree.edit_group,
            "rename_group": tree.rename,
            "private_group": tree.toggle_private,
            "delete_group": tree.delete,
            "expand_all": tree.view.expandAll,
            "collapse_all": tree.view.collapseAll,
        }

    def _asked(self) -> str:
        """The action whose slot this is."""
        return self.sender().objectName()

    # what the search over the list found

    def _follow_search(self) -> None:
        search = self._window.top.search
        search.opened.connect(self._window.show_customer)
        search.article_opened.connect(self._open_article)
        search.brief_requested.connect(self._brief_of)
        search.list_requested.connect(self._list_found)

    def _open_article(self, article_id: int) -> None:
        """On the page of the knowledge base."""
        self._window.show_lens(f"page:knowledge:{article_id}")
        self._window.focus_list()

    def _brief_of(self, customer_id: int) -> None:
        self._window.show_customer(customer_id)
        self._window.detail.brief()

    def _list_found(self, words: str) -> None:
        self._window.show_lens("all", words)
        self._window.pane.list.setFocus()

    # moving about

    def _go(self) -> None:
        self._go_to(PLACES[self._asked()])

    def _go_to(self, lens: str) -> None:
        self._window.show_lens(lens)
        if self._window.middle.page() is None:
            self._window.focus_list()

    def _next(self) -> None:
        if self._window.middle.is_on_today():
            self._window.today.next()
        else:
            self._window.pane.list.step(1)

    def _previous(self) -> None:
        if self._window.middle.is_on_today():
            self._window.today.previous()
        else:
            self._window.pane.list.step(-1)

    def _search_here(self) -> None:
        if self._window.middle.list_pane() is None:
            self._window.show_lens("all")
        self._window.pane.search_here()

    def _show_tab(self) -> None:
        self._turn(partial(self._window.detail.show_tab, self._asked().removeprefix("tab_")))

    def _step_tab(self) -> None:
        self._turn(partial(self._window.detail.tabs.step, STEPS[self._asked()]))

    def _turn(self, act: Callable[[], object]) -> None:
        """Tabs are there while a customer is shown; the keyboard stays where it is."""
        if self._window.shown_customer() is not None:
            self._window.detail.show()
            act()

    def _tell_tab_keys(self) -> None:
        keys = {tab: self._actions.keys_of(f"tab_{tab}") for tab in TABS}
        self._window.detail.tabs.tell_keys({tab: found[0] for tab, found in keys.items() if found})

    def _lay_out(self) -> None:
        self._window.parts.show_columns(LAYOUTS[self._asked()])

    def _check_layout(self, columns: int) -> None:
        for name, each in LAYOUTS.items():
            self._actions[name].setChecked(each == columns)

    def _full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._actions["full_screen"].setChecked(self._window.isFullScreen())

    # records

    def _new_customer(self) -> None:
        from kamdesk.ui.customer_form import CustomerForm

        form = CustomerForm(self._desk, self._jobs, parent=self._window)
        form.saved.connect(self._window.show_customer)
        form.open_asked.connect(self._window.show_customer)
        form.open()

    def _for_shown(self, act: Callable[[], object]) -> None:
        """Do it for the customer shown; without one, the search asks whom it is for."""
        if self._window.shown_customer() is None:
            self._window.top.search.ask()
        else:
            act()

    def _new_record(self) -> None:
        self._for_shown(partial(self._window.detail.add_record, RECORDS[self._asked()]))

    def _log(self) -> None:
        """Into the one line where a customer is shown."""
        self._for_shown(self._log_shown)

    def _log_shown(self) -> None:
        self._window.detail.show()
        self._window.detail.log()

    # dialogs

    def _ask_caller(self) -> None:
        from kamdesk.ui.brief_dialog import CallerDialog

        dialog = CallerDialog(self._desk, self._jobs, parent=self._window)
        dialog.open_asked.connect(self._window.show_customer)
        dialog.log_asked.connect(self._log_caller)
        dialog.open()

    def _log_caller(self, customer_id: int) -> None:
        self._window.show_customer(customer_id)
        self._window.detail.log()

    def _check_discount(self) -> None:
        from kamdesk.ui.analysis.discount_dialog import DiscountDialog

        DiscountDialog(self._desk, self._jobs, parent=self._window).open()

    def _show_palette(self) -> None:
        """With the places no action is called after."""
        from kamdesk.ui.palette import Palette, plain_label

        said = {(lens, plain_label(self._actions[name])) for name, lens in PLACES.items()}
        places = [each for each in self._window.tree.places() if (each[1].id, node_name(each[1])) not in said]
        palette = Palette(self._actions, places, self._window)
        palette.place_chosen.connect(self._go_to)
        palette.open()

    def _show_shortcuts(self) -> None:
        from kamdesk.ui.shortcuts_dialog import Shortcuts

        Shortcuts(self._actions, self._window).open()

    # changing things

    def _undo(self) -> None:
        self._jobs.write(history.undo, self._desk)

    def _redo(self) -> None:
        self._jobs.write(history.redo, self._desk)

    def _settle_undo(self) -> None:
        """The menu says what would be undone."""
        undo = self._next_undo = history.next_undo(self._desk)
        redo = self._next_redo = history.next_redo(self._desk)
        for name, step, words in (("undo", undo, undo_text(undo)), ("redo", redo, redo_text(redo))):
            self._actions[name].setText(words)
            self._actions[name].setEnabled(step is not None)

    # menus

    def _tree_menu(self, at: QPoint) -> None:
        tree = self._window.tree
        names: tuple[str, ...] = TREE_MENU
        if tree.current_group() is not None:
            self._actions["private_group"].setChecked(tree.is_current_private())
            names = GROUP_MENU
        elif tree.current_smart():
            names = SMART_MENU
        pop(self._actions, (*names, *UNFOLDING), tree, at)
