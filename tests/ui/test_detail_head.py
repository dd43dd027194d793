"""The head of the detail: its chips explain themselves, nothing is cut or covered however large the letters are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import desk as desks
from kamdesk.services import lists
from kamdesk.services.desk import Desk
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.explanation import ExplanationPopup
from kamdesk.ui.jobs import Jobs


@pytest.fixture
def pane(qtbot: QtBot, demo: Desk, jobs: Jobs) -> DetailPane:
    desks.bring_to_today(demo)
    made = DetailPane(demo, jobs)
    qtbot.addWidget(made)
    made.resize(480, 800)
    made.show_customer(lists.lens_ids(demo, "key:confirmed")[0])
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_chip_of_a_key_account_says_why(qtbot: QtBot, pane: DetailPane) -> None:
    chip = pane.header._key
    assert chip.isVisible()
    assert chip.accessibleName() == f"{chip.text()}. Why?"
    chip.click()
    qtbot.waitUntil(lambda: pane.findChild(ExplanationPopup) is not None)
    popup = pane.findChild(ExplanationPopup)
    assert popup is not None
    assert "Any one sign nominates" in popup.words()
    assert "Verdict\nkey account" in popup.words()
    popup.close()


def test_a_mark_that_explains_nothing_is_no_button(demo: Desk, pane: DetailPane) -> None:
    from kamdesk.services import customers

    assert pane.sheet is not None
    customers.trash(demo, [pane.sheet.id])
    pane.show_customer(pane.sheet.id)
    mark = pane.header._mark
    assert mark.text() == "In the trash"
    said = QAccessible.queryAccessibleInterface(mark)
    assert said.role() is QAccessible.Role.StaticText
