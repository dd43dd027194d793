"""Pages end between rows and lines, headings stay with what they head, columns have the room they need."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextTable

from kamdesk.ui.letter_paper import Letter, letters_html
from kamdesk.ui.list_paper import PAGE_WIDTH, ListPaper
from kamdesk.ui.paper_cuts import Slice, slices
from kamdesk.ui.theme import text_font

pytestmark = pytest.mark.usefixtures("qapp")
HEIGHT = 400.0
WORDS = " ".join(["row"] * 300)
LONG = "先谈质量，再谈价格，然后谈交期。" * 12


def laid_out(html: str) -> QTextDocument:
    document = QTextDocument()
    font = QFont(text_font())
    font.setPixelSize(12)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setTextWidth(PAGE_WIDTH)
    assert document.size().height(), "asked for, it is laid out to its end"
    return document


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def cut_lines(document: QTextDocument, pages: list[Slice]) -> list[str]:
    """The lines that do not stand whole on any page."""
    layout, found = document.documentLayout(), []
    for block in blocks(document):
        place = layout.blockBoundingRect(block).top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            top, bottom = place + line.y(), place + line.y() + line.height()
            if not any(page.body.top <= top and bottom <= page.body.bottom + 0.01 for page in pages):
                found.append(block.text())
    return found


def page_of(document: QTextDocument, pages: list[Slice], text: str) -> int:
    """The page on which the block of this text begins."""
    (block,) = (each for each in blocks(document) if each.text() == text)
    top = document.documentLayout().blockBoundingRect(block).top()
    return next(at for at, page in enumerate(pages) if page.body.top <= top < page.body.bottom)


def joined(pages: list[Slice]) -> bool:
    return all(one.body.bottom == next_one.body.top for one, next_one in pairwise(pages))


def test_a_row_of_a_list_stands_on_one_page_below_the_head() -> None:
    rows = [[f"客户{at}", LONG, f"尾{at}"] for at in range(40)]
    document = laid_out(ListPaper("全部客户", ["名称", "下一步", "负责"], rows, frozenset(), "40").html())
    pages = slices(document, HEIGHT)
    assert len(pages) > 5
    assert cut_lines(document, pages) == []
    assert joined(pages)
    (table,) = (each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable))
    layout = document.documentLayout()
    for row in range(table.rows()):
        cells = [table.cellAt(row, at) for at in range(3)]
        top = layout.blockBoundingRect(cells[0].firstCursorPosition().block()).top()
        bottom = max(layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells)
        assert any(page.body.top <= top and bottom <= page.body.bottom for page in pages), row
    assert pages[0].head.height() == 0
    heads = {page.head for page in pages[1:]}
    assert len(heads) == 1
    assert next(iter(heads)).height() > 10
    assert all(page.head.height() + page.body.height() <= HEIGHT for page in pages)


def test_a_row_longer_than_a_page_is_cut_between_its_lines() -> None:
    rows = [["一", "短"], ["二", "一行\n" * 60], ["三", "短"]]
    document = laid_out(ListPaper("全部客户", ["名称", "备注"], rows, frozenset(), "3").html())
    pages = slices(document, HEIGHT)
    assert len(pages) >= 3
    assert cut_lines(document, pages) == []
    assert joined(pages)
    assert pages[-1].body.bottom == document.size().height()


def test_a_heading_stands_with_what_it_heads() -> None:
    parts = [f"<h2>Heading {at}</h2><p>{'words ' * 30 * (at % 5 + 1)}</p>" for at in range(40)]
    document = laid_out("".join(parts))
    pages = slices(document, HEIGHT)
    assert cut_lines(document, pages) == []
    all_blocks = list(blocks(document))
    layout = document.documentLayout()
    for block, below in pairwise(all_blocks):
        if block.blockFormat().headingLevel():
            top, coming = layout.blockBoundingRect(block).top(), layout.blockBoundingRect(below).top()
            assert any(page.body.top <= top and coming < page.body.bottom for page in pages), block.text()


def test_a_heading_and_the_head_of_a_list_stand_with_its_first_row() -> None:
    for before in range(1, 30):
        table = "<thead><tr><th>head</th></tr></thead>" + f"<tr><td>{WORDS}</td></tr><tr><td>x</td></tr>"
        document = laid_out("<p>line</p>" * before + f"<h2>Heading</h2><table width='50%'>{table}</table>")
        pages = slices(document, HEIGHT)
        first = page_of(document, pages, WORDS)
        assert page_of(document, pages, "Heading") == page_of(document, pages, "head") == first, before


def test_every_letter_begins_a_page() -> None:
    letters = [Letter("地址", "主题", "正文\n" * lines) for lines in (2, 40, 3)]
    document = laid_out(letters_html(letters))
    pages = slices(document, HEIGHT)
    starts = [
        document.documentLayout().blockBoundingRect(each).top() for each in blocks(document) if each.text() == "地址"
    ]
    assert starts[1:] == [page.body.top for page in pages if page.body.top in starts[1:]]
    assert cut_lines(document, pages) == []


def test_short_columns_have_the_room_they_need() -> None:
    names = [f"宁波海天精工机械有限公司{at}" for at in range(9)]
    rows = [[name, "¥ 1,234,567.89", LONG, "", "A", "", ""] for name in names]
    heads = ["名称", "毛利", "下一步", "负责", "级", "人", "日"]
    document = laid_out(ListPaper("全部客户", heads, rows, frozenset({1}), "9").html())
    lines = {each.text(): each.layout().lineCount() for each in blocks(document)}
    assert [lines[name] for name in names] == [1] * 9
    assert lines["¥ 1,234,567.89"] == 1
    assert lines[LONG] > 1
