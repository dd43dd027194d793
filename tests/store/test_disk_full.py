"""A full disk hurts nothing: a clear refusal, the book as before, and work goes on once there is room."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.refusals import Refusal
from kamdesk.rules import pinyin
from kamdesk.services import backups, customers, erasing, history, talks
from kamdesk.services.desk import Desk
from kamdesk.store import checking, migrating
from tests.store.books import TODAY, add_customer, looking, quick_desk, quick_key, whole
from tests.store.test_migrating import SECOND

DISK = 6 * 1024 * 1024


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path_factory.mktemp("disk")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def many(desk: Desk, count: int = 100) -> None:
    with desk.book.writing("import") as work:
        for number in range(count):
            add_customer(work, f"导入{number}", number)


DEEDS: dict[str, Callable[[Desk], Any]] = {
    "edit": lambda desk: customers.save(desk, 1, {"note": "x" * 5000}),
    "talk": lambda desk: talks.log(desk, 2, {"summary": "y" * 20_000}, next_on=TODAY),
    "import": many,
    "undo": history.undo,
    "erase": lambda desk: erasing.erase_customer(desk, 3),
    "purge": lambda desk: customers.purge(desk, list(range(30, 60))),
    "prune": lambda desk: desk.book.prune_history(0, "2999"),
    "backup": backups.backup,
    "rekey": lambda desk: desk.book.rekey(quick_key()),
}


COUNT = int(os.environ.get("KAMDESK_ROOMS", "7"))
ROOMS = [1500 * step**2 // (COUNT - 1) ** 2 for step in range(COUNT)]  # KiB left, closer together where it is tight


@pytest.mark.parametrize("deed", DEEDS)
def test_whatever_is_done_on_a_full_disk_the_book_is_as_before(deed: str, disk: Path) -> None:
    codes = [_try(disk / deed, DEEDS[deed], room) for room in ROOMS]
    assert set(codes) <= {"disk_full", None}
    assert codes[0] is not None, "the disk was full"
    assert codes[-1] is None or deed in ("backup", "rekey"), "there was room"


def _try(folder: Path, deed: Callable[[Desk], Any], room: int) -> str | None:
    """Do it with so little room; the refusal's code."""
    desk = quick_desk(folder / "book.kamdesk")
    try:
        many(desk, 20)
        desk.book.forget_history()
        many(desk, 100)
        desk.book.fold_log()
        before = _state(desk)
        filler = _fill(folder.parent, room * 1024)
        code = _refusal(lambda: deed(desk))
        assert code is None or _state(desk) == before
        assert desk.book.read("SELECT count(*) FROM customer")[0][0] > 0, "reading goes on"
        filler.unlink()
        customers.save(desk, 1, {"note": "wieder Platz"})
        assert desk.book.read("SELECT note FROM customer WHERE id = 1") == [("wieder Platz",)]
        desk.close()
        assert checking.faults_of_file(desk.path, desk.book.key) == []
        assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []
        assert not list(folder.rglob(".*"))
        return code
    finally:
        desk.close()
        shutil.rmtree(folder)
        (folder.parent / "filler").unlink(missing_ok=True)


def test_a_new_book_on_a_full_disk_is_refused_and_leaves_nothing(disk: Path) -> None:
    for room in (0, 4, 64, 300, 600):
        filler = _fill(disk, room * 1024)
        code = _refusal(lambda: quick_desk(disk / "new.kamdesk").close())
        assert code == "disk_full"
        assert [each.name for each in disk.iterdir()] == ["filler"]
        filler.unlink()


def test_a_migration_on_a_full_disk_leaves_the_old_book(disk: Path) -> None:
    scripts = disk.parent / "later"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    (scripts / "versions" / "0002_second.py").write_text(SECOND, "utf-8")
    codes = []
    for room in (0, 64, 400, 900, 1300, 1500, 1700, 1900, 2100, 3500):
        desk = quick_desk(disk / "book.kamdesk")
        many(desk, 60)
        desk.close()
        before = desk.path.read_bytes()
        _fill(disk, room * 1024)
        bring_up = partial(migrating.bring_up, desk.path, desk.book.key, 1, disk / "backups", scripts)
        codes.append(_refusal(bring_up))
        assert codes[-1] is None or desk.path.read_bytes() == before
        assert checking.faults_of_file(desk.path, desk.book.key) == []
        for each in disk.iterdir():
            shutil.rmtree(each) if each.is_dir() else each.unlink()
    assert set(codes) <= {"disk_full", None}
    assert (codes[0] is None, codes[-1] is None) == (False, True)


def _refusal(deed: Callable[[], Any]) -> str | None:
    try:
        deed()
    except Refusal as refusal:
        return refusal.code
    return None


def _fill(disk: Path, room: int) -> Path:
    """Fill the disk until only so many bytes are left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(65536))
    left = shutil.disk_usage(disk).free
    os.truncate(filler, max(0, filler.stat().st_size - room + left))
    return filler


def _state(desk: Desk) -> dict[str, Any]:
    with looking(desk.path, desk.book.key) as look:
        return whole(look, without=("sqlite_sequence",))
