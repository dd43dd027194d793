"""Firm names in their parts, how alike two customers are, and that nobody is compared with everybody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.firm_names import Firm, read_firm
from kamdesk.rules.likeness import SHOWN_FROM, Face, compare
from kamdesk.rules.pairing import CROWD, find_pairs


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("大连恒泰机械(集团)股份有限公司沈阳分公司", Firm("恒泰机械", "大连市", "沈阳")),
        ("大连恒泰机械有限公司", Firm("恒泰机械", "大连市")),
        ("恒泰（大连）机械有限责任公司", Firm("恒泰机械", "大连市")),
        ("恒泰机械大连办事处", Firm("恒泰机械", "", "大连")),
        ("中国石油化工股份有限公司大连分公司", Firm("中国石油化工", "", "大连")),
        ("恒泰集团控股有限公司", Firm("恒泰")),
        ("ＡＢＣ科技有限公司", Firm("abc科技")),
        ("Acme Industries Co., Ltd.", Firm("acmeindustries")),
        ("The ACME-Industries, Inc", Firm("acmeindustries")),
        ("大连公司", Firm("大连")),
        ("上海", Firm("上海")),
        ("", Firm("")),
    ],
)
def test_a_firm_is_read_in_its_parts(name: str, firm: Firm) -> None:
    assert read_firm(name) == firm


def codes(one: Face, other: Face) -> set[str]:
    return {each.code for each in compare(one, other).evidence}


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (Face(1, "大连恒泰机械有限公司"), Face(2, "恒泰机械集团"), "firm"),
        (Face(1, "恒泰机械"), Face(2, "恒泰机械"), "name"),
        (Face(1, "恒泰机械"), Face(2, "衡泰机械"), "sound"),
        (Face(1, "宏远精密机械制造厂"), Face(2, "宏远精密机诫制造厂"), "near"),
        (Face(1, "acme industrial tools"), Face(2, "acme industrail tools"), "near"),
        (Face(1, "申达精密机械", short_name="申达"), Face(2, "上海申达有限公司"), "short_name"),
        (Face(1, "甲", number="K-1"), Face(2, "乙", number="K-1"), "number"),
        (Face(1, "甲", reach={"13800138000": "mobile"}), Face(2, "乙", reach={"13800138000": "mobile"}), "mobile"),
        (Face(1, "甲", reach={"a@shenda.cn": "email"}), Face(2, "乙", reach={"a@shenda.cn": "email"}), "email"),
        (Face(1, "甲", website="http://www.shenda.cn/"), Face(2, "乙", website="shenda.cn"), "website"),
        (Face(1, "甲", reach={"a@shenda.cn": "email"}), Face(2, "乙", reach={"b@shenda.cn": "email"}), "domain"),
        (Face(1, "甲", address="辽宁省大连市中山路 18 号"), Face(2, "乙", address="辽宁省大连市中山路18号"), "address"),
        (Face(1, "甲", contacts=("王建国",)), Face(2, "乙", contacts=("王建国",)), "contact"),
    ],
)
def test_the_evidence_is_named(one: Face, other: Face, code: str) -> None:
    assert code in codes(one, other)
    assert compare(one, other) == compare(other, one) or code in codes(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Face(1, "大连恒泰机械有限公司"), Face(2, "沈阳恒泰机械有限公司")),
        (Face(1, "中国石油大连分公司"), Face(2, "中国石油沈阳分公司")),
        (Face(1, "王伟", is_person=True), Face(2, "王伟", is_person=True)),
        (Face(1, "恒泰机械"), Face(2, "恒泰机电")),
        (Face(1, "甲", reach={"a@qq.com": "email"}), Face(2, "乙", reach={"b@qq.com": "email"})),
        (Face(1, "北京大学"), Face(2, "南京大学")),
    ],
)
def test_what_many_have_in_common_asks_nothing(one: Face, other: Face) -> None:
    assert compare(one, other).confidence < SHOWN_FROM
    assert find_pairs([one, other]) == []


def test_more_evidence_is_surer_and_differing_numbers_less_sure() -> None:
    name = compare(Face(1, "恒泰机械"), Face(2, "恒泰机械")).confidence
    reach = {"13800138000": "mobile"}
    both = compare(Face(1, "恒泰机械", reach=reach), Face(2, "恒泰机械", reach=reach)).confidence
    apart = compare(Face(1, "恒泰机械", number="1"), Face(2, "恒泰机械", number="2")).confidence
    assert apart < name < both <= 99


WORDS = ("恒泰机械", "衡泰机械", "大连恒泰机械有限公司", "恒泰机械集团", "申达", "宏远精密机械制造", "宏远精密机诫制造")
FACES = st.builds(
    Face,
    id=st.just(0),
    name=st.sampled_from(WORDS),
    is_person=st.booleans(),
    short_name=st.sampled_from(("", "申达", "恒泰")),
    number=st.sampled_from(("", "1", "2")),
    website=st.sampled_from(("", "shenda.cn")),
    address=st.sampled_from(("", "辽宁省大连市中山路18号")),
    contacts=st.sampled_from(((), ("王建国",))),
    reach=st.sampled_from(({}, {"13800138000": "mobile"}, {"a@b.cn": "email", "041188888888": "phone"})),
)


@given(st.lists(FACES, max_size=8))
def test_the_keys_find_every_pair_that_comparing_all_would(faces: list[Face]) -> None:
    for place, face in enumerate(faces):
        face.id = place + 1
    found = {(pair.first, pair.second) for pair in find_pairs(faces)}
    every = {
        (a.id, b.id) for at, a in enumerate(faces) for b in faces[at + 1 :] if compare(a, b).confidence >= SHOWN_FROM
    }
    assert found == every


def test_a_switchboard_makes_nobody_alike() -> None:
    faces = [Face(at, f"第{at}号商铺名称", reach={"041188888888": "phone"}) for at in range(CROWD + 1)]
    assert find_pairs(faces) == []


def test_pairs_told_apart_are_left_out_and_the_search_can_be_stopped() -> None:
    faces = [Face(1, "恒泰机械"), Face(2, "恒泰机械")]
    assert [pair.first for pair in find_pairs(faces)] == [1]
    assert find_pairs(faces, distinct={(1, 2)}) == []

    def stop(_done: int, _known: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_pairs(faces, step=stop)
