"""What a book writes as a table or as cards makes the same customers in an empty book, and nothing new in its own."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.services import contacts, customers, exporting, groups, merging
from kamdesk.services.desk import Desk
from kamdesk.ui.wording import Wording
from tests.services.imports import counts, take

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
