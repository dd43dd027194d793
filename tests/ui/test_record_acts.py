"""Marking invalid by one key, erasing on request with its certificate, and what left the book."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QRadioButton
from pytestqt.qtbot import QtBot

from kamdesk.services import audit, backups, contacts, customers, day, importing, lists
from kamdesk.services.audit import AuditLine
from kamdesk.services.desk import Desk
from kamdesk.store import auditing
from kamdesk.ui import printing
from kamdesk.ui.audit_dialog import AuditDialog
from kamdesk.ui.chips import ChipLabel
from kamdesk.ui.dialogs import Dialogs
from kamdesk.ui.erase_dialog import EraseDialog
from kamdesk.ui.form import Form
from kamdesk.ui.invalid_form import InvalidForm
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_audit import act_name, audit_cells, scope_name
from kamdesk.ui.wording_figures import counted
from tests.ui.desks import promised, shenda
from tests.ui.dictation import toggle
from tests.ui.shell import Shell, listed


def test_invalid_by_one_key_leaves_list_and_reminders_and_comes_back(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    dialogs = Dialogs(window, shell.desk, shell.jobs, dict, "en")
    window.pane.list.choose(window.pane.model.ids[0])
    name = listed(window)[0]
    window.pane.list.setFocus()
    QTest.keyClick(window.pane.list, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    form = next(each for each in window.findChildren(InvalidForm))
    form.field("reason").set_value("Wrong number")
    with qtbot.waitSignal(shell.jobs.changed), qtbot.waitSignal(window.pane.loaded):
        form.save()
    assert name not in listed(window)
    with qtbot.waitSignal(window.pane.loaded):
        window.actions_table["go_invalid"].trigger()
    assert name in listed(window)
    row = shell.desk.book.read_one("SELECT id, invalid_reason FROM customer WHERE name = ?", (name,))
    assert row is not None
    assert row[1] == "Wrong number"
    assert row[0] not in {item.row.id for item in day.today(shell.desk).items}
    window.pane.list.choose(row[0])
    with qtbot.waitSignal(window.pane.loaded):
        dialogs.acts.mark()
    with qtbot.waitSignal(window.pane.loaded):
        window.actions_table["go_invalid"].trigger()
    assert window.pane.lens == "all"
    assert name in listed(window)


def test_what_is_done_to_a_customer_meets_whoever_is_shown(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot, "tier:large")
    acts = Dialogs(window, shell.desk, shell.jobs, dict, "en").acts
    window.pane.list.choose_row(0)
    selected = window.pane.list.current_id()
    elsewhere = next(each for each in lists.lens_ids(shell.desk, "tier:small") if each not in window.pane.model.ids)
    (name,) = (row.name for row in lists.rows(shell.desk, [elsewhere]))
    table = window.actions_table

    window.show_customer(elsewhere)
    assert window.pane.list.chosen_count() == 0
    table["purge"].trigger()
    question = window.findChild(QMessageBox)
    assert question is not None
    assert name in question.text()
    question.reject()
    table["invalid"].trigger()
    form = window.findChild(InvalidForm)
    assert form is not None
    assert name in form.windowTitle()
    form.field("reason").set_value("moved away")
    with qtbot.waitSignal(shell.jobs.changed):
        form.save()
    invalid = "SELECT id FROM customer WHERE invalid"
    assert (elsewhere,) in shell.desk.book.read(invalid)
    assert (selected,) not in shell.desk.book.read(invalid)
    header = window.detail.header
    qtbot.waitUntil(lambda: "Invalid: moved away" in {chip.text() for chip in header.findChildren(ChipLabel)})
    assert "off" in table["invalid"].text()
    with qtbot.waitSignal(shell.jobs.changed):
        acts.mark()
    assert (elsewhere,) not in shell.desk.book.read(invalid)
    with qtbot.waitSignal(shell.jobs.changed):
        table["trash"].trigger()
    assert lists.lens_ids(shell.desk, "trash")[0] == elsewhere
    assert selected not in lists.lens_ids(shell.desk, "trash")

    window.pane.list.choose_row(0)
    assert window.chosen.ids()[0] == selected == window.pane.list.current_id() == window.detail.customer_id()


def test_beside_the_trash_delete_only_moves_a_living_customer_there(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot, "trash")
    living = lists.lens_ids(shell.desk, "all")[0]
    window.show_customer(living)
    assert not window.actions_table["restore"].isEnabled()
    with qtbot.waitSignal(shell.jobs.changed):
        window.actions_table["trash"].trigger()
    assert window.findChildren(QMessageBox) == []
    assert living in lists.lens_ids(shell.desk, "trash")


def test_no_key_acts_on_a_customer_a_page_stands_over(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    window.show_customer(window.pane.model.ids[0])
    window.show_lens("page:deals")
    qtbot.waitUntil(lambda: window.middle.page() is not None and not window.detail.isVisible())
    for name in ("edit_customer", "callback", "new_quote", "erase"):
        window.actions_table[name].trigger()
        assert window.findChildren(Form) == [], name
        assert window.findChildren(EraseDialog) == [], name
        assert window.focusWidget() is window.top.search, name
        window.focus_list()


def test_a_print_from_any_dialog_is_noted(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    for what, count in (("sheet", 1), ("list:tier:large", 7), ("list:picked:1,2", 2), ("list:found:all", 3)):
        preview = printing.preview("Sheet", "<p>Somebody</p>", window.detail, what=what, count=count)
        with qtbot.waitSignal(window.printed):
            preview.accept()

    def noted() -> list[tuple[str, str | None, int]]:
        return [(line.act, line.scope, line.records) for line in reversed(audit.lines(shell.desk))]

    told = [("print", "sheet", 1), ("print", "list:tier:large", 7), ("print", "list:picked", 2)]
    told.append(("print", "list:found:all", 3))
    qtbot.waitUntil(lambda: noted() == told)
    words = [scope_name(line) for line in audit.lines(shell.desk)]
    assert words == [
        "list: found in All customers",
        "list: Picked customers",
        "list: Large customers (tier)",
        "profile sheet",
    ]


def answer(dialog: EraseDialog, named: str, words: str) -> None:
    """The button that deletes the backups is pressed, and its question answered."""
    assert named in dialog._drop.text()
    dialog._drop.click()
    box = dialog._drop.findChildren(QMessageBox)[-1]
    assert named in box.text()
    next(each for each in box.buttons() if each.text().replace("&", "").startswith(words)).click()


def erase_of(qtbot: QtBot, desk: Desk, jobs: Jobs, customer_id: int, contact_id: int | None = None) -> EraseDialog:
    dialog = EraseDialog(desk, jobs, customer_id, contact_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "What goes" in dialog._held.text())
    return dialog


def test_a_customer_is_erased_only_when_sure_and_the_certificate_names_backups(
    qtbot: QtBot, desk: Desk, jobs: Jobs
) -> None:
    there = shenda(desk)
    old = backups.backup(desk).path
    dialog = erase_of(qtbot, desk, jobs, there)
    assert not dialog._erase.isEnabled()
    dialog._sure.setChecked(True)
    with qtbot.waitSignal(dialog.erased):
        dialog.erase()
    assert "申达精密机械" in dialog.certificate()
    assert "Contacts 2" in dialog.certificate()
    assert "On 22 Nov 2026" in dialog.certificate()
    dialog._print()
    preview = dialog.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.printer().docName() == "Certificate of erasure 2026-11-22"
    preview.reject()
    assert str(old) in dialog.certificate()
    answer(dialog, "1 backup", "Cancel")
    assert old.exists(), "nothing goes without a yes"
    answer(dialog, "1 backup", "Delete")
    qtbot.waitUntil(lambda: str(old) not in dialog.certificate())
    assert not old.exists()
    assert desk.book.read("SELECT count(*) FROM customer") == [(0,)]


def test_one_contact_is_erased_and_the_customer_stays(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    (wang,) = desk.book.read("SELECT id FROM contact WHERE name = '王建国'")
    customers.save(desk, there, {"note": "王建国爱喝茶"})
    dialog = erase_of(qtbot, desk, jobs, there, wang[0])
    assert "edit those yourself" in dialog._mentions.text()
    dialog._sure.setChecked(True)
    with qtbot.waitSignal(dialog.erased):
        dialog.erase()
    assert "not erased: Customers 1" in dialog.certificate()
    with qtbot.waitSignal(dialog.lens_asked) as asked:
        dialog._see_left.click()
    assert asked.args == [f"picked:{there}"]
    assert desk.book.read("SELECT name FROM contact") == [("李敏",)]


def test_whom_a_screen_reader_chooses_is_who_goes(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = erase_of(qtbot, desk, jobs, shenda(desk))
    (wang,) = [each for each in dialog.findChildren(QRadioButton) if "王建国" in each.text()]
    toggle(wang)
    qtbot.waitUntil(lambda: "Customers" not in dialog._held.text())
    dialog._sure.setChecked(True)
    with qtbot.waitSignal(dialog.erased):
        dialog.erase()
    assert desk.book.read("SELECT name FROM contact") == [("李敏",)]
    assert desk.book.read("SELECT count(*) FROM customer") == [(1,)]


def test_what_left_the_book_is_listed_and_saved_without_customers(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    made = promised(desk, "绝密客户", desk.today())
    contacts.save(desk, None, made, {"name": "绝密联系人"}, [])
    backups.backup(desk)
    audit.note_print(desk, "sheet", 1)
    auditing.note(desk.book, "export", "picked:1,2,3", 3)
    customers.purge(desk, [made])
    assert [line.act for line in audit.lines(desk)] == ["erase", "export", "print", "backup"]
    dialog = AuditDialog(desk, jobs)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 4)
    shown = [[dialog.model.item(row, column).text() for column in range(1, 4)] for row in range(4)]
    backup = shown.pop()
    assert shown == [
        ["Erased for good", "customers", "1"],
        ["Export", "picked customers", "3"],
        ["Print", "profile sheet", "1"],
    ]
    assert (backup[0], backup[2]) == ("Backup", counted("customers", 1))
    out = tmp_path / "audit.csv"
    dialog.save_to(str(out))
    qtbot.waitUntil(out.exists)
    text = out.read_text("utf-8-sig")
    assert text.startswith("When,What,Of what,Records,Fingerprint")
    assert "绝密" not in text
    at = [row.partition(",")[0] for row in text.splitlines()[1:]]
    assert at == sorted(at, reverse=True)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", each) for each in at), "a spreadsheet sorts them"
    assert all("绝密" not in str(audit_cells(line)) for line in audit.lines(desk))


def test_the_last_import_is_a_list(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    window.actions_table["last_import"].trigger()
    qtbot.waitUntil(lambda: "Nothing was imported" in window.notice._words.text())
    path = tmp_path / "a.csv"
    path.write_text("客户名称\n新来的公司\n", "utf-8")
    importing.run(shell.desk, importing.recognise(shell.desk, [path]))
    with qtbot.waitSignal(window.pane.loaded):
        window.actions_table["last_import"].trigger()
    assert listed(window) == ["新来的公司"]


@pytest.mark.parametrize(
    ("act", "scope", "count", "told"),
    [
        ("export", ".csv:book", 12_345, ("CSV file: Whole book", "12,345")),
        ("handover", "all", 12_345, ("Whole book", "12,345 customer(s)")),
        ("handover", "group:华东 + tier:super", 2, ("华东, Super customers", "2 customer(s)")),
        ("receive", "a.kamhandover", 1, ("a.kamhandover", "1 customer(s)")),
        ("backup", "a.kamdesk", 0, ("a.kamdesk", "")),
    ],
)
def test_the_audit_tells_how_much_of_what(act: str, scope: str, count: int, told: tuple[str, str]) -> None:
    line = AuditLine("2026-11-23T07:00:00Z", act, scope, count, None)
    assert audit_cells(line)[2:4] == told


def test_every_act_of_the_audit_has_words() -> None:
    assert all(act_name(act) != act for act in get_args(auditing.Act))
