"""Fields in braces: filled in both languages, unknown ones named, people addressed as they are spoken to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.letter_fields import CHINESE, LetterField, field_called, fill, salutation

VALUES = {
    LetterField.SALUTATION: "王总",
    LetterField.FESTIVAL: "中秋节",
    LetterField.COMPANY: "申达",
    LetterField.REP: "林晓",
}


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{称呼}，{节日}快乐！", "王总，中秋节快乐！"),
        ("{salutation}, happy {festival}", "王总, happy 中秋节"),
        ("{ Salutation }", "王总"),
        ("{{称呼}}", "{称呼}"),
        ("no field", "no field"),
        ("{称呼}：\n{产品}\n祝好", "王总：\n祝好"),
        ("{称呼}\n\n祝好", "王总\n\n祝好"),
        ("{last order}", ""),
    ],
)
def test_texts_are_filled(text: str, made: str) -> None:
    assert fill(text, VALUES).text == made


def test_what_is_no_field_stands_and_is_named_once() -> None:
    filled = fill("{称呼} {saldo} {saldo} {余额}", VALUES)
    assert filled.text == "王总 {saldo} {saldo} {余额}"
    assert filled.unknown == ("saldo", "余额")


def test_fields_without_a_value_are_named() -> None:
    assert fill("{产品} {age}", VALUES).empty == (LetterField.PRODUCT, LetterField.AGE)


def test_every_field_is_known_by_every_name() -> None:
    for field in LetterField:
        for name in (field.value, field.value.upper(), field.value.replace("_", " "), *CHINESE[field]):
            assert field_called(name) is field


@given(st.text(alphabet="{}ab称呼 \n", max_size=40))
def test_any_text_gives_an_answer(text: str) -> None:
    filled = fill(text, VALUES)
    if "{" not in text and "}" not in text:
        assert filled.text == text


@pytest.mark.parametrize(
    ("name", "title", "called", "said"),
    [
        ("张建国", "总经理", "", "张总"),
        ("张建国", "副总经理", "", "张总"),
        ("张建国", "董事长", "", "张董"),
        ("欧阳娜娜", "采购部经理", "", "欧阳经理"),
        ("王丽", "女士", "", "王女士"),
        ("王丽", "技术总监", "", "王总"),
        ("李明", "工程师", "", "李工"),
        ("李明", "总工程师", "", "李总工"),
        ("李明", "采购", "", "李明"),
        ("李明", "", "", "李明"),
        ("李明", "总经理", "老李", "老李"),
        ("John Smith", "Dr.", "", "Dr Smith"),
        ("John Smith", "Purchasing manager", "", "John Smith"),
        ("", "总经理", "", ""),
    ],
)
def test_people_are_addressed_as_they_are_spoken_to(name: str, title: str, called: str, said: str) -> None:
    assert salutation(name, title, called) == said
