"""A table of a file, mapped: open it, show how it was understood, then give its rows one by one with typed values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from kamdesk.exchange.delimited import Record
from kamdesk.exchange.fields import REQUIRED, Kind, Noun, kind_of, noun_of
from kamdesk.exchange.finishing import Refused, finish_row, has_text
from kamdesk.exchange.headings import guess_columns, guess_noun, known_titles
from kamdesk.exchange.joining import Joined, joined
from kamdesk.exchange.labelled import AddressColumn, address_columns, field_under, label_places, take_addresses
from kamdesk.exchange.layouts import Layout, guess_by_content, is_comment, layout_of
from kamdesk.exchange.limits import CannotRead, Limits
from kamdesk.exchange.mapping import TableMapping, placed
from kamdesk.exchange.numbers import Unreadable
from kamdesk.exchange.records import Item, Rejected, SourceRow, TableFacts, Value, Warned
from kamdesk.exchange.sources import Counted, Source, count, evened, is_blank, open_source, sheet_facts
from kamdesk.exchange.sums import is_sum
from kamdesk.exchange.surveys import Evidence, settle, uses_comma, watcher, ways_of_column
from kamdesk.exchange.together import add_value
from kamdesk.exchange.values import Doubtful, Reader, Ways, reader_of, text_of

Watch = Callable[[int, Record], None]

_HEAD = 200
_PREVIEW = 20
_SHOWN = 60
_NOT_FILLED = (Kind.MONEY, Kind.QUANTITY, Kind.DISCOUNT, Kind.MINUTES)


class _Column(NamedTuple):
    """A mapped column; `is_again`: a column before it has the same field; `label`: where its label stands, or -1."""

    place: int
    field: str
    read: Reader
    is_again: bool
    name: str
    label: int = -1


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file and how it is understood; `rows()` may be asked for again and again.

    `mapping` holds every choice made, settled or guessed, and is what to correct, remember and open again with;
    `assumed` names the choices for which the file gives no evidence ("decimal", "dates", "discount"): the screen asks.
    `names` are the columns as a mapping calls them (joined ones at the end), `unmapped` those without a field.
    """

    facts: TableFacts
    mapping: TableMapping
    noun: Noun
    names: tuple[str, ...]
    unmapped: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]
    header_row: int
    assumed: tuple[str, ...]
    remarks: tuple[Warned, ...]
    sheets: tuple[str, ...]
    path: Path
    _source: Source = field(repr=False)
    _layout: Layout = field(repr=False)
    _columns: tuple[_Column, ...] = field(repr=False)
    _addresses: tuple[AddressColumn, ...] = field(default=(), repr=False)
    _joined: Joined | None = field(default=None, repr=False)

    @property
    def header(self) -> tuple[str, ...]:
        """The titles as they stand in the file; empty where it has none."""
        return self._layout.titles

    @property
    def places(self) -> dict[str, int]:
        """Field id → place of its first column, from 0, joined columns at the end."""
        return {column.field: column.place for column in reversed(self._columns)}

    def rows(self) -> Iterator[Item]:
        """Remarks on the file, then every row that is not blank: its remarks and itself, or why it stays out.

        Customers and contacts always have "customer.name"; orders have "order.date", "order.quantity", "order.amount"
        and the customer's number or name; interactions have "interaction.date" and the customer's number or name.
        """
        yield from self.remarks
        for sheet in self.sheets:
            label = sheet if self._source.is_workbook else ""
            for row, record in self.raw_rows(sheet):
                if record.fault or record.remark or self._joined:
                    yield from self._odd_items(row, record, label)
                    continue
                remarks: list[Warned] = []
                result = self._read(row, record, record.cells, label, remarks)
                if remarks and isinstance(result, SourceRow):
                    yield from remarks
                yield result

    def raw_rows(self, sheet: str) -> Iterator[tuple[int, Record]]:
        """The rows below the titles as they stand in the file, with their numbers; blank rows and comments left out."""
        layout = self._layout
        below = (
            (row, record)
            for row, record in enumerate(self._source.records(sheet), 1)
            if row > layout.header_row and not (layout.has_comments and is_comment(record))
        )
        fill = _filler(self._source, sheet, self._columns)
        for row, record in below if self._source.is_workbook else evened(below, layout.width, layout.least):
            if fill:
                record = Record(record.line, list(record.cells))
                fill(row, record.cells)
            if not is_blank(record.cells):
                yield row, record

    def _odd_items(self, row: int, record: Record, sheet: str) -> Iterator[Item]:
        """Rows with a fault, a remark of the reader, or columns of another file to be added."""
        if record.fault:
            yield Rejected(row, record.fault, _fault_figures(record, self._layout.width), sheet)
            return
        if record.remark:
            yield Warned(row, record.remark, {"line": record.line}, sheet)
        remarks: list[Warned] = []
        cells: Sequence[Any] = record.cells
        if self._joined:
            added, is_known = self._joined.added(cells)
            cells = [*cells, *added]
            if not is_known:
                remarks.append(Warned(row, "join_without_match", {}, sheet))
        result = self._read(row, record, cells, sheet, remarks)
        if isinstance(result, SourceRow):
            yield from remarks
        yield result

    def _read(
        self, row: int, record: Record, cells: Sequence[Any], sheet: str, remarks: list[Warned]
    ) -> SourceRow | Rejected:
        """The typed values of one row; what is odd in them is added to `remarks`."""
        values: dict[str, Value] = {}
        failed: dict[str, str] = {}
        width = len(cells)
        for place, field_id, read, is_again, name, label in self._columns:
            cell = cells[place] if place < width else ""
            if cell == "":
                continue
            if 0 <= label < width:
                field_id = field_under(field_id, text_of(cells[label]))
                is_again = True
            try:
                value = read(cell)
            except Unreadable as error:
                figures = {"line": record.line, "column": name, "value": text_of(cell)[:_SHOWN]}
                if field_id in REQUIRED:
                    return Rejected(row, error.reason, figures, sheet)
                failed[field_id] = error.reason
                remarks.append(Warned(row, error.reason, figures, sheet))
                continue
            except Doubtful as doubt:
                figures = {"line": record.line, "column": name, "value": text_of(cell)[:_SHOWN]}
                remarks.append(Warned(row, doubt.reason, figures, sheet))
                value = doubt.value
            if value is None:
                continue
            if is_again and field_id in values:
                if left_out := add_value(values, field_id, value)[:_SHOWN]:
                    figures = {"line": record.line, "column": name, "value": left_out}
                    remarks.append(Warned(row, "second_value_left_out", figures, sheet))
            else:
                values[field_id] = value
        if self._addresses:
            take_addresses(self._addresses, cells, values)
        if is_sum(values):
            return Rejected(row, "sum_row", {"line": record.line}, sheet)
        is_named = has_text(values, "customer.name")
        try:
            finish_row(self.noun, values, failed, lambda reason, told: remarks.append(Warned(row, reason, told, sheet)))
        except Refused as refusal:
            return Rejected(row, refusal.reason, {"line": record.line}, sheet)
        return SourceRow(row, values, sheet, is_named)


def open_table(
    path: Path,
    mapping: TableMapping | None = None,
    *,
    noun: Noun | None = None,
    currency: str | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    limits: Limits | None = None,
) -> Table:
    """Open a table and settle how it is read: by the mapping, and by the file itself where the mapping leaves it open.

    `noun` None guesses what the rows are; `encoding` goes before the mapping's; `currency` is the book's (ISO 4217),
    rows of another are rejected; `sheet` None takes the sheet with the most known titles, and others titled alike.
    Raises CannotRead for files that stay unread and BadRequest for a mapping that does not fit.
    """
    mapping, limits = mapping or TableMapping(), limits or Limits()
    source = open_source(path, encoding or mapping.encoding, mapping.delimiter, limits)
    sheets, first = _chosen_sheets(source, sheet, mapping.header, limits)
    layout = layout_of(first, mapping.header, mapping.columns or ())
    below = [record for row, record in first if row > layout.header_row and not record.fault]
    join = joined(path, mapping.join, layout.titles or layout.names, mapping, limits) if mapping.join else None
    below = [_widened(record, layout.width, join) for record in below]
    titles = (*(layout.titles or layout.names), *(join.names if join else ()))
    names = (*layout.names, *(join.names if join else ()))
    noun, fields = _fields(mapping, noun, titles, names, below, layout)
    from_1904 = any(shape.from_1904 for shape in source.shapes)
    evidence = Evidence()
    ways = Ways(comma=uses_comma(below, fields, mapping.decimal, evidence), currency=currency, from_1904=from_1904)
    watch = watcher(layout, fields, mapping, ways, evidence, below)
    counted = _counted(source, sheets, limits, watch and _watching(watch, layout.width, join))
    settled = settle(mapping, ways, evidence, prefers_day_first=source.delimiter == ";")
    facts = TableFacts(path.name, source.format, source.encoding, source.delimiter, sheet_facts(source, counted))
    addresses = address_columns(fields, titles)
    alone = {place: name for place, name in fields.items() if place not in {each.place for each in addresses}}
    return Table(
        facts=facts,
        mapping=_made(mapping, settled.ways, layout, source, {names[place]: name for place, name in fields.items()}),
        noun=noun,
        names=names,
        unmapped=tuple(name for place, name in enumerate(names) if place not in fields and name),
        preview=tuple(tuple(text_of(cell) for cell in record.cells) for record in below[:_PREVIEW]),
        header_row=layout.header_row,
        assumed=settled.assumed,
        remarks=tuple(_remarks(source, sheets, layout, counted, settled.assumed, fields)),
        sheets=sheets,
        path=path,
        _source=source,
        _layout=layout,
        _columns=_columns(alone, titles, names, settled.ways),
        _addresses=addresses,
        _joined=join,
    )


def _widened(record: Record, width: int, join: Joined | None) -> Record:
    """The record with the other file's cells in their places, where there is another file."""
    if not join or record.fault or len(record.cells) > width:
        return record
    return Record(record.line, [*record.cells, *[""] * (width - len(record.cells)), *join.added(record.cells)[0]])


def _watching(watch: Watch, width: int, join: Joined | None) -> Watch:
    return (lambda row, record: watch(row, _widened(record, width, join))) if join else watch


def _chosen_sheets(
    source: Source, wished: str | None, header: bool | None, limits: Limits
) -> tuple[tuple[str, ...], list[tuple[int, Record]]]:
    """The sheets to read, the leading one first, and the leading one's first records."""
    if not source.is_workbook:
        return ("",), _head(source, "", limits)
    names = [shape.name for shape in source.shapes if shape.visible and shape.rows]
    if wished is not None:
        if wished not in [shape.name for shape in source.shapes]:
            raise CannotRead("no_such_sheet", sheet=wished[:_SHOWN])
        return (wished,), _head(source, wished, limits)
    heads = {name: _head(source, name, limits) for name in names}
    titles = {name: layout_of(head, header).titles for name, head in heads.items()}
    if not names:
        return (), []
    leading = max(names, key=lambda name: known_titles(titles[name]))
    alike = [name for name in names if name != leading and titles[name] and titles[name] == titles[leading]]
    return (leading, *alike), heads[leading]


def _head(source: Source, sheet: str, limits: Limits) -> list[tuple[int, Record]]:
    head: list[tuple[int, Record]] = []
    for row, record in enumerate(source.head(sheet), 1):
        if not is_blank(record.cells):
            head.append((row, record))
        if len(head) >= _HEAD or row > limits.rows:
            break
    return head


def _fields(
    mapping: TableMapping,
    noun: Noun | None,
    titles: Sequence[str],
    names: Sequence[str],
    below: Sequence[Record],
    layout: Layout,
) -> tuple[Noun, dict[int, str]]:
    """What the rows are, and place of column → field id."""
    if mapping.columns is not None:
        fields = placed(mapping.columns, names)
        return noun or noun_of(set(fields.values())), fields
    if layout.header_row:
        noun = noun or guess_noun(titles)
        return noun, placed(guess_columns(titles, noun), names)
    guessed = guess_by_content([record.cells for record in below], layout.width)
    return noun or noun_of(set(guessed.values())), placed(guessed, names)


def _counted(source: Source, sheets: Sequence[str], limits: Limits, watch: Watch | None) -> Counted:
    """One pass over all rows, for evidence and, in text files, their number; workbooks know their sizes."""
    total = Counted()
    for sheet in sheets if watch or not source.is_workbook else ():
        counted = count(source.records(sheet), 0, limits, watch)
        total.rows += counted.rows
        total.columns = max(total.columns, counted.columns)
    if source.is_workbook:
        total.rows = sum(shape.rows for shape in source.shapes if shape.name in sheets)
    return total


def _columns(fields: Mapping[int, str], titles: Sequence[str], names: Sequence[str], ways: Ways) -> tuple[_Column, ...]:
    """A reader for each column that has a field; a customer's own name goes before the company's."""
    columns: list[_Column] = []
    seen: set[str] = set()
    labels = label_places(titles)
    for place in sorted(fields, key=lambda place: (_is_second_name(titles[place], fields[place]), place)):
        name = fields[place]
        read = reader_of(name, ways_of_column(ways, titles[place], name))
        columns.append(_Column(place, name, read, name in seen, names[place], labels.get(place, -1)))
        seen.add(name)
    return tuple(columns)


def _is_second_name(title: str, name: str) -> bool:
    """True for 公司 and the like: a row without a customer name takes the company (interfaces, Import)."""
    is_customer = any(sign in title.lower() for sign in ("客户", "客戶", "customer", "client"))
    return name.endswith(("customer.name", ".customer_name")) and not is_customer


def _made(mapping: TableMapping, ways: Ways, layout: Layout, source: Source, columns: dict[str, str]) -> TableMapping:
    """The mapping with every open choice filled in by what was found."""
    return replace(
        mapping,
        encoding=mapping.encoding or source.encoding or None,
        delimiter=mapping.delimiter or source.delimiter or None,
        header=layout.header_row > 0,
        dates=ways.dates,
        decimal="," if ways.comma else ".",
        discount=ways.discount if "order.discount" in columns.values() else mapping.discount,
        columns=columns,
    )


def _remarks(
    source: Source,
    sheets: Sequence[str],
    layout: Layout,
    counted: Counted,
    assumed: Sequence[str],
    fields: Mapping[int, str],
) -> Iterator[Warned]:
    """What to say of the file as a whole, on its title row."""
    row = max(layout.header_row, 1)
    for choice in assumed:
        yield Warned(row, f"{choice}_assumed")
    if not fields and counted.rows:
        yield Warned(row, "nothing_mapped")
    if counted.rows <= (1 if layout.header_row else 0):
        yield Warned(row, "no_rows")
    for shape in source.shapes:
        if shape.visible and shape.rows and shape.name not in sheets:
            yield Warned(row, "sheet_not_read", {"sheet": shape.name}, shape.name)


def _filler(source: Source, sheet: str, columns: Sequence[_Column]) -> Callable[[int, list[Any]], None] | None:
    """What repeats the value of cells merged downwards in each row they span; sums stand for the first row alone."""
    merged = next((shape.merged for shape in source.shapes if shape.name == sheet), ())
    places = {column.place for column in columns if kind_of(column.field) not in _NOT_FILLED}
    starts: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, _ in merged:
        if left in places and bottom > top:
            starts.setdefault(top + 1, []).append((left, bottom + 1))
    if not starts:
        return None
    spanning: dict[int, tuple[int, Any]] = {}

    def fill(row: int, cells: list[Any]) -> None:
        for place, (last, value) in list(spanning.items()):
            if row > last:
                del spanning[place]
            elif place < len(cells) and cells[place] == "":
                cells[place] = value
        for place, last in starts.get(row, ()):
            spanning[place] = (last, cells[place] if place < len(cells) else "")

    return fill


def _fault_figures(record: Record, width: int) -> dict[str, object]:
    figures: dict[str, object] = {"line": record.line}
    if record.fault in ("too_few_fields", "too_many_fields"):
        figures |= {"fields": len(record.cells), "expected": width}
    return figures
