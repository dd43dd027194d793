"""What the analysis keeps ready beside the other numbers, and how the book knows that it is still true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from kamdesk.models.settings import Settings
from kamdesk.models.terms import CadenceSource, Grade
from kamdesk.store.cipher import Connection
from kamdesk.store.insight_facts import Read

COLUMNS = ("grade", "score", "coverage", "segment", "rfm", "band", "key_account", "come_back")
"""Score in 1/100 points, coverage in percent, come_back in 1/10,000 rounded down to the whole percent."""

LOST_BELOW = 1000
"""A dormant customer that comes back with less than this probability (1/10,000) is lost (domain 3.5)."""

Kept = tuple[Any, ...]


def kept(read: Read) -> dict[int, Kept]:
    """What is kept of every customer now, in the order of `COLUMNS`."""
    rows = read(f"SELECT customer_id, {', '.join(COLUMNS)} FROM customer_stats WHERE private = 0 AND hidden < 2", {})
    return {row[0]: row[1:] for row in rows}


def stamp(read: Read, today: date, settings: str) -> str:
    """What the kept analysis rests on: the last step written, the day and the settings."""
    row = read("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0)", {})[0]
    return f"{row[0]}|{today.isoformat()}|{settings}"


def is_fresh(read: Read, wanted: str) -> bool:
    """Whether the kept analysis bears this stamp."""
    return read("SELECT value FROM book_state WHERE key = 'analysis'", {}) == [(wanted,)]


def keep(connection: Connection, changed: Mapping[int, Kept], settings: Settings, stamped: str) -> list[int]:
    """Write what changed and what follows at once: cadences by grade, who is lost.

    Returns the customers whose whole row is to be computed again: without orders the cadence decides how late they are,
    and who is likely to come back after all is lost no longer.
    """
    connection.executemany(
        f"UPDATE customer_stats SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE customer_id = ?",
        ((*values, customer) for customer, values in changed.items()),
    )
    _forget_hidden(connection)
    again = _follow_grades(connection, settings)
    again += [
        row[0]
        for row in connection.execute(
            "SELECT s.customer_id FROM customer_stats s JOIN customer c ON c.id = s.customer_id WHERE s.sleep = 'lost'"
            f" AND c.lost_on IS NULL AND s.come_back >= {LOST_BELOW}"
        )
    ]
    connection.execute(
        "UPDATE customer_stats SET sleep = 'lost', dormant_due = NULL, restate_on = NULL"
        f" WHERE sleep = 'dormant' AND orders_ever > 0 AND come_back < {LOST_BELOW}"
    )
    connection.execute(
        "INSERT INTO book_state (key, value) VALUES ('analysis', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (stamped,),
    )
    return again


def _forget_hidden(connection: Connection) -> None:
    """Private customers and those in the trash are in no score and no band; a grade the rep fixed stays."""
    connection.execute(
        f"UPDATE customer_stats SET {', '.join(f'{name} = NULL' for name in COLUMNS[1:])},"
        " grade = (SELECT fixed_grade FROM customer c WHERE c.id = customer_id)"
        f" WHERE (private = 1 OR hidden = 2) AND coalesce({', '.join(COLUMNS[1:])}) IS NOT NULL"
    )


def _follow_grades(connection: Connection, settings: Settings) -> list[int]:
    """Give whoever lives by its grade's cadence the one of its grade now; who of them has no order yet."""
    again: list[int] = []
    for grade in (*Grade, None):
        standard = settings.standard(grade)
        values = {"grade": grade, "ideal": standard.ideal_days, "maximum": standard.maximum_days}
        where = (
            f"cadence_from = '{CadenceSource.GRADE.value}' AND grade IS :grade"
            " AND (cadence_ideal, cadence_max) IS NOT (:ideal, :maximum)"
        )
        found = connection.execute(f"SELECT customer_id FROM customer_stats WHERE {where} AND orders_ever = 0", values)
        again += [row[0] for row in found]
        connection.execute(
            "UPDATE customer_stats SET cadence_ideal = :ideal, cadence_max = :maximum,"
            " cadence_due = CASE WHEN cadence_due IS NOT NULL THEN"
            " date(coalesce(last_contact, entered), '+' || :ideal || ' days') END,"
            " cadence_late = CASE WHEN cadence_late IS NOT NULL THEN"
            f" date(coalesce(last_contact, entered), '+' || (:maximum + 1) || ' days') END WHERE {where}",
            values,
        )
    return again


def changed_of(old: Mapping[int, Kept], new: Iterable[tuple[int, Kept]]) -> dict[int, Kept]:
    """The rows that differ from what is kept."""
    return {customer: values for customer, values in new if old.get(customer) != values}


def state(read: Read, key: str) -> str | None:
    """A word the book keeps of its own numbers."""
    rows: Sequence[tuple[Any, ...]] = read("SELECT value FROM book_state WHERE key = :key", {"key": key})
    return str(rows[0][0]) if rows else None
