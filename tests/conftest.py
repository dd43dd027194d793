"""Fixtures every test may use."""

from pathlib import Path

import pytest

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files beside the project; skips, plainly, where there is none."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no real data beside the project ({SHARED_DATA.name} is missing in {SHARED_DATA.parent.name}/)")
    return SHARED_DATA
