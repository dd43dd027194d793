"""Text tables: which delimiter, and records one by one with their line; a bad record never spoils the next."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kamdesk.exchange.encoding import Encoding
from kamdesk.exchange.limits import CannotRead, Limits

WHITESPACE = "whitespace"
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 200
_SAMPLE_SIZE = 64 * 1024
# What no text is full of; NUL is left out of what is read, so it does not count.
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_NUMBER = re.compile(r"[+-]?[\d.,]+\Z")


class Record(NamedTuple):
    """One record. `line` is the line it starts on, from 1; `fault` is empty or a reason code, `cells` is then what the
    line holds, undivided where it cannot be divided. `remark` is a reason code that does not keep the record out.
    """

    line: int
    cells: list[str]
    fault: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Delimiting:
    """How cells are kept apart: one character or WHITESPACE; blanks after the delimiter may belong to it."""

    delimiter: str = ","
    skips_blanks: bool = False
    others: tuple[str, ...] = field(default=())


def delimiting_of(path: Path, encoding: Encoding, wished: str | None = None) -> Delimiting:
    """The wished delimiter, else the one by which the first lines fall into most alike records."""
    lines = _first_lines(path, encoding)
    found = wished or _most_alike(lines)
    if found is None:
        return Delimiting(WHITESPACE) if _is_padded(lines) else Delimiting()
    others = tuple(d for d in _DELIMITERS if d != found and any(d in line for line in lines))
    is_divided = any(found in line for line in lines)
    return Delimiting(found, _skips_blanks(lines, found), others if is_divided else ())


def records_of(
    path: Path, encoding: Encoding, delimiting: Delimiting, limits: Limits | None = None
) -> Iterator[Record]:
    """Every record, blank ones (no cells) included. CR, LF and CR LF end records alike; a byte order mark is no text.

    A record with a stray or unclosed quote is one faulty record of one line, and reading goes on with the next line.
    Raises CannotRead for a file beyond the limits.
    """
    limits = limits or Limits()
    errors = "strict" if encoding.clean else "replace"
    with path.open(encoding=encoding.codec, errors=errors, newline="") as file:
        lines = _Lines(file, limits)
        if delimiting.delimiter == WHITESPACE:
            yield from _padded_records(lines, hurt=not encoding.clean)
        else:
            yield from _quoted_records(lines, delimiting, limits, hurt=not encoding.clean)


def is_binary(path: Path, encoding: Encoding, delimiting: Delimiting) -> bool:
    """True where the file's beginning is full of control characters: an encrypted, packed or program file."""
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        text = file.read(_SAMPLE_SIZE).replace("\0", "").replace(delimiting.delimiter, "")
    controls = len(_CONTROL.findall(text))
    return controls > 8 and controls * 20 > len(text)


class _Lines:
    """The lines of a file, counted, kept while one record takes them, and given back when the record proves broken."""

    def __init__(self, source: Iterator[str], limits: Limits) -> None:
        self.taken: list[str] = []
        self.number = 0
        self.had_nul = False
        self._source = source
        self._again: deque[str] = deque()
        self._rereads = limits.reread_lines
        self._longest = limits.lines_in_a_record

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._source)
        self.number += 1
        if "\0" in line:
            self.had_nul = True
            line = line.replace("\0", "")
        self.taken.append(line)
        if len(self.taken) > self._longest:
            raise csv.Error("more lines than a record may have")
        return line

    def give_back_all_but_first(self) -> str:
        """Return the first line of the record being read; the others are read again as records of their own."""
        first, later = self.taken[0], self.taken[1:]
        self._rereads -= len(later)
        if self._rereads < 0:
            raise CannotRead("unbalanced_quotes", line=self.number)
        self._again.extendleft(reversed(later))
        self.number -= len(later)
        return first


def _padded_records(lines: _Lines, hurt: bool) -> Iterator[Record]:
    for line in lines:
        lines.taken.clear()
        cells = line.split()
        yield _hurt_record(Record(lines.number, cells)) if hurt else Record(lines.number, cells)


def _quoted_records(lines: _Lines, delimiting: Delimiting, limits: Limits, hurt: bool) -> Iterator[Record]:
    taken, delimiter = lines.taken, delimiting.delimiter
    while True:
        reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiting.skips_blanks, strict=True)
        try:
            for cells in reader:
                start = lines.number - len(taken) + 1
                remark = ""
                if len(cells) > limits.columns:
                    raise CannotRead("too_many_columns", limit=limits.columns, line=start)
                if '"' in taken[0] and _has_stray_quote(cells, taken):
                    remark = "stray_quote"
                elif lines.had_nul:
                    remark, lines.had_nul = "nul_removed", False
                if len(cells) == 1 and delimiting.others:
                    cells = _divided_otherwise(cells, taken[0], delimiting)
                taken.clear()
                record = Record(start, cells, "", remark)
                yield _hurt_record(record) if hurt else record
        except csv.Error as error:
            yield _faulty(lines, str(error))
            taken.clear()
            continue
        return


def _faulty(lines: _Lines, message: str) -> Record:
    """What csv refused: a quote never closed (the record ran on over lines or to the end), or one in a wrong place."""
    ran_on = len(lines.taken) > 1 or "end of data" in message
    first = lines.give_back_all_but_first()
    if "field larger" in message and not ran_on:
        return Record(lines.number, [first[:200]], "cell_too_long")
    return Record(lines.number, [first.rstrip("\r\n")], "unclosed_quote" if ran_on else "stray_quote")


def _has_stray_quote(cells: list[str], taken: list[str]) -> bool:
    """True where a quote stands bare inside a cell (5" nail): kept, but the writer may have meant another cut."""
    quoted = [cell for cell in cells if '"' in cell and not (cell.startswith('="') and cell.count('"') == 2)]
    if not quoted:
        return False
    raw = "".join(taken)
    return any('"' + cell.replace('"', '""') + '"' not in raw for cell in quoted)


def _divided_otherwise(cells: list[str], line: str, delimiting: Delimiting) -> list[str]:
    """A line without the file's delimiter, cut by another one that other lines use too."""
    if '"' in line:
        return cells
    pieces = [cells[0].split(other) for other in delimiting.others]
    return max(pieces, key=len, default=cells)


def _hurt_record(record: Record) -> Record:
    """Mark a record in which bytes did not decode: a replacement character stands in their place."""
    if any("\ufffd" in cell for cell in record.cells):
        return Record(record.line, record.cells, record.fault or "undecodable", record.remark)
    return record


def _first_lines(path: Path, encoding: Encoding) -> list[str]:
    """Up to 200 lines, comments at the top left out."""
    with path.open(encoding=encoding.codec, errors="replace", newline="") as file:
        lines = [line.replace("\0", "") for _, line in zip(range(_SAMPLE_LINES), _short_lines(file), strict=False)]
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    return lines


def _short_lines(file: Iterator[str]) -> Iterator[str]:
    for line in file:
        yield line[:100_000]


def _most_alike(lines: Sequence[str]) -> str | None:
    """The delimiter with the most records of its most usual width (two cells or more); earlier ones win ties."""
    best, best_score = None, (0.0, 0)
    for delimiter in _DELIMITERS:
        widths = Counter(len(cells) for cells in _tried(lines, delimiter) if cells)
        several = {width: count for width, count in widths.items() if width > 1}
        if not several:
            continue
        width, count = max(several.items(), key=lambda item: (item[1], item[0]))
        score = (count / sum(widths.values()), width)
        if score[0] > best_score[0] + 0.1 or (abs(score[0] - best_score[0]) <= 0.1 and score[1] > best_score[1]):
            best, best_score = delimiter, score
    return best


def _tried(lines: Sequence[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return


def _is_padded(lines: Sequence[str]) -> bool:
    """Columns kept apart by runs of blanks: every line as wide, some number in each, some run of two blanks."""
    rows = [line.split() for line in lines if line.strip()]
    if not rows or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return False
    padded = any("  " in line.rstrip() or line.startswith(" ") for line in lines)
    body = rows[1:] if len(rows) > 1 else rows
    return padded and all(any(_NUMBER.match(cell) for cell in row) for row in body)


def _skips_blanks(lines: Sequence[str], delimiter: str) -> bool:
    """`a, "b, c"`: blanks between delimiter and quote belong to the delimiter, in every place that has a quote."""
    if delimiter in (WHITESPACE, "\t", " "):
        return False
    text = "".join(lines)
    return f'{delimiter} "' in text and f'{delimiter}"' not in text
