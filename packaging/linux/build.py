"""What people on Linux install, out of the built folder: a .deb and a tar.xz. `python packaging/linux/build.py DIST`.

Needs dpkg-deb (on any Debian). The program lies in /opt/kamdesk, its command in /usr/bin; nothing runs at installing
but the system's own triggers for menus, icons and file types.
"""

from __future__ import annotations

import gzip
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ICONS = ROOT / "build" / "icons"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
DEPENDS = "libc6 (>= {glibc}), libegl1, libgl1, fontconfig-config, fonts-dejavu-core | fonts-noto-core"
RECOMMENDS = "fonts-noto-cjk, xdg-utils, libdbus-1-3"
LARGEST_DEB = 65_000_000
MAINTAINER = "KamDesk <kamdesk@localhost>"
CHANGES = """\
kamdesk ({version}) stable; urgency=medium

  * See CHANGELOG.md beside this file.

 -- {maintainer}  {day}
"""
CONTROL = """\
Package: kamdesk
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: desk of one salesperson: customers, reasons to call, handover
 KamDesk keeps a salesperson's own customers in one encrypted file, works
 offline, and lists every day whom to contact and why. Removing it leaves
 every book where it is.
"""


def main(dist: Path) -> int:
    name = f"kamdesk_{version('kamdesk')}_{architecture()}"
    deb, archive = dist / f"{name}.deb", dist / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "root")
        lay_out(dist / "KamDesk", root)
        build_deb(root, deb)
    build_archive(dist / "KamDesk", archive, name)
    for file in (deb, archive):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")
    if deb.stat().st_size > LARGEST_DEB:
        print(f"PROBLEM: {deb.name} is larger than {LARGEST_DEB / 1e6:.0f} MB")
        return 1
    return 0


def architecture() -> str:
    return ARCHITECTURES.get(platform.machine(), platform.machine())


def lay_out(program: Path, root: Path) -> None:
    """The tree as it will lie on the disk."""
    shutil.copytree(program, root / "opt" / "kamdesk", symlinks=True)
    share = root / "usr" / "share"
    put(HERE / "kamdesk.desktop", share / "applications" / "kamdesk.desktop")
    put(HERE / "kamdesk-mime.xml", share / "mime" / "packages" / "kamdesk.xml")
    for size in ICON_SIZES:
        put(ICONS / f"kamdesk-{size}.png", share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "kamdesk.png")
    put(HERE.parent / "icon.svg", share / "icons" / "hicolor" / "scalable" / "apps" / "kamdesk.svg")
    metainfo = share / "metainfo" / "org.kamdesk.KamDesk.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(metainfo_text(), "utf-8")
    write_documents(share / "doc" / "kamdesk")
    command = root / "usr" / "bin" / "kamdesk"
    command.parent.mkdir(parents=True)
    command.symlink_to("/opt/kamdesk/KamDesk")


def write_documents(folder: Path) -> None:
    """What Debian asks of every package; our own list of changes lies beside its short form of it."""
    put(ROOT / "CHANGELOG.md", folder / "CHANGELOG.md")
    (folder / "copyright").write_text(
        (ROOT / "LICENSE").read_text("utf-8") + "\nThe licences of its parts: /opt/kamdesk/_internal/licences\n",
        "utf-8",
    )
    changes = CHANGES.format(version=version("kamdesk"), maintainer=MAINTAINER, day=format_datetime(built_at()))
    (folder / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))


def metainfo_text() -> str:
    text = (HERE / "org.kamdesk.KamDesk.metainfo.xml").read_text("utf-8")
    return text.replace("@VERSION@", version("kamdesk")).replace("@DATE@", built_at().date().isoformat())


def built_at() -> datetime:
    """The time of the build; SOURCE_DATE_EPOCH where builds are to be equal."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def build_deb(root: Path, deb: Path) -> None:
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        CONTROL.format(
            version=version("kamdesk"),
            maintainer=MAINTAINER,
            architecture=architecture(),
            size=size,
            depends=DEPENDS.format(glibc=needed_glibc(root)),
            recommends=RECOMMENDS,
        ),
        "utf-8",
    )
    for path in root.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(deb)], check=True)


def needed_glibc(root: Path) -> str:
    """The newest version of the C library that any file in the bundle asks for."""
    programs = [path for path in root.rglob("*") if ".so" in path.name or path.name == "KamDesk"]
    command = ["objdump", "-T", *(str(path) for path in programs if path.is_file() and not path.is_symlink())]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return "2.{}".format(max(int(minor) for minor in re.findall(r"\bGLIBC_2\.(\d+)", told)))


def build_archive(program: Path, archive: Path, name: str) -> None:
    """The same folder to unpack anywhere."""
    with tarfile.open(archive, "w:xz") as file:
        file.add(program, name, filter=without_owner)


def without_owner(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
