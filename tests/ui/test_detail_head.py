"""The head of the detail: its chips explain themselves, nothing is cut or covered however large the letters are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, lists
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.elided import ClauseLabel
from kamdesk.ui.explanation import ExplanationPopup
from kamdesk.ui.figure_card import FigureCard
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.theme import Theme


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Letters of twice the size."""
    before, theme = qapp.font(), Theme(qapp, "light", 200)
    yield
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(before)


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
    assert pane.sheet is not None
    customers.trash(demo, [pane.sheet.id])
    pane.show_customer(pane.sheet.id)
    mark = pane.header._mark
    assert mark.text() == "In the trash"
    said = QAccessible.queryAccessibleInterface(mark)
    assert said.role() is QAccessible.Role.StaticText


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("width", [320, 420, 620])
def test_large_letters_in_a_low_window_cover_nothing(qtbot: QtBot, pane: DetailPane, width: int) -> None:
    pane.resize(width, 460)
    qtbot.wait(50)
    header, cards = pane.header, pane.figures.cards
    chips = [header._name, header._tier, header._grade, header._state, header._key, header._facts, header._complete]
    shown = [part for part in chips if part.isVisible()]
    for at, part in enumerate(shown):
        assert part.height() >= part.minimumSizeHint().height(), part
        assert not any(part.geometry().intersects(other.geometry()) for other in shown[at + 1 :]), part
    for card in cards:
        for label in card.findChildren(QLabel):
            assert label.height() >= label.sizeHint().height()
    assert pane.tabs.height() > 8 * pane.fontMetrics().height()
    area = pane.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0, "what does not fit is scrolled to"
    assert area.horizontalScrollBar().maximum() == 0


def test_an_amount_beside_a_figure_is_whole_or_not_there(qtbot: QtBot) -> None:
    card = FigureCard()
    qtbot.addWidget(card)
    words = "34 ever · 2 years with us · ¥ 11,356,789"
    card.say("orders", "Orders · gap", "13 · 29 days", words)
    card.show()
    beside = card.findChild(ClauseLabel)
    assert beside is not None
    seen = []
    for width in range(80, 500, 10):
        card.resize(width, card.height())
        qtbot.wait(1)
        seen.append(beside.fitting_words())
    assert seen[0] == "34 ever"
    assert seen[-1] == words
    assert set(seen) == {"34 ever", "34 ever · 2 years with us", words}
    assert beside.toolTip() == words
    assert beside.text() == words, "a screen reader hears all of it"
