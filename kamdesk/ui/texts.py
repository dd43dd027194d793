"""Marking texts for translation where they stand in tables; lupdate finds them by this very name."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802  the name is Qt's, for lupdate
    """The text itself, of this translation context (Qt's own function is typed to return an object)."""
    return text
