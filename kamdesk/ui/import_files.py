"""The first page of an import: the files, what each was recognised as, and what to change about how it is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.import_choices import NOUNS, Choices
from kamdesk.services.importing import FileReport, Source
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.empty import Empty
from kamdesk.ui.file_places import Mode, Purpose, file_dialog
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.guided import Page
from kamdesk.ui.icons import icon
from kamdesk.ui.wording_figures import counted, listed
from kamdesk.ui.wording_import import (
    delimiter_name,
    delimiters,
    encoding_name,
    encodings,
    format_name,
    known_by_names,
    noun_rows,
)
from kamdesk.ui.wording_refusals import refusal_text
from kamdesk.ui.wording_rows import row_text

SAID = ("no_rows", "nothing_mapped", "sheet_not_read")
"""Remarks on a whole file that are worth a line before anything else."""

PEOPLE = ("customers", "contacts")
"""Rows that may be told by what alone they are known."""

ENDINGS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.vcf"


@dataclass(slots=True)
class FileState:
    """One file on its way in: how it was read, what was chosen about it, and what became of it.

    `rows`: how many rows or cards the preview will read, where that is known. `open`: what its rows leave open of the
    `ANSWERS`, answered or not; `read_as`: the choices `source` was read by.
    """

    path: Path
    source: Source
    choices: Choices = field(default_factory=Choices)
    is_recalled: bool = False
    report: FileReport | None = None
    rows: int | None = None
    open: tuple[str, ...] = ()
    read_as: Choices = field(default_factory=Choices)

    @property
    def is_settled(self) -> bool:
        """Whether a column of it comes in, and every question its rows leave open is answered."""
        table = self.source.table
        is_answered = all(getattr(self.choices, each) is not None for each in self.open)
        return is_answered and table is not None and bool(table.mapping.columns)

    @property
    def is_sound(self) -> bool:
        """Whether it can be read at all."""
        return self.source.problem is None

    @property
    def is_table(self) -> bool:
        """Whether it is a table with anything in it."""
        return self.source.table is not None and bool(self.source.table.preview)

    @property
    def is_empty(self) -> bool:
        """A table without a single record."""
        return self.source.table is not None and not self.source.table.preview


class FilesPage(Page):
    """`add_requested` carries paths to look at, `removed` a file, `reread` a file and how it is to be read now."""

    add_requested = Signal(list)
    removed = Signal(object)
    reread = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileState] = []
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._empty = Empty()
        self._empty.say(
            "import",
            self.tr("Which files should come in?"),
            self.tr("Tables (CSV, Excel) and address cards (vCard) of any program and phone; several at once."),
            (("choose", self.tr("Choose files…")),),
        )
        self._empty.asked.connect(self.choose)
        self._list = QWidget()
        theme.kind(self._list, "page")
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 4, 0)
        self._cards.setSpacing(8)
        self._cards.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._list)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more = QPushButton(self.tr("Add files…"))
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self.choose)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        outer.addWidget(self._empty, 1)
        outer.addWidget(self._area, 1)
        outer.addLayout(foot)
        self.show_files([])

    def title(self) -> str:
        return self.tr("What was recognised") if self._files else self.tr("Import")

    def hint(self) -> str:
        return self.tr("Nothing is written before you have seen the preview.") if self._files else ""

    def is_ready(self) -> bool:
        return any(each.is_sound and not each.is_empty for each in self._files)

    def next_words(self) -> str:
        return self.tr("Next") if self._files else ""

    def first_focus(self) -> QWidget | None:
        return None if self._files else self._empty.findChild(QPushButton, "choose")

    def show_files(self, files: list[FileState]) -> None:
        """Show these files, each on its card."""
        self._files = files
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            if (old := item.widget() if item else None) is not None:
                old.hide()
                old.deleteLater()
        for place, each in enumerate(files):
            card = FileCard(each)
            card.removed.connect(self.removed)
            card.reread.connect(self.reread)
            self._cards.insertWidget(place, card)
        self._empty.setVisible(not files)
        self._area.setVisible(bool(files))
        self._more.setVisible(bool(files))
        self.settled.emit()

    def choose(self, _name: object = None) -> None:
        """Ask for files with the system's own chooser."""
        dialog = file_dialog(self, Purpose.IMPORT, self.tr("Choose files"), mode=Mode.ExistingFiles)
        dialog.setNameFilters([self.tr("Tables and address cards ({endings})").format(endings=ENDINGS), "*"])
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, files: list[str]) -> None:
        """Pass them on: Qt refuses to tie the chooser's list of strings to a signal of Python objects."""
        self.add_requested.emit(files)


class FileCard(QFrame):
    """One file: its name, what it was recognised as, and the ways of reading it."""

    removed = Signal(object)
    reread = Signal(object, object)

    def __init__(self, state: FileState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._state = state
        self.setAccessibleName(state.path.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 10, 12)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        if state.source.problem is not None:
            self._say(layout, refusal_text(state.source.problem), "late")
            return
        self._say(layout, facts_text(state), "mute")
        for remark in state.source.table.remarks if state.source.table else ():
            if remark.reason in SAID:
                words = row_text(remark.reason, remark.figures)
                self._say(layout, words[:1].upper() + words[1:], "soon")
        if state.is_recalled:
            self._say(layout, self.tr("Columns as you mapped them the last time such a file came."), "ok")
        if state.source.table is not None:
            ways = FlowLayout(spacing=16)
            self._add_ways(ways)
            layout.addLayout(ways)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        name_of, words = self._kind()
        picture = QLabel()
        picture.setPixmap(icon(name_of, self.palette(), "mute").pixmap(20, 20))
        picture.setAccessibleName(words)
        name = QLabel(self._state.path.name)
        theme.kind(name, "strong")
        name.setToolTip(str(self._state.path))
        remove = QToolButton()
        remove.setIcon(icon("close", self.palette(), "mute"))
        remove.setToolTip(self.tr("Leave this file out"))
        remove.setAccessibleName(self.tr("Leave out {file}").format(file=self._state.path.name))
        remove.clicked.connect(self._remove)
        row.addWidget(picture)
        row.addWidget(name, 1)
        row.addWidget(remove)
        return row

    def _kind(self) -> tuple[str, str]:
        """The picture of what the file is, and its name."""
        if not self._state.is_sound:
            return "warning", self.tr("Cannot be read")
        if self._state.source.table is not None:
            return "company", self.tr("Table")
        return "customer", self.tr("Address cards")

    def _say(self, layout: QVBoxLayout, words: str, kind: str) -> None:
        label = QLabel(words)
        theme.kind(label, kind)
        label.setWordWrap(True)
        layout.addWidget(label)

    def _add_ways(self, ways: FlowLayout) -> None:
        table = self._state.source.table
        assert table is not None
        self._box(ways, self.tr("Rows are"), [(n, noun_rows(n)) for n in NOUNS], table.noun.value, "noun")
        if table.facts.format == "csv":
            self._box(
                ways,
                self.tr("Text encoding"),
                _with(encodings(), table.facts.encoding),
                table.facts.encoding,
                "encoding",
            )
            sign = table.facts.delimiter
            self._box(ways, self.tr("Columns parted by"), _with(delimiters(), sign), sign, "delimiter")
        elif len(table.facts.sheets) > 1:
            sheets = [(each.name, each.name) for each in table.facts.sheets]
            self._box(ways, self.tr("Sheet"), sheets, table.sheets[0] if table.sheets else "", "sheet")
        if table.noun.value in PEOPLE:
            self._add_known_by(ways)
        titles = QCheckBox(self.tr("The first row holds titles"))
        titles.setChecked(table.header_row > 0)
        titles.toggled.connect(self._titles_ticked)
        ways.addWidget(titles)

    def _add_known_by(self, ways: FlowLayout) -> None:
        """By what rows are known to be about customers of the book."""
        box = self._box(ways, self.tr("Known by"), [*known_by_names()], self._state.choices.known_by or "", "known_by")
        box.activated.disconnect(self._chosen)
        box.activated.connect(self._known_by_chosen)

    def _known_by_chosen(self, _at: int) -> None:
        """What was mapped by hand stays: the file is read as before."""
        box = self.sender()
        if isinstance(box, CalmBox):
            self.reread.emit(self._state, replace(self._state.choices, known_by=str(box.currentData()) or None))

    def _box(self, ways: FlowLayout, words: str, choices: list[tuple[str, str]], value: str, name: str) -> CalmBox:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = QLabel(words)
        theme.kind(label, "mute")
        box = CalmBox()
        box.setObjectName(name)
        box.setAccessibleName(words)
        for each, shown in choices:
            box.addItem(shown, each)
        box.setCurrentIndex(max(box.findData(_plain(value)), 0))
        box.activated.connect(self._chosen)
        label.setBuddy(box)
        row.addWidget(label)
        row.addWidget(box)
        ways.addWidget(part)
        return box

    def _chosen(self, _at: int) -> None:
        """Another way to read means that columns mapped by hand mean nothing any more."""
        box = self.sender()
        if isinstance(box, CalmBox):
            given = {box.objectName(): str(box.currentData())}
            self.reread.emit(self._state, replace(self._state.choices, columns=None, **given))  # type: ignore[arg-type]

    def _titles_ticked(self, checked: bool) -> None:
        self.reread.emit(self._state, replace(self._state.choices, header=checked, columns=None))

    def _remove(self) -> None:
        self.removed.emit(self._state)


def facts_text(state: FileState) -> str:
    """What a file is, in one line: Text table · GB18030 · Comma · 1,204 rows · 12 columns."""
    table = state.source.table
    if table is None:
        return " · ".join([format_name("vcard"), *_counted("cards", state.rows)])
    parts = [format_name(table.facts.format)]
    if table.facts.encoding:
        parts.append(encoding_name(table.facts.encoding))
    if table.facts.delimiter:
        parts.append(delimiter_name(table.facts.delimiter))
    if table.facts.format != "csv" and table.sheets:
        parts.append(listed(table.sheets))
    return " · ".join([*parts, *_counted("rows", state.rows), counted("columns", len(table.names))])


def _counted(what: str, rows: int | None) -> list[str]:
    return [] if rows is None else [counted(what, rows)]


def _plain(value: str) -> str:
    return "utf-8" if value == "utf-8-sig" else value


def _with(choices: tuple[tuple[str, str], ...], value: str) -> list[tuple[str, str]]:
    """The choices, and the value itself where it is none of them."""
    known = [each for each, _ in choices]
    return [*choices] if _plain(value) in known else [*choices, (value, encoding_name(value))]
