"""Taking records of the workbench in from files: known ones are filled or changed, equal ones left alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kamdesk.models.terms import DealStatus
from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.intake_orders import LINE, OrderIntake, sums_of
from kamdesk.store.writing import to_cell

ALIKE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "product": (("number",), ("name",)),
    "opportunity": (("customer_id", "name"),),
    "contract": (("customer_id", "number"), ("customer_id", "name", "starts_on"), ("customer_id", "starts_on")),
    "issue": (("customer_id", "title", "opened_at"),),
    "satisfaction": (("customer_id", "asked_on"),),
    "relation": (("customer_id", "other_id", "kind"),),
    "referral": (("referrer_id", "customer_id"),),
    "article": (("kind", "title"),),
    "competitor": (("name",),),
    "account_plan": (("customer_id", "title"), ("customer_id",)),
    "plan_goal": (("plan_id", "metric", "period"),),
    "rivalry": (("customer_id", "competitor_id"),),
}
"""The columns a record of a file is known again by; the first set of which the row gives every one."""


class NounIntake:
    """Writes the records of one noun. `first` are columns only a new record gets, where the file leaves them out."""

    def __init__(self, intake: Intake, noun: str, first: Mapping[str, object]) -> None:
        self._noun = noun
        self._work = intake.work
        self._above = {name: _Above(intake, name) for name in ABOVE.get(noun, ())}
        self._shelf = intake.shelf(noun)
        self._first = first
        self._made: dict[tuple[object, ...], int] = {}
        self._ids: dict[tuple[object, ...], int] = {}

    def take(self, values: Mapping[str, object]) -> Outcome:
        """One row, by column."""
        plain = {name: to_cell(value) for name, value in values.items() if value is not None}
        self._hang(plain)
        return self._keep(plain)

    @property
    def plans(self) -> set[int]:
        """The plans whose goals were in the file."""
        return set(self._above["account_plan"].met)

    def _hang(self, plain: dict[str, Any]) -> None:
        """Tell by id what the row names: the plan, the goal above it, the competitor. What is not there is made."""
        if self._noun == "rivalry":
            plain["competitor_id"] = self._above["competitor"].id_of({"name": plain.pop("competitor")})
        if self._noun == "plan_goal":
            plan = {"customer_id": plain["customer_id"], "title": plain.pop("plan", None)}
            plain["plan_id"] = self._above["account_plan"].id_of(plan)
            whole = {"metric": plain.pop("part_of", None), "period": plain.pop("part_of_period", None)}
            if whole["metric"] and (whole["metric"], whole["period"]) != (plain["metric"], plain.get("period")):
                plain["parent_id"] = self._goal({**whole, **{name: plain[name] for name in ("customer_id", "plan_id")}})

    def _goal(self, told: Mapping[str, object]) -> int:
        """A goal that another one is a part of."""
        plain = {name: value for name, value in told.items() if value is not None}
        self._keep(plain)
        columns = ALIKE["plan_goal"][0]
        return self._ids[columns, *(plain.get(name) for name in columns)]

    def _keep(self, plain: dict[str, Any]) -> Outcome:
        sets = ALIKE[self._noun]
        columns = next((each for each in sets if all(name in plain for name in each)), sets[-1])
        mark = tuple(plain.get(name) for name in columns)
        if (columns, *mark) in self._made:
            return self._merge(self._made[columns, *mark], plain)
        known = self._known(columns, mark)
        if known is None:
            self._made[columns, *mark] = self._ids[columns, *mark] = self._shelf.add({**self._first, **plain})
            return Outcome.CREATED
        self._ids[columns, *mark] = known["id"]
        changed = {name: value for name, value in plain.items() if known[name] != value}
        if not changed:
            return Outcome.SKIPPED
        self._work.update(self._noun, known["id"], changed)
        return Outcome.UPDATED

    def _merge(self, record_id: int, plain: Mapping[str, object]) -> Outcome:
        """A second row about a record of this file fills what the first left open."""
        waiting = self._shelf.pending(record_id)
        if waiting is None:
            self._work.update(self._noun, record_id, plain)
        else:
            waiting.update({name: value for name, value in plain.items() if waiting.get(name) is None})
        return Outcome.MERGED

    def _known(self, columns: Sequence[str], mark: Sequence[object]) -> dict[str, Any] | None:
        tests = " AND ".join(f"{name} IS ?" for name in columns)
        cursor = self._work.connection.execute(f"SELECT * FROM {self._noun} WHERE {tests} ORDER BY id LIMIT 1", mark)
        row = cursor.fetchone()
        return dict(zip((each[0] for each in cursor.description), row, strict=True)) if row else None


ABOVE = {"plan_goal": ("account_plan",), "rivalry": ("competitor",)}
"""What the records of a noun hang on beside their customer."""

_FIND_ABOVE = {
    "competitor": "lower(name) = lower(:name) AND NOT ours ORDER BY id",
    "account_plan": "customer_id = :customer_id AND (:title IS NULL OR title = :title)"
    " ORDER BY closed_on IS NOT NULL, id DESC",
}


class _Above:
    """Finds by name what records hang on, and makes what is not there."""

    def __init__(self, intake: Intake, noun: str) -> None:
        self._work = intake.work
        self._shelf = intake.shelf(noun)
        self._sql = f"SELECT id FROM {noun} WHERE {_FIND_ABOVE[noun]} LIMIT 1"
        self._known: dict[tuple[object, ...], int] = {}

    @property
    def met(self) -> Collection[int]:
        """The ids found or made so far."""
        return self._known.values()

    def id_of(self, values: Mapping[str, object]) -> int:
        mark = tuple(value.lower() if isinstance(value, str) else value for value in values.values())
        if mark not in self._known:
            row = self._work.connection.execute(self._sql, dict(values)).fetchone()
            self._known[mark] = int(row[0]) if row else self._shelf.add(values)
        return self._known[mark]


QUOTE_HEAD = ("customer_id", "number", "quoted_on", "valid_until", "status", "note")


class QuoteIntake:
    """Gathers the lines of a file to quotes: rows with the same number and customer are one."""

    def __init__(self, intake: Intake, default_margin: int) -> None:
        self._work = intake.work
        self._quotes = intake.shelf("quote")
        self._lines = intake.shelf("quote_line")
        self._read = OrderIntake(intake, default_margin)
        self._gathered: dict[tuple[int, str], tuple[dict[str, object], list[tuple[object, ...]]]] = {}

    def take(self, customer_id: int, values: Mapping[str, object]) -> None:
        """One line of a file."""
        told = {"quoted_on" if name == "date" else name: to_cell(value) for name, value in values.items()}
        head = {name: told[name] for name in QUOTE_HEAD if name in told} | {"customer_id": customer_id}
        known, lines = self._gathered.setdefault((customer_id, str(values["number"])), (head, []))
        known.update({name: value for name, value in head.items() if known.get(name) is None})
        lines.append(self._read.line(values))

    def write(self) -> list[tuple[int, Outcome]]:
        """Write every quote; (number of its lines, what they came to), in order of first sight."""
        written = [(len(lines), self._store(head, lines)) for head, lines in self._gathered.values()]
        self._gathered.clear()
        return written

    def _store(self, head: dict[str, object], lines: list[tuple[object, ...]]) -> Outcome:
        sums = sums_of(list(lines), DealStatus.OPEN)
        values = {**head, **{name: sums[name] for name in ("revenue", "cost", "discount_base")}}
        found = self._work.one(
            f"SELECT id, {', '.join(values)} FROM quote WHERE customer_id = ? AND number = ? ORDER BY id DESC",
            (head["customer_id"], head["number"]),
        )
        if found is None:
            self._add_lines(self._quotes.add({"status": "open", **values}), lines)
            return Outcome.CREATED
        quote_id, there = found[0], dict(zip(values, found[1:], strict=True))
        changed = {name: value for name, value in values.items() if there[name] != value}
        if changed:
            self._work.update("quote", quote_id, changed)
        if not self._replace(quote_id, lines):
            return Outcome.UPDATED if changed else Outcome.SKIPPED
        return Outcome.UPDATED

    def _replace(self, quote_id: int, lines: list[tuple[object, ...]]) -> bool:
        """The file's lines replace those there; False where they are the same."""
        sql = f"SELECT id, {', '.join(LINE)} FROM quote_line WHERE quote_id = ? ORDER BY position, id"
        there = self._work.rows(sql, (quote_id,))
        if [row[1:] for row in there] == lines:
            return False
        for row in there:
            self._work.delete("quote_line", row[0])
        self._add_lines(quote_id, lines)
        return True

    def _add_lines(self, quote_id: int, lines: list[tuple[object, ...]]) -> None:
        for position, line in enumerate(lines):
            told = {name: value for name, value in zip(LINE, line, strict=True) if value is not None}
            self._lines.add({"quote_id": quote_id, "position": position, **told})
