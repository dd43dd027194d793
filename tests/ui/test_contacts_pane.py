"""The contacts tab of a customer with very many people: what is looked at is there, and the keys go down the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import contacts, customers
from kamdesk.services.desk import Desk
from kamdesk.ui.card_area import AT_ONCE
from kamdesk.ui.contact_form import ContactForm
from kamdesk.ui.contacts_pane import ContactsPane
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.jobs import Jobs
from tests.ui.shell import Shell

MANY = 60


@pytest.fixture
def company(desk: Desk) -> int:
    """A customer that is reached by itself and by sixty people."""
    made = customers.save(desk, None, {"name": "申达精密机械"}).id
    for at in range(MANY):
        contacts.save(desk, None, made, {"name": f"员工{at:02}"}, [("mobile", f"138{at:08}", None)])
    contacts.save_channels(desk, made, [("phone", "0411-8000 0001", None)])
    return made


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, jobs: Jobs, company: int) -> ContactsPane:
    made = DetailPane(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(640, 700)
    made.show_customer(company)
    made.show_tab("contacts")
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: len(made.contacts.views()) > AT_ONCE)
    return made.contacts


def test_only_the_people_one_looks_at_have_their_card_made(qtbot: QtBot, pane: ContactsPane) -> None:
    qtbot.wait(200)
    assert len(pane.views()) < MANY / 2
    assert pane.itself() is None, "it stands below all people"
    bar = _area(pane).verticalScrollBar()
    assert bar.maximum() > MANY * pane.views()[0].height() / 2, "the bar tells that there are many more"
    _to_the_end(qtbot, pane)
    assert [view.card.name for view in pane.views()] == [f"员工{at:02}" for at in range(MANY)]
    assert pane.itself() is not None


def test_keys_have_their_turn_after_every_few_cards(qtbot: QtBot, desk: Desk, pane: ContactsPane, company: int) -> None:
    other = customers.save(desk, None, {"name": "别家"}).id
    detail = pane.window()
    assert isinstance(detail, DetailPane)
    detail.show_customer(other)
    assert pane.views() == []
    detail.show_customer(company)
    assert len(pane.views()) == AT_ONCE, "until the window takes what came in meanwhile"
    qtbot.waitUntil(lambda: len(pane.views()) > AT_ONCE)


def test_tab_goes_down_the_cards_and_then_to_what_stands_below(qtbot: QtBot, pane: ContactsPane) -> None:
    _to_the_end(qtbot, pane)
    pane.map_button.setFocus()
    met = []
    for _ in range(5 * MANY):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        if not pane.isAncestorOf(_focused()):
            break
        met.append(_focused())
    cards = [widget for widget in met if widget in pane._area.cards]
    assert cards == pane._area.cards
    assert [widget.accessibleName() for widget in met[:4]] == [
        "员工00",
        "Edit 员工00",
        "Call 13800000000",
        "Copy 13800000000",
    ]
    assert [getattr(widget, "text", str)() for widget in met[-2:]] == ["Copy", "Add a contact"]


def test_who_was_not_changed_keeps_its_card(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: ContactsPane, company: int
) -> None:
    first, second = pane.views()[:2]
    with qtbot.waitSignal(jobs.changed):
        jobs.write(contacts.save, desk, second.card.id, company, {"title": "总监"})
    assert pane.views()[0] is first
    assert pane.views()[1] is not second
    assert pane.views()[1].card.title == "总监"


def test_after_a_change_the_keyboard_is_back_at_the_card_and_ctrl_z_undoes(qtbot: QtBot, shell: Shell) -> None:
    made = customers.save(shell.desk, None, {"name": "申达"}).id
    people = [contacts.save(shell.desk, None, made, {"name": f"员工{at}"}).id for at in range(AT_ONCE)]
    window = shell.show(qtbot)
    window.show_customer(made)
    window.detail.show_tab("contacts")
    pane = window.detail.contacts
    qtbot.waitUntil(lambda: len(pane.views()) == AT_ONCE)

    def at_the_card(name: str) -> bool:
        view = next((each for each in pane.views() if each.card.id == people[1]), None)
        return view is not None and view.card.name == name and window.focusWidget() is view

    view = next(each for each in pane.views() if each.card.id == people[1])
    button = next(each for each in view.findChildren(QPushButton) if each.text() == "Edit")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    form = window.detail.findChild(ContactForm)
    assert isinstance(form, ContactForm)
    qtbot.waitExposed(form)
    name = form.field("name").focusProxy()
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "B")
    QTest.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.activateWindow()  # no window manager does it when the form closes
    qtbot.waitUntil(lambda: at_the_card("B"))

    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: at_the_card("员工1"))


def _area(pane: ContactsPane) -> QScrollArea:
    found = pane.findChild(QScrollArea)
    assert isinstance(found, QScrollArea)
    return found


def _to_the_end(qtbot: QtBot, pane: ContactsPane) -> None:
    """Drag the bar down until nothing more comes."""
    bar = _area(pane).verticalScrollBar()

    def is_there() -> bool:
        bar.setValue(bar.maximum())
        return (itself := pane.itself()) is not None and itself.isVisible()

    qtbot.waitUntil(is_there)


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
