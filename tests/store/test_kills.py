"""The short form of the kill loop (the long one: `python -m tests.store.kills --kills 1000`), and that it can fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def _kills(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.store.kills", *options]
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_no_acknowledged_write_is_lost_by_a_kill() -> None:
    told = _kills("--kills", "12")
    assert told.returncode == 0, told.stdout + told.stderr
    assert "12 kills" in told.stdout


def test_a_writer_that_acknowledges_too_early_is_caught() -> None:
    told = _kills("--kills", "6", "--liar")
    assert told.returncode == 1, told.stdout + told.stderr
    assert "lost: deed" in told.stdout
