"""A real book and its workers for every screen; English words, whatever the system speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from tests.ui.desks import new_desk
from tests.ui.shell import Shell, make_demo_file, open_copy, shell_on


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty book at noon of 2026-11-22."""
    made = new_desk(tmp_path)
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: QApplication, desk: Desk) -> Iterator[Jobs]:  # noqa: ARG001  they end before the book closes
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:  # noqa: ARG001
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed demo book of some forty customers, to be copied."""
    return make_demo_file(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """The demo book at nine of 2026-11-23, a Monday."""
    opened = open_copy(demo_file, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def shell(qapp: QApplication, demo: Desk) -> Iterator[Shell]:  # noqa: ARG001  it is taken down before Qt
    """The whole window on the demo book, not yet shown."""
    with shell_on(demo) as made:
        yield made
