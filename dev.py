#!/usr/bin/env python3
"""KamDesk's workbench: `python3 dev.py VERB`. Every verb first sets up what is missing, and quickly when nothing is.

Needs Python 3.11 to 3.14 and nothing else; what it installs goes into `.venv`, except the system libraries Qt needs on
Debian and Ubuntu. The work itself is done by known tools; this file only knows how to call them.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
LOCK = PACKAGING / "requirements-dev.lock"
RUN_LOCK = PACKAGING / "requirements.lock"  # what a bundle holds
READY = VENV / "ready"
SPEAKING = ("kamdesk/ui", "kamdesk/app")  # texts for people are nowhere else; lupdate crashes on the large fact tables
I18N = ROOT / "resources" / "i18n"
MINORS = range(11, 15)  # Qt's wheels of the pinned series are for these
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

# What Qt loads from the system, and the Debian package it comes in. Asked by library, since the packages' names change.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
FONTS = {"DejaVuSans.ttf": "fonts-dejavu-core", "*CJK*.tt[cf]": "fonts-noto-cjk"}

# What building and trying the Windows program on Linux takes, by command.
WINDOWS_RIG = {
    "wine": "wine",
    "x86_64-w64-mingw32-gcc-win32": "gcc-mingw-w64-x86-64-win32",
    "makensis": "nsis",
    "wixl": "wixl",
    "wixl-heat": "wixl",
    "Xvfb": "xvfb",
}

CHECKS = {
    "format": ("ruff", "format", "--check", "--quiet", "."),
    "lint": ("ruff", "check", "--quiet", "."),
    "types": ("mypy", "kamdesk", "tests", "dev.py"),
    "import rules": ("lint-imports",),
    "lock files": ("pytest", "-q", "-p", "no:cacheprovider", "tests/test_house.py", "-k", "lock"),
}


# The verbs.


def run(arguments: list[str]) -> None:
    """Open the desk on the demo book; with no display, print its day and photograph it instead."""
    set_up()
    if has_display():
        call(PYTHON, "-m", "kamdesk", "demo", *arguments)
        return
    print("There is no display here, so no window can open. Today's list of the demo book instead:\n", flush=True)
    call(PYTHON, "-m", "kamdesk", "today", "demo", *arguments, env=OFFSCREEN)
    shots(["shots"])


def test(arguments: list[str]) -> None:
    """Run the whole test suite; further arguments go to pytest."""
    set_up()
    call(PYTHON, "-m", "pytest", "-n", "2", "--benchmark-disable", *arguments, env=OFFSCREEN)


def check(_arguments: list[str]) -> None:
    """Look at format, lint, types, import rules, lock files and translations."""
    set_up()
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    failed += [] if translations_complete() else ["translations"]
    print(f"\nnot in order: {', '.join(failed)}" if failed else "\nall in order")
    if failed:
        sys.exit(1)


def translate(_arguments: list[str]) -> None:
    """Bring the translation files up to date with the texts in the sources."""
    set_up()
    for catalogue in catalogues():
        extract(catalogue)


def bench(arguments: list[str]) -> None:
    """Measure: `bench [NAME] [--short]`."""
    set_up()
    call(PYTHON, "-m", "tests.bench", *arguments, env=OFFSCREEN)


def shots(arguments: list[str]) -> None:
    """Photograph every screen, both languages, light and dark: `shots [FOLDER]`."""
    folder = next((each for each in arguments if not each.startswith("-")), "shots")
    if arguments and folder not in arguments:
        sys.exit(shots.__doc__)
    set_up()
    call(PYTHON, "-m", "kamdesk.app.shots", folder, env=OFFSCREEN)
    print(f"screenshots: {folder}")


def bundle(arguments: list[str]) -> None:
    """Build what people install, let it test itself, pack it: `bundle [--short]` here, `--windows` on Linux."""
    if "--windows" in arguments:
        set_up(also=WINDOWS_RIG)
        call(PYTHON, PACKAGING / "windows" / "rig.py")
        return
    set_up(also={"objdump": "binutils", "dpkg-deb": "dpkg"})
    build = ("--noconfirm", "--distpath", ROOT / "dist", "--workpath", ROOT / "build")
    call(PYTHON, "-m", "PyInstaller", *build, PACKAGING / "kamdesk.spec")
    call(PYTHON, PACKAGING / "self_test.py", ROOT / "dist")
    if "--short" in arguments:
        return
    installer = (
        "windows/installers.py" if WINDOWS else "macos/build.py" if sys.platform == "darwin" else "linux/build.py"
    )
    call(PYTHON, PACKAGING / installer, ROOT / "dist")


def lock(arguments: list[str]) -> None:
    """Write the lock files anew from pyproject.toml; `lock --upgrade` takes the newest versions."""
    set_up()
    fixed = (
        "--universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q".split()
    )
    for more in (["-o", RUN_LOCK], ["-o", LOCK, "-c", RUN_LOCK, "--group", "dev"]):
        call(BIN / "uv", "pip", "compile", "pyproject.toml", *fixed, *more, *arguments)


VERBS: dict[str, Callable[[list[str]], None]] = {
    verb.__name__: verb for verb in (run, test, check, translate, bench, shots, bundle, lock)
}


# Setting up.


def set_up(also: dict[str, str] | None = None) -> None:
    """Bring this machine and `.venv` to where every verb can start; `also`: more commands and their packages."""
    install_system_packages([*missing_libraries(), *missing_commands(also or {})])
    install_python_packages()
    for source in I18N.glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            call(BIN / "pyside6-lrelease", "-silent", source, "-qm", compiled)
    call(PYTHON, "-m", "compileall", "-q", "kamdesk")


def missing_libraries() -> list[str]:
    """Debian packages with a library or a font that Qt needs and this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    fonts = Path("/usr/share/fonts")
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    return missing + [package for pattern, package in FONTS.items() if not any(fonts.rglob(pattern))]


def missing_commands(packages: dict[str, str]) -> list[str]:
    wanted = packages if sys.platform.startswith("linux") else {}
    return [package for command, package in wanted.items() if not shutil.which(command)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> bool:
    """Install through apt where that is allowed without asking; else print the command, and go on without."""
    if not packages:
        return True
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        print(f"These are missing here, by their Debian names: {' '.join(packages)}")
        return False
    if (root := becoming_root()) is None:
        print(f"Something Qt needs is missing. Please run:\n  sudo apt-get update && sudo {' '.join(install)}\n")
        return False
    print(f"installing {' '.join(packages)}", flush=True)
    root += ["env", "DEBIAN_FRONTEND=noninteractive"]
    subprocess.run([*root, "apt-get", "-qq", "update"], check=False)
    return subprocess.run([*root, *install, "-qq"], check=False, stdout=subprocess.DEVNULL).returncode == 0


def becoming_root() -> list[str] | None:
    """What to put before a command so that it runs as root without a prompt; None where that cannot be."""
    if not WINDOWS and os.geteuid() == 0:
        return []
    silent = ["sudo", "-n"]
    able = shutil.which("sudo") and subprocess.run([*silent, "true"], check=False, capture_output=True).returncode == 0
    return silent if able else None


def install_python_packages() -> None:
    """Make `.venv` hold just what the lock says, and the `kamdesk` command; nothing to do when its stamp agrees."""
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and READY.is_file() and READY.read_text(encoding="utf-8") == wanted:
        return
    if not has_pip(PYTHON):
        create_venv()
    print("installing the libraries into .venv", flush=True)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*pip, "--use-pep517", "--require-hashes", "-r", LOCK)
    call(*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    READY.write_text(wanted, encoding="utf-8")


def has_pip(python: Path) -> bool:
    return python.exists() and succeeds(str(python), "-m", "pip", "--version")


def create_venv() -> None:
    python = fitting_python()
    if not succeeds(*python, "-c", "import ensurepip, venv"):
        name = subprocess.check_output([*python, "-c", "import sys; print('python%d.%d-venv' % sys.version_info[:2])"])
        if not install_system_packages([name.decode().strip()]):
            sys.exit("This Python can make no virtual environment (its modules venv and ensurepip are missing).")
    call(*python, "-m", "venv", VENV)


def fitting_python() -> list[str]:
    """This Python if it fits, else the newest that does and answers."""
    if sys.version_info[0] == 3 and sys.version_info[1] in MINORS:
        return [sys.executable]
    for minor in reversed(MINORS):
        for command in (["py", f"-3.{minor}"] if WINDOWS else [f"python3.{minor}"],):
            if shutil.which(command[0]) and succeeds(*command, "-c", ""):
                return command
    return sys.exit(f"KamDesk needs Python 3.{MINORS[0]} to 3.{MINORS[-1]}; this is {sys.version.split()[0]}.")


# Looking.


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Whether one tool is content; it says itself what it is not content with."""
    print(f"-- {name}", flush=True)
    return subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, check=False).returncode == 0


def translations_complete() -> bool:
    """Whether every text of the sources is translated and no other is kept; what is not is printed."""
    print("-- translations", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        problems = [p for catalogue in catalogues() for p in untranslated(catalogue, Path(folder))]
    print("\n".join(problems[:40]) or "complete")
    return not problems


def untranslated(catalogue: Path, folder: Path) -> Iterator[str]:
    """What a fresh extraction would change or leave open in one catalogue."""
    copy = folder / catalogue.name
    if catalogue.exists():
        shutil.copy(catalogue, copy)
    extract(copy, "-silent")
    for context in ET.parse(copy).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and (state := translation.get("type")):
                yield f"{catalogue.name}: {state}: {context.findtext('name')}: {message.findtext('source')!r}"


def catalogues() -> Iterable[Path]:
    """Chinese for every text; English only for the texts with a number in them, which need a plural."""
    return (I18N / "kamdesk_zh_CN.ts", I18N / "kamdesk_en.ts")


def extract(catalogue: Path, *options: str) -> None:
    if catalogue.stem.endswith("_en"):
        options += ("-pluralonly",)
    language = catalogue.stem.removeprefix("kamdesk_")
    fixed = ("-locations", "none", "-source-language", "en", "-target-language", language, "-extensions", "py")
    call(BIN / "pyside6-lupdate", *fixed, *options, *SPEAKING, "-ts", catalogue)


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# Calling.


def call(*command: object, env: dict[str, str] | None = None) -> None:
    """Run one command in the project's folder; end with its status where it fails."""
    words = [str(word) for word in command]
    status = subprocess.run(words, cwd=ROOT, env={**os.environ, **(env or {})}, check=False).returncode
    if status:
        sys.exit(status)


def succeeds(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in VERBS:
        width = max(map(len, VERBS))
        print(__doc__ or "")
        print("\n".join(f"  {name:{width}}  {verb.__doc__}" for name, verb in VERBS.items()))
        return 0 if arguments in ([], ["-h"], ["--help"]) else 2
    VERBS[arguments[0]](arguments[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
