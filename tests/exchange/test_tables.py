"""Tables as a whole: what goes in, what stays out and why, on made and on real files."""

import contextlib
import json
import random
import tempfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.discounts import Reading
from kamdesk.exchange.fields import Noun
from kamdesk.exchange.guards import guard
from kamdesk.exchange.limits import CannotRead, Limits
from kamdesk.exchange.mapping import TableMapping, parse_mapping
from kamdesk.exchange.records import Rejected, SourceRow, Warned
from kamdesk.exchange.tables import Table, open_table
from kamdesk.models.refusals import BadRequest


def table_of(folder: Path, text: str | bytes, mapping: TableMapping | None = None, **how: Any) -> Table:
    file = folder / "file.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return open_table(file, mapping, **how)


def values_of(table: Table) -> list[dict[str, object]]:
    return [dict(item.values) for item in table.rows() if isinstance(item, SourceRow)]


def rejected_of(table: Table) -> list[tuple[int, str]]:
    return [(item.row, item.reason) for item in table.rows() if isinstance(item, Rejected)]


def warned_of(table: Table) -> list[tuple[int, str]]:
    return [(item.row, item.reason) for item in table.rows() if isinstance(item, Warned)]


# --- sums below the rows ---------------------------------------------------------------------------------------------


def test_a_row_of_sums_is_no_customer(tmp_path: Path) -> None:
    table = table_of(tmp_path, "客户名称,联系人,年需求\n甲公司,王一,100\n乙公司,李二,200\n合 计：,,300\nTotal,,300\n")

    assert [row["customer.name"] for row in values_of(table)] == ["甲公司", "乙公司"]
    assert rejected_of(table) == [(4, "sum_row"), (5, "sum_row")]


def test_a_customer_may_be_called_total(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Customer name,Phone,Annual demand\nTotal,+33 1 47 44 45 46,300\n")

    assert [row["customer.name"] for row in values_of(table)] == ["Total"]


def test_outlook_writes_no_birthday_as_noughts(tmp_path: Path) -> None:
    table = table_of(tmp_path, '"First Name","Last Name","Company","Birthday"\n"Jane","Doe","Acme","0/0/00"\n')

    assert warned_of(table) == []
    assert "contact.birthday" not in values_of(table)[0]


def test_numbers_that_are_kept_from_excel(tmp_path: Path) -> None:
    table = table_of(tmp_path, '客户编号,客户名称,联系人,手机\n="00123",甲公司,王一,\'13800138000\n')

    (row,) = values_of(table)
    assert (row["customer.number"], row["contact.mobile"]) == ("00123", ("13800138000",))
    assert warned_of(table) == []


def test_orders_as_a_shop_exports_them(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        "订单编号,买家会员名,买家实际支付金额,订单创建时间,宝贝标题,宝贝总数量\n"
        "77,云上小店,1199.00,2025-11-11 00:01:02,打印机,2\n",
    )

    (row,) = values_of(table)
    assert (row["order.number"], row["order.customer_name"], row["order.amount"]) == ("77", "云上小店", 11_990_000)
    assert (row["order.date"], row["order.product"], row["order.quantity"]) == (date(2025, 11, 11), "打印机", 20_000)


# --- orders ----------------------------------------------------------------------------------------------------------

ORDERS = "订单号,下单日期,客户名称,产品,数量,单价,折扣,金额\n"


def test_a_row_of_orders(tmp_path: Path) -> None:
    table = table_of(tmp_path, ORDERS + "A1,2024年3月5日,张三公司,螺丝,2,¥10.00,0.1,18\n", currency="CNY")

    assert table.noun is Noun.ORDERS
    assert values_of(table) == [
        {
            "order.number": "A1",
            "order.date": date(2024, 3, 5),
            "order.customer_name": "张三公司",
            "order.product": "螺丝",
            "order.quantity": 20_000,
            "order.unit_price": 100_000,
            "order.discount": 1_000,
            "order.amount": 180_000,
        }
    ]
    assert warned_of(table) == []


@pytest.mark.parametrize(
    ("cells", "quantity", "amount", "remarks"),
    [
        ("2,10,,20", 20_000, 200_000, []),
        ("2,10,,", 20_000, 200_000, []),
        ("2,10,0.25,", 20_000, 150_000, []),
        ("1.5,0.0003,,", 15_000, 5, []),  # 0.00045 rounds half up to 0.0005
        (",,,20", 10_000, 200_000, []),
        (",,,-20", -10_000, -200_000, []),
        (",10,,", 10_000, 100_000, []),
        ("-2,10,,", -20_000, -200_000, []),
        ("2,10,,19", 20_000, 190_000, ["amount_differs"]),
        ("2,10,,19.995", 20_000, 199_950, []),
        ("-2,,,20", -20_000, 200_000, ["signs_differ"]),
        ("0,10,,0", 0, 0, []),
    ],
)
def test_sums_of_a_line(tmp_path: Path, cells: str, quantity: int, amount: int, remarks: list[str]) -> None:
    mapping = TableMapping(discount=Reading.OFF_FRACTION, decimal=".")
    table = table_of(tmp_path, ORDERS + f"A1,2024-03-05,张三,螺丝,{cells}\n", mapping)

    (row,) = values_of(table)

    assert (row["order.quantity"], row["order.amount"]) == (quantity, amount)
    assert [reason for _, reason in warned_of(table)] == remarks


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("A1,2024-03-05,,螺丝,2,10,,20", "no_customer"),
        ("A1,,张三,螺丝,2,10,,20", "no_date"),
        ("A1,soon,张三,螺丝,2,10,,20", "not_a_date"),
        ("A1,2024-02-30,张三,螺丝,2,10,,20", "not_a_date"),
        ("A1,2024-03-05,张三,螺丝,two,10,,20", "not_a_number"),
        ("A1,2024-03-05,张三,螺丝,2,10,,x", "not_a_number"),
        ("A1,2024-03-05,张三,螺丝,2,ten,,", "not_a_number"),
        ("A1,2024-03-05,张三,螺丝,2,,,", "no_amount"),
        ("A1,2024-03-05,张三,螺丝,2,$10,,$20", "other_currency"),
        ("A1,2024-03-05,张三,螺丝,2,10", "too_few_fields"),
        ("A1,2024-03-05,张三,螺丝,2,10,,20,30", "too_many_fields"),
        ('A1,2024-03-05,张三,"螺丝,2,10,,20', "unclosed_quote"),
        (f"A1,2024-03-05,{'长' * 4001},螺丝,2,10,,20", "name_too_long"),
    ],
)
def test_one_bad_row_stays_out_and_the_rest_goes_in(tmp_path: Path, line: str, reason: str) -> None:
    good = "A0,2024-03-05,张三,螺丝,2,10,,20\n"
    table = table_of(tmp_path, ORDERS + good + line + "\n" + good, currency="CNY")

    assert rejected_of(table) == [(3, reason)]
    assert len(values_of(table)) == 2


def test_a_rejection_names_line_column_and_value(tmp_path: Path) -> None:
    table = table_of(tmp_path, '订单号,下单日期,客户,金额\n"A\n1",2024-03-05,张三,1\nA2,soon,张三,2\n')

    (item,) = [item for item in table.rows() if isinstance(item, Rejected)]

    assert (item.row, item.figures) == (3, {"line": 4, "column": "下单日期", "value": "soon"})


def test_cells_an_order_can_do_without_are_dropped_with_a_remark(tmp_path: Path) -> None:
    table = table_of(tmp_path, "日期,客户,金额,状态,成本\n2024-03-05,张三,20,whatever,n.a.\n")

    assert "order.status" not in values_of(table)[0]
    assert [reason for _, reason in warned_of(table)] == ["unknown_word", "not_a_number"]


def test_profit_makes_the_cost(tmp_path: Path) -> None:
    table = table_of(tmp_path, "日期,客户,金额,利润\n2024-03-05,张三,20,5\n2024-03-05,张三,20,-5\n")

    assert [row["order.cost"] for row in values_of(table)] == [150_000, 250_000]


def test_a_return_by_its_word_is_negative(tmp_path: Path) -> None:
    table = table_of(tmp_path, "日期,客户,类型,数量,金额\n2024-03-05,张三,退货,2,20\n2024-03-05,张三,退货,-2,-20\n")

    assert [(row["order.quantity"], row["order.amount"]) for row in values_of(table)] == [(-20_000, -200_000)] * 2
    assert warned_of(table) == [(2, "return_made_negative")]


@pytest.mark.parametrize(
    ("line", "cost", "remarks"),
    [
        ("-1,-100,50", -500_000, ["return_cost_made_negative"]),
        (",-100,50", -500_000, ["return_cost_made_negative"]),
        ("-1,0,50", -500_000, ["return_cost_made_negative"]),
        ("-1,-100,-50", -500_000, []),
        ("1,100,50", 500_000, []),
        ("-1,100,50", 500_000, ["signs_differ"]),  # which of them is meant nobody knows
    ],
)
def test_what_a_returned_line_cost_comes_back_with_it(tmp_path: Path, line: str, cost: int, remarks: list[str]) -> None:
    table = table_of(tmp_path, f"日期,客户,数量,金额,成本\n2024-03-05,张三,{line}\n")

    assert [row["order.cost"] for row in values_of(table)] == [cost]
    assert [reason for _, reason in warned_of(table)] == remarks


@pytest.mark.parametrize("phone", ["abc", "1", "12", "a1b2", "无", "-"])
def test_what_is_no_phone_is_kept_and_told(tmp_path: Path, phone: str) -> None:
    table = table_of(tmp_path, f"客户,手机,备注\n甲公司,{phone},好\n")

    assert [row["contact.mobile"] for row in values_of(table)] == [(phone,)]
    (remark,) = (item for item in table.rows() if isinstance(item, Warned))
    assert (remark.row, remark.reason) == (2, "not_a_phone")
    assert (remark.figures["column"], remark.figures["value"]) == ("手机", phone)


@pytest.mark.parametrize("phone", ["110", "12345", "１１４", "0571-8812 转 12", "1 1 4"])
def test_short_numbers_are_phones(tmp_path: Path, phone: str) -> None:
    table = table_of(tmp_path, f"客户,手机\n甲公司,{phone}\n")

    assert warned_of(table) == []


def test_another_currency_is_rejected_row_by_row(tmp_path: Path) -> None:
    table = table_of(tmp_path, "日期,客户,金额,币种\n2024-03-05,张三,20,CNY\n2024-03-05,张三,20,USD\n", currency="CNY")

    assert rejected_of(table) == [(3, "other_currency")]


def test_sums_counted_in_ten_thousands(tmp_path: Path) -> None:
    assert (
        values_of(table_of(tmp_path, "日期,客户,金额(万元)\n2024-03-05,张三,1.5\n"))[0]["order.amount"] == 150_000_000
    )


@pytest.mark.parametrize(
    ("discounts", "off", "assumed"),
    [
        (("8折", "0.9"), (2_000, 1_000), False),
        (("20", "5"), (2_000, 500), False),
        (("20%", "0.5%"), (2_000, 50), False),
        (("0.8", "0.9"), (8_000, 9_000), True),
    ],
)
def test_what_a_discount_means(tmp_path: Path, discounts: Sequence[str], off: Sequence[int], assumed: bool) -> None:
    lines = "".join(f"2024-03-05,张三,20,{discount}\n" for discount in discounts)
    table = table_of(tmp_path, "日期,客户,金额,折扣\n" + lines)

    assert tuple(row["order.discount"] for row in values_of(table)) == tuple(off)
    assert table.assumed == (("discount",) if assumed else ())
    assert warned_of(table) == ([(1, "discount_assumed")] if assumed else [])


def test_a_discount_told_by_the_sums_of_a_late_row(tmp_path: Path) -> None:
    lines = "2024-03-05,张三,1,100,100,1\n" * 300 + "2024-03-05,张三,1,100,80,0.8\n"
    table = table_of(tmp_path, "日期,客户,数量,单价,金额,折扣\n" + lines)

    assert table.mapping.discount == "pay_fraction"
    assert values_of(table)[-1]["order.discount"] == 2_000
    assert warned_of(table) == []


@pytest.mark.parametrize(
    ("days", "first", "assumed"),
    [
        (("03/04/2024", "25/04/2024"), date(2024, 4, 3), False),
        (("03/04/2024", "04/25/2024"), date(2024, 3, 4), False),
        (("03/04/2024", "05/06/2024"), date(2024, 3, 4), True),
        (("24-3-4", "24-12-31"), date(2024, 3, 4), False),
    ],
)
def test_the_order_of_dates(tmp_path: Path, days: Sequence[str], first: date, assumed: bool) -> None:
    table = table_of(tmp_path, "日期,客户,金额\n" + "".join(f"{day},张三,20\n" for day in days))

    assert values_of(table)[0]["order.date"] == first
    assert table.assumed == (("dates",) if assumed else ())


def test_a_decimal_comma_is_seen(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Datum;Kunde;Date;Customer;Amount\nx;y;03.04.2024;Jürgen;1.234,50\n")

    assert table.mapping.decimal == ","
    assert values_of(table)[0]["order.amount"] == 12_345_000
    assert values_of(table)[0]["order.date"] == date(2024, 4, 3)


@pytest.mark.parametrize(
    ("numbers", "values", "sign", "assumed"),
    [
        (("12,000", "8,500"), (12_000, 8_500), ".", True),
        (("6,500,000", "12,000"), (6_500_000, 12_000), ".", False),
        (("12,000", "3,200.50"), (12_000, "3200.5"), ".", False),
        (("12,000", "1,5"), (12, "1.5"), ",", False),
        (("1.234,56", "12,000"), ("1234.56", 12), ",", False),
        (("12.000", "1,5"), (12_000, "1.5"), ",", False),
        (("12.000", "1.500.000"), (12_000, 1_500_000), ",", False),
        (("12.000", "8.500"), (12, "8.5"), ".", True),
        (("0,125", "12,000"), ("0.125", 12), ",", False),
        (("0.125", "12.000"), ("0.125", 12), ".", False),
        (("¥12,000元", "800"), (12_000, 800), ".", True),
        (("１２，０００", "２，５"), (12, "2.5"), ",", False),
        (("12000", "800"), (12_000, 800), ".", False),
        (("12,000", *["800"] * 300, "1,5"), (12, 800), ",", False),
    ],
)
def test_a_comma_before_three_digits_groups_them_unless_the_column_tells_otherwise(
    tmp_path: Path, numbers: Sequence[str], values: Sequence[float | str], sign: str, assumed: bool
) -> None:
    table = table_of(tmp_path, "日期;客户;金额\n" + "".join(f"2024-03-05;张三;{number}\n" for number in numbers))

    assert [row["order.amount"] for row in values_of(table)][:2] == [int(Decimal(each) * 10_000) for each in values]
    assert table.mapping.decimal == sign
    assert rejected_of(table) == []
    assert warned_of(table) == ([(1, "decimal_assumed")] if assumed else [])


def test_grouped_quantities_and_demands(tmp_path: Path) -> None:
    orders = table_of(tmp_path, '日期,客户,数量,单价\n2024-03-05,甲公司,"1,200",35\n')
    assert values_of(orders)[0]["order.quantity"] == 12_000_000

    customers = table_of(tmp_path, '客户名称,年需求\n甲公司,"12,000"\n')
    assert values_of(customers)[0]["customer.demand"] == 120_000_000


# --- customers and contacts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("宏大公司,张三,,,,", "宏大公司", None),
        (",张三,,,,", "张三", "person"),
        (",,阿三,a@b.cn,,", "阿三", "person"),
        (",,,a@b.cn,13800000000,", "a@b.cn", "person"),
        (",,,,13800000000,weixin", "13800000000", "person"),
        (",,,,,weixin", "weixin", "person"),
    ],
)
def test_who_has_no_name_takes_the_next_best(tmp_path: Path, line: str, name: str, kind: str | None) -> None:
    table = table_of(tmp_path, f"公司,姓名,昵称,邮箱,手机,微信\n{line}\n")

    (row,) = values_of(table)

    assert (row["customer.name"], row.get("customer.kind")) == (name, kind)


def test_a_customer_name_goes_before_the_company(tmp_path: Path) -> None:
    table = table_of(tmp_path, "公司,客户名称,电话\n宏大,张三,1234567\n宏大,,1234567\n")

    assert [row["customer.name"] for row in values_of(table)] == ["张三", "宏大"]
    assert warned_of(table) == [(2, "second_value_left_out")]


def test_a_row_with_nothing_to_call_it_by_is_rejected(tmp_path: Path) -> None:
    assert rejected_of(table_of(tmp_path, "姓名,性别\n张三,男\n,女\n\n王五,男\n")) == [(3, "no_name")]


def test_family_and_given_name_in_the_order_of_their_language(tmp_path: Path) -> None:
    table = table_of(tmp_path, "名,姓,公司\n三,欧阳,\nJohn,Doe,\n")

    assert [row["contact.name"] for row in values_of(table)] == ["欧阳三", "John Doe"]


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ("李 , 清照,", "李清照"),
        ("诸葛,　孔, 明", "诸葛孔明"),
        ("Lee, Ann ,M.", "Ann M. Lee"),
        ("李,Mary Ann,", "李Mary Ann"),
    ],
)
def test_a_name_put_together_has_blanks_only_where_its_language_has(tmp_path: Path, cells: str, name: str) -> None:
    (row,) = values_of(table_of(tmp_path, f"姓,名,中间名,手机\n{cells},13800138000\n"))

    assert row["contact.name"] == name


def test_a_name_in_one_cell_stays_as_it_is_written(tmp_path: Path) -> None:
    (row,) = values_of(table_of(tmp_path, "姓名,手机\n李 清照,13800138000\n"))

    assert row["contact.name"] == "李 清照"


def test_several_columns_of_one_field(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        "Display Name,Primary Email,Secondary Email,Work Phone,Home Phone,Home Address,Home Address 2,Notes,备注\n"
        "Jo,a@b.cn,c@d.cn,021-1234567,021-7654321,1 Road,Floor 2,one,two\n",
    )

    (row,) = values_of(table)

    assert row["contact.email"] == ("a@b.cn", "c@d.cn")
    assert row["contact.phone"] == ("021-1234567", "021-7654321")
    assert row["contact.home_address"] == "1 Road Floor 2"
    assert row["contact.note"] == "one\ntwo"


@pytest.mark.parametrize(
    ("line", "field", "written"),
    [
        ("张三,1987-06-03,,,", "contact.birthday", "1987-06-03"),
        ("张三,农历八月十五,,,", "contact.lunar_birthday", "--08-15"),
        ("张三,,1987,6,3", "contact.birthday", "1987-06-03"),
        ("张三,,,6,3", "contact.birthday", "--06-03"),
    ],
)
def test_birthdays(tmp_path: Path, line: str, field: str, written: str) -> None:
    (row,) = values_of(table_of(tmp_path, f"姓名,生日,出生年份,出生月份,出生日\n{line}\n"))

    assert row[field] == written
    assert not [name for name in row if name.startswith("contact.birth_")]


def test_phones_and_ids_stay_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["客户编号", "客户名称", "手机", "QQ"])
    sheet.write_row(1, 0, ["00042", "甲", 13678811979, 10001])
    sheet.write_row(2, 0, [43, "乙", "013678811979", 10002])
    book.close()

    first, second = values_of(open_table(file))

    assert (first["customer.number"], first["contact.mobile"], first["contact.qq"]) == (
        "00042", ("13678811979",), ("10001",),
    )  # fmt: skip
    assert (second["customer.number"], second["contact.mobile"]) == ("43", ("013678811979",))


# --- layout ----------------------------------------------------------------------------------------------------------


def test_a_title_above_the_titles(tmp_path: Path) -> None:
    table = table_of(tmp_path, "2024年客户名单,,\n\n客户名称,电话,行业\n宏大,021-1234567,电子\n")

    assert table.header_row == 3
    assert [row["customer.name"] for row in values_of(table)] == ["宏大"]


def test_no_header_by_content(tmp_path: Path) -> None:
    table = table_of(tmp_path, "John Doe,John,Doe,john@doe.invalid,13800000000\nJane Doe,Jane,Doe,j@doe.invalid,\n")

    assert table.header_row == 0
    assert table.mapping.columns == {
        "1": "contact.name",
        "2": "contact.given_name",
        "3": "contact.family_name",
        "4": "contact.email",
        "5": "contact.mobile",
    }


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (
            "绍兴黄酒厂\t王羲之\t13855550003\n温州皮鞋厂\t谢灵运\t13855550004\n",
            {"1": "customer.name", "2": "contact.name", "3": "contact.mobile"},
        ),
        (
            "王羲之\t13855550003\t厦门海产行\n谢灵运\t13855550004\t温州皮鞋有限公司\n",
            {"1": "contact.name", "2": "contact.mobile", "3": "customer.name"},
        ),
        ("绍兴\t王羲之\t13855550003\n温州\t谢灵运\t13855550004\n", {"2": "contact.name", "3": "contact.mobile"}),
        ("绍兴黄酒厂\t13855550003\n温州皮鞋厂\t13855550004\n", {"1": "customer.name", "2": "contact.mobile"}),
        ("Acme Ltd.\tjohn@acme.invalid\nFoo Inc\tann@foo.invalid\n", {"1": "customer.name", "2": "contact.email"}),
        ("John Doe\tjohn@doe.invalid\nAnn Lee\tann@lee.invalid\n", {"1": "contact.name", "2": "contact.email"}),
        ("绍兴黄酒厂\t王羲之\n温州皮鞋厂\t谢灵运\n绍兴黄酒厂\t王献之\n",
         {"1": "customer.name", "2": "contact.name"}),
    ],
)  # fmt: skip
def test_companies_and_people_are_told_apart_by_their_looks(tmp_path: Path, rows: str, columns: dict[str, str]) -> None:
    table = table_of(tmp_path, rows, TableMapping(header=False))

    assert table.mapping.columns == columns


def test_a_list_of_names(tmp_path: Path) -> None:
    table = table_of(tmp_path, "苏州新元电子有限公司\n上海远东贸易\n")

    assert [row["customer.name"] for row in values_of(table)] == ["苏州新元电子有限公司", "上海远东贸易"]


def test_blank_rows_are_no_rows_but_are_counted_over(tmp_path: Path) -> None:
    table = table_of(tmp_path, "客户名称,电话\n\n甲,\n,,\n , \n乙,x\n")

    assert [item.number for item in table.rows() if isinstance(item, SourceRow)] == [3, 6]
    assert table.facts.sheets[0].rows == 3


def test_short_rows_are_padded_only_where_excel_cut_a_whole_block(tmp_path: Path) -> None:
    """Excel leaves out blank ends of rows in blocks of sixteen; a single short row may be short anywhere."""
    full = ["甲,电子,a"] * 15  # with the header: rows 1 to 16
    cut = ["乙,电子"] * 16
    mixed = ["丙,电子", *["丁,电子,b"] * 4]
    table = table_of(tmp_path, "\n".join(["客户名称,行业,备注", *full, *cut, *mixed]))

    assert rejected_of(table) == [(33, "too_few_fields")]
    assert len(values_of(table)) == 15 + 16 + 4


def test_what_is_left_unmapped_is_told(tmp_path: Path) -> None:
    table = table_of(tmp_path, "客户名称,年纪,电话\n甲,33,x\n")

    assert table.unmapped == ("年纪",)
    assert table.preview == (("甲", "33", "x"),)


@pytest.mark.parametrize("text", ["", "\n", "\n\n", "客户名称,电话\n"])
def test_an_empty_file_is_told(tmp_path: Path, text: str) -> None:
    assert (1, "no_rows") in warned_of(table_of(tmp_path, text))


def test_other_files_are_refused_by_name(tmp_path: Path) -> None:
    cases = {b"<html><table></table></html>": "html_not_workbook", b"BEGIN:VCARD\r\n": "not_a_table"}
    pictures = (b"%PDF-1.7\n1 0 obj\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"SQLite format 3\0")
    books = (b"BEGIN:VCALENDAR\r\n", b"dn: cn=list\nobjectclass: top\n", b"version: 1\n\ndn: cn=a,mail=b\ncn: a\n")
    data = (b'\xef\xbb\xbf[\n  {"Name": "A", "Phone": 1}\n]\n', '{"name": "甲"}\n'.encode("utf-16"), b"[]", b"{}\n")
    mail = b"Received: from a\r\n by b; Mon, 30 Nov 2026\r\nFrom: A <a@b.cn>\r\nSubject: hi\r\n\r\nName, Phone\r\n"
    packed = (random.Random(1).randbytes(5000), b"MZ\x90\0\x03\0\0\0\x04\0" * 20)
    cases |= dict.fromkeys((*pictures, *books, *data, mail, *packed), "not_a_table")
    cases |= {b'{\n"format":"kamdesk-book",\n"version":1,\n"records":{}}\n': "records_not_table"}
    for content, code in cases.items():
        with pytest.raises(CannotRead) as refusal:
            table_of(tmp_path, content)
        assert refusal.value.code == code
    for path, code in ((tmp_path, "is_a_folder"), (tmp_path / "none", "no_file")):
        with pytest.raises(CannotRead) as refusal:
            open_table(path)
        assert refusal.value.code == code
    with pytest.raises(CannotRead) as refusal:
        table_of(tmp_path, "a\n" * 200, limits=Limits(rows=100))
    assert refusal.value.code == "too_many_rows"


@pytest.mark.parametrize(
    ("text", "columns", "header_row", "names"),
    [
        ("foo\n1\n", {"foo": "customer.name"}, 1, ["1"]),
        ("foo,foo,5\na,b,6\n", {"Foo#2": "customer.name"}, 1, ["b"]),
        ("list\nfoo\n1\n", {"foo": "customer.name"}, 2, ["1"]),
        ("foo,\nfoo,bar\na,b\n", {"bar": "customer.name", "foo": "customer.note"}, 2, ["b"]),
        ("1,foo\n2,b\n", {"1": "customer.number", "2": "customer.name"}, 0, ["foo", "b"]),
    ],
)
def test_a_mapping_that_names_titles_says_where_they_stand(
    tmp_path: Path, text: str, columns: dict[str, str], header_row: int, names: list[str]
) -> None:
    table = table_of(tmp_path, text, parse_mapping(json.dumps({"columns": columns})))

    assert table.header_row == header_row
    assert [row["customer.name"] for row in values_of(table)] == names


@pytest.mark.parametrize(
    "above", ["[Name],Phone", "{Name},Phone", "Date: 2026-11-30\nFrom: Shanghai office\n\nName,Phone", "Name,\0Phone"]
)
def test_odd_signs_at_the_top_of_a_table_leave_it_one(tmp_path: Path, above: str) -> None:
    assert [row["customer.name"] for row in values_of(table_of(tmp_path, f"{above}\nA,+86 571 8888 0000\n"))][-1] == "A"


def test_a_control_character_may_keep_cells_apart(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Name\x01Phone\n" + "A\x011\n" * 20, parse_mapping('{"delimiter": "\\u0001"}'))

    assert len(values_of(table)) == 20


pieces = st.one_of(
    st.sampled_from(
        [
            "订单号",
            "下单日期",
            "客户",
            "金额",
            "数量",
            "折扣",
            "姓名",
            "生日",
            "手机",
            "2024-03-05",
            "3/5/24",
            "8折",
            "1.5",
        ]
    ),
    st.sampled_from([",", ";", "\t", "|", '"', "\n", "\r\n", "\r", "\0", "'", "=", " ", "#", "x" * 300]),
    st.text(max_size=3),
)


@given(
    st.lists(pieces, max_size=60).map("".join),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "latin-1"]),
    st.binary(max_size=4),
)
def test_any_text_is_read_row_by_row_or_refused(text: str, encoding: str, tail: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(CannotRead):
        table = table_of(Path(folder), text.encode(encoding, "replace") + tail, currency="CNY")
        items = list(table.rows())
        numbers = [item.number if isinstance(item, SourceRow) else item.row for item in items]
        below = [number for item, number in zip(items, numbers, strict=True) if not isinstance(item, Warned)]
        assert below == sorted(set(below))
        again = open_table(table.path, table.mapping, noun=table.noun, currency="CNY")
        assert [dict(i.values) for i in again.rows() if isinstance(i, SourceRow)] == values_of(table)


# --- mapping ---------------------------------------------------------------------------------------------------------


def test_a_mapping_settles_everything(tmp_path: Path) -> None:
    mapping = parse_mapping(
        '{"encoding": "gbk", "delimiter": "|", "header": false, "dates": "dmy", "decimal": ",", "discount": "zhe",'
        ' "columns": {"1": "order.date", "2": "order.customer_name", "3": "order.amount", "4": "order.discount"}}'
    )
    table = table_of(tmp_path, "03/04/2024|张三|1.234,5|8|其他\n".encode("gbk"), mapping)

    assert values_of(table) == [
        {
            "order.date": date(2024, 4, 3),
            "order.customer_name": "张三",
            "order.amount": 12_345_000,
            "order.quantity": 10_000,
            "order.discount": 2_000,
        }
    ]


def test_the_mapping_made_opens_the_same(tmp_path: Path) -> None:
    table = table_of(tmp_path, "客户名称,城市,工作地址,城市\n甲,南京,x,苏州\n".encode("gb18030"))

    again = open_table(tmp_path / "file.csv", parse_mapping(table.mapping.to_json()))

    assert values_of(again) == values_of(table)
    assert again.mapping == table.mapping


def test_columns_not_named_stay_out(tmp_path: Path) -> None:
    mapping = parse_mapping('{"columns": {"客户名称": "customer.name", "城市#2": "customer.city"}}')

    assert values_of(table_of(tmp_path, "客户名称,城市,城市,电话\n甲,南京,苏州,x\n", mapping)) == [
        {"customer.name": "甲", "customer.city": "苏州"}
    ]


def test_a_column_the_file_does_not_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRequest) as refusal:
        table_of(tmp_path, "a,b\n1,2\n", parse_mapping('{"columns": {"c": "customer.name"}}'))
    assert refusal.value.code == "map_unknown_column"


def test_orders_whose_customer_stands_under_the_customer_s_ids(tmp_path: Path) -> None:
    mapping = parse_mapping('{"columns": {"客户ID": "customer.number", "日": "order.date", "钱": "order.amount"}}')

    assert values_of(table_of(tmp_path, "客户ID,日,钱\n7,2024-03-05,1\n", mapping))[0]["order.customer_number"] == "7"


def test_the_columns_of_another_file(tmp_path: Path) -> None:
    (tmp_path / "heads.csv").write_text(
        "OrderID;Customer;Date\n1;甲;2024-03-05\n2;乙;2024-03-06\n2;丙;2024-03-07\n", "utf-8"
    )
    table = table_of(
        tmp_path,
        "OrderID,Date,Product,Quantity,Price\n1,x,螺丝,2,10\n2,x,螺母,1,5\n9,x,垫圈,1,5\n",
        parse_mapping(
            '{"join": {"file": "heads.csv", "key": "OrderID"}, "columns": {"OrderID": "order.number", "Date#2":'
            ' "order.date", "Customer": "order.customer_name", "Quantity": "order.quantity",'
            ' "Price": "order.unit_price"}}'
        ),
    )

    rows = values_of(table)

    assert [(row["order.customer_name"], row["order.date"]) for row in rows] == [
        ("甲", date(2024, 3, 5)),
        ("乙", date(2024, 3, 6)),
    ]
    assert rejected_of(table) == [(4, "no_customer")]


def test_the_other_file_tells_the_order_of_dates_too(tmp_path: Path) -> None:
    (tmp_path / "heads.csv").write_text("ID,Customer,Date\n1,甲,03/04/2024\n2,乙,25/04/2024\n", "utf-8")
    table = table_of(tmp_path, "ID,Amount\n1,5\n2,6\n", parse_mapping('{"join": {"file": "heads.csv", "key": "ID"}}'))

    assert (table.noun, table.mapping.dates) == (Noun.ORDERS, "dmy")
    assert values_of(table)[0]["order.date"] == date(2024, 4, 3)


def test_a_join_without_its_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "heads.csv").write_text("ID,Customer\n1,甲\n", "utf-8")
    with pytest.raises(BadRequest) as refusal:
        table_of(tmp_path, "OrderID,b\n1,2\n", parse_mapping('{"join": {"file": "heads.csv", "key": "OrderID"}}'))
    assert refusal.value.code == "join_no_key"


# --- workbooks -------------------------------------------------------------------------------------------------------


def test_sheets_of_a_workbook(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(file)
    book.add_worksheet("说明").write_row(0, 0, ["请看", "下一页"])
    for name in ("一月", "二月"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["下单日期", "客户", "金额"])
        sheet.write_row(1, 0, [45356, name, 12.5])
    book.add_worksheet("空")
    book.close()

    table = open_table(file)

    assert [(sheet.name, sheet.rows, sheet.columns) for sheet in table.facts.sheets] == [
        ("说明", 1, 2),
        ("一月", 2, 3),
        ("二月", 2, 3),
        ("空", 0, 0),
    ]
    assert table.sheets == ("一月", "二月")
    assert [(i.sheet, i.number) for i in table.rows() if isinstance(i, SourceRow)] == [("一月", 2), ("二月", 2)]
    assert values_of(table)[0]["order.date"] == date(2024, 3, 5)
    assert [i.figures for i in table.rows() if isinstance(i, Warned)] == [{"sheet": "说明"}]
    assert open_table(file, sheet="二月").sheets == ("二月",)
    with pytest.raises(CannotRead):
        open_table(file, sheet="三月")


def test_cells_merged_downwards_hold_for_each_row_but_sums_once(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["订单号", "下单日期", "客户", "产品", "单价", "金额"])
    sheet.merge_range("A2:A4", "A1")
    sheet.merge_range("B2:B4", "2024-03-05")
    sheet.merge_range("C2:C4", "宏大")
    sheet.merge_range("F2:F4", 30)
    for row, product in enumerate(["甲", "乙", "丙"], 1):
        sheet.write(row, 3, product)
        sheet.write(row, 4, 10)
    sheet.write_row(4, 0, ["A2", "2024-03-06", "远东", "丁", 5])
    book.close()

    rows = values_of(open_table(file))

    assert [(row["order.number"], row["order.customer_name"], row["order.amount"]) for row in rows] == [
        ("A1", "宏大", 300_000),
        ("A1", "宏大", 100_000),
        ("A1", "宏大", 100_000),
        ("A2", "远东", 50_000),
    ]


# --- real files ------------------------------------------------------------------------------------------------------


def total(table: Table, field: str = "order.amount") -> int:
    return sum(row[field] for row in values_of(table))  # type: ignore[misc]


def customers(table: Table) -> int:
    return len({row.get("order.customer_number") or row.get("order.customer_name") for row in values_of(table)})


def test_cdnow(shared_data: Path) -> None:
    table = open_table(shared_data / "01-transactions" / "cdnow" / "CDNOW_master.txt")
    rows = values_of(table)

    assert table.facts.delimiter == "whitespace"
    assert len(rows) == 69_659
    assert sum(row["order.amount"] for row in rows) == 25_003_156_300  # type: ignore[misc]
    assert sum(row["order.quantity"] for row in rows) == 1_678_810_000  # type: ignore[misc]
    assert len({row["order.customer_number"] for row in rows}) == 23_570
    assert rows[0]["order.customer_number"] == "00001"
    assert (min(r["order.date"] for r in rows), max(r["order.date"] for r in rows)) == (  # type: ignore[type-var]
        date(1997, 1, 1),
        date(1998, 6, 30),
    )


def test_cdnow_sample_without_titles(shared_data: Path) -> None:
    mapping = parse_mapping(
        '{"delimiter": "whitespace", "header": false, "dates": "ymd", "columns": {"1": "order.customer_number",'
        ' "3": "order.date", "4": "order.quantity", "5": "order.amount"}}'
    )
    file = shared_data / "01-transactions" / "cdnow" / "CDNOW_sample.txt"
    for table in (open_table(file, mapping), open_table(file)):
        assert (len(values_of(table)), customers(table), total(table)) == (6_919, 2_357, 2_440_919_400)


@pytest.mark.parametrize("file", ["order_details_exact.csv", "order_details.csv"])
def test_northwind(shared_data: Path, file: str) -> None:
    mapping = parse_mapping(
        json.dumps(
            {
                "join": {"file": "orders.csv", "key": "order_id"},
                "discount": "off_fraction",
                "columns": {
                    "order_id": "order.number",
                    "customer_id": "order.customer_number",
                    "order_date": "order.date",
                    "product_id": "order.product_number",
                    "unit_price": "order.unit_price",
                    "quantity": "order.quantity",
                    "discount": "order.discount",
                },
            }
        )
    )
    table = open_table(shared_data / "01-transactions" / "northwind" / file, mapping)

    assert (len(values_of(table)), customers(table), total(table)) == (2_155, 89, 12_657_930_395)
    assert len({row["order.number"] for row in values_of(table)}) == 830
    assert warned_of(table) == rejected_of(table) == []


def test_superstore(shared_data: Path) -> None:
    table = open_table(shared_data / "01-transactions" / "superstore-en" / "superstore.csv")
    rows = values_of(table)

    assert (len(rows), customers(table), len({row["order.number"] for row in rows})) == (9_994, 793, 5_009)
    assert f"{total(table) / 10_000:.2f}" == "2297200.86"
    assert f"{(total(table) - total(table, 'order.cost')) / 10_000:.2f}" == "286397.02"
    assert table.assumed == ("discount",)


def test_rfm_orders_and_chinook(shared_data: Path) -> None:
    rfm = open_table(shared_data / "01-transactions" / "rfm-orders" / "rfm_data_orders.csv")
    chinook = open_table(shared_data / "01-transactions" / "chinook" / "Invoice.csv")

    assert (len(values_of(rfm)), customers(rfm), total(rfm)) == (4_906, 995, 4_641_580_000)
    assert (len(values_of(chinook)), customers(chinook), total(chinook)) == (412, 59, 23_286_000)
    people = values_of(open_table(shared_data / "01-transactions" / "chinook" / "Customer.csv"))
    assert len(people) == 59
    assert sum("customer.kind" not in row for row in people) == 10  # those with a company


@pytest.mark.parametrize(
    ("file", "people"),
    [
        ("basic_addressbook", 1),
        ("basic_csv_addressbook", 2),
        ("csv_no_header", 2),
        ("csv_semicolon", 2),
        ("export", 2),
        ("quote", 1),
        ("tab_comma_mixed", 4),
    ],
)
def test_thunderbird(shared_data: Path, file: str, people: int) -> None:
    table = open_table(shared_data / "03-contact-tables" / "thunderbird" / f"{file}.csv")

    rows = values_of(table)

    assert len(rows) == people
    assert rejected_of(table) == []
    assert all(row.get("contact.email") or row.get("contact.phone") for row in rows)
    if file == "export":
        assert [rows[1][f"customer.custom.Custom {n}"] for n in (1, 2, 3, 4)] == [
            "custom, 1",
            "custom\t2",
            "custom\r3",
            "custom\n4",
        ]


def test_chinese_tables(shared_data: Path) -> None:
    folder = shared_data / "03-contact-tables"
    for name in ("bom-no_bom.csv", "bom-office_bom.csv"):
        table = open_table(folder / "easyexcel" / name)
        assert table.names[0] == "姓名"
        assert len(values_of(table)) == 10
    gbk, utf8 = (values_of(open_table(folder / "hutool" / f"test_bean{end}.csv")) for end in ("-gbk", ""))
    assert gbk == utf8
    assert [row["customer.name"] for row in utf8] == ["张三", "李四", "王妹妹"]
    pupils = open_table(folder / "hutool" / "aaa.xls")
    assert [row["customer.name"] for row in values_of(pupils)] == ["张三", "李四", "王五"]
    assert rejected_of(pupils) == [(4, "no_name")]


def test_no_bad_table_is_read_in_silence(shared_data: Path) -> None:
    for file in sorted((shared_data / "06-malformed" / "csv-test-data").glob("bad-*.csv")):
        found = [item for item in open_table(file).rows() if not isinstance(item, SourceRow)]
        assert found, file.name
        assert all(getattr(item, "row", 0) >= 1 for item in found)
    bad = open_table(shared_data / "06-malformed" / "csvkit" / "bad.csv")
    assert rejected_of(bad)[:2] == [(2, "too_many_fields"), (3, "too_few_fields")]


def test_naughty_strings_survive_as_names_and_notes(tmp_path: Path, shared_data: Path) -> None:
    import csv
    import io

    naughty = json.loads((shared_data / "06-malformed" / "naughty-strings" / "blns.json").read_text("utf-8"))
    naughty = [text for text in naughty if text]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["客户编号", "客户名称", "联系人", "备注"])
    writer.writerows([number, guard(name), guard(name), guard(name)] for number, name in enumerate(naughty))
    table = table_of(tmp_path, text.getvalue())

    rows = values_of(table)

    assert len(rows) == len(naughty) > 500
    told = [(row["customer.name"], row["contact.name"], row["customer.note"]) for row in rows]
    assert [names for names in told if len(set(names)) > 1] == []
    assert [names[0] for names in told] == naughty


GOOGLE = (
    "First Name,Last Name,Organization Name,Labels,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
    "Phone 3 - Label,Phone 3 - Value,Address 1 - Label,Address 1 - Formatted,Address 2 - Label,Address 2 - Formatted,"
    "Website 1 - Label,Website 1 - Value\n"
    "小红,李,申达机械,* myContacts ::: 客户,Mobile,138 0013 8001,Work,010-62345678,Work Fax,010-62345679,"
    "Home,朝阳路1号,* Work,张江路88号,,https://x.cn\n"
    "小明,王,,* myContacts,手机,13900139000,,,,,Home,中山路2号,,,,\n"
)


def test_a_column_is_what_the_label_beside_it_says(tmp_path: Path) -> None:
    file = tmp_path / "google.csv"
    file.write_text(GOOGLE, "utf-8")

    first, second = (item for item in open_table(file).rows() if isinstance(item, SourceRow))

    assert {field: first.values.get(field) for field in PLACED} == {
        "contact.mobile": ("138 0013 8001",), "contact.phone": ("010-62345678",), "contact.fax": ("010-62345679",),
        "contact.home_address": "朝阳路1号", "customer.address": "张江路88号", "customer.website": "https://x.cn",
        "customer.group": ("客户",),
    }  # fmt: skip
    assert {field: second.values.get(field) for field in PLACED} == {
        **dict.fromkeys(PLACED), "contact.mobile": ("13900139000",), "customer.address": "中山路2号"
    }  # fmt: skip


PLACED = (
    "contact.mobile", "contact.phone", "contact.fax", "contact.home_address", "customer.address", "customer.website",
    "customer.group",
)  # fmt: skip
