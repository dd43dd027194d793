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
SAID = """
SELECT d.customer_id, d.name, d.product, d.competitor, d.note, d.reason
FROM temp.touched t CROSS JOIN opportunity d ON d.customer_id = t.id
UNION ALL SELECT q.customer_id, q.number, q.note, q.concession, NULL, NULL
FROM temp.touched t CROSS JOIN quote q ON q.customer_id = t.id
UNION ALL SELECT k.customer_id, k.name, k.number, k.note, NULL, NULL
FROM temp.touched t CROSS JOIN contract k ON k.customer_id = t.id
UNION ALL SELECT i.customer_id, i.title, i.solution, i.product, i.note, NULL
FROM temp.touched t CROSS JOIN issue i ON i.customer_id = t.id
UNION ALL SELECT a.customer_id, a.words, NULL, NULL, NULL, NULL
FROM temp.touched t CROSS JOIN satisfaction a ON a.customer_id = t.id
UNION ALL SELECT r.customer_id, r.note, NULL, NULL, NULL, NULL
FROM temp.touched t CROSS JOIN relation r ON r.customer_id = t.id
UNION ALL SELECT r.customer_id, r.note, r.reward, NULL, NULL, NULL
FROM temp.touched t CROSS JOIN referral r ON r.customer_id = t.id
UNION ALL SELECT n.customer_id, n.title, n.who, n.wants, n.vision, n.strategy
FROM temp.touched t CROSS JOIN account_plan n ON n.customer_id = t.id
UNION ALL SELECT g.customer_id, g.metric, g.note, NULL, NULL, NULL
FROM temp.touched t CROSS JOIN plan_goal g ON g.customer_id = t.id
UNION ALL SELECT v.customer_id, w.name, v.note, NULL, NULL, NULL
FROM temp.touched t CROSS JOIN rivalry v ON v.customer_id = t.id JOIN competitor w ON w.id = v.competitor_id
"""
"""What deals, service, ties, plans and rivals say of a customer; found by the search box, it leads to the customer."""
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
