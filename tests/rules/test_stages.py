"""Stages of deals: the first list, the columns of the board, and what they are worth."""

from __future__ import annotations

import pytest

from kamdesk.rules import stages
from kamdesk.rules.stages import FIRST, Stage, Worth


def test_the_first_list_is_the_whole_chain() -> None:
    assert [each.name for each in FIRST] == ["lead", "relation", "sale", "installation", "service"]


@pytest.mark.parametrize("kept", [None, "lead", {}, [], [["lead"]], [17]])
def test_what_cannot_be_a_list_gives_the_first_one(kept: object) -> None:
    assert stages.stages_of(kept) == FIRST


def test_the_reps_list_is_taken_as_it_is() -> None:
    assert stages.stages_of([["投标", 40], ["签约", 140]]) == (Stage("投标", 40), Stage("签约", 100))


def test_deals_left_in_an_old_stage_keep_a_column() -> None:
    assert [each.name for each in stages.columns((Stage("a", 1), Stage("b", 2)), ["b", "z", "z"])] == ["a", "b", "z"]


def test_worth_weighs_by_what_the_rep_said_else_by_the_stage() -> None:
    deals: list[dict[str, object]] = [
        {"amount": 1_000_0000, "probability": None, "stage": "lead"},
        {"amount": 500_0000, "probability": 80, "stage": "lead"},
        {"amount": None, "probability": 50, "stage": "sale"},
        {"amount": 300_0000, "probability": None, "stage": "gone"},
    ]
    assert stages.worth(deals, FIRST) == Worth(4, 1_800_0000, 500_0000)
