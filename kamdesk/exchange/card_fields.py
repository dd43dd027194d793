"""From the lines of a card to its fields; a line without a field of its own is kept as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from kamdesk.exchange.card import Card, CardAddress, CardChannel
from kamdesk.exchange.card_photo import photo_in
from kamdesk.exchange.card_text import Head, Property, components, listed, unescaped, verbatim
from kamdesk.rules.birthday_text import format_birthday, parse_birthday
from kamdesk.rules.birthdays import Calendar

_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?")
_ANY_YEAR = re.compile(r"^\s*\d+-(?=L?\d\d-\d\d)")
_DIGITS = re.compile(r"\d\D*\d\D*\d")
_EXTENSION = re.compile(r";ext=([\d-]+).*", re.IGNORECASE)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_KADDRESSBOOK_IM = re.compile(r"X-MESSAGING/(\w+)-ALL")

_NAME_FIELDS = ("family_name", "given_name", "additional_names", "name_prefix", "name_suffix")
_PHONE_KINDS = (
    ("fax", "fax"),
    ("pager", "pager"),
    ("cell", "mobile"),
    ("iphone", "mobile"),
    ("x-mobile", "mobile"),
    ("main", "main"),
    ("work", "work"),
    ("home", "home"),
)
_PLACE_KINDS = (("work", "work"), ("home", "home"))
_LABEL_KINDS = {
    "mobile": "mobile", "iphone": "mobile", "手机": "mobile", "移动电话": "mobile", "移动": "mobile",
    "work": "work", "公司": "work", "单位": "work", "工作": "work", "办公": "work", "办公室": "work",
    "公司电话": "work",
    "home": "home", "家": "home", "住宅": "home", "家庭": "home", "宅电": "home", "家庭电话": "home",
    "main": "main", "主要": "main", "总机": "main",
    "workfax": "fax", "homefax": "fax", "fax": "fax", "传真": "fax", "公司传真": "fax", "pager": "pager",
    "other": "other", "其他": "other", "其它": "other",
}  # fmt: skip
_MESSENGERS = {
    "X-QQ": "qq", "X-TENCENT-QQ": "qq", "X-WECHAT": "wechat", "X-WEIXIN": "wechat", "X-WEIXIN-ID": "wechat",
    "X-WECHAT-ID": "wechat", "X-DINGTALK": "dingtalk", "X-ALIWANGWANG": "aliwangwang", "X-GTALK": "gtalk",
    "X-GOOGLE-TALK": "gtalk", "X-SKYPE": "skype", "X-SKYPE-USERNAME": "skype", "X-MSN": "msn", "X-AIM": "aim",
    "X-YAHOO": "yahoo", "X-ICQ": "icq", "X-JABBER": "jabber", "X-SIP": "sip", "X-WHATSAPP": "whatsapp",
    "X-TELEGRAM": "telegram", "X-LINE": "line", "X-MS-IMADDRESS": "im", "X-KADDRESSBOOK-X-IMADDRESS": "im",
}  # fmt: skip
_SOCIAL = {"wechat": "wechat", "weixin": "wechat", "微信": "wechat", "qq": "qq", "tencentqq": "qq"}
_APPLE_USER = re.compile(r"^x-apple:", re.IGNORECASE)
_SCHEMES = {
    "weixin": "wechat", "wechat": "wechat", "mqq": "qq", "mqqwpa": "qq", "tencent": "qq", "qq": "qq", "xmpp": "jabber",
    "ymsgr": "yahoo", "msnim": "msn", "x-apple": "im", "sips": "sip",
}  # fmt: skip


_Labelled = TypeVar("_Labelled", CardChannel, CardAddress)


class CardDraft:
    """A card being read. `remarks` are codes of what was left out: photo_dropped, birthday_unreadable; `odd_phones` are
    kept, but hold hardly a digit.
    """

    def __init__(self, number: int, photo_bytes: int, *, is_21: bool, is_own: bool) -> None:
        self._number = number
        self._photo_bytes = photo_bytes
        self._is_21 = is_21
        self._blanks = "" if is_own else " "
        self._texts: dict[str, str] = {}
        self._phones: list[tuple[Head, CardChannel]] = []
        self._emails: list[tuple[Head, CardChannel]] = []
        self._messengers: list[tuple[Head, CardChannel]] = []
        self._sites: list[tuple[Head, CardChannel]] = []
        self._addresses: list[tuple[Head, CardAddress]] = []
        self._categories: list[str] = []
        self._labels: dict[str, Property] = {}
        self._photo: tuple[bytes, str] | None = None
        self._other: list[str] = []
        self._is_own = is_own
        self._is_company = False
        self.remarks: list[str] = []
        self.odd_phones: list[str] = []

    def read(self, lines: Iterable[Property]) -> Card:
        """The card the lines make."""
        rest = iter(lines)
        for head, value in rest:
            read = _READERS.get(head.name)
            if read is not None:
                read(self, head, value)
            elif head.name in _MESSENGERS:
                self._messenger(head, _MESSENGERS[head.name], value)
            elif head.name == "BEGIN":
                self._agent(rest)
            else:
                self._unknown(head, value)
        return self._card()

    def _card(self) -> Card:
        phones, emails, messengers = map(self._placed, (self._phones, self._emails, self._messengers))
        addresses, sites = self._placed(self._addresses), self._placed(self._sites)
        self._other += [verbatim(head, value) for head, value in self._labels.values()]
        photo, photo_type = self._photo or (None, "")
        return Card(
            number=self._number,
            phones=phones,
            emails=emails,
            messengers=messengers,
            addresses=addresses,
            sites=sites,
            categories=tuple(dict.fromkeys(self._categories)),
            photo=photo,
            photo_type=photo_type,
            other=tuple(self._other),
            is_company=self._is_company,
            is_own=self._is_own,
            **self._texts,
        )

    def _placed(self, found: list[tuple[Head, _Labelled]]) -> tuple[_Labelled, ...]:
        """Preferred ones first, each under the label its group names; the labels used up are no lines of their own."""
        if not found:
            return ()
        if len(found) > 1:
            found.sort(key=lambda entry: "pref" not in entry[0].types)
        if not self._labels:
            return tuple([entry for _, entry in found])
        return tuple(self._labelled(entry, head.group) for head, entry in found)

    def _labelled(self, entry: _Labelled, group: str) -> _Labelled:
        line = self._labels.pop(group, None) if group else None
        if line is None:
            return entry
        label = unescaped(line[1]).strip(self._blanks)
        apple = _APPLE_LABEL.fullmatch(label)
        label = apple[1] if apple else label
        kind = None if self._is_own else _LABEL_KINDS.get(label.lower())
        if kind is None or entry.kind not in ("other", kind):
            return entry._replace(label=label)
        return entry._replace(kind=kind)

    def _text(self, raw: str) -> str:
        if "\\" in raw and not self._is_21:
            raw = unescaped(raw)
        return raw.strip(self._blanks)

    def _set(self, field: str, value: str, head: Head, raw: str) -> None:
        """The first value that says something is the field's; a further one is kept as a line."""
        if not value:
            return
        if self._texts.setdefault(field, value) != value:
            self._unknown(head, raw)

    def _skip(self, head: Head, raw: str) -> None:
        """VERSION is known before; PRODID and PROFILE say who wrote the card and that it is one."""

    def _name(self, head: Head, raw: str) -> None:
        if not self._texts.keys().isdisjoint(_NAME_FIELDS):
            self._unknown(head, raw)
            return
        for field, part in zip(_NAME_FIELDS, components(raw, is_21=self._is_21), strict=False):
            if part and (part := part.strip(self._blanks)):
                self._texts[field] = part

    def _organisation(self, head: Head, raw: str) -> None:
        company, *departments = [part.strip(self._blanks) for part in components(raw, is_21=self._is_21)]
        department = " / ".join(filter(None, departments))
        known = self._texts.get("company", ""), self._texts.get("department", "")
        if known == ("", ""):
            self._set("company", company, head, raw)
            self._set("department", department, head, raw)
        elif known != (company, department) and (company or department):
            self._unknown(head, raw)

    def _company_kind(self, head: Head, raw: str) -> None:
        """KIND of vCard 4.0, and Apple's word for the same."""
        if raw.strip().lower() in ("org", "company"):
            self._is_company = True
        else:
            self._unknown(head, raw)

    def _note(self, _head: Head, raw: str) -> None:
        note = raw if self._is_21 else unescaped(raw)
        note = note.rstrip("\n") if self._blanks else note
        if note:
            self._texts["note"] = f"{self._texts['note']}\n{note}" if "note" in self._texts else note

    def _phone(self, head: Head, raw: str) -> None:
        number = self._text(raw)
        if number[:4].lower() == "tel:":
            number = _EXTENSION.sub(r" ext. \1", number[4:])
        if number:
            if not _DIGITS.search(number):
                self.odd_phones.append(number)
            self._phones.append((head, CardChannel(_kind(head.types, _PHONE_KINDS), number)))

    def _email(self, head: Head, raw: str) -> None:
        address = self._text(raw)
        if address[:7].lower() == "mailto:":
            address = address[7:]
        if address:
            self._emails.append((head, CardChannel(_kind(head.types, _PLACE_KINDS), address)))

    def _address(self, head: Head, raw: str) -> None:
        parts = [part.strip(self._blanks) for part in components(raw, is_21=self._is_21)]
        if not any(parts):
            return
        box, extension, street, city, region, code, *country = parts + [""] * (7 - len(parts))
        if box or extension:
            street = "\n".join(filter(None, (street, extension, box)))
        kind = _kind(head.types, _PLACE_KINDS)
        self._addresses.append((head, CardAddress(kind, street, city, region, code, " ".join(filter(None, country)))))

    def _url(self, head: Head, raw: str) -> None:
        """The first is the card's; of our own cards only one without a type, the others are ways to somebody."""
        value, kind = self._text(raw), _kind(head.types, _PLACE_KINDS)
        is_way = self._is_own and kind != "other"
        if value and (is_way or self._texts.setdefault("url", value) != value):
            self._sites.append((head, CardChannel(kind, value)))

    def _impp(self, head: Head, raw: str) -> None:
        service = head.params.get("X-SERVICE-TYPE", "").lower()
        found = _SCHEME.fullmatch(raw.strip(self._blanks))
        scheme, value = (found[1].lower(), found[2]) if found else ("", raw)
        self._messenger(head, service or _SCHEMES.get(scheme, scheme) or "im", value)

    def _social(self, head: Head, raw: str) -> None:
        """An iPhone's way of naming a messenger; of our own cards such a line is one that was kept as it stands."""
        service = next((_SOCIAL[each] for each in head.types if each in _SOCIAL), None)
        name = head.params.get("X-USER", "").strip('"') or _APPLE_USER.sub("", self._text(raw))
        if service is None or not name or "/" in name or self._is_own:
            self._unknown(head, raw)
        else:
            self._messenger(head, service, name)

    def _messenger(self, head: Head, service: str, raw: str) -> None:
        value = self._text(raw)
        if value:
            self._messengers.append((head, CardChannel(service, value)))

    def _birthday(self, head: Head, raw: str) -> None:
        is_lunar = "chinese" in head.params.get("CALSCALE", "").lower()
        text = "" if is_lunar else _plain_day(raw.strip())
        if text:
            self._set("birthday", text, head, raw)
        elif raw.strip() and not self._read_birthday(head, raw, Calendar.LUNAR if is_lunar else Calendar.GREGORIAN):
            self._unknown(head, raw)
            self.remarks.append("birthday_unreadable")

    def _lunar_birthday(self, head: Head, raw: str) -> None:
        """Some phones count the years of the Chinese calendar from its beginning or its cycle: the day holds."""
        day = _ANY_YEAR.sub("--", raw)
        if raw.strip() and not any(self._read_birthday(head, each, Calendar.LUNAR) for each in (raw, day)):
            self._unknown(head, raw)
            self.remarks.append("birthday_unreadable")

    def _read_birthday(self, head: Head, raw: str, calendar: Calendar, value: str = "") -> bool:
        birthday = parse_birthday(unescaped(value or raw).partition("T")[0], calendar)
        if birthday is None:
            return False
        field = "lunar_birthday" if birthday.calendar is Calendar.LUNAR else "birthday"
        self._set(field, format_birthday(birthday), head, raw)
        return True

    def _photo_line(self, head: Head, raw: str) -> None:
        value = raw.strip()
        if value[:5].lower() in ("http:", "https"):
            self._unknown(head, raw)
        elif value:
            found = photo_in(value, self._photo_bytes)
            if found is None:
                self.remarks.append("photo_dropped")
            elif self._photo in (None, found):
                self._photo = found
            else:
                self._unknown(head, raw)

    def _categories_line(self, _head: Head, raw: str) -> None:
        self._categories += listed(raw)

    def _uid(self, head: Head, raw: str) -> None:
        value = self._text(raw)
        self._set("uid", value[9:] if value[:9].lower() == "urn:uuid:" else value, head, raw)

    def _sound(self, head: Head, raw: str) -> None:
        """Japanese phones spell the name out in SOUND;X-IRMC-N."""
        if "x-irmc-n" not in head.types or "phonetic_family_name" in self._texts:
            self._unknown(head, raw)
            return
        fields = ("phonetic_family_name", "phonetic_given_name")
        for field, part in zip(fields, components(raw, is_21=self._is_21), strict=False):
            self._set(field, part.strip(self._blanks), head, raw)

    def _android(self, head: Head, raw: str) -> None:
        """X-ANDROID-CUSTOM:mime type;value;kind;label… as Android and the phones built on it write what vCard lacks."""
        mime, *rest = components(raw, is_21=self._is_21)
        value, kind = (part.strip(self._blanks) for part in [*rest, "", ""][:2])
        subject = mime.rpartition("/")[2].lower()
        is_birthday = subject == "contact_event" and kind == "3"
        if subject == "nickname" and value:
            self._set("nickname", value, head, raw)
        elif "lunar" in subject or is_birthday:
            calendar = Calendar.GREGORIAN if is_birthday else Calendar.LUNAR
            if not value or not self._read_birthday(head, raw, calendar, value):
                self._unknown(head, raw)
        else:
            self._unknown(head, raw)

    def _label(self, head: Head, raw: str) -> None:
        """X-ABLABEL names the other line of its group."""
        if head.group and head.group not in self._labels:
            self._labels[head.group] = (head, raw)
        else:
            self._unknown(head, raw)

    def _agent(self, rest: Iterator[Property]) -> None:
        """The card of an assistant inside this one, kept as one line in the form of version 3.0."""
        inner, depth = ["BEGIN:VCARD"], 1
        for head, raw in rest:
            inner.append(verbatim(head, raw).replace("\\", "\\\\"))
            depth += (head.name == "BEGIN") - (head.name == "END")
            if depth == 0:
                break
        if self._other and self._other[-1].upper().endswith("AGENT:"):
            self._other.pop()
        self._other.append("AGENT:" + "\\n".join(inner).replace(";", "\\;").replace(",", "\\,"))

    def _unknown(self, head: Head, raw: str) -> None:
        messenger = _KADDRESSBOOK_IM.fullmatch(head.name) if head.name.startswith("X-M") else None
        if messenger and raw.strip():
            service = _SCHEMES.get(messenger[1].lower(), messenger[1].lower())
            for address in raw.split("\ue000"):
                self._messenger(head, service, address)
        else:
            self._other.append(verbatim(head, raw))


def _texts_into(field: str) -> Callable[[CardDraft, Head, str], None]:
    """A reader for a line that is one text."""

    def read(draft: CardDraft, head: Head, raw: str) -> None:
        draft._set(field, draft._text(raw), head, raw)

    return read


_READERS: dict[str, Callable[[CardDraft, Head, str], None]] = {
    "VERSION": CardDraft._skip,
    "PRODID": CardDraft._skip,
    "PROFILE": CardDraft._skip,
    "FN": _texts_into("formatted_name"),
    "N": CardDraft._name,
    "X-PHONETIC-LAST-NAME": _texts_into("phonetic_family_name"),
    "X-PHONETIC-FIRST-NAME": _texts_into("phonetic_given_name"),
    "SOUND": CardDraft._sound,
    "NICKNAME": _texts_into("nickname"),
    "ORG": CardDraft._organisation,
    "KIND": CardDraft._company_kind,
    "X-ABSHOWAS": CardDraft._company_kind,
    "TITLE": _texts_into("title"),
    "ROLE": _texts_into("role"),
    "TEL": CardDraft._phone,
    "EMAIL": CardDraft._email,
    "ADR": CardDraft._address,
    "IMPP": CardDraft._impp,
    "BDAY": CardDraft._birthday,
    "X-ALTBDAY": CardDraft._lunar_birthday,
    "X-LUNAR-BIRTHDAY": CardDraft._lunar_birthday,
    "X-LUNARBIRTHDAY": CardDraft._lunar_birthday,
    "X-LUNAR-BDAY": CardDraft._lunar_birthday,
    "X-BDAY-LUNAR": CardDraft._lunar_birthday,
    "X-CHINESE-BIRTHDAY": CardDraft._lunar_birthday,
    "PHOTO": CardDraft._photo_line,
    "CATEGORIES": CardDraft._categories_line,
    "NOTE": CardDraft._note,
    "URL": CardDraft._url,
    "UID": CardDraft._uid,
    "REV": _texts_into("revised"),
    "X-SOCIALPROFILE": CardDraft._social,
    "X-ANDROID-CUSTOM": CardDraft._android,
    "X-ABLABEL": CardDraft._label,
}


def _kind(types: frozenset[str], kinds: tuple[tuple[str, str], ...]) -> str:
    if types:
        for mark, kind in kinds:
            if mark in types:
                return kind
    return "other"


def _plain_day(value: str) -> str:
    """The day of a date in digits, 1604 standing for no year; empty for anything else."""
    found = _DAY.fullmatch(value)
    if found is None:
        return ""
    year, month, day = found.groups()
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return ""
    if year == "1604":
        return f"--{month}-{day}"
    return f"{year}-{month}-{day}" if "1850" <= year <= "2100" else ""
