"""Handing over and receiving, as two reps at two desks would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Refusal
from kamdesk.services import customers, groups, handovers, lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.store.records import NAMES
from kamdesk.ui import receive_conflicts
from kamdesk.ui.guided import Guided
from kamdesk.ui.handover_dialog import HandoverDialog, stoppable
from kamdesk.ui.handover_done import FileCard, HandedOverPage
from kamdesk.ui.handover_gaps import GapsPage
from kamdesk.ui.handover_paper import MOST_GAPS, certificate_html, protocol_html
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.leave_dialog import LeaveDialog, save_certificate
from kamdesk.ui.passphrase_field import PassphraseField
from kamdesk.ui.receive_dialog import ReceiveDialog
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_handover import fingerprint_text, kind_name
from tests.ui.desks import new_desk, promised, shenda
from tests.ui.test_import_wizard import nameless

WORDS = "seven quiet herons over the lake"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    """The successor's empty book."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = new_desk(folder)
    yield made
    made.close()


@pytest.fixture
def other_jobs(qapp: QApplication, other: Desk) -> Iterator[Jobs]:  # noqa: ARG001  they end before the book closes
    made = Jobs()
    yield made
    made.stop()


def opened(qtbot: QtBot, dialog: Guided) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)


def go_on(qtbot: QtBot, dialog: Guided) -> None:
    """Enter, and wait for the next page."""
    before = dialog.page()
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.page() is not before and not dialog.is_busy())


def filled(desk: Desk) -> None:
    """A customer, one of the family, and one marked to stay."""
    shenda(desk)
    wife = promised(desk, "Li Hua", date(2026, 12, 1))
    family = next(node for node in lists.tree(desk) if node.id == "section:groups").children[0]
    assert family.group_id is not None
    groups.put(desk, family.group_id, [wife])
    marked = promised(desk, "Golf friend", date(2026, 12, 2))
    customers.save(desk, marked, {"keep_from_handover": True})


def handed_over(qtbot: QtBot, desk: Desk, jobs: Jobs, folder: Path) -> HandoverDialog:
    """A handover locked by a passphrase, made by keys alone."""
    dialog = HandoverDialog(desk, jobs, folder=folder)
    opened(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(dialog._scope._words.text()))
    go_on(qtbot, dialog)
    go_on(qtbot, dialog)
    go_on(qtbot, dialog)
    assert not dialog._lock.is_ready(), "nothing goes unlocked"
    QTest.keyClicks(dialog._lock.passphrase.first, WORDS)
    QTest.keyClicks(dialog._lock.passphrase.second, WORDS)
    go_on(qtbot, dialog)
    return dialog


def test_the_private_and_the_marked_stay_out_unless_ticked(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = HandoverDialog(desk, jobs, folder=tmp_path)
    opened(qtbot, dialog)
    stay = dialog._scope._stay
    qtbot.waitUntil(lambda: stay.rowCount() == 2)
    assert {str(stay.index(row).data()).split("   ")[0] for row in range(2)} == {"Li Hua", "Golf friend"}
    assert dialog._scope.included() == ()
    stay.setData(stay.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    chosen = lists.rows(desk, dialog._scope.included())
    assert [row.name for row in chosen] == [str(stay.index(0).data()).split("   ")[0]]


def test_handed_over_and_received(
    qtbot: QtBot, desk: Desk, jobs: Jobs, other: Desk, other_jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    assert made.left_out == 2
    assert made.paths[0].read_bytes().startswith(b"age-encryption.org/v1")

    receive = ReceiveDialog(other, other_jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    assert list(lists.lens_ids(other, "all")) == [], "looking into it writes nothing"
    texts = [label.text() for label in receive._look.findChildren(QLabel)]
    assert fingerprint_text(made.fingerprints[0]) in texts, "as the giver reads it out"
    assert "fingerprint" in receive._look.hint()
    copy = next(each for each in receive._look.findChildren(QPushButton) if "Copy" in each.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == made.fingerprints[0]
    receive.backward()
    go_on(qtbot, receive)
    qtbot.waitUntil(lambda: len(receive._look.findChildren(FileCard)) == 1)
    go_on(qtbot, receive)
    rows = lists.rows(other, lists.lens_ids(other, "all"))
    assert [row.name for row in rows] == ["申达精密机械"]
    assert {each.name for each in sheets.sheet(other, rows[0].id).contacts} == {"王建国", "李敏"}
    assert nameless(receive) == []

    receive._received.undone.emit()
    qtbot.waitUntil(lambda: "undone" in receive._received.title())
    assert list(lists.lens_ids(other, "all")) == []


def test_a_second_receipt_changes_nothing(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    receive = ReceiveDialog(desk, jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    assert "already" in receive._look.hint()


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    receive = ReceiveDialog(desk, jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, "something else")
    QTest.keyClick(receive._key.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: receive._banner.isVisible())
    assert "does not open" in receive._banner.text()
    assert receive._key.passphrase.selectedText() != ""


def test_a_handover_that_was_begun_is_not_left_without_a_question(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = HandoverDialog(desk, jobs, folder=tmp_path)
    opened(qtbot, dialog)
    stay = dialog._scope._stay
    qtbot.waitUntil(lambda: stay.rowCount() == 2)
    assert dialog.is_at_stake() == ""
    stay.setData(stay.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    go_on(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._ask is not None
    dialog._ask.close()
    stay.setData(stay.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.is_at_stake() == ""
    dialog._lock.keys.setFocus()
    dialog._lock.keys.insertPlainText("age1")
    assert dialog.is_at_stake() != ""


def test_stopping_a_handover_leaves_no_file() -> None:
    seen: list[tuple[int, int]] = []
    step = stoppable(lambda done, known: seen.append((done, known)), lambda: len(seen) > 0)
    step(1, 10)
    with pytest.raises(Refusal, match="cancelled"):
        step(2, 10)
    assert seen == [(1, 10)]


@pytest.mark.parametrize(
    ("first", "second", "is_good"),
    [("", "", False), ("abc", "", False), ("abc", "abd", False), (WORDS, WORDS, True)],
)
def test_both_lines_must_agree(qtbot: QtBot, first: str, second: str, is_good: bool) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.first.setText(first)
    field.second.setText(second)
    assert field.is_good() is is_good
    assert field.value() == (first if is_good else "")


def test_a_lock_page_that_cannot_go_on_says_what_is_missing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    filled(desk)
    jobs = Jobs()
    try:
        dialog = HandoverDialog(desk, jobs, folder=tmp_path)
        opened(qtbot, dialog)
        dialog.show_page(dialog._lock)
        said = []
        for first, second in (("", ""), (WORDS, ""), (WORDS, "seven"), (WORDS, WORDS)):
            dialog._lock.passphrase.first.setText(first)
            dialog._lock.passphrase.second.setText(second)
            foot = dialog._next.parentWidget()
            assert foot is not None
            shown = [each.text() for each in foot.findChildren(QLabel) if each.isVisible()]
            said.append((shown, dialog._next.isEnabled()))
        assert said == [
            (["A passphrase or a key is missing."], False),
            (["Type the passphrase once more."], False),
            (["The two passphrases differ."], False),
            ([], True),
        ]
    finally:
        jobs.stop()


def test_tab_leads_from_the_first_line_to_the_second_and_to_what_shows_them(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.first.setFocus()
    QTest.keyClick(field.first, Qt.Key.Key_Tab)
    assert field.second.hasFocus()
    QTest.keyClick(field.second, Qt.Key.Key_Tab)
    assert field._eye.hasFocus()
    middle = field.second.geometry().center().y()
    assert abs(field._eye.geometry().center().y() - middle) <= 1, "it stands where Tab leads"


def test_what_is_typed_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.first.setText(WORDS)
    assert WORDS not in field.first.displayText()
    field._eye.setChecked(True)
    assert field.first.displayText() == WORDS


def test_what_nobody_else_knows_is_written_down_on_the_way(qtbot: QtBot, demo: Desk, tmp_path: Path) -> None:
    jobs = Jobs()
    try:
        dialog = HandoverDialog(demo, jobs, folder=tmp_path)
        opened(qtbot, dialog)
        go_on(qtbot, dialog)
        go_on(qtbot, dialog)
        notes = dialog._notes
        qtbot.waitUntil(lambda: notes._note is not None and notes.read.toPlainText() != "")
        first = notes._rows[0]
        notes.fields["taboos"].set_value("Never ring before ten")
        notes.list.setCurrentRow(1)
        qtbot.waitUntil(lambda: notes._note is not None and notes._note.customer == notes._rows[1].id)
        qtbot.waitUntil(lambda: sheets.sheet(demo, first.id).customer["taboos"] == "Never ring before ten")
        notes.list.setCurrentRow(0)
        qtbot.waitUntil(lambda: "Never ring before ten" in notes.read.toPlainText())
        assert nameless(dialog) == []
    finally:
        jobs.stop()


def test_whose_version_stands_is_chosen_and_the_first_calls_are_planned(
    qtbot: QtBot, desk: Desk, jobs: Jobs, other: Desk, other_jobs: Jobs, tmp_path: Path
) -> None:
    made = customers.save(desk, None, {"name": "申达精密机械", "note": "theirs"}).id
    customers.save(desk, None, {"name": "恒泰包装"})
    customers.save(other, None, {"name": "申达精密机械", "note": "mine", "industry": "机械"})
    handed = handed_over(qtbot, desk, jobs, tmp_path)._done.made()
    assert handed is not None
    assert made in handed.customers
    receive = ReceiveDialog(other, other_jobs, handed.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    tree = receive._look.conflicts.tree
    top = tree.topLevelItem(0)
    assert top is not None
    assert "mine" in top.text(1)
    tree.setCurrentItem(top)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert "theirs" in top.text(2)
    assert nameless(receive) == []
    go_on(qtbot, receive)
    new, row = lists.rows(other, lists.lens_ids(other, "all"))
    assert sheets.sheet(other, row.id).customer["note"] == "theirs"
    go_on(qtbot, receive)
    assert receive._introduce.chosen() == [new.id], "the other one knows the rep"
    QTest.keyClick(receive, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not receive.isVisible())
    assert [task.title for task in sheets.sheet(other, new.id).tasks] == ["Introduce myself"]


@pytest.mark.parametrize(("rows_down", "stands"), [(2, "theirs"), (1, "mine")])
def test_one_choice_stands_for_all_conflicts_also_for_those_not_listed(
    qtbot: QtBot,
    desk: Desk,
    jobs: Jobs,
    other: Desk,
    other_jobs: Jobs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows_down: int,
    stands: str,
) -> None:
    monkeypatch.setattr(receive_conflicts, "MOST", 1)
    for name in ("申达精密机械", "恒泰包装"):
        customers.save(desk, None, {"name": name, "note": "theirs"})
        customers.save(other, None, {"name": name, "note": "mine"})
    made = handed_over(qtbot, desk, jobs, tmp_path)._done.made()
    assert made is not None
    receive = ReceiveDialog(other, other_jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    view = receive._look.conflicts
    assert view.tree.topLevelItemCount() == 1
    for _ in range(rows_down):
        QTest.keyClick(view.all, Qt.Key.Key_Down)
    row = view.tree.topLevelItem(0)
    assert row is not None
    assert ["●" in row.text(1), "●" in row.text(2)] == [stands == "mine", stands == "theirs"]
    go_on(qtbot, receive)
    everybody = lists.lens_ids(other, "all")
    assert {sheets.sheet(other, each).customer["note"] for each in everybody} == {stands}


def test_who_leaves_erases_what_was_handed_over(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done.made()
    assert made is not None
    leave = LeaveDialog(desk, jobs, made, True, dialog)
    leave.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    leave.open()
    leave.sure.setChecked(True)
    assert not leave._act.isEnabled(), "not without the passphrase"
    leave.passphrase.setText("something else")
    leave._act.click()
    qtbot.waitUntil(lambda: leave._trouble.isVisible())
    assert len(list(lists.lens_ids(desk, "all"))) == 2
    leave.passphrase.setText(WORDS)
    with qtbot.waitSignal(leave.left) as told:
        leave._act.click()
    assert [row.name for row in lists.rows(desk, lists.lens_ids(desk, "all"))] == ["Golf friend"]
    saved = save_certificate(told.args[0], tmp_path)
    assert saved.read_bytes().startswith(b"%PDF")
    assert "Certificate" in certificate_html(told.args[0])


def test_every_kind_of_record_has_words() -> None:
    assert [kind for kind in NAMES if kind_name(kind) == kind.replace("_", " ")] == []


def test_the_protocol_escapes_every_name(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    desk.author = "<b>Wang</b>"
    filled(desk)
    made = handed_over(qtbot, desk, jobs, tmp_path)._done.made()
    assert made is not None
    page = protocol_html(made)
    assert "<b>Wang" not in page
    assert made.fingerprints[0][:8] in page


def test_the_protocol_names_who_was_ticked_and_everybody_with_gaps(
    qtbot: QtBot, demo: Desk, desk: Desk, tmp_path: Path
) -> None:
    filled(desk)
    stay = {row.name: row.id for row in handovers.left_out(desk)}
    words = Wording("CNY", desk.today())
    made = handovers.hand_over(
        desk, tmp_path / "a.kamhandover", words, passphrase=WORDS, include=[stay["Li Hua"], stay["Golf friend"]]
    )
    assert "<li>Golf friend</li><li>Li Hua</li>" in protocol_html(made)
    assert made.left_out == 0

    gap = handovers.gaps(demo)[0]
    many = [replace(gap, row=gap.row._replace(name=f"Firm {at:04}")) for at in range(MOST_GAPS + 6)]
    for count in (26, MOST_GAPS + 6):
        made = replace(made, missing=tuple(many[:count]))
        done = HandedOverPage()
        qtbot.addWidget(done)
        done.show_result(made)
        told = next(label.text() for label in done.findChildren(QLabel) if "gaps" in label.text())
        on_paper = re.findall(r"Firm \d+", protocol_html(made))
        assert len(on_paper) == min(count, MOST_GAPS)
        assert told.startswith(counted("customers", count))
        assert ("1,000" in told.partition(";")[2]) is (count > MOST_GAPS), "what the page says is what the paper has"
        assert ("and 6 more" in protocol_html(made)) is (count > MOST_GAPS)


def test_of_thousands_with_gaps_the_most_urgent_are_listed_and_all_are_counted(
    qtbot: QtBot, demo: Desk, jobs: Jobs
) -> None:
    """A list of 13,000 held up the window whenever one gap was filled in."""
    gap = handovers.gaps(demo)[0]
    page = GapsPage(demo, jobs)
    qtbot.addWidget(page)
    page.show_gaps([gap] * 1_234)
    assert page.list.count() == 500
    assert "1,234" in page.title()
    assert "500" in page.hint()
    page.list.setCurrentRow(499)
    page.show_gaps([gap] * 3)
    assert (page.list.count(), page.list.currentRow()) == (3, 0)
    assert "500" not in page.hint()


def test_a_key_that_is_none_is_said_at_once_and_a_good_one_is_remembered(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = HandoverDialog(desk, jobs, folder=tmp_path)
    opened(qtbot, dialog)
    lock = dialog._lock
    lock.keys.setPlainText("age1nothing")
    assert "age1nothing" in lock._bad_keys.text()
    assert not lock.is_ready()
    key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    lock.keys.setPlainText(key)
    assert lock.is_ready()
    handovers.remember_keys(desk, [key])
    again = HandoverDialog(desk, jobs, folder=tmp_path)
    opened(qtbot, again)
    qtbot.waitUntil(lambda: again._lock.recipients() == (key,))


def test_some_groups_go_together_and_so_does_who_is_selected(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    members = [promised(desk, name, date(2026, 12, 1)) for name in ("Anna", "Ben", "Cleo")]
    for name, member in zip(("North", "South"), members, strict=False):
        groups.put(desk, groups.add(desk, name).id, [member])
    dialog = HandoverDialog(desk, jobs, folder=tmp_path, selected=members[1:])
    opened(qtbot, dialog)
    scope = dialog._scope
    qtbot.waitUntil(lambda: scope._groups.count() > 0)
    scope._by_group.setChecked(True)
    assert not scope.is_ready(), "no group is ticked yet"
    for row in range(scope._groups.count()):
        if scope._groups.item(row).text() in ("North", "South"):
            scope._groups.item(row).setCheckState(Qt.CheckState.Checked)
    assert scope.lenses() == ("group:North", "group:South")
    made = handovers.hand_over(
        desk, tmp_path / "a.kamhandover", Wording("CNY", desk.today()), lens=scope.lenses(), passphrase=WORDS
    )
    assert set(made.customers) == set(members[:2])
    scope._by_selection.setChecked(True)
    assert scope.lenses() == (f"picked:{members[1]},{members[2]}",)
