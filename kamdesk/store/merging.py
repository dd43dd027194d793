"""Making one record of two: everything that hangs on the one that goes is moved, by the database's own references.

No table is named here that a reference names already, so a new noun is moved without anybody thinking of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kamdesk.store import journal
from kamdesk.store.book import Book
from kamdesk.store.writing import HAS_UPDATED_AT, Writer

Image = dict[str, Any]
ONE_OF_A_KIND: Mapping[str, tuple[str, ...]] = {
    "membership": ("group_id",),
    "article_link": ("article_id", "product_id", "opportunity_id"),
}
"""Links of which a customer needs each only once, whatever else they say: by these columns."""

OF_THE_RECORD = frozenset(
    "name kind number invalid invalid_reason archived parked_on parked_reason lost_on lost_reason lost_note"
    " out_of_market cultivated_until cultivated_reason".split()
)
"""Fields of a customer that are the staying record's own unless the rep says otherwise: a blank there says something
too.
"""

BETWEEN_CUSTOMERS: Mapping[str, tuple[str, str]] = {
    "relation": ("customer_id", "other_id"),
    "referral": ("referrer_id", "customer_id"),
}
"""Bonds that mean nothing between a customer and itself."""


def image(work: Writer, noun: str, record_id: int) -> Image | None:
    """One record, column by column."""
    cursor = work.connection.execute(f"SELECT * FROM {noun} WHERE id = ?", (record_id,))
    row = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), row, strict=True)) if row else None


def references(work: Writer, noun: str) -> Iterator[tuple[str, str]]:
    """(noun, column) of everything in the journal's nouns that points to a record of this noun."""
    for child in journal.NOUNS:
        for key in work.rows(f"PRAGMA foreign_key_list({child})"):
            if key[2] == noun:
                yield child, key[3]


def absorb(work: Writer, noun: str, keep: int, gone: int) -> None:
    """Move all that points to `gone` to `keep`, remove it, and remember its uid (and those it went by) as aliases.

    What moves counts as changed now, so that a handover given later brings the move along.
    """
    uid = work.rows(f"SELECT uid FROM {noun} WHERE id = ?", (gone,))[0][0]
    for child, column in references(work, noun):
        if child == noun:
            _rise(work, noun, column, keep, gone)
        stamp = f", updated_at = '{work.at}'" if child in HAS_UPDATED_AT else ""
        work.connection.execute(f"UPDATE OR IGNORE {child} SET {column} = ?{stamp} WHERE {column} = ?", (keep, gone))
        work.connection.execute(f"DELETE FROM {child} WHERE {column} = ?", (gone,))  # what is there already
    work.connection.execute("UPDATE alias SET record_id = ? WHERE noun = ? AND record_id = ?", (keep, noun, gone))
    work.delete(noun, gone)
    work.connection.execute("INSERT OR IGNORE INTO alias (uid, noun, record_id) VALUES (?, ?, ?)", (uid, noun, keep))


def absorb_customer(work: Writer, keep: int, gone: int) -> None:
    """`absorb` for customers, with what only customers have: bonds, links, answers to reminders, pairs told apart."""
    kept_uid, gone_uid = (work.rows("SELECT uid FROM customer WHERE id = ?", (each,))[0][0] for each in (keep, gone))
    _untie(work, keep, gone)
    _drop_twins(work, keep, gone)
    _rekey_reminders(work, kept_uid, gone_uid)
    absorb(work, "customer", keep, gone)
    _drop_twin_channels(work, keep)
    _move_distinct(work, kept_uid, gone_uid)


def count_of(book: Book, noun: str, customer_id: int) -> int:
    """How many records of a noun hang on a customer."""
    found = book.read_one(f"SELECT count(*) FROM {noun} WHERE customer_id = ?", (customer_id,))
    return int(found[0]) if found else 0


def main_contacts(work: Writer, customer_id: int) -> list[int]:
    """The contacts marked as main, the oldest first."""
    rows = work.rows("SELECT id FROM contact WHERE customer_id = ? AND is_main ORDER BY id", (customer_id,))
    return [row[0] for row in rows]


def contacts_of(work: Writer, customer_id: int) -> list[Image]:
    """A customer's contacts, column by column."""
    ids = work.rows("SELECT id FROM contact WHERE customer_id = ? ORDER BY id", (customer_id,))
    return [found for (each,) in ids if (found := image(work, "contact", each)) is not None]


def matches_of(work: Writer, contact_id: int) -> set[str]:
    """What a contact's channels are compared by."""
    rows = work.rows("SELECT match FROM channel WHERE contact_id = ? AND match > ''", (contact_id,))
    return {row[0] for row in rows}


def tell_apart(work: Writer, first: int, second: int) -> bool:
    """Remember that two customers are not one; False where it was known."""
    uids = sorted(row[0] for row in work.rows("SELECT uid FROM customer WHERE id IN (?, ?)", (first, second)))
    known = work.one("SELECT 1 FROM distinct_pair WHERE first_uid = ? AND second_uid = ?", uids)
    if len(uids) == 2 and known is None:
        work.insert("distinct_pair", {"first_uid": uids[0], "second_uid": uids[1]})
    return len(uids) == 2 and known is None


def _untie(work: Writer, keep: int, gone: int) -> None:
    """Take off what binds the two to each other: it would bind one to itself."""
    for noun, (one, other) in BETWEEN_CUSTOMERS.items():
        work.connection.execute(
            f"DELETE FROM {noun} WHERE ({one} = ?1 AND {other} = ?2) OR ({one} = ?2 AND {other} = ?1)", (keep, gone)
        )


def _rise(work: Writer, noun: str, column: str, keep: int, gone: int) -> None:
    """What stands below the one that goes, at any depth, takes its place: it would come to stand below itself."""
    if gone in _above(work, noun, column, keep):
        row = work.one(f"SELECT {column} FROM {noun} WHERE id = ?", (gone,))
        above = row[0] if row else None
        is_circle = above is not None and keep in (above, *_above(work, noun, column, above))
        work.update(noun, keep, {column: None if is_circle else above})


def _above(work: Writer, noun: str, column: str, record_id: int) -> set[int]:
    """All that a record stands below."""
    sql = (
        f"WITH RECURSIVE up (id) AS (SELECT {column} FROM {noun} WHERE id = ? UNION SELECT t.{column} FROM {noun} t"
        " JOIN up ON t.id = up.id) SELECT id FROM up WHERE id IS NOT NULL"
    )
    return {row[0] for row in work.rows(sql, (record_id,))}


def _drop_twins(work: Writer, keep: int, gone: int) -> None:
    for noun, columns in ONE_OF_A_KIND.items():
        same = " AND ".join(f"other.{column} IS {noun}.{column}" for column in columns)
        work.connection.execute(
            f"DELETE FROM {noun} WHERE customer_id = ? AND EXISTS"
            f" (SELECT 1 FROM {noun} other WHERE other.customer_id = ? AND {same})",
            (gone, keep),
        )
    for noun, (one, other) in BETWEEN_CUSTOMERS.items():
        kinds = " AND other.kind IS t.kind" if noun == "relation" else ""
        for mine, theirs in ((one, other), (other, one)):
            work.connection.execute(
                f"DELETE FROM {noun} AS t WHERE t.{mine} = ? AND EXISTS (SELECT 1 FROM {noun} other"
                f" WHERE other.{mine} = ? AND other.{theirs} = t.{theirs}{kinds})",
                (gone, keep),
            )


def _rekey_reminders(work: Writer, kept_uid: str, gone_uid: str) -> None:
    """What was answered about the one (kind:uid:occurrence) stays answered."""
    work.connection.execute(
        "UPDATE OR IGNORE reminder_state SET key = replace(key, ?1, ?2) WHERE instr(key, ':' || ?1 || ':')",
        (gone_uid, kept_uid),
    )
    work.connection.execute("DELETE FROM reminder_state WHERE instr(key, ':' || ? || ':')", (gone_uid,))


def _drop_twin_channels(work: Writer, customer_id: int) -> None:
    """One number of one owner is kept once, however it is written; the first stands."""
    work.connection.execute(
        "DELETE FROM channel WHERE customer_id = ?1 AND id IN (SELECT c.id FROM channel c JOIN channel o"
        " ON o.customer_id = c.customer_id AND o.contact_id IS c.contact_id AND o.kind = c.kind"
        " AND coalesce(o.match, o.value) = coalesce(c.match, c.value) AND o.id < c.id WHERE c.customer_id = ?1)",
        (customer_id,),
    )


def _move_distinct(work: Writer, kept_uid: str, gone_uid: str) -> None:
    """Who was told apart from the one that goes is told apart from the one that stays."""
    sql = "SELECT id, first_uid, second_uid FROM distinct_pair WHERE ? IN (first_uid, second_uid)"
    rows = work.rows(sql, (gone_uid,))
    for pair_id, first, second in rows:
        other = second if first == gone_uid else first
        work.delete("distinct_pair", pair_id)
        if other != kept_uid:
            work.connection.execute(
                "INSERT OR IGNORE INTO distinct_pair (first_uid, second_uid) VALUES (?, ?)",
                sorted((kept_uid, other)),
            )
