"""Looking for duplicates over the whole book, and for one customer being typed; quality 1 sets the seconds."""

from __future__ import annotations

from kamdesk.services import duplicates, lists
from tests.bench.books import open_desk
from tests.bench.generate import SIZES, book_of
from tests.bench.measuring import Finding, Run, time_one

MOST_MS = 10_000
AIM_MS = 3_000
TYPED_MS = 100
"""What a keystroke may wait (quality 1, search)."""


def measure(run: Run) -> list[Finding]:
    """A hundred thousand customers at most: more are looked over in the background just so."""
    size = min(run.size, SIZES["M"], key=lambda each: each.customers)
    with open_desk(book_of(size, run.today), run) as desk:
        whole = time_one(lambda: duplicates.find(desk), run.times(5))
        found = duplicates.find(desk)
        (row,) = lists.rows(desk, list(lists.lens_ids(desk, "all"))[:1])
        typed, channels = {"name": row.name, "contact": row.main_contact}, [("mobile", row.main_phone or "")]
        assert duplicates.alike(desk, typed, channels)
        one = time_one(lambda: duplicates.alike(desk, typed, channels), run.times(30))
    note = f"{len(found.twins) + found.more:,} pairs"
    return [
        Finding("duplicates", "over the whole book", size.name, None, whole, MOST_MS, AIM_MS, "ms", note),
        Finding("duplicates", "for one being typed", size.name, None, one, TYPED_MS, TYPED_MS / 2, "ms"),
    ]
