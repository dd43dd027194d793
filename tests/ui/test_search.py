"""The hits of the search box follow the book: whoever is erased, renamed or brought back stands there so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, erasing, history, merging
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.search_box import SearchBox
from tests.ui.shell import Shell


@pytest.fixture
def box(qtbot: QtBot, desk: Desk, jobs: Jobs) -> Iterator[SearchBox]:
    """The hits for "askew" are open: two customers."""
    for name in ("Askew Foods", "Askew Steel"):
        customers.save(desk, None, {"name": name})
    made = SearchBox(desk, jobs)
    qtbot.addWidget(made)
    made.resize(500, 40)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    QTest.keyClicks(made, "askew")
    qtbot.waitUntil(lambda: made.popup.isVisible() and made.model.rowCount() == 2)
    yield made
    made.popup.deleteLater()


def names(box: SearchBox) -> list[str]:
    return [str(box.model.index(row).data()) for row in range(box.model.rowCount())]


def found(box: SearchBox, name: str) -> int:
    hit = box.model.hit(names(box).index(name))
    assert hit is not None
    return hit.id


def ways(box: SearchBox, desk: Desk) -> dict[str, Callable[[], object]]:
    steel, foods = found(box, "Askew Steel"), found(box, "Askew Foods")
    return {
        "erased": lambda: erasing.erase_customer(desk, steel),
        "deleted": lambda: customers.trash(desk, [steel]),
        "renamed": lambda: customers.save(desk, steel, {"name": "Straight Steel"}),
        "merged": lambda: merging.merge(desk, foods, steel, {}),
    }


@pytest.mark.parametrize("way", ["erased", "deleted", "renamed", "merged"])
def test_who_is_there_no_more_is_no_hit(qtbot: QtBot, desk: Desk, jobs: Jobs, box: SearchBox, way: str) -> None:
    jobs.write(ways(box, desk)[way])
    qtbot.waitUntil(lambda: "Askew Steel" not in names(box))
    assert "Askew Foods" in names(box)
    if way != "erased":
        jobs.write(history.undo, desk)
        qtbot.waitUntil(lambda: sorted(names(box)) == ["Askew Foods", "Askew Steel"])


def test_hits_out_of_sight_are_asked_anew_and_stay_out_of_sight(
    qtbot: QtBot, desk: Desk, jobs: Jobs, box: SearchBox
) -> None:
    QTest.keyClick(box, Qt.Key.Key_Escape)
    for name in names(box):
        jobs.write(customers.trash, desk, [found(box, name)])
    qtbot.waitUntil(lambda: names(box) == [])
    assert not box.popup.isVisible()
    with qtbot.assertNotEmitted(box.opened):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert any("Nothing found for “askew”" in each.text() for each in box.popup.findChildren(QLabel))
    assert box.popup.isVisible(), "Enter says that there is nobody"


def test_the_mark_stays_on_whom_it_was(qtbot: QtBot, desk: Desk, jobs: Jobs, box: SearchBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down)
    marked, other = names(box)[1], names(box)[0]
    customers.save(desk, None, {"name": "Askew"})
    jobs.write(customers.save, desk, found(box, other), {"note": "twice"})
    qtbot.waitUntil(lambda: len(names(box)) == 3)
    assert box.popup.view.currentIndex().data() == marked


@pytest.mark.parametrize("lens", ["today", "all", "products"])
def test_esc_in_the_empty_box_gives_the_keyboard_back(qtbot: QtBot, shell: Shell, lens: str) -> None:
    window = shell.show(qtbot, lens)
    window.activateWindow()
    window.focus_list()
    before = window.focusWidget()
    search = window.top.search
    search.ask()
    QTest.keyClicks(search, "a")
    qtbot.waitUntil(search.popup.isVisible)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.popup.isVisible(), search.text(), window.focusWidget()) == (False, "a", search)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), window.focusWidget()) == ("", search)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert window.focusWidget() is before
