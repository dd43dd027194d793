"""A company's name in its parts, so that two writings of one company are seen as one.

大连恒泰机械(集团)股份有限公司沈阳分公司 is the core 恒泰机械 in 大连市, its branch 沈阳;
Acme Industries Co., Ltd. is acmeindustries.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kamdesk.rules import regions


class Firm(NamedTuple):
    """`core` tells one company from another; `place` is the city (else province) it names, `branch` its branch."""

    core: str
    place: str = ""
    branch: str = ""


SHORTEST_CORE = 2
"""Characters that must be left of a name: less tells nobody apart."""


@lru_cache(maxsize=4096)
def read_firm(name: str) -> Firm:
    """The parts of a name as it is written anywhere."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    if plain.isascii():
        return Firm(_latin_core(plain))
    return _read_chinese(plain)


def reads_as_firm(name: str) -> bool:
    """Whether a name ends as companies, shops and offices are called: 绍兴黄酒厂, 厦门海产行, Acme Ltd."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    if plain.isascii():
        return plain.replace(".", "").replace(",", " ").rpartition(" ")[2] in _LATIN_FORMS and " " in plain
    return _KINDS.search(plain) is not None or bool(read_firm(name).branch)


def _read_chinese(plain: str) -> Firm:
    place, rest = "", plain
    if "(" in rest or "[" in rest:
        rest, place = _without_brackets(rest)
    rest = _SIGNS.sub("", rest)
    rest, branch = _take_branch(rest)
    bare = _without_forms(rest)
    found, tail = regions.leading_place(bare)
    if found and len(tail) >= SHORTEST_CORE:
        place, bare = found, tail
    return Firm(bare, place, branch)


def _without_brackets(text: str) -> tuple[str, str]:
    """A name without what stands in brackets, and the place named there: 恒泰(大连)机械."""
    place = ""
    for inside in _BRACKETS.findall(text):
        place = place or regions.leading_place(inside.strip())[0]
    return _BRACKETS.sub("", text), place


def _take_branch(text: str) -> tuple[str, str]:
    """A name without its branch, and the branch's name: …有限公司大连分公司; 恒泰机械大连办事处."""
    found = _BRANCH.search(text)
    if found is None or found.start() < SHORTEST_CORE:
        return text, ""
    head = text[: found.start()]
    end = head.rfind("公司")
    if end >= 0:
        return head[: end + 2], head[end + 2 :] or found[0]
    for size in range(min(LONGEST_PLACE, len(head) - SHORTEST_CORE), 1, -1):
        if (place := regions.leading_place(head[-size:])) and place[0] and not place[1]:
            return head[:-size], head[-size:]
    return head, found[0]


def _without_forms(text: str) -> str:
    """A name without the words for its legal form, as many as stand at its end."""
    while (found := _FORMS.search(text, len(text) - LONGEST_FORM)) and found.start() >= SHORTEST_CORE:
        text = text[: found.start()]
    return text


def _latin_core(plain: str) -> str:
    words = [word for word in re.split(r"[^a-z0-9&]+", plain.replace("'", "").replace(".", "")) if word]
    while len(words) > 1 and words[-1] in _LATIN_FORMS:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "".join(words)


_KINDS = re.compile(
    r"公司|集团|(?<=..)(?:厂|行|店|铺|坊|庄|社|馆|院|所|局|处|站|场|中心|大学|学校|小学|中学|超市|银行|协会|商会|学会|委员会|工作室|研究会)$"
)
LONGEST_PLACE, LONGEST_FORM = 6, 8
_SIGNS = re.compile(r"[\s·・.,,、。'\"“”‘’&\-_/|*#()\[\]]+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_BRANCH = re.compile(r"(?:第[一二三四五六七八九十\d]+)?(?:分公司|分厂|办事处|分行|支行|分店|分部|营业部|代表处)$")
_FORMS = re.compile(
    r"(?:股份有限责任公司|股份有限公司|有限责任公司|股份公司|有限公司|集团公司|控股公司|总公司|分公司|集团|控股|股份|公司|"
    r"有限|责任|co\.?ltd|ltd|inc|llc)$"
)
_LATIN_FORMS = frozenset(
    "co company corp corporation inc incorporated ltd limited llc llp plc gmbh ag kg sa sarl srl spa bv nv oy ab as"
    " pty pte group holding holdings international intl".split()
)
