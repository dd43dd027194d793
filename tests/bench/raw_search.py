"""The adaptive search, bare: an FTS look-up where the words are rare, a walk down the display order where they are not.

The measured limit every search is held against (quality 1): statements alone, their words made beforehand.
"""

from __future__ import annotations

from collections.abc import Callable

from kamdesk.rules.searching import SearchKind, classify
from kamdesk.store.cipher import Connection

LIMIT = 50
SHOWN = "SELECT s.customer_id, x.name, s.tier, s.last_contact FROM {source} {verified} ORDER BY s.last_contact DESC"
JOINED = "search_text x JOIN customer_stats s ON s.customer_id = x.customer_id"
WALKED = "customer_stats s JOIN search_text x ON x.customer_id = s.customer_id"
NAIVE = (
    "SELECT s.customer_id, x.name FROM customer_stats s JOIN search_text x ON x.customer_id = s.customer_id"
    " WHERE s.hidden = 0 AND s.private = 0 AND (x.name LIKE ?1 OR x.contact LIKE ?1 OR x.pinyin LIKE ?1"
    " OR x.digits LIKE ?1) ORDER BY s.last_contact DESC LIMIT 50"
)


def raw_search(connection: Connection, text: str, customers: int) -> Callable[[], object]:
    """One search as its statements: count capped at a two-hundredth, then look-up or walk, fifty rows."""
    word = classify(text).words[0]
    table, match, column, needle = _source(word)
    cap = max(400, customers // 200)
    counted = f"SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {cap + 1})"
    verified = f"WHERE instr({column}, ?) AND s.hidden = 0"
    looked_up = SHOWN.format(
        source=JOINED, verified=f"{verified} AND x.customer_id IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)"
    )
    walked = SHOWN.format(source=WALKED, verified=f"{verified} AND s.private = 0")

    def search() -> list[object]:
        count = connection.execute(counted, (match,)).fetchone()[0] if match else cap + 1
        if count <= cap:
            return list(connection.execute(f"{looked_up} LIMIT {LIMIT}", (needle, match)).fetchall())
        return list(connection.execute(f"{walked} LIMIT {LIMIT}", (needle,)).fetchall())

    return search


def naive_search(connection: Connection, text: str) -> Callable[[], object]:
    """What a spreadsheet would do: LIKE over every customer, ordered."""
    return lambda: connection.execute(NAIVE, (f"%{text}%",)).fetchall()


def _source(word: object) -> tuple[str, str, str, str]:
    """(FTS table, MATCH text, verified expression, needle) of a word."""
    from kamdesk.rules.searching import SearchWord

    assert isinstance(word, SearchWord)
    if word.kind is SearchKind.DIGITS:
        return "search_grams", _all(word.phone_grams), "x.digits", word.digits
    if word.pinyin:
        start = word.pinyin[0]
        return "search_pinyin", f'"{start}" *', "x.pinyin", f" {start}"
    return "search_grams", _all(word.grams), "x.name || char(10) || x.contact", word.text


def _all(grams: tuple[str, ...]) -> str:
    return " AND ".join(f'"{gram}"' for gram in grams)
