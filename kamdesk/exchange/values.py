"""From the cells of a column to typed values: one reader per kind of field, made once per column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from kamdesk.exchange import birthdays
from kamdesk.exchange.dates import day_of, day_of_serial
from kamdesk.exchange.discounts import Reading, part_off
from kamdesk.exchange.fields import Kind, kind_of
from kamdesk.exchange.guards import unguard
from kamdesk.exchange.numbers import Unreadable, exact, is_currency, is_nothing, money, quick, scaled
from kamdesk.exchange.records import Value
from kamdesk.exchange.words import kept_of, mark_of, rating_of, word_of, yes_or_no
from kamdesk.rules import group_paths

Cell = str | float | int | bool | date | datetime | time | timedelta
Reader = Callable[[Cell], Value | None]

_MOST_REMEMBERED = 50_000
_EXPONENT = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,2}", re.ASCII)
_PLAIN_ID = re.compile(r"[\w.@-]+")  # nothing to strip, split or doubt: the way of nearly all cells
_PLAIN_PHONE = re.compile(r"\+?\d\d[\d -]*\d", re.ASCII)
_SHORTEST_PHONE = 3  # digits: 110, 114
_AS_TEXT = re.compile(r"""="([^"]*)"|'(\+?[\d -]+)""", re.ASCII)  # how shops keep Excel from counting with a number
_LIST_BREAK = re.compile(r"[;；,，、|\n\r]+|:::")
_PHONE_BREAK = re.compile(r"[;；,，、|/\n\r]+|:::")
_CLOCK = re.compile(r"(\d{1,2})[:：点](\d{2})(?:[:：]\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?分?$")
_EXACT_UP_TO = 10**15  # a workbook's numbers hold fifteen digits


class Doubtful(ValueError):
    """A cell that does not read as what its column holds, but is kept as `value`."""

    def __init__(self, reason: str, value: Value | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.value = value


@dataclass(frozen=True, slots=True)
class Ways:
    """How the cells of one table are written: order of d/m/y dates, decimal comma, meaning of discounts, the book's
    currency (none: any), days counted from 1904, and what a money column's title multiplies by (万元: 10,000).
    """

    dates: str = "ymd"
    comma: bool = False
    discount: Reading = Reading.OFF_FRACTION
    currency: str | None = None
    from_1904: bool = False
    times: int = 1


def reader_of(field: str, ways: Ways) -> Reader:
    """What turns a cell of this field into its value, or none for a cell that says nothing. It raises Unreadable, and
    Doubtful for a value that is kept all the same.
    """
    make = _MAKERS[kind_of(field)]
    return make(field, ways)


def text_of(cell: Cell) -> str:
    """The text a cell stands for: whole numbers without .0 or exponent, days as ISO 8601, a guard taken off."""
    if type(cell) is str:
        return unguard(cell) if cell.startswith("'") else cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e22 else format(Decimal(repr(cell)), "f")
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def trimmed(cell: Cell) -> str:
    return text_of(cell).strip(" \t\r\n\u3000\u00a0\ufeff")


def _free(_field: str, _ways: Ways) -> Reader:
    return lambda cell: (cell if type(cell) is str and cell[:1] != "'" else text_of(cell)) or None


def _text(_field: str, _ways: Ways) -> Reader:
    read_text = _remembering(lambda text: trimmed(text) or None)
    return lambda cell: read_text(cell) if type(cell) is str else trimmed(cell) or None


def _id(_field: str, _ways: Ways) -> Reader:
    return lambda cell: _whole_id(cell) or None


def _whole_id(cell: Cell) -> str:
    """A number that names something. Where a spreadsheet has cut its digits off, it names nothing any more."""
    if type(cell) is str and _PLAIN_ID.fullmatch(cell):
        return cell
    if isinstance(cell, float) and abs(cell) >= _EXACT_UP_TO:
        raise Unreadable("digits_lost")
    text = trimmed(cell)
    if found := _AS_TEXT.fullmatch(text):
        text = found[1] or found[2]
    if _EXPONENT.fullmatch(text) and "+" in text:
        raise Unreadable("digits_lost")
    return text


def _ids(_field: str, _ways: Ways) -> Reader:
    def read(cell: Cell) -> Value | None:
        return (
            (cell,) if type(cell) is str and _PLAIN_ID.fullmatch(cell) else _listed(_LIST_BREAK.split(_whole_id(cell)))
        )

    return read


def _listed(words: list[str]) -> tuple[str, ...] | None:
    """Each word once, in the order given; none where nothing is left."""
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip())) or None


def _parts(separator: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in separator.split(text)]


def _phones(_field: str, _ways: Ways) -> Reader:
    def read(cell: Cell) -> Value | None:
        if type(cell) is str and _PLAIN_PHONE.fullmatch(cell):
            return (cell,)
        text = unicodedata.normalize("NFKC", _whole_id(cell))
        text = text.removesuffix(".0") if text[:-2].isdigit() else text
        words = _parts(_PHONE_BREAK, text)
        whole = len(words) > 1 and not all(_digits(word) >= 5 for word in words if word)
        found = _listed([text] if whole else words)
        if found and any(_digits(each) < _SHORTEST_PHONE for each in found):
            raise Doubtful("not_a_phone", found)
        return found

    return read


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


def _emails(_field: str, _ways: Ways) -> Reader:
    def read(cell: Cell) -> Value | None:
        if type(cell) is str and _PLAIN_ID.fullmatch(cell):
            return (cell,)
        text = trimmed(cell)
        words = _parts(_LIST_BREAK, text)
        return _listed(words if all("@" in word for word in words if word) else [text])

    return read


def _groups(_field: str, _ways: Ways) -> Reader:
    split = _remembering(lambda text: group_paths.parted(text) or None)
    return lambda cell: split(trimmed(cell))


def _remembering(read: Callable[[str], Value | None]) -> Callable[[str], Value | None]:
    """Read each text once: columns repeat themselves."""
    known: dict[str, Value | None] = {}

    def reading(text: str) -> Value | None:
        if text in known:
            return known[text]
        if len(known) >= _MOST_REMEMBERED:
            known.clear()
        value = known[text] = read(text)
        return value

    return reading


def _date(_field: str, ways: Ways) -> Reader:
    read_text = _remembering(lambda text: None if is_nothing(text) else day_of(unguard(text), ways.dates))

    def read(cell: Cell) -> Value | None:
        if isinstance(cell, str):
            return read_text(cell)
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return day_of(str(int(cell))) if 10**7 <= cell < 10**8 else day_of_serial(cell, ways.from_1904)
        raise Unreadable("not_a_date")

    return read


def _number(read_text: Callable[[str], int], comma: bool, times: int = 1) -> Reader:
    """A reader of numbers with four decimals, from text by `read_text` and from a workbook's own numbers."""
    remembered = _remembering(lambda text: None if is_nothing(text) else read_text(unguard(text)) * times)

    def read(cell: Cell) -> Value | None:
        if isinstance(cell, str):
            value = None if comma else quick(cell)
            return remembered(cell) if value is None else value * times
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return exact(cell) * times
        raise Unreadable("not_a_number")

    return read


def _money(_field: str, ways: Ways) -> Reader:
    return _number(lambda text: money(text, ways.comma, ways.currency), ways.comma, ways.times)


def _quantity(_field: str, ways: Ways) -> Reader:
    def read(text: str) -> int:
        try:
            return scaled(text, ways.comma)
        except Unreadable:
            return scaled(re.sub(r"(?<=\d)\s*[^\d\s.,()%eE+-]{1,4}$", "", text.strip()), ways.comma)  # 12件, 3箱

    return _number(read, ways.comma)


def _discount(_field: str, ways: Ways) -> Reader:
    remembered = _remembering(lambda text: part_off(unguard(text), ways.discount, ways.comma))

    def read(cell: Cell) -> Value | None:
        if isinstance(cell, str):
            return remembered(cell) if cell.strip() else None
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            raise Unreadable("not_a_discount")
        return part_off(text_of(cell), ways.discount)

    return read


def _share(_field: str, ways: Ways) -> Reader:
    """A market share: 35%, 35 and 0.35 are the same, for no share is over 1 or is a hundredth by chance."""

    def read(text: str) -> int:
        word = text.strip().removesuffix("%").removesuffix("％")
        number = scaled(word, ways.comma)
        share = number if number <= 10_000 and word == text.strip() else (number + 50) // 100
        if not 0 <= share <= 10_000:
            raise Unreadable("not_a_share")
        return share

    return lambda cell: read(text_of(cell)) if trimmed(cell) else None


def _birthday(_field: str, ways: Ways) -> Reader:
    """Gregorian as in domain 3.7; a lunar day typed here comes out marked by a leading "lunar:"."""

    def read_text(text: str) -> str | None:
        if is_nothing(text):
            return None
        return (
            f"lunar:{birthdays.lunar(text)}" if birthdays.looks_lunar(text) else birthdays.gregorian(text, ways.dates)
        )

    remembered = _remembering(read_text)

    def read(cell: Cell) -> Value | None:
        if isinstance(cell, datetime | date):
            return f"{cell:%Y-%m-%d}"
        if isinstance(cell, float) and 61 <= cell <= 80_000:
            return day_of_serial(cell, ways.from_1904).isoformat()
        return remembered(text_of(cell))

    return read


def _lunar(_field: str, _ways: Ways) -> Reader:
    def read(cell: Cell) -> Value | None:
        text = f"{cell:%Y-%m-%d}" if isinstance(cell, datetime | date) else text_of(cell)
        return None if is_nothing(text) else birthdays.lunar(text)

    return read


def _counting(least: int, most: int, reason: str) -> Callable[[str, Ways], Reader]:
    """A maker of readers of whole numbers within bounds."""

    def make(_field: str, ways: Ways) -> Reader:
        def read(cell: Cell) -> Value | None:
            text = re.sub(r"(?<=\d)\s*(?:年|月|日|号|岁|分|分钟|min|minutes?|%)$", "", trimmed(cell))
            if is_nothing(text):
                return None
            number = scaled(text, ways.comma)
            if not least <= number // 10_000 <= most or number % 10_000:
                raise Unreadable(reason)
            return number // 10_000

        return read

    return make


def _rating(_field: str, _ways: Ways) -> Reader:
    return lambda cell: None if is_nothing(trimmed(cell)) else rating_of(text_of(cell))


def _word(field: str, _ways: Ways) -> Reader:
    return lambda cell: word_of(field, text_of(cell)) if trimmed(cell) else None


def _mark(_field: str, _ways: Ways) -> Reader:
    return lambda cell: mark_of(text_of(cell)) if trimmed(cell) else None


def _kept(_field: str, _ways: Ways) -> Reader:
    split = _remembering(lambda text: _listed([kept_of(word) for word in _LIST_BREAK.split(text) if word.strip()]))
    return lambda cell: split(trimmed(cell))


def _moment(_field: str, ways: Ways) -> Reader:
    """A day with its hour as local "YYYY-MM-DDTHH:MM"; a day alone means its noon."""
    read_day = _date(_field, ways)

    def read(cell: Cell) -> Value | None:
        if isinstance(cell, datetime):
            return f"{cell:%Y-%m-%dT%H:%M}"
        text = trimmed(cell) if isinstance(cell, str) else ""
        found = _CLOCK.search(text)
        hour, minute = (int(found[1]), int(found[2])) if found else (12, 0)
        day = read_day(text[: found.start()].rstrip(" T") if found else cell)
        if not isinstance(day, date):
            return None
        if hour > 23 or minute > 59:
            raise Unreadable("not_a_date")
        return f"{day:%Y-%m-%d}T{hour:02d}:{minute:02d}"

    return read


def _yes_no(_field: str, _ways: Ways) -> Reader:
    return lambda cell: yes_or_no(text_of(cell)) if trimmed(cell) else None


def _currency(_field: str, ways: Ways) -> Reader:
    def read(cell: Cell) -> Value | None:
        text = trimmed(cell)
        if text and ways.currency and not is_currency(text, ways.currency):
            raise Unreadable("other_currency")
        return None

    return read


_MAKERS: dict[Kind, Callable[[str, Ways], Reader]] = {
    Kind.FREE: _free,
    Kind.TEXT: _text,
    Kind.ID: _id,
    Kind.IDS: _ids,
    Kind.PHONES: _phones,
    Kind.EMAILS: _emails,
    Kind.GROUPS: _groups,
    Kind.DATE: _date,
    Kind.MONEY: _money,
    Kind.QUANTITY: _quantity,
    Kind.DISCOUNT: _discount,
    Kind.SHARE: _share,
    Kind.BIRTHDAY: _birthday,
    Kind.LUNAR: _lunar,
    Kind.RATING: _rating,
    Kind.POTENTIAL: _counting(0, 100, "not_a_potential"),
    Kind.MINUTES: _counting(0, 100_000, "not_minutes"),
    Kind.YEAR: _counting(0, 2100, "not_a_birthday"),
    Kind.MONTH: _counting(1, 12, "not_a_birthday"),
    Kind.DAY: _counting(1, 31, "not_a_birthday"),
    Kind.WORD: _word,
    Kind.MARK: _mark,
    Kind.CURRENCY: _currency,
    Kind.MOMENT: _moment,
    Kind.YES_NO: _yes_no,
    Kind.KEPT: _kept,
}
