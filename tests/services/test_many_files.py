"""What a handover needs of memory does not grow with the files that go along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts memory as Linux does")
def test_files_are_read_one_at_a_time(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.services.many_files", str(tmp_path), "25"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert int(told.stdout) < 40, "of 100 MB"
