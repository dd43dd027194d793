"""Ctrl+V in the list: rows go to the import, a signature fills a form, anything else is told kindly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Refusal
from kamdesk.services import contacts, customers, history, importing, pasting
from kamdesk.services.desk import Desk
from kamdesk.services.pasting import PastedKind
from kamdesk.ui.dialogs import Dialogs
from kamdesk.ui.import_wizard import ImportWizard
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.pasted_form import PastedForm
from kamdesk.ui.window import MainWindow
from kamdesk.ui.wording_steps import undo_text
from tests.ui.desks import shenda
from tests.ui.shell import Shell

SIGNATURE = "赵敏\n采购经理\n上海申达精密机械集团有限公司\n手机：13911112222 电话 021-55556666\n邮箱 zhao@shenda.cn"
OTHER = "王丽 销售总监\n青岛海尔配件厂\n手机：13700001111"


def form_of(qtbot: QtBot, desk: Desk, jobs: Jobs, text: str) -> PastedForm:
    form = PastedForm(desk, jobs, pasting.draft_of(text))
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.open()
    return form


def test_a_signature_becomes_a_customer_with_its_person(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = form_of(qtbot, desk, jobs, SIGNATURE)
    with qtbot.waitSignal(form.saved):
        form.save()
    assert desk.book.read("SELECT name, kind FROM customer") == [("上海申达精密机械集团有限公司", "organisation")]
    assert desk.book.read("SELECT name, family_name, title, is_main FROM contact") == [("赵敏", "赵", "采购经理", 1)]
    ways = desk.book.read("SELECT kind, value, match FROM channel ORDER BY id")
    assert ways == [
        ("mobile", "13911112222", "13911112222"),
        ("phone", "021-55556666", "02155556666"),
        ("email", "zhao@shenda.cn", "zhao@shenda.cn"),
    ]
    assert len(desk.book.steps(10)) == 1


def test_a_person_of_a_company_in_the_book_is_added_there(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    form = form_of(qtbot, desk, jobs, SIGNATURE)
    qtbot.waitUntil(lambda: not form._into.isHidden())
    assert "申达精密机械" in form._into.text()
    with qtbot.waitSignal(form.saved, check_params_cb=lambda saved: saved == there):
        form.save()
    assert desk.book.read("SELECT count(*) FROM customer") == [(1,)]
    assert desk.book.read("SELECT name, is_main FROM contact ORDER BY id")[-1] == ("赵敏", 0)
    again = form_of(qtbot, desk, jobs, SIGNATURE + "\n微信：zm1980")
    qtbot.waitUntil(lambda: not again._into.isHidden())
    with qtbot.waitSignal(again.saved):
        again.save()
    assert desk.book.read("SELECT count(*) FROM contact WHERE name = '赵敏'") == [(1,)]
    assert desk.book.read("SELECT count(*) FROM channel WHERE value IN ('13911112222', 'zm1980')") == [(2,)]


def test_what_a_signature_says_of_a_company_in_the_book_fills_its_blanks(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    text = SIGNATURE.replace("邮箱 ", "邮箱：")
    more = "\n地址：上海市浦东新区张江路88号\n网址：www.shenda.com\n备注：周二方便"
    for _ in range(2):
        form = form_of(qtbot, desk, jobs, text + more)
        qtbot.waitUntil(lambda form=form: not form._into.isHidden())  # type: ignore[misc]
        with qtbot.waitSignal(form.saved, check_params_cb=lambda saved: saved == there):
            form.save()
        told = desk.book.read("SELECT name, address, website, note, city FROM customer")
        assert told == [("申达精密机械", "上海市浦东新区张江路88号", "www.shenda.com", "周二方便", "上海市")]

    other = form_of(qtbot, desk, jobs, text + "\n地址：苏州市工业园区星湖街1号\n备注：周三也行")
    qtbot.waitUntil(lambda: not other._into.isHidden())
    with qtbot.waitSignal(other.saved):
        other.save()
    known = desk.book.read("SELECT address, note, city FROM customer")
    assert known == [("上海市浦东新区张江路88号", "周二方便\n苏州市工业园区星湖街1号\n周三也行", "上海市")]


def test_a_number_written_otherwise_is_the_one_that_is_there(desk: Desk) -> None:
    there = customers.save(desk, None, {"name": "杭州西湖电器有限公司"}).id
    ways = [("phone", "0571-88123456", "总机"), ("email", "oy@west.cn", None)]
    contacts.save(desk, None, there, {"name": "欧阳建国"}, ways)
    text = "西湖电器集团有限公司\n欧阳建国 采购经理\n电话 0571-8812 3456\n手机 138 0013 8000\n邮箱 OY@west.cn"
    told = pasting.draft_of(text)
    pasted = [(kind, str(told[kind]), None) for kind in ("phone", "mobile", "email")]
    values = {name: told[name] for name in ("name", "contact", "title")}
    for _ in range(2):
        pasting.save(desk, values, pasted, into=there)
        stored = desk.book.read("SELECT kind, value, label FROM channel ORDER BY id")
        assert stored == [*ways, ("mobile", "138 0013 8000", None)]


def test_the_history_names_the_customer_a_person_was_added_to(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    shenda(desk)
    form = form_of(qtbot, desk, jobs, SIGNATURE)
    qtbot.waitUntil(lambda: not form._into.isHidden())
    with qtbot.waitSignal(form.saved):
        form.save()
    assert undo_text(history.next_undo(desk)) == "&Undo: add to 申达精密机械 from the clipboard"
    other = form_of(qtbot, desk, jobs, OTHER)
    with qtbot.waitSignal(other.saved):
        other.save()
    assert undo_text(history.next_undo(desk)) == "&Undo: add 青岛海尔配件厂 from the clipboard"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("客户名称\t电话\n甲公司\t13800138000\n", PastedKind.TABLE),
        ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:甲\r\nEND:VCARD\r\n", PastedKind.CARDS),
        ("申达机械有限公司\n宏远科技有限公司\n东方贸易有限公司\n", PastedKind.TABLE),
        ("申达机械有限公司\r\n宏远科技有限公司\r\n恒泰\r\n", PastedKind.TABLE),
        ("王建国\n李敏\n赵六\n", PastedKind.TABLE),
        ("客户名称\n申达\n宏远\n", PastedKind.TABLE),
        ("王建国\n销售总监\n大连恒泰机械有限公司\n", PastedKind.PERSON),
        ("王建国\n大连恒泰机械有限公司\n", PastedKind.PERSON),
        ("王建国\nJohn Wang\n大连恒泰机械有限公司\n", PastedKind.PERSON),
        ("王建国\n大连恒泰机械有限公司\n大连恒泰集团\n13800138000\n", PastedKind.PERSON),
        ("联系人\n王建国\n13800138000\n大连恒泰机械有限公司", PastedKind.PERSON),
        ("王建国\n", PastedKind.PERSON),
        ("我们公司今天放假。\n贵公司呢？\n", PastedKind.PERSON),
        (SIGNATURE, PastedKind.PERSON),
        ("hello", PastedKind.NOTHING),
        ("", PastedKind.NOTHING),
    ],
)
def test_what_was_copied_is_known(text: str, kind: PastedKind) -> None:
    assert pasting.kind_of(text) is kind


def test_rows_of_a_spreadsheet_go_to_the_import_and_leave_no_file(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    QGuiApplication.clipboard().setText("客户名称\t手机\n粘贴公司\t13800138000\n第二家\t13900139000\n")
    window.pane.list.setFocus()
    QTest.keyClick(window.pane.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wizard = window.findChild(ImportWizard)
    assert wizard is not None
    qtbot.waitUntil(lambda: len(wizard.files) == 1)
    state = wizard.files[0]
    assert state.is_table
    assert state.source.table is not None
    assert state.source.table.preview[0][0] == "粘贴公司"
    assert state.path.exists()
    wizard.leave()
    qtbot.waitUntil(lambda: not state.path.parent.exists())


def test_one_card_after_the_other_is_pasted(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    window.pane.list.setFocus()
    for text, name in (
        (SIGNATURE, "上海申达精密机械集团有限公司"),
        ("王丽 销售总监\n青岛海尔配件厂\n手机：13700001111", "青岛海尔配件厂"),
    ):
        QGuiApplication.clipboard().setText(text)
        window.activateWindow()  # no window manager does it when the form closes
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(focused(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        form = window.findChild(PastedForm)
        assert form is not None, "the text went elsewhere"
        with qtbot.waitSignal(form.destroyed):
            form.save()
        qtbot.waitUntil(lambda name=name: window.detail.accessibleName() == name)  # type: ignore[misc]
        qtbot.waitUntil(lambda: list(window.pane.list.chosen_ids()) == [window.detail.customer_id()])
        assert focused(window) is window.pane.list


def focused(window: MainWindow) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found


def test_a_column_of_names_makes_as_many_customers(desk: Desk) -> None:
    given = ("申达机械有限公司", 'Globex "West" Corporation', "Acme Co., Ltd.", "Shenda Machinery Co., Ltd.")
    path = pasting.write_file("\r\n".join(given), "x")
    importing.run(desk, importing.recognise(desk, [path]))
    pasting.drop_file(path)
    names = desk.book.read("SELECT name, kind, note FROM customer ORDER BY id")
    assert names == [(each, "organisation", None) for each in given]


def test_nobody_is_added_to_a_customer_that_is_gone_meanwhile(desk: Desk) -> None:
    with pytest.raises(Refusal, match="record_gone"):
        pasting.save(desk, {"name": "申达精密机械", "contact": "赵敏"}, [], into=999)
    assert desk.book.read("SELECT 1 FROM contact") == []


def test_copied_files_are_imported_and_nonsense_is_told(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    window = shell.show(qtbot)
    dialogs = Dialogs(window, shell.desk, shell.jobs, dict, "en")
    QGuiApplication.clipboard().setText("hello")
    dialogs.paste()
    assert "Copy rows of a spreadsheet" in window.notice._words.text()
    path = tmp_path / "a.csv"
    path.write_text("客户名称\n甲\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    dialogs.paste()
    wizard = window.findChild(ImportWizard)
    assert wizard is not None
    qtbot.waitUntil(lambda: [each.path for each in wizard.files] == [path])
    wizard.leave()
    qtbot.waitUntil(lambda: window.findChild(ImportWizard) is None)
