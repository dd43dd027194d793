"""Two customers side by side: which record stays, whose value each field gets, and what to do with the pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.duplicates import Twins
from kamdesk.services.merging import Beside, FieldPair, Take
from kamdesk.ui import theme
from kamdesk.ui.elided import ElidedButton, ElidedLabel
from kamdesk.ui.field_names import field_name
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.sheet_fields import FIELDS, is_said
from kamdesk.ui.wording_figures import counted, labelled, listed, moment
from kamdesk.ui.wording_likeness import evidence_texts, sure_text

LONGEST = 400
"""Characters of a text that are shown; the rest is in the customer's own sheet."""


class TwinsPanel(QFrame):
    """`merge_asked` carries the id that stays, the one that goes and the choices; `apart_asked` both ids;

    `turned` the pair and which of it is to stay; `open_asked` a customer.
    """

    merge_asked = Signal(int, int, dict)
    apart_asked = Signal(int, int)
    turned = Signal(int, int, int)
    open_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "panel")
        self._twins: Twins | None = None
        self._beside: Beside | None = None
        self._choices: dict[str, QButtonGroup] = {}
        self._sides = QButtonGroup(self)
        self._build()

    def show_twins(self, twins: Twins, beside: Beside) -> None:
        """Show a pair with what is proposed for each field."""
        self._twins, self._beside = twins, beside
        self._why.setText(evidence_texts(twins.likeness))
        self._sure.setText(sure_text(twins.likeness))
        self._area.setWidget(self._page(twins, beside))
        self.set_busy(False)

    def clear(self) -> None:
        """Show no pair."""
        self._twins = self._beside = None
        self._choices = {}
        self._area.setWidget(QWidget())

    def set_busy(self, is_busy: bool) -> None:
        """While a step is under way nothing is asked twice."""
        for button in (self._merge, self._apart):
            button.setEnabled(not is_busy and self._beside is not None)

    def answer_enter(self) -> None:
        """In a dialog Enter merges, from wherever no other button has the focus."""
        self._merge.setDefault(True)

    def merge(self) -> None:
        """Ask to make one of the two, as chosen."""
        if self._beside is not None and self._merge.isEnabled():
            self.merge_asked.emit(self._beside.keep, self._beside.gone, self.choices())

    def tell_apart(self) -> None:
        """Ask to remember that they are two."""
        if self._twins is not None and self._apart.isEnabled():
            self.apart_asked.emit(*self._twins.ids)

    def choices(self) -> Mapping[str, str]:
        """Whose value each field is to get."""
        chosen = {name: group.checkedButton() for name, group in self._choices.items()}
        return {name: str(button.property("take")) for name, button in chosen.items() if button is not None}

    def choose(self, name: str, take: Take) -> None:
        """Choose as the rep would."""
        for button in self._choices[name].buttons():
            if button.property("take") == take:
                button.setChecked(True)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        self._sure, self._why = QLabel(), QLabel()
        theme.kind(self._sure, "strong")
        theme.kind(self._why, "mute")
        self._why.setWordWrap(True)
        head.addWidget(self._sure)
        head.addWidget(self._why)
        outer.addLayout(head)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._foot())
        self._sides.idToggled.connect(self._turn)

    def _foot(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName(KEPT_CLEAR)
        theme.kind(frame, "foot")
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        said = QLabel(self.tr("Contacts, talks, orders and files of both stay together. It can be undone, also later."))
        theme.kind(said, "mute")
        said.setWordWrap(True)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._apart = QPushButton(self.tr("Not the same"))
        self._apart.setToolTip(self.tr("Never ask about these two again (Del)"))
        self._apart.setAutoDefault(False)
        self._apart.clicked.connect(self.tell_apart)
        self._merge = QPushButton(self.tr("Merge into one"))
        self._merge.setToolTip(self.tr("Merge as chosen (Ctrl+Enter)"))
        theme.kind(self._merge, "primary")
        self._merge.clicked.connect(self.merge)
        row.addWidget(said, 1)
        row.addWidget(self._apart)
        row.addWidget(self._merge)
        return frame

    # The page of one pair; the sides stay where they are whichever record is to stay.

    def _page(self, twins: Twins, beside: Beside) -> QWidget:
        page = QWidget()
        theme.kind(page, "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 4, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, stretch in ((0, 2), (1, 4), (2, 4)):
            grid.setColumnStretch(column, stretch)
        self._add_heads(grid, twins, beside)
        self._choices = {}
        differing = [pair for pair in beside.fields if pair.differs]
        both_speak = [pair for pair in differing if is_said(pair.keep) and is_said(pair.gone)]
        one_speaks = [pair for pair in differing if pair not in both_speak]
        self._add_choices(grid, self.tr("They differ"), both_speak)
        self._add_choices(grid, self.tr("Only one of them says"), one_speaks)
        same = [
            field_name(pair.name)
            for pair in beside.fields
            if not pair.differs and is_said(pair.keep) and pair.name in FIELDS
        ]
        if same:
            words = QLabel(self.tr("The same in both: {fields}").format(fields=listed(same)))
            theme.kind(words, "mute")
            words.setWordWrap(True)
            grid.addWidget(words, grid.rowCount(), 0, 1, 3)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _add_heads(self, grid: QGridLayout, twins: Twins, beside: Beside) -> None:
        self._sides.blockSignals(True)
        for button in self._sides.buttons():
            self._sides.removeButton(button)
        for column, row in enumerate((twins.first, twins.second), 1):
            name = ElidedButton(row.name.replace("&", "&&"))
            theme.kind(name, "link")
            name.setToolTip(self.tr("Open {name}").format(name=row.name))
            name.setProperty("customer", row.id)
            name.setAutoDefault(False)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            name.clicked.connect(self._open)
            stays = QRadioButton(self.tr("This record stays"))
            stays.setAccessibleName(self.tr("{name} stays").format(name=row.name))
            stays.setChecked(row.id == beside.keep)
            self._sides.addButton(stays, row.id)
            holds = ElidedLabel()
            holds.setText(_holds_text(beside.keep_holds if row.id == beside.keep else beside.gone_holds))
            theme.kind(holds, "caption")
            since = ElidedLabel()
            since.setText(self.tr("changed {when}").format(when=moment(row.updated_at)))
            theme.kind(since, "caption")
            for at, widget in enumerate((name, stays, holds, since)):
                grid.addWidget(widget, at, column)
        self._sides.blockSignals(False)

    def _add_choices(self, grid: QGridLayout, title: str, pairs: Sequence[FieldPair]) -> None:
        """A part of the table, what is most in need of a look first."""
        if not pairs:
            return
        words = QLabel(title)
        theme.kind(words, "caption")
        words.setContentsMargins(0, 10, 0, 0)
        grid.addWidget(words, grid.rowCount(), 0, 1, 3)
        for pair in pairs:
            self._add_choice(grid, pair)

    def _add_choice(self, grid: QGridLayout, pair: FieldPair) -> None:
        assert self._beside is not None
        assert self._twins is not None
        row = grid.rowCount()
        label = QLabel(field_name(pair.name))
        theme.kind(label, "mute")
        label.setWordWrap(True)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        group = self._choices[pair.name] = QButtonGroup(self)
        keep_is_left = self._beside.keep == self._twins.first.id
        sides = ((1 if keep_is_left else 2, Take.KEEP, pair.keep), (2 if keep_is_left else 1, Take.GONE, pair.gone))
        for column, take, value in sides:
            grid.addWidget(self._choice(pair, group, take, _shown(pair.name, value)), row, column)
        if pair.can_join:
            both = self._choice(pair, group, Take.BOTH, self.tr("Both, one below the other"))
            grid.addWidget(both, row + 1, 1, 1, 2)

    def _choice(self, pair: FieldPair, group: QButtonGroup, take: Take, words: str) -> QWidget:
        """A radio button whose words may take several lines."""
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        button = QRadioButton()
        button.setProperty("take", take.value)
        button.setAccessibleName(labelled(field_name(pair.name), words))
        button.setChecked(pair.proposed is take)
        group.addButton(button)
        text = ChoiceText(words, button)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        return part

    def _turn(self, customer_id: int, is_checked: bool) -> None:
        if is_checked and self._twins is not None:
            self.turned.emit(*self._twins.ids, customer_id)

    def _open(self) -> None:
        button = self.sender()
        if button is not None:
            self.open_asked.emit(int(button.property("customer")))


class ChoiceText(QLabel):
    """The words beside a radio button; a click on them chooses it."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(words)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mouseReleaseEvent(self, event: object) -> None:
        del event
        self._button.setChecked(True)


def _shown(name: str, value: object) -> str:
    field = FIELDS.get(name)
    words = field.shown(value) if field is not None else str(value or "")
    words = words if len(words) <= LONGEST else words[:LONGEST] + "…"
    return words or "—"


def _holds_text(holds: Mapping[str, int]) -> str:
    """What hangs on a record: 2 contacts · 12 talks · 4 orders."""
    parts = [counted(NAMES[noun], count) for noun, count in holds.items() if count]
    return " · ".join(parts) or "—"


NAMES: Mapping[str, str] = {
    "contact": "contacts",
    "interaction": "talks",
    "orders": "orders",
    "opportunity": "opportunities",
    "task": "promises",
    "file": "files",
}
"""The words `counted` knows for what hangs on a customer."""
