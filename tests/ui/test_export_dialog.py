"""Exporting, as a rep chooses what, into what, and which columns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from kamdesk.services.exporting import How
from kamdesk.ui.export_dialog import FORMATS, ExportDialog, Shown
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.wording_figures import counted
from tests.ui.test_import_wizard import nameless

COLUMNS = [("number", "Number"), ("name", "Customer"), ("note", "Note")]
LISTED = Shown("grade:A", "申达", (("revenue", True),), 12, (3, 5))


def shown(qtbot: QtBot, memory: LookMemory, what: Shown = LISTED) -> ExportDialog:
    dialog = ExportDialog(what, COLUMNS, memory, whole=(123, 1))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def exported(qtbot: QtBot, dialog: ExportDialog, path: Path) -> tuple[Path, str, How]:
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog.export_to(str(path))
    file, lens, how = told.args
    return file, lens, how


def test_who_is_selected_goes_unless_told_otherwise(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, LookMemory())
    assert dialog.lens() == "picked:3,5"
    dialog.by_list.setChecked(True)
    file, lens, how = exported(qtbot, dialog, tmp_path / "list")
    assert (file.name, lens, how.search, how.sort) == ("list.xlsx", "grade:A", "申达", (("revenue", True),))
    assert how.leaves_private
    assert nameless(dialog) == []


def test_who_goes_has_the_keyboard(qtbot: QtBot) -> None:
    for what in (LISTED, replace(LISTED, selected=()), Shown()):
        dialog = shown(qtbot, LookMemory(), what)
        focus = dialog.focusWidget()
        assert isinstance(focus, QRadioButton)
        assert focus.isChecked()


def test_the_one_who_is_selected_is_offered_by_name_and_not_taken_unasked(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LookMemory(), replace(LISTED, selected=(3,), name="申达 Ltd."))
    assert dialog.by_list.isChecked()
    assert dialog.by_selection.isVisible()
    assert dialog.by_selection.text() == "Who is selected: 申达 Ltd."
    dialog.by_selection.setChecked(True)
    assert (dialog.lens(), dialog.proposed_name()) == ("picked:3", "申达 Ltd")


def test_nobody_is_no_file(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LookMemory(), Shown("all", "machinery", count=0))
    assert dialog.by_list.text().endswith(f"All customers, “machinery”, {counted('customers', 0)}")
    assert not dialog._go.isEnabled()
    dialog.private.setChecked(True)
    assert not dialog._go.isEnabled(), "words are looked for among those the list shows"
    dialog.by_all.setChecked(True)
    assert dialog._go.isEnabled()
    dialog.by_list.setChecked(True)
    assert not dialog._go.isEnabled()
    unknown = shown(qtbot, LookMemory(), Shown("today"))
    assert unknown._go.isEnabled()


def test_a_book_of_private_customers_only_is_nobody_until_they_go_too(qtbot: QtBot) -> None:
    dialog = ExportDialog(Shown("all", count=0), COLUMNS, LookMemory(), whole=(0, 2))
    qtbot.addWidget(dialog)
    for choice in (dialog.by_list, dialog.by_all):
        choice.setChecked(True)
        assert not dialog._go.isEnabled()
        dialog.private.setChecked(True)
        assert dialog._go.isEnabled()
        dialog.private.setChecked(False)


def test_the_file_is_named_for_what_goes(qtbot: QtBot) -> None:
    names = {
        Shown("all", "machinery", count=2): "All customers machinery",
        Shown("grade:A", count=2): "Grade A",
        Shown("rfm:5-5", 'a/b "c"?', count=2): "RFM R5, FM5 a b c",
        Shown("all", "x" * 500, count=2): f"All customers {'x' * 46}",
        LISTED: "Picked customers",
        Shown(): "KamDesk",
    }
    for what, name in names.items():
        assert shown(qtbot, LookMemory(), what).proposed_name() == name
    dialog = shown(qtbot, LookMemory(), Shown("all", "machinery", count=2))
    dialog.choose_file()
    (chooser,) = dialog.findChildren(QFileDialog)
    assert [Path(each).name for each in chooser.selectedFiles()] == ["All customers machinery.xlsx"]


def test_where_no_list_is_seen_only_the_whole_book_is_offered(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LookMemory(), Shown())
    assert not dialog.by_list.isVisible()
    assert dialog.by_all.isVisible()
    assert dialog.by_all.isChecked()
    assert dialog.lens() == "all"


def test_the_whole_book_is_everybody_beside_the_list_of_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LookMemory(), Shown("all", count=121))
    assert dialog.how().as_listed
    assert "121" in dialog.by_list.text()
    dialog.by_all.setChecked(True)
    assert (dialog.lens(), dialog.how().as_listed) == ("all", False)
    assert "123" in dialog.by_all.text()
    assert "parked" in dialog.by_all.text()
    dialog.private.setChecked(True)
    assert "124" in dialog.by_all.text()
    dialog.format.setCurrentIndex(dialog.format.findData("ics"))
    assert dialog.by_all.text() == "The whole book"


def test_columns_are_moved_and_dropped_by_keys_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    memory = LookMemory()
    dialog = shown(qtbot, memory)
    dialog.columns.setFocus()
    dialog.columns.setCurrentRow(2)
    dialog.shift(-1)
    dialog.shift(-1)
    dialog.columns.setCurrentRow(1)
    QTest.keyClick(dialog.columns, Qt.Key.Key_Space)
    assert dialog.chosen_columns() == ("note", "name")
    exported(qtbot, dialog, tmp_path / "a.xlsx")
    again = shown(qtbot, memory)
    assert again.chosen_columns() == ("note", "name")
    again.tick_all(False)
    assert again.chosen_columns() == ()
    assert not again._go.isEnabled(), "a table without columns would be one of all"
    again.format.setCurrentIndex(again.format.findData("4.0"))
    assert again._go.isEnabled()
    again.format.setCurrentIndex(again.format.findData("xlsx"))
    again.columns.item(0).setCheckState(Qt.CheckState.Checked)
    assert again._go.isEnabled()


def test_everything_as_json_says_that_attachments_stay(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LookMemory())
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    assert "Attachments stay here; a handover takes them along." in dialog._hint.text()


@pytest.mark.parametrize("at", range(len(FORMATS)))
def test_every_kind_of_file_gets_its_ending_and_is_explained(qtbot: QtBot, tmp_path: Path, at: int) -> None:
    dialog = shown(qtbot, LookMemory(), Shown("all"))
    dialog.format.setCurrentIndex(at)
    assert dialog._hint.text()
    file, lens, how = exported(qtbot, dialog, tmp_path / "a")
    assert (file.suffix[1:], lens) == (FORMATS[at].ending, "all")
    assert how.for_programs is (FORMATS[at].id == "programs")
    assert how.cards == ("4.0" if FORMATS[at].id == "4.0" else "3.0")
