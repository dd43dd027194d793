"""Address labels: on which sheet, and how many of its first places are used up already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.rules.address_labels import SHEETS, LabelSheet
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.decimal_field import DecimalField
from kamdesk.ui.field import NumberField
from kamdesk.ui.form import Form
from kamdesk.ui.texts import QT_TRANSLATE_NOOP

MOST = 100
_PARTS: Mapping[str, str] = {
    "columns": QT_TRANSLATE_NOOP("LabelDialog", "Across"),
    "rows": QT_TRANSLATE_NOOP("LabelDialog", "Down"),
    "width": QT_TRANSLATE_NOOP("LabelDialog", "Label width"),
    "height": QT_TRANSLATE_NOOP("LabelDialog", "Label height"),
    "left": QT_TRANSLATE_NOOP("LabelDialog", "Left edge"),
    "top": QT_TRANSLATE_NOOP("LabelDialog", "Upper edge"),
    "gap_across": QT_TRANSLATE_NOOP("LabelDialog", "Gap across"),
    "gap_down": QT_TRANSLATE_NOOP("LabelDialog", "Gap down"),
}


class LabelDialog(Form):
    """`chosen` carries the sheet and how many places are left out."""

    chosen = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Address labels"))
        self._save_button.setText(self.tr("Preview"))
        words = self.tr("Sheet")
        sheets = [(at, self._sheet_words(sheet)) for at, sheet in enumerate(SHEETS)]
        sheet = self.add("sheet", words, ChoiceField(words, sheets, optional=False))
        sheet.edited.connect(self._take_sheet)
        words = self.tr("Leave out")
        self.add("skipped", words, NumberField(words, 0, MOST, self.tr("places used before")))
        for name, source in _PARTS.items():
            words = QCoreApplication.translate("LabelDialog", source)
            field = NumberField(words, 1, MOST) if name in ("columns", "rows") else DecimalField(words, "mm")
            self.add(name, words, field, more=True)
        self.fill({"sheet": 0, "skipped": 0, **asdict(SHEETS[0])})

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        """What does not fit a page is said, and the dialog stays."""
        sheet = LabelSheet(**{name: values[name] or 0 for name in _PARTS})  # type: ignore[arg-type]
        if not sheet.fits():
            self._may_save_again()
            self._say(self.tr("These labels do not fit an A4 page."))
            self.show_more()
            return
        done(None)
        self.chosen.emit(sheet, int(str(values["skipped"] or 0)) % sheet.per_page)

    def _take_sheet(self) -> None:
        at = self.field("sheet").value()
        if isinstance(at, int):
            for name, value in asdict(SHEETS[at]).items():
                self.field(name).set_value(int(value) if float(value).is_integer() else value)

    def _sheet_words(self, sheet: LabelSheet) -> str:
        return self.tr("{count} labels, {columns} × {rows}, {width} × {height} mm").format(
            count=sheet.per_page,
            columns=sheet.columns,
            rows=sheet.rows,
            width=f"{sheet.width:g}",
            height=f"{sheet.height:g}",
        )
