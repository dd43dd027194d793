"""Deals as the rep works with them: quote to contract, concessions, stages, service, and who is tied to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kamdesk.models.refusals import Invalid
from kamdesk.models.terms import DealStatus, IssueStatus
from kamdesk.rules.deal_lines import DealLine
from kamdesk.rules.stages import FIRST, Stage
from kamdesk.services import bonds, customers, deals, finding, groups, history, nouns, records, serving, stages, talks
from kamdesk.services.desk import Desk, change_settings
from kamdesk.services.lists import lens_ids
from tests.services.conftest import HandClock

ONE = 10_000
DAY = date(2026, 11, 20)


def line(price: int, discount: int = 0, cost: int = 50, floor: int | None = None) -> DealLine:
    """One piece: whole units of money, discount in percent."""
    return DealLine(
        None, "x", ONE, price * ONE, discount * 100, cost * ONE, None, None if floor is None else floor * ONE
    )


@pytest.fixture
def customer(desk: Desk) -> int:
    return customers.save(desk, None, {"name": "申达精密机械", "number": "K1", "industry": "机械"}).id


def quote(desk: Desk, customer: int, *lines: DealLine, **head: object) -> int:
    return deals.save(desk, "quote", None, {"customer_id": customer, "quoted_on": DAY, **head}, lines).id


def test_from_quote_to_order_to_contract_everything_is_linked_and_one_undo_each(desk: Desk, customer: int) -> None:
    offered = quote(desk, customer, line(100, 10), line(40))
    head, lines = deals.order_of_quote(desk, offered)
    assert [each.amount for each in lines] == [90 * ONE, 40 * ONE]
    ordered = deals.save(desk, "order", None, {**head, "number": "SO-1"}, lines).id
    (won,) = records.of_customer(desk, "quote", customer)
    assert (won["status"], won["orders"]) == ("won", "SO-1")
    made = deals.save_contract(desk, {**deals.contract_of(desk, "quote", offered), "name": "框架", "starts_on": DAY}).id
    (order,) = records.of_customer(desk, "order", customer)
    (contract,) = records.of_customer(desk, "contract", customer)
    assert (order.id, order["contract_id"], order["quote_id"]) == (ordered, made, offered)
    assert (contract["quote_id"], contract["amount"], contract["orders"]) == (offered, 130 * ONE, "SO-1")
    history.undo(desk)
    assert records.of_customer(desk, "contract", customer) == ()
    history.undo(desk)
    (again,) = records.of_customer(desk, "quote", customer)
    assert (again["status"], again["orders"]) == ("open", None)


def test_an_order_counts_in_every_number_and_a_void_one_in_none(desk: Desk, customer: int) -> None:
    made = deals.save(desk, "order", None, {"customer_id": customer, "ordered_on": DAY}, [line(100)]).id
    stats = desk.book.stats(customer)
    assert stats is not None
    assert (stats["orders"], stats["revenue"], stats["margin"]) == (1, 100 * ONE, 50 * ONE)
    deals.save(desk, "order", made, {"status": DealStatus.VOID}, deals.lines_of(desk, "order", made))
    stats = desk.book.stats(customer)
    assert stats is not None
    assert (stats["orders"], stats["revenue"]) == (0, 0)


def test_beyond_the_tiers_limit_a_reason_is_needed_and_kept(desk: Desk, customer: int) -> None:
    change_settings(desk, replace(desk.settings, discount_limits={"suspect": 500, "prospect": 500}))
    quote(desk, customer, line(100, 5))
    with pytest.raises(Invalid) as refused:
        quote(desk, customer, line(100, 6))
    assert [each.at for each in refused.value.problems] == ["concession"]
    made = quote(desk, customer, line(100, 6), concession="首单让利")
    row = records.one(desk, "quote", made)
    assert row is not None
    assert row["concession"] == "首单让利"


def test_the_concession_log_runs_over_orders_and_shows_what_is_still_offered(desk: Desk, customer: int) -> None:
    for number, off in (("A", 10), ("B", 0), ("C", 20)):
        head = {"customer_id": customer, "ordered_on": DAY, "number": number}
        deals.save(desk, "order", None, head, [line(100, off)])
    quote(desk, customer, line(100, 30), number="Q")
    found = deals.concessions(desk, customer)
    assert [(each.number, each.given, each.total) for each in found] == [
        ("A", 10 * ONE, 10 * ONE),
        ("C", 20 * ONE, 30 * ONE),
        ("Q", 30 * ONE, None),
    ]
    assert deals.terms_for(desk, customer).conceded == 30 * ONE


def test_policies_are_told_on_their_days_alone(desk: Desk, customer: int) -> None:
    for title, first, last in (("去年", date(2025, 1, 1), date(2025, 12, 31)), ("今年", date(2026, 1, 1), None)):
        nouns.save(
            desk,
            "article",
            None,
            {"kind": "policy", "title": title, "body": "…", "valid_from": first, "valid_until": last},
        )
    assert [title for title, _ in deals.terms_for(desk, customer).notes] == ["今年"]


def deal(desk: Desk, customer: int, **values: object) -> int:
    return nouns.save(desk, "opportunity", None, {"customer_id": customer, "name": "x", "opened_on": DAY, **values}).id


def test_the_board_moves_closes_and_leaves_private_customers_out(desk: Desk, customer: int) -> None:
    made = deal(desk, customer, amount=1_000 * ONE)
    hidden = customers.save(desk, None, {"name": "家人"}).id
    groups.put(desk, groups.add(desk, "私", private=True).id, [hidden])
    deal(desk, hidden, amount=9 * ONE)
    board = stages.board(desk)
    assert [column.worth.deals for column in board.columns] == [1, 0, 0, 0, 0]
    assert board.worth.weighted == 100 * ONE
    stages.move(desk, made, "sale")
    assert stages.board(desk).columns[2].worth.weighted == 500 * ONE
    with pytest.raises(Invalid):
        stages.close(desk, made, "lost", " ")
    stages.close(desk, made, "won", "交货最快")
    board = stages.board(desk)
    assert (board.worth.deals, [each.id for each in board.columns[2].deals]) == (0, [made])
    stages.reopen(desk, made)
    assert stages.board(desk).worth.deals == 1


def test_deals_follow_a_stage_that_is_renamed(desk: Desk, customer: int) -> None:
    made = deal(desk, customer)
    stages.change_stages(desk, [("lead", Stage("线索池", 5)), ("sale", Stage("sale", 50))])
    assert stages.stages(desk) == (Stage("线索池", 5), Stage("sale", 50))
    row = records.one(desk, "opportunity", made)
    assert row is not None
    assert row["stage"] == "线索池"
    with pytest.raises(Invalid):
        stages.change_stages(desk, [("", Stage("a", 1)), ("", Stage("a", 2))])
    assert FIRST[0].name == "lead"


def test_service_counts_hours_from_the_call_to_the_answer(desk: Desk, customer: int, clock: HandClock) -> None:
    values = {"customer_id": customer, "title": "白线", "opened_at": "2026-11-23T00:30:00Z"}
    made = nouns.save(desk, "issue", None, values).id
    assert serving.page(desk).late == 0
    clock.now += timedelta(days=3)
    assert serving.page(desk).late == 1
    serving.answer(desk, made)
    (issue,) = serving.page(desk).issues
    assert (issue.standing.status, issue.standing.hours, issue.standing.is_late) == (IssueStatus.ANSWERED, 73.0, True)
    with pytest.raises(Invalid):
        serving.solve(desk, made, "")
    serving.solve(desk, made, "换打印头")
    page = serving.page(desk)
    assert page.issues == ()
    assert (page.months[0].opened, page.months[0].median_hours, page.months[0].late) == (1, 73.0, 1)
    assert [each.issue_id for each in page.unasked] == [made]
    for day, score in ((DAY, 5), (date(2026, 11, 26), 3)):
        nouns.save(
            desk, "satisfaction", None, {"customer_id": customer, "asked_on": day, "score": score, "issue_id": made}
        )
    page = serving.page(desk)
    assert (page.unasked, [(each.score, each.before) for each in page.falling]) == ((), [(3, 5)])


def test_who_can_introduce_me_is_somebody_i_spoke_with_on_the_shortest_way(desk: Desk, customer: int) -> None:
    names = ("供应商", "母公司", "陌生伙伴", "伙伴的伙伴")
    supplier, parent, stranger, friend = (customers.save(desk, None, {"name": name}).id for name in names)
    nouns.save(desk, "relation", None, {"customer_id": supplier, "other_id": customer, "kind": "supplier"})
    customers.save(desk, customer, {"parent_id": parent})
    nouns.save(desk, "relation", None, {"customer_id": stranger, "other_id": customer, "kind": "partner"})
    nouns.save(desk, "referral", None, {"referrer_id": friend, "customer_id": stranger, "referred_on": DAY})
    for each in (supplier, friend):
        talks.log(desk, each, {"kind": "call", "summary": "谈", "happened_on": DAY, "reached": True}, None, None, "")
    found = [(each.tie.name, each.tie.kind, each.over) for each in bonds.introducers(desk, customer)]
    assert found == [("供应商", "supplier", ""), ("伙伴的伙伴", "referrer", "陌生伙伴")]
    assert [(each.name, each.kind) for each in bonds.ties(desk, supplier)] == [("申达精密机械", "buyer")]


def test_the_referral_share_is_over_new_customers_alone(desk: Desk, customer: int) -> None:
    old, brought, came = (customers.save(desk, None, {"name": name}).id for name in ("老", "介绍来", "自己来"))
    days = ((old, date(2024, 5, 1)), (old, DAY), (brought, DAY), (came, DAY))
    for each, on in days:
        deals.save(desk, "order", None, {"customer_id": each, "ordered_on": on}, [line(100)])
    nouns.save(desk, "referral", None, {"referrer_id": old, "customer_id": brought, "referred_on": DAY})
    share = bonds.referral_share(desk)
    assert (share.buyers, share.new, share.referred, share.share) == (3, 2, 1, 0.5)
    (referrer,) = bonds.network(desk).referrers
    assert (referrer.id, referrer.brought, referrer.revenue, referrer.thanks_owed) == (old, 1, 100 * ONE, 1)
    assert customer


def test_a_benchmark_shows_its_peers_and_an_archived_customer_is_found_but_on_no_list(
    desk: Desk, customer: int
) -> None:
    customers.save(desk, customer, {"benchmark": "now", "benchmark_reason": "行业龙头", "may_reference": True})
    peer = customers.save(desk, None, {"name": "同行甲", "industry": "机械", "demand": 5 * ONE}).id
    gone = customers.save(desk, None, {"name": "同行乙", "industry": "机械", "archived": True}).id
    page = bonds.network(desk)
    assert [each.id for each in page.peers["机械"]] == [peer]
    assert [each[0] for each in page.references] == [customer]
    assert gone not in lens_ids(desk, "all")
    assert list(lens_ids(desk, "state:archived")) == [gone]
    assert [hit.id for hit in finding.search(desk, "同行乙")] == [gone]


def test_no_answer_comes_before_the_problem(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    values = {"customer_id": made, "title": "漏油", "opened_at": "2026-11-20T02:00:00Z"}
    for name in ("answered_at", "solved_at"):
        with pytest.raises(Invalid) as refused:
            nouns.save(desk, "issue", None, {**values, name: "2026-11-20T01:00:00Z"})
        assert [(each.at, each.code) for each in refused.value.problems] == [(name, "before_opened")]
