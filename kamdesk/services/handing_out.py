"""Texts handed over to what sends them: e-mail drafts, a table for a text-message tool, codes for the phone (H1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kamdesk.exchange import phone_codes, write_letters
from kamdesk.exchange.cells import Column, Kind
from kamdesk.exchange.phone_codes import QUIET as QUIET
from kamdesk.exchange.phone_codes import Squares as Squares
from kamdesk.exchange.write_csv import write_csv
from kamdesk.exchange.write_letters import MailDraft as MailDraft
from kamdesk.exchange.write_letters import mail_link as mail_link
from kamdesk.services.desk import Desk
from kamdesk.store import auditing


def write_drafts(desk: Desk, folder: Path, drafts: Sequence[MailDraft]) -> list[Path]:
    """Write an `.eml` for each into a folder; returns the files. [slow]"""
    written = write_letters.write_drafts(folder, drafts, desk.now())
    auditing.note(desk.book, "export", "eml", len(written))
    return written


def write_sms_table(desk: Desk, path: Path, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Write phone, name, salutation and text as CSV; returns how many. [slow]"""
    columns = [Column(titles[0], Kind.PHONE), *(Column(title) for title in titles[1:])]
    written = write_csv(path, columns, rows)
    auditing.note(desk.book, "export", "sms", written)
    return written


def dial_code(number: str) -> Squares:
    """The code that has a phone dial."""
    return phone_codes.squares(phone_codes.dial(number))


def text_code(number: str, text: str) -> Squares:
    """The code that has a phone begin a text message."""
    return phone_codes.squares(phone_codes.text_to(number, text))


def card_code(desk: Desk, customer_id: int, contact_id: int | None) -> Squares:
    """The code that has a phone save a contact, or the customer where no contact is named."""
    return phone_codes.squares(card_text(desk, customer_id, contact_id))


def card_text(desk: Desk, customer_id: int, contact_id: int | None) -> str:
    """The vCard in that code."""
    from kamdesk.models.refusals import Refusal
    from kamdesk.services.exporting_cards import cards_of

    person = desk.book.record("contact", contact_id) if contact_id is not None else None
    uid = (person["card_uid"] or person["uid"]) if person else None
    cards = list(cards_of(desk, [customer_id]))
    if not cards:
        raise Refusal("record_gone", noun="customer")
    return phone_codes.save_card(next((card for card in cards if card.uid == uid), cards[0]))
