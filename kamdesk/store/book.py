"""The book while it is open: one writing connection, one reading connection for each thread that reads."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kamdesk.models.changes import Changes, Step
from kamdesk.models.identity import new_uid, utc_text
from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import cipher, copying, erasing, header, journal, reverting
from kamdesk.store.behind import Behind
from kamdesk.store.cipher import Connection
from kamdesk.store.keys import Key
from kamdesk.store.writing import Writer

Keep = Callable[[Connection, "dict[str, set[int]]"], None]
Clock = Callable[[], datetime]
READERS_SECONDS = 10.0
"""So long the change of a key waits for whoever is reading."""


class _OfThread(threading.local):
    """What one thread reads through; `is_held` while what it reads must be of one moment."""

    connection: Connection
    generation: int | None = None
    is_held = False


class Book:
    """An open book. Made by `open_book` and `create_book`.

    Reading: `read`, on a read-only connection of the calling thread. Writing: `writing`, one thread at a time.
    `keep` is called inside every transaction with what was touched, to bring stats and the search index along.
    `clock` and `author` are the desk's: when and by whom every step is said to be written.
    """

    def __init__(self, path: Path, key: Key, keep: Keep) -> None:
        self.path = path
        self.key = key
        self.keep = keep
        self._local = _OfThread()
        self._readers: dict[int, Connection] = {}
        self._generation = 0
        self._lock = threading.RLock()
        self._registry = threading.RLock()  # of the readers; held while the file changes its place
        self._writer = Behind(cipher.connect(path, key))
        self.author: str | None = None
        self.clock: Clock = lambda: datetime.now(UTC)
        self._at_work: Writing | None = None
        journal.watch(self._writer)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log back into the one file."""
        with self._lock, self._registry:
            for reader in self._readers.values():
                reader.close()
            self._readers.clear()
            self._generation += 1
            self._writer.close()

    def reader(self) -> Connection:
        """This thread's read-only connection."""
        if not self._local.is_held and self._local.generation != self._generation:
            self.let_go()
            with self._registry:
                connection = cipher.connect(self.path, self.key, read_only=True)
                self._readers[threading.get_ident()] = connection
                self._local.connection, self._local.generation = connection, self._generation
        return self._local.connection

    def let_go(self) -> None:
        """Close this thread's reading connection; its next question opens another."""
        own = self._readers.pop(threading.get_ident(), None)
        if own is not None:
            own.close()
            self._local.generation = None

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """This thread's reading connection inside one transaction: everything read in it is of one moment."""
        reader = self.reader()
        reader.execute("BEGIN")
        self._local.is_held = True
        try:
            yield reader
        finally:
            self._local.is_held = False
            reader.execute("COMMIT")

    @contextmanager
    def seen(self, prepare: Callable[[Connection], None]) -> Iterator[None]:
        """Read on this thread through a connection `prepare` lays temporary tables over (another day's view)."""
        shown = self.reader()
        connection = cipher.connect(self.path, self.key, read_only=True)
        try:
            prepare(connection)
            self._local.connection, self._local.is_held = connection, True
            yield
        finally:
            self._local.connection, self._local.is_held = shown, False
            connection.close()

    def interrupt(self, thread: int) -> None:
        """Stop the query a thread is running, if any; there it ends with Refusal(interrupted)."""
        reader = self._readers.get(thread)
        if reader is not None:
            with suppress(cipher.DriverError):  # closed in this very moment
                reader.interrupt()

    def read(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        """Every row of a query on this thread's reading connection."""
        with self._refusing():
            return list(self.reader().execute(sql, values))

    def read_one(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or none."""
        with self._refusing():
            row: tuple[Any, ...] | None = self.reader().execute(sql, values).fetchone()
        return row

    def stream(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a long query one after the other, never all in memory; read on while on this thread."""
        with self._refusing():
            yield from self.reader().execute(sql, values)

    @contextmanager
    def writing(self, name: str, /, **figures: object) -> Iterator[Writing]:
        """One named, journalled transaction: all of it or, on any error, none of it.

        A writing inside a writing joins it, so that several services can be one step. Raises Refusal(disk_full,
        cannot_write …) or CannotOpen(in_use) with the book as it was before.
        """
        with self._lock:
            if self._at_work is not None:
                yield self._at_work
                return
            try:
                self._at_work = work = self._begin(name, figures)
                yield work
                self._finish(work)
            except (cipher.DriverError, OverflowError) as error:
                self._roll_back()
                raise cipher.refusal_of(error, self.path) from error
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._writer.rest()
                self._at_work = None

    @contextmanager
    def erasing(self, name: str, /, **figures: object) -> Iterator[Writing]:
        """Like `writing`, but what is deleted in it is gone for good: from the history and the search index too."""
        with self.writing(name, **figures) as work:
            work.for_good = True
            yield work
        with suppress(Refusal):  # it is done; the log is folded again before long
            self.fold_log()

    @contextmanager
    def silently(self) -> Iterator[Connection]:
        """One transaction over what is derived or the desk's own, which undo must not touch: not journalled."""
        with self._lock:
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                yield self._writer
                self._writer.execute("COMMIT")
            except cipher.DriverError as error:
                self._roll_back()
                raise cipher.refusal_of(error, self.path) from error
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._writer.rest()

    def undo(self) -> Changes | None:
        """Take back the newest step that stands; None where there is none."""
        step = self._newest("state = 'done' AND undo_of IS NULL", "DESC")
        return self.revert(step) if step else None

    def redo(self) -> Changes | None:
        """Do again the step undone last; None where there is none."""
        step = self._newest("state = 'undone' AND undo_of IS NULL", "ASC")
        if step is None:
            return None
        inverse = self._newest("undo_of = ?", "DESC", (step.id,))
        with self.writing(step.name, redo=True) as work:
            if inverse is not None:
                journal.revert(self._writer, inverse.id)
            self._restand(step, "reverted")
            self._writer.execute("UPDATE operation SET undo_of = ? WHERE id = ?", (step.id, work.operation_id))
            self._writer.execute("UPDATE operation SET state = 'done' WHERE id = ?", (step.id,))
        return work.changes

    def revert(self, step: Step) -> Changes:
        """Put back what the newest step changed."""
        with self.writing(step.name, undo=True) as work:
            journal.revert(self._writer, step.id)
            self._restand(step, "done")
            self._writer.execute("UPDATE operation SET undo_of = ? WHERE id = ?", (step.id, work.operation_id))
            self._writer.execute("UPDATE operation SET state = 'undone' WHERE id = ?", (step.id,))
        return work.changes

    def conflicts(self, step: Step) -> list[reverting.Conflict]:
        """What later steps changed that stands against taking back this one."""
        with self._refusing():
            return reverting.conflicts(self.reader(), step.id)

    def take_back(self, step: Step) -> Changes:
        """Take back an older step that has no conflicts; a new step, which undo takes back in turn."""
        with self.writing("revert", reverts=step.id, step=step.name, of=step.figures) as work:
            reverting.revert(self._writer, step.id)
            self._writer.execute("UPDATE operation SET state = 'reverted' WHERE id = ?", (step.id,))
            self._restand(step, "done")
        return work.changes

    def step(self, step_id: int) -> Step | None:
        """One step of the history."""
        return self._newest("id = ? AND undo_of IS NULL", "DESC", (step_id,))

    def last_of(self, name: str) -> Step | None:
        """The newest standing step of a name."""
        return self._newest("name = ? AND state = 'done' AND undo_of IS NULL", "DESC", (name,))

    def steps(self, limit: int) -> list[Step]:
        """The newest steps, undone ones among them."""
        sql = "SELECT id, name, figures, at, state FROM operation WHERE undo_of IS NULL ORDER BY id DESC LIMIT ?"
        rows = self.read(sql, (limit,))
        return [Step(row[0], row[1], json.loads(row[2] or "{}"), row[3], row[4]) for row in rows]

    def next_undo(self) -> Step | None:
        """The step `undo` would take back."""
        return self._newest("state = 'done' AND undo_of IS NULL", "DESC")

    def next_redo(self) -> Step | None:
        """The step `redo` would do again."""
        return self._newest("state = 'undone' AND undo_of IS NULL", "ASC")

    def forget_history(self) -> None:
        """Drop every step: a book fresh from the press has nothing to undo."""
        with self.silently() as connection:
            connection.execute("DELETE FROM journal")
            connection.execute("DELETE FROM operation")

    def prune_history(self, steps: int, before: str) -> int:
        """Forget all but the newest steps and what is older than an instant; returns how many steps went."""
        with self.silently() as connection:
            return erasing.prune(connection, steps, before)

    def drop_orphan_contents(self) -> int:
        """Remove the bytes of files that nothing names any more; returns how many."""
        with self.silently() as connection:
            return erasing.drop_orphan_contents(connection)

    def fold_log(self) -> None:
        """Fold the write-ahead log into the file and empty it, as far as readers allow."""
        with self._lock, self._refusing():
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def rekey(self, key: Key, ask: Callable[[], object] | None = None) -> None:
        """Put the book under another key (and salt): a verified copy under the new one takes the place of the file.

        Every connection is closed meanwhile. A query that runs on another thread must end first: `ask` has each of them
        call `let_go` as soon as it can; without it no other thread may be reading. Raises what `copying.copy_book`
        raises, Refusal(still_reading) where one of them does not come to its end, and CannotOpen(in_use) where another
        program has the book open; then it is as it was, under its old key.
        """
        with self._lock:
            beside = copying.name_beside(self.path, key.salt.hex())
            try:
                beside.unlink(missing_ok=True)  # what a killed change left
                self._copy_under(key, beside)
                with self._registry:
                    self._readers_end(ask)
                    self.close()
                    self._take_place(beside, key)
            finally:
                beside.unlink(missing_ok=True)
                if self._is_closed():
                    self._writer = Behind(cipher.connect(self.path, self.key))
                    journal.watch(self._writer)

    def _copy_under(self, key: Key, beside: Path) -> None:
        with self._refusing():
            self._writer.execute("BEGIN IMMEDIATE")  # other programs wait
        try:
            copying.copy_book(self.path, self.key, beside, under=key)
        finally:
            self._roll_back()

    def _readers_end(self, ask: Callable[[], object] | None) -> None:
        """Wait until every other thread has closed its connection itself: closed under a query, it would crash."""
        self._generation += 1
        self.let_go()
        if ask is None:
            return
        ask()
        patience = time.monotonic() + READERS_SECONDS
        while self._readers:
            if time.monotonic() > patience:
                raise Refusal("still_reading")
            time.sleep(0.01)

    def _take_place(self, beside: Path, key: Key) -> None:
        if header.has_log(self.path):  # somebody else reads it: their log must not lie beside another file
            raise CannotOpen("in_use", path=str(self.path))
        try:
            beside.replace(self.path)
            copying.sync_folder(self.path.parent)
        except OSError as error:
            raise Refusal("cannot_write", path=str(self.path), reason=error.strerror or "") from error
        self.key = key

    def _is_closed(self) -> bool:
        try:
            self._writer.execute("SELECT 1")
        except cipher.DriverError:
            return True
        return False

    def record(self, noun: str, record_id: int) -> dict[str, Any] | None:
        """One record, column by column; None where it is not there."""
        return self._whole(f"SELECT * FROM {noun} WHERE id = ?", record_id)

    def stats(self, customer_id: int) -> dict[str, Any] | None:
        """The numbers kept ready for a customer, column by column."""
        return self._whole("SELECT * FROM customer_stats WHERE customer_id = ?", customer_id)

    def _whole(self, sql: str, wanted: int) -> dict[str, Any] | None:
        with self._refusing():
            cursor = self.reader().execute(sql, (wanted,))
            row = cursor.fetchone()
        return dict(zip((column[0] for column in cursor.description), row, strict=True)) if row else None

    def _newest(self, where: str, order: str, values: Sequence[object] = ()) -> Step | None:
        row = self.read_one(
            f"SELECT id, name, figures, at, state FROM operation WHERE {where} ORDER BY id {order} LIMIT 1", values
        )
        return Step(row[0], row[1], json.loads(row[2] or "{}"), row[3], row[4]) if row else None

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Word what the database says as refusals."""
        try:
            yield
        except cipher.DriverError as error:
            raise cipher.refusal_of(error, self.path) from error

    def _begin(self, name: str, figures: dict[str, object]) -> Writing:
        at = utc_text(self.clock())
        self._writer.execute("BEGIN IMMEDIATE")
        operation_id = self._writer.execute(
            "INSERT INTO operation (uid, name, at, author, state) VALUES (?, ?, ?, ?, 'done')",
            (new_uid(), name, at, self.author),
        ).lastrowid
        work = Writing(self._writer, int(operation_id), at, name)
        work.figures.update(figures)
        return work

    def _finish(self, work: Writing) -> None:
        touched = journal.touched(self._writer, work.operation_id)
        if touched or work.figures.get("keep"):
            self.keep(self._writer, touched)
            self._settle_history(work)
            if work.for_good:
                erasing.forget_erased(self._writer, work.operation_id)
        else:
            self._writer.execute("DELETE FROM operation WHERE id = ?", (work.operation_id,))
        self._writer.execute("COMMIT")
        work.changes = Changes(
            work.name,
            work.operation_id,
            {noun: frozenset(ids) for noun, ids in touched.items()},
            everything=len(touched.get("customer", ())) > 500,
        )

    def _restand(self, step: Step, state: str) -> None:
        """Put down that what a `revert` took back stands again (done), or no longer (reverted), and so on back."""
        reverts = step.figures.get("reverts")
        older = self.step(int(str(reverts))) if reverts is not None else None
        if older is not None and older.state in ("done", "reverted"):
            self._writer.execute("UPDATE operation SET state = ? WHERE id = ?", (state, older.id))
            self._restand(older, "reverted" if state == "done" else "done")

    def _settle_history(self, work: Writing) -> None:
        """Name the step's figures; a new step overtakes whatever stood ready to be redone."""
        text = json.dumps(work.figures, ensure_ascii=False, default=str)
        self._writer.execute("UPDATE operation SET figures = ? WHERE id = ?", (text, work.operation_id))
        if not (work.figures.get("undo") or work.figures.get("redo")):
            self._writer.execute(
                "UPDATE operation SET state = 'dropped' WHERE state = 'undone' AND id < ?", (work.operation_id,)
            )

    def _roll_back(self) -> None:
        self._writer.rest()
        if self._writer.in_transaction:
            self._writer.execute("ROLLBACK")


class Writing(Writer):
    """A writer whose `changes` are known once its transaction is committed."""

    def __init__(self, connection: Connection, operation_id: int, at: str, name: str) -> None:
        super().__init__(connection, operation_id, at)
        self.name = name
        self.for_good = False
        self.changes = Changes()
