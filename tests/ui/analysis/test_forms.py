"""Weights that must total 100, and the discount check while it is typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import Preset
from kamdesk.services.desk import Desk
from kamdesk.ui.analysis.discount_dialog import DiscountDialog
from kamdesk.ui.analysis.weights import WeightsEditor
from kamdesk.ui.jobs import Jobs

E4 = 10_000


@pytest.fixture
def editor(qtbot: QtBot, desk: Desk, jobs: Jobs) -> WeightsEditor:
    made = WeightsEditor(desk, jobs, ("Food", "Finance"))
    qtbot.addWidget(made)
    return made


def test_weights_count_only_when_they_total_100(editor: WeightsEditor) -> None:
    assert editor.keep_button.isEnabled()
    editor.set_weight("margin", 30)
    assert editor.total.text() == "Total 105 of 100"
    assert not editor.keep_button.isEnabled()
    editor.set_weight("revenue", 15)
    assert editor.keep_button.isEnabled()


def test_one_indicator_that_carries_all_is_warned_of(editor: WeightsEditor) -> None:
    assert editor.warning.isHidden()
    for name in list(editor.weights()):
        editor.set_weight(name, 100 if name == "revenue" else 0)
    assert not editor.warning.isHidden()
    assert editor.keep_button.isEnabled()


def test_kept_weights_are_the_desks(editor: WeightsEditor, qtbot: QtBot, desk: Desk) -> None:
    editor.set_weight("custom.loans", 10)
    editor.set_weight("margin", 15)
    with qtbot.waitSignal(editor.kept):
        editor.keep()
    assert desk.settings.weights["custom.loans"] == 10
    assert desk.settings.weights["margin"] == 15


def test_an_industry_may_have_its_own_weights(editor: WeightsEditor, qtbot: QtBot, desk: Desk) -> None:
    editor.industry.setCurrentIndex(editor.industry.findData("Finance"))
    editor.preset.setCurrentIndex(editor.preset.findText("Four traits"))
    editor.preset.activated.emit(editor.preset.currentIndex())
    with qtbot.waitSignal(editor.kept):
        editor.keep()
    assert desk.settings.weights_for("Finance") == {"frequency": 25, "revenue": 25, "margin": 25, "loyalty": 25}
    assert desk.settings.weights_for("Food") == desk.settings.weights
    assert desk.settings.preset is Preset.DEFAULT


def test_the_margin_follows_the_discount_as_it_is_typed(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = DiscountDialog(desk, jobs)
    qtbot.addWidget(dialog)
    dialog.list_price.set_value(1000 * E4)
    dialog.cost.set_value(700 * E4)
    dialog.floor.set_value(850 * E4)
    dialog.proposed.set_value(1000)
    said = "\n".join(dialog.sentences())
    assert "Margin left: ¥ 200 (22%), before ¥ 300 (30%)" in said
    assert "50% more must be sold" in said  # 300 / 200 - 1
    assert "Profit is zero at a discount of 30%" in said
    assert "Below the floor price" not in said
    dialog.proposed.line.setText("20")
    said = "\n".join(dialog.sentences())
    assert "Margin left: ¥ 100" in said
    assert "Below the floor price, ¥ 850." in said
    dialog.proposed.line.setText("40")
    said = "\n".join(dialog.sentences())
    assert "This sells below cost." in said
    assert "No extra volume brings the profit back." in said
    dialog.proposed.line.setText("nonsense")
    assert "Enter the amount at list price" in dialog.sentences()[0]
