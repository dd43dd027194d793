"""The benchmarks work: the generator makes sound books, every raw side finds something, the table says what it should.

No time is asserted anywhere: times belong to a machine and a moment.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kamdesk.services import desk as desks
from kamdesk.services import finding
from kamdesk.services.desk import Secret
from kamdesk.store import cipher
from tests.bench import __main__ as bench
from tests.bench import files, generate, measuring, raw_import, raw_search, reminders
from tests.bench.generate import Size
from tests.bench.lock import PASSPHRASE, key
from tests.bench.measuring import Finding, Run, Sample

TINY = Size("T", 200, 2_000)
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "tiny.kamdesk"
    generate.make_book(path, TINY, TODAY)
    return path


def test_a_generated_book_is_sound_and_of_its_size(book: Path) -> None:
    connection = cipher.connect(book, key(), read_only=True)
    counts = [connection.execute(f"SELECT count(*) FROM {noun}").fetchone()[0] for noun in ("customer", "orders")]
    assert counts[0] == TINY.customers
    assert abs(counts[1] - TINY.orders) <= 1
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    lines = "SELECT count(*) FROM orders o JOIN order_line l ON l.order_id = o.id AND l.amount = o.revenue"
    assert connection.execute(lines).fetchone()[0] == counts[1]
    tiers = dict(connection.execute("SELECT tier, count(*) FROM customer_stats GROUP BY 1"))
    existing = sum(tiers[tier] for tier in ("super", "large", "medium", "small"))
    assert tiers["super"] == -(-existing // 100)
    connection.close()


def test_the_raw_search_finds_whom_the_search_box_finds(book: Path) -> None:
    desk = desks.open_desk(book, Secret(PASSPHRASE))
    connection = cipher.connect(book, key(), read_only=True)
    row = connection.execute(
        "SELECT p.customer_id, p.name, h.value FROM contact p JOIN channel h ON h.contact_id = p.id"
        " WHERE h.kind = 'mobile' LIMIT 1"
    ).fetchone()
    for text in (row[1], row[2][-4:], row[2][4:]):
        raw = raw_search.raw_search(connection, text, TINY.customers)()
        assert isinstance(raw, list)
        assert row[0] in {each[0] for each in raw}
        assert row[0] in {hit.id for hit in finding.search(desk, text)}
    connection.close()
    desk.close()


def test_the_raw_day_finds_something(book: Path, tmp_path: Path) -> None:
    connection = cipher.connect(book, key(), read_only=True)
    found = reminders.raw_reminders(connection, Run(TINY, True, TODAY, tmp_path))()
    connection.close()
    assert isinstance(found, int)
    assert found > 0


@pytest.mark.parametrize("kind", ["csv", "vcf"])
def test_the_raw_import_takes_every_customer(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"customers.{kind}"
    (files.write_csv if kind == "csv" else files.write_cards)(path, TINY)
    desks.create(tmp_path / "empty.kamdesk", Secret(PASSPHRASE)).close()
    connection = cipher.connect(
        tmp_path / "empty.kamdesk", desks.unlock(tmp_path / "empty.kamdesk", Secret(PASSPHRASE))
    )
    assert raw_import.load(connection, raw_import.rows_of(path)) == TINY.customers
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    match = "SELECT count(*) FROM search_grams WHERE search_grams MATCH ?"
    name = connection.execute("SELECT name FROM customer WHERE id = 7").fetchone()[0]
    assert connection.execute(match, (name[:2],)).fetchone()[0] >= 1
    connection.close()


def test_a_finding_is_held_against_its_limits() -> None:
    fast, slow = Sample(10, 12, 5), Sample(18, 50, 5)
    assert Finding("a", "b", "S", fast, slow, 2, 1.3).verdict == "✓"
    assert Finding("a", "b", "S", fast, fast, 2, 1.3).verdict == "✓✓"
    assert Finding("a", "b", "S", fast, slow, 3, 2, "p95").verdict == "✗"
    assert Finding("a", "b", "S", None, slow, 60, 20, "ms").verdict == "✓"
    assert Finding("a", "b", "S", fast, None, 2, 1).verdict == "–"
    assert Finding("a", "b", "S", fast, slow, None, None).verdict == "·"


def test_medians_and_the_95th_percentile() -> None:
    assert measuring.sample([float(each) for each in range(1, 101)]) == Sample(50.5, 96.0, 100)
    assert measuring.sample([3.0, 1.0, 2.0]) == Sample(2.0, 3.0, 3)


def test_one_subject_runs_from_end_to_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate, "BOOKS", tmp_path)
    assert bench.main(["reminders", "--short", "--json", str(tmp_path / "out.json")]) == 0
    assert "the day's list" in capsys.readouterr().out
    findings = json.loads((tmp_path / "out.json").read_text("utf-8"))["findings"]
    assert findings[0]["figure"] > 0
