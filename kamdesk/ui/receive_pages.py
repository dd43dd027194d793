"""The pages of receiving a handover: the file and its key, what it would change, and what it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.receipts import Side, moved
from kamdesk.models.refusals import Refusal
from kamdesk.services.handovers import Receipt
from kamdesk.ui import theme
from kamdesk.ui.file_places import Mode, Purpose, file_dialog
from kamdesk.ui.guided import Page
from kamdesk.ui.handover_done import FileCard
from kamdesk.ui.handover_lock import ENDING
from kamdesk.ui.passphrase_field import SecretLine
from kamdesk.ui.receive_conflicts import ConflictsView
from kamdesk.ui.wording_figures import counted, fill, moment, number
from kamdesk.ui.wording_handover import kind_name, kinds

OPEN_ENDING = ".json"
"""An export of everything, which comes in like a handover."""

KEY_CODES = frozenset({"wrong_key", "needs_key", "bad_key"})
WORD_CODES = frozenset({"wrong_passphrase", "needs_passphrase"})


class KeyPage(Page):
    """Which file, and what opens it. `edited`: something was typed."""

    edited = Signal()

    def __init__(self, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self.identity = QLineEdit(str(file) if file else ""), QLineEdit()
        self.passphrase = SecretLine(self.tr("Passphrase of the handover"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        self._line(grid, 0, self.tr("File"), self.file, self._choose_file)
        self._line(grid, 1, self.tr("Passphrase"), self.passphrase)
        self._line(grid, 2, self.tr("Or the file with your key"), self.identity, self._choose_identity)
        grid.addWidget(self._eye(), 1, 2)  # made last: a blank typed on the way would show the passphrase
        grid.setRowStretch(3, 1)
        for line in (self.file, self.passphrase, self.identity):
            line.textChanged.connect(self.settled)
            line.textChanged.connect(self.edited)

    def title(self) -> str:
        return self.tr("Receive a handover")

    def hint(self) -> str:
        return self.tr(
            "You see what is new, changed and in conflict before anything is written. An export of everything (JSON) is"
            " received the same way, without a passphrase."
        )

    def next_words(self) -> str:
        return self.tr("Look into it")

    def is_ready(self) -> bool:
        has_key = bool(self.passphrase.text() or self.identity.text().strip()) or self._is_open()
        return bool(self.file.text().strip()) and has_key

    def first_focus(self) -> QWidget | None:
        return self.passphrase if self.file.text() else self.file

    def line_about(self, refusal: Refusal) -> QLineEdit:
        """The line that a refusal to open the file is about."""
        path = str(refusal.figures.get("path", ""))
        if refusal.code in KEY_CODES or (path and path == self.identity.text().strip()):
            return self.identity
        return self.passphrase if refusal.code in WORD_CODES else self.file

    def _eye(self) -> QToolButton:
        eye = QToolButton()
        eye.setText(self.tr("Show"))
        eye.setCheckable(True)
        eye.setAccessibleName(self.tr("Show the passphrase"))
        eye.toggled.connect(self.passphrase.reveal)
        return eye

    def _line(self, grid: QGridLayout, row: int, words: str, line: QLineEdit, choose: object = None) -> None:
        label = QLabel(words)
        theme.kind(label, "mute")
        label.setBuddy(line)
        if not line.accessibleName():
            line.setAccessibleName(words)
        grid.addWidget(label, row, 0)
        grid.addWidget(line, row, 1)
        if choose is not None:
            button = QPushButton(self.tr("Choose…"))
            button.setAccessibleName(self.tr("Choose: {what}").format(what=words))
            button.setAutoDefault(False)
            button.clicked.connect(choose)
            grid.addWidget(button, row, 2)

    def _choose_file(self) -> None:
        words = self.tr("Choose the handover")
        self._choose(Purpose.RECEIVE, words, f"KamDesk (*{ENDING} *{OPEN_ENDING})", self.file)

    def _is_open(self) -> bool:
        """Whether it is an export, which nothing locks."""
        return self.file.text().strip().lower().endswith(OPEN_ENDING)

    def _choose_identity(self) -> None:
        self._choose(Purpose.KEY, self.tr("Choose the file with your key"), "*", self.identity)

    def _choose(self, purpose: Purpose, title: str, ending: str, line: QLineEdit) -> None:
        dialog = file_dialog(self, purpose, title, line.text(), Mode.ExistingFile)
        dialog.setNameFilter(ending)
        dialog.fileSelected.connect(line.setText)
        dialog.open()


ONE_COLUMN = 6
"""So many kinds stand in one column; more in two beside each other."""

COLUMNS = 4


class ReceiptView(QWidget):
    """What stays out or was found again, and kinds of records with how many are new, changed and the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._notes = QLabel()
        self._notes.setWordWrap(True)
        theme.kind(self._notes, "mute")
        layout.addWidget(self._notes)
        self._card = QFrame()
        theme.kind(self._card, "card")
        self._grid = QGridLayout(self._card)
        self._grid.setContentsMargins(16, 10, 16, 12)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(4)
        layout.addWidget(self._card)

    def show_receipt(self, receipt: Receipt) -> None:
        """Show the kinds, in two columns where there are many; those of which nothing is new stand in one line."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            if (old := item.widget() if item else None) is not None:
                old.hide()
                old.deleteLater()
        self._notes.setText("\n".join(self._said_of(receipt)))
        self._notes.setVisible(bool(self._notes.text()))
        columns = [gathered(each) for each in (receipt.created, receipt.updated, receipt.unchanged)]
        asked = gathered(Counter(each.kind for each in receipt.conflicts))  # their line stays whatever is chosen
        shown = [kind for kind in (*kinds(), "other") if any(counts.get(kind) for counts in (*columns[:2], asked))]
        lines = [(kind_name(kind), [counts.get(kind, 0) for counts in columns]) for kind in shown]
        rest = total(columns[2]) - sum(columns[2].get(kind, 0) for kind in shown)
        if rest:
            lines.append((self.tr("Everything else") if lines else self.tr("All records"), [0, 0, rest]))
        self._show_lines(lines)

    def _said_of(self, receipt: Receipt) -> Iterator[str]:
        """What was found again, and what stays out."""
        if receipt.joined:
            words = self.tr("{count} of yours were found again by name or number; blanks are filled from the file.")
            yield words.format(count=counted("customers", len(receipt.joined)))
        if receipt.gone:
            words = self.tr("Left out as deleted here, or of somebody in the trash: {count}.")
            yield words.format(count=counted("records", total(receipt.gone)))
        if files := receipt.skipped.get("file"):
            words = self.tr("Left out as their content or customer did not come along: {count}.")
            yield words.format(count=counted("files", files))

    def _show_lines(self, lines: list[tuple[str, list[int]]]) -> None:
        half = (len(lines) + 1) // 2 if len(lines) > ONE_COLUMN else len(lines)
        for side in range(0, len(lines), max(half, 1)):
            block = side // max(half, 1) * COLUMNS
            self._row(0, block, ("", self.tr("New"), self.tr("Changed"), self.tr("The same")), "caption")
            for row, (name, counts) in enumerate(lines[side : side + half], 1):
                self._row(row, block, (name, *map(number, counts)), "")
            self._grid.setColumnStretch(block, 1)

    def _row(self, row: int, block: int, texts: tuple[str, ...], kind: str) -> None:
        for column, text in enumerate(texts):
            label = QLabel(text)
            if kind:
                theme.kind(label, kind)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, row, block + column)


class LookPage(Page):
    """The file's fingerprint, and what receiving would change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._receipt: Receipt | None = None
        self._file = QWidget()
        self._view = ReceiptView()
        self.conflicts = ConflictsView()
        self.conflicts.chosen.connect(self._count_anew)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._counts(), 1)
        layout.addWidget(self.conflicts, 1)

    def _counts(self) -> QScrollArea:
        """The file and what is in it, scrolled where there is no room for all of it beside the conflicts."""
        inside = QWidget()
        self._layout = layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._file, self._view):
            layout.addWidget(part)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("What is in the file"))
        return area

    def title(self) -> str:
        if self._receipt is None:
            return ""
        who = self._receipt.who or self.tr("a colleague")
        return self.tr("From {who}, {when}").format(who=who, when=moment(self._receipt.when))

    def hint(self) -> str:
        return "\n".join(part for part in (self._news(), self._advice()) if part)

    def _news(self) -> str:
        """What is to be said where nothing comes of itself: open questions are no news, and not nothing either."""
        if self._receipt is None:
            return ""
        if self._receipt.conflicts:
            words = self.tr("{records:records} changed by both: what becomes of them is your choice below.")
            return fill(words, {"records": len(self._receipt.conflicts)})
        if total(self._receipt.created) + total(self._receipt.updated):
            return ""
        if self._receipt.gone:
            return self.tr("There is nothing new in it.")
        return self.tr("All of it is in your book already.")

    def _advice(self) -> str:
        if self._file.isHidden():
            return self.tr("Nothing is written yet. All of it can be undone in one step.")
        return self.tr(
            "Compare the fingerprint with the one the giver has: then the file is whole and nobody changed it. Nothing"
            " is written yet; all of it can be undone in one step."
        )

    def next_words(self) -> str:
        return self.tr("Receive")

    def show_receipt(self, receipt: Receipt, file: Path) -> None:
        """Show what the file would change; of an export, which nothing locks, the giver has no fingerprint."""
        self._receipt = receipt
        card = FileCard(file, receipt.fingerprint)
        self._layout.replaceWidget(self._file, card)
        self._file.deleteLater()
        self._file = card
        card.setHidden(file.suffix.lower() == OPEN_ENDING)
        self.conflicts.setVisible(bool(receipt.conflicts))
        self.conflicts.show_conflicts(receipt.conflicts, self._conflict_words(receipt))
        self._count_anew()

    def _count_anew(self) -> None:
        """What changes follows whose version is to stand."""
        assert self._receipt is not None
        more = moved(self._receipt.conflicts, self.conflicts.tree.choices())
        updated, unchanged = Counter(self._receipt.updated), Counter(self._receipt.unchanged)
        updated.update(more)
        unchanged.subtract(more)
        self._view.show_receipt(replace(self._receipt, updated=updated, unchanged=unchanged))
        self.settled.emit()

    def _conflict_words(self, receipt: Receipt) -> str:
        words = self.tr("Both sides changed {records:records}. What is bold will stand; Space or a click changes it.")
        return fill(words, {"records": len(receipt.conflicts)})


class ReceivedPage(Page):
    """What was received; `undone` takes it back, `shown` lists the customers."""

    undone = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._receipt: Receipt | None = None
        self._is_undone = False
        self._view = ReceiptView()
        self._decided = QLabel()
        self._decided.setWordWrap(True)
        self._show = QPushButton(self.tr("Show what came in"))
        self._undo = QPushButton(self.tr("Undo it"))
        row = QHBoxLayout()
        for button, signal in ((self._show, self.shown), (self._undo, self.undone)):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self._view)
        layout.addWidget(self._decided)
        layout.addStretch(1)

    def title(self) -> str:
        if self._is_undone:
            return self.tr("The receipt was undone")
        if self._receipt is None or not self._receipt.changes.operation_id:
            is_the_same = self._receipt is None or not (self._receipt.conflicts or self._receipt.gone)
            return self.tr("Everything was there already") if is_the_same else self.tr("Nothing was changed")
        new = counted("customers", self._receipt.created.get("customer", 0))
        return self.tr("Received: {count} new").format(count=new)

    def hint(self) -> str:
        return self.tr("Your book is as it was before.") if self._is_undone else ""

    def next_words(self) -> str:
        return self.tr("Introduce yourself…") if self.leads_on() else self.tr("Done")

    def leads_on(self) -> bool:
        """Whether somebody came in to whom one may introduce oneself."""
        return self._receipt is not None and bool(self._receipt.changes.operation_id) and not self._is_undone

    def show_receipt(self, receipt: Receipt) -> None:
        self._receipt, self._is_undone = receipt, False
        self._view.show_receipt(receipt)
        theirs = sum(each.taken is Side.THEIRS for each in receipt.conflicts)
        words = self.tr(
            "Of {all:records} both sides changed, yours stayed in {mine:number}, theirs in {theirs:number}."
        )
        figures = {"all": len(receipt.conflicts), "mine": len(receipt.conflicts) - theirs, "theirs": theirs}
        self._decided.setText(fill(words, figures))
        self._decided.setVisible(bool(receipt.conflicts))
        for button in (self._show, self._undo):
            button.setVisible(bool(receipt.changes.operation_id))
        self.settled.emit()

    def was_undone(self) -> None:
        self._is_undone = True
        for part in (self._show, self._undo, self._view, self._decided):
            part.hide()
        self.settled.emit()


def gathered(counts: Mapping[str, int]) -> dict[str, int]:
    """The counts of the kinds that have a line, and of all others together."""
    own = {kind: counts.get(kind, 0) for kind in kinds()}
    return {**own, "other": total(counts) - total(own)}


def total(counts: Mapping[str, int]) -> int:
    """All kinds together."""
    return sum(counts.values())
