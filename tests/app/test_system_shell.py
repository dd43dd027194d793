"""What the desk says to each system it runs on, told to stand-ins of those systems."""

from __future__ import annotations

import ctypes
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QStyleHints
from PySide6.QtWidgets import QApplication

from kamdesk.app.system_shell import NAME, OpenedFiles, introduce
from kamdesk.ui.theme import SCHEMES, Theme


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> MagicMock:
    libraries = MagicMock()
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(ctypes, "windll", libraries, raising=False)
    return libraries


def test_setup_can_tell_that_the_desk_is_open(windows: MagicMock) -> None:
    introduce()
    windows.kernel32.CreateMutexW.assert_called_once_with(None, False, NAME)


@pytest.mark.parametrize(("installed", "times"), [(True, 0), (False, 1)])
def test_the_taskbar_holds_one_button(
    windows: MagicMock, monkeypatch: pytest.MonkeyPatch, installed: bool, times: int
) -> None:
    if installed:
        monkeypatch.setattr("sys.frozen", True, raising=False)
    introduce()
    assert windows.shell32.SetCurrentProcessExplicitAppUserModelID.call_count == times


def test_a_file_a_mac_asks_to_open_is_taken(qapp: QApplication, tmp_path: Path) -> None:
    taken: list[Path] = []
    listening = OpenedFiles(taken.append, qapp)
    qapp.installEventFilter(listening)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "客户.kamdesk"))))
    qapp.removeEventFilter(listening)
    assert taken == [tmp_path / "客户.kamdesk"]


@pytest.mark.parametrize("scheme", ["dark", "light", "system"])
def test_the_system_draws_title_bars_in_the_chosen_scheme(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    asked: list[Qt.ColorScheme] = []
    monkeypatch.setattr(QStyleHints, "setColorScheme", lambda _hints, chosen: asked.append(chosen))
    theme = Theme(qapp, scheme)
    theme.deleteLater()
    qapp.setStyleSheet("")
    assert asked == [SCHEMES[scheme]]
