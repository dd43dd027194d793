"""What people type into fields, and what the book gets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QCheckBox
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import Standing
from kamdesk.rules.birthdays import Calendar
from kamdesk.ui.choice_field import ChoiceField, RatingField
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, Field, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import choices
from kamdesk.ui.lunar_field import BirthdayField
from kamdesk.ui.money_field import MoneyField, money_of, money_text
from kamdesk.ui.percent_field import PercentField, percent_text
from kamdesk.ui.time_field import TimeField, time_of
from tests.ui.dictation import dictate, toggle

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "e4"),
    [
        ("486200", 4_862_000_000),
        ("486,200.50", 4_862_005_000),
        ("￥80万", 8_000_000_000),
        ("¥ 1.2亿", 1_200_000_000_000),
        ("３０００元", 30_000_000),
        ("30k", 300_000_000),
        ("-12.3456", -123_456),
        ("0.0001", 1),
    ],
)
def test_money_is_read_as_people_write_it(typed: str, e4: int) -> None:
    assert money_of(typed) == e4


@pytest.mark.parametrize("typed", ["", "abc", "1,2,3", "12.34567", "1e5", "--5", "99999999999亿", "80万5"])
def test_what_is_no_money_is_not_guessed(typed: str) -> None:
    assert money_of(typed) is None


@given(st.integers(-(2**60), 2**60))
def test_money_is_read_back_as_it_was_written(e4: int) -> None:
    assert money_of(money_text(e4)) == e4


@given(st.integers(0, 10_000))
def test_a_share_is_read_back_as_it_was_written(share: int) -> None:
    assert round(float(percent_text(share).rstrip("% ")) * 100) == share


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9:30", "09:30"),
        ("1500", "15:00"),
        ("下午3点", "15:00"),
        ("上午9点半", "09:30"),
        ("3pm", "15:00"),
        ("25:00", None),
    ],
)
def test_a_time_of_day(typed: str, kept: str | None) -> None:
    assert time_of(typed) == kept


@pytest.mark.parametrize(
    ("typed", "day"),
    [("下周三", "2026-11-25"), ("明天", "2026-11-23"), ("2026-12-05", "2026-12-05"), ("tomorrow", "2026-11-23")],
)
def test_a_day_is_understood_as_it_is_said(qtbot: QtBot, typed: str, day: str) -> None:
    field = DateField("Next", TODAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, typed) if typed.isascii() else field.line.setText(typed)
    assert field.value() == date.fromisoformat(day)
    assert str(int(day[-2:])) in field.line.hint(), "the day it was understood as stands beside it"


def test_what_happened_lies_behind(qtbot: QtBot) -> None:
    field = DateField("When", TODAY, is_past=True)
    qtbot.addWidget(field)
    for typed, day in (("昨天", date(2026, 11, 21)), ("11-18", date(2026, 11, 18)), ("12-05", date(2025, 12, 5))):
        field.line.setText(typed)
        assert field.value() == day


def test_an_unreadable_day_says_what_would_be_right(qtbot: QtBot) -> None:
    field = DateField("Next", TODAY)
    qtbot.addWidget(field)
    field.line.setText("gestern oder so")
    assert "2026-11-25" in field.trouble()


def test_a_day_is_chosen_from_the_calendar_by_keyboard(qtbot: QtBot) -> None:
    field = DateField("Next", TODAY)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    with qtbot.waitSignal(field.edited):
        calendar.clicked.emit(calendar.selectedDate().addDays(3))
    assert field.value() == date(2026, 11, 25)
    assert not calendar.isVisible()


def test_a_field_hears_what_no_key_typed_and_not_what_it_is_given(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value("申达")
    with qtbot.waitSignal(field.edited):
        dictate(field.line, "纺织")
    assert field.value() == "申达纺织"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (lambda: YesNoField("Strategic"), True),
        (lambda: ChoicesField("Greeted on", (("spring", "Spring"), ("autumn", "Autumn"))), ["spring"]),
    ],
)
def test_a_tick_is_heard_however_it_is_made(qtbot: QtBot, field: Callable[[], Field], value: object) -> None:
    made = field()
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.edited):
        made.set_value(value)
    with qtbot.waitSignal(made.edited):
        toggle(made.findChildren(QCheckBox)[0])
    assert not made.value()


def test_a_lunar_birthday_shows_when_it_falls_next(qtbot: QtBot) -> None:
    field = BirthdayField("Lunar birthday", Calendar.LUNAR, date(2025, 1, 1))
    qtbot.addWidget(field)
    field.line.setText("1987年闰六月初三")
    assert field.value() == "1987-L06-03"
    assert "27 Jul" in field.line.hint(), "2025 has a leap sixth month (domain 4)"


def test_a_lunar_day_is_sent_to_its_own_field(qtbot: QtBot) -> None:
    field = BirthdayField("Birthday", Calendar.GREGORIAN, TODAY)
    qtbot.addWidget(field)
    field.line.setText("八月初九")
    assert "lunar" in field.trouble()


def test_numbers_have_bounds(qtbot: QtBot) -> None:
    field = NumberField("Contact every", 1, 3650, "days")
    qtbot.addWidget(field)
    for typed, is_fine in (("30", True), ("0", False), ("3651", False), ("3.5", False), ("1,200", True)):
        field.line.setText(typed)
        assert (field.trouble() == "") is is_fine, typed


def test_a_choice_keeps_a_word_it_does_not_know(qtbot: QtBot) -> None:
    field = ChoiceField("Standing", choices(Standing))
    qtbot.addWidget(field)
    field.set_value("emperor")
    assert field.value() == "emperor"


def test_a_rating_is_typed_as_a_figure(qtbot: QtBot) -> None:
    field = RatingField("Need")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.box, "4")
    assert field.value() == 4


def test_the_wheel_passes_over_a_choice_without_focus(qtbot: QtBot) -> None:
    field = RatingField("Need")
    qtbot.addWidget(field)
    field.set_value(3)
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.box, turn)
    assert field.value() == 3


def test_every_field_is_called_by_its_name(qtbot: QtBot) -> None:
    fields = (
        LineField("A"), AreaField("A"), YesNoField("A"), MoneyField("A"), PercentField("A"), TimeField("A"),
        DateField("A", TODAY), RatingField("A"), BirthdayField("A", Calendar.LUNAR, TODAY),
    )  # fmt: skip
    for field in fields:
        qtbot.addWidget(field)
        proxy = field.focusProxy()
        assert proxy is not None
        assert proxy.accessibleName() == "A"


def test_only_the_rep_edits(qtbot: QtBot) -> None:
    """Setting a value is not an edit."""
    area = AreaField("Note")
    qtbot.addWidget(area)
    with qtbot.assertNotEmitted(area.edited):
        area.set_value("x")
    with qtbot.waitSignal(area.edited):
        QTest.keyClicks(area.area, "y")
