"""The shape of the book's tables: made once from the nouns for a new book, and numbered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kamdesk.store.cipher import Connection

VERSION = 1  # PRAGMA user_version; one more with every migration
APPLICATION_ID = 0x4B414D44  # "KAMD"
REVISION = "0001"  # Alembic's name of the newest migration

ALEMBIC_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
SEARCH_TABLES = (
    "CREATE TABLE search_text (customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,"
    " name TEXT NOT NULL, contact TEXT NOT NULL, other TEXT NOT NULL, pinyin TEXT NOT NULL, digits TEXT NOT NULL)",
    "CREATE INDEX ix_search_name ON search_text (name)",
    "CREATE VIRTUAL TABLE search_grams USING fts5(grams, content='', contentless_delete=1, detail=none,"
    " tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co'\")",
    "CREATE VIRTUAL TABLE search_pinyin USING fts5(keys, content='', contentless_delete=1, detail=none,"
    " prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 0\")",
    "INSERT INTO search_grams (search_grams, rank) VALUES ('automerge', 8)",
    "INSERT INTO search_grams (search_grams, rank) VALUES ('deletemerge', 50)",
)
"""Grams are merged eight parts at a time, and for what is deleted in them once that is half: else one write in a
hundred takes a tenth of a second in a big book. Sounds are written seldom and looked up by every key.
"""


def create(connection: Connection) -> None:
    """Give an empty file every table, index and number of the present version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in (*statements(), *SEARCH_TABLES):
            connection.execute(statement)
        connection.execute(ALEMBIC_TABLE)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise


@cache
def statements() -> tuple[str, ...]:
    """CREATE TABLE and CREATE INDEX of every declared noun, in an order foreign keys allow."""
    from sqlalchemy.dialects.sqlite import dialect
    from sqlalchemy.schema import CreateIndex, CreateTable

    made: list[str] = []
    for table in declared().sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect())))
        made += [str(CreateIndex(index).compile(dialect=dialect())) for index in sorted_indexes(table)]
    return tuple(made)


def sorted_indexes(table: Table) -> list[Index]:
    """A table's indexes by name, so that two runs write the same schema."""
    return sorted(table.indexes, key=lambda index: str(index.name))


def declared() -> MetaData:
    """Every noun's table, once all their modules are imported."""
    from sqlmodel import SQLModel

    from kamdesk.models import (
        bond,
        contact,
        customer,
        deal,
        group,
        interaction,
        keeping,
        knowledge,
        order,
        plan,
        stats,
        task,
    )

    assert all((bond, contact, customer, deal, group, interaction, keeping, knowledge, order, plan, stats, task))
    return SQLModel.metadata


if TYPE_CHECKING:
    from sqlalchemy import Index, MetaData, Table
