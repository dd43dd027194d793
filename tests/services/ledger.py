"""Three books that hand each other all or part of what they have, and what each ought to know by then.

Every change a rep makes is a mark of its own. Of each field a book has the mark of what it holds and those it has seen,
in files too. Of two that differ: theirs alone is new, it is taken; ours alone, it stays; both, it is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from kamdesk.models.receipts import Choices, Side
from kamdesk.services import handovers, history
from kamdesk.services.desk import Desk
from kamdesk.store import records
from kamdesk.store.receiving_table import LINES
from kamdesk.store.records import KINDS, TABLES
from tests.exchange.test_sealed import PUBLIC, SECRET
from tests.services.conftest import HandClock
from tests.services.generated import choices_of, fill, may_change, rows_of
from tests.services.test_handovers import PlainWords
from tests.store.books import quick_desk

Field = tuple[str, str, str]
"""Kind, uid, column."""

EDITED = ("customer", "contact", "interaction", "task", "opportunity", "article", "competitor", "order")


@dataclass(slots=True)
class Known:
    """What a book or a file has of every field: its mark, and all marks it has seen; 0 where nobody changed it."""

    mark: dict[Field, int] = field(default_factory=dict)
    seen: dict[Field, frozenset[int]] = field(default_factory=dict)

    def copy(self) -> Known:
        return replace(self, mark=dict(self.mark), seen=dict(self.seen))


@dataclass(frozen=True, slots=True)
class Sent:
    """A handover, and what ought to stand in it."""

    path: Path
    rows: Mapping[tuple[str, str], Mapping[str, Any]]
    known: Known


class Ledger:
    """The books by number, the files they gave, and what each ought to know."""

    def __init__(self, folder: Path, random: Random, books: list[Desk], clock: HandClock) -> None:
        self.folder, self.random, self.books, self.clock = folder, random, books, clock
        self.known = [Known() for _ in books]
        self.sent: list[Sent] = []
        self._marks = count(1)

    def edit(self, at: int) -> None:
        """Change some fields of a book, each to what nobody ever said."""
        desk, known = self.books[at], self.known[at]
        with desk.book.writing("edit") as work:
            for _ in range(self.random.randint(1, 6)):
                kind = self.random.choice(EDITED)
                rows = work.rows(f"SELECT id, uid FROM {TABLES[kind]} ORDER BY uid")
                if not rows:
                    continue
                record_id, uid = self.random.choice(rows)
                mark = next(self._marks)
                lines = (
                    work.rows("SELECT id FROM order_line WHERE order_id = ?", (record_id,)) if kind == "order" else []
                )
                if kind == "order" and not lines:
                    continue
                name = LINES if lines else self.random.choice(_texts(desk, kind))
                for (line_id,) in lines:
                    work.update("order_line", line_id, {"product_name": f"改{mark}"})
                if not lines:
                    work.update(TABLES[kind], record_id, {name: f"改{mark}"})
                known.mark[kind, uid, name] = mark
                known.seen[kind, uid, name] = known.seen.get((kind, uid, name), frozenset((0,))) | {mark}

    def hand_over(self, at: int) -> None:
        """All customers, or some of them."""
        desk = self.books[at]
        ids = [row[0] for row in desk.book.read("SELECT id FROM customer ORDER BY uid")]
        if not ids:
            return
        some = sorted(self.random.sample(ids, self.random.randint(1, len(ids))))
        lens = "all" if self.random.random() < 0.4 else f"picked:{','.join(map(str, some))}"
        out = self.folder / f"{len(self.sent)}.kamhandover"
        made = handovers.hand_over(desk, out, PlainWords(), lens=lens, recipients=[PUBLIC])
        rows = {
            key: row
            for key, row in book_of(desk).items()
            if key[0] in ("article", "competitor")
            or row["id" if key[0] == "customer" else "customer_id"] in made.customers
        }
        known = Known(
            {each: mark for each, mark in self.known[at].mark.items() if each[:2] in rows},
            {each: marks for each, marks in self.known[at].seen.items() if each[:2] in rows},
        )
        self.sent.append(Sent(made.paths[0], rows, known))

    def receive(self, at: int, sent: Sent, choice: Side | None) -> None:
        """Take a file in, and see that what ought to be is: then a second time, which changes nothing."""
        desk, known = self.books[at], self.known[at]
        was, kept = book_of(desk), known.copy()
        receipt = handovers.receive(desk, sent.path, identities=[SECRET], choices=Choices(choice))
        now = book_of(desk)
        asked = {(each.kind, each.uid, name) for each in receipt.conflicts for name in each.fields}
        settled: set[Field] = set()
        for place in {*sent.known.mark, *known.mark}:
            if place[:2] not in sent.rows:
                continue
            theirs, theirs_seen = sent.known.mark.get(place, 0), sent.known.seen.get(place, frozenset((0,)))
            ours, ours_seen = known.mark.get(place, 0), known.seen.get(place, frozenset((0,)))
            here, there = was.get(place[:2]), sent.rows[place[:2]]
            known.seen[place] = ours_seen | theirs_seen
            if here is None or (theirs not in ours_seen and ours in theirs_seen):
                assert now[place[:2]][place[2]] == there[place[2]], f"{place}: only they said something new"
                assert place not in asked, f"{place}: they alone changed it"
                known.mark[place] = theirs
            elif theirs == ours or (theirs in ours_seen and ours not in theirs_seen):
                assert now[place[:2]][place[2]] == here[place[2]], f"{place}: only we said something new"
                assert place not in asked, f"{place}: we alone changed it"
            else:
                is_theirs = now[place[:2]][place[2]] == there[place[2]]
                if theirs in ours_seen:  # each decided otherwise, knowing of both
                    settled.add(place)
                else:
                    assert place in asked, f"{place}: both changed it"
                    assert is_theirs or choice is not Side.THEIRS
                    assert not is_theirs or choice is not Side.OURS
                known.mark[place] = theirs if is_theirs else ours
        assert asked <= settled | {*sent.known.mark, *known.mark}, "nothing else is asked about"
        again = handovers.receive(desk, sent.path, identities=[SECRET], choices=Choices(Side.THEIRS))
        assert (again.created, again.updated, again.conflicts) == ({}, {}, ())
        assert book_of(desk) == now
        if receipt.changes.touched and self.random.random() < 0.15:
            history.undo(desk)
            assert book_of(desk) == was
            self.known[at] = kept


def book_of(desk: Desk) -> dict[tuple[str, str], dict[str, Any]]:
    """What is edited, by kind and uid; of an order the names in its lines."""
    found = {(kind, uid): row for kind in EDITED for uid, row in rows_of(desk, kind).items()}
    for (kind, _), row in found.items():
        if kind == "order":
            sql = "SELECT product_name FROM order_line WHERE order_id = ? ORDER BY position, id"
            row[LINES] = desk.book.read(sql, (row["id"],))
    return found


@contextmanager
def three_books(folder: Path, seed: int) -> Iterator[Ledger]:
    """One filled at random, two empty."""
    random, clock = Random(seed), HandClock()
    with TemporaryDirectory(dir=folder) as made, ExitStack() as stack:
        books, inside = [], Path(made)
        for at in range(3):
            desk = quick_desk(inside / f"{at}.kamdesk")
            stack.callback(desk.close)
            desk.clock = desk.book.clock = clock
            desk.author = "甲乙丙"[at]
            books.append(desk)
        fill(books[0], random.getrandbits(32), customers=3)
        yield Ledger(inside, random, books, clock)


def play(ledger: Ledger, steps: int) -> None:
    """Edits and handovers in any order; a file may be received late, or by who gave it."""
    random = ledger.random
    for _ in range(steps):
        if random.random() < 0.7:
            ledger.clock.now += timedelta(hours=1)
        act, at = random.random(), random.randrange(3)
        if act < 0.3 or not ledger.sent:
            ledger.edit(at)
            ledger.hand_over(at if random.random() < 0.5 else 0)
        elif act < 0.5:
            ledger.hand_over(at)
        else:
            sent = random.choice(ledger.sent[-5:])
            ledger.receive(at, sent, random.choice([None, Side.OURS, Side.THEIRS]))


def _texts(desk: Desk, kind: str) -> list[str]:
    """A few columns of a kind that anything may be said in: of few, more meet."""
    spec = KINDS[kind]
    found = [
        each.name
        for each in records.columns(desk.book.reader(), spec.table)
        if each.type == "VARCHAR" and may_change(spec, each) and not choices_of(spec.table, each.name)
    ]
    return found[:3]
