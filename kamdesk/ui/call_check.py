"""Before dialling: the number, when they were last called and what came of it, and a warning where it is too soon."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.rows import ContactCard, Sheet, TimelineEntry
from kamdesk.rules.phones import phone_digits
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.code_dialog import CodeView, dial_code
from kamdesk.ui.distances import distance
from kamdesk.ui.field_names import field_name
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.timeline_words import entry_words
from kamdesk.ui.wording_figures import labelled

PERSONAL = ("work", "life", "interests", "hobbies", "habits")
CODE_SIDE = 148
"""Pixels of the code to dial by."""

DIALLED = ("mobile", "phone")


class CallCheck(QDialog):
    """Nothing is dialled here: the number is shown large and copied. `log_asked` when the call was made.

    `not_called` when it was not; left in any other way, the evening review asks for it.
    """

    log_asked = Signal()
    not_called = Signal()

    def __init__(
        self, desk: Desk, sheet: Sheet, contact_id: int | None, number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._desk = desk
        card = _whom(sheet, contact_id)
        self.number = number or _first_number(sheet, card)
        self.setWindowTitle(self.tr("Call {name}").format(name=card.name if card else sheet.row.name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        shown = QLabel(self.number or self.tr("No number is known."))
        theme.kind(shown, "title")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(shown)
        for words, kind in self._warnings(sheet, card):
            label = QLabel(words)
            theme.kind(label, kind)
            label.setWordWrap(True)
            layout.addWidget(label)
        self._add_code(layout)
        layout.addWidget(self._buttons())

    def warning(self) -> str:
        """What speaks against calling now; empty if nothing does."""
        late = [label.text() for label in self.findChildren(QLabel) if label.property("kind") == "late"]
        return " ".join(late)

    def _warnings(self, sheet: Sheet, card: ContactCard | None) -> list[tuple[str, str]]:
        """Do not contact, called recently, and the last talk, each with the kind of its label."""
        found = []
        if card is not None and card.fields.get("do_not_contact"):
            found.append((self.tr("{name} does not want to be contacted.").format(name=card.name), "late"))
        if taboos := (card.fields.get("taboos") if card else None) or sheet.customer.get("taboos"):
            found.append((self.tr("Mind: {taboos}").format(taboos=taboos), "soon"))
        if known := _known_of(card):
            found.append((known, "mute"))
        last = _last_call(sheet)
        if last is None:
            found.append((self.tr("Not called before."), "mute"))
            return found
        today = self._desk.today()
        when = distance(last.on, today)
        if (today - last.on).days < self._desk.settings.repeat_call_days:
            found.append((self.tr("Called {when} already.").format(when=when), "late"))
        words = entry_words(last, self._desk.currency)
        found.append((self.tr("Last talk, {when}: {words}").format(when=when, words=words), "mute"))
        return found

    def _add_code(self, layout: QVBoxLayout) -> None:
        """The phone dials what its camera sees; a number no phone can dial has no code."""
        if not phone_digits(self.number):
            return
        words = self.tr("Or point the phone's camera here to dial.")
        code = CodeView(CODE_SIDE, self)
        code.show_squares(dial_code(self.number)(), words)
        hint = QLabel(words)
        theme.kind(hint, "caption")
        layout.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self._copy = QPushButton(self.tr("Copy the number"))
        self._copy.setEnabled(bool(self.number))
        self._copy.clicked.connect(self._copy_number)
        log = QPushButton(self.tr("Log the call"))
        log.setDefault(True)
        log.clicked.connect(self._log)
        box.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(log, QDialogButtonBox.ButtonRole.AcceptRole)
        if self.number:
            none = box.addButton(self.tr("&Not called"), QDialogButtonBox.ButtonRole.ActionRole)
            none.setToolTip(self.tr("Else the evening review asks for a call that was begun but not logged."))
            none.setAutoDefault(False)
            none.clicked.connect(self._leave)
        close = box.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        return box

    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self.number)
        announce(self, self.tr("{value} is on the clipboard").format(value=self.number))

    def _leave(self) -> None:
        self.reject()
        self.not_called.emit()

    def _log(self) -> None:
        self.accept()
        self.log_asked.emit()


class BegunCall(QObject):
    """A call that was begun: the book remembers it until it is logged, or was none."""

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, parent: QObject) -> None:
        super().__init__(parent)
        from kamdesk.services import wrapup

        self._desk, self._jobs = desk, jobs
        self._key = ""
        self._was_none = False
        jobs.write(wrapup.begin_call, desk, customer_id, done=self._begun)

    def forget(self) -> None:
        """No call was made after all."""
        from kamdesk.services import wrapup

        self._was_none = True
        if self._key:
            self._jobs.write(wrapup.forget_call, self._desk, self._key)

    def _begun(self, key: str) -> None:
        self._key = key
        if self._was_none:
            self.forget()


def _whom(sheet: Sheet, contact_id: int | None) -> ContactCard | None:
    """The contact asked for, else the first of the sheet who may be contacted."""
    if contact_id is not None:
        return next((card for card in sheet.contacts if card.id == contact_id), None)
    open_to_calls = (card for card in sheet.contacts if not card.fields.get("do_not_contact"))
    return next(open_to_calls, sheet.contacts[0] if sheet.contacts else None)


def _first_number(sheet: Sheet, card: ContactCard | None) -> str:
    channels = [*(card.channels if card else ()), *sheet.channels]
    return next((channel.value for channel in channels if channel.kind in DIALLED), "")


def _last_call(sheet: Sheet) -> TimelineEntry | None:
    talks = (entry for entry in sheet.timeline if entry.noun == "interaction" and entry.kind == "call")
    return next(talks, None)


def _known_of(card: ContactCard | None) -> str:
    """What they live for, at hand before a call (H8)."""
    fields = card.fields if card is not None else {}
    said = (labelled(field_name(name), fields[name]) for name in PERSONAL if fields.get(name))
    return " · ".join(said)
