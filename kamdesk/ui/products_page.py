"""Products: prices with their validity, cost and materials; below them the price policies in force."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QSplitter, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.rows import FileRow
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.files_pane import FilesPane
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_list import NounList
from kamdesk.ui.noun_page import NounPage


class MaterialsPane(FilesPane):
    """The files of a product: data sheets, pictures, price lists."""

    def attach_to(self, customer_id: int, paths: Sequence[Path]) -> None:
        from kamdesk.services import files

        self._jobs.write(files.attach_material, self._desk, customer_id, tuple(paths))


class ProductsPage(NounPage):
    """A product in front shows its materials beside the table."""

    noun = "product"
    id = "products"
    follows = frozenset({"product", "article", "file"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self.all_box = QCheckBox(self.tr("Also those no longer sold"))
        self.all_box.toggled.connect(self._show_found)
        self.head.insertWidget(2, self.all_box)
        self.materials = MaterialsPane(desk, jobs)
        self.policies = NounList(desk, "article")
        self.policies.add_asked.connect(self._new_policy)
        self.policies.edit_asked.connect(self.acts.edit)
        self.policies.delete_asked.connect(self.acts.delete)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 0, 0, 0)
        self._of = QLabel()
        self._of.setWordWrap(True)
        theme.kind(self._of, "caption")
        column.addWidget(self._of)
        column.addWidget(self.materials, 1)
        self._side = side
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.empty, 1)
        inside.addWidget(self.table, 1)
        parts.addWidget(left)
        parts.addWidget(side)
        parts.setSizes([760, 320])
        self.layout_.addWidget(parts, 1)
        self.layout_.addWidget(self.policies)
        self.table.chosen.connect(self._show_materials)

    def read(self) -> None:
        from kamdesk.services import records

        super().read()
        self.jobs.search(records.policies, self.desk, done=self.policies.show_rows, topic="policies")
        self._show_materials(self.table.current_key())

    def shown(self, row: NounRow) -> bool:
        return bool(row["active"]) or self.all_box.isChecked()

    def after_shown(self) -> None:
        if self.current() is None and self.table.facts_model.rowCount():
            self.table.setCurrentIndex(self.table.facts_model.index(0, 0))
        self._side.setVisible(self.current() is not None)

    def _new_policy(self, _noun: str) -> None:
        self.acts.add("article", {"kind": "policy", "valid_from": self.desk.today()})

    def _show_materials(self, key: object) -> None:
        row = self.current()
        self._side.setVisible(row is not None)
        if row is None or not isinstance(key, int):
            return
        self._of.setText(self.tr("Materials of {product}").format(product=row["name"]))
        self.jobs.search(_materials, self.desk, key, done=self._take_materials, topic="materials")

    def _take_materials(self, found: tuple[int, tuple[FileRow, ...]]) -> None:
        product_id, files = found
        if product_id == self.table.current_key():
            self.materials.say_files(product_id, files)


def _materials(desk: Desk, product_id: int) -> tuple[int, tuple[FileRow, ...]]:
    from kamdesk.services import files

    return product_id, files.materials(desk, product_id)
