"""A number with decimals as people type it: 12.5, 3,400."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui.field import LineField, Misread

MOST = Decimal(10**12)


class DecimalField(LineField):
    """Any number; whole ones come out as int, others as float, as JSON keeps them."""

    def __init__(self, name: str, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._unit = unit

    def meaning(self, text: str) -> int | float:
        try:
            number = Decimal(text.replace(",", "").replace("，", "").rstrip("%％ "))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or abs(number) > MOST:
            raise Misread(QCoreApplication.translate("DecimalField", "Enter a number."))
        return int(number) if number == number.to_integral_value() else float(number)

    def hint(self, value: object) -> str:
        del value
        return self._unit
