"""The search index: grams of text and phones, prefixes of pinyin, and the plain text that hits are verified against.

Contentless FTS5 tables hold only tokens; single characters and pairs, because most Chinese names are two or three long
and trigrams would miss them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kamdesk.rules import searching
from kamdesk.rules.phones import phone_digits
from kamdesk.store import behind, gathering
from kamdesk.store.cipher import Connection

AT_ONCE = 2000
NOTE_LIMIT = 20_000  # characters of notes indexed for one customer; a pasted book must not swell every search

NAMES = """
SELECT c.id, c.name, c.short_name, c.number, c.note, c.website, c.address, c.private_note, c.how_to_treat, c.taboos,
       c.custom
FROM temp.touched t CROSS JOIN customer c ON c.id = t.id
"""
PEOPLE = """
SELECT p.customer_id, p.name, p.nickname, p.title, p.note, p.private_note, p.work, p.life, p.interests, p.hobbies,
       p.habits, p.taboos
FROM temp.touched t CROSS JOIN contact p ON p.customer_id = t.id ORDER BY p.customer_id, p.id
"""
REACH = """
SELECT h.customer_id, h.kind, h.value FROM temp.touched t CROSS JOIN channel h ON h.customer_id = t.id
ORDER BY h.customer_id, h.id
"""
SAYING: Mapping[str, tuple[str, ...]] = {
    "interaction": ("n.need",),
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
    "task": ("iif(n.kind = 'callback' AND n.done_on IS NULL, NULL, n.title)", "n.note"),
}
"""What needs, deals, service, ties, plans, rivals and steps say of a customer; found by the search box, it leads there.

Steps done are among them: they stand in the timeline. A callback still open stands in Today, and promising one must
cost no more than writing it down.
"""

MOST_SAID = max(map(len, SAYING.values()))
SAID = " UNION ALL ".join(
    f"SELECT n.customer_id, {', '.join((*columns, *['NULL'] * (MOST_SAID - len(columns))))}"
    f" FROM temp.touched t CROSS JOIN {noun} n ON n.customer_id = t.id"
    f" WHERE coalesce({', '.join(columns)}, NULL) IS NOT NULL"
    for noun, columns in SAYING.items()
)
EVERYBODY = gathering.Span("", "")
SOUNDS = 4
"""Where the sounds stand in a row of the plain text."""
PHONES = ("mobile", "phone", "fax")


def keep(connection: Connection, touched: Mapping[str, set[int]]) -> None:
    """Index these customers anew where something that is searched was touched."""
    if touched.keys() & {"customer", "contact", "channel"}:
        _index(connection, sorted(touched.get("customer", ())))


def rebuild(connection: Connection) -> None:
    """The whole index anew."""
    for table in ("search_grams", "search_pinyin"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_text")
    _index(connection, [row[0] for row in connection.execute("SELECT id FROM customer ORDER BY id")])


def _index(connection: Connection, ids: Sequence[int]) -> None:
    """Each portion is read, then that before it is written while this one is made ready."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM search_grams_docsize").fetchone()[0]
    ready = Entries()
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        gathering.mark(connection, some)
        told = _told(connection)
        indexed = [each for each in some if each <= last]
        known = _known(connection) if indexed else {}
        ready.write(connection)
        ready = _entries(told, known, indexed)
    ready.write(connection)


def _known(connection: Connection) -> dict[int, tuple[object, ...]]:
    """What stands in the index of the touched customers: its plain text, which all else there follows from."""
    rows = connection.execute("SELECT x.* FROM temp.touched t CROSS JOIN search_text x ON x.customer_id = t.id")
    return {row[0]: tuple(row) for row in rows.fetchall()}


class Told(NamedTuple):
    """What the book says of the touched customers."""

    names: list[gathering.Row]
    people: Mapping[int, list[gathering.Row]]
    reach: Mapping[int, list[gathering.Row]]
    said: Mapping[int, list[gathering.Row]]


def _told(connection: Connection) -> Told:
    others = [gathering.ask_all(connection, question, EVERYBODY) for question in (PEOPLE, REACH, SAID)]
    return Told(connection.execute(NAMES).fetchall(), *others)


@dataclass(slots=True)
class Entries:
    """Rows of the index, ready to be written, and whose rows go; of sounds, which few words have, on their own."""

    stale: list[tuple[int]] = field(default_factory=list)
    mute: list[tuple[int]] = field(default_factory=list)
    texts: list[tuple[object, ...]] = field(default_factory=list)
    grams: list[tuple[object, ...]] = field(default_factory=list)
    sounds: list[tuple[object, ...]] = field(default_factory=list)

    def write(self, connection: Connection) -> None:
        """Into the three tables."""
        for table, column, ids in (
            ("search_grams", "rowid", self.stale),
            ("search_pinyin", "rowid", self.mute),
            ("search_text", "customer_id", self.stale),
        ):
            connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", ids)
        behind.insert(connection, "INSERT INTO search_text", self.texts)
        behind.insert(connection, "INSERT INTO search_grams (rowid, grams)", self.grams)
        behind.insert(connection, "INSERT INTO search_pinyin (rowid, keys)", self.sounds)


def _entries(told: Told, known: Mapping[int, tuple[object, ...]], indexed: Iterable[int]) -> Entries:
    """The rows of those who are not `known` so already: most of what is written of a customer is not searched."""
    made = Entries()
    stale, mute = set(indexed), set(indexed)
    for customer_id, *facts in told.names:
        if customer_id in told.said:
            facts = [*facts, *(word for row in told.said[customer_id] for word in row)]
        persons = told.people.get(customer_id, ())
        name, contact, other, digits = _texts(facts, persons, told.reach.get(customer_id, ()))
        tokens = " ".join(_sounds(facts, persons))
        text = (customer_id, name, contact, other, " " + tokens, digits)
        before = known.get(customer_id, text[:1])
        if before == text:
            stale.discard(customer_id)
            mute.discard(customer_id)
            continue
        made.texts.append(text)
        made.grams.append((customer_id, _grams(f"{name}\n{contact}\n{other}", digits)))
        if before[SOUNDS:] and before[SOUNDS] == text[SOUNDS]:
            mute.discard(customer_id)
        elif tokens:
            made.sounds.append((customer_id, tokens))
    made.stale, made.mute = ([(each,) for each in sorted(ids)] for ids in (stale, mute))
    return made


def _texts(
    facts: Sequence[str | None], people: Sequence[Sequence[str | None]], reach: Sequence[Sequence[str]]
) -> tuple[str, str, str, str]:
    """(name, contact, other, digits): normalised lines, so that no fragment spans two fields."""
    others = [*facts[3:], *(note for person in people for note in person[2:])]
    phones: dict[str, None] = {}
    for kind, value in reach:
        if kind not in PHONES:
            others.append(value)
        elif digits := phone_digits(value):
            phones[digits] = None
    return (
        _lines(facts[:3]),
        _lines([word for person in people for word in person[:2]]),
        _lines(others)[:NOTE_LIMIT],
        " ".join(phones),
    )


def _lines(values: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys([searching.normalise(value) for value in values if value]))


def _grams(text: str, digits: str) -> str:
    """No gram spans two words, nor two lines."""
    found = searching.index_grams(text)
    for phone in digits.split():
        found += " " + " ".join(searching.phone_grams(phone))
    return found


def _sounds(facts: Sequence[str | None], people: Iterable[Sequence[str | None]]) -> dict[str, None]:
    tokens: dict[str, None] = {}
    for name in dict.fromkeys([facts[0], facts[1], *(person[0] for person in people)]):
        if name:
            tokens.update(dict.fromkeys(searching.pinyin_tokens(name)))
    return tokens
