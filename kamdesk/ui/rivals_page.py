"""Competitors side by side (K3, K15): ourselves and each of them, marked 1 to 5 by the rep's own criteria."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.services.planning import Rival
from kamdesk.ui import theme
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.empty import Empty
from kamdesk.ui.field import AreaField
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.noun_acts import NounActs
from kamdesk.ui.noun_lines import RIVAL_FIELDS
from kamdesk.ui.pages import Page
from kamdesk.ui.single_form import SingleForm
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOTHING, counted, labelled
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_nouns import noun_empty, noun_field, noun_new, noun_title

EDGE = 20
ROW_EXTRA = 16
MARKS = {getattr(Qt.Key, f"Key_{mark}"): mark for mark in range(1, 6)}
CRITERIA_WORDS = {
    "advertising": QT_TRANSLATE_NOOP("Criteria", "Advertising"),
    "price": QT_TRANSLATE_NOOP("Criteria", "Price"),
    "location": QT_TRANSLATE_NOOP("Criteria", "Location"),
    "word_of_mouth": QT_TRANSLATE_NOOP("Criteria", "Word of mouth"),
    "fitting_out": QT_TRANSLATE_NOOP("Criteria", "Premises"),
    "product": QT_TRANSLATE_NOOP("Criteria", "Product"),
    "service": QT_TRANSLATE_NOOP("Criteria", "Service"),
}
FOLLOWS = frozenset({"competitor", "rivalry", "opportunity"})


class MarkGrid(QTableWidget):
    """A line a rival, a column a criterion. 1 to 5 mark the cell in front, Delete takes the mark away, Enter edits.

    `marked` carries (competitor, criterion, mark or None), `edit_asked` and `delete_asked` a line.
    """

    marked = Signal(int, str, object)
    edit_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criteria: tuple[str, ...] = ()
        self.setAccessibleName(noun_title("competitor"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.cellDoubleClicked.connect(self._edit)

    def show_rivals(self, rivals: Sequence[Rival], criteria: Sequence[str]) -> None:
        """Show them anew; the cell in front stays in front."""
        row, column = self.currentRow(), self.currentColumn()
        self._criteria = tuple(criteria)
        self.clear()
        self.setRowCount(len(rivals))
        heads = [noun_field("competitor", "name"), *map(criterion_word, criteria), *_more_heads()]
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        ours = next((rival for rival in rivals if rival.row["ours"]), None)
        for at, rival in enumerate(rivals):
            self._show_line(at, rival, ours)
        header = self.horizontalHeader()
        if (first := self.horizontalHeaderItem(0)) is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_EXTRA)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setCurrentCell(min(max(row, 0), len(rivals) - 1), max(column, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, criterion = self._line(self.currentRow()), self._criterion(self.currentColumn())
        if line is not None and criterion and (event.key() in MARKS or event.key() == Qt.Key.Key_Delete):
            self.marked.emit(line, criterion, MARKS.get(event.key()))
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(line)
        elif line is not None and event.key() in (*ENTERS, Qt.Key.Key_F2):
            self.edit_asked.emit(line)
        else:
            super().keyPressEvent(event)

    def line(self) -> int | None:
        """The competitor in front."""
        return self._line(self.currentRow())

    def _line(self, row: int) -> int | None:
        item = self.item(row, 0) if row >= 0 else None
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _criterion(self, column: int) -> str:
        return self._criteria[column - 1] if 1 <= column <= len(self._criteria) else ""

    def _show_line(self, at: int, rival: Rival, ours: Rival | None) -> None:
        colours = theme.roles(self.palette())
        marks = [rival.marks.get(name) for name in self._criteria]
        said = [mark for mark in marks if mark is not None]
        mean = f"{sum(said) / len(said):.1f}" if said else NOTHING
        is_ours = bool(rival.row["ours"])
        more = ["", "", ""] if is_ours else [_figure(rival.met), _figure(rival.threat), _figure(rival.lost_deals)]
        name = str(rival.row["name"])
        for column, words in enumerate([name, *(_figure(mark) for mark in marks), mean, *more]):
            item = QTableWidgetItem(words)
            if column == 0:
                item.setData(Qt.ItemDataRole.UserRole, rival.row.id)
                item.setFont(theme.sized(self.font(), 0, strong=is_ours))
            else:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self._compare(item, column, rival, ours, colours)
            self.setItem(at, column, item)

    def _compare(
        self, item: QTableWidgetItem, column: int, rival: Rival, ours: Rival | None, colours: theme.Roles
    ) -> None:
        """Where a rival is ahead of us the mark is marked, in colour and in words."""
        criterion = self._criterion(column)
        mine = ours.marks.get(criterion) if ours is not None else None
        theirs = rival.marks.get(criterion)
        if not criterion or ours is None or rival is ours or mine is None or theirs is None or theirs == mine:
            return
        ahead = theirs > mine
        item.setForeground(QColor(colours.late if ahead else colours.ok))
        item.setText(f"{theirs} {'▲' if ahead else '▼'}")
        words = self.tr("ahead of us ({ours})") if ahead else self.tr("behind us ({ours})")
        item.setToolTip(words.format(ours=mine))

    def _edit(self, row: int, _column: int) -> None:
        if (line := self._line(row)) is not None:
            self.edit_asked.emit(line)


class RivalsPage(Page):
    """The comparison, and below it what is known of the competitor in front and where it is met."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self.acts = NounActs(desk, jobs, self)
        self._rivals: dict[int, Rival] = {}
        self._is_known = False
        self.title = QLabel(lens_name("page:rivals"))
        theme.kind(self.title, "lens")
        self.grid = MarkGrid()
        self.grid.marked.connect(self._mark)
        self.grid.edit_asked.connect(self._edit)
        self.grid.delete_asked.connect(self._delete)
        self.grid.currentCellChanged.connect(self._show_current)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.met = QPushButton()
        theme.kind(self.met, "link")
        self.met.clicked.connect(self._go)
        self.empty = Empty()
        self.empty.asked.connect(self._empty_asked)
        hint = QLabel(self.tr("Type 1 to 5 in a cell to mark, Delete to take the mark away. ▲ is ahead of us."))
        theme.kind(hint, "mute")
        hint.setObjectName(KEPT_CLEAR)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        for part in (self.grid, hint, self.about, self.met):
            body.addWidget(part, 1 if part is self.grid else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 14, EDGE, EDGE)
        layout.setSpacing(12)
        layout.addLayout(self._head())
        layout.addWidget(self._body, 1)
        layout.addWidget(self.empty, 1)

    # what the window asks

    def show_screen(self, _name: str) -> None:
        if not self._is_known:
            self.reload()

    def reload(self) -> None:
        from kamdesk.services import planning

        self._is_known = True
        self.title.setText(lens_name("page:rivals"))
        self.jobs.search(planning.compare, self.desk, done=self._show, topic="rivals")

    def refresh(self, changes: Changes) -> None:
        if self._is_known and (changes.everything or FOLLOWS & changes.touched.keys()):
            self.reload()

    def enter(self) -> None:
        self.grid.setFocus()

    def hint(self) -> str:
        return counted("records", len(self._rivals)) if self._rivals else ""

    # what can be done

    def new(self) -> None:
        self.acts.add("competitor", {})

    def add_ours(self) -> None:
        """A line for ourselves to compare with."""
        from kamdesk.services import planning

        self.jobs.write(planning.ensure_ours, self.desk, self.tr("We"))

    def ask_criteria(self) -> None:
        """By what is compared, one a line."""
        from kamdesk.services import planning

        words = self.tr("Criteria, one a line")
        form = SingleForm(self.tr("Compare by"), "criteria", AreaField(words), self)
        form.fill({"criteria": "\n".join(map(criterion_word, planning.criteria(self.desk)))})
        form.chosen.connect(self._set_criteria)
        form.open()

    def _set_criteria(self, _name: str, typed: object) -> None:
        from kamdesk.services import planning

        codes = {criterion_word(code): code for code in CRITERIA_WORDS}
        names = [codes.get(line.strip(), line.strip()) for line in str(typed or "").splitlines()]
        self.jobs.write(planning.set_criteria, self.desk, names)

    def _mark(self, competitor: int, criterion: str, mark: object) -> None:
        from kamdesk.services import planning

        self.jobs.write(planning.set_mark, self.desk, competitor, criterion, mark)

    def _edit(self, competitor: int) -> None:
        self.acts.edit(self._rivals[competitor].row)

    def _delete(self, competitor: int) -> None:
        self.acts.delete(self._rivals[competitor].row)

    def _go(self) -> None:
        from kamdesk.services import planning

        if (line := self.grid.line()) is not None:
            self.jobs.search(planning.accounts_met, self.desk, line, done=self._open_met, topic="met")

    def _open_met(self, ids: Sequence[int]) -> None:
        rival = self._rivals.get(self.grid.line() or 0)
        if ids and rival is not None:
            self.opened.emit(picked(ids, self.tr("{name} is met here").format(name=rival.row["name"])))

    # showing

    def _show(self, rivals: Sequence[Rival]) -> None:
        from kamdesk.services import planning

        self._rivals = {rival.row.id: rival for rival in rivals}
        self.grid.show_rivals(rivals, planning.criteria(self.desk))
        self.ours_button.setVisible(bool(rivals) and not any(rival.row["ours"] for rival in rivals))
        self._body.setVisible(bool(rivals))
        self.empty.setVisible(not rivals)
        self.empty.say("chart", noun_title("competitor"), noun_empty("competitor"), (("new", noun_new("competitor")),))
        self._show_current()

    def _show_current(self) -> None:
        rival = self._rivals.get(self.grid.line() or 0)
        self.about.setText(about(rival.row) if rival is not None else "")
        self.met.setVisible(rival is not None and rival.met > 0)
        if rival is not None:
            self.met.setText(self.tr("Met at {count} ›").format(count=counted("customers", rival.met)))

    def _empty_asked(self, _name: str) -> None:
        self.new()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        self.ours_button = QPushButton(self.tr("Add ourselves"))
        criteria, new = QPushButton(self.tr("Criteria…")), QPushButton(noun_new("competitor"))
        for button, act in ((self.ours_button, self.add_ours), (criteria, self.ask_criteria), (new, self.new)):
            button.clicked.connect(act)
            head.addWidget(button)
        self.ours_button.hide()
        return head


def criterion_word(name: str) -> str:
    """A criterion in words, one of the rep's own as it is."""
    source = CRITERIA_WORDS.get(name)
    return QCoreApplication.translate("Criteria", source) if source else name


def about(row: NounRow) -> str:
    """What is known of a competitor, field by field."""
    lines = [labelled(noun_field("competitor", name), row[name]) for name in (*RIVAL_FIELDS, "weakness") if row[name]]
    return "\n".join([*lines, row["note"] or ""]).strip()


def _more_heads() -> list[str]:
    return [
        QCoreApplication.translate("RivalsPage", "Mean"),
        QCoreApplication.translate("RivalsPage", "Met at"),
        QCoreApplication.translate("RivalsPage", "Threat"),
        QCoreApplication.translate("RivalsPage", "Deals lost"),
    ]


def _figure(value: int | None) -> str:
    return str(value) if value else NOTHING
