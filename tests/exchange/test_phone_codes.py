"""What the codes say to a phone; how they are drawn is the library's, compared square by square with itself anew."""

from __future__ import annotations

import pytest
import vobject

from kamdesk.exchange.card import Card, CardAddress, CardChannel
from kamdesk.exchange.phone_codes import dial, save_card, squares, text_to
from kamdesk.models.refusals import Refusal


@pytest.mark.parametrize(
    ("written", "payload"),
    [
        ("138 0013 8000", "tel:13800138000"),
        ("+86 138-0013-8000", "tel:13800138000"),
        ("0512-6288 1234", "tel:051262881234"),
        ("0512-62881234 转 801", "tel:051262881234;ext=801"),
        ("+44 20 7946 0958", "tel:+442079460958"),
    ],
)
def test_numbers_are_dialled_as_they_are_known_here(written: str, payload: str) -> None:
    assert dial(written) == payload


def test_a_text_message_keeps_its_words() -> None:
    assert text_to("138 0013 8000", "王总，中秋好: 祝安康") == "SMSTO:13800138000:王总，中秋好: 祝安康"


def test_without_a_number_nothing_is_dialled() -> None:
    with pytest.raises(Refusal):
        dial("ask Mr Wang")


def test_a_saved_card_is_read_by_other_programs() -> None:
    card = Card(
        formatted_name="王建国",
        family_name="王",
        given_name="建国",
        company="申达精密机械",
        title="总经理",
        phones=(CardChannel("mobile", "138 0013 8000"),),
        emails=(CardChannel("work", "wang@shenda.example"),),
        addresses=(CardAddress("work", "星湖街 1 号", "苏州市", "江苏省"),),
        note="never in the code",
    )
    read = vobject.readOne(save_card(card))
    assert (read.fn.value, read.org.value, read.title.value) == ("王建国", ["申达精密机械"], "总经理")
    assert read.tel.value == "138 0013 8000"
    assert read.email.value == "wang@shenda.example"
    assert read.adr.value.city == "苏州市"
    assert "note" not in read.contents


def test_the_code_is_a_square_with_its_three_corners() -> None:
    code = squares("tel:13800138000")
    size = len(code)
    assert all(len(row) == size for row in code)
    assert (size - 17) % 4 == 0
    corner = [all(code[y][x] for x in range(7)) for y in (0, 6)]
    assert all(corner)
    assert all(code[0][size - 7 :])
    assert all(row[0] for row in code[size - 7 :])


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        squares("祝" * 3000)
    assert refused.value.code == "too_long_for_code"
