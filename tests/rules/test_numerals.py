"""Chinese numerals."""

import pytest

from kamdesk.rules.numerals import number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(
            ("三", 3),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("二十三", 23),
            ("廿三", 23),
            ("卅", 30),
            ("三十一", 31),
            ("两", 2),
        ),
        *(("一百", 100), ("一百二十五", 125), ("一九八七", 1987), ("二〇〇一", 2001), ("12", 12), ("〇", 0)),
        *(("", None), ("x", None), ("三x", None), ("²", None)),
    ],
)
def test_numbers(text: str, number: int | None) -> None:
    assert number_of(text) == number
