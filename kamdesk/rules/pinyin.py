"""Chinese text to pinyin: names, companies and places, surnames read as surnames; letters and digits kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

# A reading is a syllable with its tone as a number (lv3); what people type and see here has no tone (lv).
LONGEST_PHRASE = 3
MOST_VARIANTS = 12


def syllables(text: str, person: bool | None = None) -> tuple[str, ...]:
    """One item a Chinese character without tone, ü as v; a run of other letters and digits is one item, lower case.

    Spaces and signs only separate. `person` says whose name it is: True reads the first character as a surname, False
    only before 氏, 家, 记; None does so for texts of up to four characters.
    """
    table = _table()
    if found := table.alone(text):
        return found
    return tuple([reading[:-1] if table.plain[item[0]] else reading for item, reading in _read(text, person)])


def full_pinyin(text: str, person: bool | None = None) -> str:
    """王小明 → wangxiaoming; ABC科技 → abckeji."""
    return "".join(syllables(text, person))


def initials(text: str, person: bool | None = None) -> str:
    """王小明 → wxm; letters and digits stay whole: ABC科技 → abckj."""
    table = _table()
    if table.is_simple(text):
        found = [table.plain[char][:1] for char in text]
        if "" not in found:
            return "".join(found)
    return "".join([one[0] if table.plain[item[0]] else one for item, one in _read(text, person)])


def sort_key(name: str, person: bool | None = None) -> str:
    """Sorts names as a Chinese list does: by sound with tone, character by character, equal ones side by side."""
    table = _table()
    if table.is_simple(name):
        toned = list(map(table.toned.__getitem__, name))
        if "" not in toned:
            return " ".join(map(add, toned, name))
    parts = [reading + item if table.plain[item[0]] else reading for item, reading in _read(name, person)]
    return " ".join(parts) or name


def ways(text: str) -> tuple[list[tuple[str, ...]], list[bool]]:
    """The `variants`, and for each syllable whether it is a Chinese character's or else a run of letters and digits."""
    table = _table()
    items: Sequence[str] = text
    first = table.alone(text)
    spoken = [True] * len(first)
    if not first:
        read = _read(text, None)
        items = [item for item, _ in read]
        spoken = [bool(table.plain[item[0]]) for item in items]
        first = tuple([one[:-1] if is_char else one for (_, one), is_char in zip(read, spoken, strict=True)])
    if table.doubtful.isdisjoint(text) and text[:1] not in table.surnames:
        return [first], spoken
    return _doubted(text, items, first), spoken


def readings(char: str) -> tuple[str, ...]:
    """The syllables a single character may stand for in names, the usual one first; empty for other characters."""
    table = _table()
    plain = table.plain[char]
    return (plain, *table.also.get(char, ())) if plain else ()


def variants(text: str) -> list[tuple[str, ...]]:
    """The ways `syllables` could be read, the likeliest first, at most a dozen: 单毅 as shan yi and dan yi.

    Beyond four characters phrases are trusted (银行 is only yin hang) and one doubt is taken at a time.
    """
    return ways(text)[0]


def surname_reading(text: str) -> tuple[str, ...]:
    """The readings with tone of the surname a text begins with (尉迟 → yu4 chi2), the commoner first where two live."""
    table = _table()
    compound = _compound(text)
    if compound:
        return tuple(table.compound[compound])
    return table.surnames.get(text[:1], ()) or tuple(table.toned[text[:1]].split())


class _Lookup(dict[str, str]):
    """Remembers what a character came to; a book uses a few thousand of the 42,000 there are."""

    def __init__(self, find: Callable[[str], str]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, char: str) -> str:
        found = self[char] = self._find(char)
        return found


class _Table(NamedTuple):
    """The shipped tables, ready to look up; a reading is empty for what is no Chinese character.

    `pairs` are the first two characters of the phrases; `careful` holds each character that some phrase reads
    otherwise, `toned_careful` also those it only gives another tone, `doubtful` each with a second reading.
    """

    toned: _Lookup
    plain: _Lookup
    also: dict[str, tuple[str, ...]]
    phrases: dict[str, list[str]]
    pairs: frozenset[str]
    compound: dict[str, list[str]]
    surnames: dict[str, tuple[str, ...]]
    careful: frozenset[str]
    toned_careful: frozenset[str]
    doubtful: frozenset[str]

    def alone(self, text: str) -> tuple[str, ...]:
        """The syllables of a text each character of which is read on its own; none where one is not."""
        if not self.is_simple(text):
            return ()
        found = tuple(map(self.plain.__getitem__, text))
        return () if "" in found else found

    def is_simple(self, text: str) -> bool:
        """Whether every character of a text can be read on its own."""
        if text[:1] in self.surnames:
            return False
        return self.careful.isdisjoint(text) or (
            self.pairs.isdisjoint(map(add, text, text[1:])) and not _compound(text)
        )


@cache
def _table() -> _Table:
    from kamdesk.rules.tables.readings import ALSO, PHRASES
    from kamdesk.rules.tables.surnames import COMPOUND, READ_AS_SURNAME

    toned = _Lookup(_usual_reading)
    phrases = {phrase: found.split() for phrase, found in map(_cut_phrase, PHRASES.splitlines())}
    compound = {name: found.split() for name, found in COMPOUND.items()}
    surnames = {name: tuple(found.split()) for name, found in READ_AS_SURNAME.items()}
    also = {line[0]: tuple([one[:-1] for one in line[1:].split()]) for line in ALSO.splitlines()}
    pairs = [pair for name, found in (phrases | compound).items() for pair in zip(name, found, strict=True)]
    return _Table(
        toned=toned,
        plain=_Lookup(lambda char: toned[char][:-1]),
        also=also,
        phrases=phrases,
        pairs=frozenset(phrase[:2] for phrase in phrases),
        compound=compound,
        surnames=surnames,
        careful=frozenset(char for char, reading in pairs if reading[:-1] != toned[char][:-1]),
        toned_careful=frozenset(char for char, reading in pairs if reading != toned[char]),
        doubtful=frozenset(also),
    )


def _usual_reading(char: str) -> str:
    from kamdesk.rules.tables.readings import FIRST, RARE

    if char.isascii():
        return ""
    table = FIRST if "\u4e00" <= char <= "\u9fff" else RARE
    at = table.find(char)
    if at < 0:
        return ""
    line = table.rfind("\n", 0, at) + 1
    end = next(place for place in range(line, at) if table[place].isdigit())
    return table[line : end + 1]


def _cut_phrase(line: str) -> tuple[str, str]:
    end = next(at for at, char in enumerate(line) if char.isascii())
    return line[:end], line[end:]


_FAMILY_MARKS = ("氏", "家", "记", "記", "姓")


@lru_cache(maxsize=16)  # one name is asked for its sounds, its doubts and its key one after the other
def _read(text: str, person: bool | None) -> tuple[tuple[str, str], ...]:
    """(what is written, its reading with tone) for each character, and for each run of letters and digits itself."""
    table = _table()
    found = _surname(text, person)
    at = len(found)
    rest = text[at:]
    if table.toned_careful.isdisjoint(rest) or table.pairs.isdisjoint(map(add, rest, rest[1:])):
        alone = list(zip(rest, map(table.toned.__getitem__, rest), strict=True))
        if "" not in map(table.toned.__getitem__, rest):
            return (*found, *alone)  # no phrase would read any of them otherwise
    while at < len(text):
        char = text[at]
        reading = table.toned[char]
        if not reading:
            at = _other(text, at, found)
        elif text[at : at + 2] in table.pairs and (phrase := _phrase(text, at)):
            found.extend(zip(phrase, table.phrases[phrase], strict=True))
            at += len(phrase)
        else:
            found.append((char, reading))
            at += 1
    return tuple(found)


def _surname(text: str, person: bool | None) -> list[tuple[str, str]]:
    table = _table()
    compound = _compound(text)
    if compound and (person is not False or text[len(compound) : len(compound) + 1] in _FAMILY_MARKS):
        return list(zip(compound, table.compound[compound], strict=True))
    char = text[:1]
    if char not in table.surnames:
        return []
    is_surname = person or text[1:2] in _FAMILY_MARKS or (person is None and len(text) <= 4 and not _phrase(text, 0))
    return [(char, table.surnames[char][0])] if is_surname else []


def _compound(text: str) -> str:
    compound = _table().compound
    return text[:4] if text[:4] in compound else text[:2] if text[:2] in compound else ""


def _phrase(text: str, at: int) -> str:
    """The longest known phrase that begins there, or nothing."""
    table = _table()
    if text[at : at + 2] not in table.pairs:
        return ""
    sizes = range(LONGEST_PHRASE, 1, -1)
    return next((text[at : at + size] for size in sizes if text[at : at + size] in table.phrases), "")


def _other(text: str, at: int, found: list[tuple[str, str]]) -> int:
    """Takes a run of letters and digits, or skips a sign; returns the place after it."""
    toned = _table().toned
    end = at
    while end < len(text) and text[end].isalnum() and not toned[text[end]]:
        end += 1
    if end == at:
        return at + 1
    found.append((text[at:end], text[at:end].casefold()))
    return end


def _doubted(text: str, items: Sequence[str], first: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The likeliest reading and those with other readings where these are worth trying; `items` is what each reads."""
    table = _table()
    sure = _in_phrases(text) if len(first) > 4 else ""
    found = [first]
    for at, item in enumerate(items):
        named = table.surnames.get(item, ()) if at == 0 else ()
        if (item in table.doubtful or named) and item not in sure:
            others = dict.fromkeys([*readings(item), *[one[:-1] for one in named]])
            others.pop(first[at], None)
            known = found if len(first) <= 4 else found[:1]
            found += [(*one[:at], other, *one[at + 1 :]) for other in others for one in known]
            if len(found) >= MOST_VARIANTS:
                break
    return found[:MOST_VARIANTS]


def _in_phrases(text: str) -> str:
    pairs = _table().pairs
    if pairs.isdisjoint(map(add, text, text[1:])):
        return ""
    return "".join([_phrase(text, at) for at in range(len(text) - 1) if text[at : at + 2] in pairs])
