"""A card: one contact as an address book writes it, and the name it goes by."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple


class CardChannel(NamedTuple):
    """One way to reach somebody.

    `kind` of a phone: mobile, work, home, main, fax, pager, other; of an e-mail and a web address: work, home, other;
    of a messenger: the service (wechat, qq, skype, jabber …). `label` is what the rep called it, where none of these
    fits.
    """

    kind: str
    value: str
    label: str = ""


class CardAddress(NamedTuple):
    """A postal address; `kind`: work, home, other. Post box, extension and street stand in `street`, a line each."""

    kind: str
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    label: str = ""


class Card(NamedTuple):
    """What one card says. Channels and addresses stand in the card's order, preferred ones first.

    Birthdays are written as in domain 3.7 ("1987-06-03", "1987-L06-03", "--06-03", "--06"). `other` are the lines that
    have no field here, as `NAME;params:value`, so that nothing is lost. `number` counts the cards of a file from 1.
    `sites` are the web addresses beside `url`. `is_company`: the card says it is of a company, not of somebody there;
    `is_own`: this program wrote it.
    """

    number: int = 0
    uid: str = ""
    formatted_name: str = ""
    family_name: str = ""
    given_name: str = ""
    additional_names: str = ""
    name_prefix: str = ""
    name_suffix: str = ""
    phonetic_family_name: str = ""
    phonetic_given_name: str = ""
    nickname: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    role: str = ""
    phones: tuple[CardChannel, ...] = ()
    emails: tuple[CardChannel, ...] = ()
    messengers: tuple[CardChannel, ...] = ()
    addresses: tuple[CardAddress, ...] = ()
    birthday: str = ""
    lunar_birthday: str = ""
    note: str = ""
    categories: tuple[str, ...] = ()
    url: str = ""
    sites: tuple[CardChannel, ...] = ()
    photo: bytes | None = None
    photo_type: str = ""
    revised: str = ""
    other: tuple[str, ...] = ()
    is_company: bool = False
    is_own: bool = False


def full_name(card: Card) -> str:
    """The person's name: as the card writes it, else put together in the order of its script (欧阳 娜娜 → 欧阳娜娜)."""
    if card.formatted_name.strip(" "):
        return card.formatted_name.strip(" ")
    names = [card.family_name, card.given_name, card.additional_names]
    if any(re.search(_CJK, name) for name in names):
        return "".join(name.strip(" ") for name in names)
    western = [card.name_prefix, card.given_name, card.additional_names, card.family_name, card.name_suffix]
    return " ".join(name.strip(" ") for name in western if name.strip(" "))


def one_note(own: str | None, customers: str | None) -> str:
    """The note of a person and that of the customer who is this person, as the one a card has."""
    return "\n".join(dict.fromkeys(filter(None, (own, customers))))


def person_title(card: Card) -> str:
    """What the person is shown as: full name, else nickname, e-mail, phone, messenger address; empty with none."""
    reach = chain(card.emails, card.phones, card.messengers)
    return full_name(card) or card.nickname or next((channel.value for channel in reach), "")


def card_title(card: Card, file: str, number: int) -> str:
    """What the customer is shown as: company, else the person's title, else `FILE #n`."""
    return card.company or person_title(card) or f"{file} #{number}"


_CJK = r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
"""Compiled by the first card that needs it: that takes longer than reading a hundred cards."""
