"""Bounds of every table reader, so that a file made to hurt is refused instead of read."""

from __future__ import annotations

from typing import NamedTuple

from kamdesk.models.refusals import Refusal


class CannotRead(Refusal):
    """The file stays unread: no_file, is_a_folder, not_allowed, cannot_read, empty_file, too_big, too_many_rows,
    too_many_columns, unbalanced_quotes, workbook_encrypted, workbook_damaged, workbook_too_heavy, workbook_too_slow,
    workbook_suspicious, html_not_workbook, not_a_table, records_not_table, no_such_sheet.
    """


class Limits(NamedTuple):
    """Bytes, rows, cells and seconds a reader may meet. `unpacked` and `ratio` hold for the parts inside a workbook."""

    text_bytes: int = 512 * 1024**2
    workbook_bytes: int = 128 * 1024**2
    unpacked_bytes: int = 1024**3
    ratio: int = 200
    ratio_from_bytes: int = 32 * 1024**2
    parts: int = 10_000
    rows: int = 3_000_000
    columns: int = 2_000
    cells: int = 40_000_000
    lines_in_a_record: int = 500
    reread_lines: int = 1_000_000
    seconds: int = 60
    memory_bytes: int = 2 * 1024**3
