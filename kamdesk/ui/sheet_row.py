"""One field of the profile sheet: read as words, edited where it stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.field import Field, Misread
from kamdesk.ui.sheet_fields import SheetField
from kamdesk.ui.wording_figures import labelled

LABEL_WIDTH = 96
PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Ways the focus leaves for a moment only."""


class ValueButton(QAbstractButton):
    """A value as it is read. A click takes it into focus; a double click, F2 or Enter edits it."""

    edit_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.edit_asked)

    def say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(labelled(self._name, words or "—"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(60, self.fontMetrics().height() + 6)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        room = max(width - 8, 20)
        box = self.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), int(self._wrapping(room)), self.text() or "—")
        return max(box.height(), self.fontMetrics().height()) + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.roles(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(colours.text if self.text() else colours.mute))
        place = self.rect().adjusted(4, 3, -4, -3)
        painter.drawText(place, int(self._wrapping(place.width()) | Qt.AlignmentFlag.AlignLeft), self.text() or "—")

    def _wrapping(self, width: int) -> Qt.TextFlag:
        """Break between words; inside one only where it alone is wider than the line."""
        words = self.text().split()
        is_long = any(self.fontMetrics().horizontalAdvance(word) > width for word in words)
        return Qt.TextFlag.TextWrapAnywhere if is_long else Qt.TextFlag.TextWordWrap

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """One click only takes the focus: a sheet is not changed by touching it."""
        self.setDown(False)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.edit_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 or event.key() in ENTERS:
            event.accept()
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class SheetRow(QWidget):
    """Label, value and, while it is edited, the field that fits it; a problem stands below and is read aloud.

    `changed` carries the field's name and its new value, `left` +1 or -1 when Tab asks for the next row.
    """

    changed = Signal(str, object)
    left = Signal(str, int)

    def __init__(self, field: SheetField, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._today = today
        self._value: object = None
        self._editor: Field | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        label = QLabel(field.label())
        theme.kind(label, "mute")
        label.setFixedWidth(LABEL_WIDTH)
        label.setWordWrap(True)
        label.setContentsMargins(0, 3, 0, 0)
        self._grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.shown = ValueButton(field.label(), self)
        self.shown.edit_asked.connect(self.edit)
        self._grid.addWidget(self.shown, 0, 1)
        self._trouble = QLabel()
        theme.kind(self._trouble, "late")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._grid.addWidget(self._trouble, 1, 1)

    def set_value(self, value: object) -> None:
        """Show a value; one that is being edited stays as typed."""
        self._value = value
        self.shown.say(self.field.shown(value))

    def is_empty(self) -> bool:
        return not self.shown.text()

    def is_edited(self) -> bool:
        return self._editor is not None

    def editor(self) -> Field | None:
        """The field in use, while the row is edited."""
        return self._editor

    def edit(self) -> None:
        """Open the editor that fits the field."""
        if self._editor is None:
            self._open(self._value)

    def reopen(self, typed: object, trouble: str) -> None:
        """Open again with what was typed, and say what is wrong with it."""
        if self._editor is None:
            self._open(typed)
        self._say(trouble)

    def restore(self) -> None:
        """Forget what was typed."""
        self._close()
        self.shown.setFocus()

    def commit(self) -> bool:
        """Hand over what was typed if it can be read; False keeps the editor open."""
        editor = self._editor
        if editor is None:
            return True
        try:
            value = editor.value()
        except Misread as misread:
            self._say(str(misread))
            return False
        before = self._value
        self._close()
        if not _same(value, before):
            self.set_value(value)
            self.changed.emit(self.field.name, value)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._editor is None or self._editor.is_typing():
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            QTimer.singleShot(0, self, self._commit_if_left)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.restore()
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self._stays_inside(watched, event.key() == Qt.Key.Key_Tab):
                return False
            if self.commit():
                self.left.emit(self.field.name, 1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        if event.key() in ENTERS and self._enter_ends(event):
            if self.commit():
                self.shown.setFocus()
            return True
        return False

    def _enter_ends(self, event: QKeyEvent) -> bool:
        """In several lines Enter makes another; Ctrl+Enter ends."""
        is_area = self._editor is not None and isinstance(self._editor.focusProxy(), QPlainTextEdit)
        return not is_area or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _stays_inside(self, watched: QObject, forward: bool) -> bool:
        """Whether Tab only goes on to the next of an editor's several boxes."""
        parts = _parts(self._editor) if self._editor is not None else []
        return len(parts) > 1 and parts[-1 if forward else 0] is not watched

    def _open(self, value: object) -> None:
        editor = self.field.editor(self._today, self)
        editor.set_value(value)
        self._editor = editor
        self.shown.hide()
        self._grid.addWidget(editor, 0, 1)
        inner = editor.focusProxy() or editor
        for part in _parts(editor):
            part.installEventFilter(self)
        if isinstance(editor, ChoiceField):
            editor.edited.connect(self._chosen)
        editor.show()
        inner.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, ChoiceField):
            editor.box.showPopup()
        elif isinstance(inner, QLineEdit):
            inner.selectAll()

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        self._say("")
        if editor is not None:
            for part in _parts(editor):
                part.removeEventFilter(self)
            self._grid.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.shown.show()

    def _chosen(self) -> None:
        if self.commit():
            self.shown.setFocus()

    def _commit_if_left(self) -> None:
        editor = self._editor
        if editor is None:
            return
        if not any(part.hasFocus() for part in _parts(editor)):
            self.commit()

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if self._editor is not None:
            self._editor.mark(trouble)
        announce(self, trouble)


def _parts(editor: Field) -> list[QWidget]:
    """What of an editor takes the keyboard."""
    if isinstance(editor, ChoicesField):
        return [*editor.boxes.values()] or [editor]
    return [editor.focusProxy() or editor]


def _same(value: object, before: object) -> bool:
    """Whether nothing changed; the book keeps days as text and yes or no as 1 or 0."""
    if isinstance(value, date):
        return value.isoformat() == str(before)
    if isinstance(value, bool) and not isinstance(before, int):
        return False  # nothing said yet is not "no"
    return (value or None) == (before or None)
