"""Inside the worker process: look a workbook over, then read it, under limits of memory and time of its own.

Whatever a hostile file makes the reader do (panic, abort, eat memory) ends here and not in the desk.
Messages to the desk: ("sheets", [SheetShape…]), ("rows", sheet number, [row…]) …, then ("done",);
or ("refused", code, figures).
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kamdesk.exchange.guards import unguard
from kamdesk.exchange.limits import CannotRead, Limits

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_ROWS_IN_A_MESSAGE = 500
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE_REFERENCE = re.compile(rb"""\br=["']([A-Z]{2,3})[0-9]""")
_ROW_NUMBER = re.compile(rb"""<(?:\w+:)?row\b[^>]{0,200}?\br=["']([0-9]{1,8})""")
_1904 = re.compile(rb"""date1904=["'](?:1|true)""")


class SheetShape(NamedTuple):
    """One sheet: rows and columns from A1 on; merged areas as first row, first column, last row, last column from 0."""

    name: str
    rows: int
    columns: int
    visible: bool
    merged: tuple[tuple[int, int, int, int], ...]
    from_1904: bool


def serve(path: str, wanted: str | None, few: int, limits: Limits, desk: Connection) -> None:
    """Read the wanted sheet, or all of them, and send it; the entry of the worker process.

    Of all sheets only the first rows are sent where they have more than `few` cells together.
    """
    _be_silent()
    _be_limited(limits)
    try:
        _send_all(path, wanted, few, limits, desk)
    except CannotRead as refusal:
        desk.send(("refused", refusal.code, refusal.figures))
    except MemoryError:
        desk.send(("refused", "workbook_too_heavy", {}))
    except BrokenPipeError:
        pass
    except BaseException as error:  # noqa: BLE001 - calamine's PanicException is no Exception; nothing may pass
        desk.send(("refused", _code_of(error), {}))
    finally:
        desk.close()


def _be_silent() -> None:
    """A panic prints to the error stream, cell texts included; they must not reach a log."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _be_limited(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # Windows; look_over() and the desk's clock hold there
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # a system may know a limit and not let it be set
            resource.setrlimit(kind, (most, most))


def _send_all(path: str, wanted: str | None, few: int, limits: Limits, desk: Connection) -> None:
    from_1904 = look_over(path, limits) if zipfile.is_zipfile(path) else False
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    sheets = [
        (data.name, str(data.visible).endswith(".Visible"), workbook.get_sheet_by_name(data.name))
        for data in workbook.sheets_metadata
        if str(data.typ).endswith((".WorkSheet", ".ChartSheet"))
    ]
    shapes = [_shape(name, visible, sheet, from_1904) for name, visible, sheet in sheets]
    cells = sum(shape.rows * shape.columns for shape in shapes)
    if cells > limits.cells or any(shape.rows > limits.rows for shape in shapes):
        raise CannotRead("workbook_too_heavy", cells=cells, limit=limits.cells)
    desk.send(("sheets", shapes))
    for number, (name, _, sheet) in enumerate(sheets):
        if wanted in (None, name):
            for rows in _portions(sheet):
                desk.send(("rows", number, rows))
                if wanted is None and cells > few:
                    break
    desk.send(("done",))


def _shape(name: str, visible: bool, sheet: Any, from_1904: bool) -> SheetShape:
    merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
    last_row, last_column = sheet.end or (-1, -1)
    return SheetShape(name, last_row + 1, last_column + 1, visible, merged, from_1904)


def _portions(sheet: Any) -> Iterator[list[list[Any]]]:
    """Rows from A1 on; calamine fills up what is above the first cell, but not what is left of it."""
    margin = [""] * (sheet.start[1] if sheet.start else 0)
    rows: list[list[Any]] = []
    for row in sheet.iter_rows():
        rows.append([*margin, *map(_as_it_stands, row)])
        if len(rows) >= _ROWS_IN_A_MESSAGE:
            yield rows
            rows = []
    yield rows


def _as_it_stands(cell: Any) -> Any:
    """A workbook's texts have no guards: what looks like one is given one, for the readers to take off."""
    return "'" + cell if type(cell) is str and cell[:1] == "'" and unguard(cell) != cell else cell


def look_over(path: str, limits: Limits) -> bool:
    """Refuse bombs before anything is built from them; True for a workbook that counts its dates from 1904.

    Every XML part is unpacked once and thrown away: what it claims and what it holds must agree, no part may declare
    entities, and no cell may stand so far out that the sheet as a whole would be beyond the limits.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _refuse_bomb(parts, Path(path).stat().st_size, limits)
            from_1904 = False
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    from_1904 |= _look_over_part(archive, part, limits)
            return from_1904
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise CannotRead("workbook_damaged") from error


def _refuse_bomb(parts: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    too_dense = unpacked > limits.ratio_from_bytes and unpacked > limits.ratio * max(size, 1)
    if unpacked > limits.unpacked_bytes or too_dense or len(parts) > limits.parts:
        raise CannotRead("workbook_suspicious", unpacked=unpacked, parts=len(parts))


def _look_over_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> bool:
    """Look through one part in pieces that overlap a little, so that no sign is cut in two."""
    is_book, is_sheet = part.filename == "xl/workbook.xml", "worksheets/sheet" in part.filename
    rows = columns = 0
    from_1904, tail = False, b""
    with archive.open(part) as file:
        while piece := file.read(1024 * 1024):
            text = tail + piece
            if not tail and _ENTITIES.search(text[:65536]):
                raise CannotRead("workbook_suspicious", part=part.filename)
            from_1904 |= is_book and _1904.search(text) is not None
            if is_sheet:
                rows = max([rows, *map(int, _ROW_NUMBER.findall(text))])
                columns = max([columns, *map(_column_number, set(_WIDE_REFERENCE.findall(text)))])
            tail = text[-256:]
    if rows * max(columns, 1) > limits.cells or rows > limits.rows:
        raise CannotRead("workbook_too_heavy", cells=rows * max(columns, 1), limit=limits.cells)
    return from_1904


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _code_of(error: BaseException) -> str:
    return "workbook_encrypted" if type(error).__name__ == "PasswordError" else "workbook_damaged"
