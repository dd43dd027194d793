"""Whole stories through the window: a desk in a home of its own, and a report of who kept the rep waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.services import desk as desks
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Secret
from tests.flows.driver import MONDAY, PASSPHRASE, Block, Clock, Desktop, Watch

NEVER = 250
"""Milliseconds the window's own work may never hold up a key, on any machine."""

AT_START = 1_000
"""The same while a book opens and the window is built for the first time, with everything that is loaded for it."""

_BLOCKS = pytest.StashKey[list[tuple[str, Block]]]()

Start = Callable[..., Desktop]


@pytest.fixture
def watch(request: pytest.FixtureRequest) -> Iterator[Watch]:
    """Counts blocks of the window's thread; long ones of its own making fail the story."""
    made = Watch()
    yield made
    kept = request.config.stash.setdefault(_BLOCKS, [])
    kept += [(request.node.name, block) for block in made.blocks]
    too_long = [block for block in made.blocks if block.worked > (AT_START if block.is_start else NEVER)]
    assert not too_long, f"the window kept the rep waiting: {too_long}"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: Clock, watch: Watch) -> Iterator[Start]:
    """Starts desks, each in a home of its own; the last one started is left first."""
    made: list[Desktop] = []

    def one(home: str = "home", language: str = "en") -> Desktop:
        made.append(Desktop(qtbot, qapp, tmp_path / home, clock, watch, language))
        return made[-1]

    yield one
    for desktop in reversed(made):
        desktop.close()


@pytest.fixture(scope="session")
def demo_books(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], bytes]:
    """A closed book of some forty made-up customers, as bytes to be copied, by language."""
    known: dict[str, bytes] = {}

    def book(language: str) -> bytes:
        if language not in known:
            path = tmp_path_factory.mktemp("demo") / "book.kamdesk"
            made = desks.create(path, Secret(PASSPHRASE, keychain=False), lambda: MONDAY)
            make_demo(made, language, MONDAY.date(), customers=40)
            made.close()
            known[language] = path.read_bytes()
        return known[language]

    return book


@pytest.fixture
def at_work(start: Start, demo_books: Callable[[str], bytes], tmp_path: Path) -> Callable[..., Desktop]:
    """A desk open on the book of a rep who has worked with it for long."""

    def one(language: str = "en") -> Desktop:
        path = tmp_path / "book.kamdesk"
        path.write_bytes(demo_books(language))
        desktop = start(language=language)
        desktop.opening(lambda: desktop.controller.open_book(path, Secret(PASSPHRASE, keychain=False)))
        return desktop

    return one


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Who kept the rep waiting longest, in milliseconds on the clock and of the window's own work."""
    blocks = terminalreporter.config.stash.get(_BLOCKS, [])
    if blocks:
        terminalreporter.section(f"the window was away {len(blocks)} times for more than 50 ms")
        for story, block in sorted(blocks, key=lambda each: -each[1].milliseconds)[:10]:
            terminalreporter.line(f"{block.milliseconds:6.0f} ms ({block.worked:.0f} own)  {story}: {block.after}")
