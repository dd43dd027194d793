"""Which columns are looked through for somebody's name, and why the others are not."""

from __future__ import annotations

from pathlib import Path

from kamdesk.store import journal, mentioning
from tests.store.books import quick_desk

TOLD = "what it is called or reached by itself"
WORDS = "a word of a list, a figure, a day or a code"
GOODS = "a name of goods or of a firm that competes"
PLACE = "a trade, a place, a post"
REP = "the rep's own name"
NO_TEXT: dict[str, tuple[str, ...]] = {
    TOLD: (
        *("customer.name", "customer.short_name", "customer.number", "customer.website", "contact.name"),
        *("contact.family_name", "contact.given_name", "contact.nickname", "contact.card_uid", "channel.value"),
        *("channel.match", "competitor.name", "product.name", "product.number", "contract.number", "quote.number"),
        *("orders.number", "orders.import_key", "field_definition.name", "field_definition.choices"),
    ),
    PLACE: (
        *("customer.industry", "customer.province", "customer.city", "customer.district", "customer.street"),
        *("customer.address", "contact.title", "contact.department", "contact.home_address", "article.industry"),
    ),
    GOODS: (
        *("competitor.product", "issue.product", "interaction.product", "opportunity.product", "product.category"),
        *("opportunity.competitor", "order_line.product_name", "quote_line.product_name", "product.unit"),
    ),
    REP: (
        *("interaction.author", "issue.author", "opportunity.author", "quote.author", "satisfaction.author"),
        *("task.author", "contract.author", "account_plan.author", "article.author"),
    ),
    WORDS: (
        *("customer.kind", "customer.standing", "customer.value_type", "customer.benchmark", "customer.strategic"),
        *("customer.fixed_grade", "customer.lost_reason", "customer.deleted_at", "contact.role", "contact.attitude"),
        *("contact.birthday", "contact.lunar_birthday", "contact.birthday_key", "contact.lunar_birthday_key"),
        *("contact.closed_channels", "channel.kind", "interaction.kind", "interaction.direction", "task.kind"),
        *("interaction.attitude", "interaction.visit_chance", "interaction.sentiment", "interaction.happened_at"),
        *("task.due_time", "task.rrule", "opportunity.stage", "opportunity.status", "quote.status", "contract.status"),
        *("orders.kind", "orders.status", "order_line.cost_source", "quote_line.cost_source", "issue.kind"),
        *("issue.opened_at", "issue.answered_at", "issue.solved_at", "relation.kind", "competitor.marks"),
        *("file.kind", "file.media_type", "file.sha256", "plan_goal.unit", "plan_goal.period", "article.kind"),
        *("article.channel", "article.occasion", "customer_group.channel", "smart_group.sort", "smart_group.columns"),
        *("field_definition.noun", "field_definition.type", "alias.noun", "alias.version"),
        *("distinct_pair.first_uid", "distinct_pair.second_uid", "reminder_state.key", "reminder_state.answer"),
    ),
}


def test_every_column_a_name_may_be_written_into_is_looked_through(tmp_path: Path) -> None:
    """A new column of words belongs to the texts, or here with why no name of another is in it."""
    book = quick_desk(tmp_path / "book.kamdesk").book
    of_record = {"uid", "created_at", "updated_at", "origin"}
    sql = "SELECT name FROM pragma_table_info(?) WHERE type LIKE 'VARCHAR%' OR type IN ('TEXT', 'JSON')"
    there = {f"{noun}.{name}" for noun in journal.NOUNS for (name,) in book.read(sql, (noun,))} - {
        f"{noun}.{name}" for noun in journal.NOUNS for name in of_record
    }
    looked_through = [f"{noun}.{name}" for noun, names in mentioning.TEXTS.items() for name in names]
    left = [column for columns in NO_TEXT.values() for column in columns]
    assert sorted(there) == sorted(looked_through + left)
