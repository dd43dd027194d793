"""What a text may say of somebody, in the words of the screen; and why somebody is not written to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import CHINESE, LetterField, salutation
from kamdesk.rules.reach import Bar
from kamdesk.ui.day_words import is_chinese
from kamdesk.ui.festival_words import festival_names
from kamdesk.ui.field_names import term
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import day

if TYPE_CHECKING:
    from kamdesk.services.greetings import Recipient

Fact = str | int | date | Sequence[str] | None
"""What a field of a text holds, before it is put into words."""

BY_TEXT = (Channel.SMS, Channel.WECHAT, Channel.QQ, Channel.EMAIL, Channel.LETTER, Channel.PHONE)
"""The channels words go by, the frequent ones first."""


def channel_choices() -> tuple[tuple[str, str], ...]:
    """The channels a text may go by, with their words."""
    return tuple((each.value, term(Channel, each)) for each in BY_TEXT)


def letter_values(who: Recipient, codes: Sequence[str], rep: str, today: date) -> dict[LetterField, str]:
    """The fields of a text for somebody; `codes` are the festivals it is sent on. What is not known is empty."""
    worded = {field: _worded(fact) for field, fact in _facts(who, codes, rep, today).items()}
    return {**worded, LetterField.SALUTATION: salutation(who.name, who.title, who.nickname)}


def letter_gaps(who: Recipient, codes: Sequence[str], rep: str, today: date) -> set[LetterField]:
    """The fields that are empty in a text for somebody. Thousands are asked about: nothing is put into words."""
    return {field for field, fact in _facts(who, codes, rep, today).items() if not fact}


def _facts(who: Recipient, codes: Sequence[str], rep: str, today: date) -> dict[LetterField, Fact]:
    return {
        LetterField.NAME: who.name,
        LetterField.SALUTATION: who.nickname or who.name,
        LetterField.COMPANY: who.company or who.name,
        LetterField.TITLE: who.title,
        LetterField.CITY: who.city,
        LetterField.PRODUCT: who.product,
        LetterField.LAST_ORDER: who.last_order,
        LetterField.YEARS: max(0, (today - who.first_order).days * 100 // 36525) if who.first_order else 0,
        LetterField.FESTIVAL: codes,
        LetterField.DAY: today,
        LetterField.OCCASION_DAY: who.day,
        LetterField.AGE: who.age,
        LetterField.REP: rep,
    }


def _worded(fact: Fact) -> str:
    if not fact:
        return ""
    if isinstance(fact, date):
        return day(fact)
    return str(fact) if isinstance(fact, str | int) else festival_names(fact)


def placed(field: LetterField) -> str:
    """A field as it is written in a text of the screen's language: {称呼}, {salutation}."""
    return f"{{{CHINESE[field][0] if is_chinese() else field.value}}}"


def letter_field(field: LetterField) -> str:
    """What a field holds."""
    return QCoreApplication.translate("LetterFields", _FIELDS[field])


def bar_words(bar: Bar, channel: Channel) -> str:
    """Why somebody is not written to."""
    way = term(Channel, channel)
    if bar is Bar.DO_NOT_CONTACT:
        return QCoreApplication.translate("LetterFields", "Does not want to be contacted")
    if bar is Bar.CLOSED:
        return QCoreApplication.translate("LetterFields", "Does not want this way: {way}").format(way=way)
    return QCoreApplication.translate("LetterFields", _NOTHING_KNOWN[channel])


_FIELDS: Mapping[LetterField, str] = MappingProxyType(
    {
        LetterField.NAME: QT_TRANSLATE_NOOP("LetterFields", "The full name"),
        LetterField.SALUTATION: QT_TRANSLATE_NOOP("LetterFields", "How they are addressed"),
        LetterField.COMPANY: QT_TRANSLATE_NOOP("LetterFields", "The company, by its short name"),
        LetterField.TITLE: QT_TRANSLATE_NOOP("LetterFields", "The title"),
        LetterField.CITY: QT_TRANSLATE_NOOP("LetterFields", "The city"),
        LetterField.PRODUCT: QT_TRANSLATE_NOOP("LetterFields", "What they bought last"),
        LetterField.LAST_ORDER: QT_TRANSLATE_NOOP("LetterFields", "The day of the last order"),
        LetterField.YEARS: QT_TRANSLATE_NOOP("LetterFields", "Whole years since the first order"),
        LetterField.FESTIVAL: QT_TRANSLATE_NOOP("LetterFields", "The festival"),
        LetterField.DAY: QT_TRANSLATE_NOOP("LetterFields", "Today, when the text is made"),
        LetterField.OCCASION_DAY: QT_TRANSLATE_NOOP("LetterFields", "The day of the festival or birthday"),
        LetterField.AGE: QT_TRANSLATE_NOOP("LetterFields", "The age reached on the birthday"),
        LetterField.REP: QT_TRANSLATE_NOOP("LetterFields", "Your name, as in the settings"),
    }
)
_NOTHING_KNOWN: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.SMS: QT_TRANSLATE_NOOP("LetterFields", "No mobile number is known"),
        Channel.PHONE: QT_TRANSLATE_NOOP("LetterFields", "No number is known"),
        Channel.EMAIL: QT_TRANSLATE_NOOP("LetterFields", "No e-mail address is known"),
        Channel.WECHAT: QT_TRANSLATE_NOOP("LetterFields", "No WeChat is known"),
        Channel.QQ: QT_TRANSLATE_NOOP("LetterFields", "No QQ is known"),
        Channel.LETTER: QT_TRANSLATE_NOOP("LetterFields", "No postal address is known"),
        Channel.VISIT: QT_TRANSLATE_NOOP("LetterFields", "No address is known"),
    }
)
