"""The command line: which verb, and the exit status (interfaces): 0 done, 1 done in part, 2 bad usage, 3 cannot open,
4 nothing was changed because of an error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from types import MappingProxyType

from kamdesk.app import crash
from kamdesk.app.call import Call
from kamdesk.app.cli_arguments import Usage, parser
from kamdesk.app.folders import Folders, folders
from kamdesk.app.settings_file import SettingsFile
from kamdesk.app.speech import Speech, write_utf8
from kamdesk.models.refusals import BadRequest, CannotOpen, Invalid, Refusal
from kamdesk.services.desk import Clock, system_clock
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_refusals import refusal_text

DONE, IN_PART, BAD_USAGE, CANNOT_OPEN, UNCHANGED = range(5)
USAGE = frozenset({"empty_passphrase"})
"""Refusals that mean a wrong call, whatever their class."""

_VERBS: Mapping[str, str] = MappingProxyType(
    {
        "new": "book_verbs:new",
        "backup": "book_verbs:backup",
        "restore": "book_verbs:restore",
        "check": "book_verbs:check",
        "demo": "book_verbs:demo",
        "list": "customer_verbs:list_customers",
        "search": "customer_verbs:search",
        "show": "show_verb:show",
        "today": "day_verbs:today",
        "log": "day_verbs:log",
        "import": "import_verb:import_files",
        "insight": "insight_verb:insight",
        "export": "export_verb:export",
        "handover": "handover_verbs:handover",
        "receive": "handover_verbs:receive",
    }
)


def run(arguments: Sequence[str], clock: Clock = system_clock, places: Folders | None = None) -> int:
    """Do what the arguments say and return the exit status. No traceback leaves this function."""
    write_utf8()
    places = places or folders()
    draws = any(each.lower().endswith(".pdf") for each in arguments)
    with Speech(_language(arguments, places), "--json" in arguments, draws) as speech:
        try:
            return _run(arguments, speech, clock, places)
        except Usage as usage:
            speech.refuse(told("usage", what=str(usage)))
            return BAD_USAGE
        except Refusal as refusal:
            return _refused(refusal, speech, places)
        except KeyboardInterrupt:
            speech.refuse(refusal_text(Refusal("cancelled")))
            return UNCHANGED
        except BrokenPipeError:
            return _reader_gone()
        except Exception as error:  # noqa: BLE001  whatever happened, nobody is shown a traceback
            path = crash.report(error, places.log)
            speech.refuse(told("crash", path=str(path or places.log)))
            return UNCHANGED


def _run(arguments: Sequence[str], speech: Speech, clock: Clock, places: Folders) -> int:
    try:
        options = parser().parse_args(arguments)
    except SystemExit as end:
        return DONE if not end.code else BAD_USAGE
    if options.verb is None:
        raise Usage("No verb is given.")
    module, _, function = _VERBS[options.verb].partition(":")
    verb: Callable[[Call], int] = getattr(import_module(f"kamdesk.app.{module}"), function)
    status = verb(Call(options, speech, places, clock))
    sys.stdout.flush()
    return status


def _refused(refusal: Refusal, speech: Speech, places: Folders) -> int:
    crash.note(places.log, f"refused {refusal.code}")
    speech.refuse(_line(refusal))
    if isinstance(refusal, BadRequest | Invalid) or refusal.code in USAGE:
        return BAD_USAGE
    return CANNOT_OPEN if isinstance(refusal, CannotOpen) else UNCHANGED


def _line(refusal: Refusal) -> str:
    """What was not done and what to do, on one line; two customers of one name are listed below it."""
    choices = refusal.figures.get("choices")
    if refusal.code == "two_customers" and isinstance(choices, list):
        lines = ["  ".join(str(part or "-") for part in choice) for choice in choices]
        return "\n  ".join([told("two_customers", name=refusal.figures.get("name")), *lines])
    return " ".join(refusal_text(refusal).split())


def _language(arguments: Sequence[str], places: Folders) -> str:
    """The language of `--lang`, before anything is parsed: even a wrong call is answered in it."""
    for at, argument in enumerate(arguments):
        if argument == "--lang":
            return next(iter(arguments[at + 1 : at + 2]), "")
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return SettingsFile(places.settings).now.language


def _reader_gone() -> int:
    """Whoever read the output has gone, as `head` does; Python must not complain about it at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
