"""Smart groups on a real book: who fits, what is kept, and that no value is ever taken for SQL."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kamdesk.models.refusals import BadRequest, Invalid, Refusal
from kamdesk.rules.filters import Branch, written
from kamdesk.services import contacts, customers, groups, handovers, history, lists, nouns, smart_groups, talks
from kamdesk.services.desk import Desk
from tests.rules.test_filters import FILTERS, GRADE_A, QUIET
from tests.services.test_handovers import PlainWords

TODAY = date(2026, 11, 23)
SECRET = "一路顺风一路顺风"


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Four customers: spoken to lately, long ago, never; one of them in a private group."""
    made = {}
    for name, ago, more in (
        (
            "申达机械",
            3,
            {"fixed_grade": "A", "fixed_grade_reason": "老客户", "demand": 8_000_000_000, "city": "上海市"},
        ),
        ("华信医疗", 40, {"fixed_grade": "A", "fixed_grade_reason": "老客户", "city": "重庆"}),
        ("锦绣纺织", None, {"fixed_grade": "B", "fixed_grade_reason": "潜力", "note": "100%_O'Brien\"; DROP TABLE"}),
        ("表哥", 400, {}),
    ):
        made[name] = customers.save(desk, None, {"name": name, **more}).id
        if ago is not None:
            talk = {"kind": "call", "summary": "问价", "happened_on": TODAY - timedelta(days=ago), "reached": True}
            talks.log(desk, made[name], talk)
    family = desk.book.read_one("SELECT id FROM customer_group WHERE name = '家人'")
    assert family is not None
    groups.put(desk, family[0], [made["表哥"]])
    role = {"name": "王建国", "role": "decision_maker", "influence": 5}
    contacts.save(desk, None, made["申达机械"], role, [("mobile", "13800138000", None)])
    return made


def _fitting(desk: Desk, *parts: object, joined: str = "all") -> set[str]:
    smart_groups.save(desk, None, "试", json.dumps({joined: list(parts)}))
    found = {row.name for row in lists.rows(desk, lists.lens_ids(desk, "smart:试"))}
    smart_groups.delete(desk, "试")
    return found


def _test(field: str, op: str, value: object = None) -> dict[str, object]:
    return {"field": field, "is": op} if value is None else {"field": field, "is": op, "value": value}


EVERYBODY = {"申达机械", "华信医疗", "锦绣纺织"}


WHO_FITS: tuple[tuple[object, set[str]], ...] = (
    (GRADE_A, {"申达机械", "华信医疗"}),
    (_test("grade", "none_of", ["A"]), {"锦绣纺织"}),
    (QUIET, {"华信医疗", "锦绣纺织"}),
    (_test("last_contact", "not_last", 41), {"锦绣纺织"}),
    (_test("last_contact", "last", 4), {"申达机械"}),
    (_test("last_contact", "last", 3), set()),
    (_test("last_contact", "empty"), {"锦绣纺织"}),
    (_test("last_contact", "since", "2026-11-20"), {"申达机械"}),
    (_test("last_contact", "until", "2026-11-19"), {"华信医疗"}),
    (_test("last_contact", "this_month"), {"申达机械"}),
    (_test("last_contact", "this_year"), {"申达机械", "华信医疗"}),
    (_test("demand", "at_least", 8_000_000_000), {"申达机械"}),
    (_test("demand", "at_most", 7_999_999_999), set()),
    (_test("demand", "empty"), {"华信医疗", "锦绣纺织"}),
    (_test("city", "is_not", "上海市"), {"华信医疗", "锦绣纺织"}),
    (_test("city", "is", "上海"), {"申达机械"}),
    (_test("city", "is", "重庆市"), {"华信医疗"}),
    (_test("name", "begins", "华"), {"华信医疗"}),
    (_test("note", "contains", "100%_o'brien\"; drop"), {"锦绣纺织"}),
    (_test("note", "contains", "1000"), set()),
    (_test("note", "contains_not", "100%"), {"申达机械", "华信医疗"}),
    (_test("contact.role", "one_of", ["decision_maker"]), {"申达机械"}),
    (_test("contact.role", "none_of", ["decision_maker"]), {"华信医疗", "锦绣纺织"}),
    (_test("contact.influence", "at_least", 4), {"申达机械"}),
    (_test("channel.phone", "filled"), {"申达机械"}),
    (_test("channel.phone", "empty"), {"华信医疗", "锦绣纺织"}),
    (_test("talk.summary", "contains", "价"), {"申达机械", "华信医疗"}),
    (_test("issue.open", "no"), EVERYBODY),
    (_test("issue.open", "yes"), set()),
    ({"none": [GRADE_A, QUIET]}, set()),
    ({"any": [GRADE_A, QUIET]}, EVERYBODY),
    ({"none": []}, EVERYBODY),
)


@pytest.mark.usefixtures("people")
def test_who_fits(desk: Desk) -> None:
    for asked, fits in WHO_FITS:
        assert _fitting(desk, asked) == fits, asked


@pytest.mark.usefixtures("people")
def test_not_contacted_for_30_days_and_grade_a(desk: Desk) -> None:
    assert _fitting(desk, QUIET, GRADE_A) == {"华信医疗"}


def test_a_group_holds_those_below_it_whatever_it_is_called(desk: Desk, people: dict[str, int]) -> None:
    above = groups.add(desk, "重点").id
    below = groups.add(desk, "华东", above).id
    groups.put(desk, below, [people["锦绣纺织"]])
    uid = next(uid for uid, path in smart_groups.groups(desk) if path == "重点")
    assert _fitting(desk, _test("group", "one_of", [uid])) == {"锦绣纺织"}
    groups.rename(desk, above, "别的名字")
    assert _fitting(desk, _test("group", "none_of", [uid])) == {"申达机械", "华信医疗"}


def test_private_groups_are_not_offered(desk: Desk) -> None:
    assert not {"家人", "朋友"} & {path for _, path in smart_groups.groups(desk)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILTERS)
def test_every_filter_is_sound_sql_and_none_of_it_is_its_denial(desk: Desk, branch: Branch) -> None:
    text = written(Branch(parts=(branch,)))
    if text.count("[") < 5:
        whole = smart_groups.count(desk, '{"all": []}')
        denied = json.dumps({"none": [json.loads(text)]})
        assert smart_groups.count(desk, text) + smart_groups.count(desk, denied) == whole


def test_a_new_book_has_one_for_grade_a(desk: Desk, people: dict[str, int]) -> None:
    section = next(node for node in lists.tree(desk) if node.id == "section:smart")
    assert [(node.id, node.count) for node in section.children] == [("smart:A类客户", 2)]
    assert set(lists.lens_ids(desk, "smart:A类客户")) == {people["申达机械"], people["华信医疗"]}


def test_kept_renamed_deleted_and_undone(desk: Desk) -> None:
    made = smart_groups.save(desk, None, " 沉睡的A ", json.dumps({"all": [GRADE_A, QUIET]})).id
    with pytest.raises(Invalid) as taken:
        smart_groups.save(desk, made, "A类客户", json.dumps({"all": [GRADE_A]}))
    assert [(problem.at, problem.code) for problem in taken.value.problems] == [("name", "name_taken")]
    with pytest.raises(Refusal, match="name_taken"):
        smart_groups.rename(desk, "沉睡的A", "A类客户")
    smart_groups.rename(desk, "沉睡的A", "睡着的A")
    smart_groups.delete(desk, "睡着的A")
    assert smart_groups.named(desk, "睡着的A") is None
    history.undo(desk)
    history.undo(desk)
    assert smart_groups.named(desk, "沉睡的A") is not None
    with pytest.raises(BadRequest, match="unknown_lens"):
        lists.lens_ids(desk, "smart:睡着的A")


def test_nothing_that_is_no_filter_is_kept(desk: Desk) -> None:
    with pytest.raises(BadRequest, match="bad_filter"):
        smart_groups.save(desk, None, "坏", "{}")


def test_one_that_asks_about_what_is_gone_is_shown_without_a_count(desk: Desk) -> None:
    with desk.book.writing("new_record") as work:
        asked = json.dumps({"all": [{"field": "custom.没了", "is": "filled"}]})
        work.insert("smart_group", {"name": "旧", "filter": asked})
    section = next(node for node in lists.tree(desk) if node.id == "section:smart")
    assert [node.count for node in section.children] == [0, None]
    with pytest.raises(BadRequest, match="unknown_filter_field"):
        lists.lens_ids(desk, "smart:旧")


def test_it_travels_with_a_handover(desk: Desk, other_desk: Desk, people: dict[str, int], tmp_path: Path) -> None:
    asked = json.dumps({"all": [_test("competitor.name", "contains", "宏达")]})
    smart_groups.save(desk, None, "有对手的", asked)
    rival = nouns.save(desk, "competitor", None, {"name": "宏达"}).id
    nouns.save(desk, "rivalry", None, {"customer_id": people["华信医疗"], "competitor_id": rival})
    done = handovers.hand_over(desk, tmp_path / "to.kamhandover", PlainWords(), passphrase=SECRET)
    handovers.receive(other_desk, done.paths[0], passphrase=SECRET)
    found = lists.rows(other_desk, lists.lens_ids(other_desk, "smart:有对手的"))
    assert [row.name for row in found] == ["华信医疗"]
    assert len(other_desk.book.read("SELECT 1 FROM smart_group")) == 2
