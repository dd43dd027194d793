"""A field of a form: one value of the book, a widget to change it, and what is wrong with what was typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame, QWidget

from kamdesk.ui.composing import Composing

HINT_SHARE = 0.35
"""How much of a line its hint may always take; where little is typed it takes what is free."""

CARET_ROOM = 24


class Misread(ValueError):
    """What was typed means nothing here; the message is the sentence to show beside the field."""


class Field(QWidget):
    """Holds a value; this plain one keeps it unseen, the ones built on it let the rep change it.

    `edited` is emitted when the rep changes something, never when a value is set.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._kept: object = None

    def name(self) -> str:
        """What a screen reader calls the field."""
        return self._name

    def value(self) -> object:
        """The value as the book keeps it; None where empty. Raises Misread."""
        return self._kept

    def set_value(self, value: object) -> None:
        self._kept = value

    def trouble(self) -> str:
        """What is wrong with what was typed, as a sentence; empty if nothing is."""
        try:
            self.value()
        except Misread as misread:
            return str(misread)
        return ""

    def is_typing(self) -> bool:
        """Whether an input method is in the middle of a word here."""
        return False

    def mark(self, trouble: str) -> None:
        """Show and tell that something is wrong, or no longer is; the sentence itself stands beside the field."""
        editor = self.focusProxy() or self
        editor.setProperty("wrong", bool(trouble))
        editor.setAccessibleDescription(trouble)
        editor.style().unpolish(editor)
        editor.style().polish(editor)

    def _hold(self, editor: QWidget) -> None:
        """Make `editor` what the field shows and where its focus goes."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(editor, 1)
        editor.setAccessibleName(self._name)
        self.setFocusProxy(editor)


class HintLine(QLineEdit):
    """A line edit that shows, at its right end and in a quiet colour, how it understood what stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""

    def hint(self) -> str:
        return self._hint

    def set_hint(self, hint: str) -> None:
        self._make_room(hint)
        if hint == self._hint:
            return
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.update()

    def _make_room(self, hint: str) -> None:
        metrics = self.fontMetrics()
        free = self.width() - metrics.horizontalAdvance(self.text()) - CARET_ROOM - 20
        width = min(metrics.horizontalAdvance(hint), max(free, int(self.width() * HINT_SHARE)))
        self.setTextMargins(0, 0, width + 12 if hint else 0, 0)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._make_room(self._hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = QRect(inside.right() - self.textMargins().right() + 6, inside.top(), 0, inside.height())
        room.setRight(inside.right() - 4)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width()),
        )


class LineField(Field):
    """One line of text, understood as it is typed. Those built on it say what it means and how it is written.

    Whatever is not set by `set_value` was typed: a screen reader or a dictation writes without keys.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.line = HintLine(self)
        self._hold(self.line)
        self._composing = Composing(self.line)
        self._is_set = False
        self.line.textChanged.connect(self._text_changed)

    def value(self) -> object:
        text = self.line.text().strip()
        return self.meaning(text) if text else None

    def set_value(self, value: object) -> None:
        self._is_set = True
        self.line.setText("" if value is None else self.written(value))
        self._is_set = False

    def is_typing(self) -> bool:
        return self._composing.is_active()

    def meaning(self, text: str) -> object:
        """The value a text (never empty) stands for. Raises Misread."""
        return text

    def written(self, value: object) -> str:
        """The text a value is edited as; reading it gives the value back."""
        return str(value)

    def hint(self, value: object) -> str:
        """What is shown beside a text that was understood as `value`; nothing where the text says it itself."""
        del value
        return ""

    def _text_changed(self, text: str) -> None:
        self._show_hint(text)
        if not self._is_set:
            self._typed()

    def _typed(self) -> None:
        self.edited.emit()

    def _show_hint(self, text: str) -> None:
        try:
            value = self.meaning(text.strip()) if text.strip() else None
        except Misread:
            value = None
        self.line.set_hint("" if value is None else self.hint(value))


class NumberField(LineField):
    """A whole number between two bounds, with its unit shown behind it."""

    def __init__(self, name: str, least: int, most: int, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._least, self._most, self._unit = least, most, unit
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def meaning(self, text: str) -> int:
        try:
            number = int(text.replace(",", "").replace("，", ""))
        except ValueError:
            number = self._least - 1
        if not self._least <= number <= self._most:
            raise Misread(
                QCoreApplication.translate("Field", "Enter a whole number from {least} to {most}.").format(
                    least=self._least, most=self._most
                )
            )
        return number

    def hint(self, value: object) -> str:
        del value
        return self._unit


class AreaField(Field):
    """Several lines of text; it grows with them up to eight lines. Tab moves on, Enter makes a line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.area = QPlainTextEdit(self)
        self.area.setTabChangesFocus(True)
        self._hold(self.area)
        self._composing = Composing(self.area)
        self._is_set = False
        self.area.textChanged.connect(self._changed)
        self._grow()

    def value(self) -> object:
        return self.area.toPlainText().strip() or None

    def set_value(self, value: object) -> None:
        self._is_set = True
        self.area.setPlainText("" if value is None else str(value))
        self._is_set = False

    def is_typing(self) -> bool:
        return self._composing.is_active()

    def sizeHint(self) -> QSize:
        return self.area.size()

    def _changed(self) -> None:
        self._grow()
        if not self._is_set:
            self.edited.emit()

    def _grow(self) -> None:
        self.area.ensurePolished()  # before that its letters are not those it will be written in
        lines = max(2, min(8, self.area.document().blockCount()))
        margins = 2 * (self.area.frameWidth() + int(self.area.document().documentMargin()))
        self.area.setFixedHeight(lines * self.area.fontMetrics().lineSpacing() + margins + 4)


class YesNoField(Field):
    """A tick box with its own words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QCheckBox(name, self)
        self._hold(self.box)
        self.box.toggled.connect(self.edited)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))
