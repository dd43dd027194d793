"""Letters of twice the size on a small screen: every menu can be reached, every button is whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.theme import Theme
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell


@pytest.fixture(autouse=True)
def _large(qapp: QApplication) -> Iterator[None]:
    before, theme = qapp.font(), Theme(qapp, "light", 200)
    yield
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(before)


def unseen(window: MainWindow) -> list[str]:
    """The titles of menus that do not stand whole in the bar."""
    bar = window.top.menus
    menus = [action for action in bar.actions() if action.isVisible()]
    return [menu.text() for menu in menus if not bar.rect().contains(bar.actionGeometry(menu).adjusted(0, 0, -1, -1))]


@pytest.mark.parametrize("width", [1024, 1440])
def test_the_buttons_step_back_for_the_menus(qtbot: QtBot, shell: Shell, width: int) -> None:
    window = shell.show(qtbot)
    window.resize(width, 640)
    qtbot.wait(50)
    assert unseen(window) == []
    buttons = [button for button in window.top.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []
    assert "Log a contact" in [button.text() for button in buttons]
    assert ("New customer" in [button.text() for button in buttons]) == (width > 1024)


def test_where_even_the_menus_do_not_fit_a_sign_leads_to_the_rest(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.resize(640, 640)
    qtbot.wait(50)
    assert unseen(window)
    rest = window.top.menus.findChild(QToolButton)
    assert rest is not None
    assert rest.isVisible()
    assert rest.text() == "»"
    assert rest.accessibleName() == "More menus"
    assert rest.width() > rest.fontMetrics().horizontalAdvance("»")


def test_the_buttons_of_a_form_are_whole_however_narrow_it_is_made(qtbot: QtBot, shell: Shell) -> None:
    form = CustomerForm(shell.desk, shell.jobs)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitExposed(form)
    form.resize(100, form.height())
    qtbot.wait(20)
    buttons = {button.text(): button for button in form.findChildren(QPushButton) if button.isVisible()}
    assert {"Save", "Cancel", "More fields"} <= set(buttons)
    for text, button in buttons.items():
        assert button.width() >= button.sizeHint().width(), text
        assert form.rect().contains(button.mapTo(form, button.rect().bottomRight())), text
