"""Values of own fields: what a text means by its field's type, and that writing and reading agree."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.own_values import OwnType, Unread, converted, fits, read, written


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (OwnType.TEXT, " 王总 喜欢钓鱼 ", "王总 喜欢钓鱼"),
        (OwnType.NUMBER, "12", 12),
        (OwnType.NUMBER, "１，２００．５", 1200.5),
        (OwnType.NUMBER, "-3", -3),
        (OwnType.MONEY, "￥1,234.5", 12_345_000),
        (OwnType.MONEY, "80万", 8_000_000_000),
        (OwnType.MONEY, "1.2亿元", 1_200_000_000_000),
        (OwnType.DAY, "2026-11-03", "2026-11-03"),
        (OwnType.DAY, "2026年11月3日", "2026-11-03"),
        (OwnType.DAY, "2026/1/3 00:00:00", "2026-01-03"),
        (OwnType.YES_NO, "是", True),
        (OwnType.YES_NO, "No", False),
        (OwnType.CHOICE, "稳健", "稳健"),
        (OwnType.CHOICES, "存款、基金；保险", ["存款", "基金", "保险"]),
        (OwnType.NUMBER, "  ", None),
    ],
)
def test_a_text_means_what_the_type_says(kind: OwnType, text: str, value: object) -> None:
    assert read(kind, text) == value
    assert value is None or fits(value, kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (OwnType.NUMBER, "约12"),
        (OwnType.NUMBER, "NaN"),
        (OwnType.NUMBER, "1e30"),
        (OwnType.MONEY, "面议"),
        (OwnType.DAY, "2026-02-30"),
        (OwnType.DAY, "明年"),
        (OwnType.YES_NO, "也许"),
    ],
)
def test_what_means_nothing_is_refused(kind: OwnType, text: str) -> None:
    with pytest.raises(Unread):
        read(kind, text)


VALUES = {
    OwnType.TEXT: st.text("abc甲乙 ", min_size=1).map(str.strip).filter(bool),
    OwnType.NUMBER: st.integers(-(10**11), 10**11),
    OwnType.MONEY: st.integers(-(10**15), 10**15),
    OwnType.DAY: st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat),
    OwnType.YES_NO: st.booleans(),
    OwnType.CHOICE: st.sampled_from(["红", "蓝"]),
    OwnType.CHOICES: st.lists(st.sampled_from(["红", "蓝", "绿"]), min_size=1, unique=True),
}


@given(st.data(), st.sampled_from(OwnType))
def test_a_value_reads_back_as_it_was_written(data: st.DataObject, kind: OwnType) -> None:
    value = data.draw(VALUES[kind])
    assert read(kind, written(value, kind)) == value
    assert converted(value, kind, kind) == value
    assert converted(converted(value, kind, OwnType.TEXT), OwnType.TEXT, kind) == value
