"""Workbooks: read by a process that may die of them, refused where they are made to hurt."""

import contextlib
import csv
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from kamdesk.exchange.limits import CannotRead, Limits
from kamdesk.exchange.workbooks import Cell, Workbook, open_workbook

PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
    ' Target="worksheets/sheet1.xml"/></Relationships>',
}


def packed(folder: Path, rows: str, **others: str) -> Path:
    """A workbook of one sheet with these rows of XML."""
    file = folder / "made.xlsx"
    sheet = (
        f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>'
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**PARTS, "xl/worksheets/sheet1.xml": f"{sheet}</worksheet>", **others}.items():
            archive.writestr(name, text)
    return file


def rows_of(workbook: Workbook) -> list[list[Cell]]:
    return list(workbook.rows(workbook.sheets[0].name))


def refused(file: Path, limits: Limits | None = None) -> str:
    with pytest.raises(CannotRead) as refusal:
        rows_of(open_workbook(file, limits))
    return refusal.value.code


def test_cells_keep_their_kinds(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("客户")
    day = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    sheet.write_row(1, 1, ["00123", 13678811979, 0.1, True])
    sheet.write_datetime(2, 1, datetime(2024, 3, 5), day)  # noqa: DTZ001 - cells have no zone
    sheet.merge_range("B4:C5", "两行")
    book.add_worksheet("隐藏").hide()
    book.close()

    workbook = open_workbook(file)

    assert [(shape.name, shape.rows, shape.columns, shape.visible) for shape in workbook.sheets] == [
        ("客户", 4, 5, True),
        ("隐藏", 0, 0, False),
    ]
    assert workbook.sheets[0].merged == ((3, 1, 4, 2),)
    rows = rows_of(workbook)
    assert rows[1] == ["", "00123", 13678811979.0, 0.1, True]
    assert rows[2][1] == date(2024, 3, 5)
    assert len(rows) == 4


def test_escapes_of_signs_xml_cannot_hold(tmp_path: Path) -> None:
    file = packed(tmp_path, '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_c</t></is></c></row>')

    assert rows_of(open_workbook(file)) == [["a\rb_x000D_c"]]


def test_a_big_workbook_is_read_again_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kamdesk.exchange.workbooks._KEPT_CELLS", 10_000)
    file = tmp_path / "big.xlsx"
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    for name in ("one", "two"):
        sheet = book.add_worksheet(name)
        for row in range(2_000):
            sheet.write_row(row, 0, [name, *([row] * 9)])
    book.close()

    workbook = open_workbook(file)

    assert 0 < sum(1 for _ in workbook.head("two")) < 1_000
    for _ in range(2):
        rows = list(workbook.rows("two"))
        assert len(rows) == 2_000
        assert rows[-1][:2] == ["two", 1_999]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too_heavy"),
        ("<row r='1048576'><c r='ZZZ9'><v>1</v></c></row>", "too_heavy"),
        ('<x:row r="1048576"><c r="XFD9"><v>1</v></c></x:row>', "too_heavy"),
    ],
)
def test_a_cell_far_out_is_refused_before_room_is_made_for_it(tmp_path: Path, rows: str, code: str) -> None:
    assert refused(packed(tmp_path, rows)) == f"workbook_{code}"


def test_a_far_cell_written_so_that_no_look_finds_it_ends_the_worker_only(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    rows = '<row r = "1"><c r = "A1"><v>1</v></c></row><row r = "1048576"><c r = "XFD1048576"><v>1</v></c></row>'

    assert refused(packed(tmp_path, rows)) in ("workbook_too_heavy", "workbook_damaged")


def test_a_zip_bomb_is_refused_by_what_it_claims(tmp_path: Path) -> None:
    file = packed(tmp_path, " " * 2_000_000)

    assert refused(file, Limits(ratio_from_bytes=1_000_000)) == "workbook_suspicious"
    assert refused(file, Limits(unpacked_bytes=1_000_000)) == "workbook_suspicious"


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    file = packed(tmp_path, " " * 2_000_000)
    content = file.read_bytes()
    size = zipfile.ZipFile(file).getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    file.write_bytes(content.replace(size, (1000).to_bytes(4, "little")))

    assert refused(file) == "workbook_damaged"


@pytest.mark.parametrize("start", ['<!DOCTYPE x [<!ENTITY a "aaaa">]>', '<!doctype x SYSTEM "file:///etc/passwd">'])
def test_entities_are_refused(tmp_path: Path, start: str) -> None:
    file = packed(tmp_path, "", **{"xl/sharedStrings.xml": f"<?xml version='1.0'?>{start}<sst/>"})

    assert refused(file) == "workbook_suspicious"


def test_limits_of_bytes_and_time(tmp_path: Path) -> None:
    file = packed(tmp_path, '<row r="1"><c r="A1"><v>1</v></c></row>')

    assert refused(file, Limits(workbook_bytes=100)) == "too_big"
    assert refused(file, Limits(seconds=0)) == "workbook_too_slow"
    assert refused(file, Limits(cells=0)) == "workbook_too_heavy"


def test_real_workbooks_have_the_expected_sheets(shared_data: Path) -> None:
    refusals = {}
    with (shared_data / "expected" / "workbooks.tsv").open(encoding="utf-8") as table:
        lines = list(csv.DictReader(table, delimiter="\t"))
    for line in lines:
        file = shared_data / line["file"]
        expected = next(value for title, value in line.items() if title.startswith("python-calamine"))
        if expected.startswith("error"):
            refusals[file.name] = refused(file)
            continue
        sheets = open_workbook(file).sheets
        assert "ok " + "; ".join(f"{s.name}:{s.rows}x{s.columns}" for s in sheets) == expected, line["file"]
    assert refusals == {
        "pass_protected.xlsx": "workbook_encrypted",
        "protected_passtika.xlsx": "workbook_encrypted",
        "password.xls": "workbook_encrypted",
        "null_archive.xlsx": "workbook_damaged",
        "null_file.xlsx": "empty_file",
        "54764.xlsx": "workbook_suspicious",
        "xlsx-corrupted.xlsx": "workbook_damaged",
    }


def test_dates_of_real_workbooks(shared_data: Path) -> None:
    malformed = shared_data / "06-malformed"
    chinese = open_workbook(shared_data / "03-contact-tables" / "easyexcel" / "dataformat-dataformat.xls")
    from_1904 = open_workbook(malformed / "calamine" / "date_1904.xlsx")

    assert {row[0] for row in list(chinese.rows("Sheet1"))[1:]} == {datetime(2020, 1, 1, 1, 1, 1)}  # noqa: DTZ001
    assert from_1904.sheets[0].from_1904
    assert rows_of(from_1904)[0][0] == date(2021, 1, 1)
    assert rows_of(open_workbook(malformed / "poi" / "1904DateWindowing.xls"))[0][0] == date(2000, 1, 1)
    school = open_workbook(shared_data / "03-contact-tables" / "hutool" / "aaa.xls")
    assert list(school.rows("校园入学"))[1][3:] == [date(2017, 3, 2), time(12, 32, 12)]


def test_an_escape_in_a_real_workbook(shared_data: Path) -> None:
    file = shared_data / "03-contact-tables" / "easyexcel" / "compatibility-t09.xlsx"

    assert rows_of(open_workbook(file)) == [["SH_x000D_Z002"]]


def test_damage_of_any_kind_is_survived(tmp_path: Path, shared_data: Path) -> None:
    """Bytes turned and files cut, fixed by a seed; a reader's panic must end as a refusal like everything else."""
    sources = [
        shared_data / "03-contact-tables" / "hutool" / "aaa.xls",
        shared_data / "06-malformed" / "calamine" / "merged_range.xls",
        shared_data / "03-contact-tables" / "easyexcel" / "demo-demo.xlsx",
    ]
    chance = Random(7)
    for number in range(24):
        content = bytearray(sources[number % 3].read_bytes())
        for _ in range(chance.choice([1, 20, 400])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        file = tmp_path / f"{number}{sources[number % 3].suffix}"
        file.write_bytes(content[: chance.randrange(len(content) // 2, len(content))] if number % 4 == 0 else content)
        with contextlib.suppress(CannotRead):
            workbook = open_workbook(file)
            assert all(len(list(workbook.rows(shape.name))) == shape.rows for shape in workbook.sheets)
