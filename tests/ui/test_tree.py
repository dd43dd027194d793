"""The tree of lenses: what stands there, and the rep's own groups made, named, nested, filled by keys and mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.models.rows import LensNode
from kamdesk.services import groups, lists
from kamdesk.services.desk import Desk
from kamdesk.ui.dragging import customers_in_hand
from kamdesk.ui.tree_model import TreeModel, TreeRole
from tests.ui.shell import Shell

GROUPS = (
    LensNode("group:Key", "Key", 3, 1, children=(LensNode("group:Key/East", "East", 1, 2),)),
    LensNode("group:Family", "Family", 2, 3, private=True),
)
TREE = (
    LensNode("all", "", 12),
    LensNode("section:attention", "", None, children=(LensNode("overdue", "", 2), LensNode("week", "", 4))),
    LensNode("section:groups", "", None, children=GROUPS),
    LensNode("section:smart", "", None),
)


@pytest.fixture
def model(qapp: QApplication) -> TreeModel:  # noqa: ARG001
    made = TreeModel()
    made.show(TREE)
    return made


def place(model: TreeModel, lens: str) -> QModelIndex:
    index = model.index_of(lens)
    assert index.isValid(), lens
    return index


def test_qt_finds_nothing_wrong_with_the_tree(model: TreeModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_filter("east")
    model.set_filter("")
    model.show(())
    model.show(TREE)
    model.set_today(5)
    assert tester.model() is model


def test_every_place_says_its_name_and_count(model: TreeModel) -> None:
    model.set_today(5)
    assert place(model, "today").data() == "Today"
    assert place(model, "overdue").data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue 2"
    assert place(model, "group:Key/East").data() == "East"
    assert place(model, "overdue").data(TreeRole.IS_URGENT)
    assert not place(model, "week").data(TreeRole.IS_URGENT)


def test_a_new_count_moves_nothing(model: TreeModel) -> None:
    moved: list[str] = []
    told: list[object] = []
    model.modelReset.connect(lambda: moved.append("reset"))
    model.dataChanged.connect(lambda first, _last: told.append(first.data()))
    model.show((LensNode("all", "", 13), *TREE[1:]))
    assert moved == []
    assert told == ["All customers"]


def test_the_filter_keeps_what_a_place_stands_under(model: TreeModel) -> None:
    model.set_filter("EAST")
    assert model.index_of("group:Key").isValid()
    assert model.index_of("group:Key/East").isValid()
    assert not model.index_of("all").isValid()
    assert not model.index_of("group:Family").isValid()


def test_sections_are_no_places_and_empty_ones_stay_away(model: TreeModel) -> None:
    assert not place(model, "section:attention").flags() & Qt.ItemFlag.ItemIsSelectable
    assert not model.index_of("section:smart").isValid()


def test_customers_are_dropped_on_groups_alone(model: TreeModel) -> None:
    wishes: list[tuple[int, list[int], bool]] = []
    model.put_requested.connect(lambda group, ids, move: wishes.append((group, ids, move)))
    hand = customers_in_hand([4, 9])
    copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
    for lens in ("all", "overdue", "section:groups", "section:attention"):
        assert not model.dropMimeData(hand, copy, -1, -1, place(model, lens))
    assert model.dropMimeData(hand, copy, -1, -1, place(model, "group:Key"))
    assert model.dropMimeData(hand, move, -1, -1, place(model, "group:Key/East"))
    assert not model.canDropMimeData(hand, copy, 1, 0, place(model, "section:groups"))
    assert wishes == [(1, [4, 9], False), (2, [4, 9], True)]


def test_a_group_goes_under_another_and_between_its_like_but_not_into_itself(model: TreeModel) -> None:
    wishes: list[tuple[int, object, int]] = []
    model.move_requested.connect(lambda group, parent, row: wishes.append((group, parent, row)))
    move = Qt.DropAction.MoveAction
    key = model.mimeData([place(model, "group:Key")])
    family = model.mimeData([place(model, "group:Family")])
    model.dropMimeData(family, move, -1, -1, place(model, "group:Key"))
    model.dropMimeData(family, move, 0, 0, place(model, "section:groups"))
    model.dropMimeData(key, move, 2, 0, place(model, "section:groups"))
    assert not model.canDropMimeData(key, move, -1, -1, place(model, "group:Key/East"))
    assert not model.canDropMimeData(key, move, -1, -1, place(model, "overdue"))
    assert wishes == [(3, 1, -1), (3, None, 0), (1, None, 1)]


def group_counts(desk: Desk) -> dict[str, int | None]:
    section = next(node for node in lists.tree(desk) if node.id == "section:groups")
    return {node.name: node.count for node in section.children}


def test_a_group_is_made_named_and_renamed_by_keys(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    tree = window.tree
    window.actions_table["new_group"].trigger()
    qtbot.waitUntil(lambda: tree.view.state() is tree.view.State.EditingState)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Golf club")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree.model.index_of("group:Golf club").isValid())
    assert group_counts(shell.desk)["Golf club"] == 0
    tree.view.setCurrentIndex(tree.model.index_of("group:Golf club"))
    tree.rename()
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Chess")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree.model.index_of("group:Chess").isValid())
    tree.view.setFocus()
    window.actions_table["delete_group"].trigger()
    qtbot.waitUntil(lambda: not tree.model.index_of("group:Chess").isValid())
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: tree.model.index_of("group:Chess").isValid())


def test_dropped_customers_are_in_the_group_and_undo_takes_them_out(qtbot: QtBot, shell: Shell) -> None:
    group = groups.add(shell.desk, "Fair").id
    window = shell.show(qtbot)
    tree = window.tree
    ids = list(window.pane.model.ids[:3])
    target = tree.model.index_of_group(group)
    tree.model.dropMimeData(customers_in_hand(ids), Qt.DropAction.CopyAction, -1, -1, target)
    qtbot.waitUntil(lambda: group_counts(shell.desk)["Fair"] == 3)
    qtbot.waitUntil(lambda: tree.model.index_of_group(group).data(TreeRole.COUNT) == 3)
    window.show_lens("group:Fair")
    qtbot.waitUntil(lambda: sorted(window.pane.model.ids) == sorted(ids))
    other = groups.add(shell.desk, "Visit").id
    tree.reload()
    qtbot.waitUntil(lambda: tree.model.index_of_group(other).isValid())
    target = tree.model.index_of_group(other)
    tree.model.dropMimeData(customers_in_hand(ids[:1]), Qt.DropAction.MoveAction, -1, -1, target)
    qtbot.waitUntil(lambda: (group_counts(shell.desk)["Fair"], group_counts(shell.desk)["Visit"]) == (2, 1))
    qtbot.waitUntil(lambda: sorted(window.pane.model.ids) == sorted(ids[1:]))
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: (group_counts(shell.desk)["Fair"], group_counts(shell.desk)["Visit"]) == (3, 0))


def test_a_private_group_is_marked_by_its_action(qtbot: QtBot, shell: Shell) -> None:
    group = groups.add(shell.desk, "Cousins").id
    tree = shell.show(qtbot).tree
    tree.view.setCurrentIndex(tree.model.index_of_group(group))
    tree.toggle_private()
    qtbot.waitUntil(lambda: bool(tree.model.index_of_group(group).data(TreeRole.IS_PRIVATE)))


def test_what_was_open_is_open_again(qtbot: QtBot, shell: Shell) -> None:
    tree = shell.show(qtbot).tree
    grades = tree.model.index_of("section:regions")
    tree.view.expand(grades)
    tree.view.collapse(tree.model.index_of("section:tiers"))
    tree.model.set_filter("small")
    tree.model.set_filter("")
    assert tree.view.isExpanded(tree.model.index_of("section:regions"))
    assert not tree.view.isExpanded(tree.model.index_of("section:tiers"))


def test_expanding_hundreds_of_groups_is_remembered_once(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 3,000 groups the window stood still for two minutes: every place gone through for each one opened."""
    with shell.desk.book.writing("many"):
        for at in range(40):
            groups.add(shell.desk, f"Inside {at}", groups.add(shell.desk, f"Top {at}").id)
    window = shell.show(qtbot)
    qtbot.waitUntil(lambda: window.tree.model.index_of("group:Top 39").isValid())
    kept: list[list[str]] = []
    keep = shell.memory.keep

    def keeping(key: str, value: Any) -> None:
        if key == "tree/open":
            kept.append(value)
        keep(key, value)

    monkeypatch.setattr(shell.memory, "keep", keeping)
    window.actions_table["expand_all"].trigger()
    qtbot.waitUntil(lambda: bool(kept))
    assert len(kept) == 1
    assert {f"group:Top {at}" for at in range(40)} <= set(kept[0])


def test_choosing_a_place_shows_its_customers(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    with qtbot.waitSignal(window.pane.loaded):
        window.tree.view.setCurrentIndex(window.tree.model.index_of("tier:small"))
    assert list(window.pane.model.ids) == list(lists.lens_ids(shell.desk, "tier:small"))
    assert window.pane.title.text() == "Small customers"


def test_the_tree_shows_its_top_wherever_the_place_in_force_fits_below_it(qtbot: QtBot, shell: Shell) -> None:
    """Today must not stand above the edge while the chosen page is in sight anyway."""
    window = shell.show(qtbot)
    window.resize(1280, 800)
    view = window.tree.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5)
    bar.setValue(bar.maximum())
    window.show_lens("page:deals")
    assert bar.value() == 0
    window.resize(1280, 480)
    bar.setValue(bar.maximum())
    window.show_lens("page:wrapup")
    shown = view.visualRect(view.currentIndex())
    assert bar.value() > 0
    assert view.viewport().rect().contains(shown), "no room for both: the place is shown"
    window.resize(1280, 900)
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_a_click_leaves_the_tree_where_it_was_scrolled_to(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    view = window.tree.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5)
    bar.setValue(3)
    place = view.visualRect(window.tree.model.index_of("page:deals")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().data(TreeRole.LENS) == "page:deals"
    assert bar.value() == 3
