"""A file from elsewhere may say anything: what follows from its records is computed here, what cannot be is refused."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kamdesk.exchange.handover import HandoverFacts, write_handover
from kamdesk.exchange.handover_reading import BadHandover
from kamdesk.models.lengths import LONGEST_NAME, LONGEST_TEXT
from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.rules.deal_lines import DealLine
from kamdesk.rules.profit import LARGEST_E4
from kamdesk.services import checking, customers, deals, exporting, groups, handovers, lists, nouns
from kamdesk.services.desk import Desk
from kamdesk.ui.wording_refusals import refusal_text
from tests.services.generated import SECRET, records_in
from tests.services.imports import take_text
from tests.services.test_handovers import PlainWords, hand_over
from tests.services.test_undoing import add_order

Records = dict[str, list[dict[str, Any]]]
Change = Callable[[Records], object]
YUAN = 10_000


@pytest.fixture(params=["handover", "json"])
def send(request: pytest.FixtureRequest, desk: Desk, tmp_path: Path) -> Callable[[Change], Path]:
    """Write all of `desk` in a file, sound but for what a change makes of its records (figures in 1/10,000)."""

    def handover(change: Change) -> Path:
        out = tmp_path / "changed.kamhandover"
        records = records_in(hand_over(desk, tmp_path / "sound.kamhandover").paths[0])
        change(records)
        facts = HandoverFacts("王芳", desk.now(), {"lens": "all"})
        files = desk.book.read("SELECT sha256, content FROM file_content")
        lines = {kind: map(json.dumps, found) for kind, found in records.items()}
        write_handover(out, facts, lines, files=files, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
        return out

    def document(change: Change) -> Path:
        out = tmp_path / "changed.json"
        exporting.export(desk, out, "all", PlainWords())
        told = json.loads(out.read_text("utf-8"))
        change(told["records"])
        out.write_text(json.dumps(told), "utf-8")
        return out

    return handover if request.param == "handover" else document


def like(old: object, e4: int) -> object:
    """An amount as the file tells it: 1/10,000 in a handover, a decimal text in JSON."""
    return f"{e4 // YUAN}.{e4 % YUAN:04}" if isinstance(old, str) else e4


def say(record: dict[str, Any], **amounts: int) -> None:
    record |= {name: like(record[name], e4) for name, e4 in amounts.items()}


def an_order(desk: Desk, *amounts: int) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    with desk.book.writing("order") as work:
        for amount in amounts:
            add_order(work, made, desk.today(), amount)


def money(desk: Desk) -> tuple[int, int]:
    """Revenue and margin of the whole list."""
    found = lists.totals(desk, "all")
    return found.revenue, found.margin


def test_the_lines_of_an_order_decide_what_it_comes_to(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path]
) -> None:
    an_order(desk, 500 * YUAN)

    def change(records: Records) -> None:
        say(records["order"][0], revenue=1 * YUAN, cost=0)
        say(records["order"][0]["lines"][0], amount=900 * YUAN)

    handovers.receive(other_desk, send(change), passphrase=SECRET)
    assert money(other_desk) == (900 * YUAN, 650 * YUAN)
    assert checking.check_desk(other_desk).ok


def test_a_quote_comes_to_what_its_lines_say(desk: Desk, other_desk: Desk, send: Callable[[Change], Path]) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    line = DealLine(quantity=2 * YUAN, unit_price=50 * YUAN, unit_cost=10 * YUAN)
    deals.save(desk, "quote", None, {"customer_id": made, "quoted_on": desk.today()}, [line])
    handovers.receive(other_desk, send(lambda records: say(records["quote"][0], revenue=1, cost=2)), passphrase=SECRET)
    assert other_desk.book.read("SELECT revenue, cost, discount_base FROM quote") == [
        (100 * YUAN, 20 * YUAN, 100 * YUAN)
    ]


def test_an_order_made_void_elsewhere_counts_nowhere_here(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path]
) -> None:
    an_order(desk, 500 * YUAN)
    handovers.receive(other_desk, send(lambda _: None), passphrase=SECRET)

    def change(records: Records) -> None:
        records["order"][0] |= {"status": "void", "updated_at": "2027-01-01T00:00:00Z"}

    handovers.receive(other_desk, send(change), passphrase=SECRET)
    assert money(other_desk) == (0, 0)
    assert checking.check_desk(other_desk).ok


def test_what_was_added_beyond_what_a_book_can_count_is_a_finding(desk: Desk) -> None:
    an_order(desk, 500 * YUAN)
    with desk.book.silently() as connection:
        columns = "order_id, position, quantity, discount, cost, cost_source"
        connection.execute(f"INSERT INTO order_line ({columns}, amount) SELECT {columns}, {2**63 - 1} FROM order_line")
    assert [each.code for each in checking.check_desk(desk).problems] == ["order_sums"]


def of_customer(**values: object) -> Change:
    return lambda records: records["customer"][0].update(values)


def amounts(*e4: int) -> Change:
    """Every order in turn comes to so much."""

    def change(records: Records) -> None:
        for order, amount in zip(records["order"], e4, strict=True):
            say(order["lines"][0], amount=amount)

    return change


def circle(kind: str) -> Change:
    def change(records: Records) -> None:
        first, second, *_ = records[kind]
        first["parent"], second["parent"] = second["uid"], first["uid"]

    return change


WRONG: dict[str, tuple[str, Change]] = {
    "an amount no book can keep": ("order", amounts(2**63 - 1, 1)),
    "a quantity beyond all": ("order", lambda records: say(records["order"][0]["lines"][0], quantity=10**30)),
    "orders that are too much together": ("order", amounts(2**62 - 1, 2**62 - 1)),
    "a line without its amount": ("order", lambda records: records["order"][1]["lines"][0].pop("amount")),
    "half a letter": ("customer", of_customer(name="\ud800申达")),
    "half a letter among what the rep keeps": ("customer", of_customer(custom='{"栏": "\\ud800"}')),
    "no name": ("customer", of_customer(name="")),
    "a name with a hole": ("customer", of_customer(name="申\0达")),
    "a uid that is none": ("customer", of_customer(uid="../1")),
    "companies above each other": ("customer", circle("customer")),
    "groups above each other": ("group", circle("group")),
    "a company above itself": (
        "customer",
        lambda records: records["customer"][0].update(parent=records["customer"][0]["uid"]),
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_record_that_cannot_be_is_named_and_nothing_is_written(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path], what: str
) -> None:
    an_order(desk, 500 * YUAN, 600 * YUAN)
    under = customers.save(desk, None, {"name": "恒泰"}).id
    groups.put(desk, groups.add(desk, "华东", groups.add(desk, "全国").id).id, [under])
    kind, change = WRONG[what]
    before = other_desk.book.read("SELECT max(id) FROM operation")
    with pytest.raises(BadHandover, match="bad_record") as caught:
        handovers.receive(other_desk, send(change), passphrase=SECRET)
    assert caught.value.figures["member"] == kind
    assert other_desk.book.read("SELECT max(id) FROM operation") == before


LONG: dict[str, tuple[str, str, Callable[[str], Change]]] = {
    "a customer's name": ("customer", "name", lambda text: of_customer(name=text)),
    "a product's name": ("product", "name", lambda text: lambda records: records["product"][0].update(name=text)),
}


@pytest.mark.parametrize("what", LONG)
def test_a_name_longer_than_any_is_told_with_its_record_and_nothing_is_written(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path], what: str
) -> None:
    an_order(desk, 500 * YUAN)
    nouns.save(desk, "product", None, {"name": "碳带"})
    kind, field, change = LONG[what]
    before = other_desk.book.read("SELECT max(id) FROM operation")
    with pytest.raises(BadHandover, match="text_too_long") as caught:
        handovers.receive(other_desk, send(change("申" * (LONGEST_NAME + 1))), passphrase=SECRET)
    assert caught.value.figures == {"member": kind, "line": 1, "field": field}
    told = refusal_text(caught.value)
    assert f"“{field}” of record 1 in {kind}" in told
    assert other_desk.book.read("SELECT max(id) FROM operation") == before
    handovers.receive(other_desk, send(change("申" * LONGEST_NAME)), passphrase=SECRET)


def test_the_longest_texts_a_book_holds_go_out_and_come_in(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path]
) -> None:
    """A card's note may be of many millions of letters."""
    dice = random.Random(1)
    said = {name: "".join(map(chr, dice.choices(range(0x4E00, 0x9F00), k=1_500_000))) for name in ("note", "taboos")}
    customers.save(desk, None, {"name": "申" * LONGEST_NAME})
    with desk.book.writing("long texts") as work:
        work.update("customer", 1, said)
    handovers.receive(other_desk, send(lambda _: None), passphrase=SECRET)
    assert other_desk.book.read("SELECT note, taboos FROM customer") == [tuple(said.values())]


IMPORTED = {
    "a number without a name": "订单号,下单日期,客户编号,产品,数量,单价\nA1,2026-03-05,{long},螺丝,2,10\n",
    "a product's number": "订单号,下单日期,客户名称,产品编号,数量,单价\nA1,2026-03-05,申达,{long},2,10\n",
    "a mobile of nobody": "客户名称,手机\n申达,{long}\n",
}


@pytest.mark.parametrize("what", IMPORTED)
def test_no_file_makes_a_name_that_could_not_be_handed_over(desk: Desk, tmp_path: Path, what: str) -> None:
    report = take_text(desk, tmp_path, IMPORTED[what].format(long="9" * (LONGEST_NAME + 1)))
    assert [each.reason for each in report.rejected] == ["name_too_long"]


def test_a_group_of_a_file_has_a_name_its_form_takes(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        take_text(desk, tmp_path, f"客户名称,分组\n申达,华东/{'组' * 5000}\n")
    made = "SELECT name FROM customer_group WHERE parent_id IS NOT NULL"
    assert desk.book.read(made) == [("组" * 200,)]
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    assert other_desk.book.read(made) == desk.book.read(made)


def test_a_form_takes_no_text_that_could_not_be_handed_over(desk: Desk) -> None:
    with pytest.raises(Invalid) as refused:
        customers.save(desk, None, {"name": "申达", "note": "a" * (LONGEST_TEXT + 1)})
    assert list(refused.value.problems) == [Problem("note", "string_too_long", {"max_length": LONGEST_TEXT})]


def test_the_largest_amount_a_form_takes_comes_in(desk: Desk, other_desk: Desk, send: Callable[[Change], Path]) -> None:
    an_order(desk, 500 * YUAN)
    handovers.receive(other_desk, send(amounts(LARGEST_E4)), passphrase=SECRET)
    assert money(other_desk)[0] == LARGEST_E4
    assert checking.check_desk(other_desk).ok


def a_contract(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    with desk.book.writing("file") as work:
        digest = hashlib.sha256(b"Vertrag").hexdigest()
        work.keep_content(digest, b"Vertrag")
        work.insert("file", {"customer_id": made, "name": "合同.pdf", "kind": "other", "size": 7, "sha256": digest})


def test_a_file_without_its_content_stays_out_and_is_counted(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    """JSON names files; where the content is known already, the file comes in."""
    a_contract(desk)
    out = tmp_path / "all.json"
    exporting.export(desk, out, "all", PlainWords())
    receipt = handovers.receive(other_desk, out)
    assert (receipt.created["customer"], receipt.skipped, receipt.counts["file"]) == (1, {"file": 1}, 1)
    assert checking.check_desk(other_desk).ok
    assert handovers.look_into(desk, out).skipped == {}


def test_a_handover_without_a_file_it_names_is_refused(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    a_contract(desk)
    facts = HandoverFacts("王芳", desk.now(), {"lens": "all"})
    records = records_in(hand_over(desk, tmp_path / "sound.kamhandover").paths[0])
    out = tmp_path / "less.kamhandover"
    write_handover(out, facts, records, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
    with pytest.raises(BadHandover, match="changed"):
        handovers.receive(other_desk, out, passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(0,)]


def test_a_book_that_lost_a_content_hands_over_the_rest(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    a_contract(desk)
    with desk.book.silently() as connection:
        connection.execute("DELETE FROM file_content")
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    assert handovers.receive(other_desk, file, passphrase=SECRET).created["customer"] == 1
    assert checking.check_desk(other_desk).ok


def test_two_books_that_see_a_group_of_companies_the_other_way_round_make_no_circle(
    desk: Desk, other_desk: Desk, send: Callable[[Change], Path]
) -> None:
    for name in ("申达", "恒泰"):
        customers.save(desk, None, {"name": name})

    def under(below: int) -> Change:
        def change(records: Records) -> None:
            found = sorted(records["customer"], key=lambda record: str(record["uid"]))
            found[below] |= {"parent": found[1 - below]["uid"], "updated_at": f"2027-01-0{below + 1}T00:00:00Z"}

        return change

    for below in (0, 1):
        handovers.receive(other_desk, send(under(below)), passphrase=SECRET)
    assert other_desk.book.read("SELECT count(parent_id) FROM customer") == [(1,)]


@pytest.mark.parametrize(
    "told",
    [
        {"stand": 7, "took": ["x"]},
        {"stand": "x", "took": {"y": 1}, "parts": "z", "said": []},
        {"stand": "x", "took": [None, ["y"]], "parts": [None, {"took": 1, "of": None}], "said": {"y": {"customer": 3}}},
        {"stand": "x", "said": {"y": {"customer": {"no uid": ["name", None]}, "spaceship": {"u": ["a"]}}}},
    ],
)
def test_what_a_file_says_of_its_line_may_be_anything(
    desk: Desk, other_desk: Desk, tmp_path: Path, told: dict[str, object]
) -> None:
    customers.save(desk, None, {"name": "申达"})
    records = records_in(hand_over(desk, tmp_path / "a.kamhandover").paths[0])
    facts = HandoverFacts("王芳", desk.now(), {"lens": "all"}, told)
    out = tmp_path / "b.kamhandover"
    write_handover(out, facts, records, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
    assert handovers.receive(other_desk, out, passphrase=SECRET).created["customer"] == 1
    again = handovers.receive(other_desk, out, passphrase=SECRET)
    assert (again.created, again.updated, again.conflicts) == ({}, {}, ())
    assert hand_over(other_desk, tmp_path / "c.kamhandover").counts["customer"] == 1
