"""Saving the rows that stayed out of several files: one question after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from tests.ui.led_import import Led, orders, people


def asked(led: Led) -> list[QFileDialog]:
    return [each for each in led.wizard.findChildren(QFileDialog) if each.isVisible()]


def save_as(led: Led, path: Path) -> None:
    (dialog,) = asked(led)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    dialog.accept()


def titles(led: Led) -> list[str]:
    return [each.windowTitle() for each in asked(led)]


def test_where_the_rows_go_is_asked_file_by_file(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.to_result()
    led.wizard._result._repair.click()
    assert titles(led) == ["Save the rows of customers.csv left out"]
    save_as(led, tmp_path / "one.csv")
    led.rest()
    assert titles(led) == ["Save the rows of orders.csv left out"]
    save_as(led, tmp_path / "two.csv")
    led.rest()
    assert titles(led) == []
    assert (tmp_path / "one.csv").exists()
    assert (tmp_path / "two.csv").exists()


def test_a_file_that_is_not_to_be_saved_is_passed_over(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.to_result()
    led.wizard._result._repair.click()
    asked(led)[0].reject()
    assert titles(led) == ["Save the rows of orders.csv left out"]


def test_a_folder_that_cannot_be_written_to_ends_the_asking(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.to_result()
    led.wizard._result._repair.click()
    (dialog,) = asked(led)
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "one.csv"))
    dialog.hide()
    led.rest()
    assert "nowhere" in led.wizard._banner.text()
    assert titles(led) == []
    assert led.wizard._repaired == []
