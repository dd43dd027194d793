"""The text inside a PDF as it was written, so that it is found, copied and read aloud.

Where characters share a shape, Qt notes the first of them: a radical for the character of the same look, a tab for the
blank. The notes are of fixed length and not compressed, so each is put right in its place.
"""

from __future__ import annotations

import re
from unicodedata import normalize

ALIKE = (
    "⺠民⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⼾户"
)
"""Radicals with their characters, as far as normalising knows no better (Unicode, EquivalentUnifiedIdeograph)."""

RADICALS = range(0x2E80, 0x2FE0)
_NOTES = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_MEANT = re.compile(rb"(?<=\[)[^\]]*(?=\])|(<\w{4}>) \1 <\w{4}>(?=\n)")
"""A list, or a single letter; of a row of neighbours only the first is named, and it is none of these."""
_CODE = re.compile(rb"<\w{4}>")


def _plain_codes() -> dict[bytes, bytes]:
    known = {chr(code): normalize("NFKC", chr(code)) for code in RADICALS}
    known.update(zip(ALIKE[::2], ALIKE[1::2], strict=True))
    known["\t"] = " "
    return {_code(one): _code(other) for one, other in known.items() if other != one}


def _code(character: str) -> bytes:
    return b"<%04X>" % ord(character)


PLAIN = _plain_codes()


def readable(pdf: bytes) -> bytes:
    """The same PDF, of the same length, with the text of what it shows."""
    return _NOTES.sub(lambda notes: _MEANT.sub(_put_right, notes[0]), pdf)


def _put_right(meant: re.Match[bytes]) -> bytes:
    if meant[1]:
        letter, code = meant[0].rsplit(b" ", 1)
        return letter + b" " + PLAIN.get(code.upper(), code)
    return _CODE.sub(lambda code: PLAIN.get(code[0].upper(), code[0]), meant[0])
