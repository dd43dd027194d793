"""Settings: everything a rep may wish otherwise, each explained in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.models.settings import Settings
from kamdesk.models.terms import RankBy
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.asking import ask
from kamdesk.ui.backup_pane import BackupPane
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.deal_settings import DealSettings
from kamdesk.ui.field import Field
from kamdesk.ui.greeting_settings import GreetingSettings
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.own_fields_pane import OwnFieldsPane
from kamdesk.ui.screen_room import resize_within
from kamdesk.ui.setting_lines import BOOK, DESK, RULES, section_name, sections, setting_lines
from kamdesk.ui.setting_page import SettingPage
from kamdesk.ui.standards_table import StandardsTable
from kamdesk.ui.wording_refusals import refusal_text

HOURS = {"digest_at": "digest", "wrap_up": "wrap_up"}
"""Hours of the day, by their names here; `digest` alone is the desk's yes or no. One left empty stays as it is."""

SIDE, SIDE_EDGE = 190, 8
"""Pixels of the list of sections at least, and of the edge around it."""
WIDE = 45
"""Line heights the dialog would like to be wide."""


class SettingsDialog(QDialog):
    """`desk_values` are the program's own settings by name; `desk_changed` carries those that were changed.

    The book's settings are stored on the worker; `saved` says that they were.
    """

    desk_changed = Signal(dict)
    saved = Signal()
    restored = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        desk_values: Mapping[str, object],
        section: str = "look",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._jobs, self._desk_values = desk, jobs, dict(desk_values)
        self._ask: QMessageBox | None = None
        self._pages: dict[str, SettingPage] = {}
        self.standards = StandardsTable()
        self.greetings = GreetingSettings()
        self.deals = DealSettings(desk, jobs)
        self.backups = BackupPane(desk, jobs)
        self._build()
        self._fill()
        self.show_section(section)
        resize_within(self, max(900, WIDE * self.fontMetrics().lineSpacing()), 640)
        self.setMinimumSize(640, 480)

    def show_section(self, section: str) -> None:
        """Bring a section to the front."""
        self._list.setCurrentRow(sections().index(section))

    def offer_keys(self, ask_for: Callable[[str], object]) -> None:
        """Show the ways to another passphrase and to the recovery key; `ask_for` gets the name of the action."""
        from kamdesk.ui.key_acts import KeyPane

        pane = KeyPane()
        pane.asked.connect(ask_for)
        self._pages["safety"].add_wide(pane)
        for before, after in pairwise((*pane.findChildren(QPushButton), self._cancel, self._save)):
            QWidget.setTabOrder(before, after)

    def field(self, name: str) -> Field:
        """The field of a setting."""
        return next(page.fields[name] for page in self._pages.values() if name in page.fields)

    def save(self) -> None:
        """Store what was changed; what cannot be read is shown where it stands."""
        if self._show_trouble():
            return
        changed = self._changed(DESK, self._desk_values)
        if changed:
            self.desk_changed.emit(changed)
        rules, author = self._rules(), str(self._values()["author"] or "")
        if rules == self._desk.settings and author == self._desk.author:
            self._was_saved(None)
            return
        self._save.setEnabled(False)
        self._save.setText(self.tr("Reckoning anew…"))
        self._jobs.write(_stored, self._desk, rules, author, done=self._was_saved, failed=self._failed)

    def is_touched(self) -> bool:
        """Whether anything differs from what is in force."""
        return self._snapshot() != self._untouched

    # Values.

    def _values(self) -> dict[str, Any]:
        return {name: field.value() for page in self._pages.values() for name, field in page.fields.items()}

    def _snapshot(self) -> dict[str, object]:
        return (
            {name: _read(field) for page in self._pages.values() for name, field in page.fields.items()}
            | {f"{grade} {part}": _read(self.standards.field(grade, part)) for grade, part in self.standards._fields}
            | self.greetings.snapshot()
            | self.deals.snapshot()
        )

    def _fill(self) -> None:
        rules = self._desk.settings
        for line in setting_lines():
            if line.place == DESK:
                value: object = self._desk_values.get(line.name)
            elif line.place == BOOK:
                value = self._desk.author
            else:
                value = getattr(rules, HOURS.get(line.name, line.name))
            if isinstance(value, time):
                value = value.strftime("%H:%M")
            self.field(line.name).set_value(value)
        self.standards.show_standards(rules.standards)
        self.greetings.show_rules(rules)
        self.deals.show_rules(rules)
        self._untouched = self._snapshot()
        self.backups.reload()

    def _rules(self) -> Settings:
        values = self._values()
        named = {
            line.name: values[line.name] for line in setting_lines() if line.place == RULES and line.name not in HOURS
        }
        named["rank_by"] = RankBy(named["rank_by"])
        named |= {rule: time.fromisoformat(str(values[name])) for name, rule in HOURS.items() if values[name]}
        said = replace(self._desk.settings, **named, standards=self.standards.value())
        return self.deals.rules(self.greetings.rules(said))

    def _changed(self, place: str, before: Mapping[str, object]) -> dict[str, object]:
        values = self._values()
        names = [line.name for line in setting_lines() if line.place == place]
        return {name: values[name] for name in names if values[name] != self._untouched[name] or name not in before}

    def _show_trouble(self) -> bool:
        """Show what cannot be read, and bring its section to the front; True if there is any."""
        for section, page in self._pages.items():
            words = page.show_trouble()
            if not words and section == "rhythm":
                words = self.standards.trouble()
            if not words and section == "greetings":
                words = self.greetings.trouble()
            if not words and section == "deals":
                words = self.deals.trouble()
            if words:
                self.show_section(section)
                announce(self, words)
                return True
        return False

    # Building.

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sections"))
        side = QFrame()
        theme.kind(side, "side")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(SIDE_EDGE, 12, SIDE_EDGE, 12)
        inside.addWidget(self._list)
        self._stack = QStackedWidget()
        body.addWidget(side)
        body.addWidget(self._stack, 1)
        outer.addLayout(body, 1)
        for section in sections():  # where they belong from the first: whoever moves in full is dressed anew with all
            self._add_page(section)
        outer.addWidget(self._foot())  # after them, so that Tab comes to its buttons last
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        side.ensurePolished()
        for section in sections():  # once they are dressed, so that they know their height
            self._list.addItem(section_name(section))
        side.setFixedWidth(max(SIDE, self._list.sizeHintForColumn(0) + 2 * self._list.frameWidth() + 2 * SIDE_EDGE))

    def _add_page(self, section: str) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(area)
        page = SettingPage(section)
        theme.kind(page, "page")
        area.setWidget(page)
        page.add_lines([line for line in setting_lines() if line.section == section])
        if section == "rhythm":
            page.add_wide(self.standards)
        elif section == "greetings":
            page.add_wide(self.greetings)
        elif section == "deals":
            page.add_wide(self.deals)
        elif section == "fields":
            language = str(self._desk_values.get("language") or "") or QLocale().name()
            page.add_wide(OwnFieldsPane(self._desk, self._jobs, language))
        elif section == "backups":
            page.add_wide(self.backups)
            self.backups.restored.connect(self.restored)
        self._pages[section] = page

    def _foot(self) -> QFrame:
        frame = QFrame()
        theme.kind(frame, "foot")
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 10, 20, 10)
        self._banner = QLabel()
        self._banner.setWordWrap(True)
        theme.kind(self._banner, "late")
        cancel = self._cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._save = QPushButton(self.tr("Save"))
        theme.kind(self._save, "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        row.addWidget(self._banner, 1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return frame

    # Saving and leaving.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from anywhere."""
        if event.key() in ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self.save()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        if self._ask is None and self.is_touched():
            self._ask_to_leave()
        else:
            super().reject()

    def _was_saved(self, _outcome: object) -> None:
        self._untouched = self._snapshot()
        self.saved.emit()
        self.accept()

    def _failed(self, refusal: Refusal) -> None:
        self._save.setEnabled(True)
        self._save.setText(self.tr("Save"))
        self._banner.setText(refusal_text(refusal))
        announce(self, self._banner.text())

    def _ask_to_leave(self) -> None:
        stay, words = self.tr("Go on editing"), self.tr("Your changes are not saved.")
        self._ask = ask(self, words, self.tr("Discard"), self._leave, stay=stay)
        self._ask.finished.connect(self._stayed)

    def _leave(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _stayed(self, _result: int) -> None:
        self._ask = None


def _read(field: Field) -> object:
    from kamdesk.ui.field import Misread

    try:
        return field.value()
    except Misread as misread:
        return misread.args


def _stored(desk: Desk, rules: Settings, author: str) -> object:
    """Keep what changed; every view is read anew."""
    from kamdesk.models.changes import Changes
    from kamdesk.services.author import set_author
    from kamdesk.services.desk import change_settings

    if author != desk.author:
        set_author(desk, author)
    if rules != desk.settings:
        change_settings(desk, rules)
    return Changes("settings", everything=True)
