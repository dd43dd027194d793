"""Phone numbers: what people type, reduced to digits that compare, show and dial."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class PhoneKind(StrEnum):
    MOBILE = "mobile"
    LANDLINE = "landline"
    LOCAL = "local"
    SERVICE = "service"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Phone:
    """One number; `digits` compare and are searched: no +86, a landline with its 0, a foreign one with its country.

    LOCAL is a landline without area code; UNKNOWN fits no plan and deserves a look.
    """

    kind: PhoneKind
    digits: str
    extension: str = ""


def parse_phone(text: str) -> Phone | None:
    """The number in a text, its extension (转801, ext. 801, #801, -801) apart; None without a digit."""
    if text.isascii() and _MOBILE.fullmatch(text):
        return Phone(PhoneKind.MOBILE, text)  # most phones stand so
    plain = unicodedata.normalize("NFKC", text)
    found = re.search(_EXTENSION, plain)
    extension = found[1] if found else ""
    main = plain[: found.start()] if found else plain
    digits = "".join(char for char in main if char in "0123456789")
    if not digits:
        return None
    if not extension and (dashed := _DASHED_EXTENSION.fullmatch(main.strip())):
        digits, extension = "".join(char for char in dashed[1] if char in "0123456789"), dashed[2]
    national, is_foreign = _national(digits, "+" in main)
    return Phone(PhoneKind.FOREIGN if is_foreign else _kind(national), national, extension)


def split_phones(text: str) -> list[Phone]:
    """The numbers of a cell that holds several: 13800138000/13900139000; 0411-88888888."""
    parts = _SEVERAL.split(unicodedata.normalize("NFKC", text))
    return [phone for part in parts if (phone := parse_phone(part)) is not None]


def phone_digits(text: str) -> str:
    """The digits two writings of one number share; empty without any."""
    if text.isascii() and _MOBILE.fullmatch(text):
        return text
    phone = parse_phone(text)
    return phone.digits if phone else ""


def format_phone(phone: Phone) -> str:
    """138 0013 8000, 0411-8888 8888, 400-800-8820, +1 4155550100; the extension after a dash."""
    return _spaced(phone) + (f"-{phone.extension}" if phone.extension else "")


def tel_link(phone: Phone) -> str:
    """The tel: address that dials it (RFC 3966)."""
    if phone.kind in (PhoneKind.MOBILE, PhoneKind.LANDLINE):
        number = f"+86{phone.digits.removeprefix('0')}"
    else:
        number = f"+{phone.digits}" if phone.kind is PhoneKind.FOREIGN else phone.digits
    return f"tel:{number}" + (f";ext={phone.extension}" if phone.extension else "")


# Compiled by the first number that is no plain mobile: that takes longer than all else here.
_EXTENSION = r"(?i)(?<!\s)\s*(?:转|轉|分机|分機|内线|#|(?:ext|x|extension)\.?)\s*+[:：]?\s*+(\d{1,6})\s*$"
_DASHED_EXTENSION = re.compile(
    r"(\(?0\d{2,3}\)?[ -]?\d{7,8}|\(?0\d{2,3}\)?[ -]?\d{4}[ -]\d{4}|400[ -]?\d{3}[ -]?\d{4})-(\d{1,6})"
)
_SEVERAL = re.compile(r"[/;,、|\n]+|(?<=\d{11})\s+(?=1\d{10})")
# Area codes of two digits after the 0; all others have three.
_SHORT_AREA = re.compile(r"0(?:10|2\d)")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"0(?:10|2\d)\d{7,8}|0[3-9]\d{2}\d{7,8}")
_SERVICE = re.compile(r"(?:400|800)\d{7}|1(?:00|1[0-9]|2[0-9]|23)\d{2,3}|1\d{2}|9[56]\d{3,6}")


def _national(digits: str, has_plus: bool) -> tuple[str, bool]:
    """Digits without the country code of China, and whether the number is another country's."""
    if digits.startswith("00") and len(digits) > 10:
        has_plus, digits = True, digits[2:]
    if digits.startswith("86") and (has_plus or (len(digits) in (12, 13) and _is_chinese(digits[2:]))):
        rest = digits[2:]
        is_mobile_like = rest.startswith(("0", "400", "800")) or (rest.startswith("1") and not rest.startswith("10"))
        return (rest if is_mobile_like or not rest else f"0{rest}"), False
    return digits, has_plus


def _is_chinese(digits: str) -> bool:
    return bool(_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(f"0{digits}"))


def _kind(digits: str) -> PhoneKind:
    if _MOBILE.fullmatch(digits):
        return PhoneKind.MOBILE
    if _LANDLINE.fullmatch(digits):
        return PhoneKind.LANDLINE
    if _SERVICE.fullmatch(digits):
        return PhoneKind.SERVICE
    return PhoneKind.LOCAL if len(digits) in (7, 8) and digits[0] in "23456789" else PhoneKind.UNKNOWN


def _spaced(phone: Phone) -> str:
    digits = phone.digits
    if phone.kind is PhoneKind.MOBILE:
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if phone.kind is PhoneKind.LANDLINE:
        area = 3 if _SHORT_AREA.match(digits) else 4
        return f"{digits[:area]}-{digits[area:-4]} {digits[-4:]}"
    if phone.kind is PhoneKind.SERVICE and len(digits) == 10:
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return f"+{digits}" if phone.kind is PhoneKind.FOREIGN else digits
