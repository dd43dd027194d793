"""Whether every library and symbol a Windows bundle imports is in it, or part of Windows 10 and later itself.

Wine brings libraries of its own, so a program that runs there may still miss a file on Windows.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pefile
from wine import MINGW

PROGRAMS = {".dll", ".pyd", ".exe", ".com"}
OF_WINDOWS = frozenset(
    """advapi32 authz bcrypt bcryptprimitives cabinet cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dbghelp
    dnsapi dwmapi dwrite dxgi dxva2 gdi32 gdiplus icuuc imm32 iphlpapi kernel32 mf mfplat mpr mscms msi ncrypt netapi32
    ntdll ole32 oleaut32 opengl32 pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase
    uiautomationcore user32 userenv uxtheme version wevtapi winhttp winmm winspool.drv wldap32 ws2_32 wtsapi32
    """.split()
)
IMPORTS = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
OF_WINE = b"Wine builtin DLL"


def problems_of(folder: Path) -> list[str]:
    """What is missing or does not belong, one sentence each."""
    files = [path for path in folder.rglob("*") if path.suffix.lower() in PROGRAMS]
    copies: dict[str, list[Path]] = {}
    for path in files:
        copies.setdefault(path.name.lower(), []).append(path)
    found = [f"{path.name} is Wine's own" for path in files if OF_WINE in path.read_bytes()[:4096]]
    for path in files:
        for library, symbols in imports_of(path):
            found += missing_of(path, library, symbols, copies.get(library, []))
    return found


def missing_of(path: Path, library: str, symbols: list[bytes | int], copies: list[Path]) -> Iterator[str]:
    if not copies:
        stem = library.removesuffix(".dll")
        if stem not in OF_WINDOWS and not stem.startswith(("api-ms-win-", "ext-ms-")):
            yield f"{library} is not there, needed by {path.name}"
        return
    for copy in copies:  # any of them may be the one that is loaded
        if missing := [symbol for symbol in symbols if symbol not in exports_of(copy)]:
            yield f"{copy.name} lacks {missing[:5]}, needed by {path.name}"


def imports_of(path: Path) -> Iterator[tuple[str, list[bytes | int]]]:
    """(library in lower case, names and ordinals asked of it)."""
    program = pefile.PE(str(path), fast_load=True)
    program.parse_data_directories([pefile.DIRECTORY_ENTRY[each] for each in IMPORTS])
    for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
        for entry in getattr(program, kind, []):
            yield entry.dll.decode().lower(), [each.name or each.ordinal for each in entry.imports]
    program.close()


@cache
def exports_of(path: Path) -> frozenset[bytes | int]:
    """Names and ordinals; read by objdump, since pefile cuts Qt's long tables short."""
    told = subprocess.run([f"{MINGW}-objdump", "-p", str(path)], capture_output=True, check=False).stdout
    _, _, table = told.decode("utf-8", "replace").partition("[Ordinal/Name Pointer] Table")
    base = re.search(r"Ordinal Base\s+(\d+)", told.decode("utf-8", "replace"))
    found: set[bytes | int] = set()
    for place, name in re.findall(r"(?m)^\s*\[\s*(\d+)\](?: \+base\[\s*\d+\])?\s+(?:[0-9a-f]+ )?(\S+)\s*$", table):
        found |= {name.encode(), int(place) + (int(base[1]) if base else 0)}
    return frozenset(found)
