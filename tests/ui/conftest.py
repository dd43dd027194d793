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
