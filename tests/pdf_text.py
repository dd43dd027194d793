"""The text of a PDF as a reader copies it: streams inflated, glyphs looked up in the fonts' own ToUnicode tables."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FONT_NAME = re.compile(rb"/(F\d+)\s+(\d+) 0 R")
_SHOWN = re.compile(rb"/(F\d+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>")
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)


def pdf_text(path: Path) -> str:
    """Everything written in the file, without blanks; radicals that look like characters are given as characters."""
    objects = {int(number): body for number, body in _OBJECT.findall(path.read_bytes())}
    tables = {number: dict(_table(_inflated(objects[to]))) for number, to in _fonts(objects)}
    names = {name: int(number) for body in objects.values() for name, number in _FONT_NAME.findall(body)}
    shown = "".join(_text(_inflated(body), names, tables) for body in objects.values() if b"stream" in body)
    return unicodedata.normalize("NFKC", "".join(shown.split()))


def _fonts(objects: dict[int, bytes]) -> Iterator[tuple[int, int]]:
    for number, body in objects.items():
        found = re.search(rb"/ToUnicode\s+(\d+) 0 R", body)
        if found:
            yield number, int(found[1])


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if not found:
        return b""
    return zlib.decompressobj().decompress(found[1]) if b"FlateDecode" in body else found[1]


def _table(stream: bytes) -> Iterator[tuple[int, str]]:
    for block in _CHARS.findall(stream):
        codes = re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block)
        yield from ((int(code, 16), _letters(letters)) for code, letters in codes)
    for block in _RANGES.findall(stream):
        for first, last, listed, start in re.findall(
            rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[(.*?)\]|<([0-9a-fA-F]+)>)", block, re.DOTALL
        ):
            letters = re.findall(rb"<([0-9a-fA-F]+)>", listed)
            for step in range(int(last, 16) - int(first, 16) + 1):
                letter = _letters(letters[step]) if letters else chr(int(start, 16) + step)
                yield int(first, 16) + step, letter


def _letters(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _text(stream: bytes, names: dict[bytes, int], tables: dict[int, dict[int, str]]) -> str:
    table: dict[int, str] = {}
    found = []
    for font, glyphs in _SHOWN.findall(stream):
        if font:
            table = tables.get(names.get(font, 0), {})
        else:
            codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
            found += [table.get(code, "") for code in codes]
    return "".join(found)
