"""What the records of a file must be beyond the shape of each, and what the book computes from them itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from kamdesk.models.terms import DealStatus
from kamdesk.rules.profit import LARGEST_E4
from kamdesk.store.intake_orders import LINE, sums_of
from kamdesk.store.records import KINDS

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
        self._sum = 0

    def fits(self, kind: str, record: Mapping[str, object]) -> bool:
        """Whether the book can keep what this record comes to, and all before it together."""
        spec = KINDS.get(kind)
        if spec is not None and spec.lines:
            found = sums(spec.table, record["status"], record.get("lines"))
            self._sum += max(abs(int(str(each))) for each in found.values())
        return self._sum <= LARGEST_E4
