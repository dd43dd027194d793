"""Finding: what a rep typed, to customers, best first; milliseconds at a million.

The rarest word leads: its customers come from the index and are verified against the plain text. Where every word is
frequent, names that begin with it come from the names' order, and the rest by walking the customers last spoken to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kamdesk.rules.searching import SearchQuery, SearchWord, classify, normalise
from kamdesk.store.book import Book
from kamdesk.store.indexing import MOST_SAID, SAYING
from kamdesk.store.lenses import Condition

LEAST_CAP, MOST_CAP = 400, 4000


class Text(NamedTuple):
    """The searched text of one customer and what equals are ordered by."""

    id: int
    name: str
    contact: str
    other: str
    pinyin: str
    digits: str
    measure: int
    last_contact: str | None
    tier: str | None


class Found(NamedTuple):
    """A customer found, and by which field."""

    id: int
    matched: str


COLUMNS = (
    "x.customer_id, x.name, x.contact, x.other, x.pinyin, x.digits, s.measure, s.last_contact, s.tier"
    " FROM search_text x JOIN customer_stats s ON s.customer_id = x.customer_id"
)
RANKS = ("name_is", "name", "name_in", "contact", "pinyin", "phone", "contact_in", "pinyin_in", "note")


def find(book: Book, text: str, limit: int = 50) -> list[Found]:
    """The customers that fit every word typed, best first: names before contacts before sound before notes."""
    query = classify(text)
    if not query.words:
        return []
    cap = _cap(book)
    sizes = [(_size(book, word, cap), word) for word in query.words]
    size, leader = min(sizes, key=lambda each: each[0])
    candidates = _candidates(book, leader, cap) if size <= cap else _walk(book, query, limit)
    fits = [(how, each) for each in candidates if (how := fit(each, query)) is not None]
    fits.sort(key=lambda each: _order(*each))
    found = [Found(each.id, FIELDS[RANKS[how]]) for how, each in fits[:limit]]
    said = {each.id: _said(each, query) for how, each in fits[:limit] if FIELDS[RANKS[how]] == NOTE}
    says = sayers(book, said) if said else {}
    return [each._replace(matched=says.get(each.id, NOTE)) if each.matched == NOTE else each for each in found]


def sayers(book: Book, said: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """What it is that says these words of each customer: a field, a way to reach it, or the noun of a record."""
    found: dict[int, tuple[int, str]] = {}
    for customer_id, label, *texts in book.read(SAYERS, (json.dumps(list(said)),)):
        text = "\n".join(normalise(each) for each in texts if each)
        held = sum(word in text for word in said[customer_id])
        if held > found.get(customer_id, (0, ""))[0]:
            found[customer_id] = held, label
    return {customer_id: label for customer_id, (_, label) in found.items()}


def _said(text: Text, query: SearchQuery) -> list[str]:
    """The words that stand in none of the better known texts."""
    return [word.text for word in query.words if _fit_word(text, word) == RANKS.index(NOTE)]


NOTE = "note"
_CUSTOMER = {
    "website": ("n.website",),
    "address": ("n.address",),
    "own_field": ("n.custom",),
    NOTE: ("n.note", "n.private_note", "n.how_to_treat"),
}


def _saying(label: str, table: str, key: str, columns: Sequence[str]) -> str:
    """Columns with the label of what they are; all have as many."""
    padded = (*columns, *["NULL"] * (MOST_SAID - len(columns)))
    return f"SELECT n.{key}, {label}, {', '.join(padded)} FROM asked CROSS JOIN {table} n ON n.{key} = asked.id"


SAYERS = "WITH asked (id) AS (SELECT value FROM json_each(?)) " + " UNION ALL ".join(
    (
        *(_saying(f"'{label}'", "customer", "id", columns) for label, columns in _CUSTOMER.items()),
        _saying("n.kind", "channel", "customer_id", ("n.value",)),
        *(_saying(f"'{noun}'", noun, "customer_id", columns) for noun, columns in SAYING.items()),
    )
)

FIELDS = {
    "name_is": "name",
    "name": "name",
    "name_in": "name",
    "contact": "contact",
    "contact_in": "contact",
    "pinyin": "pinyin",
    "pinyin_in": "pinyin",
    "phone": "phone",
    "note": "note",
}


def condition(text: str) -> Condition | None:
    """The condition a search adds to a lens; None where nothing was typed."""
    query = classify(text)
    tests: list[str] = []
    values: list[object] = []
    for word in query.words:
        sources = list(_sources(word))
        if not sources:
            continue
        tests.append(f"s.customer_id IN ({' UNION '.join(sql for sql, _ in sources)})")
        values += [value for _, value in sources]
        tests.append(f"EXISTS (SELECT 1 FROM search_text x WHERE x.customer_id = s.customer_id AND ({_verify(word)}))")
        values += _verify_values(word)
    return Condition(" AND ".join(tests), tuple(values)) if tests else None


def fit(text: Text, query: SearchQuery) -> int | None:
    """How well a customer fits: the worst of its words' places in RANKS; None where a word does not fit."""
    worst = 0
    for word in query.words:
        how = _fit_word(text, word)
        if how is None:
            return None
        worst = max(worst, how)
    return worst


def _fit_word(text: Text, word: SearchWord) -> int | None:
    names, contacts = text.name.split("\n"), text.contact.split("\n")
    tests = (
        word.text in names,
        any(name.startswith(word.text) for name in names),
        word.text in text.name,
        any(name.startswith(word.text) for name in contacts),
        any(text.pinyin.startswith(f" {start}") for start in word.pinyin) and word.rest in text.name,
        bool(word.digits) and len(word.digits) >= 3 and word.digits in text.digits,
        word.text in text.contact,
        any(f" {start}" in text.pinyin for start in word.pinyin) and word.rest in f"{text.name}\n{text.contact}",
        word.text in text.other,
    )
    return next((place for place, holds in enumerate(tests) if holds), None)


def _order(how: int, text: Text) -> tuple[Any, ...]:
    """Best fit first, then the shorter name, the greater customer, the one last spoken to."""
    length = len(text.name) if how <= 2 else 0
    return how, length, -text.measure, _backwards(text.last_contact), text.name, text.id


def _backwards(day: str | None) -> str:
    return "".join(chr(0x7F - ord(char)) for char in day) if day else "~"


def _cap(book: Book) -> int:
    row = book.read_one("SELECT max(customer_id) FROM search_text")
    return max(LEAST_CAP, min(MOST_CAP, int(row[0] or 0) // 200)) if row else LEAST_CAP


def _size(book: Book, word: SearchWord, cap: int) -> int:
    """How many customers the index holds for a word, counted no further than the cap."""
    total = 0
    for sql, value in _sources(word):
        row = book.read_one(f"SELECT count(*) FROM ({sql} LIMIT {cap + 1})", (value,))
        total += int(row[0]) if row else 0
    return total


def _candidates(book: Book, word: SearchWord, cap: int) -> list[Text]:
    sources = list(_sources(word))
    if not sources:
        return []
    union = " UNION ".join(sql for sql, _ in sources)
    rows = book.read(
        f"SELECT {COLUMNS} WHERE s.hidden < 2 AND x.customer_id IN ({union}) LIMIT {2 * cap}",
        tuple(value for _, value in sources),
    )
    return [Text._make(row) for row in rows]


def _walk(book: Book, query: SearchQuery, limit: int) -> list[Text]:
    """Names that begin with what was typed, then whoever fits among the customers last spoken to."""
    start = query.words[0].text
    beginning = book.read(
        f"SELECT {COLUMNS} WHERE s.hidden < 2 AND x.name >= ? AND x.name < ? ORDER BY x.name LIMIT {4 * limit}",
        (start, start + "\U0010ffff"),
    )
    tests = " AND ".join(f"({_verify(word)})" for word in query.words)
    values = [value for word in query.words for value in _verify_values(word)]
    spoken = book.read(
        f"SELECT {COLUMNS} WHERE s.hidden = 0 AND s.private = 0 AND {tests}"
        f" ORDER BY s.last_contact DESC, s.customer_id DESC LIMIT {2 * limit}",
        tuple(values),
    )
    return list({row[0]: Text._make(row) for row in (*beginning, *spoken)}.values())


def _sources(word: SearchWord) -> Iterator[tuple[str, str]]:
    """The index queries a word's customers come from."""
    if word.grams:
        yield "SELECT rowid FROM search_grams WHERE search_grams MATCH ?", _all(word.grams)
    if word.phone_grams:
        yield "SELECT rowid FROM search_grams WHERE search_grams MATCH ?", _all(word.phone_grams)
    if word.pinyin:
        prefixes = " OR ".join(f'"{start}" *' for start in word.pinyin)
        yield "SELECT rowid FROM search_pinyin WHERE search_pinyin MATCH ?", prefixes


def _all(grams: Sequence[str]) -> str:
    return " AND ".join(f'"{gram}"' for gram in grams)


def _verify(word: SearchWord) -> str:
    tests = ["instr(x.name, ?) OR instr(x.contact, ?) OR instr(x.other, ?)"]
    if word.phone_grams:
        tests.append("instr(x.digits, ?)")
    tests += ["(instr(x.pinyin, ?) AND instr(x.name || char(10) || x.contact, ?))"] * len(word.pinyin)
    return " OR ".join(tests)


def _verify_values(word: SearchWord) -> list[object]:
    values: list[object] = [word.text] * 3
    if word.phone_grams:
        values.append(word.digits)
    for start in word.pinyin:
        values += [f" {start}", word.rest]
    return values
