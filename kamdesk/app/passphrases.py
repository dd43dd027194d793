"""Where a passphrase comes from: a file, the environment, the keychain, a prompt; never an argument."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kamdesk.app.spoken import spoken
from kamdesk.models.refusals import BadRequest, CannotOpen
from kamdesk.services.unlocking import Secret

VARIABLE = "KAMDESK_PASSPHRASE"
Opened = TypeVar("Opened")


def given(file: Path | None) -> str | None:
    """The passphrase of `--passphrase-file`, else of the environment; None where neither is there."""
    if file is not None:
        return from_file(file)
    return from_environment()


def from_file(path: Path) -> str:
    """A file's first line, without its end. BadRequest where it cannot be read or is empty."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadRequest("no_passphrase_file", path=str(path)) from None
    line = text.split("\n", 1)[0].rstrip("\r")
    if not line:
        raise BadRequest("empty_passphrase")
    return line


def from_environment() -> str | None:
    """The passphrase of the environment, taken out of it so that no child inherits it."""
    return spoken(os.environ.pop(VARIABLE, "")) or None


def open_with(file: Path | None, unlock: Callable[[Secret], Opened], question: str) -> Opened:
    """Open a book with what is given, else the keychain's key, else by asking at the terminal, if there is one."""
    passphrase = given(file)
    if passphrase is not None:
        return unlock(Secret(passphrase, keychain=False))
    try:
        return unlock(Secret())
    except CannotOpen as refusal:
        if refusal.code != "no_key" or not can_ask():
            raise
    return unlock(Secret(ask(question), keychain=False))


def for_new(file: Path | None, question: str, again: str) -> Secret:
    """The secret of a new book; at a terminal it is asked twice, and an empty answer leaves it to the keychain."""
    passphrase = given(file)
    if passphrase is None and can_ask():
        passphrase = ask(question) or None
        if passphrase is not None and ask(again) != passphrase:
            raise BadRequest("passphrases_differ")
    return Secret(passphrase, keychain=passphrase is None)


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> str:
    """Ask at the terminal without showing what is typed."""
    from getpass import getpass

    try:
        return getpass(question)
    except EOFError:
        raise CannotOpen("no_key") from None
