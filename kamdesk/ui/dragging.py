"""Customers as they are dragged from a list to a group or another place."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

CUSTOMERS = "application/x-kamdesk-customers"
"""What customers are dragged as: a JSON list of ids."""


def customers_in_hand(ids: Sequence[int]) -> QMimeData:
    """Customers as they are dragged."""
    hand = QMimeData()
    hand.setData(CUSTOMERS, QByteArray(json.dumps(list(ids)).encode()))
    return hand


def customers_of(hand: QMimeData) -> list[int]:
    """The ids of dragged customers; none where something else is dragged."""
    if not hand.hasFormat(CUSTOMERS):
        return []
    return [int(each) for each in json.loads(bytes(hand.data(CUSTOMERS).data()))]
