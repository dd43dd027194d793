"""Importing files: recognised first, shown for correction, then taken in as one step that can be undone.

Never stops at a bad row, never creates twice. Counts are file rows or cards:
read = created + updated + merged + skipped + rejected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.exchange.card import Card
from kamdesk.exchange.cards import CardLimits, read_cards
from kamdesk.exchange.fields import Noun
from kamdesk.exchange.mapping import TableMapping, parse_mapping
from kamdesk.exchange.records import Item, Rejected, SourceRow, TableFacts, Warned
from kamdesk.exchange.tables import Table, open_table
from kamdesk.models.changes import Changes
from kamdesk.models.identity import utc_now
from kamdesk.models.refusals import Refusal
from kamdesk.services import import_cards, import_rows
from kamdesk.services.desk import Desk
from kamdesk.store.book import Writing
from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.intake_orders import OrderIntake
from kamdesk.store.intake_talks import TalkIntake

CARDS = frozenset({".vcf", ".vcard"})
Progress = Callable[[int, int], None]  # rows done, rows known (0 where nobody knows)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was recognised: a table with its mapping, or cards. `problem` says why it stays unread."""

    path: Path
    table: Table | None = None
    problem: Refusal | None = None

    @property
    def is_cards(self) -> bool:
        """Whether the file holds vCards."""
        return self.table is None and self.problem is None

    @property
    def noun(self) -> str:
        """What its rows are: customers, contacts, orders or interactions."""
        return self.table.noun.value if self.table else Noun.CONTACTS.value


@dataclass(slots=True)
class FileReport:
    """What became of one file (interfaces, import)."""

    file: str
    facts: TableFacts
    noun: str
    counts: Counter[Outcome] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    problem: Refusal | None = None

    @property
    def read(self) -> int:
        """Rows or cards read: all the others together."""
        return sum(self.counts.values()) + len(self.rejected)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of all files, and what changed in the book (nothing on a dry run)."""

    files: tuple[FileReport, ...]
    changes: Changes


class Cancelled(Exception):
    """The rep stopped the import; nothing was changed."""


class _DryRun(Exception):
    """Ends the transaction of a dry run."""


def recognise(
    desk: Desk,
    paths: Sequence[Path],
    *,
    noun: str | None = None,
    mapping: TableMapping | None = None,
    encoding: str | None = None,
) -> list[Source]:
    """What each file is and how it would be read; a file that cannot be read carries its problem."""
    return [_recognised(desk, path, noun, mapping, encoding) for path in paths]


def mapping_from(text: str) -> TableMapping:
    """The mapping of a MAP.json; BadRequest names what does not fit."""
    return parse_mapping(text)


def run(
    desk: Desk,
    sources: Sequence[Source],
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Take the files in as one step. Raises Cancelled, or a Refusal with the book as it was."""
    reports = [_report(source) for source in sources]
    names = [source.path.name for source in sources if source.problem is None]
    if not names:
        return ImportReport(tuple(reports), Changes())
    meter = _Meter(progress, cancelled)
    changes = Changes()
    try:
        with desk.book.writing("import", files=names) as work:
            for source, report in zip(sources, reports, strict=True):
                if source.problem is None:
                    _take(desk, work, source, report, meter)
            work.figures["rows"] = sum(report.read for report in reports)
            if dry_run:
                raise _DryRun
        changes = work.changes
    except _DryRun:
        pass
    return ImportReport(tuple(reports), changes)


def _recognised(desk: Desk, path: Path, noun: str | None, mapping: TableMapping | None, encoding: str | None) -> Source:
    if path.suffix.lower() in CARDS and mapping is None:
        return Source(path)
    try:
        table = open_table(path, mapping, noun=Noun(noun) if noun else None, currency=desk.currency, encoding=encoding)
    except Refusal as refusal:
        return Source(path, problem=refusal)
    return Source(path, table)


def _report(source: Source) -> FileReport:
    facts = source.table.facts if source.table else TableFacts(source.path.name, "vcard" if source.is_cards else "")
    return FileReport(str(source.path), facts, source.noun, problem=source.problem)


def _take(desk: Desk, work: Writing, source: Source, report: FileReport, meter: _Meter) -> None:
    origin = f"{source.path.name} {utc_now()}"
    intake = Intake(work, origin)
    try:
        if source.table is None:
            _take_cards(intake, source, report, meter)
        elif source.table.noun is Noun.ORDERS:
            _take_orders(desk, intake, source.table, report, meter, origin)
        elif source.table.noun is Noun.INTERACTIONS:
            _take_talks(intake, source.table, report, meter, origin)
        else:
            _take_people(intake, source.table, report, meter)
    except Refusal as refusal:
        if refusal.code in ("disk_full", "cannot_write", "in_use"):
            raise
        report.problem = refusal
    intake.flush()


def _take_cards(intake: Intake, source: Source, report: FileReport, meter: _Meter) -> None:
    for item in read_cards(source.path, CardLimits()):
        meter.step()
        if isinstance(item, Card):
            report.counts[import_cards.take_card(intake, item, source.path.name)] += 1
            intake.flush_if_full()
        else:
            _remark(item, report)


def _take_people(intake: Intake, table: Table, report: FileReport, meter: _Meter) -> None:
    for row in _rows(table.rows(), report, meter):
        report.counts[import_rows.take_person(intake, row)] += 1
        intake.flush_if_full()


def _take_orders(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: _Meter, origin: str) -> None:
    orders = OrderIntake(intake.work, origin, desk.settings.default_margin_e4)
    for row in _rows(table.rows(), report, meter):
        import_rows.take_order(intake, orders, row)
        intake.flush_if_full()
    intake.flush()
    for lines, outcome in orders.write():
        meter.check()
        report.counts[outcome] += lines


def _take_talks(intake: Intake, table: Table, report: FileReport, meter: _Meter, origin: str) -> None:
    talks = TalkIntake(intake.work, origin)
    for row in _rows(table.rows(), report, meter):
        report.counts[import_rows.take_talk(intake, talks, row)] += 1
        intake.flush_if_full()
    intake.flush()
    talks.flush()


def _rows(items: Iterator[Item], report: FileReport, meter: _Meter) -> Iterator[SourceRow]:
    for item in items:
        meter.step()
        if isinstance(item, SourceRow):
            yield item
        else:
            _remark(item, report)


def _remark(item: Rejected | Warned, report: FileReport) -> None:
    if isinstance(item, Rejected):
        report.rejected.append(item)
    else:
        report.warnings.append(item)


class _Meter:
    """Counts rows, tells of progress now and then, and stops when the rep says so."""

    EVERY = 200

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if self._done % self.EVERY == 0:
            self.check()

    def check(self) -> None:
        if self._cancelled():
            raise Cancelled
        if self._progress:
            self._progress(self._done, 0)
