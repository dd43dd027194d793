"""The rules of an import, sentence by sentence (interfaces, Import), on tables written by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kamdesk.models.refusals import Cancelled, Refusal
from kamdesk.services import checking, day, history, importing, talks
from kamdesk.services import customers as people
from kamdesk.services.desk import Desk
from kamdesk.store import indexing, intake_people
from tests.services.imports import counts, customers, one, state, steps, take, take_text
from tests.store.books import quick_desk


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Desk]:
    desk = quick_desk(tmp_path / "book.kamdesk")
    yield desk
    desk.close()


# --- who is who ------------------------------------------------------------------------------------------------------


def test_a_number_finds_its_customer_and_brings_it_along(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户编号,客户名称,行业\nA1,甲公司,纺织\n")

    report = take_text(book, tmp_path, "客户编号,客户名称,行业\nA1,甲集团,茶叶\n")

    assert counts(report) == {"updated": 1}
    assert book.book.read("SELECT number, name, industry FROM customer") == [("A1", "甲集团", "茶叶")]


def test_a_row_without_a_name_renames_nobody(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户编号,客户名称\nA1,甲公司\n")
    text = "客户编号,联系人,手机,行业\nA1,王芳,13800138000,茶叶\nA2,李雷,13900139000,\n"

    reports = [take_text(book, tmp_path, text) for _ in range(2)]

    assert [counts(each) for each in reports] == [{"created": 2}, {"skipped": 2}]
    read = book.book.read("SELECT number, name, kind, industry FROM customer ORDER BY number")
    assert read == [("A1", "甲公司", "organisation", "茶叶"), ("A2", "李雷", "person", None)]
    assert book.book.read("SELECT name FROM contact ORDER BY id") == [("王芳",), ("李雷",)]


def test_a_name_finds_its_customer_and_gives_it_the_number(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称,行业\n甲公司,纺织\n")

    report = take_text(book, tmp_path, "客户编号,客户名称\nA1,甲公司\nA2,甲公司\n")

    assert counts(report) == {"updated": 1, "created": 1}
    assert customers(book) == [("A1", "甲公司"), ("A2", "甲公司")]


def test_numbers_that_differ_keep_equal_names_apart(book: Desk, tmp_path: Path) -> None:
    report = take_text(book, tmp_path, "客户编号,客户名称\nA1,甲公司\nA2,甲公司\nA1,甲公司\n")

    assert counts(report) == {"created": 2, "merged": 1}
    assert customers(book) == [("A1", "甲公司"), ("A2", "甲公司")]


def test_names_are_kept_with_their_blanks_and_match_without(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称,行业\n\u3000张三商行,\n李四商行,\n")
    assert customers(book) == [(None, "\u3000张三商行"), (None, "李四商行")]

    report = take_text(book, tmp_path, "客户名称,行业\n张三商行,纺织\n 李四商行 ,茶叶\n")

    assert counts(report) == {"updated": 2}
    assert [row[0] for row in book.book.read("SELECT industry FROM customer ORDER BY id")] == ["纺织", "茶叶"]


def test_who_is_in_the_trash_matches_nobody(book: Desk, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:u1\nFN:王五\nEND:VCARD\n"
    take_text(book, tmp_path, "客户编号,客户名称\nA1,甲公司\n")
    take_text(book, tmp_path, card, "a.vcf")
    people.trash(book, [row[0] for row in book.book.read("SELECT id FROM customer")])

    again = take_text(book, tmp_path, "客户编号,客户名称\nA1,甲公司\n")
    cards = take_text(book, tmp_path, card, "a.vcf")

    assert counts(again) == counts(cards) == {"created": 1}
    assert one(book, "SELECT count(*) FROM customer WHERE deleted_at IS NULL") == (2,)


def test_rows_of_one_customer_merge_and_the_first_word_stands(book: Desk, tmp_path: Path) -> None:
    text = "客户名称,行业,地址\n甲公司,纺织,\n甲公司,茶叶,杭州市西湖区文三路1号\n"

    report = take_text(book, tmp_path, text)

    assert counts(report) == {"created": 1, "merged": 1}
    assert one(book, "SELECT industry, address FROM customer") == ("纺织", "杭州市西湖区文三路1号")
    told = [(each.row, each.reason, each.figures["value"]) for each in report.warnings]
    assert told == [(3, "second_value_left_out", "茶叶")]
    before = steps(book)
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 2}
    assert steps(book) == before


@pytest.mark.parametrize(
    ("second", "persons"),
    [("张伟,13900000001,", 1), ("张伟,13900000002,", 2), ("张伟,,", 1), ("张伟,,zw@example.cn", 1)],
)
def test_persons_of_one_name_are_two_where_their_phones_differ(
    book: Desk, tmp_path: Path, second: str, persons: int
) -> None:
    text = f"姓名,手机,邮箱\n张伟,13900000001,\n{second}\n"

    take_text(book, tmp_path, text)

    assert one(book, "SELECT count(*), min(kind) FROM customer") == (persons, "person")
    assert one(book, "SELECT count(*) FROM contact") == (persons,)
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 2}


def test_contacts_of_one_company(book: Desk, tmp_path: Path) -> None:
    text = "公司,联系人,职务,手机\n甲公司,张三,采购,13900000001\n甲公司,李四,厂长,13900000002\n"

    report = take_text(book, tmp_path, text, noun="contacts")

    assert counts(report) == {"created": 2}
    assert customers(book) == [(None, "甲公司")]
    assert book.book.read("SELECT name, title, is_main FROM contact ORDER BY id") == [
        ("张三", "采购", 1),
        ("李四", "厂长", 0),
    ]
    assert counts(take_text(book, tmp_path, text, noun="contacts")) == {"skipped": 2}


def test_a_person_is_its_own_contact(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "姓名,手机,生日,家庭住址\n欧阳娜娜,139 0000 0001,农历八月十五,杭州市上城区1号\n")

    assert one(book, "SELECT name, kind FROM customer") == ("欧阳娜娜", "person")
    found = one(book, "SELECT name, family_name, given_name, is_main, lunar_birthday, home_address FROM contact")
    assert found == ("欧阳娜娜", "欧阳", "娜娜", 1, "--08-15", "杭州市上城区1号")
    assert one(book, "SELECT kind, value, match FROM channel") == ("mobile", "139 0000 0001", "13900000001")


def test_channels_are_added_and_never_doubled_or_removed(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "公司,联系人,手机,邮箱\n甲公司,张三,13900000001,A@b.cn\n")

    take_text(book, tmp_path, "公司,联系人,手机,邮箱\n甲公司,张三,+86 139-0000-0001,a@B.cn\n甲公司,张三,13900000002,\n")

    assert [row[0] for row in book.book.read("SELECT value FROM channel ORDER BY id")] == [
        "13900000001",
        "A@b.cn",
        "13900000002",
    ]


def test_a_contact_without_a_name_of_its_own_stands_once(book: Desk, tmp_path: Path) -> None:
    text = "客户名称,职务\n甲公司,采购\n"
    take_text(book, tmp_path, text)

    assert counts(take_text(book, tmp_path, text)) == {"skipped": 1}
    assert book.book.read("SELECT name, title FROM contact") == [("甲公司", "采购")]


def test_a_phone_beside_no_name_is_the_company_s_own(book: Desk, tmp_path: Path) -> None:
    text = (
        "公司,联系人,电话\n甲一有限公司,张三,0411-80000001\n乙一有限公司,,0411-80000002\n丙一有限公司, ,0411-80000003\n"
    )
    assert counts(take_text(book, tmp_path, text)) == {"created": 3}

    assert book.book.read("SELECT name FROM contact") == [("张三",)]
    assert book.book.read(
        "SELECT c.name, n.kind, n.value, n.contact_id IS NULL FROM channel n JOIN customer c ON c.id = n.customer_id"
        " ORDER BY c.id"
    ) == [
        ("甲一有限公司", "phone", "0411-80000001", 0),
        ("乙一有限公司", "phone", "0411-80000002", 1),
        ("丙一有限公司", "phone", "0411-80000003", 1),
    ]
    before = state(book)
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 3}
    assert state(book) == before


def test_a_phone_beside_no_name_goes_to_whoever_has_it(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "公司,联系人,手机,邮箱\n甲公司,张三,13900000001,\n")

    take_text(book, tmp_path, "公司,联系人,手机,邮箱\n甲公司,,13900000001,z@b.cn\n")

    assert book.book.read("SELECT name FROM contact") == [("张三",)]
    assert one(book, "SELECT count(*) FROM channel WHERE contact_id IS NOT NULL") == (2,)


def test_somebody_called_by_name_with_a_mobile_stays_a_person_to_reach(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称,手机\n欧阳娜娜,13900000001\n")

    assert one(book, "SELECT name, family_name FROM contact") == ("欧阳娜娜", "欧阳")


def test_a_phone_in_a_row_of_orders_makes_nobody_at_the_company(book: Desk, tmp_path: Path) -> None:
    text = "客户名称,下单日期,金额,电话,手机\n甲公司,2026-03-01,200,0411-80000001,\n王小红,2026-03-02,20,,13900000001\n"
    take_text(book, tmp_path, text)

    assert book.book.read("SELECT name FROM contact") == [("王小红",)]
    assert one(book, "SELECT value FROM channel WHERE contact_id IS NULL") == ("0411-80000001",)
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 2}


# --- what comes along ------------------------------------------------------------------------------------------------


def test_groups_are_made_by_path(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称,分组\n甲公司,华东/浙江\n乙公司,华东/浙江\n丙公司,重要客户\n")

    found = book.book.read(
        "SELECT c.name, g.name, p.name FROM membership m JOIN customer c ON c.id = m.customer_id"
        " JOIN customer_group g ON g.id = m.group_id LEFT JOIN customer_group p ON p.id = g.parent_id ORDER BY c.id"
    )
    assert found == [("甲公司", "浙江", "华东"), ("乙公司", "浙江", "华东"), ("丙公司", "重要客户", None)]
    assert one(book, "SELECT count(*) FROM customer_group WHERE name = '重要客户'") == (1,)


def test_fields_of_the_rep_s_own_are_defined_and_put_together(book: Desk, tmp_path: Path) -> None:
    columns = {"名": "customer.name", "车": "customer.custom.座驾", "茶": "customer.custom.爱喝"}
    take_text(book, tmp_path, "名,车\n甲,奥迪\n", mapping={"columns": {k: columns[k] for k in ("名", "车")}})

    take_text(book, tmp_path, "名,茶\n甲,龙井\n", mapping={"columns": {k: columns[k] for k in ("名", "茶")}})

    (custom,) = one(book, "SELECT custom FROM customer")
    assert json.loads(custom) == {"座驾": "奥迪", "爱喝": "龙井"}
    assert book.book.read("SELECT noun, name, type FROM field_definition ORDER BY position") == [
        ("customer", "座驾", "text"),
        ("customer", "爱喝", "text"),
    ]


@pytest.mark.parametrize("parent", ["总公司", "Z0"])
def test_a_parent_is_linked_wherever_it_stands_in_the_file(book: Desk, tmp_path: Path, parent: str) -> None:
    columns = {"号": "customer.number", "名": "customer.name", "上级": "customer.parent"}
    text = f"号,名,上级\nA1,分公司一,{parent}\nZ0,总公司,\nA2,分公司二,{parent}\nA3,分公司三,没有的公司\n"

    report = take_text(book, tmp_path, text, mapping={"columns": columns})

    found = book.book.read("SELECT c.name, p.name FROM customer c LEFT JOIN customer p ON p.id = c.parent_id")
    assert dict(found) == {"分公司一": "总公司", "总公司": None, "分公司二": "总公司", "分公司三": None}
    assert [(each.reason, each.figures["value"]) for each in report.warnings] == [("parent_not_found", "没有的公司")]
    before = steps(book)
    assert counts(take_text(book, tmp_path, text, mapping={"columns": columns})) == {"skipped": 4}
    assert steps(book) == before


def test_who_brought_a_customer_is_a_referral_where_the_book_or_the_file_knows_them(book: Desk, tmp_path: Path) -> None:
    text = (
        "客户编号,客户名称,转介绍人\nA1,甲公司,丙公司\nA2,乙公司,A1\nA3,丙公司,丙公司\nA4,丁公司,老王\n"
        "A5,戊公司,甲公司\nA5,戊公司,甲公司\n"
    )
    take_text(book, tmp_path, text)
    sql = (
        "SELECT b.name, c.name FROM referral r JOIN customer b ON b.id = r.referrer_id"
        " JOIN customer c ON c.id = r.customer_id"
    )
    brought = {("丙公司", "甲公司"), ("甲公司", "乙公司"), ("甲公司", "戊公司")}
    found = book.book.read(sql)
    assert (len(found), set(found)) == (3, brought)
    assert one(book, "SELECT referred_by FROM customer WHERE name = '丁公司'") == ("老王",)
    assert not [item for item in day.today(book).items for reason in item.reasons if reason.kind == "referral"]
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 6}
    take_text(book, tmp_path, "客户编号,客户名称\nA6,老王\n", "later.csv")
    assert counts(take_text(book, tmp_path, text)) == {"updated": 1, "skipped": 5}
    assert set(book.book.read(sql)) == brought | {("老王", "丁公司")}
    history.undo(book)
    assert set(book.book.read(sql)) == brought


def test_nobody_becomes_its_own_grandparent(book: Desk, tmp_path: Path) -> None:
    columns = {"名": "customer.name", "上级": "customer.parent"}

    take_text(book, tmp_path, "名,上级\n甲,乙\n乙,丙\n丙,甲\n丁,丁\n", mapping={"columns": columns})

    found = dict(book.book.read("SELECT c.name, p.name FROM customer c LEFT JOIN customer p ON p.id = c.parent_id"))
    assert found == {"甲": "乙", "乙": None, "丙": "甲", "丁": None}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("浙江,杭州,西湖", ("浙江省", "杭州市", "西湖区")),
        ("浙江省,杭州市,西湖区", ("浙江省", "杭州市", "西湖区")),
        (",苏州,", ("江苏省", "苏州市", None)),
        ("北京,,朝阳", ("北京市", "北京市", "朝阳区")),
        ("浙江,苏州,", ("浙江省", "苏州", None)),
        ("California,LA,", ("California", "LA", None)),
        (",,鼓楼区", (None, None, "鼓楼区")),
    ],
)
def test_places_go_by_their_official_names(
    book: Desk, tmp_path: Path, typed: str, kept: tuple[str | None, str | None, str | None]
) -> None:
    text = f"客户名称,省份,城市,区县\n甲,{typed}\n"

    take_text(book, tmp_path, text)

    assert one(book, "SELECT province, city, district FROM customer") == kept
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 1}


def test_places_a_book_holds_in_short_are_named_in_full_once(book: Desk, tmp_path: Path) -> None:
    text = "客户名称,省份,城市\n甲,浙江,杭州\n"
    take_text(book, tmp_path, text)
    with book.book.writing("test") as work:
        work.update("customer", 1, {"province": "浙江", "city": "杭州"})

    assert [counts(take_text(book, tmp_path, text)) for _ in range(2)] == [{"updated": 1}, {"skipped": 1}]
    assert one(book, "SELECT province, city FROM customer") == ("浙江省", "杭州市")


def test_the_region_is_read_from_the_address(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称,地址,地区\n甲,浙江省杭州市西湖区文三路1号,\n乙,,江苏苏州\n丙,,Île-de-France\n")

    found = book.book.read("SELECT name, province, city, district FROM customer ORDER BY id")
    assert found == [
        ("甲", "浙江省", "杭州市", "西湖区"),
        ("乙", "江苏省", "苏州市", None),
        ("丙", "Île-de-France", None, None),
    ]


# --- orders ----------------------------------------------------------------------------------------------------------

LINES = "订单号,下单日期,客户名称,产品,数量,单价,金额\n"


def test_rows_of_one_number_and_customer_are_one_order(book: Desk, tmp_path: Path) -> None:
    rows = "S1,2026-01-05,甲,螺丝,2,10,20\nS1,2026-01-05,甲,螺母,1,5,5\nS1,2026-01-06,乙,螺丝,1,10,10\n"

    report = take_text(book, tmp_path, LINES + rows)

    assert counts(report) == {"created": 3}
    found = book.book.read(
        "SELECT c.name, o.number, o.ordered_on, o.revenue, o.counts FROM orders o JOIN customer c"
        " ON c.id = o.customer_id ORDER BY o.id"
    )
    assert found == [("甲", "S1", "2026-01-05", 250_000, 1), ("乙", "S1", "2026-01-06", 100_000, 1)]
    assert one(book, "SELECT revenue, orders FROM customer_stats ORDER BY customer_id LIMIT 1") == (250_000, 1)


def test_an_order_that_comes_again_has_its_lines_replaced(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, LINES + "S1,2026-01-05,甲,螺丝,2,10,20\nS1,2026-01-05,甲,螺母,1,5,5\n")

    report = take_text(book, tmp_path, LINES + "S1,2026-01-05,甲,螺丝,3,10,30\n")

    assert counts(report) == {"updated": 1}
    assert book.book.read("SELECT product_name, quantity, amount FROM order_line") == [("螺丝", 30_000, 300_000)]
    assert one(book, "SELECT revenue FROM customer_stats") == (300_000,)


def test_a_number_nobody_has_is_told_of(book: Desk, tmp_path: Path) -> None:
    text = "订单号,客户编号,下单日期,金额\n" + "".join(f"S{at},A{at},2026-01-05,20\n" for at in range(3))
    assert take_text(book, tmp_path, text).warnings == [], "in an empty book all are new"

    mistyped = take_text(book, tmp_path, "订单号,客户编号,下单日期,金额\nS7,A1,2026-01-05,20\nS8,A11,2026-01-05,20\n")

    assert [(each.reason, each.figures) for each in mistyped.warnings] == [("made_of_numbers", {"value": ["A11"]})]
    named = take_text(book, tmp_path, "订单号,客户编号,客户名称,下单日期,金额\nS9,A12,新公司,2026-01-05,20\n")
    assert named.warnings == []


def test_rows_without_a_number_are_orders_of_their_own(book: Desk, tmp_path: Path) -> None:
    text = "下单日期,客户名称,金额\n2026-01-05,甲,20\n2026-01-05,甲,20\n2026-01-05,甲,30\n"

    assert counts(take_text(book, tmp_path, text)) == {"created": 3}
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 3}
    one_more = take_text(book, tmp_path, text + "2026-01-05,甲,20\n")
    assert counts(one_more) == {"created": 1, "skipped": 3}
    assert one(book, "SELECT revenue, orders FROM customer_stats") == (900_000, 4)


def test_a_stated_amount_wins_with_a_warning(book: Desk, tmp_path: Path) -> None:
    report = take_text(book, tmp_path, LINES + "S1,2026-01-05,甲,螺丝,2,10,19\n")

    assert [(each.row, each.reason) for each in report.warnings] == [(2, "amount_differs")]
    assert one(book, "SELECT revenue FROM orders") == (190_000,)


def test_returns_change_revenue_and_nothing_else(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, LINES + "S1,2026-01-05,甲,螺丝,2,10,20\nS2,2026-02-05,甲,螺丝,-1,10,-10\n")

    found = one(book, "SELECT orders, revenue, last_order FROM customer_stats")
    assert found == (1, 100_000, "2026-01-05")
    assert book.book.read("SELECT kind FROM orders ORDER BY id") == [("sale",), ("return",)]


def test_rows_without_a_customer_are_rejected_one_by_one(book: Desk, tmp_path: Path) -> None:
    report = take_text(book, tmp_path, LINES + "S1,2026-01-05,,螺丝,2,10,20\nS2,2026-01-05,甲,螺丝,2,10,20\n")

    assert counts(report) == {"created": 1, "rejected": 1}
    assert [(each.row, each.reason) for each in report.rejected] == [(2, "no_customer")]


def test_an_order_fills_blanks_of_its_customer_and_changes_nothing_else(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户编号,客户名称,行业\nA1,甲公司,纺织\n")

    take_text(
        book,
        tmp_path,
        "日,号,名,行,址,额\n2026-01-05,A1,甲厂,茶叶,杭州,20\n",
        mapping={
            "columns": {
                "日": "order.date",
                "号": "order.customer_number",
                "名": "order.customer_name",
                "行": "customer.industry",
                "址": "customer.address",
                "额": "order.amount",
            }
        },
    )

    assert one(book, "SELECT number, name, industry, address FROM customer") == ("A1", "甲公司", "纺织", "杭州")


def test_customers_go_before_their_orders_whatever_the_order_of_files(book: Desk, tmp_path: Path) -> None:
    orders, known = tmp_path / "orders.csv", tmp_path / "customers.csv"
    orders.write_text("下单日期,客户编号,金额\n2026-01-05,A1,20\n")
    known.write_text("客户编号,客户名称\nA1,甲公司\n")

    report = take(book, orders, known)

    assert [(Path(each.file).name, counts(each)) for each in report.files] == [
        ("orders.csv", {"created": 1}),
        ("customers.csv", {"created": 1}),
    ]
    assert customers(book) == [("A1", "甲公司")]
    assert history.undo(book)
    assert customers(book) == []


# --- interactions ----------------------------------------------------------------------------------------------------

TALKS = "日期,客户名称,联系人,方式,内容,需求,记录人,下次联系\n"


def test_interactions_keep_their_author_and_date(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "公司,联系人\n甲公司,张三\n")
    text = TALKS + "2019-03-04,甲公司,张三,拜访,谈了年框,要样品,王前任,2026-12-01\n2019-03-04,甲公司,,电话,回电,,,\n"

    report = take_text(book, tmp_path, text, noun="interactions")

    assert counts(report) == {"created": 2}
    found = book.book.read(
        "SELECT i.happened_on, i.kind, i.summary, i.need, i.author, p.name FROM interaction i"
        " LEFT JOIN contact p ON p.id = i.contact_id ORDER BY i.id"
    )
    assert found == [
        ("2019-03-04", "visit", "谈了年框", "要样品", "王前任", "张三"),
        ("2019-03-04", "call", "回电", None, None, None),
    ]
    assert one(book, "SELECT kind, due_on, title, author FROM task") == ("callback", "2026-12-01", "要样品", "王前任")
    before = steps(book)
    assert counts(take_text(book, tmp_path, text, noun="interactions")) == {"skipped": 2}
    assert steps(book) == before


# --- cards -----------------------------------------------------------------------------------------------------------


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def test_org_makes_a_company_with_a_contact_else_a_person(book: Desk, tmp_path: Path) -> None:
    text = card("FN:张三", "ORG:甲公司;采购部") + card("FN:李四", "ORG:甲公司") + card("FN:王五", "TEL:13900000001")

    report = take_text(book, tmp_path, text, "a.vcf")

    assert counts(report) == {"created": 3}
    assert book.book.read("SELECT name, kind FROM customer") == [("甲公司", "organisation"), ("王五", "person")]
    found = book.book.read("SELECT name, department, is_main FROM contact ORDER BY id")
    assert found == [("张三", "采购部", 1), ("李四", None, 0), ("王五", None, 1)]


@pytest.mark.parametrize(
    ("first", "second", "came_to"),
    [
        (("UID:1", "FN:张三"), ("UID:1", "FN:张三丰", "TEL:13900000001"), "merged"),
        (("UID:1", "FN:张三", "TEL:13900000001"), ("UID:2", "FN:张三", "TEL:13900000001"), "created"),
        (("FN:张三", "TEL:13900000001"), ("FN:张三", "TEL:+86 13900000001", "NOTE:x"), "merged"),
        (("FN:张三", "EMAIL:a@b.cn"), ("FN:张三", "EMAIL:A@B.cn"), "merged"),
        (("FN:张三", "TEL:13900000001"), ("FN:张三", "TEL:13900000002"), "created"),
        (("FN:张三",), ("FN:张三",), "merged"),
        (("FN:张三", "NOTE:老客户"), ("FN:张三",), "created"),
        (("FN:张三",), ("FN:张三", "TITLE:厂长"), "created"),
        (("FN:张三", "TEL:13900000001"), ("FN:张三",), "created"),
        (("FN:张三", "ORG:甲", "TEL:13900000001"), ("FN:张三", "ORG:乙", "TEL:13900000001"), "created"),
    ],
)
def test_the_same_card(
    book: Desk, tmp_path: Path, first: tuple[str, ...], second: tuple[str, ...], came_to: str
) -> None:
    text = card(*first) + card(*second)
    expected = {"created": 2} if came_to == "created" else {"created": 1, came_to: 1}

    assert counts(take_text(book, tmp_path, text, "a.vcf")) == expected
    before = steps(book)
    assert counts(take_text(book, tmp_path, text, "a.vcf")) == {"skipped": 2}
    assert steps(book) == before


def test_a_card_with_nothing_to_call_it_by_is_kept(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, card("FN:甲") + card("NOTE:谁"), "phone.vcf")

    assert [row[1] for row in customers(book)] == ["甲", "phone.vcf #2"]


def test_what_a_card_brings_along(book: Desk, tmp_path: Path) -> None:
    take_text(
        book,
        tmp_path,
        card(
            "FN:张三",
            "CATEGORIES:客户,老乡",
            "BDAY:1987-06-03",
            "ADR;TYPE=HOME:;;文三路1号;杭州市;浙江省;310000;中国",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==",
        ),
        "a.vcf",
    )

    assert one(book, "SELECT birthday, birthday_key FROM contact") == ("1987-06-03", "G06-03")
    assert one(book, "SELECT province, city FROM customer") == ("浙江省", "杭州市")
    assert one(book, "SELECT count(*) FROM membership") == (2,)
    found = one(book, "SELECT f.kind, f.media_type, length(c.content) FROM file f JOIN file_content c USING (sha256)")
    assert found == ("photo", "image/jpeg", 10)


@pytest.mark.parametrize(
    ("written", "line", "place"),
    [
        (
            ";;浙江省杭州市西湖区文一西路25号;杭州市;浙江省;;",
            "浙江省杭州市西湖区文一西路25号",
            ("浙江省", "杭州市", "西湖区"),
        ),
        (
            ";;杭州市西湖区文一西路25号;杭州市;浙江省;;",
            "浙江省 杭州市西湖区文一西路25号",
            ("浙江省", "杭州市", "西湖区"),
        ),
        (";;西湖区文一西路25号;杭州市;浙江省;;", "浙江省 杭州市 西湖区文一西路25号", ("浙江省", "杭州市", "西湖区")),
        (";;London Road 5;London;;;", "London London Road 5", (None, "London", None)),
    ],
)
def test_a_street_that_says_its_city_says_it_once(
    book: Desk, tmp_path: Path, written: str, line: str, place: tuple[str | None, ...]
) -> None:
    take_text(book, tmp_path, card("FN:张三", "ORG:某公司", f"ADR;TYPE=WORK:{written}"), "a.vcf")
    assert one(book, "SELECT address FROM customer") == (line,)
    assert one(book, "SELECT province, city, district FROM customer") == place


# --- one step, all or nothing ----------------------------------------------------------------------------------------


def some_files(folder: Path) -> list[Path]:
    texts = {
        "customers.csv": "客户编号,客户名称,行业,分组,手机\nA1,甲公司,纺织,华东/浙江,13900000001\nA2,乙公司,,,\n",
        "orders.csv": LINES + "S1,2026-01-05,甲公司,螺丝,2,10,20\nS9,2026-03-05,丙公司,螺丝,1,10,10\n",
        "talks.csv": TALKS + "2026-03-04,甲公司,,拜访,谈了年框,要样品,王前任,2026-12-01\n",
        "cards.vcf": card("FN:王五", "TEL:13900000009", "CATEGORIES:老乡"),
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    return [folder / name for name in texts]


def a_lived_in_book(book: Desk) -> None:
    saved = people.save(book, None, {"name": "甲公司", "kind": "organisation", "industry": "茶叶"})
    talks.log(book, saved.id, {"kind": "call", "summary": "以前谈过", "happened_on": date(2026, 11, 1)})


def test_an_import_is_one_step_that_goes_and_comes_back_exactly(book: Desk, tmp_path: Path) -> None:
    a_lived_in_book(book)
    before = state(book)

    report = take(book, *some_files(tmp_path))
    after = state(book)

    assert [counts(each) for each in report.files] == [
        {"updated": 1, "created": 1},
        {"created": 2},
        {"created": 1},
        {"created": 1},
    ]
    assert (newest := history.next_undo(book)) is not None
    assert (newest.name, newest.figures["rows"]) == ("import", 6)
    assert history.undo(book)
    assert state(book) == before
    assert history.redo(book)
    assert state(book) == after


def test_a_dry_run_says_the_same_and_changes_nothing(book: Desk, tmp_path: Path) -> None:
    a_lived_in_book(book)
    before = state(book)
    files = some_files(tmp_path)

    tried = take(book, *files, dry_run=True)

    assert state(book) == before
    assert not tried.changes.touched
    assert [counts(each) for each in take(book, *files).files] == [counts(each) for each in tried.files]


def test_the_same_files_again_are_all_skipped(book: Desk, tmp_path: Path) -> None:
    files = some_files(tmp_path)
    take(book, *files)
    before = state(book), steps(book)

    report = take(book, *files)

    assert [set(counts(each)) for each in report.files] == [{"skipped"}] * 4
    assert (state(book), steps(book)) == before
    assert not report.changes.touched


def test_stopped_half_way_nothing_is_left(book: Desk, tmp_path: Path) -> None:
    a_lived_in_book(book)
    before = state(book), steps(book)
    told: list[tuple[int, int]] = []
    text = "客户编号,客户名称\n" + "".join(f"B{at},公司{at}\n" for at in range(5000))

    with pytest.raises(Cancelled):
        take_text(book, tmp_path, text, progress=lambda *done: told.append(done), cancelled=lambda: len(told) >= 15)

    assert told[-1][0] == 3000
    assert (state(book), steps(book)) == before
    assert counts(take_text(book, tmp_path, text)) == {"created": 5000}


def test_a_failure_at_the_very_end_leaves_nothing(book: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_lived_in_book(book)
    before = state(book), steps(book)

    def fail(*_args: object, **_how: object) -> None:
        raise OSError("no room")

    files = some_files(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(indexing, "_entries", fail)
        with pytest.raises(OSError, match="no room"):
            take(book, *files)

    assert (state(book), steps(book)) == before
    take(book, *files)
    assert history.undo(book)
    assert state(book) == before[0]


def test_a_file_that_breaks_off_leaves_nothing_and_the_others_go_in(book: Desk, tmp_path: Path) -> None:
    good, no_cards = tmp_path / "good.csv", tmp_path / "no.vcf"
    good.write_text("客户名称,行业\n甲公司,纺织\n")
    no_cards.write_text("nothing of the kind\n" * 50)

    report = take(book, no_cards, good)

    assert [each.problem.code if each.problem else None for each in report.files] == ["no_cards", None]
    assert customers(book) == [(None, "甲公司")]


def test_triggers_watch_again_after_an_import(book: Desk, tmp_path: Path) -> None:
    take(book, *some_files(tmp_path))
    before = state(book)

    people.save(book, None, {"name": "丁公司", "kind": "organisation"})

    assert history.undo(book)
    assert state(book) == before


def test_a_backup_comes_before_many_rows(book: Desk, tmp_path: Path) -> None:
    text = "客户编号,客户名称\n" + "".join(f"B{at},公司{at}\n" for at in range(importing.BACKUP_FROM))
    take_text(book, tmp_path, "客户名称,行业\n甲公司,纺织\n")
    assert not book.backups.exists()

    take_text(book, tmp_path, text)

    assert len(list(book.backups.iterdir())) == 1


def test_tiers_are_given_out_at_once_after_a_big_import(book: Desk, tmp_path: Path) -> None:
    rows = "".join(f"2026-{1 + at % 9:02d}-05,客户{at},{at + 1}\n" for at in range(4000))

    take_text(book, tmp_path, "下单日期,客户名称,金额\n" + rows)

    found = dict(book.book.read("SELECT tier, count(*) FROM customer_stats GROUP BY tier"))
    assert found == {"super": 40, "large": 160, "medium": 600, "small": 3200}
    assert book.numbers.is_current(book.book.reader()) or book.book.read(
        "SELECT 1 FROM book_state WHERE key = 'ranks' AND value = 'fresh'"
    )


# --- invariants ------------------------------------------------------------------------------------------------------

CELLS = st.sampled_from(["", "甲公司", "乙公司", " 甲公司", "A1", "A2", "13900000001", "13900000002", "纺织", "x@y.cn"])
ROWS = st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=12)


@settings(max_examples=30)
@given(first=ROWS, second=ROWS)
@example(
    first=[["甲公司", "", " 甲公司", "", ""]],
    second=[["", "", "", "乙公司", ""], ["甲公司", "乙公司", "", "", ""], ["", "", "", "甲公司", ""]],
)
@example(first=[], second=[["甲公司", "", "", "", ""], ["", "", " 甲公司", "", ""]])
@example(
    first=[["", "", "", "乙公司", ""], ["甲公司", "", "", "", ""], ["乙公司", "", "", "", ""]],
    second=[["", "", "", "甲公司", ""], ["乙公司", "甲公司", "", "", ""]],
)
@example(first=[], second=[["", "", "甲公司", "", ""], ["A1", "甲公司", "", "甲公司", ""]])
@example(
    first=[],
    second=[["A1", "甲公司", "", "13900000001; 13900000002", ""], ["A1", "甲公司", "乙公司", "13900000001", ""]],
)
def test_whatever_comes_comes_twice_without_a_trace(first: list[list[str]], second: list[list[str]]) -> None:
    title = "客户编号,客户名称,联系人,手机,行业\n"
    with TemporaryDirectory() as made:
        folder = Path(made)
        desk = quick_desk(folder / "book.kamdesk")
        take_text(desk, folder, title + "".join(",".join(row) + "\n" for row in first))
        before = state(desk)
        text = title + "".join(",".join(row) + "\n" for row in second)
        report = take_text(desk, folder, text)
        after, told = state(desk), steps(desk)
        again = take_text(desk, folder, text)
        assert set(counts(again)) <= {"skipped", "rejected"}
        assert (state(desk), steps(desk)) == (after, told)
        if after != before:
            assert report.read
            assert history.undo(desk)
            assert state(desk) == before
        desk.close()


def test_a_row_without_number_finds_the_customer_it_made_beside_one_that_shares_its_phone(
    book: Desk, tmp_path: Path
) -> None:
    head = "客户编号,客户名称,联系人,手机,行业\n"
    rows = ",,,13800138000,机械\nK1,,,13800138000,\n"
    take_text(book, tmp_path, head + "K1,甲公司,,,\n")
    assert counts(take_text(book, tmp_path, head + rows)) == {"created": 1, "updated": 1}
    after = state(book)

    assert counts(take_text(book, tmp_path, head + rows)) == {"skipped": 2}
    assert state(book) == after


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("乙公司", ",乙公司,,,机械\nK1,乙公司,,,\n"),
        ("张三", ",张三,张三,13800138000,机械\nK1,张三,张三,13800138000,\n"),
    ],
)
def test_a_row_without_number_goes_by_the_name_its_file_gives_a_number(
    book: Desk, tmp_path: Path, name: str, rows: str
) -> None:
    head = "客户编号,客户名称,联系人,手机,行业\n"
    take_text(book, tmp_path, head + "K1,甲公司,,,\n")

    assert sum(counts(take_text(book, tmp_path, head + rows)).values()) == 2
    assert book.book.read("SELECT number, name, industry FROM customer") == [("K1", name, "机械")]

    assert counts(take_text(book, tmp_path, head + rows)) == {"skipped": 2}


@pytest.mark.parametrize(
    ("known_by", "rows", "names"),
    [
        ("", "K1,乙公司,13911112222,", ["乙公司"]),
        ("number", "K1,乙公司,13911112222,", ["乙公司"]),
        ("number", "K2,恒泰公司,13911112222,", ["恒泰公司", "恒泰公司"]),
        ("number", ",恒泰公司,13911112222,", ["恒泰公司"]),
        ("name", "K9,恒泰公司,13911112222,", ["恒泰公司"]),
        ("phone", "K9,恒泰有限公司,+86 138-0013-8000,", ["恒泰有限公司"]),
        ("phone", "K1,另一个名,+86 138-0013-8000,", ["另一个名"]),
        ("phone", "K9,乙公司,+86 138-0013-8000,", ["恒泰公司", "乙公司"]),
        ("phone", "K1,恒泰公司,13911112222,", ["恒泰公司", "恒泰公司"]),
        ("email", "K9,恒泰有限公司,,A@JIA.CN", ["恒泰有限公司"]),
        ("email", "K9,乙公司,,A@JIA.CN", ["恒泰公司", "乙公司"]),
        ("phone", "K8,东风公司,13911112222,\nK9,东风有限公司,139 1111 2222,", ["恒泰公司", "东风公司"]),
        ("phone", "K8,东风公司,13911112222,\nK9,丁公司,139 1111 2222,", ["恒泰公司", "东风公司", "丁公司"]),
    ],
)
def test_the_rep_may_say_by_what_customers_are_known(
    book: Desk, tmp_path: Path, known_by: str, rows: str, names: list[str]
) -> None:
    head = "客户编号,客户名称,手机,邮箱\n"
    take_text(book, tmp_path, head + "K1,恒泰公司,13800138000,a@jia.cn\n")
    path = tmp_path / "more.csv"
    path.write_text(f"{head}{rows}\n")
    source = replace(importing.recognise(book, [path])[0], known_by=known_by)

    importing.run(book, [source])
    once = state(book)
    importing.run(book, [source])

    assert [name for _, name in customers(book)] == names
    assert state(book) == once


@pytest.mark.parametrize(
    ("known_by", "rows", "told", "remarks"),
    [
        ("phone", ",乙公司,010-62345678,给乙的", {(None, "甲公司"): "", (None, "乙公司"): "给乙的"}, []),
        (
            "phone",
            ",丙公司,010-62345678,给丙的",
            {(None, "甲公司"): "", (None, "乙公司"): "", (None, "丙公司"): "给丙的"},
            ["reach_of_another"],
        ),
        (
            "phone",
            ",,010-62345678,谁的",
            {(None, "甲公司"): "", (None, "乙公司"): "", (None, "010-62345678"): "谁的"},
            ["reach_of_another"],
        ),
    ],
)
def test_a_shared_number_alone_renames_nobody(
    book: Desk,
    tmp_path: Path,
    known_by: str,
    rows: str,
    told: dict[tuple[str | None, str], str],
    remarks: list[str],
) -> None:
    head = "客户编号,客户名称,电话,备注\n"
    take_text(book, tmp_path, head + ",甲公司,010-62345678,\n,乙公司,010-62345678,\n")
    path = tmp_path / "more.csv"
    path.write_text(f"{head}{rows}\n")
    source = replace(importing.recognise(book, [path])[0], known_by=known_by)

    (report,) = importing.run(book, [source]).files

    assert [each.reason for each in report.warnings] == remarks
    found = book.book.read("SELECT number, name, ifnull(note, '') FROM customer")
    assert {(number, name): note for number, name, note in found} == told
    assert counts(importing.run(book, [source]).files[0]) == {"skipped": 1}


@pytest.mark.parametrize(
    ("known_by", "there", "row", "after", "remarks"),
    [
        ("name", "K1,甲公司\nK2,甲公司\n", "K2,甲公司", [("K1", "甲公司"), ("K2", "甲公司")], []),
        ("name", "K1,甲公司\nK2,乙公司\n", "K2,甲公司", [("K1", "甲公司"), ("K2", "乙公司")], ["number_of_another"]),
    ],
)
def test_a_number_is_never_given_twice(
    book: Desk, tmp_path: Path, known_by: str, there: str, row: str, after: list[tuple[str, str]], remarks: list[str]
) -> None:
    head = "客户编号,客户名称\n"
    take_text(book, tmp_path, head + there)
    path = tmp_path / "more.csv"
    path.write_text(f"{head}{row}\n")
    source = replace(importing.recognise(book, [path])[0], known_by=known_by)

    (report,) = importing.run(book, [source]).files

    assert customers(book) == after
    assert [each.reason for each in report.warnings] == remarks


def test_a_file_that_brings_nothing_new_is_not_held_in_memory(
    book: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """(A second import of 100,000 customers took three times the memory of the first.)"""
    monkeypatch.setattr(intake_people, "AT_ONCE", 5)
    held: list[int] = []
    of = intake_people.People.of

    def counted(self: intake_people.People, customer_id: int) -> list[intake_people.Person]:
        held.append(len(self._known))
        return of(self, customer_id)

    monkeypatch.setattr(intake_people.People, "of", counted)
    text = "客户编号,客户名称,联系人\n" + "".join(f"A{at},客户{at},王{at}\n" for at in range(600))
    take_text(book, tmp_path, text)
    held.clear()
    assert counts(take_text(book, tmp_path, text)) == {"skipped": 600}
    assert max(held) <= importing.Meter.EVERY, "looked after every so many rows"


# --- money -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titles", "row"),
    [("金额", "1000000000000.01"), ("数量,单价", "1000000000000,1.01"), ("金额,数量,单位成本", "1,1000000000000,1.01")],
)
def test_an_amount_no_book_can_add_up_keeps_its_row_out(book: Desk, tmp_path: Path, titles: str, row: str) -> None:
    report = take_text(book, tmp_path, f"订单号,客户名称,下单日期,{titles}\n1,甲,2026-11-01,{row}\n")

    assert [each.reason for each in report.rejected] == ["number_too_big"]


def test_amounts_that_are_too_much_together_are_refused_and_the_book_stays_whole(book: Desk, tmp_path: Path) -> None:
    rows = "".join(f"{each},甲,2026-11-01,1000000000000\n" for each in range(1000))
    before = state(book)

    with pytest.raises(Refusal, match="too_much_together"):
        take_text(book, tmp_path, f"订单号,客户名称,下单日期,金额\n{rows}")

    assert state(book) == before
    assert checking.check_desk(book).ok
