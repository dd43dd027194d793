"""Every kind of record can be written as a table from the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import customers, exporting_nouns, nouns
from kamdesk.services.desk import Desk
from kamdesk.store import noun_reading
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.records_export import RecordsExport
from kamdesk.ui.single_form import SingleForm
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted
from tests.ui.desks import TODAY


def test_a_kind_and_a_file_are_chosen_and_what_was_written_is_told(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    nouns.save(desk, "competitor", None, {"name": "Blue Line", "advantage": "cheap"})
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)
    RecordsExport(desk, jobs, window, said.append).ask_kind()
    (form,) = window.findChildren(SingleForm)
    for noun in ("contact", "order", "interaction", "competitor"):
        form.field("noun").set_value(noun)
        assert form.field("noun").value() == noun
    form.save()
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "rivals.csv"))
    chooser.close()
    qtbot.waitUntil(lambda: said == [f"{counted('rows', 1)} written to rivals.csv"])
    assert "Blue Line" in (tmp_path / "rivals.csv").read_text("utf-8-sig")


def test_a_table_has_more_records_than_a_screen_and_those_of_whoever_is_archived(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noun_reading, "MANY", 2)
    old = customers.save(desk, None, {"name": "旧公司", "archived": True}).id
    for number in range(3):
        nouns.save(desk, "contract", None, {"customer_id": old, "name": f"框架{number}", "starts_on": TODAY})
    out = tmp_path / "contracts.csv"
    assert exporting_nouns.export(desk, out, "contract", Wording(desk.currency, desk.today())).rows == 3


def test_texts_a_workbook_cuts_are_told_of(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    nouns.save(desk, "competitor", None, {"name": "Blue Line", "advantage": "x" * 32_768})
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)
    export = RecordsExport(desk, jobs, window, said.append)
    export.write("competitor", tmp_path / "rivals.xlsx")
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0].startswith(f"{counted('rows', 1)} written to rivals.xlsx · Texts cut,")
    export.write("competitor", tmp_path / "rivals.csv")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1] == f"{counted('rows', 1)} written to rivals.csv", "CSV has them whole"
