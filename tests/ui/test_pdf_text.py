"""What a PDF shows is found in it by the words it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics

from kamdesk.ui.paper import write_pdf
from kamdesk.ui.pdf_text import PLAIN, readable
from kamdesk.ui.theme import text_font
from tests.ui.pdf_text import text_of

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = "客户黄龙长门马见飞 All customers 0123456789 of 2026-11-30"


def test_the_words_of_a_page_are_found_in_it(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_pdf(path, f"<p>{WORDS}</p>")
    measure = QFontMetrics(text_font())
    shown = "".join(each for each in WORDS if measure.inFontUcs4(ord(each)))
    assert "All customers 0123456789 of 2026-11-30" in shown
    assert shown.strip() in text_of(path)


def test_only_what_a_letter_means_is_put_right() -> None:
    notes = "\n".join(
        (
            "4 beginbfrange",
            "<0000> <0000> <0000>",
            "<2F3E> <2F3F> [<2F3E> <2EE2> ]",
            "<0009> <0009> {blank}",
            "<0001> <0002> <2F3E>",
            "endbfrange",
            "<0009> <0009> <2F3E>",
        )
    )
    given = notes.format(blank="<0009>").encode()
    right = notes.replace("[<2F3E> <2EE2> ]", "[<6237> <9A6C> ]").format(blank="<0020>").encode()
    assert readable(given) == right
    assert all(len(one) == len(other) for one, other in PLAIN.items())
