"""Deleting the backups that still hold what was erased: one button, which counts them and asks first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.asking import ask
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted, fill


class OldBackups(QPushButton):
    """Hidden until backups are offered. `dropped` says in words what went, `refused` carries why nothing could."""

    dropped = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._paths: tuple[Path, ...] = ()
        self.setAutoDefault(False)
        self.hide()
        self.clicked.connect(self._ask)

    def offer(self, paths: Sequence[Path]) -> None:
        """Offer to delete these, where there are any."""
        self._paths = tuple(paths)
        self.setText(fill(self.tr("Delete {count:backups}…"), {"count": len(paths)}))
        self.setVisible(bool(paths))

    def _ask(self) -> None:
        count = {"count": len(self._paths)}
        more = self.tr("A new backup is made first. Nothing brings the old ones back.")
        go = fill(self.tr("Delete {count:backups}"), count)
        ask(self, fill(self.tr("Delete {count:backups} for good?"), count), go, self._drop, more=more)

    def _drop(self) -> None:
        from kamdesk.services import erasing

        self.setEnabled(False)
        self._jobs.read(erasing.drop_backups, self._desk, self._paths, done=self._were_dropped, failed=self._failed)

    def _were_dropped(self, count: int) -> None:
        self.setEnabled(True)
        self.offer(())
        words = self.tr("Deleted: {count}. A new backup was made first.")
        self.dropped.emit(words.format(count=counted("backups", count)))

    def _failed(self, refusal: Refusal) -> None:
        self.setEnabled(True)
        self.refused.emit(refusal)
