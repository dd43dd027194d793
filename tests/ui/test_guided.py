"""What every dialog that leads through pages has in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from kamdesk.ui.guided import Guided, Page
from kamdesk.ui.language import Language
from tests.ui.test_handover_dialog import opened

ALT = Qt.KeyboardModifier.AltModifier


class Told(Page):
    """A page with a main button of its own."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._own = words
        QVBoxLayout(self).addWidget(QLabel(words))

    def next_words(self) -> str:
        return self._own or super().next_words()


Made = Callable[[str], Guided]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    """Makes a dialog of two pages, whose first has these words on its main button."""

    def make(words: str) -> Guided:
        dialog = Guided("Guided", ("One", "Two"))
        for each in (words, "Done"):
            dialog.add_page(Told(each))
        opened(qtbot, dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.show_page(dialog._pages[0])
        return dialog

    return make


@pytest.mark.parametrize("words", ["", "Hand over", "Receive", "接收"])
def test_alt_leads_on_and_back_and_away_on_every_page(qtbot: QtBot, made: Made, words: str) -> None:
    dialog = made(words)
    QTest.keyClick(dialog, Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: dialog.page() is dialog._pages[1])
    QTest.keyClick(dialog, Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: dialog.page() is dialog._pages[0])
    QTest.keyClick(dialog, Qt.Key.Key_C, ALT)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_letter_is_marked_as_each_language_does(qapp: QApplication, made: Made) -> None:
    assert shown(made("")) == ["&Cancel", "&Next"]
    assert shown(made("Hand over")) == ["&Cancel", "Ha&nd over"]
    language = Language("zh_CN", qapp)
    try:
        dialog = made("")
        assert shown(dialog) == ["取消(&C)", "下一步(&N)"]
        assert dialog._next.accessibleName() == "下一步", "what is read out has no key in it"
        assert shown(made("自我介绍…"))[1] == "自我介绍(&N)…"
    finally:
        language.remove()


def shown(dialog: Guided) -> list[str]:
    return [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
