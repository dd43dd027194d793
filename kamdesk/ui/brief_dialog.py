"""The brief on screen: everything about a customer at a glance before a visit or while they are on the phone."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Hit
from kamdesk.rules.phones import phone_digits
from kamdesk.services import finding, recall, visiting
from kamdesk.services.desk import Desk
from kamdesk.services.recall import Recall
from kamdesk.services.visiting import Brief
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.composing import Composing
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.recall_view import RecallView
from kamdesk.ui.visit_paper import brief_html
from kamdesk.ui.visit_words import checklist
from kamdesk.ui.wording_lenses import matched
from kamdesk.ui.wording_refusals import refusal_text

SHORTEST_NUMBER = 7
"""Digits from which a text is taken for a caller's number."""

MOST_HITS = 8


class BriefView(QTextBrowser):
    """The brief in the colours of the screen; nothing in it is a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Brief"))
        self.setOpenLinks(False)
        self.html = ""

    def say(self, brief: Brief, desk: Desk, points: tuple[str, ...] = ()) -> None:
        """Show a brief; with `points`, what to mind before going there."""
        self.html = brief_html(brief, desk.today(), desk.currency, desk.settings.window_months, points)
        roles = theme.roles(self.palette())
        self.document().setDefaultStyleSheet(
            f"body {{ color: {roles.text}; }} h1 {{ font-size: 18px; margin: 0; }}"
            f" .head {{ color: {roles.accent}; margin: 10px 0 0 0; }}"
            f" .mute {{ color: {roles.mute}; }} p {{ margin: 2px 0; }}"
        )
        self.setHtml(self.html)


class BriefDialog(QDialog):
    """One customer's brief, to look at and to print on one page. `open_asked` wants the whole customer."""

    open_asked = Signal(int)
    log_asked = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._customer_id = desk, customer_id
        self.setWindowTitle(self.tr("Brief"))
        self.view = BriefView(self)
        self.recall = RecallView(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        both = QHBoxLayout()
        both.addWidget(self.view, 3)
        both.addWidget(self.recall, 2)
        layout.addLayout(both, 1)
        row = QHBoxLayout()
        self._print = _button(self.tr("Print…"), self.print_brief, row)
        row.addStretch(1)
        _button(self.tr("Open the customer"), self._open, row)
        _button(self.tr("Close"), self.reject, row)
        layout.addLayout(row)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_brief)
        self.resize(980, 760)
        jobs.read(visiting.brief, desk, customer_id, done=self._show, failed=self._failed)
        jobs.read(recall.recall, desk, customer_id, done=self._show_recall, failed=self._failed)

    def print_brief(self) -> None:
        """The brief on one page."""
        from kamdesk.ui.printing import preview

        if self.view.html:
            preview(self.windowTitle(), self.view.html, self, one_page=True, today=self._desk.today())

    def _show(self, brief: Brief) -> None:
        self.setWindowTitle(self.tr("Brief · {name}").format(name=brief.sheet.row.name))
        self.view.say(brief, self._desk, checklist(self._desk.settings))

    def _show_recall(self, found: Recall) -> None:
        self.recall.say(found, self._desk)

    def _failed(self, refusal: Refusal) -> None:
        self.view.setPlainText(refusal_text(refusal))

    def _open(self) -> None:
        self.open_asked.emit(self._customer_id)
        self.accept()


class CallerDialog(QDialog):
    """Who is calling? A number or a name typed or pasted, and the brief stands there. `log_asked` when they hung up."""

    open_asked = Signal(int)
    log_asked = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who is calling?"))
        self._desk, self._jobs = desk, jobs
        self._hits: list[Hit] = []
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Number or name"))
        self.line.setPlaceholderText(self.tr("Number, name or pinyin"))
        self._composing = Composing(self.line)
        self.line.textChanged.connect(self._search)
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("Found"))
        self.hits.setFixedWidth(210)
        self.hits.currentRowChanged.connect(self._chosen)
        self.view = BriefView(self)
        self.view.setPlaceholderText(self.tr("Who it is, and what was said and promised last."))
        self.recall = RecallView(self)
        self.recall.setPlaceholderText(self.tr("Past cases, service and their trade."))
        self._said = QLabel()
        theme.kind(self._said, "mute")
        both = QHBoxLayout()
        both.addWidget(self.hits)
        both.addWidget(self.view, 3)
        both.addWidget(self.recall, 2)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        self._log = _button(self.tr("Log the call…"), self._ask_log, row)
        self._open_button = _button(self.tr("Open the customer"), self._open, row)
        _button(self.tr("Close"), self.reject, row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.line)
        layout.addLayout(both, 1)
        layout.addLayout(row)
        self.line.returnPressed.connect(self._open)
        self._settle()
        self.resize(1120, 700)
        for before, after in pairwise((self.line, self.hits, self.view, self.recall)):
            QWidget.setTabOrder(before, after)
        self.line.setFocus()
        self.line.setText(text)

    def customer_id(self) -> int | None:
        """Whose brief is shown."""
        at = self.hits.currentRow()
        return self._hits[at].id if 0 <= at < len(self._hits) else None

    def _search(self, text: str) -> None:
        words = text.strip()
        if not words:
            self._show_hits([])
            return
        self._jobs.search(finding.search, self._desk, words, MOST_HITS, done=self._show_hits, topic="caller")

    def _show_hits(self, hits: list[Hit]) -> None:
        self._hits = hits
        self.hits.blockSignals(True)
        self.hits.clear()
        for hit in hits:
            self.hits.addItem("\n".join(part for part in (hit.name, matched(hit)) if part))
        self.hits.setCurrentRow(0 if hits else -1)
        self.hits.blockSignals(False)
        nobody = bool(self.line.text().strip()) and not hits
        self._said.setText(self.tr("Nobody in the book is known by this.") if nobody else "")
        self._chosen(self.hits.currentRow())

    def _chosen(self, _at: int) -> None:
        self._settle()
        customer = self.customer_id()
        if customer is None:
            self.view.clear()
            self.recall.clear()
            return
        self._jobs.search(visiting.brief, self._desk, customer, done=self._show, topic="brief")
        read = recall.recall
        self._jobs.search(read, self._desk, customer, done=self._show_recall, topic="recall")

    def _show(self, brief: Brief) -> None:
        if brief.sheet.id == self.customer_id():
            self.view.say(brief, self._desk)
            announce(self, brief.sheet.row.name)

    def _show_recall(self, found: Recall) -> None:
        if found.customer_id == self.customer_id():
            self.recall.say(found, self._desk)

    def _settle(self) -> None:
        for button in (self._log, self._open_button):
            button.setEnabled(self.customer_id() is not None)

    def _open(self) -> None:
        if (customer := self.customer_id()) is not None and not self._composing.is_active():
            self.open_asked.emit(customer)
            self.accept()

    def _ask_log(self) -> None:
        if (customer := self.customer_id()) is not None:
            self.log_asked.emit(customer)
            self.accept()


def is_number(text: str) -> bool:
    """Whether a text is a caller's number: nothing but digits, blanks and what stands between them, seven or more."""
    return len(phone_digits(text)) >= SHORTEST_NUMBER and not any(each.isalpha() for each in text)


def _button(words: str, act: object, row: QHBoxLayout) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    row.addWidget(button)
    return button
