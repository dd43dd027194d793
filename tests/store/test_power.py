"""The short form of the power cuts (`python -m tests.store.power --points 400` is the long one); and they can fail."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.store import power


@pytest.fixture(scope="module", autouse=True)
def _tracer() -> None:
    if shutil.which("strace") is None:
        pytest.skip("no strace here: system calls cannot be recorded")
    tried = subprocess.run(["strace", "-e", "trace=none", "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip("strace may not trace here")


def test_no_acknowledged_write_is_lost_by_a_power_cut() -> None:
    assert power.replay(points=40, commits=30, synchronous="FULL", seed=3) == []


def test_the_cuts_do_lose_where_nothing_is_synchronised() -> None:
    assert len(power.replay(points=12, commits=30, synchronous="OFF", seed=3)) > 5
