"""The notice of what was done stands over the window, and hides no buttons, keys or sums."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.ui.greetings_page import GreetingsPage
from kamdesk.ui.key_hints import KEPT_CLEAR, KeyHints
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell
from tests.ui.test_window import page_of


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("greetings", 1440),
        ("visits", 1440),
        ("deals", 1440),
        ("rivals", 1440),
        ("duplicates", 1000),
        ("calendar", 1000),
    ],
)
def test_the_notice_leaves_the_foot_of_a_page_in_sight(qtbot: QtBot, shell: Shell, name: str, width: int) -> None:
    window = shell.show(qtbot)
    window.resize(width, width * 5 // 8)
    window.show_lens(f"page:{name}")
    page = page_of(qtbot, window, name)
    if isinstance(page, GreetingsPage):
        page.show_screen("picked:1,2,3")
    qtbot.waitUntil(lambda: bool(_feet(page)))
    qtbot.wait(20)  # it is laid out
    window.say("Settled, and this in many more words than a notice as a rule would ever need to have", "Undo")

    qtbot.wait(20)
    assert not _covered(window, page)


def test_the_notice_leaves_the_sums_below_the_list_in_sight(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    letters = window.font()
    letters.setPixelSize(20)
    window.setFont(letters)
    window.resize(1280, 800)
    window.show_lens("all")
    sums = window.pane._foot
    qtbot.waitUntil(lambda: sums.isVisible() and bool(sums.text()))
    qtbot.wait(20)  # it is laid out
    window.say("Settled, and this in many more words than a notice as a rule would ever need to have", "Undo")
    qtbot.wait(20)
    assert not window.notice.geometry().intersects(QRect(sums.mapTo(window, QPoint()), sums.size()))


def _feet(page: QWidget) -> list[QWidget]:
    """The buttons and hints at the foot of a page, and the button that merges or begins something there."""
    named = [each for each in page.findChildren(QPushButton) if each.text() in ("Not the same", "New step on this day")]
    return [each for each in (*page.findChildren(QWidget, KEPT_CLEAR), *named) if each.isVisible()]


def _covered(window: MainWindow, page: QWidget) -> list[QWidget]:
    place = window.notice.geometry()
    return [each for each in _feet(page) if place.intersects(QRect(each.mapTo(window, QPoint()), each.size()))]


def test_the_notice_leaves_the_key_hints_in_sight(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.resize(1100, 700)
    window.show_lens("page:knowledge")
    page_of(qtbot, window, "knowledge")
    window.say("Settled", "Undo")
    low = window.notice.geometry().bottom()
    window.show_lens("today")
    hints = window.today.findChild(KeyHints)
    assert hints is not None
    qtbot.waitUntil(hints.isVisible)

    def is_free() -> bool:
        return not window.notice.geometry().intersects(QRect(hints.mapTo(window, QPoint()), hints.size()))

    qtbot.waitUntil(is_free)
    assert window.notice.geometry().bottom() < low
    window.say("Settled once more, and this in many more words than before", "Undo")
    assert is_free()
    window.show_lens("page:knowledge")
    qtbot.waitUntil(lambda: window.notice.geometry().bottom() == low)
