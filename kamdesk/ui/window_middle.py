"""What stands in the window's middle, and who is chosen there: counted in the status bar, shown at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.pages import Page
from kamdesk.ui.theme import kind
from kamdesk.ui.today import TodayList
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.models.rows import Sheet
    from kamdesk.ui.detail import DetailPane
    from kamdesk.ui.list_pane import ListPane

MANY = 2


class Middle(QStackedWidget):
    """Today, the list and the pages, one of them in front. The list and the detail beside it come later."""

    def __init__(self, today: TodayList) -> None:
        super().__init__()
        self.today = today
        self.pane: ListPane | None = None
        self.detail: DetailPane | None = None
        self.addWidget(today)

    def page(self) -> Page | None:
        """The page in front, if it is one."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) else None

    def list_pane(self) -> ListPane | None:
        """The list, if it is in front."""
        return self.pane if self.currentWidget() is self.pane else None

    def is_on_today(self) -> bool:
        return self.currentWidget() is self.today

    def lens_kind(self) -> str:
        """Of the kinds the parts' widths are known by."""
        if (page := self.page()) is not None:
            return "page" if page.is_wide else "beside"
        return "today" if self.is_on_today() else "list"

    def current_customer(self) -> int | None:
        """The customer the keys act on."""
        if self.is_on_today():
            item = self.today.current()
            return item.row.id if item else None
        pane = self.list_pane()
        return pane.list.shown_id() if pane is not None else None


class Chosen(ElidedLabel):
    """How many are there and how many of them selected. `changed`: other actions may make sense now."""

    changed = Signal()

    def __init__(self, middle: Middle) -> None:
        super().__init__()
        self._middle = middle
        self._is_held = False
        self._left: int | None = None
        kind(self, "mute")
        middle.today.chosen.connect(self._show_of_today)

    def count(self) -> None:
        """Say how many are selected, and show them at the right when they are many."""
        if (page := self._middle.page()) is not None:
            self.setText(page.hint())
        elif (pane := self._middle.list_pane()) is not None:
            count = pane.list.chosen_count()
            parts = [counted("selected", count) if count else "", counted("customers", len(pane.model.ids))]
            self.setText("   ".join(part for part in parts if part))
            self._show_selection(pane, count)
        else:
            day = self._middle.today.model.day()
            self.setText(self.tr("Today {count}").format(count=counted("customers", len(day.items))))
        self.changed.emit()

    def ids(self) -> Sequence[int]:
        """Whom the actions mean: who is selected in the list, else the customer at the right."""
        pane, detail = self._middle.list_pane(), self._middle.detail
        if pane is not None and (chosen := pane.list.chosen_ids()):
            return chosen
        shown = detail.customer_id() if detail is not None else None
        return (shown,) if shown is not None else ()

    def only_shown(self) -> Sheet | None:
        """The sheet at the right, where it is that of the one who is meant alone."""
        detail = self._middle.detail
        sheet = detail.sheet if detail is not None else None
        return sheet if sheet is not None and [*self.ids()[:2]] == [sheet.id] else None

    def named(self) -> str:
        """Those, for a question: one by its name, more by their number."""
        sheet = self.only_shown()
        return sheet.row.name if sheet is not None else counted("customers", len(self.ids()))

    def show_current(self) -> None:
        """Whoever has the cursor in the middle."""
        if self._middle.is_on_today() and self._middle.detail is not None:
            self._middle.detail.show_customer(self._middle.current_customer())
        self.count()

    def hold(self) -> None:
        """Whoever is opened from elsewhere stays at the right until the rep moves the list's cursor.

        The list is read anew after every write; a second line must not be logged for whom it stood on.
        """
        pane = self._middle.list_pane()
        self._left, self._is_held = pane.list.shown_id() if pane else None, True

    def let_go(self) -> None:
        """The list's own customer is shown again, from its next word on."""
        self._is_held = False

    def show_clicked(self) -> None:
        """A click brings back whom the cursor never left."""
        self.let_go()
        if (pane := self._middle.list_pane()) is not None:
            self.show_of_list(pane.list.shown_id())

    def show_of_list(self, customer_id: int | None) -> None:
        """Whom the cursor of the list came to, unless several are selected."""
        detail, pane = self._middle.detail, self._middle.list_pane()
        if detail is None or pane is None or pane.list.chosen_count() >= MANY:
            return
        if self._follows(customer_id) and customer_id != detail.customer_id():
            detail.show_customer(customer_id)

    def _follows(self, customer_id: int | None) -> bool:
        pane = self._middle.list_pane()
        is_selected = pane is not None and pane.list.chosen_count() > 0
        if self._is_held and customer_id in (None, self._left) and not is_selected:
            return False
        self._is_held = False
        return True

    def _show_of_today(self, customer_id: int | None) -> None:
        """The first one after the list itself stands on the screen."""
        detail = self._middle.detail
        if detail is None or not self._middle.is_on_today():
            return
        if detail.customer_id() is None and customer_id is not None:
            QTimer.singleShot(0, self, self.show_current)
        else:
            detail.show_customer(customer_id)

    def _show_selection(self, pane: ListPane, count: int) -> None:
        """Many at the right as many; one as itself, also when the others were let go."""
        detail = self._middle.detail
        if detail is None:
            return
        if count >= MANY:
            detail.show_many(pane.list.chosen_ids())
            return
        current = pane.list.shown_id()
        if detail.shows_many() or (current != detail.customer_id() and self._follows(current)):
            detail.show_customer(current)
