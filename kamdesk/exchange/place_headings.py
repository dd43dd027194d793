"""Titles of the parts of an address: whose address it is, then the part, as mail programs build them.

商务地址 邮政编码, 家庭所在城市, 工作地省/自治区/直辖市, Home ZipCode, Other Country/Region, Address 1 - Postal Code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

OTHER = "other"
"""Whose address is neither the work's nor the home's, as Outlook has one."""

_SIDES = {
    "contact.home_": "住宅|家庭|居住|私人|home|private",
    OTHER: "其他|其它|other",
    "customer.": "商务|办公|工作|公司|单位|业务|企业|work|business|company|office|",  # or nobody is named
}
_LINKS = r"(?:地址|地点|住址|address)?(?:所在)?地?的?"
_PARTS = {
    "address": "街道|邮政信箱|扩展地址|格式化|格式|street|streetaddress|extendedaddress|pobox|formatted",
    "city": "市县|县市|城市|市|city|town",
    "province": "省市自治区|省自治区直辖市|省直辖市自治区|省自治区|省直辖市|省市|省份|省|州省|省州|州|区域"
    "|state|province|stateprovince|stateorprovince|region",
    "postal_code": "邮政编码|邮编|邮政代码|postalcode|postcode|zip|zipcode|zippostalcode|postalzipcode",
    "country": "国家地区|国家或地区|国家|国家区域|country|countryregion|countryorregion",
}
UNPLACED = frozenset(f"{side}{part}" for side in ("customer.", "contact.home_") for part in ("postal_code", "country"))
"""The fields that have no place of their own in the book: they become part of the address."""


def place_field(key: str) -> str | None:
    """The field of a folded title that names a part of an address; those of another address as the customer's."""
    found = _title().fullmatch(key)
    if found is None or found["part"] is None:
        return None
    whose, part = _side_of(found["side"]), _part_of()[found["part"]]
    field = f"{'customer.' if whose == OTHER else whose}{part}"
    return field if found["side"] or found["link"] or field in UNPLACED else None


def is_other(key: str) -> bool:
    """Whether a folded title names a part of an address that is neither the work's nor the home's."""
    found = _title().fullmatch(key)
    return found is not None and _side_of(found["side"]) == OTHER


def _side_of(word: str) -> str:
    return next(side for side, words in _SIDES.items() if word in words.split("|"))


@cache
def _part_of() -> Mapping[str, str]:
    return {word: part for part, words in _PARTS.items() for word in words.split("|")}


@cache
def _title() -> re.Pattern[str]:
    """Compiled by the first title that no word is known for."""
    sides, parts = "|".join(_SIDES.values()), "|".join(_PARTS.values())
    return re.compile(rf"(?P<side>{sides})(?P<link>{_LINKS})(?P<part>{parts})")
