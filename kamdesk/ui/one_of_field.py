"""One of more records than a menu holds, found by any part of its name or by its sound."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui.field import LineField, Misread
from kamdesk.ui.name_finder import NameFinder, Names


class OneOfField(LineField):
    """Holds an id; of namesakes the later ones are numbered."""

    def __init__(self, name: str, offered: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._known: dict[str, int] = {}
        for record_id, words in offered:
            plain = words.strip()
            self._known[plain if plain not in self._known else f"{plain} · {record_id}"] = record_id
        finder = NameFinder(Names(self._known, self), self)
        self.line.setCompleter(finder)
        finder.activated.connect(self.line.setText)

    def meaning(self, text: str) -> int:
        if text not in self._known:
            raise Misread(QCoreApplication.translate("OneOfField", "Choose one of the list."))
        return self._known[text]

    def written(self, value: object) -> str:
        return next((words for words, known in self._known.items() if known == value), "")
