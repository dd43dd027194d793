"""Files that were there when they were looked at, and are gone or otherwise now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from tests.ui.led_import import Led, cards, names, orders, people


def goes(led: Led) -> None:
    """Press the main button and wait for what comes of it."""
    led.wizard._next.click()
    led.bot.waitUntil(lambda: led.wizard._next.isEnabled() or led.wizard._banner.isVisible() or led.wizard.is_busy())
    led.rest()


@pytest.mark.parametrize("make", [people, cards])
def test_a_file_gone_before_the_import_is_named_and_nothing_comes_in(
    make: Callable[[Path], Path], qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    path = make(tmp_path)
    led = Led(qtbot, desk, jobs, path)
    led.to_preview()
    path.unlink()
    goes(led)
    led.bot.waitUntil(led.wizard._banner.isVisible)
    assert led.wizard._banner.text() == f"There is no file {path.name}."
    assert led.wizard.page() is led.wizard._preview, "from where one can go back"
    assert led.wizard._back.isEnabled()
    assert not led.wizard._next.isEnabled()
    assert names(desk) == set()


def test_the_others_come_in_without_the_file_that_is_gone(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), cards(tmp_path))
    led.to_preview()
    (tmp_path / "customers.csv").unlink()
    led.to_result()
    assert led.wizard._banner.text() == "There is no file customers.csv."
    assert names(desk) == {"Weber GmbH"}


def test_a_file_gone_before_the_preview_stays_out_though_it_comes_back(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    """What the preview did not show must not come in."""
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.enter(led.wizard._columns)
    led.wizard._show_columns(1)
    (tmp_path / "customers.csv").unlink()
    led.to_preview()
    assert led.wizard._banner.text() == "There is no file customers.csv."
    people(tmp_path)
    led.to_result()
    assert names(desk) == {"华信医疗器械", "欧阳商贸"}
    assert desk.book.read("SELECT count(*) FROM contact") == [(0,)]


def test_a_file_gone_before_its_columns_are_settled_is_named(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    (tmp_path / "customers.csv").unlink()
    goes(led)
    led.bot.waitUntil(led.wizard._banner.isVisible)
    assert led.wizard._banner.text() == "There is no file customers.csv."
    assert led.wizard.page() is led.wizard._columns


def test_a_file_changed_into_something_unreadable_says_so(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, orders(tmp_path))
    led.to_preview()
    (tmp_path / "orders.csv").write_bytes(b"\xff\xfe\x80\x81" * 400)
    goes(led)
    led.bot.waitUntil(led.wizard._banner.isVisible)
    assert "has changed since it was looked at" in led.wizard._banner.text()
    assert names(desk) == set()


def test_rows_of_a_file_that_is_gone_cannot_be_saved_and_it_is_named(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, orders(tmp_path))
    led.to_result()
    (tmp_path / "orders.csv").unlink()
    led.wizard.save_rejected(led.wizard.files[0], tmp_path / "mend.csv")
    led.rest()
    assert led.wizard._banner.text() == "There is no file orders.csv."
    assert not led.wizard._result._mended.isVisible()
