"""Every noun of the workbench, every verb: made, searched, undone, written to files and read back, merged, handed on.

One table says what a record of each noun is; adding a noun is adding a line.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import Invalid
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import (
    customers,
    deals,
    exporting_json,
    exporting_nouns,
    finding,
    handovers,
    history,
    importing,
    merging,
    nouns,
    records,
)
from kamdesk.services.desk import Desk
from kamdesk.store.intake import Outcome
from tests.services.test_handovers import SECRET, PlainWords

DAY = date(2026, 11, 20)
AT = "2026-11-20T01:30:00Z"


@dataclass(frozen=True)
class Case:
    """A record of a noun: its values, the change an edit makes, a word the search finds, its kind in files."""

    noun: str
    values: dict[str, Any]
    change: tuple[str, object]
    word: str = ""
    owned: bool = True
    other: str = ""
    plural: str = ""
    lines: tuple[DealLine, ...] = field(default=())
    under: tuple[str, str, dict[str, Any]] | None = None  # the noun it hangs on, its column for that, the values of one

    @property
    def kind(self) -> str:
        return self.plural or f"{self.noun}s"


LINES = (DealLine(None, "整机", 20_000, 98_000_000, 500, 69_000_000), DealLine(None, "碳带", 1_000_000, 420_000))
CASES = (
    Case(
        "product",
        {"name": "工业打印机", "list_price": 98_000_000, "floor_price": 86_000_000},
        ("unit", "台"),
        owned=False,
    ),
    Case(
        "opportunity",
        {"name": "仓库条码一期", "opened_on": DAY, "amount": 5_000_000_000, "stage": "sale", "competitor": "斑马代理"},
        ("probability", 70),
        "条码一期",
        plural="opportunities",
    ),
    Case("quote", {"number": "Q-77", "quoted_on": DAY}, ("note", "含安装"), "q-77", lines=LINES),
    Case(
        "contract", {"name": "年度框架合同", "starts_on": DAY, "ends_on": date(2028, 11, 19)}, ("amount", 1), "框架合同"
    ),
    Case("issue", {"title": "打印头走偏", "kind": "debugging", "opened_at": AT}, ("solution", "换了传感器"), "打印头"),
    Case(
        "satisfaction",
        {"asked_on": DAY, "score": 4, "words": "回应很快"},
        ("score", 5),
        "回应很快",
        plural="satisfaction",
    ),
    Case("relation", {"kind": "supplier", "note": "供标签纸"}, ("note", "供碳带"), "标签纸", other="other_id"),
    Case("referral", {"referred_on": DAY, "reward": "茶叶礼盒"}, ("reward_given", True), "茶叶", other="referrer_id"),
    Case(
        "article", {"kind": "policy", "title": "四季度耗材政策", "body": "满百卷让 4%"}, ("tags", "价格"), owned=False
    ),
    Case(
        "account_plan",
        {"title": "三年做到主力供应商", "wants": "停线时间减半", "review_on": date(2027, 1, 15)},
        ("strategy", "从备件做起"),
        plural="plans",
    ),
    Case("competitor", {"name": "斑马代理", "advantage": "价低"}, ("weakness", "交货慢"), owned=False),
    Case(
        "plan_goal",
        {"metric": "年销售额", "unit": "元", "target": 30_000_000_000, "period": "2027", "due_on": date(2027, 12, 31)},
        ("actual", 1_000_000_000),
        "年销售",
        plural="goals",
        under=("account_plan", "plan_id", {"title": "三年做到主力供应商"}),
    ),
    Case(
        "rivalry",
        {"threat": 4, "seen_on": DAY, "note": "每月来一次"},
        ("threat", 5),
        "每月来",
        plural="rivalries",
        under=("competitor", "competitor_id", {"name": "斑马代理"}),
    ),
)
by_noun = pytest.mark.parametrize("case", CASES, ids=lambda case: case.noun)


@pytest.fixture
def two(desk: Desk) -> tuple[int, int]:
    """Two customers to hang records on."""
    first = customers.save(desk, None, {"name": "申达精密机械", "number": "K1"}).id
    return first, customers.save(desk, None, {"name": "华纺纺织", "number": "K2"}).id


def make(desk: Desk, case: Case, owner: int, other: int) -> int:
    """One record as its line says."""
    values = dict(case.values)
    if case.owned:
        values["customer_id"] = owner
    if case.other:
        values[case.other] = other
    if case.under:
        noun, column, above = case.under
        whose = {"customer_id": owner} if noun == "account_plan" else {}
        values[column] = nouns.save(desk, noun, None, {**above, **whose}).id
    if case.lines:
        return deals.save(desk, "quote", None, values, case.lines).id
    return nouns.save(desk, case.noun, None, values).id


def only(desk: Desk, noun: str) -> NounRow | None:
    """The one record of a noun there is."""
    found = records.of_book(desk, noun)
    assert len(found) <= 1
    return found[0] if found else None


def told(row: NounRow | None, case: Case) -> dict[str, Any]:
    """What the line says, as the book has it."""
    assert row is not None
    return {name: row[name] for name in case.values}


@by_noun
def test_it_is_made_changed_and_deleted_and_each_step_is_undone(desk: Desk, two: tuple[int, int], case: Case) -> None:
    made = make(desk, case, *two)
    assert told(only(desk, case.noun), case) == case.values
    name, value = case.change
    nouns.save(desk, case.noun, made, {name: value})
    assert only(desk, case.noun)[name] == value  # type: ignore[index]
    history.undo(desk)
    assert told(only(desk, case.noun), case) == case.values
    nouns.delete(desk, case.noun, [made])
    assert only(desk, case.noun) is None
    history.undo(desk)
    assert told(only(desk, case.noun), case) == case.values
    if case.lines:
        assert len(deals.lines_of(desk, "quote", made)) == len(case.lines)


@pytest.mark.parametrize("case", [case for case in CASES if case.word], ids=lambda case: case.noun)
def test_the_search_box_finds_its_words_and_leads_to_the_customer(desk: Desk, two: tuple[int, int], case: Case) -> None:
    made = make(desk, case, *two)
    assert [(hit.id, hit.matched) for hit in finding.search(desk, case.word)] == [(two[0], case.noun)]
    nouns.delete(desk, case.noun, [made])
    assert finding.search(desk, case.word) == []


@by_noun
@pytest.mark.parametrize("for_programs", [False, True], ids=["for Excel", "for programs"])
def test_a_table_of_it_comes_in_again(
    desk: Desk, other_desk: Desk, two: tuple[int, int], case: Case, tmp_path: Path, for_programs: bool
) -> None:
    """Written, read into an empty book, written again: the same; read once more, nothing changes."""
    make(desk, case, *two)
    out, again = tmp_path / "out.csv", tmp_path / "again.csv"
    lines = max(1, len(case.lines))
    assert exporting_nouns.export(desk, out, case.noun, PlainWords(), for_programs=for_programs).rows == lines
    report = take(other_desk, out, case)
    assert (report.counts[Outcome.CREATED], report.rejected, report.warnings) == (lines, [], [])
    exporting_nouns.export(other_desk, again, case.noun, PlainWords(), for_programs=for_programs)
    assert again.read_text("utf-8") == out.read_text("utf-8")
    assert take(other_desk, out, case).counts[Outcome.SKIPPED] == lines


def take(desk: Desk, file: Path, case: Case) -> importing.FileReport:
    """Read a table whose titles are field ids."""
    titles = file.read_text("utf-8-sig").splitlines()[0].split(",")
    mapping = importing.mapping_from(json.dumps({"columns": {title: title for title in titles}, "dates": "ymd"}))
    sources = importing.recognise(desk, [file], noun=case.kind, mapping=mapping)
    return importing.run(desk, sources, backup=False).files[0]


@by_noun
def test_the_whole_export_tells_it(desk: Desk, two: tuple[int, int], case: Case, tmp_path: Path) -> None:
    make(desk, case, *two)
    out = tmp_path / "all.json"
    exporting_json.write_everything(desk, out, list(two))
    document = json.loads(out.read_text("utf-8"))
    (record,) = document["records"][case.noun]
    name = next(iter(case.values))
    assert record[name] == _plain(case.values[name])


@by_noun
def test_it_is_handed_over(desk: Desk, other_desk: Desk, two: tuple[int, int], case: Case, tmp_path: Path) -> None:
    make(desk, case, *two)
    made = handovers.hand_over(desk, tmp_path / "a.kamhandover", PlainWords(), lens="all", passphrase=SECRET)
    handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    assert told(only(other_desk, case.noun), case) == case.values


@pytest.mark.parametrize("case", [case for case in CASES if case.owned], ids=lambda case: case.noun)
def test_it_moves_with_its_customer_when_two_become_one(desk: Desk, two: tuple[int, int], case: Case) -> None:
    third = customers.save(desk, None, {"name": "申达机械", "number": "K3"}).id
    make(desk, case, third, two[1])
    merging.merge(desk, two[0], third)
    row = only(desk, case.noun)
    assert row is not None
    assert (row.customer_id, told(row, case)) == (two[0], case.values)
    history.undo(desk)
    assert only(desk, case.noun).customer_id == third  # type: ignore[union-attr]


WRONG: dict[str, tuple[Callable[[Desk, tuple[int, int]], object], str]] = {
    "lost without a reason": (
        lambda desk, two: nouns.save(
            desk, "opportunity", None, {"customer_id": two[0], "name": "x", "opened_on": DAY, "status": "lost"}
        ),
        "reason",
    ),
    "ends before it begins": (
        lambda desk, two: nouns.save(
            desk, "contract", None, {"customer_id": two[0], "starts_on": DAY, "ends_on": date(2026, 1, 1)}
        ),
        "ends_on",
    ),
    "a floor above the list": (
        lambda desk, _two: nouns.save(desk, "product", None, {"name": "x", "list_price": 1, "floor_price": 2}),
        "floor_price",
    ),
    "its own supplier": (
        lambda desk, two: nouns.save(
            desk, "relation", None, {"customer_id": two[0], "other_id": two[0], "kind": "supplier"}
        ),
        "other_id",
    ),
    "solved before it was opened": (
        lambda desk, two: nouns.save(
            desk,
            "issue",
            None,
            {"customer_id": two[0], "title": "x", "opened_at": AT, "solved_at": "2026-01-01T00:00:00Z"},
        ),
        "solved_at",
    ),
    "a quote without lines": (
        lambda desk, two: deals.save(desk, "quote", None, {"customer_id": two[0], "quoted_on": DAY}, []),
        "lines",
    ),
    "below cost without a reason": (
        lambda desk, two: deals.save(
            desk,
            "order",
            None,
            {"customer_id": two[0], "ordered_on": DAY},
            [DealLine(None, "x", 10_000, 100_0000, 0, 120_0000)],
        ),
        "below_cost_reason",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_is_told_at_its_field(desk: Desk, two: tuple[int, int], what: str) -> None:
    act, at = WRONG[what]
    with pytest.raises(Invalid) as refused:
        act(desk, two)
    assert [problem.at for problem in refused.value.problems] == [at]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.usefixtures("two")
def test_goals_come_in_with_their_plan_and_the_goal_above_them(desk: Desk, tmp_path: Path) -> None:
    """In any order of the lines; what was reached already reminds nobody."""
    file = tmp_path / "goals.csv"
    file.write_text(
        "客户编号,客户名称,所属计划,目标,期间,目标值,实际值,上级目标,上级目标期间\n"
        "K1,申达精密机械,做到主力,销售额,2027,100,,销售额,2027-2029\n"
        "K1,申达精密机械,做到主力,销售额,2027-2029,300,,,\n"
        "K2,华纺纺织,,拜访,2026,12,12,,\n",
        "utf-8",
    )
    for counted in ({Outcome.CREATED: 2, Outcome.MERGED: 1}, {Outcome.SKIPPED: 3}):
        report = importing.run(desk, importing.recognise(desk, [file]), backup=False).files[0]
        assert (report.noun, report.rejected, report.warnings) == ("goals", [], [])
        assert {outcome: count for outcome, count in report.counts.items() if count} == counted
    found = {str(row["period"]): row for row in records.of_book(desk, "plan_goal")}
    assert found["2027"]["parent_id"] == found["2027-2029"].id
    assert (found["2027-2029"]["plan"], found["2027"]["due_on"]) == ("做到主力", date(2027, 12, 31))
    assert found["2026"]["reached_on"] is not None
    history.undo(desk)
    assert (records.of_book(desk, "plan_goal"), records.of_book(desk, "account_plan")) == ((), ())
