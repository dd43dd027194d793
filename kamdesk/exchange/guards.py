"""Guards: one apostrophe that keeps a spreadsheet from running a text as a formula, and the way back."""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-](?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s?%?", re.ASCII)
_PHONE = re.compile(
    r"\+\(?\d[\d ().\-/]{4,}\d(?:\s*(?:转|分机|ext\.?|x|,|;|#|;ext=)\s*\d{1,8})?", re.ASCII | re.IGNORECASE
)


def guard(text: str) -> str:
    """The text as a CSV cell that Excel shows and never runs.

    Text that starts with any number of apostrophes and then = + - @ tab or CR gets one more apostrophe; bare numbers
    (-12.50, +3%) and phone numbers (+86 138 0013 8000) do not.
    """
    if _RUNS.match(text) and not _NUMBER.fullmatch(text) and not _PHONE.fullmatch(text):
        return "'" + text
    return text


def unguard(text: str) -> str:
    """The text a guarded cell stands for: one apostrophe fewer where apostrophes stand before such a character."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
