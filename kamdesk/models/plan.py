"""The account plan of a key account with its goals, and the competitors met there. Its actions are tasks."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record


class AccountPlanBase(Draft):
    """The four questions of key account management, the four things to know about the customer, and the strategy."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    title: str | None = None
    who: str | None = Field(default=None, description="who is this key account")
    wants: str | None = Field(default=None, description="what does it want")
    managed: str | None = Field(default=None, description="how is it managed")
    kept: str | None = Field(default=None, description="how is it kept for the long term")
    business: str | None = Field(default=None, description="its business")
    market: str | None = Field(default=None, description="its market and its customers")
    process: str | None = Field(default=None, description="its process, how it buys and decides")
    our_value: str | None = Field(default=None, description="what we are worth to it")
    vision: str | None = None
    strategy: str | None = None
    resources: str | None = Field(default=None, description="people, time and money set aside")
    review_on: date | None = None
    closed_on: date | None = None
    author: str | None = None


class AccountPlanDraft(AccountPlanBase):
    """An account plan as typed or read."""


class AccountPlan(AccountPlanBase, Record, table=True):
    """An account plan in the book; in force until it is closed."""

    __tablename__ = "account_plan"
    __table_args__ = (
        Index("ix_account_plan_customer", "customer_id"),
        Index("ix_account_plan_review", "review_on", sqlite_where=text("closed_on IS NULL")),
        {"sqlite_autoincrement": True},
    )


class PlanGoalBase(Draft):
    """One goal: a metric with target and actual in four decimals; a long-term one is the parent of its years."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    plan_id: int = Field(foreign_key="account_plan.id", ondelete="CASCADE")
    parent_id: int | None = Field(default=None, foreign_key="plan_goal.id", ondelete="CASCADE")
    metric: str = Field(min_length=1, max_length=200)
    unit: str | None = Field(default=None, max_length=40)
    target: int | None = Field(default=None, description="four decimals")
    actual: int | None = Field(default=None, description="four decimals")
    period: str | None = Field(default=None, max_length=40, description="2026-2028, 2026, 2026-Q1")
    due_on: date | None = None
    reached_on: date | None = None
    note: str | None = None
    position: int = 0


class PlanGoalDraft(PlanGoalBase):
    """A goal as typed or read."""


class PlanGoal(PlanGoalBase, Record, table=True):
    """A goal in the book."""

    __tablename__ = "plan_goal"
    __table_args__ = (
        Index("ix_plan_goal_plan", "plan_id", "position"),
        Index("ix_plan_goal_customer", "customer_id"),
        Index("ix_plan_goal_parent", "parent_id", sqlite_where=text("parent_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )


class CompetitorBase(Draft):
    """A rival by the five fields of article 003, and its marks 1 to 5 on the rep's own criteria."""

    name: str = Field(min_length=1, max_length=500)
    business: str | None = None
    product: str | None = Field(default=None, description="its products and solutions")
    segment: str | None = Field(default=None, description="its market segment")
    position: str | None = Field(default=None, description="its place in the market")
    advantage: str | None = None
    weakness: str | None = None
    marks: str | None = Field(default=None, description="JSON object: criterion to mark 1-5")
    ours: bool = Field(default=False, description="this line is ourselves, for comparison")
    note: str | None = None


class CompetitorDraft(CompetitorBase):
    """A competitor as typed or read."""


class Competitor(CompetitorBase, Record, table=True):
    """A competitor in the book."""

    __tablename__ = "competitor"
    __table_args__ = (Index("ix_competitor_name", "name"), {"sqlite_autoincrement": True})


class RivalryBase(Draft):
    """A competitor met at a customer: how much of a threat (1 to 5) and what it does there."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    competitor_id: int = Field(foreign_key="competitor.id", ondelete="CASCADE")
    threat: int | None = Field(default=None, ge=1, le=5)
    seen_on: date | None = None
    ended_on: date | None = None
    note: str | None = None


class RivalryDraft(RivalryBase):
    """A rivalry as typed or read."""


class Rivalry(RivalryBase, Record, table=True):
    """A rivalry in the book."""

    __tablename__ = "rivalry"
    __table_args__ = (
        Index("ix_rivalry_customer", "customer_id"),
        Index("ix_rivalry_competitor", "competitor_id"),
        {"sqlite_autoincrement": True},
    )
