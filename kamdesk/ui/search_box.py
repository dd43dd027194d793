"""The one search of the desk: as you type, best hits first, opened with Enter; Chinese, pinyin and digits."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from kamdesk.models.rows import Hit
from kamdesk.services.desk import Desk
from kamdesk.ui.announce import announce
from kamdesk.ui.hit_model import HitDelegate, HitModel
from kamdesk.ui.icons import icon
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.theme import ROW_HEIGHT, kind
from kamdesk.ui.wording_figures import counted

ARTICLE = "article"
MOST_SHOWN = 12
KEY_ROOM = 72


class SearchBox(QLineEdit):
    """`opened` carries a customer, `article_opened` an article, `brief_requested` a customer whose brief is wanted

    (Shift+Enter).

    `list_requested` carries the words, when all hits are wanted as a list (Ctrl+Enter).
    """

    opened = Signal(int)
    article_opened = Signal(int)
    brief_requested = Signal(int)
    list_requested = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._asked = ""
        self._is_awaited = False
        self._came_from: QWidget | None = None
        self.model = HitModel(self)
        self.popup = SearchPopup(self.model, self)
        kind(self, "search")
        self.setAccessibleName(self.tr("Search everything"))
        self.setPlaceholderText(self.tr("Search customers, contacts, phones, notes; pinyin too"))
        self._glass = QAction(self.tr("Search everything"), self)
        self._glass.triggered.connect(self.ask)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._key = QLabel(self)
        kind(self._key, "key")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._search)  # not only keys write: a dictation does too
        self.textChanged.connect(self._settle_key)
        self.popup.view.clicked.connect(self._open_current)
        jobs.changed.connect(self._ask_again)
        QApplication.instance().focusChanged.connect(self._note_way)  # type: ignore[union-attr]
        self._dress()

    def tell_keys(self, keys: str) -> None:
        """Say which keys lead here, in the box while it is empty."""
        self._key.setText(keys)
        self._settle_key()

    def ask(self) -> None:
        """Take the keyboard, ready to type anew."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list below is steered from here; Esc first closes it, then clears, then goes back."""
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps and self.popup.isVisible():
            self.popup.step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._ask_list()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._ask_brief()
            else:
                self._open_current()
        elif key == Qt.Key.Key_Escape:
            self._give_up(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and not self.popup.view.underMouse():
            self.popup.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text().strip() and self.model.rowCount():
            self.popup.show_below(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_key()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._dress()

    def _search(self, words: str) -> None:
        self._asked = words.strip()
        if not self._asked:
            self.popup.hide()
            return
        self._is_awaited = True
        self._find()

    def _find(self) -> None:
        from kamdesk.services import finding

        self._jobs.search(finding.search_everything, self._desk, self._asked, done=self._show)

    def _ask_again(self, _changes: object) -> None:
        """The book is another under the same words: somebody found may be gone, or go by another name."""
        if self._asked:
            self._find()

    def _show(self, hits: Sequence[Hit]) -> None:
        """Show what was found, unless the rep has gone elsewhere meanwhile; a list that is shut stays so unless it was

        awaited, and the mark in an open one stays where it was.
        """
        if not self._asked:
            return
        is_awaited, self._is_awaited = self._is_awaited, False
        marked = None if is_awaited else self._marked()
        self.model.show(hits)
        self.popup.say(self.tr("Nothing found for “{words}”").format(words=self._asked) if not hits else "")
        self.popup.mark(next((row for row, hit in enumerate(hits) if marked and hit.uid == marked.uid), 0))
        if self.popup.isVisible() or (is_awaited and self.hasFocus()):
            self.popup.show_below(self)
            if is_awaited:
                announce(self, counted("customers", sum(hit.noun != ARTICLE for hit in hits)))

    def _marked(self) -> Hit | None:
        return self.model.hit(self.popup.view.currentIndex().row())

    def _open_current(self) -> None:
        hit = self._marked()
        if hit is not None:
            self.popup.hide()
            (self.article_opened if hit.noun == ARTICLE else self.opened).emit(hit.id)
        elif self._asked and not self._is_awaited:
            self.popup.show_below(self)

    def _ask_brief(self) -> None:
        hit = self._marked()
        if hit is not None and hit.noun != ARTICLE:
            self.popup.hide()
            self.brief_requested.emit(hit.id)

    def _ask_list(self) -> None:
        if words := self.text().strip():
            self.popup.hide()
            self.list_requested.emit(words)

    def _give_up(self, event: QKeyEvent) -> None:
        """In an empty box Esc gives the keyboard back; where whoever had it is gone, the window knows where to."""
        back = self._came_from
        if self.popup.isVisible():
            self.popup.hide()
        elif self.text():
            self.clear()
        elif back is not None and shiboken6.isValid(back) and back.isVisible() and back.isEnabled():
            back.setFocus()
        else:
            event.ignore()

    def _note_way(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self and old is not None:
            self._came_from = old

    def _settle_key(self) -> None:
        """The shortcut stands at the right while there is room and nothing is typed."""
        self._key.adjustSize()
        self._key.move(self.width() - self._key.width() - 8, (self.height() - self._key.height()) // 2)
        room = self.width() - self.fontMetrics().horizontalAdvance(self.placeholderText()) - KEY_ROOM
        self._key.setVisible(not self.text() and bool(self._key.text()) and room > self._key.width())

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", self.palette(), "mute"))


class SearchPopup(QFrame):
    """The hits, over the window and below the box; it never takes the keyboard from the box."""

    def __init__(self, model: HitModel, box: QWidget) -> None:
        super().__init__(box.window())
        kind(self, "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView()
        self.view.setModel(model)
        self.view.setItemDelegate(HitDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Found"))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel()
        kind(self._nothing, "mute")
        self._hint = QLabel(self.tr("Enter opens · Shift+Enter shows the brief · Ctrl+Enter shows all as a list"))
        kind(self._hint, "caption")
        self._lay = layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 6)
        layout.setSpacing(4)
        layout.addWidget(self.view)
        for label in (self._nothing, self._hint):
            label.setContentsMargins(12, 2, 12, 2)
            layout.addWidget(label)
        self.hide()

    def say(self, nothing: str) -> None:
        """Show the hits, or a sentence where there are none."""
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))
        self.view.setVisible(not nothing)
        self._hint.setVisible(not nothing)

    def mark(self, row: int) -> None:
        """Put the mark on a row; there is none where nothing was found."""
        self.view.setCurrentIndex(self.view.model().index(row, 0))

    def step(self, by: int) -> None:
        count = self.view.model().rowCount()
        self.mark(max(0, min(count - 1, self.view.currentIndex().row() + by)))

    def show_below(self, box: QWidget) -> None:
        """Stand right below the box, as tall as the hits ask for."""
        window = box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(MOST_SHOWN, max(1, self.view.model().rowCount()))
        self.view.setFixedHeight(rows * max(ROW_HEIGHT, self.fontMetrics().height() + 16) + 4)
        self._lay.activate()
        width = max(box.width(), 420)
        place = box.mapTo(window, QPoint(0, box.height() + 4))
        self.setGeometry(
            place.x(), place.y(), min(width, window.width() - place.x() - 8), self._lay.sizeHint().height()
        )
        self.show()
        self.raise_()
