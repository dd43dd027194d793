"""Calling the command line as somebody would: a clock that stands, folders of its own, and how a call ended."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kamdesk.app.cli import run
from kamdesk.app.folders import Folders
from kamdesk.app.passphrases import VARIABLE

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PASSPHRASE = "春眠不觉晓 1966"


@dataclass
class Answer:
    """What a call printed and its exit status."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The one JSON document."""
        return json.loads(self.out)


@dataclass
class Shell:
    """Calls the command line inside this process."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    now: datetime = NOON

    @property
    def places(self) -> Folders:
        home = self.folder / "home"
        return Folders(home / "config", home / "data", home / "log", home / "state")

    def __call__(self, *arguments: object, language: str = "en") -> Answer:
        words = [str(each) for each in arguments]
        if "--lang" not in words:
            words += ["--lang", language]
        return self.plain(words)

    def plain(self, words: Sequence[str]) -> Answer:
        self.capture.readouterr()
        passphrase = os.environ.get(VARIABLE)
        status = run(words, lambda: self.now, self.places)
        if passphrase is not None:
            os.environ[VARIABLE] = passphrase  # a call takes it out, so that no child inherits it
        told = self.capture.readouterr()
        return Answer(status, told.out, told.err)

    def json(self, *arguments: object) -> Any:
        """The document of a call that must go well."""
        answer = self(*arguments, "--json")
        assert answer.status == 0, answer.err
        return answer.data
