"""The window: lenses at the left, the list through one of them in the middle, the chosen customer at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from kamdesk.models.changes import Changes, Step
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.notice import Notice
from kamdesk.ui.pages import PAGE, Page, PageLine, is_page, page_of
from kamdesk.ui.safety import Safety
from kamdesk.ui.theme import kind
from kamdesk.ui.today import TodayList
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.ui.actions import Actions
    from kamdesk.ui.analysis.targets import Target
    from kamdesk.ui.detail import DetailPane
    from kamdesk.ui.list_pane import ListPane
    from kamdesk.ui.next_contact import NextContact
    from kamdesk.ui.top_bar import TopBar
    from kamdesk.ui.tree_pane import TreePane

FILES = frozenset({".vcf", ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".kamhandover", ".json"})
"""What may be dropped on the window."""

TREE = 212
SIZES = {"today": (560, 640), "list": (740, 480), "page": (740, 480), "beside": (700, 500)}
"""Widths of middle and detail: a day is read in the detail, a table needs the room itself."""
TREE_AT, DETAIL_AT = 0, 2
STRETCH = (0, 3, 4)
USUAL_LINE = 19
"""Pixels of a line at the usual size of letters."""

PARTS = tuple(f"kamdesk.ui.{part}" for part in ("top_bar", "tree_pane", "list_pane", "detail", "next_contact"))
"""Modules of what stands around the first list."""

BAR_MARGIN = 5
TREE_LEAST, DETAIL_LEAST = 160, 320
MANY = 2
TITLE_BAR = 40
"""Pixels the system's frame may take of a screen."""


class MainWindow(QMainWindow):
    """Built once per open book. What lies outside the window is a wish: `import_requested` carries dropped files,

    `closing` is told before the window goes. Everything else is wired through `actions`.

    At first there is the list it opens with and room for what stands around it, so that its rows are soon painted. The
    other parts are built by `furnish`, one after the other, or when they are first spoken to.
    """

    import_requested = Signal(list)
    closing = Signal()
    printed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        today: TodayList,
        memory: LookMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._memory = memory
        self._layout = int(memory.look("layout", 3))
        self.today = today
        self.safety = Safety()
        self._chosen = ElidedLabel()
        self._next_redo: Step | None = None
        self._pages: dict[str, Page] = {}
        self._screen = ""
        self._came_from = "all"
        self._is_furnished = False
        self._build()
        self.notice = Notice(self)
        self._connect()
        self._restore()

    # the parts that stand around the list

    @cached_property
    def actions_table(self) -> Actions:
        from kamdesk.ui.actions import Actions

        return Actions(self)

    @cached_property
    def top(self) -> TopBar:
        from kamdesk.ui.top_bar import TopBar

        made = TopBar(self._desk, self._jobs, self.actions_table)
        made.search.opened.connect(self.show_customer)
        made.search.article_opened.connect(self._open_article)
        made.search.brief_requested.connect(self._brief_of)
        made.search.list_requested.connect(self._list_found)
        self.setMenuWidget(made)
        return made

    @cached_property
    def tree(self) -> TreePane:
        from kamdesk.ui.tree_pane import TreePane

        made = TreePane(self._desk, self._jobs, self._memory)
        made.lens_chosen.connect(self.show_lens)
        made.menu_requested.connect(self._tree_menu)
        made.lens_of_customers = self._shown_lens
        made.setMinimumWidth(TREE_LEAST)
        made.choose(self._lens())
        made.set_today(len(self.today.model.day().items))
        self._put(TREE_AT, made)
        return made

    @cached_property
    def pane(self) -> ListPane:
        from kamdesk.ui.list_pane import ListPane

        made = ListPane(self._desk, self._jobs, self._memory)
        made.customer_chosen.connect(self._show_chosen)
        made.selection_changed.connect(self._count_chosen)
        made.opened.connect(self._open)
        made.list.files_dropped.connect(self._attach)
        made.asked.connect(self._run)
        made.loaded.connect(self._count_chosen)
        made.menu_requested.connect(self._list_menu)
        made.back_asked.connect(self._go_back)
        self._middle.addWidget(made)
        return made

    @cached_property
    def detail(self) -> DetailPane:
        from kamdesk.ui.detail import DetailPane

        made = DetailPane(self._desk, self._jobs)
        made.setMinimumWidth(DETAIL_LEAST)
        made.open_asked.connect(self.show_customer)
        made.write_asked.connect(self._write_to)
        made.lens_asked.connect(self.show_lens)
        made.new_asked.connect(self._new_customer)
        self._put(DETAIL_AT, made)
        return made

    @cached_property
    def next_contact(self) -> NextContact:
        from kamdesk.ui.next_contact import NextContact

        return NextContact(self._desk, self._jobs, self.say, self.actions_table["plan_next"], self)

    @cached_property
    def _steps(self) -> Iterator[Callable[[], object]]:
        return iter(
            (
                lambda: self.top,
                self._show_tree,
                lambda: self.pane,
                lambda: self.detail,
                lambda: self.detail.overview,
                self._wire,
            )
        )

    def furnish_on(self) -> bool:
        """Build the next part; False where nothing is left to build."""
        if (step := next(self._steps, None)) is not None:
            step()
        return not self._is_furnished

    def furnish(self) -> None:
        """Build whatever is not there yet."""
        while self.furnish_on():
            pass

    def first_lists(self) -> list[QAbstractItemView]:
        """The lists of which one is painted first."""
        lens = self._lens()
        return [self.today.view, *([] if lens == "today" or is_page(lens) else [self.pane.list])]

    # what app asks

    def start(self) -> None:
        """Show what was shown last, at first Today; the tree follows when its counts are there."""
        self.show_lens(self._lens())
        self.today.begin()
        self._focus_list()
        if self._is_built("tree"):
            self.tree.reload()

    def show_lens(self, lens: str, words: str = "", title: str = "") -> None:
        """Show a place of the tree in the middle, narrowed by words; `title` names customers picked by hand."""
        if is_page(lens):
            self._show_page(lens)
            return
        was_page, self._screen = bool(self._screen), ""
        self._mark(lens)
        if not lens.startswith("picked:"):
            self._memory.keep("lens", lens)
        is_today = lens == "today"
        self._keep_parts()
        self._middle.setCurrentWidget(self.today if is_today else self.pane)
        self._settle_parts()
        if is_today:
            self._show_current()
        else:
            self.pane.show_lens(lens, words, title)
        if was_page:
            self._set_layout(self._layout)
        self._settle_actions()

    def show_customer(self, customer_id: int) -> None:
        """Show one customer at the right, wherever it stands."""
        self.pane.choose(customer_id)
        self.today.choose(customer_id)
        self._open(customer_id)

    def current_customer(self) -> int | None:
        """The customer the keys act on."""
        if self._middle.currentWidget() is self.today:
            item = self.today.current()
            return item.row.id if item else None
        if self._screen:
            return None
        return self.pane.list.current_id()

    def say(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """A sentence in the bar over the list, with a button."""
        self.notice.say(words, button, act)

    def say_refused(self, refusal: Refusal) -> None:
        """Tell why something was not done."""
        from kamdesk.ui.wording_refusals import refusal_text

        self.say(refusal_text(refusal))

    def new_day(self) -> None:
        """Another day has begun: everything counted in days is read anew."""
        self.today.reload()
        if self._is_built("pane"):
            self.pane.new_day()
            self.pane.refresh(Changes(everything=True))
        if self._is_built("tree"):
            self.tree.reload()
        for page in self._pages.values():
            page.reload()

    def follow(self, changes: Changes) -> None:
        """Refresh what a write concerns; connected to `Jobs.changed`."""
        for part in (*map(self.__dict__.get, ("tree", "pane", "today", "detail")), *self._pages.values()):
            if part is not None:
                part.refresh(changes)
        if self._is_furnished:
            self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        """Say what was done, and offer the way back."""
        from kamdesk.ui.wording_steps import done_text, undone_text

        self.next_contact.follow(changes)
        self._settle_undo()
        if changes.is_undo:
            self.say(undone_text(self._next_redo), self.tr("Redo"), self._redo)
        elif words := done_text(changes):
            self.say(words, self.tr("Undo"), self._undo)

    def close_copies(self) -> None:
        """Wipe the copies of files that are open in other programs."""
        if self._is_built("detail"):
            self.detail.files.close_copies()

    # building

    def _build(self) -> None:
        self.setWindowTitle("KamDesk")
        self.setObjectName("desk")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self.setMenuWidget(_empty_bar())
        self._middle = QStackedWidget()
        self._middle.addWidget(self.today)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        tree, detail = QFrame(), QWidget()
        kind(tree, "side")
        tree.setMinimumWidth(TREE_LEAST)
        detail.setMinimumWidth(DETAIL_LEAST)
        for place, part in enumerate((tree, self._middle, detail)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(place, STRETCH[place])
        self.setCentralWidget(self._parts)
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        status.setContentsMargins(14, 2, 4, 2)
        kind(self._chosen, "mute")
        kind(self.safety, "mute")
        self.safety.setContentsMargins(12, 2, 12, 2)
        status.addWidget(self._chosen, 1)
        status.addPermanentWidget(self.safety)

    def _connect(self) -> None:
        self.today.chosen.connect(self._show_of_today)
        self.today.opened.connect(self._open)
        self.today.counted.connect(self._count_today)
        self.today.log_requested.connect(self._log_of)
        self.today.call_requested.connect(self._call_of)
        self.today.own_asked.connect(self._show_own_steps)
        self.today.new_requested.connect(self._new_customer)
        self.today.import_requested.connect(self._import)
        self._jobs.changed.connect(self.follow)
        self._jobs.refused.connect(self.say_refused)

    def _show_tree(self) -> None:
        self.tree.reload()

    def _put(self, place: int, part: QWidget) -> None:
        """Put a part where an empty one has kept its room; it is shown where that was."""
        empty = self._parts.replaceWidget(place, part)
        self._parts.setStretchFactor(place, STRETCH[place])
        if empty is not None:
            empty.deleteLater()

    def _is_built(self, part: str) -> bool:
        return part in self.__dict__

    def _lens(self) -> str:
        """The place of the tree that was shown last."""
        return str(self._memory.look("lens", "today"))

    def _mark(self, lens: str) -> None:
        if self._is_built("tree"):
            self.tree.choose(lens)

    def _wire(self) -> None:
        """Say what the actions do; the window is whole then."""
        wire, listed, tree = self.actions_table.wire, self.pane.list, self.tree.view
        for name, slot in (
            ("undo", self._undo),
            ("redo", self._redo),
            ("filter", self._search_here),
            ("search", self.top.search.ask),
            ("palette", self._show_palette),
            ("shortcuts", self._show_shortcuts),
            ("previous", self._previous),
            ("next", self._next),
            ("new_group", self.tree.new_group),
            ("new_smart", self.tree.new_smart),
            ("go_today", self._go_today),
            ("go_all", self._go_all),
            ("go_analysis", self._go_analysis),
            ("duplicates", self._go_duplicates),
            ("go_calendar", self._go_calendar),
            ("go_deals", self._go_deals),
            ("new_deal", self._new_deal),
            ("new_quote", self._new_quote),
            ("new_order", self._new_order),
            ("new_issue", self._new_issue),
            ("go_products", self._go_products),
            ("go_service", self._go_service),
            ("go_network", self._go_network),
            ("go_wrapup", self.wrap_up),
            ("go_greetings", self._go_greetings),
            ("discount", self._check_discount),
            ("layout_1", self._layout_1),
            ("layout_2", self._layout_2),
            ("layout_3", self._layout_3),
            ("refresh", self._refresh),
            ("full_screen", self._full_screen),
            ("close", self.close),
            ("new_customer", self._new_customer),
            ("edit_customer", self.detail.edit),
            ("log", self._log),
            ("callback", self.detail.add_task),
            ("plan_next", self.next_contact.plan),
            ("log_callback", self.detail.log_callback),
            ("gift", self.detail.log_gift),
            ("brief", self.detail.brief),
            ("codes", self.detail.show_codes),
            ("caller", self.ask_caller),
            ("go_visits", self._go_visits),
        ):
            wire(name, slot)
        for name, slot in (
            ("copy", self.pane.copy),
            ("select_all", listed.selectAll),
            ("edit_cell", listed.edit_current),
            ("trash", self._trash),
            ("restore", self._put_back),
            ("purge", self._ask_purge),
            ("take_out", self._take_out),
            ("merge", self._merge_two),
            ("write_to", self._write_to),
            ("open", self._open_current),
        ):
            wire(name, slot, listed)
        for name, slot in (
            ("new_subgroup", self.tree.new_subgroup),
            ("edit_smart", self.tree.edit_smart),
            ("edit_group", self.tree.edit_group),
            ("rename_group", self.tree.rename),
            ("private_group", self.tree.toggle_private),
            ("delete_group", self.tree.delete),
            ("expand_all", tree.expandAll),
            ("collapse_all", tree.collapseAll),
        ):
            wire(name, slot, tree)
        self._is_furnished = True
        self._settle_undo()
        self._check_layout()
        self._show_current_of_list()

    def _restore(self) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1440, room.width()), min(900, room.height() - TITLE_BAR))
        self.restoreGeometry(self._memory.look_bytes("window"))
        self._come_into_sight()
        self._settle_parts()
        self._set_layout(self._layout)

    def _parts_kind(self) -> str:
        if (page := self._page()) is not None:
            return "page" if page.is_wide else "beside"
        return "today" if self._middle.currentWidget() is self.today else "list"

    def _keep_parts(self) -> None:
        """Remember how wide the three parts are for this kind of lens; a hidden one is as it was."""
        if self.isVisible():
            known = self._known_parts()
            tree, *others = [now or before for now, before in zip(self._parts.sizes(), known, strict=True)]
            self._memory.keep("parts/tree", tree)
            self._memory.keep(f"parts/{self._parts_kind()}", others)

    def _settle_parts(self) -> None:
        """Give the parts the widths they had with this kind of lens."""
        self._parts.setSizes(self._known_parts())

    def _known_parts(self) -> list[int]:
        """As kept, else as usual: the tree is as wide in every lens, and as its letters need."""
        kept = self._memory.look(f"parts/{self._parts_kind()}")
        others = kept if isinstance(kept, list) and len(kept) == len(SIZES[self._parts_kind()]) else None
        tree = self._memory.look("parts/tree") or round(TREE * max(self.fontMetrics().height() / USUAL_LINE, 1))
        return [int(tree), *(others or SIZES[self._parts_kind()])]

    def _come_into_sight(self) -> None:
        """A window that was last on a screen now gone comes to the first one."""
        frame = self.frameGeometry()
        title = QRect(frame.topLeft(), frame.topRight() + QPoint(0, 40))
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if screens and not any(screen.intersected(title).width() >= 100 for screen in screens):
            self.resize(min(self.width(), screens[0].width()), min(self.height(), screens[0].height()))
            self.move(screens[0].topLeft())

    # Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_bytes("window", self.saveGeometry())
        self._keep_parts()
        self._memory.keep("layout", self._layout)
        self._memory.write()
        self.close_copies()
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "notice"):
            self.notice.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the customer to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._set_layout(self._layout)
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._is_built("actions_table"):
            self.actions_table.colour_icons()
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._is_built("detail"):
            self.detail.keep_focus(self.focusWidget())  # a dialog was closed; what had the focus may be gone by then

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files_of(event):
            event.acceptProposedAction()
            self.import_requested.emit(files)

    # what is chosen

    def _show_chosen(self, customer_id: int | None) -> None:
        if not self._is_built("detail"):
            return
        if self.pane.list.chosen_count() < MANY and customer_id != self.detail.customer_id():
            self.detail.show_customer(customer_id)

    def _show_of_today(self, customer_id: int | None) -> None:
        """The first one after the list itself stands on the screen."""
        if self._middle.currentWidget() is not self.today or not self._is_built("detail"):
            return
        if self.detail.customer_id() is None and customer_id is not None:
            QTimer.singleShot(0, self, self._show_current)
        else:
            self.detail.show_customer(customer_id)

    def _show_current(self) -> None:
        if self._is_built("detail"):
            self.detail.show_customer(self.current_customer())
        self._count_chosen()

    def _show_current_of_list(self) -> None:
        """At the right, whoever has the cursor in the middle."""
        if self._middle.currentWidget() is self.today:
            self._show_current()
        else:
            self._count_chosen()

    def _show_beside(self, customer_id: int) -> None:
        self.detail.show_customer(customer_id)

    def _attach(self, customer_id: int, paths: list[Path]) -> None:
        self.detail.files.attach_to(customer_id, paths)

    def _count_chosen(self) -> None:
        """Say how many are selected, and show them at the right when they are many."""
        if (page := self._page()) is not None:
            self._chosen.setText(page.hint())
        elif self._middle.currentWidget() is self.today:
            day = self.today.model.day()
            self._chosen.setText(self.tr("Today {count}").format(count=counted("customers", len(day.items))))
        else:
            count = self.pane.list.chosen_count()
            parts = [counted("selected", count) if count else "", counted("customers", len(self.pane.model.ids))]
            self._chosen.setText("   ".join(part for part in parts if part))
            self._show_selection(count)
        self._settle_actions()

    def _show_selection(self, count: int) -> None:
        """Many at the right as many; one as itself, also when the others were let go."""
        if not self._is_built("detail"):
            return
        if count >= MANY:
            self.detail.show_many(self.pane.list.chosen_ids())
        elif (current := self.pane.list.current_id()) != self.detail.customer_id():
            self.detail.show_customer(current)

    def _count_today(self, count: int) -> None:
        if self._is_built("tree"):
            self.tree.set_today(count)
        self._count_chosen()

    def _settle_actions(self) -> None:
        """Offer what makes sense for this lens and this selection."""
        if not self._is_furnished:
            return
        on_list = self._middle.currentWidget() is self.pane
        some = on_list and self.pane.list.chosen_count() > 0
        in_trash = self.pane.lens == "trash"
        for name, is_offered in (
            ("copy", some),
            ("select_all", on_list),
            ("edit_cell", some),
            ("open", some),
            ("trash", some),
            ("restore", some and in_trash),
            ("purge", some),
            ("write_to", some and not in_trash),
            ("invalid", some),
            ("merge", on_list and self.pane.list.chosen_count() == 2),
            ("take_out", some and self.pane.lens.startswith("group:")),
        ):
            self.actions_table[name].setEnabled(is_offered)

    def _shown_lens(self) -> str:
        return self.pane.lens

    # pages

    def _show_page(self, lens: str) -> None:
        """Show a page in the middle, a wide one over the right too. Its parts load off this thread the first time."""
        found = page_of(lens)
        if found is None:
            self.show_lens("today")
            return
        line, screen = found
        self._screen = lens
        place = lens.partition(":picked:")[0]
        self._mark(f"{PAGE}{line.id}" if lens.startswith(PAGE) else place)
        self._memory.keep("lens", place)
        if line.id not in self._pages:
            self._jobs.search(_load, line, done=self._make_page, topic="page")
            return
        self._keep_parts()
        self._middle.setCurrentWidget(self._pages[line.id])
        self._settle_parts()
        self._set_layout(self._layout)
        self._pages[line.id].show_screen(screen)
        self._count_chosen()
        if not (self._is_built("tree") and self.tree.isAncestorOf(self.focusWidget() or self)):
            self._pages[line.id].enter()  # whoever walks in the tree goes on walking

    def _page(self) -> Page | None:
        """The page in front, if it is one."""
        widget = self._middle.currentWidget()
        return widget if isinstance(widget, Page) else None

    def _make_page(self, loaded: tuple[PageLine, type[Page]]) -> None:
        line, made = loaded
        if line.id not in self._pages:
            page = self._pages[line.id] = made(self._desk, self._jobs)
            page.opened.connect(self._open_target)
            page.customer_asked.connect(self._open)
            page.customer_shown.connect(self._show_beside)
            page.log_requested.connect(self._log_of)
            page.call_requested.connect(self._call_of)
            page.hint_changed.connect(self._count_chosen)
            page.action_asked.connect(self._run)
            self._middle.addWidget(page)
        if self._screen:
            self._show_page(self._screen)

    def _open_target(self, target: Target) -> None:
        """Where a mark leads: another page, or the list of its customers with the way back."""
        from kamdesk.ui.wording_lenses import lens_name

        came_from = self._screen
        self.show_lens(target.lens, title=target.title)
        if not is_page(target.lens):
            self._came_from = came_from
            self.pane.offer_way_back(lens_name(came_from))
            self.pane.list.setFocus()

    def _go_back(self) -> None:
        self.show_lens(self._came_from)

    # moving about

    def _open(self, customer_id: int) -> None:
        """Show a customer at the right and give it the keyboard; in a layout without it, until Esc."""
        self.detail.show_customer(customer_id)
        self.detail.show()
        self.detail.setFocus()

    def _open_article(self, article_id: int) -> None:
        """An article that was found, on the page of the knowledge base."""
        self.show_lens(f"page:knowledge:{article_id}")
        self._focus_list()

    def _open_current(self) -> None:
        if (current := self.current_customer()) is not None:
            self._open(current)

    def _focus_list(self) -> None:
        if (page := self._page()) is not None:
            page.enter()
        else:
            (self.today.view if self._middle.currentWidget() is self.today else self.pane.list).setFocus()

    def _next(self) -> None:
        if self._middle.currentWidget() is self.today:
            self.today.next()
        else:
            self.pane.list.step(1)

    def _previous(self) -> None:
        if self._middle.currentWidget() is self.today:
            self.today.previous()
        else:
            self.pane.list.step(-1)

    def _go_today(self) -> None:
        self.show_lens("today")
        self.today.view.setFocus()

    def _go_all(self) -> None:
        self.show_lens("all")
        self.pane.list.setFocus()

    def _go_analysis(self) -> None:
        self.show_lens("analysis:overview")

    def wrap_up(self) -> None:
        """The evening review."""
        self.show_lens("page:wrapup")

    def _show_own_steps(self) -> None:
        self.show_lens("page:calendar:today")

    def _import(self) -> None:
        self._run("import")

    def _new_deal(self) -> None:
        self._new_record("opportunity")

    def _new_quote(self) -> None:
        self._new_record("quote")

    def _new_order(self) -> None:
        self._new_record("order")

    def _new_issue(self) -> None:
        self._new_record("issue")

    def _new_record(self, noun: str) -> None:
        """For the customer shown; without one, the search asks whom it is for."""
        if self.detail.customer_id() is None:
            self.top.search.ask()
        else:
            self.detail.add_record(noun)

    def _go_deals(self) -> None:
        self.show_lens("page:deals")

    def _go_products(self) -> None:
        self.show_lens("page:products")

    def _go_service(self) -> None:
        self.show_lens("page:service")

    def _go_network(self) -> None:
        self.show_lens("page:network")

    def _go_calendar(self) -> None:
        self.show_lens("page:calendar")

    def _go_visits(self) -> None:
        self.show_lens("page:visits")

    def ask_caller(self) -> None:
        """Who is calling? A number or a name, and the brief is there."""
        from kamdesk.ui.brief_dialog import CallerDialog

        dialog = CallerDialog(self._desk, self._jobs, parent=self)
        dialog.open_asked.connect(self.show_customer)
        dialog.log_asked.connect(self._log_form_of)
        dialog.open()

    def _brief_of(self, customer_id: int) -> None:
        self.show_customer(customer_id)
        self.detail.brief()

    def _log_form_of(self, customer_id: int) -> None:
        self.show_customer(customer_id)
        self.detail.log()

    def _go_greetings(self) -> None:
        self.show_lens("page:greetings")

    def _write_to(self) -> None:
        """Letters to the selected customers."""
        if ids := self.pane.list.chosen_ids():
            self.show_lens(f"page:greetings:picked:{','.join(map(str, ids))}")

    def _go_duplicates(self) -> None:
        self.show_lens("page:duplicates")

    def _merge_two(self) -> None:
        """The two selected customers side by side."""
        from kamdesk.ui.merge_dialog import MergeDialog

        chosen = self.pane.list.chosen_ids()
        if len(chosen) == 2:
            dialog = MergeDialog(self._desk, self._jobs, min(chosen), max(chosen), self)
            dialog.merged.connect(self.show_customer)
            dialog.open_asked.connect(self.show_customer)
            dialog.open()

    def _check_discount(self) -> None:
        from kamdesk.ui.analysis.discount_dialog import DiscountDialog

        DiscountDialog(self._desk, self._jobs, parent=self).open()

    def _list_found(self, words: str) -> None:
        self.show_lens("all", words)
        self.pane.list.setFocus()

    def _search_here(self) -> None:
        if self._middle.currentWidget() is not self.pane:
            self.show_lens("all")
        self.pane.search_here()

    def _run(self, name: str) -> None:
        """An action by its id; `settings:greetings` opens the settings at that section."""
        action, _, section = name.partition(":")
        self.actions_table[action].trigger()
        if section:
            from kamdesk.ui.settings_dialog import SettingsDialog

            for dialog in self.findChildren(SettingsDialog):
                dialog.show_section(section)

    def _refresh(self) -> None:
        self.new_day()

    def _new_customer(self) -> None:
        from kamdesk.ui.customer_form import CustomerForm

        form = CustomerForm(self._desk, self._jobs, parent=self)
        form.saved.connect(self.show_customer)
        form.open_asked.connect(self.show_customer)
        form.open()

    def _log(self) -> None:
        """Into the one line where a customer is shown; else the search asks whom it was with."""
        if self.detail.customer_id() is None:
            self.top.search.ask()
        else:
            self.detail.show()
            self.detail.log()

    def _log_of(self, customer_id: int) -> None:
        self.detail.show_customer(customer_id)
        self.detail.log()

    def _call_of(self, customer_id: int) -> None:
        self.detail.show_customer(customer_id)
        self.detail.call()

    # layouts

    def _layout_1(self) -> None:
        self._set_layout(1)

    def _layout_2(self) -> None:
        self._set_layout(2)

    def _layout_3(self) -> None:
        self._set_layout(3)

    def _set_layout(self, columns: int) -> None:
        self._layout = columns
        page = self._page()
        is_wide = page is not None and page.is_wide
        for place, is_shown in ((TREE_AT, columns >= 2), (DETAIL_AT, columns >= 3 and not is_wide)):
            if (part := self._parts.widget(place)) is not None:
                part.setVisible(is_shown)
        self._check_layout()

    def _check_layout(self) -> None:
        if self._is_furnished:
            for each in (1, 2, 3):
                self.actions_table[f"layout_{each}"].setChecked(each == self._layout)

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_table["full_screen"].setChecked(self.isFullScreen())

    # changing things

    def _undo(self) -> None:
        from kamdesk.services import history

        self._jobs.write(history.undo, self._desk)

    def _redo(self) -> None:
        from kamdesk.services import history

        self._jobs.write(history.redo, self._desk)

    def _settle_undo(self) -> None:
        """The menu says what would be undone."""
        from kamdesk.services import history
        from kamdesk.ui.wording_steps import redo_text, undo_text

        undo: Step | None = history.next_undo(self._desk)
        redo = self._next_redo = history.next_redo(self._desk)
        self.actions_table["undo"].setText(undo_text(undo))
        self.actions_table["undo"].setEnabled(undo is not None)
        self.actions_table["redo"].setText(redo_text(redo))
        self.actions_table["redo"].setEnabled(redo is not None)

    def _trash(self) -> None:
        from kamdesk.services import customers

        if self.pane.lens == "trash":
            self._ask_purge()
        elif ids := self.pane.list.chosen_ids():
            self._jobs.write(customers.trash, self._desk, ids)

    def _put_back(self) -> None:
        from kamdesk.services import customers

        if ids := self.pane.list.chosen_ids():
            self._jobs.write(customers.restore, self._desk, ids)

    def _take_out(self) -> None:
        from kamdesk.services import groups

        group, ids = self.tree.current_group(), self.pane.list.chosen_ids()
        if group is not None and ids:
            self._jobs.write(groups.take_out, self._desk, group, ids)

    def _ask_purge(self) -> None:
        """The one act that cannot be undone asks first; its button names it, and is not the default."""
        if not self.pane.list.chosen_count():
            return
        count = counted("customers", self.pane.list.chosen_count())
        asks = QMessageBox(QMessageBox.Icon.Warning, self.tr("Delete for good"), "", parent=self)
        asks.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asks.setText(self.tr("Delete {count} for good?").format(count=count))
        asks.setInformativeText(self.tr("Contacts, orders, history and files go too. This cannot be undone."))
        delete = asks.addButton(
            self.tr("Delete {count} for good").format(count=count), QMessageBox.ButtonRole.DestructiveRole
        )
        asks.setDefaultButton(asks.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self._purge)
        asks.open()

    def _purge(self) -> None:
        from kamdesk.services import customers

        self._jobs.write(customers.purge, self._desk, self.pane.list.chosen_ids())

    # menus

    def _list_menu(self, at: QPoint) -> None:
        self._settle_actions()
        names = (
            "open",
            "edit_customer",
            "log",
            "callback",
            "",
            "edit_cell",
            "copy",
            "select_all",
            "",
            "take_out",
            "merge",
            "invalid",
            "write_to",
        )
        more = ("restore", "purge") if self.pane.lens == "trash" else ("trash",)
        self._pop(self.pane.list, (*names, *more), at)

    def _tree_menu(self, at: QPoint) -> None:
        names: tuple[str, ...] = ("new_group", "new_smart")
        if self.tree.current_group() is not None:
            self.actions_table["private_group"].setChecked(self.tree.is_current_private())
            names = ("new_group", "new_subgroup", "edit_group", "rename_group", "private_group", "delete_group")
        elif self.tree.current_smart():
            names = ("edit_smart", "rename_group", "delete_group", "", "new_smart")
        self._pop(self.tree, (*names, "", "expand_all", "collapse_all"), at)

    def _pop(self, owner: QWidget, names: tuple[str, ...], at: QPoint) -> None:
        menu = self.actions_table.menu(names, owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _show_palette(self) -> None:
        from kamdesk.ui.palette import Palette

        Palette(self.actions_table, self).open()

    def _show_shortcuts(self) -> None:
        from kamdesk.ui.palette import Shortcuts

        Shortcuts(self.actions_table, self).open()


def load_parts() -> None:
    """Load what `furnish` builds from. For a worker: it takes as long as the window's own start."""
    for part in PARTS:
        import_module(part)


def _empty_bar() -> QFrame:
    """As high as the bar at the top will be, so that nothing moves when it comes."""
    bar = QFrame()
    kind(bar, "bar")
    bar.setFixedHeight(QPushButton(" ").sizeHint().height() + 2 * BAR_MARGIN)
    return bar


def _load(line: PageLine) -> tuple[PageLine, type[Page]]:
    """A page's class, with what it needs: the charts alone take half a second to load. For a worker."""
    return line, line.load()


def _files_of(event: QDropEvent) -> list[str]:
    """The local files of a drop that the desk can read; none where one of them is of another kind."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    known = all(Path(path).suffix.lower() in FILES for path in paths)
    return paths if paths and known else []
