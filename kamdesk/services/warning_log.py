"""The history of warnings: since when each stands, what is done about it, and which was a false alarm (I6, I7).

Kept as a setting of the book, so undo does not touch it. A warning that ended and comes again begins anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from kamdesk.models.terms import PitfallCode
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import Insight

SETTING = "warning_log"
MOST = 5_000
"""Of a big book so many are remembered, those that stand before those that ended."""

Key = tuple[PitfallCode, str]
"""(warning, customer's uid)"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One warning of one customer: days seen first and last, `ended` once it is gone. `cost_e4` of the measure."""

    since: date
    seen: date
    ended: date | None = None
    is_false_alarm: bool = False
    measure: str = ""
    cost_e4: int | None = None
    result: str = ""


def log(desk: Desk) -> dict[Key, Remembered]:
    """Every warning remembered, the newest first."""
    kept = desks.setting(desk, SETTING, {})
    rows = kept.items() if isinstance(kept, dict) else ()
    return {_key(name): _remembered(row) for name, row in rows}


def remember(desk: Desk, found: Insight) -> None:
    """Take over what shows today, and end what shows no longer. `found` is the insight of the desk's day."""
    known, now = log(desk), {(each.code, each.customer) for each in found.pitfalls if each.customer}
    fresh = {key: _seen(known.get(key), found.on) for key in now if key[1] is not None}
    gone = {key: replace(each, ended=each.ended or found.on) for key, each in known.items() if key not in now}
    _keep(desk, {**{(code, uid): each for (code, uid), each in fresh.items() if uid}, **gone})


def handle(desk: Desk, key: Key, measure: str, cost_e4: int | None, result: str, *, is_false_alarm: bool) -> None:
    """Say what is done about a warning, or that it was none: then it shows no more until it ends and comes again."""
    known = log(desk)
    old = known.get(key) or Remembered(desk.today(), desk.today())
    known[key] = replace(
        old, measure=measure.strip(), cost_e4=cost_e4, result=result.strip(), is_false_alarm=is_false_alarm
    )
    _keep(desk, known)


def false_alarms(desk: Desk) -> frozenset[Key]:
    """The warnings that are not to be shown."""
    return frozenset(key for key, each in log(desk).items() if each.is_false_alarm and each.ended is None)


def _seen(old: Remembered | None, on: date) -> Remembered:
    return Remembered(on, on) if old is None or old.ended is not None else replace(old, seen=on)


def _keep(desk: Desk, known: Mapping[Key, Remembered]) -> None:
    newest = sorted(known.items(), key=lambda row: (row[1].ended or date.max, row[1].since), reverse=True)
    desks.set_setting(desk, SETTING, {f"{code.value}|{uid}": _row(each) for (code, uid), each in newest[:MOST]})


def _row(each: Remembered) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(each).items()}


def _key(name: str) -> Key:
    code, _, uid = name.partition("|")
    return PitfallCode(code), uid


def _remembered(row: Mapping[str, Any]) -> Remembered:
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("since", "seen", "ended")}
    return Remembered(**{**row, **days})
