"""Customers that are in the book twice: the pairs at the left, the two side by side at the right, merged or told apart.

Up and Down go through the pairs, Ctrl+Enter merges the one in front as proposed or chosen, Del says they are two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Cancelled, Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.duplicates import Found, Twins
from kamdesk.services.merging import Beside
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.empty import Empty
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.pages import Page
from kamdesk.ui.theme import kind
from kamdesk.ui.twins_list import TwinsDelegate, TwinsModel
from kamdesk.ui.twins_panel import TwinsPanel
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_refusals import refusal_text

SETTLE_MS = 150
SETTLED = frozenset({"merge", "tell_apart"})
Pair = tuple[int, int]


class DuplicatesPage(Page):
    """`shown` says that the pairs are there, `compared` that the two sides of one are."""

    shown = Signal()
    compared = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._looking: Job | None = None
        self._is_known = False
        self._more = 0
        self._settled: set[Pair] = set()
        self._stale: set[Pair] = set()
        self._next: set[Pair] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self._judge)
        self._build()

    # what the window asks

    def show_screen(self, _name: str) -> None:
        if not self._is_known and self._looking is None:
            self.look()

    def reload(self) -> None:
        self.title.setText(lens_name("page:duplicates"))

    def refresh(self, changes: Changes) -> None:
        """Judge again the pairs a write concerns; after an import, or much else, offer to look anew."""
        if not self._is_known:
            return
        touched = changes.customers()
        known = {twins.ids for twins in self.model.twins} | self._settled
        self._stale |= {pair for pair in known if not touched.isdisjoint(pair)}
        if changes.everything or (changes.is_undo and changes.operation not in SETTLED):
            self._note.setText(self.tr("The book has changed since. Look again?"))
        if self._stale:
            self._later.start()

    def enter(self) -> None:
        self.view.setFocus()

    def look(self) -> None:
        """Look over the whole book."""
        if self._looking is not None:
            return
        from kamdesk.services import duplicates

        self._note.setText("")
        self._again.hide()
        self._stop.show()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._looking = self.jobs.read(
            duplicates.find, self.desk, done=self._found, failed=self._failed, progress=self._on_the_way
        )

    def choose(self, at: int) -> None:
        """Put a pair in front."""
        index = self.model.index(min(at, self.model.rowCount() - 1), 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # building

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        self.model = TwinsModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwinsDelegate(self.view))
        self.view.setAccessibleName(self.tr("Pairs that may be one customer"))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.panel = TwinsPanel()
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.panel)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        parts.setSizes([420, 640])
        self.empty = Empty()
        self.empty.asked.connect(self.look)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.empty)
        self._middle.addWidget(parts)
        outer.addWidget(self._middle, 1)
        self.panel.merge_asked.connect(self._merge)
        self.panel.apart_asked.connect(self._tell_apart)
        self.panel.turned.connect(self._compare)
        self.panel.open_asked.connect(self.customer_asked)
        for keys, slot in (("Ctrl+Return", self.panel.merge), ("Ctrl+Enter", self.panel.merge)):
            self._key(keys, self, slot)
        self._key("Del", self.view, self.panel.tell_apart)
        self._say_empty(self.tr("Looking for customers that are in the book twice…"), "", ())

    def _key(self, keys: str, owner: QWidget, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 10)
        row.setSpacing(10)
        self.title = QLabel(lens_name("page:duplicates"))
        kind(self.title, "lens")
        self._note = ElidedLabel()
        kind(self._note, "mute")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(self._stop_looking)
        self._again = QPushButton(self.tr("Look again"))
        self._again.clicked.connect(self.look)
        row.addWidget(self.title)
        row.addWidget(self._note, 1)
        for widget in (self._bar, self._stop, self._again):
            row.addWidget(widget)
            widget.hide()
        return row

    # looking

    def _on_the_way(self, done: int, known: int) -> None:
        self._bar.setRange(0, known)
        self._bar.setValue(done)

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()

    def _found(self, found: Found) -> None:
        self._rest()
        self._is_known = True
        self._more = found.more
        self._show(found.twins, 0)
        self.shown.emit()

    def _failed(self, refusal: Refusal) -> None:
        self._rest()
        if not self.model.twins:
            words = "" if isinstance(refusal, Cancelled) else refusal_text(refusal)
            self._say_empty(self.tr("Nobody has looked yet"), words, (("look", self.tr("Look for duplicates")),))
        elif not isinstance(refusal, Cancelled):
            self._note.setText(refusal_text(refusal))

    def _rest(self) -> None:
        self._looking = None
        self._bar.hide()
        self._stop.hide()
        self._again.show()

    def _show(self, twins: Sequence[Twins], at: int) -> None:
        self.model.show(twins)
        self._note.setText(counted("pairs", len(twins)) if twins else "")
        if self._more:
            words = self.tr("The surest {shown} of {all}; the others follow when these are settled.")
            self._note.setText(words.format(shown=len(twins), all=counted("pairs", len(twins) + self._more)))
        if twins:
            self._middle.setCurrentIndex(1)
            self.choose(at)
        else:
            self.panel.clear()
            self._say_empty(
                self.tr("Nobody is in the book twice"),
                self.tr("Names, numbers, phones, e-mails, addresses and contacts were compared."),
                (("look", self.tr("Look again")),),
            )

    def _say_empty(self, title: str, more: str, buttons: tuple[tuple[str, str], ...]) -> None:
        self.empty.say("customers", title, more, buttons)
        self._middle.setCurrentIndex(0)

    # one pair

    def _current(self) -> Twins | None:
        at = self.view.currentIndex().row()
        return self.model.twins[at] if 0 <= at < len(self.model.twins) else None

    def _show_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        twins = self._current()
        if twins is not None:
            self._compare(*twins.ids)

    def _compare(self, first: int, second: int, keep: int | None = None) -> None:
        from kamdesk.services import merging

        self.panel.set_busy(True)
        self.jobs.search(
            merging.beside, self.desk, first, second, keep, done=self._compared, failed=self._gone, topic="beside"
        )

    def _compared(self, beside: Beside) -> None:
        twins = self._current()
        if twins is not None and {beside.keep, beside.gone} == set(twins.ids):
            self.panel.show_twins(twins, beside)
            self.compared.emit()

    def _gone(self, _refusal: Refusal) -> None:
        """One of the two is not there any more: the next judgement takes the pair off."""
        self._stale |= {twins.ids for twins in self.model.twins}
        self._later.start()

    def _merge(self, keep: int, gone: int, takes: Mapping[str, str]) -> None:
        """Merge; whoever was like the one that goes is then compared with the one that stays."""
        from kamdesk.services import merging

        self.panel.set_busy(True)
        for twins in self.model.twins:
            if gone in twins.ids and keep not in twins.ids:
                other = twins.ids[0] if twins.ids[1] == gone else twins.ids[1]
                self._next.add((min(keep, other), max(keep, other)))
        self._settle(keep, gone)
        self.jobs.write(merging.merge, self.desk, keep, gone, dict(takes), done=self._was_settled, failed=self._refused)

    def _tell_apart(self, first: int, second: int) -> None:
        from kamdesk.services import merging

        self.panel.set_busy(True)
        self._settle(first, second)
        self.jobs.write(merging.not_the_same, self.desk, first, second, done=self._was_settled, failed=self._refused)

    def _settle(self, first: int, second: int) -> None:
        """The pair is judged again once the step is done, and when it is undone."""
        pair = (min(first, second), max(first, second))
        self._settled.add(pair)
        self._next.add(pair)

    def _was_settled(self, _changes: Changes) -> None:
        self._stale |= self._next
        self._next = set()
        self._later.start()

    def _refused(self, refusal: Refusal) -> None:
        self.panel.set_busy(False)
        self._note.setText(refusal_text(refusal))

    def _judge(self) -> None:
        """Look again at the pairs something happened to."""
        stale, self._stale = self._stale, set()
        if stale:
            self.jobs.read(_judged, self.desk, stale, done=self._was_judged, failed=self._refused)

    def _was_judged(self, answer: tuple[set[Pair], Found]) -> None:
        asked, found = answer
        at = max(self.view.currentIndex().row(), 0)
        known = {twins.ids: twins for twins in self.model.twins if twins.ids not in asked}
        known |= {twins.ids: twins for twins in found.twins}
        self._show(sorted(known.values(), key=lambda twins: (-twins.likeness.confidence, twins.ids)), at)
        self.shown.emit()


def _judged(desk: Desk, pairs: set[Pair]) -> tuple[set[Pair], Found]:
    """The pairs asked about, and what came of them. For a worker."""
    from kamdesk.services import duplicates

    return pairs, duplicates.judge(desk, pairs)
