"""A time of day: 9:30, 1500, 下午3点."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.field import LineField, Misread

_TIME = re.compile(
    r"(上午|早上|下午|晚上|中午)?\s*(\d{1,2})\s*(?:[:点时]\s*(\d{1,2}|半)?分?|(\d{2}))?\s*(am|pm)?", re.IGNORECASE
)
LONGEST = 40
_AFTER_NOON = ("下午", "晚上", "pm")


def time_of(text: str) -> str | None:
    """HH:MM as the book keeps it; None if the text is no time of day."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _TIME.fullmatch(plain) if len(plain) <= LONGEST else None
    if found is None:
        return None
    part, hour, minutes, compact, half = found.groups()
    hours, after = int(hour), 30 if minutes == "半" else int(minutes or compact or 0)
    if hours < 12 and (part in _AFTER_NOON or (half or "").lower() == "pm"):
        hours += 12
    return f"{hours:02d}:{after:02d}" if hours < 24 and after < 60 else None


class TimeField(LineField):
    """A local time, kept as HH:MM."""

    def meaning(self, text: str) -> str:
        found = time_of(text)
        if found is None:
            raise Misread(QCoreApplication.translate("TimeField", "Not a time. Write 9:30 or 下午3点."))
        return found

    def hint(self, value: object) -> str:
        return "" if self.line.text().strip() == value else str(value)
