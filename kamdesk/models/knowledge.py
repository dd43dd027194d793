"""What the rep has learnt: articles, text templates, cases and policy notes, and what each of them concerns."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, Index, text

from kamdesk.models.record import Draft, Record
from kamdesk.models.terms import ArticleKind


class ArticleBase(Draft):
    """A text in Markdown. A template has fields in braces; a policy note holds between its two days, ends included."""

    kind: ArticleKind = ArticleKind.ARTICLE
    title: str = Field(min_length=1, max_length=500)
    subject: str | None = Field(default=None, description="of a letter or e-mail made from a template")
    body: str = ""
    tags: str | None = Field(default=None, description="words, by comma")
    industry: str | None = None
    channel: str | None = Field(default=None, max_length=20, description="a word of Channel: what a template is for")
    occasion: str | None = Field(default=None, max_length=60, description="a festival's code, birthday, thanks …")
    valid_from: date | None = None
    valid_until: date | None = None
    keep_from_handover: bool = False
    author: str | None = None


class ArticleDraft(ArticleBase):
    """An article as typed or read."""


class Article(ArticleBase, Record, table=True):
    """An article in the book."""

    __tablename__ = "article"
    __table_args__ = (Index("ix_article_kind", "kind", "title"), {"sqlite_autoincrement": True})


class ArticleLink(Record, table=True):
    """An article concerns one customer, product or opportunity."""

    __tablename__ = "article_link"
    __table_args__ = (
        Index("ix_article_link_article", "article_id"),
        Index("ix_article_link_customer", "customer_id", sqlite_where=text("customer_id IS NOT NULL")),
        Index("ix_article_link_product", "product_id", sqlite_where=text("product_id IS NOT NULL")),
        Index("ix_article_link_opportunity", "opportunity_id", sqlite_where=text("opportunity_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    customer_id: int | None = Field(default=None, foreign_key="customer.id", ondelete="CASCADE")
    product_id: int | None = Field(default=None, foreign_key="product.id", ondelete="CASCADE")
    opportunity_id: int | None = Field(default=None, foreign_key="opportunity.id", ondelete="CASCADE")
