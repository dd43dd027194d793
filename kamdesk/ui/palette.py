"""The palette of all actions and places (Ctrl+Shift+P)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import LensNode
from kamdesk.ui.actions import Actions, plain
from kamdesk.ui.announce import announce
from kamdesk.ui.theme import kind
from kamdesk.ui.wording_lenses import node_name


class Palette(QDialog):
    """Type a part of an action's name, or of a place's, press Enter.

    `place_chosen` carries the lens of a place. Places come after the name of what they stand under, and show once
    something is typed.
    """

    place_chosen = Signal(str)

    def __init__(
        self, actions: Actions, places: Iterable[tuple[str, LensNode]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All actions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("What do you want to do, or where to?"))
        self._words.setAccessibleName(self.tr("Find an action or a place"))
        self._found = QListWidget()
        self._found.setAccessibleName(self.tr("Actions and places"))
        layout = QVBoxLayout(self)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        kind(self._nothing, "mute")
        layout.addWidget(self._words)
        layout.addWidget(self._nothing)
        layout.addWidget(self._found, 1)
        layout.addStretch()
        self.resize(480, 420)
        self._search_keys = actions["search"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._offered = [action for line, action in actions if line.id != "palette" and action.isEnabled()]
        self._places = [(f"{node_name(node)}   {above}".rstrip(), node.id) for above, node in places]
        blank = QPixmap(64, 64)
        blank.fill(Qt.GlobalColor.transparent)
        self._none = QIcon(blank)  # so that all words begin at one line
        self._words.installEventFilter(self)
        self._words.textChanged.connect(self._show)
        self._words.returnPressed.connect(self._run)
        self._found.itemActivated.connect(self._run)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self._found.count():
                self._found.setCurrentRow((self._found.currentRow() + step) % self._found.count())
                return True
        return super().eventFilter(watched, event)

    def _show(self, words: str) -> None:
        self._found.clear()
        wanted = words.casefold().split()
        for label, more, icon, what in (*self._actions(), *(self._far() if wanted else ())):
            if all(word in label.casefold() for word in wanted):
                item = QListWidgetItem(self._none if icon.isNull() else icon, f"{label}   {more}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, what)
                self._found.addItem(item)
        self._found.setCurrentRow(0)
        self._say_nothing("" if self._found.count() else words.strip())

    def _say_nothing(self, words: str) -> None:
        """That nothing is called so, in the place of the list, and where else to look."""
        said = self.tr("No action and no place is called “{words}”. Customers are found with {keys}.")
        self._nothing.setText(said.format(words=words, keys=self._search_keys) if words else "")
        self._nothing.setVisible(bool(words))
        self._found.setVisible(not words)
        if words:
            announce(self, self._nothing.text())

    def _actions(self) -> Iterator[tuple[str, str, QIcon, object]]:
        """Words, keys, icon and the action."""
        for action in self._offered:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield plain_label(action), keys, action.icon(), action

    def _far(self) -> Iterator[tuple[str, str, QIcon, object]]:
        """The places in the same way, each with its lens."""
        for label, lens in self._places:
            yield label, "", QIcon(), lens

    def _run(self) -> None:
        if not self._found.count():
            return
        what = self._found.currentItem().data(Qt.ItemDataRole.UserRole)
        self.accept()
        if isinstance(what, QAction):
            what.trigger()
        else:
            self.place_chosen.emit(what)


def plain_label(action: QAction) -> str:
    """An action's text as it is now, without the mark of its mnemonic."""
    return plain(action.text())
