"""The value tab: the four ways filled or not known, what was decided, and whom a newcomer is like."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import customers, deals, judging, lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.analysis.judging_forms import CultivateForm, LostForm, ParkForm
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.value_pane import Block, ValuePane


@pytest.fixture
def pane(qtbot: QtBot, demo: Desk) -> Iterator[ValuePane]:
    jobs = Jobs()
    made = ValuePane(demo, jobs)
    qtbot.addWidget(made)
    made.resize(440, 900)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    jobs.stop()


def show(qtbot: QtBot, pane: ValuePane, customer_id: int) -> None:
    pane.say(sheets.sheet(pane.desk, customer_id))
    qtbot.waitUntil(lambda: pane._shown is not None and pane._shown.customer_id == customer_id)


def lines(block: Block) -> dict[str, str]:
    """Name and words of every line, as they are read."""
    grid, found = block.grid, {}
    for row in range(grid.rowCount()):
        cells = [grid.itemAtPosition(row, column) for column in (0, 1)]
        words = [label.text() for item in cells if item is not None and isinstance(label := item.widget(), QLabel)]
        if len(words) == 2:
            found[words[0]] = words[1]
    return found


def button(block: Block, words: str) -> QPushButton | None:
    """The button as it stands on the screen; those of the customer before may still be on their way out."""
    shown = (each for each in block.findChildren(QPushButton) if each.isVisible())
    return next((each for each in shown if each.text() == words), None)


def press(qtbot: QtBot, block: Block, words: str) -> None:
    qtbot.waitUntil(lambda: button(block, words) is not None)
    found = button(block, words)
    assert found is not None
    found.click()


def first_of(desk: Desk, lens: str) -> int:
    return lists.lens_ids(desk, lens)[0]


def test_the_four_ways_are_filled_or_marked_not_known(qtbot: QtBot, pane: ValuePane) -> None:
    show(qtbot, pane, first_of(pane.desk, "tier:super"))
    history, worth = lines(pane.history), lines(pane.worth)
    assert history["Tier and segment"].startswith("Super")
    assert "one usual gap after the last" in history["Next order"]
    assert worth["Net contribution"].endswith("%)")
    assert "in a row" in worth["Quarters with profit"]
    newcomer = customers.save(pane.desk, None, {"name": "Quite New"}).id
    show(qtbot, pane, newcomer)
    assert set(lines(pane.potential).values()) == {"not known"}
    assert pane.potential.missing.text() == "10 not known"
    assert lines(pane.history)["Next order"] == "not known"


@pytest.mark.parametrize(("ordered", "words"), [((60, 40, 20, 1), ""), ((90, 70, 50, 30), " · past due by 10 day")])
def test_a_next_order_whose_day_is_past_is_told_so(
    qtbot: QtBot, pane: ValuePane, ordered: tuple[int, ...], words: str
) -> None:
    made = customers.save(pane.desk, None, {"name": "Steady"}).id
    for days in ordered:
        on = (pane.desk.today() - timedelta(days=days)).isoformat()
        values = {"customer_id": made, "ordered_on": on, "kind": "sale"}
        deals.save(pane.desk, "order", None, values, [DealLine(None, "x", 10_000, 100_0000, 0, 0)])
    show(qtbot, pane, made)
    said = lines(pane.history)["Next order"]
    assert ("past due" in said) == bool(words)
    assert words in said


def test_a_newcomer_is_shown_beside_its_like_and_leads_there(qtbot: QtBot, pane: ValuePane) -> None:
    known = first_of(pane.desk, "tier:super")
    record = customers.columns_of(pane.desk, known)
    like = {name: record[name] for name in ("industry", "province", "city", "source")}
    show(qtbot, pane, customers.save(pane.desk, None, {"name": "Its Like", **like}).id)
    assert pane.alike.isVisible()
    link = next(each for each in pane.alike.findChildren(QPushButton) if each.text() == record["name"])
    with qtbot.waitSignal(pane.open_asked) as opened:
        link.click()
    assert opened.args == [known]
    show(qtbot, pane, known)
    assert not pane.alike.isVisible()


def test_what_was_decided_is_taken_back_in_one_click(qtbot: QtBot, pane: ValuePane) -> None:
    small = lists.lens_ids(pane.desk, "tier:small")
    who = next(each for each in small if customers.columns_of(pane.desk, each)["lost_on"] is None)
    customers.save(pane.desk, who, {"potential": 30})
    judging.park(pane.desk, who, "brings nothing")
    show(qtbot, pane, who)
    press(qtbot, pane.decided, "Take up again")
    qtbot.waitUntil(lambda: customers.columns_of(pane.desk, who)["parked_on"] is None)
    show(qtbot, pane, first_of(pane.desk, "tier:super"))
    show(qtbot, pane, who)
    for words, form in (("Park…", ParkForm), ("Cultivate…", CultivateForm), ("Mark as lost…", LostForm)):
        press(qtbot, pane.decided, words)
        opened = pane.findChild(form)
        assert opened is not None
        opened.close()


def test_every_block_asks_for_its_explanation(qtbot: QtBot, pane: ValuePane) -> None:
    show(qtbot, pane, first_of(pane.desk, "tier:super"))
    for block, figure in ((pane.history, "rfm"), (pane.worth, "contribution"), (pane.standing, "key_account")):
        with qtbot.waitSignal(pane.explain_asked) as asked:
            block.why.click()
        assert asked.args[0] == figure
        assert block.why.accessibleName().startswith("How ")


def test_the_tiers_of_the_past_months_are_told(qtbot: QtBot, pane: ValuePane) -> None:
    show(qtbot, pane, first_of(pane.desk, "tier:super"))
    qtbot.waitUntil(lambda: bool(lines(pane.tiers)))
    latest = next(iter(lines(pane.tiers).items()))
    assert latest[0].endswith("Nov 2026")
    assert "Super" in latest[1]
