"""The desk's settings for this user on this computer: language, look, the last book; never customer data."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from kamdesk.app.folders import private

LANGUAGES = ("", "en", "zh_CN")
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What the rep chose for the program itself. Empty `language`: the system's. `book`: the one open last.

    `keychain`: the system's keychain opens that book. `tray`: closing the window keeps the desk in the tray; None: not
    asked yet. `quiet_from`, `quiet_until`: hours in which no notice appears ("HH:MM"; equal: none are quiet).
    `autostart` is what was asked for; the system has the say.
    """

    language: str = ""
    theme: str = "system"
    text_percent: int = 100
    book: str = ""
    keychain: bool = False
    tray: bool | None = None
    digest: bool = True
    quiet_from: str = "20:00"
    quiet_until: str = "08:00"
    autostart: bool = False
    toured: bool = False
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The rep's own keys by names of actions, portable: "Ctrl+J"."""
    told_digests: tuple[str, ...] = ()
    """The days whose digest was shown, so that a second start of such a day does not repeat it."""


class SettingsFile:
    """Reads and writes the one file; what cannot be read is as if it were not there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = _read(path)

    def change(self, **values: Any) -> DeskSettings:
        """Set some of the settings and keep them; a disk that refuses leaves them in force for this run."""
        self.now = _sound(replace(self.now, **values))
        with suppress(OSError):
            _write(self._path, json.dumps(asdict(self.now), ensure_ascii=False, indent=1))
        return self.now


def is_quiet(settings: DeskSettings, at: time) -> bool:
    """Whether no notice may appear at a time of day; the quiet hours may reach over midnight."""
    start, end = time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_until)
    if start <= end:
        return start <= at < end
    return at >= start or at < end


def _read(path: Path) -> DeskSettings:
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return DeskSettings()
    if not isinstance(stored, dict):
        return DeskSettings()
    known = {item.name for item in fields(DeskSettings)}
    return _sound(DeskSettings(**{name: value for name, value in stored.items() if name in known}))


def _sound(settings: DeskSettings) -> DeskSettings:
    """The settings with every value that means nothing put back to its default."""
    default = DeskSettings()
    wrong = {item.name: getattr(default, item.name) for item in fields(settings) if not _fits(settings, item.name)}
    return replace(settings, **wrong) if wrong else settings


def _fits(settings: DeskSettings, name: str) -> bool:
    value = getattr(settings, name)
    if name == "language":
        return value in LANGUAGES
    if name == "theme":
        return value in THEMES
    if name == "text_percent":
        return isinstance(value, int) and 50 <= value <= 300
    if name == "told_digests":
        return isinstance(value, list | tuple) and all(_is_day(each) for each in value)
    if name == "keys":
        return isinstance(value, dict) and all(map(_are_keys, value.values()))
    if name == "tray":
        return value is None or isinstance(value, bool)
    if name in ("quiet_from", "quiet_until"):
        return _is_time(value)
    return type(value) is type(getattr(DeskSettings(), name))


def _are_keys(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(key, str) for key in value)


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _is_time(value: object) -> bool:
    try:
        time.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _write(path: Path, text: str) -> None:
    """Beside and renamed, so that a full disk or a kill leaves the old settings."""
    private(path.parent)
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
