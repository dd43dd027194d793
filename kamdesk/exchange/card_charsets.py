"""Which characters the bytes of a card stand for: UTF-8, else what the line says, else what reads most like text."""

from __future__ import annotations

import re

_NAMED = re.compile(rb"CHARSET=\"?([A-Z0-9_.:-]+)")
_HIGH = re.compile(rb"[\x80-\xff]+")
# Names in cards and the Python codec that reads all such a writer may have meant.
_CODECS = {
    "GB2312": "gb18030",
    "GBK": "gb18030",
    "CP936": "gb18030",
    "GB18030": "gb18030",
    "GB_2312-80": "gb18030",
    "BIG5": "big5hkscs",
    "BIG-5": "big5hkscs",
    "CP950": "big5hkscs",
    "SHIFT_JIS": "cp932",
    "SHIFT-JIS": "cp932",
    "SJIS": "cp932",
    "X-SJIS": "cp932",
    "EUC-KR": "cp949",
    "KS_C_5601-1987": "cp949",
    "ISO-8859-1": "cp1252",
    "US-ASCII": "",
    "UTF-8": "",
    "UTF8": "",
}


def named_charset(text: bytes) -> str:
    """The codec behind the CHARSET parameter in a head written in capitals; empty for none, UTF-8 or an unknown one."""
    found = _NAMED.search(text)
    if found is None:
        return ""
    name = found[1].decode("ascii")
    if name in _CODECS:
        return _CODECS[name]
    try:
        b"".decode(name)
    except LookupError:
        return ""
    return name


def decoded(data: bytes, charset: str) -> str:
    """The text of the bytes: UTF-8 where it fits, else the charset named, else the likeliest; never fails."""
    for codec in ("utf-8", charset) if charset else ("utf-8",):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    codec = _likeliest(data)
    return data.decode(codec, "replace")


def _likeliest(data: bytes) -> str:
    """GB18030, Big5, Shift_JIS or Western, by how many of the bytes make characters of everyday use in it.

    UTF-8 with a broken character stays UTF-8. Western letters stand alone among ASCII, Chinese and Japanese ones do
    not.
    """
    high = _HIGH.findall(data)
    if _share_of_utf8(data) > 0.7:
        return "utf-8"
    if sum(len(run) == 1 for run in high) * 2 > len(high) and not _fits(data, "cp932"):
        return "cp1252"
    shares = [(_common(data, codec), -rank, codec) for rank, codec in enumerate(("gb18030", "big5hkscs", "cp932"))]
    best = max(shares)
    return best[2] if best[0] > 0 else "cp1252"


def _share_of_utf8(data: bytes) -> float:
    """How much of what is not ASCII reads as UTF-8."""
    text = data.decode("utf-8", "replace")
    beyond = [letter for letter in text if letter > "\x7f"]
    return 1 - beyond.count("\ufffd") / len(beyond) if beyond else 1


def _fits(data: bytes, codec: str) -> bool:
    return _common(data, codec) > 0.9


def _common(data: bytes, codec: str) -> float:
    """The share of everyday characters among those beyond ASCII; 0 where the bytes do not fit at all."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    beyond = [letter for letter in text if letter > "\x7f"]
    return sum(_is_common(letter, codec) for letter in beyond) / len(beyond) if beyond else 0


def _is_common(letter: str, codec: str) -> bool:
    """Level 1 of the character set, its punctuation and, in Japanese, the kana."""
    try:
        raw = letter.encode(codec)
    except UnicodeEncodeError:
        return False
    lead = raw[0]
    if codec == "gb18030":
        return len(raw) == 2 and (0xB0 <= lead <= 0xD7 or 0xA1 <= lead <= 0xA3) and raw[1] >= 0xA1
    if codec == "big5hkscs":
        return len(raw) == 2 and (0xA4 <= lead <= 0xC6 or 0xA1 <= lead <= 0xA3)
    return "\u3040" <= letter <= "\u30ff" or (len(raw) == 2 and 0x88 <= lead <= 0x97)
