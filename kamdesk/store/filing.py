"""Reading files kept with customers: what they are, and their bytes."""

from __future__ import annotations

from dataclasses import dataclass

from kamdesk.models.rows import FileRow
from kamdesk.store.book import Book


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """A file as it lies in the book. `kind`: recording, email, fax, picture, photo, other."""

    id: int
    customer_id: int | None
    name: str
    kind: str
    media_type: str | None
    content: bytes


def kept(book: Book, file_id: int) -> Kept | None:
    """A file with its bytes; None where it is gone."""
    row = book.read_one(
        "SELECT f.id, f.customer_id, f.name, f.kind, f.media_type, c.content"
        " FROM file f JOIN file_content c ON c.sha256 = f.sha256 WHERE f.id = ?",
        (file_id,),
    )
    return Kept(*row) if row else None


def contents(book: Book) -> set[str]:
    """The hashes of all files whose bytes are in the book."""
    return {row[0] for row in book.read("SELECT sha256 FROM file_content")}


def known(book: Book, owner: str, owner_id: int, sha256: str) -> bool:
    """Whether a customer or product (`owner`: the column that names it) has a file with these bytes already."""
    sql = f"SELECT 1 FROM file WHERE {owner} = ? AND sha256 = ?"
    return book.read_one(sql, (owner_id, sha256)) is not None


def materials(book: Book, product_id: int) -> tuple[FileRow, ...]:
    """The files kept with a product, newest first."""
    sql = "SELECT id, name, kind, media_type, size FROM file WHERE product_id = ? ORDER BY id DESC"
    return tuple(FileRow(*row) for row in book.read(sql, (product_id,)))
