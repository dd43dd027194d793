"""The scorecard's weights: ready-made sets, one's own, other ones for an industry; they must total 100."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.settings import CUSTOM, PRESETS, Settings
from kamdesk.models.terms import Indicator, Preset
from kamdesk.services import desk as desks
from kamdesk.services import own_fields
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_terms import term

WHOLE = 100
RANKED = frozenset({"number", "money"})
"""Types of own fields that can be an indicator."""


def indicator_name(name: str) -> str:
    """An indicator in words; a custom field by its own name."""
    return name.removeprefix(CUSTOM) if name.startswith(CUSTOM) else term(Indicator, name)


def keep_settings(desk: Desk, settings: Settings) -> Changes:
    """Keep the rules' settings and bring every number along. [slow]"""
    desks.change_settings(desk, settings)
    return Changes(everything=True)


class WeightsEditor(QWidget):
    """`kept` says that other weights are in force now."""

    kept = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, industries: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._boxes: dict[str, QSpinBox] = {}
        self._preset = desk.settings.preset
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._choices(industries))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        layout.addLayout(self._grid)
        layout.addLayout(self._more())
        self.total = QLabel()
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        theme.kind(self.warning, "soon")
        layout.addWidget(self.total)
        layout.addWidget(self.warning)
        layout.addLayout(self._buttons())
        layout.addStretch(1)
        self._show(dict(desk.settings.weights))

    def weights(self) -> dict[str, int]:
        """The weights as they stand there, those of 0 left out."""
        return {name: box.value() for name, box in self._boxes.items() if box.value()}

    def set_weight(self, name: str, weight: int) -> None:
        """Give an indicator a weight, as the rep would."""
        if name not in self._boxes:
            self._show({**self.weights(), name: weight})
        self._boxes[name].setValue(weight)

    def settings(self) -> Settings:
        """The settings with these weights."""
        settings, industry = self._desk.settings, self.industry.currentData()
        if industry:
            return replace(settings, industry_weights={**settings.industry_weights, industry: self.weights()})
        return replace(settings, preset=self._preset, weights=self.weights())

    def keep(self) -> None:
        """Put these weights in force."""
        self.keep_button.setEnabled(False)
        self._jobs.write(keep_settings, self._desk, self.settings(), done=self._was_kept)

    # helpers

    def _choices(self, industries: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        self.preset, self.industry = CalmBox(), CalmBox()
        self.preset.setAccessibleName(self.tr("Set of weights"))
        for preset in PRESETS:
            self.preset.addItem(term(Preset, preset), (preset, ""))
        for own in self._desk.settings.own_presets:
            self.preset.addItem(own, (Preset.OWN, own))
        self.preset.setCurrentIndex(-1)
        self.preset.setPlaceholderText(self.tr("Take a ready-made set…"))
        self.preset.activated.connect(self._take_preset)
        self.industry.setAccessibleName(self.tr("For which industry"))
        self.industry.addItem(self.tr("All industries"), "")
        for name in industries:
            self.industry.addItem(name, name)
        self.industry.activated.connect(self._take_industry)
        row.addWidget(self.preset, 1)
        row.addWidget(self.industry, 1)
        return row

    def _more(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.addition = CalmBox()
        self.addition.setEditable(True)
        self.addition.setAccessibleName(self.tr("Another indicator, or the name of a field of your own"))
        line = self.addition.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Another indicator, or a field of your own"))
        add = QToolButton()
        add.setText("＋")
        add.setAccessibleName(self.tr("Add the indicator"))
        add.clicked.connect(self._add)
        row.addWidget(self.addition, 1)
        row.addWidget(add)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.keep_button = QPushButton(self.tr("Put in force"))
        theme.kind(self.keep_button, "primary")
        self.keep_button.clicked.connect(self.keep)
        self.own_button = QPushButton(self.tr("Keep as my own…"))
        self.own_button.clicked.connect(self._ask_name)
        row.addWidget(self.keep_button)
        row.addWidget(self.own_button)
        row.addStretch(1)
        return row

    def _show(self, weights: Mapping[str, int]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        for row, (name, weight) in enumerate(weights.items()):
            box = QSpinBox()
            box.setRange(0, WHOLE)
            box.setValue(weight)
            box.setAccessibleName(self.tr("Weight of {indicator}").format(indicator=indicator_name(name)))
            box.valueChanged.connect(self._settle)
            label = QLabel(indicator_name(name))
            label.setBuddy(box)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(box, row, 1)
            self._boxes[name] = box
        self.addition.clear()
        for each in Indicator:
            if each.value not in weights:
                self.addition.addItem(term(Indicator, each), each.value)
        for field in own_fields.fields(self._desk, "customer"):
            if field.type in RANKED and field.key not in weights:
                self.addition.addItem(field.name, field.key)
        self.addition.setCurrentIndex(-1)
        self._settle()

    def _settle(self) -> None:
        """Say the total, and warn where one indicator carries all."""
        total = sum(self.weights().values())
        self.total.setText(self.tr("Total {total} of 100").format(total=total))
        theme.kind(self.total, "mute" if total == WHOLE else "late")
        self.keep_button.setEnabled(total == WHOLE)
        self.own_button.setEnabled(total == WHOLE)
        alone = WHOLE in self.weights().values()
        self.warning.setText(
            self.tr("One indicator carries everything. Never judge a customer by one figure alone.") if alone else ""
        )
        self.warning.setVisible(alone)

    def _take_preset(self) -> None:
        chosen = self.preset.currentData()
        preset, own = Preset(chosen[0]), str(chosen[1])
        self._preset = preset
        weights = self._desk.settings.own_presets[own] if preset is Preset.OWN else PRESETS[preset]
        self._show(own_fields.fitting(self._desk, weights))

    def _take_industry(self) -> None:
        self._show(self._desk.settings.weights_for(self.industry.currentData()))

    def _add(self) -> None:
        typed = self.addition.currentText().strip()
        known = self.addition.findText(typed)
        if typed:
            name = str(self.addition.itemData(known)) if known >= 0 else f"{CUSTOM}{typed}"
            self._show({**{each: box.value() for each, box in self._boxes.items()}, name: 0})

    def _ask_name(self) -> None:
        asks = QInputDialog(self)
        asks.setWindowTitle(self.tr("Keep as my own"))
        asks.setLabelText(self.tr("Name of the set"))
        asks.textValueSelected.connect(self._keep_own)
        asks.open()

    def _keep_own(self, name: str) -> None:
        if name.strip():
            own = {**self._desk.settings.own_presets, name.strip(): self.weights()}
            self._preset = Preset.OWN
            self._jobs.write(keep_settings, self._desk, replace(self.settings(), own_presets=own), done=self._was_kept)

    def _was_kept(self, _changes: object) -> None:
        self.keep_button.setEnabled(True)
        self.kept.emit()
