"""Signatures, cards and chat contacts as people really paste them."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.signatures import looks_like_table, read_signature

CHINESE = """此致
敬礼

王建国
销售总监
大连恒泰机械有限公司
手机：138 0013 8000
电话：0411-88888888 转 801  传真：0411-88888889
邮箱：wang@hengtai.com.cn
地址：辽宁省大连市沙河口区中山路18号
微信：wjg1980"""
ENGLISH = """Best regards,
--
John Smith
Senior Sales Manager
Acme Industries Co., Ltd.
Tel: +1 415 555 0100 | Fax: +1 415 555 0101
M +86 13800138000
john@acme.example | www.acme.example
100 Main Street, San Francisco"""
CARD = "欧阳娜娜\n市场部 总监\n中国石油化工股份有限公司大连分公司\nT 0411-88887777 M 13700137000\nE: a@b.cn W: www.b.cn"


def test_a_chinese_signature() -> None:
    found = read_signature(CHINESE)
    assert (found.name, found.title, found.company) == ("王建国", "销售总监", "大连恒泰机械有限公司")
    assert found.address == "辽宁省大连市沙河口区中山路18号"
    assert found.channels == [
        ("mobile", "138 0013 8000"),
        ("phone", "0411-88888888 转 801"),
        ("fax", "0411-88888889"),
        ("email", "wang@hengtai.com.cn"),
        ("wechat", "wjg1980"),
    ]
    assert found.note == []


def test_an_english_signature() -> None:
    found = read_signature(ENGLISH)
    assert (found.name, found.title, found.company) == (
        "John Smith", "Senior Sales Manager", "Acme Industries Co., Ltd.",
    )  # fmt: skip
    assert (found.address, found.website) == ("100 Main Street, San Francisco", "www.acme.example")
    assert found.channels == [
        ("phone", "+1 415 555 0100"),
        ("fax", "+1 415 555 0101"),
        ("mobile", "+86 13800138000"),
        ("email", "john@acme.example"),
    ]


def test_a_card_with_letters_for_labels() -> None:
    found = read_signature(CARD)
    assert (found.name, found.department, found.title) == ("欧阳娜娜", "市场部", "总监")
    assert found.company == "中国石油化工股份有限公司大连分公司"
    assert found.website == "www.b.cn"
    assert found.channels == [("phone", "0411-88887777"), ("mobile", "13700137000"), ("email", "a@b.cn")]


@pytest.mark.parametrize(
    ("text", "name", "company", "title", "channels"),
    [
        ("王建国 大连恒泰 采购 13800138000", "王建国", "大连恒泰", "采购", [("mobile", "13800138000")]),
        ("张经理 13912345678", "张经理", "", "经理", [("mobile", "13912345678")]),
        ("李敏 采购经理 | 申达机械厂 | 13900139000", "李敏", "申达机械厂", "采购经理", [("mobile", "13900139000")]),
        ("姓名: 周杰\n单位: 同济大学\n职务: 教授\nQQ: 12345678", "周杰", "同济大学", "教授", [("qq", "12345678")]),
        ("赵敏 微信13700001111", "赵敏", "", "", [("wechat", "13700001111")]),
    ],
)  # fmt: skip
def test_what_is_sent_in_a_chat(
    text: str, name: str, company: str, title: str, channels: list[tuple[str, str]]
) -> None:
    found = read_signature(text)
    assert (found.name, found.company, found.title, found.channels) == (name, company, title, channels)


@pytest.mark.parametrize(
    "text",
    [
        "王强\n申达机械有限公司\n手机（微信同号）：138 0013-8000",
        "王强\n申达机械有限公司\n手机/微信：138 0013-8000",
        "王强\n申达机械有限公司\n微信/手机同号 138 0013-8000",
        "王强 138 0013-8000（微信同号）\n申达机械有限公司",
    ],
)
def test_a_number_that_is_the_wechat_account_as_well(text: str) -> None:
    found = read_signature(text)
    assert (found.name, found.company, found.note) == ("王强", "申达机械有限公司", [])
    assert found.channels == [("mobile", "138 0013-8000"), ("wechat", "13800138000")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("John Smith, Ph.D.\nAcme Corp.", {"name": "John Smith", "company": "Acme Corp.", "note": ["Ph.D."]}),
        (
            "Jane Doe, MBA\nVP Sales, Globex Corporation",
            {"name": "Jane Doe", "title": "VP Sales", "company": "Globex Corporation", "note": ["MBA"]},
        ),
        ("Dr. Li Wei\nTsinghua University", {"name": "Li Wei", "company": "Tsinghua University", "note": ["Dr."]}),
        (
            "收件人: 陈小姐\n所在地区: 浙江省杭州市西湖区\n详细地址: 文三路100号",
            {"name": "陈小姐", "address": "浙江省杭州市西湖区文三路100号"},
        ),
        ("昵称：小李飞刀\n来自：群聊\n微信号：lee", {"name": "小李飞刀", "note": ["来自:群聊"]}),
        ("王强（微信名：老王）\n13800138000", {"name": "王强", "note": ["老王"]}),
        (
            "客户：申达机械\n联系人：王强\n邮编：200120\n传真：021-1",
            {"company": "申达机械", "name": "王强", "note": ["邮编:200120", "021-1"]},
        ),
        (
            "单位名称：上海（某某）有限公司\n地址、电话：上海市徐汇区1号 021-64000000",
            {"company": "上海（某某）有限公司", "address": "上海市徐汇区1号"},
        ),
        (
            "申达机械有限公司 王强 经理 13800138000 上海市张江路1号",
            {"company": "申达机械有限公司", "name": "王强", "title": "经理", "address": "上海市张江路1号"},
        ),
        ("王强\n邮箱 wang@a.cn", {"name": "王强", "note": []}),
    ],
)
def test_what_is_said_is_taken_for_what_it_is(text: str, told: dict[str, object]) -> None:
    found = read_signature(text)
    assert {name: getattr(found, name) for name in ("name", "company", "title", "address", "note")} == {
        **dict.fromkeys(("name", "company", "title", "address"), ""), "note": [], **told
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "  \n ", "hello world", "谢谢", "2026-11-22 14:00"])
def test_what_is_no_contact_makes_nobody(text: str) -> None:
    assert read_signature(text).is_empty()


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fuss(text: str) -> None:
    read_signature(text)


def test_a_text_of_the_longest_kind_is_read_in_no_time() -> None:
    assert not read_signature("1" * 50_000 + "@" * 50_000).name
    assert read_signature("电话 " * 5_000).is_empty()


def test_rows_of_cells_are_a_table() -> None:
    assert looks_like_table("客户名称\t电话\n甲\t138\n乙\t139\n")
    assert not looks_like_table("王建国\t138")
    assert not looks_like_table(CHINESE)


@pytest.mark.parametrize("unit", [" ", "\t", "　", "副", "副总", "a.", "1 ", "微信 ", "手机/", "大连市", "王 ", "Aa "])
def test_what_is_long_takes_no_longer_to_understand(unit: str) -> None:
    """Rows aligned by blanks, and texts that only look like a signature: nobody waits for a paste."""
    text = f"张三{unit * 2000}采购经理\n手机{unit * 2000}13800138000"
    begun = process_time()
    read_signature(text)
    assert process_time() - begun < 5


def test_blanks_that_align_part_the_words() -> None:
    found = read_signature(f"张三{' ' * 2000}采购经理\n手机{' ' * 2000}13800138000")
    assert (found.name, found.title, found.channels) == ("张三", "采购经理", [("mobile", "13800138000")])
