"""The briefing a successor reads, worded as the rep's own screen words it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.services import contacts, customers, handovers
from kamdesk.services.briefing import briefing_html
from kamdesk.services.desk import Desk
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording
from tests.ui.desks import TODAY, shenda

SECRET = "交接口令 2026"


@pytest.fixture
def _chinese(qapp: QCoreApplication) -> Iterator[None]:
    spoken = Language("zh_CN", qapp)
    yield
    spoken.remove()


@pytest.mark.usefixtures("_chinese")
def test_a_briefing_of_the_most_valuable_says_how_many_are_handed_over(
    demo: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handovers, "BRIEFED", 5)
    words = Wording(demo.currency, demo.today())
    made = handovers.hand_over(demo, tmp_path / "a.kamhandover", words, passphrase=SECRET)
    with open_handover(made.paths[0], passphrase=SECRET) as file:
        page = file.briefing_html()
    assert page.count("<table>") == 5
    assert f"共交接 {len(made.customers)} 位客户" in page
    assert "价值最高的 5 位客户" in page


@pytest.mark.usefixtures("_chinese")
def test_the_briefing_says_how_the_company_itself_is_reached(desk: Desk) -> None:
    made = shenda(desk)
    contacts.save_channels(desk, made, [("phone", "021 5555 8800", None), ("website", "www.shenda.example", None)])
    customers.save(desk, made, {"website": "https://shenda.example"})
    page = briefing_html(desk, [made], Wording("CNY", TODAY), "zh_CN")
    for line in ("总机: 021 5555 8800", "网站: www.shenda.example", "网址: https://shenda.example"):
        assert line in page
