"""Names offered while one types: by any part of them, and by their sound from any syllable on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from kamdesk.rules.searching import normalise, pinyin_tokens

HEARD = Qt.ItemDataRole.UserRole + 1


class NameFinder(QCompleter):
    """Finds 标签纸 by 签, biaoqian or bqz. Several may share one `names_model`."""

    def __init__(self, names: QStandardItemModel, parent: QObject) -> None:
        super().__init__(names, parent)
        self.setCompletionRole(HEARD)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [_begun(normalise(path))]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())


def names_model(names: Iterable[str], parent: QObject) -> QStandardItemModel:
    """The names, with all that they can be found by."""
    model = QStandardItemModel(parent)
    for name in names:
        item = QStandardItem(name)
        plain = normalise(name)
        ends = (plain[at:] for at in range(len(plain)))
        item.setData("".join(map(_begun, (*ends, *pinyin_tokens(name)))), HEARD)
        model.appendRow(item)
    return model


def _begun(text: str) -> str:
    """Marks a beginning, so that `a` finds 安 and not every name with an a in its sound."""
    return f"\n{text}"
