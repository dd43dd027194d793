"""Which keys an action may be given: none that write, edit a text, walk about or open a menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from kamdesk.ui.texts import QT_TRANSLATE_NOOP

Key, Held = Qt.Key, Qt.KeyboardModifier
Standard = QKeySequence.StandardKey

ANSWERS = frozenset(
    {
        *(Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space),
        *(Key.Key_Menu, Key.Key_F10),
    }
)
"""Keys that answer a dialog, walk between fields, wake an input method or open a menu, whatever is held with them."""

WALKS = frozenset(
    {
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
        *(Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown),
    }
)
"""Keys that walk through a list or a text, and with Ctrl carry a row, a card or a step along."""

EDITS = (
    *(Standard.Copy, Standard.Cut, Standard.Paste, Standard.SelectAll, Standard.Undo, Standard.Redo),
    *(Standard.Backspace, Standard.Delete, Standard.DeleteStartOfWord, Standard.DeleteEndOfWord),
    *(Standard.DeleteEndOfLine, Standard.DeleteCompleteLine, Standard.MoveToStartOfLine, Standard.MoveToEndOfLine),
)
"""What the system's keys do in a text."""

_OBJECTIONS = {
    "none": QT_TRANSLATE_NOOP("KeyRules", "{keys} cannot be a shortcut here."),
    "answers": QT_TRANSLATE_NOOP("KeyRules", "{keys} answers dialogs, walks between fields or opens a menu."),
    "walks": QT_TRANSLATE_NOOP("KeyRules", "{keys} walks through lists and texts. With Alt it is free."),
    "writes": QT_TRANSLATE_NOOP("KeyRules", "{keys} alone writes. Hold Ctrl with it, or take a function key."),
    "menus": QT_TRANSLATE_NOOP("KeyRules", "Alt with a letter opens menus. Hold Ctrl as well."),
    "edits": QT_TRANSLATE_NOOP("KeyRules", "{keys} edits text."),
}


def portable(key: str) -> str:
    """A key as it is kept, on every system the same; empty where it is none or more than one."""
    keys = QKeySequence(key)
    return keys.toString(QKeySequence.SequenceFormat.PortableText) if keys.count() == 1 else ""


def native(key: str) -> str:
    """A key as people of this system write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def objection(key: str) -> str:
    """Why no action may be given a key, in a sentence; empty where one may."""
    keys = QKeySequence(key)
    why = _objection(keys) if portable(key) else "none"
    return QCoreApplication.translate("KeyRules", _OBJECTIONS[why]).format(keys=native(key)) if why else ""


def _objection(keys: QKeySequence) -> str:
    combined: QKeyCombination = keys[0]  # type: ignore[index]  # it is, the stubs do not say so
    key, held = combined.key(), combined.keyboardModifiers()
    commands = held & (Held.ControlModifier | Held.MetaModifier)
    if key == Key.Key_unknown:
        return "none"
    if key in ANSWERS or (key == Key.Key_F4 and held == Held.AltModifier):
        return "answers"
    if key in WALKS:
        return "" if held & Held.AltModifier else "walks"
    if any(keys in QKeySequence.keyBindings(each) for each in EDITS):
        return "edits"
    if Key.Key_F1 <= key <= Key.Key_F35 or commands:
        return ""
    return "menus" if held & Held.AltModifier else "writes"
