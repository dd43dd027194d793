"""Numbers kept ready for every customer, so that the list never computes (design: keep numbers ready)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import TextClause
from sqlmodel import Field, Index, SQLModel, text

LISTED = text("hidden = 0 AND private = 0")


def present(due: str) -> TextClause:
    """Who may be on a day's list. Grade and interval stand before the day, so that the longest due of each are read."""
    return text(f"{due} IS NOT NULL AND hidden = 0 AND tier IS NOT 'other'")


class CustomerStats(SQLModel, table=True):
    """One row a customer, in step with every write, rebuilt when the day or the settings change.

    Money e4. `hidden` 1: archived, parked or invalid; 2: in the trash. `private` 1: in a private group (domain 1).
    `measure` is what the pyramid ranked by; `tied` 1 where equal measures stand on both sides of a cut.
    """

    __tablename__ = "customer_stats"
    __table_args__ = (
        Index("ix_stats_name", "name_key", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_revenue", "revenue", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_margin", "margin", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_tier", "tier", "measure", sqlite_where=LISTED),
        Index("ix_stats_contact", "last_contact", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_order", "last_order", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_next", "next_on", "customer_id", sqlite_where=LISTED),
        Index("ix_stats_cadence", "cadence_due", "tier", sqlite_where=text("cadence_due IS NOT NULL AND hidden = 0")),
        Index("ix_stats_dormant", "dormant_due", "tier", sqlite_where=text("dormant_due IS NOT NULL AND hidden = 0")),
        Index("ix_stats_next_rank", "grade", "next_on", "hidden", "tier", sqlite_where=present("next_on")),
        Index("ix_stats_cadence_rank", "grade", "cadence_ideal", "cadence_due", sqlite_where=present("cadence_due")),
        Index("ix_stats_dormant_rank", "grade", "cadence_ideal", "dormant_due", sqlite_where=present("dormant_due")),
        Index(
            "ix_stats_anniversary",
            *("first_order_day", "first_order", "hidden", "tier", "grade", "private", "entered"),
            sqlite_where=text("first_order_day IS NOT NULL AND hidden = 0"),
        ),
        Index(
            "ix_stats_present",  # what a day's list asks of very many, without reading their whole rows
            *("customer_id", "hidden", "tier", "grade", "entered"),
            sqlite_where=text("hidden = 0 AND tier IS NOT 'other'"),
        ),
        Index("ix_stats_state", "sleep", sqlite_where=LISTED),
        Index("ix_stats_grade", "grade", sqlite_where=LISTED),
        Index("ix_stats_restate", "restate_on", sqlite_where=text("restate_on IS NOT NULL")),
        Index("ix_stats_incomplete", "completeness", sqlite_where=LISTED),
    )

    customer_id: int = Field(primary_key=True, foreign_key="customer.id", ondelete="CASCADE")
    name_key: str = ""
    hidden: int = 0
    private: int = 0
    tier: str | None = Field(default=None, description="none for private customers: they are in no tier")
    tied: int = 0
    measure: int = 0
    grade: str | None = None
    score: int | None = Field(default=None, description="1/100 points")
    coverage: int | None = Field(default=None, description="percent")
    segment: str | None = None
    rfm: str | None = Field(default=None, description="three digits: R, F, M")
    band: str | None = None
    key_account: str | None = Field(default=None, description="confirmed, nominated")
    revenue: int = 0
    margin: int = 0
    orders: int = 0
    cost_known: int = 1
    revenue_ever: int = 0
    margin_ever: int = 0
    orders_ever: int = 0
    first_order: date | None = None
    last_order: date | None = None
    first_order_day: str | None = Field(default=None, description="MM-DD of the first order, for anniversaries")
    order_days: int = 0
    own_gap: int | None = Field(default=None, description="median gap between order days in half days")
    usual_gap: int | None = Field(default=None, description="usual gap in half days, own or blended")
    gap_source: str | None = None
    sleep: str | None = None
    come_back: int | None = Field(default=None, description="probability in 1/10,000")
    minutes: int = Field(default=0, description="spent in the window")
    served_cost: int = Field(default=0, description="interaction costs in the window, money e4")
    interactions: int = 0
    first_contact: date | None = None
    last_contact: date | None = Field(default=None, description="last real contact")
    last_interaction: date | None = None
    last_attitude: str | None = None
    last_visit_chance: str | None = None
    last_visit: date | None = None
    entered: date | None = None
    next_on: date | None = None
    next_kind: str | None = None
    next_title: str | None = None
    cadence_ideal: int | None = None
    cadence_max: int | None = None
    cadence_from: str | None = None
    cadence_due: date | None = None
    cadence_late: date | None = Field(default=None, description="first day past the maximum interval")
    dormant_due: date | None = None
    restate_on: date | None = Field(default=None, description="the next day on which time alone changes this row")
    completeness: int = Field(default=0, description="percent of the profile sheet filled")
    main_contact: str | None = None
    main_phone: str | None = None
    group_names: str | None = Field(default=None, description="the groups it is in, a line each")
