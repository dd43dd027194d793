"""The customers' undated marks as they stood on another day, taken from the journal (domain 3)."""

from __future__ import annotations

from kamdesk.store.cipher import Connection

MARKS = (
    "kind industry province city source standing value_type out_of_market invalid archived parked_on lost_on"
    " lost_reason cultivated_until potential growth expansion innovation demand need_level technology"
    " market_development benchmark benchmark_reason strategic strategic_reason fixed_grade custom"
).split()
"""Columns of the customer record that no date goes with."""

CHANGED = (
    "FROM journal j WHERE j.id IN (SELECT min(id) FROM journal WHERE noun = 'customer' AND action = 'U' AND"
    " operation_id IN (SELECT id FROM operation WHERE at >= :at) GROUP BY record_id)"
    " AND json_extract(j.before, '$.created_at') < :at"
)
"""The oldest image kept of each customer changed since an instant (UTC text): as it stood then.

Of a customer that entered the book later nothing is known from before, so its marks stay as they are now.
"""


def lay_marks(connection: Connection, midnight: str) -> bool:
    """Lay a temporary customer table over the book's own, with the marks of before an instant; False where no mark
    has changed since, and nothing was laid.
    """
    images = ", ".join(f"json_extract(j.before, '$.{name}')" for name in MARKS)
    rows = list(connection.execute(f"SELECT {images}, j.record_id {CHANGED}", {"at": midnight}))
    if not rows:
        return False
    made = connection.execute("SELECT sql FROM main.sqlite_schema WHERE name = 'customer'").fetchone()[0]
    connection.execute(made.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    connection.execute("INSERT INTO temp.customer SELECT * FROM main.customer")
    sets = ", ".join(f"{name} = ?" for name in MARKS)
    connection.executemany(f"UPDATE temp.customer SET {sets} WHERE id = ?", rows)
    return True
