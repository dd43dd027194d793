"""Texts from outside may be long and odd: rows aligned by blanks, digits without end, open tags. Nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from time import process_time
from typing import Any

import pytest

from kamdesk.exchange.fields import Noun
from kamdesk.exchange.headings import guess_columns
from kamdesk.exchange.letters import MOST_HEAD, read_email
from kamdesk.exchange.numbers import Unreadable
from kamdesk.exchange.surveys import Signs
from kamdesk.exchange.values import Doubtful, Ways, reader_of
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.clock_phrases import find_clocks
from kamdesk.rules.firm_names import read_firm
from kamdesk.rules.own_values import OwnType, read
from kamdesk.rules.phones import parse_phone, phone_digits, split_phones
from kamdesk.rules.quick_log import parse_quick_log
from kamdesk.rules.searching import classify
from kamdesk.services import knowledge, pasting

LONG = 20_000
MOST_SECONDS = 2.0
TODAY = date(2026, 11, 23)
UNITS = (
    " ",
    "\t",
    "1",
    "1月",
    ",123",
    ".123",
    "一",
    "上",
    "(",
    "T",
    "a",
    "转 ",
    "1 ",
    "有限公司",
    "a@",
    ", ",
    "<a ",
    "=?",
)


def _cell(field: str) -> Callable[[str], object]:
    return lambda text: reader_of(field, Ways())(text)


def _page(text: str) -> object:
    return read_email(b"Content-Type: text/html\n\n" + text.encode())


def _head(text: str) -> object:
    line = " ".join(text.split())
    return read_email(f'Subject: {line}\nFrom: {line}\nTo: "{line}\nDate: {line}\n\nx'.encode())


READERS: dict[str, Callable[[str], Any]] = {
    "phone": phone_digits,
    "phones": split_phones,
    "birthday": parse_birthday,
    "firm": read_firm,
    "time": find_clocks,
    "one line of a talk": lambda text: parse_quick_log(text, TODAY),
    "search": classify,
    "choices": lambda text: read(OwnType.CHOICES, text),
    "tags": knowledge._tags,
    "title": lambda text: guess_columns([text], Noun.CUSTOMERS),
    "cell of phones": _cell("contact.mobile"),
    "cell of e-mails": _cell("contact.email"),
    "cell of a date": _cell("order.date"),
    "cell of money": _cell("order.amount"),
    "cell that tells the decimal sign": lambda text: Signs().see(text),
    "cell of a birthday": _cell("contact.birthday"),
    "page": _page,
    "mail": _head,
    "paste": pasting.draft_of,
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("reader", READERS)
def test_no_text_holds_a_reader_up(reader: str, unit: str) -> None:
    many = unit * (LONG // len(unit))
    for text in (f"a{many}b", f"公司{many}1\nx"):
        begun = process_time()
        with suppress(Unreadable, Doubtful):
            READERS[reader](text)
        assert process_time() - begun < MOST_SECONDS


def test_what_parts_a_list_may_stand_among_blanks() -> None:
    assert _cell("contact.mobile")("13800138000 ; ;\n 13900139000 ") == ("13800138000", "13900139000")
    assert _cell("contact.email")(" a@b.cn ，, c@d.cn") == ("a@b.cn", "c@d.cn")
    assert read(OwnType.CHOICES, "红 ;  ; 蓝 、 绿") == ["红", "蓝", "绿"]
    assert knowledge._tags(" 价格 ，, 交期 ") == ("价格", "交期")


def test_an_extension_may_stand_among_blanks() -> None:
    for text in ("0411-88888888 转 801", "0411-88888888   ext. : 801 ", "0411-88888888 #801"):
        found = parse_phone(text)
        assert found is not None
        assert (found.digits, found.extension) == ("041188888888", "801")


def test_a_mail_to_everybody_and_a_page_that_breaks_off_are_read() -> None:
    many = ", ".join(f"Wang {n} <wang{n}@example.com>" for n in range(3000))
    letter = read_email(
        f"Subject: 报价\nTo: {many}\nContent-Type: text/html\n\n<p>Hello</p><a {'<b>word</b> ' * 2000}".encode()
    )
    assert (letter.subject, letter.to[:27]) == ("报价", "Wang 0 <wang0@example.com>,")
    assert len(many) > MOST_HEAD
    assert letter.words.startswith("Hello")
    assert letter.words.endswith("word")


def test_a_page_with_a_broken_declaration_is_shown_somehow() -> None:
    assert "Hello" in read_email(b"Content-Type: text/html\n\n<p>Hello</p><![<![<!a").words
