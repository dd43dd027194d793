"""The import wizard over small real files: recognised, corrected, tried, taken in, mended, undone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import history, import_choices, lists
from kamdesk.services.desk import Desk
from kamdesk.services.import_choices import Choices
from kamdesk.ui.import_counts import total_of
from kamdesk.ui.import_troubles import troubles_of
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_import import trouble_text
from kamdesk.ui.wording_steps import undo_text
from tests.ui.desks import shenda
from tests.ui.led_import import Led, cards, names, orders, people
from tests.ui.noting import noting


def test_enter_alone_leads_through(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.to_preview()
    assert names(desk) == {"申达精密机械"}, "the preview writes nothing"
    assert total_of(led.wizard.files) == {
        "read": 4,
        "created": 2,
        "updated": 0,
        "merged": 0,
        "skipped": 1,
        "rejected": 1,
        "warnings": 0,
    }
    assert led.wizard._next.text() == f"Import {counted('rows', 2)}", "not the one that is there already"
    led.to_result()
    assert names(desk) == {"申达精密机械", "华信医疗器械", "欧阳商贸"}
    assert list((desk.backups).iterdir()), "a backup was made first"
    assert undo_text(history.next_undo(desk)) == "&Undo: import customers.csv"


def test_the_file_is_described_as_it_is(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    boxes = {box.objectName(): box.currentText() for box in led.wizard._first.findChildren(QComboBox)}
    known_by = {"known_by": "number, else name"}
    assert boxes == {"noun": "Customers", "encoding": "GB18030 / GBK", "delimiter": "Comma ,"} | known_by


def test_another_encoding_is_read_at_once(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    state = led.wizard.files[0]
    led.wizard._first.reread.emit(state, Choices(encoding="big5"))
    led.rest()
    assert state.source.table is not None
    assert "客户名称" not in state.source.table.header


def test_a_column_is_mapped_by_hand_and_remembered(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    picker = led.wizard._columns.picker("意向产品")
    assert picker.field() == "", "nobody knows this title"
    picker.choose("customer.note")
    led.to_result()
    with qtbot.waitSignal(led.wizard.lens_requested) as shown:
        led.wizard._result.shown.emit()
    rows = lists.rows(desk, lists.lens_ids(desk, shown.args[0]))
    assert {row.name for row in rows} == {"华信医疗器械", "欧阳商贸", "申达精密机械"}
    again, choices = import_choices.recognised(desk, people(tmp_path))
    assert choices.columns is not None
    assert choices.columns["意向产品"] == "customer.note"
    assert again.table is not None
    assert again.table.unmapped == ()


def test_what_is_typed_after_a_click_stands_for_the_field_that_was_there(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    line = led.wizard._columns.picker("意向产品").lineEdit()
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.selectedText() == line.text() != "")
    QTest.keyClicks(line, "indus")
    assert line.text() == "indus"


def test_files_of_the_same_titles_are_mapped_as_the_first(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.csv", "b.csv")]
    for path, name in zip(paths, ("华信医疗器械", "欧阳商贸"), strict=True):
        path.write_text(f"客户名称,没听说过\n{name},机床\n", "utf-8")
    led = Led(qtbot, desk, jobs, *paths)
    led.enter(led.wizard._columns)
    led.wizard._columns.picker("没听说过").choose("customer.industry")
    led.to_result()
    assert dict(desk.book.read("SELECT name, industry FROM customer WHERE industry = '机床'")).keys() == {
        "华信医疗器械",
        "欧阳商贸",
    }
    again = Led(qtbot, desk, jobs, paths[1])
    again.enter(again.wizard._columns)
    assert again.wizard.files[0].choices.columns is not None
    assert "customer.industry" in again.wizard.files[0].choices.columns.values()


def test_a_field_is_found_by_typing_a_part_of_its_name(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    picker = led.wizard._columns.picker("意向产品")
    line = picker.lineEdit()
    assert line is not None
    picker.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "taboo")
    finder = picker.completer()
    assert finder is not None
    assert finder.completionCount() == 0, "taboos come from no file"
    line.selectAll()
    QTest.keyClicks(line, "industr")
    assert finder.completionCount() == 1
    line.setText("Customer · Industry")
    line.editingFinished.emit()
    assert picker.field() == "customer.industry"


def test_a_column_can_become_a_field_of_its_own(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    picker = led.wizard._columns.picker("意向产品")
    picker.activated.emit(picker.count() - 1)
    assert picker.field() == "customer.custom.意向产品"
    led.to_result()
    found = {row.name: row.custom for row in lists.rows(desk, lists.lens_ids(desk, "all"))}
    assert found["华信医疗器械"] == '{"意向产品": "X200"}'


def test_rows_that_stay_out_say_where_and_why(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.to_preview()
    left_out = [(each.where, each.what, each.file) for each in troubles_of(led.wizard.files) if each.is_rejected]
    assert left_out == [
        ("Row 5", "neither a customer nor a person is named", "customers.csv"),
        ("Row 3", "a number cannot be read (Qty: twenty)", "orders.csv"),
    ]


def test_of_a_long_file_only_the_remarks_in_sight_are_worded(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """20,000 rows that cannot come in held up the preview, and again what came of the import."""
    worded: list[tuple[object, ...]] = []
    monkeypatch.setattr("kamdesk.ui.import_troubles.trouble_text", noting(worded, trouble_text))
    path = tmp_path / "long.csv"
    lines = "\n".join(f",Leeds {at}" for at in range(400))
    path.write_text(f"Company,City\nFirst,York\n{lines}\n", "utf-8")
    led = Led(qtbot, desk, jobs, path)
    led.to_preview()
    assert led.wizard._preview.table.troubles.rowCount() >= 400
    assert len(worded) < 200


def test_days_that_can_be_read_two_ways_are_asked(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, orders(tmp_path))
    led.enter(led.wizard._columns)
    box = led.wizard._columns.question("dates")
    assert box.isVisible()
    box.setCurrentIndex(box.findData("dmy"))
    box.activated.emit(box.currentIndex())
    led.to_result()
    rows = lists.rows(desk, lists.lens_ids(desk, "all"))
    assert {row.name: str(row.last_order) for row in rows} == {"华信医疗器械": "2026-04-03", "欧阳商贸": "2026-06-05"}


def test_numbers_that_can_be_read_two_ways_are_asked(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text('客户名称,下单日期,金额\n华信医疗器械,2026-03-05,"12,000"\n', encoding="utf-8")
    led = Led(qtbot, desk, jobs, file)
    led.enter(led.wizard._columns)
    box = led.wizard._columns.question("decimal")
    assert box.isVisible()
    assert "12,000 is twelve thousand" in box.currentText()
    led.to_result()
    (row,) = lists.rows(desk, lists.lens_ids(desk, "all"))
    assert row.revenue_ever == 120_000_000


def test_a_comma_is_the_decimal_sign_where_the_rep_says_so(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    file = tmp_path / "orders.csv"
    file.write_text('客户名称,下单日期,金额\n华信医疗器械,2026-03-05,"12,000"\n', encoding="utf-8")
    led = Led(qtbot, desk, jobs, file)
    led.enter(led.wizard._columns)
    box = led.wizard._columns.question("decimal")
    box.setCurrentIndex(box.findData(","))
    box.activated.emit(box.currentIndex())
    led.to_result()
    (row,) = lists.rows(desk, lists.lens_ids(desk, "all"))
    assert row.revenue_ever == 120_000


def test_undo_takes_everything_back(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), cards(tmp_path))
    led.to_result()
    assert "Weber GmbH" in names(desk)
    with qtbot.waitSignal(jobs.changed) as changed:
        led.wizard._result.undone.emit()
    led.rest()
    assert isinstance(changed.args[0], Changes)
    assert names(desk) == set()
    assert "undone" in led.wizard._result.title()


def test_what_was_done_since_does_not_stand_in_the_way_of_undo(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.to_result()
    shenda_of_another_book = shenda(desk)
    assert shenda_of_another_book
    led.wizard._result.undone.emit()
    led.rest()
    assert "华信医疗器械" not in names(desk)


def test_the_rows_left_out_are_saved_with_their_reasons(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, orders(tmp_path))
    led.to_result()
    out = tmp_path / "mend.csv"
    led.wizard.save_rejected(led.wizard.files[0], out)
    led.rest()
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][-1] == "Reason"
    assert [row[3] for row in rows[1:]] == ["X200", "Cable"], "the whole order of which a line was rejected"
    assert rows[2][-1] == "a number cannot be read (Qty: twenty)"


def test_stopping_leaves_the_book_as_it_was(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.to_preview()

    def stopped(*_: object, **__: object) -> None:
        raise Refusal("cancelled")

    monkeypatch.setattr("kamdesk.services.import_steps.take_in", stopped)
    QTest.keyClick(led.wizard, Qt.Key.Key_Return)
    led.bot.waitUntil(lambda: led.wizard._banner.isVisible())
    assert "Nothing was changed" in led.wizard._banner.text()
    assert led.wizard.page() is led.wizard._preview
    assert names(desk) == set()


def test_the_import_itself_stops_when_told(desk: Desk, tmp_path: Path) -> None:
    from kamdesk.services.import_steps import take_in

    path = tmp_path / "many.csv"
    path.write_text("客户名称,手机\n" + "".join(f"客户{n},138{n:08d}\n" for n in range(600)), "utf-8")
    source, choices = import_choices.recognised(desk, path)
    with pytest.raises(Refusal, match="cancelled"):
        take_in(desk, [source], [choices], cancelled=lambda: True)
    assert names(desk) == set()
    newest = history.next_undo(desk)
    assert newest is None or newest.name != "import"


def test_escape_asks_only_where_something_would_be_lost(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    led.wizard._columns.picker("意向产品").choose("customer.note")
    QTest.keyClick(led.wizard, Qt.Key.Key_Escape)
    asks = led.wizard.findChildren(QMessageBox)
    assert [box.isVisible() for box in asks] == [True]
    asks[0].reject()
    assert led.wizard.isVisible()
    quick = Led(qtbot, desk, jobs, orders(tmp_path))
    QTest.keyClick(quick.wizard, Qt.Key.Key_Escape)
    assert not quick.wizard.isVisible()


def test_a_file_that_cannot_be_read_says_why_and_keeps_nobody(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    led = Led(qtbot, desk, jobs, empty)
    assert not led.wizard._first.is_ready()
    led.wizard.add_files([cards(tmp_path)])
    led.rest()
    led.to_result()
    assert names(desk) == {"Weber GmbH"}


def test_files_are_chosen_in_the_systems_chooser(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs)
    ask = led.wizard.findChild(QPushButton, "choose")
    assert ask is not None
    QTest.keyClick(ask, Qt.Key.Key_Space)
    chooser = led.wizard.findChild(QFileDialog)
    assert chooser is not None
    line = chooser.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(f'"{people(tmp_path)}" "{cards(tmp_path)}"')
    chooser.accept()
    led.rest()
    assert [each.path.name for each in led.wizard.files] == ["customers.csv", "phone.vcf"]


def test_every_control_has_a_name(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path), orders(tmp_path))
    led.to_result()
    assert nameless(led.wizard) == []


def nameless(within: QWidget) -> list[str]:
    """Controls a screen reader could not call by a name."""
    found: list[str] = []
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in within.findChildren(kind):
            is_part = isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_")
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (is_part or widget.accessibleName() or text or _label_of(within, widget)):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _label_of(within: QWidget, widget: QWidget) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(label.buddy() is widget for label in within.findChildren(QLabel))


def test_somebody_like_a_customer_of_the_book_is_filled_where_ticked(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    shenda(desk)
    path = tmp_path / "more.csv"
    path.write_text(
        "客户名称,手机,网址\n上海申达精密机械集团有限公司,13800138000,shenda.cn\n新客户,13911112222,\n", "utf-8"
    )
    led = Led(qtbot, desk, jobs, path)
    led.to_preview()
    choices = led.wizard._preview.twins
    assert choices.isVisible()
    assert choices.same() == {}, "nobody is joined unasked"
    shown = [choices.model.item(0, column).text() for column in range(4)]
    assert shown[:2] == ["上海申达精密机械集团有限公司", "申达精密机械"]
    assert "same company apart from its legal form" in shown[3]
    choices.tick_sure()
    led.to_result()
    assert names(desk) == {"申达精密机械", "新客户"}
    assert desk.book.read("SELECT website FROM customer WHERE name = '申达精密机械'") == [("shenda.cn",)]


def test_mended_rows_come_in_with_one_click(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.to_result()
    out = tmp_path / "to mend.csv"
    led.wizard.save_rejected(led.wizard.files[0], out)
    led.rest()
    assert led.wizard._result._mended.isVisible()
    led.wizard._result._mended.click()
    led.rest()
    assert [each.path for each in led.wizard.files] == [out]
    assert led.wizard.page() is led.wizard._first


def test_mended_rows_are_read_as_the_file_they_came_from(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("单号,买家,何时,多少钱\n1,东方公司,31/12/2026,100\n2,南方公司,05/06/2026,abc\n", "utf-8")
    led = Led(qtbot, desk, jobs, path)
    columns = {"单号": "order.number", "买家": "order.customer_name", "何时": "order.date", "多少钱": "order.amount"}
    led.wizard._reread(led.wizard.files[0], Choices(noun="orders", columns=columns, known_by="name"))
    led.rest()
    led.to_result()
    out = tmp_path / "to mend.csv"
    led.wizard.save_rejected(led.wizard.files[0], out)
    led.rest()
    out.write_text(out.read_text("utf-8-sig").replace("abc", "200"), "utf-8-sig")
    led.wizard._result._mended.click()
    led.rest()
    mended = led.wizard.files[0]
    assert mended.source.noun == "orders"
    assert mended.source.known_by == "name"
    led.to_result()
    orders = desk.book.read("SELECT number, ordered_on FROM orders ORDER BY number")
    assert orders == [("1", "2026-12-31"), ("2", "2026-06-05")]


def test_by_what_customers_are_known_is_chosen_and_remembered(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    shenda(desk)
    path = tmp_path / "phones.csv"
    path.write_text("客户名称,手机\n申达精密机械有限公司,13800138000\n", "utf-8")
    led = Led(qtbot, desk, jobs, path)
    box = next(box for box in led.wizard._first.findChildren(QComboBox) if box.objectName() == "known_by")
    box.setCurrentIndex(box.findData("phone"))
    box.activated.emit(box.currentIndex())
    led.rest()
    assert led.wizard.files[0].choices.known_by == "phone"
    led.to_result()
    assert names(desk) == {"申达精密机械有限公司"}
    again = Led(qtbot, desk, jobs, path)
    assert again.wizard.files[0].choices.known_by == "phone"
