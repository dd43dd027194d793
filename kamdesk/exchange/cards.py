"""Read vCard files of any version from any phone or program, one card at a time (interfaces, Import)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kamdesk.exchange.card import Card, CardAddress, CardChannel, card_title, full_name, person_title
from kamdesk.exchange.card_fields import CardDraft
from kamdesk.exchange.card_lines import CardLimits, card_texts
from kamdesk.exchange.card_text import CardReader
from kamdesk.exchange.limits import CannotRead
from kamdesk.exchange.records import Rejected, Warned

__all__ = [
    "CannotReadCards",
    "Card",
    "CardAddress",
    "CardChannel",
    "CardLimits",
    "card_title",
    "full_name",
    "person_title",
    "read_cards",
]


class CannotReadCards(CannotRead):
    """The file as a whole stays out: no_cards (it holds none), too_large, cannot_read."""


def read_cards(path: Path, limits: CardLimits | None = None) -> Iterator[Card | Rejected | Warned]:
    """The cards in order, each preceded by what was left out of it; cards are counted from 1 and never held.

    Rejected: too_long, too_many_lines. Warned: not_closed, photo_dropped, birthday_unreadable, not_a_phone.
    Raises CannotReadCards.
    """
    limits = limits or CardLimits()
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise CannotReadCards("too_large", path=str(path), bytes=size, most=limits.file_bytes)
        yield from _read(path, limits, is_empty=size == 0)
    except OSError as error:
        raise CannotReadCards("cannot_read", path=str(path)) from error


def _read(path: Path, limits: CardLimits, *, is_empty: bool) -> Iterator[Card | Rejected | Warned]:
    reader = CardReader()
    number = 0
    with path.open("rb") as file:
        for number, body, is_closed, too_long in card_texts(file, limits):
            if number > limits.cards:
                raise CannotReadCards("too_large", path=str(path), cards=number, most=limits.cards)
            if too_long:
                yield Rejected(number, "too_long", {"most": limits.card_bytes})
            elif body.count(b"\n") > limits.card_lines:
                yield Rejected(number, "too_many_lines", {"most": limits.card_lines})
            else:
                lines = reader.properties(body)
                draft = CardDraft(number, limits.photo_bytes, is_21=reader.is_21, is_own=reader.is_own)
                card = draft.read(lines)
                for remark in draft.remarks if is_closed else ["not_closed", *draft.remarks]:
                    yield Warned(number, remark)
                for phone in draft.odd_phones:
                    yield Warned(number, "not_a_phone", {"column": "TEL", "value": phone[:60]})
                yield card
    if not number and not is_empty:
        raise CannotReadCards("no_cards", path=str(path))
