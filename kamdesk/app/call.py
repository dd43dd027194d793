"""One call of the command: its options, how it speaks, and the book it works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from kamdesk.app import demo_book, passphrases
from kamdesk.app.folders import Folders
from kamdesk.app.speech import Speech
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.models.settings import Settings
from kamdesk.models.terms import RankBy
from kamdesk.services.desk import Clock, Desk, Secret, bring_to_today, open_desk, seen_on
from kamdesk.ui.wording_command import told


@dataclass(frozen=True, slots=True)
class Call:
    """What a verb is handed. `options` are those of `cli_arguments`; the clock and the folders come from outside."""

    options: argparse.Namespace
    speech: Speech
    folders: Folders
    clock: Clock

    @property
    def book(self) -> Path:
        """The book's file; `demo` stands for today's demo book."""
        return self.options.book if not self.is_demo else self.demo()

    @property
    def is_demo(self) -> bool:
        return str(self.options.book) == demo_book.NAME

    def demo(self) -> Path:
        """Today's demo book, made where it is missing."""
        return demo_book.demo_book(self.folders.demo, self.speech.language, self.clock().date())

    def new_path(self) -> Path:
        """The path of a book to be made. BadRequest for the demo book's name."""
        if self.is_demo:
            raise BadRequest("demo_is_taken")
        return Path(self.options.book)

    @contextmanager
    def opened(self) -> Iterator[Desk]:
        """The open book. Raises what opening refuses."""
        path = self.book
        if self.is_demo:
            desk = open_desk(path, Secret(demo_book.PASSPHRASE, keychain=False), self.clock)
        else:
            unlock = partial(self._unlock, path)
            desk = passphrases.open_with(self.options.passphrase_file, unlock, told("ask_passphrase"))
        try:
            yield desk
        finally:
            desk.close()

    @contextmanager
    def seen(self) -> Iterator[Desk]:
        """The open book as seen on `--on` and under the rules the options name.

        Seen as it is kept, the kept numbers are first brought along, which the next call finds done; a book that cannot
        be written just now is looked at all the same.
        """
        with self.opened() as desk:
            rules, on = self._settings(desk.settings), self.on(desk)
            if rules == desk.settings and on == desk.today():
                with suppress(Refusal):
                    bring_to_today(desk)
            with seen_on(desk, on, rules) as seen:
                yield seen

    def on(self, desk: Desk) -> date:
        """The day of `--on`, else today."""
        wanted: date | None = getattr(self.options, "on", None)
        return wanted or desk.today()

    def secret_for_new(self) -> Secret:
        """The secret of a book to be made."""
        return passphrases.for_new(self.options.passphrase_file, told("ask_new_passphrase"), told("ask_again"))

    def _unlock(self, path: Path, secret: Secret) -> Desk:
        return open_desk(path, secret, self.clock)

    def _settings(self, settings: Settings) -> Settings:
        options = self.options
        if getattr(options, "rank_by", None):
            settings = replace(settings, rank_by=RankBy(options.rank_by))
        if getattr(options, "window", None):
            settings = replace(settings, window_months=options.window)
        if getattr(options, "horizon", None):
            settings = replace(settings, horizon_days=options.horizon)
        return settings
