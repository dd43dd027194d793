"""What customers are looked at by — industry, region, source, kind, value type, first product — in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import CustomerKind, ValueType
from kamdesk.services.insight_values import CustomerInsight
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.wording_terms import term


class TraitWords:
    """A class, so that its texts are extracted for translation."""

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("TraitWords", source)

    def kind(self, by: str) -> str:
        return {
            "industry": self.tr("Industry"),
            "region": self.tr("Region"),
            "source": self.tr("Source"),
            "kind": self.tr("Customer type"),
            "value_type": self.tr("Value type"),
            "first_product": self.tr("First product"),
        }.get(by, by)

    def value(self, by: str, value: str) -> str:
        if by == "kind":
            return term(CustomerKind, value)
        return term(ValueType, value) if by == "value_type" else value


def sharing(sight: Sight, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[int]]:
    """Who on the list has each of these traits; first products are not in the sight. On a worker."""
    found: dict[tuple[str, str], list[int]] = {each: [] for each in wanted if each[0] != "first_product"}
    looked_at = {by for by, _ in found}
    for each in sight.found.customers:
        if each.is_listed:
            for by in looked_at:
                if (key := (by, trait_of(each, by))) in found:
                    found[key].append(each.id)
    return found


def trait_of(each: CustomerInsight, by: str) -> str:
    """The word a customer is looked at by."""
    return str(getattr(each.facts, by) or "")
