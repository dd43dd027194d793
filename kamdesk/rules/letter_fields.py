"""Texts with fields in braces, filled for one person: {salutation} or {称呼}, {company}, {last_order} … (H1)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kamdesk.rules.names import is_chinese, split_name


class LetterField(StrEnum):
    """What may stand in braces; each goes by an English and by Chinese names, whatever language the text is in."""

    NAME = "name"
    SALUTATION = "salutation"
    COMPANY = "company"
    TITLE = "title"
    CITY = "city"
    PRODUCT = "product"
    LAST_ORDER = "last_order"
    YEARS = "years"
    FESTIVAL = "festival"
    DAY = "day"
    OCCASION_DAY = "occasion_day"
    AGE = "age"
    REP = "rep"


CHINESE: Mapping[LetterField, tuple[str, ...]] = MappingProxyType(
    {
        LetterField.NAME: ("姓名", "名字"),
        LetterField.SALUTATION: ("称呼", "尊称"),
        LetterField.COMPANY: ("公司", "单位", "客户"),
        LetterField.TITLE: ("职务", "职位"),
        LetterField.CITY: ("城市",),
        LetterField.PRODUCT: ("产品",),
        LetterField.LAST_ORDER: ("上次下单", "最近订单"),
        LetterField.YEARS: ("合作年数", "年数"),
        LetterField.FESTIVAL: ("节日",),
        LetterField.DAY: ("日期",),
        LetterField.OCCASION_DAY: ("当天日期", "节日日期", "生日日期"),
        LetterField.AGE: ("年龄", "岁数"),
        LetterField.REP: ("销售员", "我"),
    }
)
"""The first is the one offered."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text made for somebody. `unknown` are braces no field goes by, left as they stand; `empty` fields without a

    value, left out.
    """

    text: str
    unknown: tuple[str, ...] = ()
    empty: tuple[LetterField, ...] = ()


def fill(text: str, values: Mapping[LetterField, str]) -> Filled:
    """Put the values in; a line that held nothing but empty fields goes, doubled braces stand for themselves."""
    unknown: dict[str, None] = {}
    empty: dict[LetterField, None] = {}

    def put(found: re.Match[str]) -> str:
        if found["brace"]:
            return found["brace"][0]
        field = field_called(found["name"])
        if field is None:
            unknown.setdefault(found["name"].strip())
            return found[0]
        if not values.get(field):
            empty.setdefault(field)
        return values.get(field, "")

    made = [(line, _PLACE.sub(put, line)) for line in text.split("\n")]
    kept = [filled for line, filled in made if filled.strip() or not line.strip()]
    return Filled("\n".join(kept), tuple(unknown), tuple(empty))


def fields_in(text: str) -> frozenset[LetterField]:
    """The fields a text has places for."""
    found = (field_called(place["name"]) for place in _PLACE.finditer(text) if place["name"])
    return frozenset(field for field in found if field is not None)


def says_today(text: str) -> bool:
    """Whether a text is only true on the day itself."""
    return any(word in text.casefold() for word in ("今天", "今日", "today"))


def field_called(name: str) -> LetterField | None:
    """The field of a name in either language; case, blanks and underscores do not matter."""
    return _BY_NAME.get(_bare(name))


def salutation(name: str, title: str = "", nickname: str = "") -> str:
    """How a person is addressed: as the rep calls them, else by surname and title (张总, 王女士), else by full name.

    Of a longer title (副总经理, 采购部经理) the last word that is said to people counts.
    """
    if nickname:
        return nickname
    surname = split_name(name).surname
    if not surname or not title.strip():
        return name
    if is_chinese(name):
        spoken = next((said for ending, said in _TITLES if title.strip().endswith(ending)), "")
        return f"{surname}{spoken}" if spoken else name
    first = title.split()[0].rstrip(".")
    return f"{first} {surname}" if first in _ENGLISH_TITLES else name


_PLACE = re.compile(r"(?P<brace>\{\{|\}\})|\{(?P<name>[^{}\n]{1,40})\}")
_TITLES = (
    ("董事长", "董"),
    ("董事", "董"),
    ("总经理", "总"),
    ("总裁", "总"),
    ("副总", "总"),
    ("总监", "总"),
    ("总工程师", "总工"),
    ("总工", "总工"),
    ("工程师", "工"),
    ("局长", "局"),
    *((said, said) for said in "总 经理 主任 厂长 院长 校长 书记 部长 处长 科长 所长 站长 店长 组长 主管 老板".split()),
    *((said, said) for said in "教授 老师 医生 律师 会计 先生 女士 小姐".split()),
)
"""How a title ends, and what of it is said after the surname; the first that fits."""

_ENGLISH_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Dame"})


def _bare(name: str) -> str:
    return re.sub(r"[\s_]+", "", name).casefold()


TITLES = frozenset(word for pair in _TITLES for word in pair) | _ENGLISH_TITLES
"""What is said with a surname in place of a given name."""

_BY_NAME: Mapping[str, LetterField] = MappingProxyType(
    {_bare(field): field for field in LetterField}
    | {_bare(name): field for field, names in CHINESE.items() for name in names}
)
