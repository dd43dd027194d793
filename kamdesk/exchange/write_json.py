"""Write one JSON document, long lists streamed record by record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from kamdesk.exchange.safe_files import replacing


def write_json(path: Path, head: Mapping[str, object], lists: Mapping[str, Iterable[object]]) -> dict[str, int]:
    """Write `{head…, "name": [record, …], …}` in UTF-8, a record a line; returns how many records each list had.

    Money comes in as decimal text, days as ISO 8601: what the caller gives is what JSON can hold. Raises CannotWrite.
    """
    counts = {}
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with replacing(path) as file:
        opening = "{\n"
        for name, value in head.items():
            file.write(f"{opening}{encode(name)}:{encode(value)}".encode())
            opening = ",\n"
        for name, records in lists.items():
            file.write(f"{opening}{encode(name)}:[".encode())
            opening = ",\n"
            counts[name] = 0
            for record in records:
                file.write(((",\n" if counts[name] else "\n") + encode(record)).encode())
                counts[name] += 1
            file.write(b"\n]")
        file.write(b"\n}\n" if opening != "{\n" else b"{}\n")
    return counts
