"""Letters of twice the size on a small screen: every menu can be reached, every button is whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.screen_room import TITLE_BAR
from kamdesk.ui.setting_lines import sections
from kamdesk.ui.settings_dialog import SettingsDialog
from kamdesk.ui.theme import Theme
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell
from tests.ui.test_settings_dialog import DESK_VALUES


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


class LowScreen:
    """A small laptop's."""

    @staticmethod
    def availableGeometry() -> QRect:  # noqa: N802  Qt's name
        return QRect(0, 0, 1024, 610)


class OnLowScreen(SettingsDialog):
    def screen(self) -> LowScreen:  # type: ignore[override]
        return LowScreen()


def test_the_settings_fit_a_small_screen_and_their_pages_are_scrolled(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = OnLowScreen(desk, jobs, DESK_VALUES)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= 610 - TITLE_BAR
    for section in sections():
        dialog.show_section(section)
        qtbot.wait(20)
        for button in (dialog._save, dialog._cancel):
            assert button.width() >= button.sizeHint().width()
            assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
        item = dialog._list.item(dialog._list.currentRow())
        assert dialog._list.viewport().rect().contains(dialog._list.visualItemRect(item))
        assert dialog._list.sizeHintForColumn(0) <= dialog._list.viewport().width(), "no name of a section is cut"
    dialog.show_section("ranking")
    qtbot.wait(20)
    area = dialog._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() > 0
    dialog._leave()
