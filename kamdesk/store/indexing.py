"""The search index: grams of text and phones, prefixes of pinyin, and the plain text that hits are verified against.

Contentless FTS5 tables hold only tokens; single characters and pairs, because most Chinese names are two or three long
and trigrams would miss them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kamdesk.rules import searching
from kamdesk.rules.phones import parse_phone
from kamdesk.store import gathering
from kamdesk.store.cipher import Connection

AT_ONCE = 5000
NOTE_LIMIT = 20_000  # characters of notes indexed for one customer; a pasted book must not swell every search

NAMES = """
SELECT c.id, c.name, c.short_name, c.number, c.note, c.website, c.address, c.private_note, c.how_to_treat, c.custom
FROM temp.touched t CROSS JOIN customer c ON c.id = t.id
"""
PEOPLE = """
SELECT p.customer_id, p.name, p.nickname, p.title, p.note, p.private_note
FROM temp.touched t CROSS JOIN contact p ON p.customer_id = t.id ORDER BY p.customer_id, p.id
"""
REACH = """
SELECT h.customer_id, h.kind, h.value FROM temp.touched t CROSS JOIN channel h ON h.customer_id = t.id
ORDER BY h.customer_id, h.id
"""
SAYING: Mapping[str, tuple[str, ...]] = {
    "opportunity": ("n.name", "n.product", "n.competitor", "n.note", "n.reason"),
    "quote": ("n.number", "n.note", "n.concession"),
    "contract": ("n.name", "n.number", "n.note"),
    "issue": ("n.title", "n.solution", "n.product", "n.note"),
    "satisfaction": ("n.words",),
    "relation": ("n.note",),
    "referral": ("n.note", "n.reward"),
    "account_plan": ("n.title", "n.who", "n.wants", "n.vision", "n.strategy"),
    "plan_goal": ("n.metric", "n.note"),
    "rivalry": ("(SELECT w.name FROM competitor w WHERE w.id = n.competitor_id)", "n.note"),
}
"""What deals, service, ties, plans and rivals say of a customer; found by the search box, it leads to the customer."""

MOST_SAID = max(map(len, SAYING.values()))
SAID = " UNION ALL ".join(
    f"SELECT n.customer_id, {', '.join((*columns, *['NULL'] * (MOST_SAID - len(columns))))}"
    f" FROM temp.touched t CROSS JOIN {noun} n ON n.customer_id = t.id"
    for noun, columns in SAYING.items()
)
EVERYBODY = gathering.Span("", "")


def keep(connection: Connection, touched: Mapping[str, set[int]]) -> None:
    """Index these customers anew where something that is searched was touched."""
    if touched.keys() & {"customer", "contact", "channel"}:
        _index(connection, sorted(touched.get("customer", ())))


def rebuild(connection: Connection) -> None:
    """The whole index anew."""
    for table in ("search_grams", "search_pinyin"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_text")
    _index(connection, [row[0] for row in connection.execute("SELECT id FROM customer ORDER BY id")], fresh=True)


def _index(connection: Connection, ids: Sequence[int], *, fresh: bool = False) -> None:
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        gathering.mark(connection, some)
        if not fresh:
            _forget(connection, some)
        _add(connection)


def _forget(connection: Connection, ids: Sequence[int]) -> None:
    known = [(each,) for each in ids]
    for table, column in (("search_grams", "rowid"), ("search_pinyin", "rowid"), ("search_text", "customer_id")):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", known)


def _add(connection: Connection) -> None:
    people = gathering.ask_all(connection, PEOPLE, EVERYBODY)
    reach = gathering.ask_all(connection, REACH, EVERYBODY)
    said = gathering.ask_all(connection, SAID, EVERYBODY)
    texts, grams, sounds = [], [], []
    for customer_id, *facts in connection.execute(NAMES).fetchall():
        told = [word for row in said.get(customer_id, ()) for word in row]
        text = _texts([*facts, *told], people.get(customer_id, ()), reach.get(customer_id, ()))
        name, contact, other, digits = text
        tokens = _sounds(facts, people.get(customer_id, ()))
        texts.append((customer_id, name, contact, other, " " + " ".join(tokens), digits))
        grams.append((customer_id, " ".join(_grams(text))))
        if tokens:
            sounds.append((customer_id, " ".join(tokens)))
    connection.executemany("INSERT INTO search_text VALUES (?, ?, ?, ?, ?, ?)", texts)
    connection.executemany("INSERT INTO search_grams (rowid, grams) VALUES (?, ?)", grams)
    connection.executemany("INSERT INTO search_pinyin (rowid, keys) VALUES (?, ?)", sounds)


def _texts(
    facts: Sequence[str | None], people: Iterable[Sequence[str | None]], reach: Iterable[Sequence[str]]
) -> tuple[str, str, str, str]:
    """(name, contact, other, digits): normalised lines, so that no fragment spans two fields."""
    name, short_name, number, *notes = facts
    people, reach = list(people), list(reach)
    others = [*notes, *(note for person in people for note in person[2:])]
    others += [value for kind, value in reach if kind not in ("mobile", "phone", "fax")]
    digits = [_digits(value) for kind, value in reach if kind in ("mobile", "phone", "fax")]
    return (
        _lines((name, short_name, number)),
        _lines(word for person in people for word in person[:2]),
        _lines(others)[:NOTE_LIMIT],
        " ".join(dict.fromkeys(each for each in digits if each)),
    )


def _lines(values: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys(searching.normalise(value) for value in values if value))


def _digits(value: str) -> str:
    phone = parse_phone(value)
    return phone.digits if phone else ""


def _grams(text: tuple[str, str, str, str]) -> list[str]:
    found = searching.index_grams("\n".join(text[:3]))  # no gram spans two words, nor two lines
    for digits in text[3].split():
        found += searching.phone_grams(digits)
    return found


def _sounds(facts: Sequence[str | None], people: Iterable[Sequence[str | None]]) -> list[str]:
    names = [facts[0], facts[1], *(person[0] for person in people)]
    tokens: list[str] = []
    for name in dict.fromkeys(names):
        if name:
            tokens += searching.pinyin_tokens(name)
    return list(dict.fromkeys(tokens))
