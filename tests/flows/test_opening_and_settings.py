"""Stories around the book itself: a newcomer, another language, lock and key, a book of tomorrow, other rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kamdesk.app.first_run import FirstRun
from kamdesk.app.unlock import UnlockDialog
from kamdesk.models.terms import RankBy
from kamdesk.services import lists
from kamdesk.services.desk import Secret
from kamdesk.store import cipher, keys, schema
from kamdesk.ui.settings_dialog import SettingsDialog
from tests.flows.conftest import Start
from tests.flows.driver import PASSPHRASE, Desktop, words_in

AtWork = Callable[..., Desktop]


def test_a_newcomer_looks_around_in_sample_data(start: Start) -> None:
    desktop = start()
    desktop.controller.begin(None, None, [], False)
    dialog = desktop.dialog(FirstRun)
    desktop.opening(lambda: desktop.press(desktop.button("Look around with sample data", dialog)))
    assert desktop.due(), "a newcomer sees whom to contact at once"
    assert desktop.shown() == desktop.due()[0]
    desktop.listed_anew(lambda: desktop.window.show_lens("tier:super"))
    assert desktop.listed()
    desktop.until(lambda: desktop.shown() in desktop.listed())
    assert not desktop.controller.settings.now.book, "sample data is nobody's book"


def test_another_language_without_a_restart(at_work: AtWork) -> None:
    desktop = at_work()
    before = desktop.window
    names = set(desktop.due())
    desktop.shortcut("settings")
    dialog = desktop.dialog(SettingsDialog)
    dialog.field("language").set_value("zh_CN")
    with desktop.watch.starting():  # the window is built anew
        dialog.save()
        desktop.until(lambda: desktop.controller.session is not None and desktop.window is not before)
        desktop.until(lambda: desktop.window.tree.model.rowCount() > 3)
    desktop.rest()
    assert desktop.window.actions_table["go_today"].text() == "今日(&T)"
    assert set(desktop.due()) == names


def test_locked_nothing_is_seen_and_only_the_passphrase_opens(at_work: AtWork) -> None:
    desktop = at_work()
    window = desktop.window
    desktop.shortcut("lock")
    assert desktop.controller.session is None
    assert not window.isVisible()
    dialog = desktop.dialog(UnlockDialog)
    desktop.type("seven green bottles", on=dialog.line)
    desktop.key(Qt.Key.Key_Return, on=dialog.line)
    desktop.until(lambda: dialog.trouble.text())
    assert desktop.controller.session is None
    dialog.line.clear()
    desktop.type(PASSPHRASE, on=dialog.line)
    desktop.opening(lambda: desktop.key(Qt.Key.Key_Return, on=dialog.line))
    assert desktop.due()


def test_a_wrong_passphrase_at_the_start_asks_again(
    start: Start, demo_books: Callable[[str], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "book.kamdesk"
    path.write_bytes(demo_books("en"))
    desktop = start()
    desktop.controller.open_book(path, Secret("open sesame", keychain=False))
    dialog = desktop.dialog(UnlockDialog)
    assert dialog.trouble.text()
    desktop.type(PASSPHRASE, on=dialog.line)
    desktop.opening(lambda: desktop.key(Qt.Key.Key_Return, on=dialog.line))
    assert desktop.due()


def test_a_book_of_a_newer_kamdesk_is_refused_kindly_and_left_alone(
    start: Start, demo_books: Callable[[str], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "tomorrow.kamdesk"
    path.write_bytes(demo_books("en"))
    connection = cipher.connect(path, keys.derive(PASSPHRASE, keys.salt_of(path)))
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    desktop = start()
    desktop.controller.open_book(path, Secret(PASSPHRASE, keychain=False))
    asks = desktop.dialog(QMessageBox)
    assert "newer" in asks.text()
    assert desktop.controller.session is None
    assert path.read_bytes() == before


def test_ranking_by_margin_moves_the_tiers(at_work: AtWork) -> None:
    desktop = at_work()
    assert "Revenue" in words_in(desktop.detail.figures)
    desktop.shortcut("settings")
    dialog = desktop.dialog(SettingsDialog)
    dialog.field("rank_by").set_value(RankBy.MARGIN)
    desktop.written(dialog.save)
    desktop.until(lambda: "Margin" in words_in(desktop.detail.figures))
    rows = lists.rows(desktop.desk, lists.lens_ids(desktop.desk, "all"))
    upper = [row.margin for row in rows if row.tier in ("super", "large", "medium")]
    lower = [row.margin for row in rows if row.tier == "small"]
    assert upper
    assert min(upper) >= max(lower), "whoever stands higher earns at least as much"
