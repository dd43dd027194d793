"""A book being opened on a thread of its own, while the window's libraries load or a dialog waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamdesk.services.desk import Desk


class Opening:
    """Starts at once. `told` is called on the opening thread when it has ended, well or not."""

    def __init__(self, path: Path, work: Callable[[], Desk], told: Callable[[], object] | None = None) -> None:
        self.path = path
        self._work = work
        self._told = told
        self._desk: Desk | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="kamdesk-opening", daemon=True)
        self._thread.start()

    def wait(self) -> Desk:
        """The open book, once; raises what opening raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._desk is not None
        return self._desk

    def _run(self) -> None:
        try:
            self._desk = self._work()
        except BaseException as error:  # noqa: BLE001  whatever happened, who waits must hear of it
            self._error = error
        if self._told is not None:
            self._told()
