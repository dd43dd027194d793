"""What the import asks about the columns of a file: what its rows leave open, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.import_columns import ColumnsPage
from kamdesk.ui.import_wizard import ImportWizard
from kamdesk.ui.jobs import Jobs
from tests.ui.led_import import Led, people

DISCOUNTED = "单号,客户名称,下单日期,数量,单价,折扣\nD-1,华信医疗器械,2026-03-05,1,100,0.8\n"


def asked(led: Led) -> list[str]:
    """What the page of the columns asks in colour; what is only shown to be corrected is muted."""
    columns = led.wizard._columns
    shown = {each: columns.question(each) for each in ("decimal", "dates", "discount")}
    return [
        each for each, box in shown.items() if box.isVisible() and columns._asked[each][1].property("kind") == "soon"
    ]


def mended(led: Led, out: Path, wrong: str, right: str) -> Led:
    """A second wizard before the columns of the rows that stayed out, mended."""
    led.to_result()
    led.wizard.save_rejected(led.wizard.files[0], out)
    led.rest()
    out.write_text(out.read_text("utf-8-sig").replace(wrong, right), "utf-8-sig")
    led.wizard._result._mended.click()
    led.rest()
    led.enter(led.wizard._columns)
    return led


def test_mended_rows_ask_nothing_their_file_told(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    """The file told by other rows how its days and numbers are written; of that the rows kept for mending show none."""
    path = tmp_path / "orders.csv"
    path.write_text(
        "单号,客户名称,下单日期,数量,单价,折扣,金额\n"
        'E-1,东方公司,31/12/2026,1,"1,234.50",15%,"1,049.33"\n'
        'E-2,南方公司,05/06/2026,abc,"12,000",0.5,"6,000"\n',
        "utf-8",
    )
    led = Led(qtbot, desk, jobs, path)
    led.enter(led.wizard._columns)
    assert asked(led) == []
    mended(led, tmp_path / "mend.csv", "abc", "1")
    assert asked(led) == []
    assert led.wizard._columns.question("dates").currentData() == "dmy", "shown all the same, to be corrected"


def test_mended_rows_without_a_day_are_told_nothing_of_days(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = mended(Led(qtbot, desk, jobs, people(tmp_path)), tmp_path / "mend.csv", ",,,,A100", ",南方公司,,,A100")
    assert not led.wizard._columns._questions.isVisible()


def test_an_answer_given_to_such_titles_before_is_shown_and_not_asked_again(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    path = tmp_path / "orders.csv"
    path.write_text("客户名称,下单日期,金额\n华信医疗器械,03/04/2026,100\n", "utf-8")
    first = Led(qtbot, desk, jobs, path)
    first.enter(first.wizard._columns)
    assert asked(first) == ["dates"]
    box = first.wizard._columns.question("dates")
    box.setCurrentIndex(box.findData("dmy"))
    first.to_result()
    path.write_text("客户名称,下单日期,金额\n华信医疗器械,05/06/2026,100\n", "utf-8")
    again = Led(qtbot, desk, jobs, path)
    again.enter(again.wizard._columns)
    assert asked(again) == []
    assert again.wizard._columns.question("dates").isVisible()
    assert again.wizard._columns.question("dates").currentData() == "dmy"


def test_what_a_discount_means_is_proposed_by_nobody(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    """0.8 is 80 percent off to one and 80 percent paid to another; Enter must not settle it."""
    path = tmp_path / "orders.csv"
    path.write_text(DISCOUNTED, "utf-8")
    led = Led(qtbot, desk, jobs, path)
    led.enter(led.wizard._columns)
    box = led.wizard._columns.question("discount")
    assert box.currentIndex() == -1
    assert not led.wizard._next.isEnabled()
    assert led.wizard._wanting.text() == "Say what the figures in the discount column mean."
    QTest.keyClick(led.wizard.focusWidget() or led.wizard, Qt.Key.Key_Return)
    assert led.wizard.page() is led.wizard._columns
    box.setCurrentIndex(box.findData("pay_fraction"))
    box.activated.emit(box.currentIndex())
    led.to_result()
    assert desk.book.read("SELECT discount, amount FROM order_line") == [(2000, 800_000)]


def test_a_discount_column_left_out_wants_no_answer(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(DISCOUNTED, "utf-8")
    led = Led(qtbot, desk, jobs, path)
    led.enter(led.wizard._columns)
    led.wizard._columns.picker("折扣").choose("")
    led.bot.waitUntil(led.wizard._next.isEnabled)
    led.to_preview()


@pytest.fixture
def strange(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> Led:
    """A file of strange titles behind one that is known."""
    known, odd = tmp_path / "known.csv", tmp_path / "odd.csv"
    known.write_text("客户名称,城市\n华信医疗器械,苏州\n", "utf-8")
    odd.write_text("甲栏,乙栏\n欧阳商贸,机床\n", "utf-8")
    return Led(qtbot, desk, jobs, known, odd)


def leave_out(columns: ColumnsPage) -> QPushButton:
    return next(each for each in columns.findChildren(QPushButton) if each.text() == "Leave this file out")


def at_columns_of(wizard: ImportWizard, place: int) -> bool:
    return wizard.page() is wizard._columns and wizard._columns.place() == place and not wizard.is_busy()


def test_a_file_of_which_nothing_comes_in_says_so_and_is_left_out_there(strange: Led, desk: Desk) -> None:
    wizard = strange.wizard
    strange.enter(wizard._columns)
    assert not leave_out(wizard._columns).isVisible()
    wizard._next.click()
    strange.bot.waitUntil(lambda: at_columns_of(wizard, 1))
    assert not wizard._next.isEnabled()
    assert wizard._wanting.text() == "Say of one column at least what it is, or leave this file out."
    leave_out(wizard._columns).click()
    assert [each.path.name for each in wizard.files] == ["known.csv"]
    strange.to_result()
    assert desk.book.read("SELECT name FROM customer") == [("华信医疗器械",)]


def test_a_file_passed_over_is_led_back_to(strange: Led) -> None:
    """The box of files can be used to pass over one; going on ends at what that one still wants."""
    wizard = strange.wizard
    wizard.files.reverse()
    strange.wizard._show_columns(1)
    wizard._next.click()
    strange.bot.waitUntil(lambda: at_columns_of(wizard, 0))
    wizard._columns.picker("甲栏").choose("customer.name")
    wizard._columns.file_chosen.emit(1)
    wizard._next.click()
    strange.bot.waitUntil(lambda: wizard.page() is wizard._preview)
    strange.rest()
    assert wizard.files[0].report is not None
    assert wizard.files[0].report.read == 1
    assert wizard.files[0].report.rejected == [], "read by what was mapped, though the box led away from it"
