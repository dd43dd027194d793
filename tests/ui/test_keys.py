"""Another passphrase and the recovery key, as a rep reaches and uses them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QListWidget, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.services import audit, backups, locking
from kamdesk.services.desk import Desk, Secret, open_desk, set_setting
from kamdesk.ui.backup_pane import BackupPane
from kamdesk.ui.dialogs import Dialogs
from kamdesk.ui.former_key_dialog import FormerKeyDialog
from kamdesk.ui.language import Language
from kamdesk.ui.palette import Palette
from kamdesk.ui.passphrase_dialog import PassphraseDialog
from kamdesk.ui.recovery_dialog import RecoveryDialog, in_lines, recovery_html
from kamdesk.ui.settings_dialog import SettingsDialog
from kamdesk.ui.window import MainWindow
from tests.ui.shell import SECRET, Shell, monday, shell_on

OLD, NEW = str(SECRET.passphrase), "锄禾日当午 2026"
Kind = TypeVar("Kind", bound=QDialog)
NAMES = ("change_passphrase", "recovery_key")
WAIT = 30_000
"""A key is derived twice and a backup made: on a busy machine that takes its time."""


@pytest.fixture
def window(qtbot: QtBot, shell: Shell) -> MainWindow:
    shown = shell.show(qtbot)
    shell.dialogs = Dialogs(shown, shell.desk, shell.jobs, dict, "en")  # type: ignore[attr-defined]
    return shown


def opened(qtbot: QtBot, window: MainWindow, kind: type[Kind]) -> Kind:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)), timeout=WAIT)
    return next(each for each in window.findChildren(kind) if each.isVisible())


def asked(qtbot: QtBot, window: MainWindow) -> PassphraseDialog:
    window.actions_table["change_passphrase"].trigger()
    return opened(qtbot, window, PassphraseDialog)


def shown(qtbot: QtBot, window: MainWindow) -> RecoveryDialog:
    window.actions_table["recovery_key"].trigger()
    return opened(qtbot, window, RecoveryDialog)


def type_new(dialog: PassphraseDialog, present: str | None, new: str = NEW) -> None:
    if present is not None:
        assert dialog.proof is not None
        dialog.proof.line.setText(present)
    dialog.passphrase.first.setText(new)
    dialog.passphrase.second.setText(new)


def opens(path: Path, secret: Secret) -> bool:
    try:
        open_desk(path, secret, monday).close()
    except CannotOpen:
        return False
    return True


@pytest.mark.parametrize(
    ("language", "typed", "labels"),
    [
        ("en", "pass", ("Change passphrase…", "Recovery key…")),
        ("zh_CN", "口令", ("更改口令…", "恢复密钥…")),
    ],
)
def test_both_stand_in_the_menu_and_the_palette(
    qtbot: QtBot, qapp: QApplication, demo: Desk, language: str, typed: str, labels: tuple[str, str]
) -> None:
    spoken = Language(language, qapp)
    try:
        with shell_on(demo) as made:
            window = made.show(qtbot)
            Dialogs(window, made.desk, made.jobs, dict, language)
            menu = window.findChild(QMenu, "menu_file")
            assert menu is not None
            in_menu = [action.objectName() for action in menu.actions() if action.isVisible()]
            assert set(NAMES) <= set(in_menu)
            palette = Palette(window.actions_table)
            qtbot.addWidget(palette)
            found, words = palette.findChild(QListWidget), palette.findChild(QLineEdit)
            assert found is not None
            assert words is not None
            offered = [found.item(row).text() for row in range(found.count())]
            assert all(any(line.startswith(label) for line in offered) for label in labels)
            words.setText(typed)
            assert found.item(0).text().startswith(labels[0])
    finally:
        spoken.remove()
        QLocale.setDefault(QLocale(QLocale.Language.English))


def test_the_demo_book_offers_neither(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    Dialogs(window, shell.desk, shell.jobs, dict, "en", is_demo=True).settings("safety")
    assert not any(window.actions_table[name].isVisible() for name in NAMES)
    settings = opened(qtbot, window, SettingsDialog)
    assert not any(settings.findChild(QAbstractButton, name) for name in NAMES)


def test_a_backup_from_before_is_put_back_with_the_passphrase_of_then(
    qtbot: QtBot, shell: Shell, window: MainWindow
) -> None:
    made = backups.backup(shell.desk).path
    dialog = asked(qtbot, window)
    type_new(dialog, OLD)
    dialog._act.click()
    opened(qtbot, window, QMessageBox).close()
    pane = BackupPane(shell.desk, shell.jobs, window)
    target = shell.desk.path.with_name("again.kamdesk")
    pane.restore_as(made, target)
    former = opened(qtbot, window, FormerKeyDialog)
    assert not former._go.isEnabled()
    former.proof.line.setText("something else")
    former._go.click()
    qtbot.waitUntil(lambda: former.proof.trouble.isVisible(), timeout=WAIT)
    assert not target.exists()
    former.proof.line.setText(OLD)
    with qtbot.waitSignal(pane.restored, timeout=WAIT):
        former._go.click()
    assert not former.isVisible()
    assert opens(target, Secret(OLD, keychain=False))


def test_a_changed_passphrase_opens_the_book_and_the_old_one_does_not(
    qtbot: QtBot, shell: Shell, window: MainWindow
) -> None:
    dialog = asked(qtbot, window)
    type_new(dialog, OLD)
    dialog._act.click()
    box = opened(qtbot, window, QMessageBox)
    told = box.text() + box.informativeText()
    assert "new passphrase opens" in told
    assert "old passphrase only" in told
    assert "recovery key is another one" in told
    assert opens(shell.desk.path, Secret(NEW, keychain=False))
    assert not opens(shell.desk.path, Secret(OLD, keychain=False))
    next(each for each in box.buttons() if each.text() == "Recovery key…").click()
    assert opened(qtbot, window, RecoveryDialog).proof is not None


def test_a_wrong_present_passphrase_is_said_at_its_field(qtbot: QtBot, shell: Shell, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    type_new(dialog, "falsch")
    dialog._act.click()
    proof = dialog.proof
    assert proof is not None
    qtbot.waitUntil(proof.trouble.isVisible, timeout=WAIT)
    assert "does not open" in proof.trouble.text()
    assert proof.line.accessibleDescription() == proof.trouble.text()
    assert dialog.isVisible()
    assert dialog.passphrase.is_good(), "the new one need not be typed again"
    assert proof.line.selectedText()
    assert dialog.focusWidget() is proof.line
    assert opens(shell.desk.path, Secret(OLD, keychain=False))
    proof.line.setText("other")
    assert not proof.trouble.isVisible()


def test_wrong_passphrases_cost_patience_in_both_dialogs(qtbot: QtBot, window: MainWindow) -> None:
    dialog = shown(qtbot, window)
    assert dialog.proof is not None
    for typed in ("one", "two", "three"):
        dialog.proof.line.setText(typed)
        dialog.ask()
        qtbot.waitUntil(dialog.proof.trouble.isVisible, timeout=WAIT)
    dialog.reject()
    other = asked(qtbot, window)
    type_new(other, OLD)
    other.change()
    assert other.proof is not None
    qtbot.waitUntil(other.proof.trouble.isVisible, timeout=WAIT)
    assert "Too many tries" in other.proof.trouble.text()


def test_the_recovery_key_proves_where_the_passphrase_is_forgotten(
    qtbot: QtBot, shell: Shell, window: MainWindow
) -> None:
    printed = locking.recovery_key(shell.desk)
    dialog = asked(qtbot, window)
    assert dialog.proof is not None
    dialog.proof.recovery.setChecked(True)
    type_new(dialog, printed.lower())
    dialog.change()
    opened(qtbot, window, QMessageBox)
    assert opens(shell.desk.path, Secret(NEW, keychain=False))
    assert not opens(shell.desk.path, Secret(recovery=printed, keychain=False))


def test_it_cannot_be_changed_before_both_lines_agree(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    assert not dialog._act.isEnabled()
    type_new(dialog, OLD)
    assert dialog._act.isEnabled()
    dialog.passphrase.second.setText("else")
    assert not dialog._act.isEnabled()
    type_new(dialog, "")
    assert not dialog._act.isEnabled()


def test_a_book_of_the_keychain_is_given_a_passphrase(qtbot: QtBot, shell: Shell, window: MainWindow) -> None:
    set_setting(shell.desk, locking.HAS_PASSPHRASE, False)
    dialog = asked(qtbot, window)
    assert dialog.proof is None
    assert dialog.windowTitle() == "Set a passphrase"
    type_new(dialog, None)
    dialog.change()
    opened(qtbot, window, QMessageBox)
    assert locking.has_passphrase(shell.desk)
    assert opens(shell.desk.path, Secret(NEW, keychain=False))


def test_a_change_without_its_backup_says_so(
    qtbot: QtBot, shell: Shell, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise Refusal("disk_full")

    monkeypatch.setattr(backups, "before", full)
    dialog = asked(qtbot, window)
    type_new(dialog, OLD)
    dialog.change()
    box = opened(qtbot, window, QMessageBox)
    assert "None could be made under the new" in box.informativeText()
    assert opens(shell.desk.path, Secret(NEW, keychain=False))


def test_the_recovery_key_is_shown_after_the_passphrase_and_opens_the_book(
    qtbot: QtBot, shell: Shell, window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText("before")
    dialog = shown(qtbot, window)
    assert not dialog.key.isVisible()
    assert dialog.proof is not None
    dialog.proof.line.setText("falsch")
    dialog.ask()
    qtbot.waitUntil(dialog.proof.trouble.isVisible, timeout=WAIT)
    assert not dialog.key.isVisible()
    assert dialog.key.text() == ""
    dialog.proof.line.setText(OLD)
    QTest.keyClick(dialog.proof.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.key.isVisible, timeout=WAIT)
    groups = dialog.key.text().split()
    assert [len(group) for group in groups] == [8] * 8
    assert opens(shell.desk.path, Secret(recovery=" ".join(groups), keychain=False))
    assert dialog.key.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert QGuiApplication.clipboard().text() == "before"
    assert not any("opy" in button.text() for button in dialog.findChildren(QAbstractButton))


def test_its_print_is_previewed_and_noted(qtbot: QtBot, shell: Shell, window: MainWindow) -> None:
    dialog = shown(qtbot, window)
    assert dialog.proof is not None
    dialog.proof.line.setText(OLD)
    dialog.ask()
    qtbot.waitUntil(dialog._print.isVisible, timeout=WAIT)
    dialog._print.click()
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    preview = dialog.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.isVisible()
    preview.accept()

    def noted() -> bool:
        return any((line.act, line.scope) == ("print", "recovery") for line in audit.lines(shell.desk))

    qtbot.waitUntil(noted, timeout=WAIT)


def test_the_sheet_says_what_the_key_is_for(desk: Desk) -> None:
    key = locking.recovery_key(desk)
    html = recovery_html("book.kamdesk", desk.today(), key)
    assert all(group in html for group in key.split("-"))
    assert "book.kamdesk" in html
    assert "forgotten" in html
    assert "another recovery key" in html
    assert len(in_lines(key)) == 2


def test_the_sheet_is_chinese_where_the_window_is(qapp: QApplication, desk: Desk) -> None:
    spoken = Language("zh_CN", qapp)
    try:
        html = recovery_html("book.kamdesk", desk.today(), locking.recovery_key(desk))
    finally:
        spoken.remove()
        QLocale.setDefault(QLocale(QLocale.Language.English))
    assert all(words in html for words in ("恢复密钥", "打印日期", "客户簿", "远离电脑"))
    assert not any(words in html for words in ("Recovery", "Printed", "Whoever", "A new"))


def test_the_settings_lead_to_both(qtbot: QtBot, window: MainWindow, shell: Shell) -> None:
    shell.dialogs.settings("safety")  # type: ignore[attr-defined]
    settings = opened(qtbot, window, SettingsDialog)
    for name, kind in zip(NAMES, (PassphraseDialog, RecoveryDialog), strict=True):
        button = settings.findChild(QAbstractButton, name)
        assert button is not None
        button.click()
        dialog = opened(qtbot, window, kind)
        assert dialog.parent() is settings
        dialog.reject()
    assert any("recovery key" in label.text() for label in settings.findChildren(QLabel))
