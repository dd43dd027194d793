"""The page of a handover that locks it: how strong the lock is, and which file it becomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QProgressBar
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.passphrase_field import PassphraseField
from tests.ui.desks import shenda
from tests.ui.test_handover_dialog import WORDS, opened

KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
WEAK = "password12"


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> HandoverDialog:
    """The dialog of a handover on the page that locks it, in a folder of its own."""
    shenda(desk)
    return locking(qtbot, desk, jobs, tmp_path)


def locking(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> HandoverDialog:
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    dialog = HandoverDialog(desk, jobs, folder=folder)
    opened(qtbot, dialog)
    dialog.show_page(dialog._lock)
    return dialog


def locked_with(dialog: HandoverDialog, words: str) -> None:
    dialog._lock.passphrase.first.setText(words)
    dialog._lock.passphrase.second.setText(words)


def question(qtbot: QtBot, dialog: HandoverDialog) -> QMessageBox:
    """Next is pressed; the question it brings."""
    QTest.mouseClick(dialog._next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked(dialog) is not None)
    box = asked(dialog)
    assert box is not None
    return box


def asked(dialog: HandoverDialog) -> QMessageBox | None:
    return next((each for each in dialog.findChildren(QMessageBox) if each.isVisible()), None)


def press(box: QMessageBox, start: str) -> None:
    next(each for each in box.buttons() if each.text().startswith(start)).click()


def said(dialog: HandoverDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_a_second_handover_of_one_day_gets_a_name_of_its_own(
    qtbot: QtBot, desk: Desk, jobs: Jobs, dialog: HandoverDialog, tmp_path: Path
) -> None:
    first = dialog._lock.path()
    assert first.name == "book 2026-11-22.kamhandover"
    first.write_bytes(b"given yesterday")
    second = locking(qtbot, desk, jobs, tmp_path)
    assert second._lock.path().name == "book 2026-11-22-2.kamhandover"
    second._lock.path().with_name("book 2026-11-22-2.keys.kamhandover").write_bytes(b"its keys' file")
    third = locking(qtbot, desk, jobs, tmp_path)
    assert third._lock.path().name == "book 2026-11-22-3.kamhandover"
    assert not any("exists" in each for each in said(third))


def test_a_file_that_exists_is_named_and_replaced_only_when_asked(qtbot: QtBot, dialog: HandoverDialog) -> None:
    given = dialog._lock.path().with_name("mine.kamhandover")
    given.write_bytes(b"given yesterday")
    locked_with(dialog, WORDS)
    dialog._lock.file.setText(str(given.with_name("mine")))
    assert "This exists already: mine.kamhandover" in said(dialog), "the ending is added by itself"
    box = question(qtbot, dialog)
    assert "mine.kamhandover" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked(dialog) is None)
    assert given.read_bytes() == b"given yesterday", "Enter keeps it"
    press(question(qtbot, dialog), "Replace 1")
    qtbot.waitUntil(lambda: dialog.page() is dialog._done)
    assert given.read_bytes().startswith(b"age-encryption.org/v1")


def test_of_two_files_the_second_is_asked_about_too(qtbot: QtBot, dialog: HandoverDialog) -> None:
    first = dialog._lock.path()
    beside = first.with_name(f"{first.stem}.keys.kamhandover")
    beside.write_bytes(b"given yesterday")
    locked_with(dialog, WORDS)
    dialog._lock.keys.setPlainText(KEY)
    assert any(beside.name in each for each in said(dialog))
    first.write_bytes(b"given yesterday")
    box = question(qtbot, dialog)
    assert first.name in box.text()
    assert beside.name in box.text()
    press(box, "Replace 2")
    qtbot.waitUntil(lambda: dialog.page() is dialog._done)
    assert all(each.read_bytes().startswith(b"age-encryption.org/v1") for each in (first, beside))


def test_a_passphrase_of_three_letters_locks_nothing(dialog: HandoverDialog) -> None:
    locked_with(dialog, "abc")
    assert not dialog._next.isEnabled()
    assert said(dialog).count("Too short: at least 8 characters.") == 2, "below the field, and beside the button"


def test_a_weak_passphrase_is_used_only_when_asked(qtbot: QtBot, dialog: HandoverDialog) -> None:
    locked_with(dialog, WEAK)
    box = question(qtbot, dialog)
    assert "quickly guessed" in box.text()
    press(box, "Choose another")
    qtbot.waitUntil(lambda: asked(dialog) is None)
    assert not dialog._lock.path().exists()
    press(question(qtbot, dialog), "Use it")
    qtbot.waitUntil(lambda: dialog.page() is dialog._done)


def test_the_bar_grows_with_every_word(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    bar = field.findChild(QProgressBar)
    assert bar is not None
    shown = []
    for words in ("abc", "correct horse", "correct horse battery", "correct horse battery staple"):
        field.first.setText(words)
        shown.append(bar.value())
    assert shown == sorted(set(shown))


def test_what_failed_is_said_until_something_is_corrected(dialog: HandoverDialog) -> None:
    edits: tuple[Callable[[], object], ...] = (
        lambda: locked_with(dialog, WORDS),
        lambda: dialog._lock.file.setText("/elsewhere"),
        lambda: dialog._lock.keys.setPlainText(KEY),
    )
    for edit in edits:
        dialog._failed(Refusal("disk_full"))
        assert dialog._banner.isVisible()
        edit()
        assert not dialog._banner.isVisible()
