"""The verbs on a book as a file: new, backup, restore, check, demo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kamdesk.app import demo_book
from kamdesk.app.call import Call
from kamdesk.models.refusals import BadRequest, CannotOpen
from kamdesk.services.desk import Secret, create
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_faults import fault_text

DAMAGE = frozenset({"damaged_pages", "cut_short", "unreadable", "cipher", "integrity"})
"""Faults of the file itself, not of what it says."""


def new(call: Call) -> int:
    """An empty book; without passphrase or keychain there is none, never a plain file (exit status 2)."""
    path = call.new_path()
    try:
        create(path, call.secret_for_new(), call.clock).close()
    except CannotOpen as refusal:
        if refusal.code == "no_key":
            raise BadRequest("no_passphrase") from refusal
        raise
    call.speech.say(told("new", book=str(path)))
    if call.speech.as_json:
        call.speech.document({"book": str(path)})
    return 0


def demo(call: Call) -> int:
    """The demo book's file; the desk itself is opened by the start."""
    path = call.demo()
    call.speech.say(told("demo", book=str(path)))
    if call.speech.as_json:
        call.speech.document({"book": str(path)})
    return 0


def backup(call: Call) -> int:
    """A verified copy, among the book's backups or where it was asked for."""
    from kamdesk.services import backups

    with call.opened() as desk:
        made = backups.backup(desk, call.options.out)
    return _said(call, "backed_up", made.path)


def restore(call: Call) -> int:
    """A backup put back as a new book; it opens with what opened the backup."""
    from kamdesk.app import passphrases
    from kamdesk.services import backups

    path = call.new_path()
    file: Path = call.options.file

    def put_back(secret: Secret) -> Path:
        backups.restore(file, path, secret)
        return path

    passphrases.open_with(call.options.passphrase_file, put_back, told("ask_passphrase"))
    return _said(call, "restored", path)


def check(call: Call) -> int:
    """Pages, cipher, foreign keys, and what is kept against the facts. 3: the file is damaged; 4: its content is."""
    from kamdesk.app import passphrases
    from kamdesk.services import checking

    path = call.book
    if call.is_demo:
        found = checking.check(path, Secret(demo_book.PASSPHRASE, keychain=False))
    else:
        look = partial(checking.check, path)
        found = passphrases.open_with(call.options.passphrase_file, look, told("ask_passphrase"))
    problems = [fault.code for fault in found.problems]
    call.speech.say(told("sound") if found.ok else told("unsound", count=len(problems)))
    for fault in found.problems:
        call.speech.say(f"  {fault_text(fault.code, fault.figures)}")
    if call.speech.as_json:
        call.speech.document({"ok": found.ok, "problems": problems, "out": None})
    if found.ok:
        return 0
    return 3 if any(code in DAMAGE for code in problems) else 4


def _said(call: Call, code: str, out: Path) -> int:
    call.speech.say(told(code, out=str(out)))
    if call.speech.as_json:
        call.speech.document({"ok": True, "problems": [], "out": str(out)})
    return 0
