"""The overview tab: the profile sheet (客户概况表), edited in place, with the people and the next steps beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.briefs import KnownBrief, NextBrief, PeopleBrief, RecentBrief
from kamdesk.ui.field_names import CUSTOM
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.sheet_fields import JUMPS, SECTIONS, Section, SheetField, is_said
from kamdesk.ui.sheet_row import SheetRow
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_refusals import problem_text

TWO_COLUMNS = 27
"""Line heights from which the cards stand in two columns, so that larger letters get one."""


class OverviewPage(QWidget):
    """`jump_asked` carries the name of a tab that answers better than the sheet, `article_asked` an article to read."""

    jump_asked = Signal(str)
    article_asked = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._sheet: Sheet | None = None
        self._is_showing_all = False
        self._rows: dict[str, SheetRow] = {}
        self._cards: list[tuple[QFrame, list[str]]] = []
        self._custom_rows: list[SheetRow] = []
        self._is_wide: bool | None = None
        self._build()

    def rows(self) -> Mapping[str, SheetRow]:
        """Every row by its field's name."""
        return self._rows

    def say(self, sheet: Sheet) -> None:
        """Show a sheet; what is being edited stays as typed, unless it is another customer's."""
        is_other = self._sheet is None or self._sheet.id != sheet.id
        self._sheet = sheet
        if is_other:
            self._leave_editors()
            self._area.verticalScrollBar().setValue(0)
        self._people.say(sheet)
        self._next.say(sheet)
        self._recent.say(sheet)
        self._known.say(sheet)
        self._show_custom(sheet)
        values = self._values(sheet)
        for name, row in self._rows.items():
            row.set_value(values.get(name))
        self._show_rows()

    def edit(self, name: str) -> bool:
        """Open the editor of a field wherever it is; False where the sheet has no such field."""
        row = self._rows.get(JUMPS.get(name, name))
        if row is None:
            return False
        for part in (row, row.parentWidget()):
            if part is not None:
                part.show()
        self._area.ensureWidgetVisible(row)
        row.edit()
        return True

    def show_all(self, is_asked: bool) -> None:
        """Show the empty fields as well."""
        self._is_showing_all = is_asked
        self._all.setText(self.tr("Hide empty fields") if is_asked else self.tr("Show empty fields"))
        self._show_rows()

    # Building.

    def _build(self) -> None:
        self._people, self._next, self._recent = (
            PeopleBrief(self._desk, self),
            NextBrief(self._desk, self._jobs, self),
            RecentBrief(self._desk, self),
        )
        self._known = KnownBrief(self._desk, self._jobs, self)
        self._known.opened.connect(self.article_asked)
        self._people.all_asked.connect(self._to_contacts)
        self._recent.all_asked.connect(self._to_timeline)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(12)
            column.addStretch(1)
        for section in SECTIONS:
            self._cards.append(self._card(section))
        self._own_card, _ = self._card(Section(QT_TRANSLATE_NOOP("Sheet", "My own fields"), ()))
        self._all = QPushButton(self.tr("Show empty fields"))
        theme.kind(self._all, "link")
        self._all.clicked.connect(self._toggle_all)
        page = QWidget()
        page.setProperty("kind", "page")
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 12, 8, 12)
        self._page.setSpacing(12)
        self._briefs = QGridLayout()
        self._briefs.setSpacing(12)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(12)
        self._columns.addLayout(self._left)
        self._columns.addLayout(self._right)
        self._page.addLayout(self._briefs)
        self._page.addLayout(self._columns)
        self._page.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._page.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self._arrange(True)

    def _card(self, section: Section) -> tuple[QFrame, list[str]]:
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(2)
        title = QLabel(section.words())
        theme.kind(title, "caption")
        layout.addWidget(title)
        names = []
        for field in section.fields:
            layout.addWidget(self._row(field))
            names.append(field.name)
        return frame, names

    def _row(self, field: SheetField) -> SheetRow:
        row = SheetRow(field, self._desk.today())
        row.changed.connect(self._save)
        row.left.connect(self._edit_next)
        row.hide()  # nothing is dressed or measured before it is known to be shown
        self._rows[field.name] = row
        return row

    def _arrange(self, is_wide: bool) -> None:
        """Two columns where there is room, else one."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._columns.setSpacing(12 if is_wide else 0)
        for part, row, column in ((self._people, 0, 0), (self._next, *((0, 1) if is_wide else (1, 0)))):
            self._briefs.addWidget(part, row, column)
        self._briefs.addWidget(self._recent, 2, 0, 1, 2 if is_wide else 1)
        self._briefs.addWidget(self._known, 3, 0, 1, 2 if is_wide else 1)
        for column, is_used in ((0, True), (1, is_wide)):
            self._briefs.setColumnStretch(column, int(is_used))
            self._columns.setStretch(column, int(is_used))
        who, need, treat, marks = (frame for frame, _ in self._cards)
        left = [who, self._own_card, marks] if is_wide else [who, need, treat, self._own_card, marks]
        everything = [who, need, treat, self._own_card, marks]
        _refill(self._left, everything, left)
        _refill(self._right, everything, [need, treat] if is_wide else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= TWO_COLUMNS * self.fontMetrics().lineSpacing())

    # Showing.

    def _values(self, sheet: Sheet) -> dict[str, object]:
        from kamdesk.services.own_fields import kept

        own = kept(sheet.customer.get("custom"))
        return {**sheet.customer, **{CUSTOM + name: value for name, value in own.items()}}

    def _show_rows(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        values = self._values(sheet)
        wanted = {JUMPS.get(item, item) for item in sheet.missing}
        for frame, names in self._cards:
            shown = [name for name in names if self._is_wanted(name, values.get(name), wanted)]
            for name in names:
                self._rows[name].setVisible(name in shown)
            frame.setVisible(bool(shown))
        self._show_own_rows(values)

    def _is_wanted(self, name: str, value: object, missing: set[str]) -> bool:
        return self._is_showing_all or is_said(value) or name in missing or self._rows[name].is_edited()

    def _show_custom(self, sheet: Sheet) -> None:
        """Rows for the rep's own fields, and for values of fields the book does not define."""
        from kamdesk.services import own_fields
        from kamdesk.ui.own_sheet_field import OwnSheetField, own_sheet_field

        fields = [own_sheet_field(each) for each in own_fields.fields(self._desk, "customer")]
        known = {field.name for field in fields}
        values = [CUSTOM + name for name in own_fields.kept(sheet.customer.get("custom"))]
        fields += [OwnSheetField(name) for name in values if name not in known]
        if fields == [row.field for row in self._custom_rows]:
            return
        layout = self._own_card.layout()
        for row in self._custom_rows:
            del self._rows[row.field.name]
            row.hide()
            row.deleteLater()
        self._custom_rows = [self._row(field) for field in fields]
        for row in self._custom_rows:
            if layout is not None:
                layout.addWidget(row)

    def _show_own_rows(self, values: Mapping[str, object]) -> None:
        for row in self._custom_rows:
            name = row.field.name
            row.setVisible(self._is_showing_all or values.get(name) is not None or row.is_edited())
        self._own_card.setVisible(any(not row.isHidden() for row in self._custom_rows))

    def _leave_editors(self) -> None:
        for row in self._rows.values():
            if row.is_edited():
                row.restore()

    # Saving.

    def _save(self, name: str, value: object) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        from kamdesk.services import customers, own_fields

        attempt = _Attempt(self, sheet.id, name, value)
        if name.startswith(CUSTOM):
            own = name.removeprefix(CUSTOM)
            self._jobs.write(own_fields.set_value, self._desk, "customer", sheet.id, own, value, failed=attempt.failed)
        else:
            self._jobs.write(customers.save, self._desk, sheet.id, {name: value}, failed=attempt.failed)

    def could_not_save(self, customer_id: int, name: str, typed: object, refusal: Refusal) -> None:
        """Open the field again with what was typed; what belongs to no field of it goes to everybody."""
        sheet = self._sheet
        if not isinstance(refusal, Invalid) or sheet is None or sheet.id != customer_id:
            self._jobs.refused.emit(refusal)
            if sheet is not None:
                self.say(sheet)
            return
        sentences = [problem_text(problem) for problem in refusal.problems]
        self._rows[name].set_value(self._values(sheet).get(name))
        self._rows[name].reopen(typed, " ".join(dict.fromkeys(sentences)))

    def _edit_next(self, name: str, step: int) -> None:
        """Tab goes to the next row that is shown, and edits it too."""
        shown = [each for each, row in self._rows.items() if row.isVisible()]
        at = shown.index(name) + step if name in shown else -1
        if 0 <= at < len(shown):
            row = self._rows[shown[at]]
            self._area.ensureWidgetVisible(row)
            row.edit()

    def _toggle_all(self) -> None:
        self.show_all(not self._is_showing_all)

    def _to_contacts(self) -> None:
        self.jump_asked.emit("contacts")

    def _to_timeline(self) -> None:
        self.jump_asked.emit("timeline")


def _refill(column: QVBoxLayout, others: list[QFrame], cards: list[QFrame]) -> None:
    """Put other cards above the stretch at the column's end.

    By `removeWidget`, not `takeAt`: an item taken into Python outlives the move, and the card then tells that one, not
    the new one, how tall it has become.
    """
    for card in others:
        column.removeWidget(card)
    for at, card in enumerate(cards):
        column.insertWidget(at, card)


class _Attempt:
    """One value on its way to the book, so that its refusal finds the field it came from."""

    def __init__(self, page: OverviewPage, customer_id: int, name: str, typed: object) -> None:
        self._page, self._customer_id, self._name, self._typed = page, customer_id, name, typed

    def failed(self, refusal: Refusal) -> None:
        self._page.could_not_save(self._customer_id, self._name, self._typed, refusal)
