"""Is this file a book, and is it whole? Read byte by byte before any database opens it, so it stays untouched."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kamdesk.models.refusals import CannotOpen
from kamdesk.store.keys import Key

PAGE = 4096
RESERVE = 80  # SQLCipher 4: 16 bytes of IV and 64 of HMAC-SHA512 at the end of each page
PAGES_TRIED = 16
AT_A_GLANCE = 512  # pages, 2 MiB: proven before every opening, in a hundredth of a second; the rest soon after
LOCK_PAGE = 0x40000000 // PAGE + 1  # SQLite never writes the page at 1 GiB
LOG_HEADER, FRAME_HEADER = 32, 24
FOREIGN = {
    b"SQLite format 3\0": "plain_database",
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"age-encryption.o": "handover",
    b"\xd0\xcf\x11\xe0": "office",
    b"BEGIN:VCARD": "card",
}


def inspect(path: Path) -> None:
    """Refuse what cannot be a book: missing, empty, cut short, or plainly another kind of file."""
    if not path.is_file():
        raise CannotOpen("missing", path=str(path))
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise CannotOpen("cannot_read", path=str(path), reason=error.strerror or "") from error
    for magic, kind in FOREIGN.items():
        if head.startswith(magic):
            raise CannotOpen("foreign", path=str(path), kind=kind)
    if size < PAGE:
        raise CannotOpen("not_a_book", path=str(path))


def check_key(path: Path, key: Key, *, thorough: bool = False) -> None:
    """Tell a wrong passphrase from damage without opening: each page carries an HMAC made with the key.

    The key is wrong where none of the first pages fits, in the file or in its write-ahead log. Where the key is right
    and a page among the first 2 MiB (`thorough`: among all) does not fit, or the length is not of whole pages, the file
    is damaged; unless there is a log, for then a power cut may have left pages half written that the log holds whole.
    """
    if not key_fits(path, key):
        raise CannotOpen("wrong_passphrase", path=str(path))
    if has_log(path):
        return
    if path.stat().st_size % PAGE or any(damaged_pages(path, key, None if thorough else AT_A_GLANCE)):
        raise CannotOpen("damaged", path=str(path))


def key_fits(path: Path, key: Key) -> bool:
    """Whether any of the first pages, or of the first in the write-ahead log, was written with this key."""
    mac_key = _mac_key(key)
    with path.open("rb") as file:
        pages = list(_pages(file, PAGES_TRIED))
    return any(_page_fits(page, number, mac_key) for number, page in [*pages, *_logged(path)])


def damaged_pages(path: Path, key: Key, most: int | None = None) -> Iterator[int]:
    """The numbers of the pages, among the first `most` or all, that are not as they were written.

    Pages that stand in the write-ahead log as well do not count. A page that fails is read once more: a writer at work
    may have been in the middle of it.
    """
    mac_key, logged = _mac_key(key), set(_numbers_in_log(path))
    with path.open("rb") as file:
        for number, page in _pages(file, most):
            if _page_fits(page, number, mac_key) or number == LOCK_PAGE or number in logged:
                continue
            if not _page_fits(_page_again(path, number), number, mac_key) and number not in _numbers_in_log(path):
                yield number


def has_log(path: Path) -> bool:
    """Whether a write-ahead log lies beside the book that has something in it."""
    log = _log_of(path)
    return log.is_file() and log.stat().st_size > LOG_HEADER


def _mac_key(key: Key) -> bytes:
    """SQLCipher 4: PBKDF2 with two rounds from the key and the salt with every byte xor 0x3a."""
    return hashlib.pbkdf2_hmac("sha512", key.secret, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)


def _pages(file: BinaryIO, most: int | None) -> Iterator[tuple[int, bytes]]:
    number = 0
    while (most is None or number < most) and len(page := file.read(PAGE)) == PAGE:
        number += 1
        yield number, page


def _page_again(path: Path, number: int) -> bytes:
    with path.open("rb") as file:
        file.seek((number - 1) * PAGE)
        return file.read(PAGE)


def _logged(path: Path) -> Iterator[tuple[int, bytes]]:
    """The first pages of the log: each frame says the number of its page, then holds it as the file would."""
    if not has_log(path):
        return
    with _log_of(path).open("rb") as file:
        file.seek(LOG_HEADER)
        for _ in range(PAGES_TRIED):
            head, page = file.read(FRAME_HEADER), file.read(PAGE)
            if len(page) == PAGE:
                yield int.from_bytes(head[:4], "big"), page


def _numbers_in_log(path: Path) -> Iterator[int]:
    """The numbers of all pages the log holds."""
    if not has_log(path):
        return
    with _log_of(path).open("rb") as file:
        file.seek(LOG_HEADER)
        while len(head := file.read(FRAME_HEADER)) == FRAME_HEADER:
            yield int.from_bytes(head[:4], "big")
            file.seek(PAGE, 1)


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _page_fits(page: bytes, number: int, mac_key: bytes) -> bool:
    """HMAC-SHA512 over content, IV and the page's number."""
    start = 16 if number == 1 else 0
    covered = page[start : PAGE - RESERVE + 16] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(mac_key, covered, "sha512"), page[PAGE - RESERVE + 16 :])
