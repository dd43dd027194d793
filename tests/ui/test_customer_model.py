"""The customer list as a table: what it reads, what it says, and that it tells exactly what changed."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kamdesk.models.rows import CustomerRow
from kamdesk.services import customers, groups, lists
from kamdesk.services.desk import Desk
from kamdesk.ui.columns import Seen, as_table, columns
from kamdesk.ui.customer_model import BLOCK, CustomerModel
from kamdesk.ui.dragging import customers_of

TODAY = date(2026, 11, 23)


def row(customer_id: int, **values: object) -> CustomerRow:
    """A customer without any fact but those given."""
    plain: dict[str, object] = dict.fromkeys(CustomerRow._fields)
    zero = ("tied", "revenue", "margin", "orders", "revenue_ever", "margin_ever", "orders_ever", "completeness")
    plain |= dict.fromkeys(zero, 0) | {"id": customer_id, "name": f"Customer {customer_id}", "tier": "small"}
    return CustomerRow(**{**plain, **values})  # type: ignore[arg-type]


class Shelf:
    """Rows by id, and how often they were asked for."""

    def __init__(self) -> None:
        self.rows: dict[int, CustomerRow] = {}
        self.asked: list[list[int]] = []

    def fetch(self, ids: Sequence[int]) -> list[CustomerRow]:
        self.asked.append(list(ids))
        return [self.rows.get(each, row(each)) for each in ids if each >= 0]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(qapp: QApplication, shelf: Shelf) -> CustomerModel:  # noqa: ARG001
    made = CustomerModel(shelf.fetch, columns(), Seen(TODAY))
    made.set_ids(array("q", range(1, 301)))
    return made


def cell(model: CustomerModel, at: int, name: str) -> str:
    place = next(place for place, column in enumerate(model.columns) if column.id == name)
    return str(model.index(at, place).data())


def test_qt_finds_nothing_wrong_with_the_model(model: CustomerModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for ids in ([], [5], list(range(100)), list(range(50, 120)), [3, 2, 1], list(range(2000)), [7, 8]):
        model.set_ids(array("q", ids))
        model.refresh(ids[:3])
        assert model.rowCount() == len(ids)
    assert tester.model() is model


def test_rows_are_read_by_blocks_as_they_are_looked_at(model: CustomerModel, shelf: Shelf) -> None:
    assert shelf.asked == []
    for at in range(BLOCK):
        model.index(at, 0).data()
    assert len(shelf.asked) == 1
    model.index(299, 1).data()
    assert len(shelf.asked) == 2
    assert 300 in shelf.asked[1]


def test_no_role_but_the_words_reads_anything(model: CustomerModel, shelf: Shelf) -> None:
    index = model.index(0, 0)
    for role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.DecorationRole):
        assert index.data(role) is None
    assert shelf.asked == []


def test_a_changed_customer_is_read_again_and_told_alone(model: CustomerModel, shelf: Shelf) -> None:
    assert cell(model, 6, "name") == "Customer 7"
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    shelf.rows[7] = row(7, name="Renamed")
    model.refresh([7, 9999, 250])
    assert told == [(6, 6)]
    assert cell(model, 6, "name") == "Renamed"


def test_a_customer_that_is_gone_leaves_its_row_empty(model: CustomerModel) -> None:
    model.set_ids(array("q", [-1, 5]))
    assert cell(model, 0, "name") == ""
    assert cell(model, 1, "name") == "Customer 5"


def test_one_more_and_one_less_are_told_as_such(model: CustomerModel) -> None:
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    model.set_ids(array("q", [*range(1, 100), *range(101, 301)]))
    model.set_ids(array("q", [*range(1, 100), 777, *range(101, 301)]))
    model.set_ids(array("q", [*range(1, 100), 777, *range(101, 301), 900, 901]))
    assert told == [("out", 99, 99), ("in", 99, 99), ("in", 300, 301)]


ids_of_rows = st.lists(st.integers(0, 40), unique=True, max_size=30)


@given(before=ids_of_rows, after=ids_of_rows)
def test_whatever_moves_the_list_ends_right(before: list[int], after: list[int]) -> None:
    """Replaying what the model told on a plain list gives the new list."""
    model = CustomerModel(lambda ids: [row(each) for each in ids], columns(), Seen(TODAY))
    model.set_ids(array("q", before))
    seen = list(before)

    def took(_parent: QModelIndex, first: int, last: int) -> None:
        del seen[first : last + 1]

    def put(_parent: QModelIndex, first: int, last: int) -> None:
        seen[first:first] = list(model.ids[first : last + 1])

    model.rowsRemoved.connect(took)
    model.rowsInserted.connect(put)
    model.set_ids(array("q", after))
    assert seen == after
    assert list(model.ids) == after


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("tier", {"tier": "super"}, "◆ Super"),
        ("tier", {"tier": "prospect"}, "△ Prospect"),
        ("grade", {"grade": "B", "score": 6649}, "B 66"),
        ("grade", {"grade": "B", "score": 6649, "fixed_grade": "A"}, "A ⚲"),
        ("grade", {}, "—"),
        ("state", {"sleep": "slipping"}, "Slipping"),
        ("margin", {"orders": 3, "margin": 486_200_0000}, "486,200.00"),
        ("margin", {"orders": 3, "margin": 12_034_5050}, "12,034.51"),
        ("margin", {"orders": 1, "margin": -5_0000}, "−5.00"),
        ("margin", {"orders": 0, "margin": 0}, "—"),
        ("rate", {"orders": 3, "margin": 31, "revenue": 100}, "31%"),
        ("rate", {"revenue": 0}, "—"),
        ("last_contact", {"last_contact": date(2026, 11, 16)}, "16 Nov"),
        ("last_contact", {"last_contact": date(2025, 11, 16)}, "16 Nov 2025"),
        ("next", {"next_on": date(2026, 11, 24), "next_title": "New price"}, "24 Nov New price"),
        ("come_back", {"come_back": 2240}, "22%"),
        ("segment", {"segment": "cannot_lose"}, "Cannot lose them"),
        ("key_account", {"key_account": "confirmed"}, "Key account"),
        ("completeness", {"completeness": 92}, "92%"),
        ("phone", {"main_phone": "138 0013 8000"}, "138 0013 8000"),
    ],
)
def test_a_cell_says_it_in_words(
    model: CustomerModel, shelf: Shelf, name: str, values: dict[str, object], words: str
) -> None:
    shelf.rows[1] = row(1, **values)
    assert cell(model, 0, name) == words


def test_the_groups_of_a_customer_are_listed_as_the_language_does(qapp: QApplication, desk: Desk) -> None:
    assert qapp
    here = customers.save(desk, None, {"name": "甲公司"}).id
    for name in ("展会", "同学"):
        groups.put(desk, groups.add(desk, name).id, [here])
    (column,) = (each for each in columns() if each.id == "groups")
    assert column.text(lists.rows(desk, [here])[0], Seen(TODAY)) == "展会, 同学"


def test_half_days_of_a_usual_gap_are_whole_days_on_screen(model: CustomerModel, shelf: Shelf) -> None:
    shelf.rows[1] = row(1, usual_gap=63, last_order=date(2026, 10, 2))
    assert cell(model, 0, "usual_gap").startswith("32 ")
    assert cell(model, 0, "since").startswith("52 ")


def test_the_header_shows_the_order_of_the_rows(model: CustomerModel) -> None:
    model.set_sort((("margin", True), ("name", False)))
    titles = {c.id: model.headerData(p, Qt.Orientation.Horizontal) for p, c in enumerate(model.columns)}
    assert titles["margin"] == "Margin ↓"
    assert titles["name"] == "Name ↑2"
    assert titles["tier"] == "Tier"


def test_dragged_customers_arrive_as_ids(model: CustomerModel) -> None:
    hand = model.mimeData([model.index(4, 0), model.index(4, 1), model.index(1, 0)])
    assert customers_of(hand) == [2, 5]


def test_rows_paste_into_a_spreadsheet_as_text() -> None:
    chosen = [column for column in columns() if column.id in ("name", "phone", "orders")]
    table = as_table(
        [
            row(1, name="=cmd|' /C calc'!A0", main_phone="+86 138 0013 8000", orders=1204),
            row(2, name="A\tB\nC", main_phone=None),
            row(3, name="@home", main_phone="-1"),
        ],
        chosen,
        Seen(TODAY),
    )
    lines = table.split("\n")
    assert lines[0] == "Name\tOrders\tPhone"
    assert lines[1] == "'=cmd|' /C calc'!A0\t1,204\t+86 138 0013 8000"
    assert lines[2] == "A B C\t0\t"
    assert lines[3] == "'@home\t0\t-1"


def test_a_million_customers_change_places_in_no_time(model: CustomerModel) -> None:
    ids = array("q", range(1_000_000))
    model.set_ids(ids)
    told: list[int] = []
    model.modelReset.connect(lambda: told.append(1))
    without = ids[:500_000] + ids[500_001:]
    model.set_ids(without)
    assert told == []
    assert model.rowCount() == 999_999
    assert model.id_at(500_000) == 500_001
