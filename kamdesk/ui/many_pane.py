"""What the detail shows of many customers: how many, what they bring, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.rows import CustomerRow, LensNode
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.field_names import field_name
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.sheet_fields import FIELDS
from kamdesk.ui.wording_figures import counted, listed, money

BULK = tuple("industry source standing province city value_type need_level fixed_grade cadence_ideal".split())
SUMMED = 200
"""Customers whose figures are added up at once; more are only counted."""

NAMES = 8
GROUP = "group:"
MOST_IN_MENU = 100
"""Of more groups one is found by its name."""


class ManyPane(QWidget):
    """`done` when something was done with all of them; `write_asked` when they are to be written to."""

    done = Signal()
    write_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._ids: tuple[int, ...] = ()
        self._count, self._sums, self._names = QLabel(), QLabel(), QLabel()
        theme.kind(self._count, "title")
        theme.kind(self._sums, "mute")
        theme.kind(self._names, "mute")
        self._names.setWordWrap(True)
        buttons = FlowLayout(spacing=8)
        self._groups = QPushButton(self.tr("Put in a group"))
        self._fields = QPushButton(self.tr("Set a field"))
        self._trash = QPushButton(self.tr("Move to trash"))
        self._write = QPushButton(self.tr("Write to them…"))
        self._write.clicked.connect(self.write_asked)
        self._groups.clicked.connect(self._ask_groups)
        self._fields.clicked.connect(self._ask_field)
        self._trash.clicked.connect(self.trash)
        for button in (self._groups, self._fields, self._write, self._trash):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (self._count, self._sums, self._names):
            layout.addWidget(part)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def say(self, ids: Sequence[int]) -> None:
        """Show these customers as one."""
        from kamdesk.services import lists

        self._ids = tuple(ids)
        self._count.setText(counted("selected", len(ids)))
        is_few = len(ids) <= SUMMED
        rows = lists.rows(self._desk, ids if is_few else ids[:NAMES])
        self._sums.setText(self._sum_words(rows) if is_few else "")
        names = listed(row.name for row in rows[:NAMES])
        self._names.setText(f"{names} …" if len(ids) > NAMES else names)

    def put(self, group_id: int) -> None:
        """Put all of them in a group."""
        from kamdesk.services import groups

        self._jobs.write(groups.put, self._desk, group_id, self._ids, done=self._was_done)

    def set_field(self, name: str, value: object) -> None:
        """Give all of them the same value."""
        from kamdesk.services import customers

        self._jobs.write(customers.set_fields, self._desk, self._ids, {name: value}, done=self._was_done)

    def trash(self) -> None:
        """Move all of them to the trash; Undo brings them back."""
        from kamdesk.services import customers

        self._jobs.write(customers.trash, self._desk, self._ids, done=self._was_done)

    def _sum_words(self, rows: Sequence[CustomerRow]) -> str:
        revenue, margin = sum(row.revenue for row in rows), sum(row.margin for row in rows)
        return self.tr("{months}: revenue {revenue}, margin {margin}").format(
            months=counted("months", self._desk.settings.window_months),
            revenue=money(revenue, self._desk.currency),
            margin=money(margin, self._desk.currency),
        )

    def _ask_groups(self) -> None:
        from kamdesk.services import lists

        self._jobs.read(lists.tree, self._desk, done=self._show_groups)

    def _show_groups(self, nodes: Sequence[LensNode]) -> None:
        groups = [(node.group_id, node.id.removeprefix(GROUP)) for node in _flat(nodes) if node.group_id is not None]
        if len(groups) > MOST_IN_MENU:
            self._ask_group(groups)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for node in nodes:
            self._add_group(menu, node, 0)
        if menu.isEmpty():
            none = QAction(self.tr("There are no groups yet"), menu)
            none.setEnabled(False)
            menu.addAction(none)
        menu.popup(self._groups.mapToGlobal(self._groups.rect().bottomLeft()))

    def _ask_group(self, groups: Sequence[tuple[int, str]]) -> None:
        from kamdesk.ui.one_of_field import OneOfField
        from kamdesk.ui.single_form import SingleForm

        title = self._groups.text()
        form = SingleForm(title, "group", OneOfField(title, groups), self)
        form.chosen.connect(self._group_named)
        form.open()

    def _group_named(self, _name: str, group_id: object) -> None:
        if isinstance(group_id, int):
            self.put(group_id)

    def _add_group(self, menu: QMenu, node: LensNode, depth: int) -> None:
        if node.group_id is not None:
            action = QAction("    " * depth + node.name.replace("&", "&&"), menu)
            action.setData(node.group_id)
            action.triggered.connect(self._group_chosen)
            menu.addAction(action)
        for child in node.children:
            self._add_group(menu, child, depth + (node.group_id is not None))

    def _group_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.put(int(action.data()))

    def _ask_field(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in BULK:
            action = QAction(field_name(name), menu)
            action.setData(name)
            action.triggered.connect(self._field_chosen)
            menu.addAction(action)
        menu.popup(self._fields.mapToGlobal(self._fields.rect().bottomLeft()))

    def _field_chosen(self) -> None:
        from kamdesk.ui.single_form import SingleForm

        action = self.sender()
        if not isinstance(action, QAction):
            return
        name = str(action.data())
        title = self.tr("{field} of {customers}").format(
            field=field_name(name), customers=counted("customers", len(self._ids))
        )
        editor = FIELDS[name].editor(self._desk.today())
        form = SingleForm(title, name, editor, self, self.tr("Empty it for all of them"))
        form.chosen.connect(self.set_field)
        form.open()

    def _was_done(self, _changes: Mapping[str, object] | object) -> None:
        self.done.emit()


def _flat(nodes: Iterable[LensNode]) -> Iterator[LensNode]:
    for node in nodes:
        yield node
        yield from _flat(node.children)
