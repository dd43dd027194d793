"""Whom the preview of an import takes for customers of the book, with the choice to fill those instead of adding."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.import_twins import ImportTwin
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import counted, fill
from kamdesk.ui.wording_likeness import evidence_texts

SURE = 80
"""Percent from which one button ticks them all."""

WIDTHS = (220, 220, 60)
TWIN = int(Qt.ItemDataRole.UserRole)


class TwinChoices(QFrame):
    """Nobody is ticked but those the rep joined before: who is not ticked becomes a customer of its own.

    `ticked` says that somebody was ticked or unticked. Who was, stays so when the same twin is shown again.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: dict[tuple[str, int], bool] = {}
        theme.kind(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 8, 8)
        head = QHBoxLayout()
        self._words = QLabel()
        self._words.setWordWrap(True)
        theme.kind(self._words, "soon")
        self._all = QPushButton(self.tr("Tick those {percent}% sure or more").format(percent=SURE))
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self.tick_sure)
        head.addWidget(self._words, 1)
        head.addWidget(self._all)
        self.model = QStandardItemModel(0, 4, self)
        self.model.setHorizontalHeaderLabels(
            [self.tr("Fill instead of adding"), self.tr("In the book"), self.tr("Sure"), self.tr("Why")]
        )
        self.view = QTreeView()
        self.view.setModel(self.model)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("Customers like ones in the book"))
        for column, width in enumerate(WIDTHS):
            self.view.setColumnWidth(column, width)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.model.itemChanged.connect(self._changed)

    def show_twins(self, twins: Sequence[ImportTwin]) -> None:
        """Show who is like somebody."""
        self.model.removeRows(0, self.model.rowCount())
        for twin in twins:
            first = QStandardItem(twin.name)
            first.setCheckable(True)
            is_ticked = self._said.get((twin.key, twin.known_id), twin.was_joined)
            first.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            first.setData(twin, TWIN)
            why = evidence_texts(twin.likeness)
            told = (twin.known_name, f"{twin.likeness.confidence}%", why)
            row = [first, *(QStandardItem(words) for words in told)]
            for item in row:
                item.setToolTip(why)
            self.model.appendRow(row)
        words = self.tr(
            "{twins:customers} of the files may be in the book already. Unticked ones are added beside them."
        )
        self._words.setText(fill(words, {"twins": len(twins)}))
        self._all.setVisible(any(twin.likeness.confidence >= SURE for twin in twins))
        self._all.setAccessibleDescription(counted("customers", len(twins)))

    def tick_sure(self) -> None:
        """Tick whoever is sure enough."""
        for item, twin in self._rows():
            if twin.likeness.confidence >= SURE:
                item.setCheckState(Qt.CheckState.Checked)

    def same(self) -> dict[str, int]:
        """Key of each ticked customer of the files → the customer of the book it is."""
        return {twin.key: twin.known_id for twin in self.chosen()}

    def chosen(self) -> list[ImportTwin]:
        """Those that are ticked."""
        return [twin for item, twin in self._rows() if item.checkState() is Qt.CheckState.Checked]

    def _changed(self, item: QStandardItem) -> None:
        twin = item.data(TWIN)
        if isinstance(twin, ImportTwin):
            self._said[twin.key, twin.known_id] = item.checkState() is Qt.CheckState.Checked
            self.ticked.emit()

    def _rows(self) -> list[tuple[QStandardItem, ImportTwin]]:
        items = [self.model.item(row, 0) for row in range(self.model.rowCount())]
        return [(item, item.data(TWIN)) for item in items]
