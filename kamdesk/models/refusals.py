"""Refusals: the world's faults, each with a code, figures and a way out worded by the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamdesk.models.rows import Problem


class Refusal(Exception):
    """Nothing was changed, and the rep can do something about it.

    `code` is a stable lower_snake word the wording tables turn into a sentence; `figures` fill its named places
    (paths, counts, limits; never customer data, since refusals reach the log).
    """

    def __init__(self, code: str, **figures: object) -> None:
        super().__init__(code)
        self.code = code
        self.figures = figures

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.figures.items())])


class Cancelled(Refusal):
    """The rep stopped the work; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("cancelled")


class CannotOpen(Refusal):
    """The book cannot be opened: wrong_passphrase, not_a_book, damaged, newer, in_use, no_key."""


class BadRequest(Refusal):
    """The request does not fit: unknown field, two customers of one name, an impossible date."""


class Invalid(Refusal):
    """A draft was not stored; `problems` say what is wrong at which field (a list of `rows.Problem`)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("invalid", count=len(problems))
        self.problems = tuple(problems)
