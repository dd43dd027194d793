"""A customer chosen by whatever one remembers of it: letters of the name, its sound, a phone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from kamdesk.models.rows import Hit
from kamdesk.services.desk import Desk
from kamdesk.ui.field import LineField, Misread
from kamdesk.ui.jobs import Jobs

SHOWN = 12


class CustomerField(LineField):
    """Holds the id of a customer; what is typed is searched for, and only what was found can be chosen."""

    def __init__(self, name: str, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._desk, self._jobs = desk, jobs
        self._known: dict[str, int] = {}
        self._names = QStringListModel(self)
        self._finder = QCompleter(self._names, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(self._finder)
        self.line.setPlaceholderText(QCoreApplication.translate("CustomerField", "Name, pinyin or phone"))
        self._finder.activated.connect(self.line.setText)

    def meaning(self, text: str) -> int:
        if text not in self._known:
            raise Misread(QCoreApplication.translate("CustomerField", "Choose a customer of the list."))
        return self._known[text]

    def written(self, value: object) -> str:
        return next((name for name, known in self._known.items() if known == value), "")

    def set_customer(self, customer_id: int, name: str) -> None:
        """Hold a customer whose name is known already."""
        self._known[name] = customer_id
        self.set_value(customer_id)

    def _typed(self) -> None:
        """A name of the list stands there while it is looked through, and once it is chosen."""
        super()._typed()
        text = self.line.text()
        if text.strip() and text not in self._known:
            from kamdesk.services import finding

            self._jobs.search(finding.search, self._desk, text, SHOWN, done=self._show, topic="customer_field")

    def _show(self, hits: list[Hit]) -> None:
        """Namesakes are told apart by their numbers."""
        names = [hit.name for hit in hits]
        words = [f"{hit.name} · {hit.number}" if names.count(hit.name) > 1 and hit.number else hit.name for hit in hits]
        self._known |= {word: hit.id for word, hit in zip(words, hits, strict=True)}
        self._names.setStringList(words)
        if self.line.hasFocus() and words and self.line.text() not in words:
            self._finder.complete()
