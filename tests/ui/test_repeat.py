"""How often a step comes back, in words that are understood again."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.ui.repeat_field import USUAL, RepeatField
from kamdesk.ui.repeat_words import repeat_words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Mon, Thu"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=FR", "every 3 weeks on Fri"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "every month on day 31"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "every year at the end of February"),
        ("FREQ=DAILY;COUNT=5", "every day, 5 times in all"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
    ],
)
def test_a_rule_in_words(rule: str, words: str) -> None:
    assert repeat_words(rule) == words


@pytest.mark.parametrize("rule", [*USUAL, "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;BYDAY=MO,TH"])
def test_what_a_field_shows_it_understands(qtbot: QtBot, rule: str) -> None:
    field = RepeatField("Repeats")
    qtbot.addWidget(field)
    field.set_value(rule)
    assert field.value() == rule
    assert field.trouble() == ""


def test_nonsense_is_said_beside_the_field(qtbot: QtBot) -> None:
    field = RepeatField("Repeats")
    qtbot.addWidget(field)
    field.set_value("now and then")
    assert "every 2 weeks" in field.trouble()
