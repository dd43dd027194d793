"""Every key the desk knows, by where it works (Ctrl+/), and the rep's own keys in their place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui import theme
from kamdesk.ui.actions import DAY, ActionLine, Actions, context_title, plain
from kamdesk.ui.announce import announce
from kamdesk.ui.asking import ask
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.key_rules import native, portable
from kamdesk.ui.screen_room import resize_within
from kamdesk.ui.wording_figures import listed

NAME, KEYS, USUAL = range(3)
LINE = Qt.ItemDataRole.UserRole
LEAVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Keys that do in the line of new keys what they do everywhere, so that one gets out of it again."""
MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
WIDTH, HEIGHT = 35, 38
"""Line heights the dialog would like to have."""


class KeyLine(QLineEdit):
    """Takes the keys that are pressed instead of letters; `pressed` carries them, portable."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the new keys"))

    def event(self, event: QEvent) -> bool:
        """Nothing else may take the keys meanwhile."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & HELD
        if event.key() in LEAVES and not held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif event.key() not in MODIFIERS:
            keys = portable(QKeySequence(held.value | event.key()).toString())
            self.setText(native(keys))
            self.pressed.emit(keys)


class Shortcuts(QDialog):
    """A change comes into force at once. Keys of another action are taken from it only where that is asked for."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self._sections: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        self._wanted: tuple[str, ...] = ()
        self._build()
        self._fill()
        letters = self.fontMetrics().lineSpacing()
        resize_within(self, WIDTH * letters, HEIGHT * letters)
        self._narrow("")
        self._words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the table while words are typed over it; Esc leads back from the line of keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if watched is self._words and step:
                self._step(step)
                return True
            if watched is self.line and event.key() == Qt.Key.Key_Escape:
                self._table.setFocus()
                return True
        return super().eventFilter(watched, event)

    # Choosing an action.

    def _fill(self) -> None:
        for line in self._actions.lines.values():
            if line.context != DAY and not self._actions[line.id].isVisible():
                continue
            if line.context not in self._sections:
                section = QTreeWidgetItem(self._table, [context_title(line.context)])
                section.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._sections[line.context] = section, []
            section, rows = self._sections[line.context]
            row = QTreeWidgetItem(section, [plain(line.label)])
            row.setData(NAME, LINE, line.id)
            rows.append(row)
        self._tell_rows()
        self._table.expandAll()
        for column in (NAME, KEYS, USUAL):
            self._table.resizeColumnToContents(column)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        return (row for _, rows in self._sections.values() for row in rows)

    def _tell_rows(self) -> None:
        """The keys as they are now; beside them the usual ones where they differ."""
        for row in self._rows():
            name = str(row.data(NAME, LINE))
            usual = listed(map(native, self._actions.lines[name].keys)) or self.tr("none")
            row.setText(KEYS, listed(self._actions.keys_of(name)))
            row.setText(USUAL, "" if self._actions.is_usual(name) else usual)
        self._all.setEnabled(any(row.text(USUAL) for row in self._rows()))

    def _narrow(self, words: str) -> None:
        """Show the actions whose name or keys hold every word."""
        wanted = words.casefold().split()
        for section, rows in self._sections.values():
            for row in rows:
                text = f"{row.text(NAME)} {row.text(KEYS)}".casefold()
                row.setHidden(not all(word in text for word in wanted))
            section.setHidden(all(row.isHidden() for row in rows))
        self._table.setCurrentIndex(QModelIndex())
        self._step(1)
        self._show_line()

    def _shown(self) -> list[QTreeWidgetItem]:
        return [row for row in self._rows() if not row.isHidden()]

    def _step(self, by: int) -> None:
        shown, current = self._shown(), self._table.currentItem()
        if shown:
            at = shown.index(current) if current in shown else -1
            self._table.setCurrentItem(shown[(at + by) % len(shown)])

    def _line(self) -> ActionLine | None:
        """The action that is chosen."""
        item = self._table.currentItem()
        name = item.data(NAME, LINE) if item is not None else None
        return self._actions.lines[name] if name else None

    def _show_line(self) -> None:
        line = self._line()
        name = plain(line.label).rstrip("…") if line is not None else ""
        can_change = line is not None and not line.heard
        self._title.setText(name or self.tr("Choose an action above"))
        self.line.setText("")
        self.line.setAccessibleName(self.tr("New keys for {action}").format(action=name))
        for part in (self.line, self._without, self._usual):
            part.setEnabled(can_change)
        if line is not None and can_change:
            self._without.setEnabled(bool(self._actions.keys_of(line.id)))
            self._usual.setEnabled(not self._actions.is_usual(line.id))
        fixed = self.tr("These keys belong to the list itself and stay as they are.")
        self._say("" if can_change or line is None else fixed)

    # Changing its keys.

    def _ask_keys(self) -> None:
        if self.line.isEnabled():
            self.line.setFocus()

    def _take(self, key: str) -> None:
        """The keys that were pressed: given at once where they are free."""
        if (line := self._line()) is not None:
            if words := self._actions.objection(line.id, key):
                self._say(words, "late")
            else:
                self._give(line, (key,))

    def _give(self, line: ActionLine, keys: tuple[str, ...]) -> None:
        holder = self._actions.holder(line.id, keys)
        if holder is None:
            self._change(line, keys)
            return
        self._wanted = keys
        other = plain(holder.label).rstrip("…")
        words = self.tr("{keys} is “{action}” already. Take it from there, or press other keys.")
        taken = listed(native(key) for key in keys if key in self._actions.keys(holder.id))
        self._say(words.format(keys=taken, action=other), "late")
        self._from_other.setText(self.tr("Take it from “{action}”").format(action=other))
        self._from_other.setVisible(True)

    def _change(self, line: ActionLine, keys: tuple[str, ...]) -> None:
        self._actions.change_keys(line.id, keys)
        self._tell_rows()
        self._show_line()
        name, now = plain(line.label).rstrip("…"), listed(self._actions.keys_of(line.id))
        words = self.tr("{keys} is “{action}” now.") if now else self.tr("“{action}” has no keys now.")
        self._say(words.format(keys=now, action=name), "ok")

    def _take_from_other(self) -> None:
        if (line := self._line()) is not None:
            self._change(line, self._wanted)
            self.line.setFocus()

    def _give_none(self) -> None:
        if (line := self._line()) is not None:
            self._change(line, ())

    def _give_usual(self) -> None:
        if (line := self._line()) is not None:
            self._give(line, line.keys)

    def _ask_all(self) -> None:
        question = self.tr("Give every action its usual keys again? Your own ones are forgotten.")
        ask(self, question, self.tr("Usual keys for all"), self._give_all)

    def _give_all(self) -> None:
        self._actions.change_all_back()
        self._tell_rows()
        self._show_line()
        self._say(self.tr("Every action has its usual keys again."), "ok")

    def _say(self, words: str, kind: str = "mute") -> None:
        self._from_other.setVisible(False)
        self._said.setText(words)
        theme.kind(self._said, kind)
        announce(self, words)

    # Building.

    def _build(self) -> None:
        self._words = QLineEdit()
        theme.kind(self._words, "search")
        self._words.setPlaceholderText(self.tr("Find an action, or keys"))
        self._words.setAccessibleName(self.tr("Find an action, or keys"))
        make_clearable(self._words)
        self._words.installEventFilter(self)
        self._words.textChanged.connect(self._narrow)
        self._words.returnPressed.connect(self._ask_keys)
        self._table = QTreeWidget()
        self._table.setAccessibleName(self.tr("Shortcuts"))
        self._table.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Usually")])
        self._table.setRootIsDecorated(False)
        self._table.itemActivated.connect(self._ask_keys)
        self._table.currentItemChanged.connect(self._show_line)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._card())
        layout.addLayout(self._foot())

    def _card(self) -> QFrame:
        card = QFrame()
        theme.kind(card, "card")
        self._title, self._said = QLabel(), QLabel()
        theme.kind(self._title, "strong")
        for label in (self._title, self._said):
            label.setWordWrap(True)
        self.line = KeyLine()
        self.line.installEventFilter(self)
        self.line.pressed.connect(self._take)
        self._from_other = self._button("", self._take_from_other)
        self._without = self._button(self.tr("No keys"), self._give_none)
        self._usual = self._button(self.tr("Usual keys"), self._give_usual)
        row = QHBoxLayout()
        for part in (self.line, self._without, self._usual):
            row.addWidget(part)
        inside = QVBoxLayout(card)
        inside.addWidget(self._title)
        inside.addLayout(row)
        inside.addWidget(self._said)
        inside.addWidget(self._from_other, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _foot(self) -> QHBoxLayout:
        self._all = self._button(self.tr("Usual keys for all…"), self._ask_all)
        close = self._button(self.tr("Close"), self.reject)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)  # Enter means the action that is chosen
        button.clicked.connect(slot)
        return button
