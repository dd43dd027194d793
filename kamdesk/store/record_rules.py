"""What the records of a file must be beyond the shape of each, and what the book computes from them itself."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any, cast

from kamdesk.models.terms import DealStatus
from kamdesk.rules.profit import LARGEST_E4
from kamdesk.store.intake_orders import LINE, sums_of
from kamdesk.store.records import KINDS

TREES = ("group", "customer")
"""The kinds whose records stand under one another, by `parent`."""

QUOTED = ("revenue", "cost", "discount_base")
"""The sums kept beside a quote; an order has all of them."""


def sums(table: str, status: object, lines: object) -> dict[str, object]:
    """The sums kept beside an order or quote with these lines; what a file says of them is not asked."""
    columns = [tuple(map(line.get, LINE)) for line in cast(list[Mapping[str, object]], lines or ())]
    if table == "quote":
        found = sums_of(columns, DealStatus.OPEN)
        return {name: found[name] for name in QUOTED}
    return sums_of(columns, str(status))


class RecordRules:
    """Looks at the records of one file in turn, all of the right shape."""

    def __init__(self) -> None:
        self.contents: set[str] = set()
        self._sum = 0
        self._above: dict[str, dict[str, str]] = {kind: {} for kind in TREES}
        self._lines: dict[str, dict[str, int]] = {kind: {} for kind in TREES}

    def fits(self, kind: str, line: int, record: Mapping[str, Any]) -> bool:
        """Whether the book can keep what this record comes to, and all before it together."""
        spec = KINDS.get(kind)
        if spec is not None and spec.lines:
            found = sums(spec.table, record["status"], record.get("lines"))
            self._sum += max(abs(int(str(each))) for each in found.values())
        elif kind == "file":
            self.contents.add(record["sha256"])
        elif kind in TREES and record.get("parent"):
            self._above[kind][record["uid"]] = record["parent"]
            self._lines[kind][record["uid"]] = line
        return self._sum <= LARGEST_E4

    def circle(self) -> tuple[str, int] | None:
        """Kind and line of one of the records that stand above themselves; None where none does."""
        for kind, above in self._above.items():
            try:
                TopologicalSorter({uid: [parent] for uid, parent in above.items()}).prepare()
            except CycleError as error:
                return kind, self._lines[kind][error.args[1][0]]
        return None
