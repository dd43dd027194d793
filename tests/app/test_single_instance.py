"""One desk for each user: a second process finds the first and hands its wishes over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kamdesk.app.single_instance import Wish, claim, hand_over

PROGRAM = """
import sys
from pathlib import Path
from kamdesk.app.single_instance import claim, hand_over
folder = Path(sys.argv[1])
held = claim(folder)
if held is None:
    hand_over(folder, Path(sys.argv[2]), False, [Path("orders.csv")])
print("first" if held else "second")
"""


def other_start(folder: Path, cwd: Path) -> str:
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), "mine.kamdesk"],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout.strip()


def test_a_second_process_hands_over_and_the_first_takes_each_wish_once(tmp_path: Path) -> None:
    held = claim(tmp_path / "state")
    assert held is not None
    assert other_start(tmp_path / "state", tmp_path) == "second"
    assert list(held.take()) == [Wish(tmp_path / "mine.kamdesk", False, (tmp_path / "orders.csv",))]
    assert list(held.take()) == []
    held.release()


def test_the_lock_goes_with_its_process(tmp_path: Path) -> None:
    assert other_start(tmp_path / "state", tmp_path) == "first"
    assert other_start(tmp_path / "state", tmp_path) == "first"


def test_what_is_left_from_before_is_no_wish(tmp_path: Path) -> None:
    hand_over(tmp_path, Path("old.kamdesk"), False, [])
    held = claim(tmp_path)
    assert held is not None
    assert list(held.take()) == []
    held.release()


def test_a_strange_file_among_the_wishes_is_passed_over(tmp_path: Path) -> None:
    held = claim(tmp_path)
    assert held is not None
    (held.wishes / "1.json").write_text('{"book": 1}')
    (held.wishes / "2.json").write_text("x" * 100_000)
    hand_over(tmp_path, None, True, [])
    assert list(held.take()) == [Wish(None, True, ())]
    held.release()


def test_wishes_are_this_users_alone(tmp_path: Path) -> None:
    held = claim(tmp_path / "state")
    assert held is not None
    hand_over(tmp_path / "state", None, False, [])
    (wish,) = held.wishes.iterdir()
    assert wish.stat().st_mode & 0o077 == 0
    assert held.wishes.stat().st_mode & 0o077 == 0
    held.release()
