"""The pages in the window's middle: each is loaded and built when it is first shown, and leads on to lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kamdesk.models.changes import Changes
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.pages import PAGE, Page, PageLine, is_page, page_of

if TYPE_CHECKING:
    from kamdesk.ui.analysis.targets import Target
    from kamdesk.ui.window import MainWindow


class Pages(QObject):
    """Those of one window. `made` holds them by id."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self.made: dict[str, Page] = {}
        self._asked = ""
        self._came_from = "all"

    def show(self, lens: str) -> None:
        """Show a page in the middle, a wide one over the right too. Its parts load off this thread the first time."""
        found = page_of(lens)
        if found is None:
            self._window.show_lens("today")
            return
        line, screen = found
        self._asked = lens
        place = lens.partition(":picked:")[0]
        self._window.note_place(place, f"{PAGE}{line.id}" if lens.startswith(PAGE) else place)
        if line.id in self.made:
            self._show(self.made[line.id], screen)
        else:
            self._jobs.search(_load, line, done=self._make, topic="page")

    def leave(self) -> None:
        """A list is wanted: a page still on its way stays behind."""
        self._asked = ""

    def go_back(self) -> None:
        """From a list to the page that led there."""
        self._window.show_lens(self._came_from)

    def reload(self) -> None:
        """Another day: read everything anew."""
        for page in self.made.values():
            page.reload()

    def refresh(self, changes: Changes) -> None:
        """Follow a write of anybody's."""
        for page in self.made.values():
            page.refresh(changes)

    def _show(self, page: Page, screen: str) -> None:
        window = self._window
        window.turn_to(page)
        page.show_screen(screen)
        window.chosen.count()
        if not window.is_in_tree():
            page.enter()  # whoever walks in the tree goes on walking

    def _make(self, loaded: tuple[PageLine, type[Page]]) -> None:
        line, made = loaded
        window = self._window
        if line.id not in self.made:
            page = self.made[line.id] = made(self._desk, self._jobs)
            page.opened.connect(self._open_target)
            page.customer_asked.connect(window.open_customer)
            page.customer_shown.connect(self._show_beside)
            page.log_requested.connect(window.log_of)
            page.call_requested.connect(window.call_of)
            page.hint_changed.connect(window.chosen.count)
            page.action_asked.connect(window.run)
            window.middle.addWidget(page)
        if self._asked:
            self.show(self._asked)

    def _show_beside(self, customer_id: int) -> None:
        """Whom a page has come to, at the right: not by a page out of sight that follows a write, nor in the place of
        somebody the rep is writing about there.
        """
        detail, focus = self._window.detail, self._window.focusWidget()
        if self.sender() is self._window.middle.page() and not (focus and detail.isAncestorOf(focus)):
            detail.show_customer(customer_id)

    def _open_target(self, target: Target) -> None:
        """Where a mark leads: another page, or the list of its customers with the way back."""
        from kamdesk.ui.wording_lenses import lens_name

        came_from = self._asked
        self._window.show_lens(target.lens, title=target.title)
        if not is_page(target.lens):
            self._came_from = came_from
            self._window.pane.offer_way_back(lens_name(came_from))
            self._window.pane.list.setFocus()


def _load(line: PageLine) -> tuple[PageLine, type[Page]]:
    """A page's class, with what it needs: the charts alone take half a second to load. For a worker."""
    return line, line.load()
