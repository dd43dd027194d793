"""The built .deb in a clean Debian: installed, used by command and by hand, removed, purged; the book stays.

    python packaging/linux/trial.py DIST

Needs root, debootstrap, desktop-file-validate, appstreamcli and, for the part by hand, Xvfb, openbox, D-Bus, AT-SPI and
xdotool. The clean system is made once, in build/linux, and copied for every trial.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE.parents[1] / "build" / "linux"
CLEAN = BUILD / "clean"
SUITE = "bookworm"
OF_A_DESKTOP = ("libdbus-1-3", "fonts-noto-cjk")  # what every desktop with a Chinese user has
HOME = "/home/rep"
PASSPHRASE = "only for the trial"


def main(dist: Path) -> int:
    deb = next(dist.glob("kamdesk_*.deb"))
    checked(deb)
    with tempfile.TemporaryDirectory(dir=made(BUILD)) as folder:
        root = Path(folder, "root")
        subprocess.run(["cp", "-a", "--reflink=auto", str(clean_system()), str(root)], check=True)
        with mounted(root):
            failed = [what for what, held in told(trial(root, deb)) if not held]
    print("\n".join(f"PROBLEM: {what}" for what in failed) or "the package is sound")
    return bool(failed)


def told(steps: Iterator[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    for what, held in steps:
        print(f"{'ok    ' if held else 'NOT OK'} {what}", flush=True)
        yield what, held


def checked(deb: Path) -> None:
    """What Debian's own tools say of menu entry and description; CalledProcessError where they object."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", str(deb), folder], check=True)
        share = Path(folder, "usr/share")
        subprocess.run(["desktop-file-validate", str(share / "applications/kamdesk.desktop")], check=True)
        metainfo = share / "metainfo/org.kamdesk.KamDesk.metainfo.xml"
        subprocess.run(["appstreamcli", "validate", "--no-net", str(metainfo)], check=True)


def clean_system() -> Path:
    if not CLEAN.is_dir():
        part = made(BUILD) / "clean.part"
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run(["debootstrap", "--variant=minbase", SUITE, str(part)], check=True, stdout=subprocess.DEVNULL)
        part.rename(CLEAN)
    return CLEAN


def made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """The few parts of the running system a program asks for; /tmp is shared, where the screen and the buses are."""
    parts = ("proc", "dev", "tmp")
    for part in parts:
        subprocess.run(["mount", "--bind", f"/{part}", str(root / part)], check=True)
    try:
        yield
    finally:
        for part in reversed(parts):
            subprocess.run(["umount", "-l", str(root / part)], check=False)


def trial(root: Path, deb: Path) -> Iterator[tuple[str, bool]]:
    shutil.copy(deb, root / "root" / deb.name)
    made(root / HOME[1:])
    apt = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
    inside(root, *apt, "update")
    installed = inside(root, *apt, "install", "-y", "--no-install-recommends", f"/root/{deb.name}", *OF_A_DESKTOP)
    yield "it installs in a clean Debian", installed.returncode == 0
    yield "no Python came with it", inside(root, "sh", "-c", "command -v python3").returncode != 0
    report = inside(root, "kamdesk", "--self-test", f"{HOME}/report.json", QT_QPA_PLATFORM="offscreen")
    print((root / HOME[1:] / "report.json").read_text("utf-8"))
    yield "its own test holds: window, encrypted book, search, files", report.returncode == 0
    yield from by_command(root)
    yield from by_hand(root)
    yield "it can be purged", inside(root, *apt, "purge", "-y", "kamdesk").returncode == 0
    left = [path for path in ("opt/kamdesk", "usr/bin/kamdesk") if os.path.lexists(root / path)]
    yield "nothing of it is left", not left
    yield "the book stays", (root / HOME[1:] / "my.kamdesk").exists()


def by_command(root: Path) -> Iterator[tuple[str, bool]]:
    home = root / HOME[1:]
    (home / "客户.csv").write_text("客户名称,手机\n东海机械有限公司,13800001111\n", "utf-8")
    (home / "secret.txt").write_text("a sentence for the successor", "utf-8")
    for what, words in (
        ("a book is made", ("new", "my.kamdesk")),
        ("a Chinese file is taken in", ("import", "my.kamdesk", "客户.csv")),
        ("the day is listed", ("today", "my.kamdesk")),
        (
            "the book is handed over",
            ("handover", "my.kamdesk", "all.kamhandover", "--to-passphrase-file", "secret.txt"),
        ),
        ("the book is sound", ("check", "my.kamdesk")),
    ):
        yield what, verb(root, *words)[0] == 0
    found = verb(root, "search", "my.kamdesk", "dhjx")[1].get("hits", ())
    yield "a customer is found by initials", [hit["name"] for hit in found] == ["东海机械有限公司"]  # type: ignore[index, attr-defined]


def by_hand(root: Path) -> Iterator[tuple[str, bool]]:
    """The window of the installed program, driven through its accessibility tree on a screen of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["dbus-run-session", "--", "/usr/bin/python3", str(HERE / "hand.py"), str(root)]
        done = subprocess.run(command, env={**os.environ, "XDG_RUNTIME_DIR": folder}, timeout=900, check=False)
    yield "the window is worked with by hand", done.returncode == 0


def inside(root: Path, *words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run in the clean system as its rep, with nothing of this one's environment."""
    env = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": HOME,
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    start = ["chroot", str(root), "env", "-C", HOME if (root / HOME[1:]).is_dir() else "/", *words]
    return subprocess.run(start, env={**env, **more}, stdout=subprocess.PIPE, check=False, timeout=600)


def verb(root: Path, *words: str) -> tuple[int, dict[str, object]]:
    done = inside(root, "kamdesk", *words, "--json", KAMDESK_PASSPHRASE=PASSPHRASE)
    try:
        return done.returncode, json.loads(done.stdout)
    except ValueError:
        return done.returncode or 1, {}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
