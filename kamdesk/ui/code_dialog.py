"""Codes for the phone: point its camera at the screen to dial, to text, or to save the contact."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet
from kamdesk.services import handing_out
from kamdesk.services.desk import Desk
from kamdesk.services.handing_out import QUIET, Squares
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import labelled
from kamdesk.ui.wording_refusals import refusal_text

Code = Callable[[], Squares]


class CodeView(QWidget):
    """A QR code, black on white in every theme with its quiet edge, as cameras want it."""

    def __init__(self, side: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._squares: Squares = ()
        self.setMinimumSize(side, side)

    def show_squares(self, squares: Squares, words: str) -> None:
        """Show a code; `words` say aloud what it does."""
        self._squares = squares
        self.setAccessibleName(words)
        self.update()

    def squares(self) -> Squares:
        return self._squares

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._squares:
            return
        count = len(self._squares) + 2 * QUIET
        step = max(1, min(self.width(), self.height()) // count)
        left, top = (self.width() - step * count) // 2, (self.height() - step * count) // 2
        painter = QPainter(self)
        painter.fillRect(left, top, step * count, step * count, QColor("white"))
        for y, row in enumerate(self._squares, QUIET):
            for x, is_dark in enumerate(row, QUIET):
                if is_dark:
                    painter.fillRect(QRectF(left + x * step, top + y * step, step, step), QColor("black"))
        painter.end()


class CodeDialog(QDialog):
    """One person's codes, each behind a button with its words; made when it is asked for."""

    def __init__(self, name: str, codes: dict[str, Code], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Codes for the phone · {name}").format(name=name))
        self._codes = codes
        self.view = CodeView(parent=self)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        theme.kind(self._trouble, "late")
        hint = QLabel(self.tr("Point the phone's camera at the code. Nothing goes over the network."))
        hint.setWordWrap(True)
        theme.kind(hint, "mute")
        box = QDialogButtonBox(self)
        close = box.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._chips())
        for part in (self.view, self._trouble, hint, box):
            layout.addWidget(part)
        if self._group.buttons():
            self._group.buttons()[0].click()

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._show)
        for words in self._codes:
            chip = QPushButton(words)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            theme.kind(chip, "chip")
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def _show(self, chip: QAbstractButton, is_chosen: bool) -> None:
        if not is_chosen:
            return
        words = chip.text()
        trouble = ""
        squares: Squares = ()
        try:
            squares = self._codes[words]()
        except Refusal as refusal:
            trouble = refusal_text(refusal)
        self.view.show_squares(squares, labelled(self.windowTitle(), words))
        self.view.setVisible(bool(squares))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))


def dial_code(number: str) -> Code:
    """The code that has a phone dial."""
    return lambda: handing_out.dial_code(number)


def text_code(number: str, text: str) -> Code:
    """The code that has a phone begin a text message."""
    return lambda: handing_out.text_code(number, text)


def codes_of(desk: Desk, sheet: Sheet, parent: QWidget) -> CodeDialog:
    """The codes of whom one usually talks to at a customer: dial, save; a contact not to be contacted is left out."""
    open_to = [card for card in sheet.contacts if not card.fields.get("do_not_contact")]
    card = open_to[0] if open_to else None
    channels = [*(card.channels if card else ()), *sheet.channels]
    number = next((each.value for each in channels if each.kind in ("mobile", "phone")), "")
    codes: dict[str, Code] = {}
    if number:
        codes[QCoreApplication.translate("CodeDialog", "Dial")] = dial_code(number)
        codes[QCoreApplication.translate("CodeDialog", "Text")] = text_code(number, "")
    save = QCoreApplication.translate("CodeDialog", "Save the contact")
    codes[save] = lambda: handing_out.card_code(desk, sheet.id, card.id if card else None)
    return CodeDialog(card.name if card else sheet.row.name, codes, parent)
