"""The tabs of the detail: the pane's own ones, and those whose parts are loaded when they are first looked at."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.late_tab import LateTab, TabLine

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


class DetailTabs(QTabWidget):
    """`own_asked` carries the name of an own tab that is looked at, `late_made` a pane that was loaded."""

    own_asked = Signal(str)
    late_made = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
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
        self.setCurrentIndex(TABS.index(name))

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
