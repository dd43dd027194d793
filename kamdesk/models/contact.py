"""The contact, a person at a customer, and the channels that reach contact or customer."""

from __future__ import annotations

from sqlmodel import Field, Index, text

from kamdesk.models.lengths import LONGEST_NAME
from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import Attitude, DecisionRole

REMINDING = ("birthday_muted", "do_not_contact", "birthday_lead", "customer_id", "uid")
"""What tells whether a birthday is reminded of; it stands beside the days' keys, for a day's list asks it of many."""


class ContactBase(Draft):
    """A person at a customer. Birthdays are written as in domain 3.7; the keys beside them look up days."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    family_name: str | None = None
    given_name: str | None = None
    nickname: str | None = None
    title: str | None = None
    department: str | None = None
    role: DecisionRole | None = None
    reports_to_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    attitude: Attitude | None = None
    influence: int | None = Field(default=None, ge=1, le=5)
    is_main: bool = False
    home_address: str | None = None
    birthday: str | None = Field(default=None, description="Gregorian: 1987-06-03, --06-03, --06")
    lunar_birthday: str | None = Field(default=None, description="lunar: 1987-06-03, leap 1987-L06-03")
    birthday_key: str | None = None
    lunar_birthday_key: str | None = None
    birthday_lead: int | None = Field(default=None, ge=0, le=60, description="days; none: the grade's or the default")
    birthday_muted: bool = False
    work: str | None = None
    life: str | None = None
    interests: str | None = None
    hobbies: str | None = None
    habits: str | None = None
    taboos: str | None = None
    do_not_contact: bool = False
    closed_channels: str | None = Field(default=None, description="channels not to be used, by comma")
    note: str | None = None
    private_note: str | None = None
    card_uid: str | None = Field(default=None, description="UID of the card it was read from")
    custom: str | None = None


class ContactDraft(ContactBase):
    """A contact as typed or read."""


class Contact(ContactBase, Record, table=True):
    """A contact in the book."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_customer", "customer_id", "do_not_contact"),
        Index("ix_contact_reports_to", "reports_to_id"),
        Index("ix_contact_birthday", "birthday_key", *REMINDING, sqlite_where=text("birthday_key IS NOT NULL")),
        Index("ix_contact_lead", "birthday_lead", sqlite_where=text("birthday_lead IS NOT NULL")),
        Index(
            "ix_contact_lunar", "lunar_birthday_key", *REMINDING, sqlite_where=text("lunar_birthday_key IS NOT NULL")
        ),
        Index("ix_contact_card", "card_uid", sqlite_where=text("card_uid IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )


class ChannelBase(Draft):
    """One way to reach a contact, or the customer itself where `contact_id` is empty.

    `kind`: mobile, phone, fax, email, wechat, qq, address, website, other. `match` is what equals compare by: digits of
    a phone without +86, an e-mail in lower case.
    """

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="CASCADE")
    kind: str = Field(max_length=40)
    value: str = Field(min_length=1)
    label: str | None = None
    match: str | None = None
    position: int = 0


class ChannelDraft(ChannelBase):
    """A channel as typed or read."""


class ContactChannel(ChannelBase, Record, table=True):
    """A channel in the book."""

    __tablename__ = "channel"
    __table_args__ = (
        Index("ix_channel_customer", "customer_id"),
        Index("ix_channel_contact", "contact_id"),
        Index("ix_channel_match", "match", sqlite_where=text("match IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )
