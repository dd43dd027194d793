"""A page over all records of one noun: a table that is searched, sorted, opened and copied, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.empty import Empty
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_acts import NounActs
from kamdesk.ui.noun_lines import PAGE_COLUMNS, ColumnLine
from kamdesk.ui.noun_list import NounTable, columns_of
from kamdesk.ui.pages import Page
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_nouns import noun_empty, noun_new, noun_title

EDGE = 20


class NounPage(Page):
    """Those built on it say the noun, what they follow, and how its records are read and shown."""

    noun: ClassVar[str] = ""
    id: ClassVar[str] = ""
    follows: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self.acts = NounActs(desk, jobs, self)
        self.rows: Mapping[int, NounRow] = {}
        self._read_of: Mapping[int, NounRow] = self.rows
        self._texts: dict[int, str] = {}
        self._is_known = False
        self._followed: int | None = None
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(EDGE, 14, EDGE, EDGE)
        self.layout_.setSpacing(12)
        self.layout_.addLayout(self._head())
        self.table = NounTable(Facts(noun_title(self.noun), columns_of(desk, self.noun, PAGE_COLUMNS[self.noun]), ()))
        self.table.edit_asked.connect(self._edit)
        self.table.delete_asked.connect(self._delete)
        self.table.add_asked.connect(self.new)
        self.table.chosen.connect(self._follow)
        self.empty = Empty()
        self.empty.asked.connect(self.new)
        self.empty.say("order", noun_title(self.noun), noun_empty(self.noun), (("new", noun_new(self.noun)),))
        self.empty.hide()
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus, context=_INSIDE)

    # what the window asks

    def show_screen(self, _name: str) -> None:
        if not self._is_known:
            self.reload()

    def reload(self) -> None:
        self._is_known = True
        self.title.setText(lens_name(f"page:{self.id}"))
        self.read()

    def refresh(self, changes: Changes) -> None:
        if self._is_known and (changes.everything or self.follows & changes.touched.keys()):
            self.read()

    def enter(self) -> None:
        (self.table if self.table.isVisible() else self.search).setFocus()

    def hint(self) -> str:
        return f"{counted('records', len(self.rows))}{self.more_words()}"

    def more_words(self) -> str:
        """Said where a book holds more records than a page reads."""
        from kamdesk.services import records

        words = self.tr(" · only the first {count} are shown")
        return words.format(count=counted("records", records.MOST)) if len(self.rows) >= records.MOST else ""

    # what those built on it say

    def read(self) -> None:
        """Read the records and hand them to `show_rows`."""
        from kamdesk.services import records

        self.jobs.search(records.of_book, self.desk, self.noun, done=self.show_rows, topic=self.id)

    def more(self, row: NounRow) -> Mapping[str, Any]:
        """Values of the table that no column of the record holds."""
        del row
        return {}

    def columns(self) -> tuple[ColumnLine, ...]:
        """The columns of the table."""
        return PAGE_COLUMNS[self.noun]

    def words_of(self, row: NounRow) -> Iterable[object]:
        """What the line above searches in."""
        return (row.customer, *row.values.values())

    def shown(self, row: NounRow) -> bool:
        """Whether a record passes the filters beside the search."""
        del row
        return True

    # what can be done

    def new(self) -> None:
        """The form of a new record."""
        self.acts.add(self.noun, {})

    def ask_file(self) -> None:
        """Choose where all records of this noun are written as a table, which the import reads back."""
        from kamdesk.ui.records_export import RecordsExport

        say = getattr(self.window(), "say", lambda _words: None)
        RecordsExport(self.desk, self.jobs, self, say).ask_file(self.noun)

    def show_rows(self, rows: Sequence[NounRow]) -> None:
        """Show what was read."""
        self.rows = {row.id: row for row in rows}
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._show_found()
        self.hint_changed.emit()

    def _follow(self, _key: object) -> None:
        """The customer of the record the cursor came to, to the right: what the keys do there is done for that one."""
        row = self.current()
        if row is None or row.id == self._followed or not self.isVisible():
            return
        self._followed = row.id
        if row.customer_id is not None:
            self.customer_shown.emit(row.customer_id)

    def current(self) -> NounRow | None:
        """The record in front."""
        key = self.table.current_key()
        return self.rows.get(key) if isinstance(key, int) else None

    def found(self) -> list[NounRow]:
        """The records that fit what was typed and chosen."""
        words = self.search.text().casefold().split()
        return [row for row in self.rows.values() if self.shown(row) and self._fits(row, words)]

    # building

    def _head(self) -> QHBoxLayout:
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = QLabel(lens_name(f"page:{self.id}"))
        theme.kind(self.title, "lens")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.setAccessibleName(self.tr("Find"))
        make_clearable(self.search)
        self.search.setMaximumWidth(220)
        self.search.textChanged.connect(self._show_found)
        export = QPushButton(self.tr("Export…"))
        export.clicked.connect(self.ask_file)
        self.add_button = QPushButton(noun_new(self.noun))
        theme.kind(self.add_button, "primary")
        self.add_button.clicked.connect(self.new)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.search)
        self.head.addWidget(export)
        self.head.addWidget(self.add_button)
        return self.head

    def _show_found(self) -> None:
        kept = self.table.current_key()
        columns = self.columns()
        facts = [FactRow(_Values(row, columns, self.more), key=row.id) for row in self.found()]
        self.table.show_facts(Facts(noun_title(self.noun), columns_of(self.desk, self.noun, columns), facts))
        self.table.choose(kept)
        self.after_shown()

    def after_shown(self) -> None:
        """What stands beside the table follows it."""

    def _fits(self, row: NounRow, words: Sequence[str]) -> bool:
        if not words:
            return True
        if self._read_of is not self.rows:
            self._read_of, self._texts = self.rows, {}
        text = self._texts.get(row.id)
        if text is None:
            text = self._texts[row.id] = "\n".join(str(each) for each in self.words_of(row) if each).casefold()
        return all(word in text for word in words)

    def _edit(self, key: int) -> None:
        self.acts.edit(self.rows[key])

    def _delete(self, key: int) -> None:
        self.acts.delete(self.rows[key])


class _Values(Sequence[Any]):
    """The cells of a record, each worked out when it is looked at: thousands of records may stand in the table."""

    __slots__ = ("_columns", "_more", "_row")

    def __init__(
        self, row: NounRow, columns: Sequence[ColumnLine], more: Callable[[NounRow], Mapping[str, Any]]
    ) -> None:
        self._row, self._columns, self._more = row, columns, more

    def __len__(self) -> int:
        return len(self._columns)

    def __getitem__(self, at: Any) -> Any:
        name = self._columns[at].name
        if name == "customer":
            return self._row.customer
        return self._row.values[name] if name in self._row.values else self._more(self._row).get(name)


_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
