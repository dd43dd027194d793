"""The state of a relationship (J6): every sign moves it and is told, the rep's feeling goes before it."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.models.terms import Attitude, SleepState
from kamdesk.rules.health import Health, Signs, health

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("signs", "shown", "told"),
    [
        (Signs(), 3, ()),
        (Signs(attitude=Attitude.HOT), 4, (("friendly", 1),)),
        (Signs(attitude=Attitude.REFUSED), 1, (("refused", -2),)),
        (Signs(sleep=SleepState.DORMANT, late_issues=2), 1, (("silent", -1), ("late_issue", -1))),
        (Signs(score=4, contact_due=TODAY), 4, (("content", 1),)),
        (Signs(score=2, contact_due=date(2026, 11, 22)), 1, (("discontent", -1), ("neglected", -1))),
        (Signs(margins=(120, 100)), 4, (("margin_grows", 1),)),
        (Signs(margins=(119, 100)), 3, ()),
        (Signs(margins=(80, 100)), 2, (("margin_shrinks", -1),)),
        (Signs(margins=(81, 100)), 3, ()),
        (Signs(margins=(500, 0)), 3, ()),
        (
            Signs(attitude=Attitude.WARM, sleep=SleepState.ACTIVE, score=5, margins=(2, 1)),
            5,
            (("friendly", 1), ("buys", 1), ("content", 1), ("margin_grows", 1)),
        ),
    ],
)
def test_every_sign_moves_it_and_is_told(signs: Signs, shown: int, told: tuple[tuple[str, int], ...]) -> None:
    assert health(signs, TODAY) == Health(shown, shown, False, told)


def test_the_reps_feeling_goes_before_what_is_computed() -> None:
    found = health(Signs(attitude=Attitude.HOT), TODAY, fixed=2)
    assert (found.shown, found.computed, found.is_fixed) == (2, 4, True)
