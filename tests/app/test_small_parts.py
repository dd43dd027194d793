"""Small parts of the start: what arguments mean, columns on a terminal, autostart entries, crash reports."""

from __future__ import annotations

import plistlib
import sys
import threading
from pathlib import Path

import pytest

from kamdesk.app import autostart, crash, tidy
from kamdesk.app.start_arguments import StartArguments
from tests.conftest import is_private


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], StartArguments()),
        (["my.kamdesk"], StartArguments(Path("my.kamdesk"))),
        (["demo"], StartArguments(is_demo=True)),
        (["demo", "--lang", "en"], StartArguments(is_demo=True, language="en")),
        (["--hidden"], StartArguments(is_hidden=True)),
        (["cards.vcf", "o.kamhandover"], StartArguments(files=(Path("cards.vcf"), Path("o.kamhandover")))),
        (["--passphrase-file=p", "b"], StartArguments(Path("b"), passphrase_file=Path("p"))),
        (["--self-test", "r.json"], StartArguments(self_test=Path("r.json"))),
        (["today", "demo"], None),
        (["demo", "--json"], None),
        (["--help"], None),
        (["a", "b"], None),
        (["--passphrase"], None),
        (["--lang"], None),
        (["--lang", "fr", "b"], None),
    ],
)
def test_arguments_open_the_desk_or_leave_it_to_the_command_line(
    arguments: list[str], wanted: StartArguments | None
) -> None:
    assert StartArguments.read(arguments) == wanted


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("申达", 4), ("ａ", 2), ("é", 1), ("e\u0301", 1), ("△", 1)]
)
def test_a_chinese_sign_is_two_cells_wide(text: str, cells: int) -> None:
    assert tidy.width(text) == cells


def test_a_long_cell_is_cut_at_whole_signs() -> None:
    assert tidy.fitted("申达精密机械", 7) == "申达精…"
    assert tidy.width(tidy.fitted("申达精密机械", 8)) <= 8
    assert tidy.fitted("abc", 3) == "abc"


def test_figures_stand_at_the_right_and_no_line_ends_in_blanks() -> None:
    lines = list(tidy.aligned(("客户", "元"), [("申达", "1"), ("a", "1000")], frozenset({1})))
    assert lines == ["客户    元", "申达     1", "a     1000"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps it in the registry")
def test_autostart_comes_and_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert not autostart.is_on()
    assert autostart.switch(True)
    text = autostart.entry().read_bytes()
    assert b"--hidden" in text
    assert not autostart.switch(False)
    assert not autostart.entry().exists()


def test_a_path_with_blanks_and_quotes_survives_in_a_desktop_entry(tmp_path: Path) -> None:
    entry = tmp_path / "kamdesk.desktop"
    autostart._write_entry(entry, ['/opt/Kam Desk/100%/ka"m', "--hidden"])
    (line,) = [each for each in entry.read_text("utf-8").splitlines() if each.startswith("Exec=")]
    assert line == 'Exec="/opt/Kam Desk/100%%/ka\\\\"m" "--hidden"'


def test_the_launch_agent_names_the_program(tmp_path: Path) -> None:
    entry = tmp_path / "agent.plist"
    autostart._write_entry(entry, ["/Applications/KamDesk.app/Contents/MacOS/KamDesk", "--hidden"])
    assert plistlib.loads(entry.read_bytes())["ProgramArguments"][1] == "--hidden"


def test_a_crash_report_names_places_and_types_only(tmp_path: Path) -> None:
    try:
        try:
            raise ValueError("王建国 13800138000")
        except ValueError as error:
            raise KeyError("王建国") from error
    except KeyError as error:
        path = crash.report(error, tmp_path / "log")
    assert path is not None
    text = path.read_text("utf-8")
    assert "KeyError" in text
    assert "caused by" in text
    assert "test_small_parts.py" in text
    assert "王" not in text
    assert "13800138000" not in text
    assert str(Path.home()) not in text
    assert is_private(path)
    assert is_private(path.parent)


def test_only_the_last_crash_reports_are_kept(tmp_path: Path) -> None:
    for _ in range(crash.KEPT + 3):
        crash.report(RuntimeError(), tmp_path)
    assert len(list(tmp_path.glob("crash-*.txt"))) == crash.KEPT


def test_a_bug_on_another_thread_is_reported_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Path | None] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash.catch(tmp_path, told.append)

    def fail() -> None:
        raise LookupError("geheim")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1
    assert told[0] is not None
    assert "geheim" not in told[0].read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert crash.report(RuntimeError(), blocked / "log") is None
    crash.note(blocked / "log", "refused x")
