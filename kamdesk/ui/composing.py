"""Whether an input method is composing: the Enter that commits a candidate is no Enter of ours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Composing(QObject):
    """Watches one editor, and swallows Enter and Esc while a candidate is open or in the very moment it is committed.

    Some platforms hand the committing key on to the editor after the text; so the moment ends with the turn of the
    event loop. Owned by the editor it watches.
    """

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._preedit = False
        self._just_committed = False
        editor.installEventFilter(self)

    def is_active(self) -> bool:
        """True between the first letter of a candidate and the turn after its commit."""
        return self._preedit or self._just_committed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._follow(event)
        elif isinstance(event, QKeyEvent) and event.key() in (*ENTERS, Qt.Key.Key_Escape) and self.is_active():
            return True
        return super().eventFilter(watched, event)

    def _follow(self, event: QInputMethodEvent) -> None:
        was_composing, self._preedit = self._preedit, bool(event.preeditString())
        if was_composing and not self._preedit:
            self._just_committed = True
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._just_committed = False
