"""Why somebody is on the list, in words: every kind, late, due and ahead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kamdesk.models.rows import DayReason
from kamdesk.models.terms import ReasonKind
from kamdesk.ui.reason_words import reason_facts, reason_role, reason_tag, sentence

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.usefixtures("qapp")


def reason(kind: str, overdue: int = 0, **figures: object) -> DayReason:
    return DayReason(kind, f"{kind}:u:1", TODAY - timedelta(days=overdue), overdue, figures)


@pytest.mark.parametrize(
    ("given", "tag", "role"),
    [
        (reason("callback", 3), "Callback 3 day", "late"),
        (reason("callback", 0), "Callback today", "soon"),
        (reason("birthday", -1, lunar=True), "Lunar birthday tomorrow", "soon"),
        (reason("birthday", 0), "Birthday today", "soon"),
        (reason("birthday", 4), "Birthday 4 day", "soon"),
        (reason("festival", -2, festivals=("mid_autumn",)), "Mid-Autumn Festival in 2 day", "soon"),
        (reason("contract", -12), "Contract ends in 12 day", "soon"),
        (reason("contract", 2), "Contract ended 2 day", "soon"),
        (reason("dormant", 30), "Dormant", "late"),
        (reason("cadence", 3, ideal=30, maximum=45), "Time to be in touch", "soon"),
        (reason("cadence", 16, ideal=30, maximum=45), "Time to be in touch", "late"),
        (reason("issue", 1), "Open issue 1 day", "late"),
        (reason("referral", 2), "Thanks for a referral", "ok"),
        (reason("product", 0), "New product", "ok"),
    ],
)
def test_the_tag_says_what_and_how_late(given: DayReason, tag: str, role: str) -> None:
    assert reason_tag(given).startswith(tag)
    assert reason_role(given) == role


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        (reason("callback", 0, title="报新价", time="09:30", who="王建国"), "09:30 · 报新价 · 王建国"),
        (reason("dormant", 0, gap_days=31.0, since_days=75, come_back=0.22), "usually every 31 days, now 75 · 22%"),
        (
            reason("dormant", 9, gap_days=60.0, since_days=129, order_days=0),
            "no order yet, no contact for 129 days, standard 60",
        ),
        (
            reason("dormant", 9, gap_days=30.0, since_days=240, order_days=1),
            "ordered once, 240 days ago; others order every 30 days",
        ),
        (reason("cadence", 4, ideal=30, maximum=45, source="grade"), "last contact 34 days ago, standard 30"),
        (reason("birthday", -1, who="欧阳婧", lunar=True, age=46), "欧阳婧 · lunar 10-15 · turns 46"),
        (reason("contract", -12, name="年度框架"), "年度框架 · 4 Dec"),
        (reason("anniversary", 0, years=3), "3 year(s) on 22 Nov"),
    ],
)
def test_the_facts_are_said_in_numbers(given: DayReason, facts: str) -> None:
    assert reason_facts(given, TODAY).startswith(facts)


@pytest.mark.parametrize("kind", list(ReasonKind))
@pytest.mark.parametrize("overdue", [-3, -1, 0, 1, 40])
def test_every_kind_has_words_whatever_its_day_and_figures(kind: ReasonKind, overdue: int) -> None:
    words = sentence(reason(kind, overdue), TODAY)
    assert words
    assert "{" not in words
    assert "None" not in words
