"""Names offered while one types: by any part of them, and by their sound from any syllable on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QListView

from kamdesk.rules.searching import normalise, pinyin_tokens

HEARD = Qt.ItemDataRole.UserRole + 1
SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Names(QAbstractListModel):
    """The names, and all that they can be found by: worked out at the first key, most forms see none."""

    def __init__(self, names: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = tuple(names)

    @cached_property
    def _heard(self) -> tuple[str, ...]:
        return tuple(map(_ways, self._names))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in SHOWN:
            return self._names[index.row()]
        return self._heard[index.row()] if role == HEARD else None


class NameFinder(QCompleter):
    """Finds 标签纸 by 签, biaoqian or bqz. Several may share the `Names`."""

    def __init__(self, names: Names, parent: QObject) -> None:
        super().__init__(parent)
        popup = self.popup()  # before there are names: it is laid out as soon as it is dressed
        if isinstance(popup, QListView):
            popup.setUniformItemSizes(True)  # else every name is measured at every key
        self.setModel(names)
        self.setCompletionRole(HEARD)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [_begun(normalise(path))]

    def pathFromIndex(self, index: Index) -> str:
        return str(index.data())


def learn(names: Iterable[str]) -> None:
    """Work out by what the names are found. For a worker: for thousands it takes longer than a key may wait."""
    for name in names:
        _ways(name)


@lru_cache(maxsize=20_000)
def _ways(name: str) -> str:
    plain = normalise(name)
    ends = (plain[at:] for at in range(len(plain)))
    return "".join(map(_begun, (*ends, *pinyin_tokens(name))))


def _begun(text: str) -> str:
    """Marks a beginning, so that `a` finds 安 and not every name with an a in its sound."""
    return f"\n{text}"
