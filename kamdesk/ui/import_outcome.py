"""The last two pages of an import: what would become of the rows, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from kamdesk.models.changes import Alteration
from kamdesk.services.import_twins import ImportTwin
from kamdesk.services.importing import ALTERED, FileReport
from kamdesk.services.repairing import can_save
from kamdesk.ui import theme
from kamdesk.ui.guided import Page
from kamdesk.ui.icons import icon
from kamdesk.ui.import_changes import ChangeList
from kamdesk.ui.import_counts import CountTable, CountTiles, total_of
from kamdesk.ui.import_files import FileState
from kamdesk.ui.import_troubles import TroubleTable, carded, troubles_of
from kamdesk.ui.import_twins import TwinChoices
from kamdesk.ui.wording_figures import counted, fill, number


class PreviewPage(Page):
    """The dry run: counts, who may be in the book already, and every row that needs a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileState] = []
        self._tried: list[FileReport | None] = []
        self._is_tried = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._tiles = CountTiles()
        self._each = CountTable()
        self._each_card = carded(self._each)
        self._words = QLabel()
        theme.kind(self._words, "strong")
        self.table = TroubleTable()
        self._calm = QLabel()
        theme.kind(self._calm, "ok")
        self.twins = TwinChoices()
        self.twins.ticked.connect(self._recount)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self.changes = ChangeList()
        for part in (self.twins, carded(self.table), self.changes):
            self._tabs.addTab(part, "")
        for widget in (self._tiles, self._each_card, self._words, self._calm):
            layout.addWidget(widget)
        layout.addWidget(self._tabs, 1)
        layout.addStretch(0)
        self.show_files([], False)

    def title(self) -> str:
        return self.tr("What will come in")

    def hint(self) -> str:
        return self.tr("Nothing is written yet. A backup is made first, and all of it can be undone in one step.")

    def is_ready(self) -> bool:
        """Rows left out are saved from the next page, so it is open to them where nothing else is new."""
        counts = total_of(self._files)
        return self._is_tried and counts["read"] > counts["rejected"] and not self._has_nothing_new()

    def next_words(self) -> str:
        """Rows that are there already do not come in."""
        coming = _coming(self._files) if self._is_tried else 0
        return self.tr("Import {rows}").format(rows=counted("rows", coming)) if coming else self.tr("Next")

    def show_files(
        self,
        files: list[FileState],
        is_tried: bool,
        twins: Sequence[ImportTwin] = (),
        altered: Sequence[Alteration] = (),
    ) -> None:
        """Show what the dry run found."""
        self._files, self._is_tried = files, is_tried
        self._tried = [each.report for each in files]
        self.twins.show_twins(twins)
        self.changes.show_changes(altered)
        self._each_card.setVisible(len(files) > 1)
        _show_troubles(self.table, self._words, files)
        self._show_tabs(
            (self.tr("In the book already?"), number(len(twins)) if twins else ""),
            (self.tr("Need a look"), number(troubles) if (troubles := self.table.troubles.rowCount()) else ""),
            (self.tr("What changes"), _at_most(len(altered))),
        )
        self._recount()

    def _show_tabs(self, *tabs: tuple[str, str]) -> None:
        """Those that hold something, and how much."""
        for at, (words, count) in enumerate(tabs):
            self._tabs.setTabText(at, f"{words} {count}")
            self._tabs.setTabVisible(at, bool(count))
        there = [at for at, (_, count) in enumerate(tabs) if count]
        self._tabs.setVisible(bool(there))
        if there:
            self._tabs.setCurrentIndex(there[0])

    def _recount(self) -> None:
        """Show the counts as they will be: who is ticked is filled, not added."""
        joined = Counter(twin.file for twin in self.twins.chosen())
        for state, tried in zip(self._files, self._tried, strict=True):
            if tried is not None and joined[state.path]:
                state.report = replace(tried, counts=Counter(tried.counts))
                state.report.join(joined[state.path])
            else:
                state.report = tried
        self._tiles.show_counts(total_of(self._files))
        self._each.show_files(self._files)
        self._say_calm()
        self.settled.emit()

    def _say_calm(self) -> None:
        """What is good to know where nothing wants a look."""
        is_all_there = self._has_nothing_new()
        self._calm.setText(
            self.tr("Nothing new: all of it is in the book already.")
            if is_all_there
            else self.tr("Every row can be read. Nothing stays out.")
        )
        is_sound = self._is_tried and total_of(self._files)["read"] > 0 and not self.table.troubles.rowCount()
        self._calm.setVisible(is_all_there or is_sound)

    def _has_nothing_new(self) -> bool:
        counts = total_of(self._files)
        return self._is_tried and counts["read"] > 0 and counts["skipped"] == counts["read"]


class ResultPage(Page):
    """What came in, and what to do with it. `shown`, `undone`, `repair_requested` and `mended` are its buttons."""

    shown = Signal()
    undone = Signal()
    repair_requested = Signal()
    mended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileState] = []
        self._step = 0
        self._is_undone = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._tiles = CountTiles()
        self._each = CountTable()
        self._each_card = carded(self._each)
        self._words = QLabel()
        theme.kind(self._words, "strong")
        self.table = TroubleTable()
        layout.addWidget(self._tiles)
        layout.addLayout(self._buttons())
        for widget in (self._each_card, self._words):
            layout.addWidget(widget)
        self.card = carded(self.table)
        layout.addWidget(self.card, 1)
        layout.addStretch(0)

    def title(self) -> str:
        if self._is_undone:
            return self.tr("The import was undone")
        counts = total_of(self._files)
        if not _coming(self._files):
            return self.tr("Everything was there already")
        return fill(self.tr("{rows:rows} are in the book"), {"rows": counts["read"] - counts["rejected"]})

    def hint(self) -> str:
        if self._is_undone:
            return self.tr("The book is as it was before.")
        left_out = total_of(self._files)["rejected"]
        words = self.tr("{rows:rows} stayed out. Save and mend what stayed out, then import that file.")
        return fill(words, {"rows": left_out}) if left_out else ""

    def next_words(self) -> str:
        return self.tr("Done")

    def show_files(self, files: list[FileState], step: int) -> None:
        """Show what came of the files; `step` is the step of the history, 0 where nothing was changed."""
        self._files, self._step, self._is_undone = files, step, False
        self._tiles.show_counts(total_of(files))
        self._each.show_files(files)
        self._each_card.setVisible(len(files) > 1)
        _show_troubles(self.table, self._words, files)
        self.card.setVisible(self.table.troubles.rowCount() > 0)
        self._show.setVisible(step > 0)
        self._undo.setVisible(step > 0)
        self._mended.hide()
        self._repair.setVisible(any(each.report and can_save(each.source, each.report) for each in files))
        self.settled.emit()

    def were_saved(self) -> None:
        """The rows that stayed out lie in a file: once mended, one click takes them in."""
        self._mended.show()

    def was_undone(self) -> None:
        """The step was taken back."""
        self._is_undone = True
        self._show.hide()
        self._undo.hide()
        self.settled.emit()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._show = self._button(row, self.tr("Show what came in"), "customers", self.shown)
        self._repair = self._button(row, self.tr("Save the rows left out…"), "file", self.repair_requested)
        self._mended = self._button(row, self.tr("Import the mended rows"), "import", self.mended)
        self._undo = self._button(row, self.tr("Undo this import"), "undo", self.undone)
        row.addStretch(1)
        return row

    def _button(self, row: QHBoxLayout, words: str, picture: str, signal: object) -> QPushButton:
        button = QPushButton(icon(picture, self.palette()), words)
        button.setAutoDefault(False)
        button.clicked.connect(signal)
        row.addWidget(button)
        return button


def _coming(files: Sequence[FileState]) -> int:
    """Rows that change the book."""
    counts = total_of(files)
    return counts["created"] + counts["updated"] + counts["merged"]


def _at_most(altered: int) -> str:
    """How many are listed, and a sign where there are more."""
    return f"{number(ALTERED)}+" if altered > ALTERED else number(altered) if altered else ""


def _cannot() -> str:
    return QCoreApplication.translate("ImportOutcome", "{rows:rows} cannot come in")


def _show_troubles(table: TroubleTable, words: QLabel, files: list[FileState]) -> None:
    troubles = troubles_of(files)
    counts = total_of(files)
    table.show_troubles(troubles, len(files) > 1)
    words.setVisible(bool(troubles))
    words.setAlignment(Qt.AlignmentFlag.AlignLeft)
    parts = []
    if counts["rejected"]:
        parts.append(fill(_cannot(), {"rows": counts["rejected"]}))
    if counts["warnings"]:
        parts.append(counted("remarks", counts["warnings"]))
    words.setText(" · ".join(parts))
