"""QR codes a phone reads from the screen: to dial, to text, to save a contact. Drawn here, without any network."""

from __future__ import annotations

from kamdesk.exchange.card import Card
from kamdesk.exchange.write_cards import card_bytes
from kamdesk.models.refusals import Refusal
from kamdesk.rules.phones import PhoneKind, parse_phone

Squares = tuple[tuple[bool, ...], ...]
"""Rows of dark (True) and light squares, without the quiet edge around them."""

QUIET = 4
"""Light squares a reader needs around the code (ISO/IEC 18004)."""


def dial(number: str) -> str:
    """What has a phone dial (RFC 3966): the number as it is dialled here, a foreign one with its country."""
    phone = parse_phone(number)
    if phone is None:
        raise Refusal("no_number")
    plus = "+" if phone.kind is PhoneKind.FOREIGN else ""
    extension = f";ext={phone.extension}" if phone.extension else ""
    return f"tel:{plus}{phone.digits}{extension}"


def text_to(number: str, text: str) -> str:
    """What has a phone begin a text message; what follows the second colon is its words."""
    return f"SMSTO:{dial(number).removeprefix('tel:').partition(';')[0]}:{text}"


def save_card(card: Card) -> str:
    """What has a phone save a contact: a vCard 3.0 without photo, notes and all that would only make the code dense."""
    small = card._replace(photo=None, note="", other=(), categories=(), addresses=card.addresses[:1], uid="")
    return card_bytes(small, "3.0").decode("utf-8")


def squares(payload: str) -> Squares:
    """The QR code of a text, UTF-8 as phones expect. Refusal(too_long_for_code) beyond what one code holds."""
    import segno

    try:
        code = segno.make_qr(payload, error="m", boost_error=False, encoding="utf-8" if not payload.isascii() else None)
    except segno.DataOverflowError:
        raise Refusal("too_long_for_code") from None
    return tuple(tuple(bool(dark) for dark in row) for row in code.matrix)
