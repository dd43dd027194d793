"""Libraries that Windows 10 has and Wine 8 lacks, made for trying things under Wine. None of them is ever shipped."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from wine import BUILD, MINGW, Wine, native

SOURCES = Path(__file__).resolve().parent / "stand_ins"
WRITTEN = {"bcryptprimitives": ("-ladvapi32",), "icuuc": (), "mscms": ()}
"""Those with a source of their own, and what each is linked with."""

COMPLEX = frozenset(
    "cabs carg cacos cacosh casin casinh catan catanh ccos ccosh cexp cimag clog conj cpow cproj creal csin csinh csqrt"
    " ctan ctanh".split()
)
"""Functions of complex numbers, which numpy asks of Windows' C library and Wine's only pretends to have."""

ENTRY = "int __stdcall DllMain(void *self, unsigned why, void *reserved) { return 1; }\n"


def make() -> None:
    """Put every stand-in into the prefix."""
    for name, libraries in WRITTEN.items():
        made = BUILD / f"{name}.dll"
        native(f"{MINGW}-gcc-win32", "-O2", "-s", "-shared", SOURCES / f"{name}.c", "-o", made, *libraries)
        shutil.copy(made, Wine.SYSTEM / f"{name}.dll")
    _make_ucrtbase()


def _make_ucrtbase() -> None:
    """Wine's own library under another name, and in its place one that hands on all but the complex functions."""
    place = Wine.SYSTEM / "ucrtbase.dll"
    theirs = place.read_bytes()
    exports = _exports(place)
    (Wine.SYSTEM / "ucrtwine.dll").write_bytes(theirs.replace(b"Wine builtin DLL", b"no Wine builtin!", 1))
    table, entry = BUILD / "ucrtbase.def", BUILD / "ucrtbase.c"
    table.write_text("LIBRARY ucrtbase\nEXPORTS\n" + "".join(f"  {_line(name)}\n" for name in exports))
    entry.write_text(ENTRY)
    native(f"{MINGW}-gcc-win32", "-O2", "-s", "-shared", "-static", "-static-libgcc", entry, table, "-o", place)


def _line(name: str) -> str:
    """One export; on Windows a long double is a double."""
    plain = name.removesuffix("l").removesuffix("f")
    if plain in COMPLEX:
        return f"{name} = {plain}" if name.endswith("l") else name
    return f"{name} = ucrtwine.{name}" if re.fullmatch(r"\w+", name) else f'"{name}" = "ucrtwine.{name}"'


def _exports(library: Path) -> list[str]:
    told = subprocess.run([f"{MINGW}-objdump", "-p", str(library)], capture_output=True, text=True, check=True).stdout
    table = told.partition("[Ordinal/Name Pointer] Table")[2]
    return re.findall(r"(?m)^\s*\[\s*\d+\](?: \+base\[\s*\d+\])?\s+(?:[0-9a-f]+ )?(\S+)\s*$", table)
