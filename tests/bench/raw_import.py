"""The raw import, a whole process: parse, look pinyin up in a table, one transaction into the same encrypted schema.

`… raw_import FILE BOOK`: cards as the standard has them and nothing beyond; no recognising, no matching, no problems,
no journal and so no undo; the limit to be near to.
The search index is part of the schema: it holds what the box must find, grams of every text and of the phone, and each
name's sound from every syllable on, in full and by initials, character by character (no surnames, phrases or second
readings). The kept numbers are those of a customer nobody has spoken to yet, the same for all, so that the same indexes
are filled.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from kamdesk.models.identity import new_uid, utc_now
from kamdesk.rules.pinyin import readings
from kamdesk.store import cipher
from kamdesk.store.cipher import Connection
from tests.bench.lock import key

Row = dict[str, str]
CARD_FIELDS = {
    "FN": "联系人",
    "ORG": "客户名称",
    "TITLE": "职务",
    "TEL": "手机",
    "EMAIL": "邮箱",
    "BDAY": "生日",
    "NOTE": "备注",
}
OTHERS = ("地址", "备注", "职务", "邮箱", "微信")
PROPERTY = re.compile(r'(?:[\w-]+\.)?([\w-]+)((?:;(?:[^";:]|"[^"]*")*)*):(.*)')
PARAMETER = re.compile(r';((?:[^";]|"[^"]*")*)')
COMPONENT = re.compile(r"(?<!\\);")
ESCAPE = re.compile(r"\\(.)")
CUSTOMER = (
    "INSERT INTO customer (id, uid, created_at, updated_at, name, number, kind, standing, industry, province, city,"
    " district, address, source, note, may_reference, out_of_market, invalid, archived, keep_from_handover)"
    " VALUES (?, ?, ?, ?, ?, ?, 'organisation', 'unknown', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)"
)
CONTACT = (
    "INSERT INTO contact (id, uid, created_at, updated_at, customer_id, name, title, is_main, birthday, birthday_key,"
    " birthday_muted, do_not_contact) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 0, 0)"
)
CHANNEL = (
    "INSERT INTO channel (uid, created_at, updated_at, customer_id, contact_id, kind, value, match, position)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"
)


def rows_of(path: Path) -> Iterator[Row]:
    """The file's rows by their Chinese titles."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)
        return
    row: Row = {}
    with path.open(encoding="utf-8", newline="\r\n") as file:
        for name, kinds, parts in properties(file):
            if name == "BEGIN":
                row = {}
            elif name == "END":
                row.setdefault("客户名称", row["联系人"])
                yield row
            elif name == "ADR":
                _, _, row["地址"], row["城市"], row["省份"], *_ = parts
            elif name in CARD_FIELDS and "fax" not in kinds:
                row[CARD_FIELDS[name]] = parts[0]


def properties(lines: Iterable[str]) -> Iterator[tuple[str, set[str], list[str]]]:
    """Name, types and components of each property, as RFC 6350 has them: unfolded, parameters apart, escapes undone."""
    held = ""
    for line in chain(lines, ("",)):
        if line[:1] in (" ", "\t"):
            held += line[1:].rstrip("\r\n")
            continue
        if held and (found := PROPERTY.fullmatch(held)):
            name, told, value = found.groups()
            params = [one.partition("=") for one in PARAMETER.findall(told)]
            kinds = {word.lower() for key, _, said in params if key.upper() == "TYPE" for word in said.split(",")}
            yield name.upper(), kinds, [ESCAPE.sub(_unescaped, part) for part in COMPONENT.split(value)]
        held = line.rstrip("\r\n")


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def load(connection: Connection, rows: Iterable[Row]) -> int:
    """Everything in one transaction; a thousand rows at a time."""
    now, count, batch = utc_now(), 0, []
    connection.execute("BEGIN IMMEDIATE")
    for row in rows:
        count += 1
        batch.append((count, row))
        if len(batch) == 1000:
            _store(connection, batch, now)
            batch.clear()
    _store(connection, batch, now)
    connection.execute("COMMIT")
    return count


def _store(connection: Connection, batch: list[tuple[int, Row]], now: str) -> None:
    customers, contacts, channels, texts, grams, sounds, stats = [], [], [], [], [], [], []
    for at, row in batch:
        name, person = row["客户名称"], row.get("联系人", "")
        place = [row.get(title) for title in ("行业", "省份", "城市", "区县", "地址", "来源", "备注")]
        customers.append((at, new_uid(), now, now, name, row.get("客户编号"), *place))
        day = row.get("生日") or None
        born = f"G{day[5:]}" if day else None
        contacts.append((at, new_uid(), now, now, at, person, row.get("职务"), day, born))
        for kind, title in (("mobile", "手机"), ("email", "邮箱"), ("wechat", "微信")):
            if row.get(title):
                channels.append((new_uid(), now, now, at, at, kind, row[title], row[title]))
        sound = " ".join(_sounds(name) + _sounds(person))
        said = [row[title].lower() for title in OTHERS if row.get(title)]
        names = "\n".join([name, row["客户编号"].lower()] if row.get("客户编号") else [name])
        texts.append((at, names, person, "\n".join(said), f" {sound}", row.get("手机", "")))
        grams.append((at, " ".join([*_grams(names), *_grams(person), *_grams(" ".join(said)), *_digits(row["手机"])])))
        sounds.append((at, sound))
        stats.append((at, _sounds(name)[0], person, row.get("手机")))
    connection.executemany(CUSTOMER, customers)
    connection.executemany(CONTACT, contacts)
    connection.executemany(CHANNEL, channels)
    connection.executemany("INSERT INTO search_text VALUES (?, ?, ?, ?, ?, ?)", texts)
    connection.executemany("INSERT INTO search_grams (rowid, grams) VALUES (?, ?)", grams)
    connection.executemany("INSERT INTO search_pinyin (rowid, keys) VALUES (?, ?)", sounds)
    connection.executemany(_stats_sql(connection), stats)


def _sounds(name: str) -> list[str]:
    parts = [_syllable(char) for char in name]
    whole, starts = "".join(parts), "".join([part[:1] for part in parts])
    heads = range(len(name.removesuffix("有限公司")))
    return [*["".join(parts[at:])[:32] for at in heads], *[starts[at:] for at in heads]] or [whole]


@cache
def _syllable(char: str) -> str:
    return "".join(readings(char)[:1]) or char


def _grams(text: str) -> list[str]:
    return [*text, *(text[at : at + 2] for at in range(len(text) - 1))]


def _digits(phone: str) -> list[str]:
    return [f"d{phone[at : at + 3]}" for at in range(len(phone) - 2)]


def _stats_sql(connection: Connection) -> str:
    """The kept numbers of a customer nobody has spoken to yet: what else must be there is 0 or empty."""
    named = ("customer_id", "name_key", "main_contact", "main_phone")
    told = {"tier": "'suspect'", "sleep": "'active'", "gap_source": "'cadence'", "cadence_from": "'grade'"}
    told |= {"cadence_ideal": "60", "cadence_max": "90", "usual_gap": "120", "entered": "date()"}
    told |= dict.fromkeys(("cadence_due", "cadence_late", "dormant_due", "restate_on"), "date()")
    columns = connection.execute("PRAGMA table_info(customer_stats)").fetchall()
    told |= {row[1]: "0" if row[2].startswith("INT") else "''" for row in columns if row[3] and row[1] not in named}
    return f"INSERT INTO customer_stats ({', '.join((*named, *told))}) VALUES (?, ?, ?, ?, {', '.join(told.values())})"


if __name__ == "__main__":
    book = cipher.connect(Path(sys.argv[2]), key())
    print(load(book, rows_of(Path(sys.argv[1]))))
    book.close()
