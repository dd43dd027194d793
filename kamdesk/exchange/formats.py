"""What kind of file lies there, by its first bytes and never by its name alone."""

from __future__ import annotations

import re
from pathlib import Path

from kamdesk.exchange.limits import CannotRead

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OTHERS = (
    *(
        b"%PDF-",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"ID3\x03",
        b"ID3\x04",
        b"SQLite format 3\0",
        b"{\\rtf",
        b"BEGIN:VCALENDAR",
    ),
    *(b"\x7fELF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a", b"age-encryption.org/"),
)
_LDIF = re.compile(rb"(?:version: ?1\s+)?dn::? ?[^\s,;=]+=", re.IGNORECASE)
_JSON = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_OWN_RECORDS = re.compile(rb'[^{]*\{[^{]*"format"\s*:\s*"kamdesk-book"')
_MAIL = {b"from", b"subject", b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"}
_MAIL_HEAD = re.compile(rb"(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*")
_WORKBOOK_NAMES = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".et"}


def format_of(path: Path) -> str:
    """ "xlsx" (any zipped workbook), "xls", "html", "vcf", "records", "other" (no table) or "csv" (any other text).

    "records" is what KamDesk exports as JSON. Systems export text and web pages named .xls; what the bytes say counts.
    Raises CannotRead.
    """
    head = first_bytes(path, 4096)
    if not head and path.suffix.lower() in _WORKBOOK_NAMES:
        raise CannotRead("empty_file", file=path.name)
    if head.startswith(_OLE):
        return "xls"
    if head.startswith(_ZIP):
        return "xlsx"
    return _format_of_text(head)


def first_bytes(path: Path, count: int) -> bytes:
    """The first bytes of a plain file. Raises CannotRead for what is no file or may not be read."""
    if path.is_dir():
        raise CannotRead("is_a_folder", file=path.name)
    if not path.is_file():
        raise CannotRead("no_file", file=path.name)
    try:
        with path.open("rb") as file:
            return file.read(count)
    except PermissionError as error:
        raise CannotRead("not_allowed", file=path.name) from error
    except OSError as error:
        raise CannotRead("cannot_read", file=path.name, errno=error.errno or 0) from error


def refuse_beyond(path: Path, limit: int) -> int:
    """The file's size in bytes. Raises CannotRead where it is over the limit."""
    size = path.stat().st_size
    if size > limit:
        raise CannotRead("too_big", file=path.name, bytes=size, limit=limit)
    return size


def _format_of_text(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"").lower()
    if start.startswith(b"begin:vcard"):
        return "vcf"
    if _JSON.match(start):
        return "records" if _OWN_RECORDS.match(start) else "other"
    if head.startswith(_OTHERS) or _LDIF.match(head) or _is_mail(start):
        return "other"
    is_page = start.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta", b"<head", b"<style"))
    return "html" if is_page else "csv"


def _is_mail(start: bytes) -> bool:
    """True where lines of a mail's head come first; what a table is headed with may look like one of them."""
    head = _MAIL_HEAD.match(start)
    lines = head[0].splitlines() if head else []
    return len(_MAIL & {line.partition(b":")[0] for line in lines}) > 1
