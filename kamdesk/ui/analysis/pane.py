"""The analysis in the window: the title, the day and the measure it is seen by, and the screen that was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import RankBy
from kamdesk.rules.window import month_ends
from kamdesk.services.desk import Desk
from kamdesk.ui.analysis.plots import Plot
from kamdesk.ui.analysis.screen import EDGE, Screen
from kamdesk.ui.analysis.screens import SCREENS
from kamdesk.ui.analysis.sight import Sight, View, look
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.empty import Empty
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.pages import Page
from kamdesk.ui.theme import kind
from kamdesk.ui.wording_figures import counted, day, month
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_terms import term

MONTHS_BACK = 24
SETTLE_MS = 300
"""Writes come in bunches: so long after the last one the analysis is read anew."""


class AnalysisPane(Page):
    """`opened` carries the target of a mark that was pressed; `shown` says that a screen is there with its facts."""

    shown = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._name = "overview"
        self._view = View()
        self._sight: Sight | None = None
        self._job: Job | None = None
        self._building: tuple[Screen, Iterator[None], Sight] | None = None
        self._revealing: Iterator[Plot] = iter(())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self.reload)
        self._steps = QTimer(self)
        self._steps.setInterval(0)
        self._steps.timeout.connect(self._build_on)
        self._lay_out()

    # what the window asks

    def show_screen(self, name: str) -> None:
        """Show a screen by its name; the old one stays until the new one is there."""
        self._name = name if name in SCREENS else "overview"
        self.title.setText(self.tr("Analysis · {screen}").format(screen=lens_name(f"analysis:{self._name}")))
        self._read(self._sight)

    def reload(self) -> None:
        """Compute everything anew, once it is looked at again."""
        self._later.stop()
        self._sight = None
        if self.isVisible():
            self._read(None)

    def refresh(self, _changes: Changes) -> None:
        """Follow a write, shortly after the last of several."""
        self._sight = None
        if self.isVisible():
            self._later.start()

    def screen_shown(self) -> Screen | None:
        """The screen in front."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

    def view(self) -> View:
        """From which day and by which measure it is seen."""
        return self._view

    def set_view(self, view: View) -> None:
        """See the book from another day or by another measure."""
        if view != self._view:
            self._view = view
            self._read(None)

    def enter(self) -> None:
        """Give the keyboard to the screen's first mark."""
        screen = self.screen_shown()
        if screen is not None:
            screen.enter()

    def hint(self) -> str:
        return self.tr("Press any mark, and the list holds those customers")

    # helpers

    def _lay_out(self) -> None:
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(10)
        self.title, self.sentence = ElidedLabel(), ElidedLabel()
        kind(self.title, "lens")
        kind(self.sentence, "mute")
        self.title.setSizePolicy(self.title.sizePolicy().Policy.Preferred, self.title.sizePolicy().Policy.Fixed)
        self.day_button, self.measure_button = QPushButton(), QPushButton()
        for button in (self.day_button, self.measure_button):
            kind(button, "chip")
        self.day_button.clicked.connect(self._choose_day)
        self.measure_button.clicked.connect(self._choose_measure)
        head.addWidget(self.title)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.measure_button)
        head.addWidget(self.day_button)
        layout.addLayout(head)
        self._stack = QStackedWidget()
        self._waiting = Empty()
        self._waiting.say("chart", self.tr("Looking through the book…"), "")
        self._stack.addWidget(self._waiting)
        layout.addWidget(self._stack, 1)
        self._say_view()

    def _read(self, known: Sight | None) -> None:
        """Ask the worker for the sight and the screen's page of it; what was asked before is not wanted any more."""
        if self._job is not None:
            self._job.drop()
        self._drop_building()
        self._say_view()
        self.sentence.setText(self.tr("Looking through the book…"))
        answer = _Answer(self, self._name)
        self._job = self.jobs.read(
            look, self.desk, self._view, SCREENS[self._name].read, known, done=answer.take, failed=self._could_not
        )

    def build(self, name: str, answer: tuple[Sight, Any]) -> None:
        """Begin to build the screen that was read; it comes to the front in a step of its own when it is whole."""
        self._job = None
        self._sight, page = answer
        screen = SCREENS[name](self.desk, self.jobs)
        screen.on = self._sight.found.on
        screen.opened.connect(self.opened)
        screen.changed.connect(self.reload)
        self._stack.addWidget(screen)  # behind the one that shows: so it is dressed step by step
        self._building = (screen, chain(screen.fill(self._sight, page), [None]), self._sight)
        self._steps.start()

    def _build_on(self) -> None:
        if self._building is None:
            self._reveal()
            return
        screen, steps, sight = self._building
        for _ in steps:
            screen.dress()
            return
        screen.dress()
        self._building = None
        self._bring(screen, sight)
        self._revealing = iter(screen.findChildren(Plot))

    def _reveal(self) -> None:
        """Paint the next of the screen's plots."""
        plot = next(self._revealing, None)
        if plot is not None and shiboken6.isValid(plot):
            plot.reveal()
        elif plot is None:
            self._steps.stop()

    def _bring(self, screen: Screen, sight: Sight) -> None:
        """The new screen takes the old one's place, scrolled to where it was if it is the same one."""
        old = self.screen_shown()
        focused = QApplication.focusWidget()
        had_focus = old is not None and focused is not None and old.isAncestorOf(focused)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            if old.name == screen.name:
                screen.verticalScrollBar().setValue(old.verticalScrollBar().value())
            self._stack.removeWidget(old)
            old.deleteLater()
        if had_focus:
            screen.enter()
        self._say_sight(sight)
        self.shown.emit(screen.name)

    def _drop_building(self) -> None:
        if self._building is not None:
            self._stack.removeWidget(self._building[0])
            self._building[0].deleteLater()
            self._building = None

    def _could_not(self, refusal: Refusal) -> None:
        self._job = None
        self.sentence.clear()
        if refusal.code not in ("cancelled", "interrupted"):
            self.jobs.refused.emit(refusal)

    def _say_sight(self, sight: Sight) -> None:
        found = sight.found
        start, end = found.window
        words = self.tr("by {measure} · {start} to {end} · {count} who bought")
        first = date.fromordinal(start.toordinal() + 1)
        parts = [
            words.format(
                measure=term(RankBy, found.rank_by),
                start=day(first),
                end=day(end),
                count=counted("customers", found.existing),
            )
        ]
        if found.marks_since is not None:
            parts.append(self.tr("marks as they were on {day}").format(day=day(found.marks_since)))
        self.sentence.setText(" · ".join(parts))
        self.sentence.setToolTip(self.sentence.text())

    def _say_view(self) -> None:
        on = self._view.on
        self.day_button.setText(
            (self.tr("Today") if on is None else self.tr("End of {month}").format(month=month(on))) + " ▾"
        )
        self.day_button.setAccessibleName(self.tr("Seen from the day: {day}").format(day=self.day_button.text()[:-2]))
        measure = term(RankBy, self._view.rank_by or self.desk.settings.rank_by)
        self.measure_button.setText(measure + " ▾")
        self.measure_button.setAccessibleName(self.tr("Ranked by: {measure}").format(measure=measure))

    def _choose_day(self) -> None:
        choices: dict[str, View] = {self.tr("Today"): View(None, self._view.rank_by)}
        for end in month_ends(self.desk.today(), MONTHS_BACK):
            choices[self.tr("End of {month}").format(month=month(end))] = View(end, self._view.rank_by)
        self._pop(self.day_button, choices)

    def _choose_measure(self) -> None:
        own = self.desk.settings.rank_by
        choices = {
            term(RankBy, each): View(self._view.on, None if each is own else each)
            for each in (RankBy.AUTO, RankBy.MARGIN, RankBy.REVENUE, RankBy.CONTRIBUTION)
        }
        self._pop(self.measure_button, choices)

    def _pop(self, button: QPushButton, choices: Mapping[str, View]) -> None:
        menu = QMenu(self)
        for words, view in choices.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(view == self._view)
            action.setData(view)
        menu.triggered.connect(self._take_view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take_view(self, action: Any) -> None:
        self.set_view(action.data())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the charts are painted anew from the facts that are there."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._sight is not None and self.isVisible():
            self._later.start()


class _Answer:
    """Keeps which screen was asked for until the worker answers."""

    def __init__(self, pane: AnalysisPane, name: str) -> None:
        self._pane, self._name = pane, name

    def take(self, answer: tuple[Sight, Any]) -> None:
        if shiboken6.isValid(self._pane):
            self._pane.build(self._name, answer)
