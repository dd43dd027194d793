"""Starting with the system, hidden: off until the rep asks for it, and undone as easily."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "KamDesk"
IDENTIFIER = "app.kamdesk.desk"
HIDDEN = "--hidden"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """What starts this very program, hidden."""
    if getattr(sys, "frozen", False):
        return [sys.executable, HIDDEN]
    return [sys.executable, "-m", "kamdesk", HIDDEN]


def is_on() -> bool:
    """Whether the system will start the desk."""
    if sys.platform == "win32":
        return _windows_value() is not None
    return entry().exists()


def switch(on: bool) -> bool:
    """Ask the system to start the desk, or not to any more; returns whether it will."""
    try:
        if sys.platform == "win32":
            _set_windows_value(_quoted(command()) if on else None)
        elif on:
            _write_entry(entry(), command())
        else:
            entry().unlink(missing_ok=True)
    except OSError:
        return is_on()
    return is_on()


def entry() -> Path:
    """The file that does it on macOS and on Linux."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{IDENTIFIER}.plist"
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / "kamdesk.desktop"


def _write_entry(path: Path, start: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".plist":
        import plistlib

        path.write_bytes(plistlib.dumps({"Label": IDENTIFIER, "ProgramArguments": start, "RunAtLoad": True}))
        return
    lines = ["[Desktop Entry]", "Type=Application", f"Name={NAME}", f"Exec={_exec(start)}", "Icon=kamdesk"]
    path.write_text("\n".join([*lines, "X-GNOME-Autostart-enabled=true", ""]), "utf-8")


def _exec(start: list[str]) -> str:
    """A command as the desktop entry specification quotes it."""
    return " ".join(f'"{_escaped(part)}"' for part in start)


def _escaped(part: str) -> str:
    """Escaped inside its quotes, then once more as every text of the file is, where a backslash is two."""
    for sign in ("\\", '"', "`", "$"):
        part = part.replace(sign, f"\\{sign}")
    return part.replace("\\", "\\\\").replace("%", "%%")


def _quoted(start: list[str]) -> str:
    return " ".join(f'"{part}"' if " " in part else part for part in start)


if sys.platform == "win32":
    import winreg

    def _windows_value() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, NAME)[0])
        except OSError:
            return None

    def _set_windows_value(value: str | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if value is not None:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, value)
            elif _windows_value() is not None:
                winreg.DeleteValue(key, NAME)
