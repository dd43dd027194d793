"""A writing connection whose bulk rows are written one step behind, on a thread of their own.

SQLite works without the interpreter's lock, so the next rows are prepared meanwhile. Whatever else is asked of the
connection waits for them first: nothing is seen out of order, and what failed is raised there or at the next rows.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from kamdesk.store.cipher import Connection

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Work = Callable[[Connection], None]
AT_ONCE = 400
"""Rows of one statement: it runs long enough for the other thread to get on, and stays small enough to be kept."""
SWITCH_SECONDS = 0.0003
"""So soon the interpreter's lock is given up meanwhile: the usual 5 ms are longer than a statement takes."""
MOST_WAITING = 8
MOST_VALUES = 30_000


def insert(connection: Connection, head: str, rows: Sequence[Sequence[object]], tail: str = "") -> None:
    """Insert rows, all as wide as the first: `head`, their values, `tail`; behind where they are many."""
    if len(rows) > AT_ONCE:
        run(connection, lambda real: _insert(real, head, rows, tail))
    elif rows:
        _insert(connection, head, rows, tail)


def run(connection: Connection, work: Work) -> None:
    """Do a piece of writing, behind where the connection can."""
    if isinstance(connection, Behind):
        connection.later(work)
    else:
        work(connection)


class Behind:
    """The connection, as far as anybody can tell, with `later` beside. One thread at a time may use it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._hand: ThreadPoolExecutor | None = None
        self._waiting: deque[Future[None]] = deque()
        self._has_failed = threading.Event()
        self._usual_switch = 0.0

    def __getattr__(self, name: str) -> Any:
        if self._waiting:
            self._settle(0)
        return getattr(self._connection, name)

    def later(self, work: Work) -> None:
        """Do this after what waits already."""
        self._settle(MOST_WAITING - 1)
        if self._hand is None:
            from concurrent.futures import ThreadPoolExecutor

            self._hand = ThreadPoolExecutor(1, "writing")
            self._usual_switch = sys.getswitchinterval()
            sys.setswitchinterval(SWITCH_SECONDS)
        self._waiting.append(self._hand.submit(self._do, work))

    def rest(self) -> None:
        """Wait for what is being written, whatever comes of it, and end the thread."""
        if self._hand is not None:
            self._hand.shutdown()
            self._hand = None
            sys.setswitchinterval(self._usual_switch)
        self._waiting.clear()
        self._has_failed.clear()

    def _settle(self, left: int) -> None:
        while len(self._waiting) > left:
            self._waiting.popleft().result()

    def _do(self, work: Work) -> None:
        if self._has_failed.is_set():
            return  # a failure may have ended the transaction: nothing more may go in after it
        try:
            work(self._connection)
        except BaseException:
            self._has_failed.set()
            raise


def _insert(connection: Connection, head: str, rows: Sequence[Sequence[object]], tail: str) -> None:
    width = len(rows[0])
    size = min(AT_ONCE, MOST_VALUES // width)
    whole = len(rows) - len(rows) % size
    for start in range(0, whole, size):
        connection.execute(_sql(head, width, size, tail), tuple(chain.from_iterable(rows[start : start + size])))
    if whole < len(rows):
        connection.executemany(_sql(head, width, 1, tail), rows[whole:])


@lru_cache(maxsize=64)
def _sql(head: str, width: int, rows: int, tail: str) -> str:
    row = f"({', '.join('?' * width)})"
    return f"{head} VALUES {', '.join([row] * rows)}{tail}"
