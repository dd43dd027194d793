"""Leaving: what was handed over is erased for good, only when the file is proven, and a certificate says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.exchange.sealed_stream import CannotUnseal
from kamdesk.models.refusals import Refusal
from kamdesk.services import customers, demo, groups, handovers, history, leaving
from kamdesk.services.desk import Desk
from tests.services.generated import SECRET
from tests.services.test_handovers import PlainWords, hand_over


def test_what_was_handed_over_is_gone_and_the_successor_has_it(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    demo.make_demo(desk, customers=12)
    desk.author = "王芳"
    family = customers.save(desk, None, {"name": "表姐", "kind": "person"}).id
    groups.put(desk, desk.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0], [family])
    before = desk.book.read("SELECT count(*) FROM customer")[0][0]
    held = {noun: table_size(desk, noun) for noun in ("file", "article_link", "channel", "membership")}
    made = hand_over(desk, tmp_path / "a.kamhandover")
    leaving.prove(made, SECRET)
    certificate = leaving.leave(desk, made)
    for noun, count in held.items():
        assert certificate.counts.get(noun, 0) == count - table_size(desk, noun), f"{noun}: those of products stay"
    there = desk.book.read("SELECT count(*) FROM customer")[0][0]
    assert certificate.kept + certificate.trashed == before - made.counts["customer"] == there
    assert desk.book.read("SELECT name FROM customer WHERE id = ?", (family,)) == [("表姐",)]
    assert certificate.counts["customer"] == made.counts["customer"]
    assert certificate.fingerprints == made.fingerprints
    assert (certificate.who, certificate.files) == ("王芳", ("a.kamhandover",))
    assert "product" not in certificate.counts
    gone = desk.book.read("SELECT count(*) FROM orders WHERE customer_id NOT IN (SELECT id FROM customer)")
    assert gone == [(0,)]
    assert all(step.name != "leave" for step in history.steps(desk)), "nothing brings it back"
    handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM customer")[0][0] == made.counts["customer"]
    act, scope, count, fingerprint = desk.book.read(
        "SELECT act, scope, count, fingerprint FROM audit ORDER BY id DESC LIMIT 1"
    )[0]
    assert (act, scope, count, fingerprint) == ("erase", "handover", made.counts["customer"], made.fingerprints[0])


def table_size(desk: Desk, table: str) -> int:
    return int(desk.book.read(f"SELECT count(*) FROM {table}")[0][0])


def test_nothing_is_erased_while_the_file_is_not_proven(desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    made = hand_over(desk, tmp_path / "a.kamhandover")
    with pytest.raises(CannotUnseal):
        leaving.prove(made, "falsch")
    whole = made.paths[0].read_bytes()
    made.paths[0].write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(Refusal, match="handover_differs"):
        leaving.prove(made, SECRET)
    made.paths[0].unlink()
    with pytest.raises(Refusal, match="handover_differs"):
        leaving.prove(made)


def test_what_was_changed_since_is_not_erased(desk: Desk, tmp_path: Path) -> None:
    first = customers.save(desk, None, {"name": "申达"}).id
    made = hand_over(desk, tmp_path / "a.kamhandover")
    customers.save(desk, first, {"note": "刚谈好的价"})
    with pytest.raises(Refusal, match="changed_since_handover"):
        leaving.leave(desk, made)
    assert desk.book.read("SELECT count(*) FROM customer") == [(1,)]


def test_the_certificate_names_every_file_and_who_lies_in_the_trash(desk: Desk, tmp_path: Path) -> None:
    ids = [customers.save(desk, None, {"name": name}).id for name in ("申达", "宏远", "恒泰")]
    customers.trash(desk, [ids[2]])
    key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    made = handovers.hand_over(desk, tmp_path / "a.kamhandover", PlainWords(), passphrase=SECRET, recipients=[key])
    certificate = leaving.leave(desk, made)
    assert certificate.files == ("a.kamhandover", "a.keys.kamhandover")
    assert certificate.fingerprints == made.fingerprints
    assert (certificate.kept, certificate.trashed) == (0, 1)
    marks = desk.book.read("SELECT fingerprint FROM audit WHERE act = 'erase' ORDER BY id")
    assert [row[0] for row in marks] == list(made.fingerprints)


def test_knowledge_stays_where_the_file_has_not_all_of_it_or_somebody_left_needs_it(desk: Desk, tmp_path: Path) -> None:
    goes = customers.save(desk, None, {"name": "申达精密"}).id
    stays = customers.save(desk, None, {"name": "表姐公司", "keep_from_handover": True}).id
    with desk.book.writing("test") as work:
        articles = {
            title: work.insert("article", {"kind": "case", "title": title, "body": "旧"})
            for title in ("去的", "后来改的", "表姐的")
        }
        rivals = {name: work.insert("competitor", {"name": name}) for name in ("去的", "表姐的")}
        work.insert("article_link", {"article_id": articles["去的"], "customer_id": goes})
        work.insert("article_link", {"article_id": articles["表姐的"], "customer_id": stays})
        work.insert("rivalry", {"customer_id": goes, "competitor_id": rivals["去的"]})
        work.insert("rivalry", {"customer_id": stays, "competitor_id": rivals["表姐的"], "note": "私下的"})
    made = hand_over(desk, tmp_path / "a.kamhandover")
    with desk.book.writing("test") as work:
        work.update("article", articles["后来改的"], {"body": "新"})
        work.insert("article", {"kind": "case", "title": "后来写的", "body": "x"})
        work.insert("competitor", {"name": "后来的"})
    leaving.leave(desk, made, knowledge=True)
    assert desk.book.read("SELECT title FROM article ORDER BY id") == [("后来改的",), ("表姐的",), ("后来写的",)]
    assert desk.book.read("SELECT name FROM competitor ORDER BY id") == [("表姐的",), ("后来的",)]
    assert desk.book.read("SELECT note FROM rivalry") == [("私下的",)]
