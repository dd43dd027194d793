"""The analysis is built beside the window, or a card at a time: keys and paints have their turn between."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from kamdesk.ui.analysis import pitfalls_screen, rfm_screen
from kamdesk.ui.analysis.facts import FactRole, FactRow
from kamdesk.ui.analysis.pane import AnalysisPane
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.sight import Sight
from tests.ui.analysis.conftest import Analyst


@pytest.mark.parametrize(
    ("name", "module", "maker"), [("rfm", rfm_screen, "_expected"), ("pitfalls", pitfalls_screen, "_seen")]
)
def test_lines_of_half_the_book_are_put_together_beside_the_window(
    analyst: Analyst, monkeypatch: pytest.MonkeyPatch, name: str, module: object, maker: str
) -> None:
    made: list[FactRow] = []
    threads: set[threading.Thread] = set()
    make = getattr(module, maker)

    def noted(sight: Sight, *facts: object) -> FactRow:
        threads.add(threading.current_thread())
        made.append(make(sight, *facts))
        return made[-1]

    monkeypatch.setattr(module, maker, noted)
    analyst.open(name)
    assert made
    assert threading.main_thread() not in threads
    assert all(callable(row.target) for row in made), "the way of each is made when it is gone"


@pytest.mark.parametrize(("name", "title"), [("churn", "Which kind leaves"), ("moves", "Who moved")])
def test_the_way_of_a_line_is_made_when_it_is_gone(analyst: Analyst, name: str, title: str) -> None:
    """It names up to half the book."""
    table = next(card for card in analyst.open(name).cards if card.accessibleName() == title).table
    assert table is not None
    rows = table.facts_model.facts.rows
    assert rows
    assert all(callable(row.target) for row in rows)
    assert table.facts_model.index(0, 0).data(FactRole.TARGET).lens.startswith("picked:")


def test_a_screen_comes_to_the_front_in_a_step_of_its_own(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last card and the first paint of all of them would be too much for one."""
    steps: list[str] = []

    def noted(word: str, act: Callable[..., object]) -> Callable[..., object]:
        def noting(*given: object) -> object:
            steps.append(word)
            return act(*given)

        return noting

    analyst.open("overview")
    for owner, name in ((Screen, "put"), (AnalysisPane, "_bring")):
        monkeypatch.setattr(owner, name, noted(name, getattr(owner, name)))
    timer = analyst.pane._steps
    timer.timeout.disconnect()
    timer.timeout.connect(noted("step", analyst.pane._build_on))
    analyst.open("rfm")
    assert steps.count("put") == 3
    assert steps[steps.index("_bring") - 1] == "step"
