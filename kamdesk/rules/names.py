"""Names of people: which part is the surname."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

MOST_GIVEN = 2
"""Characters of a Chinese given name."""


class PersonName(NamedTuple):
    surname: str
    given: str


def split_name(name: str) -> PersonName:
    """欧阳娜娜 → 欧阳, 娜娜; in letters the last word (John Smith) or what stands before a comma (Smith, John).

    Titles after the surname are not taken off; one character alone is a surname.
    """
    name = name.strip()
    if not is_chinese(name):
        return _western(name)
    bare, compound = "".join(name.split()), _compound()
    for size in (4, 2):
        if bare[:size] in compound:
            return PersonName(bare[:size], bare[size:])
    return PersonName(bare[:1], bare[1:])


def reads_as_person(name: str) -> bool:
    """Whether Chinese characters read as a person's name: a common surname and one or two more."""
    from kamdesk.rules.tables.surnames import COMMON

    surname, given = split_name(name) if is_chinese(name.strip()) else PersonName("", "")
    return (len(surname) > 1 or (surname != "" and surname in COMMON)) and 1 <= len(given) <= MOST_GIVEN


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese characters alone, spaces and the middle dot apart."""
    if _hanzi().fullmatch(text):
        return True
    bare = text.replace(" ", "").replace("·", "").replace("\u3000", "")
    return _hanzi().fullmatch(bare) is not None


@cache
def _hanzi() -> re.Pattern[str]:
    """Compiled by the first name: that takes longer than loading this module."""
    return re.compile("[\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003ffff〇]+")


@cache
def _compound() -> Collection[str]:
    from kamdesk.rules.tables.surnames import COMPOUND

    return COMPOUND


def _western(name: str) -> PersonName:
    if "," in name or "，" in name:
        surname, _, given = name.replace("，", ",").partition(",")
        return PersonName(surname.strip(), given.strip())
    given, _, surname = name.rpartition(" ")
    return PersonName(surname, given.strip())
