"""The text for the one in focus: as the template makes it, or as it was written by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import LetterField
from kamdesk.ui import theme
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.recipient_model import STATE, WITH_SUBJECT, RecipientModel
from kamdesk.ui.wording_figures import listed


class TextCard(QFrame):
    """What is typed goes into the model. `code_asked`: the codes are wanted; `open_asked` carries the customer."""

    code_asked = Signal()
    open_asked = Signal(int)

    def __init__(self, model: RecipientModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._model = model
        self._row = -1
        self._is_filling = False
        self._whom, self._subject, self._trouble = QLabel(), QLabel(), QLabel()
        for label, kind in ((self._whom, "strong"), (self._subject, "mute"), (self._trouble, "late")):
            theme.kind(label, kind)
            label.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text for the one in focus"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._edited)
        self._code, self._open = QPushButton(self.tr("Code for the phone…")), QPushButton(self.tr("Open the customer"))
        self._code.clicked.connect(self.code_asked)
        self._open.clicked.connect(self._ask_customer)
        buttons = FlowLayout(spacing=8)
        for button in (self._code, self._open):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        for part in (self._whom, self._subject, self.text, self._trouble):
            layout.addWidget(part, 1 if part is self.text else 0)
        layout.addLayout(buttons)

    def show_row(self, row: int) -> None:
        """Show the text of a row; whoever may not be written to, or was, has one to look at only."""
        self._row = row
        who = self._model.person(row)
        if who is None:
            return
        channel, subject = self._model.channel(), self._model.subject(row)
        way = who.ways.get(channel, "")
        self._is_filling = True
        self._whom.setText(f"{self._model.field(row, LetterField.SALUTATION)}  {way}".strip())
        self._subject.setText(subject)
        self._subject.setVisible(bool(subject) and channel in WITH_SUBJECT)
        if self.text.toPlainText() != self._model.text(row).text:
            self.text.setPlainText(self._model.text(row).text)
        self.text.setReadOnly(not self._model.is_open(row))
        trouble = self._troubles(row)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._code.setEnabled(self._model.is_open(row))
        self._code.setVisible(channel is not Channel.LETTER)
        self._is_filling = False

    def _troubles(self, row: int) -> str:
        who = self._model.person(row)
        found = [str(self._model.index(row, STATE).data())] if who and who.bar(self._model.channel()) else []
        if unknown := self._model.text(row).unknown:
            names = listed(f"{{{name}}}" for name in unknown)
            found.append(self.tr("No field is called {names}; mend the template.").format(names=names))
        return " ".join(found)

    def _edited(self) -> None:
        if not self._is_filling and self._row >= 0:
            self._model.edit(self._row, self.text.toPlainText())

    def _ask_customer(self) -> None:
        if (who := self._model.person(self._row)) is not None:
            self.open_asked.emit(who.customer_id)
