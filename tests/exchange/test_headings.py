"""Titles in Chinese and English, as programs write them."""

import re
from pathlib import Path
from time import process_time

import pytest

from kamdesk.exchange.fields import FIELDS, PREFIXES, Noun, is_field
from kamdesk.exchange.heading_words import BY_NOUN, COMMON
from kamdesk.exchange.headings import guess_columns, guess_noun, known_titles, named, times_of
from kamdesk.exchange.noun_headings import BY_NOUN as MORE


def guessed(line: str, apart: str = ",") -> tuple[Noun, dict[str, str]]:
    titles = line.split(apart)
    noun = guess_noun(titles)
    return noun, guess_columns(titles, noun)


def test_every_word_belongs_to_a_field() -> None:
    fields = {*COMMON, *(field for table in (*BY_NOUN.values(), *MORE.values()) for field in table)}

    assert all(is_field(field) for field in fields)
    assert set(FIELDS) - fields == set()


def test_a_title_means_one_thing_in_a_table() -> None:
    """No two fields of one noun may claim a title, or the order of the lines would decide."""
    for noun in Noun:
        begins = {
            Noun.ORDERS: ("order.", "contact."),
            Noun.INTERACTIONS: ("interaction.",),
            **{each: (f"{prefix}.",) for each, prefix in PREFIXES.items()},
        }.get(noun, ("customer.", "contact."))
        claims: dict[str, set[str]] = {}
        for field, line in (*COMMON.items(), *MORE.get(noun, {}).items()):
            if field.startswith(begins):
                for title in filter(None, line.split("|")):
                    claims.setdefault(re.sub(r"\W|_", "", title.lower()), set()).add(field)
        assert {title: fields for title, fields in claims.items() if len(fields) > 1} == {}


def test_the_titles_named_by_the_interfaces() -> None:
    noun, columns = guessed("客户名称,联系人,手机,电话,邮箱,微信,生日,地址,地区,行业,来源,备注,分组")

    assert noun is Noun.CUSTOMERS
    assert columns == {
        "客户名称": "customer.name",
        "联系人": "contact.name",
        "手机": "contact.mobile",
        "电话": "contact.phone",
        "邮箱": "contact.email",
        "微信": "contact.wechat",
        "生日": "contact.birthday",
        "地址": "customer.address",
        "地区": "customer.region",
        "行业": "customer.industry",
        "来源": "customer.source",
        "备注": "customer.note",
        "分组": "customer.group",
    }
    noun, columns = guessed("订单号,下单日期,公司,产品,数量,单价,折扣,金额,成本")
    assert noun is Noun.ORDERS
    assert list(columns.values()) == [
        "order.number",
        "order.date",
        "order.customer_name",
        "order.product",
        "order.quantity",
        "order.unit_price",
        "order.discount",
        "order.amount",
        "order.cost",
    ]


def test_interactions() -> None:
    noun, columns = guessed("客户,联系日期,联系方式,内容,态度,下次联系")

    assert noun is Noun.INTERACTIONS
    assert columns["联系方式"] == "interaction.kind"
    assert columns["下次联系"] == "interaction.next_date"


def test_a_list_of_customers_with_a_next_contact_is_no_talk() -> None:
    noun, columns = guessed("客户名称,手机,下次联系")

    assert noun is Noun.CUSTOMERS
    assert columns["手机"] in ("customer.phone", "contact.mobile")


@pytest.mark.parametrize(
    ("line", "title", "field"),
    [
        ("*客户名称（必填）,联系电话", "*客户名称（必填）", "customer.name"),
        ("日期,客户,金额(万元)", "金额(万元)", "order.amount"),
        ("日期,客户,金额/元", "金额/元", "order.amount"),
        ("FirstName,LastName,Company", "FirstName", "contact.given_name"),
        ("first_name,LAST NAME,company", "LAST NAME", "contact.family_name"),
        ("姓,名字,公司", "名字", "contact.given_name"),
        ("名字,公司,电话", "名字", "contact.name"),
        ("Name,Given Name,Family Name,Organization 1 - Name", "Name", "contact.name"),
        ("Name,E-mail 1 - Value,Phone 2 - Value", "Phone 2 - Value", "contact.phone"),
        ("First Name,E-mail Address,E-mail 2 Address", "E-mail 2 Address", "contact.email"),
        ("Name,Birthday", "Birthday", "contact.birthday"),
        ("Name,Birth Year,Birth Month,Birth Day", "Birth Day", "contact.birth_day"),
        ("客户名称,电话,邮箱", "电话", "customer.phone"),
        ("客户名称,联系人,电话", "电话", "contact.phone"),
        ("客户编号,名称,地址", "名称", "customer.name"),
        ("姓名,联系方式", "联系方式", "contact.phone"),
        ("Title,First Name,Job Title", "Job Title", "contact.title"),
        ("Name,Custom 1", "Custom 1", "customer.custom.Custom 1"),
        ("客户,联系日期,联系方式,内容,作者", "作者", "interaction.author"),
    ],
)
def test_single_titles(line: str, title: str, field: str) -> None:
    assert guessed(line)[1][title] == field


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("姓名,年纪", "年纪"),
        ("Title,First Name,Job Title", "Title"),
        ("Order ID,Order Date,Sales,City,Region", "City"),
        ("Name,Phone 1 - Type,Phone 1 - Value", "Phone 1 - Type"),
    ],
)
def test_titles_left_alone(line: str, title: str) -> None:
    assert title not in guessed(line)[1]


def test_a_title_that_occurs_again_is_named() -> None:
    assert named(["城市", "邮编", "城市", "", "城市"]) == ["城市", "邮编", "城市#2", "4", "城市#3"]


@pytest.mark.parametrize(
    ("title", "times"),
    [("金额(万元)", 10_000), ("金额（千元）", 1_000), ("金额/万元", 10_000), ("金额(元)", 1), ("万科金额", 1)],
)
def test_what_sums_are_counted_in(title: str, times: int) -> None:
    assert times_of(title) == times


def test_the_chinese_thunderbird_header(shared_data: Path) -> None:
    """城市 stands in it twice: the first is the home's, the second the company's."""
    file = shared_data / "03-contact-tables" / "headers" / "thunderbird-zh-CN-importMsgs.properties"
    lines = file.read_text("utf-8").splitlines()
    titles = [line.partition(" = ")[2].strip() for line in lines if re.match(r"21([0-2]\d|3[0-6]) = ", line)]
    assert len(titles) == 37

    columns = guess_columns(titles, guess_noun(titles))

    assert columns["城市"] == "contact.home_city"
    assert columns["城市#2"] == "customer.city"
    assert columns["名字"] == "contact.given_name"
    assert columns["姓氏"] == "contact.family_name"
    assert columns["显示名称"] == "contact.name"
    assert columns["公司"] == "customer.name"
    assert columns["家庭地址 2"] == "contact.home_address"
    assert columns["工作地址"] == "customer.address"
    assert [columns[f"出生{part}"] for part in ("年份", "月份", "日")] == [
        "contact.birth_year",
        "contact.birth_month",
        "contact.birth_day",
    ]
    assert (columns["邮政编码"], columns["邮政编码#2"]) == ("contact.home_postal_code", "customer.postal_code")


@pytest.mark.parametrize(
    ("line", "noun"),
    [
        ("客户名称,日期,方式,内容,作者,下次日期", Noun.INTERACTIONS),
        ("客户,日期,内容", Noun.INTERACTIONS),
        ("Customer,Date,Method,Content", Noun.INTERACTIONS),
        ("客户名称,日期,类型,备注", Noun.CUSTOMERS),
        ("客户名称,日期,金额,内容", Noun.ORDERS),
        ("日期,内容", Noun.CUSTOMERS),
    ],
)
def test_talks_are_told_from_customers(line: str, noun: Noun) -> None:
    assert guessed(line)[0] is noun


def test_every_column_of_a_table_of_talks_is_taken() -> None:
    assert sorted(guessed("客户名称,日期,方式,内容,作者,下次日期")[1].values()) == [
        "interaction.author", "interaction.customer_name", "interaction.date", "interaction.kind",
        "interaction.next_date", "interaction.summary",
    ]  # fmt: skip


def test_open_brackets_without_end_are_looked_at_once() -> None:
    begun = process_time()
    assert known_titles(["姓名(必填)", "(" * 50_000]) == 1
    assert process_time() - begun < 5
