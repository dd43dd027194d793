"""A backup made while somebody writes: it is only read for, so nothing that is asked meanwhile waits for the write."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.app.commands import Commands
from kamdesk.app.session import Session
from kamdesk.app.shots import Pictured
from kamdesk.services import backups, lists
from kamdesk.services.desk import Desk
from kamdesk.ui.backup_pane import BackupPane
from kamdesk.ui.look_memory import LookMemory


@pytest.fixture
def session(qapp: QApplication, demo: Desk) -> Iterator[Session]:
    made = Session(demo, LookMemory(), False, qapp)
    made.furnish()
    yield made
    made.close(keep_book=True)


def by_the_day(session: Session) -> None:
    session._look_over()


def by_the_menu(session: Session) -> None:
    Commands(session, Pictured("en"))._back_up()


def by_the_settings(session: Session) -> None:
    BackupPane(session.desk, session.jobs, session.window).back_up()


@pytest.mark.parametrize("back_up", [by_the_day, by_the_menu, by_the_settings])
def test_a_backup_waits_for_no_write_and_is_noted_after_it(
    qtbot: QtBot, session: Session, back_up: Callable[[Session], None]
) -> None:
    desk, is_under_way, is_over = session.desk, threading.Event(), threading.Event()

    def write_for_long() -> None:
        with desk.book.writing("edit_customer", count=1):
            is_under_way.set()
            is_over.wait(20)

    def noted() -> list[tuple[str]]:
        return desk.book.read("SELECT scope FROM audit WHERE act = 'backup'")

    answers: list[object] = []
    session.jobs.write(write_for_long)
    assert is_under_way.wait(20)
    back_up(session)
    session.jobs.read(lists.totals, desk, "all", done=answers.append)
    try:
        qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        (made,) = backups.list_backups(desk)
        assert noted() == []
    finally:
        is_over.set()
    qtbot.waitUntil(lambda: noted() == [(made.path.name,)], timeout=10_000)
