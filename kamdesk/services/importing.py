"""Importing files: recognised first, shown for correction, then taken in as one step that can be undone.

Never stops at a bad row, never creates twice. Counts are file rows or cards:
read = created + updated + merged + skipped + rejected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.exchange.card import Card
from kamdesk.exchange.cards import CannotReadCards, CardLimits, read_cards
from kamdesk.exchange.fields import PREFIXES, Noun
from kamdesk.exchange.formats import format_of
from kamdesk.exchange.limits import CannotRead
from kamdesk.exchange.mapping import TableMapping, parse_mapping
from kamdesk.exchange.records import Rejected, SourceRow, TableFacts, Warned
from kamdesk.exchange.tables import Table, open_table
from kamdesk.models.changes import Changes
from kamdesk.models.identity import utc_now
from kamdesk.models.refusals import Cancelled, Refusal
from kamdesk.services import backups, import_cards, import_own, import_rows, import_twins, own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.import_twins import ImportTwin
from kamdesk.services.undisturbed import undisturbed
from kamdesk.store.book import Writing
from kamdesk.store.intake import Intake, Outcome, is_empty
from kamdesk.store.intake_nouns import NounIntake, QuoteIntake
from kamdesk.store.intake_orders import OrderIntake
from kamdesk.store.intake_talks import TalkIntake

CARDS = frozenset({".vcf", ".vcard"})
Progress = Callable[[int, int], None]  # rows done, rows there are (0 where nobody knows)
ORDER = [noun.value for noun in (Noun.CUSTOMERS, Noun.CONTACTS, Noun.PRODUCTS, Noun.ORDERS, Noun.INTERACTIONS)]
ORDER += [noun.value for noun in Noun if noun.value not in ORDER]
BACKUP_FROM = 1000
"""An import of so many rows makes a backup first, where nobody said whether to."""
CARD_BYTES = 250
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was recognised: a table with its mapping, or cards. `problem` says why it stays unread.

    `known_by`: by what alone its customers are those of the book, one of `KNOWN_BY`; empty: the usual way.
    """

    path: Path
    table: Table | None = None
    problem: Refusal | None = None
    size: int = 0
    known_by: str = ""

    @property
    def is_cards(self) -> bool:
        """Whether the file holds vCards."""
        return self.table is None and self.problem is None

    @property
    def noun(self) -> str:
        """What its rows are: customers, contacts, orders or interactions."""
        return self.table.noun.value if self.table else Noun.CONTACTS.value

    @property
    def rows(self) -> int:
        """About how many rows or cards it holds; cards are reckoned by their bytes."""
        if self.table is None:
            return self.size // CARD_BYTES
        return sum(sheet.rows for sheet in self.table.facts.sheets)


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

    def fail(self, problem: Refusal) -> None:
        """The file stays out after all."""
        self.problem = problem
        self.counts.clear()
        self.rejected.clear()
        self.warnings.clear()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of all files, and what changed in the book (nothing on a dry run)."""

    files: tuple[FileReport, ...]
    changes: Changes
    twins: tuple[ImportTwin, ...] = ()


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
    backup: bool | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    same: Mapping[str, int] | None = None,
    find_twins: bool = False,
) -> ImportReport:
    """Take the files in as one step, customers before what speaks of them. [slow]

    `same` joins customers of the files with those they are (`import_twins`), `find_twins` looks for such. A file that
    turns out unreadable leaves nothing behind and carries its problem; the others go in. `backup` None makes one
    before an import of many rows. Raises Cancelled, or a Refusal, with the book as it was.
    """
    reports = [_report(source) for source in sources]
    work_list = sorted(
        ((source, report) for source, report in zip(sources, reports, strict=True) if source.problem is None),
        key=lambda pair: ORDER.index(pair[0].noun),
    )
    if not work_list:
        return ImportReport(tuple(reports), Changes())
    meter = Meter(sum(source.rows for source, _ in work_list), progress, cancelled)
    if not dry_run and (backup or (backup is None and meter.known >= BACKUP_FROM)) and not is_empty(desk.book):
        backups.before(desk, "import")
    changes = Changes()
    twins: list[ImportTwin] = []
    wants_twins = find_twins and not is_empty(desk.book)
    try:
        with undisturbed(), desk.book.writing("import", files=[source.path.name for source, _ in work_list]) as work:
            for source, report in work_list:
                _take_whole(desk, work, source, report, meter, same or {}, twins if wants_twins else None)
            work.figures["rows"] = sum(report.read for report in reports)
            if dry_run:
                raise _DryRun
        changes = work.changes if work.changes.touched else Changes()
    except _DryRun:
        pass
    return ImportReport(tuple(reports), changes, tuple(twins))


def _recognised(desk: Desk, path: Path, noun: str | None, mapping: TableMapping | None, encoding: str | None) -> Source:
    try:
        if path.suffix.lower() in CARDS or format_of(path) == "vcf":
            return Source(path, size=path.stat().st_size)
        table = open_table(path, mapping, noun=Noun(noun) if noun else None, currency=desk.currency, encoding=encoding)
        table = with_own_columns(desk, path, table, mapping)
    except OSError as error:
        return Source(path, problem=CannotRead("cannot_read", file=path.name, errno=error.errno or 0))
    except Refusal as refusal:
        return Source(path, problem=refusal)
    return Source(path, table)


def with_own_columns(desk: Desk, path: Path, table: Table, mapping: TableMapping | None) -> Table:
    """The table with columns called like an own field mapped to it, unless the columns were settled by hand. [slow]"""
    if mapping is not None and mapping.columns is not None:
        return table
    columns = import_own.own_columns(table, (each.name for each in own_fields.fields(desk, "customer")))
    if columns is None:
        return table
    return open_table(path, table.mapping.with_columns(columns), noun=table.noun, currency=desk.currency)


def _report(source: Source) -> FileReport:
    facts = source.table.facts if source.table else TableFacts(source.path.name, "vcard" if source.is_cards else "")
    return FileReport(str(source.path), facts, source.noun, problem=source.problem)


def _take_whole(
    desk: Desk,
    work: Writing,
    source: Source,
    report: FileReport,
    meter: Meter,
    same: Mapping[str, int],
    twins: list[ImportTwin] | None,
) -> None:
    """Take in one file, all of it or nothing; `twins` gets those it would add although the book knows them."""
    try:
        with work.part():
            intake = Intake(work, f"{source.path.name} {utc_now()}")
            intake.known_by = source.known_by
            _take(desk, intake, source, report, meter)
            joined = import_twins.settle(work, intake, same)
            if joined:
                report.counts[Outcome.CREATED] -= min(joined, report.counts[Outcome.CREATED])
                report.counts[Outcome.MERGED] += joined
            if twins is not None:
                twins += import_twins.find(desk, work, intake, meter.check)
    except (CannotRead, CannotReadCards) as refusal:
        report.fail(refusal)


def _take(desk: Desk, intake: Intake, source: Source, report: FileReport, meter: Meter) -> None:
    if source.table is None:
        _take_cards(intake, source, report, meter)
    elif source.table.noun is Noun.ORDERS:
        _take_orders(desk, intake, source.table, report, meter)
    elif source.table.noun is Noun.INTERACTIONS:
        _take_talks(intake, source.table, report, meter)
    elif source.table.noun is Noun.QUOTES:
        _take_quotes(desk, intake, source.table, report, meter)
    elif source.table.noun in PREFIXES:
        _take_records(desk, intake, source.table, report, meter)
    else:
        _take_people(intake, source.table, report, meter)
    intake.referrals.settle()
    intake.flush()
    for row, parent in intake.customers.settle_parents():
        report.warnings.append(Warned(row, "parent_not_found", {"value": parent[:SHOWN]}))


def _take_cards(intake: Intake, source: Source, report: FileReport, meter: Meter) -> None:
    for item in read_cards(source.path, CardLimits()):
        if meter.step():
            intake.flush_if_full()
        if isinstance(item, Card):
            report.counts[import_cards.take_card(intake, item, source.path.name)] += 1
            _say_left_out(intake, report, item.number)
        else:
            _remark(item, report)


def _take_people(intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    for row in _rows(table, intake, report, meter):
        report.counts[import_rows.take_person(intake, row, table.noun)] += 1
        _say_left_out(intake, report, row.number, row.sheet)


def _take_orders(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    orders = OrderIntake(intake, desk.settings.default_margin_e4)
    for row in _rows(table, intake, report, meter):
        import_rows.take_order(intake, orders, row)
    for place, (lines, outcome) in enumerate(orders.write()):
        report.counts[outcome] += lines
        if place % Meter.EVERY == 0:
            meter.check()
            intake.flush_if_full()


def _take_talks(intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    talks = TalkIntake(intake)
    for row in _rows(table, intake, report, meter):
        report.counts[import_rows.take_talk(intake, talks, row)] += 1


def _take_quotes(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    quotes = QuoteIntake(intake, desk.settings.default_margin_e4)
    for row in _rows(table, intake, report, meter):
        import_rows.take_quote(intake, quotes, row)
    for lines, outcome in quotes.write():
        report.counts[outcome] += lines


def _take_records(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    first = {"opportunity": {"opened_on": desk.today()}}.get(PREFIXES[table.noun], {})
    records = NounIntake(intake, PREFIXES[table.noun], first)
    for row in _rows(table, intake, report, meter):
        report.counts[import_rows.take_record(intake, records, table.noun, row, desk.now().tzinfo)] += 1
    if table.noun is Noun.GOALS:
        from kamdesk.services import planning

        intake.flush()
        for plan_id in records.plans:
            planning.mark_reached(desk, intake.work, plan_id)


def _rows(table: Table, intake: Intake, report: FileReport, meter: Meter) -> Iterator[SourceRow]:
    for item in table.rows():
        if meter.step():
            intake.flush_if_full()
        if isinstance(item, SourceRow):
            row, unread = import_own.typed(item, intake.fields.kinds())
            for name, value in unread.items():
                figures = {"column": name, "value": value[:SHOWN]}
                report.warnings.append(Warned(item.number, "own_field_unread", figures, item.sheet))
            yield row
        else:
            _remark(item, report)


def _remark(item: Rejected | Warned, report: FileReport) -> None:
    if isinstance(item, Rejected):
        report.rejected.append(item)
    else:
        report.warnings.append(item)


def _say_left_out(intake: Intake, report: FileReport, row: int, sheet: str = "") -> None:
    """What a second row about somebody says otherwise than the first does not go in unsaid."""
    if found := intake.customers.left_out:
        for column, value in found:
            figures = {"column": column, "value": str(value)[:SHOWN]}
            report.warnings.append(Warned(row, "second_value_left_out", figures, sheet))
        found.clear()


class Meter:
    """Counts rows, tells of progress now and then, and stops when the rep says so."""

    EVERY = 200

    def __init__(self, known: int, progress: Progress | None, cancelled: Callable[[], bool]) -> None:
        """`known`: the rows there are, as far as the files tell."""
        self.known = known
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def step(self) -> bool:
        """Another row; True now and then, when it is time to look after things."""
        self._done += 1
        if self._done % self.EVERY:
            return False
        self.check()
        return True

    def check(self) -> None:
        """Tell where the import is. Raises Cancelled."""
        if self._cancelled():
            raise Cancelled
        if self._progress:
            self._progress(min(self._done, self.known), self.known)
