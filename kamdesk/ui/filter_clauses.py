"""One line of a filter that is being built: a field, what is asked of it, and the value that takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QPushButton, QWidget

from kamdesk.rules.filter_fields import FilterField, Kind
from kamdesk.rules.filters import IN_DAYS, MOST_DAYS, OPS, WITHOUT_VALUE, Clause, Op
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.composing import Composing
from kamdesk.ui.date_field import DateField
from kamdesk.ui.decimal_field import DecimalField
from kamdesk.ui.field import Field, LineField, Misread, NumberField
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.wording_filters import choice_name, filter_field_name, op_name, topic_name, unit_name

FIRST_FIELD = "last_contact"


class Offer:
    """What every line of one filter offers: fields by topic in one shared model, the rep's groups, the day."""

    def __init__(
        self, fields: Mapping[str, FilterField], groups: Sequence[tuple[str, str]], today: date, parent: QWidget
    ) -> None:
        self.fields, self.groups, self.today = fields, groups, today
        self.model = QStandardItemModel(parent)
        topic = None
        for field in fields.values():
            if field.topic is not topic:
                topic = field.topic
                self._add(topic_name(topic), None)
            self._add(filter_field_name(field.id), field.id)

    def choices(self, field: FilterField) -> list[tuple[str, str]]:
        """(value, words) of a field with a closed list, or of the groups by uid."""
        if field.kind is Kind.GROUP:
            return list(self.groups)
        values = [str(each) for each in field.words] if field.words is not None else list(field.choices)
        return [(value, choice_name(field, value)) for value in values]

    def _add(self, words: str, field_id: str | None) -> None:
        item = QStandardItem(words if field_id is None else f"  {words}")
        item.setData(field_id, Qt.ItemDataRole.UserRole)
        item.setEnabled(field_id is not None)
        self.model.appendRow(item)


class FieldBox(CalmBox):
    """A list of fields that is searched by typing any part of a name."""

    picked = Signal(str)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = ""
        self.setModel(offer.model)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(18)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        name = QCoreApplication.translate("FilterBuilder", "Field")
        self.setAccessibleName(name)
        if (finder := self.completer()) is not None:
            finder.setFilterMode(Qt.MatchFlag.MatchContains)
            finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)
            Composing(line)
            line.editingFinished.connect(self._settle)
        self.activated.connect(self._pick)

    def show_field(self, field_id: str) -> None:
        """Show a field without telling."""
        self._field = field_id
        self.setCurrentIndex(self.findData(field_id))
        self.setEditText(filter_field_name(field_id))
        if (line := self.lineEdit()) is not None:
            line.setCursorPosition(0)

    def _pick(self, at: int) -> None:
        field_id = self.itemData(at)
        was = self._field
        self.show_field(str(field_id) if field_id else was)
        if self._field != was:
            self.picked.emit(self._field)

    def _settle(self) -> None:
        """Words that are a field's whole name choose it; any others give way to what was chosen."""
        words = self.currentText().strip()
        at = next(
            (row for row in range(self.count()) if self.itemText(row).strip() == words and self.itemData(row)), -1
        )
        if at >= 0 and words != filter_field_name(self._field):
            self._pick(at)
        else:
            self.show_field(self._field)


class ClauseLine(QWidget):
    """`edited`: anything of it changed; `removed`: it is to go; `changed_parts`: other fields stand in it."""

    edited = Signal()
    removed = Signal()
    changed_parts = Signal()

    def __init__(self, offer: Offer, test: Clause | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._value: Field | None = None
        self._asked = offer.fields[test.field.id if test else FIRST_FIELD]
        self.field_box = FieldBox(offer, self)
        self.op_box = CalmBox(self)
        self.op_box.setAccessibleName(self.tr("What is asked"))
        self._remove = remove = QPushButton("×")
        remove.setAccessibleName(self.tr("Remove this condition"))
        remove.setToolTip(remove.accessibleName())
        remove.setAutoDefault(False)
        theme.kind(remove, "flat")
        self._trouble = QLabel()
        theme.kind(self._trouble, "late")
        self._trouble.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        for column, stretch in enumerate((4, 3, 6, 0)):
            self._grid.setColumnStretch(column, stretch)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.field_box, 0, 0, top)
        self._grid.addWidget(self.op_box, 0, 1, top)
        self._grid.addWidget(remove, 0, 3, top)
        self._grid.addWidget(self._trouble, 1, 2)
        self.field_box.picked.connect(self._turn_to)
        self.op_box.activated.connect(self._ask)
        remove.clicked.connect(self.removed)
        self._show(self._asked, test.op if test else None, test.value if test else None)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in the order of reading."""
        if isinstance(self._value, ChoicesField):
            values: list[QWidget] = [*self._value.boxes.values()]
        else:
            values = [self._value.focusProxy() or self._value] if self._value is not None else []
        return [self.field_box, self.op_box, *values, self._remove]

    def clause(self) -> Clause:
        """The test as it stands. Raises Misread where its value is missing or cannot be read."""
        value = self._value.value() if self._value is not None else None
        if self._value is not None and value is None:
            raise Misread(QCoreApplication.translate("FilterBuilder", "Say what to compare with."))
        return Clause(self._asked, self.op(), value)

    def op(self) -> Op:
        return Op(self.op_box.currentData())

    def value_field(self) -> Field | None:
        """The field its value is typed in, where the test takes one."""
        return self._value

    def show_trouble(self, is_asked: bool) -> bool:
        """Show what is wrong, if that is asked for by now; True where something is."""
        try:
            self.clause()
            words = ""
        except Misread as misread:
            words = str(misread)
        self._trouble.setText(words if is_asked else "")
        self._trouble.setVisible(bool(words) and is_asked)
        return bool(words)

    def _turn_to(self, field_id: str) -> None:
        self._show(self._offer.fields[field_id], None, None)
        self.edited.emit()

    def _show(self, field: FilterField, op: Op | None, value: object) -> None:
        self._asked = field
        self.field_box.show_field(field.id)
        self.op_box.clear()
        for each in OPS[field.kind]:
            self.op_box.addItem(op_name(each, field.kind), each.value)
        self.op_box.setCurrentIndex(max(0, self.op_box.findData(op.value) if op else 0))
        self._make_value(value)

    def _ask(self) -> None:
        """Another question of the same field keeps the value where both take one of a kind."""
        old = self._value
        value = None
        if old is not None and not old.trouble():
            value = old.value()
        self._make_value(value)
        self.edited.emit()

    def _make_value(self, value: object) -> None:
        if self._value is not None:
            self._grid.removeWidget(self._value)
            self._value.deleteLater()
        self._value = self._editor()
        if self._value is not None:
            if value is not None and _fits(self._value, value):
                self._value.set_value(value)
            self._value.edited.connect(self.edited)
            self._grid.addWidget(self._value, 0, 2)
        self.changed_parts.emit()

    def _editor(self) -> Field | None:
        op, kind = self.op(), self._asked.kind
        name = QCoreApplication.translate("FilterBuilder", "Value")
        if op in WITHOUT_VALUE:
            return None
        if op in IN_DAYS:
            return NumberField(name, 1, MOST_DAYS, unit_name("days"), self)
        if kind is Kind.DAY:
            return DateField(name, self._offer.today, self)
        if op in (Op.ONE_OF, Op.NONE_OF):
            return ChoicesField(name, self._offer.choices(self._asked), self)
        if kind is Kind.MONEY:
            return MoneyField(name, may_be_negative=True, parent=self)
        if kind is Kind.NUMBER:
            return DecimalField(name, unit_name(self._asked.unit), self)
        return LineField(name, self)


def _fits(editor: Field, value: object) -> bool:
    """Whether a value is of the kind an editor takes."""
    if isinstance(editor, ChoicesField):
        return isinstance(value, tuple)
    if isinstance(editor, DateField):
        return isinstance(value, date)
    if isinstance(editor, (NumberField, MoneyField, DecimalField)):
        return isinstance(value, (int, float))
    return isinstance(value, str)
