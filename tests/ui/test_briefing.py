"""The briefing a successor reads, worded as the rep's own screen words it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.models.terms import Tier
from kamdesk.services import contacts, customers, handovers, lists, planning
from kamdesk.services.briefing import briefing_html
from kamdesk.services.desk import Desk
from kamdesk.services.handover_parts import customers_table
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
def test_goals_are_told_as_the_plan_on_screen_tells_them(desk: Desk) -> None:
    made = shenda(desk)
    plan = planning.save(desk, None, made, {"title": "三年计划"}).id
    goal = {"metric": "销售额", "unit": "元"}
    year = planning.save_goal(desk, None, plan, {**goal, "period": "2026", "target": 14_400_000_0000}).id
    planning.break_down(desk, year)
    first, second, *_ = planning.tab(desk, made).goals[1:]
    planning.save_goal(desk, first.id, plan, {"actual": 3_600_000_0000})
    planning.save_goal(desk, second.id, plan, {"actual": 4_405_000_0000})
    page = briefing_html(desk, [made], Wording("CNY", TODAY), "zh_CN")
    lines = [line.replace("\u00a0", " ").strip() for line in re.findall("<li>(.*?)</li>", page) if "销售额" in line]
    assert lines[:2] == [
        "2026 · 销售额 · 8,005,000 元 / 14,400,000 元 · 56%",
        "2026-Q1 · 销售额 · 3,600,000 元 / 3,600,000 元 · 100%",
    ]
    assert [line[:7] for line in lines[1:]] == [f"2026-Q{each}" for each in (1, 2, 3, 4)]


@pytest.mark.usefixtures("_chinese")
def test_the_briefing_says_how_the_company_itself_is_reached(desk: Desk) -> None:
    made = shenda(desk)
    contacts.save_channels(desk, made, [("phone", "021 5555 8800", None), ("website", "www.shenda.example", None)])
    customers.save(desk, made, {"website": "https://shenda.example"})
    page = briefing_html(desk, [made], Wording("CNY", TODAY), "zh_CN")
    for line in ("总机：021 5555 8800", "网站：www.shenda.example", "网址：https://shenda.example"):
        assert line in page


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_workbook_of_a_handover_is_in_words(qapp: QCoreApplication, demo: Desk, language: str) -> None:
    spoken, stream = Language(language, qapp), BytesIO()
    try:
        words = Wording(demo.currency, demo.today())
        customers_table(demo, lists.lens_ids(demo, "all"), words, stream)
        tiers = {words.term(Tier, each) for each in Tier}
    finally:
        spoken.remove()
    (sheet,) = openpyxl.load_workbook(stream).worksheets
    heads, *rows = sheet.iter_rows(values_only=True)
    assert {row[2] for row in rows} - {None} <= tiers
    said = {cell for row in rows for cell in row if isinstance(cell, str)}
    assert not [each for each in said if re.fullmatch("[a-z]+(_[a-z]+)*", each)], "no code is left"
    assert language == "en" or not [head for head in heads if str(head).isascii()]
