"""Who a record is and when it was written; free of heavy imports, since every write starts here."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime


def new_uid() -> str:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits; grows with time, so indexes append."""
    millis = time.time_ns() // 1_000_000
    raw = (millis << 80) | int.from_bytes(os.urandom(10))
    raw = (raw & ~(0xF << 76)) | (0x7 << 76)
    raw = (raw & ~(0x3 << 62)) | (0x2 << 62)
    text = f"{raw:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def new_uids(count: int) -> list[str]:
    """Many at once, in order."""
    millis, noise = f"{time.time_ns() // 1_000_000:012x}", os.urandom(10 * count).hex()
    head = f"{millis[:8]}-{millis[8:]}-7"
    return sorted(
        f"{head}{noise[at : at + 3]}-{_VARIANT[noise[at + 3]]}{noise[at + 4 : at + 7]}-{noise[at + 7 : at + 19]}"
        for at in range(0, 20 * count, 20)
    )


_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def utc_now() -> str:
    """This instant as stored: UTC, whole seconds, `2026-11-23T07:00:00Z`."""
    return utc_text(datetime.now(UTC))


def utc_text(moment: datetime) -> str:
    """An instant (with its zone) as stored."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
