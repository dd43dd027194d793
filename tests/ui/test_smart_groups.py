"""Smart groups through the window: built by keys with a live count, shown, renamed, deleted and undone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.rules.filters import Op
from kamdesk.services import groups
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.filter_builder import BranchBox
from kamdesk.ui.filter_clauses import ClauseLine
from kamdesk.ui.group_form import GroupForm
from kamdesk.ui.smart_form import SmartForm
from kamdesk.ui.tree_model import TreeRole
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell


def _form(window: MainWindow, qtbot: QtBot, action: str) -> SmartForm:
    window.actions_table[action].trigger()
    found = [form for form in window.findChildren(SmartForm) if form.isVisible()]
    assert len(found) == 1
    qtbot.waitUntil(lambda: any(sign.isdigit() for sign in found[0].fits.text()) or "Nobody" in found[0].fits.text())
    return found[0]


def _choose(line: ClauseLine, field: str, op: Op) -> None:
    line.field_box._pick(line.field_box.findData(field))
    line.op_box.setCurrentIndex(line.op_box.findData(op.value))
    line.op_box.activated.emit(line.op_box.currentIndex())


def _press(box: BranchBox, words: str) -> None:
    buttons = [each for each in box.findChildren(QPushButton) if each.text() == words]
    buttons[-1].click()


def _choose_place(window: MainWindow, lens: str) -> QModelIndex:
    index = window.tree.model.index_of(lens)
    window.tree.view.setCurrentIndex(index)
    return index


def test_a_filter_is_built_counted_kept_renamed_and_deleted(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    everybody = len(window.pane.model.ids)
    form = _form(window, qtbot, "new_smart")
    first = form.editor.box.lines()[0]
    assert (first.field_box.currentText(), first.op()) == ("Last contact", Op.NOT_LAST)
    line = form.field("name").focusProxy()
    assert line is not None
    QTest.keyClicks(line, "Quiet and good")
    _press(form.editor.box, "+ Condition")
    grade = form.editor.box.lines()[1]
    _choose(grade, "grade", Op.ONE_OF)
    form.save()
    assert form.isVisible()  # the condition says nothing yet
    value = grade.value_field()
    assert isinstance(value, ChoicesField)
    value.boxes["A"].click()
    value.boxes["B"].click()
    days = first.value_field()
    assert days is not None
    days.set_value(1)
    days.edited.emit()
    qtbot.waitUntil(lambda: form.fits.text().endswith("fit now") and str(everybody) not in form.fits.text())
    said = int(form.fits.text().split()[0])
    assert 0 < said < everybody
    with qtbot.waitSignal(form.named):
        form.save()
    qtbot.waitUntil(lambda: window.pane.lens == "smart:Quiet and good" and len(window.pane.model.ids) == said)
    qtbot.waitUntil(lambda: window.tree.model.index_of("smart:Quiet and good").data(TreeRole.COUNT) == said)

    index = _choose_place(window, "smart:Quiet and good")
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    window.tree.model.setData(index, "Silent")
    qtbot.waitUntil(lambda: window.tree.model.index_of("smart:Silent").isValid())
    assert window.pane.lens == "smart:Silent"

    _choose_place(window, "smart:Silent")
    window.actions_table["delete_group"].trigger()
    qtbot.waitUntil(lambda: not window.tree.model.index_of("smart:Silent").isValid())
    qtbot.waitUntil(lambda: window.pane.lens == "all" and len(window.pane.model.ids) == everybody)
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: window.tree.model.index_of("smart:Silent").isValid())


def test_boxes_in_boxes_come_back_as_they_were_built(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    _choose_place(window, "smart:Grade A customers")
    form = _form(window, qtbot, "edit_smart")
    assert form.field("name").value() == "Grade A customers"
    _press(form.editor.box, "+ Box of conditions")
    inner = form.editor.box.boxes()[0]
    line = inner.lines()[0]
    _choose(line, "contact.role", Op.FILLED)
    assert line.value_field() is None
    with qtbot.waitSignal(form.named):
        form.save()
    again = _form(window, qtbot, "edit_smart")
    assert [each.field_box.currentText() for each in again.editor.box.lines()] == [
        "Grade",
        "Contact: part in the decision",
    ]
    assert len(again.editor.box.boxes()) == 1
    _press(again.editor.box.boxes()[0], "Remove the box")
    assert [each.field_box.currentText() for each in again.editor.box.lines()] == ["Grade"]
    again.reject()


def test_tab_goes_through_the_conditions_as_they_are_read(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    form = _form(window, qtbot, "new_smart")
    _press(form.editor.box, "+ Box of conditions")
    _press(form.editor.box, "+ Condition")
    _choose(form.editor.box.lines()[0], "grade", Op.ONE_OF)
    stops = form.editor.box.stops()
    walked, at = [stops[0]], stops[0].nextInFocusChain()
    while at is not None and at is not stops[0]:
        walked += [at] if at in stops else []
        at = at.nextInFocusChain()
    assert walked == stops
    assert stops.index(form.editor.box.lines()[0].field_box) == 1
    form.reject()


def test_a_filter_that_asks_about_what_is_gone_begins_anew(shell: Shell, qtbot: QtBot) -> None:
    with shell.desk.book.writing("new_record") as work:
        work.insert("smart_group", {"name": "Old", "filter": '{"all": [{"field": "custom.Gone", "is": "filled"}]}'})
    window = shell.show(qtbot)
    _choose_place(window, "smart:Old")
    form = _form(window, qtbot, "edit_smart")
    assert "custom.Gone" in form._banner.text()
    assert [line.field_box.currentText() for line in form.editor.box.lines()] == ["Last contact"]
    form.reject()


def test_a_group_has_a_strategy_of_its_own(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    places = window.tree.model.match(
        window.tree.model.index(0, 0), TreeRole.GROUP_ID, 1, -1, Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
    )
    window.tree.view.setCurrentIndex(places[0])
    window.actions_table["edit_group"].trigger()
    form = window.findChild(GroupForm)
    assert form is not None
    form.field("strategy").set_value("Call first")
    form.field("time_budget").set_value(300)
    with qtbot.waitSignal(form.saved):
        form.save()
    group = window.tree.current_group()
    assert group is not None
    kept = groups.details(shell.desk, group)
    assert (kept["strategy"], kept["time_budget"]) == ("Call first", 300)
