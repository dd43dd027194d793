"""How often a task comes back: chosen from the usual ones, or written in words or as a rule of RFC 5545."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kamdesk.ui.field import LineField, Misread
from kamdesk.ui.repeat_words import repeat_words

USUAL = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=YEARLY",
)


class RepeatField(LineField):
    """A rule, or nothing. Alt+Down and the button open the usual ones; the choice lands in the line, in words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.line.setPlaceholderText(QCoreApplication.translate("RepeatField", "never; every 2 weeks, 每月15号 …"))
        button = QToolButton(self)
        button.setText("▾")
        button.setAccessibleName(QCoreApplication.translate("RepeatField", "Choose how often"))
        button.setToolTip(QKeySequence("Alt+Down").toString(QKeySequence.SequenceFormat.NativeText))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_usual)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)

    def meaning(self, text: str) -> str:
        from kamdesk.rules.repeat_phrases import parse_repeat

        rule = parse_repeat(text) or _usual_of(text)
        if rule is None:
            raise Misread(
                QCoreApplication.translate(
                    "RepeatField",
                    "Not understood. Write every 2 weeks, every Monday, 每月15号, or FREQ=WEEKLY;BYDAY=MO.",
                )
            )
        return rule

    def written(self, value: object) -> str:
        words = repeat_words(str(value))
        try:
            return words if self.meaning(words) == value else str(value)
        except Misread:
            return str(value)

    def hint(self, value: object) -> str:
        words = repeat_words(str(value))
        return "" if words == self.line.text().strip() else words

    def open_usual(self) -> None:
        """The usual ones below the line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rule in USUAL:
            action = QAction(repeat_words(rule), menu)
            action.setData(rule)
            action.triggered.connect(self._chosen)
            menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_usual()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.set_value(action.data())
            self.line.setFocus()
            self.edited.emit()


def _usual_of(text: str) -> str | None:
    """The usual rule whose words these are, in whatever language the desk speaks."""
    return next((rule for rule in USUAL if repeat_words(rule) == text), None)
