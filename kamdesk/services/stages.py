"""The stages deals go through: the rep's own list, the board they make, and deals moved along it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.rules import stages as rules
from kamdesk.rules.stages import Stage, Worth
from kamdesk.services import desk as desks
from kamdesk.services import nouns
from kamdesk.services.desk import Desk
from kamdesk.store import deal_reading, deal_writing, noun_reading

SETTING = "stages"
SHOWN_WON_DAYS = 90
"""A deal that was won stays on the board for a quarter, while it is installed and looked after."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the board: its stage, its deals, and what the open ones are worth."""

    stage: Stage
    deals: tuple[NounRow, ...]
    worth: Worth


@dataclass(frozen=True, slots=True)
class Board:
    """Every stage in order, every deal for the list beside it, and the worth of all that is open."""

    columns: tuple[Column, ...]
    deals: tuple[NounRow, ...]
    worth: Worth


def stages(desk: Desk) -> tuple[Stage, ...]:
    """The rep's list, else the first one (requirement K10)."""
    return rules.stages_of(desks.setting(desk, SETTING))


def change_stages(desk: Desk, told: Sequence[tuple[str, Stage]]) -> Changes:
    """Keep another list of (name before, stage); deals follow the stages that were renamed, as one step.

    Invalid where there is none, a name is missing or stands twice.
    """
    names = [stage.name.strip() for _, stage in told]
    if not names or not all(names):
        raise Invalid([Problem("stages", "missing")])
    if len(set(names)) < len(names):
        raise Invalid([Problem("stages", "twice")])
    moved = {was: stage.name for was, stage in told if was and was != stage.name}
    with desk.book.writing("edit_stages") as work:
        for deal_id, stage in deal_writing.stages(work):
            if stage in moved:
                work.update("opportunity", deal_id, {"stage": moved[stage]})
    desks.set_setting(desk, SETTING, [[stage.name, stage.chance] for _, stage in told])
    return Changes("edit_stages", work.changes.operation_id, {**work.changes.touched, SETTING: frozenset()})


def board(desk: Desk) -> Board:
    """The board as it stands; deals of private and hidden customers are on none. [slow]"""
    deals = noun_reading.of_book(desk.book, "opportunity")
    ours = stages(desk)
    since = desk.today() - timedelta(days=SHOWN_WON_DAYS)
    shown = [each for each in deals if each["status"] == "open" or _was_won(each, since)]
    columns = rules.columns(ours, (each["stage"] for each in shown))
    return Board(
        tuple(_column(stage, [each for each in shown if each["stage"] == stage.name], ours) for stage in columns),
        tuple(deals),
        _worth(deals, ours),
    )


def in_use(desk: Desk) -> dict[str, int]:
    """How many deals are in each stage."""
    return dict(deal_reading.stages_in_use(desk.book))


def move(desk: Desk, deal_id: int, stage: str) -> Changes:
    """Put a deal in another stage."""
    return nouns.save(desk, "opportunity", deal_id, {"stage": stage}).changes


def close(desk: Desk, deal_id: int, status: str, reason: str) -> Changes:
    """Win or lose a deal; Invalid without a reason."""
    values = {"status": status, "reason": reason.strip() or None, "closed_on": desk.today()}
    return nouns.save(desk, "opportunity", deal_id, values).changes


def reopen(desk: Desk, deal_id: int) -> Changes:
    """Take a closed deal up again."""
    return nouns.save(desk, "opportunity", deal_id, {"status": "open"}).changes


def _was_won(deal: NounRow, since: object) -> bool:
    return bool(deal["status"] == "won" and deal["closed_on"] and deal["closed_on"] >= since)


def _column(stage: Stage, deals: list[NounRow], ours: Sequence[Stage]) -> Column:
    return Column(stage, tuple(deals), _worth(deals, ours))


def _worth(deals: Sequence[NounRow], ours: Sequence[Stage]) -> Worth:
    return rules.worth((each.values for each in deals if each["status"] == "open"), ours)
