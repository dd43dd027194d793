"""Erasing a customer or one of its people on request, everywhere, and the certificate that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.services.erasing import Erased, Hold
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.old_backups import OldBackups
from kamdesk.ui.wording_figures import day, number
from kamdesk.ui.wording_handover import kind_name
from kamdesk.ui.wording_refusals import refusal_text

CUSTOMER = 0
"""The choice that stands for the customer as a whole; the others are the ids of its contacts."""


class EraseDialog(QDialog):
    """`erased` says that somebody is gone for good, `lens_asked` that the rep wants to see whose texts name them."""

    erased = Signal()
    lens_asked = Signal(str)

    def __init__(
        self, desk: Desk, jobs: Jobs, customer_id: int, contact_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase on request"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 560)
        self._desk, self._jobs = desk, jobs
        self._customer, self._wanted = customer_id, contact_id or CUSTOMER
        self._names: dict[int, str] = {}
        self._done: Erased | None = None
        self._on = desk.today()
        self._naming: tuple[int, ...] = ()
        self._whom = QButtonGroup(self)
        self._whom.idToggled.connect(self._chosen)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._ask_page())
        self._pages.addWidget(self._certificate_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self._pages)
        self._jobs.search(_sheet, desk, customer_id, done=self._show, failed=self._refused, topic="erase")

    def erase(self) -> None:
        """Erase whoever is chosen."""
        self._erase.setEnabled(False)
        self._jobs.write(_erase, self._desk, self._customer, self._wanted, done=self._was_erased, failed=self._refused)

    def certificate(self) -> str:
        """The text of the certificate; empty before anything was erased."""
        return self._text.toPlainText()

    # asking

    def _ask_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        title = QLabel(self.tr("Who asks to be erased?"))
        theme.kind(title, "lens")
        self._choices = QVBoxLayout()
        people = QWidget()
        theme.kind(people, "page")
        people.setLayout(self._choices)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(people)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held, self._mentions = QLabel(), QLabel()
        theme.kind(self._mentions, "soon")
        for label in (self._held, self._mentions):
            label.setWordWrap(True)
        warning = QLabel(
            self.tr(
                "They go from the lists, the search, the history, the trash and the files; nothing brings them back."
                " Backups are named afterwards."
            )
        )
        warning.setWordWrap(True)
        theme.kind(warning, "late")
        self._sure = QCheckBox(self.tr("I know that this cannot be undone"))
        self._sure.toggled.connect(self._settle)
        layout.addWidget(title)
        layout.addWidget(area, 1)
        self._see = self._see_button()
        for widget in (self._held, self._mentions):
            layout.addWidget(widget)
        layout.addWidget(self._see, 0, Qt.AlignmentFlag.AlignLeft)
        for below in (warning, self._sure):
            layout.addWidget(below)
        layout.addLayout(self._ask_buttons())
        return page

    def _ask_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._said = QLabel()
        self._said.setWordWrap(True)
        theme.kind(self._said, "late")
        self._erase = QPushButton(self.tr("Erase for good"))
        self._erase.setAutoDefault(False)
        self._erase.setEnabled(False)
        self._erase.clicked.connect(self.erase)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        row.addWidget(self._said, 1)
        row.addWidget(self._erase)
        row.addWidget(cancel)
        return row

    def _show(self, sheet: Sheet) -> None:
        people = [(card.id, card.name) for card in sheet.contacts]
        whole = sheet.row.name
        self._names = {CUSTOMER: whole, **dict(people)}
        self._add_choice(CUSTOMER, self.tr("{name}, with everything that belongs to it").format(name=whole))
        for contact_id, name in people:
            self._add_choice(contact_id, self.tr("only the contact {name}; the customer stays").format(name=name))
        self._choices.addStretch(1)
        self._choose(self._wanted if self._wanted in self._names else CUSTOMER)

    def _add_choice(self, whom: int, words: str) -> None:
        button = QRadioButton(words.replace("&", "&&"))
        button.setChecked(whom == self._wanted)
        self._whom.addButton(button, whom)
        self._choices.addWidget(button)

    def _chosen(self, whom: int, is_chosen: bool) -> None:
        if is_chosen:
            self._choose(whom)

    def _choose(self, whom: int) -> None:
        self._wanted = whom
        self._sure.setChecked(False)
        self._jobs.search(
            _held, self._desk, self._customer, whom, done=self._show_held, failed=self._refused, topic="erase"
        )

    def _show_held(self, held: Hold) -> None:
        self._held.setText(self.tr("What goes: {counts}").format(counts=_counts_text(held.counts)))
        words = self.tr("Texts elsewhere still name them; edit those yourself: {counts}")
        self._mentions.setText(words.format(counts=_counts_text(held.named.counts)))
        self._mentions.setVisible(bool(held.named.counts))
        self._see.setVisible(bool(held.named.customers))
        self._naming = held.named.customers

    def _see_button(self) -> QPushButton:
        button = QPushButton(self.tr("Show the customers whose texts name them"))
        button.setAutoDefault(False)
        button.clicked.connect(self._show_naming)
        button.hide()
        return button

    def _show_naming(self) -> None:
        self.lens_asked.emit(f"picked:{','.join(map(str, self._naming))}")
        self.accept()

    def _settle(self, *_: object) -> None:
        self._erase.setEnabled(self._sure.isChecked() and bool(self._names))

    # afterwards

    def _certificate_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        title = QLabel(self.tr("Erased for good"))
        theme.kind(title, "lens")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Certificate"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        row = QHBoxLayout()
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        print_it = QPushButton(self.tr("Print…"))
        print_it.clicked.connect(self._print)
        self._drop = OldBackups(self._desk, self._jobs)
        self._drop.dropped.connect(self._were_dropped)
        self._drop.refused.connect(self._not_dropped)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        for button in (copy, print_it, self._drop):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        layout.addWidget(title)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._note)
        self._see_left = self._see_button()
        layout.addWidget(self._see_left, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row)
        return page

    def _was_erased(self, done: Erased) -> None:
        self._done, self._on = done, self._desk.today()
        self._text.setPlainText(self._certificate(done))
        self._drop.offer(done.backups)
        self._naming = done.named.customers
        self._see_left.setVisible(bool(self._naming))
        self._pages.setCurrentIndex(1)
        self.erased.emit()
        announce(self, self.tr("Erased for good"))

    def _certificate(self, done: Erased) -> str:
        whom = self._names[self._wanted]
        parts = [
            self.tr("Certificate of erasure"),
            "",
            self.tr("On {day} the data of {name} were erased from this customer book at their request:").format(
                day=day(self._on), name=whom
            ),
            _counts_text(done.counts),
            self.tr(
                "They are gone from lists, search index, history, trash, aliases and files, and cannot be restored."
            ),
        ]
        if done.named.counts:
            words = self.tr("Texts about others that name them were not erased: {counts}")
            parts += ["", words.format(counts=_counts_text(done.named.counts))]
        if done.backups:
            parts += ["", self.tr("These backups still hold them:"), *_paths(done.backups)]
        else:
            parts += ["", self.tr("No backup this book's key opens holds them.")]
        if done.unknown:
            parts += ["", self.tr("These backups are under an older key and could not be looked into:")]
            parts += _paths(done.unknown)
        if self._desk.author:
            parts += ["", self._desk.author]
        return "\n".join(parts)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.certificate())
        self._say(self.tr("Copied."))

    def _print(self) -> None:
        from html import escape

        from kamdesk.ui.printing import preview

        lines = "".join(f"<p>{escape(line)}</p>" for line in self.certificate().splitlines())
        html = f"<html><body>{lines}</body></html>"
        preview(self.tr("Certificate of erasure"), html, self, what="certificate", today=self._on)

    def _were_dropped(self, words: str) -> None:
        assert self._done is not None
        self._done = replace(self._done, backups=())
        self._text.setPlainText(self._certificate(self._done))
        self._say(words)

    def _not_dropped(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        announce(self, words)

    def _refused(self, refusal: Refusal) -> None:
        self._said.setText(refusal_text(refusal))
        self._settle()
        announce(self, refusal_text(refusal))


def _counts_text(counts: Mapping[str, int]) -> str:
    """Customers 1 · Contacts 3 · Orders 12."""
    told = ((kind_name("order" if noun == "orders" else noun), count) for noun, count in counts.items())
    return " · ".join(f"{words} {number(count)}" for words, count in told) or "—"


def _paths(paths: Sequence[Path]) -> list[str]:
    return [f"– {path}" for path in paths]


def _sheet(desk: Desk, customer_id: int) -> Sheet:
    from kamdesk.services import sheets

    return sheets.sheet(desk, customer_id)


def _held(desk: Desk, customer_id: int, whom: int) -> Hold:
    from kamdesk.services import erasing

    if whom == CUSTOMER:
        return erasing.held_of_customer(desk, customer_id)
    return erasing.held_of_contact(desk, whom)


def _erase(desk: Desk, customer_id: int, whom: int) -> Erased:
    from kamdesk.services import erasing

    if whom == CUSTOMER:
        return erasing.erase_customer(desk, customer_id)
    return erasing.erase_contact(desk, whom)
