"""Is this file a book at all? Read byte by byte before any database opens it, so a stranger stays untouched."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

from kamdesk.models.refusals import CannotOpen
from kamdesk.store.keys import Key

PAGE = 4096
RESERVE = 80  # SQLCipher 4: 16 bytes of IV and 64 of HMAC-SHA512 at the end of each page
PAGES_TRIED = 16
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
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(16)
    for magic, kind in FOREIGN.items():
        if head.startswith(magic):
            raise CannotOpen("foreign", path=str(path), kind=kind)
    if size < PAGE:
        raise CannotOpen("not_a_book", path=str(path))


def check_key(path: Path, key: Key) -> None:
    """Tell a wrong passphrase from damage without opening: each page carries an HMAC made with the key.

    The key is wrong where none of the first pages fits; where some do and the first or the length does not, the file
    is damaged. (SQLCipher 4: HMAC-SHA512 over content and IV and the page's number, keyed by PBKDF2 with two rounds
    from the key and the salt with every byte xor 0x3a.)
    """
    mac_key = hashlib.pbkdf2_hmac("sha512", key.secret, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)
    with path.open("rb") as file:
        pages = [file.read(PAGE) for _ in range(PAGES_TRIED)]
    fits = [_page_fits(page, number, mac_key) for number, page in enumerate(pages, 1) if len(page) == PAGE]
    if not any(fits):
        raise CannotOpen("wrong_passphrase", path=str(path))
    if not fits[0] or path.stat().st_size % PAGE:
        raise CannotOpen("damaged", path=str(path))


def _page_fits(page: bytes, number: int, mac_key: bytes) -> bool:
    start = 16 if number == 1 else 0
    covered = page[start : PAGE - RESERVE + 16] + number.to_bytes(4, "little")
    mac = hmac.new(mac_key, covered, hashlib.sha512).digest()
    return hmac.compare_digest(mac, page[PAGE - RESERVE + 16 :])
