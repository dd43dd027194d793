"""`python -m tests.services.many_files FOLDER COUNT`: hand a book with so many files of 4 MB over; megabytes needed."""

from __future__ import annotations

import hashlib
import os
import resource
import sys
from pathlib import Path

from kamdesk.services import customers
from kamdesk.services.desk import Secret, create
from kamdesk.store import records

MEGABYTES = 4


def main(folder: Path, count: int) -> None:
    """One file at a time is read, as the handover does; its seal needs a quarter of a gigabyte of its own."""
    desk = create(folder / f"{count}.kamdesk", Secret("eins zwei drei", keychain=False))
    customer = customers.save(desk, None, {"name": "申达"}).id
    for number in range(count):
        content = os.urandom(MEGABYTES << 20)
        digest = hashlib.sha256(content).hexdigest()
        with desk.book.silently() as connection:
            connection.execute("INSERT INTO file_content VALUES (?, ?)", (digest, content))
        with desk.book.writing("file") as work:
            named = {"customer_id": customer, "name": f"{number}.bin", "kind": "file"}
            work.insert("file", {**named, "size": len(content), "sha256": digest})
    before = _megabytes()
    with desk.book.snapshot() as connection:
        records.set_scope(connection, [customer])
        assert sum(len(content) for _, content in records.contents(connection)) == count * MEGABYTES << 20
    print(_megabytes() - before)
    desk.close()


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
