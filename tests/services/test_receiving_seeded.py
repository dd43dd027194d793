"""What every book begins with is the same in all, whatever it is called in the language of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.models.receipts import Choices, Side
from kamdesk.services import demo, groups, handovers, lists
from kamdesk.services.desk import SEEDED_FILTERS, SEEDED_GROUPS, SEEDED_IN_ENGLISH, Desk
from tests.services.test_handovers import SECRET, hand_over

CHINESE = {name for name, _ in (*SEEDED_GROUPS, *SEEDED_FILTERS)}


def named(desk: Desk) -> set[str]:
    """The names of all groups of a book, the rep's and the saved ones."""
    rows = desk.book.read("SELECT name FROM customer_group UNION ALL SELECT name FROM smart_group")
    return {row[0] for row in rows}


@pytest.mark.parametrize("side", Side)
def test_a_group_of_every_book_keeps_the_name_of_our_language(
    desk: Desk, other_desk: Desk, tmp_path: Path, side: Side
) -> None:
    demo.make_demo(desk, "en", customers=30)
    english = set(SEEDED_IN_ENGLISH.values())
    assert named(desk) & CHINESE == set()
    made = hand_over(desk, tmp_path / "a.kamhandover")
    receipt = handovers.receive(other_desk, made.paths[0], passphrase=SECRET, choices=Choices(side))
    assert named(other_desk) >= CHINESE
    assert named(other_desk) & english == set()
    assert receipt.conflicts == ()
    major = lists.totals(desk, "group:Important customers")
    assert lists.totals(other_desk, "group:重要客户") == major
    again = hand_over(other_desk, tmp_path / "b.kamhandover")
    back = handovers.receive(desk, again.paths[0], passphrase=SECRET, choices=Choices(side))
    assert english <= named(desk)
    assert (back.created, back.updated, back.conflicts) == ({}, {}, ())


def test_a_name_the_giver_chose_is_taken(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    demo.make_demo(desk, "en", customers=30)
    (major,) = desk.book.read("SELECT id FROM customer_group WHERE name = 'Important customers'")[0]
    groups.rename(desk, major, "Gold")
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    handovers.receive(other_desk, file, passphrase=SECRET)
    assert named(other_desk) & {"Gold", "重要客户"} == {"Gold"}
