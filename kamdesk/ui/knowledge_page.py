"""The knowledge base: everything written down so far, searched as one types, read beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import ArticleKind
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import Article, ArticleRow
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.composing import ENTERS, Composing
from kamdesk.ui.empty import Empty
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.links_field import SIGNS
from kamdesk.ui.markdown_view import MarkdownView, markdown_html
from kamdesk.ui.pages import Page
from kamdesk.ui.wording_figures import clauses, counted, day, listed
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_terms import term

EDGE = 20
LIST_WIDTH = 360
ROOMY = (
    "QListWidget::item { padding: 7px 8px; border-radius: 6px; }"
    " QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }"
)
FOLLOWS = frozenset({"article", "article_link"})


class ArticleList(QListWidget):
    """Titles with what they are; Enter and F2 edit, Delete removes, Insert asks for a new one."""

    edit_asked = Signal()
    delete_asked = Signal()
    add_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTERS, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)


class KnowledgePage(Page):
    """A screen named by a number is that article."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self._rows: tuple[ArticleRow, ...] = ()
        self._article: Article | None = None
        self._wanted: int | None = None
        self._is_known = False
        self.title = QLabel(lens_name("page:knowledge"))
        theme.kind(self.title, "lens")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in titles, tags and texts"))
        self.search.setAccessibleName(self.tr("Find in the knowledge base"))
        make_clearable(self.search)
        Composing(self.search)
        self.kinds = CalmBox()
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.list = ArticleList()
        self.list.setAccessibleName(lens_name("page:knowledge"))
        self.view = MarkdownView()
        self.view.setAccessibleName(self.tr("Article"))
        self.empty = Empty()
        self._lay_out()
        self._connect()

    # what the window asks

    def show_screen(self, name: str) -> None:
        if name.isdecimal():
            self._wanted = int(name)
            self.search.clear()
            self.kinds.setCurrentIndex(0)
        if not self._is_known or self._wanted is not None:
            self.reload()

    def reload(self) -> None:
        self._is_known = True
        self.title.setText(lens_name("page:knowledge"))
        self._read()

    def refresh(self, changes: Changes) -> None:
        if self._is_known and (changes.everything or FOLLOWS & changes.touched.keys()):
            self._read()

    def enter(self) -> None:
        (self.list if self.list.count() else self.search).setFocus()

    def hint(self) -> str:
        return counted("records", len(self._rows)) if self._rows else ""

    # what can be done

    def new(self) -> None:
        """The form of a new article."""
        from kamdesk.ui.article_form import ArticleForm

        kind = self.kinds.currentData()
        form = ArticleForm(self.desk, self.jobs, given={"kind": kind} if kind else None, parent=self)
        form.saved.connect(self._follow_saved)
        form.open()

    def edit(self) -> None:
        """The form of the article that is read."""
        from kamdesk.ui.article_form import ArticleForm

        if self._article is not None:
            ArticleForm(self.desk, self.jobs, self._article, parent=self).open()

    def delete(self) -> None:
        """Remove the article; Undo brings it back."""
        from kamdesk.services import nouns

        if self._article is not None:
            self.jobs.write(nouns.delete, self.desk, "article", [self._article.id])

    def print_article(self) -> None:
        """The article on paper."""
        from kamdesk.ui.printing import preview

        if self._article is not None:
            title = self._article.title
            html = markdown_html(f"# {title}\n\n{self._article.body}")
            preview(title, html, self, today=self.desk.today())

    # reading and showing

    def _read(self) -> None:
        from kamdesk.services import knowledge

        kind = str(self.kinds.currentData() or "")
        work = (knowledge.articles, self.desk, self.search.text(), kind)
        self.jobs.search(*work, topic="articles", done=self._show)

    def _show(self, rows: Sequence[ArticleRow]) -> None:
        is_asked = any(row.id == self._wanted for row in rows)  # an answer to an older question may come first
        kept = self._wanted if is_asked else self._current_id()
        self._rows, self._wanted = tuple(rows), None if is_asked else self._wanted
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.title}\n{row_words(row)}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, clauses(row.title, row_words(row)))
            self.list.addItem(item)
        at = next((place for place, row in enumerate(rows) if row.id == kept), 0)
        self.list.setCurrentRow(at if rows else -1)
        self.list.blockSignals(False)
        self._say_empty()
        if is_asked:
            self.list.setFocus()
        self._open_current()

    def _current_id(self) -> int | None:
        """The article marked in the list; what is read beside it may still be the one before."""
        at = self.list.currentRow()
        return self._rows[at].id if 0 <= at < len(self._rows) else None

    def _open_current(self) -> None:
        from kamdesk.services import knowledge

        at = self.list.currentRow()
        if 0 <= at < len(self._rows):
            work = (knowledge.article, self.desk, self._rows[at].id)
            self.jobs.search(*work, topic="article", done=self._show_article, failed=self._gone)
        else:
            self._article = None

    def _show_article(self, article: Article) -> None:
        self._article = article
        self.heading.setText(article.title)
        self.about.setText(about_words(article))
        self.view.show_markdown(article.body)
        self._show_links(article)
        announce(self, article.title)

    def _gone(self, _refusal: Refusal) -> None:
        self._article = None

    def _show_links(self, article: Article) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for kind, record_id, name in article.links:
            chip = QPushButton(f"{SIGNS.get(kind, '')} {name}".replace("&", "&&"))
            theme.kind(chip, "chip")
            chip.setEnabled(kind == "customer")
            chip.setProperty("customer", record_id)
            chip.clicked.connect(self._go)
            self._links.addWidget(chip)
        self._links_box.setVisible(bool(article.links))
        self._links_box.updateGeometry()

    def _go(self) -> None:
        self.customer_asked.emit(int(self.sender().property("customer")))

    def _say_empty(self) -> None:
        is_empty = not self._rows
        self._body.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        if self.search.text().strip() or self.kinds.currentData():
            self.empty.say("search", self.tr("Nothing fits"), "", (("clear", self.tr("Show everything")),))
        else:
            more = self.tr("Write down what helped once: how to choose, how to answer, how a problem was solved.")
            self.empty.say("book", self.tr("Nothing written down yet"), more, (("new", self.tr("New article…")),))

    def _empty_asked(self, name: str) -> None:
        if name == "clear":
            self.kinds.setCurrentIndex(0)
            self.search.clear()
            self._read()
        else:
            self.new()

    def _follow_saved(self, article_id: int) -> None:
        self.show_screen(str(article_id))

    # building

    def _lay_out(self) -> None:
        self.kinds.addItem(self.tr("Everything"), "")
        for kind in ArticleKind:
            self.kinds.addItem(term(ArticleKind, kind), kind.value)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        new = QPushButton(self.tr("New article…"))
        theme.kind(new, "primary")
        new.clicked.connect(self.new)
        for part, stretch in ((self.search, 2), (self.kinds, 0), (new, 0)):
            head.addWidget(part, stretch)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setChildrenCollapsible(False)
        self.list.setStyleSheet(ROOMY)
        self.list.setWordWrap(True)
        self._body.addWidget(self.list)
        self._body.addWidget(self._reading())
        self._body.setSizes([LIST_WIDTH, 2 * LIST_WIDTH])
        self._body.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 14, EDGE, EDGE)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
        layout.addWidget(self.empty, 1)

    def _reading(self) -> QFrame:
        card = QFrame()
        theme.kind(card, "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(6)
        self.heading, self.about = QLabel(), QLabel()
        theme.kind(self.heading, "lens")
        theme.kind(self.about, "mute")
        for label in (self.heading, self.about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        bar = QHBoxLayout()
        bar.addWidget(self.heading, 1)
        for words, act in (
            (self.tr("Edit…"), self.edit),
            (self.tr("Print…"), self.print_article),
            (self.tr("Delete"), self.delete),
        ):
            button = QPushButton(words)
            theme.kind(button, "link")
            button.clicked.connect(act)
            bar.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._links_box = QWidget()
        self._links = FlowLayout(self._links_box, 6)
        self.view.setStyleSheet("QTextBrowser { border: none; }")
        layout.addLayout(bar)
        for part in (self.about, self._links_box):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        return card

    def _connect(self) -> None:
        self.search.textChanged.connect(self._read)
        self.kinds.activated.connect(self._read)
        self.list.currentRowChanged.connect(self._open_current)
        self.list.itemDoubleClicked.connect(self.edit)
        self.list.edit_asked.connect(self.edit)
        self.list.delete_asked.connect(self.delete)
        self.list.add_asked.connect(self.new)
        self.empty.asked.connect(self._empty_asked)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus, context=inside)


def row_words(row: ArticleRow) -> str:
    """What stands under a title: kind and tags."""
    return " · ".join(part for part in (term(ArticleKind, row.kind), listed(row.tags), row.industry or "") if part)


def about_words(article: Article) -> str:
    """What stands under the heading: kind, tags, industry, validity, who wrote it."""
    values = article.values
    days = [
        f"{noun_field('article', name)} {day(date.fromisoformat(str(values[name])))}"
        for name in ("valid_from", "valid_until")
        if values.get(name)
    ]
    said = [
        term(ArticleKind, article.kind),
        listed(article.tags),
        str(values.get("industry") or ""),
        *days,
        str(values.get("author") or ""),
    ]
    return " · ".join(part for part in said if part)
