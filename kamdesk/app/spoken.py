"""Texts as they were typed, in whatever locale: the system hands them over in an encoding of its own."""

from __future__ import annotations

import os


def spoken(text: str) -> str:
    """An argument or an environment variable as text.

    In a locale that knows no Chinese, Python keeps the bytes as lone surrogates; they are UTF-8 then. Bytes of another
    encoding are left as the locale reads them.
    """
    try:
        return os.fsencode(text).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return text.encode("utf-8", "replace").decode("utf-8")
