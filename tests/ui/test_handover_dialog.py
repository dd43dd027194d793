"""Handing over and receiving, as two reps at two desks would."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Refusal
from kamdesk.services import customers, groups, handovers, lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.gap_panel import GapPanel
from kamdesk.ui.guided import Guided
from kamdesk.ui.handover_dialog import HandoverDialog, stoppable
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.passphrase_field import PassphraseField
from kamdesk.ui.receive_dialog import ReceiveDialog
from tests.ui.desks import new_desk, promised, shenda
from tests.ui.test_import_wizard import nameless

WORDS = "seven quiet herons over the lake"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    """The successor's empty book."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = new_desk(folder)
    yield made
    made.close()


@pytest.fixture
def other_jobs(qapp: QApplication, other: Desk) -> Iterator[Jobs]:  # noqa: ARG001  they end before the book closes
    made = Jobs()
    yield made
    made.stop()


def opened(qtbot: QtBot, dialog: Guided) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)


def go_on(qtbot: QtBot, dialog: Guided) -> None:
    """Enter, and wait for the next page."""
    before = dialog.page()
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.page() is not before and not dialog.is_busy())


def filled(desk: Desk) -> None:
    """A customer, one of the family, and one marked to stay."""
    shenda(desk)
    wife = promised(desk, "Li Hua", date(2026, 12, 1))
    family = next(node for node in lists.tree(desk) if node.id == "section:groups").children[0]
    assert family.group_id is not None
    groups.put(desk, family.group_id, [wife])
    marked = promised(desk, "Golf friend", date(2026, 12, 2))
    customers.save(desk, marked, {"keep_from_handover": True})


def handed_over(qtbot: QtBot, desk: Desk, jobs: Jobs, folder: Path) -> HandoverDialog:
    """A handover locked by a passphrase, made by keys alone."""
    dialog = HandoverDialog(desk, jobs, folder=folder)
    opened(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(dialog._scope._words.text()))
    go_on(qtbot, dialog)
    go_on(qtbot, dialog)
    assert not dialog._lock.is_ready(), "nothing goes unlocked"
    QTest.keyClicks(dialog._lock.passphrase.first, WORDS)
    QTest.keyClicks(dialog._lock.passphrase.second, WORDS)
    go_on(qtbot, dialog)
    return dialog


def test_the_private_and_the_marked_stay_out_unless_ticked(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = HandoverDialog(desk, jobs, folder=tmp_path)
    opened(qtbot, dialog)
    stay = dialog._scope._stay
    qtbot.waitUntil(lambda: stay.count() == 2)
    assert {stay.item(row).text().split("   ")[0] for row in range(2)} == {"Li Hua", "Golf friend"}
    assert dialog._scope.included() == ()
    stay.item(0).setCheckState(Qt.CheckState.Checked)
    chosen = lists.rows(desk, dialog._scope.included())
    assert [row.name for row in chosen] == [stay.item(0).text().split("   ")[0]]


def test_handed_over_and_received(
    qtbot: QtBot, desk: Desk, jobs: Jobs, other: Desk, other_jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    assert made.left_out == 2
    assert made.paths[0].read_bytes().startswith(b"age-encryption.org/v1")

    receive = ReceiveDialog(other, other_jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    assert list(lists.lens_ids(other, "all")) == [], "looking into it writes nothing"
    go_on(qtbot, receive)
    rows = lists.rows(other, lists.lens_ids(other, "all"))
    assert [row.name for row in rows] == ["申达精密机械"]
    assert {each.name for each in sheets.sheet(other, rows[0].id).contacts} == {"王建国", "李敏"}
    assert nameless(receive) == []

    receive._received.undone.emit()
    qtbot.waitUntil(lambda: "undone" in receive._received.title())
    assert list(lists.lens_ids(other, "all")) == []


def test_a_second_receipt_changes_nothing(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    receive = ReceiveDialog(desk, jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, WORDS)
    go_on(qtbot, receive)
    assert "already" in receive._look.hint()


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    filled(desk)
    dialog = handed_over(qtbot, desk, jobs, tmp_path)
    made = dialog._done._made
    assert made is not None
    receive = ReceiveDialog(desk, jobs, made.paths[0])
    opened(qtbot, receive)
    QTest.keyClicks(receive._key.passphrase, "something else")
    QTest.keyClick(receive._key.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: receive._banner.isVisible())
    assert "does not open" in receive._banner.text()
    assert receive._key.passphrase.selectedText() != ""


def test_gaps_are_filled_in_on_the_spot(qtbot: QtBot, demo: Desk, tmp_path: Path) -> None:
    jobs = Jobs()
    try:
        before = handovers.gaps(demo)
        first = next(gap for gap in before if "how_to_treat" in gap.missing)
        dialog = HandoverDialog(demo, jobs, folder=tmp_path)
        opened(qtbot, dialog)
        go_on(qtbot, dialog)
        gaps = dialog._gaps
        assert gaps.list.count() == len(before)
        gaps.list.setCurrentRow(before.index(first))
        gaps.panel.fields()["how_to_treat"].set_value("Speak of prices only in writing")
        assert gaps.panel.is_touched()
        with qtbot.waitSignal(gaps.filled):
            dialog.forward()
        qtbot.waitUntil(lambda: gaps._gaps != before)
        assert dialog.page() is gaps
        after = {gap.row.id: gap.missing for gap in gaps._gaps}
        assert "how_to_treat" not in after.get(first.row.id, ())
        assert nameless(dialog) == []
    finally:
        jobs.stop()


def test_stopping_a_handover_leaves_no_file() -> None:
    seen: list[tuple[int, int]] = []
    step = stoppable(lambda done, known: seen.append((done, known)), lambda: len(seen) > 0)
    step(1, 10)
    with pytest.raises(Refusal, match="cancelled"):
        step(2, 10)
    assert seen == [(1, 10)]


@pytest.mark.parametrize(
    ("first", "second", "is_good"),
    [("", "", False), ("abc", "", False), ("abc", "abd", False), (WORDS, WORDS, True)],
)
def test_both_lines_must_agree(qtbot: QtBot, first: str, second: str, is_good: bool) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.first.setText(first)
    field.second.setText(second)
    assert field.is_good() is is_good
    assert field.value() == (first if is_good else "")


def test_what_is_typed_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.first.setText(WORDS)
    assert WORDS not in field.first.displayText()
    field._eye.setChecked(True)
    assert field.first.displayText() == WORDS


def test_a_purpose_without_a_day_is_asked_about(qtbot: QtBot, demo: Desk) -> None:
    jobs = Jobs()
    try:
        panel = GapPanel(demo, jobs)
        qtbot.addWidget(panel)
        gap = next(gap for gap in handovers.gaps(demo) if "next_step" in gap.missing)
        panel.show_customer(gap.row.id, gap.row.name, gap.missing)
        panel.fields()["next_title"].set_value("Price talk")
        panel.save()
        assert "day" in panel._trouble.text()
        assert panel.is_touched()
    finally:
        jobs.stop()
