"""A demo book large enough for a pyramid, its analysis, and the window on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.services import desk as desks
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Desk
from kamdesk.ui.analysis.pane import AnalysisPane
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.window import MainWindow
from tests.ui.shell import SECRET, Shell, monday


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed demo book of the size it ships with, its analysis kept."""
    path = tmp_path_factory.mktemp("demo") / "demo.kamdesk"
    desk = desks.create(path, SECRET, monday)
    make_demo(desk, "en")
    desks.bring_to_today(desk)
    desk.close()
    return path


class Analyst:
    """The window with the analysis in front, as a rep uses it."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self.desk: Desk = shell.desk
        self.shell = shell
        self._qtbot = qtbot
        self.window: MainWindow = shell.show(qtbot)

    @property
    def pane(self) -> AnalysisPane:
        found = self.window.findChild(AnalysisPane)
        assert found is not None
        return found

    def open(self, name: str) -> Screen:
        """Show a screen and wait until it is whole."""
        self.window.show_lens(f"analysis:{name}")
        return self.wait(name)

    def wait(self, name: str, other_than: Screen | None = None) -> Screen:
        """Wait for a screen to be in front and painted, another widget than one known."""

        def is_there() -> bool:
            found = self.window.findChild(AnalysisPane)
            shown = found.screen_shown() if found else None
            is_new = shown is not None and shown.name == name and shown is not other_than
            return is_new and found is not None and not found._steps.isActive()

        self._qtbot.waitUntil(is_there, timeout=20_000)
        shown = self.pane.screen_shown()
        assert shown is not None
        return shown

    def listed_ids(self) -> list[int]:
        """Who is in the list once it is whole."""
        self._qtbot.waitUntil(lambda: self.window.pane.model.ids is not None and self._is_settled(), timeout=10_000)
        return sorted(self.window.pane.model.ids)

    def _is_settled(self) -> bool:
        return self.window.pane._is_whole


@pytest.fixture
def analyst(shell: Shell, qtbot: QtBot) -> Analyst:
    return Analyst(shell, qtbot)
