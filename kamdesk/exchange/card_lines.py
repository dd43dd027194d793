"""Cut a card file into cards: any line ends, byte order marks, stray text between cards, cards never closed."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_READ = 1 << 20


class CardLimits(NamedTuple):
    """How much is read from a file a stranger may have written."""

    file_bytes: int = 2 << 30
    cards: int = 1_000_000
    card_bytes: int = 16 << 20
    card_lines: int = 20_000
    photo_bytes: int = 8 << 20


class CardText(NamedTuple):
    """The lines between BEGIN and END, ended by LF. `too_long`: over the limit, so the lines were let go."""

    number: int
    body: bytes
    is_closed: bool
    too_long: bool


def card_texts(file: BinaryIO, limits: CardLimits) -> Iterator[CardText]:
    """The cards of the file in order, numbered from 1; a card inside an AGENT line belongs to its card."""
    cutter = _Cutter(limits.card_bytes)
    for piece in _pieces(file, limits.card_bytes):
        yield from cutter.cut(piece)
    yield from cutter.rest()


class _Cutter:
    """Collects lines between BEGIN and END over the borders of pieces."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._number = 0
        self._depth = 0
        self._parts: list[bytes] = []
        self._size = 0

    def cut(self, piece: bytes) -> Iterator[CardText]:
        upper = piece.upper()
        kept = place = 0
        while (hit := upper.find(b"VCARD", place)) >= 0:
            start = upper.rfind(b"\n", 0, hit) + 1
            end = upper.find(b"\n", hit)
            end = len(piece) if end < 0 else end
            place = end
            edge = upper[start:end].replace(b" ", b"").replace(b"\t", b"")
            if edge == b"END:VCARD" and self._depth:
                if self._depth == 1:
                    self._keep(piece[kept:start])
                    yield self._card(is_closed=True)
                    kept = end + 1
                self._depth -= 1
            elif edge == b"BEGIN:VCARD":
                if self._depth and self._is_agent(piece[kept:start]):
                    self._depth += 1
                    continue
                if self._depth:
                    self._keep(piece[kept:start])
                    yield self._card(is_closed=False)
                self._depth = 1
                kept = end + 1
        if self._depth:
            self._keep(piece[kept:])

    def rest(self) -> Iterator[CardText]:
        """The card the file broke off in, if it says anything."""
        if self._depth and (self._size > self._most or b"".join(self._parts).strip()):
            yield self._card(is_closed=False)

    def _keep(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._most:
            self._parts = []
        else:
            self._parts.append(part)

    def _card(self, *, is_closed: bool) -> CardText:
        self._number += 1
        card = CardText(self._number, b"".join(self._parts), is_closed, self._size > self._most)
        self._parts, self._size = [], 0
        return card

    def _is_agent(self, before: bytes) -> bool:
        """Whether the text so far ends in an AGENT line that waits for its card."""
        text = before if before.strip() else b"".join(self._parts[-1:])
        last = text.rstrip().rpartition(b"\n")[2].upper()
        return last.startswith(b"AGENT") and last.endswith(b":")


def _pieces(file: BinaryIO, longest: int) -> Iterator[bytes]:
    """The file in pieces of whole lines ended by LF, in whatever charset it is, without byte order mark and NUL.

    CR LF, CR CR LF and lone CR end a line as LF does. A line longer than `longest` comes in parts.
    """
    held = b""
    for raw in _recoded(file):
        data = held + raw
        whole = data.rstrip(b"\r")  # a CR at the end may belong to a LF not read yet
        tail = data[len(whole) :]
        if b"\r" in whole:
            whole = whole.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        cut = whole.rfind(b"\n") + 1 or (len(whole) if len(whole) > longest else 0)
        held = whole[cut:] + tail
        if cut:
            yield whole[:cut]
    if held:
        yield held.replace(b"\r", b"\n")


def _recoded(file: BinaryIO) -> Iterator[bytes]:
    """The raw bytes in chunks, UTF-16 turned into UTF-8, marks and NUL bytes taken out."""
    raw = file.read(_READ)
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(raw[:2])
    decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
    raw = raw[2:] if encoding else raw.removeprefix(codecs.BOM_UTF8)
    while raw:
        data = decoder.decode(raw).encode("utf-8", "replace") if decoder else raw
        yield data.replace(b"\0", b"") if b"\0" in data else data
        raw = file.read(_READ)
