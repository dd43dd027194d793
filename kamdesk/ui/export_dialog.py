"""What is exported, into which kind of file, and with which columns in which order; the last choice is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.exporting import How
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.file_places import Purpose, file_dialog
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import clauses, counted
from kamdesk.ui.wording_lenses import lens_name

MEMORY = "export"
TABLES = ("xlsx", "csv", "programs")
ORDERED = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name on screen, its ending, and what is said about it."""

    id: str
    name: str
    ending: str
    hint: str


FORMATS = (
    Format(
        "xlsx",
        QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"),
        "xlsx",
        QT_TRANSLATE_NOOP("ExportDialog", "Dates and sums as such, phone numbers as text, filters in the title line."),
    ),
    Format(
        "csv",
        QT_TRANSLATE_NOOP("ExportDialog", "CSV for Excel and WPS"),
        "csv",
        QT_TRANSLATE_NOOP("ExportDialog", "Chinese opens right, long numbers stay whole, formulas are made harmless."),
    ),
    Format(
        "programs",
        QT_TRANSLATE_NOOP("ExportDialog", "CSV for other programs"),
        "csv",
        QT_TRANSLATE_NOOP("ExportDialog", "Plain UTF-8 without guards; do not open it with Excel."),
    ),
    Format(
        "3.0",
        QT_TRANSLATE_NOOP("ExportDialog", "Address cards (vCard 3.0)"),
        "vcf",
        QT_TRANSLATE_NOOP("ExportDialog", "For phones and mail programs: a card for each contact."),
    ),
    Format(
        "4.0",
        QT_TRANSLATE_NOOP("ExportDialog", "Address cards (vCard 4.0)"),
        "vcf",
        QT_TRANSLATE_NOOP("ExportDialog", "For newer programs; birthdays may lack their year."),
    ),
    Format(
        "ics",
        QT_TRANSLATE_NOOP("ExportDialog", "Calendar"),
        "ics",
        QT_TRANSLATE_NOOP(
            "ExportDialog",
            "What was promised, and birthdays in both calendars; of nobody who is invalid, archived or parked.",
        ),
    ),
    Format(
        "pdf",
        QT_TRANSLATE_NOOP("ExportDialog", "PDF of the list"),
        "pdf",
        QT_TRANSLATE_NOOP("ExportDialog", "With the columns and the order the list has now."),
    ),
    Format(
        "json",
        QT_TRANSLATE_NOOP("ExportDialog", "Everything as JSON"),
        "json",
        QT_TRANSLATE_NOOP(
            "ExportDialog",
            "All records of these customers for any program; KamDesk takes it in again. Attachments stay here;"
            " a handover takes them along.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list shows now: its lens, words, order, and how many; and who is selected there.

    Without a lens no list is seen, without a count it is not known. `name` is that of the one who alone is selected.
    """

    lens: str = ""
    search: str = ""
    sort: Sequence[tuple[str, bool]] = ()
    count: int | None = None
    selected: Sequence[int] = ()
    name: str = ""


class ExportDialog(QDialog):
    """`wanted` carries the file (Path), the lens and `How`."""

    wanted = Signal(object, str, object)

    def __init__(
        self,
        shown: Shown,
        columns: Sequence[tuple[str, str]],
        memory: LookMemory,
        parent: QWidget | None = None,
        *,
        whole: tuple[int, int] = (0, 0),
    ) -> None:
        """`whole`: how many customers the whole book has that are not private, and how many that are."""
        super().__init__(parent)
        self._shown, self._memory, self._whole = shown, memory, whole
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kept = memory.look(MEMORY) or {}
        self.format = CalmBox()
        for each in FORMATS:
            self.format.addItem(self.tr(each.name), each.id)
        self.format.setCurrentIndex(max(self.format.findData(kept.get("format", "xlsx")), 0))
        self.columns = QListWidget()
        self.private = QCheckBox(self.tr("Private customers, groups and notes too"))
        self._build(columns, kept.get("columns") or [])
        self._ways.buttonToggled.connect(self._settle_go)
        self.format.currentIndexChanged.connect(self._settle)
        self.columns.itemChanged.connect(self._settle_go)
        self.private.toggled.connect(self._settle_whole)
        self._settle()
        next(each for each in self._ways.buttons() if each.isChecked()).setFocus()

    def how(self) -> How:
        """What was chosen."""
        chosen = self._format()
        return How(
            search="" if self.by_all.isChecked() or self.by_selection.isChecked() else self._shown.search,
            sort=self._shown.sort,
            columns=self.chosen_columns() if chosen.id in TABLES else (),
            for_programs=chosen.id == "programs",
            cards="4.0" if chosen.id == "4.0" else "3.0",
            private=self.private.isChecked(),
            leaves_private=not self.private.isChecked(),
            as_listed=not self.by_all.isChecked(),
        )

    def lens(self) -> str:
        """Who is exported."""
        if self.by_selection.isChecked():
            return "picked:" + ",".join(map(str, self._shown.selected))
        return "all" if self.by_all.isChecked() else self._shown.lens

    def chosen_columns(self) -> tuple[str, ...]:
        """The ticked columns in their order."""
        items = (self.columns.item(row) for row in range(self.columns.count()))
        return tuple(item.data(ORDERED) for item in items if item.checkState() is Qt.CheckState.Checked)

    def shift(self, by: int) -> None:
        """Move the column in front up or down."""
        at = self.columns.currentRow()
        to = at + by
        if at >= 0 and 0 <= to < self.columns.count():
            self.columns.insertItem(to, self.columns.takeItem(at))
            self.columns.setCurrentRow(to)

    def tick_all(self, is_in: bool) -> None:
        """Take every column, or none."""
        for row in range(self.columns.count()):
            self.columns.item(row).setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)

    def proposed_name(self) -> str:
        """What goes, as the name of its file without the ending."""
        from kamdesk.services.files import file_name

        shown = self._shown
        if self.by_all.isChecked():
            return "KamDesk"
        listed = f"{lens_name(shown.lens)} {shown.search}"
        words = listed if self.by_list.isChecked() else shown.name or lens_name(self.lens())
        return " ".join(file_name(words).split())

    def choose_file(self) -> None:
        """Ask where to, then export."""
        chosen = self._format()
        name = f"{self.proposed_name()}.{chosen.ending}"
        dialog = file_dialog(self, Purpose.EXPORT, self.tr("Export into"), name)
        dialog.setNameFilter(f"{self.tr(chosen.name)} (*.{chosen.ending})")
        dialog.setDefaultSuffix(chosen.ending)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Remember the choice and ask for the file."""
        columns = [self.columns.item(row) for row in range(self.columns.count())]
        order = [[item.data(ORDERED), item.checkState() is Qt.CheckState.Checked] for item in columns]
        self._memory.keep(MEMORY, {"format": self._format().id, "columns": order})
        target = Path(path)
        ending = f".{self._format().ending}"
        target = target if target.suffix.lower() == ending else target.with_name(target.name + ending)
        self.wanted.emit(target, self.lens(), self.how())
        self.accept()

    def _format(self) -> Format:
        return next(each for each in FORMATS if each.id == self.format.currentData())

    def _settle(self) -> None:
        chosen = self._format()
        self._hint.setText(self.tr(chosen.hint))
        self._table.setVisible(chosen.id in TABLES)
        self._settle_go()
        self._settle_whole()
        self.adjustSize()

    def _settle_go(self) -> None:
        """A table of no columns is none, nor is a file of nobody."""
        is_written = self._format().id not in TABLES or bool(self.chosen_columns())
        self._go.setEnabled(is_written and self._count() != 0)

    def _count(self) -> int | None:
        """How many go, where that is known."""
        shown = self._shown
        if self.by_all.isChecked():
            return self._whole[0] + self._along()
        if self.by_selection.isChecked():
            return len(shown.selected)
        if shown.count is None or shown.lens != "all" or shown.search:
            return shown.count
        return shown.count + self._along()

    def _along(self) -> int:
        """How many private customers go along with everybody."""
        return self._whole[1] if self.private.isChecked() else 0

    def _settle_whole(self) -> None:
        """The whole book has those whom every list hides; only a calendar reminds of none of them."""
        self._settle_go()
        if self._format().id == "ics":
            self.by_all.setText(self.tr("The whole book"))
            return
        count = counted("customers", self._whole[0] + self._along())
        self.by_all.setText(
            self.tr("The whole book: {count}, also who is invalid, archived or parked").format(count=count)
        )

    # Building.

    def _build(self, columns: Sequence[tuple[str, str]], kept: Sequence[Sequence[object]]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._who())
        row = QHBoxLayout()
        label = QLabel(self.tr("&Into"))
        label.setBuddy(self.format)
        self.format.setAccessibleName(self.tr("Kind of file"))
        row.addWidget(label)
        row.addWidget(self.format, 1)
        layout.addLayout(row)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        theme.kind(self._hint, "mute")
        layout.addWidget(self._hint)
        self._table = self._columns(columns, kept)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.private)
        buttons = QDialogButtonBox()
        self._go = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.choose_file)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)

    def _who(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        shown = self._shown
        narrowed = f"“{shown.search}”" if shown.search else ""
        count = counted("customers", shown.count) if shown.count is not None else ""
        told = clauses(lens_name(shown.lens), narrowed, count)
        self.by_list = QRadioButton(self.tr("What the list shows: {what}").format(what=told))
        self.by_list.setVisible(bool(shown.lens))
        chosen = shown.name or counted("customers", len(shown.selected))
        self.by_selection = QRadioButton(self.tr("Who is selected: {count}").format(count=chosen))
        self.by_selection.setVisible(bool(shown.selected))
        self.by_all = QRadioButton()
        self._ways = QButtonGroup(self)
        for button in (self.by_list, self.by_selection, self.by_all):
            self._ways.addButton(button)
            layout.addWidget(button)
        usual = self.by_list if shown.lens else self.by_all
        who = self.by_selection if len(shown.selected) > 1 else usual  # one row is always marked, asked for or not
        who.setChecked(True)
        return box

    def _columns(self, columns: Sequence[tuple[str, str]], kept: Sequence[Sequence[object]]) -> QFrame:
        card = QFrame()
        theme.kind(card, "card")
        layout = QHBoxLayout(card)
        layout.setContentsMargins(8, 8, 8, 8)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.columns.setMinimumHeight(220)
        titles = dict(columns)
        before = {str(name): bool(is_in) for name, is_in in kept}
        order = [name for name in before if name in titles] + [name for name in titles if name not in before]
        for name in order:
            item = QListWidgetItem(titles[name])
            item.setData(ORDERED, name)
            item.setFlags((item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if before.get(name, True) else Qt.CheckState.Unchecked)
            self.columns.addItem(item)
        self.columns.setCurrentRow(0)
        layout.addWidget(self.columns, 1)
        layout.addLayout(self._column_buttons())
        return card

    def _column_buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        for words, slot in (
            (self.tr("Move &up"), lambda: self.shift(-1)),
            (self.tr("Move &down"), lambda: self.shift(1)),
            (self.tr("&All"), lambda: self.tick_all(True)),
            (self.tr("&None"), lambda: self.tick_all(False)),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            column.addWidget(button)
        column.addStretch(1)
        return column
