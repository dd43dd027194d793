"""Where the dialogs for files begin: in the folder last used for the same purpose, at first in Documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import pasting
from kamdesk.services.desk import Desk
from kamdesk.ui.dialogs import Dialogs
from kamdesk.ui.file_places import FilePlaces, Mode, Purpose, beside, file_dialog, start_folder
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.records_export import RecordsExport
from tests.ui.shell import Shell, shell_on

KAMDESK = Path(__file__).resolve().parents[2] / "kamdesk"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = tmp_path / "Documents"
    made.mkdir()
    return made


def place_of(dialog: QFileDialog) -> Path:
    return Path(dialog.directory().absolutePath())


def choose(qtbot: QtBot, dialog: QFileDialog, path: Path) -> None:
    dialog.selectFile(str(path))
    dialog.open()
    with qtbot.waitSignal(dialog.filesSelected):
        dialog.accept()


def asked(shell: Shell) -> QFileDialog:
    """The dialog that asks where a table of records goes."""
    RecordsExport(shell.desk, shell.jobs, shell.window, lambda _said: None).ask_file("contact")
    (dialog,) = [each for each in shell.window.findChildren(QFileDialog) if each.isVisible()]
    return dialog


def test_a_purpose_begins_in_the_folder_it_was_used_with_last(
    qtbot: QtBot, shell: Shell, documents: Path, tmp_path: Path
) -> None:
    window, reports = shell.show(qtbot), tmp_path / "reports"
    reports.mkdir()
    Dialogs(window, shell.desk, shell.jobs, dict, "en")
    first = asked(shell)
    assert place_of(first) == documents, "not wherever the program was started from"
    choose(qtbot, first, reports / "contacts.xlsx")
    again = asked(shell)
    assert place_of(again) == reports
    assert Path(again.selectedFiles()[0]).name == "Contacts.xlsx"
    assert place_of(file_dialog(window, Purpose.IMPORT, "", mode=Mode.ExistingFiles)) == documents

    with shell_on(shell.desk) as later:
        Dialogs(later.show(qtbot), later.desk, later.jobs, dict, "en")
        assert start_folder(later.window, Purpose.EXPORT) == reports, "after a restart too"
        (reports / "contacts.xlsx").unlink(missing_ok=True)
        reports.rmdir()
        assert start_folder(later.window, Purpose.EXPORT) == documents, "the folder is gone"


def test_no_folder_stands_in_the_clear(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    window, folder = QWidget(), tmp_path / "大连恒泰机械"
    qtbot.addWidget(window)
    folder.mkdir()
    places = FilePlaces(desk, jobs, window)
    places.keep(Purpose.EXPORT, folder)
    qtbot.waitUntil(lambda: FilePlaces(desk, jobs, window).folder(Purpose.EXPORT) == folder)
    assert "大连恒泰".encode() not in b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


def test_rows_to_mend_go_beside_their_file_but_not_where_a_pasted_text_is_wiped(tmp_path: Path) -> None:
    assert beside(tmp_path / "orders.csv", "orders to mend.csv") == tmp_path / "orders to mend.csv"
    pasted = pasting.write_file("客户名称\t手机\n甲公司\t13800138000\n", "From the clipboard")
    assert beside(pasted, "From the clipboard to mend.csv") == "From the clipboard to mend.csv"
    pasting.drop_file(pasted)


def test_no_screen_makes_a_file_dialog_of_its_own() -> None:
    """It would begin wherever the program was started from. A backup is put back beside its book."""
    own = {"file_places.py", "backup_pane.py", "controller.py", "first_run.py"}
    paths = [*(KAMDESK / "ui").rglob("*.py"), *(KAMDESK / "app").rglob("*.py")]
    made = {each.name for each in paths if "QFileDialog(" in each.read_text("utf-8")}
    assert made <= own
    assert not [each for each in paths if re.search(r"QFileDialog\.get\w+\(", each.read_text("utf-8"))]
