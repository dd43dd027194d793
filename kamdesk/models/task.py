"""What is promised or planned: callbacks, tasks, appointments and visits; and what the rep answered to reminders."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import ReminderAnswer


class TaskBase(Draft):
    """One promised or planned step. `kind`: callback, task, appointment, visit (words of ReasonKind)."""

    customer_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="CASCADE")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="SET NULL")
    opportunity_id: int | None = Field(default=None, foreign_key="opportunity.id", ondelete="SET NULL")
    interaction_id: int | None = Field(
        default=None, foreign_key="interaction.id", ondelete="SET NULL", description="the talk it was promised in"
    )
    plan_id: int | None = Field(
        default=None, foreign_key="account_plan.id", ondelete="SET NULL", description="the account plan it is a step of"
    )
    kind: str = Field(default="callback", max_length=20)
    title: str = ""
    due_on: date
    due_time: str | None = Field(default=None, description="local HH:MM")
    minutes: int | None = Field(default=None, ge=0, le=100_000)
    rrule: str | None = Field(default=None, description="RFC 5545 RRULE")
    repeat_from: date | None = Field(default=None, description="the day the rule counts from; none: due_on")
    skip_days_off: bool = Field(default=False, description="a day off gives way to the next working day")
    note: str | None = None
    author: str | None = None


class TaskDraft(TaskBase):
    """A task as typed or read."""


class Task(TaskBase, Record, table=True):
    """A task in the book; open until `done_on`. `snoozed_until` hides it till that day."""

    __tablename__ = "task"
    __table_args__ = (
        Index("ix_task_customer", "customer_id", "done_on", "due_on"),
        Index("ix_task_open", "due_on", "customer_id", "done_on", sqlite_where=text("done_on IS NULL")),
        Index("ix_task_interaction", "interaction_id", sqlite_where=text("interaction_id IS NOT NULL")),
        Index("ix_task_opportunity", "opportunity_id", sqlite_where=text("opportunity_id IS NOT NULL")),
        Index("ix_task_plan", "plan_id", sqlite_where=text("plan_id IS NOT NULL")),
        Index("ix_task_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    done_on: date | None = None
    dropped: bool = False
    snoozed_until: date | None = None


class ReminderState(Record, table=True):
    """What was done with one occurrence of a derived reminder (domain 3.8), known by its key."""

    __tablename__ = "reminder_state"

    key: str = Field(unique=True, max_length=200)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="CASCADE", index=True)
    answer: ReminderAnswer | None = None
    until: date | None = None
    raised_on: date | None = Field(default=None, description="the day the rep was told")
