"""Rows that stayed out of an import, saved in the columns they came in, each with its reason, to be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kamdesk.exchange.repair import write_repair
from kamdesk.services.importing import FileReport, Source

Worded = Callable[[str, Mapping[str, object]], str]
"""Words a reason with its figures."""


def can_save(source: Source, report: FileReport) -> bool:
    """Whether there are rows of a table to save; cards have no columns."""
    return source.table is not None and bool(report.rejected)


def save_rejected(source: Source, report: FileReport, out: Path, title: str, worded: Worded) -> int:
    """Write the rejected rows of one file; returns how many rows were written. Raises CannotWrite.

    Every line of an order of which a line was rejected goes with it (interfaces, Import).
    """
    if source.table is None:
        return 0
    reasons = {(each.sheet, each.row): worded(each.reason, each.figures) for each in report.rejected}
    return write_repair(source.table, reasons, out, title)
