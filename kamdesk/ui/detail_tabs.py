"""The tabs of the detail: the pane's own ones, and those whose parts are loaded when they are first looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabBar, QTabWidget, QToolButton, QVBoxLayout, QWidget

from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.late_tab import LateTab, TabLine
from kamdesk.ui.wording_figures import listed

OWN_TABS = ("overview", "timeline", "contacts", "orders", "files")
"""Tabs the detail pane builds itself, each as its attribute of that name."""

LATE_TABS = (
    TabLine("value", "kamdesk.ui.value_pane", "ValuePane"),
    TabLine("deals", "kamdesk.ui.deals_pane", "DealsPane"),
    TabLine("service", "kamdesk.ui.service_pane", "ServicePane"),
    TabLine("plan", "kamdesk.ui.plan_pane", "PlanPane"),
)
"""Tabs that are loaded when they are first looked at. Adding one means adding a line, and its word in `_late_name`."""

LEAST_LINES = 8
"""Line heights of a tab that are seen at least; in a lower window the pane around is scrolled."""

TABS = (*OWN_TABS, *(line.id for line in LATE_TABS))
Content = TypeVar("Content", bound=QWidget)


class _Bar(QTabBar):
    """Tells how wide a tab would be."""

    def wanted(self, at: int) -> int:
        return self.tabSizeHint(at).width()

    def scroll_back(self) -> None:
        """To the first tab, where the bar was scrolled to the one in front before others had left it."""
        self.resizeEvent(QResizeEvent(self.size(), self.size()))


class DetailTabs(QTabWidget):
    """`own_asked` carries the name of an own tab that is looked at, `late_made` a pane that was loaded.

    Tabs for which there is no room wait in a menu at the end of the bar; the one in front always stands in it.
    """

    own_asked = Signal(str)
    late_made = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(self)
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self._keys: Mapping[str, str] = {}
        self._more = self._more_button()
        self.setCornerWidget(self._more, Qt.Corner.TopRightCorner)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self._own = {tab: QWidget() for tab in OWN_TABS}
        for page in self._own.values():
            QVBoxLayout(page).setContentsMargins(0, 0, 0, 0)
            self.addTab(page, "")
        self.late = tuple(LateTab(line, desk, jobs, self) for line in LATE_TABS)
        for tab in self.late:
            tab.made.connect(self.late_made)
            self.addTab(tab, "")
        self.currentChanged.connect(self._look_at)
        self.currentChanged.connect(self._share_room)

    def sizeHint(self) -> QSize:
        """Not what the largest of its tabs would like: each is scrolled."""
        lines = LEAST_LINES * self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), self.tabBar().sizeHint().height() + lines)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return False

    def show_tab(self, name: str) -> None:
        """Turn to one of TABS."""
        self._turn_to(TABS.index(name))

    def step(self, by: int) -> None:
        """Turn to the next tab, or the one before; after the last comes the first."""
        self._turn_to((self.currentIndex() + by) % len(TABS))

    def tell_keys(self, keys: Mapping[str, str]) -> None:
        """Say the keys that lead to tabs, by their names in TABS, where each tab is pointed at."""
        self._keys = keys
        self._say_tips()

    def look(self) -> None:
        """Ask for what stands in front."""
        self._look_at(self.currentIndex())

    def put(self, tab: str, made: Content) -> Content:
        """Put an own tab's content in."""
        holder = self._own[tab]
        layout = holder.layout()
        assert layout is not None
        layout.addWidget(made)
        made.show()
        holder.setFocusProxy(made)
        return made

    def say(self, sheet: Sheet) -> None:
        """Show a customer in the late tabs, and how much there is in the own ones."""
        for tab in self.late:
            tab.say(sheet)
        names = (
            (self.tr("Overview"), 0),
            (self.tr("Timeline"), len(sheet.timeline)),
            (self.tr("Contacts"), len(sheet.contacts)),
            (self.tr("Orders"), len(sheet.orders)),
            (self.tr("Files"), len(sheet.files)),
            *((self._late_name(tab.line.id), 0) for tab in self.late),
        )
        for at, (words, count) in enumerate(names):
            self.setTabText(at, f"{words} {count}" if count else words)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._share_room)

    # Sharing the room.

    def _share_room(self) -> None:
        """Show as many tabs as the bar has room for; the others wait in the menu."""
        widths = [self._bar.wanted(at) for at in range(self.count())]
        shown = set(range(self.count()))
        if sum(widths) > self.width():
            front = max(self.currentIndex(), 0)
            shown, left = {front}, self.width() - widths[front] - self._more.sizeHint().width()
            for at, width in enumerate(widths):
                if at == front:
                    continue
                if width > left:
                    break
                shown.add(at)
                left -= width
        for at in range(self.count()):
            if self.isTabVisible(at) != (at in shown):
                self.setTabVisible(at, at in shown)
        self._more.setVisible(len(shown) < self.count())
        self._bar.scroll_back()
        self._say_tips()

    def _waiting(self) -> list[int]:
        return [at for at in range(self.count()) if not self.isTabVisible(at)]

    def _turn_to(self, at: int) -> None:
        self.setTabVisible(at, True)
        self.setCurrentIndex(at)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("More ▾"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_menu)
        button.setMenu(menu)
        button.hide()
        return button

    def _fill_menu(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for at in self._waiting():
            action = QAction(f"{self.tabText(at)}\t{self._keys.get(TABS[at], '')}".rstrip(), menu)
            action.setData(at)
            action.triggered.connect(self._turn_to_asked)
            menu.addAction(action)

    def _turn_to_asked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._turn_to(int(action.data()))

    def _say_tips(self) -> None:
        for at, tab in enumerate(TABS):
            keys = self._keys.get(tab, "")
            self.setTabToolTip(at, f"{self.tabText(at)} ({keys})" if keys else self.tabText(at))
        waiting = self.tr("More tabs: {tabs}").format(tabs=listed([self.tabText(at) for at in self._waiting()]))
        self._more.setAccessibleName(waiting)
        self._more.setToolTip(waiting)

    def _look_at(self, at: int) -> None:
        """A tab is built when it is first looked at."""
        if at < len(OWN_TABS):
            self.own_asked.emit(OWN_TABS[at])

    def _late_name(self, tab: str) -> str:
        return {
            "value": self.tr("Value"),
            "deals": self.tr("Deals"),
            "service": self.tr("Service"),
            "plan": self.tr("Plan"),
        }[tab]
