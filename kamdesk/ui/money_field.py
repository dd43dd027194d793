"""An amount of money as people type it: 486,200.50, ￥80万, 1.2亿, 30k."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.rules.profit import LARGEST_E4
from kamdesk.ui.field import LineField, Misread

E4 = 10_000

_UNITS = {"": 1, "千": 10**3, "k": 10**3, "万": 10**4, "萬": 10**4, "w": 10**4, "百万": 10**6, "m": 10**6, "亿": 10**8}
_AMOUNT = re.compile(r"(-?)[¥￥$€]?\s*(\d+(?:\.\d+)?)\s*(百万|千|万|萬|亿|[kwm])?\s*元?", re.IGNORECASE)
_GROUPING = re.compile(r"(?<=\d)[,'\s](?=\d{3}(?:\D|$))")


def money_of(text: str) -> int | None:
    """The amount a text means in 1/10,000 of the currency unit; None if it means none, or more than the book keeps."""
    plain = _GROUPING.sub("", unicodedata.normalize("NFKC", text).strip())
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        return None
    amount = Decimal(found[2]) * _UNITS[(found[3] or "").lower()] * E4
    if amount != amount.to_integral_value() or amount > LARGEST_E4:
        return None
    return -int(amount) if found[1] else int(amount)


def money_text(amount: int) -> str:
    """The amount as it is edited: grouped by thousands, without needless zeros; `money_of` reads it back."""
    whole, rest = divmod(abs(amount), E4)
    decimals = f"{rest:04d}".rstrip("0")
    text = f"{whole:,}" + (f".{decimals:0<2}" if decimals else "")
    return f"-{text}" if amount < 0 else text


class MoneyField(LineField):
    """Money in e4; with `may_be_negative` also below zero. Beside 80万 it shows 800,000."""

    def __init__(self, name: str, may_be_negative: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._may_be_negative = may_be_negative

    def meaning(self, text: str) -> int:
        amount = money_of(text)
        if amount is None or (amount < 0 and not self._may_be_negative):
            raise Misread(QCoreApplication.translate("MoneyField", "Enter an amount such as 486,200 or 80万."))
        return amount

    def written(self, value: object) -> str:
        return money_text(int(str(value)))

    def hint(self, value: object) -> str:
        text = money_text(int(str(value)))
        return "" if text.replace(",", "") == self.line.text().strip().replace(",", "") else text
