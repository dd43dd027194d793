"""Whether somebody may be written to, labels on their sheets, moods, and what came of introducing a product."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.models.terms import Attitude, Channel, InteractionKind
from kamdesk.rules.address_labels import A4_HEIGHT, A4_WIDTH, SHEETS, LabelSheet, envelope
from kamdesk.rules.introductions import Introduction, Purchase, outcomes
from kamdesk.rules.mood import Trend, trend
from kamdesk.rules.reach import Bar, bar, closed_channels, kind_of


@pytest.mark.parametrize(
    ("address", "never", "closed", "expected"),
    [
        ("138", False, "", None),
        ("138", True, "", Bar.DO_NOT_CONTACT),
        ("", True, "", Bar.DO_NOT_CONTACT),
        ("138", False, "sms, email", Bar.CLOSED),
        ("138", False, "email，wechat", None),
        ("", False, "", Bar.NO_ADDRESS),
    ],
)
def test_what_stands_against_writing_to_somebody(address: str, never: bool, closed: str, expected: Bar | None) -> None:
    assert bar(Channel.SMS, address, never, closed_channels(closed)) is expected


def test_a_text_is_a_message_and_a_letter_a_letter() -> None:
    kinds = {channel: kind_of(channel) for channel in Channel}
    assert kinds[Channel.WECHAT] is InteractionKind.MESSAGE
    assert kinds[Channel.LETTER] is InteractionKind.LETTER
    assert kinds[Channel.EMAIL] is InteractionKind.EMAIL


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: f"{each.per_page}")
def test_every_label_lies_on_its_page_and_over_no_other(sheet: LabelSheet) -> None:
    assert sheet.fits()
    places = list(sheet.places(2 * sheet.per_page, skipped=3))
    assert len(places) == 2 * sheet.per_page
    assert {each.page for each in places} == {0, 1, 2}
    for each in places:
        assert each.left >= 0
        assert each.left + each.width <= A4_WIDTH
        assert each.top + each.height <= A4_HEIGHT
    first = [(each.left, each.top) for each in places if each.page == 1]
    assert len(set(first)) == sheet.per_page


def test_labels_too_large_for_a_page_do_not_fit() -> None:
    assert not LabelSheet(3, 8, 80.0, 37.0, 0.0, 0.0).fits()
    assert not LabelSheet(0, 8, 80.0, 37.0, 0.0, 0.0).fits()


@pytest.mark.parametrize(
    ("moods", "expected"),
    [
        ([], None),
        ([Attitude.HOT], None),
        ([Attitude.COLD, Attitude.WARM], Trend.RISING),
        ([Attitude.HOT, Attitude.HOT, Attitude.REFUSED], Trend.FALLING),
        ([Attitude.WARM, Attitude.WARM], Trend.STEADY),
        ([Attitude.REFUSED, *[Attitude.WARM] * 6], Trend.STEADY),
    ],
)
def test_which_way_the_attitude_goes(moods: list[Attitude], expected: Trend | None) -> None:
    assert trend(moods) is expected


def test_a_product_is_bought_only_after_it_was_introduced() -> None:
    day = date(2026, 3, 1)
    talks = [
        Introduction(1, "申达", "T20 打印机", day),
        Introduction(1, "申达", "t20打印机", date(2026, 4, 1)),
        Introduction(2, "东陵", "T20 打印机", day),
        Introduction(3, "海晟", "碳带", day),
    ]
    bought = [
        Purchase(2, "T20 打印机（工业级）", date(2026, 2, 28), 5_0000),
        Purchase(1, "T20 打印机（工业级）", day, 3_0000),
        Purchase(1, "标签纸", day, 9_0000),
    ]
    printer, ribbon = outcomes(talks, bought)
    assert (printer.product, printer.introduced, printer.bought, printer.amount_e4) == ("T20 打印机", 2, 1, 3_0000)
    first = printer.customers[0]
    assert (first.customer, first.times, first.bought_on) == ("申达", 2, day)
    assert (ribbon.introduced, ribbon.bought) == (1, 0)


def test_an_envelope_is_written_as_the_post_of_the_place_reads_it() -> None:
    chinese = envelope("上海市嘉定区申达路1号", "Shenda Ltd.", "王建国", "总经理")
    assert chinese.splitlines() == ["上海市嘉定区申达路1号", "Shenda Ltd.", "王建国 总经理"]
    latin = envelope("1 Smith Road, Leeds", "申达", "Ann Lee", "Buyer")
    assert latin.splitlines() == ["Ann Lee, Buyer", "申达", "1 Smith Road, Leeds"]
    assert envelope("", "", "王建国", "") == "王建国"
    assert envelope("申达路1号", "申达机械有限公司", "申达机械有限公司", "") == "申达路1号\n申达机械有限公司"
