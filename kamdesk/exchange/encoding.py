"""Which encoding a text file is in: certain signs first, then Chinese, then what fits best."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kamdesk.exchange.formats import first_bytes
from kamdesk.models.refusals import BadRequest

_CHUNK = 1024 * 1024
_SAMPLE = 64 * 1024
# A wider code page that reads everything the narrower one does.
_WIDER = {"gbk": "gb18030", "gb2312": "gb18030", "cp936": "gb18030", "shift_jis": "cp932", "big5": "cp950"}
_NOT_OF_FILES = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"}
_LATIN_LETTERS = frozenset("àâäáãåæçéèêëíìîïñóòôöõøúùûüýÿßœšžÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÒÔÖÕØÚÙÛÜÝŒ")
_LATIN_MARKS = frozenset("“”‘’–—…€£©®°·«»§¿¡ºª\u00a0")


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` as shown to people, `codec` to read with; `clean` says that the whole file decodes."""

    name: str
    codec: str
    clean: bool = True


def encoding_of(path: Path, wished: str | None = None) -> Encoding:
    """The encoding of a file; a byte order mark wins over the wish, the wish over any guess.

    Raises BadRequest for a wished encoding that does not exist.
    """
    head = first_bytes(path, 4)
    if marked := _marked(path, head):
        return Encoding(marked, marked, _decodes(path, marked))
    if wished:
        name = _known(wished)
        return Encoding(name, _WIDER.get(name, name), _decodes(path, _WIDER.get(name, name)))
    return _without_nul(path) if b"\0" not in first_bytes(path, _SAMPLE) else _with_nul(path)


def _marked(path: Path, head: bytes) -> str:
    """What a byte order mark says; that of UTF-32 may also be UTF-16's before a zero, so it must decode as well."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE) and _decodes(path, "utf-32"):
        return "utf-32"
    return "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ""


def _known(wished: str) -> str:
    """The wished encoding under Python's name for it; only encodings of text will do."""
    try:
        "".encode(wished)
        name = codecs.lookup(wished).name
        if name in _NOT_OF_FILES:
            raise LookupError(name)
    except (LookupError, ValueError, UnicodeError) as error:
        raise BadRequest("unknown_encoding", encoding=wished[:40]) from error
    return {"utf_8": "utf-8", "iso8859-1": "latin-1", "mac-roman": "mac_roman"}.get(name, name)


def _decodes(path: Path, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)("strict")
    try:
        for chunk in _chunks(path):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _with_nul(path: Path) -> Encoding:
    """UTF-16 without a mark has zero bytes on one side of ASCII characters; stray ones are on both sides or few."""
    sample = first_bytes(path, _SAMPLE)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    zeros = even + odd
    if zeros >= 3 and zeros * 10 >= len(sample) and max(even, odd) * 20 >= zeros * 19:
        codec = "utf-16-be" if even > odd else "utf-16-le"
        if _decodes(path, codec):
            return Encoding(codec, codec)
    return _without_nul(path)


def _without_nul(path: Path) -> Encoding:
    if all(chunk.isascii() for chunk in _chunks(path)):
        return Encoding("ascii", "utf-8")
    if _decodes(path, "utf-8"):
        return Encoding("utf-8", "utf-8")
    sample = _telling_lines(path)
    if _is_hurt_utf8(sample):
        return Encoding("utf-8", "utf-8", clean=False)
    name = _best_fit(sample)
    codec = _WIDER.get(name, name)
    return Encoding(name, codec, _decodes(path, codec))


def _telling_lines(path: Path) -> bytes:
    """Lines that are not ASCII, up to 64 KiB; 0x0A and 0x0D are never part of a wider character in these encodings."""
    found: list[bytes] = []
    size = 0
    for chunk in _chunks(path):
        for line in chunk.splitlines():
            if not line.isascii():
                found.append(line)
                size += len(line)
                if size > _SAMPLE:
                    return b"\n".join(found)
    return b"\n".join(found)


def _is_hurt_utf8(sample: bytes) -> bool:
    """UTF-8 in which a few bytes are broken: far more whole wide characters than broken places."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    wide = sum(character > "\x7f" for character in text) - broken
    return wide >= 20 and broken * 20 <= wide


def _best_fit(sample: bytes) -> str:
    """The candidate whose characters are the most usual ones, earlier candidates first among equals."""
    best, best_score = "", 0.2
    for name, judge in _CANDIDATES:
        score = judge(sample)
        if score > best_score + 1e-9:
            best, best_score = name, score
    return best or _by_statistics(sample)


def _by_statistics(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return _known(match.encoding) if match else "latin-1"


def _judge_gb(sample: bytes) -> float:
    return _judge_pairs(sample, "gb18030", _gb_weight)


def _judge_big5(sample: bytes) -> float:
    return _judge_pairs(sample, "cp950", _big5_weight)


def _judge_shift_jis(sample: bytes) -> float:
    return _judge_pairs(sample, "cp932", _shift_jis_weight)


def _judge_pairs(sample: bytes, codec: str, weight: Callable[[bytes], float]) -> float:
    """Mean weight of the bytes of all wide characters, -1 … 1; 0 where the sample does not decode."""
    kept = b"\n".join(line for line in sample.split(b"\n") if _line_decodes(line, codec))
    if len(kept) * 10 < len(sample) * 9:
        return 0.0
    total, size = 0.0, 0
    for character in kept.decode(codec):
        if character > "\x7f":
            raw = character.encode(codec, "replace")
            total += weight(raw) * len(raw)
            size += len(raw)
    return total / size if size else 0.0


def _line_decodes(line: bytes, codec: str) -> bool:
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _gb_weight(raw: bytes) -> float:
    """GB 2312 first level (the usual characters) 1, second level and signs less, extensions against."""
    if len(raw) != 2 or raw[1] < 0xA1:
        return -1.0
    if 0xB0 <= raw[0] <= 0xD7:
        return 1.0
    return 0.5 if 0xA1 <= raw[0] <= 0xA3 else 0.3 if 0xD8 <= raw[0] <= 0xF7 else -1.0


def _big5_weight(raw: bytes) -> float:
    if len(raw) != 2:
        return -1.0
    if 0xA4 <= raw[0] <= 0xC6:
        return 1.0
    return 0.5 if 0xA1 <= raw[0] <= 0xA3 else 0.1 if 0xC9 <= raw[0] <= 0xF9 else -1.0


def _shift_jis_weight(raw: bytes) -> float:
    if len(raw) == 1:
        return 0.1
    if raw[0] in (0x82, 0x83):
        return 1.0
    return 0.8 if 0x88 <= raw[0] <= 0x97 else 0.5 if raw[0] == 0x81 else -0.2


def _judge_latin(codec: str) -> Callable[[bytes], float]:
    def judge(sample: bytes) -> float:
        text = sample.decode(codec, "replace")
        marks = [_latin_weight(text, place) for place, character in enumerate(text) if character > "\x7f"]
        return sum(marks) / len(marks) if marks else 0.0

    return judge


def _latin_weight(text: str, place: int) -> float:
    """A usual accented letter beside an ASCII letter 1, a usual sign less; all else speaks against."""
    character = text[place]
    if character in _LATIN_MARKS:
        return 0.6
    if character not in _LATIN_LETTERS:
        return -1.0
    if character.isupper() and text[max(0, place - 1) : place].islower():
        return -0.5
    beside = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    return 1.0 if any(letter.isascii() and letter.isalpha() for letter in beside) else -0.5


_CANDIDATES: tuple[tuple[str, Callable[[bytes], float]], ...] = (
    ("gb18030", _judge_gb),
    ("big5", _judge_big5),
    ("shift_jis", _judge_shift_jis),
    ("latin-1", _judge_latin("latin-1")),
    ("cp1252", _judge_latin("cp1252")),
    ("mac_roman", _judge_latin("mac_roman")),
)
