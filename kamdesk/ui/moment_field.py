"""A moment as people say it: 今天 9:30, yesterday 14:00, 2026-11-25 08:15; kept as a UTC instant."""

from __future__ import annotations

from datetime import UTC, datetime, time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import LineField, Misread
from kamdesk.ui.wording_figures import moment

INSTANT = "%Y-%m-%dT%H:%M:%SZ"
NOON = time(12)


class MomentField(LineField):
    """A day with its hour, in the zone of `now`; a day alone means its noon, today means now."""

    def __init__(self, name: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._now = now
        self._days = DateField(name, now.date(), self, is_past=True)
        self._days.hide()
        self.line.setPlaceholderText(QCoreApplication.translate("MomentField", "today 9:30, 昨天 14:00 …"))

    def meaning(self, text: str) -> str:
        at = self._iso(text) or self._said(text)
        return at.astimezone(UTC).strftime(INSTANT)

    def written(self, value: object) -> str:
        at = datetime.fromisoformat(str(value).replace("Z", "+00:00")).astimezone(self._now.tzinfo)
        return f"{at:%Y-%m-%d %H:%M}"

    def hint(self, value: object) -> str:
        return moment(str(value), self._now.tzinfo)

    def _iso(self, text: str) -> datetime | None:
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return None
        if len(text.strip()) <= len("2026-11-25"):
            return None
        return at if at.tzinfo else at.replace(tzinfo=self._now.tzinfo)

    def _said(self, text: str) -> datetime:
        self._days.line.setText(text)
        try:
            day = self._days.meaning(text)
        except Misread:
            words = QCoreApplication.translate("MomentField", "Not a moment. Write 2026-11-25 14:30 or yesterday 9:30.")
            raise Misread(words) from None
        at = self._days.time() or (self._now.time() if day == self._now.date() else NOON)
        return datetime.combine(day, at.replace(second=0, microsecond=0), self._now.tzinfo)
