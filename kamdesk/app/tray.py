"""The desk in the system's tray: how many are late, the few things done from there, and the day's one notice."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from kamdesk.services.raising import Raised
from kamdesk.ui.icons import icon
from kamdesk.ui.theme import roles
from kamdesk.ui.wording_figures import counted

NOTICE_MS = 15_000


def is_available() -> bool:
    """Whether this desktop has a tray; without one, the only window is never hidden."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Wishes: `open_asked`, `log_asked`, `caller_asked` (find who rings by number), `lock_asked`, `quit_asked`.

    `later_asked`: the day's notice is to come once more. `notice_clicked`: the rep followed it.
    """

    open_asked = Signal()
    log_asked = Signal()
    caller_asked = Signal()
    later_asked = Signal()
    lock_asked = Signal()
    quit_asked = Signal()
    notice_clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._needs_book: list[QAction] = []
        self._fill()
        self._icon = QSystemTrayIcon(_badged(0), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._was_activated)
        self._icon.messageClicked.connect(self.notice_clicked)
        app = QApplication.instance()
        if sys.platform == "darwin" and isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._came_to_front)
        self.say_overdue(0)

    def show(self) -> None:
        self._icon.show()

    def hide(self) -> None:
        self._icon.hide()

    def set_open(self, is_open: bool) -> None:
        """Offer only what a locked desk can do, or everything."""
        for action in self._needs_book:
            action.setEnabled(is_open)
        if not is_open:
            self.say_overdue(0)
            self.offer_later(False)

    def offer_later(self, is_told: bool) -> None:
        """Whether there is a notice of today that could come once more (a system's notice has no button for it)."""
        self._later.setEnabled(is_told)

    def say_overdue(self, count: int) -> None:
        """The number on the icon and in its tip; names never stand there."""
        self._icon.setIcon(_badged(count))
        words = self.tr("KamDesk: {count} overdue").format(count=counted("customers", count)) if count else "KamDesk"
        self._icon.setToolTip(words)

    def notify(self, title: str, words: str, count: int = 0) -> bool:
        """Show a notice with a number on its icon; False where this desktop shows none."""
        if not self._icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, words, _badged(count), NOTICE_MS)
        return True

    def _fill(self) -> None:
        for words, signal, needs_book in (
            (self.tr("&Open the desk"), self.open_asked, False),
            (self.tr("&Log a contact…"), self.log_asked, True),
            (self.tr("&Find a caller by number…"), self.caller_asked, True),
            (self.tr("&Remind me again in an hour"), self.later_asked, False),
            (self.tr("Loc&k"), self.lock_asked, True),
            (self.tr("&Quit"), self.quit_asked, False),
        ):
            action = QAction(words, self)
            action.triggered.connect(signal)
            self._menu.addAction(action)
            if needs_book:
                self._needs_book.append(action)
            if signal is self.later_asked:
                self._later = action

    def _came_to_front(self, state: Qt.ApplicationState) -> None:
        """A click in a Mac's Dock brings back a window that was closed to the tray."""
        if state is Qt.ApplicationState.ApplicationActive and not any(
            window.isVisible() for window in QApplication.topLevelWidgets()
        ):
            self.open_asked.emit()

    def _was_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_asked.emit()


def digest_text(raised: Raised) -> str:
    """The day in one sentence, without a name: the notice may show on a locked screen."""
    return Digest().text(raised)


class Digest(QObject):
    """The digest's words."""

    def text(self, raised: Raised) -> str:
        people = counted("customers", raised.customers)
        if not raised.overdue:
            return self.tr("To contact today: {count}.").format(count=people)
        late = counted("customers", raised.overdue)
        return self.tr("To contact today: {count}. Promises overdue: {late}.").format(count=people, late=late)


def _badged(count: int) -> QIcon:
    """The desk's icon, with a number in its corner."""
    base = icon("kamdesk", QApplication.palette())
    if not count:
        return base
    pixmap = base.pixmap(64, 64)
    _paint_badge(pixmap, f"{count}" if count < 100 else "99")
    return QIcon(pixmap)


def _paint_badge(pixmap: QPixmap, text: str) -> None:
    colours = roles(QApplication.palette())
    side = pixmap.width() / pixmap.devicePixelRatio()
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.late))
    painter.drawEllipse(int(side * 0.4), int(side * 0.4), int(side * 0.6), int(side * 0.6))
    font = painter.font()
    font.setPixelSize(int(side * (0.42 if len(text) < 2 else 0.34)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.panel))
    area = pixmap.rect()
    area.setRect(int(side * 0.4), int(side * 0.4), int(side * 0.6), int(side * 0.6))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
