"""The customer: a company or a person the rep sells to, or could (domain 2)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlmodel import Field, Index, text

from kamdesk.models.lengths import LONGEST_NAME
from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import ChurnReason, CustomerKind, Grade, MarkWhen, Standing, ValueType

Rating = Annotated[int | None, Field(ge=1, le=5)]


class CustomerBase(Draft):
    """Everything a rep may say of a customer. Money in 1/10,000 of the currency unit, shares in 1/10,000."""

    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    short_name: str | None = None
    number: str | None = None
    kind: CustomerKind = CustomerKind.ORGANISATION
    industry: str | None = None
    standing: Standing = Standing.UNKNOWN
    market_share: int | None = Field(default=None, ge=0, le=10_000, description="1/10,000 of the market")
    province: str | None = None
    city: str | None = None
    district: str | None = None
    street: str | None = None
    address: str | None = None
    website: str | None = None
    parent_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="SET NULL")
    source: str | None = None
    referred_by: str | None = Field(default=None, description="who brought them, in words; a referral record links")
    value_type: ValueType | None = None
    demand: int | None = Field(default=None, ge=0, description="estimated annual demand, money e4")
    need_level: Rating = None
    growth: Rating = None
    expansion: Rating = None
    innovation: Rating = None
    potential: int | None = Field(default=None, ge=0, le=100, description="as entered; else 20 x mean of the ratings")
    potential_reviewed_on: date | None = None
    technology: Rating = None
    market_development: Rating = None
    benchmark: MarkWhen | None = None
    benchmark_reason: str | None = None
    strategic: MarkWhen | None = None
    strategic_reason: str | None = None
    may_reference: bool = False
    reference_text: str | None = None
    out_of_market: bool = False
    invalid: bool = False
    invalid_reason: str | None = None
    archived: bool = False
    parked_on: date | None = None
    parked_reason: str | None = None
    cultivated_until: date | None = None
    cultivated_reason: str | None = None
    fixed_grade: Grade | None = None
    fixed_grade_reason: str | None = None
    cadence_ideal: int | None = Field(default=None, ge=1, le=3650, description="days")
    cadence_max: int | None = Field(default=None, ge=1, le=3650, description="days")
    lost_on: date | None = None
    lost_reason: ChurnReason | None = None
    lost_note: str | None = None
    health_override: Rating = None
    service_agreement: str | None = None
    discount_policy: str | None = None
    how_to_treat: str | None = None
    taboos: str | None = None
    note: str | None = None
    private_note: str | None = None
    keep_from_handover: bool = False
    custom: str | None = Field(default=None, description="JSON object: field name to value")


class CustomerDraft(CustomerBase):
    """A customer as typed or read, before it is stored."""


class Customer(CustomerBase, Record, table=True):
    """A customer in the book. In the trash while `deleted_at` is set."""

    __tablename__ = "customer"
    __table_args__ = (
        Index("ix_customer_number", "number"),
        Index("ix_customer_name", "name"),
        Index("ix_customer_parent", "parent_id"),
        Index("ix_customer_deleted", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    deleted_at: str | None = None
