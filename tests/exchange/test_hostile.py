"""Files made to hurt are refused, or read within bounds of memory, with a line that says so; nothing is written."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.exchange.hostile import FILES, png

MOST_MEGABYTES = 250
"""What such a file may cost the desk itself beyond what it uses anyway."""

MOST_IN_WORKER = 450
"""What it may cost the process that reads workbooks, which the desk can lose."""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What became of every file, in a process of its own."""
    pytest.importorskip("resource")
    folder = tmp_path_factory.mktemp("hostile")
    command = [sys.executable, "-m", "tests.exchange.hostile", str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240).stdout
    assert not list(folder.parent.glob("climbed*"))
    return {line["file"]: line for line in map(json.loads, told.splitlines())}


@pytest.mark.parametrize(
    ("file", "refused"),
    [("two_gigabytes", "too_big"), ("bomb", "workbook_suspicious"), ("entities", "workbook_suspicious")],
)
def test_a_file_that_can_only_hurt_is_refused(outcomes: dict[str, dict[str, Any]], file: str, refused: str) -> None:
    assert outcomes[file].get("refused") == refused


@pytest.mark.parametrize(
    ("file", "created", "rejected"),
    [
        ("long_cell", 2, 1),
        ("endless_line", 2, 1),
        ("nul_bytes", 2, 0),
        ("empty_rows", 1, 0),
        ("climbing", 1, 0),
        ("nested", None, 0),
        ("lying_picture", 1, 0),
    ],
)
def test_what_is_sound_in_a_file_is_read(
    outcomes: dict[str, dict[str, Any]], file: str, created: int | None, rejected: int
) -> None:
    assert outcomes[file].get("created") == created
    assert outcomes[file]["rejected"] == rejected


@pytest.mark.parametrize("file", FILES)
def test_no_file_takes_the_memory(outcomes: dict[str, dict[str, Any]], file: str) -> None:
    assert outcomes[file]["more_megabytes"] <= MOST_MEGABYTES
    assert outcomes[file]["worker_megabytes"] <= MOST_IN_WORKER


def test_a_picture_that_lies_about_its_size_is_not_unfolded(qapp: QApplication) -> None:  # noqa: ARG001
    from kamdesk.ui.file_preview import _picture

    assert _picture(png(60_000, 60_000)) is None
    assert _picture(png(2_000_000_000, 2_000_000_000)) is None
