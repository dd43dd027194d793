"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import resource
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kamdesk.exchange.safe_files import CannotWrite, replacing


def test_new_content_takes_the_place(tmp_path: Path) -> None:
    path = tmp_path / "客户.csv"
    path.write_text("old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_text() == "old"
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["客户.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_the_owner_may_read(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("old")
    path.chmod(0o644)
    with replacing(path) as file:
        file.write(b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failed_block_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("old")

    def fail() -> None:
        with replacing(path) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 1, 4096, 99_999])
def test_a_full_disk_is_refused_and_the_old_file_stays(tmp_path: Path, room: int) -> None:
    path = tmp_path / "out"
    path.write_text("old")

    def write() -> None:
        with replacing(path) as file:
            file.write(b"x" * 100_000)

    with _room_for(room), pytest.raises(CannotWrite) as refused:
        write()
    assert refused.value.code == "disk_full"
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_a_link_keeps_pointing_to_the_file(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.parametrize(("place", "code"), [("missing/out", "no_folder"), ("folder", "is_a_folder")])
def test_places_that_cannot_be_written_are_refused(tmp_path: Path, place: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite) as refused, replacing(tmp_path / place):
        pass
    assert refused.value.code == code


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    with replacing(path) as file:
        file.write(os.urandom(3))
    assert path.stat().st_size == 3
