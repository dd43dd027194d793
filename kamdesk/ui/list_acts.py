"""What is done to the customers selected in the list: trash, merge, groups, letters, files; and the list's menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui.actions import Actions
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.ui.window import MainWindow

MENU = (
    *("open", "edit_customer", "log", "callback", ""),
    *("edit_cell", "copy", "select_all", ""),
    *("take_out", "merge", "invalid", "write_to"),
)
IN_BOOK, IN_TRASH = ("trash",), ("restore", "purge")
"""What the menu ends with, by where the list is."""

TRASH = "trash"


class ListActs(QObject):
    """Wires the list's actions of one window, and offers those that make sense for lens and selection."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._pane, self._list = window.pane, window.pane.list
        self._asked: tuple[int, ...] = ()
        for name, slot in (
            ("copy", self._pane.copy),
            ("select_all", self._list.selectAll),
            ("edit_cell", self._list.edit_current),
            ("trash", self._trash),
            ("restore", self._put_back),
            ("purge", self._ask_purge),
            ("take_out", self._take_out),
            ("merge", self._merge_two),
            ("write_to", self._write_to),
            ("open", window.open_current),
        ):
            window.actions_table.wire(name, slot, self._list)
        self._pane.menu_requested.connect(self._menu)
        self._list.files_dropped.connect(self._attach)
        window.chosen.changed.connect(self.settle)
        window.detail.shown.connect(self.settle)
        window.detail.write_asked.connect(self._write_to)

    def settle(self) -> None:
        """Offer what makes sense for this lens and this selection."""
        on_list = self._window.middle.list_pane() is not None
        chosen = self._list.chosen_count()
        has_row = on_list and (chosen > 0 or self._list.currentIndex().isValid())
        some = on_list and len(self._window.chosen.ids()) > 0
        in_trash = self._are_in_trash()
        for name, is_offered in (
            ("print", self._window.middle.page() is None),
            ("copy", chosen > 0 and on_list),
            ("select_all", on_list),
            ("edit_cell", has_row),
            ("open", has_row),
            ("trash", some),
            ("restore", some and in_trash),
            ("purge", some),
            ("write_to", some and not in_trash),
            ("invalid", some),
            ("merge", on_list and chosen == 2),
            ("take_out", on_list and chosen > 0 and self._pane.lens.startswith("group:")),
        ):
            self._window.actions_table[name].setEnabled(is_offered)

    def _trash(self) -> None:
        from kamdesk.services import customers

        if self._are_in_trash():
            self._ask_purge()
        elif ids := self._window.chosen.ids():
            self._jobs.write(customers.trash, self._desk, ids)

    def _are_in_trash(self) -> bool:
        """Those meant; whoever is shown beside the trash need not lie in it."""
        if self._list.chosen_count():
            return self._pane.lens == TRASH
        sheet = self._window.chosen.only_shown()
        return sheet is not None and bool(sheet.customer.get("deleted_at"))

    def _put_back(self) -> None:
        from kamdesk.services import customers

        if ids := self._window.chosen.ids():
            self._jobs.write(customers.restore, self._desk, ids)

    def _take_out(self) -> None:
        from kamdesk.services import groups

        group, ids = self._window.tree.current_group(), self._list.chosen_ids()
        if group is not None and ids:
            self._jobs.write(groups.take_out, self._desk, group, ids)

    def _ask_purge(self) -> None:
        """The one act that cannot be undone asks first; its button names it, and is not the default."""
        self._asked = tuple(self._window.chosen.ids())
        if not self._asked:
            return
        whom = self._window.chosen.named()
        asks = QMessageBox(QMessageBox.Icon.Warning, self.tr("Delete for good"), "", parent=self._window)
        asks.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asks.setText(self.tr("Delete {customers} for good?").format(customers=whom))
        asks.setInformativeText(self.tr("Contacts, orders, history and files go too. This cannot be undone."))
        words = self.tr("Delete {count} for good").format(count=counted("customers", len(self._asked)))
        delete = asks.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
        asks.setDefaultButton(asks.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self._purge)
        asks.open()

    def _purge(self) -> None:
        from kamdesk.services import customers

        self._jobs.write(customers.purge, self._desk, self._asked)

    def _merge_two(self) -> None:
        """The two selected customers side by side."""
        from kamdesk.ui.merge_dialog import MergeDialog

        chosen = self._list.chosen_ids()
        if len(chosen) == 2:
            dialog = MergeDialog(self._desk, self._jobs, min(chosen), max(chosen), self._window)
            dialog.merged.connect(self._window.show_customer)
            dialog.open_asked.connect(self._window.show_customer)
            dialog.open()

    def _write_to(self) -> None:
        """Letters to the selected customers."""
        if ids := self._window.chosen.ids():
            self._window.show_lens(f"page:greetings:picked:{','.join(map(str, ids))}")

    def _attach(self, customer_id: int, paths: list[Path]) -> None:
        self._window.detail.files.attach_to(customer_id, paths)

    def _menu(self, at: QPoint) -> None:
        self.settle()
        more = IN_TRASH if self._pane.lens == TRASH else IN_BOOK
        pop(self._window.actions_table, (*MENU, *more), self._list, at)


def pop(actions: Actions, names: tuple[str, ...], owner: QWidget, at: QPoint) -> None:
    """A menu of some actions at a point of the screen."""
    menu = actions.menu(names, owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
