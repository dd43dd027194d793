"""A share as people type it, 12.5%, kept in 1/10,000."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.field import LineField, Misread


def percent_text(share: int) -> str:
    """A share in 1/10,000 as percent, without needless zeros."""
    return f"{Decimal(share) / 100:f}".rstrip("0").rstrip(".") + "%" if share % 100 else f"{share // 100}%"


class PercentField(LineField):
    """0 to 100 percent with at most two decimals."""

    def meaning(self, text: str) -> int:
        try:
            share = Decimal(text.rstrip("%％ ")) * 100
        except InvalidOperation:
            share = Decimal(-1)
        if not 0 <= share <= 10_000 or share != share.to_integral_value():
            raise Misread(QCoreApplication.translate("PercentField", "Enter a percentage from 0 to 100."))
        return int(share)

    def written(self, value: object) -> str:
        return percent_text(int(str(value))).removesuffix("%")

    def hint(self, value: object) -> str:
        del value
        return "" if self.line.text().strip().endswith(("%", "％")) else "%"
