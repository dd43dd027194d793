"""What the program is made of: each part with its version and the licence it is under."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from kamdesk.store.cipher import engine_versions

LICENCES = {
    "Python": "PSF-2.0",
    "Qt": "LGPL-3.0-only",
    "SQLCipher": "BSD-3-Clause",
    "SQLite": "public domain",
    "OpenSSL": "Apache-2.0",
}
"""Of what is no library of Python, or travels inside one."""
UNSTATED = {"sqlcipher3": "zlib"}
"""Libraries whose licence is a file and not a line."""


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str
    licence: str


def parts() -> list[Part]:
    """Python, Qt and the database's engine, then every library asked for by one of ours or by another of them."""
    versions = {"Python": platform.python_version(), "Qt": metadata.version("PySide6-Essentials"), **engine_versions()}
    large = [Part(name, version, LICENCES[name]) for name, version in versions.items()]
    return large + sorted(map(_library, _needed_by("kamdesk", set())), key=lambda part: part.name.lower())


def licence_texts() -> Path | None:
    """The folder a bundle keeps all their licences in; None where the program was not bundled."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle, "licences") if bundle else None


def _needed_by(name: str, seen: set[str]) -> Iterator[str]:
    """Those that are installed: the others are for other systems."""
    for line in metadata.requires(name) or ():
        asked = re.split(r"[^\w.-]", line, maxsplit=1)[0]
        plain = re.sub(r"[-_.]+", "-", asked).lower()
        if "extra ==" in line or plain in seen or not _is_installed(asked):
            continue
        seen.add(plain)
        yield asked
        yield from _needed_by(asked, seen)


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _library(name: str) -> Part:
    about = metadata.metadata(name)
    return Part(about["Name"], about["Version"], _licence(about) or UNSTATED.get(name, ""))


def _licence(about: metadata.PackageMetadata) -> str:
    """Its expression, else its classifier, else the first line of its licence field."""
    stated = _stated(about, "License-Expression")
    classifiers = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    named = classifiers[0].rpartition(":: ")[2] if classifiers else ""
    return stated or named or _stated(about, "License").partition("\n")[0][:60]


def _stated(about: metadata.PackageMetadata, field: str) -> str:
    return str(about[field]).strip() if field in about else ""
