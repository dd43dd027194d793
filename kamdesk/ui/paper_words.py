"""What the printed profile sheet says, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import ContactCard, Sheet
from kamdesk.models.terms import DecisionRole
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar
from kamdesk.ui import wording_terms
from kamdesk.ui.day_words import birthday_text, day_text
from kamdesk.ui.field_names import field_name, own_channel, task_kind, term
from kamdesk.ui.sheet_fields import FIELDS, SECTIONS, is_said
from kamdesk.ui.timeline_words import entry_words
from kamdesk.ui.wording_figures import NOTHING, counted, day, labelled, money

TALKS = 8
UNPRINTED = ("name", "private_note")
PERSONAL = ("hobbies", "interests", "taboos", "home_address")
Lines = list[tuple[str, str]]


class PrintedSheet:
    """The words of `paper.SheetWords` in the language of the screen. Private notes stay off the paper."""

    def __init__(self, today: date, currency: str, months: int, work: Sequence[tuple[str, Lines]] = ()) -> None:
        """`months` are the window's; `work`: further sections, of deals and service, where they were read."""
        self._today = today
        self._currency = currency
        self._months = months
        self._work = work

    def title(self, sheet: Sheet) -> tuple[str, str]:
        row = sheet.row
        region = " ".join(dict.fromkeys(part for part in (row.province, row.city, row.district) if part))
        tier = wording_terms.tier(row.tier) if row.tier else ""
        grade = row.fixed_grade or row.grade
        words = QCoreApplication.translate("Paper", "Grade {grade}").format(grade=grade) if grade else ""
        parts = (tier, words, wording_terms.state(row.sleep), region, row.industry or "", row.number or "")
        return row.name, " · ".join(part for part in parts if part)

    def sections(self, sheet: Sheet) -> Sequence[tuple[str, Lines]]:
        found = [(QCoreApplication.translate("Paper", "Figures"), self._figures(sheet))]
        found.append((QCoreApplication.translate("Paper", "Contacts"), self._people(sheet)))
        found.append((QCoreApplication.translate("Paper", "Next steps"), self._steps(sheet)))
        found.extend((each.words(), _fields(sheet, [field.name for field in each.fields])) for each in SECTIONS)
        found.extend(self._work)
        found.append((QCoreApplication.translate("Paper", "Recently"), self._talks(sheet)))
        return found

    def foot(self) -> str:
        return QCoreApplication.translate("Paper", "Printed on {day} by KamDesk").format(day=day(self._today))

    def _figures(self, sheet: Sheet) -> Lines:
        row, months = sheet.row, counted("months", self._months)
        gap = counted("days", (row.usual_gap + 1) // 2) if row.usual_gap is not None else NOTHING
        return [
            (
                QCoreApplication.translate("Paper", "Revenue, {months}").format(months=months),
                money(row.revenue, self._currency),
            ),
            (
                QCoreApplication.translate("Paper", "Margin, {months}").format(months=months),
                money(row.margin, self._currency),
            ),
            (QCoreApplication.translate("Paper", "Orders, {months}").format(months=months), f"{row.orders:,}"),
            (QCoreApplication.translate("Paper", "Usual gap"), gap),
            (QCoreApplication.translate("Paper", "Last order"), day(row.last_order)),
            (QCoreApplication.translate("Paper", "Last contact"), day(row.last_contact)),
        ]

    def _people(self, sheet: Sheet) -> Lines:
        """Everybody there, then how the company itself is reached."""
        people = [(_role(card), _person(card)) for card in sheet.contacts]
        return people + [(own_channel(channel), channel.value) for channel in sheet.channels]

    def _steps(self, sheet: Sheet) -> Lines:
        return [
            (task_kind(task.kind), f"{day_text(task.due_on, self._today)} {task.title}".strip()) for task in sheet.tasks
        ]

    def _talks(self, sheet: Sheet) -> Lines:
        return [(day(entry.on), entry_words(entry, self._currency)) for entry in sheet.timeline[:TALKS]]


def _fields(sheet: Sheet, names: Sequence[str]) -> Lines:
    wanted = (FIELDS[name] for name in names if name not in UNPRINTED and is_said(sheet.customer.get(name)))
    return [(field.label(), field.shown(sheet.customer.get(field.name))) for field in wanted]


def _role(card: ContactCard) -> str:
    return term(DecisionRole, card.role) if card.role else field_name("contact")


def _person(card: ContactCard) -> str:
    """Name, title, whether and how to reach them, birthdays and what to know, in lines."""
    lines = ["  ".join(part for part in (card.name, card.title) if part)]
    lines += [field_name("do_not_contact")] if card.fields.get("do_not_contact") else []
    lines += ["  ".join(channel.value for channel in card.channels)] if card.channels else []
    for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
        text = card.fields.get(column)
        found = parse_birthday(str(text), calendar) if text else None
        if found is not None:
            lines.append(labelled(field_name("birthday"), birthday_text(found)))
    lines += [labelled(field_name(name), card.fields[name]) for name in PERSONAL if card.fields.get(name)]
    return "\n".join(lines)
