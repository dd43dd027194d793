"""Coming back, judged by what happened: AUC beside the baselines, and calibration by tenths, on real order books.

Needs the folder of real data beside the project; without it that is said and nothing measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

from kamdesk.rules import comeback
from tests.bench.measuring import Finding, Run, time_one
from tests.rules import books
from tests.rules.test_comeback import Histories, auc, forecast, histories_of, past_of, seen_from, tenths

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
HORIZON = 273
OTHERS = (
    ("superstore", books.superstore, date(2016, 12, 31), 270),
    ("northwind", books.northwind, date(1997, 10, 31), 180),
    ("rfm-orders", books.rfm_orders, date(2006, 3, 31), 270),
    ("chinook", books.chinook, date(2024, 12, 31), 270),
)


def measure(run: Run) -> list[Finding]:
    """CDNOW in full, other books in a line each; the time of one forecast from the pasts on."""
    if not DATA.is_dir():
        print(f"no real data beside the project ({DATA.name} is missing): nothing measured")
        return []
    histories, asof = histories_of(books.cdnow(DATA)), date(1997, 9, 30)
    _cdnow(histories, asof)
    for name, read, on, horizon in OTHERS:
        _line(name, histories_of(read(DATA)), on, horizon)
    model, pasts, _ = forecast(histories, asof, HORIZON)
    at = comeback.lesson(date(1997, 1, 1), asof, HORIZON)
    assert at is not None
    looks = list(zip(*seen_from(histories, at.seen_from.toordinal(), at.days), strict=True))

    def once() -> object:
        return comeback.chances(comeback.learn(looks, at), pasts, asof, HORIZON)

    note = f"learnt from {model.seen:,} on {model.days} days, {model.returned:,} of whom returned"
    return [
        Finding("dormancy", "learn and foretell", "CDNOW", None, time_one(once, run.times(10)), None, None, "ms", note)
    ]


def _cdnow(histories: Histories, asof: date) -> None:
    day = asof.toordinal()
    _, pasts, scores = forecast(histories, asof, HORIZON)
    _, truth = seen_from(histories, day, HORIZON)
    usual = _usual_gaps(histories, day)
    ratio = [-(day - past.last) / gap for past, gap in zip(pasts, usual, strict=True)]
    print(f"\nCDNOW, {len(pasts):,} customers seen on {asof}, did they order again within {HORIZON} days?")
    for name, found in (
        ("days since last ÷ own usual gap", ratio),
        ("days since last alone", [float(past.last) for past in pasts]),
        ("learnt from the book's own past", scores),
    ):
        print(f"  AUC {auc(found, truth):.4f}  {name}")
    print(f"  mean forecast {_mean(scores):.3f}, came back {_mean(truth):.3f}")
    print("  tenth      " + "".join(f"{at:>7}" for at in range(1, 11)))
    for name, column in zip(("forecast ", "came back"), zip(*tenths(scores, truth), strict=True), strict=True):
        print(f"  {name}  " + "".join(f"{value:7.3f}" for value in column))


def _line(name: str, histories: Histories, asof: date, horizon: int) -> None:
    model, pasts, scores = forecast(histories, asof, horizon)
    _, truth = seen_from(histories, asof.toordinal(), horizon)
    apart = f"AUC {auc(scores, truth):.3f} (days since last {auc([past.last for past in pasts], truth):.3f})"
    means = f"mean forecast {_mean(scores):.3f}, came back {_mean(truth):.3f}"
    print(f"{name}, {len(pasts)} customers on {asof}, {horizon} days: {apart}, {means}, taught {model.taught.value}")


def _usual_gaps(histories: Histories, day: int) -> list[float]:
    """The mean gap of each customer, the book's where it has only one order day; at least a week."""
    pasts = [past for history in histories if (past := past_of(history, day))]
    own = [(past.last - past.first) / (past.order_days - 1) if past.order_days > 1 else None for past in pasts]
    middle = median(gap for gap in own if gap is not None)
    return [max(7.0, middle if gap is None else gap) for gap in own]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
