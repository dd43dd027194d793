"""The window: lenses at the left, the list through one of them in the middle, the chosen customer at the right."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.notice import Notice
from kamdesk.ui.pages import is_page
from kamdesk.ui.safety import Safety
from kamdesk.ui.theme import kind
from kamdesk.ui.today import TodayList
from kamdesk.ui.window_middle import Chosen, Middle
from kamdesk.ui.window_parts import DETAIL_AT, TREE_AT, Parts, empty_bar, restore_place

if TYPE_CHECKING:
    from kamdesk.ui.actions import Actions
    from kamdesk.ui.detail import DetailPane
    from kamdesk.ui.list_pane import ListPane
    from kamdesk.ui.next_contact import NextContact
    from kamdesk.ui.top_bar import TopBar
    from kamdesk.ui.tree_pane import TreePane
    from kamdesk.ui.window_acts import WindowActs
    from kamdesk.ui.window_pages import Pages

FILES = frozenset({".vcf", ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".kamhandover", ".json"})
"""What may be dropped on the window."""

PARTS = tuple(
    f"kamdesk.ui.{part}"
    for part in ("top_bar", "tree_pane", "list_pane", "detail", "next_contact", "window_pages", "window_acts")
)
"""Modules of what stands around the first list."""
FORMS = tuple(
    f"kamdesk.{part}"
    for part in (
        *("ui.customer_form", "ui.contact_form", "ui.talk_form", "ui.task_form", "ui.deal_form", "ui.plan_forms"),
        *("ui.settings_dialog", "ui.import_wizard", "ui.export_dialog", "ui.brief_dialog", "ui.merge_dialog"),
        *("ui.gift_form", "ui.palette", "ui.handover_dialog", "ui.receive_dialog", "ui.import_columns"),
        *("rules.phrases", "services.introducing", "models.customer", "models.interaction", "models.task"),
    )
)
"""Modules of the forms and dialogs, of what these look things up by, and of the records they write."""


class MainWindow(QMainWindow):
    """Built once per open book. What lies outside the window is a wish: `import_requested` carries dropped files,

    `closing` is told before the window goes. How its three parts share the room is in `window_parts`, what stands in
    the middle and who is chosen there in `window_middle`, its pages in `window_pages`, what its actions do in
    `window_acts`.

    At first there is the list it opens with and room for what stands around it, so that its rows are soon painted. The
    other parts are built by `furnish`, one after the other, or when they are first spoken to.
    """

    import_requested = Signal(list)
    closing = Signal()
    printed = Signal(str, int)

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
        self.today = today
        self.safety = Safety()
        self.middle = Middle(today)
        self.chosen = Chosen(self.middle)
        self.parts = Parts(self.middle, memory)
        self._acts: WindowActs | None = None
        self._build()
        self.notice = Notice(self)
        self._connect()
        restore_place(self, memory)
        self.parts.settle("today")
        self.parts.show_columns(self.parts.columns)

    # the parts that stand around the list

    @cached_property
    def actions_table(self) -> Actions:
        from kamdesk.ui.actions import Actions

        return Actions(self)

    @cached_property
    def top(self) -> TopBar:
        from kamdesk.ui.top_bar import TopBar

        made = TopBar(self._desk, self._jobs, self.actions_table)
        self.setMenuWidget(made)
        return made

    @cached_property
    def tree(self) -> TreePane:
        from kamdesk.ui.tree_pane import TreePane

        made = TreePane(self._desk, self._jobs, self._memory)
        made.lens_chosen.connect(self.show_lens)
        made.lens_of_customers = self._shown_lens
        made.choose(self._lens())
        made.set_today(len(self.today.model.day().items))
        self.parts.put(TREE_AT, made)
        return made

    @cached_property
    def pane(self) -> ListPane:
        from kamdesk.ui.list_pane import ListPane

        made = ListPane(self._desk, self._jobs, self._memory)
        made.customer_chosen.connect(self.chosen.show_of_list)
        made.list.clicked.connect(self.chosen.show_clicked)
        made.selection_changed.connect(self.chosen.count)
        made.opened.connect(self.open_customer)
        made.asked.connect(self.run)
        made.loaded.connect(self.chosen.count)
        made.back_asked.connect(self.pages.go_back)
        self.middle.addWidget(made)
        self.middle.pane = made
        return made

    @cached_property
    def detail(self) -> DetailPane:
        from kamdesk.ui.detail import DetailPane

        made = DetailPane(self._desk, self._jobs)
        made.open_asked.connect(self.show_customer)
        made.lens_asked.connect(self.show_lens)
        made.new_asked.connect(self._new_customer)
        self.parts.put(DETAIL_AT, made)
        self.middle.detail = made
        return made

    @cached_property
    def pages(self) -> Pages:
        from kamdesk.ui.window_pages import Pages

        return Pages(self, self._desk, self._jobs)

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
        return self._acts is None

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
        self.focus_list()
        if self._is_built("tree"):
            self.tree.reload()

    def show_lens(self, lens: str, words: str = "", title: str = "") -> None:
        """Show a place of the tree in the middle, narrowed by words; `title` names customers picked by hand."""
        if is_page(lens):
            self.pages.show(lens)
            return
        if self._is_built("pages"):
            self.pages.leave()
        self.chosen.let_go()
        self.note_place("" if lens.startswith("picked:") else lens, lens)
        if lens == "today":
            self.turn_to(self.today)
            self.chosen.show_current()
        else:
            self.turn_to(self.pane)
            self.pane.show_lens(lens, words, title)
            self.chosen.changed.emit()

    def show_customer(self, customer_id: int) -> None:
        """Show one customer at the right, wherever it stands; whoever is not in the list leaves none selected there."""
        self.chosen.hold()
        self.pane.choose(customer_id)
        self.today.choose(customer_id)
        self.open_customer(customer_id)

    def current_customer(self) -> int | None:
        """The customer the keys act on."""
        return self.middle.current_customer()

    def shown_customer(self) -> int | None:
        """The customer at the right; nobody while a page stands over it."""
        is_covered = self.middle.lens_kind() == "page" and not self.detail.isVisible()
        return None if is_covered else self.detail.customer_id()

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
        if self._is_built("pages"):
            self.pages.reload()

    def follow(self, changes: Changes) -> None:
        """Refresh what a write concerns; connected to `Jobs.changed`."""
        for part in map(self.__dict__.get, ("tree", "pane", "today", "detail", "pages")):
            if part is not None:
                part.refresh(changes)
        if self._acts is not None:
            self._acts.follow(changes)

    def is_editing(self) -> bool:
        """Whether a cell of the list is being typed in."""
        return self._is_built("pane") and self.pane.list.is_editing()

    def wrap_up(self) -> None:
        """The evening review."""
        self.show_lens("page:wrapup")

    def ask_caller(self) -> None:
        """Who is calling? A number or a name, and the brief is there."""
        self.run("caller")

    def run(self, name: str) -> None:
        """An action by its id; `settings:greetings` opens the settings at that section."""
        self.furnish()
        action, _, section = name.partition(":")
        self.actions_table[action].trigger()
        if section:
            from kamdesk.ui.settings_dialog import SettingsDialog

            for dialog in self.findChildren(SettingsDialog):
                dialog.show_section(section)

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
        self.setMenuWidget(empty_bar())
        self.setCentralWidget(self.parts)
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        status.setContentsMargins(14, 2, 4, 2)
        kind(self.safety, "mute")
        self.safety.setContentsMargins(12, 2, 12, 2)
        status.addWidget(self.chosen, 1)
        status.addPermanentWidget(self.safety)

    def _connect(self) -> None:
        self.today.opened.connect(self.open_customer)
        self.today.counted.connect(self._count_today)
        self.today.log_requested.connect(self.log_of)
        self.today.call_requested.connect(self.call_of)
        self.today.own_asked.connect(self._show_own_steps)
        self.today.new_requested.connect(self._new_customer)
        self.today.import_requested.connect(self._import)
        self._jobs.changed.connect(self.follow)
        self._jobs.refused.connect(self.say_refused)

    def _show_tree(self) -> None:
        self.tree.reload()

    def _is_built(self, part: str) -> bool:
        return part in self.__dict__

    def _lens(self) -> str:
        """The place of the tree that was shown last."""
        return str(self._memory.look("lens", "today"))

    def _wire(self) -> None:
        """Say what the actions do; the window is whole then."""
        from kamdesk.ui.window_acts import WindowActs

        self._acts = WindowActs(self, self._desk, self._jobs)
        self.chosen.show_current()

    # Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_bytes("window", self.saveGeometry())
        self.parts.keep()
        self._memory.keep("layout", self.parts.columns)
        self._memory.write()
        self.close_copies()
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "notice"):
            self.notice.settle()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        """Tab walks into the notice, but no fall ends there: Space in its button would undo what was just done.

        Qt comes here too where what had the keyboard was hidden or shut, and goes on to whatever is next.
        """
        before = self.focusWidget()
        moved = super().focusNextPrevChild(forward)
        if hasattr(self, "notice") and self._fell_from(before):
            self.focus_list()
        return moved

    def _fell_from(self, before: QWidget | None) -> bool:
        """Whether the keyboard was lost to the notice, by it, or out of what is shown in the middle."""
        if before is None or (before.isEnabled() and before.isVisible()):
            return False
        after = self.focusWidget() or self
        middle = self.middle.currentWidget()
        was_in_middle = middle is not None and middle.isAncestorOf(before) and not middle.isAncestorOf(after)
        return was_in_middle or self.notice.isAncestorOf(before) or self.notice.isAncestorOf(after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the customer to the list; Shift+F10 opens the menu of what has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.parts.show_columns(self.parts.columns)
            self.focus_list()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask_menu()
        else:
            super().keyPressEvent(event)

    def _ask_menu(self) -> None:
        """Qt itself does so only where the system asks for it: Windows does, X11 knows the menu key alone."""
        focus = self.focusWidget()
        if focus is not None and sys.platform.startswith("linux"):
            at = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focus.mapToGlobal(at))
            QApplication.sendEvent(focus, asked)

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

    # moving about

    def is_in_tree(self) -> bool:
        """Whether the rep walks in the tree."""
        return self._is_built("tree") and self.tree.isAncestorOf(self.focusWidget() or self)

    def note_place(self, place: str, mark: str) -> None:
        """Mark a place in the tree; begin with it at the next start, unless it is none to come back to."""
        if self._is_built("tree"):
            self.tree.choose(mark)
        if place:
            self._memory.keep("lens", place)

    def turn_to(self, shown: QWidget) -> None:
        """Bring a list or a page to the front, with the widths the parts had with its kind."""
        self.parts.keep()
        self.middle.setCurrentWidget(shown)
        self.parts.settle(self.middle.lens_kind())
        QTimer.singleShot(0, self.notice, self.notice.settle)  # once it is laid out

    def open_customer(self, customer_id: int) -> None:
        """Show a customer at the right and give it the keyboard; in a layout without it, until Esc."""
        if self.detail.customer_id() != customer_id:  # whoever was chosen in the list is there already
            self.detail.show_customer(customer_id)
        self.detail.show()
        self.detail.setFocus()

    def open_current(self) -> None:
        """The customer the keys act on, at the right."""
        if (current := self.current_customer()) is not None:
            self.open_customer(current)

    def focus_list(self) -> None:
        """Give the keyboard to the middle."""
        if (page := self.middle.page()) is not None:
            page.enter()
        else:
            (self.today.view if self.middle.is_on_today() else self.pane.list).setFocus()

    def log_of(self, customer_id: int) -> None:
        """The form for a talk that happened with a customer, who is shown beside it."""
        self.detail.show_customer(customer_id)
        self.detail.log()

    def call_of(self, customer_id: int) -> None:
        """Dial a customer, who is shown beside it."""
        self.detail.show_customer(customer_id)
        self.detail.call()

    def _shown_lens(self) -> str:
        return self.pane.lens

    def _count_today(self, count: int) -> None:
        if self._is_built("tree"):
            self.tree.set_today(count)
        self.chosen.count()

    def _show_own_steps(self) -> None:
        self.show_lens("page:calendar:today")

    def _import(self) -> None:
        self.run("import")

    def _new_customer(self) -> None:
        self.run("new_customer")


def load_parts() -> None:
    """Load what `furnish` builds from. For a worker: it takes as long as the window's own start."""
    for part in PARTS:
        import_module(part)


def load_forms() -> bool:
    """Load what a rep opens first, and what a first write is checked by, while nobody waits for it; always true."""
    return all(import_module(part) for part in FORMS)


def _files_of(event: QDropEvent) -> list[str]:
    """The local files of a drop that the desk can read; none where one of them is of another kind."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    known = all(Path(path).suffix.lower() in FILES for path in paths)
    return paths if paths and known else []
