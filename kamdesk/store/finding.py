"""Finding: what a rep typed, to customers, best first; milliseconds at a million.

The index leads: words of text are sought all at once, words that may be sounds each on their own, and the rarest gives
the customers, who are verified against the plain text. Where even that is frequent, names that begin so come from the
names' order, others from among the customers last spoken to, and only what is rare all the same from the index again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kamdesk.rules.searching import SearchQuery, SearchWord, classify, normalise
from kamdesk.store.book import Book
from kamdesk.store.indexing import MOST_SAID, SAYING
from kamdesk.store.lenses import Condition

LEAST_CAP, MOST_CAP = 400, 1000
WALKED = 1000
"""So many of the customers last spoken to are looked through for what is frequent."""
MOST_ASKED = 50
"""So many words, and grams of each, the book is asked for where a whole page was pasted."""


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


Way = list[tuple[str, str]]
"""Statements with their value that give ids of customers, together all whom one way into the index leads to."""
GRAMS = "SELECT rowid FROM search_grams WHERE search_grams MATCH ?"
JOINED = "search_text x JOIN customer_stats s ON s.customer_id = x.customer_id"
LAST_SPOKEN_TO = (
    "(SELECT customer_id FROM customer_stats WHERE hidden = 0 AND private = 0"
    " ORDER BY last_contact DESC, customer_id DESC LIMIT {most}) w"
    " CROSS JOIN search_text x ON x.customer_id = w.customer_id"
    " CROSS JOIN customer_stats s ON s.customer_id = w.customer_id"
)
TEXTS = "SELECT x.customer_id, x.name, x.contact, x.other, x.pinyin, x.digits, s.measure, s.last_contact, s.tier FROM"
RANKS = ("name_is", "name", "name_in", "contact", "pinyin", "phone", "contact_in", "pinyin_in", "note")


def find(book: Book, text: str, limit: int = 50) -> list[Found]:
    """The customers that fit every word typed, best first: names before contacts before sound before notes."""
    query = classify(text)
    if not query.words:
        return []
    cap = _cap(book)
    ids, leader = min(((_ids(book, way, cap), way) for way in _ways(query)), key=lambda each: len(each[0]))
    candidates = _texts(book, ids, query) if len(ids) <= cap else _frequent(book, query, leader, limit)
    fits = [(how, each) for each in candidates if (how := fit(each, query)) is not None]
    fits.sort(key=lambda each: _order(*each))
    found = [Found(each.id, FIELDS[RANKS[how]]) for how, each in fits[:limit]]
    said = {each.id: _said(each, query) for how, each in fits[:limit] if FIELDS[RANKS[how]] == NOTE}
    says = sayers(book, said) if said else {}
    return [each._replace(matched=says.get(each.id, NOTE)) if each.matched == NOTE else each for each in found]


class Meant(NamedTuple):
    """Whose name or number was typed, of several people of one customer; a customer's own number is nobody's."""

    name: str
    number: str


NAMED = (
    "SELECT customer_id, name, '', name || ' ' || coalesce(nickname, '') FROM contact"
    " WHERE customer_id IN ({}) ORDER BY id"
)
REACHED = (
    "SELECT h.customer_id, coalesce(p.name, ''), h.value, coalesce(h.match, '')"
    " FROM channel h LEFT JOIN contact p ON p.id = h.contact_id"
    " WHERE h.kind IN ('mobile', 'phone', 'fax') AND h.customer_id IN ({}) ORDER BY h.id"
)


def people_meant(book: Book, text: str, ids: Sequence[int]) -> dict[int, Meant]:
    """Of each customer the first person, or number, that is as it was typed; none where only a sound is."""
    words = classify(text).words
    digits = [word.digits for word in words if word.digits]
    found: dict[int, Meant] = {}
    asked = (REACHED if digits else NAMED).format(", ".join("?" * len(ids)))
    for customer_id, name, number, said in book.read(asked, ids) if ids else ():
        here = said if digits else normalise(said)
        if any(each in here for each in digits or [word.rest or word.text for word in words]):
            found.setdefault(customer_id, Meant(name, number))
    return found


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
    NOTE: ("n.note", "n.private_note", "n.how_to_treat", "n.taboos"),
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
    for word in query.words[:MOST_ASKED]:
        sources = list(_sources(word))
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
    """The first place in RANKS that holds; hundreds are asked for each letter typed, so nothing is looked at twice."""
    if word.text in text.name:
        return 0 if word.text in text.name.split("\n") else 1 if _begins(text.name, word.text) else 2
    is_contact = word.text in text.contact
    tests = (
        (3, is_contact and _begins(text.contact, word.text)),
        (4, bool(word.pinyin) and text.pinyin.startswith(_heads(word)) and word.rest in text.name),
        (5, len(word.digits) >= 3 and word.digits in text.digits),
        (6, is_contact),
        (7, any(head in text.pinyin for head in _heads(word)) and word.rest in f"{text.name}\n{text.contact}"),
        (8, word.text in text.other),
    )
    return next((place for place, holds in tests if holds), None)


def _begins(lines: str, start: str) -> bool:
    return lines.startswith(start) or f"\n{start}" in lines


def _heads(word: SearchWord) -> tuple[str, ...]:
    """How sounds that begin so stand in the text of sounds."""
    return tuple([f" {start}" for start in word.pinyin]) if word.pinyin else ()


def _order(how: int, text: Text) -> tuple[Any, ...]:
    """Best fit first, then the shorter name, the greater customer, the one last spoken to."""
    length = len(text.name) if how <= 2 else 0
    spoken = int(text.last_contact.replace("-", "")) if text.last_contact else 0
    return how, length, -text.measure, -spoken, text.name, text.id


def _cap(book: Book) -> int:
    row = book.read_one("SELECT max(customer_id) FROM search_text")
    return max(LEAST_CAP, min(MOST_CAP, int(row[0] or 0) // 200)) if row else LEAST_CAP


def _ids(book: Book, way: Way, cap: int) -> set[int]:
    """Whom the index holds for it, read no further than the cap."""
    return {row[0] for sql, value in way for row in book.read(f"{sql} LIMIT {cap + 1}", (value,))}


def _texts(book: Book, ids: Collection[int], query: SearchQuery) -> list[Text]:
    tests, values = _verified(query)
    rows = book.read(
        f"{TEXTS} {JOINED} WHERE s.hidden < 2 AND x.customer_id IN (SELECT value FROM json_each(?)) AND {tests}",
        (json.dumps(sorted(ids)), *values),
    )
    return [Text._make(row) for row in rows]


def _frequent(book: Book, query: SearchQuery, leader: Way, limit: int) -> list[Text]:
    """Names that begin with what was typed, then whoever fits among the customers last spoken to. Grams and sounds may
    be frequent where what they make up is not: then too few of those fit, and the index is gone through.
    """
    start = query.words[0].text
    beginning = book.read(
        f"{TEXTS} {JOINED} WHERE s.hidden < 2 AND x.name >= ? AND x.name < ? ORDER BY x.name LIMIT {4 * limit}",
        (start, start + "\U0010ffff"),
    )
    tests, values = _verified(query)
    spoken = book.read(f"{TEXTS} {LAST_SPOKEN_TO.format(most=WALKED)} WHERE {tests} LIMIT {2 * limit}", tuple(values))
    rare: list[tuple[Any, ...]] = []
    if len(spoken) < limit:
        for sql, value in leader:
            rare += book.read(
                f"{TEXTS} ({sql}) k CROSS JOIN search_text x ON x.customer_id = k.rowid"
                f" CROSS JOIN customer_stats s ON s.customer_id = k.rowid WHERE s.hidden < 2 AND {tests}"
                f" LIMIT {2 * limit}",
                (value, *values),
            )
    return list({row[0]: Text._make(row) for row in (*beginning, *spoken, *rare)}.values())


def _ways(query: SearchQuery) -> Iterator[Way]:
    """The ways into the index: all words that stand as they are written at once, and each that may be a sound."""
    words = query.words[:MOST_ASKED]
    written = [word for word in words if not word.pinyin]
    if written:
        yield [(GRAMS, " AND ".join(f"({_any_grams(word)})" for word in written))]
    for word in words:
        if word.pinyin:
            yield list(_sources(word))


def _sources(word: SearchWord) -> Iterator[tuple[str, str]]:
    """The index queries a word's customers come from."""
    yield GRAMS, _any_grams(word)
    if word.pinyin:
        prefixes = " OR ".join(f'"{start}" *' for start in word.pinyin)
        yield "SELECT rowid FROM search_pinyin WHERE search_pinyin MATCH ?", prefixes


def _any_grams(word: SearchWord) -> str:
    """The grams of its letters, or of its digits in a phone."""
    return " OR ".join(f"({_all(grams)})" for grams in (word.grams, word.phone_grams) if grams)


def _all(grams: Sequence[str]) -> str:
    return " AND ".join(f'"{gram}"' for gram in grams[:MOST_ASKED])


def _verified(query: SearchQuery) -> tuple[str, list[object]]:
    """A condition that every word stands in the plain text, with its values."""
    words = query.words[:MOST_ASKED]
    tests = " AND ".join(f"({_verify(word)})" for word in words)
    return tests, [value for word in words for value in _verify_values(word)]


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
