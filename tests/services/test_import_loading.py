"""A small import is half loading: cards wait for nothing that only tables need, nor the other way round."""

from __future__ import annotations

import subprocess
import sys

import pytest

TABLES = (
    "kamdesk.exchange.tables",
    "kamdesk.exchange.mapping",
    "kamdesk.services.import_rows",
    "zipfile",
    "statistics",
)
CARDS = ("kamdesk.exchange.cards", "kamdesk.exchange.card_fields")
NEITHER = ("kamdesk.services.backups", "kamdesk.services.import_twins", "kamdesk.rules.likeness")


@pytest.mark.parametrize(
    ("loads", "waits"),
    [("importing", (*TABLES, *CARDS)), ("import_cards, importing", TABLES), ("import_tables, importing", CARDS)],
)
def test_an_import_loads_what_its_file_needs(loads: str, waits: tuple[str, ...]) -> None:
    program = (
        f"import sys; from kamdesk.services import {loads}; print(*set(sys.modules) & set({(*waits, *NEITHER)!r}))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == []
