"""Guards keep a spreadsheet from running a text, and come off again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.guards import guard, unguard


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1", "''=1"),
        ("''''@x", "'''''@x"),
        ("-12.50", "-12.50"),
        ("+3%", "+3%"),
        ("-1,234.00", "-1,234.00"),
        ("-1.5e-3", "-1.5e-3"),
        ("+86 138 0013 8000", "+86 138 0013 8000"),
        ("+1-919-676-9515", "+1-919-676-9515"),
        ("+49 (0)30-123456", "+49 (0)30-123456"),
        ("+86-21-63847777转801", "+86-21-63847777转801"),
        ("'-12.50", "''-12.50"),
        ("-", "'-"),
        ("'x", "'x"),
        ("'", "'"),
        ("张三", "张三"),
        ("a=b", "a=b"),
        (" =1", " =1"),
        ("", ""),
    ],
)
def test_cells(text: str, cell: str) -> None:
    assert guard(text) == cell
    assert unguard(cell) == text


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r1 .a,5()"), max_size=12))
def test_every_text_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(max_size=30))
def test_no_cell_that_runs_is_left(text: str) -> None:
    cell = guard(text)
    assert cell == text or cell == "'" + text
    if cell[:1] in ("=", "@", "\t", "\r"):
        pytest.fail(cell)
    if cell[:1] in ("+", "-"):
        assert not any(letter.isalpha() or letter in "!'\"|&" for letter in cell[1:] if letter not in "eEextEXT转分机")
