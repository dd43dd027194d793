"""What address books of mail programs write has its place in the book, and comes a second time without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.rules.own_values import OwnType
from kamdesk.services import own_fields
from kamdesk.services.desk import Desk
from tests.services.imports import counts, one, take_text

OUTLOOK = (
    "称谓,名,中间名,姓,单位,部门,职务,商务地址 街道,商务地址 街道 2,商务地址 市/县,商务地址 省/市/自治区,"
    "商务地址 邮政编码,商务地址 国家/地区,住宅地址 街道,住宅地址 市/县,住宅地址 邮政编码,其他地址 街道,其他地址 市/县,"
    "商务传真,商务电话,单位主要电话,移动电话,电子邮件地址,网页,业余爱好,引用者\n"
    ",建国,,欧阳,西湖电器,采购部,采购经理,文三路 478 号,3 楼,杭州,浙江,310012,中国,保俶路 2 号,杭州,310007,码头路 1 号,"
    "宁波,0571-88120000,0571-88123456,0571-88129999,13800138001,ouyang@xihu.invalid,www.xihu.invalid,围棋,\n"
)


def ways(desk: Desk) -> set[tuple[str, str, bool]]:
    """(kind, value, whether it is somebody's) of every way to reach anybody."""
    return {(row[0], row[1], bool(row[2])) for row in desk.book.read("SELECT kind, value, contact_id FROM channel")}


def test_chinese_outlook(desk: Desk, tmp_path: Path) -> None:
    take_text(desk, tmp_path, OUTLOOK)

    address = "文三路 478 号 3 楼 310012 宁波 码头路 1 号"
    assert one(desk, "SELECT name, address, website FROM customer") == ("西湖电器", address, "www.xihu.invalid")
    found = one(desk, "SELECT name, department, title, home_address, interests FROM contact")
    assert found == ("欧阳建国", "采购部", "采购经理", "杭州 保俶路 2 号 310007", "围棋")
    assert ways(desk) == {
        ("phone", "0571-88129999", False),
        ("phone", "0571-88123456", True),
        ("fax", "0571-88120000", True),
        ("mobile", "13800138001", True),
        ("email", "ouyang@xihu.invalid", True),
    }
    assert counts(take_text(desk, tmp_path, OUTLOOK)) == {"skipped": 1}


@pytest.mark.parametrize(
    ("line", "address", "home"),
    [
        ("公司,姓名,地址,邮编\n甲厂,王丽,隆中路1号,441000", "隆中路1号 441000", None),
        ("公司,姓名,邮编,地址\n甲厂,王丽,441000,隆中路1号", "隆中路1号 441000", None),
        ("公司,姓名,地址,邮编\n甲厂,王丽,441000 隆中路1号,441000", "441000 隆中路1号", None),
        ("公司,姓名,地址,邮编\n甲厂,王丽,,441000", "441000", None),
        ("公司,姓名,家庭地址,邮编\n甲厂,王丽,隆中路1号,441000", None, "隆中路1号 441000"),
        (
            "公司,姓名,公司地址,公司邮编,家庭地址,家庭邮编\n甲厂,王丽,A路1号,100001,B路2号,100002",
            "A路1号 100001",
            "B路2号 100002",
        ),
        ("公司,姓名,家庭所在街道,家庭所在地的邮政编码,业务所在街道,业务邮政编码\n甲,乙,B,2,A,1", "A 1", "B 2"),
        ("公司,姓名,国家/地区,地址\n甲厂,王丽,中国,隆中路1号", "隆中路1号", None),
        ("公司,姓名,国家/地区,地址\n甲厂,王丽,日本,银座1号", "日本 银座1号", None),
        (
            "Company,First Name,Last Name,Business Street,Business Postal Code,Business Country/Region,Home Street,"
            "Home State,Home ZipCode\nAcme,Ann,Lee,1 Main St,02134,USA,2 Low St,MA,02135",
            "1 Main St 02134 USA",
            "MA 2 Low St 02135",
        ),
    ],
)
def test_a_postal_code_and_a_country_stand_in_the_address(
    desk: Desk, tmp_path: Path, line: str, address: str | None, home: str | None
) -> None:
    take_text(desk, tmp_path, f"{line}\n")

    assert one(desk, "SELECT address FROM customer") == (address,)
    assert one(desk, "SELECT home_address FROM contact") == (home,)
    assert counts(take_text(desk, tmp_path, f"{line}\n")) == {"skipped": 1}


def test_an_own_field_called_postal_code_keeps_it(desk: Desk, tmp_path: Path) -> None:
    own_fields.save(desk, None, "customer", "邮编", OwnType.TEXT)

    take_text(desk, tmp_path, "客户名称,地址,邮编\n甲厂,隆中路1号,441000\n")

    assert one(desk, "SELECT address, custom FROM customer") == ("隆中路1号", '{"邮编": "441000"}')


GOOGLE = (
    "First Name,Last Name,Organization Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 2 - Label,"
    "Address 2 - Formatted,Address 2 - Street,Address 2 - City,Address 2 - Region,Address 2 - Postal Code,"
    "Address 2 - Country\n"
)


@pytest.mark.parametrize(
    ("cells", "address", "city", "home"),
    [
        ("甲厂,Work,,科技园1栋,深圳,广东,518000,中国,,,,,,,", "科技园1栋 518000", "深圳", None),
        ("甲厂,Work,科技园1栋 518000,科技园1栋,深圳,广东,518000,中国,,,,,,,", "科技园1栋 518000", "深圳", None),
        ("甲厂,Home,,海德路2号,深圳,广东,518001,中国,Work,,科技园1栋,广州,广东,510000,", "科技园1栋 510000", "广州",
         "广东 深圳 海德路2号 518001"),
        ("甲厂,Home,深圳海德路2号,海德路2号,深圳,广东,518001,中国,,,,,,,", None, None, "深圳海德路2号"),
        (",Home,,海德路2号,深圳,广东,518001,中国,,,,,,,", "海德路2号 518001", "深圳", None),
        ("甲厂,Work,,科技园1栋,深圳,广东,518000,,Work,,天河路9号,广州,广东,510000,",
         "科技园1栋 518000 广东 广州 天河路9号 510000", "深圳", None),
    ],
)  # fmt: skip
def test_the_parts_of_google_s_addresses(
    desk: Desk, tmp_path: Path, cells: str, address: str | None, city: str | None, home: str | None
) -> None:
    text = f"{GOOGLE}晓明,赵,{cells}\n"

    report = take_text(desk, tmp_path, text)

    assert report.warnings == []
    found = one(desk, "SELECT address, replace(city, '市', '') FROM customer")
    assert found == (address, city)
    assert one(desk, "SELECT home_address FROM contact") == (home,)
    assert counts(take_text(desk, tmp_path, text)) == {"skipped": 1}


def test_a_middle_name_and_several_sites(desk: Desk, tmp_path: Path) -> None:
    take_text(
        desk, tmp_path, "First Name,Middle Name,Last Name,Company,Web Page 1,Web Page 2\nAnn,M.,Lee,Acme,a.x,b.x\n"
    )

    assert one(desk, "SELECT name, given_name, family_name FROM contact") == ("Ann M. Lee", "Ann M.", "Lee")
    assert one(desk, "SELECT website FROM customer") == ("a.x",)
    assert ways(desk) == {("website", "b.x", False)}
