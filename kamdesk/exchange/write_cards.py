"""Write vCard files, 3.0 for phones and mail programs of any age, 4.0 for what is newer."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from kamdesk.exchange.card import Card, CardChannel, card_title
from kamdesk.exchange.safe_files import replacing

Version = Literal["3.0", "4.0"]

_LONGEST_LINE = 75  # bytes, RFC 6350 3.2
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NO_YEAR = re.compile(r"--(\d\d-\d\d)")
_TYPES = {"mobile": "CELL", "work": "WORK", "home": "HOME", "main": "MAIN", "fax": "FAX", "pager": "PAGER"}
_MESSENGERS = {
    "qq": "X-QQ", "wechat": "X-WECHAT", "dingtalk": "X-DINGTALK", "aliwangwang": "X-ALIWANGWANG", "gtalk": "X-GTALK",
    "skype": "X-SKYPE", "msn": "X-MSN", "aim": "X-AIM", "yahoo": "X-YAHOO", "icq": "X-ICQ", "jabber": "X-JABBER",
    "sip": "X-SIP", "whatsapp": "X-WHATSAPP", "telegram": "X-TELEGRAM", "line": "X-LINE", "im": "X-MS-IMADDRESS",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\;,\r\n]")


def write_cards(path: Path, cards: Iterable[Card], version: Version = "3.0") -> int:
    """Write the cards; returns their number. Read again they are equal. Raises CannotWrite."""
    written = 0
    with replacing(path) as file:
        for written, card in enumerate(cards, 1):  # noqa: B007 the last number is the answer
            file.write(card_bytes(card, version))
    return written


def card_bytes(card: Card, version: Version = "3.0") -> bytes:
    """One card with its lines folded and ended by CR LF. A card without a name goes by what it is shown as."""
    lines = ["BEGIN:VCARD", f"VERSION:{version}", "PRODID:-//KamDesk//KamDesk//EN", *_lines(card, version), "END:VCARD"]
    return b"".join(_folded(line) for line in lines)


def _lines(card: Card, version: Version) -> Iterator[str]:
    names = (card.family_name, card.given_name, card.additional_names, card.name_prefix, card.name_suffix)
    yield "N:" + ";".join(map(_text, names))
    yield "FN:" + _text(card.formatted_name or card_title(card, "vCard", card.number))
    if card.is_company:
        yield "KIND:org" if version == "4.0" else "X-ABShowAs:COMPANY"
    yield from _texts(card)
    if card.company or card.department:
        yield "ORG:" + ";".join(_text(part) for part in (card.company, card.department) if part or part is card.company)
    if card.url:
        yield "URL:" + _address(card.url)
    yield from _reached(card, version)
    if card.birthday:
        yield _birthday(card.birthday, version)
    if card.categories:
        yield "CATEGORIES:" + ",".join(map(_text, card.categories))
    if card.photo is not None:
        yield _photo(card.photo, card.photo_type, version)
    if card.uid:
        yield "UID:" + ("urn:uuid:" if version == "4.0" and _UUID.fullmatch(card.uid) else "") + _text(card.uid)
    yield from card.other


def _texts(card: Card) -> Iterator[str]:
    """The fields that are one text under one name."""
    for name, value in (
        ("X-PHONETIC-LAST-NAME", card.phonetic_family_name),
        ("X-PHONETIC-FIRST-NAME", card.phonetic_given_name),
        ("NICKNAME", card.nickname),
        ("TITLE", card.title),
        ("ROLE", card.role),
        ("X-LUNAR-BIRTHDAY", card.lunar_birthday),
        ("NOTE", card.note),
        ("REV", card.revised),
    ):
        if value:
            yield f"{name}:{_text(value)}"


def _reached(card: Card, version: Version) -> Iterator[str]:
    """The ways to somebody; a label of the rep's own names its line's group, as Apple does it."""
    entries = [
        *(("TEL" + _type(phone.kind, version), _text(phone.value), phone.label) for phone in card.phones),
        *(("EMAIL" + _type(email.kind, version), _text(email.value), email.label) for email in card.emails),
        *((*_messenger(messenger), messenger.label) for messenger in card.messengers),
        *(("URL" + _type(site.kind, version), _address(site.value), site.label) for site in card.sites),
        *(
            ("ADR" + _type(address.kind, version), ";".join(["", "", *map(_text, address[1:6])]), address.label)
            for address in card.addresses
        ),
    ]
    for number, (head, value, label) in enumerate(entries, 1):
        if label:
            yield f"label{number}.{head}:{value}"
            yield f"label{number}.X-ABLabel:{_text(label)}"
        else:
            yield f"{head}:{value}"


def _type(kind: str, version: Version) -> str:
    name = _TYPES.get(kind, "")
    return f";TYPE={name if version == '3.0' else name.lower()}" if name else ""


def _messenger(messenger: CardChannel) -> tuple[str, str]:
    known = _MESSENGERS.get(messenger.kind)
    if known:
        return known, _text(messenger.value)
    service = re.sub(r"[^a-z0-9-]", "", messenger.kind.lower()) or "im"
    return f"IMPP;X-SERVICE-TYPE={service}", f"{service}:{_text(messenger.value)}"


def _address(url: str) -> str:
    """A web address: the signs that part values stand in it as they are."""
    return url.replace("\\", "\\\\").replace("\n", "\\n")


def _birthday(birthday: str, version: Version) -> str:
    """4.0 knows days without a year; in 3.0 phones know Apple's way."""
    if version == "4.0":
        return "BDAY:" + (birthday.replace("-", "") if birthday[0] != "-" else "--" + birthday.replace("-", ""))
    without_year = _NO_YEAR.fullmatch(birthday)
    return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{without_year[1]}" if without_year else f"BDAY:{birthday}"


def _photo(data: bytes, media_type: str, version: Version) -> str:
    text = base64.b64encode(data).decode("ascii")
    if version == "4.0":
        return f"PHOTO:data:{media_type};base64,{text}"
    return f"PHOTO;ENCODING=b;TYPE={media_type.rpartition('/')[2].upper()}:{text}"


def _text(value: str) -> str:
    if not _SPECIAL.search(value):
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return value.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of 75 bytes at most, none of which ends inside a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _LONGEST_LINE:
        return data + b"\r\n"
    pieces, start, room = [], 0, _LONGEST_LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _LONGEST_LINE - 1
    return b"\r\n ".join([*pieces, data[start:]]) + b"\r\n"
