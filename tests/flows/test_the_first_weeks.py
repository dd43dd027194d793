"""The story that must hold: from an empty start to a book handed on to a colleague."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from kamdesk.services import lists, sheets
from kamdesk.ui.handover_dialog import HandoverDialog
from kamdesk.ui.import_wizard import ImportWizard
from kamdesk.ui.receive_dialog import ReceiveDialog
from tests.flows.conftest import Start
from tests.flows.driver import Desktop

DATA = Path(__file__).resolve().parents[1] / "data"
HANDED_ON = "the river runs past seven bottles"


def bring_in(desktop: Desktop) -> None:
    """Take in the phone's address book and the sheet from Excel, with Enter alone."""
    wizard = desktop.dialog(ImportWizard)
    wizard.add_files([DATA / "phone.vcf", DATA / "customers.xlsx"])
    desktop.enter_through(wizard, wizard._result)
    desktop.listed_anew(lambda: desktop.press(desktop.button("Show what came in", wizard)))


def test_from_the_first_start_to_the_successors_desk(start: Start) -> None:
    desktop = start()
    desktop.first_run("Start and import my customers")
    bring_in(desktop)
    assert {"申达精密机械", "欧阳商贸", "锦绣纺织", "江苏吕氏实业", "重庆仇氏汽配"} <= set(desktop.listed())

    # found by the initials of its name, logged in one line
    desktop.find("sdjm", "申达精密机械")
    desktop.type("电话 王总 要新报价 有拜访机会 明天回访")
    assert "24 Nov" in desktop.detail.quick.understood()
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return))
    customer = desktop.detail.customer_id()
    assert customer is not None
    assert "申达精密机械" not in desktop.due(), "a promise for tomorrow is nothing for today"

    # three days later it is overdue
    desktop.next_day(days=4)
    desktop.shortcut("go_today")
    desktop.until(lambda: "申达精密机械" in desktop.due())
    today = desktop.window.today
    today._go_to(today.model.row_of(customer))
    item = today.current()
    assert item is not None
    assert item.reasons[0].overdue == 3

    # put off until tomorrow by S and T, back on that day, done by E, and back again by undo
    desktop.key(Qt.Key.Key_S, on=today.view)
    desktop.written(lambda: desktop.key(Qt.Key.Key_T))
    assert "申达精密机械" not in desktop.due()
    desktop.next_day(days=1)
    desktop.until(lambda: "申达精密机械" in desktop.due())
    today._go_to(today.model.row_of(customer))
    desktop.written(lambda: desktop.key(Qt.Key.Key_E, on=today.view))
    assert "申达精密机械" not in desktop.due()
    desktop.until(lambda: desktop.window.notice.words())
    desktop.written(lambda: desktop.shortcut("undo"))
    desktop.until(lambda: "申达精密机械" in desktop.due())

    # handed over whole, and received into an empty book
    desktop.choose("hand_over")
    handing = desktop.dialog(HandoverDialog)
    desktop.enter_through(handing, handing._lock)
    desktop.type(HANDED_ON, on=handing._lock.passphrase.first)
    desktop.type(HANDED_ON, on=handing._lock.passphrase.second)
    file = handing._lock.path()
    desktop.enter_through(handing, handing._done)
    handing.leave()
    assert file.exists()

    successor = start("successor")
    successor.first_run("Start empty")
    successor.choose("receive")
    receiving = successor.dialog(ReceiveDialog)
    successor.type(str(file), on=receiving._key.file)
    successor.type(HANDED_ON, on=receiving._key.passphrase)
    successor.enter_through(receiving, receiving._received)
    receiving.leave()
    theirs = {row.name: row.id for row in lists.rows(successor.desk, lists.lens_ids(successor.desk, "all"))}
    assert set(theirs) == {row.name for row in lists.rows(desktop.desk, lists.lens_ids(desktop.desk, "all"))}
    sheet = sheets.sheet(successor.desk, theirs["申达精密机械"])
    assert [card.name for card in sheet.contacts] == ["王建国"]
    assert [entry.text for entry in sheet.timeline if entry.noun == "interaction"] == [
        "电话 王总 要新报价 有拜访机会 明天回访"
    ]
    assert len(sheet.tasks) == 1, "the promise goes along"
