"""What kinds of kept files are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.texts import QT_TRANSLATE_NOOP


def file_kind(kind: str) -> str:
    """Recording, e-mail, fax, picture, photo; any other kind is a file."""
    return QCoreApplication.translate("Files", _KINDS.get(kind, _KINDS["other"]))


_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "recording": QT_TRANSLATE_NOOP("Files", "Recording"),
        "email": QT_TRANSLATE_NOOP("Files", "E-mail"),
        "fax": QT_TRANSLATE_NOOP("Files", "Fax"),
        "picture": QT_TRANSLATE_NOOP("Files", "Picture"),
        "photo": QT_TRANSLATE_NOOP("Files", "Photo"),
        "other": QT_TRANSLATE_NOOP("Files", "File"),
    }
)
