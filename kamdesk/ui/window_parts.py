"""Tree, middle and detail side by side: how wide they are with each kind of lens, and which of them are shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QSplitter, QWidget

from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.screen_room import TITLE_BAR, resize_within
from kamdesk.ui.theme import kind

TREE_AT, DETAIL_AT = 0, 2
TREE_LEAST, DETAIL_LEAST = 160, 320
STRETCH = (0, 3, 4)

TREE = 212
SIZES = {"today": (560, 640), "list": (740, 480), "page": (740, 480), "beside": (700, 500)}
"""Widths of middle and detail: a day is read in the detail, a table needs the room itself."""
PAGES = frozenset({"page", "beside"})
"""Kinds of lens that are pages; one of kind `page` stands over the detail too."""
USUAL_LINE = 19
"""Pixels of a line at the usual size of letters."""
BAR_MARGIN = 5
IN_SIGHT = 100
"""Pixels of a title bar by which a window can be caught."""


class Parts(QSplitter):
    """Tree and detail are empty at first and keep their room for what is `put` there.

    `columns_changed` carries how many of the three the layout shows.
    """

    columns_changed = Signal(int)

    def __init__(self, middle: QWidget, memory: LookMemory) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._memory = memory
        self._kind = "today"
        self.columns = int(memory.look("layout", 3))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        tree, detail = QFrame(), QWidget()
        kind(tree, "side")
        tree.setMinimumWidth(TREE_LEAST)
        detail.setMinimumWidth(DETAIL_LEAST)
        for place, part in enumerate((tree, middle, detail)):
            self.addWidget(part)
            self.setStretchFactor(place, STRETCH[place])

    def put(self, place: int, part: QWidget) -> None:
        """Put a part where an empty one has kept its room; it is shown where that was."""
        part.setMinimumWidth(TREE_LEAST if place == TREE_AT else DETAIL_LEAST)
        empty = self.replaceWidget(place, part)
        self.setStretchFactor(place, STRETCH[place])
        if empty is not None:
            empty.deleteLater()

    def keep(self) -> None:
        """Remember how wide the parts are for the kind of lens in front; a hidden one is as it was."""
        if self.isVisible():
            known = self._known()
            tree, *others = [now or before for now, before in zip(self.sizes(), known, strict=True)]
            self._memory.keep("parts/tree", tree)
            self._memory.keep(f"parts/{self._kind}", others)

    def settle(self, lens_kind: str) -> None:
        """Give the parts the widths they had with this kind of lens.

        A detail that was opened where the layout has none stays while lists change.
        """
        is_page = bool(PAGES & {self._kind, lens_kind})
        self._kind = lens_kind
        self.setSizes(self._known())
        if is_page:
            self.show_columns(self.columns)

    def show_columns(self, columns: int) -> None:
        """The list alone, with the tree, or all three, as far as a wide page leaves them room."""
        self.columns = columns
        for place, is_shown in ((TREE_AT, columns >= 2), (DETAIL_AT, columns >= 3 and self._kind != "page")):
            if (part := self.widget(place)) is not None:
                part.setVisible(is_shown)
        self.columns_changed.emit(columns)

    def _known(self) -> list[int]:
        """As kept, else as usual: the tree is as wide in every lens, and as its letters need."""
        kept = self._memory.look(f"parts/{self._kind}")
        others = kept if isinstance(kept, list) and len(kept) == len(SIZES[self._kind]) else None
        tree = self._memory.look("parts/tree") or round(TREE * max(self.fontMetrics().height() / USUAL_LINE, 1))
        return [int(tree), *(others or SIZES[self._kind])]


def restore_place(window: QMainWindow, memory: LookMemory) -> None:
    """Where the window was last; at first, large but with its frame on the screen."""
    resize_within(window, 1440, 900)
    window.restoreGeometry(memory.look_bytes("window"))
    come_into_sight(window)


def come_into_sight(window: QMainWindow) -> None:
    """A window that was last on a screen now gone comes to the first one."""
    frame = window.frameGeometry()
    title = QRect(frame.topLeft(), frame.topRight() + QPoint(0, TITLE_BAR))
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if screens and not any(screen.intersected(title).width() >= IN_SIGHT for screen in screens):
        window.resize(min(window.width(), screens[0].width()), min(window.height(), screens[0].height()))
        window.move(screens[0].topLeft())


def empty_bar() -> QFrame:
    """As high as the bar at the top will be, so that nothing moves when it comes."""
    bar = QFrame()
    kind(bar, "bar")
    bar.setFixedHeight(QPushButton(" ").sizeHint().height() + 2 * BAR_MARGIN)
    return bar
