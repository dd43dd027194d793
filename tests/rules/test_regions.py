"""Where addresses lie."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules import regions
from kamdesk.rules.regions import Region, full_province, parse_below, parse_region
from kamdesk.rules.tables.divisions import DIVISIONS

LIAONING, JIANGSU, SHANGHAI = "辽宁省", "江苏省", "上海市"


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("辽宁省大连市沙河口区中山路572号", Region(LIAONING, "大连市", "沙河口区")),
        ("大连市沙河口区", Region(LIAONING, "大连市", "沙河口区")),
        ("大连沙河口", Region(LIAONING, "大连市", "沙河口区")),
        ("大连市高新园区火炬路1号", Region(LIAONING, "大连市", "高新园区")),
        ("上海市嘉定区安亭镇墨玉南路888号", Region(SHANGHAI, SHANGHAI, "嘉定区", "安亭镇")),
        ("上海市市辖区嘉定区", Region(SHANGHAI, SHANGHAI, "嘉定区")),
        ("上海浦东张江镇", Region(SHANGHAI, SHANGHAI, "浦东新区", "张江镇")),
        ("江苏苏州工业园区星湖街218号", Region(JIANGSU, "苏州市", "苏州工业园区")),
        ("江苏省 苏州市, 昆山市", Region(JIANGSU, "苏州市", "昆山市")),
        ("江苏省昆山市玉山镇", Region(JIANGSU, "苏州市", "昆山市", "玉山镇")),
        ("昆山玉山镇", Region(JIANGSU, "苏州市", "昆山市", "玉山镇")),
        ("江苏", Region(JIANGSU)),
        ("北京海淀中关村大街1号", Region("北京市", "北京市", "海淀区")),
        ("北京市朝阳区建外街道", Region("北京市", "北京市", "朝阳区", "建外街道")),
        ("长春朝阳区", Region("吉林省", "长春市", "朝阳区")),
        ("吉林市昌邑区", Region("吉林省", "吉林市", "昌邑区")),
        ("吉林吉林", Region("吉林省", "吉林市")),
        ("内蒙古呼和浩特市新城区", Region("内蒙古自治区", "呼和浩特市", "新城区")),
        ("广西南宁", Region("广西壮族自治区", "南宁市")),
        ("云南红河", Region("云南省", "红河哈尼族彝族自治州")),
        ("福建福州鼓楼区", Region("福建省", "福州市", "鼓楼区")),
        ("南京鼓楼", Region(JIANGSU, "南京市", "鼓楼区")),
        ("鼓楼区中山路1号", Region(district="鼓楼区")),
        ("嘉定区", Region(SHANGHAI, SHANGHAI, "嘉定区")),
        ("大连路100号", Region()),
        ("南京东路300号", Region()),
        ("北京路1号", Region()),
        ("116000 辽宁大连", Region(LIAONING, "大连市")),
        ("中国辽宁省大连市中山区", Region(LIAONING, "大连市", "中山区")),
        ("大连中山路1号", Region(LIAONING, "大连市")),
        ("香港特别行政区九龙油尖旺区", Region("香港特别行政区", "九龙", "油尖旺区")),
        ("湖北省仙桃市", Region("湖北省", "", "仙桃市")),
        ("重庆市城口县", Region("重庆市", "重庆市", "城口县")),
        ("1600 Amphitheatre Parkway", Region()),
        ("", Region()),
    ],
)
def test_addresses(address: str, region: Region) -> None:
    assert parse_region(address) == region


def test_what_else_is_known_places_a_district() -> None:
    assert parse_region("鼓楼区", Region("河南省", "开封市")) == Region("河南省", "开封市", "鼓楼区")
    assert parse_region("鼓楼区", Region("福建省")) == Region("福建省", "福州市", "鼓楼区")
    assert parse_region("鼓楼区", Region("海南省")) == Region(district="鼓楼区")
    assert parse_region("大连市中山区", Region("福建省")) == Region(LIAONING, "大连市", "中山区")


def test_short_provinces() -> None:
    assert [full_province(name) for name in ("江苏", "内蒙古", "新疆", "香港", "北京", "上海市", "火星")] == [
        *(JIANGSU, "内蒙古自治区", "新疆维吾尔自治区", "香港特别行政区", "北京市", SHANGHAI, "")
    ]


def test_every_division_in_full(shared_data: Path) -> None:
    tree = json.loads((shared_data / "05-names-regions" / "divisions" / "pca-code.json").read_text(encoding="utf-8"))
    seen = 0
    for province in tree:
        for city in province["children"]:
            is_nameless = city["name"] in ("市辖区", "县") or "直辖" in city["name"]
            for district in city["children"]:
                written = province["name"] + ("" if is_nameless else city["name"]) + district["name"]
                found = parse_region(written + "1号")
                own_city = (
                    (province["name"] if province["name"].endswith("市") else "") if is_nameless else city["name"]
                )
                assert found[:3] == (province["name"], own_city, district["name"]), written
                seen += 1
    assert seen >= 2978


@pytest.mark.parametrize("street", ["", "万松东路61号", "街道办事处", "新城大道9号", "经济技术开发区8号", "长安镇2号"])
def test_an_address_in_parts_is_the_address_in_one(street: str) -> None:
    for line in DIVISIONS.splitlines():
        province, city, districts = line.split("|")
        for district in ("", *districts.split()[:3]):
            rest = f"{district}{street}"
            written = parse_region(f"{province}{city}{rest}")
            for told in (rest, f"{city}{rest}", f"{province}{city}{rest}"):
                assert parse_below(province, city, told) in (None, written)
    assert parse_below("浙江省", "杭州市", f"西湖区{street}") == parse_region(f"浙江省杭州市西湖区{street}")
    assert parse_below("浙江", "杭州市", street) is None, "not by its full name"


@given(st.text(max_size=40) | st.text(alphabet="上海北京市省区县路街道大连江苏州鼓楼", max_size=20))
def test_any_text_is_answered(text: str) -> None:
    parse_region(text)


def test_a_place_goes_by_its_short_and_its_official_name() -> None:
    assert set(regions.writings("浙江")) == {"浙江", "浙江省"}
    assert set(regions.writings("杭州市")) == {"杭州", "杭州市"}
    assert set(regions.writings("吉林")) == {"吉林", "吉林省", "吉林市"}
    assert regions.writings("西湖区")[0] == "西湖区"
    assert "西湖" in regions.writings("西湖区")
    assert regions.writings("Bavaria") == ("Bavaria",)
