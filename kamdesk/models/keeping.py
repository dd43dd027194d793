"""What the book keeps about itself: files, own fields, settings, operations and their journal, audit, numbers ready."""

from __future__ import annotations

from sqlmodel import Field, Index, SQLModel, text

from kamdesk.models.identity import new_uid
from kamdesk.models.record import Record


class File(Record, table=True):
    """A file kept in the book: recording, e-mail, fax, picture, any. Its bytes are in `file_content` by SHA-256."""

    __tablename__ = "file"
    __table_args__ = (
        Index("ix_file_customer", "customer_id"),
        Index("ix_file_interaction", "interaction_id"),
        Index("ix_file_product", "product_id", sqlite_where=text("product_id IS NOT NULL")),
        Index("ix_file_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    customer_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    interaction_id: int | None = Field(default=None, foreign_key="interaction.id", ondelete="SET NULL")
    product_id: int | None = Field(default=None, foreign_key="product.id", ondelete="SET NULL")
    name: str = Field(min_length=1, max_length=500)
    kind: str = Field(default="other", max_length=20, description="recording, email, fax, picture, photo, other")
    media_type: str | None = None
    size: int = Field(ge=0, description="bytes")
    sha256: str = Field(max_length=64)
    note: str | None = None


class FileContent(SQLModel, table=True):
    """The bytes of a file, once per content. Not journalled: removed only when no file names it any more."""

    __tablename__ = "file_content"

    sha256: str = Field(primary_key=True, max_length=64)
    content: bytes


class FieldDefinition(Record, table=True):
    """A field the rep made. `type`: text, number, money, date, yes_no, choice, choices."""

    __tablename__ = "field_definition"
    __table_args__ = (Index("ix_field_noun_name", "noun", "name", unique=True), {"sqlite_autoincrement": True})

    noun: str = Field(default="customer", max_length=20)
    name: str = Field(min_length=1, max_length=100)
    type: str = Field(default="text", max_length=20)
    choices: str | None = Field(default=None, description="JSON array of texts")
    position: int = 0


class Alias(SQLModel, table=True):
    """Another uid a record goes by: that of the likeness it was joined with, on receiving or merging.

    `version` is the `updated_at` of what was received under that uid and decided on: nobody asks about it again.
    """

    __tablename__ = "alias"
    __table_args__ = (Index("ix_alias_record", "noun", "record_id"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True, max_length=36)
    noun: str = Field(max_length=30)
    record_id: int
    version: str | None = Field(default=None, max_length=20)


class Distinct(SQLModel, table=True):
    """Two customers the rep said are not the same, by uid, the smaller first; nobody asks again."""

    __tablename__ = "distinct_pair"
    __table_args__ = (Index("ix_distinct_pair", "first_uid", "second_uid", unique=True), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    first_uid: str = Field(max_length=36)
    second_uid: str = Field(max_length=36)


class Setting(SQLModel, table=True):
    """One setting of the book, as JSON."""

    __tablename__ = "setting"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True, max_length=200)
    value: str


class BookState(SQLModel, table=True):
    """What the book knows of its own kept numbers: as of which day and settings, and whether ranks are stale."""

    __tablename__ = "book_state"

    key: str = Field(primary_key=True, max_length=60)
    value: str


class Operation(SQLModel, table=True):
    """One change of the book as the rep named it: the unit of undo.

    `state`: done, undone (can be redone), dropped (undone and overtaken), reverted (an older step taken back by a
    later one), past (too old to be undone). `undo_of` marks a step reverting another.
    """

    __tablename__ = "operation"
    __table_args__ = (Index("ix_operation_state", "state", "undo_of"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=new_uid, unique=True)
    name: str = Field(max_length=60)
    figures: str | None = Field(default=None, description="JSON: counts and labels for the menu")
    at: str
    author: str | None = None
    state: str = Field(default="done", max_length=10)
    undo_of: int | None = None


class Journal(SQLModel, table=True):
    """One row changed under an operation: `action` I, U or D, `before` the row's columns as JSON (none for I)."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_operation", "operation_id"),
        Index("ix_journal_customer", "customer_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    operation_id: int
    noun: str = Field(max_length=30)
    record_id: int
    customer_id: int | None = None
    action: str = Field(max_length=1)
    before: str | None = None


class Audit(SQLModel, table=True):
    """What left the book or was erased: export, print, handover, receive, erase, backup."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: str
    act: str = Field(max_length=30)
    scope: str | None = None
    count: int = 0
    fingerprint: str | None = None
