"""Numbers kept ready: one `customer_stats` row a customer, in step with every write (design: keep numbers ready).

`Numbers.keep` runs inside every transaction and brings the touched customers' rows along; `rerank` gives out the tiers
anew from those rows; `bring_to` moves the whole table to another day or other settings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kamdesk.models.settings import Settings
from kamdesk.models.terms import GapSource
from kamdesk.rules import dormancy, window
from kamdesk.store.cipher import Connection

if TYPE_CHECKING:
    from kamdesk.store.gathering import Row
    from kamdesk.store.number_rows import NameKey

RERANK_AT_ONCE = 3000
"""Up to so many existing customers the tiers are given out in the same transaction; beyond, right after it."""

RULES = 4
"""Which rules a kept row follows; raised when the same book comes to other rows, so that each is computed anew."""


@dataclass(slots=True)
class Numbers:
    """Keeps the numbers of one open book. `today` and `settings` change with the clock and the rep.

    `name_key` makes the sort key of a name (pinyin); it is given so that this module loads nothing for it. What counts
    and ranks is loaded by the first write.
    """

    today: date
    settings: Settings
    name_key: NameKey
    rhythm: dormancy.Rhythm | None = None

    def keep(self, connection: Connection, touched: Mapping[str, set[int]]) -> None:
        """Bring the rows of every touched customer along, inside the transaction that touched them."""
        ids = set(touched.get("customer", ())) | _members(connection, touched.get("customer_group", ()))
        if not ids:
            return
        self.rhythm = None  # what a write that failed has learnt went back with it
        before = _ranked_values(connection, ids)
        self.refresh(connection, ids)
        if before is None or _ranked_values(connection, ids) != before or _has_gone(connection, ids):
            self._ranks_moved(connection, at_once=before is None)

    def refresh(self, connection: Connection, ids: Iterable[int] | None) -> None:
        """Compute and store the rows of these customers (None: of all), all but the tier of existing ones."""
        from kamdesk.store import gathering, number_rows

        known = self.rhythm or self._load_rhythm(connection)
        judge = number_rows.Judge(self.today, self.settings, known)
        rows: list[dict[str, object]] = []
        for some in gathering.portions(connection, ids):
            gathering.mark(connection, some)
            facts = number_rows.gather(connection, self.today, self.settings)
            number_rows.store_rows(connection, rows)  # those before, while these are judged
            rows = number_rows.rows_of(facts, judge, self.name_key)
        number_rows.store_rows(connection, rows)

    def rebuild(self, connection: Connection) -> None:
        """Every row anew: after bulk writes, or when the kept numbers cannot be trusted."""
        connection.execute("DELETE FROM customer_stats")
        _set_state(connection, "analysis", "stale")
        self.rhythm = dormancy.Rhythm(2 * self.settings.standard(None).ideal_days)
        self.refresh(connection, None)
        self._learn_rhythm(connection)
        self.rerank(connection)
        self._remember_day(connection)

    def bring_to(self, connection: Connection, today: date, settings: Settings) -> int:
        """Move the numbers to this day and these settings; returns how many rows were computed again.

        Time alone changes few rows: those with an order or a talk on the window's edges, and those whose state was
        to change by now. A clock set back, other settings or a gap of over 40 days rebuild everything.
        """
        last = _state(connection, "asof")
        same = _state(connection, "settings") == _fingerprint(settings)
        self.today, self.settings = today, settings
        days = (today - date.fromisoformat(last)).days if last else -1
        if not same or not 0 <= days <= 40:
            self.rebuild(connection)
            return int(connection.execute("SELECT count(*) FROM customer_stats").fetchone()[0])
        if days == 0:
            return 0
        ids = _moved_by_time(connection, date.fromisoformat(last or ""), today, settings)
        self.refresh(connection, ids)
        self._learn_rhythm(connection)
        self.rerank(connection)
        self._remember_day(connection)
        return len(ids)

    def is_current(self, connection: Connection) -> bool:
        """Whether the kept numbers are those of today under the present settings, ranks included."""
        return (
            _state(connection, "asof") == self.today.isoformat()
            and _state(connection, "settings") == _fingerprint(self.settings)
            and _state(connection, "ranks") == "fresh"
        )

    def settle(self, connection: Connection) -> frozenset[int] | None:
        """Give out the tiers where a write left them stale; whose numbers changed, None where it may be everybody's."""
        if _state(connection, "ranks") == "fresh":
            return frozenset()
        before = self.rhythm or self._load_rhythm(connection)
        self._learn_rhythm(connection)
        moved = self.rerank(connection)
        return moved if self.rhythm == before else None

    def rerank(self, connection: Connection) -> frozenset[int]:
        """Give out the tiers of existing customers and write those that changed; returns whose."""
        from kamdesk.store import tiering

        rank_by = tiering.measure_in_force(connection, self.settings)
        moved = tiering.write_tiers(connection, rank_by, self.settings)
        _set_state(connection, "rank_by", rank_by.value)
        _set_state(connection, "ranks", "fresh")
        return moved

    def shadow(self, connection: Connection, midnight: str) -> None:
        """Lay temporary tables over the kept ones, filled for this day, which ends at `midnight` UTC, and these
        settings: a view, not a change. Marks changed since are those of the day.
        """
        from kamdesk.store import history

        connection.execute("PRAGMA foreign_keys = OFF")
        history.lay_marks(connection, midnight)
        for table in ("customer_stats", "book_state"):
            made = connection.execute("SELECT sql FROM main.sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
            connection.execute(made.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
        self.rebuild(connection)
        _lay_indexes(connection, "customer_stats")

    def _ranks_moved(self, connection: Connection, *, at_once: bool) -> None:
        """Give out the tiers anew, now or, where a small write moved a big book, right after it."""
        existing = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM customer_stats WHERE orders > 0 AND hidden = 0 LIMIT ?)",
            (RERANK_AT_ONCE + 1,),
        ).fetchone()[0]
        if at_once or existing <= RERANK_AT_ONCE:
            self._learn_rhythm(connection)
            self.rerank(connection)
        else:
            _set_state(connection, "ranks", "stale")

    def _load_rhythm(self, connection: Connection) -> dormancy.Rhythm:
        text = _state(connection, "rhythm")
        if text is None:
            self.rhythm = dormancy.Rhythm(2 * self.settings.standard(None).ideal_days)
            self._learn_rhythm(connection)
        else:
            data = json.loads(text)
            self.rhythm = dormancy.Rhythm(data["book"], GapSource(data["source"]), data["likes"])
        assert self.rhythm is not None
        return self.rhythm

    def _learn_rhythm(self, connection: Connection) -> None:
        """Hear the book's rhythm anew; whoever borrows it is restated where it changed."""
        from kamdesk.store import number_rows

        rows = connection.execute(
            "SELECT coalesce(nullif(c.industry, ''), c.kind), s.order_days, s.own_gap FROM customer_stats s"
            " JOIN customer c ON c.id = s.customer_id WHERE s.own_gap IS NOT NULL AND s.private = 0 AND s.hidden < 2"
        )
        before = self.rhythm or self._load_rhythm(connection)
        self.rhythm = dormancy.rhythm(rows, self.settings.standard(None).ideal_days)
        likes = dict(self.rhythm.likes or {})
        made = {"book": self.rhythm.book, "source": self.rhythm.source, "likes": likes}
        _set_state(connection, "rhythm", json.dumps(made, ensure_ascii=False))
        if self.rhythm != before:
            same_book = (self.rhythm.book, self.rhythm.source) == (before.book, before.source)
            moved = {like for like, _ in likes.items() ^ dict(before.likes or {}).items()}
            number_rows.restate_sleep(connection, self.today, self.rhythm, moved if same_book else None)

    def _remember_day(self, connection: Connection) -> None:
        _set_state(connection, "asof", self.today.isoformat())
        _set_state(connection, "settings", _fingerprint(self.settings))


def _lay_indexes(connection: Connection, table: str) -> None:
    """Give a temporary table the indexes of the kept one it lies over; questions may name one."""
    made = connection.execute(
        "SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    )
    for (sql,) in made.fetchall():
        connection.execute(sql.replace("INDEX ", "INDEX temp.", 1))


def _ranked_values(connection: Connection, ids: set[int]) -> list[Row] | None:
    """What pyramid and rhythm look at, for telling whether a write can have moved them; None: too many to ask."""
    if len(ids) > 500:
        return None
    marks = ", ".join("?" * len(ids))
    return list(
        connection.execute(
            "SELECT s.customer_id, s.orders, s.revenue, s.margin, s.served_cost, s.minutes, s.last_order, s.private,"
            " s.hidden, s.cost_known, s.tier = 'other', s.order_days, s.own_gap, c.industry, c.kind,"
            " CASE WHEN s.orders > 0 THEN coalesce(c.number, '') || char(10) || c.name END"
            " FROM customer_stats s LEFT JOIN customer c ON c.id = s.customer_id"
            f" WHERE s.customer_id IN ({marks}) ORDER BY s.customer_id",
            tuple(ids),
        )
    )


def _has_gone(connection: Connection, ids: set[int]) -> bool:
    """Whether one of them was removed: its numbers went with it before they could be compared."""
    marks = ", ".join("?" * len(ids))
    found = connection.execute(f"SELECT count(*) FROM customer WHERE id IN ({marks})", tuple(ids)).fetchone()
    return int(found[0]) < len(ids)


def _members(connection: Connection, group_ids: Iterable[int]) -> set[int]:
    """Everybody in these groups and the groups below them: a group's mark or cadence concerns them all."""
    found: set[int] = set()
    for group_id in group_ids:
        found |= {
            row[0]
            for row in connection.execute(
                "WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT g.id FROM customer_group g JOIN below b"
                " ON g.parent_id = b.id) SELECT m.customer_id FROM membership m JOIN below b ON b.id = m.group_id",
                (group_id,),
            )
        }
    return found


def _moved_by_time(connection: Connection, last: date, today: date, settings: Settings) -> set[int]:
    old, new = (window.trailing(each, settings.window_months) for each in (last, today))
    edges = (old.start.isoformat(), new.start.isoformat(), last.isoformat(), today.isoformat())
    found: set[int] = set()
    for noun, column in (("orders", "ordered_on"), ("interaction", "happened_on")):
        found |= {
            row[0]
            for row in connection.execute(
                f"SELECT customer_id FROM {noun} WHERE ({column} > ?1 AND {column} <= ?2)"
                f" OR ({column} > ?3 AND {column} <= ?4)",
                edges,
            )
        }
    states = connection.execute("SELECT customer_id FROM customer_stats WHERE restate_on <= ?", (today.isoformat(),))
    return found | {row[0] for row in states}


def _state(connection: Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM book_state WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def _set_state(connection: Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO book_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def _fingerprint(settings: Settings) -> str:
    told = {**settings.to_json(), "rules": RULES}
    return json.dumps(told, sort_keys=True, ensure_ascii=False, default=str)
