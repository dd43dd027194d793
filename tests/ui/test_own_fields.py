"""The rep's own fields through the screens: made in the settings, filled in on the sheet, shown in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from kamdesk.models.rows import ContactCard
from kamdesk.rules.own_values import OwnType
from kamdesk.services import own_fields
from kamdesk.services.desk import Desk
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.contact_form import ContactForm
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.own_fields_pane import OwnFieldForm, OwnFieldsPane
from kamdesk.ui.own_sheet_field import own_lines
from tests.ui.desks import shenda
from tests.ui.shell import Shell


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, jobs: Jobs) -> OwnFieldsPane:
    made = OwnFieldsPane(desk, jobs, "en")
    qtbot.addWidget(made)
    made.show()
    return made


def _rows(pane: OwnFieldsPane) -> list[str]:
    return [_row(pane, row).text(0) for row in range(pane.list.topLevelItemCount())]


def _row(pane: OwnFieldsPane, row: int) -> QTreeWidgetItem:
    found = pane.list.topLevelItem(row)
    assert found is not None
    return found


def test_a_field_is_made_with_its_choices(qtbot: QtBot, desk: Desk, pane: OwnFieldsPane) -> None:
    pane.add()
    form = pane.findChild(OwnFieldForm)
    assert form is not None
    assert form.field("choices").isHidden()
    form.field("name").set_value("Colour")
    kind = form.field("type")
    kind.choose(OwnType.CHOICE.value)  # type: ignore[attr-defined]
    assert not form.field("choices").isHidden()
    form.save()
    qtbot.waitUntil(lambda: bool(form._rows["choices"].trouble.text()))
    form.field("choices").set_value("red\nblue\nred\n")
    with qtbot.waitSignal(form.saved):
        form.save()
    assert [(each.name, each.choices) for each in own_fields.fields(desk)] == [("Colour", ("red", "blue"))]
    assert _rows(pane) == ["Colour"]


def test_deleting_asks_and_says_what_goes(qtbot: QtBot, desk: Desk, pane: OwnFieldsPane) -> None:
    own_fields.save(desk, None, "customer", "Colour", OwnType.TEXT)
    customer = shenda(desk)
    own_fields.set_value(desk, "customer", customer, "Colour", "red")
    pane.reload()
    pane.list.setCurrentItem(_row(pane, 0))
    pane.delete_button.click()
    qtbot.waitUntil(lambda: pane._ask is not None)
    asks = pane._ask
    assert isinstance(asks, QMessageBox)
    assert asks.informativeText().startswith("1 customer")
    button = next(each for each in asks.findChildren(QPushButton) if each.text() == "Delete the field")
    assert asks.defaultButton() is not button
    button.click()
    qtbot.waitUntil(lambda: _rows(pane) == [])
    assert own_fields.fields(desk) == ()


def test_ready_made_fields_come_in_order_and_move_by_keys(qtbot: QtBot, pane: OwnFieldsPane) -> None:
    pane.take_preset("retail")
    qtbot.waitUntil(lambda: len(_rows(pane)) > 5)
    first, second = _rows(pane)[:2]
    pane.list.setCurrentItem(_row(pane, 1))
    QTest.keyClick(pane.up_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _rows(pane)[:2] == [second, first])


def test_several_choices_are_ticked_on_the_sheet_and_shown_in_the_list(shell: Shell, qtbot: QtBot) -> None:
    window = shell.show(qtbot)
    made = own_fields.save(shell.desk, None, "customer", "Wares", OwnType.CHOICES, ("tea", "rice", "oil"))
    window.follow(made.changes)
    customer = window.pane.model.ids[0]
    window.show_customer(customer)
    detail: DetailPane = window.detail
    detail.overview.show_all(True)
    detail.overview.edit("custom.Wares")
    row = detail.overview.rows()["custom.Wares"]
    editor = row.editor()
    assert isinstance(editor, ChoicesField)
    editor.boxes["tea"].click()
    QTest.keyClick(editor.boxes["tea"], Qt.Key.Key_Tab)
    assert row.is_edited()
    editor.boxes["oil"].click()
    QTest.keyClick(editor.boxes["oil"], Qt.Key.Key_Tab)
    assert not row.is_edited()
    qtbot.waitUntil(lambda: row.shown.text() == "tea, oil")
    column = next(place for place, each in enumerate(window.pane.model.columns) if each.id == "custom.Wares")
    assert window.pane.list.isColumnHidden(column)
    qtbot.waitUntil(lambda: window.pane.model.text_at(0, column) == "tea, oil")


def test_contacts_have_own_fields_too(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    own_fields.save(desk, None, "contact", "Fishes", OwnType.YES_NO)
    customer = shenda(desk)
    form = ContactForm(desk, jobs, customer)
    form.show()
    form.field("name").set_value("赵敏")
    form.field("contact.custom.Fishes").set_value(True)
    with qtbot.waitSignal(form.saved) as told:
        form.save()
    custom = next(card.fields["custom"] for card in contacts_of(desk, customer) if card.id == told.args[0])
    assert own_fields.kept(custom) == {"Fishes": True}


def contacts_of(desk: Desk, customer: int) -> tuple[ContactCard, ...]:
    from kamdesk.services import sheets

    return sheets.sheet(desk, customer).contacts


def test_they_are_printed_where_something_is_said(desk: Desk) -> None:
    for name, kind in (
        ("Price", OwnType.MONEY),
        ("Tea", OwnType.YES_NO),
        ("Since", OwnType.DAY),
        ("Empty", OwnType.TEXT),
    ):
        own_fields.save(desk, None, "customer", name, kind)
    custom = '{"Price": 8000000, "Tea": false, "Since": "2026-11-03", "Other": 1}'
    assert own_lines(own_fields.fields(desk), custom) == [
        ("Price", "800"),
        ("Tea", "no"),
        ("Since", "Tue 3 Nov 2026"),
    ]
