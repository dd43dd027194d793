"""Tells how often, and with what, something was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
Answer = TypeVar("Answer")


def noting(asked: list[tuple[object, ...]], act: Callable[P, Answer]) -> Callable[P, Answer]:
    """The same act, in whose list stands what it was given each time."""

    def noted(*given: P.args, **named: P.kwargs) -> Answer:
        asked.append(given)
        return act(*given, **named)

    return noted
