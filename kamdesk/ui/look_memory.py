"""What the window remembers between two starts: places, sizes, columns, order; never customer data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings


class LookMemory:
    """Plain values by key in one file of the user's settings folder; without a path, for this run only."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept: dict[str, Any] = {}
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path is not None else None

    def look(self, key: str, default: Any = None) -> Any:
        """The value kept under a key. Whatever cannot be read is as if it were not there."""
        if key in self._kept or self._file is None:
            return self._kept.get(key, default)
        try:
            return json.loads(str(self._file.value(_safe(key))))
        except ValueError:
            return default

    def keep(self, key: str, value: Any) -> None:
        """Keep a plain value (what JSON can hold)."""
        self._kept[key] = value
        if self._file is not None:
            self._file.setValue(_safe(key), json.dumps(value, ensure_ascii=True))

    def look_bytes(self, key: str) -> QByteArray:
        """A state Qt gave as bytes; empty where there is none."""
        return QByteArray.fromBase64(str(self.look(key, "")).encode())

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Keep a state Qt gives as bytes."""
        self.keep(key, bytes(state.toBase64().data()).decode())

    def write(self) -> None:
        """Put everything on the disk now."""
        if self._file is not None:
            self._file.sync()


def _safe(key: str) -> str:
    """A lens id may hold any sign; the file's keys may not."""
    return "".join(sign if (sign.isalnum() and sign.isascii()) or sign in "_-." else f"~{ord(sign):x}" for sign in key)
