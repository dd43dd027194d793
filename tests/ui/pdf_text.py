"""Reading back what Qt wrote into a PDF: the words of each page, by the fonts' own tables of characters."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> Tj|(Tm)\b")


def text_of(path: Path) -> str:
    """All text of a PDF; what is placed anew begins with a blank."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(path.read_bytes())}
    streams = {number: _stream(body) for number, body in objects.items()}
    fonts = {
        name: _characters(streams, objects, int(number))
        for body in [*objects.values(), *streams.values()]
        for name, number in _FONT.findall(body)
    }
    pages = [each for each in streams.values() if b" Tf" in each and b"Tj" in each]
    return "\n".join(_words(page, fonts) for page in pages)


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    try:
        return zlib.decompress(found[1])
    except zlib.error:
        return found[1]


def _characters(streams: dict[int, bytes], objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Glyph to character of a font, from its ToUnicode table."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", objects.get(font, b""))
    known: dict[int, str] = {}
    if table is None:
        return known
    text = streams[int(table[1])].decode("latin-1")
    for first, last, to in re.findall(r"<(\w+)> <(\w+)> <(\w+)>", text):
        for at, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
            known[glyph] = chr(int(to, 16) + at)
    for first, _last, many in re.findall(r"<(\w+)> <(\w+)> \[([^\]]*)\]", text):
        for at, to in enumerate(re.findall(r"<(\w+)>", many)):
            known[int(first, 16) + at] = bytes.fromhex(to).decode("utf-16-be")
    return known


def _words(page: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    said, font = [], {}
    for name, glyphs, move in _SHOWN.findall(page):
        if name:
            font = fonts.get(name, {})
        elif move:
            said.append(" ")
        else:
            said += [font.get(int(glyphs[at : at + 4], 16), "") for at in range(0, len(glyphs), 4)]
    return re.sub(r"\s+", " ", "".join(said))
