"""The table of settings: one line each, with the words that explain it. Adding a setting means adding a line.

`desk` lines belong to the program on this computer, `rules` lines to the open book.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import RankBy
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.field import Field, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import choices
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.percent_field import PercentField
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.time_field import TimeField
from kamdesk.ui.wording_terms import term

DESK, RULES, BOOK = "desk", "rules", "book"
"""Where a setting is kept: with the program, with the book's rules, or with the book itself."""


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting. `kind`: choice, yes_no, number, money, share, time or text; `least`, `most`: bounds of a number."""

    name: str
    place: str
    section: str
    kind: str
    label: str
    explanation: str
    least: int = 0
    most: int = 0
    unit: str = ""
    choices: tuple[tuple[object, str], ...] = ()

    @property
    def words(self) -> str:
        return _say(self.label)

    @property
    def meaning(self) -> str:
        return _say(self.explanation)


def setting_lines() -> tuple[SettingLine, ...]:
    """The table."""
    return _LINES


def section_name(section: str) -> str:
    """The title of a section."""
    return _say(_SECTIONS[section])


def sections() -> tuple[str, ...]:
    """The sections in the order of the screen."""
    return tuple(_SECTIONS)


def field_of(line: SettingLine) -> Field:
    """The field that edits a setting."""
    unit = _say(line.unit) if line.unit else ""
    if line.kind == "yes_no":
        return YesNoField(line.words)
    if line.kind == "number":
        return NumberField(line.words, line.least, line.most, unit)
    if line.kind == "money":
        return MoneyField(line.words)
    if line.kind == "share":
        return PercentField(line.words)
    if line.kind == "time":
        return TimeField(line.words)
    if line.name == "rank_by":
        return ChoiceField(line.words, [(value, term(RankBy, value)) for value, _ in choices(RankBy)], optional=False)
    if line.kind == "choice":
        return ChoiceField(line.words, [(value, _say(words)) for value, words in line.choices], optional=False)
    return LineField(line.words)


def _say(source: str) -> str:
    return QCoreApplication.translate("Settings", source)


_SECTIONS: Mapping[str, str] = {
    "look": QT_TRANSLATE_NOOP("Settings", "Look and language"),
    "ranking": QT_TRANSLATE_NOOP("Settings", "Ranking and money"),
    "rhythm": QT_TRANSLATE_NOOP("Settings", "Service standards"),
    "reminders": QT_TRANSLATE_NOOP("Settings", "Reminders"),
    "greetings": QT_TRANSLATE_NOOP("Settings", "Greetings and visits"),
    "deals": QT_TRANSLATE_NOOP("Settings", "Deals and terms"),
    "fields": QT_TRANSLATE_NOOP("Settings", "My own fields"),
    "safety": QT_TRANSLATE_NOOP("Settings", "Safety"),
    "backups": QT_TRANSLATE_NOOP("Settings", "Backups"),
}
_LINES = (
    SettingLine(
        "language",
        DESK,
        "look",
        "choice",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Takes effect at once."),
        choices=(("", QT_TRANSLATE_NOOP("Settings", "As the system")), ("en", "English"), ("zh_CN", "简体中文")),
    ),
    SettingLine(
        "theme",
        DESK,
        "look",
        "choice",
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "Light for the day, dark for the evening, or whatever the system does."),
        choices=(
            ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
    ),
    SettingLine(
        "text_percent",
        DESK,
        "look",
        "choice",
        QT_TRANSLATE_NOOP("Settings", "Text size"),
        QT_TRANSLATE_NOOP("Settings", "Against the system's own size."),
        choices=tuple((size, f"{size}%") for size in (90, 100, 110, 125, 150, 175, 200)),
    ),
    SettingLine(
        "author",
        BOOK,
        "look",
        "text",
        QT_TRANSLATE_NOOP("Settings", "Your name"),
        QT_TRANSLATE_NOOP("Settings", "Stands under what you log, in handovers and letters."),
    ),
    SettingLine(
        "tray",
        DESK,
        "look",
        "yes_no",
        QT_TRANSLATE_NOOP("Settings", "Closing the window keeps KamDesk in the tray"),
        QT_TRANSLATE_NOOP("Settings", "There it goes on reminding you; Quit ends it."),
    ),
    SettingLine(
        "autostart",
        DESK,
        "look",
        "yes_no",
        QT_TRANSLATE_NOOP("Settings", "Start with the system"),
        QT_TRANSLATE_NOOP("Settings", "Hidden, so that the day's list is there when you are."),
    ),
    SettingLine(
        "rank_by",
        RULES,
        "ranking",
        "choice",
        QT_TRANSLATE_NOOP("Settings", "Rank customers by"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Automatic takes gross margin once every order line in the window has a known cost, else revenue.",
        ),
    ),
    SettingLine(
        "window_months",
        RULES,
        "ranking",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Window"),
        QT_TRANSLATE_NOOP("Settings", "How far back orders count for tiers, segments and scores."),
        1,
        120,
        QT_TRANSLATE_NOOP("Settings", "months"),
    ),
    SettingLine(
        "default_margin_e4",
        RULES,
        "ranking",
        "share",
        QT_TRANSLATE_NOOP("Settings", "Margin where the cost is not known"),
        QT_TRANSLATE_NOOP("Settings", "Such margins are marked as estimated."),
    ),
    SettingLine(
        "hourly_cost_e4",
        RULES,
        "ranking",
        "money",
        QT_TRANSLATE_NOOP("Settings", "What an hour of your time costs"),
        QT_TRANSLATE_NOOP("Settings", "Minutes of calls and visits are taken off a customer's margin at this rate."),
    ),
    SettingLine(
        "capacity",
        RULES,
        "reminders",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Customers a day"),
        QT_TRANSLATE_NOOP("Settings", "Today shows so many; the rest waits under Later, and promises never wait."),
        1,
        500,
        QT_TRANSLATE_NOOP("Settings", "a day"),
    ),
    SettingLine(
        "digest",
        DESK,
        "reminders",
        "yes_no",
        QT_TRANSLATE_NOOP("Settings", "One notice a day says who is due"),
        QT_TRANSLATE_NOOP("Settings", "Never one notice for each customer."),
    ),
    SettingLine(
        "digest_at",
        RULES,
        "reminders",
        "time",
        QT_TRANSLATE_NOOP("Settings", "At"),
        QT_TRANSLATE_NOOP("Settings", "Missed while the computer slept, it comes at the next start."),
    ),
    SettingLine(
        "wrap_up",
        RULES,
        "reminders",
        "time",
        QT_TRANSLATE_NOOP("Settings", "Evening review at"),
        QT_TRANSLATE_NOOP("Settings", "Offered once a day from then on: thanks, tomorrow, material, calls not logged."),
    ),
    SettingLine(
        "quiet_from",
        DESK,
        "reminders",
        "time",
        QT_TRANSLATE_NOOP("Settings", "Quiet from"),
        QT_TRANSLATE_NOOP("Settings", "No notice appears from then …"),
    ),
    SettingLine(
        "quiet_until",
        DESK,
        "reminders",
        "time",
        QT_TRANSLATE_NOOP("Settings", "Quiet until"),
        QT_TRANSLATE_NOOP("Settings", "… until then; the same time twice means that no hour is quiet."),
    ),
    SettingLine(
        "idle_lock_minutes",
        RULES,
        "safety",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Lock when idle for"),
        QT_TRANSLATE_NOOP("Settings", "The book closes and asks for its key again."),
        1,
        1440,
        QT_TRANSLATE_NOOP("Settings", "minutes"),
    ),
    SettingLine(
        "trash_days",
        RULES,
        "safety",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Keep the trash for"),
        QT_TRANSLATE_NOOP("Settings", "Afterwards what lies in it is deleted for good."),
        0,
        3650,
        QT_TRANSLATE_NOOP("Settings", "days"),
    ),
    SettingLine(
        "undo_days",
        RULES,
        "safety",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Keep the history for"),
        QT_TRANSLATE_NOOP("Settings", "So long a step can be undone, at most the newest 500."),
        0,
        3650,
        QT_TRANSLATE_NOOP("Settings", "days"),
    ),
    SettingLine(
        "backups_daily",
        RULES,
        "backups",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Daily backups kept"),
        QT_TRANSLATE_NOOP("Settings", "One is made each day the book is open; those made by hand always stay."),
        0,
        365,
    ),
    SettingLine(
        "backups_weekly",
        RULES,
        "backups",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Weekly backups kept"),
        QT_TRANSLATE_NOOP("Settings", "The last one of each week."),
        0,
        520,
    ),
    SettingLine(
        "backups_monthly",
        RULES,
        "backups",
        "number",
        QT_TRANSLATE_NOOP("Settings", "Monthly backups kept"),
        QT_TRANSLATE_NOOP("Settings", "The last one of each month."),
        0,
        240,
    ),
)
