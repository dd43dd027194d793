"""The rep's own fields in the settings: made, changed, ordered and taken away; each takes effect at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.rules.own_values import OwnType
from kamdesk.services import own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.own_fields import OwnField
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.asking import ask
from kamdesk.ui.backup_pane import ROOMY
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.field import AreaField, LineField
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted, listed
from kamdesk.ui.wording_refusals import refusal_text

WITH_CHOICES = frozenset({OwnType.CHOICE, OwnType.CHOICES})
TYPES = {
    OwnType.TEXT: QT_TRANSLATE_NOOP("OwnFields", "Text"),
    OwnType.NUMBER: QT_TRANSLATE_NOOP("OwnFields", "Number"),
    OwnType.MONEY: QT_TRANSLATE_NOOP("OwnFields", "Money"),
    OwnType.DAY: QT_TRANSLATE_NOOP("OwnFields", "Day"),
    OwnType.YES_NO: QT_TRANSLATE_NOOP("OwnFields", "Yes or no"),
    OwnType.CHOICE: QT_TRANSLATE_NOOP("OwnFields", "One of a list"),
    OwnType.CHOICES: QT_TRANSLATE_NOOP("OwnFields", "Several of a list"),
}
OWNERS = {
    "customer": QT_TRANSLATE_NOOP("OwnFields", "Customers"),
    "contact": QT_TRANSLATE_NOOP("OwnFields", "Contacts"),
}
INDUSTRIES = {
    "finance": QT_TRANSLATE_NOOP("OwnFields", "Banking and finance"),
    "manufacturing": QT_TRANSLATE_NOOP("OwnFields", "Manufacturing"),
    "retail": QT_TRANSLATE_NOOP("OwnFields", "Retail and consumer goods"),
    "healthcare": QT_TRANSLATE_NOOP("OwnFields", "Health care"),
    "training": QT_TRANSLATE_NOOP("OwnFields", "Training"),
}


class OwnFieldsPane(QFrame):
    """A list of the fields and what can be done to them."""

    def __init__(self, desk: Desk, jobs: Jobs, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._desk, self._jobs, self._language = desk, jobs, language
        self._fields: tuple[OwnField, ...] = ()
        self._ask: QMessageBox | None = None
        words = QLabel(
            self.tr("Fields of your own stand on the sheet, in the list, in smart groups, files and handovers.")
        )
        words.setWordWrap(True)
        theme.kind(words, "mute")
        self._said = QLabel()
        self._said.setWordWrap(True)
        theme.kind(self._said, "late")
        self._said.hide()
        self.list = self._table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(words)
        layout.addLayout(self._buttons())
        layout.addWidget(self._said)
        layout.addWidget(self.list, 1)
        self.list.setMinimumHeight(340)
        self.reload()

    def reload(self, _changes: object = None) -> None:
        """Read the fields anew; the one chosen stays chosen."""
        chosen = self.current()
        self._fields = own_fields.fields(self._desk)
        self._said.hide()
        self.list.clear()
        for field in self._fields:
            row = QTreeWidgetItem([field.name, type_name(field.type), owner_name(field.noun), listed(field.choices)])
            row.setData(0, Qt.ItemDataRole.UserRole, field.id)
            row.setToolTip(3, listed(field.choices))
            self.list.addTopLevelItem(row)
            if chosen is not None and field.id == chosen.id:
                self.list.setCurrentItem(row)
        self._settle()

    def current(self) -> OwnField | None:
        """The field chosen."""
        item = self.list.currentItem()
        wanted = item.data(0, Qt.ItemDataRole.UserRole) if item else None
        return next((field for field in self._fields if field.id == wanted), None)

    def add(self) -> None:
        self._open(None)

    def edit(self) -> None:
        if (field := self.current()) is not None:
            self._open(field)

    def delete(self) -> None:
        """Ask, with how many values would go."""
        if (field := self.current()) is not None:
            self._jobs.read(
                own_fields.used, self._desk, field, done=partial(self._ask_delete, field), failed=self._failed
            )

    def move_up(self) -> None:
        self._shift(-1)

    def move_down(self) -> None:
        self._shift(1)

    def _shift(self, step: int) -> None:
        if (field := self.current()) is not None:
            self._jobs.write(own_fields.move, self._desk, field.id, step, done=self.reload, failed=self._failed)

    def take_preset(self, industry: str, _checked: bool = False) -> None:
        """Make the ready-made fields of an industry."""
        self._jobs.write(
            own_fields.add_preset, self._desk, industry, self._language, done=self.reload, failed=self._failed
        )

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Own fields"))
        table.setHeaderLabels([self.tr("Name"), self.tr("Type"), self.tr("For"), self.tr("Choices")])
        table.setRootIsDecorated(False)
        table.setStyleSheet(ROOMY)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.header()
        header.setStretchLastSection(True)
        for column, width in enumerate((170, 110, 80)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        table.itemSelectionChanged.connect(self._settle)
        table.itemActivated.connect(self.edit)
        return table

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.new_button = self._button(self.tr("New field…"), self.add)
        self.presets_button = self._button(self.tr("Ready-made…"), self._show_presets)
        self.edit_button = self._button(self.tr("Edit…"), self.edit)
        self.up_button = self._button("↑", self.move_up, self.tr("Move up"))
        self.down_button = self._button("↓", self.move_down, self.tr("Move down"))
        self.delete_button = self._button(self.tr("Delete…"), self.delete)
        for button in (self.new_button, self.presets_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.edit_button, self.up_button, self.down_button, self.delete_button):
            row.addWidget(button)
        return row

    def _button(self, words: str, act: Callable[[], object], name: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(name or words)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button

    def _settle(self) -> None:
        some = self.current() is not None
        for button in (self.edit_button, self.up_button, self.down_button, self.delete_button):
            button.setEnabled(some)

    def _show_presets(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for industry in own_fields.presets(self._language):
            menu.addAction(industry_name(industry)).triggered.connect(partial(self.take_preset, industry))
        menu.popup(self.presets_button.mapToGlobal(self.presets_button.rect().bottomLeft()))

    def _open(self, field: OwnField | None) -> None:
        form = OwnFieldForm(self._desk, self._jobs, field, self)
        form.saved.connect(self.reload)
        form.open()

    def _ask_delete(self, field: OwnField, count: int) -> None:
        values = self.tr("{count} have a value in it, which goes too. Undo brings it back.")
        nothing = self.tr("Nobody has a value in it. Undo brings it back.")
        whose = counted("customers" if field.noun == "customer" else "contacts", count)
        self._ask = ask(
            self,
            self.tr("Delete the field “{name}”?").format(name=field.name),
            self.tr("Delete the field"),
            partial(self._delete, field.id),
            title=self.tr("Delete a field"),
            more=values.format(count=whose) if count else nothing,
            icon=QMessageBox.Icon.Warning,
        )

    def _delete(self, field_id: int) -> None:
        self._jobs.write(own_fields.delete, self._desk, field_id, done=self.reload, failed=self._failed)

    def _failed(self, refusal: Refusal) -> None:
        self._said.setText(refusal_text(refusal))
        self._said.show()
        announce(self, self._said.text())


class OwnFieldForm(Form):
    """A new field, or a change of one; the list of choices shows where the type has one."""

    def __init__(self, desk: Desk, jobs: Jobs, field: OwnField | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit a field") if field else self.tr("New field"))
        self._desk, self._jobs, self._field = desk, jobs, field
        self.add("name", self.tr("Name"), LineField(self.tr("Name")))
        if field is None:
            owners = [(noun, owner_name(noun)) for noun in OWNERS]
            self.add("noun", self.tr("For"), ChoiceField(self.tr("For"), owners, optional=False))
        types = [(kind.value, type_name(kind)) for kind in TYPES]
        self.add("type", self.tr("Type"), ChoiceField(self.tr("Type"), types, optional=False))
        self.add("choices", self.tr("Choices, one a line"), AreaField(self.tr("Choices, one a line")))
        self.fill(
            {
                "name": field.name if field else None,
                "type": field.type.value if field else OwnType.TEXT.value,
                "choices": "\n".join(field.choices) if field else None,
            }
        )
        self.field("type").edited.connect(self._settle)
        self._settle()
        self.field("name").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        kind = OwnType(str(values["type"]))
        choices = str(values["choices"] or "").splitlines() if kind in WITH_CHOICES else ()
        noun = self._field.noun if self._field else str(values["noun"])
        self._jobs.write(
            own_fields.save,
            self._desk,
            self._field.id if self._field else None,
            noun,
            str(values["name"] or ""),
            kind,
            choices,
            done=done,
            failed=self.failed,
        )

    def _settle(self) -> None:
        self._rows["choices"].set_visible(self.field("type").value() in WITH_CHOICES)


def type_name(kind: OwnType) -> str:
    """What a type of field is called."""
    return QCoreApplication.translate("OwnFields", TYPES[kind])


def owner_name(noun: str) -> str:
    """Whose a field is."""
    return QCoreApplication.translate("OwnFields", OWNERS.get(noun, noun))


def industry_name(industry: str) -> str:
    """The industry ready-made fields are for."""
    return QCoreApplication.translate("OwnFields", INDUSTRIES.get(industry, industry))
