"""What an import would alter of customers of the book: which field, what stands there and what will."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from kamdesk.models.changes import Alteration
from kamdesk.services.importing import ALTERED
from kamdesk.ui import theme
from kamdesk.ui.field_names import channel_kind
from kamdesk.ui.import_troubles import calm
from kamdesk.ui.wording_figures import number
from kamdesk.ui.wording_handover import conflict_field, conflict_value

OWN = "custom."


class ChangeList(QFrame):
    """A line for each field, the first of many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 4)
        self._words = QLabel()
        theme.kind(self._words, "mute")
        self.table = QTableWidget(0, 4)
        calm(self.table)
        self.table.setAccessibleName(self.tr("What changes"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Customer"), self.tr("Field"), self.tr("In the book"), self.tr("After the import")]
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout.addWidget(self._words)
        layout.addWidget(self.table, 1)

    def show_changes(self, changes: Sequence[Alteration]) -> None:
        """Show them; of those that are more than `ALTERED` it is only said that there are more."""
        shown = changes[:ALTERED]
        self._words.setText(self.tr("The first {count} changes; there are more.").format(count=number(len(shown))))
        self._words.setVisible(len(changes) > len(shown))
        self.table.setRowCount(len(shown))
        for row, each in enumerate(shown):
            for column, words in enumerate(_texts(each)):
                item = QTableWidgetItem(" ".join(words.split()))
                item.setToolTip(words)
                self.table.setItem(row, column, item)


def _texts(each: Alteration) -> tuple[str, str, str, str]:
    whose = f"{each.customer} · {each.name}" if each.name else each.customer
    values = (_value(each, each.before), _value(each, each.after))
    return (whose, _field(each), *values)


def _field(each: Alteration) -> str:
    if each.field.startswith(OWN):
        return each.field.removeprefix(OWN)
    return channel_kind(each.field) if each.noun == "channel" else conflict_field(each.noun, each.field)


def _value(each: Alteration, value: object) -> str:
    kind = "" if each.field.startswith(OWN) or each.noun == "channel" else each.noun
    return conflict_value(kind, each.field, value)
