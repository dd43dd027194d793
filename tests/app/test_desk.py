"""The desk from its start to its end: shown, locked, unlocked, raised by a second start, closed for good."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.app import single_instance
from kamdesk.app.controller import Controller
from kamdesk.app.first_run import FirstRun
from kamdesk.app.folders import Folders
from kamdesk.app.idle import IdleWatch
from kamdesk.app.session import Session
from kamdesk.app.settings_file import SettingsFile
from kamdesk.app.tour import Tour
from kamdesk.app.unlock import UnlockDialog
from kamdesk.models.changes import Changes
from kamdesk.services import customers, insight, locking
from kamdesk.services.desk import Desk, Secret
from kamdesk.ui.language import Language
from kamdesk.ui.theme import Theme
from tests.app.commands import NOON, PASSPHRASE

WAIT = 20_000

FEW = 20_000
"""Things a collection goes over in a few milliseconds; the modules of the desk alone are ten times as many."""


def clock() -> datetime:
    return NOON


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    home = tmp_path / "home"
    return Folders(home / "config", home / "data", home / "log", home / "state")


@pytest.fixture
def controller(qapp: QApplication, places: Folders) -> Iterator[Controller]:
    held = single_instance.claim(places.state)
    language, theme = Language("en", qapp), Theme(qapp, "light")
    made = Controller(qapp, places, SettingsFile(places.settings), language, theme, clock, held)
    yield made
    made.leave()
    made._spoken.remove()
    made.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deletions asked for


def opened(controller: Controller, book: Path, qtbot: QtBot) -> Session:
    controller.open_book(book, Secret(PASSPHRASE, keychain=False))
    session = controller.session
    assert session is not None
    with qtbot.waitSignal(session.furnished, timeout=WAIT):
        pass
    return session


def is_open(controller: Controller) -> bool:
    return controller.session is not None


def said_by(part: QWidget) -> str:
    """All that its labels and buttons say."""
    labels = [each.text() for each in part.findChildren(QLabel)]
    return " | ".join([*labels, *(each.text() for each in part.findChildren(QAbstractButton))])


def dialog_of(controller: Controller) -> QDialog:
    assert controller._dialog is not None
    return controller._dialog


def test_the_rows_are_painted_before_the_rest_of_the_window_is_built(
    controller: Controller, book: Path, qtbot: QtBot
) -> None:
    controller.open_book(book, Secret(PASSPHRASE, keychain=False))
    session = controller.session
    assert session is not None
    parts = ("top", "tree", "pane", "detail")
    with qtbot.waitSignals([session.painted, session.furnished], timeout=WAIT, order="strict"):
        built: list[str] = []
        session.painted.connect(lambda _rows: built.extend(each for each in parts if each in vars(session.window)))
    assert built == []
    assert all(part in vars(session.window) for part in parts)
    shown = session.window.current_customer()
    assert shown is not None
    qtbot.waitUntil(lambda: session.window.detail.customer_id() == shown, timeout=WAIT)


def test_a_book_opens_shows_its_rows_and_is_remembered(controller: Controller, book: Path, qtbot: QtBot) -> None:
    session = opened(controller, book, qtbot)
    assert session.window.isVisible()
    assert session.window.today.model.rowCount() > 0
    assert controller.settings.now.book == str(book)


def test_what_an_order_says_of_its_customer_is_seen_soon_and_without_a_new_start(
    controller: Controller, book: Path, qtbot: QtBot
) -> None:
    session = opened(controller, book, qtbot)
    desk = session.desk
    who = desk.book.read("SELECT id FROM customer WHERE number = 'K-2'")[0][0]
    session.window.open_customer(who)
    header = session.window.detail.header
    qtbot.waitUntil(lambda: not session.is_busy and "宏图" in said_by(header), timeout=WAIT)

    def buy() -> Changes:
        with desk.book.writing("edit_order") as work:
            made = work.insert("orders", {"customer_id": who, "ordered_on": NOON.date(), "counts": 1, "revenue": 10})
            work.insert("order_line", {"order_id": made, "amount": 10})
        return work.changes

    session.jobs.write(buy)
    asked = "SELECT grade || ' ' || (score / 100) FROM customer_stats WHERE customer_id = ?"
    qtbot.waitUntil(lambda: desk.book.read(asked, (who,)) != [(None,)], timeout=WAIT)
    (graded,) = desk.book.read(asked, (who,))[0]
    qtbot.waitUntil(lambda: graded in said_by(header), timeout=WAIT)


def test_the_passphrase_is_changed_while_the_analysis_is_brought_along(
    controller: Controller, book: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened(controller, book, qtbot)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=WAIT)
    thinking, go_on = threading.Event(), threading.Event()
    real = insight.analyse

    def slow(desk: Desk) -> insight.Analysis | None:
        found = real(desk)
        thinking.set()
        assert go_on.wait(30)
        return found

    monkeypatch.setattr(insight, "analyse", slow)
    session.jobs.write(customers.save, session.desk, 2, {"industry": "机床"})
    qtbot.waitUntil(thinking.is_set, timeout=WAIT)
    ended: list[object] = []
    session.jobs.write(
        locking.change_passphrase,
        session.desk,
        "锄禾日当午",
        session.jobs.everywhere,
        done=ended.append,
        failed=ended.append,
    )
    go_on.set()
    qtbot.waitUntil(lambda: ended != [], timeout=30_000)
    assert ended == [None]
    asked = "SELECT count(*) FROM book_state WHERE key = 'analysis' AND value <> 'stale'"
    qtbot.waitUntil(lambda: session.desk.book.read(asked) == [(1,)], timeout=WAIT)


def test_nobody_looks_for_rubbish_in_the_window_while_it_stands(
    controller: Controller, book: Path, qtbot: QtBot
) -> None:
    gc.unfreeze()
    window = weakref.ref(opened(controller, book, qtbot).window)
    qtbot.waitUntil(lambda: len(gc.get_objects()) < FEW, timeout=WAIT)
    qtbot.waitUntil(lambda: not (controller.session and controller.session.is_busy), timeout=WAIT)
    controller.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert window() is None, "locked, it goes whole"


def test_the_sample_data_says_that_it_cannot_be_locked_and_leads_to_a_book_that_can(
    controller: Controller, book: Path, places: Folders, qtbot: QtBot
) -> None:
    places.demo.mkdir(parents=True)
    session = opened(controller, book.rename(places.demo / "demo-en.kamdesk"), qtbot)
    window = session.window
    qtbot.waitUntil(lambda: not session.is_busy, timeout=WAIT)
    window.actions_table["lock"].trigger()
    assert controller.session is session
    assert "no passphrase to lock with" in window.notice.words()
    window.notice._button.click()
    assert not is_open(controller)
    assert isinstance(dialog_of(controller), FirstRun)


def test_lock_closes_the_panes_and_asks_again(controller: Controller, book: Path, qtbot: QtBot) -> None:
    session = opened(controller, book, qtbot)
    window = session.window
    qtbot.waitUntil(lambda: not session.is_busy, timeout=WAIT)
    window.actions_table["lock"].trigger()
    assert not is_open(controller)
    assert not window.isVisible()
    dialog = dialog_of(controller)
    assert isinstance(dialog, UnlockDialog)
    dialog.line.setText("falsch")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text()), timeout=WAIT)
    assert not is_open(controller)
    dialog.line.setText(PASSPHRASE)
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        dialog.open_button.click()
    assert is_open(controller)


def test_after_three_wrong_passphrases_the_button_waits(book: Path, qtbot: QtBot) -> None:
    dialog = UnlockDialog(book, clock)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(3):
        dialog.line.setText("falsch")
        dialog.open_book()
        assert not dialog.open_button.isEnabled()
        qtbot.waitUntil(lambda: dialog._opening is None, timeout=WAIT)
    assert not dialog.open_button.isEnabled()
    assert "(" in dialog.open_button.text(), "the button counts down"
    dialog.line.setText(PASSPHRASE)
    dialog.open_book()
    assert dialog._opening is None, "nothing is tried while it waits"


def test_the_recovery_key_opens_too(book: Path, qtbot: QtBot) -> None:
    from kamdesk.services import locking
    from kamdesk.services.desk import open_desk

    desk = open_desk(book, Secret(PASSPHRASE, keychain=False), clock)
    key = locking.recovery_key(desk)
    desk.close()
    dialog = UnlockDialog(book, clock)
    qtbot.addWidget(dialog)
    dialog.recovery.setChecked(True)
    dialog.line.setText(key)
    with qtbot.waitSignal(dialog.unlocked, timeout=WAIT) as told:
        dialog.open_book()
    told.args[0].close()
    assert dialog.line.text() == "", "nothing typed stays"


def test_the_passphrase_is_hidden_until_it_is_asked_for(book: Path, qtbot: QtBot) -> None:
    dialog = UnlockDialog(book, clock)
    qtbot.addWidget(dialog)
    assert dialog.line.echoMode() is dialog.line.EchoMode.Password
    dialog.shown.setChecked(True)
    assert dialog.line.echoMode() is dialog.line.EchoMode.Normal


def test_escape_takes_back_what_was_typed_and_ends_nothing(book: Path, qtbot: QtBot) -> None:
    dialog = UnlockDialog(book, clock)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.line.setText("half a pass")
    with qtbot.assertNotEmitted(dialog.left):
        QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
        QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), dialog.line.text()) == (True, "")
    with qtbot.waitSignal(dialog.left):
        dialog.close()


def test_a_book_that_is_gone_is_named_and_another_offered(controller: Controller, tmp_path: Path) -> None:
    controller.open_book(tmp_path / "gone.kamdesk", Secret(PASSPHRASE, keychain=False))
    dialog = dialog_of(controller)
    assert isinstance(dialog, QMessageBox)
    assert "gone.kamdesk" in dialog.text()
    assert len(dialog.buttons()) == 3


def test_the_first_run_makes_an_encrypted_book(controller: Controller, places: Folders, qtbot: QtBot) -> None:
    controller.begin(None, None, [], False)
    dialog = dialog_of(controller)
    assert isinstance(dialog, FirstRun)
    assert not dialog.empty.isEnabled()
    for line in (dialog.first, dialog.second):
        line.setText("kurz")
    assert not dialog.empty.isEnabled()
    assert "8" in dialog.honest.text(), "how long it must be"
    dialog.first.setText(PASSPHRASE)
    dialog.second.setText("anders")
    assert not dialog.empty.isEnabled()
    dialog.second.setText(PASSPHRASE)
    with qtbot.waitSignal(controller.opened, timeout=WAIT):
        dialog.empty.click()
    book = places.books / "customers.kamdesk"
    assert not book.read_bytes().startswith(b"SQLite format 3")
    assert controller.settings.now.book == str(book)


def test_the_first_run_without_a_keychain_says_so(controller: Controller, qtbot: QtBot) -> None:
    controller.begin(None, None, [], False)
    dialog = dialog_of(controller)
    assert isinstance(dialog, FirstRun)
    dialog.by_keychain.setChecked(True)
    dialog.empty.click()
    qtbot.waitUntil(lambda: "keychain" in dialog.trouble.text(), timeout=WAIT)
    assert not is_open(controller)


def test_a_second_start_raises_the_window_and_hands_over_its_file(
    controller: Controller, book: Path, places: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    session = opened(controller, book, qtbot)
    window = session.window
    window.import_requested.disconnect()
    files: list[list[str]] = []
    window.import_requested.connect(files.append)
    window.hide()
    assert single_instance.claim(places.state) is None
    single_instance.hand_over(places.state, None, False, [tmp_path / "cards.vcf"])
    qtbot.waitUntil(lambda: bool(files), timeout=WAIT)
    assert files == [[str(tmp_path / "cards.vcf")]]
    assert window.isVisible()


def test_without_a_tray_closing_the_window_ends_the_desk(controller: Controller, book: Path, qtbot: QtBot) -> None:
    session = opened(controller, book, qtbot)
    with qtbot.waitSignal(controller.ended, timeout=WAIT):
        session.window.close()
    assert not is_open(controller)


def test_the_chair_is_empty_after_the_minutes_allowed(qapp: QApplication) -> None:
    now = [0.0]
    watch = IdleWatch(lambda: 10, qapp, lambda: now[0], lambda: now[0])
    left: list[bool] = []
    watch.left.connect(lambda: left.append(True))
    now[0] = 599.0
    watch.look()
    assert not left
    now[0] = 600.0
    watch.look()
    assert left == [True]
    watch.stop()
    watch.deleteLater()


def test_a_key_pressed_is_somebody_there(qapp: QApplication, qtbot: QtBot, book: Path) -> None:
    dialog = UnlockDialog(book, clock)
    qtbot.addWidget(dialog)
    dialog.show()
    now = [0.0]
    watch = IdleWatch(lambda: 1, qapp, lambda: now[0], lambda: now[0])
    watch._watch(dialog.windowHandle())
    now[0] = 59.0
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_A)  # type: ignore[no-untyped-call]
    assert watch.idle_seconds() == 0
    watch.stop()
    watch.deleteLater()


def test_sleep_counts_as_an_empty_chair(qapp: QApplication) -> None:
    wall = [0.0]
    watch = IdleWatch(lambda: 10, qapp, lambda: 0.0, lambda: wall[0])
    wall[0] = 3600.0
    assert watch.idle_seconds() == 3600
    watch.stop()
    QObject.deleteLater(watch)


def test_after_the_first_run_three_steps_show_around(controller: Controller, qtbot: QtBot) -> None:
    controller.begin(None, None, [], False)
    dialog = dialog_of(controller)
    assert isinstance(dialog, FirstRun)
    dialog.first.setText(PASSPHRASE)
    dialog.second.setText(PASSPHRASE)
    with qtbot.waitSignal(controller.opened, timeout=WAIT) as told:
        dialog.empty.click()
    window = told.args[0].window
    qtbot.waitUntil(lambda: window.findChild(Tour) is not None, timeout=WAIT)
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour)
    seen = []
    for _ in range(3):
        seen.append(tour.accessibleName())
        assert window.rect().contains(tour.geometry()), "a card never leaves the window"
        tour.step()
    assert len(set(seen)) == 3
    assert tour.isHidden()
    assert controller.settings.now.toured


def test_another_language_builds_the_window_anew_over_the_open_book(
    controller: Controller, book: Path, qtbot: QtBot
) -> None:
    session = opened(controller, book, qtbot)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=WAIT)
    with qtbot.waitSignal(controller.opened, timeout=WAIT) as told:
        controller.change_desk({"language": "zh_CN", "theme": "dark", "text_percent": 120})
    again = told.args[0]
    assert again.desk is session.desk
    assert controller.language == "zh_CN"
    assert controller.desk_values()["theme"] == "dark"
    with qtbot.waitSignal(again.furnished, timeout=WAIT):
        pass


def test_the_days_notice_comes_once_and_names_nobody(controller: Controller, book: Path, qtbot: QtBot) -> None:
    session = opened(controller, book, qtbot)
    qtbot.waitUntil(lambda: bool(session.window.notice.words()), timeout=WAIT)
    assert "1 customer" in session.window.notice.words()
    assert "申达" not in session.window.notice.words()
    assert list(controller.settings.now.told_digests) == ["2026-11-23"]
    controller.open_book(book, Secret(PASSPHRASE, keychain=False))
    again = controller.session
    assert again is not None
    with qtbot.waitSignal(again.furnished, timeout=WAIT):
        pass
    qtbot.waitUntil(lambda: not again.is_busy, timeout=WAIT)
    assert again.window.notice.words() == ""


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_the_first_words_anybody_reads_are_whole(qapp: QApplication, qtbot: QtBot, tmp_path: Path, spoken: str) -> None:
    language, theme = Language(spoken, qapp), Theme(qapp, "light")
    dialog = FirstRun(tmp_path, spoken, clock)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.wait(20)
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert dialog.honest.height() >= dialog.honest.heightForWidth(dialog.honest.width())
    language.remove()
    del theme
