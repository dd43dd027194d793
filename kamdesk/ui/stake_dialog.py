"""The dialog with the map of a customer's stakeholders, and the map on paper."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.terms import Attitude
from kamdesk.rules.stakeholders import walk
from kamdesk.services.desk import Desk
from kamdesk.services.stakeholders import StakeMap
from kamdesk.ui import theme
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.stake_map import SIGNS, StakeMapView, card_lines, png_of
from kamdesk.ui.wording_figures import counted, day, listed

PAPER_WIDTH = 620
"""Pixels a page leaves for the picture."""

SILENT_DAYS = 60
"""Days without a word from the decision maker from which it is said louder."""


class StakeDialog(QDialog):
    """`edit_asked` carries a contact to open, `add_asked` wishes for a new one. It follows every write while open."""

    edit_asked = Signal(int)
    add_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Stakeholders · {name}").format(name=name))
        self._desk, self._jobs, self._customer_id, self._name = desk, jobs, customer_id, name
        self._found = StakeMap((), (), None)
        self.decided = QLabel()
        self.decided.setWordWrap(True)
        self.view = StakeMapView(desk.today(), self)
        self.view.opened.connect(self.edit_asked)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.view)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.decided)
        layout.addWidget(area, 1)
        layout.addWidget(self._legend())
        layout.addLayout(self._buttons())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_map)
        jobs.changed.connect(self.follow)
        self.resize(QSize(880, 620))
        self.reload()

    def reload(self) -> None:
        from kamdesk.services import stakeholders

        self._jobs.search(
            stakeholders.stakeholders, self._desk, self._customer_id, done=self._show, topic="stakeholders"
        )

    def follow(self, changes: Changes) -> None:
        """Somebody's data were changed."""
        if changes.everything or self._customer_id in changes.customers():
            self.reload()

    def print_map(self) -> None:
        """The map, and everybody as a list, on paper."""
        from kamdesk.ui.printing import preview

        today = self._desk.today()
        preview(self.windowTitle(), map_html(self._name, self._found, self.view, today), self, today=today)

    def _show(self, found: StakeMap) -> None:
        self._found = found
        words, kind = decided_words(found, self._desk.today())
        self.decided.setText(words)
        theme.kind(self.decided, kind)
        is_first = not self.view.cards()
        self.view.say(found)
        if is_first and self.view.cards():
            next(iter(self.view.cards().values())).setFocus()

    def _legend(self) -> QLabel:
        signs = "   ".join(f"{SIGNS[each]} {term(Attitude, each)}" for each in Attitude)
        legend = QLabel(self.tr("{signs}   ·   the larger, the more influence").format(signs=signs))
        legend.setWordWrap(True)
        theme.kind(legend, "mute")
        return legend

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, act in ((self.tr("Add a contact"), self.add_asked.emit), (self.tr("Print…"), self.print_map)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        return row


def decided_words(found: StakeMap, today: date) -> tuple[str, str]:
    """When the decision maker was last spoken to, and how loud to say it (a kind of label)."""
    if not found.deciders:
        return QCoreApplication.translate(
            "Stakeholders", "Nobody is known who decides. Find out, and give them the part of decision maker."
        ), "soon"
    names = listed(each.name for each in found.deciders)
    if found.decided is None:
        return QCoreApplication.translate(
            "Stakeholders", "{names} decides, and nobody has spoken with them yet."
        ).format(names=names), "soon"
    days = (today - found.decided).days
    words = QCoreApplication.translate(
        "Stakeholders", "Last contact with the decision maker: {day}, {days} ago ({names})"
    )
    said = words.format(day=day(found.decided), days=counted("days", days), names=names)
    return said, "soon" if days > SILENT_DAYS else "mute"


def map_html(name: str, found: StakeMap, view: StakeMapView, today: date) -> str:
    """The map on paper: the picture, then everybody with what to mind, each below whom they report to."""
    image = view.picture()
    width = min(PAPER_WIDTH, image.width() // 3)
    picture = base64.b64encode(png_of(image)).decode()
    title = QCoreApplication.translate("Stakeholders", "Stakeholders · {name}").format(name=name)
    words, _ = decided_words(found, today)
    rows = "".join(_row(cells) for cells in _lines(found, today))
    heads = (
        field_name("name"),
        field_name("role"),
        field_name("influence"),
        field_name("interests"),
        field_name("taboos"),
    )
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    return (
        f"<html><body><h1>{escape(title)}</h1><p class='mute'>{escape(words)}</p>"
        f"<p><img width='{width}' src='data:image/png;base64,{picture}'></p>"
        f"<table class='list' width='100%' cellspacing='0'><tr>{head}</tr>{rows}</table>"
        f"<p class='mute'>{escape(day(today))}</p></body></html>"
    )


def _lines(found: StakeMap, today: date) -> list[Sequence[str]]:
    lines: list[Sequence[str]] = []
    for contact_id, depth in walk(found.bosses()):
        person = found.person(contact_id)
        if person is not None:
            name, standing, more = card_lines(person, today)
            said = "\u00a0" * 6 * depth + name + (f" ({more})" if more else "")
            influence = str(person.influence or "")
            lines.append((said, standing, influence, person.interests or "", person.taboos or ""))
    return lines


def _row(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<td>{escape(each)}</td>" for each in cells) + "</tr>"
