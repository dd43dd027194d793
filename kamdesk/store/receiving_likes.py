"""Which record of ours one of a handover is, where the uids differ; and what is remembered of that as aliases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kamdesk.models.terms import CustomerKind
from kamdesk.rules.firm_names import Firm, read_firm
from kamdesk.store.receiving_table import Table, Values
from kamdesk.store.writing import Writer

Record = Mapping[str, object]
MAY_LACK = frozenset({"author", "period", "title"})
"""Columns of a likeness that may be empty on both sides; all others must say something."""

CANDIDATES = 20


class Likes:
    """`read` gives the records of a kind in the file; `is_known_there` tells whether who gave it has had a customer of
    ours itself: one that is like it is somebody else then, also in a file without it.
    """

    def __init__(
        self, work: Writer, read: Callable[[str], Iterable[Record]], is_known_there: Callable[[int], bool]
    ) -> None:
        self._work = work
        self._read = read
        self._is_known_there = is_known_there
        self._has_aliases = work.one("SELECT 1 FROM alias LIMIT 1") is not None
        self._arriving: dict[str, set[str]] = {}
        self._ways: dict[str, set[str]] | None = None

    # Aliases.

    def alias(self, uid: str) -> int | None:
        """The record of ours that goes by this uid as well."""
        row = self._alias_row(uid)
        return int(row[0]) if row else None

    def is_decided(self, uid: str, version: str) -> bool:
        """Whether this version of a record, or a later one, was decided on before."""
        row = self._alias_row(uid)
        return row is not None and row[1] is not None and version <= row[1]

    def was_decided(self, uid: str) -> bool:
        """Whether any version of a record was decided on before."""
        row = self._alias_row(uid)
        return row is not None and row[1] is not None

    def is_older(self, uid: str, version: str) -> bool:
        """Whether this is an older version of a record than was decided on; only in a file never seen it is news."""
        row = self._alias_row(uid)
        return row is not None and row[1] is not None and version < row[1]

    def remember(self, uid: str, noun: str, record_id: int, version: str) -> None:
        """Remember whose record this uid is, and which version of it was decided on."""
        row = self._work.one("SELECT id FROM alias WHERE uid = ?", (uid,))
        if row:
            self._work.update("alias", row[0], {"version": version})
        else:
            self._work.insert("alias", {"uid": uid, "noun": noun, "record_id": record_id, "version": version})
        self._has_aliases = True

    def _alias_row(self, uid: str) -> tuple[int, str | None] | None:
        if not self._has_aliases:
            return None
        row = self._work.one("SELECT record_id, version FROM alias WHERE uid = ?", (uid,))
        return (int(row[0]), row[1]) if row else None

    # Likeness.

    def find(self, table: Table, values: Values, uid: str) -> int | None:
        """A record that was there before and says the same in one of the kind's ways of telling.

        Never one that is in the file under its own uid, or that another record of the file was already found to be:
        two equal calls on one day stay two.
        """
        if table.is_empty:
            return None
        for names in table.kind.alike:
            wanted = [values.get(name) for name in names]
            if any(value in (None, "") and not _may_lack(name) for name, value in zip(names, wanted, strict=True)):
                continue
            tests = " AND ".join(f"{name} IS ?" for name in names)
            for found, its_uid in self._work.rows(
                f"SELECT id, uid FROM {table.kind.table} WHERE {tests} ORDER BY id LIMIT {CANDIDATES}", wanted
            ):
                is_free = found not in table.met and found not in table.made and its_uid not in self._uids(table.name)
                if is_free and self._is_same(table, found, values, uid):
                    return int(found)
        return None

    def has_main(self, customer_id: object) -> bool:
        """Whether a customer of ours has its main contact."""
        return self._work.one("SELECT 1 FROM contact WHERE customer_id = ? AND is_main", (customer_id,)) is not None

    def name_of(self, noun: str, record_id: object) -> str:
        """What a record is called."""
        column = {"orders": "number", "quote": "number", "issue": "title", "article": "title"}.get(noun, "name")
        column = {"interaction": "summary", "account_plan": "title", "plan_goal": "metric"}.get(noun, column)
        row = self._work.one(f"SELECT {column} FROM {noun} WHERE id = ?", (record_id,))
        return str(row[0] or "") if row else ""

    def _is_same(self, table: Table, found: int, values: Values, uid: str) -> bool:
        if table.name == "customer":
            return self._is_same_customer(table.stored(found), values, uid)
        if table.name == "product":
            return _numbers_agree(table.stored(found), values)
        return True

    def _is_same_customer(self, ours: Values, theirs: Values, uid: str) -> bool:
        """One customer under two uids: never one in the trash, and of people the name alone tells nothing."""
        if ours["deleted_at"] is not None or not _numbers_agree(ours, theirs):
            return False
        has_number = bool(ours.get("number")) and ours["number"] == theirs.get("number")
        if self._is_known_there(int(str(ours["id"]))):
            return False
        if CustomerKind.PERSON.value in (ours["kind"], theirs.get("kind")):
            return ours["name"] == theirs["name"] and (has_number or self._share_a_way(int(str(ours["id"])), uid))
        return ours["name"] == theirs["name"] or (has_number and _firms_agree(str(ours["name"]), str(theirs["name"])))

    def _share_a_way(self, customer_id: int, uid: str) -> bool:
        """Whether a phone, an e-mail … of ours is one of theirs."""
        if self._ways is None:
            self._ways = {}
            for channel in self._read("channel"):
                self._ways.setdefault(str(channel.get("customer")), set()).add(str(channel.get("match") or ""))
        rows = self._work.rows("SELECT match FROM channel WHERE customer_id = ? AND match <> ''", (customer_id,))
        return any(row[0] in self._ways.get(uid, ()) for row in rows)

    def _uids(self, name: str) -> set[str]:
        """Every uid of a kind in the file, read when somebody first asks."""
        if name not in self._arriving:
            self._arriving[name] = {str(record["uid"]) for record in self._read(name)}
        return self._arriving[name]


def _may_lack(name: str) -> bool:
    return name.endswith("_id") or name in MAY_LACK


def _numbers_agree(ours: Values, theirs: Values) -> bool:
    """Numbers that differ keep two records of one name apart."""
    return not ours.get("number") or not theirs.get("number") or ours["number"] == theirs["number"]


def _firms_agree(ours: str, theirs: str) -> bool:
    """Two writings of one company, as far as a number in common stands behind them."""
    one, other = read_firm(ours), read_firm(theirs)
    return _cores_agree(one, other) and (not one.branch or not other.branch or one.branch == other.branch)


def _cores_agree(one: Firm, other: Firm) -> bool:
    shorter, longer = sorted((one.core, other.core), key=len)
    return bool(shorter) and longer.startswith(shorter)
