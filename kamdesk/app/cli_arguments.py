"""The command line's verbs and options (interfaces, command line)."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from kamdesk import __version__
from kamdesk.app.spoken import spoken
from kamdesk.exchange.fields import Noun
from kamdesk.models.terms import Attitude, InteractionKind, RankBy, VisitChance
from kamdesk.ui.language import LANGUAGES
from kamdesk.ui.wording_command import command_help as words

FIRST_YEAR, LAST_YEAR = 1901, 2100
STANDS = ("newer", "mine", "theirs")
"""Whose version of a record stands where both sides changed it."""

TABLES = tuple(noun.value for noun in Noun)
"""What an export writes; all but the customers of a lens are whole tables of the book."""

NOUNS = (*(noun.value for noun in Noun), "auto")


class Usage(Exception):
    """The command line does not fit; the message is argparse's."""


class Parser(argparse.ArgumentParser):
    """Raises Usage instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message[:1].upper()}{message[1:]}.")


def parser() -> Parser:
    """The whole command line in the language that is in force."""
    made = Parser(prog="kamdesk", description=words("program"), add_help=False, allow_abbrev=False)
    made.add_argument("-h", "--help", action="help", help=words("help"))
    made.add_argument("--version", action="version", version=f"KamDesk {__version__}", help=words("version"))
    _add_common(made, None)
    verbs = made.add_subparsers(dest="verb", metavar="VERB", title=words("verbs"), parser_class=Parser)
    for name, add in _VERBS.items():
        verb = verbs.add_parser(name, help=words(name), description=words(name), add_help=False, allow_abbrev=False)
        verb.add_argument("-h", "--help", action="help", help=words("help"))
        _add_common(verb, argparse.SUPPRESS)
        add(verb)
    return made


def verb_names() -> frozenset[str]:
    """Every verb."""
    return frozenset(_VERBS)


def _add_common(to: Parser, default: Any) -> None:
    """What every verb takes; it may stand before the verb as well."""
    to.add_argument("--json", action="store_true", default=default or False, help=words("json"))
    to.add_argument("--lang", choices=LANGUAGES, default=default, help=words("lang"))
    to.add_argument("--passphrase-file", type=Path, metavar="FILE", default=default, help=words("passphrase_file"))


def _new(verb: Parser) -> None:
    verb.add_argument("book", type=Path, metavar="BOOK", help=words("new_book"))


def _import(verb: Parser) -> None:
    _book(verb)
    verb.add_argument("files", type=Path, nargs="+", metavar="FILE", help=words("files"))
    verb.add_argument("--as", dest="noun", choices=NOUNS, default="auto", help=words("as"))
    verb.add_argument("--map", type=Path, metavar="MAP.json", help=words("map"))
    verb.add_argument("--encoding", metavar="NAME", help=words("encoding"))
    verb.add_argument("--rejected", type=Path, metavar="FILE", help=words("rejected"))
    verb.add_argument("--dry-run", action="store_true", help=words("dry_run"))


def _list(verb: Parser) -> None:
    _book(verb)
    _on(verb)
    _lens(verb)
    verb.add_argument("--sort", metavar="COLUMN", default="", help=words("sort"))
    verb.add_argument("--limit", type=_at_least(0), metavar="N", help=words("limit"))
    _measured(verb)


def _show(verb: Parser) -> None:
    _book(verb)
    _on(verb)
    verb.add_argument("name", type=spoken, metavar="NAME", help=words("name"))


def _search(verb: Parser) -> None:
    _book(verb)
    verb.add_argument("text", type=spoken, metavar="TEXT", help=words("text"))
    verb.add_argument("--limit", type=_at_least(1), metavar="N", default=50, help=words("limit"))


def _today(verb: Parser) -> None:
    _book(verb)
    _on(verb)


def _log(verb: Parser) -> None:
    _book(verb)
    _on(verb)
    verb.add_argument("name", type=spoken, metavar="NAME", help=words("name"))
    verb.add_argument("--kind", choices=_values(InteractionKind), default="call", help=words("kind"))
    verb.add_argument("--summary", type=spoken, metavar="TEXT", default="", help=words("summary"))
    verb.add_argument("--need", type=spoken, metavar="TEXT", help=words("need"))
    verb.add_argument("--attitude", choices=_values(Attitude), help=words("attitude"))
    verb.add_argument("--visit-chance", choices=_values(VisitChance), help=words("visit_chance"))
    verb.add_argument("--next", type=_day, metavar="DATE", help=words("next"))


def _insight(verb: Parser) -> None:
    _book(verb)
    _on(verb)
    _measured(verb)
    verb.add_argument("--horizon", type=_at_least(1, 36_500), metavar="DAYS", help=words("horizon"))


def _export(verb: Parser) -> None:
    _book(verb)
    _on(verb)
    verb.add_argument("out", type=Path, metavar="OUT", help=words("out"))
    _lens(verb)
    verb.add_argument("--as", dest="noun", choices=TABLES, default=TABLES[0], help=words("export_as"))
    verb.add_argument("--for", dest="reader", choices=("excel", "programs"), default="excel", help=words("for"))
    verb.add_argument("--private", action="store_true", help=words("private"))


def _handover(verb: Parser) -> None:
    _book(verb)
    verb.add_argument("out", type=Path, metavar="OUT", help=words("out"))
    _lens(verb)
    verb.add_argument("--to-passphrase-file", type=Path, metavar="FILE", help=words("to_passphrase_file"))
    verb.add_argument("--to-key", action="append", default=[], metavar="age1…", help=words("to_key"))


def _receive(verb: Parser) -> None:
    _book(verb)
    verb.add_argument("file", type=Path, metavar="FILE", help=words("handover_file"))
    verb.add_argument("--from-passphrase-file", type=Path, metavar="FILE", help=words("from_passphrase_file"))
    verb.add_argument("--identity", type=Path, metavar="FILE", help=words("identity"))
    verb.add_argument("--conflicts", choices=STANDS, default=STANDS[0], help=words("conflicts"))
    verb.add_argument("--mine", action="append", default=[], metavar="UID", help=words("mine"))
    verb.add_argument("--theirs", action="append", default=[], metavar="UID", help=words("theirs"))
    verb.add_argument("--dry-run", action="store_true", help=words("dry_run"))


def _backup(verb: Parser) -> None:
    _book(verb)
    verb.add_argument("out", type=Path, nargs="?", metavar="OUT", help=words("backup_out"))


def _restore(verb: Parser) -> None:
    verb.add_argument("file", type=Path, metavar="FILE", help=words("backup_file"))
    verb.add_argument("book", type=Path, metavar="BOOK", help=words("new_book"))


def _check(verb: Parser) -> None:
    _book(verb)


def _demo(_verb: Parser) -> None:
    """Nothing more: the desk on the demo book, or with --json its path."""


_VERBS: Mapping[str, Callable[[Parser], None]] = MappingProxyType(
    {
        "new": _new,
        "import": _import,
        "list": _list,
        "show": _show,
        "search": _search,
        "today": _today,
        "log": _log,
        "insight": _insight,
        "export": _export,
        "handover": _handover,
        "receive": _receive,
        "backup": _backup,
        "restore": _restore,
        "check": _check,
        "demo": _demo,
    }
)


def _book(verb: Parser) -> None:
    verb.add_argument("book", type=Path, metavar="BOOK", help=words("book"))


def _on(verb: Parser) -> None:
    verb.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help=words("on"))


def _lens(verb: Parser) -> None:
    verb.add_argument("--lens", type=spoken, metavar="ID", default="all", help=words("lens"))


def _measured(verb: Parser) -> None:
    verb.add_argument("--rank-by", choices=_values(RankBy), help=words("rank_by"))
    verb.add_argument("--window", type=_at_least(1, 1_200), metavar="MONTHS", help=words("window"))


def _values(words_of: type[Any]) -> list[str]:
    return [item.value for item in words_of]


def _day(text: str) -> date:
    """A day within the calendars' range (domain 3.7)."""
    try:
        on = date.fromisoformat(text if text[4:5] == text[7:8] == "-" else "")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day (YYYY-MM-DD)") from None
    if not FIRST_YEAR <= on.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return on


def _at_least(least: int, most: int = 10_000_000) -> Callable[[str], int]:
    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{value} is not between {least} and {most}")
        return value

    return number
