"""A dialog that leads through pages: where one is, what comes next, the way back, and work that takes its time.

Enter goes on, Esc leaves and asks only where something would be lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.asking import ask
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.jobs import Job

EDGE = 20


class Page(QWidget):
    """One page. `settled` says that what it offers has changed; `wide` pages use the whole width of the dialog."""

    settled = Signal()

    def title(self) -> str:
        """What the page is about, as a short sentence."""
        return ""

    def hint(self) -> str:
        """One quiet line below the title; may be empty."""
        return ""

    def is_ready(self) -> bool:
        """Whether one may go on from here."""
        return True

    def wanting(self) -> str:
        """What is missing before one may go on, as a sentence beside the main button; may be empty."""
        return ""

    def next_words(self) -> str:
        """The words of the one main button; empty hides it."""
        return self.tr("Next")

    def entered(self) -> None:
        """Called each time the page comes to the front."""

    def first_focus(self) -> QWidget | None:
        """What gets the keyboard when the page comes to the front; None for the main button."""
        return None


class Guided(QDialog):
    """Pages in a row. Those built on it say what `forward` does, and what `is_at_stake` when it is left."""

    def __init__(self, title: str, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._steps = tuple(steps)
        self._pages: list[Page] = []
        self._job: Job | None = None
        self._ask: QMessageBox | None = None
        self._may_leave = False
        self._build()
        self.resize(940, 660)
        self.setMinimumSize(640, 460)

    # What those built on it use.

    def add_page(self, page: Page) -> None:
        self._pages.append(page)
        self._stack.addWidget(page)
        page.settled.connect(self.settle)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front, and the keyboard to it."""
        self._stack.setCurrentWidget(page)
        self.say("")
        page.entered()
        self.settle()
        where = page.first_focus() or self._next
        where.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, page.title())

    def page(self) -> Page:
        """The page in front."""
        return self._pages[self._stack.currentIndex()]

    def settle(self) -> None:
        """Show title, steps and buttons as the page in front wants them."""
        page, at = self.page(), self._stack.currentIndex()
        self._title.setText(page.title())
        self._hint.setText(page.hint())
        self._hint.setVisible(bool(page.hint()))
        self._show_trail(at)
        words = page.next_words()
        self._next.setVisible(bool(words))
        _name(self._next, words, "N")
        is_busy = self._job is not None
        self._next.setEnabled(page.is_ready() and not is_busy)
        wanting = "" if page.is_ready() or is_busy else page.wanting()
        self._wanting.setText(wanting)
        self._wanting.setVisible(bool(wanting))
        self._back.setVisible(self.can_go_back())
        self._back.setEnabled(not is_busy)
        self._stack.setEnabled(not is_busy)
        _name(self._cancel, self.cancel_words(), "C")

    def say(self, sentence: str, kind: str = "late") -> None:
        """A sentence above the page: what went wrong, or what to look at."""
        theme.kind(self._banner, kind)
        self._banner.setText(sentence)
        self._banner.setVisible(bool(sentence))
        announce(self, sentence)

    def take_back_words(self) -> None:
        """Say no more what went wrong: what it was about has been edited."""
        if self._banner.text():
            self.say("")

    def work(self, job: Job, words: str) -> None:
        """Wait for a job: the pages rest, a bar moves, Esc stops the job. `rested` ends it."""
        self._job = job
        self._bar.setRange(0, 0)
        self._doing.setText(words)
        self._busy.show()
        self.settle()
        _name(self._cancel, self.tr("Stop"), "C")
        self._cancel.setEnabled(True)
        announce(self, words)

    def progressed(self, done: int, known: int, words: str = "") -> None:
        """How far the job is; `known` 0 where nobody knows how much there is."""
        self._bar.setRange(0, known)
        self._bar.setValue(done)
        if words:
            self._doing.setText(words)

    def rested(self) -> None:
        """The job has ended."""
        self._job = None
        self._busy.hide()
        self._cancel.setEnabled(True)
        self.settle()

    def is_busy(self) -> bool:
        return self._job is not None

    # What those built on it say.

    def forward(self) -> None:
        """Go on from the page in front."""
        at = self._stack.currentIndex()
        if at + 1 < len(self._pages):
            self.show_page(self._pages[at + 1])
        else:
            self.leave()

    def backward(self) -> None:
        """Go back from the page in front."""
        if self._stack.currentIndex() > 0:
            self.show_page(self._pages[self._stack.currentIndex() - 1])

    def can_go_back(self) -> bool:
        return self._stack.currentIndex() > 0

    def cancel_words(self) -> str:
        return self.tr("Cancel")

    def is_at_stake(self) -> str:
        """What would be lost by leaving now, as a sentence; empty where nothing would."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, unless a button has the keyboard: then it presses that."""
        focus = self.focusWidget()
        if event.key() in ENTERS and not (isinstance(focus, QPushButton) and focus.isVisible()):
            event.accept()
            self._forward()
        else:
            super().keyPressEvent(event)

    # Leaving.

    def leave(self) -> None:
        """Close without a question."""
        self._may_leave = True
        self.close()

    def reject(self) -> None:
        if self._job is not None:
            self._stop()
        elif not self._may_leave and self.is_at_stake():
            self._ask_to_leave()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own button is the same as Esc."""
        if self._job is not None or (not self._may_leave and self.is_at_stake()):
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._doing.setText(self.tr("Stopping…"))

    def _ask_to_leave(self) -> None:
        if self._ask is not None:
            return
        self._ask = ask(self, self.is_at_stake(), self.tr("Leave"), self.leave, stay=self.tr("Stay"))
        self._ask.finished.connect(self._stayed)

    def _stayed(self, _result: int) -> None:
        self._ask = None

    # Building.

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        body = QVBoxLayout()
        body.setContentsMargins(EDGE, 12, EDGE, 12)
        body.setSpacing(8)
        self._banner = QLabel()
        self._banner.setWordWrap(True)
        self._banner.hide()
        self._stack = QStackedWidget()
        body.addWidget(self._banner)
        body.addWidget(self._stack, 1)
        outer.addLayout(body, 1)
        outer.addWidget(self._busy_bar())
        outer.addWidget(self._foot())

    def _head(self) -> QFrame:
        frame = QFrame()
        theme.kind(frame, "bar")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(EDGE, 14, EDGE, 12)
        layout.setSpacing(2)
        self._trail = QLabel()
        theme.kind(self._trail, "caption")
        self._trail.setTextFormat(Qt.TextFormat.RichText)
        self._trail.setVisible(len(self._steps) > 1)
        self._title = QLabel()
        theme.kind(self._title, "lens")
        self._title.setWordWrap(True)
        self._hint = QLabel()
        theme.kind(self._hint, "mute")
        self._hint.setWordWrap(True)
        for label in (self._trail, self._title, self._hint):
            layout.addWidget(label)
        return frame

    def _show_trail(self, at: int) -> None:
        """1 Files › 2 Columns › …, the present one strong."""
        colours = theme.roles(self.palette())
        parts = []
        for place, words in enumerate(self._steps):
            is_here = place == min(at, len(self._steps) - 1)
            style = f"color: {colours.accent}; font-weight: 600;" if is_here else f"color: {colours.mute};"
            parts.append(f'<span style="{style}">{place + 1} {words}</span>')
        self._trail.setText("&nbsp;&nbsp;›&nbsp;&nbsp;".join(parts))
        self._trail.setAccessibleName(
            self.tr("Step {at} of {all}").format(at=min(at, len(self._steps) - 1) + 1, all=len(self._steps))
        )

    def _busy_bar(self) -> QWidget:
        self._busy = QWidget()
        row = QHBoxLayout(self._busy)
        row.setContentsMargins(EDGE, 4, EDGE, 8)
        row.setSpacing(12)
        self._doing = QLabel()
        theme.kind(self._doing, "mute")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(self.tr("Progress"))
        row.addWidget(self._doing)
        row.addWidget(self._bar, 1)
        self._busy.hide()
        return self._busy

    def _foot(self) -> QFrame:
        frame = QFrame()
        theme.kind(frame, "foot")
        row = QHBoxLayout(frame)
        row.setContentsMargins(EDGE, 10, EDGE, 10)
        row.setSpacing(8)
        self._cancel = self._button("", self.reject)
        self._back = self._button("", self.backward)
        _name(self._back, self.tr("Back"), "B")
        self._next = self._button("", self._forward)
        theme.kind(self._next, "primary")
        self._next.setAutoDefault(True)
        self._next.setDefault(True)
        self._wanting = QLabel()
        theme.kind(self._wanting, "mute")
        self.extra = QHBoxLayout()
        self.extra.setSpacing(8)
        row.addWidget(self._cancel)
        row.addLayout(self.extra)
        row.addStretch(1)
        row.addWidget(self._wanting)
        row.addWidget(self._back)
        row.addWidget(self._next)
        return frame

    def _button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _forward(self) -> None:
        if self._next.isVisible() and self._next.isEnabled():
            self._next.setEnabled(False)
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """After the key that asked for it is done with, so that it does not reach the next page."""
        self.settle()
        if self.page().is_ready() and not self.is_busy():
            self.forward()


def _name(button: QPushButton, words: str, key: str) -> None:
    """Words whose Alt key is the same on every page: marked in them, behind them where they have no Latin letters."""
    at = words.casefold().find(key.casefold())
    if at >= 0:
        button.setText(f"{words[:at]}&{words[at:]}")
    elif words.isascii():
        button.setText(words)
        button.setShortcut(f"Alt+{key}")
    else:
        bare = words.rstrip("…")
        button.setText(f"{bare}(&{key}){words[len(bare) :]}")
    button.setAccessibleName(words)
