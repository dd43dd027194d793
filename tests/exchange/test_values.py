"""From cells to values, by what a field holds."""

import contextlib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.discounts import Reading
from kamdesk.exchange.fields import FIELDS
from kamdesk.exchange.guards import guard
from kamdesk.exchange.numbers import Unreadable
from kamdesk.exchange.values import Cell, Ways, reader_of


def read(field: str, cell: Cell, **ways: object) -> object:
    return reader_of(field, Ways(**ways))(cell)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("customer.number", "00001", "00001"),
        ("customer.number", 10248.0, "10248"),
        ("customer.number", " A-7 ", "A-7"),
        ("contact.mobile", 13678811979.0, ("13678811979",)),
        ("contact.mobile", "13678811979.0", ("13678811979",)),
        ("contact.mobile", "13800000000/13900000000", ("13800000000", "13900000000")),
        ("contact.mobile", "138 0000 0000", ("138 0000 0000",)),
        ("contact.mobile", "１３８００００００００", ("13800000000",)),
        ("contact.phone", "021-5555 8888/8889", ("021-5555 8888/8889",)),
        ("contact.phone", "+86 (21) 5555 8888 转 801", ("+86 (21) 5555 8888 转 801",)),
        ("contact.phone", "0512-11111 ::: 0512-22222", ("0512-11111", "0512-22222")),
        ("contact.email", "a@b.cn; c@d.cn", ("a@b.cn", "c@d.cn")),
        ("contact.email", "a@b.cn;a@b.cn", ("a@b.cn",)),
        ("contact.qq", 12345.0, ("12345",)),
        ("customer.group", "重要客户; 家人/亲戚", ("重要客户", "家人/亲戚")),
        ("customer.group", "* My Contacts ::: Friends", ("My Contacts", "Friends")),
        ("customer.kind", "个人", "person"),
        ("customer.kind", "Company", "organisation"),
        ("customer.standing", "龙头", "leader"),
        ("customer.market_share", "35%", 3_500),
        ("customer.market_share", "35", 3_500),
        ("customer.market_share", 0.35, 3_500),
        ("customer.need_level", "4", 4),
        ("customer.growth", "高", 4),
        ("customer.growth", 5.0, 5),
        ("customer.potential", "85", 85),
        ("customer.benchmark", "是", "now"),
        ("customer.benchmark", "将来", "future"),
        ("customer.benchmark", "否", None),
        ("customer.industry", " 电子 ", "电子"),
        ("customer.name", " 张三 ", " 张三 "),
        ("customer.name", "'=cmd", "=cmd"),
        ("customer.name", "''=cmd", "'=cmd"),
        ("customer.name", "'tis", "'tis"),
        ("contact.birthday", "农历1987年闰六月初三", "lunar:1987-L06-03"),
        ("contact.birthday", date(1987, 6, 3), "1987-06-03"),
        ("contact.lunar_birthday", date(1987, 6, 3), "1987-06-03"),
        ("contact.birth_month", "6月", 6),
        ("order.date", datetime(2024, 3, 5, 23, 59), date(2024, 3, 5)),  # noqa: DTZ001 - a workbook's cell has no zone
        ("order.date", 45356.0, date(2024, 3, 5)),
        ("order.date", 20240305.0, date(2024, 3, 5)),
        ("order.date", "N/A", None),
        ("order.amount", 0.1, 1_000),
        ("order.amount", "¥1,234.50", 12_345_000),
        ("order.quantity", "12件", 120_000),
        ("order.quantity", "-2", -20_000),
        ("order.status", "已取消", "void"),
        ("order.status", "Completed", "delivered"),
        ("order.kind", "退货", "return"),
        ("interaction.kind", "微信", "message"),
        ("interaction.attitude", "HOT", "hot"),
        ("interaction.visit_chance", "可能", "maybe"),
        ("interaction.minutes", "15分钟", 15),
        ("contact.role", "Decision Maker", "decision_maker"),
        ("customer.custom.颜色", "红", "红"),
    ],
)
def test_values(field: str, cell: Cell, value: object) -> None:
    assert read(field, cell) == value


@pytest.mark.parametrize(
    ("field", "cell", "reason"),
    [
        ("contact.mobile", "1.38E+10", "digits_lost"),
        ("customer.number", "4.20521E+17", "digits_lost"),
        ("customer.number", 4.20521199001011e17, "digits_lost"),
        ("order.date", "soon", "not_a_date"),
        ("order.date", time(12, 0), "not_a_date"),
        ("order.amount", "about 5", "not_a_number"),
        ("order.amount", True, "not_a_number"),
        ("customer.growth", "9", "not_a_rating"),
        ("customer.potential", "101", "not_a_potential"),
        ("customer.market_share", "101%", "not_a_share"),
        ("order.status", "whatever", "unknown_word"),
        ("contact.birth_day", "32", "not_a_birthday"),
    ],
)
def test_unreadable_cells(field: str, cell: Cell, reason: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read(field, cell)
    assert unreadable.value.reason == reason


def test_ways_of_a_table() -> None:
    assert read("order.amount", "1.234,5", comma=True) == 12_345_000
    assert read("order.amount", 12.5, comma=True) == 125_000
    assert read("order.amount", "3.5", times=10_000) == 350_000_000
    assert read("order.discount", "8", discount=Reading.ZHE) == 2_000
    assert read("order.date", 0.0 + 36526 - 1462, from_1904=True) == date(2000, 1, 1)
    assert read("order.currency", "人民币", currency="CNY") is None
    with pytest.raises(Unreadable):
        read("order.currency", "USD", currency="CNY")


cells = st.one_of(
    st.text(max_size=20),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


@given(st.sampled_from(sorted(FIELDS)), cells)
def test_any_cell_is_read_or_unreadable(field: str, cell: Cell) -> None:
    with contextlib.suppress(Unreadable):
        value = read(field, cell, currency="CNY")
        assert value is None or isinstance(value, str | int | date | tuple)
        assert value not in ("", ())


@given(st.text(min_size=1, max_size=20))
def test_a_guarded_name_comes_back(name: str) -> None:
    assert read("customer.name", guard(name)) == name
