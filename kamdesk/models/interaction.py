"""The interaction: one call, visit, message, meeting, gift … that happened."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import Attitude, Direction, InteractionKind, Sentiment, VisitChance


class InteractionBase(Draft):
    """What happened with a customer. A *real contact* is one in which somebody was reached."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    opportunity_id: int | None = Field(default=None, foreign_key="opportunity.id", ondelete="SET NULL")
    kind: InteractionKind = InteractionKind.CALL
    direction: Direction = Direction.OUTGOING
    reached: bool = True
    happened_on: date
    happened_at: str | None = Field(default=None, description="UTC instant, where known")
    minutes: int | None = Field(default=None, ge=0, le=100_000)
    cost: int | None = Field(default=None, ge=0, description="money e4")
    author: str | None = None
    who: str | None = Field(default=None, description="whom, in words, where no contact is linked")
    summary: str = ""
    need: str | None = None
    concern: str | None = None
    attitude: Attitude | None = None
    visit_chance: VisitChance | None = None
    usage: str | None = None
    product: str | None = Field(default=None, description="product introduced")
    feedback: str | None = None
    sentiment: Sentiment | None = None
    outcome: str | None = None
    material_sent: bool = False


class InteractionDraft(InteractionBase):
    """An interaction as typed or read."""


class Interaction(InteractionBase, Record, table=True):
    """An interaction in the book."""

    __tablename__ = "interaction"
    __table_args__ = (
        Index("ix_interaction_customer", "customer_id", "happened_on", "reached"),
        Index("ix_interaction_day", "happened_on"),
        Index("ix_interaction_contact", "contact_id"),
        Index("ix_interaction_opportunity", "opportunity_id", sqlite_where=text("opportunity_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )
