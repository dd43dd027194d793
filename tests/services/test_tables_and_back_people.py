"""How a customer is kept and how a company and its people may be reached: what a table says of it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.services import contacts, customers, exporting, exporting_nouns, groups, history
from kamdesk.services.desk import Desk
from kamdesk.services.importing import FileReport
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording
from tests.services.imports import counts, state, take, take_text

in_both = pytest.mark.parametrize("speaking", ["en", "zh_CN"], indirect=True)
as_tables = pytest.mark.parametrize("file", ["out.csv", "out.xlsx"])

KEPT = (
    "SELECT c.name, c.invalid, c.archived, c.parked_on, s.hidden, s.private"
    " FROM customer c JOIN customer_stats s ON s.customer_id = c.id ORDER BY c.name"
)
WAYS = (
    "SELECT c.name, coalesce(p.name, 'the company'), h.kind, h.value FROM channel h JOIN customer c"
    " ON c.id = h.customer_id LEFT JOIN contact p ON p.id = h.contact_id ORDER BY c.name, h.kind, h.value"
)


@pytest.fixture
def speaking(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language the titles and words are written in."""
    spoken = Language(request.param, qapp)
    yield request.param
    spoken.remove()


def write(desk: Desk, out: Path, **how: object) -> Path:
    """Write the whole book as the menu does."""
    exporting.export(desk, out, "all", Wording(desk.currency, desk.today()), exporting.How(**how))  # type: ignore[arg-type]
    return out


def read(desk: Desk, path: Path) -> FileReport:
    """Take one table in; nothing of it may be left out or remarked on."""
    (report,) = take(desk, path).files
    assert (report.problem, report.rejected, report.warnings) == (None, [], [])
    return report


def kept_apart(desk: Desk) -> None:
    """Somebody in use, somebody for every sign, and one with several; three private ones, one also in open groups."""
    for name, said in (
        ("在用公司", {}),
        ("倒闭公司", {"invalid": True, "invalid_reason": "倒闭"}),
        ("旧公司", {"archived": True}),
        ("搁置公司", {"parked_on": desk.today(), "parked_reason": "换人"}),
        ("又旧又坏", {"invalid": True, "archived": True}),
    ):
        customers.save(desk, None, {"name": name, **said})
    friend = customers.save(desk, None, {"name": "老同学", "kind": "person"}).id
    cousin = customers.save(desk, None, {"name": "表弟", "kind": "person", "archived": True}).id
    neighbour = customers.save(desk, None, {"name": "邻居", "kind": "person"}).id
    shop = customers.save(desk, None, {"name": "街坊商店"}).id
    private = groups.add(desk, "自家", private=True).id
    groups.put(desk, private, [friend, cousin, neighbour])
    groups.put(desk, groups.add(desk, "远亲", private).id, [cousin])
    groups.put(desk, groups.add(desk, "街坊").id, [friend, shop])
    groups.put(desk, groups.add(desk, "牌友").id, [friend])


@in_both
@as_tables
def test_who_was_put_away_is_put_away_in_the_other_book(
    speaking: str, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    kept_apart(desk)
    out = write(desk, tmp_path / file, private=True)
    empty = state(other_desk)

    made = read(other_desk, out)

    assert counts(made) == {"created": 9}
    assert other_desk.book.read(KEPT) == desk.book.read(KEPT)
    hidden = "SELECT name FROM customer_group WHERE private ORDER BY name"
    assert ("自家",) in other_desk.book.read(hidden)
    assert {("街坊",), ("牌友",)}.isdisjoint(other_desk.book.read(hidden)), "open groups stay open"
    for book in (other_desk, desk):
        assert set(counts(read(book, out))) == {"skipped"}, "it comes a second time without a trace"
    assert history.undo(other_desk)
    assert state(other_desk) == empty
    assert speaking


@in_both
def test_an_old_table_neither_buries_nor_revives_whom_the_rep_has_judged_since(
    speaking: str, desk: Desk, tmp_path: Path
) -> None:
    revived = customers.save(desk, None, {"name": "已救回", "archived": True}).id
    buried = customers.save(desk, None, {"name": "已归档"}).id
    friend = customers.save(desk, None, {"name": "朋友"}).id
    groups.put(desk, groups.add(desk, "自家", private=True).id, [friend])
    out = write(desk, tmp_path / "out.csv", private=True)
    customers.save(desk, revived, {"name": "已救回", "archived": False})
    customers.save(desk, buried, {"name": "已归档", "archived": True})
    ((private,),) = desk.book.read("SELECT id FROM customer_group WHERE name = '自家'")
    groups.set_private(desk, private, False)
    before = desk.book.read(KEPT)

    (report,) = take(desk, out).files

    assert desk.book.read(KEPT) == before
    assert counts(report) == {"skipped": 3}
    lines = out.read_text("utf-8").splitlines()
    told = {(lines[each.row - 1].split(",")[1], each.reason) for each in report.warnings}
    assert told == {("已救回", "kept_otherwise"), ("朋友", "in_no_private_group")}
    assert speaking


def test_a_word_for_how_a_customer_is_kept_that_nobody_knows_is_remarked_on(desk: Desk, tmp_path: Path) -> None:
    report = take_text(desk, tmp_path, "客户名称,资料状态\n甲,睡着了\n乙,归档、无效\n丙,\n丁,Parked\n")

    assert counts(report) == {"created": 4}
    assert [(each.row, each.reason, each.figures["value"]) for each in report.warnings] == [
        (2, "unknown_word", "睡着了")
    ]
    told = "SELECT name, invalid, archived, parked_on FROM customer ORDER BY id"
    today = desk.today().isoformat()
    assert desk.book.read(told) == [("甲", 0, 0, None), ("乙", 1, 1, None), ("丙", 0, 0, None), ("丁", 0, 0, today)]


def test_somebody_private_without_a_group_is_told_of(desk: Desk, tmp_path: Path) -> None:
    text = "客户名称,资料状态,分组\n甲,私密,\n乙,私密,自家\n丙,,同事\n丁,私密,同事\n"

    report = take_text(desk, tmp_path, text)

    assert [(each.row, each.reason) for each in report.warnings] == [
        (2, "in_no_private_group"),
        (5, "in_no_private_group"),
    ]
    assert [(row[0], row[-1]) for row in desk.book.read(KEPT)] == [("丁", 0), ("丙", 0), ("乙", 1), ("甲", 0)]


def reached(desk: Desk) -> None:
    """A company reached in every way beside a contact who is, too; one without anybody; one with nothing of its own."""
    ways = (("phone", "0411-80000001"), ("mobile", "13900000001"), ("fax", "0411-80000002"), ("email", "a@shenda.cn"))
    own = [*ways, ("wechat", "shenda_gz"), ("qq", "800012345"), ("qq", "800012346")]
    for name, people in (("申达机械", ("王强",)), ("无人公司", ()), ("华信医疗", ("李娜",))):
        here = customers.save(desk, None, {"name": name}).id
        if name != "华信医疗":
            contacts.save_channels(desk, here, [(kind, value, None) for kind, value in own])
        for person in people:
            at = [("mobile", f"1380000000{here}", None), ("fax", f"010-6666000{here}", None), ("wechat", person, None)]
            contacts.save(desk, None, here, {"name": person}, at)


@in_both
@as_tables
def test_every_way_to_a_company_itself_comes_back_as_what_it_is(
    speaking: str, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    reached(desk)
    out = write(desk, tmp_path / file)

    read(other_desk, out)

    assert other_desk.book.read(WAYS) == desk.book.read(WAYS)
    for book in (other_desk, desk):
        assert set(counts(read(book, out))) == {"skipped"}
    assert speaking


@in_both
def test_a_book_has_no_columns_for_ways_that_lead_to_no_company(speaking: str, desk: Desk, tmp_path: Path) -> None:
    reached(desk)
    words = Wording(desk.currency, desk.today())
    titles = {words.title(f"customer.{kind}") for kind in ("mobile", "fax", "wechat", "qq")}
    assert titles <= {title for _, title in exporting.column_choices(desk, words)}
    for (company,) in desk.book.read("SELECT DISTINCT customer_id FROM channel WHERE contact_id IS NULL"):
        contacts.save_channels(desk, company, [("phone", "0411-80000001", None)])
    assert titles.isdisjoint(title for _, title in exporting.column_choices(desk, words))
    assert titles.isdisjoint(write(desk, tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[0].split(","))
    assert speaking


def test_a_mobile_in_a_table_of_others_is_still_that_of_the_person(desk: Desk, tmp_path: Path) -> None:
    titles = "公司,联系人,手机,微信,QQ,传真,公司手机,公司微信"
    take_text(desk, tmp_path, f"{titles}\n申达机械,王强,13800000001,wq_1,12345,010-66660001,13900000001,shenda\n")

    assert [row[1:] for row in desk.book.read(WAYS)] == [
        ("王强", "fax", "010-66660001"),
        ("王强", "mobile", "13800000001"),
        ("the company", "mobile", "13900000001"),
        ("王强", "qq", "12345"),
        ("the company", "wechat", "shenda"),
        ("王强", "wechat", "wq_1"),
    ]


@in_both
@as_tables
def test_who_does_not_want_to_be_contacted_is_left_alone_in_the_other_book(
    speaking: str, desk: Desk, other_desk: Desk, tmp_path: Path, file: str
) -> None:
    here = customers.save(desk, None, {"name": "申达机械"}).id
    contacts.save(desk, None, here, {"name": "王强", "do_not_contact": True}, [])
    contacts.save(desk, None, here, {"name": "李娜"}, [])
    exporting_nouns.export(desk, tmp_path / file, "contact", Wording(desk.currency, desk.today()))

    read(other_desk, tmp_path / file)

    told = "SELECT name, do_not_contact FROM contact ORDER BY id"
    assert other_desk.book.read(told) == desk.book.read(told) == [("王强", 1), ("李娜", 0)]
    for book in (other_desk, desk):
        assert set(counts(read(book, tmp_path / file))) == {"skipped"}
    assert speaking


def test_a_table_may_bar_a_contact_but_never_opens_one_that_asked_to_be_left_alone(desk: Desk, tmp_path: Path) -> None:
    here = customers.save(desk, None, {"name": "申达机械"}).id
    contacts.save(desk, None, here, {"name": "王强", "do_not_contact": True}, [])
    contacts.save(desk, None, here, {"name": "李娜"}, [])

    report = take_text(desk, tmp_path, "公司,联系人,请勿联系\n申达机械,王强,否\n申达机械,李娜,是\n")

    assert counts(report) == {"skipped": 1, "updated": 1}
    assert desk.book.read("SELECT name, do_not_contact FROM contact ORDER BY id") == [("王强", 1), ("李娜", 1)]
