"""What a rep types finds whom a rep means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from kamdesk.models.refusals import BadRequest
from kamdesk.services import contacts, customers, finding, history, nouns, planning, talks, tasks
from kamdesk.services.desk import Desk
from kamdesk.store import finding as store_finding


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    for name, note in (
        ("单氏建材有限公司", "爱喝龙井"),
        ("仇英", None),
        ("解放汽配", "要 RFID 标签"),
        ("吕梁煤业", None),
        ("尉迟恭商行", None),
        ("Ñandú & Söhne", "cold chain"),
        ("曾记食品", None),
    ):
        customers.save(desk, None, {"name": name, "note": note, "kind": "person" if len(name) == 2 else "organisation"})
    person = {"name": "查良镛", "title": "总经理"}
    contacts.save(desk, None, 1, person, [("mobile", "+86 138-0013-8000", None), ("phone", "021-5888 1234转801", None)])
    return desk


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("单", "单氏建材有限公司"),
        ("建材", "单氏建材有限公司"),
        ("shanshi", "单氏建材有限公司"),
        ("ssjc", "单氏建材有限公司"),
        ("qiuying", "仇英"),
        ("qy", "仇英"),
        ("xie fang", "解放汽配"),
        ("lvliang", "吕梁煤业"),
        ("luliang", "吕梁煤业"),
        ("yuchigong", "尉迟恭商行"),
        ("zengji", "曾记食品"),
        ("查良", "单氏建材有限公司"),
        ("zha", "单氏建材有限公司"),
        ("zlr", None),
        ("龙井", "单氏建材有限公司"),
        ("rfid", "解放汽配"),
        ("ñandú", "Ñandú & Söhne"),
        ("& s", "Ñandú & Söhne"),
        ("138", "单氏建材有限公司"),
        ("13800138000", "单氏建材有限公司"),
        ("+86 138 0013 8000", "单氏建材有限公司"),
        ("5888-1234", "单氏建材有限公司"),
        ("无此人", None),
        ('"', None),
        ("' OR 1=1 --", None),
    ],
)
@pytest.mark.parametrize("is_frequent", [False, True])
def test_a_fragment_a_sound_or_some_digits_find_the_customer(
    crowd: Desk, monkeypatch: pytest.MonkeyPatch, typed: str, first: str | None, is_frequent: bool
) -> None:
    if is_frequent:
        for name, value in (("LEAST_CAP", 0), ("MOST_CAP", 0), ("WALKED", 1)):
            monkeypatch.setattr(store_finding, name, value)
    hits = finding.search(crowd, typed)
    assert (hits[0].name if hits else None) == first


def test_words_that_are_frequent_each_lead_to_the_few_that_have_them_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place with a part of a phone, or with a name: at 100,000 customers going through them all took a second."""
    for at in range(24):
        made = customers.save(desk, None, {"name": f"{('宁波', '温州', '湖州')[at % 3]}{'甲乙丙丁'[at % 4]}公司"}).id
        contacts.save(desk, None, made, {"name": "王五"}, [("mobile", f"1390{at % 4}00{at:04d}", None)])
    asked: list[str] = []
    read = desk.book.read

    def overheard(sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        asked.append(sql)
        return read(sql, values)

    monkeypatch.setattr(desk.book, "read", overheard)
    monkeypatch.setattr(store_finding, "LEAST_CAP", 5)
    monkeypatch.setattr(store_finding, "MOST_CAP", 5)

    assert [hit.name for hit in finding.search(desk, "宁波 丁")] == ["宁波丁公司"] * 2
    assert [hit.name for hit in finding.search(desk, "湖州 1390300")] == ["湖州丁公司"] * 2
    assert not any("last_contact DESC" in sql for sql in asked)

    finding.search(desk, "公司")
    assert any("last_contact DESC" in sql for sql in asked)


@pytest.mark.parametrize("typed", ["单氏 建材 " * 3000, "单氏建材" * 5000, "138 " * 2000, "dan shi " * 2000])
def test_a_page_pasted_into_the_box_is_sought_like_anything_else(crowd: Desk, typed: str) -> None:
    assert [hit.name for hit in finding.search(crowd, typed)] in (["单氏建材有限公司"], [])
    crowd.book.read(*searched(typed))


def searched(typed: str) -> tuple[str, Sequence[object]]:
    """What a list narrowed down to these words asks of the book."""
    condition = store_finding.condition(typed)
    assert condition is not None
    return f"SELECT s.customer_id FROM customer_stats s WHERE {condition.sql}", condition.values


def test_names_come_before_contacts_before_notes(desk: Desk) -> None:
    noted = customers.save(desk, None, {"name": "甲公司", "note": "王总介绍"}).id
    met = customers.save(desk, None, {"name": "乙公司"}).id
    contacts.save(desk, None, met, {"name": "王建国"}, [])
    begins = customers.save(desk, None, {"name": "王氏茶业"}).id
    inside = customers.save(desk, None, {"name": "小王果园"}).id
    exact = customers.save(desk, None, {"name": "王", "kind": "person"}).id
    hits = finding.search(desk, "王")
    assert [hit.id for hit in hits] == [exact, begins, inside, met, noted]
    assert [hit.matched for hit in hits] == ["name", "name", "name", "contact", "note"]


def test_a_hit_says_what_it_is_that_holds_the_words(desk: Desk) -> None:
    made = customers.save(
        desk, None, {"name": "甲公司", "note": "老客户", "website": "jia.example", "address": "建国路 1"}
    ).id
    contacts.save_channels(desk, made, [("email", "sales@jia.cn", None), ("wechat", "jia_2026", None)])
    nouns.save(desk, "contract", None, {"customer_id": made, "name": "年度框架", "starts_on": date(2026, 1, 1)})
    for typed, matched in (
        ("老客户", "note"),
        ("jia.example", "website"),
        ("建国路", "address"),
        ("sales@", "email"),
        ("jia_2026", "wechat"),
        ("年度框架", "contract"),
        ("甲公 年度框架", "contract"),
        ("老客户 框架", "note"),
    ):
        assert [hit.matched for hit in finding.search(desk, typed)] == [matched], typed


def test_needs_habits_and_taboos_are_found(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "东陵精密", "taboos": "别提隔壁厂"}).id
    contacts.save(desk, None, made, {"name": "单国栋", "habits": "喜欢当面谈", "hobbies": "钓鱼"}, [])
    talks.log(desk, made, {"kind": "call", "summary": "问近况", "need": "还要加四台"})
    for typed, matched in (("隔壁厂", "note"), ("当面谈", "note"), ("钓鱼", "note"), ("加四台", "interaction")):
        assert [(hit.id, hit.matched) for hit in finding.search(desk, typed)] == [(made, matched)], typed


def test_a_hit_names_whose_number_and_which_person_was_typed(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "东陵精密"}).id
    for name, number in (("单国栋", "13800890900"), ("解文博", "15900842580"), ("顾雅琴", "18800526279")):
        contacts.save(desk, None, made, {"name": name}, [("mobile", number, None)])
    contacts.save_channels(desk, made, [("phone", "0512-85486320", None)])
    for typed, matched, shown in (
        ("00842580", "phone", "15900842580 解文博"),
        ("188-0052", "phone", "18800526279 顾雅琴"),
        ("85486320", "phone", "0512-85486320"),
        ("顾雅琴", "contact", "顾雅琴"),
        ("文博", "contact", "解文博"),
    ):
        assert [(hit.matched, hit.shown) for hit in finding.search(desk, typed)] == [(matched, shown)], typed


def test_what_was_renamed_is_found_by_its_new_name_only(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "旧名商行"}).id
    customers.save(desk, made, {"name": "新名商行"})
    assert finding.search(desk, "旧名") == []
    assert [hit.id for hit in finding.search(desk, "新名")] == [made]


def test_steps_open_and_done_are_found(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "东陵精密"}).id
    step = tasks.add(desk, {"customer_id": made, "title": "带停线报表去谈", "note": "先问老单", "due_on": desk.today()})
    other = tasks.add(desk, {"customer_id": made, "kind": "task", "title": "问补货", "due_on": desk.today()})
    plan = nouns.save(desk, "account_plan", None, {"customer_id": made, "title": "三年计划"}).id
    planning.review(desk, plan, "样机过了试用", None)
    tasks.done(desk, step.id)
    for typed in ("停线报表", "问老单", "过了试用", "东陵 停线报表"):
        assert [(hit.id, hit.matched) for hit in finding.search(desk, typed)] == [(made, "task")], typed
    assert [hit.id for hit in finding.search(desk, "dongling")] == [made], "its sounds stay when a step is added"
    tasks.edit(desk, other.id, {"title": "请顾经理来厂"})
    assert finding.search(desk, "问补货") == []
    history.undo(desk)
    assert [hit.id for hit in finding.search(desk, "问补货")] == [made]
    customers.save(desk, made, {"name": "西山精密"})
    assert finding.search(desk, "dongling") == []
    assert [hit.id for hit in finding.search(desk, "xishan")] == [made]


def test_two_customers_of_one_name_are_told_apart(desk: Desk) -> None:
    for number in ("A1", "A2"):
        customers.save(desk, None, {"name": "同名公司", "number": number})
    with pytest.raises(BadRequest, match="two_customers") as refused:
        finding.customer_named(desk, "同名公司")
    assert [choice[0] for choice in refused.value.figures["choices"]] == ["A1", "A2"]  # type: ignore[attr-defined]
    assert finding.customer_named(desk, "A2") == 2
    with pytest.raises(BadRequest, match="no_such_customer"):
        finding.customer_named(desk, "没有")


def test_a_frequent_word_is_sought_no_further_than_needed(crowd: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The walk follows an index and stops: sorting a whole day's customers first took it fifteen times as long."""
    walked: list[tuple[str, Sequence[object] | Mapping[str, object]]] = []
    read = crowd.book.read

    def overheard(sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        if "last_contact DESC" in sql:
            walked.append((sql, values))
        return read(sql, values)

    monkeypatch.setattr(store_finding, "LEAST_CAP", 0)
    monkeypatch.setattr(store_finding, "MOST_CAP", 0)
    monkeypatch.setattr(crowd.book, "read", overheard)
    assert finding.search(crowd, "z")
    ((sql, values),) = walked
    plan = [row[-1] for row in read(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert "SCAN customer_stats USING COVERING INDEX ix_stats_contact" in plan
    assert not any("TEMP B-TREE" in step for step in plan)


def test_what_is_not_searched_leaves_the_index_as_it_is(crowd: Desk) -> None:
    def index() -> list[tuple[Any, ...]]:
        return [row for name in ("grams", "pinyin") for row in crowd.book.read(f"SELECT * FROM search_{name}_data")]

    before = index()
    talks.log(crowd, 1, {"kind": "call", "summary": "例行回访"}, date(2026, 9, 1))
    assert index() == before

    customers.save(crowd, 1, {"note": "爱喝普洱"})
    assert index() != before
    assert [hit.id for hit in finding.search(crowd, "普洱")] == [1]
    assert finding.search(crowd, "龙井") == []
