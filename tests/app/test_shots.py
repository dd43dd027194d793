"""The camera: no picture of a page that is still on its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kamdesk.app import shots
from kamdesk.app.shots import Camera, is_shown
from kamdesk.ui.analysis.pane import AnalysisPane
from tests.ui.shell import make_demo_file, open_copy, shell_on


class Slow(QLabel):
    """Says what it said whenever it was photographed."""

    def __init__(self) -> None:
        super().__init__("Looking through the book…")
        self.photographed: list[str] = []

    def grab(self) -> QPixmap:  # type: ignore[override]
        self.photographed.append(self.text())
        return super().grab()

    def is_there(self) -> bool:
        return self.text() == "there"


def test_a_page_is_photographed_when_it_is_there(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shots, "SETTLE_MS", 1)
    monkeypatch.setattr(shots, "LOOK_MS", 1)
    page, parent = Slow(), QObject()
    qtbot.addWidget(page)

    def show() -> Slow:
        QTimer.singleShot(100, page, lambda: page.setText("there"))
        return page

    camera = Camera([("slow", show, page.is_there)], tmp_path, "en", parent)
    with qtbot.waitSignal(camera.finished):
        camera.run()
    assert page.photographed == ["there"]
    assert (tmp_path / "en-slow.png").stat().st_size > 0


def test_a_screen_of_the_analysis_is_there_with_its_facts(qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_copy(make_demo_file(tmp_path), tmp_path)
    with shell_on(desk) as shell:
        window = shell.show(qtbot)
        assert is_shown(window, "all")
        for lens in ("analysis:rfm", "analysis:moves", "page:deals"):
            window.show_lens(lens)
            assert not is_shown(window, lens), "it is read and built first"
            qtbot.waitUntil(lambda lens=lens: is_shown(window, lens), timeout=20_000)  # type: ignore[misc]
            page = window.middle.page()
            if isinstance(page, AnalysisPane):
                screen = page.screen_shown()
                assert screen is not None
                assert f"analysis:{screen.name}" == lens
        assert not is_shown(window, "all")
    desk.close()
