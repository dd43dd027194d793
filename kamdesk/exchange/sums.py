"""Rows of sums below a table: 合计 is nobody's name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from kamdesk.exchange.records import Value

_NAMES = ("customer.name", "customer.number", "contact.name", "order.customer_name", "order.customer_number")
_CHINESE = frozenset("合计 总计 小计 共计 累计 本页合计 本页小计 总合计 合計 總計 小計".split())
_ENGLISH = frozenset("total totals grandtotal subtotal sum sumtotal".split())


def is_sum(row: Mapping[str, Value]) -> bool:
    """True for a row that says sum where the name stands, and beside it has nothing but numbers.

    A customer called Total is one as soon as anything else is known of it: a person, a phone, a place, a day; or
    nothing at all.
    """
    others = False
    for field, cell in row.items():
        if field not in _NAMES:
            if type(cell) is not int:
                return False  # nearly every row ends here
            others = True
    said = {_folded(value) for field in _NAMES if isinstance(value := row.get(field), str)}
    if not said:
        return False
    return said <= _CHINESE or (others and said <= _ENGLISH)


def _folded(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign not in " \u3000\t:")
