"""Every real table and card file: all of it in or plainly refused, the same twice, and gone again without a trace."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kamdesk.services import finding, history
from kamdesk.services.desk import Desk
from kamdesk.services.exporting_json import write_everything
from tests.conftest import SHARED_DATA
from tests.services.imports import counts, customers, one, state, steps, take, take_text
from tests.store.books import quick_desk

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls")
LARGE = ("01-transactions",)  # tried beside, by their figures


def real_files(*endings: str) -> list[str]:
    """The files of these endings beside the project; one name that skips where there are none."""
    found = [each.relative_to(SHARED_DATA) for each in sorted(SHARED_DATA.rglob("*")) if each.suffix in endings]
    kept = [each for each in found if each.parts[0] not in (*LARGE, "expected", "licences", "04-lunar")]
    return [str(each) for each in kept if each.name != "LICENSE.txt"] or ["(none)"]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Desk]:
    desk = quick_desk(tmp_path / "book.kamdesk")
    yield desk
    desk.close()


@pytest.mark.parametrize("file", real_files(*TABLES, ".vcf", ".ref", ".ldif"))
def test_a_file_goes_in_once_and_out_again(book: Desk, shared_data: Path, file: str) -> None:
    path = shared_data / file
    untouched = path.read_bytes()
    before = state(book)

    report = take(book, path)
    came_to = counts(report.files[0])

    if report.files[0].problem is not None or set(came_to) <= {"rejected"}:
        assert not report.changes.touched
        assert state(book) == before
    else:
        after, told = state(book), steps(book)
        again = take(book, path).files[0]
        assert set(counts(again)) <= {"skipped", "rejected"}
        assert again.read == report.files[0].read
        assert (state(book), steps(book)) == (after, told)
        assert history.undo(book)
        assert state(book) == before
    assert path.read_bytes() == untouched


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("calamine/pass_protected.xlsx", "workbook_encrypted"),
        ("poi/protected_passtika.xlsx", "workbook_encrypted"),
        ("poi/password.xls", "workbook_encrypted"),
        ("poi/54764.xlsx", "workbook_suspicious"),
        ("poi/xlsx-corrupted.xlsx", "workbook_damaged"),
        ("openpyxl/null_archive.xlsx", "workbook_damaged"),
        ("openpyxl/null_file.xlsx", "empty_file"),
        ("naughty-strings/blns.json", "not_a_table"),
        ("../04-lunar/holiday-cn/2024.json", "not_a_table"),
        ("../01-transactions/rfm-orders/rfm_data_orders.rda", "not_a_table"),
    ],
)
def test_what_cannot_be_read_says_why(book: Desk, shared_data: Path, file: str, code: str) -> None:
    (report,) = take(book, shared_data / "06-malformed" / file).files

    assert report.problem is not None
    assert report.problem.code == code
    assert customers(book) == []


def test_a_book_and_its_export_are_no_tables(book: Desk, tmp_path: Path) -> None:
    take_text(book, tmp_path, "客户名称\n苏州新元\n")
    write_everything(book, tmp_path / "all.json", [])

    (report, exported) = take(book, tmp_path / "book.kamdesk", tmp_path / "all.json").files

    assert report.problem is not None
    assert exported.problem is not None
    assert [report.problem.code, exported.problem.code] == ["not_a_table", "records_not_table"]
    assert [name for _, name in customers(book)] == ["苏州新元"]


@pytest.mark.parametrize(
    ("file", "rejected"),
    [
        ("csv-test-data/bad-header-less-fields.csv", [(2, "too_few_fields")]),
        ("csv-test-data/bad-header-more-fields.csv", [(2, "too_many_fields")]),
        ("csv-test-data/bad-missing-quote.csv", [(2, "unclosed_quote")]),
        ("csv-test-data/bad-quotes-with-unescaped-quote.csv", [(2, "stray_quote")]),
        ("csvkit/bad.csv", [(2, "too_many_fields"), (3, "too_few_fields"), (4, "no_name")]),
    ],
)
def test_bad_rows_are_named(book: Desk, shared_data: Path, file: str, rejected: list[tuple[int, str]]) -> None:
    (report,) = take(book, shared_data / "06-malformed" / file).files

    assert [(each.row, each.reason) for each in report.rejected] == rejected


# --- contact tables --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "expected", "people"),
    [
        ("easyexcel/bom-no_bom.csv", {"created": 10}, [f"姓名{at}" for at in range(10)]),
        ("easyexcel/bom-office_bom.csv", {"created": 10}, [f"姓名{at}" for at in range(10)]),
        ("thunderbird/basic_addressbook.csv", {"created": 1}, None),
        ("thunderbird/basic_csv_addressbook.csv", {"created": 2}, None),
        ("thunderbird/csv_no_header.csv", {"created": 2}, None),
        ("thunderbird/csv_semicolon.csv", {"created": 2}, None),
        ("thunderbird/export.csv", {"created": 2}, ["contact number one", "contact number two"]),
        ("thunderbird/quote.csv", {"created": 1}, None),
        ("thunderbird/tab_comma_mixed.csv", {"created": 4}, ["1", "2", "3", "4"]),
        ("hutool/test_bean.csv", {"created": 3}, None),
        ("hutool/test_bean-gbk.csv", {"created": 3}, None),
        ("hutool/aaa.xls", {"created": 3, "rejected": 1}, ["张三", "李四", "王五"]),
    ],
)
def test_address_books(
    book: Desk, shared_data: Path, file: str, expected: dict[str, int], people: list[str] | None
) -> None:
    (report,) = take(book, shared_data / "03-contact-tables" / file).files

    assert counts(report) == expected
    found = [row[0] for row in book.book.read("SELECT name FROM contact ORDER BY id")]
    assert len(found) == expected["created"]
    if people:
        assert found == people


def test_both_encodings_give_the_same_people(shared_data: Path, tmp_path: Path) -> None:
    found = []
    for name in ("test_bean.csv", "test_bean-gbk.csv"):
        desk = quick_desk(tmp_path / f"{name}.kamdesk")
        take(desk, shared_data / "03-contact-tables/hutool" / name)
        found.append(desk.book.read("SELECT name FROM contact ORDER BY id"))
        desk.close()

    assert found[0] == found[1]


def test_a_chinese_thunderbird_export(book: Desk, shared_data: Path, tmp_path: Path) -> None:
    """Its titles say 城市 and 邮政编码 twice, home and work, and the birthday in three columns."""
    titles = {}
    named = shared_data / "03-contact-tables/headers/thunderbird-zh-CN-importMsgs.properties"
    for line in named.read_text("utf-8").splitlines():
        number, _, title = line.partition("=")
        if number.strip().isdigit() and 2100 <= int(number) <= 2136:
            titles[int(number)] = title.strip()
    header = [titles[number] for number in sorted(titles)]
    assert (len(header), header.count("城市"), header.count("邮政编码")) == (37, 2, 2)
    values = dict.fromkeys(range(37), "")
    values |= {0: "三", 1: "张", 2: "张三", 4: "z3@example.cn", 10: "13900000001", 11: "文三路1号", 13: "杭州市"}
    values |= {17: "人民路2号", 19: "苏州市", 23: "采购经理", 24: "采购", 25: "甲公司", 28: "1987", 29: "6", 30: "3"}
    row = ",".join(values[place] for place in range(37))

    take_text(book, tmp_path, ",".join(header) + "\n" + row + "\n")

    assert one(book, "SELECT name, city FROM customer") == ("甲公司", "苏州市")
    found = one(book, "SELECT name, family_name, given_name, department, birthday, home_address FROM contact")
    assert found == ("张三", "张", "三", "采购", "1987-06-03", "杭州市 文三路1号")


def test_provinces_by_a_mapping(book: Desk, shared_data: Path) -> None:
    path = shared_data / "03-contact-tables/poi/chinese-provinces.xls"
    (report,) = take(book, path, mapping={"header": False, "columns": {"2": "customer.name"}}).files

    assert counts(report)["created"] >= 3
    assert {"安徽省", "北京市", "重庆市"} <= {name for _, name in customers(book)}


# --- cards -----------------------------------------------------------------------------------------------------------


def cards_expected() -> list[dict[str, str]]:
    path = SHARED_DATA / "expected/vcards.tsv"
    if not path.is_file():
        return [{"file": "(none)"}]
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("line", cards_expected(), ids=lambda line: line["file"].rpartition("/")[2])
def test_every_card_becomes_a_contact(book: Desk, shared_data: Path, line: dict[str, str]) -> None:
    (report,) = take(book, shared_data / line["file"]).files

    assert counts(report) == {"created": int(line["top_level_cards"])}
    assert one(book, "SELECT count(*) FROM contact") == (int(line["top_level_cards"]),)
    said = line["fn"]
    if line["top_level_cards"] == "1" and said and not set(said) & {"\\", ",", ";", "=", "|"}:
        assert one(book, "SELECT name FROM contact") == (" ".join(said.split()),)


def test_all_cards_at_once(book: Desk, shared_data: Path) -> None:
    files = sorted((shared_data / "02-vcards").rglob("*.vcf"))

    report = take(book, *files)

    assert sum(each.read for each in report.files) == sum(int(line["top_level_cards"]) for line in cards_expected()
                                                          if line["file"].endswith(".vcf"))  # fmt: skip
    assert all(each.problem is None for each in report.files)


def test_cards_without_a_name_are_shown_by_their_address(book: Desk, shared_data: Path) -> None:
    take(book, shared_data / "02-vcards/ez-vcard/John_Doe_ANDROID.vcf")

    names = [name for _, name in customers(book)]
    assert len(names) == 6
    assert all("@" in name for name in names[:2])


def test_japanese_cards(book: Desk, shared_data: Path) -> None:
    take(book, *((shared_data / "02-vcards/android" / name) for name in ("v21_japanese_1.vcf", "v30_japanese.vcf")))

    assert [row[0] for row in book.book.read("SELECT name FROM contact ORDER BY id")] == [
        "安藤ロイド",
        "伊能 圭一 伊予",
    ]


# --- texts made to hurt ----------------------------------------------------------------------------------------------


def test_naughty_texts_survive_as_name_company_and_note(book: Desk, shared_data: Path, tmp_path: Path) -> None:
    found: Any = json.loads((shared_data / "06-malformed/naughty-strings/blns.json").read_text("utf-8"))
    naughty = [text for text in found if text.strip() and "\0" not in text]
    path = tmp_path / "naughty.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["号", "公司", "姓名", "备注"])
        writer.writerows([f"N{at}", guarded(text), guarded(text), guarded(text)] for at, text in enumerate(naughty))
    columns = {"号": "customer.number", "公司": "customer.name", "姓名": "contact.name", "备注": "customer.note"}

    (report,) = take(book, path, mapping={"encoding": "utf-8", "delimiter": ",", "columns": columns}).files

    assert counts(report) == {"created": len(naughty)}
    stored = book.book.read(
        "SELECT c.number, c.name, p.name, c.note FROM customer c JOIN contact p ON p.customer_id = c.id ORDER BY c.id"
    )
    expected = [(f"N{at}", text, text, text) for at, text in enumerate(naughty)]
    assert [row for row in stored if row not in expected] == []
    assert len(stored) == len(expected)
    for at in (3, 50, 200, 400):
        if hits := finding.search(book, naughty[at]):
            assert f"N{at}" in {hit.number for hit in hits} or len(hits) >= 50


def guarded(text: str) -> str:
    """As an export writes it: what a spreadsheet would run stands behind an apostrophe."""
    from kamdesk.exchange.guards import guard

    return guard(text)


@pytest.mark.parametrize("name", ["historical-names-sample.txt", "company-short-names-sample.txt"])
def test_names_by_the_thousand_are_stored_unchanged(book: Desk, shared_data: Path, name: str) -> None:
    path = shared_data / "05-names-regions" / name
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]

    (report,) = take(book, path, mapping={"header": False, "columns": {"1": "customer.name"}}).files

    assert report.read == len(lines)
    assert [stored for _, stored in customers(book)] == list(dict.fromkeys(lines))


def test_a_company_s_card_without_a_name_is_one_company(book: Desk, tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nEMAIL:info@shenda.cn\nTEL:021-55556666\nEND:VCARD\n"

    assert [counts(take_text(book, tmp_path, text, "a.vcf")) for _ in range(2)] == [{"created": 1}, {"skipped": 1}]
    assert customers(book) == [(None, "info@shenda.cn")]
