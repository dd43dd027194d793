"""What people on Windows install, out of the built folder: setup program, portable zip and, where wixl is, an .msi.

    python packaging/windows/installers.py DIST

Needs NSIS (makensis), on Windows as on Linux. Nothing is signed: a certificate that Windows trusts has to be bought,
and until then SmartScreen shows "More info, Run anyway".
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
VERSION = version("kamdesk")
LARGEST_SETUP = 50_000_000
USUAL_NSIS = Path(os.environ.get("PROGRAMFILES(X86)", ""), "NSIS", "makensis.exe")


def main(dist: Path) -> int:
    build(dist / "KamDesk", dist)
    return 0


def setup(dist: Path) -> Path:
    return dist / f"KamDesk-{VERSION}-setup.exe"


def msi(dist: Path) -> Path:
    return dist / f"KamDesk-{VERSION}.msi"


def build(program: Path, dist: Path) -> None:
    """Everything there is a tool for; ends the program where the setup is too large."""
    build_setup(program, setup(dist))
    made = [setup(dist), build_portable(program, dist / f"KamDesk-{VERSION}-portable.zip")]
    if shutil.which("wixl"):
        made.append(build_msi(program, msi(dist)))
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    if setup(dist).stat().st_size > LARGEST_SETUP:
        sys.exit(f"PROBLEM: {setup(dist).name} is larger than {LARGEST_SETUP / 1e6:.0f} MB")


def build_setup(program: Path, out: Path) -> None:
    icon = ROOT / "build" / "icons" / "kamdesk.ico"
    given = {"VERSION": VERSION, "SOURCE": program, "OUT": out, "ICON": icon, "LICENCE": ROOT / "LICENSE"}
    makensis = shutil.which("makensis") or str(USUAL_NSIS)
    run(makensis, "-V2", *(f"-D{name}={value}" for name, value in given.items()), HERE / "kamdesk.nsi")


def build_portable(program: Path, out: Path) -> Path:
    """To unpack anywhere, a memory stick too."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path in sorted(program.rglob("*")):
            file.write(path, Path("KamDesk") / path.relative_to(program))
    return out


def build_msi(program: Path, out: Path) -> Path:
    files = "\n".join(f"KamDesk/{path.relative_to(program)}" for path in sorted(program.rglob("*")) if path.is_file())
    heat = ("wixl-heat", "-p", "KamDesk/", "--component-group", "Files", "--var", "var.SourceDir")
    listed = subprocess.run(
        [*heat, "--directory-ref", "INSTALLDIR", "--win64"], input=files, capture_output=True, text=True, check=True
    ).stdout
    listing = ROOT / "build" / "files.wxs"
    listing.write_text(listed)
    given = ("-D", "Win64=yes", "-D", "SourceDir=KamDesk", "-D", f"Version={VERSION}")
    run("wixl", "-a", "x64", *given, "-o", out, HERE / "kamdesk.wxs", listing, cwd=program.parent)
    return out


def run(*command: object, cwd: Path = ROOT) -> None:
    subprocess.run([str(word) for word in command], cwd=cwd, check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
