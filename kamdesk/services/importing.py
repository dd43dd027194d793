"""Importing files: recognised first, shown for correction, then taken in as one step that can be undone.

Never stops at a bad row, never creates twice. Counts are file rows or cards:
read = created + updated + merged + skipped + rejected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.exchange.fields import Noun
from kamdesk.exchange.limits import CannotRead
from kamdesk.exchange.records import Rejected, TableFacts, Warned
from kamdesk.models.changes import Alteration, Changes
from kamdesk.models.refusals import Cancelled, Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.undisturbed import undisturbed
from kamdesk.store.altering import altered_in
from kamdesk.store.book import Writing
from kamdesk.store.intake import Intake, Outcome, is_empty

if TYPE_CHECKING:  # cards load nothing that only tables need, nor a table what only cards need
    from kamdesk.exchange.mapping import TableMapping
    from kamdesk.exchange.tables import Table
    from kamdesk.services.import_twins import ImportTwin

CARDS = frozenset({".vcf", ".vcard"})
Progress = Callable[[int, int], None]  # rows done, rows there are (0 where nobody knows)
ORDER = [noun.value for noun in (Noun.CUSTOMERS, Noun.CONTACTS, Noun.PRODUCTS, Noun.ORDERS, Noun.INTERACTIONS)]
ORDER += [noun.value for noun in Noun if noun.value not in ORDER]
BACKUP_FROM = 1000
"""An import of so many rows makes a backup first, where nobody said whether to."""
ALTERED = 50
"""So many of the fields it would alter a preview lists."""
CARD_BYTES = 250
SHOWN = 60
NAMED = 5
"""How many of the numbers that made a customer by themselves a remark names: enough to see the slip, in one line."""


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

    def remark(self, item: Rejected | Warned) -> None:
        """Note what a row came to that did not simply go in, or what it left out."""
        if isinstance(item, Rejected):
            self.rejected.append(item)
        else:
            self.warnings.append(item)

    def say_left_out(self, intake: Intake, row: int, sheet: str = "") -> None:
        """What a second row about somebody says otherwise than the first does not go in unsaid."""
        if found := intake.customers.left_out:
            for column, value in found:
                self.leave_out("second_value_left_out", row, sheet, column, value)
            found.clear()
        if intake.remarks:
            self.warnings += [Warned(row, code, figures, sheet) for code, figures in intake.remarks]
            intake.remarks.clear()

    def leave_out(self, code: str, row: int, sheet: str, column: str, value: object) -> None:
        """Tell of a value that does not go in by its beginning."""
        self.warnings.append(Warned(row, code, {"column": column, "value": str(value)[:SHOWN]}, sheet))

    def join(self, customers: int) -> None:
        """So many of the new ones are filled into those they are: their rows count as merged."""
        moved = min(customers, self.counts[Outcome.CREATED])
        self.counts[Outcome.CREATED] -= moved
        self.counts[Outcome.MERGED] += moved

    def fail(self, problem: Refusal) -> None:
        """The file stays out after all."""
        self.problem = problem
        self.counts.clear()
        self.rejected.clear()
        self.warnings.clear()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of all files, and what changed in the book (nothing on a dry run).

    `altered`: with the twins of a dry run, what it alters of customers of the book, one more than `ALTERED` at most.
    """

    files: tuple[FileReport, ...]
    changes: Changes
    twins: tuple[ImportTwin, ...] = ()
    altered: tuple[Alteration, ...] = ()


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
    from kamdesk.exchange.mapping import parse_mapping

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
        from kamdesk.services import backups

        backups.before(desk, "import")
    changes = Changes()
    twins: list[ImportTwin] = []
    altered: list[Alteration] = []
    wants_twins = find_twins and not is_empty(desk.book)
    try:
        with undisturbed(), desk.book.writing("import", files=[source.path.name for source, _ in work_list]) as work:
            for source, report in work_list:
                _take_whole(desk, work, source, report, meter, same or {}, twins if wants_twins else None)
            work.figures["rows"] = sum(report.read for report in reports)
            if dry_run:
                altered = altered_in(work, ALTERED + 1) if wants_twins else []
                raise _DryRun
        changes = work.changes if work.changes.touched else Changes()
    except _DryRun:
        pass
    return ImportReport(tuple(reports), changes, tuple(twins), tuple(altered))


def _recognised(desk: Desk, path: Path, noun: str | None, mapping: TableMapping | None, encoding: str | None) -> Source:
    try:
        if _is_cards(path):
            return Source(path, size=path.stat().st_size)
        from kamdesk.exchange.tables import open_table

        table = open_table(path, mapping, noun=Noun(noun) if noun else None, currency=desk.currency, encoding=encoding)
        table = with_own_columns(desk, path, table, mapping)
        if mapping is None and (again := _mended(desk, table, noun, encoding)):
            return again
    except OSError as error:
        return Source(path, problem=unread(path, error))
    except Refusal as refusal:
        return Source(path, problem=refusal)
    return Source(path, table)


def _mended(desk: Desk, table: Table, noun: str | None, encoding: str | None) -> Source | None:
    """Mended rows read as the file they came from; None where they are not, or are no longer the same columns."""
    from kamdesk.exchange.tables import open_table
    from kamdesk.services import repairing

    before = repairing.before(desk, table)
    if before is None or noun not in (None, before.noun):
        return None
    try:
        again = open_table(table.path, before.mapping, noun=before.noun, currency=desk.currency, encoding=encoding)
    except Refusal:
        return None
    return Source(table.path, again, known_by=before.known_by)


def _is_cards(path: Path) -> bool:
    if path.suffix.lower() in CARDS:
        return True
    from kamdesk.exchange.formats import format_of

    return format_of(path) == "vcf"


def with_own_columns(desk: Desk, path: Path, table: Table, mapping: TableMapping | None) -> Table:
    """The table with columns called like an own field mapped to it, unless the columns were settled by hand. [slow]"""
    if mapping is not None and mapping.columns is not None:
        return table
    from kamdesk.exchange.tables import open_table
    from kamdesk.services import import_own, own_fields

    columns = import_own.own_columns(table, (each.name for each in own_fields.fields(desk, "customer")))
    if columns is None:
        return table
    mapping = table.mapping.with_columns(columns).left_open(table.assumed)
    return open_table(path, mapping, noun=table.noun, currency=desk.currency)


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
            intake = Intake(work, f"{source.path.name} {work.at}")
            intake.known_by = source.known_by
            intake.kept.today = desk.today()
            _take(desk, intake, source, report, meter)
            if same:
                _join(work, intake, same, report)
            if twins is not None:
                from kamdesk.services import import_twins

                twins += import_twins.find(desk, work, intake, source.path, meter.check)
    except CannotRead as refusal:
        is_of_system = isinstance(refusal.__cause__, OSError)
        report.fail(unread(source.path, refusal.__cause__) if is_of_system else refusal)
    except (OSError, UnicodeError) as error:
        report.fail(unread(source.path, error))


def unread(path: Path, error: BaseException | None) -> CannotRead:
    """Why a file that was there, or is said to be, cannot be read."""
    if isinstance(error, FileNotFoundError):
        return CannotRead("no_file", file=path.name)
    if isinstance(error, PermissionError):
        return CannotRead("not_allowed", file=path.name)
    if isinstance(error, UnicodeError):  # it was read to its end before
        return CannotRead("file_changed", file=path.name)
    return CannotRead("cannot_read", file=path.name)


def _join(work: Writing, intake: Intake, same: Mapping[str, int], report: FileReport) -> None:
    """Join those the rep ticked; they count as merged."""
    from kamdesk.services import import_twins

    report.join(import_twins.settle(work, intake, same))


def _take(desk: Desk, intake: Intake, source: Source, report: FileReport, meter: Meter) -> None:
    if source.table is None:
        from kamdesk.services import import_cards

        import_cards.take(intake, source.path, report, meter)
    else:
        from kamdesk.services import import_tables

        import_tables.take(desk, intake, source.table, report, meter)
    intake.referrals.settle()
    intake.flush()
    for row, parent in intake.customers.settle_parents():
        report.warnings.append(Warned(row, "parent_not_found", {"value": parent[:SHOWN]}))
    report.warnings += [Warned(row, "in_no_private_group") for row in intake.kept.settle()]
    hidden = intake.kept.made_private()  # said first: they are on no list
    report.warnings[:0] = [Warned(0, "made_private", {"count": count, "group": group}) for group, count in hidden]
    if intake.only_numbered and not is_empty(desk.book):  # what the book held before
        more = ["…"] if len(intake.only_numbered) > NAMED else []
        report.warnings.append(Warned(0, "made_of_numbers", {"value": [*intake.only_numbered[:NAMED], *more]}))


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
