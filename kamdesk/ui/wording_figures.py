"""Numbers, money, days and counted things in the current language.

The formats of days are texts of the translation, so a language needs no code here; the locale is set with it.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from functools import reduce
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar
from kamdesk.rules.goals import RATE
from kamdesk.ui.day_words import birthday_text, short_day
from kamdesk.ui.texts import QT_TRANSLATE_NOOP

NOTHING = "—"
"""What stands where there is nothing to say."""

E4 = 10_000

SIGNS: Mapping[str, str] = MappingProxyType(
    {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "JPY": "JP¥", "SGD": "S$", "KRW": "₩"}
)


def number(value: float | Decimal, decimals: int = 0) -> str:
    """A number with thousands parted: 1,204."""
    return f"{value:,.{decimals}f}".replace("-", "−")


def amount(e4: int | None, wan: bool = False) -> str:
    """Money without its sign, rounded half up to the minor unit, which shows only where there is one: 486,200."""
    if e4 is None:
        return NOTHING
    if wan and abs(e4) >= E4 * E4:
        short = (Decimal(e4) / (E4 * E4)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        text = number(short, 2).rstrip("0").rstrip(".")
        return QCoreApplication.translate("Figures", "{figure}万").format(figure=text)
    exact = (Decimal(e4) / E4).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number(exact, 0 if exact == exact.to_integral_value() else 2)


def cents(e4: int | None, wan: bool = False) -> str:
    """The same for a column of sums: the minor unit always stands there, so that figures stand one below the other."""
    text = amount(e4, wan)
    plain = e4 is not None and "." not in text and not (wan and abs(e4) >= E4 * E4)
    return f"{text}.00" if plain else text


def money(e4: int | None, currency: str = "CNY", wan: bool = False) -> str:
    """Money with its sign: ¥ 486,200."""
    return NOTHING if e4 is None else f"{SIGNS.get(currency, currency)} {amount(e4, wan)}"


def quantity(e4: int | None, unit: str) -> str:
    """A figure of four decimals with its unit, exact: 1,200,000 元, 18%."""
    if e4 is None:
        return NOTHING
    exact = (Decimal(e4) / E4).normalize()
    decimals = max(0, -int(exact.as_tuple().exponent))
    return f"{number(exact, max(2, decimals) if decimals else 0)}{'' if unit in RATE else ' '}{unit}".rstrip()


def percent(share: float | None) -> str:
    """A share as a percentage: an int is in 1/10,000, a float in 1."""
    if share is None:
        return NOTHING
    points = Decimal(share) / 100 if isinstance(share, int) else Decimal(str(share)) * 100
    return f"{number(points.quantize(Decimal(1), ROUND_HALF_UP))}%"


def day(on: date | None) -> str:
    """A day in full: 23 Nov 2026, 2026年11月23日."""
    return NOTHING if on is None else short_day(on, date.min)


def near_day(on: date | None, today: date) -> str:
    """A day as short as its distance allows: without the year in the present one."""
    return NOTHING if on is None else short_day(on, today)


def month(on: date) -> str:
    """Nov 2026, 2026年11月."""
    pattern = QCoreApplication.translate("Dates", "MMM yyyy", "a month, Qt date format")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def tick_month(on: date) -> str:
    """A month as short as it can stand below a chart: Nov 26, 26年11月."""
    pattern = QCoreApplication.translate("Dates", "MMM yy", "a month below a chart, Qt date format")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def tick_day(on: date) -> str:
    """A day as short as it can stand below a chart: 23 Nov, 11/23."""
    pattern = QCoreApplication.translate("Dates", "d MMM", "a day below a chart, Qt date format")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def moment(utc: str | None, zone: tzinfo | None = None) -> str:
    """A UTC instant ("2026-11-23T07:00:00Z") as day and time of a zone, else of the system's."""
    if not utc:
        return NOTHING
    at = datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone(zone)
    return f"{day(at.date())} {at:%H:%M}"


def birthday(text: str | None, lunar: bool = False) -> str:
    """A birthday as the book keeps it (1987-06-03, 1987-L06-03, --06-03, --06) in words; unreadable text as it is."""
    if not text:
        return NOTHING
    found = parse_birthday(text, Calendar.LUNAR if lunar else Calendar.GREGORIAN)
    return birthday_text(found) if found else text


def size(count: int) -> str:
    """A file's size: 834 bytes, 12 kB, 3.4 MB."""
    if count < 1000:
        return counted("bytes", count)
    if count < 1_000_000:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f} MB"


def duration(minutes: int) -> str:
    """Minutes as people say them: 40 minutes, 1 h 40 min."""
    if minutes < 60:
        return counted("minutes", minutes)
    hours, rest = divmod(minutes, 60)
    if not rest:
        return counted("hours", hours)
    return QCoreApplication.translate("Figures", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def counted(what: str, count: int) -> str:
    """So many of something, in the right plural: counted("days", 31)."""
    return Counts().words(what, count).format(n=number(count))


def listed(items: Iterable[str]) -> str:
    """Items side by side, by the language's own sign: a, b; empty ones are left out."""
    return QCoreApplication.translate("Figures", ", ").join(item for item in items if item)


def clauses(*parts: str | None) -> str:
    """Parts of what is said in one breath, likewise: All customers, 4 customers."""
    joined = QCoreApplication.translate("Figures", "{one}, {other}")
    said = [part for part in parts if part]
    return reduce(lambda one, other: joined.format(one=one, other=other), said) if said else ""


def labelled(name: object, value: object) -> str:
    """What something is called and what it is, likewise: Callback: Ask for the date."""
    return QCoreApplication.translate("Figures", "{name}: {value}").format(name=name, value=value)


class Counts:
    """The counted things. A class, because only `self.tr` with a number is extracted as a plural."""

    def tr(self, source: str, comment: str, count: int) -> str:
        return QCoreApplication.translate("Counts", source, comment, abs(count))

    def words(self, what: str, n: int) -> str:
        """The text for this many of `what`, with its place {n} still open."""
        known = self._times(n) | self._records(n)
        return known[what]

    def _times(self, n: int) -> dict[str, str]:
        return {
            "minutes": self.tr("{n} minute(s)", "", n),
            "hours": self.tr("{n} hour(s)", "", n),
            "days": self.tr("{n} day(s)", "", n),
            "months": self.tr("{n} month(s)", "", n),
            "years": self.tr("{n} year(s)", "", n),
            "times": self.tr("{n} time(s)", "", n),
            "steps": self.tr("{n} step(s)", "", n),
        }

    def _records(self, n: int) -> dict[str, str]:
        return {
            "customers": self.tr("{n} customer(s)", "", n),
            "selected": self.tr("{n} selected", "", n),
            "contacts": self.tr("{n} contact(s)", "", n),
            "orders": self.tr("{n} order(s)", "", n),
            "lines": self.tr("{n} line(s)", "", n),
            "groups": self.tr("{n} group(s)", "", n),
            "backups": self.tr("{n} backup(s)", "", n),
            "files": self.tr("{n} file(s)", "", n),
            "rows": self.tr("{n} row(s)", "", n),
            "cards": self.tr("{n} card(s)", "", n),
            "columns": self.tr("{n} column(s)", "", n),
            "remarks": self.tr("{n} remark(s)", "", n),
            "records": self.tr("{n} record(s)", "", n),
            "deals": self.tr("{n} deal(s)", "", n),
            "reasons": self.tr("{n} reason(s)", "", n),
            "problems": self.tr("{n} problem(s)", "", n),
            "visits": self.tr("{n} visit(s)", "", n),
            "people": self.tr("{n} person(s)", "", n),
            "drafts": self.tr("{n} draft(s)", "", n),
            "texts": self.tr("{n} text(s)", "", n),
            "letters": self.tr("{n} letter(s)", "", n),
            "bytes": self.tr("{n} byte(s)", "", n),
            "points": self.tr("{n} point(s)", "", n),
            "warnings": self.tr("{n} warning(s)", "", n),
            "pairs": self.tr("{n} pair(s)", "", n),
            "talks": self.tr("{n} talk(s)", "", n),
            "opportunities": self.tr("{n} opportunity(s)", "", n),
            "promises": self.tr("{n} planned step(s)", "", n),
            "entries": self.tr("{n} entry(s)", "", n),
        }


COUNTED = frozenset({*Counts()._times(0), *Counts()._records(0)})
"""Every word `counted` knows, and so every format a sentence's place may name."""


def noun(kind: str) -> str:
    """The word for one record of a kind, as it stands inside a sentence."""
    return QCoreApplication.translate("Nouns", NOUNS.get(kind, kind))


def fill(sentence: str, figures: Mapping[str, object], currency: str = "CNY") -> str:
    """A sentence with its named places filled: {gap:days}, {sum:money}, {due:day}, {share:percent}, {n:number}, {name};

    {what:noun} is the word for a kind of record. A figure that is missing or None is a dash.
    """
    return _Filling(currency).vformat(sentence, (), figures)


def places(sentence: str) -> frozenset[str]:
    """The names of a sentence's places."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "opportunity": QT_TRANSLATE_NOOP("Nouns", "opportunity"),
        "quote": QT_TRANSLATE_NOOP("Nouns", "quote"),
        "order": QT_TRANSLATE_NOOP("Nouns", "order"),
        "contract": QT_TRANSLATE_NOOP("Nouns", "contract"),
        "product": QT_TRANSLATE_NOOP("Nouns", "product"),
        "relation": QT_TRANSLATE_NOOP("Nouns", "relation"),
        "referral": QT_TRANSLATE_NOOP("Nouns", "referral"),
        "issue": QT_TRANSLATE_NOOP("Nouns", "service issue"),
        "satisfaction": QT_TRANSLATE_NOOP("Nouns", "satisfaction answer"),
        "article": QT_TRANSLATE_NOOP("Nouns", "article"),
        "account_plan": QT_TRANSLATE_NOOP("Nouns", "account plan"),
        "plan_goal": QT_TRANSLATE_NOOP("Nouns", "goal"),
        "competitor": QT_TRANSLATE_NOOP("Nouns", "competitor"),
        "rivalry": QT_TRANSLATE_NOOP("Nouns", "competitor at a customer"),
        "customer": QT_TRANSLATE_NOOP("Nouns", "customer"),
        "smart_group": QT_TRANSLATE_NOOP("Nouns", "smart group"),
        "field_definition": QT_TRANSLATE_NOOP("Nouns", "field"),
    }
)


class _Filling(string.Formatter):
    """Formats by what a figure is, not by how it looks."""

    def __init__(self, currency: str) -> None:
        self._currency = currency

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:  # noqa: ARG002
        return kwargs.get(str(key))

    def format_field(self, value: object, format_spec: str) -> str:
        if value is None or value == "":
            return NOTHING
        if format_spec == "noun":
            return noun(str(value))
        if isinstance(value, str) and format_spec in ("day", "month"):
            value = date.fromisoformat(value[:10])
        if isinstance(value, date):
            return month(value) if format_spec == "month" else day(value)
        if isinstance(value, int | float | Decimal):
            return self._figure(value, format_spec)
        return str(value)

    def _figure(self, value: float | Decimal, spec: str) -> str:
        if spec in COUNTED:
            return counted(spec, round(value))
        if spec == "money":
            return money(int(value), self._currency)
        if spec == "percent":
            return percent(value if isinstance(value, int) else float(value))
        if spec == "size":
            return size(int(value))
        if spec == "plain":
            return str(value)
        whole = isinstance(value, int) or value == int(value)
        return number(value, 0 if whole else 2)
