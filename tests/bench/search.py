"""A keystroke in the search box until its model is updated, by class of query, against the adaptive SQL alone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from kamdesk.rules.pinyin import full_pinyin, initials
from kamdesk.services import finding
from kamdesk.store.cipher import Connection
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, Sample, sample, time_one, time_pairs
from tests.bench.raw_search import naive_search, raw_search

SLOWEST_MS = 100.0


def measure(run: Run) -> list[Finding]:
    """p95 of each class against the raw one; names of two and three characters also against an ordered LIKE."""
    from PySide6.QtWidgets import QApplication

    from kamdesk.ui.hit_model import HitModel

    application = QApplication.instance() or QApplication([])
    model = HitModel()
    findings: list[Finding] = []
    worst: list[float] = []
    with both(run) as (desk, raw, _):
        for name, texts in _queries(raw, run).items():
            pairs = [
                (raw_search(raw, text, run.size.customers), lambda text=text: model.show(finding.search(desk, text)))
                for text in texts
            ]
            theirs, ours = time_pairs(pairs)
            findings.append(Finding("search", name, run.size.name, theirs, ours, 3, 2, "p95"))
            worst.append(ours.p95)
            if name.startswith(("2 characters of a name", "3 characters")):
                naive = _naive(raw, texts)
                findings.append(Finding("search", f"{name}, naive", run.size.name, naive, ours, 0.05, 0.01, "p95"))
    slowest = sample(worst)
    findings.append(Finding("search", "slowest class", run.size.name, None, slowest, SLOWEST_MS, SLOWEST_MS / 2, "ms"))
    assert application
    return findings


def _naive(connection: Connection, texts: list[str]) -> Sample:
    works = [naive_search(connection, text) for text in texts[:3]]  # seconds each, with a million
    return sample([time_one(work, 1).p50 for work in works])


def _queries(connection: Connection, run: Run) -> dict[str, list[str]]:
    """What a rep would type to find some of the customers there, by class."""
    dice = Random(11)
    ids = [dice.randrange(1, run.size.customers + 1) for _ in range(run.times(60))]
    rows = [
        connection.execute(
            "SELECT c.name, p.name, h.value FROM customer c JOIN contact p ON p.customer_id = c.id"
            " JOIN channel h ON h.customer_id = c.id AND h.kind = 'mobile' WHERE c.id = ?",
            (customer,),
        ).fetchone()
        for customer in ids
    ]
    cut: dict[str, Callable[[str, str, str], str]] = {
        "1 character": lambda _firm, person, _phone: person[-1],
        "2 characters of a name": lambda _firm, person, _phone: person[-2:],
        "3 characters, full name": lambda _firm, person, _phone: person if len(person) == 3 else "",
        "2 characters of a company": lambda firm, _person, _phone: firm[2:4],
        "4 characters of a company": lambda firm, _person, _phone: firm[2:6] if len(firm) >= 6 else "",
        "initials, 1 letter": lambda _firm, person, _phone: initials(person)[:1],
        "initials, 2": lambda _firm, person, _phone: initials(person)[:2],
        "initials, 3": lambda _firm, person, _phone: initials(person) if len(person) == 3 else "",
        "full pinyin, 5 letters on": lambda _firm, person, _phone: full_pinyin(person) if len(person) > 2 else "",
        "phone, 3 digits": lambda _firm, _person, phone: phone[3:6],
        "phone, last 4": lambda _firm, _person, phone: phone[-4:],
        "phone, 7 digits": lambda _firm, _person, phone: phone[4:],
    }
    return {name: [text for row in rows if (text := work(*row))] for name, work in cut.items()}
