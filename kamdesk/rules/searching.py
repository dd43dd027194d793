"""What the book indexes and what a rep's search means: characters, pinyin and phone digits as plain tokens.

Tokens hold only a–z, 0–9 and common Chinese characters, so they are safe in any full-text query and no tokenizer splits
them: a gram is one character or two neighbours, `d138` three digits of a phone, everything else is spelt `u0000e9`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, islice, pairwise, product
from operator import add

from kamdesk.rules import pinyin
from kamdesk.rules.phones import parse_phone

# Pinyin tokens and prefixes are cut here alike; a longer query finds what its beginning finds.
LONGEST_PINYIN = 32
PHONE_GRAM = 3
MOST_PREFIXES = 8


class SearchKind(StrEnum):
    EMPTY = "empty"
    HANZI = "hanzi"
    LATIN = "latin"
    DIGITS = "digits"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class SearchWord:
    """One word of a search; a hit fits every word, each in at least one of these ways (an empty one does not apply).

    - `text` stands in the normalised text; then all `grams` are in the index.
    - One of `pinyin` begins a pinyin token, and `rest` (王 of 王xm, with its own grams) stands in the text.
    - `digits` stand in a phone; then all `phone_grams` are in the index (none for fewer than three digits).
    """

    kind: SearchKind
    text: str
    grams: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()
    rest: str = ""
    rest_grams: tuple[str, ...] = ()
    digits: str = ""
    phone_grams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What was typed, normalised: its words, and the kind of the whole."""

    kind: SearchKind
    text: str
    words: tuple[SearchWord, ...]


def normalise(text: str) -> str:
    """The one writing that text and search share: NFKC, no case, single spaces."""
    if _PLAIN.fullmatch(text):
        return text  # nearly every name
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def text_grams(text: str) -> list[str]:
    """Each character and each pair of neighbours of a text, once, in order of first sight."""
    return list(grams_of(normalise(text)))


def grams_of(plain: str) -> dict[str, None]:
    """The same of a text that is normalised already."""
    return dict.fromkeys(index_grams(plain).split())


def index_grams(plain: str) -> str:
    """The same between blanks, with those that come again: an index looks at each once anyway, and faster than could
    be done here. A blank of the text parts its two neighbours in the grams too.
    """
    letters = plain if _PLAIN.fullmatch(plain) else list(map(_SPELT.__getitem__, plain))
    return " ".join([*letters, *map(add, letters, letters[1:])])


def phone_grams(digits: str) -> list[str]:
    """Every three neighbouring digits as d138, with those that come again; none for fewer than three."""
    return ["d" + digits[at : at + PHONE_GRAM] for at in range(len(digits) - PHONE_GRAM + 1)]


def pinyin_tokens(name: str) -> list[str]:
    """What a prefix search by sound runs over: from each syllable on, in full and by initials, in every likely reading.

    For three and four syllables the first in full with the initials of the rest (wangxm) is added. No token starts
    within 有限公司 and the like at the end, or gs would find every company. A name without Chinese characters has no
    tokens: its letters are found as text.
    """
    text = normalise(name)
    if text.isascii():
        return []
    variants, spoken = pinyin.ways(text)
    if True not in spoken:
        return []
    legal = _LEGAL_FORM.search(text) if text.endswith("公司") else None
    heads = len(spoken) - (len(legal[0]) if legal and legal.start() else 0)
    tokens = [token for reading in variants for token in _tokens_of(reading, spoken, heads)]
    return [token for token in dict.fromkeys(tokens) if token]


def classify(text: str) -> SearchQuery:
    """What a rep typed: words apart, a spaced or dashed phone number as one word."""
    plain = normalise(text)
    words = tuple(map(_word, [plain] if _is_phone(plain) else plain.split()))
    kinds = {word.kind for word in words} or {SearchKind.EMPTY}
    return SearchQuery(kinds.pop() if len(kinds) == 1 else SearchKind.MIXED, plain, words)


_PLAIN = re.compile(r"[0-9a-z\u3400-\u4db5\u4e00-\u9fcc]*")
_PHONE = re.compile(r"[+()\d][\d ()+./-]*", re.ASCII)
_LEGAL_FORM = re.compile(r"(?:股份)?有限(?:责任)?公司$")
_LATIN = re.compile(r"'*[a-z][a-z']*")
# Compiled by the first search that needs them: each takes longer than all else here, and who writes needs neither.
_HANZI_AND_LATIN = r"([\u3400-\u9fff]+)([a-z']*[a-z])|([a-z][a-z']*)([\u3400-\u9fff]+)"
_SOUNDLESS = r"[^0-9a-z\u3400-\u9fff']"


class _Spelt(dict[str, str]):
    """How a character stands in a gram; a blank stays one."""

    def __missing__(self, char: str) -> str:
        spelt = self[char] = char if _PLAIN.fullmatch(char) or char.isspace() else f"u{ord(char):06x}"
        return spelt


_SPELT = _Spelt()


def _tokens_of(reading: tuple[str, ...], spoken: list[bool], heads: int) -> list[str]:
    if False in spoken:
        reading = tuple(map(_sound, reading))
        starts = [one[0] if has_initial else one for one, has_initial in zip(reading, spoken, strict=True)]
    else:
        starts = [one[0] for one in reading]
    initials = "".join(starts)
    tokens = _tails(reading, heads)
    if len(initials) == len(starts) <= LONGEST_PINYIN:
        tokens += [initials[at:] for at in range(min(heads, len(starts) - 1))]
    else:
        tokens += _tails(starts, min(heads, len(starts) - 1))
    if 3 <= len(reading) <= 4:
        tokens.append(reading[0] + initials[len(starts[0]) :])
    return tokens


def _tails(parts: Sequence[str], heads: int) -> list[str]:
    """What is left from each of the first `heads` parts on."""
    whole = "".join(parts)
    starts = islice(accumulate(map(len, parts), initial=0), min(heads, len(parts)))
    return [whole[at : at + LONGEST_PINYIN] for at in starts]


def _word(word: str) -> SearchWord:
    if _is_phone(word):
        return _digits_word(word)
    sound, grams = _sound(word), _query_grams(word)
    if _LATIN.fullmatch(sound):
        return SearchWord(SearchKind.LATIN, word, grams, _prefixes(sound))
    both = re.fullmatch(_HANZI_AND_LATIN, sound)
    if both:
        rest, latin = (both[1], both[2]) if both[1] else (both[4], both[3])
        return SearchWord(SearchKind.MIXED, word, grams, _prefixes(latin), rest, tuple(text_grams(rest)))
    return SearchWord(SearchKind.HANZI if all(map(pinyin.readings, word)) else SearchKind.MIXED, word, grams)


def _is_phone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and any(char.isdigit() for char in text)


def _digits_word(text: str) -> SearchWord:
    phone = parse_phone(text)
    digits = phone.digits if phone else ""
    grams = tuple(dict.fromkeys(phone_grams(digits)))
    return SearchWord(SearchKind.DIGITS, text, _query_grams(text), digits=digits, phone_grams=grams)


def _query_grams(text: str) -> tuple[str, ...]:
    """The pairs alone where there are any: they imply the single characters."""
    found: dict[str, None] = {}
    for word in text.split():
        letters = [_SPELT[char] for char in word]
        found.update(dict.fromkeys(map("".join, pairwise(letters)) if len(letters) > 1 else letters))
    return tuple(found)


def _sound(word: str) -> str:
    """Letters without accents and tone marks, ü as v; of other scripts only Chinese stays."""
    if word.isascii():
        return word
    return re.sub(_SOUNDLESS, "", unicodedata.normalize("NFD", word).replace("u\u0308", "v"))


def _prefixes(sound: str) -> tuple[str, ...]:
    """As typed, and with each u after l and n (also yu, as in passports) taken for ü, which the index writes v."""
    parts = re.split(r"(?<=[ln])(yu|u)", sound.replace("'", ""))
    ways = [[part] if at % 2 == 0 else [part, "v"] for at, part in enumerate(parts)]
    found = islice(product(*ways), MOST_PREFIXES)
    return tuple(dict.fromkeys("".join(way)[:LONGEST_PINYIN] for way in found))
