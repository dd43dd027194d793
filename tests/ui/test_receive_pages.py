"""Receiving: what opens the file, what is told of it before anything is written, and whose version is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.receipts import Conflict, Side
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import Receipt
from kamdesk.services.introductions import Introduction
from kamdesk.ui import receive_conflicts
from kamdesk.ui.guided import Page
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.receive_dialog import ReceiveDialog
from kamdesk.ui.receive_introducing import IntroducePage
from kamdesk.ui.receive_pages import LookPage, ReceivedPage
from tests.ui.test_handover_dialog import opened


def conflict(number: int, usual: Side = Side.OURS) -> Conflict:
    ours, theirs = {"city": "大连"}, {"city": "杭州"}
    return Conflict("customer", number, f"u{number}", f"申达{number}", "", ours, theirs, usual, usual)


def receipt(conflicts: Sequence[Conflict] = (), gone: int = 0) -> Receipt:
    """Of ten customers those that both sides changed are among the same."""
    lost = {"contact": gone} if gone else {}
    return Receipt(
        "Li", "2026-01-01", {}, {}, {"customer": 10}, tuple(conflicts), {}, lost, (), {}, "ab" * 32, Changes()
    )


@pytest.fixture
def page(qtbot: QtBot) -> LookPage:
    page = LookPage()
    qtbot.addWidget(page)
    page.resize(780, 430)
    with qtbot.waitExposed(page):
        page.show()
    return page


def looked(page: LookPage, found: Receipt, folder: Path) -> None:
    page.show_receipt(found, folder / "a.kamhandover")


def counts(page: LookPage) -> tuple[str, str, str]:
    """New, changed, the same of the customers."""
    grid = page._view._grid
    texts = []
    for column in range(4):
        label = grid.itemAtPosition(1, column).widget()  # type: ignore[union-attr]
        assert isinstance(label, QLabel)
        texts.append(label.text())
    assert texts[0] in ("Customers", "All records")
    return texts[1], texts[2], texts[3]


def test_open_questions_are_told_and_never_called_nothing_new(page: LookPage, tmp_path: Path) -> None:
    looked(page, receipt([conflict(1), conflict(2)], gone=3), tmp_path)
    assert page.hint().startswith("2 record(s) changed by both: what becomes of them is your choice")
    assert "Compare the fingerprint" in page.hint()
    looked(page, receipt(), tmp_path)
    assert page.hint().startswith("All of it is in your book already.")
    assert "Compare the fingerprint" in page.hint()


def test_the_counts_follow_whose_version_is_to_stand(page: LookPage, tmp_path: Path) -> None:
    looked(page, receipt([conflict(1), conflict(2)]), tmp_path)
    assert counts(page) == ("0", "0", "10")
    QTest.keyClicks(page.conflicts.all, "Take theirs")
    page.conflicts.all.activated.emit(2)
    assert counts(page) == ("0", "2", "8")
    QTest.keyClick(page.conflicts.tree, Qt.Key.Key_Space)
    assert counts(page) == ("0", "1", "9")


def test_the_choice_for_all_says_when_one_was_chosen_by_itself(page: LookPage, tmp_path: Path) -> None:
    looked(page, receipt([conflict(1), conflict(2)]), tmp_path)
    box = page.conflicts.all
    box.setCurrentIndex(2)
    box.activated.emit(2)
    QTest.keyClick(page.conflicts.tree, Qt.Key.Key_Space)
    assert box.currentText() == "Each as chosen"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert box.currentText() == "Keep mine everywhere"
    assert box.count() == 3


def test_of_more_conflicts_than_are_listed_the_choice_says_what_becomes_of_the_others(
    page: LookPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive_conflicts, "MOST", 1)
    looked(page, receipt([conflict(1), conflict(2)]), tmp_path)
    page.conflicts.all.setCurrentIndex(2)
    page.conflicts.all.activated.emit(2)
    QTest.keyClick(page.conflicts.tree, Qt.Key.Key_Space)
    assert page.conflicts.all.currentText() == "Each as chosen; not listed: Take theirs everywhere"
    assert counts(page) == ("0", "1", "9"), "the one that is not listed"


def test_the_keyboard_sees_at_which_conflict_it_is(page: LookPage, tmp_path: Path) -> None:
    looked(page, receipt([conflict(1), conflict(2)]), tmp_path)
    tree = page.conflicts.tree
    tree.setFocus()
    chosen = tree.selectedItems()
    assert chosen == [tree.topLevelItem(0)]
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.selectedItems() == [tree.currentItem()] != chosen


def test_what_stays_out_is_in_sight_beside_conflicts_and_afterwards(
    qtbot: QtBot, page: LookPage, tmp_path: Path
) -> None:
    found = receipt([conflict(1)], gone=3)
    looked(page, found, tmp_path)
    qtbot.wait(50)
    (told,) = (each for each in page.findChildren(QLabel) if "deleted here" in each.text())
    bottom = told.mapTo(page, QPoint(0, told.height())).y()
    assert told.isVisible()
    assert bottom < page.conflicts.y(), "not below the edge of what is scrolled"
    after = ReceivedPage()
    qtbot.addWidget(after)
    after.show_receipt(found)
    assert any("deleted here" in each.text() for each in after.findChildren(QLabel))


def test_the_counts_are_in_sight_beside_a_few_conflicts(qtbot: QtBot, receiving: ReceiveDialog, tmp_path: Path) -> None:
    look = receiving._look
    looked(look, receipt([conflict(1), conflict(2)], gone=3), tmp_path)
    receiving.show_page(look)
    receiving.resize(820, 600)
    qtbot.wait(50)
    (told,) = (each for each in look._view.findChildren(QLabel) if each.text() == "Customers")
    assert told.mapTo(look, QPoint(0, told.height())).y() < look.conflicts.y()
    tree = look.conflicts.tree
    assert not tree.verticalScrollBar().isVisible()
    looked(look, receipt([conflict(number) for number in range(40)]), tmp_path)
    qtbot.wait(50)
    assert tree.height() >= 180, "of many at least a few are in sight"


def test_after_the_receipt_is_undone_nothing_counts_as_changed(qtbot: QtBot) -> None:
    done = ReceivedPage()
    qtbot.addWidget(done)
    done.show_receipt(replace(receipt([conflict(1)]), updated={"customer": 1}))
    done.show()
    assert "Changed" in shown(done)
    done.was_undone()
    assert shown(done) == []
    assert "as it was" in done.hint()


def shown(page: Page) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def receiving(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> ReceiveDialog:
    dialog = ReceiveDialog(desk, jobs, tmp_path / "a.kamhandover")
    opened(qtbot, dialog)
    dialog._key.identity.setText("/keys/mine.txt")
    return dialog


@pytest.mark.parametrize(
    ("refusal", "name"),
    [
        (Refusal("wrong_key"), "identity"),
        (Refusal("bad_key"), "identity"),
        (Refusal("cannot_read", path="/keys/mine.txt"), "identity"),
        (Refusal("wrong_passphrase"), "passphrase"),
        (Refusal("cannot_read", path="/elsewhere/a.kamhandover"), "file"),
        (Refusal("not_a_handover"), "file"),
    ],
)
def test_what_was_wrong_has_the_keyboard_until_it_is_corrected(
    receiving: ReceiveDialog, refusal: Refusal, name: str
) -> None:
    receiving._failed(refusal)
    line = receiving.focusWidget()
    assert line is getattr(receiving._key, name)
    assert isinstance(line, QLineEdit)
    assert receiving._banner.isVisible()
    QTest.keyClicks(line, "x")
    assert not receiving._banner.isVisible()


def test_the_passphrase_of_a_file_can_be_looked_at(receiving: ReceiveDialog) -> None:
    line = receiving._key.passphrase
    line.setText("seven quiet herons")
    assert "herons" not in line.displayText()
    eye = receiving._key.findChild(QToolButton)
    assert eye is not None
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert "herons" in line.displayText()


def test_no_introduction_is_wider_than_the_list(qtbot: QtBot, demo: Desk) -> None:
    from kamdesk.rules.introducing import Risk
    from kamdesk.services import lists

    page = IntroducePage()
    qtbot.addWidget(page)
    page.resize(420, 400)
    page.show()
    rows = lists.rows(demo, list(lists.lens_ids(demo, "all"))[:5])
    long = [row._replace(name=row.name + " International Trading Company Limited", grade="C") for row in rows]
    page.show_found([Introduction(row, tuple(Risk), None) for row in long])
    qtbot.wait(50)
    assert not page.list.horizontalScrollBar().isVisible()
    for at in range(page.list.count()):
        assert page.list.visualItemRect(page.list.item(at)).right() <= page.list.viewport().width()
    assert "Grade C" in page.list.item(0).text(), "as everywhere else"
