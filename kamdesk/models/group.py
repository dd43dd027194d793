"""The rep's own tree of groups, who belongs to which, and saved lenses."""

from __future__ import annotations

from sqlmodel import Field, Index

from kamdesk.models.record import Draft, Record


class GroupBase(Draft):
    """A node of the tree, any depth. A customer in any private group is private (domain 1)."""

    name: str = Field(min_length=1, max_length=200)
    parent_id: int | None = Field(default=None, foreign_key="customer_group.id", ondelete="CASCADE")
    position: int = 0
    private: bool = False
    strategy: str | None = None
    channel: str | None = None
    cadence_ideal: int | None = Field(default=None, ge=1, le=3650, description="days")
    cadence_max: int | None = Field(default=None, ge=1, le=3650, description="days")
    time_budget: int | None = Field(default=None, ge=0, description="minutes a month")


class GroupDraft(GroupBase):
    """A group as typed."""


class Group(GroupBase, Record, table=True):
    """A group in the book."""

    __tablename__ = "customer_group"
    __table_args__ = (Index("ix_group_parent", "parent_id"), {"sqlite_autoincrement": True})


class Membership(Record, table=True):
    """One customer in one group."""

    __tablename__ = "membership"
    __table_args__ = (
        Index("ix_membership_group", "group_id", "customer_id", unique=True),
        Index("ix_membership_customer", "customer_id"),
        {"sqlite_autoincrement": True},
    )

    group_id: int = Field(foreign_key="customer_group.id", ondelete="CASCADE")
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")


class SmartGroup(Record, table=True):
    """A lens the rep saved: a filter, an order and columns over the customer list."""

    __tablename__ = "smart_group"

    name: str = Field(min_length=1, max_length=200, unique=True)
    filter: str = Field(description="JSON: a tree of and/or/not over field tests")
    sort: str | None = None
    columns: str | None = None
    position: int = 0
