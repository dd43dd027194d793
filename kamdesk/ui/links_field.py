"""What an article concerns: customers, products and deals, each a chip that can be taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from kamdesk.services import knowledge
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import Link
from kamdesk.ui import theme
from kamdesk.ui.customer_field import CustomerField
from kamdesk.ui.field import Field
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.one_of_field import OneOfField
from kamdesk.ui.single_form import SingleForm
from kamdesk.ui.wording_figures import noun

MOST_IN_MENU = 40
"""Of more products or deals one is found by its name."""

Named = tuple[int, str]
SIGNS = {"customer": "●", "product": "■", "opportunity": "◆"}


class LinksField(Field):
    """A tuple of (noun, id, name)."""

    def __init__(self, name: str, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._desk, self._jobs = desk, jobs
        self._links: tuple[Link, ...] = ()
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add_button = QPushButton(self.tr("+ Concerns…"))
        self.add_button.setAutoDefault(False)
        theme.kind(self.add_button, "link")
        self.add_button.clicked.connect(self._ask_what)
        self._flow.addWidget(self.add_button)
        self.setFocusProxy(self.add_button)

    def value(self) -> object:
        return self._links

    def set_value(self, value: object) -> None:
        self._links = tuple(value) if isinstance(value, (tuple, list)) else ()
        self._show()

    def add(self, link: Link) -> None:
        """One more thing it concerns."""
        if link[:2] not in {each[:2] for each in self._links}:
            self.set_value((*self._links, link))
            self.edited.emit()

    def ask_customer(self) -> None:
        """Which customer it concerns."""
        words = QCoreApplication.translate("LinksField", "Customer")
        form = SingleForm(
            self.tr("It concerns a customer"), "customer", CustomerField(words, self._desk, self._jobs), self
        )
        form.chosen.connect(self._add_customer)
        form.open()

    def _add_customer(self, _name: str, customer_id: object) -> None:
        found = self._desk.book.record("customer", int(str(customer_id))) if customer_id else None
        if found is not None:
            self.add(("customer", found["id"], str(found["name"])))

    def _ask_what(self) -> None:
        customers = [record_id for kind, record_id, _ in self._links if kind == "customer"]
        self._jobs.search(knowledge.linkable, self._desk, customers, done=self._show_menu, topic="linkable")

    def _show_menu(self, offered: tuple[Sequence[Named], Sequence[Named]]) -> None:
        products, deals = offered
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("A customer…")).triggered.connect(self.ask_customer)
        self._add_choice(menu, "product", self.tr("A product"), products)
        self._add_choice(menu, "opportunity", self.tr("A deal"), deals)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _add_choice(self, menu: QMenu, kind: str, title: str, offered: Sequence[Named]) -> None:
        """A menu of them; of more than it holds one is found by its name."""
        if len(offered) > MOST_IN_MENU:
            menu.addAction(f"{title}…").triggered.connect(partial(self._ask_name, kind, title, offered))
            return
        below = menu.addMenu(title)
        below.setEnabled(bool(offered))
        for record_id, name in offered:
            action = below.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._add_chosen, kind, record_id, name))

    def _ask_name(self, kind: str, title: str, offered: Sequence[Named], _checked: bool = False) -> None:
        form = SingleForm(title, kind, OneOfField(title, offered), self)
        form.chosen.connect(partial(self._add_named, dict(offered)))
        form.open()

    def _add_named(self, names: Mapping[int, str], kind: str, record_id: object) -> None:
        if isinstance(record_id, int):
            self.add((kind, record_id, names[record_id]))

    def _add_chosen(self, kind: str, record_id: int, name: str, _checked: bool = False) -> None:
        self.add((kind, record_id, name))

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(link) for link in self._links]
        self.updateGeometry()

    def _chip(self, link: Link) -> QPushButton:
        kind, record_id, name = link
        chip = QPushButton(f"{SIGNS.get(kind, '')} {name}  ×".replace("&", "&&"))
        chip.setAutoDefault(False)
        theme.kind(chip, "chip")
        chip.setAccessibleName(self.tr("No longer about the {what} {name}").format(what=noun(kind), name=name))
        chip.clicked.connect(partial(self._take_away, kind, record_id))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _take_away(self, kind: str, record_id: int, _checked: bool = False) -> None:
        self.set_value(tuple(each for each in self._links if each[:2] != (kind, record_id)))
        self.edited.emit()
