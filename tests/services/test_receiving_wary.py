"""A file from elsewhere may say anything: what follows from its records is computed here, what cannot be is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kamdesk.exchange.handover import HandoverFacts, write_handover
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import checking, customers, deals, exporting, handovers, lists
from kamdesk.services.desk import Desk
from tests.services.generated import SECRET, records_in
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
        write_handover(out, facts, records, files=files, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
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
