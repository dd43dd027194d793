"""How alike two customers are: a confidence from 0 to 99 and the evidence for it, so that a rep can see why.

Each piece of evidence alone would make two records one with its `WEIGHTS` chance; together they are independent
witnesses, 1 − Π(1 − w). What speaks against it (numbers that differ) takes its part off.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kamdesk.rules import pinyin
from kamdesk.rules.firm_names import Firm, read_firm

SHOWN_FROM = 50
"""Confidence from which a pair is worth a question."""

WEIGHTS: Mapping[str, float] = {
    "number": 0.9,
    "name": 0.8,
    "person_name": 0.5,
    "common_name": 0.35,
    "firm": 0.75,
    "short_name": 0.6,
    "sound": 0.55,
    "branch": 0.45,
    "near": 0.45,
    "part": 0.35,
    "elsewhere": 0.3,
    "mobile": 0.7,
    "email": 0.75,
    "wechat": 0.75,
    "qq": 0.7,
    "phone": 0.5,
    "fax": 0.35,
    "website": 0.5,
    "domain": 0.4,
    "address": 0.35,
    "contact": 0.3,
}
AGAINST: Mapping[str, float] = {"places_differ": 0.7, "numbers_differ": 0.8, "kinds_differ": 0.85}
NAMED = ("name", "person_name", "common_name", "firm", "short_name", "sound", "branch", "near", "part", "elsewhere")
"""The evidence of the names, the strongest that fits."""

LONG_NAME = 6
"""Characters from which one wrong or missing sign is a slip of the pen rather than another company."""


class Evidence(NamedTuple):
    """One reason to think so: a code of `WEIGHTS` or `AGAINST`, and what both have, as written."""

    code: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two are one, in percent, with the strongest evidence first."""

    confidence: int
    evidence: tuple[Evidence, ...]


NOBODY = Firm("")
SHORTEST_SOUND = 3
"""Characters from which the same sound says something: 张 and 章 are two."""


@dataclass(slots=True)
class Face:
    """What tells one customer from another. `reach`: what equals compare by → kind of channel (mobile, email …)."""

    id: int
    name: str
    is_person: bool = False
    short_name: str = ""
    number: str = ""
    city: str = ""
    website: str = ""
    address: str = ""
    contacts: tuple[str, ...] = ()
    reach: dict[str, str] = field(default_factory=dict)
    firm: Firm = NOBODY
    domains: frozenset[str] = frozenset()
    plain: str = ""
    sound: str | None = None

    def __post_init__(self) -> None:
        """Read what the name and the addresses say."""
        self.plain = folded(self.name)
        self.firm = Firm(self.plain) if self.is_person else read_firm(self.name)
        self.address = _flat(self.address)
        self.website = domain_of(self.website)
        mail = {one.rpartition("@")[2] for one, kind in self.reach.items() if kind == "email"}
        self.domains = frozenset(mail - PUBLIC_MAIL - {""} | ({self.website} if self.website else set()))

    def spoken(self) -> str:
        """A company's name in pinyin; empty for persons, and for names too short or not Chinese."""
        if self.sound is None:
            core = self.firm.core
            is_silent = self.is_person or len(core) < SHORTEST_SOUND or core.isascii()
            self.sound = "" if is_silent else pinyin.full_pinyin(core)
        return self.sound


def compare(one: Face, other: Face) -> Likeness:
    """How alike two customers are."""
    found = [*_names(one, other), *_reached(one, other), *_places(one, other)]
    if shared := set(one.contacts) & set(other.contacts):
        found.append(Evidence("contact", min(shared)))
    against = _against(one, other, next((each.code for each in found if each.code in NAMED), ""))
    chance = 1.0
    for each in found:
        chance *= 1 - WEIGHTS[each.code]
    sure = 1 - chance
    for each in against:
        sure *= AGAINST[each.code]
    found.sort(key=lambda each: -WEIGHTS[each.code])
    return Likeness(min(round(100 * sure), 99), (*found, *against))


def folded(name: str) -> str:
    """A name as it is compared: no case, no width, no blanks."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def domain_of(address: str) -> str:
    """The host of a website without www: https://www.shenda.com/cn → shenda.com."""
    host = address.strip().casefold().removeprefix("https://").removeprefix("http://").split("/")[0]
    return host.partition("?")[0].removeprefix("www.").partition(":")[0]


def _names(one: Face, other: Face) -> Iterator[Evidence]:
    """What the names say: the strongest alone, for one name is one witness."""
    a, b = one.firm, other.firm
    if not a.core or not b.core:
        return
    if one.plain == other.plain:
        yield Evidence(_same_name(one, other), one.name)
    elif a.core == b.core:
        yield Evidence(_same_core(one, other), a.core)
    elif a.core in _shorts(other) or b.core in _shorts(one) or _shorts(one) & _shorts(other):
        yield Evidence("short_name", one.short_name or other.short_name)
    elif len(a.core) == len(b.core) and one.spoken() and one.spoken() == other.spoken():
        yield Evidence("sound", one.spoken())
    elif min(len(a.core), len(b.core)) >= LONG_NAME and _is_near(a.core, b.core):
        yield Evidence("near")
    elif _is_part(a.core, b.core):
        yield Evidence("part", min(a.core, b.core, key=len))


def _same_name(one: Face, other: Face) -> str:
    if not (one.is_person or other.is_person):
        return "name"
    return "person_name" if len(one.firm.core) > TWO_CHARACTERS else "common_name"


def _same_core(one: Face, other: Face) -> str:
    """One core in two cities may be two companies; a branch is another customer as often as not."""
    if _lie_apart(one, other):
        return "elsewhere"
    return "firm" if one.firm.branch == other.firm.branch else "branch"


def _lie_apart(one: Face, other: Face) -> bool:
    """Whether both say where they are, and it is not the same city, written in full or short."""
    a, b = one.firm.place or one.city, other.firm.place or other.city
    return bool(a and b) and not (a.startswith(b.rstrip("省市")) or b.startswith(a.rstrip("省市")))


def _shorts(face: Face) -> set[str]:
    return {read_firm(face.short_name).core} if face.short_name else set()


def _is_near(a: str, b: str) -> bool:
    """Whether one sign was changed, left out, added, or two neighbours change places."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left == right[1:] or left[1:] == right or swapped


def _is_part(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) > TWO_CHARACTERS and long.startswith(short)


def _reached(one: Face, other: Face) -> Iterator[Evidence]:
    """Every way that reaches both; of one kind the first alone, for a second number is no second witness."""
    seen: set[str] = set()
    for match, kind in one.reach.items():
        if match in other.reach:
            code = kind if kind in WEIGHTS else "phone"
            if code not in seen:
                seen.add(code)
                yield Evidence(code, match)
    if one.number and one.number == other.number:
        yield Evidence("number", one.number)


def _places(one: Face, other: Face) -> Iterator[Evidence]:
    shared = one.domains & other.domains
    if shared:
        is_website = one.website and one.website == other.website
        yield Evidence("website" if is_website else "domain", min(shared))
    if len(one.address) >= SHORTEST_ADDRESS and one.address == other.address:
        yield Evidence("address", one.address)


def _against(one: Face, other: Face, named: str) -> list[Evidence]:
    found = []
    if named in ("sound", "near", "part") and _lie_apart(one, other):
        found.append(Evidence("places_differ"))
    if one.number and other.number and one.number != other.number:
        found.append(Evidence("numbers_differ", f"{one.number} · {other.number}"))
    if one.is_person != other.is_person and not named:
        found.append(Evidence("kinds_differ"))
    return found


def _flat(address: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", address).casefold()) if address else ""


_SIGNS = re.compile(r"[\W_]+")
TWO_CHARACTERS = 2
SHORTEST_ADDRESS = 8
PUBLIC_MAIL = frozenset(
    "qq.com 163.com 126.com yeah.net 139.com 189.cn 188.com wo.cn sina.com sina.cn sohu.com foxmail.com aliyun.com"
    " 21cn.com tom.com 263.net vip.163.com vip.126.com vip.qq.com vip.sina.com gmail.com googlemail.com outlook.com"
    " hotmail.com live.com live.cn msn.com yahoo.com yahoo.com.cn yahoo.cn icloud.com me.com mac.com aol.com gmx.com"
    " gmx.de gmx.net web.de protonmail.com proton.me mail.com mail.ru yandex.ru example.com".split()
)
