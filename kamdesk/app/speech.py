"""How the command line speaks: one JSON document on standard output, or words in the rep's language."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale

from kamdesk.app.tidy import Cells, aligned
from kamdesk.ui.language import Language


class Speech:
    """Speaks while it is entered: the language is in force and every text goes out as UTF-8."""

    def __init__(self, language: str, as_json: bool, draws: bool = False) -> None:
        """`language`: en or zh_CN; anything else is the system's. `draws`: paper is to be made, which takes fonts."""
        self.as_json = as_json
        self._wanted = language
        self._draws = draws
        self._locale = QLocale()
        self._app: QCoreApplication | None = None
        self._language: Language | None = None

    def __enter__(self) -> Speech:
        self._app = QCoreApplication.instance() or _application(self._draws)
        self._language = Language(self._wanted, self._app)
        return self

    def __exit__(self, _kind: object, _error: object, _trace: TracebackType | None) -> None:
        if self._language is not None:
            self._language.remove()
        QLocale.setDefault(self._locale)

    @property
    def language(self) -> str:
        """en or zh_CN."""
        assert self._language is not None
        return self._language.name

    def document(self, data: Mapping[str, object]) -> None:
        """The one JSON document, on one line: laid out over many it takes twenty times as long to write."""
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")

    def say(self, text: str = "") -> None:
        """A line for people; silent where JSON was asked for."""
        if not self.as_json:
            sys.stdout.write(text + "\n")

    def table(self, titles: Sequence[str], rows: Sequence[Cells], figures: frozenset[int] = frozenset()) -> None:
        """Rows in tidy columns; those of `figures` stand at the right."""
        for line in aligned(titles, rows, figures):
            self.say(line)

    def refuse(self, text: str) -> None:
        """One line on the error channel."""
        sys.stderr.write(f"kamdesk: {text}\n")


def write_utf8() -> None:
    """Make standard output and error UTF-8 on every system; what has no UTF-8 form is written escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _application(draws: bool) -> QCoreApplication:
    """An application without a window; to draw on paper it needs fonts, but no screen."""
    if not draws:
        return QCoreApplication(["kamdesk"])
    from PySide6.QtGui import QGuiApplication

    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["kamdesk"])
