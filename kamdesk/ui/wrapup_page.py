"""The evening review (每日收尾): act by act, each item settled with one key; the customer stands beside it."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import wrapup
from kamdesk.services.desk import Desk
from kamdesk.services.wrapup import Act, WrapItem, WrapUp
from kamdesk.ui import theme
from kamdesk.ui.analysis.targets import Target
from kamdesk.ui.announce import announce
from kamdesk.ui.day_words import day_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KeyHints
from kamdesk.ui.pages import Page
from kamdesk.ui.wording_figures import counted, labelled
from kamdesk.ui.wrapup_list import WrapModel, WrapView
from kamdesk.ui.wrapup_words import key_words, step_title

THANKS = "thanks"
"""The occasion of a thank-you text."""


class WrapUpPage(Page):
    """Stands beside the customer of the item in focus."""

    is_wide = False

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self._review: WrapUp | None = None
        self._place = 0
        self.model = WrapModel(desk.currency, self)
        self._build()

    # what the window asks

    def show_screen(self, name: str) -> None:
        del name
        self.reload()

    def reload(self) -> None:
        self.jobs.read(wrapup.wrap_up, self.desk, done=self._show)

    def refresh(self, changes: Changes) -> None:
        if changes.everything or changes.touched:
            self.reload()

    def enter(self) -> None:
        (self.view if self._stack.currentWidget() is self.view else self._finish).setFocus()

    def hint(self) -> str:
        return counted("entries", len(self._review.items)) if self._review else ""

    def current(self) -> WrapItem | None:
        """The item in focus."""
        return self.model.item(self.view.currentIndex().row())

    # what the keys do

    def settle(self) -> None:
        """Do what the item in focus is about."""
        item = self.current()
        if item is None:
            return
        if item.act is Act.THANKS:
            self.jobs.read(_letter, self.desk, item, done=self._thank, failed=self.jobs.refused.emit)
        else:
            self.jobs.write(wrapup.settle, self.desk, item, step_title(item.act), failed=self._not_settled)
            self._say(item)

    def wave_off(self) -> None:
        """The item in focus need not be done."""
        if item := self.current():
            self.jobs.write(wrapup.wave_off, self.desk, item, failed=self._not_settled)

    def finish(self) -> None:
        """Enough for today: it is not offered again before tomorrow."""
        self.jobs.write(_close, self.desk, done=self._closed)

    def _thank(self, found: tuple[WrapItem, str]) -> None:
        item, text = found
        QGuiApplication.clipboard().setText(text)
        self.jobs.write(wrapup.thank, self.desk, item, text, failed=self._not_settled)
        self._say(item)

    def _say(self, item: WrapItem) -> None:
        announce(self, labelled(item.customer, key_words(item.act)))

    def _not_settled(self, refusal: Refusal) -> None:
        self.jobs.refused.emit(refusal)
        self.reload()

    def _act(self, key: str) -> None:
        item = self.current()
        if key in "JK":
            self._step(1 if key == "J" else -1)
        elif key == "E":
            self.settle()
        elif key == "D":
            self.wave_off()
        elif item is not None:
            asked = {"Enter": self.customer_asked, "L": self.log_requested, "C": self.call_requested}[key]
            asked.emit(item.customer_id)

    def _step(self, step: int) -> None:
        row = self.model.next_item(self.view.currentIndex().row() + step, step)
        if row >= 0:
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(self.model.index(max(row - 1, 0)))
        self.view.scrollTo(index)

    # building and showing

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        self.view = WrapView(self)
        self.view.setModel(self.model)
        self.view.key_pressed.connect(self._act)
        self.view.doubleClicked.connect(self._opened)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing())
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._foot())

    def _head(self) -> QFrame:
        head = QFrame()
        theme.kind(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        title = QLabel(self.tr("Evening review"))
        theme.kind(title, "lens")
        row.addWidget(title)
        self._day = QLabel()
        theme.kind(self._day, "mute")
        row.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBottom)
        self._finish = QPushButton(self.tr("Done for today"))
        self._finish.setToolTip(self.tr("It is not offered again before tomorrow; what is left stays here."))
        self._finish.clicked.connect(self.finish)
        row.addWidget(self._finish)
        return head

    def _nothing(self) -> QWidget:
        page = QFrame()
        theme.kind(page, "panel")
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        title = QLabel(self.tr("Nothing is left open today"))
        theme.kind(title, "lens")
        self._next = QLabel(self.tr("New orders, appointments and interested customers stand here in the evening."))
        theme.kind(self._next, "mute")
        self._next.setWordWrap(True)
        for label in (title, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(3)
        return page

    def _foot(self) -> KeyHints:
        self._does = QLabel()
        return KeyHints(
            (
                ("E", self._does),
                ("D", self.tr("not needed")),
                ("L", self.tr("log")),
                ("C", self.tr("call")),
                ("J/K", self.tr("down, up")),
            )
        )

    def _show(self, review: WrapUp) -> None:
        item, row = self.current(), self.view.currentIndex().row()
        self._review = review
        self.model.show(review)
        self._day.setText(f"{day_text(review.on, review.on)} · {counted('entries', len(review.items))}")
        self._stack.setCurrentIndex(0 if review.items else 1)
        known = self.model.row_of(item.key) if item else -1
        at = known if known >= 0 else self._near(max(row, 0))
        if at >= 0:
            self._go_to(at)
        self.hint_changed.emit()

    def _near(self, row: int) -> int:
        """The item now at a place, else the nearest one before or after it."""
        row = min(row, self.model.rowCount() - 1)
        after = self.model.next_item(row, 1)
        return after if after >= 0 else self.model.next_item(row, -1)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if item := self.model.item(now.row()):
            self._does.setText(key_words(item.act))
            self.customer_shown.emit(item.customer_id)

    def _opened(self, index: QModelIndex) -> None:
        if item := self.model.item(index.row()):
            self.customer_asked.emit(item.customer_id)

    def _closed(self, _none: object) -> None:
        announce(self, self.tr("Done for today"))
        self.opened.emit(Target("today"))


def _close(desk: Desk) -> Changes:
    """For the writer's thread."""
    wrapup.close(desk)
    return Changes()


def _letter(desk: Desk, item: WrapItem) -> tuple[WrapItem, str]:
    """The item with the rep's thank-you text, else the shipped one, filled for its customer. For a worker."""
    from kamdesk.rules import letter_fields
    from kamdesk.services import greetings, texts
    from kamdesk.ui.greeting_words import letter_values

    own = [each.body for each in texts.templates(desk) if each.occasion == THANKS]
    shipped = [each["body"] for each in texts.shipped_texts(QLocale().name()) if each["occasion"] == THANKS]
    whom = greetings.recipients(desk, [item.customer_id])[0]
    values = letter_values(whom, (), desk.author, desk.today())
    return item, letter_fields.fill([*own, *shipped][0], values).text
