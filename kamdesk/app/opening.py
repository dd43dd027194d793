"""A book being opened on a thread of its own, while the window's libraries load or a dialog waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from kamdesk.services.desk import Desk

Result = TypeVar("Result")


class Underway(Generic[Result]):
    """Work that starts at once. `told` is called on its thread when it has ended, well or not."""

    def __init__(self, work: Callable[[], Result], name: str, told: Callable[[], object] | None = None) -> None:
        self._work = work
        self._told = told
        self._result: Result | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=f"kamdesk-{name}", daemon=True)
        self._thread.start()

    def wait(self) -> Result:
        """What came of it, once; raises what the work raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._result is not None
        return self._result

    def _run(self) -> None:
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001  whatever happened, who waits must hear of it
            self._error = error
        if self._told is not None:
            self._told()


class Opening(Underway["Desk"]):
    """The book of a path on its way."""

    def __init__(self, path: Path, work: Callable[[], Desk], told: Callable[[], object] | None = None) -> None:
        self.path = path
        super().__init__(work, "opening", told)
