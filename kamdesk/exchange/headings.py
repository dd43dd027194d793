"""From the titles of a table to field ids, and what the rows of the table are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from kamdesk.exchange.fields import CUSTOM, PREFIXES, Noun
from kamdesk.exchange.heading_words import BESIDE_ORDERS, BY_NOUN, COMMON, HOME_SIGNS, WORK_SIGNS
from kamdesk.exchange.noun_headings import BY_NOUN as MORE
from kamdesk.exchange.noun_headings import SIGNS
from kamdesk.exchange.place_headings import place_field

_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_OWN = re.compile(r"(?:custom|user|定制|自定义|用户)(?:字段)?\s*(\d)", re.IGNORECASE)
_TIMES = (("亿", 100_000_000), ("万", 10_000), ("萬", 10_000), ("千", 1_000))
_ORDER_MARKS = {"order.number", "order.date", "order.customer_number", "order.customer_name"}
_ORDER_SUMS = {"order.amount", "order.quantity", "order.unit_price"}
_TALK_MARKS = {
    "interaction.date",
    "interaction.kind",
    "interaction.summary",
    "interaction.need",
    "interaction.attitude",
    "interaction.next_date",
    "interaction.concern",
    "interaction.visit_chance",
}


def folded(title: str) -> str:
    """A title without case, width, blanks, signs and marks such as * and (必填)."""
    text = unicodedata.normalize("NFKC", title).casefold()
    return "".join(sign for sign in text if sign.isalnum())


def named(titles: Sequence[str]) -> list[str]:
    """Each title by its own name: the second 城市 is `城市#2`; an untitled column is named by its number."""
    names: list[str] = []
    seen: dict[str, int] = {}
    for place, title in enumerate(titles, 1):
        name = title.strip() or str(place)
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return names


def known_titles(titles: Sequence[str]) -> int:
    """How many of these cells are titles that any table might bear."""
    everything = _words(None)
    return sum(
        1
        for title in titles
        if any(key in everything or place_field(key) for key in keys_of(title)) or _OWN.fullmatch(title.strip())
    )


def guess_noun(titles: Sequence[str]) -> Noun:
    """What the rows are: orders have sums and a number, date or customer; interactions when and how or what."""
    if (signed := _signed(titles)) is not None:
        return signed
    orders = set(_resolved(titles, Noun.ORDERS).values())
    talks = set(_resolved(titles, Noun.INTERACTIONS).values())
    if (orders & _ORDER_SUMS and orders & _ORDER_MARKS) or {"order.number", "order.date"} <= orders:
        return Noun.ORDERS
    own_words = {key for title in titles for key in keys_of(title)} & _own_talk_words()
    if own_words and talks & _TALK_MARKS and "interaction.date" in talks:
        return Noun.INTERACTIONS
    if _tells_of_talks(titles):
        return Noun.INTERACTIONS
    people = set(_resolved(titles, Noun.CONTACTS).values())
    is_numbered = "customer.number" in people and "name" in map(folded, titles)
    is_people = bool(people & {"contact.name", "contact.given_name", "contact.email"}) and not is_numbered
    return Noun.CONTACTS if is_people and "customer.name" not in people else Noun.CUSTOMERS


def _tells_of_talks(titles: Sequence[str]) -> bool:
    """Whether a customer stands beside a day and how or what, in titles that say nothing of the customer itself."""
    talks, people = _resolved(titles, Noun.INTERACTIONS), _resolved(titles, Noun.CUSTOMERS)
    fields = {field for place, field in talks.items() if place not in people}
    has_customer = bool({"interaction.customer_name", "interaction.customer_number"} & set(talks.values()))
    return has_customer and "interaction.date" in fields and bool(fields & {"interaction.kind", "interaction.summary"})


def _signed(titles: Sequence[str]) -> Noun | None:
    """A noun of the workbench whose own titles the table bears."""
    known = {key for title in titles for key in keys_of(title)}
    return next((noun for noun, sets in SIGNS.items() if all(known & each for each in sets)), None)


def guess_columns(titles: Sequence[str], noun: Noun) -> dict[str, str]:
    """Column name (as in `named`) → field id, for the titles that are known; several columns may share a field."""
    found = _resolved(titles, noun)
    if noun in (Noun.CUSTOMERS, Noun.CONTACTS):
        _settle_people(titles, found)
    names = named(titles)
    return {names[place]: field for place, field in found.items()}


def times_of(title: str) -> int:
    """What the sums below a title are counted in: 金额(万元) 10,000; 1 where it does not say."""
    brackets = "".join(_BRACKETS.findall(title)) + (title.rpartition("/")[2] if "/" in title else "")
    return next((times for sign, times in _TIMES if sign in brackets), 1)


def _resolved(titles: Sequence[str], noun: Noun) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, title in enumerate(titles):
        if field := _field_of(title, noun):
            found[place] = field
    return found


def _field_of(title: str, noun: Noun) -> str | None:
    if own := _OWN.fullmatch(title.strip()):
        return f"{CUSTOM}{title.strip()}" if noun in (Noun.CUSTOMERS, Noun.CONTACTS) and own else None
    words, keys = _words(noun), keys_of(title)
    found = next((words[key] for key in keys if key in words), None)
    if found is None and noun in (Noun.CUSTOMERS, Noun.CONTACTS):
        return next(filter(None, map(place_field, keys)), None)
    return found


def keys_of(title: str) -> list[str]:
    """What to look a title up by: whole, without brackets, without numbers (E-mail 2 Address, Phone 1 - Value)."""
    whole, bare = folded(title), folded(_BRACKETS.sub("", title))
    unit_less = folded(title.rpartition("/")[0]) if "/" in title else ""
    numberless = re.sub(r"\d+", "", bare)
    return [key for key in dict.fromkeys((whole, bare, unit_less, numberless)) if key]


@cache
def _words(noun: Noun | None) -> Mapping[str, str]:
    """Folded title → field for a noun; for None, every title there is."""
    table: dict[str, str] = {}
    for field, titles in COMMON.items():
        if noun is None or _belongs(field, noun):
            table.update((folded(title), field) for title in titles.split("|") if title)
    for own_noun, fields in (*BY_NOUN.items(), *MORE.items()):
        if noun in (None, own_noun):
            for field, titles in fields.items():
                table.update((folded(title), field) for title in titles.split("|"))
    return table


@cache
def _own_talk_words() -> frozenset[str]:
    """Titles that only tables of interactions bear."""
    titles = (title for field, line in COMMON.items() if field in _TALK_MARKS for title in line.split("|"))
    return frozenset(folded(title) for title in titles)


def _belongs(field: str, noun: Noun) -> bool:
    if noun is Noun.ORDERS:
        return field.startswith("order.") or field in BESIDE_ORDERS
    if noun is Noun.INTERACTIONS:
        return field.startswith("interaction.")
    if noun in PREFIXES:
        return False
    return field.startswith(("customer.", "contact."))


def _settle_people(titles: Sequence[str], found: dict[int, str]) -> None:
    """Titles whose meaning hangs on their neighbours: 名字 beside 姓氏, 电话 without a contact, a second 城市."""
    fields = set(found.values())
    has_parts = bool(fields & {"contact.given_name", "contact.family_name"})
    has_person = has_parts or "contact.name" in fields
    for place, title in enumerate(titles):
        word = folded(title)
        if word in ("名字", "firstname") and "contact.family_name" in fields:
            found[place] = "contact.given_name"
        elif word == "名字" or (word == "name" and has_parts):
            found[place] = "contact.name"
        elif word == "birthday" and "contact.birth_month" in fields:
            found[place] = "contact.birth_day"
        elif word in ("title", "头衔") and found.get(place) == "contact.title" and "jobtitle" in map(folded, titles):
            del found[place]
        elif not has_person and "customer.name" in fields and found.get(place) in ("contact.phone", "contact.email"):
            found[place] = found[place].replace("contact.", "customer.")
    _settle_sides(titles, found)
    if "customer.address" not in found.values() and "contact.home_address" in found.values():
        for place, field in found.items():
            found[place] = _AT_HOME.get(field, field) if field in _CODES else field


_AT_HOME = {f"customer.{part}": f"contact.home_{part}" for part in ("city", "province", "postal_code", "country")}
_CODES = ("customer.postal_code", "customer.country")


def _settle_sides(titles: Sequence[str], found: dict[int, str]) -> None:
    """A city or postal code that occurs twice is the home's after home titles, the company's after work titles."""
    words = [folded(title) for title in titles]
    side_is_home = False
    for place, word in enumerate(words):
        if word.startswith(HOME_SIGNS):
            side_is_home = True
        elif word.startswith(WORK_SIGNS):
            side_is_home = False
        elif side_is_home and found.get(place) in _AT_HOME and words.count(word) > 1:
            found[place] = _AT_HOME[found[place]]
