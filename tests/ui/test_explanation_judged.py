"""The judged figures in words: nothing raw reaches the rep, whatever is known of the customer."""

import re

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, explaining, lists
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from kamdesk.ui.explanation import ExplanationPopup
from kamdesk.ui.explanation_judged import FIGURES, Judged

RAW = re.compile(r"[{}\[\]_]|\bNone\b|\bTrue\b|\bFalse\b")


@pytest.mark.parametrize("figure", sorted(FIGURES))
def test_every_judged_figure_is_said_in_words(qtbot: QtBot, demo: Desk, figure: str) -> None:
    desks.bring_to_today(demo)
    tiers = ("super", "medium", "small", "inactive", "prospect")
    asked = [who for tier in tiers for who in lists.lens_ids(demo, f"tier:{tier}")[:1]]
    asked.append(customers.save(demo, None, {"name": "Quite New", "fixed_grade": "A", "fixed_grade_reason": "x"}).id)
    holder = QWidget()
    qtbot.addWidget(holder)
    for who in asked:
        explanation = explaining.explain(demo, who, figure)
        judged = Judged(explanation, demo.currency)
        lines = [*judged.lines(), *judged.cuts()]
        assert judged.title(12)
        assert lines
        for name, words in lines:
            assert name
            assert words
            assert not RAW.search(f"{name} {words}"), (name, words)
        popup = ExplanationPopup(explanation, demo.currency, 12, holder)
        popup.show_below(holder)
        for label in popup.findChildren(QWidget):
            assert label.height() >= label.heightForWidth(label.width()) or not label.hasHeightForWidth()
        popup.close()


def test_what_nominates_and_confirms_is_ticked(demo: Desk) -> None:
    desks.bring_to_today(demo)
    who = lists.lens_ids(demo, "tier:super")[0]
    found = explaining.explain(demo, who, "key_account")
    lines = dict(Judged(found, demo.currency).lines())
    assert lines["Tier super or large"] == "✓ Super"
    assert sum(words.startswith("✓") for words in lines.values()) >= 2
