"""A wizard of files on their way in, the hand that leads it, and small files to lead it through."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk.services import lists
from kamdesk.services.desk import Desk
from kamdesk.ui.guided import Page
from kamdesk.ui.import_wizard import ImportWizard
from kamdesk.ui.jobs import Jobs

PEOPLE = (
    "客户编号,客户名称,联系人,手机,意向产品\r\n"
    "K-0101,华信医疗器械,陈志强,13800138001,X200\r\n"
    "K-0102,欧阳商贸,欧阳婧,13900139002,\r\n"
    "K-0017,申达精密机械,王建国,13800138000,A100\r\n"
    ",,,,A100\r\n"
)
ORDERS = (
    "Order No,Date,Customer,Product,Qty,Unit price,Amount\n"
    "SO-1,03/04/2026,华信医疗器械,X200,10,1200,12000\n"
    "SO-1,03/04/2026,华信医疗器械,Cable,twenty,35,\n"
    "SO-2,05/06/2026,欧阳商贸,A100,3,800,2400\n"
)
CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Weber\r\nORG:Weber GmbH\r\nTEL:+49 170 1234567\r\nEND:VCARD\r\n"


def people(folder: Path) -> Path:
    path = folder / "customers.csv"
    path.write_bytes(PEOPLE.encode("gb18030"))
    return path


def orders(folder: Path) -> Path:
    path = folder / "orders.csv"
    path.write_text(ORDERS, "utf-8")
    return path


def cards(folder: Path) -> Path:
    path = folder / "phone.vcf"
    path.write_text(CARDS, "utf-8")
    return path


class Led:
    """A wizard and the hand that goes through it. Held by a name while the test runs: nothing else holds the wizard."""

    def __init__(self, qtbot: QtBot, desk: Desk, jobs: Jobs, *paths: Path) -> None:
        self.bot, self.crashes = qtbot, list[BaseException]()
        jobs.crashed.connect(self.crashes.append)
        self.wizard = ImportWizard(desk, jobs, paths)
        self.wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.wizard)
        self.wizard.open()
        qtbot.waitExposed(self.wizard)
        self.rest()

    def rest(self) -> None:
        """Until nothing is under way."""
        self.bot.waitUntil(lambda: not self.wizard.is_busy())
        assert self.crashes == []

    def enter(self, until: Page) -> None:
        """Press Enter until a page is in front."""
        for _ in range(12):
            if self.wizard.page() is until:
                return
            before = self.place()
            QTest.keyClick(self.wizard.focusWidget() or self.wizard, Qt.Key.Key_Return)
            self.bot.waitUntil(partial(self.has_left, before))
            self.rest()
        assert self.wizard.page() is until

    def place(self) -> tuple[Page, int]:
        return self.wizard.page(), self.wizard._columns.place()

    def has_left(self, before: tuple[Page, int]) -> bool:
        return self.wizard.is_busy() or self.place() != before

    def to_preview(self) -> None:
        self.enter(self.wizard._preview)

    def to_result(self) -> None:
        self.enter(self.wizard._result)


def names(desk: Desk, lens: str = "all") -> set[str]:
    return {row.name for row in lists.rows(desk, lists.lens_ids(desk, lens))}
