"""Importing files, from what they are to what came in; nothing is written before the preview was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.import_choices import Choices
from kamdesk.services.importing import ImportReport, Source
from kamdesk.ui.file_places import Purpose, beside, file_dialog
from kamdesk.ui.guided import Guided
from kamdesk.ui.import_columns import ColumnsPage
from kamdesk.ui.import_files import FilesPage, FileState
from kamdesk.ui.import_outcome import PreviewPage, ResultPage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_import import trouble_text
from kamdesk.ui.wording_refusals import refusal_text


class ImportWizard(Guided):
    """Opened from the menu without files, or with the files dropped on the window.

    `lens_requested` carries the lens of what came in (`step:ID`).
    """

    lens_requested = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, paths: Sequence[str | Path] = (), parent: QWidget | None = None) -> None:
        super().__init__("", self._step_words(), parent)
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(True)
        self.resize(940, 740)
        self.setMinimumHeight(620)  # the preview of several files with all it has to say
        self._desk, self._jobs = desk, jobs
        self.files: list[FileState] = []
        self._on_way: list[FileState] = []
        self._step = 0
        self._repaired: list[Path] = []
        self._to_save: list[FileState] = []
        self._seen: set[Path] = set()
        self._first, self._columns, self._preview, self._result = (
            FilesPage(),
            ColumnsPage([each.name for each in own_fields.fields(desk, "customer")]),
            PreviewPage(),
            ResultPage(),
        )
        for page in (self._first, self._columns, self._preview, self._result):
            self.add_page(page)
        self._connect()
        self.show_page(self._first)
        self.add_files(list(paths))

    def add_files(self, paths: Sequence[str | Path]) -> None:
        """Look at more files; those already here stay as they are."""
        known = {each.path for each in self.files}
        new = [Path(each) for each in paths if Path(each) not in known]
        if not new or self.is_busy():
            return
        job = self._jobs.read(_look_at, self._desk, new, done=self._recognised, failed=self._failed)
        self.work(job, self.tr("Looking at the files…"))

    # The pages in order.

    def forward(self) -> None:
        page = self.page()
        if page is self._first:
            self._to_columns()
        elif page is self._columns:
            self._settle_columns()
        elif page is self._preview:
            self._take_in()
        else:
            self.leave()

    def backward(self) -> None:
        page = self.page()
        if page is self._columns:
            self._columns.keep_answers()
        if page is self._columns and self._columns.place() > 0:
            self._show_columns(self._columns.place() - 1)
        elif page is self._preview and self._tables():
            self._show_columns(len(self._tables()) - 1)
        else:
            self.show_page(self._first)

    def can_go_back(self) -> bool:
        return self.page() in (self._columns, self._preview)

    def cancel_words(self) -> str:
        return self.tr("Close") if self.page() is self._result else self.tr("Cancel")

    def is_at_stake(self) -> str:
        if self.page() is not self._result and self._columns.is_touched:
            return self.tr("What you mapped by hand is not remembered yet, and nothing was imported.")
        return ""

    def settle(self) -> None:
        super().settle()
        if hasattr(self, "_result"):
            self._cancel.setVisible(self.page() is not self._result or self.is_busy())

    def _step_words(self) -> tuple[str, ...]:
        return (self.tr("Files"), self.tr("Columns"), self.tr("Preview"), self.tr("Result"))

    def _connect(self) -> None:
        self._first.add_requested.connect(self.add_files)
        self._first.removed.connect(self._remove)
        self._first.reread.connect(self._reread)
        self._columns.file_chosen.connect(self._other_file)
        self._columns.removed.connect(self._remove)
        self._result.shown.connect(self._show_came_in)
        self._result.undone.connect(self._undo)
        self._result.repair_requested.connect(self._save_rejected)
        self._result.mended.connect(self._import_mended)

    # Files.

    def _recognised(self, found: list[FileState]) -> None:
        self.rested()
        self.files += found
        self._first.show_files(self.files)
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, state: FileState) -> None:
        at = self._columns.place()
        self.files = [each for each in self.files if each is not state]
        self._first.show_files(self.files)
        if self.page() is self._columns:
            self._after_removal(at)

    def _after_removal(self, at: int) -> None:
        """What comes in the place of a file left out on the page of its columns."""
        if not self._tables():
            self.show_page(self._first)
        else:
            self._show_columns(min(at, len(self._tables()) - 1))

    def _reread(self, state: FileState, choices: Choices) -> None:
        """Read one file another way."""
        state.choices, state.is_recalled = choices, False
        job = self._jobs.read(_read_again, self._desk, [state], done=self._reread_shown, failed=self._failed)
        self.work(job, self.tr("Reading again…"))

    def _reread_shown(self, _sources: object) -> None:
        self.rested()
        self._first.show_files(self.files)

    # Columns.

    def _tables(self) -> list[FileState]:
        return [each for each in self.files if each.is_table]

    def _sound(self) -> list[FileState]:
        return [each for each in self.files if each.is_sound]

    def _to_columns(self) -> None:
        if self._tables():
            self._show_columns(0)
        else:
            self._try_out()

    def _show_columns(self, at: int) -> None:
        self._columns.show_files(self._tables(), at)
        self.show_page(self._columns)

    def _other_file(self, at: int) -> None:
        self._columns.keep_answers()
        self._seen.add(self._tables()[self._columns.place()].path)
        self._show_columns(at)

    def _settle_columns(self) -> None:
        """Read the file by its mapping; where that opens a question, ask it, else go on to the next file."""
        self._columns.keep_answers()
        at = self._columns.place()
        state = self._tables()[at]
        self._seen |= {each.path for each in self._tables()[: at + 1]}
        carried = self._carried_to(state)
        states = [state, *carried, *(each for each in self._tables() if each.choices != each.read_as)]
        job = self._jobs.read(_read_again, self._desk, states, done=self._columns_settled, failed=self._failed)
        self.work(job, self.tr("Reading…"))

    def _carried_to(self, state: FileState) -> list[FileState]:
        """The files of the same titles that nobody has looked at yet: they are mapped as this one."""
        from kamdesk.services.import_choices import carried, have_same_titles

        unseen = [each for each in self._tables() if each.path not in self._seen]
        alike = [each for each in unseen if have_same_titles(state.source, each.source)]
        for each in alike:
            each.choices, each.is_recalled = carried(state.choices, each.choices), True
        return alike

    def _columns_settled(self, sources: Sequence[Source]) -> None:
        self.rested()
        tables, at = self._tables(), self._columns.place()
        unsettled = [place for place, each in enumerate(tables) if not each.is_settled]
        if (problem := next((each.problem for each in sources if each.problem is not None), None)) is not None:
            self.say(refusal_text(problem))
        elif at in unsettled:
            self._show_columns(at)
        elif at + 1 < len(tables):
            self._show_columns(at + 1)
        elif unsettled:
            self._show_columns(unsettled[0])
        else:
            self._try_out()

    # Trying and doing.

    def _try_out(self) -> None:
        for state in self.files:
            state.report = None
        self._preview.show_files(self._sound(), False)
        self.show_page(self._preview)
        self._on_way = self._sound()
        job = self._jobs.write(
            _tried, self._desk, self._on_way, done=self._was_tried, failed=self._not_tried, progress=self._on_the_way
        )
        self.work(job, self.tr("Trying every row…"))

    def _was_tried(self, report: ImportReport) -> None:
        self._keep(report)
        self.rested()
        self._preview.show_files(self.files, True, report.twins, report.altered)
        self._next.setFocus(Qt.FocusReason.TabFocusReason)
        self._say_unread()

    def _not_tried(self, refusal: Refusal) -> None:
        self.rested()
        self.backward()
        self.say(refusal_text(refusal))

    def _take_in(self) -> None:
        """Take in what was tried; a file that could not be read then stays out, though it be back by now."""
        self._on_way = [each for each in self._sound() if each.report is not None and each.report.problem is None]
        job = self._jobs.write(
            _taken_in,
            self._desk,
            self._on_way,
            self._preview.twins.same(),
            done=self._was_taken,
            failed=self._failed,
            progress=self._on_the_way,
        )
        self.work(job, self.tr("Making a backup, then importing…"))

    def _was_taken(self, report: ImportReport) -> None:
        self._keep(report)
        self.rested()
        if all(each.problem is not None for each in report.files):
            self._preview.show_files(self.files, True)
        else:
            self._step = report.changes.operation_id
            self._result.show_files(self.files, self._step)
            self.show_page(self._result)
        self._say_unread()

    def _keep(self, report: ImportReport) -> None:
        for state, each in zip(self._on_way, report.files, strict=True):
            state.report = each

    def _say_unread(self) -> None:
        """Which files turned out unreadable, though they could be read before."""
        found = [each.report.problem for each in self._sound() if each.report is not None]
        self.say(" ".join(refusal_text(each) for each in found if each is not None))

    def _on_the_way(self, done: int, known: int) -> None:
        self.progressed(done, known, self.tr("{rows} so far").format(rows=counted("rows", done)))

    def _failed(self, refusal: Refusal) -> None:
        self.rested()
        self.say(refusal_text(refusal))

    # After it.

    def _show_came_in(self) -> None:
        self.lens_requested.emit(f"step:{self._step}")
        self.leave()

    def _undo(self) -> None:
        from kamdesk.services.import_steps import take_back

        job = self._jobs.write(take_back, self._desk, self._step, done=self._was_undone, failed=self._failed)
        self.work(job, self.tr("Undoing…"))

    def _was_undone(self, _changes: Changes) -> None:
        self.rested()
        self._result.was_undone()

    def _save_rejected(self) -> None:
        self._to_save = self._repairable()
        self._ask_where_to()

    def _ask_where_to(self) -> None:
        """Ask where the rows of one file go; for those of the next once that is settled."""
        if not self._to_save:
            return
        state = self._to_save[0]
        title = self.tr("Save the rows of {file} left out").format(file=state.path.name)
        name = self.tr("{name} to mend.csv").format(name=state.path.stem)
        dialog = file_dialog(self, Purpose.IMPORT, title, beside(state.path, name))
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Table for Excel (*.csv)"))
        dialog.fileSelected.connect(self._repair_chosen)
        dialog.rejected.connect(self._next_to_save)
        dialog.open()

    def _next_to_save(self) -> None:
        del self._to_save[:1]
        self._ask_where_to()

    def _repairable(self) -> list[FileState]:
        from kamdesk.services.repairing import can_save

        return [each for each in self.files if each.report is not None and can_save(each.source, each.report)]

    def _repair_chosen(self, path: str) -> None:
        self.save_rejected(self._to_save[0], Path(path))

    def save_rejected(self, state: FileState, out: Path) -> None:
        """Write the rows of a file that stayed out, each with its reason."""
        from kamdesk.services.repairing import save_rejected

        self._repaired = [each for each in self._repaired if each != out] + [out]
        job = self._jobs.write(
            save_rejected,
            self._desk,
            state.source,
            state.report,
            out,
            self.tr("Reason"),
            trouble_text,
            done=self._was_saved,
            failed=self._not_saved,
        )
        self.work(job, self.tr("Saving…"))

    def _import_mended(self) -> None:
        """Begin anew with the files of the rows that stayed out, as they are by now."""
        paths, self._repaired, self.files = self._repaired, [], []
        self._first.show_files(self.files)
        self.show_page(self._first)
        self.add_files(paths)

    def _was_saved(self, rows: int) -> None:
        self.rested()
        self._result.were_saved()
        self.say(self.tr("Saved: {rows}.").format(rows=counted("rows", rows)), "ok")
        self._next_to_save()

    def _not_saved(self, refusal: Refusal) -> None:
        """The file that would not be written is not one to import; those still to be asked about can wait."""
        self._repaired = self._repaired[:-1]
        self._to_save = []
        self._failed(refusal)

    # Files dropped on it.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.page() is self._first and not self.is_busy() and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths: list[str | Path] = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add_files(paths)


def _look_at(desk: Desk, paths: Sequence[Path]) -> list[FileState]:
    from kamdesk.services.import_choices import recognised

    states = []
    for path in paths:
        source, choices = recognised(desk, path)
        state = FileState(path, source, choices, choices.columns is not None)
        _look_closer(desk, state)
        states.append(state)
    return states


def _look_closer(desk: Desk, state: FileState) -> None:
    """Note what the file as it is read now leaves open, and how many rows it has."""
    from kamdesk.services.import_choices import count, left_open

    state.read_as, state.rows = state.choices, count(state.source)
    state.open = left_open(desk, state.source, state.choices)


def _read_again(desk: Desk, states: Sequence[FileState]) -> list[Source]:
    """Read files by their choices; a choice that cannot be obeyed leaves the file as it was, and says why."""
    from kamdesk.services.import_choices import reread

    sources = []
    for state in states:
        source = reread(desk, state.path, state.choices)
        if source.problem is None or state.source.problem is not None:
            state.source = source
            _look_closer(desk, state)
        sources.append(source)
    return sources


def _tried(desk: Desk, states: Sequence[FileState], **more: object) -> ImportReport:
    from kamdesk.services.import_steps import try_out

    return try_out(desk, [each.source for each in states], **more)  # type: ignore[arg-type]


def _taken_in(desk: Desk, states: Sequence[FileState], same: Mapping[str, int], **more: object) -> ImportReport:
    from kamdesk.services.import_steps import take_in

    sources, choices = [each.source for each in states], [each.choices for each in states]
    return take_in(desk, sources, choices, same=same, **more)  # type: ignore[arg-type]
