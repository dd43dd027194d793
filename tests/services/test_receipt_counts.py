"""How many records a receipt changes, told beforehand for every choice of whose version is to stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from kamdesk.models.receipts import Choices, Side, moved
from kamdesk.services import customers, handovers
from kamdesk.services.desk import Desk
from tests.services.test_handovers import SECRET
from tests.services.test_handovers_back import Round, books, id_of  # noqa: F401  a fixture

Act = Callable[[Round, Desk, Desk], None]


def both_say(books: Round, giver: Desk, successor: Desk) -> None:  # noqa: F811
    """Nothing but what both changed."""
    books.edit(giver, website="ours.cn")
    books.edit(successor, website="theirs.cn")


def more_is_said(books: Round, giver: Desk, successor: Desk) -> None:  # noqa: F811
    """Of the same record something else comes in anyway."""
    both_say(books, giver, successor)
    books.edit(successor, industry="化工")


def two_parents(books: Round, giver: Desk, successor: Desk) -> None:  # noqa: F811
    for desk, parent in ((giver, "甲"), (successor, "乙")):
        books.edit(desk, parent_id=id_of(desk, parent))


def one_parent(books: Round, _giver: Desk, successor: Desk) -> None:  # noqa: F811
    """Nobody is asked, and a parent company is a change like any other."""
    books.edit(successor, parent_id=id_of(successor, "乙"))


@pytest.mark.parametrize(
    ("acts", "changed", "changed_where_ours_stands"),
    [
        ((both_say,), 1, 0),
        ((more_is_said,), 1, 1),
        ((two_parents,), 1, 0),
        ((one_parent,), 1, 1),
        ((more_is_said, two_parents), 1, 1),
    ],
)
@pytest.mark.parametrize("side", [Side.OURS, Side.THEIRS])
def test_the_count_beforehand_is_the_count_afterwards(
    books: Round,  # noqa: F811
    acts: tuple[Act, ...],
    changed: int,
    changed_where_ours_stands: int,
    side: Side,
) -> None:
    giver, successor = books.desk(), books.desk()
    for name in ("申达", "甲", "乙"):
        customers.save(giver, None, {"name": name, "website": "a.cn", "industry": "机械"})
    books.take(successor, books.handed(giver))
    for act in acts:
        act(books, giver, successor)
    file = books.handed(successor)
    look = handovers.look_into(giver, file, passphrase=SECRET)
    beforehand = Counter(look.updated)
    beforehand.update(moved(look.conflicts, Choices(side)))
    done = books.take(giver, file, Choices(side))
    assert beforehand["customer"] == done.updated.get("customer", 0)
    assert beforehand["customer"] == (changed if side is Side.THEIRS else changed_where_ours_stands)
    assert done.updated.get("customer", 0) + done.unchanged["customer"] == 3
