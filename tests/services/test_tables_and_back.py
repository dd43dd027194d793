"""What a book writes as a table or as cards makes the same customers in an empty book, and nothing new in its own."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import (
    contacts,
    customers,
    deals,
    exporting,
    exporting_nouns,
    groups,
    merging,
    nouns,
    talks,
)
from kamdesk.services.desk import Desk
from kamdesk.services.handover_parts import customers_table
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording
from tests.services.imports import counts, one, take

FORMATS = ("out.csv", "out.xlsx", "out.vcf")


def written(desk: Desk, out: Path, **how: object) -> Path:
    exporting.export(desk, out, "all", Wording(desk.currency, desk.today()), exporting.How(**how))  # type: ignore[arg-type]
    return out


def there_and_back(desk: Desk, other: Desk, out: Path, **how: object) -> None:
    """Write all, take it into the other book, twice, and into the own one, where it changes nothing."""
    written(desk, out, **how)
    (report,) = take(other, out).files
    assert (report.problem, report.rejected, report.warnings) == (None, [], [])
    for book in (other, desk):
        (again,) = take(book, out).files
        assert set(counts(again)) == {"skipped"}


def grouped(desk: Desk) -> list[tuple[str, list[str]]]:
    """Every customer with the paths of its groups."""
    rows = desk.book.read("SELECT id, name FROM customer ORDER BY name, id")
    paths = groups.paths(desk, [each for each, _ in rows])
    return [(name, sorted(paths.get(each, []))) for each, name in rows]


@pytest.mark.parametrize("file", FORMATS)
def test_signs_in_the_names_of_groups_part_nothing(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    assert qapp
    here = customers.save(desk, None, {"name": "甲公司"}).id
    above = groups.add(desk, "A/B 组\\").id
    for name, parent in (("子,组；三", above), ("x|y", None), ("a:::b", None), ("* 星", None), ("A\\,B", above)):
        groups.put(desk, groups.add(desk, name, parent).id, [here])

    there_and_back(desk, other_desk, tmp_path / file)

    assert grouped(other_desk) == grouped(desk)
    assert len(grouped(desk)[0][1]) == 5


@pytest.mark.parametrize("file", ["out.csv", "out.xlsx"])
def test_all_that_reaches_a_company_itself_goes_along_and_comes_back(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    assert qapp
    ways = [("website", "www.shenda.cn"), ("website", "shop.shenda.cn"), ("phone", "0411-80000001")]
    more = [("mobile", "13900000001"), ("fax", "0411-80000002"), ("wechat", "shenda_gz"), ("email", "a@shenda.cn")]
    nobody = customers.save(desk, None, {"name": "申达机械", "website": "shenda.cn"}).id
    contacts.save_channels(desk, nobody, [(kind, value, None) for kind, value in (*ways, *more)])
    known = customers.save(desk, None, {"name": "华信医疗"}).id
    contacts.save(desk, None, known, {"name": "王强"}, [("mobile", "13800000001", None), ("fax", "010-1", None)])
    contacts.save_channels(desk, known, [(kind, value, None) for kind, value in ways])

    there_and_back(desk, other_desk, tmp_path / file)

    people = "SELECT name FROM contact"
    assert other_desk.book.read(people) == desk.book.read(people) == [("王强",)]
    sites = "SELECT website FROM customer UNION SELECT value FROM channel WHERE kind = 'website'"
    assert {*other_desk.book.read(sites)} == {("shenda.cn",), ("www.shenda.cn",), ("shop.shenda.cn",)}
    told = "SELECT value FROM channel WHERE kind <> 'website' ORDER BY value"
    assert other_desk.book.read(told) == desk.book.read(told)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_workbook_of_a_handover_tells_the_groups_of_everybody(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, language: str
) -> None:
    here = [customers.save(desk, None, {"name": name}).id for name in ("甲公司", "乙公司")]
    above = groups.add(desk, "重点").id
    for name, parent in (("甲、乙类", None), ("华东", above)):
        groups.put(desk, groups.add(desk, name, parent).id, here[:1])
    spoken = Language(language, qapp)
    try:
        with (tmp_path / "customers.xlsx").open("wb") as stream:
            customers_table(desk, here, Wording(desk.currency, desk.today()), stream)
    finally:
        spoken.remove()

    take(other_desk, tmp_path / "customers.xlsx")

    assert grouped(other_desk) == grouped(desk)


def test_groups_of_other_programs_are_read_as_before(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text(
        '客户名称,分组\n甲,* myContacts ::: * friends ::: 华东/上海\n乙,* myContacts\n丙,"A\\B；二组, 三组"\n', "utf-8"
    )

    take(desk, path)

    assert grouped(desk) == [("丙", ["A\\\\B", "三组", "二组"]), ("乙", []), ("甲", ["friends", "华东/上海"])]


@pytest.mark.parametrize("file", ["out.csv", "out.xlsx"])
def test_two_customers_of_one_name_stay_two(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    assert qapp
    for note in ("一号", "二号", "三号"):
        customers.save(desk, None, {"name": "同名公司", "note": note})
    customers.save(desk, None, {"name": "有号的", "number": "K1"})
    customers.save(desk, None, {"name": "另一个", "number": "K1"})

    there_and_back(desk, other_desk, tmp_path / file)

    told = "SELECT uid, number, name, note FROM customer ORDER BY uid"
    assert other_desk.book.read(told) == desk.book.read(told)


def test_a_customer_is_found_by_its_uid_whatever_it_is_called_by_now(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    assert qapp
    here = customers.save(desk, None, {"name": "旧名"}).id
    written(desk, tmp_path / "out.csv")
    customers.save(desk, here, {"name": "新名"})
    customers.save(desk, None, {"name": "旧名"})

    take(desk, tmp_path / "out.csv")

    assert desk.book.read("SELECT name FROM customer ORDER BY id") == [("旧名",), ("旧名",)]


@pytest.mark.parametrize("titles", ["公司,姓名,手机,uid", "Company,Contact,Phone,Identifier", "客户,联系人,手机,标识"])
def test_the_uids_of_another_program_do_not_part_a_company(desk: Desk, tmp_path: Path, titles: str) -> None:
    path = tmp_path / "people.csv"
    rows = [f"申达机械有限公司,张{sign},1391234567{at},{uuid4()}" for at, sign in enumerate("三四五")]
    path.write_text("\n".join([titles, *rows]), "utf-8")

    take(desk, path)

    assert desk.book.read("SELECT name FROM customer") == [("申达机械有限公司",)]
    assert len(desk.book.read("SELECT id FROM contact")) == 3


def test_a_uid_of_a_customer_in_the_trash_makes_a_new_one(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    assert qapp
    here = customers.save(desk, None, {"name": "扔掉的"}).id
    written(desk, tmp_path / "out.csv")
    customers.trash(desk, [here])

    for expected in ({"created": 1}, {"skipped": 1}):
        assert counts(take(desk, tmp_path / "out.csv").files[0]) == expected


@pytest.mark.parametrize("file", ["out.csv", "out.xlsx"])
def test_what_the_main_contact_is_comes_along(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    assert qapp
    people = [
        {"title": "采购经理", "department": "采购部", "birthday": "1980-09-12", "lunar_birthday": "1987-L06-03"},
        {"birthday": "--02-29", "lunar_birthday": "--06-30"},
        {"birthday": "--06", "title": "=1+1"},
    ]
    for place, person in enumerate(people):
        here = customers.save(desk, None, {"name": f"公司{place}"}).id
        contacts.save(desk, None, here, {"name": "其他", "title": "司机"}, [])
        reach = [("qq", f"1234567{place}", None), ("qq", "00700", None)]
        contacts.save(desk, None, here, {"name": f"人{place}", "is_main": True, **person}, reach)

    there_and_back(desk, other_desk, tmp_path / file)

    told = (
        "SELECT c.name, p.name, p.title, p.department, p.birthday, p.lunar_birthday, group_concat(h.value)"
        " FROM contact p JOIN customer c ON c.id = p.customer_id LEFT JOIN channel h ON h.contact_id = p.id"
        " WHERE p.is_main GROUP BY p.id ORDER BY c.name"
    )
    assert other_desk.book.read(told) == desk.book.read(told)


@pytest.mark.parametrize("cards", ["3.0", "4.0"])
def test_cards_tell_what_is_noted_of_the_customer_and_how_it_is_reached(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, cards: str
) -> None:
    assert qapp
    noted = customers.save(desk, None, {"name": "申达公司", "note": "公司备注"}).id
    plain = customers.save(desk, None, {"name": "恒泰公司"}).id
    for each, phone in ((noted, "021-55556666"), (plain, "021-77778888")):
        contacts.save_channels(desk, each, [("phone", phone, None), ("email", f"info@{phone}.cn", None)])
        contacts.save(desk, None, each, {"name": "王强", "note": "其人"}, [("mobile", f"138{each:08}", None)])
    with desk.book.writing("none is the main one") as work:
        for (contact,) in work.rows("SELECT id FROM contact"):
            work.update("contact", contact, {"is_main": False})
    person = customers.save(desk, None, {"name": "赵铁柱", "kind": "person", "note": "个人备注"}).id
    ((himself,),) = desk.book.read("SELECT id FROM contact WHERE customer_id = ?", (person,))
    contacts.save(desk, himself, person, {"name": "赵铁柱", "note": "他自己"}, [])

    there_and_back(desk, other_desk, tmp_path / "out.vcf", cards=cards)

    text = (tmp_path / "out.vcf").read_text("utf-8")
    assert [text.count(each) for each in ("021-55556666", "021-77778888", "公司备注", "个人备注")] == [2, 2, 1, 1]
    told = other_desk.book.read("SELECT name, kind, note FROM customer ORDER BY name")
    assert told[0] == ("恒泰公司", "organisation", None)
    assert told[1] == ("申达公司", "organisation", "公司备注")
    assert other_desk.book.read(
        "SELECT c.name, p.name, p.note FROM contact p JOIN customer c ON c.id = p.customer_id ORDER BY c.name"
    )[:2] == [("恒泰公司", "王强", "其人"), ("申达公司", "王强", "其人")]
    assert other_desk.book.read(
        "SELECT contact_id IS NULL, h.kind FROM channel h JOIN customer c ON c.id = h.customer_id"
        " WHERE c.name = '申达公司' ORDER BY 1, 2"
    ) == [(0, "mobile"), (1, "email"), (1, "phone")]


@pytest.mark.parametrize("cards", ["3.0", "4.0"])
def test_cards_tell_every_web_address_apart(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, cards: str
) -> None:
    """The customer's own, and those kept as ways to it and to somebody there, with what the rep calls them."""
    assert qapp
    alone = customers.save(desk, None, {"name": "申达公司", "website": "https://shenda.cn"}).id
    shop = [("website", "https://shop.shenda.cn/?a=1,2;3", "商城"), ("website", "https://shenda.cn", None)]
    contacts.save_channels(desk, alone, [*shop, ("phone", "021-55556666", "公司")])
    peopled = customers.save(desk, None, {"name": "恒泰公司"}).id
    contacts.save(desk, None, peopled, {"name": "王强"}, [("website", "https://wang.me", None), *shop])
    person = customers.save(desk, None, {"name": "赵铁柱", "kind": "person", "website": "https://zhao.me"}).id
    ((himself,),) = desk.book.read("SELECT id FROM contact WHERE customer_id = ?", (person,))
    contacts.save(desk, himself, person, {"name": "赵铁柱"}, shop)

    there_and_back(desk, other_desk, tmp_path / "out.vcf", cards=cards)

    for told in (
        "SELECT name, website FROM customer ORDER BY name",
        "SELECT name, custom FROM contact ORDER BY name",
        "SELECT c.name, p.name, h.kind, h.value, h.label FROM channel h JOIN customer c ON c.id = h.customer_id"
        " LEFT JOIN contact p ON p.id = h.contact_id ORDER BY c.name, h.kind, h.value",
    ):
        assert other_desk.book.read(told) == desk.book.read(told)


def test_a_customer_that_was_merged_is_found_by_the_uid_it_had(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    assert qapp
    keep, gone = (customers.save(desk, None, {"name": name}).id for name in ("恒泰机械", "恒泰机械有限公司"))
    written(desk, tmp_path / "out.csv")
    merging.merge(desk, keep, gone)

    assert set(counts(take(desk, tmp_path / "out.csv").files[0])) <= {"skipped", "merged", "updated"}

    assert desk.book.read("SELECT id FROM customer") == [(keep,)]


# --- contacts, orders and talks --------------------------------------------------------------------------------------

DAY = date(2026, 11, 3)
YUAN = 10_000


def of_book(desk: Desk, folder: Path, ending: str) -> list[Path]:
    """The tables of customers, contacts, orders and talks."""
    words = Wording(desk.currency, desk.today())
    files = [written(desk, folder / f"customers.{ending}")]
    for noun in ("contact", "order", "interaction"):
        files.append(folder / f"{noun}.{ending}")
        exporting_nouns.export(desk, files[-1], noun, words)
    return files


def traded(desk: Desk) -> list[tuple[Any, ...]]:
    """Every line of every order with whose it is and what it costs."""
    return desk.book.read(
        "SELECT c.uid, o.uid, o.number, o.ordered_on, o.kind, o.status, o.revenue, l.product_name, l.quantity,"
        " l.unit_price, l.discount, l.amount, l.unit_cost, l.cost, l.cost_source FROM orders o"
        " JOIN customer c ON c.id = o.customer_id JOIN order_line l ON l.order_id = o.id ORDER BY o.uid, l.position"
    )


@pytest.fixture
def trade(desk: Desk, tmp_path: Path) -> None:
    """Two customers of one name, one of them archived, with orders as the rep types them and namesakes as contacts."""
    one, two = (
        customers.save(desk, None, {"name": "同名公司", "note": note, "archived": note == "二号"}).id
        for note in ("一号", "二号")
    )
    known = nouns.save(desk, "product", None, {"name": "打印机", "number": "P1", "unit_cost": 60 * YUAN}).id
    line = DealLine(known, "打印机", 2 * YUAN, 100 * YUAN, 1_000, product_cost=60 * YUAN)
    for each in (one, one, two):
        free = DealLine(None, "上门安装", YUAN, 33_3333, unit_cost=10_0001)
        deals.save(desk, "order", None, {"customer_id": each, "ordered_on": DAY}, [line, free])
    deals.save(desk, "order", None, {"customer_id": two, "ordered_on": DAY, "number": "S1"}, [line, line])
    for title, mobile in (("采购", "13800000001"), (None, "13800000002")):
        contacts.save(desk, None, one, {"name": "王强", "title": title}, [("mobile", mobile, None)])
    for each in (one, two):
        talks.log(desk, each, {"summary": "谈价", "happened_on": DAY, "who": "门卫"}, date(2026, 12, 1))
    path = tmp_path / "shop.csv"
    path.write_text(
        "客户名称,下单日期,产品,数量,单价\n丙公司,2026-11-02,碳带,3,42.5\n丙公司,2026-11-02,碳带,3,42.5\n", "utf-8"
    )
    take(desk, path)


@pytest.mark.usefixtures("trade")
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_a_book_tells_of_trade_and_talks_comes_back_without_a_trace(
    qapp: QApplication, desk: Desk, tmp_path: Path, ending: str
) -> None:
    assert qapp
    files = of_book(desk, tmp_path, ending)
    product = desk.book.read("SELECT id FROM product")[0][0]
    nouns.save(desk, "product", product, {"unit_cost": 70 * YUAN})
    before = traded(desk)

    report = take(desk, *files)

    assert [file.rejected for file in report.files] == [[]] * 4
    assert [set(counts(file)) for file in report.files] == [{"skipped"}] * 4
    assert not report.changes.touched
    assert traded(desk) == before


@pytest.mark.usefixtures("trade")
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_a_book_tells_of_trade_and_talks_stands_in_another_as_it_was(
    qapp: QApplication, desk: Desk, other_desk: Desk, tmp_path: Path, ending: str
) -> None:
    assert qapp
    files = of_book(desk, tmp_path, ending)

    for _ in range(2):
        report = take(other_desk, *files)

        assert [file.rejected for file in report.files] == [[]] * 4
        stated = [row[:12] for row in traded(desk)]
        assert [row[:12] for row in traded(other_desk)] == stated
        people = "SELECT p.name, p.title, n.value FROM contact p JOIN channel n ON n.contact_id = p.id ORDER BY n.value"
        assert other_desk.book.read(people) == desk.book.read(people)
        said = (
            "SELECT c.uid, i.summary, i.who, k.due_on FROM interaction i JOIN customer c ON c.id = i.customer_id"
            " JOIN task k ON k.interaction_id = i.id ORDER BY c.uid"
        )
        assert other_desk.book.read(said) == desk.book.read(said)
    assert not report.changes.touched


@pytest.mark.usefixtures("trade")
def test_an_order_that_was_changed_in_the_table_is_changed_in_the_book(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    assert qapp
    out = tmp_path / "order.csv"
    exporting_nouns.export(desk, out, "order", Wording(desk.currency, desk.today()))
    text = out.read_text("utf-8-sig")
    out.write_text(text.replace("180.0000", "170.0000", 1), "utf-8-sig")

    (report,) = take(desk, out).files

    assert counts(report) == {"updated": 2, "skipped": 8}
    assert sorted(row[11] for row in traded(desk) if row[7] == "打印机") == [170 * YUAN, *[180 * YUAN] * 4]
    assert desk.book.read("SELECT count(*) FROM orders") == [(6,)]


def rewritten(path: Path, change: Callable[[dict[str, str]], list[dict[str, str]]]) -> Path:
    """The table with what becomes of each of its rows."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file)
        rows, titles = [new for row in table for new in change(row)], table.fieldnames or ()
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.DictWriter(file, titles)
        out.writeheader()
        out.writerows(rows)
    return path


@pytest.mark.usefixtures("trade")
def test_an_order_whose_row_names_another_customer_is_the_order_all_the_same(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    """A row without the customer's identifier means the first of two namesakes."""
    assert qapp
    words = Wording(desk.currency, desk.today())
    exporting_nouns.export(desk, tmp_path / "order.csv", "order", words)
    before = traded(desk)
    path = rewritten(tmp_path / "order.csv", lambda row: [{**row, words.title("order.customer_uid"): ""}])

    for _ in range(2):
        report = take(desk, path)

        assert set(counts(report.files[0])) == {"skipped"}
        assert traded(desk) == before


@pytest.mark.usefixtures("trade")
@pytest.mark.parametrize("is_last", [False, True])
def test_a_row_copied_for_another_customer_is_an_order_more_once(
    qapp: QApplication, desk: Desk, tmp_path: Path, is_last: bool
) -> None:
    assert qapp
    words = Wording(desk.currency, desk.today())
    exporting_nouns.export(desk, tmp_path / "order.csv", "order", words)
    before = traded(desk)
    uid, number, name = (words.title(f"order.customer_{each}") for each in ("uid", "number", "name"))

    def copied(row: dict[str, str]) -> list[dict[str, str]]:
        copy = {**row, uid: "", number: "", name: "丁公司"}
        return ([row, copy] if is_last else [copy, row]) if row[name] == "丙公司" else [row]

    path = rewritten(tmp_path / "order.csv", copied)
    assert counts(take(desk, path).files[0]) == {"created": 2, "skipped": 10}
    assert set(before) < set(traded(desk))
    again = take(desk, path)

    assert counts(again.files[0]) == {"skipped": 12}
    assert not again.changes.touched


@pytest.mark.usefixtures("trade")
def test_orders_of_a_customer_in_the_trash_are_made_anew_once(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    assert qapp
    exporting_nouns.export(desk, tmp_path / "order.csv", "order", Wording(desk.currency, desk.today()))
    customers.trash(desk, [one(desk, "SELECT id FROM customer WHERE name = '丙公司'")[0]])

    for expected in ({"created": 2, "skipped": 8}, {"skipped": 10}):
        assert counts(take(desk, tmp_path / "order.csv").files[0]) == expected
