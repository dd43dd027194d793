"""The knowledge base through the screens: written, found, read with care, suggested, and a story saved as a case."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Refusal
from kamdesk.services import audit, customers, knowledge, nouns, talks
from kamdesk.services.desk import Desk
from kamdesk.ui.article_form import ArticleForm
from kamdesk.ui.case_dialog import CaseDialog, write_case
from kamdesk.ui.case_text import plain
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.knowledge_page import KnowledgePage
from kamdesk.ui.links_field import LinksField
from kamdesk.ui.markdown_view import MarkdownView, markdown_html
from kamdesk.ui.recall_view import excerpt
from kamdesk.ui.single_form import SingleForm
from tests.ui.desks import TODAY
from tests.ui.shell import Shell


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> KnowledgePage:
    made = KnowledgePage(desk, jobs)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_screen("")
    return made


def _titles(page: KnowledgePage) -> list[str]:
    return [page.list.item(row).text().split("\n")[0] for row in range(page.list.count())]


def test_an_empty_base_says_what_to_do_and_the_first_article_is_written(qtbot: QtBot, page: KnowledgePage) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    page.new()
    form = page.findChild(ArticleForm)
    assert form is not None
    form.field("title").set_value("Choosing ribbons")
    form.field("body").set_value("# Ask first\n\n- where does it sit?")
    links = form.field("links")
    assert isinstance(links, LinksField)
    with qtbot.waitSignal(form.saved):
        form.save()
    qtbot.waitUntil(lambda: page.heading.text() == "Choosing ribbons")
    assert "where does it sit?" in page.view.toPlainText()
    assert _titles(page) == ["Choosing ribbons"]


@pytest.mark.parametrize("count", [3, 300])
def test_it_concerns_a_product_of_few_or_of_thousands(qtbot: QtBot, desk: Desk, jobs: Jobs, count: int) -> None:
    """5,000 products as a menu took half a second to open, and nobody finds one there."""
    with desk.book.writing("many"):
        made = [nouns.save(desk, "product", None, {"name": f"标签 {at}"}).id for at in range(count)]
    field = LinksField("Concerns", desk, jobs)
    qtbot.addWidget(field)
    field.show()
    field.add_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in field.findChildren(QMenu)))
    menu = next(each for each in field.findChildren(QMenu) if each.isVisible())
    assert len(field.findChildren(QAction)) < 60
    product = menu.actions()[1]
    if count == 3:
        below = product.menu()
        assert isinstance(below, QMenu)
        below.actions()[2].trigger()
    else:
        product.trigger()
        form = field.findChild(SingleForm)
        assert form is not None
        form.field("product").line.setText("标签 2")  # type: ignore[attr-defined]
        form.save()
    menu.close()
    assert field.value() == (("product", made[2], "标签 2"),)


def test_the_list_follows_what_is_typed_and_keys_edit_and_delete(
    qtbot: QtBot, desk: Desk, jobs: Jobs, page: KnowledgePage
) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    knowledge.save(desk, None, {"title": "Tea", "body": "warm"}, (("customer", customer, "申达"),))
    made = knowledge.save(desk, None, {"title": "Rice", "body": "dry", "kind": "case"})
    jobs.changed.emit(made.changes)
    page.refresh(made.changes)
    qtbot.waitUntil(lambda: len(_titles(page)) == 2)
    page.search.setText("warm")
    qtbot.waitUntil(lambda: _titles(page) == ["Tea"] and page.heading.text() == "Tea")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page._links_box.findChildren(QPushButton)))
    chip = next(each for each in page._links_box.findChildren(QPushButton) if each.isVisible())
    with qtbot.waitSignal(page.customer_asked) as asked:
        chip.click()
    assert asked.args == [customer]
    page.show_screen(str(made.id))
    qtbot.waitUntil(lambda: page.heading.text() == "Rice")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    form = page.findChild(ArticleForm)
    assert form is not None
    form.reject()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row.title for row in knowledge.articles(desk)] == ["Tea"])


def test_a_new_article_is_marked_and_read_whatever_was_before(qtbot: QtBot, desk: Desk, page: KnowledgePage) -> None:
    page.refresh(knowledge.save(desk, None, {"title": "Tea", "body": "warm"}).changes)
    qtbot.waitUntil(lambda: page.heading.text() == "Tea")
    page.search.setText("warm")
    made = knowledge.save(desk, None, {"title": "Rice", "body": "dry"})
    page._follow_saved(made.id)
    qtbot.waitUntil(lambda: page.list.count() == 2)
    page.reload()  # the figures follow a write, and the list is read once more
    qtbot.waitUntil(lambda: page.heading.text() == "Rice")
    assert page.list.currentItem().text().startswith("Rice")
    assert page.list.hasFocus()


def test_nothing_is_fetched_and_no_html_obeyed(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"not read")
    view = MarkdownView()
    qtbot.addWidget(view)
    view.show_markdown(
        f"![x](file://{picture}) ![y](http://example.com/a.png)\n\n<script>alert(1)</script> <b>bold</b>"
    )
    view.show()
    view.grab()
    assert "<script>" in view.toPlainText()
    assert "&lt;b&gt;bold" in markdown_html("<b>bold</b>")


def test_an_article_is_found_beside_the_customers_and_opened(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    article = knowledge.save(shell.desk, None, {"title": "Zebra crossing", "body": "stripes"}).id
    box = window.top.search
    box._search("Zebra crossing")
    qtbot.waitUntil(lambda: any(hit.noun == "article" for hit in box.model._hits))
    at = next(row for row, hit in enumerate(box.model._hits) if hit.noun == "article")
    box.popup.view.setCurrentIndex(box.model.index(at, 0))
    box._open_current()
    qtbot.waitUntil(lambda: "knowledge" in window.pages.made)
    page = window.pages.made["knowledge"]
    assert isinstance(page, KnowledgePage)
    qtbot.waitUntil(lambda: page.heading.text() == "Zebra crossing")
    assert knowledge.article(shell.desk, article).body == "stripes"


def test_what_fits_stands_beside_the_customer(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    customer = window.pane.model.ids[1]
    knowledge.save(shell.desk, None, {"title": "About them"}, (("customer", customer, ""),))
    window.show_customer(customer)
    known = window.detail.overview._known
    qtbot.waitUntil(lambda: any(each.text() == "About them" for each in known.findChildren(QPushButton)))
    link = next(each for each in known.findChildren(QPushButton) if each.text() == "About them")
    assert not known.isHidden()
    link.click()
    qtbot.waitUntil(lambda: "knowledge" in window.pages.made)


def test_a_story_is_kept_as_a_case_and_saved_to_read(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    customer = customers.save(desk, None, {"name": "申达 *精密*", "private_note": "hidden"}).id
    talk = {"kind": "visit", "summary": "saw the line", "need": "ribbon", "happened_on": TODAY, "reached": True}
    talks.log(desk, customer, talk)
    dialog = CaseDialog(desk, jobs, customer, "申达 *精密*")
    dialog.show()
    qtbot.waitUntil(lambda: "saw the line" in dialog.text.toPlainText())
    text = dialog.text.toPlainText()
    assert text.startswith("# 申达 \\*精密\\*")
    assert "hidden" not in text
    for ending in (".md", ".html", ".pdf"):
        dialog.save_as(tmp_path / f"case{ending}")
        assert (tmp_path / f"case{ending}").stat().st_size > 100
    assert "申达 *精密*" in (tmp_path / "case.html").read_text(encoding="utf-8")
    saved = ("export", "case", 1)
    qtbot.waitUntil(lambda: [(each.act, each.scope, each.records) for each in audit.lines(desk)] == [saved] * 3)
    dialog.keep()
    form = dialog.findChild(ArticleForm)
    assert form is not None
    with qtbot.waitSignal(form.saved):
        form.save()
    (row,) = knowledge.articles(desk, kind="case")
    assert [link[:2] for link in knowledge.article(desk, row.id).links] == [("customer", customer)]


def test_a_case_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no_folder"):
        write_case(tmp_path / "nowhere" / "case.md", "x", "text")
    assert plain("a | b\n<c>") == "a \\| b \\<c\\>"


def test_an_excerpt_keeps_the_cells_of_a_table_apart() -> None:
    assert excerpt("# Ribbons\n\n| Kind | Good for |\n|---|:--|\n| Wax | paper - short |") == (
        "Ribbons · Kind / Good for · Wax / paper - short"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("先看**退货记录**，再谈", "先看退货记录，再谈"),
        ("* one\n* `two`", "one · two"),
        ("a sentence\ngoes on\n\nand ends\n1. first\n2. then", "a sentence goes on · and ends · first · then"),
        ("a file_name, _soft_", "a file_name, soft"),
    ],
)
def test_an_excerpt_reads_as_one_line(body: str, said: str) -> None:
    assert excerpt(body) == said
