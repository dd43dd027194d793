"""Surnames and given names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.names import is_chinese, split_name


@pytest.mark.parametrize(
    ("name", "surname", "given_name"),
    [
        ("王小明", "王", "小明"),
        ("欧阳娜娜", "欧阳", "娜娜"),
        ("司马光", "司马", "光"),
        ("歐陽修", "歐陽", "修"),
        ("爱新觉罗溥仪", "爱新觉罗", "溥仪"),
        ("王 小明", "王", "小明"),
        ("李", "李", ""),
        ("John Smith", "Smith", "John"),
        ("Smith, John Paul", "Smith", "John Paul"),
        ("安藤ロイド", "安藤ロイド", ""),
        ("", "", ""),
    ],
)
def test_split(name: str, surname: str, given_name: str) -> None:
    assert split_name(name) == (surname, given_name)


def test_nothing_of_a_chinese_name_is_lost(shared_data: Path) -> None:
    names = (shared_data / "05-names-regions" / "historical-names-sample.txt").read_text(encoding="utf-8").split()
    for name in names:
        if is_chinese(name):
            assert "".join(split_name(name)) == name
            assert split_name(name).surname


@given(st.text(max_size=20))
def test_any_text_is_split(text: str) -> None:
    split_name(text)
