"""Paths of groups as text (`A/B`), and several of them in one cell: a backslash keeps a sign of a name from parting.

Other programs escape nothing: there a backslash stands for itself before any other sign.
"""

from __future__ import annotations

import re

EVERYBODY = "* myContacts"
"""What Google calls the group of everybody."""

_BREAK = r"[;；,，、|\n\r]+|:::"
_SIGN = r"\\[\\/;；,，、|:*\n\r]"
_ESCAPED = re.compile(_SIGN)
_PATHS = re.compile(rf"{_BREAK}|((?:{_SIGN}|(?!{_BREAK})[\s\S])+)")
_STEPS = re.compile(rf"(?:{_SIGN}|[^/])+")


def steps_of(path: str) -> tuple[str, ...]:
    """The names of a path, from the top, blank ones left out."""
    if "\\" not in path:
        return tuple(name for step in path.split("/") if (name := step.strip()))
    names = (_ESCAPED.sub(lambda found: found[0][1], step).strip() for step in _STEPS.findall(path))
    return tuple(filter(None, names))


def in_one(paths: list[str] | tuple[str, ...]) -> str:
    """Several paths, each with its slashes and backslashes escaped, as the text of one cell."""
    return "; ".join(re.sub(r"(?=[;；,，、|:\n\r])|^(?=\*)", r"\\", path) for path in paths)


def parted(text: str) -> tuple[str, ...]:
    """The paths of a cell, each once; Google's star before its own groups is left out, and its group of everybody."""
    found = (path.strip() for path in _PATHS.findall(text))
    return tuple(dict.fromkeys(path.removeprefix("* ") for path in found if path and path != EVERYBODY))
