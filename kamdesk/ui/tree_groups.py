"""What can be done to the rep's own groups and smart groups in the tree: made, named, nested, filled, deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.tree_model import SMART, TreeRole

if TYPE_CHECKING:
    from kamdesk.ui.tree_pane import TreePane


class TreeGroups(QObject):
    """Of one tree, at the group under its cursor. Groups are changed through services; the tree then comes anew."""

    def __init__(self, pane: TreePane, desk: Desk, jobs: Jobs) -> None:
        super().__init__(pane)
        self._pane, self._desk, self._jobs = pane, desk, jobs
        pane.model.rename_requested.connect(self._rename)
        pane.model.smart_rename_requested.connect(self._rename_smart)
        pane.model.put_requested.connect(self._put)
        pane.model.move_requested.connect(self._move)

    def new_group(self) -> None:
        """A group at the top, to be named at once."""
        self._add(None)

    def new_subgroup(self) -> None:
        """A group under the one under the cursor."""
        self._add(self._pane.current_group())

    def rename(self) -> None:
        """Type another name for the group or smart group under the cursor."""
        if self._pane.current_group() is not None or self._pane.current_smart():
            self._pane.view.edit(self._pane.view.currentIndex())

    def delete(self) -> None:
        """Remove the group or smart group; its customers stay, and undo brings it back."""
        from kamdesk.services import groups, smart_groups

        if (group := self._pane.current_group()) is not None:
            self._jobs.write(groups.delete, self._desk, group)
        elif smart := self._pane.current_smart():
            self._jobs.write(smart_groups.delete, self._desk, smart)

    def edit_group(self) -> None:
        """The strategy of the group under the cursor."""
        from kamdesk.services import groups
        from kamdesk.ui.group_form import GroupForm

        if (group := self._pane.current_group()) is not None:
            GroupForm(self._desk, self._jobs, group, groups.details(self._desk, group), self._pane).open()

    def new_smart(self) -> None:
        """Build a smart group; it is shown as soon as it is saved."""
        self._open_smart("")

    def edit_smart(self) -> None:
        """Change who is in the smart group under the cursor."""
        if smart := self._pane.current_smart():
            self._open_smart(smart)

    def toggle_private(self) -> None:
        """Make the group private, or public again."""
        from kamdesk.services import groups

        if (group := self._pane.current_group()) is not None:
            self._jobs.write(groups.set_private, self._desk, group, not self._pane.is_current_private())

    def _add(self, parent_id: int | None) -> None:
        from kamdesk.services import groups

        name = self.tr("New group")
        self._jobs.write(groups.add, self._desk, name, parent_id, done=self._pane.name_new)

    def _rename(self, group_id: int, name: str) -> None:
        from kamdesk.services import groups

        self._jobs.write(groups.rename, self._desk, group_id, name)

    def _rename_smart(self, name: str, new_name: str) -> None:
        from kamdesk.services import smart_groups

        was_shown = self._pane.lens == SMART + name
        shown = partial(self._pane.show_smart, new_name.strip()) if was_shown else None
        self._jobs.write(smart_groups.rename, self._desk, name, new_name, done=shown)

    def _open_smart(self, name: str) -> None:
        from kamdesk.ui.smart_form import open_smart_form

        open_smart_form(self._desk, self._jobs, name, self._pane).named.connect(self._pane.show_smart)

    def _move(self, group_id: int, parent_id: object, row: int) -> None:
        from kamdesk.services import groups

        self._jobs.write(groups.move, self._desk, group_id, parent_id, None if row < 0 else row)

    def _put(self, group_id: int, customer_ids: list[int], move: bool) -> None:
        """Add customers to a group; moving takes them out of the group they were dragged from."""
        from kamdesk.services import groups

        source = self._pane.model.index_of(self._pane.lens_of_customers()).data(TreeRole.GROUP_ID)
        if move and isinstance(source, int):
            self._jobs.write(groups.move_members, self._desk, source, group_id, customer_ids)
        else:
            self._jobs.write(groups.put, self._desk, group_id, customer_ids)
