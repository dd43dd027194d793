"""The lines of a card: folded and quoted-printable lines joined, charsets undone, names and parameters taken apart."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from kamdesk.exchange.card_charsets import decoded, named_charset

_HEAD = re.compile(r'(?:([\w-]+)\.)?([A-Za-z0-9_/-]+)[ \t]*((?:;(?:[^";:]|"[^"]*")*)*)')
_PARAM = re.compile(r';((?:[^";]|"[^"]*")*)')
_SPLIT = re.compile(r"((?:[^\\;]|\\.)*)(?:;|\Z)", re.DOTALL)
_SPLIT_21 = re.compile(r"(?<!\\);")
_BARE_TYPE = re.compile(r";([^;=\"]+)(?=;|$)")
_ESCAPE = re.compile(r"\\([\\;,:nN\"])")
_STARTS = re.compile(
    rb"(?:[\w-]+\.)?(?:X-[\w/-]+|FN|N|TEL|EMAIL|ADR|ORG|TITLE|ROLE|NOTE|URL|BDAY|PHOTO|LABEL|REV|UID|VERSION|END"
    rb"|NICKNAME|CATEGORIES|IMPP|SOUND|KEY|LOGO|TZ|GEO)[;:]",
    re.IGNORECASE,
)
_BARE = {"FN", "N", "TEL", "EMAIL", "ADR", "ORG", "TITLE", "ROLE", "NOTE", "URL", "BDAY", "PHOTO", "UID", "REV"}


class Head(NamedTuple):
    """What stands before the colon. `types` are the TYPE values and bare parameters of version 2.1, in lower case."""

    name: str
    group: str
    types: frozenset[str]
    params: dict[str, str]
    encoding: str
    text: str


# A line of a card: its head and its value, charset and quoted-printable undone, escapes not.
Property = tuple[Head, str]


class CardReader:
    """Reads lines of cards; keeps the heads it met, since a file repeats the same few thousands of times.

    Of the card read last, wherever in it the line stood, `is_21` tells the version, and `is_own` that KamDesk wrote it,
    so that blanks at the ends of its texts are meant.
    """

    def __init__(self) -> None:
        self.is_21 = False
        self.is_own = False
        self._heads: dict[str, Head | None] = {}
        self._charset = ""

    def properties(self, body: bytes) -> list[Property]:
        """The lines of one card. A line that begins no property belongs to the one before, a line further."""
        found: list[Property] = []
        known = self._heads
        for line in self._lines(body):
            text, colon, value = line.partition(":")
            head = known.get(text) if colon else None
            if head is None:
                if not line:
                    continue
                head = self._head(text) if colon else None
                if head is None:
                    head, value = self._uncommon(line)
            if head is None:
                if found:
                    found[-1] = (found[-1][0], _continued(found[-1][1], line))
            elif head.encoding == "quoted-printable":
                found.append((head, _plain(value, head, self._charset)))
            else:
                found.append((head, value))
        return found

    def _lines(self, body: bytes) -> list[str]:
        """The logical lines as text; quoted-printable values still encoded."""
        upper = body.upper()
        self.is_21 = b"VERSION:2.1" in upper
        self.is_own = b"PRODID:-//KAMDESK//" in upper
        if b"CHARSET=" in upper:
            self._charset = named_charset(upper) or self._charset
        if b"QUOTED-PRINTABLE" in upper:
            raw = _joined(body)
        elif b"\n " in body or b"\n\t" in body:
            raw = _unfolded(body, self.is_21)
        else:
            raw = body
        try:
            return raw.decode().split("\n")
        except UnicodeDecodeError:
            return [self._decoded_line(line) for line in raw.split(b"\n")]

    def _decoded_line(self, line: bytes) -> str:
        head = line.partition(b":")[0]
        return decoded(line, named_charset(head.upper()) or self._charset)

    def _head(self, text: str) -> Head | None:
        if text not in self._heads:
            if len(self._heads) > 5000:  # a hostile file makes every head new
                self._heads.clear()
            self._heads[text] = _parsed_head(text)
        return self._heads[text]

    def _uncommon(self, line: str) -> tuple[Head | None, str]:
        """A head with a colon inside quotes, or a known name without any colon; None for a line that goes on."""
        if line.strip().upper() in _BARE:
            return self._head(line.strip()), ""
        if '"' in line:
            found = _HEAD.match(line)
            if found and line[found.end() : found.end() + 1] == ":":
                return self._head(line[: found.end()]), line[found.end() + 1 :]
        return None, ""


def unescaped(value: str) -> str:
    """Text with its backslashes undone: \\n is a line break."""
    return _ESCAPE.sub(_unescape, value) if "\\" in value else value


def components(value: str, *, is_21: bool) -> list[str]:
    """The parts between semicolons, unescaped. Version 2.1 knows \\; only, so a backslash always keeps one."""
    if "\\" not in value:
        return value.split(";")
    parts = _SPLIT_21.split(value) if is_21 else _parts(value)
    return [unescaped(part) for part in parts]


def listed(value: str) -> list[str]:
    """The values between commas, unescaped, blank ones left out."""
    if "\\" not in value:
        return [text for part in value.split(",") if (text := part.strip(" "))]
    parts = re.findall(r"(?:[^\\,]|\\.)+", value, re.DOTALL)
    return [text for part in parts if (text := unescaped(part).strip(" "))]


def verbatim(head: Head, value: str) -> str:
    """The line as any version can hold it: one line, its encodings undone, bare types as TYPE=."""
    text = head.text
    if head.encoding == "quoted-printable" or "CHARSET" in head.params:
        text = re.sub(r"(?i);(?:CHARSET=[^;]*|(?:ENCODING=)?QUOTED-PRINTABLE)", "", text)
    if head.types:
        text = _BARE_TYPE.sub(r";TYPE=\1", text)
    return text + ":" + value.replace("\n", "\\n")


def _unescape(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def _parts(value: str) -> list[str]:
    """Split at semicolons that no backslash keeps; a backslash at the very end stands for itself."""
    if (len(value) - len(value.rstrip("\\"))) % 2:
        value += "\\"
    found = [match[1] for match in _SPLIT.finditer(value)]
    return found[:-1] if value and not value.endswith(";") and len(found) > 1 and found[-1] == "" else found


def _continued(value: str, line: str) -> str:
    """A value that goes on in a line of its own; Android's old cards end such lines in a backslash."""
    return (value[:-1] if value.endswith("\\") and not value.endswith("\\\\") else value) + "\n" + line


def _plain(value: str, head: Head, charset: str) -> str:
    """A quoted-printable value as text."""
    raw = binascii.a2b_qp(value.encode("utf-8", "replace"))
    named = named_charset(f"CHARSET={head.params.get('CHARSET', '')}".upper().encode())
    return decoded(raw, named or charset).replace("\r\n", "\n").replace("\r", "\n")


def _unfolded(body: bytes, is_21: bool) -> bytes:
    if not is_21:
        return body.replace(b"\n ", b"").replace(b"\n\t", b"")
    return b"\n".join(_unfolded_21(body.split(b"\n")))


def _unfolded_21(lines: list[bytes]) -> Iterator[bytes]:
    """Version 2.1 folds where a blank stood and keeps it; who folds at 75 or 76 bytes sharp follows 3.0 instead."""
    current: list[bytes] = []
    sharp = False
    for line in lines:
        if line[:1] in (b" ", b"\t") and current:
            current.append(line[1:] if sharp else line)
        else:
            if current:
                yield b"".join(current)
            current = [line]
        sharp = len(line) in (74, 75, 76)
    yield b"".join(current)


def _joined(body: bytes) -> bytes:
    """Lines of a card with quoted-printable values: soft breaks and folds taken out."""
    lines: list[bytes] = []
    soft = False
    for line in body.split(b"\n"):
        if soft and not _STARTS.match(line):
            lines[-1] = lines[-1][:-1] + line
        elif line[:1] in (b" ", b"\t") and lines:
            lines[-1] += line[1:]
        else:
            lines.append(line)
        soft = lines[-1].endswith(b"=") and b"QUOTED-PRINTABLE" in lines[-1].partition(b":")[0].upper()
    return b"\n".join(lines)


def _parsed_head(text: str) -> Head | None:
    found = _HEAD.fullmatch(text.strip())
    if found is None:
        return None
    params, types = _params(found[3])
    encoding = params.get("ENCODING", "").lower()
    if "quoted-printable" in types:
        encoding = "quoted-printable"
    elif encoding == "b" or "base64" in types:
        encoding = "base64"
    return Head(found[2].upper(), found[1] or "", frozenset(types), params, encoding, text.strip())


def _params(text: str) -> tuple[dict[str, str], set[str]]:
    params: dict[str, str] = {}
    types: set[str] = set()
    for param in _PARAM.findall(text):
        name, equals, value = param.partition("=")
        if not equals:
            types.add(name.strip().lower())
        elif name.strip().upper() == "TYPE":
            types.update(kind.strip().lower() for kind in _types(value))
        else:
            params.setdefault(name.strip().upper(), value.strip().strip('"'))
    if params.get("PREF"):
        types.add("pref")
    return params, types


def _types(value: str) -> list[str]:
    """TYPE=a,b and TYPE="a,b" (4.0) alike."""
    return value.replace('"', "").split(",")
