"""The installed program under Wine: silently installed, started, upgraded, removed; and the book stays."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from wine import LONGEST, Wine

USER = r"C:\users\{user}"
REMOVAL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\KamDesk"
PASSPHRASE = "only for the trial"
OPEN_STILL = 3
"""What a silent setup ends with while the desk is open."""


def failures(setup: Path, msi: Path, version: str) -> list[str]:
    """What did not go as it should; every step is printed."""
    failed = []
    with Wine() as windows:
        place = Installed(windows)
        for what, held in chain(per_user(windows, place, setup, version), per_machine(windows, msi)):
            print(f"{'ok    ' if held else 'NOT OK'} {what}", flush=True)
            if not held:
                failed.append(what)
    return failed


class Installed:
    """Where the setup program puts things, as this machine sees them."""

    def __init__(self, windows: Wine) -> None:
        users = Wine.PREFIX / "drive_c" / "users"
        self.home = next(path for path in users.iterdir() if path.name != "Public")
        self.local = self.home / "AppData" / "Local"
        self.folder = self.local / "Programs" / "KamDesk"
        self.program = self.folder / "KamDesk.exe"
        self.command = self.folder / "kamdesk.com"
        self.shortcut = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/KamDesk.lnk"
        self.book = self.local / "KamDesk" / "books" / "mine.kamdesk"
        self.windows = windows

    def report(self, program: Path) -> dict[str, object]:
        """Start the program's own test; what it wrote."""
        told = Wine.PREFIX / "drive_c" / "report.json"
        told.unlink(missing_ok=True)
        self.windows.call(program, "--self-test", r"C:\report.json")
        return json.loads(told.read_text("utf-8")) if told.exists() else {}

    def verb(self, *words: object) -> tuple[int, dict[str, object]]:
        """The command line of the installed program, without its Python on any path."""
        status, told = self.windows.call(self.command, *words, "--json", KAMDESK_PASSPHRASE=PASSPHRASE)
        try:
            return status, json.loads(told)
        except ValueError:
            print(told[-2000:])
            return status, {}

    def registered(self, key: str) -> str:
        status, told = self.windows.call("reg", "query", key, "/s")
        return "" if status else told


def per_user(windows: Wine, place: Installed, setup: Path, version: str) -> Iterator[tuple[str, bool]]:
    shutil.rmtree(place.local / "KamDesk", ignore_errors=True)
    place.book.parent.mkdir(parents=True)
    yield "silent setup ends well", windows.call(setup, "/S")[0] == 0
    windows.settle()
    yield "program and command are there", place.program.exists() and place.command.exists()
    yield "it can be removed by Windows' list", version in place.registered(REMOVAL)
    for ending in ("kamdesk", "kamhandover"):
        kind = place.registered(rf"HKCU\Software\Classes\.{ending}")
        yield f".{ending} files open with it", "KamDesk." in kind
    told = place.report(place.program)
    print(json.dumps(told, ensure_ascii=False))
    yield "its own test holds: window, encrypted book, search, files", bool(told.get("ok"))
    yield "the version is right", told.get("version") == version
    yield from work(place)
    yield "it is in the start menu", place.shortcut.exists()
    yield "what a double click on the book starts opens it", opens_by_its_book(windows, place)
    yield "setup refuses while the desk is open", refused_while_open(windows, place, setup)
    stale = place.folder / "_internal" / "stale.dll"
    stale.touch()
    yield "an upgrade ends well", windows.call(setup, "/S")[0] == 0
    windows.settle()
    yield "an upgrade leaves nothing stale", not stale.exists() and place.program.exists()
    status, shown = place.verb("list", place.book)
    yield "the book is as before", status == 0 and len(shown.get("customers", ())) == 2  # type: ignore[arg-type]
    yield "silent removal ends well", windows.call(place.folder / "uninstall.exe", "/S")[0] == 0
    windows.settle()
    yield "the program is gone", not place.folder.exists() and not place.shortcut.exists()
    yield "nothing of it is registered", not place.registered(REMOVAL)
    yield "the book stays", place.book.exists()


def work(place: Installed) -> Iterator[tuple[str, bool]]:
    """A book made, filled, read and handed over by the installed program."""
    status, _ = place.verb("new", place.book)
    yield "a book is made", status == 0 and not place.book.read_bytes().startswith(b"SQLite format 3")
    file = place.home / "客户.csv"
    file.write_text("客户名称,手机,下次联系\n东海机械有限公司,13800001111,\n西山印刷厂,13900002222,\n", "utf-8-sig")
    status, told = place.verb("import", place.book, file)
    yield "a Chinese file is taken in", status == 0 and told["files"][0]["created"] == 2  # type: ignore[index]
    status, told = place.verb("search", place.book, "dhjx")
    yield "a customer is found by initials", [hit["name"] for hit in told.get("hits", ())] == ["东海机械有限公司"]  # type: ignore[index]
    status, _ = place.verb("today", place.book)
    yield "the day is listed", status == 0
    out = place.home / "all.kamhandover"
    secret = place.home / "secret.txt"
    secret.write_text("a long sentence for the successor", "utf-8")
    status, told = place.verb("handover", place.book, out, "--to-passphrase-file", secret)
    yield "the book is handed over", status == 0 and out.read_bytes().startswith(b"age-encryption.org/v1")


def opens_by_its_book(windows: Wine, place: Installed) -> bool:
    """Run the command of the file type, which Wine 8 itself does not look for among those of one user.

    The desk tells when it painted, and quits where it is asked to.
    """
    told = Wine.PREFIX / "drive_c" / "painted.json"
    told.unlink(missing_ok=True)
    asked = {"KAMDESK_START_REPORT": r"C:\painted.json", "KAMDESK_START_QUIT": "1", "KAMDESK_PASSPHRASE": PASSPHRASE}
    command = place.registered(r"HKCU\Software\Classes\KamDesk.Book\shell\open\command")
    quoted = re.search(r'"([^"]+)" "%1"', command)
    status, _ = windows.call(quoted[1], place.book, **asked) if quoted else (1, "")
    return status == 0 and told.exists()


def refused_while_open(windows: Wine, place: Installed, setup: Path) -> bool:
    told = Wine.PREFIX / "drive_c" / "painted.json"
    told.unlink(missing_ok=True)
    asked = {"KAMDESK_START_REPORT": r"C:\painted.json", "KAMDESK_PASSPHRASE": PASSPHRASE}
    desk = windows.start(place.program, place.book, **asked)
    until = time.monotonic() + LONGEST
    while not told.exists() and time.monotonic() < until:
        time.sleep(0.5)
    status, _ = windows.call(setup, "/S")
    windows.call("taskkill", "/f", "/im", "KamDesk.exe")
    desk.wait(timeout=LONGEST)
    return status == OPEN_STILL


def per_machine(windows: Wine, msi: Path) -> Iterator[tuple[str, bool]]:
    program = Wine.PREFIX / "drive_c" / "Program Files" / "KamDesk" / "KamDesk.exe"
    yield "the .msi installs", windows.call("msiexec", "/i", msi, "/qn")[0] == 0 and program.exists()
    yield "what it installed works", bool(Installed(windows).report(program).get("ok"))
    yield "the .msi removes", windows.call("msiexec", "/x", msi, "/qn")[0] == 0 and not program.exists()
