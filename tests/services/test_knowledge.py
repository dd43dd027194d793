"""The knowledge base on a real book: found by words, linked, suggested, handed over; and a customer's story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamdesk.models.refusals import Invalid
from kamdesk.models.terms import ArticleKind
from kamdesk.services import (
    cases,
    contacts,
    customers,
    finding,
    handovers,
    history,
    knowledge,
    nouns,
    recall,
    talks,
)
from kamdesk.services.desk import Desk
from tests.services.test_handovers import SECRET, PlainWords


def _article(desk: Desk, title: str, body: str = "", **more: object) -> int:
    return knowledge.save(desk, None, {"title": title, "body": body, **more}).id


def test_found_by_every_word_in_title_tags_or_text_titles_first(desk: Desk) -> None:
    _article(desk, "谈价", "客户说碳带贵时先算停线")
    _article(desk, "碳带怎么选", "树脂基耐酒精", tags="选型，耗材")
    _article(desk, "Ribbon care", "Keep RESIN dry")
    assert [row.title for row in knowledge.articles(desk, "碳带")] == ["碳带怎么选", "谈价"]
    assert [row.title for row in knowledge.articles(desk, "碳带 停线")] == ["谈价"]
    assert [row.title for row in knowledge.articles(desk, "resin")] == ["Ribbon care"]
    assert [row.title for row in knowledge.articles(desk, "耗材")] == ["碳带怎么选"]
    assert knowledge.articles(desk, "100%_' OR 1") == ()
    assert knowledge.articles(desk, "碳带怎么选")[0].tags == ("选型", "耗材")


def test_the_one_search_finds_customers_and_articles(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "碳带之家"}).id
    article = _article(desk, "碳带怎么选", kind="case")
    found = finding.search_everything(desk, "碳带")
    assert [(hit.noun, hit.id, hit.matched) for hit in found] == [
        ("customer", made, "name"),
        ("article", article, "case"),
    ]
    assert [hit.noun for hit in finding.search(desk, "碳带")] == ["customer"]


def test_what_it_concerns_is_one_step_with_it(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    product = nouns.save(desk, "product", None, {"name": "X200"}).id
    links = (("customer", customer, "申达"), ("product", product, "X200"))
    made = knowledge.save(desk, None, {"title": "案例", "kind": "case"}, links).id
    assert knowledge.article(desk, made).links == links
    knowledge.save(desk, made, {"title": "案例二"}, links[1:])
    assert knowledge.article(desk, made).links == links[1:]
    history.undo(desk)
    assert (knowledge.article(desk, made).title, knowledge.article(desk, made).links) == ("案例", links)
    with pytest.raises(Invalid):
        knowledge.save(desk, None, {"title": ""})


def test_suggested_is_what_concerns_the_customer_first(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达", "industry": "机械制造"}).id
    talk = {"kind": "call", "summary": "问追溯怎么做", "happened_on": desk.today(), "reached": True}
    talks.log(desk, customer, talk)
    own = knowledge.save(desk, None, {"title": "申达的案例", "kind": "case"}, (("customer", customer, "申达"),)).id
    same = _article(desk, "行业常识", industry="机械制造")
    talked = _article(desk, "条码方案", tags="追溯,条码")
    _article(desk, "别的行业", industry="食品")
    _article(desk, "过期政策", kind="policy", industry="机械制造", valid_until=date(2026, 1, 1))
    _article(desk, "节日问候", kind="template", industry="机械制造")
    assert [row.id for row in knowledge.suggested(desk, customer)] == [own, same, talked]


def test_it_goes_along_with_a_handover_unless_kept_back(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    knowledge.save(desk, None, {"title": "案例", "kind": "case", "body": "# 结果"}, (("customer", customer, "申达"),))
    _article(desk, "自己看的", keep_from_handover=True)
    done = handovers.hand_over(desk, tmp_path / "to.kamhandover", PlainWords(), passphrase=SECRET)
    handovers.receive(other_desk, done.paths[0], passphrase=SECRET)
    (row,) = knowledge.articles(other_desk)
    assert (row.title, row.kind) == ("案例", ArticleKind.CASE)
    assert [name for _, _, name in knowledge.article(other_desk, row.id).links] == ["申达"]


def test_a_story_leaves_out_what_is_private_and_what_says_nothing(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达", "private_note": "机密", "how_to_treat": "先报停线"}).id
    contacts.save(desk, None, customer, {"name": "王建国", "role": "decision_maker"}, [("mobile", "13800138000", None)])
    for kind, day, more in (
        ("call", 1, {}),
        ("call", 2, {"need": "碳带"}),
        ("visit", 3, {}),
        ("visit", 4, {"reached": False}),
    ):
        talk = {"kind": kind, "summary": f"第{day}次", "happened_on": date(2026, 11, day), "reached": True, **more}
        talks.log(desk, customer, talk)
    told = cases.story(desk, customer)
    assert [entry.text for entry in told.talks] == ["第2次", "第3次"]
    assert "private_note" not in told.customer
    assert [person.name for person in told.people] == ["王建国"]


def test_whoever_calls_after_months_has_history_and_knowledge_beside_them(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    for title, solved in (("卡纸", "2026-03-01T08:00:00Z"), ("还没好", None)):
        values = {"customer_id": customer, "title": title, "opened_at": "2026-02-28T08:00:00Z", "solved_at": solved}
        nouns.save(desk, "issue", None, values)
    links = (("customer", customer, "申达"),)
    knowledge.save(desk, None, {"title": "文章"}, links)
    knowledge.save(desk, None, {"title": "案例", "kind": "case", "body": "# 结果"}, links)
    found = recall.recall(desk, customer)
    assert [row["title"] for row in found.issues] == ["卡纸"]
    assert [article.title for article in found.known] == ["案例", "文章"]
