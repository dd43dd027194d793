"""Whether the desk is to open, told from the arguments before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

VERBS = frozenset("new import list show search today log insight export handover receive backup restore check".split())
START_REPORT = "KAMDESK_START_REPORT"
START_QUIT = "KAMDESK_START_QUIT"
"""Environment: where to write when the first rows were painted, and whether to quit then."""

SAID_ELSEWHERE = frozenset({"-h", "--help", "--version", "--json"})


class StartArguments(NamedTuple):
    """How the desk is to open. `book` None: the one open last. `files` are to be taken in once it is open."""

    book: Path | None = None
    is_demo: bool = False
    files: tuple[Path, ...] = ()
    language: str = ""
    passphrase_file: Path | None = None
    is_hidden: bool = False
    self_test: Path | None = None

    @classmethod
    def read(cls, arguments: Sequence[str]) -> StartArguments | None:
        """The way to open; None where the command line must answer (a verb, help, a mistake)."""
        found: dict[str, str] = {}
        plain: list[str] = []
        rest = iter(arguments)
        for argument in rest:
            name, has_value, value = argument.partition("=")
            if argument in SAID_ELSEWHERE:
                return None
            if name in ("--lang", "--passphrase-file", "--self-test"):
                found[name] = value if has_value else next(rest, "")
                if not found[name]:
                    return None
            elif argument == "--hidden":
                found[name] = "yes"
            elif argument.startswith("-"):
                return None
            else:
                plain.append(argument)
        return cls._of(found, plain)

    @classmethod
    def _of(cls, found: dict[str, str], plain: list[str]) -> StartArguments | None:
        if plain[:1] and plain[0] in VERBS:
            return None
        books = [each for each in plain if _is_book(each)]
        if len(books) > 1 or found.get("--lang", "en") not in ("en", "zh_CN"):
            return None
        book = books[0] if books else None
        return cls(
            book=Path(book) if book and book != "demo" else None,
            is_demo=book == "demo",
            files=tuple(Path(each) for each in plain if each != book),
            language=found.get("--lang", ""),
            passphrase_file=_path(found.get("--passphrase-file")),
            is_hidden="--hidden" in found,
            self_test=_path(found.get("--self-test")),
        )


IMPORTED = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".kamhandover"})
"""What a file manager may hand over: to be taken into the book that is open last."""


def _is_book(argument: str) -> bool:
    return Path(argument).suffix.lower() not in IMPORTED


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None
