"""What ties customers together and to the rep: relations, referrals, service issues, satisfaction."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import IssueKind, RelationKind


class RelationBase(Draft):
    """`customer_id` is the `kind` of `other_id`: a supplier of it, a competitor of it …"""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    other_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    kind: RelationKind
    note: str | None = None


class RelationDraft(RelationBase):
    """A relation as typed or read."""


class Relation(RelationBase, Record, table=True):
    """A relation in the book."""

    __tablename__ = "relation"
    __table_args__ = (
        Index("ix_relation_customer", "customer_id"),
        Index("ix_relation_other", "other_id"),
        {"sqlite_autoincrement": True},
    )


class ReferralBase(Draft):
    """`referrer_id` brought `customer_id`."""

    referrer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    referred_on: date | None = None
    reward: str | None = None
    reward_given: bool = False
    thanked_on: date | None = None
    note: str | None = None


class ReferralDraft(ReferralBase):
    """A referral as typed or read."""


class Referral(ReferralBase, Record, table=True):
    """A referral in the book."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_customer", "customer_id"),
        Index("ix_referral_referrer", "referrer_id"),
        {"sqlite_autoincrement": True},
    )


class IssueBase(Draft):
    """A customer's problem: opened, first answered, solved (UTC instants)."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    kind: IssueKind = IssueKind.OTHER
    title: str = Field(min_length=1, max_length=500)
    opened_at: str
    answered_at: str | None = None
    solved_at: str | None = None
    solution: str | None = None
    product: str | None = None
    author: str | None = None
    note: str | None = None


class IssueDraft(IssueBase):
    """A service issue as typed or read."""


class Issue(IssueBase, Record, table=True):
    """A service issue in the book."""

    __tablename__ = "issue"
    __table_args__ = (
        Index("ix_issue_customer", "customer_id"),
        Index("ix_issue_open", "opened_at", sqlite_where=text("solved_at IS NULL")),
        Index("ix_issue_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )


class SatisfactionBase(Draft):
    """What a customer said when asked: a score 1 to 5 and words."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    issue_id: int | None = Field(default=None, foreign_key="issue.id", ondelete="SET NULL")
    asked_on: date
    score: int = Field(ge=1, le=5)
    words: str | None = None
    author: str | None = None


class SatisfactionDraft(SatisfactionBase):
    """A satisfaction as typed or read."""


class Satisfaction(SatisfactionBase, Record, table=True):
    """A satisfaction in the book."""

    __tablename__ = "satisfaction"
    __table_args__ = (
        Index("ix_satisfaction_customer", "customer_id", "asked_on"),
        Index("ix_satisfaction_issue", "issue_id", sqlite_where=text("issue_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )
