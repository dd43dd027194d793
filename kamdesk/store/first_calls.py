"""The calls by which a successor introduces themselves: which tasks they are, whom they are for, and who needs none.

The book remembers them by the step that made them, in `book_state`: the tasks' ids and the words all of them had. They
are the successor's own and go into no handover, unless other words or a note made them a promise like any other.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

from kamdesk.models.rows import CustomerRow
from kamdesk.store.book import Book
from kamdesk.store.exporting import parts
from kamdesk.store.lineage import Lineage
from kamdesk.store.writing import Writer

CALLS = (
    "SELECT t.id, t.customer_id, t.done_on IS NULL AND t.title = json_extract(b.value, '$.title')"
    " AND coalesce(t.note, '') = '' FROM book_state b, json_each(b.value, '$.tasks') e JOIN task t ON t.id = e.value"
    " WHERE b.key GLOB 'introduce:*' AND t.customer_id IS NOT NULL"
)
TO_INTRODUCE = (
    "SELECT s.customer_id FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
    " WHERE s.hidden = 0 AND s.private = 0 AND c.origin IS NOT ? AND s.customer_id IN ({marks})"
    " AND EXISTS (SELECT 1 FROM journal j JOIN operation o ON o.id = j.operation_id WHERE j.noun = 'customer'"
    " AND j.record_id = s.customer_id AND j.action = 'I' AND o.name = 'receive')"
    " AND (EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = s.customer_id AND NOT p.do_not_contact)"
    " OR NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = s.customer_id))"
)
NEXT_STEPS = (
    "SELECT id, max(coalesce(snoozed_until, due_on), due_on), kind, title FROM task"
    " WHERE done_on IS NULL AND customer_id = ? ORDER BY 2, id"
)


def remember(work: Writer, title: str, task_ids: Sequence[int]) -> None:
    """Remember that these tasks, made in this step with this title, are introductions."""
    told = json.dumps({"title": title, "tasks": list(task_ids)})
    key = f"introduce:{work.operation_id}"
    work.connection.execute("INSERT OR REPLACE INTO book_state (key, value) VALUES (?, ?)", (key, told))


def that_stay(book: Book) -> dict[int, int]:
    """The open introductions, which go into no handover: their customers by the tasks' ids."""
    return {task_id: customer_id for task_id, customer_id, stays in book.read(CALLS) if stays}


def to_introduce(book: Book, customer_ids: Iterable[int], author: str) -> list[int]:
    """Of these, whom the rep (`author`) may call as somebody new.

    They are in the list, not private, and somebody there may be contacted. They came with a handover: who began in this
    book or was handed over by it knows the rep. Nobody who was given such a call is called once more.
    """
    known = {customer_id for _, customer_id, _ in book.read(CALLS)}
    with Lineage(book.read) as lineage:
        known.update(*(each.ids.get("customer", ()) for each in lineage.given))
    wanted = [each for each in customer_ids if each not in known]
    return [
        row[0]
        for some in parts(wanted)
        for row in book.read(TO_INTRODUCE.format(marks=", ".join("?" * len(some))), (author, *some))
    ]


def without_calls(book: Book, rows: Iterable[CustomerRow]) -> Iterator[CustomerRow]:
    """The customers with the next step that is left to them once no introduction is one."""
    calls = that_stay(book)
    called = set(calls.values())
    for row in rows:
        yield _without_call(book, row, calls) if row.id in called else row


def _without_call(book: Book, row: CustomerRow, calls: Container[int]) -> CustomerRow:
    steps = (step for task_id, *step in book.read(NEXT_STEPS, (row.id,)) if task_id not in calls)
    on, kind, title = next(steps, (None, None, None))
    return row._replace(next_on=date.fromisoformat(on) if on else None, next_kind=kind, next_title=title)
