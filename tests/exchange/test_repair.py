"""The repair file: what stayed out can be mended in Excel and imported again."""

from datetime import date
from pathlib import Path

import xlsxwriter

from kamdesk.exchange.mapping import TableMapping, parse_mapping
from kamdesk.exchange.records import Rejected, SourceRow
from kamdesk.exchange.repair import write_repair
from kamdesk.exchange.tables import Table, open_table

TITLES = "订单号,下单日期,客户,产品,金额\n"


def saved(table: Table, out: Path) -> list[str]:
    """Save what the table rejects, reasons worded as their codes; the lines written."""
    reasons = {(item.sheet, item.row): item.reason for item in table.rows() if isinstance(item, Rejected)}
    count = write_repair(table, reasons, out, "原因")
    lines = out.read_bytes().decode("utf-8-sig").split("\r\n")[:-1]
    assert count == len(lines) - (1 if table.header else 0)
    return lines


def made(folder: Path, text: str, mapping: TableMapping | None = None) -> Table:
    file = folder / "in.csv"
    file.write_text(text, "utf-8", newline="")
    return open_table(file, mapping)


def test_every_line_of_a_hurt_order_goes_with_it(tmp_path: Path) -> None:
    table = made(
        tmp_path,
        TITLES + "A1,2024-03-05,甲,螺丝,1\nA1,2024-03-05,甲,螺母,x\nA1,2024-03-05,乙,垫圈,2\nA2,2024-03-05,甲,钉子,3\n"
        "A1,2024-03-05,甲,钳子,4\n,bad,丙,锤子,5\n,2024-03-05,丙,斧头,6\n",
    )

    assert saved(table, tmp_path / "out.csv") == [
        "订单号,下单日期,客户,产品,金额,原因",
        "A1,2024-03-05,甲,螺丝,1,",
        "A1,2024-03-05,甲,螺母,x,not_a_number",
        "A1,2024-03-05,甲,钳子,4,",
        ",bad,丙,锤子,5,not_a_date",
    ]


def test_the_mended_file_comes_in_with_the_same_mapping(tmp_path: Path) -> None:
    mapping = parse_mapping('{"encoding": "gb18030", "columns": {"名": "customer.name", "日": "contact.birthday"}}')
    file = tmp_path / "in.csv"
    file.write_bytes("名;日;钱\n甲;1987-06-03;1\n乙;1\n".encode("gb18030"))
    out = tmp_path / "out.csv"

    lines = saved(open_table(file, mapping), out)
    assert lines[1:] == ["乙;1;;too_few_fields"]
    again = [item for item in open_table(out, mapping).rows() if isinstance(item, SourceRow)]

    assert [item.values["customer.name"] for item in again] == ["乙"]


def test_rows_that_cannot_be_told_apart_are_kept_as_they_stand(tmp_path: Path) -> None:
    table = made(tmp_path, '客户名称,电话\n"甲,1\n乙,2,3,4\n丙,1\n')

    assert saved(table, tmp_path / "out.csv")[1:] == ['"""甲,1",,unclosed_quote', "乙,2,too_many_fields,3,4"]


def test_formulas_are_guarded_once(tmp_path: Path) -> None:
    table = made(
        tmp_path, "客户名称,手机,备注\n,,=1+1\n,,'=1+1\n,,-5\n", TableMapping(columns={"客户名称": "customer.name"})
    )

    assert [line.split(",")[2] for line in saved(table, tmp_path / "out.csv")[1:]] == ["'=1+1", "'=1+1", "-5"]


def test_a_table_without_titles(tmp_path: Path) -> None:
    mapping = parse_mapping(
        '{"header": false, "columns": {"1": "order.customer_name", "2": "order.date", "3": "order.amount"}}'
    )

    assert saved(made(tmp_path, "甲,x,1\n乙,2024-03-05,2\n", mapping), tmp_path / "out.csv") == ["甲,x,1,not_a_date"]


def test_a_workbook_is_saved_as_text(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("三月")
    sheet.write_row(0, 0, ["下单日期", "客户", "金额", "手机"])
    sheet.write_datetime(1, 0, date(2024, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_row(1, 1, ["甲", "x", 13678811979])
    book.close()

    assert saved(open_table(file), tmp_path / "out.csv") == [
        "下单日期,客户,金额,手机,原因",
        "2024-03-05,甲,x,13678811979,not_a_number",
    ]
