"""Tables as CSV, Excel workbook and JSON, read back by other programs' eyes."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from kamdesk.exchange import write_xlsx as xlsx
from kamdesk.exchange.cells import Cell, Column, Kind, Written, cell_text, money_text
from kamdesk.exchange.guards import unguard
from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.exchange.write_csv import write_csv
from kamdesk.exchange.write_xlsx import write_xlsx
from kamdesk.exchange.xlsx_cells import column_letters

COLUMNS = [
    Column("客户名称", width=30),
    Column("手机", Kind.PHONE),
    Column("金额", Kind.MONEY),
    Column("数量", Kind.QUANTITY),
    Column("折扣", Kind.PERCENT),
    Column("日期", Kind.DATE),
    Column("记录时间", Kind.INSTANT),
    Column("订单数", Kind.NUMBER),
    Column("重点", Kind.FLAG),
]
ROW: list[Cell] = [
    "=HYPERLINK(1)",
    "013800138000",
    -123_450,
    15_000,
    1500,
    date(2026, 11, 22),
    datetime(2026, 11, 23, 7, 0, tzinfo=UTC),
    3,
    True,
]


@pytest.fixture(scope="session")
def naughty(shared_data: Path) -> list[str]:
    """Strings that broke other programs."""
    texts = json.loads((shared_data / "06-malformed/naughty-strings/blns.json").read_text("utf-8"))
    return [text for text in texts if text]


@pytest.mark.parametrize(
    ("e4", "text"), [(0, "0.00"), (49, "0.00"), (50, "0.01"), (-50, "-0.01"), (-49, "0.00"), (1102773050, "110277.31")]
)
def test_money_is_rounded_half_up(e4: int, text: str) -> None:
    assert money_text(e4) == text


def test_prices_and_yen_keep_their_decimals() -> None:
    assert cell_text(98_012, Column("", Kind.MONEY, decimals=4)) == "9.8012"
    assert cell_text(1_234_567_0000, Column("", Kind.MONEY, decimals=0)) == "1234567"


def test_csv_for_excel(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert write_csv(path, COLUMNS, [ROW, ["多行\n文本", None, None, None, None, None, None, None, None]]) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbf" + "客户名称,手机".encode())
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == [
        "'=HYPERLINK(1)", "013800138000", "-12.35", "1.5", "15%", "2026-11-22", "2026-11-23 07:00:00+00:00", "3", "1"
    ]  # fmt: skip
    assert rows[2][0] == "多行\n文本"


def test_csv_for_programs_has_no_guards(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, COLUMNS[:1], [["=1"], ["'@x"]], for_programs=True)
    assert path.read_bytes() == "客户名称\r\n=1\r\n'@x\r\n".encode()


def test_naughty_strings_come_back_from_csv(tmp_path: Path, naughty: list[str]) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, [Column("a"), Column("b")], [[text, text] for text in naughty])
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert [unguard(row[0]) for row in rows] == naughty
    assert not [row[0] for row in rows if row[0][0] in "=@\t"]


def test_a_full_disk_leaves_the_old_table(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "out.csv"
    with pytest.raises(CannotWrite):
        write_csv(path, COLUMNS, [ROW])


def test_workbook_cells_are_typed(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert write_xlsx(path, COLUMNS, [ROW], sheet="客户[1]") == Written(1)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert book.sheetnames == ["客户 1"]
    cells = list(sheet[2])
    assert [cell.value for cell in cells] == [
        "=HYPERLINK(1)", "013800138000", -12.35, 1.5, 0.15,
        datetime(2026, 11, 22), datetime(2026, 11, 23, 7, 0), 3, True,  # noqa: DTZ001 a sheet knows no zone
    ]  # fmt: skip
    assert [cell.data_type for cell in cells] == ["s", "s", "n", "n", "n", "d", "d", "n", "b"]
    assert cells[1].number_format == "@"
    assert cells[2].number_format == "#,##0.00"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:I2"
    assert sheet.column_dimensions["A"].width == pytest.approx(30, abs=1)
    book.close()


def test_naughty_strings_come_back_from_a_workbook(tmp_path: Path, naughty: list[str]) -> None:
    texts = [*naughty, "_x000D_", "http://example.com", "x" * 40_000]
    path = tmp_path / "out.xlsx"
    written = write_xlsx(path, [Column("a")], [[text] for text in texts])
    assert written == Written(len(texts), cut=1)
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    found = [row[0] for row in sheet[1:]]
    assert len(found) == len(texts)
    assert found[-1] == "x" * 32_766 + "…"
    # XML cannot hold U+FFFE: it stands in Excel's own escape, which this reader leaves as it is
    assert found[:-1] == [text.replace("\ufffe", "_xFFFE_") for text in texts[:-1]]


def test_a_workbook_can_go_into_a_stream() -> None:
    stream = io.BytesIO()
    write_xlsx(stream, COLUMNS, [ROW] * 3)
    assert openpyxl.load_workbook(stream).worksheets[0].max_row == 4


def test_a_plain_table_has_no_formats_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, [Column("a<&>"), Column('"b"')], [["x", None], ["", " y "], [None, "&lt;"]])
    assert list(openpyxl.load_workbook(path).worksheets[0].values) == [
        ("a<&>", '"b"'), ("x", None), (None, " y "), (None, "&lt;")
    ]  # fmt: skip
    with ZipFile(path) as pack:
        assert b"numFmts" not in pack.read("xl/styles.xml")
        for name in pack.namelist():
            ElementTree.fromstring(pack.read(name))


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_excels_letters(place: int, letters: str) -> None:
    assert column_letters(place) == letters


def test_days_before_excels_first_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, [Column("a", Kind.DATE)], [[date(1899, 12, 31)], [date(1900, 1, 1)], [date(1900, 3, 1)]])
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [sheet[place].value for place in ("A2", "A3", "A4")] == [
        "1899-12-31", datetime(1900, 1, 1), datetime(1900, 3, 1)  # noqa: DTZ001
    ]  # fmt: skip


def test_more_rows_than_a_sheet_holds_go_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 3)
    path = tmp_path / "out.xlsx"
    assert write_xlsx(path, [Column("n", Kind.NUMBER)], [[n] for n in range(7)], sheet="客户") == Written(7)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["客户", "客户 2", "客户 3"]
    assert [[row[0] for row in sheet.values] for sheet in book] == [["n", 0, 1, 2], ["n", 3, 4, 5], ["n", 6]]
