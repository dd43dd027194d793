"""The payload of an age file: chunks of 64 KiB, each sealed by itself, so that it streams and can be read anywhere.

After C2SP age.md, "Payload": ChaCha20-Poly1305, nonce = 11 bytes of counter and a byte that is 1 on the last chunk.
"""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from kamdesk.models.refusals import Refusal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

CHUNK = 64 * 1024
TAG = 16


class CannotUnseal(Refusal):
    """Not opened: not_sealed, wrong_passphrase, wrong_key, needs_passphrase, needs_key, too_costly, damaged."""


class SealedWriter:
    """Seals what is written to it. `close` seals the last chunk; the file below stays open."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._cipher = _cipher(key)
        self._held = bytearray()
        self._chunks = 0

    def write(self, data: bytes, /) -> int:
        self._held += data
        start = 0
        # the last chunk is sealed differently, so one is held back until it is known whether more follows
        while len(self._held) - start > CHUNK:
            self._seal(self._held[start : start + CHUNK], last=False)
            start += CHUNK
        if start:
            del self._held[:start]
        return len(data)

    def flush(self) -> None:
        """Chunks go out when they are full."""

    def close(self) -> None:
        self._seal(self._held, last=True)
        self._held = bytearray()

    def read_back(self, seen: Callable[[bytes], object]) -> None:
        """After `close`: open every chunk again from where the file stands, giving its sealed bytes to `seen`.

        Raises CannotUnseal("damaged") where the file does not hold what was written.
        """
        for number in range(self._chunks):
            sealed = self._file.read(CHUNK + TAG)
            opened(self._cipher, sealed, number, last=number == self._chunks - 1)
            seen(sealed)

    def _seal(self, plain: bytearray, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._chunks, last), plain, None))
        self._chunks += 1


class SealedReader(io.RawIOBase):
    """The clear bytes behind a sealed payload, readable from any place; every byte handed out was authenticated.

    Raises CannotUnseal("damaged") as soon as a chunk does not fit; that the last chunk is the last is checked first.
    """

    def __init__(self, file: BinaryIO, start: int, key: bytes) -> None:
        super().__init__()
        self._file = file
        self._start = start
        self._cipher = _cipher(key)
        sealed = file.seek(0, os.SEEK_END) - start
        self._chunks = -(-sealed // (CHUNK + TAG))
        self._size = sealed - self._chunks * TAG
        self._place = 0
        self._kept: tuple[int, bytes] = (-1, b"")
        if self._chunks == 0 or (len(self._chunk(self._chunks - 1)) == 0 and self._chunks > 1):
            raise CannotUnseal("damaged")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        self._place = base + offset
        return self._place

    def tell(self) -> int:
        return self._place

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        if self._place >= self._size:
            return 0
        number, skip = divmod(self._place, CHUNK)
        part = self._chunk(number)[skip : skip + len(buffer)]
        buffer[: len(part)] = part
        self._place += len(part)
        return len(part)

    def _chunk(self, number: int) -> bytes:
        if self._kept[0] != number:
            self._file.seek(self._start + number * (CHUNK + TAG))
            sealed = self._file.read(CHUNK + TAG)
            self._kept = (number, opened(self._cipher, sealed, number, last=number == self._chunks - 1))
        return self._kept[1]


def opened(cipher: ChaCha20Poly1305, sealed: bytes, number: int, *, last: bool) -> bytes:
    """The clear bytes of a chunk; raises CannotUnseal("damaged")."""
    from cryptography.exceptions import InvalidTag

    try:
        return cipher.decrypt(_nonce(number, last), sealed, None)
    except (InvalidTag, ValueError) as error:
        raise CannotUnseal("damaged") from error


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _cipher(key: bytes) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)
