"""The command as a process of its own: exit statuses, UTF-8 whatever the locale, nothing heavy before the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.commands import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
LATE = (
    "alembic sqlmodel sqlalchemy pydantic pypinyin python_calamine openpyxl xlsxwriter vobject icalendar numpy "
    "pyqtgraph keyring"
).split()


def kamdesk(folder: Path, *arguments: object, **more: str) -> subprocess.CompletedProcess[bytes]:
    homes = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    env = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "KAMDESK_PASSPHRASE": PASSPHRASE, **more}
    command = [sys.executable, "-m", "kamdesk", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False, timeout=100)


ASCII = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "ascii",
    "PYTHONCOERCECLOCALE": "0",
}
"""A locale that knows no Chinese, in input and output."""


def test_chinese_goes_in_and_out_in_any_locale(tmp_path: Path, book: Path) -> None:
    done = kamdesk(tmp_path, "show", book, "申达精密机械", "--lang", "zh_CN", **ASCII)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("utf-8").startswith("申达精密机械 (K-1)")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("today", "BOOK", "--json"), 0),
        (("import", "BOOK", "ROWS"), 1),
        (("list", "BOOK", "--lens", "nobody"), 2),
        (("nonsense", "BOOK"), 2),
        (("list", "NONE"), 3),
        (("new", "BOOK"), 4),
    ],
)
def test_exit_statuses(tmp_path: Path, book: Path, arguments: tuple[str, ...], status: int) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("订单号,客户名称,下单日期,金额\nA1,新客户,2026-11-01,100\nA2,,2026-11-02,50\n", "utf-8")
    paths = {"BOOK": book, "ROWS": rows, "NONE": tmp_path / "none.kamdesk"}
    done = kamdesk(tmp_path, *(paths.get(each, each) for each in arguments))
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    if "--json" in arguments:
        json.loads(done.stdout)


def test_who_reads_no_further_is_no_error(tmp_path: Path, book: Path) -> None:
    env = {**os.environ, "KAMDESK_PASSPHRASE": PASSPHRASE, "XDG_CONFIG_HOME": str(tmp_path)}
    first = subprocess.Popen(
        [sys.executable, "-m", "kamdesk", "list", str(book), "--json"],
        cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert first.stdout is not None
    assert first.stderr is not None
    first.stdout.close()
    assert first.stderr.read() == b""
    first.stderr.close()
    assert first.wait(60) == 0


def test_the_start_reports_its_first_rows_and_loads_nothing_heavy_before(tmp_path: Path, book: Path) -> None:
    program = (
        "import sys\nfrom kamdesk.app import start_report\nreal = start_report.write_report\n"
        f"def told(rows):\n    print(*sorted({{n.partition('.')[0] for n in sys.modules}} & set({LATE!r})))\n"
        "    return real(rows)\n"
        "start_report.write_report = told\nfrom kamdesk.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    )
    report = tmp_path / "report.json"
    env = {
        **os.environ,
        "KAMDESK_PASSPHRASE": PASSPHRASE,
        "KAMDESK_START_REPORT": str(report),
        "KAMDESK_START_QUIT": "1",
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", program, str(book)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
    told = json.loads(report.read_text("utf-8"))
    assert told["rows"] > 0
    assert 0 < told["painted"] < 60


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display can be missing")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"QT_QPA_PLATFORM": "", "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "kamdesk"], cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 4
    assert "display" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_bundle_tests_itself(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = kamdesk(tmp_path, "--self-test", report)
    told = json.loads(report.read_text("utf-8"))
    assert (done.returncode, told["ok"]) == (0, True), told
    assert told["encrypted"] is True
    assert told["rows"] > 0
    assert told["parts"] > 20
