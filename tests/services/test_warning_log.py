"""Warnings remembered: since when, what is done, false alarms, and those that ended."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kamdesk.models.terms import PitfallCode
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.services import warning_log
from kamdesk.services.desk import Desk
from kamdesk.services.insight import insight
from kamdesk.services.insight_values import Insight
from kamdesk.services.warning_log import Remembered
from tests.services import insight_books as books

RISK = (PitfallCode.KEY_AT_RISK, "u1")
FIRST, LATER = date(2026, 11, 20), date(2026, 11, 25)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Desk]:
    opened = books.a_desk(tmp_path / "book.kamdesk")
    yield opened
    opened.close()


def seen_on(desk: Desk, on: date, *uids: str) -> Insight:
    """The insight of a day on which these key accounts were at risk."""
    found = [Pitfall(PitfallCode.KEY_AT_RISK, uid, {}) for uid in uids]
    of_the_book = Pitfall(PitfallCode.CONCENTRATION, None, {})
    return replace(insight(desk), on=on, pitfalls=(*found, of_the_book))


def test_a_warning_stands_since_it_was_first_seen_and_ends_when_it_is_gone(book: Desk) -> None:
    warning_log.remember(book, seen_on(book, FIRST, "u1"))
    warning_log.remember(book, seen_on(book, LATER, "u1", "u2"))
    assert warning_log.log(book)[RISK] == Remembered(FIRST, LATER)
    warning_log.remember(book, seen_on(book, date(2026, 12, 1), "u2"))
    assert warning_log.log(book)[RISK] == Remembered(FIRST, LATER, date(2026, 12, 1))
    assert next(iter(warning_log.log(book)))[1] == "u2", "what stands comes first"
    warning_log.remember(book, seen_on(book, date(2026, 12, 9), "u1"))
    assert warning_log.log(book)[RISK] == Remembered(date(2026, 12, 9), date(2026, 12, 9)), "it began anew"


def test_a_false_alarm_is_silent_until_it_comes_again(book: Desk) -> None:
    warning_log.remember(book, seen_on(book, FIRST, "u1"))
    warning_log.handle(book, RISK, " 拜访 ", 300_0000, "", is_false_alarm=True)
    warning_log.remember(book, seen_on(book, LATER, "u1"))
    assert warning_log.false_alarms(book) == {RISK}
    kept = warning_log.log(book)[RISK]
    assert (kept.measure, kept.cost_e4, kept.seen) == ("拜访", 300_0000, LATER)
    for on, uids in ((date(2026, 12, 1), ()), (date(2026, 12, 2), ("u1",))):
        warning_log.remember(book, seen_on(book, on, *uids))
        assert warning_log.false_alarms(book) == frozenset()


def test_of_a_big_book_the_standing_ones_are_kept(book: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warning_log, "MOST", 2)
    warning_log.remember(book, seen_on(book, FIRST, "a", "b"))
    warning_log.remember(book, seen_on(book, LATER, "c", "d"))
    assert {uid for _, uid in warning_log.log(book)} == {"c", "d"}
