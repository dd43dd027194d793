"""How a plan's review and its steps are told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.services.planning import Step
from kamdesk.ui.wording_figures import near_day


def review_words(day: date | None, today: date) -> tuple[str, str]:
    """When the plan is looked at again, and how loud to say it (a kind of label)."""
    if day is None:
        return QCoreApplication.translate("Plan", "No review is planned. A plan nobody looks at is none."), "soon"
    words = QCoreApplication.translate("Plan", "Next review: {day}").format(day=near_day(day, today))
    return words, "late" if day < today else "mute"


def step_words(step: Step, today: date) -> str:
    """When a step is due, or what became of it."""
    if step.dropped:
        return QCoreApplication.translate("Plan", "given up")
    if step.done is not None:
        return QCoreApplication.translate("Plan", "done {day}").format(day=near_day(step.done, today))
    words = near_day(step.due, today)
    return QCoreApplication.translate("Plan", "{day} · late").format(day=words) if step.due < today else words
