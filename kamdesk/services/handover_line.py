"""How a handover's manifest tells what its records grew from: `stand`, `took`, `parts`, `said` (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Mapping

from kamdesk.store.lineage import Line


def told_line(line: Line) -> dict[str, object]:
    """The manifest's members; none where nothing is known."""
    if line.stand is None:
        return {}
    said: dict[str, dict[str, dict[str, list[str]]]] = {}
    for (kind, uid), fields in line.said.items():
        for name, event in fields.items():
            said.setdefault(event, {}).setdefault(kind, {}).setdefault(uid, []).append(name)
    return {
        "stand": line.stand,
        "took": sorted(line.took),
        "parts": [{"took": sorted(steps), "of": sorted(uids)} for steps, uids in line.parts],
        "said": said,
    }


def line_told(manifest: Mapping[str, object]) -> Line:
    """What a manifest tells; what is not of the right shape was not said."""
    stand = manifest.get("stand")
    if not isinstance(stand, str):
        return Line()
    parts = [each for each in _list(manifest.get("parts")) if isinstance(each, dict)]
    return Line(
        stand,
        _texts(manifest.get("took")),
        tuple((_texts(each.get("took")), _texts(each.get("of"))) for each in parts),
        _said(manifest.get("said")),
    )


def _said(told: object) -> dict[tuple[str, str], dict[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for event, kinds in _table(told).items():
        for kind, records in _table(kinds).items():
            for uid, names in _table(records).items():
                found.setdefault((kind, uid), {}).update(dict.fromkeys(_texts(names), event))
    return found


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _texts(value: object) -> frozenset[str]:
    return frozenset(each for each in _list(value) if isinstance(each, str))
