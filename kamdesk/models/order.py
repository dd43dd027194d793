"""Products and orders with their lines. All money in 1/10,000 of the currency unit ("e4"), exact integers."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import CostSource, OrderKind


class ProductBase(Draft):
    """What is sold."""

    name: str = Field(min_length=1, max_length=500)
    number: str | None = None
    category: str | None = None
    unit: str | None = None
    list_price: int | None = Field(default=None, ge=0)
    floor_price: int | None = Field(default=None, ge=0)
    price_from: date | None = None
    price_until: date | None = None
    unit_cost: int | None = Field(default=None, ge=0)
    launched_on: date | None = None
    note: str | None = None
    active: bool = True


class ProductDraft(ProductBase):
    """A product as typed or read."""


class Product(ProductBase, Record, table=True):
    """A product in the book."""

    __tablename__ = "product"
    __table_args__ = (
        Index("ix_product_number", "number"),
        Index("ix_product_name", "name"),
        {"sqlite_autoincrement": True},
    )


class OrderBase(Draft):
    """One order document."""

    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    number: str | None = None
    ordered_on: date
    kind: OrderKind = OrderKind.SALE
    status: str = Field(default="confirmed", max_length=20, description="a word of DealStatus; void counts nowhere")
    opportunity_id: int | None = Field(default=None, foreign_key="opportunity.id", ondelete="SET NULL")
    quote_id: int | None = Field(default=None, foreign_key="quote.id", ondelete="SET NULL")
    contract_id: int | None = Field(default=None, foreign_key="contract.id", ondelete="SET NULL")
    large: bool | None = Field(default=None, description="marked large by the rep, where the book is young")
    below_cost_reason: str | None = Field(default=None, description="why it was sold at a loss (requirement E9)")
    concession: str | None = Field(default=None, description="why more was given than the tier's limit (E7, E11)")
    note: str | None = None


class OrderDraft(OrderBase):
    """An order as typed or read."""


class Order(OrderBase, Record, table=True):
    """An order in the book, with the sums of its lines kept beside it so that the database adds without a join.

    `counts` is 1 for an *order* of domain 1: not void and a line of quantity > 0. `revenue`, `cost` are 0 when void.
    `cost_known` is 1 when every line's cost is known, `discount_base` is the sum of quantity × price.
    """

    __tablename__ = "orders"
    __table_args__ = (
        Index("ix_orders_facts", "customer_id", "ordered_on", "counts", "revenue", "cost", "cost_known"),
        Index("ix_orders_day", "ordered_on"),
        Index("ix_orders_number", "number", "customer_id"),
        Index("ix_orders_contract", "contract_id", sqlite_where=text("contract_id IS NOT NULL")),
        Index("ix_orders_quote", "quote_id", sqlite_where=text("quote_id IS NOT NULL")),
        Index("ix_orders_opportunity", "opportunity_id", sqlite_where=text("opportunity_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    counts: int = 0
    revenue: int = 0
    cost: int = 0
    cost_known: int = 0
    discount_base: int = 0
    import_key: str | None = Field(default=None, description="what an order without a number is known by")


class LineBase(Draft):
    """Quantity and discount with four decimals (10,000 = 1 or 100 %), money e4; `amount` and `cost` are exact."""

    position: int = 0
    product_id: int | None = Field(default=None, foreign_key="product.id", ondelete="SET NULL")
    product_name: str | None = None
    quantity: int = 10_000
    unit_price: int | None = None
    discount: int = 0
    amount: int = 0
    unit_cost: int | None = None
    cost: int = 0
    cost_source: CostSource = CostSource.ESTIMATED


class OrderLine(LineBase, table=True):
    """One line of an order. It has no life of its own: an order's lines are replaced together."""

    __tablename__ = "order_line"
    __table_args__ = (
        Index("ix_order_line_order", "order_id", "position"),
        Index("ix_order_line_product", "product_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="orders.id", ondelete="CASCADE")
