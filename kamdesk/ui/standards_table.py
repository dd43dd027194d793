"""The service standards by grade: how often, how fast, how early; with the way back to the defaults."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.settings import UNGRADED, ServiceStandard, Settings
from kamdesk.ui import theme
from kamdesk.ui.field import LineField, Misread, NumberField
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.wording_figures import clauses

GRADES = ("A", "B", "C", "D", "E", UNGRADED)
PARTS = ("ideal_days", "maximum_days", "visit_days", "answer_hours", "birthday_lead_days", "gift_budget_e4")


class StandardsTable(QFrame):
    """A number for each grade and promise; an empty visit means that none is suggested."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._standards: dict[str, ServiceStandard] = {}
        self._fields: dict[tuple[str, str], LineField] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        outer.addLayout(grid)
        self._build(grid)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        theme.kind(self._trouble, "late")
        self._trouble.hide()
        outer.addWidget(self._trouble)
        again = QPushButton(self.tr("Restore the defaults"))
        again.setAutoDefault(False)
        again.clicked.connect(self._restore)
        foot = QHBoxLayout()
        foot.addWidget(again)
        foot.addStretch(1)
        outer.addLayout(foot)

    def show_standards(self, standards: Mapping[str, ServiceStandard]) -> None:
        """Fill in the figures."""
        self._standards = {**Settings().standards, **standards}
        for (grade, part), field in self._fields.items():
            field.set_value(getattr(self._standards[grade], part))

    def value(self) -> dict[str, ServiceStandard]:
        """The standards as typed; what the table does not show stays. Raises Misread."""
        found = dict(self._standards)
        for grade in GRADES:
            said = {part: self._fields[grade, part].value() for part in PARTS}
            for part, figure in said.items():
                if figure is None and part != "visit_days":
                    raise Misread(self._missing(grade, part))
            found[grade] = found[grade]._replace(**said)  # type: ignore[arg-type]
            if found[grade].ideal_days > found[grade].maximum_days:
                raise Misread(self.tr("{grade}: contact is overdue before it is due.").format(grade=grade_name(grade)))
        return found

    def trouble(self) -> str:
        """What is wrong with the figures; shown below them."""
        words = next((each.trouble() for each in self._fields.values() if each.trouble()), "")
        if not words:
            try:
                self.value()
            except Misread as misread:
                words = str(misread)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        return words

    def field(self, grade: str, part: str) -> LineField:
        return self._fields[grade, part]

    def _missing(self, grade: str, part: str) -> str:
        return self.tr("{grade}: {what} is needed.").format(grade=grade_name(grade), what=self._titles()[part])

    def _titles(self) -> dict[str, str]:
        return {
            "ideal_days": self.tr("Contact every (days)"),
            "maximum_days": self.tr("Overdue after (days)"),
            "visit_days": self.tr("Visit every (days)"),
            "answer_hours": self.tr("Answer within (hours)"),
            "birthday_lead_days": self.tr("Birthday ahead (days)"),
            "gift_budget_e4": self.tr("Gifts a year"),
        }

    def _build(self, grid: QGridLayout) -> None:
        titles = self._titles()
        for column, part in enumerate(PARTS, 1):
            label = QLabel(titles[part])
            label.setWordWrap(True)
            theme.kind(label, "caption")
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        for row, grade in enumerate(GRADES, 1):
            label = QLabel(grade_name(grade))
            theme.kind(label, "strong")
            grid.addWidget(label, row, 0)
            for column, part in enumerate(PARTS, 1):
                least = 0 if part in ("answer_hours", "birthday_lead_days") else 1
                words = clauses(grade_name(grade), titles[part])
                field = MoneyField(words) if part == "gift_budget_e4" else NumberField(words, least, 3650)
                field.edited.connect(self.edited)
                if part == "visit_days":
                    field.line.setPlaceholderText("—")
                self._fields[grade, part] = field
                grid.addWidget(field, row, column)

    def _restore(self) -> None:
        self.show_standards(Settings().standards)
        self.edited.emit()


def grade_name(grade: str) -> str:
    """The grade's letter; those without one by a word."""
    from PySide6.QtCore import QCoreApplication

    return grade if grade != UNGRADED else QCoreApplication.translate("StandardsTable", "No grade")
