"""The columns of the customer list: one line each over the fields of `CustomerRow`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.models import terms
from kamdesk.models.rows import CustomerRow
from kamdesk.rules import profit
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOTHING, cents, counted, listed, near_day, number, percent
from kamdesk.ui.wording_terms import grade, key_account, state, term, tier_chip

if TYPE_CHECKING:
    from kamdesk.services.own_fields import OwnField

OWN_FIGURES = frozenset({"number", "money"})


@dataclass(frozen=True, slots=True)
class Seen:
    """From where a row is seen: the day, and whether amounts are in 万."""

    today: date
    wan: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `paint` says how its cells are drawn: text, name, tier, state, figure (right, tabular)."""

    id: str
    title: str
    width: int
    text: Callable[[CustomerRow, Seen], str]
    sort: str | None = None
    paint: str = "text"
    shown: bool = False
    edit: str = ""

    @property
    def label(self) -> str:
        """The title in the current language."""
        return QCoreApplication.translate("Columns", self.title)

    @property
    def is_figure(self) -> bool:
        return self.paint == "figure"


def columns() -> tuple[Column, ...]:
    """Every column in the order a new list shows them."""
    return _COLUMNS


@dataclass(frozen=True, slots=True)
class OwnColumn(Column):
    """A field of the rep's own; its title is the rep's and never translated."""

    @property
    def label(self) -> str:
        return self.title


def own_columns(fields: Iterable[OwnField]) -> tuple[Column, ...]:
    """The columns of the rep's own fields, hidden until they are asked for."""
    return tuple(
        OwnColumn(each.key, each.name, 120, _own(each), each.key, "figure" if each.type in OWN_FIGURES else "text")
        for each in fields
    )


def as_table(rows: Iterable[CustomerRow], shown: Iterable[Column], seen: Seen) -> str:
    """Rows as tab-separated text with a line of titles, as spreadsheets paste it."""
    chosen = tuple(shown)
    lines = [[column.label for column in chosen]]
    lines += [["" if (t := column.text(row, seen)) == NOTHING else t for column in chosen] for row in rows]
    return "\n".join("\t".join(_cell(text) for text in line) for line in lines) + "\n"


def _cell(text: str) -> str:
    """One cell that stays in its place and, in a spreadsheet, text (interfaces, export): no formula."""
    plain = " ".join(text.split())
    is_number = plain.lstrip("+-−").replace(",", "").replace(".", "").replace(" ", "").isdigit()
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") and not is_number else plain


def _plain(field: str) -> Callable[[CustomerRow, Seen], str]:
    def text(row: CustomerRow, _seen: Seen) -> str:
        value = getattr(row, field)
        return NOTHING if value is None or value == "" else str(value)

    return text


def _own(field: OwnField) -> Callable[[CustomerRow, Seen], str]:
    from kamdesk.services.own_fields import kept
    from kamdesk.ui.own_sheet_field import own_text

    def text(row: CustomerRow, _seen: Seen) -> str:
        return own_text(field.type, kept(row.custom).get(field.name)) or NOTHING if row.custom else NOTHING

    return text


def _money(field: str) -> Callable[[CustomerRow, Seen], str]:
    def text(row: CustomerRow, seen: Seen) -> str:
        return cents(getattr(row, field), seen.wan)

    return text


def _bought(field: str) -> Callable[[CustomerRow, Seen], str]:
    """Money of the window; a dash for who has bought nothing in it."""

    def text(row: CustomerRow, seen: Seen) -> str:
        return cents(getattr(row, field), seen.wan) if row.orders else NOTHING

    return text


def _count(field: str) -> Callable[[CustomerRow, Seen], str]:
    def text(row: CustomerRow, _seen: Seen) -> str:
        value = getattr(row, field)
        return NOTHING if value is None else number(value)

    return text


def _day(field: str) -> Callable[[CustomerRow, Seen], str]:
    def text(row: CustomerRow, seen: Seen) -> str:
        return near_day(getattr(row, field), seen.today)

    return text


def _term(field: str, words: type[StrEnum]) -> Callable[[CustomerRow, Seen], str]:
    def text(row: CustomerRow, _seen: Seen) -> str:
        return term(words, getattr(row, field)) or NOTHING

    return text


def _tier(row: CustomerRow, _seen: Seen) -> str:
    return tier_chip(row.tier) if row.tier else NOTHING


def _grade(row: CustomerRow, _seen: Seen) -> str:
    return grade(row.grade, row.fixed_grade, row.score) or NOTHING


def _state(row: CustomerRow, _seen: Seen) -> str:
    return state(row.sleep)


def _margin_share(row: CustomerRow, _seen: Seen) -> str:
    return percent(profit.rate(row.margin, row.revenue))


def _since(row: CustomerRow, seen: Seen) -> str:
    return counted("days", (seen.today - row.last_order).days) if row.last_order else NOTHING


def _gap(row: CustomerRow, _seen: Seen) -> str:
    return counted("days", (row.usual_gap + 1) // 2) if row.usual_gap is not None else NOTHING


def _next(row: CustomerRow, seen: Seen) -> str:
    day = near_day(row.next_on, seen.today)
    return f"{day} {row.next_title}" if row.next_on and row.next_title else day


def _groups(row: CustomerRow, _seen: Seen) -> str:
    return listed((row.group_names or "").splitlines()) or NOTHING


def _key(row: CustomerRow, _seen: Seen) -> str:
    return key_account(row.key_account) or NOTHING


def _come_back(row: CustomerRow, _seen: Seen) -> str:
    return percent(row.come_back)


def _completeness(row: CustomerRow, _seen: Seen) -> str:
    return f"{row.completeness}%"


_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 196, _plain("name"), "name", "name", True, "name"),
    Column("tier", QT_TRANSLATE_NOOP("Columns", "Tier"), 104, _tier, "tier", "tier", True),
    Column("grade", QT_TRANSLATE_NOOP("Columns", "Grade"), 64, _grade, "score", shown=True),
    Column("state", QT_TRANSLATE_NOOP("Columns", "State"), 124, _state, "sleep", "state", True),
    Column("margin", QT_TRANSLATE_NOOP("Columns", "Margin"), 108, _bought("margin"), "margin", "figure", True),
    Column("rate", QT_TRANSLATE_NOOP("Columns", "Margin %"), 74, _margin_share, None, "figure", True),
    Column("orders", QT_TRANSLATE_NOOP("Columns", "Orders"), 70, _count("orders"), "orders", "figure", True),
    Column("since", QT_TRANSLATE_NOOP("Columns", "Since last"), 88, _since, "last_order", "figure", True),
    Column("last_contact", QT_TRANSLATE_NOOP("Columns", "Last contact"), 116, _day("last_contact"), "last_contact",
           shown=True),
    Column("next", QT_TRANSLATE_NOOP("Columns", "Next step"), 150, _next, "next_on", shown=True),
    Column("number", QT_TRANSLATE_NOOP("Columns", "Number"), 100, _plain("number"), "number", edit="number"),
    Column("short_name", QT_TRANSLATE_NOOP("Columns", "Short name"), 120, _plain("short_name"), "short_name",
           edit="short_name"),
    Column("kind", QT_TRANSLATE_NOOP("Columns", "Kind"), 90, _term("kind", terms.CustomerKind), "kind"),
    Column("segment", QT_TRANSLATE_NOOP("Columns", "Segment"), 130, _term("segment", terms.Segment), "segment"),
    Column("key_account", QT_TRANSLATE_NOOP("Columns", "Key account"), 130, _key, "key_account"),
    Column("come_back", QT_TRANSLATE_NOOP("Columns", "Orders again"), 96, _come_back, "come_back", "figure"),
    Column("revenue", QT_TRANSLATE_NOOP("Columns", "Revenue"), 124, _bought("revenue"), "revenue", "figure"),
    Column("revenue_ever", QT_TRANSLATE_NOOP("Columns", "Revenue ever"), 130, _money("revenue_ever"), "revenue_ever",
           "figure"),
    Column("margin_ever", QT_TRANSLATE_NOOP("Columns", "Margin ever"), 130, _money("margin_ever"), "margin_ever",
           "figure"),
    Column("orders_ever", QT_TRANSLATE_NOOP("Columns", "Orders ever"), 100, _count("orders_ever"), "orders_ever",
           "figure"),
    Column("first_order", QT_TRANSLATE_NOOP("Columns", "First order"), 116, _day("first_order"), "first_order"),
    Column("last_order", QT_TRANSLATE_NOOP("Columns", "Last order"), 116, _day("last_order"), "last_order"),
    Column("usual_gap", QT_TRANSLATE_NOOP("Columns", "Usual gap"), 96, _gap, "usual_gap", "figure"),
    Column("cadence_due", QT_TRANSLATE_NOOP("Columns", "Contact due"), 116, _day("cadence_due"), "cadence_due"),
    Column("attitude", QT_TRANSLATE_NOOP("Columns", "Attitude"), 90, _term("last_attitude", terms.Attitude),
           "last_attitude"),
    Column("visit_chance", QT_TRANSLATE_NOOP("Columns", "Visit chance"), 130,
           _term("last_visit_chance", terms.VisitChance), "last_visit_chance"),
    Column("completeness", QT_TRANSLATE_NOOP("Columns", "Sheet filled"), 96, _completeness, "completeness", "figure"),
    Column("industry", QT_TRANSLATE_NOOP("Columns", "Industry"), 120, _plain("industry"), "industry", edit="industry"),
    Column("province", QT_TRANSLATE_NOOP("Columns", "Province"), 90, _plain("province"), "province", edit="province"),
    Column("city", QT_TRANSLATE_NOOP("Columns", "City"), 90, _plain("city"), "city", edit="city"),
    Column("district", QT_TRANSLATE_NOOP("Columns", "District"), 90, _plain("district"), "district", edit="district"),
    Column("contact", QT_TRANSLATE_NOOP("Columns", "Main contact"), 110, _plain("main_contact"), "main_contact"),
    Column("phone", QT_TRANSLATE_NOOP("Columns", "Phone"), 130, _plain("main_phone"), "main_phone"),
    Column("groups", QT_TRANSLATE_NOOP("Columns", "Groups"), 150, _groups, "group_names"),
    Column("source", QT_TRANSLATE_NOOP("Columns", "Source"), 100, _plain("source"), "source", edit="source"),
    Column("demand", QT_TRANSLATE_NOOP("Columns", "Demand a year"), 120, _money("demand"), "demand", "figure",
           edit="demand"),
    Column("need_level", QT_TRANSLATE_NOOP("Columns", "Need"), 70, _count("need_level"), "need_level", "figure",
           edit="need_level"),
    Column("potential", QT_TRANSLATE_NOOP("Columns", "Potential"), 90, _count("potential"), "potential", "figure",
           edit="potential"),
)  # fmt: skip
