"""Whole books and parts handed to and fro between three: nothing lost, nothing asked that one side alone changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamdesk.store import past_rows
from tests.services.ledger import play, three_books


@pytest.mark.parametrize("many", [1, past_rows.MANY])
@settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_three_books_know_who_said_what(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed: int, many: int) -> None:
    """However many records there are of one customer."""
    monkeypatch.setattr(past_rows, "MANY", many)
    with three_books(tmp_path, seed) as ledger:
        play(ledger, 12)
