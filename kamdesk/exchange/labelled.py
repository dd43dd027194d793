"""Columns that stand beside a label, as Google writes them: `Phone 1 - Label` says what `Phone 1 - Value` is."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence

from kamdesk.exchange.records import Value

_TITLE = re.compile(r"(.+ \d+) - (.+)")
_MOBILE = re.compile(r"mobile|cell|iphone|手机|移动", re.IGNORECASE)
_FAX = re.compile(r"fax|传真", re.IGNORECASE)
_HOME = re.compile(r"home|家|住宅", re.IGNORECASE)


def label_places(titles: Sequence[str]) -> dict[int, int]:
    """Place of a column → place of the column with its label."""
    found = {place: match for place, title in enumerate(titles) if (match := _TITLE.fullmatch(title.strip()))}
    labels = {match[1]: place for place, match in found.items() if match[2].casefold() in ("label", "type")}
    return {place: labels[match[1]] for place, match in found.items() if labels.get(match[1], place) != place}


def field_under(field: str, label: str) -> str:
    """The field of a cell by its label: a mobile is no landline, a home no company's address."""
    if field == "contact.phone":
        return "contact.fax" if _FAX.search(label) else "contact.mobile" if _MOBILE.search(label) else field
    return "contact.home_address" if field == "customer.address" and _HOME.search(label) else field


def settle_home(values: MutableMapping[str, Value]) -> None:
    """Who is no company's has the home for its address."""
    if not values.get("customer.name") and "customer.address" not in values and "contact.home_address" in values:
        values["customer.address"] = values.pop("contact.home_address")
