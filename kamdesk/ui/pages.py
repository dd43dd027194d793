"""The places of the tree that hold no list but a page of their own: one table, and what such a page can do."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kamdesk.models.changes import Changes
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs

PAGE = "page:"
ANALYSIS = "analysis:"


class Page(QFrame):
    """`opened` carries a Target to go to, `customer_asked` a customer to open at the right.

    `customer_shown` carries one to show there while the keyboard stays, `log_requested` and `call_requested` one to
    talk with; `hint_changed` asks for the status bar's words anew. A wide page stands over middle and right; any other
    leaves the customer beside it.
    """

    opened = Signal(object)
    customer_asked = Signal(int)
    customer_shown = Signal(int)
    log_requested = Signal(int)
    call_requested = Signal(int)
    hint_changed = Signal()
    action_asked = Signal(str)
    """An action of the window's table; `settings:SECTION` turns to a section of the settings."""

    is_wide = True

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs

    def show_screen(self, name: str) -> None:
        """Show one of its screens; pages with only one are given an empty name. Called whenever it comes to front."""

    def reload(self) -> None:
        """Another day, another language: read everything anew."""

    def refresh(self, changes: Changes) -> None:
        """Follow a write of anybody's."""

    def enter(self) -> None:
        """Give the keyboard to what is used first."""
        self.setFocus()

    def hint(self) -> str:
        """What stands in the status bar while it is in front."""
        return ""


class PageLine(NamedTuple):
    """One line of the table: where its class is. It is loaded off the UI thread when first shown."""

    id: str
    module: str
    name: str

    def load(self) -> type[Page]:
        """The page's class."""
        found: type[Page] = getattr(import_module(self.module), self.name)
        return found


PAGES: tuple[PageLine, ...] = (
    PageLine("analysis", "kamdesk.ui.analysis.pane", "AnalysisPane"),
    PageLine("deals", "kamdesk.ui.deals_page", "DealsPage"),
    PageLine("products", "kamdesk.ui.products_page", "ProductsPage"),
    PageLine("service", "kamdesk.ui.service_page", "ServicePage"),
    PageLine("rivals", "kamdesk.ui.rivals_page", "RivalsPage"),
    PageLine("knowledge", "kamdesk.ui.knowledge_page", "KnowledgePage"),
    PageLine("network", "kamdesk.ui.network_page", "NetworkPage"),
    PageLine("wrapup", "kamdesk.ui.wrapup_page", "WrapUpPage"),
    PageLine("calendar", "kamdesk.ui.calendar.page", "CalendarPage"),
    PageLine("visits", "kamdesk.ui.visits_page", "VisitsPage"),
    PageLine("greetings", "kamdesk.ui.greetings_page", "GreetingsPage"),
    PageLine("gifts", "kamdesk.ui.gifts_page", "GiftsPage"),
    PageLine("introduced", "kamdesk.ui.introduced_page", "IntroducedPage"),
    PageLine("duplicates", "kamdesk.ui.duplicates_page", "DuplicatesPage"),
)
"""Beside the analysis, those that stand in the tree under their id: `page:ID`, worded in `wording_lenses`."""


def is_page(lens: str) -> bool:
    """Whether a place is a page, not a list."""
    return lens.startswith((PAGE, ANALYSIS))


def page_of(lens: str) -> tuple[PageLine, str] | None:
    """The page of a place and the screen asked of it: `analysis:rfm`, `page:calendar`, `page:deals:board`."""
    name, _, screen = lens.removeprefix(PAGE).partition(":")
    return next(((line, screen) for line in PAGES if line.id == name), None)
