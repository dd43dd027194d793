"""Phone numbers in the ways people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.phones import Phone, PhoneKind, format_phone, parse_phone, phone_digits, split_phones, tel_link


@pytest.mark.parametrize(
    ("text", "kind", "shown", "dialled"),
    [
        ("13800138000", PhoneKind.MOBILE, "138 0013 8000", "tel:+8613800138000"),
        ("+86 138-0013-8000", PhoneKind.MOBILE, "138 0013 8000", "tel:+8613800138000"),
        ("8613800138000", PhoneKind.MOBILE, "138 0013 8000", "tel:+8613800138000"),
        ("１３８００１３８０００", PhoneKind.MOBILE, "138 0013 8000", "tel:+8613800138000"),
        ("0086-411-88888888", PhoneKind.LANDLINE, "0411-8888 8888", "tel:+8641188888888"),
        ("(0411) 8888 8888-801", PhoneKind.LANDLINE, "0411-8888 8888-801", "tel:+8641188888888;ext=801"),
        ("0411-88888888转801", PhoneKind.LANDLINE, "0411-8888 8888-801", "tel:+8641188888888;ext=801"),
        ("021-5555 6666 ext. 12", PhoneKind.LANDLINE, "021-5555 6666-12", "tel:+862155556666;ext=12"),
        ("+86 10 62345678", PhoneKind.LANDLINE, "010-6234 5678", "tel:+861062345678"),
        ("0411-3651234", PhoneKind.LANDLINE, "0411-365 1234", "tel:+864113651234"),
        ("400-800-8820", PhoneKind.SERVICE, "400-800-8820", "tel:4008008820"),
        ("400-800-8820转3", PhoneKind.SERVICE, "400-800-8820-3", "tel:4008008820;ext=3"),
        ("95588", PhoneKind.SERVICE, "95588", "tel:95588"),
        ("+1 (415) 555-0100", PhoneKind.FOREIGN, "+14155550100", "tel:+14155550100"),
        ("88886666", PhoneKind.LOCAL, "88886666", "tel:88886666"),
        ("1380013800", PhoneKind.UNKNOWN, "1380013800", "tel:1380013800"),
    ],
)
def test_one_number(text: str, kind: PhoneKind, shown: str, dialled: str) -> None:
    phone = parse_phone(text)
    assert phone is not None
    assert (phone.kind, format_phone(phone), tel_link(phone)) == (kind, shown, dialled)


def test_writings_of_one_number_compare_equal() -> None:
    assert {phone_digits(t) for t in ("13800138000", "+8613800138000", "138 0013 8000")} == {"13800138000"}
    assert {phone_digits(t) for t in ("0411-88888888", "+86 411 8888 8888", "041188888888")} == {"041188888888"}
    assert phone_digits("no number") == ""
    assert parse_phone("") is None


def test_a_cell_with_several() -> None:
    found = split_phones("13800138000/13900139000；0411-88888888、13700137000 13600136000")
    assert [p.digits for p in found] == ["13800138000", "13900139000", "041188888888", "13700137000", "13600136000"]
    assert split_phones("") == []


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    phone = parse_phone(text)
    if phone is not None:
        assert phone.digits.isdigit() or phone.digits == ""
        format_phone(phone)
        tel_link(phone)


@given(st.integers(13_000_000_000, 19_999_999_999))
def test_shown_numbers_read_back(number: int) -> None:
    phone = Phone(PhoneKind.MOBILE, str(number))
    assert parse_phone(format_phone(phone)) == phone
