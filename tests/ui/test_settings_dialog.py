"""Settings: what is in force is shown, what is changed is stored, what cannot be read is said."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.settings import Settings
from kamdesk.models.terms import RankBy
from kamdesk.services import backups
from kamdesk.services.desk import Desk
from kamdesk.ui.field import NumberField
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.setting_lines import sections, setting_lines
from kamdesk.ui.settings_dialog import SettingsDialog
from tests.ui.desks import new_desk
from tests.ui.test_import_wizard import nameless

DESK_VALUES: dict[str, object] = {
    "language": "",
    "theme": "system",
    "text_percent": 100,
    "tray": None,
    "autostart": False,
    "digest": True,
    "quiet_from": "20:00",
    "quiet_until": "08:00",
}


def opened(qtbot: QtBot, desk: Desk, jobs: Jobs) -> SettingsDialog:
    dialog = SettingsDialog(desk, jobs, DESK_VALUES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_what_is_changed_is_stored_and_obeyed(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    for name, value in (
        ("capacity", 12),
        ("window_months", 6),
        ("rank_by", "revenue"),
        ("default_margin_e4", 2550),
        ("hourly_cost_e4", 180_0000),
        ("digest_at", "08:30"),
        ("author", "Wang Lei"),
    ):
        dialog.field(name).set_value(value)
    dialog.standards.field("A", "ideal_days").set_value(10)
    dialog.standards.field("C", "visit_days").set_value(None)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    found = desk.settings
    assert (found.capacity, found.window_months, found.rank_by) == (12, 6, RankBy.REVENUE)
    assert (found.default_margin_e4, found.hourly_cost_e4, found.digest) == (2550, 180_0000, time(8, 30))
    assert found.standards["A"].ideal_days == 10
    assert found.standards["A"].gift_budget_e4 == 500_0000, "what the table does not show stays"
    assert found.standards["C"].visit_days is None
    assert desk.author == "Wang Lei"
    again = opened(qtbot, desk, jobs)
    assert again.field("default_margin_e4").value() == 2550
    assert again.field("author").value() == "Wang Lei"


def test_saving_nothing_changes_nothing(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    before = desk.settings
    dialog = opened(qtbot, desk, jobs)
    told: list[dict[str, object]] = []
    dialog.desk_changed.connect(told.append)
    with qtbot.waitSignal(dialog.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings == before
    assert told == []


def test_the_programs_own_settings_are_told(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.field("theme").set_value("dark")
    dialog.field("quiet_from").set_value("19:00")
    with qtbot.waitSignal(dialog.desk_changed) as told:
        dialog.save()
    assert told.args == [{"theme": "dark", "quiet_from": "19:00"}]


@pytest.mark.parametrize(
    ("name", "text", "section"), [("capacity", "many", "reminders"), ("window_months", "", "ranking")]
)
def test_what_cannot_be_read_is_shown_where_it_stands(
    qtbot: QtBot, desk: Desk, jobs: Jobs, name: str, text: str, section: str
) -> None:
    dialog = opened(qtbot, desk, jobs)
    field = dialog.field(name)
    assert isinstance(field, NumberField)
    field.line.setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert dialog._list.currentRow() == sections().index(section)
    assert dialog._pages[section]._troubles[name].isVisible()


def walked(dialog: SettingsDialog, section: str) -> list[QWidget]:
    """What Tab comes to from the list of sections until it is back there."""
    dialog.show_section(section)
    dialog._list.setFocus()
    found: list[QWidget] = []
    while (at := dialog.focusWidget()) is not dialog._list or not found:
        QTest.keyClick(at, Qt.Key.Key_Tab)
        found.append(dialog.focusWidget())
    return found[:-1]


@pytest.mark.parametrize("section", sections())
def test_tab_goes_through_the_section_before_it_comes_to_the_buttons(
    qtbot: QtBot, desk: Desk, jobs: Jobs, section: str
) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.offer_keys(lambda _name: None)
    *within, before, last = walked(dialog, section)
    assert within
    assert all(dialog._pages[section].isAncestorOf(each) for each in within)
    assert [each.text() for each in (before, last) if isinstance(each, QPushButton)] == ["Cancel", "Save"]


def test_tab_goes_through_the_standards_before_their_defaults_come_back(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    table = [each for each in walked(dialog, "rhythm") if dialog.standards.isAncestorOf(each)]
    assert table[0] is dialog.standards.field("A", "ideal_days").line
    assert isinstance(table[-1], QPushButton)


def test_overdue_before_due_is_refused(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.standards.field("B", "maximum_days").set_value(7)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.standards.trouble().startswith("B")


def test_the_defaults_come_back(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.standards.field("A", "ideal_days").set_value(3)
    dialog.standards._restore()
    assert dialog.standards.value() == Settings().standards
    assert Settings().standards["A"].ideal_days == 14


def test_leaving_asks_where_something_was_changed(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.field("capacity").set_value(5)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [box.isVisible() for box in dialog.findChildren(QMessageBox)] == [True]
    dialog.findChildren(QMessageBox)[0].reject()
    assert dialog.isVisible()
    dialog.field("capacity").set_value(20)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_backup_is_made_and_put_back(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.show_section("backups")
    pane = dialog.backups
    pane.back_up()
    qtbot.waitUntil(lambda: pane.list.topLevelItemCount() == 1)
    assert "private ones and the trash" in pane.list.headerItem().text(2), "it holds more than the list shows"
    row = backups.list_backups(desk)[0]
    target = desk.path.with_name("again.kamdesk")
    with qtbot.waitSignal(pane.restored):
        pane.restore_as(row.path, target)
    assert target.exists()


@pytest.mark.parametrize(("folder", "is_told"), [("坚果云", True), ("客户", False)])
def test_a_book_in_a_folder_that_is_copied_away_is_told_of_beside_its_backups(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, folder: str, is_told: bool
) -> None:
    desk = new_desk(tmp_path / folder)
    dialog = opened(qtbot, desk, jobs)
    dialog.show_section("backups")
    assert dialog.backups.synced.isVisible() is is_told
    assert not is_told or "坚果云" in dialog.backups.synced.text()
    dialog.close()
    desk.close()


def test_every_setting_explains_itself_and_has_a_name(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    assert all(line.words and line.meaning for line in setting_lines())
    assert nameless(dialog) == []


def test_whom_to_greet_and_what_to_mind_is_kept_and_survives_a_restart(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.greetings.fields["festival_grades"].set_value(("A", "C"))
    dialog.greetings.fields["festivals"].set_value(("christmas",))
    dialog.greetings.fields["own_days"].set_value({"Company day": "--08-18"})
    dialog.greetings.fields["visit_checklist"].set_value(("Ring first",))
    dialog.standards.field("C", "gift_budget_e4").set_value(80_0000)
    assert dialog.is_touched()
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    again = Settings.from_json(desk.settings.to_json())
    assert again == desk.settings
    assert (again.festivals, again.festival_grades) == (("christmas",), ("A", "C"))
    assert (again.own_days, again.visit_checklist) == ({"Company day": "--08-18"}, ("Ring first",))
    assert again.standards["C"].gift_budget_e4 == 80_0000


def test_a_day_of_ones_own_without_a_day_is_shown(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    dialog = opened(qtbot, desk, jobs)
    dialog.greetings.fields["own_days"].area.setPlainText("Company day")  # type: ignore[attr-defined]
    dialog.save()
    assert dialog.isVisible()
    assert dialog._list.currentRow() == sections().index("greetings")
