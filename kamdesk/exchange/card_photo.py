"""The picture in a card: base64 or a data: address, taken only if it is a picture of a known kind."""

from __future__ import annotations

import base64
import binascii
import re

_DATA = re.compile(r"data:[^,;]*(?:;[^,;]*)*;base64,", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def photo_in(value: str, most: int) -> tuple[bytes, str] | None:
    """The picture's bytes and media type; None where the value is malformed, longer than `most` bytes or no picture."""
    found = _DATA.match(value.strip()[:200])
    text = _BLANKS.sub("", value.strip()[found.end() :] if found else value)
    if len(text) > most * 4 // 3 + 4:
        return None
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    kind = _media_type(data)
    return (data, kind) if kind else None


def _media_type(data: bytes) -> str:
    """By the first bytes, whatever the card calls it."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return "image/bmp" if data.startswith(b"BM") else ""
