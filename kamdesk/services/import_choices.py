"""What the rep may correct about a file before it goes in, and how that is remembered for the next one like it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from kamdesk.exchange.discounts import Reading
from kamdesk.exchange.fields import FIELDS, PREFIXES, Noun
from kamdesk.exchange.heading_words import BESIDE_ORDERS
from kamdesk.exchange.headings import folded
from kamdesk.exchange.mapping import Join, TableMapping
from kamdesk.exchange.tables import open_table
from kamdesk.models.refusals import Refusal
from kamdesk.services import repairing
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.services.importing import CARDS, Source, unread, with_own_columns

NOUNS = tuple(noun.value for noun in Noun)
DECIMALS = (".", ",")
DATES = ("ymd", "mdy", "dmy")
DISCOUNTS = tuple(reading.value for reading in Reading)
ANSWERS = ("decimal", "dates", "discount")
"""What the rows of a table may leave open, to be answered by hand."""
COUNTED_CELLS = 1_000_000
"""Tables beyond take seconds to be counted; workbooks up to there are held in memory."""
_REMEMBERED = ("noun", "columns", "decimal", "dates", "discount", "known_by")


@dataclass(frozen=True, slots=True)
class Choices:
    """What was settled by hand about one file; None is left to the file itself. `columns`: column name → field id."""

    noun: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    sheet: str | None = None
    dates: str | None = None
    discount: str | None = None
    columns: Mapping[str, str] | None = field(default=None)
    known_by: str | None = None
    decimal: str | None = None
    join: Join | None = None


def recognised(desk: Desk, path: Path) -> tuple[Source, Choices]:
    """What a file is, with its columns as they were mapped the last time such titles came. [slow]

    Mended rows are read as the file they came from.
    """
    source = reread(desk, path, Choices())
    known = _before(desk, source) or _recalled(desk, source)
    if known is None:
        return source, Choices()
    again = reread(desk, path, known)
    return (source, Choices()) if again.problem else (again, known)


def reread(desk: Desk, path: Path, choices: Choices) -> Source:
    """The file as these choices read it; what cannot be read so carries its problem. [slow]"""
    if path.suffix.lower() in CARDS:
        return Source(path)
    mapping = _mapping(choices)
    try:
        table = open_table(
            path,
            mapping,
            noun=Noun(choices.noun) if choices.noun else None,
            currency=desk.currency,
            sheet=choices.sheet,
        )
        if choices.sheet is None:
            table = with_own_columns(desk, path, table, mapping)
    except Refusal as refusal:
        return Source(path, problem=refusal)
    except OSError as error:
        return Source(path, problem=unread(path, error))
    return Source(path, table, known_by=choices.known_by or "")


def left_open(desk: Desk, source: Source, choices: Choices) -> tuple[str, ...]:
    """The `ANSWERS` that the rows themselves leave open, whether they were answered or not. [slow]"""
    if source.table is None:
        return ()
    found = set(source.table.assumed)
    if any(getattr(choices, each) for each in ANSWERS):
        bare = reread(desk, source.path, replace(choices, decimal=None, dates=None, discount=None))
        found |= set(bare.table.assumed if bare.table else ())
    return tuple(each for each in ANSWERS if each in found)


def count(source: Source) -> int | None:
    """How many rows or cards the preview will read; None for what is too long to be read once more. [slow]"""
    table = source.table
    try:
        if source.is_cards:
            from kamdesk.exchange.card_lines import CardLimits, card_texts

            with source.path.open("rb") as file:
                return sum(1 for _ in card_texts(file, CardLimits()))
        if table is None or sum(each.rows * each.columns for each in table.facts.sheets) > COUNTED_CELLS:
            return None
        return sum(1 for sheet in table.sheets for _ in table.raw_rows(sheet))
    except (OSError, UnicodeError, Refusal):  # it is told where the rows are read
        return None


def targets(noun: str) -> tuple[str, ...]:
    """The field ids that a column of such rows may be mapped to."""
    if noun == Noun.ORDERS:
        return tuple(each for each in FIELDS if each.startswith("order.") or each in BESIDE_ORDERS)
    if noun == Noun.INTERACTIONS:
        return tuple(each for each in FIELDS if each.startswith("interaction."))
    if Noun(noun) in PREFIXES:
        return tuple(each for each in FIELDS if each.startswith(f"{PREFIXES[Noun(noun)]}."))
    first, second = ("contact.", "customer.") if noun == Noun.CONTACTS else ("customer.", "contact.")
    return tuple(each for start in (first, second) for each in FIELDS if each.startswith(start))


def remember(desk: Desk, source: Source, choices: Choices) -> None:
    """Keep the mapping for the next file with the same titles."""
    if source.table is None or not source.table.header:
        return
    settled = replace(choices, noun=source.noun, columns=dict(source.table.mapping.columns or {}))
    kept = {name: value for name, value in asdict(settled).items() if name in _REMEMBERED and value is not None}
    set_setting(desk, _key(source), kept)


def have_same_titles(one: Source, other: Source) -> bool:
    """Whether what is settled about one file holds for the other."""
    return one.table is not None and other.table is not None and bool(one.table.header) and _key(one) == _key(other)


def carried(settled: Choices, other: Choices) -> Choices:
    """What was settled about one file, for another of the same titles; how its own bytes are read stays."""
    return replace(other, **{name: getattr(settled, name) for name in _REMEMBERED})


def is_recalled(desk: Desk, source: Source) -> bool:
    """Whether a mapping is kept for these titles."""
    return _recalled(desk, source) is not None


def _recalled(desk: Desk, source: Source) -> Choices | None:
    if source.table is None or not source.table.header:
        return None
    kept: Any = setting(desk, _key(source))
    names = {each.name for each in fields(Choices)}
    return Choices(**{name: kept[name] for name in kept if name in names}) if isinstance(kept, dict) else None


def _before(desk: Desk, source: Source) -> Choices | None:
    found = repairing.before(desk, source.table) if source.table else None
    if found is None:
        return None
    noun, mapping, known_by = found
    return Choices(
        noun=noun.value,
        header=mapping.header,
        dates=mapping.dates,
        discount=mapping.discount.value if mapping.discount else None,
        columns=mapping.columns,
        known_by=known_by or None,
        decimal=mapping.decimal,
        join=mapping.join,
    )


def _key(source: Source) -> str:
    """One key for a row of titles, whatever their case, width and blanks."""
    titles = "\n".join(map(folded, source.table.header)) if source.table else ""
    return f"import.{hashlib.sha256(titles.encode()).hexdigest()[:32]}"


def _mapping(choices: Choices) -> TableMapping:
    return TableMapping(
        encoding=choices.encoding,
        delimiter=choices.delimiter,
        header=choices.header,
        dates=choices.dates,
        discount=Reading(choices.discount) if choices.discount else None,
        columns=choices.columns,
        decimal=choices.decimal,
        join=choices.join,
    )
