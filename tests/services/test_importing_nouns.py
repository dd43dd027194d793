"""Tables of deals, service and ties as people keep them in Excel: known by their own titles."""

from __future__ import annotations

from pathlib import Path

from kamdesk.services import importing, records
from kamdesk.services.desk import Desk
from kamdesk.store.intake import Outcome
from tests.services.imports import take, take_text

FILES = {
    "满意度.csv": "客户名称,满意度,调查日期,客户评价\n申达精密,4,2026-11-22,很好\n",
    "商机.csv": "商机名称,客户名称,金额(万元),阶段,预计成交日期\n一期,申达精密,12.5,销售,2026-12-20\n"
    "试点,华纺,30,投标,2027/1/5\n",
    "报价.csv": "报价单号,客户名称,报价日期,产品名称,数量,单价,折扣\nQ1,申达精密,2026-11-01,打印机,2,9800,9折\n"
    "Q1,申达精密,2026-11-01,碳带,100,42,\n",
    "合同.csv": "合同编号,合同名称,客户名称,开始日期,到期日,合同状态\nC1,框架,申达精密,2026-01-01,2027-12-31,执行中\n",
    "问题.csv": "问题描述,客户,提出时间,首次响应时间,问题类型\n"
    "打印头走偏,申达精密,2026-11-20 09:30,2026-11-20 10:00,调试\n",
    "关系.csv": "客户名称,关系,关联客户\n华纺,供应商,申达精密\n",
    "转介绍.csv": "介绍人,被介绍客户,介绍日期,奖励\n华纺,新客户甲,2026-05-01,茶叶\n",
    "产品.csv": "产品名称,产品编号,标价,底价,单位成本,在售\n打印机,P1,9800,8600,6900,是\n",
    "deals.csv": "Opportunity,Account,Amount,Stage,Close date\nLine 2,Acme,12000,Negotiation,2026-12-24\n",
}


def write(folder: Path) -> list[Path]:
    """The files, in the order they were dropped."""
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in FILES]


def test_every_table_is_known_for_what_it_is_and_goes_in_whole(desk: Desk, tmp_path: Path) -> None:
    report = take(desk, *write(tmp_path), backup=False)
    rows = [sum(each.counts.values()) for each in report.files]
    assert rows == [text.count("\n") - 1 for text in FILES.values()]
    assert [(each.rejected, each.warnings, each.problem) for each in report.files] == [([], [], None)] * len(FILES)
    deals = {row["name"]: row for row in records.of_book(desk, "opportunity")}
    assert {name: (row.customer, row["stage"], row["amount"]) for name, row in deals.items()} == {
        "一期": ("申达精密", "sale", 125_000_0000),
        "试点": ("华纺", "投标", 300_000_0000),
        "Line 2": ("Acme", "Negotiation", 12_000_0000),
    }
    (quote,) = records.of_book(desk, "quote")
    assert quote["revenue"] == 2 * 9_800 * 9_000 + 4_200_0000
    (issue,) = records.of_book(desk, "issue")
    assert (issue["opened_at"], issue["answered_at"]) == ("2026-11-20T01:30:00Z", "2026-11-20T02:00:00Z")
    (relation,) = records.of_book(desk, "relation")
    assert (relation.customer, relation["kind"], relation["other"]) == ("华纺", "supplier", "申达精密")
    (referral,) = records.of_book(desk, "referral")
    assert (referral["referrer"], referral.customer) == ("华纺", "新客户甲")


def test_the_same_files_again_change_nothing(desk: Desk, tmp_path: Path) -> None:
    files = write(tmp_path)
    take(desk, *files, backup=False)
    again = take(desk, *files, backup=False)
    assert {outcome for each in again.files for outcome, count in each.counts.items() if count} == {Outcome.SKIPPED}
    assert not again.changes.touched


def test_a_later_file_changes_what_it_says_otherwise(desk: Desk, tmp_path: Path) -> None:
    take(desk, *write(tmp_path), backup=False)
    text = "商机名称,客户名称,阶段\n一期,申达精密,售后\n"
    assert take_text(desk, tmp_path, text).counts[Outcome.UPDATED] == 1
    deals = {row["name"]: row for row in records.of_book(desk, "opportunity")}
    assert (deals["一期"]["stage"], deals["一期"]["amount"]) == ("service", 125_000_0000)


def test_rows_that_lack_what_they_need_stay_out_and_say_why(desk: Desk, tmp_path: Path) -> None:
    text = "客户名称,满意度,调查日期\n申达,,2026-11-22\n申达,4,\n,4,2026-11-22\n申达,9,2026-11-22\n申达,5,2026-11-22\n"
    report = take_text(desk, tmp_path, text)
    assert [each.reason for each in report.rejected] == ["no_score", "no_date", "no_customer", "not_a_rating"]
    assert report.counts[Outcome.CREATED] == 1
    assert isinstance(report, importing.FileReport)
