"""Stories of a rep at work: finding, editing in place, sorting into groups, throwing away and taking back, files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from kamdesk.services import sheets
from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.dragging import customers_in_hand
from kamdesk.ui.export_dialog import ExportDialog
from kamdesk.ui.talk_form import TalkForm
from tests.flows.driver import CTRL, NONE, SHIFT, Desktop

AtWork = Callable[..., Desktop]


def show_all(desktop: Desktop) -> None:
    desktop.listed_anew(lambda: desktop.shortcut("go_all"))
    desktop.until(lambda: desktop.shown() == desktop.listed()[0])


def test_search_as_you_type_by_pinyin_initials_phone_and_note(at_work: AtWork) -> None:
    desktop = at_work("zh_CN")
    name = "苏州东陵精密制造有限公司"
    for words in ("dongling", "szdl", "东陵"):
        desktop.find(words, name)
        desktop.key(Qt.Key.Key_Escape)
    customer = desktop.detail.customer_id()
    assert customer is not None
    sheet = sheets.sheet(desktop.desk, customer)
    number = next(each.value for card in sheet.contacts for each in card.channels if each.kind == "mobile")
    desktop.find(f"{number[:3]} {number[3:7]}-{number[7:]}", name)
    note = str(sheet.customer["taboos"])[:6]
    desktop.find(note, name)


def test_a_field_edited_in_place_stays_open_until_it_can_be_read(at_work: AtWork) -> None:
    desktop = at_work()
    show_all(desktop)
    row = desktop.detail.overview.rows()["demand"]
    row.show()
    before = row.shown.text()
    row.shown.setFocus()
    desktop.key(Qt.Key.Key_F2, on=row.shown)
    desktop.type("a lot")
    desktop.key(Qt.Key.Key_Return)
    assert row.is_edited(), "what cannot be read keeps the editor open"
    assert row._trouble.isVisibleTo(row)
    desktop.key(Qt.Key.Key_Escape)
    assert not row.is_edited()
    assert row.shown.text() == before

    desktop.key(Qt.Key.Key_F2, on=row.shown)
    desktop.key(Qt.Key.Key_A, CTRL)
    desktop.type("1,234,500")
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return))
    assert row.shown.text() == "1,234,500"
    desktop.written(lambda: desktop.shortcut("undo"))
    assert row.shown.text() == before


def test_groups_are_made_named_nested_filled_and_undone(at_work: AtWork) -> None:
    desktop = at_work()
    show_all(desktop)
    tree = desktop.window.tree
    ids = list(desktop.window.pane.model.ids[:3])
    names = desktop.listed()[:3]

    name_group(desktop, "new_group", "Fair 2026")
    name_group(desktop, "new_subgroup", "Hall 4")
    inner = tree.view.currentIndex()
    assert inner.parent().data() == "Fair 2026"
    assert tree.model.canDropMimeData(customers_in_hand(ids), Qt.DropAction.CopyAction, -1, -1, inner)
    desktop.written(lambda: tree.model.dropMimeData(customers_in_hand(ids), Qt.DropAction.CopyAction, -1, -1, inner))
    desktop.until(lambda: "Hall 4" in lens_of(desktop))
    desktop.until(lambda: sorted(desktop.listed()) == sorted(names))
    desktop.written(lambda: desktop.shortcut("undo"))
    desktop.until(lambda: desktop.listed() == [])


def name_group(desktop: Desktop, action: str, name: str) -> None:
    """Make a group and type its name, as the tree asks for it at once."""
    view = desktop.window.tree.view
    desktop.written(partial(desktop.choose, action))
    desktop.until(lambda: view.state() == QAbstractItemView.State.EditingState)
    desktop.key(Qt.Key.Key_A, CTRL)
    desktop.type(name)
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return))
    desktop.until(lambda: view.currentIndex().data() == name)


def lens_of(desktop: Desktop) -> str:
    """The lens the tree's mark stands on, shown."""
    lens = str(desktop.window.tree.view.currentIndex().data())
    if desktop.window.pane.title.text() != lens:
        desktop.window.show_lens(desktop.window.tree.lens)
    return lens


def test_several_go_to_the_trash_and_the_bar_brings_them_back(at_work: AtWork) -> None:
    desktop = at_work()
    show_all(desktop)
    view, before = desktop.window.pane.list, desktop.listed()
    view.setFocus()
    for _ in range(2):
        desktop.key(Qt.Key.Key_Down, SHIFT, on=view)
    assert desktop.window.detail.customer_id() is None, "three are shown as three"
    desktop.written(lambda: desktop.shortcut("trash"))
    desktop.until(lambda: desktop.listed() == before[3:])
    assert desktop.window.notice.words() == "3 customers moved to the trash"
    desktop.written(lambda: desktop.press(desktop.window.notice._button))
    desktop.until(lambda: desktop.listed() == before)
    assert desktop.window.notice.words().startswith("Undone:")


def test_a_morning_through_today_by_single_keys(at_work: AtWork) -> None:
    desktop = at_work()
    desktop.shortcut("go_today")
    today = desktop.window.today
    first, second, third = desktop.due()[:3]
    desktop.key(Qt.Key.Key_Home, on=today.view)
    desktop.until(lambda: desktop.shown() == first)
    desktop.key(Qt.Key.Key_J, on=today.view)
    desktop.until(lambda: desktop.shown() == second)
    desktop.key(Qt.Key.Key_K, on=today.view)
    customer = desktop.detail.customer_id()
    assert customer is not None

    desktop.key(Qt.Key.Key_L, on=today.view)
    form = desktop.dialog(TalkForm)
    assert first in form.windowTitle()
    desktop.type("Asked about the new line; wants a quote.")
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return, CTRL))
    talks = sheets.sheet(desktop.desk, customer).timeline
    assert talks[0].text == "Asked about the new line; wants a quote."

    desktop.until(lambda: desktop.window.today.current() is not None)
    today.view.setFocus()
    at = desktop.due().index(second)
    today._go_to(at)
    desktop.written(lambda: desktop.key(Qt.Key.Key_E, on=today.view))
    assert second not in desktop.due()
    assert desktop.shown() == third, "the list moves on by itself"
    assert desktop.window.notice.words() == "Settled"


def test_a_file_dropped_on_the_customer_is_kept_and_looked_at(at_work: AtWork, tmp_path: Path) -> None:
    desktop = at_work()
    show_all(desktop)
    mail = tmp_path / "offer.eml"
    mail.write_bytes(b"Subject: New line\nFrom: shan@dongling.example\n\nPlease quote one hundred.\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(mail))])
    drop = QDropEvent(QPointF(40, 200), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    desktop.written(lambda: desktop.detail.dropEvent(drop))
    files = desktop.detail.files
    desktop.until(lambda: "Please quote one hundred." in files.preview.shown())
    kept = files.current()
    assert kept is not None
    assert (kept.name, kept.kind) == ("offer.eml", "email")
    count = len(desktop.detail.sheet.files) if desktop.detail.sheet else 0
    files.view.setFocus()
    desktop.written(lambda: desktop.key(Qt.Key.Key_Delete, on=files.view))
    desktop.written(lambda: desktop.shortcut("undo"))
    desktop.until(lambda: files.view.count() == count)


@pytest.mark.parametrize("lens", ["today", "tier:super"])
def test_after_saving_a_new_customer_the_line_is_its_own(at_work: AtWork, lens: str) -> None:
    desktop = at_work("zh_CN")
    if lens != "today":
        desktop.listed_anew(lambda: desktop.window.show_lens(lens))
        desktop.until(lambda: desktop.shown() == desktop.listed()[0])
    desktop.shortcut("new_customer")
    desktop.dialog(CustomerForm)
    desktop.type("金华火腿厂")
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return, CTRL))
    desktop.until(lambda: not desktop.app.activeModalWidget() and desktop.shown() == "金华火腿厂")
    log_here(desktop, "电话 已谈好价格", "金华火腿厂")


def test_whom_the_search_opened_stays_while_the_list_is_read_anew(at_work: AtWork) -> None:
    desktop = at_work("zh_CN")
    desktop.listed_anew(lambda: desktop.window.show_lens("tier:small"))
    desktop.until(lambda: desktop.shown() == desktop.listed()[0])
    first, second, *_ = desktop.listed()
    name = next(row[0] for row in desktop.desk.book.read("SELECT name FROM customer") if row[0] not in desktop.listed())
    desktop.find(name, name)
    log_here(desktop, "电话 问了近况", name)
    rows = desktop.window.pane.list
    rows.clicked.emit(rows.currentIndex())
    assert desktop.shown() == first, "a click on the row the cursor never left shows whose it is"
    desktop.find(name, name)
    desktop.key(Qt.Key.Key_Down, on=rows)
    assert desktop.shown() == second


def test_undo_right_after_a_line_takes_back_the_talk_not_the_typing(at_work: AtWork) -> None:
    desktop = at_work()
    show_all(desktop)
    customer, line = desktop.detail.customer_id(), desktop.detail.quick.line
    assert customer is not None
    before = sheets.sheet(desktop.desk, customer).timeline
    desktop.detail.focus_quick_log()
    log_here(desktop, "called, asked for the price list", desktop.shown())
    desktop.written(lambda: desktop.shortcut("undo"))
    assert line.text() == ""
    assert sheets.sheet(desktop.desk, customer).timeline == before
    desktop.written(lambda: desktop.shortcut("redo"))
    desktop.type("half a")
    desktop.shortcut("undo")
    assert line.text() == "", "what is being typed is the line's own"
    assert len(sheets.sheet(desktop.desk, customer).timeline) > len(before)


def log_here(desktop: Desktop, words: str, name: str) -> None:
    """Log one line where the caret is: it is this customer's, who is still there when all has been read anew."""
    desktop.until(lambda: desktop.focus() is desktop.detail.quick.line)
    desktop.type(words)
    read_anew = desktop.listed_anew if desktop.window.middle.list_pane() else desktop.written
    read_anew(lambda: desktop.key(Qt.Key.Key_Return))
    assert desktop.shown() == name
    last = "SELECT c.name FROM interaction i JOIN customer c ON c.id = i.customer_id ORDER BY i.id DESC LIMIT 1"
    assert desktop.desk.book.read(last) == [(name,)]


def test_one_after_the_other_goes_to_the_trash_by_the_same_key(at_work: AtWork) -> None:
    desktop = at_work()
    show_all(desktop)
    rows = desktop.window.pane.list
    rows.setFocus()
    desktop.key(Qt.Key.Key_Down, on=rows)
    second, third, fourth = desktop.listed()[1:4]
    for gone, following in ((second, third), (third, fourth)):
        desktop.until(partial(shows, desktop, gone))
        desktop.listed_anew(lambda: desktop.key(Qt.Key.Key_Delete, on=rows))
        desktop.until(partial(shows, desktop, following))
        assert gone not in desktop.listed()
        assert list(rows.chosen_ids()) == [rows.current_id()]


def shows(desktop: Desktop, name: str) -> bool:
    return desktop.shown() == name


def test_the_one_in_the_list_is_exported_by_name(at_work: AtWork, tmp_path: Path) -> None:
    desktop = at_work()
    show_all(desktop)
    desktop.window.pane.list.choose_row(1)
    name = desktop.listed()[1]
    desktop.shortcut("export")
    dialog = desktop.dialog(ExportDialog)
    assert dialog.by_selection.text() == f"Who is selected: {name}"
    dialog.by_selection.setChecked(True)
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    dialog.export_to(str(tmp_path / f"{dialog.proposed_name()}.csv"))
    desktop.until(lambda: any(tmp_path.glob("*.csv")))
    (file,) = tmp_path.glob("*.csv")
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert name in lines[1]
