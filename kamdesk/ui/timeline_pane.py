"""The timeline tab: talks, orders and kept promises, newest first, by kind; talks are edited and removed here."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import Sheet, TimelineEntry
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.day_words import day_text, short_day
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.timeline_words import entry_facts, entry_kind, entry_more, entry_words, to_complete
from kamdesk.ui.wording_figures import labelled, money

Index = QModelIndex | QPersistentModelIndex
GAP = 12
LONG_AGO = date(1999, 12, 28)
"""A day as wide as days are."""
ENTRY = int(Qt.ItemDataRole.UserRole) + 1


class TimelineModel(QAbstractListModel):
    """The entries of one customer, narrowed to one noun where asked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: tuple[TimelineEntry, ...] = ()
        self._noun = ""
        self._shown: list[TimelineEntry] = []

    def show(self, entries: tuple[TimelineEntry, ...]) -> None:
        self._all = entries
        self._fill()

    def narrow(self, noun: str) -> None:
        """Only entries of this noun; all where it is empty."""
        self._noun = noun
        self._fill()

    def today(self) -> date:
        return self._desk.today()

    def currency(self) -> str:
        return self._desk.currency

    def entry(self, row: int) -> TimelineEntry | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, key: tuple[str, int]) -> int:
        """The row of a record by its noun and id; -1 where it is not shown."""
        return next((at for at, entry in enumerate(self._shown) if (entry.noun, entry.id) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            words = labelled(day_text(entry.on, self.today()), entry_words(entry, self.currency()))
            return " · ".join(part for part in (words, to_complete(entry, self.today())) if part)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return entry_more(entry) or None
        return None

    def _fill(self) -> None:
        shown = [entry for entry in self._all if not self._noun or entry.noun == self._noun]
        if shown != self._shown:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()


class TimelineDelegate(QStyledItemDelegate):
    """Day, then kind and whom over the words that were noted."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        entry = index.data(ENTRY)
        width = option.rect.width() or 400
        text = entry.text if isinstance(entry, TimelineEntry) else ""
        return QSize(200, metrics.height() + _text_height(metrics, text, width - day_width(metrics) - 2 * GAP) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, model = index.data(ENTRY), index.model()
        if not isinstance(entry, TimelineEntry) or not isinstance(model, TimelineModel):
            return
        painter.save()
        colours = theme.roles(option.palette)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.sel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(option.font)
        inside = rect.adjusted(GAP, 6, -GAP, -7)
        painter.setPen(QColor(colours.mute))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, short_day(entry.on, model.today()))
        _paint_entry(painter, inside.adjusted(day_width(painter.fontMetrics()), 0, 0, 0), entry, colours, model)
        painter.restore()


class TimelinePane(QWidget):
    """`edit_asked` carries an entry to open; deleting goes to the book at once and is undone by Undo."""

    edit_asked = Signal(object)
    log_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._customer_id = 0
        self._gone: tuple[str, int] | None = None
        self.model = TimelineModel(desk, self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(TimelineDelegate(self.view))
        self.view.setAccessibleName(self.tr("Timeline"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.doubleClicked.connect(self._edit)
        self._keys()
        self._lay_out()

    def say(self, sheet: Sheet) -> None:
        if sheet.id != self._customer_id:
            self._customer_id, self._gone = sheet.id, None
            self.view.selectionModel().clear()
        kept, row = self.current(), self.view.currentIndex().row()
        self.model.show(sheet.timeline)
        self._choose_again(kept, row)
        self._stack.setCurrentIndex(0 if sheet.timeline else 1)

    def current(self) -> TimelineEntry | None:
        return self.model.entry(self.view.currentIndex().row())

    def edit(self) -> None:
        """Open the entry in focus."""
        if entry := self.current():
            self.edit_asked.emit(entry)

    def delete(self) -> None:
        """Remove the talk in focus; orders and promises are removed where they are made."""
        from kamdesk.services import talks

        entry = self.current()
        if entry is not None and entry.noun == "interaction":
            self._jobs.write(talks.delete, self._desk, entry.id)

    def _choose_again(self, kept: TimelineEntry | None, row: int) -> None:
        """Stay on the entry; on the place of one that is gone, and back on it when it comes again."""
        if self._gone is not None and (back := self.model.row_of(self._gone)) >= 0:
            row, self._gone = back, None
        elif kept is not None:
            key = kept.noun, kept.id
            known = self.model.row_of(key)
            if known < 0:
                self._gone = key
            row = known if known >= 0 else min(row, self.model.rowCount() - 1)
        self.view.setCurrentIndex(self.model.index(row))

    def _keys(self) -> None:
        for act, keys in ((self.edit, [*ENTERS, Qt.Key.Key_F2]), (self.delete, [Qt.Key.Key_Delete])):
            action = QAction(self.view)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.view.addAction(action)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._chips())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty())
        layout.addLayout(self._stack, 1)

    def _chips(self) -> FlowLayout:
        row = FlowLayout(spacing=6)
        self._group = QButtonGroup(self)
        kinds = (
            ("", self.tr("Everything")),
            ("interaction", self.tr("Contacts")),
            ("orders", self.tr("Orders")),
            ("task", self.tr("Kept promises")),
        )
        for noun, words in kinds:
            chip = QPushButton(words)
            theme.kind(chip, "chip")
            chip.setCheckable(True)
            chip.setProperty("noun", noun)
            chip.setChecked(not noun)
            self._group.addButton(chip)
            row.addWidget(chip)
        self._group.buttonToggled.connect(self._narrow)
        return row

    def _empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        words = QLabel(self.tr("Nothing has happened yet."))
        theme.kind(words, "mute")
        log = QPushButton(self.tr("Log a contact"))
        log.clicked.connect(self.log_asked)
        layout.addStretch(1)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(log, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _narrow(self, chip: QPushButton, is_chosen: bool) -> None:
        if is_chosen:
            kept = self.current()
            self.model.narrow(str(chip.property("noun") or ""))
            self.view.setCurrentIndex(self.model.index(self.model.row_of((kept.noun, kept.id)) if kept else -1))

    def _edit(self, _index: QModelIndex) -> None:
        self.edit()

    def _menu(self, place: QPoint) -> None:
        entry = self.current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act, fits in (
            (self.tr("Edit…\tEnter"), self.edit, entry.noun == "interaction"),
            (self.tr("Delete\tDel"), self.delete, entry.noun == "interaction"),
        ):
            action = QAction(words, menu)
            action.setEnabled(fits)
            action.triggered.connect(act)
            menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(place))


def day_width(metrics: QFontMetrics) -> int:
    """Pixels for a day, of another year too, and what keeps it off the words beside it."""
    return metrics.horizontalAdvance(short_day(LONG_AGO, date.max)) + GAP


def _paint_entry(
    painter: QPainter, rect: QRectF, entry: TimelineEntry, colours: theme.Roles, model: TimelineModel
) -> None:
    plain, metrics = painter.font(), painter.fontMetrics()
    kind = entry_kind(entry)
    painter.setPen(QColor(colours.text))
    painter.setFont(theme.sized(plain, 0, strong=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, kind)
    left = painter.fontMetrics().horizontalAdvance(kind) + 8
    painter.setFont(plain)
    painter.setPen(QColor(colours.mute))
    beside = " · ".join(part for part in (entry.contact or "", entry_facts(entry)) if part)
    line = rect.adjusted(left, 0, 0, 0)
    if entry.amount is not None:
        amount = money(entry.amount, model.currency())
        painter.setPen(QColor(colours.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, amount)
        painter.setPen(QColor(colours.mute))
        line.adjust(0, 0, -metrics.horizontalAdvance(amount) - GAP, 0)
    shown = metrics.elidedText(beside, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
    if lacks := to_complete(entry, model.today()):
        after = painter.fontMetrics().horizontalAdvance(f"{beside} · ") if beside else 0
        painter.setPen(QColor(colours.soon))
        painter.drawText(line.adjusted(after, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, lacks)
    if entry.text:
        painter.setPen(QColor(colours.text))
        below = rect.adjusted(0, metrics.height() + 1, 0, 4)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), entry.text)


def _text_height(metrics: QFontMetrics, text: str, width: int) -> int:
    if not text:
        return 0
    box = metrics.boundingRect(0, 0, max(width, 60), 10_000, int(Qt.TextFlag.TextWordWrap), text)
    return min(box.height(), 4 * metrics.height())
