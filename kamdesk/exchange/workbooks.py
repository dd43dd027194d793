"""Excel workbooks, read by a worker process that the desk can lose without harm."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from kamdesk.exchange.formats import refuse_beyond
from kamdesk.exchange.limits import CannotRead, Limits
from kamdesk.exchange.workbook_worker import SheetShape, serve

Cell = str | float | int | bool | date | datetime | time | timedelta

_KEPT_CELLS = 1_000_000
_HEAVY_ENDS = {-6, -9, -11, -24, 3221225477, 3221226505}


@dataclass(slots=True)
class Workbook:
    """The sheets of a workbook and their rows; small ones are kept, big ones read again by each `rows()`."""

    path: Path
    limits: Limits
    sheets: tuple[SheetShape, ...] = ()
    _kept: dict[str, list[list[Cell]]] = field(default_factory=dict)
    _is_whole: bool = True

    def rows(self, sheet: str) -> Iterator[list[Cell]]:
        """Rows of a sheet from row 1 on, blank ones too; cells are "" where empty, dates and numbers as such."""
        return iter(self._kept[sheet]) if self._is_whole else self._read_again(sheet)

    def head(self, sheet: str) -> Iterator[list[Cell]]:
        """The first rows of a sheet, some hundreds, without reading the file again."""
        return iter(self._kept[sheet])

    def _read_again(self, sheet: str) -> Iterator[list[Cell]]:
        with closing(_messages(self.path, sheet, self.limits)) as messages:
            for message in messages:
                if message[0] == "rows":
                    yield from message[2]


def open_workbook(path: Path, limits: Limits | None = None) -> Workbook:
    """Read a workbook once: its sheets, and its rows where they are few. Raises CannotRead."""
    limits = limits or Limits()
    if refuse_beyond(path, limits.workbook_bytes) == 0:
        raise CannotRead("empty_file", file=path.name)
    workbook = Workbook(path, limits)
    with closing(_messages(path, None, limits)) as messages:
        for message in messages:
            if message[0] == "sheets":
                workbook.sheets = tuple(message[1])
                workbook._is_whole = sum(shape.rows * shape.columns for shape in workbook.sheets) <= _KEPT_CELLS
                workbook._kept = {shape.name: [] for shape in workbook.sheets}
            elif message[0] == "rows":
                workbook._kept[workbook.sheets[message[1]].name].extend(message[2])
    return workbook


def _messages(path: Path, wanted: str | None, limits: Limits) -> Generator[Any, None, None]:
    """What the worker sends, until it is done. Raises CannotRead for its refusals, its silence and its end."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    worker = context.Process(target=serve, args=(str(path), wanted, _KEPT_CELLS, limits, there), daemon=True)
    worker.start()
    there.close()
    try:
        while (message := _next_message(here, worker, path, limits))[0] != "done":
            if message[0] == "refused":
                raise CannotRead(message[1], file=path.name, **message[2])
            yield message
    finally:
        here.close()
        with suppress(OSError):
            worker.kill()
        worker.join()
        worker.close()


def _next_message(here: Any, worker: Any, path: Path, limits: Limits) -> Any:
    if not here.poll(limits.seconds):
        raise CannotRead("workbook_too_slow", file=path.name, seconds=limits.seconds)
    try:
        return here.recv()
    except EOFError as end:
        worker.join(5)
        heavy = worker.exitcode in _HEAVY_ENDS
        raise CannotRead("workbook_too_heavy" if heavy else "workbook_damaged", file=path.name) from end
