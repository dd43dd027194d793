"""The deal before and after the order: opportunity, quote and contract."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.order import LineBase
from kamdesk.models.record import Draft, Record


class OpportunityBase(Draft):
    """A possible deal on its way. `stage` is a word of the rep's stage list."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    name: str = Field(min_length=1, max_length=500)
    stage: str = Field(default="lead", max_length=60)
    status: str = Field(default="open", max_length=20, description="open, won, lost")
    amount: int | None = Field(default=None, ge=0, description="money e4")
    probability: int | None = Field(default=None, ge=0, le=100, description="percent")
    opened_on: date
    expected_on: date | None = None
    closed_on: date | None = None
    reason: str | None = Field(default=None, description="why won or lost")
    competitor: str | None = None
    product: str | None = None
    strategic: bool = False
    tender_on: date | None = None
    tender_result: str | None = None
    author: str | None = None
    note: str | None = None


class OpportunityDraft(OpportunityBase):
    """An opportunity as typed or read."""


class Opportunity(OpportunityBase, Record, table=True):
    """An opportunity in the book."""

    __tablename__ = "opportunity"
    __table_args__ = (
        Index("ix_opportunity_customer", "customer_id"),
        Index("ix_opportunity_open", "status", "stage"),
        Index("ix_opportunity_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )


class QuoteBase(Draft):
    """An offer with lines, valid until a day."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    opportunity_id: int | None = Field(default=None, foreign_key="opportunity.id", ondelete="SET NULL")
    number: str | None = None
    quoted_on: date
    valid_until: date | None = None
    status: str = Field(default="open", max_length=20)
    below_cost_reason: str | None = None
    concession: str | None = None
    author: str | None = None
    note: str | None = None


class QuoteDraft(QuoteBase):
    """A quote as typed or read."""


class Quote(QuoteBase, Record, table=True):
    """A quote in the book; `revenue` and `cost` are the sums of its lines, money e4."""

    __tablename__ = "quote"
    __table_args__ = (
        Index("ix_quote_customer", "customer_id"),
        Index(
            "ix_quote_valid", "valid_until", "customer_id", "status", sqlite_where=text("status IN ('open', 'sent')")
        ),
        Index("ix_quote_opportunity", "opportunity_id", sqlite_where=text("opportunity_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    revenue: int = 0
    cost: int = 0
    discount_base: int = 0


class QuoteLine(LineBase, table=True):
    """One line of a quote, replaced together with the others."""

    __tablename__ = "quote_line"
    __table_args__ = (
        Index("ix_quote_line_quote", "quote_id", "position"),
        Index("ix_quote_line_product", "product_id", sqlite_where=text("product_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    quote_id: int = Field(foreign_key="quote.id", ondelete="CASCADE")


class ContractBase(Draft):
    """An agreement over time; in force from `starts_on` up to and including `ends_on`."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    quote_id: int | None = Field(default=None, foreign_key="quote.id", ondelete="SET NULL")
    number: str | None = None
    name: str | None = None
    starts_on: date
    ends_on: date | None = None
    amount: int | None = Field(default=None, ge=0, description="money e4")
    status: str = Field(default="running", max_length=20)
    notice_days: int = Field(default=30, ge=0, le=365, description="how long before its end to remind")
    author: str | None = None
    note: str | None = None


class ContractDraft(ContractBase):
    """A contract as typed or read."""


class Contract(ContractBase, Record, table=True):
    """A contract in the book."""

    __tablename__ = "contract"
    __table_args__ = (
        Index("ix_contract_customer", "customer_id"),
        Index("ix_contract_end", "ends_on", "customer_id", "status", "notice_days"),
        Index("ix_contract_quote", "quote_id", sqlite_where=text("quote_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )
