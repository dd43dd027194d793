"""The house itself: sound bindings, imports that point down, locked libraries, a lean start, resources within reach."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from pytestqt.qtbot import QtBot

from kamdesk.models.resources import resource

ROOT = Path(__file__).resolve().parents[1]
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"
LATE = (
    "alembic sqlmodel sqlalchemy pydantic pypinyin python_calamine openpyxl xlsxwriter vobject icalendar numpy "
    "pyqtgraph keyring"
).split()


def test_calls_that_return_nothing_keep_none_alive(qtbot: QtBot) -> None:
    """PySide6 6.12 on Python 3.11 drops one reference to None in each such call, and aborts after some 5,500."""
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        widget.update()
    assert sys.getrefcount(None) > before - 1_000


def test_imports_point_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0, "see what lint-imports prints"


@pytest.mark.parametrize("start", ["kamdesk", "kamdesk.__main__", "kamdesk.ui", "kamdesk.models.refusals"])
def test_the_start_imports_nothing_heavy(start: str) -> None:
    """The window must not wait for what only a later click needs."""
    if find_spec(start) is None:
        pytest.skip(f"there is no {start}")
    program = f"import sys, {start}; print(*sorted({{name.partition('.')[0] for name in sys.modules}} & set({LATE})))"
    found = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert found.split() == []


def test_the_lock_files_name_no_address() -> None:
    for lock in (RUN_LOCK, DEV_LOCK):
        assert not re.findall(r"^.*(?:https?:|//|index-url|find-links).*$", lock.read_text("utf-8"), re.MULTILINE)


def test_every_locked_library_has_hashes() -> None:
    for lock in (RUN_LOCK, DEV_LOCK):
        entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_every_library_asked_for_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"]
    assert _names(wanted) - _locked(RUN_LOCK).keys() == set()
    assert _names([*wanted, *project["dependency-groups"]["dev"]]) - _locked(DEV_LOCK).keys() == set()


def test_both_lock_files_name_the_same_versions() -> None:
    tools = _locked(DEV_LOCK)
    assert {name: versions for name, versions in _locked(RUN_LOCK).items() if tools.get(name) != versions} == {}


def test_a_resource_is_found_beside_the_code_and_outside_the_current_folder(tmp_path: Path) -> None:
    program = (
        "from kamdesk.models.resources import resource; print(resource('i18n').is_dir(), resource('none').is_file())"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["True", "False"]


def test_a_resource_is_named_by_its_parts() -> None:
    assert resource("i18n").is_dir()
    assert resource("i18n", "kamdesk_zh_CN.ts").name == "kamdesk_zh_CN.ts"


def _names(requirements: list[str]) -> set[str]:
    return {_plain(re.split(r"[^A-Za-z0-9._-]", requirement)[0]) for requirement in requirements}


def _locked(lock: Path) -> dict[str, set[str]]:
    """Versions by name; a library may have two, for different Pythons."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE):
        versions.setdefault(_plain(name), set()).add(version)
    return versions


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
