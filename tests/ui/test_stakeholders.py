"""Stakeholders through the screens: who decides and when they were spoken to, the map by keys and on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Invalid
from kamdesk.services import contacts, customers, stakeholders, talks
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.paper import write_pdf
from kamdesk.ui.stake_dialog import StakeDialog, decided_words, map_html
from kamdesk.ui.stake_map import size_of

TODAY = date(2026, 11, 22)


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """A company with a director, two below her, and one in no line."""
    customer = customers.save(desk, None, {"name": "申达"}).id
    made = {"申达": customer}
    for name, boss, more in (
        ("仇总", None, {"role": "decision_maker", "attitude": "cold", "influence": 5, "taboos": "不谈竞品"}),
        ("李敏", "仇总", {"role": "coach", "attitude": "hot", "influence": 2}),
        ("赵工", "仇总", {"role": "user"}),
        ("前台", None, {}),
    ):
        values = {"name": name, "reports_to_id": made.get(boss or ""), **more}
        made[name] = contacts.save(desk, None, customer, values, []).id
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs, people: dict[str, int]) -> StakeDialog:
    made = StakeDialog(desk, jobs, people["申达"], "申达")
    made.show()
    qtbot.waitUntil(lambda: len(made.view.cards()) == 4)
    return made


def test_the_last_contact_with_the_decision_maker_is_found(desk: Desk, people: dict[str, int]) -> None:
    found = stakeholders.stakeholders(desk, people["申达"])
    assert decided_words(found, TODAY) == ("仇总 decides, and nobody has spoken with them yet.", "soon")
    for contact, day, reached in (("仇总", 2, True), ("仇总", 20, False), ("李敏", 21, True)):
        talk = {"kind": "call", "happened_on": date(2026, 11, day), "contact_id": people[contact], "reached": reached}
        talks.log(desk, people["申达"], talk)
    found = stakeholders.stakeholders(desk, people["申达"])
    assert found.decided == date(2026, 11, 2)
    words, kind = decided_words(found, TODAY)
    assert ("20 day" in words, words.endswith("ago (仇总)"), kind) == (True, True, "mute")
    assert decided_words(found, date(2027, 2, 1))[1] == "soon"


def test_without_a_decision_maker_it_warns(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    words, kind = decided_words(stakeholders.stakeholders(desk, customer), TODAY)
    assert (words.startswith("Nobody is known who decides"), kind) == (True, "soon")


def test_nobody_reports_to_themselves(desk: Desk, people: dict[str, int]) -> None:
    with pytest.raises(Invalid) as wrong:
        contacts.save(desk, people["仇总"], people["申达"], {"reports_to_id": people["赵工"]})
    assert [(problem.at, problem.code) for problem in wrong.value.problems] == [("reports_to_id", "ring")]


def test_the_map_is_walked_by_keys_and_opened(qtbot: QtBot, dialog: StakeDialog, people: dict[str, int]) -> None:
    cards = dialog.view.cards()
    assert cards[people["仇总"]].accessibleName().startswith("仇总, Decision maker · Cold, Influence 5")
    opened: list[int] = []
    dialog.edit_asked.connect(opened.append)
    cards[people["仇总"]].setFocus()
    for key, name in ((Qt.Key.Key_Down, "李敏"), (Qt.Key.Key_Right, "赵工"), (Qt.Key.Key_Up, "仇总")):
        QTest.keyClick(dialog.focusWidget() or dialog, key)
        qtbot.waitUntil(lambda name=name: cards[people[name]].hasFocus())  # type: ignore[misc]
    QTest.keyClick(cards[people["仇总"]], Qt.Key.Key_Return)
    assert opened == [people["仇总"]]
    dialog.reject()


def test_the_larger_the_influence_the_larger_the_card(dialog: StakeDialog, people: dict[str, int]) -> None:
    cards = dialog.view.cards()
    sizes = [size_of(cards[people[name]].person).width() for name in ("前台", "李敏", "仇总")]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1] < sizes[2]
    assert cards[people["仇总"]].geometry().bottom() < cards[people["赵工"]].geometry().top()
    dialog.reject()


def test_it_follows_what_is_written(
    qtbot: QtBot, desk: Desk, jobs: Jobs, dialog: StakeDialog, people: dict[str, int]
) -> None:
    jobs.write(contacts.delete, desk, people["前台"])
    qtbot.waitUntil(lambda: len(dialog.view.cards()) == 3)
    dialog.reject()


def test_the_map_is_printed_with_everybody(dialog: StakeDialog, tmp_path: Path) -> None:
    html = map_html("申达 <1>", dialog._found, dialog.view, TODAY)
    assert "申达 &lt;1&gt;" in html
    assert all(name in html for name in ("仇总", "李敏", "赵工", "前台", "不谈竞品"))
    assert write_pdf(tmp_path / "map.pdf", html) == 1
    assert (tmp_path / "map.pdf").stat().st_size > 10_000
    dialog.reject()
