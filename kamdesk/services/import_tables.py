"""Taking in a table's rows: what they are decides who stores them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kamdesk.exchange.fields import PREFIXES, Noun
from kamdesk.exchange.records import SourceRow
from kamdesk.exchange.tables import Table
from kamdesk.services import import_own, import_rows
from kamdesk.services.desk import Desk
from kamdesk.store.intake import Intake
from kamdesk.store.intake_nouns import NounIntake, QuoteIntake
from kamdesk.store.intake_orders import OrderIntake
from kamdesk.store.intake_talks import TalkIntake

if TYPE_CHECKING:
    from kamdesk.services.importing import FileReport, Meter


AT_MOST_WAITING = 5000


def take(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    """Store the rows of a table. Raises CannotRead where the file turns out unreadable, or Cancelled."""
    if table.noun is Noun.ORDERS:
        _take_orders(desk, intake, table, report, meter)
    elif table.noun is Noun.INTERACTIONS:
        _take_talks(intake, table, report, meter)
    elif table.noun is Noun.QUOTES:
        _take_quotes(desk, intake, table, report, meter)
    elif table.noun in PREFIXES:
        _take_records(desk, intake, table, report, meter)
    else:
        _take_people(intake, table, report, meter)


def _take_people(intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    for row in _numbered_first(_rows(table, intake, report, meter)):
        report.counts[import_rows.take_person(intake, row, table.noun)] += 1
        report.say_left_out(intake, row.number, row.sheet)


def _numbered_first(rows: Iterable[SourceRow]) -> Iterator[SourceRow]:
    """Rows that tell a customer's number before those that go by its name, for a number can bring a new name with it:
    who goes by the new one must be found the first time the file comes as the second time. So many without a number
    that they would fill the memory do not wait.
    """
    waiting: list[SourceRow] = []
    may_wait = True
    for row in rows:
        if not may_wait or row.values.get("customer.number"):
            yield row
            continue
        waiting.append(row)
        if len(waiting) == AT_MOST_WAITING:
            may_wait = False
            yield from waiting
            waiting.clear()
    yield from waiting


def _take_orders(desk: Desk, intake: Intake, table: Table, report: FileReport, meter: Meter) -> None:
    orders = OrderIntake(intake, desk.settings.default_margin_e4)
    for row in _rows(table, intake, report, meter):
        import_rows.take_order(intake, orders, row)
    for place, (lines, outcome) in enumerate(orders.write()):
        report.counts[outcome] += lines
        if place % meter.EVERY == 0:
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
                report.leave_out("own_field_unread", item.number, item.sheet, name, value)
            yield row
        else:
            report.remark(item)
