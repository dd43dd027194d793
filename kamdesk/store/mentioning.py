"""What the book holds of somebody: records that hang on them, and texts elsewhere that name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kamdesk.store import journal
from kamdesk.store.book import Book
from kamdesk.store.writing import Writer

HOLDERS = ("contact", "channel", "interaction", "task", "orders", "opportunity", "quote", "contract", "issue", "file")
PERSONAL = ("channel", "file")
TEXTS = {
    "customer": (
        *("note", "private_note", "how_to_treat", "taboos", "referred_by", "lost_note", "invalid_reason"),
        *("parked_reason", "cultivated_reason", "benchmark_reason", "strategic_reason", "fixed_grade_reason"),
        *("reference_text", "service_agreement", "discount_policy", "source", "custom"),
    ),
    "contact": ("note", "private_note", "work", "life", "interests", "hobbies", "habits", "taboos", "custom"),
    "channel": ("label",),
    "interaction": ("summary", "need", "concern", "feedback", "outcome", "usage", "who"),
    "task": ("title", "note"),
    "orders": ("note", "concession", "below_cost_reason"),
    "opportunity": ("name", "note", "reason", "tender_result"),
    "quote": ("note", "concession", "below_cost_reason"),
    "contract": ("name", "note"),
    "issue": ("title", "solution", "note"),
    "satisfaction": ("words",),
    "relation": ("note",),
    "referral": ("reward", "note"),
    "rivalry": ("note",),
    "competitor": ("business", "segment", "position", "advantage", "weakness", "note"),
    "product": ("note",),
    "file": ("name", "note"),
    "account_plan": (
        *("title", "who", "wants", "vision", "strategy", "managed", "kept", "business", "market", "process"),
        *("our_value", "resources"),
    ),
    "plan_goal": ("metric", "note"),
    "article": ("title", "subject", "body", "tags"),
    "customer_group": ("name", "strategy"),
    "smart_group": ("name", "filter"),
}
"""Free texts in which a name may stand, by noun."""


def hanging_on_customer(book: Book, customer_id: int) -> dict[str, int]:
    """How many records of each noun go with a customer, itself among them; nouns without any are left out."""
    found = {"customer": 1} | {noun: _count(book, noun, "customer_id", customer_id) for noun in HOLDERS}
    return {noun: count for noun, count in found.items() if count}


def hanging_on_contact(book: Book, contact_id: int) -> dict[str, int]:
    """The same for a contact: its channels and files."""
    found = {"contact": 1} | {noun: _count(book, noun, "contact_id", contact_id) for noun in PERSONAL}
    return {noun: count for noun, count in found.items() if count}


OF_CONTACT = {"contact": "id", "channel": "contact_id", "file": "contact_id"}
"""By what texts belong to a contact, and go with it."""

OF_OTHER = {"relation": "other_id", "referral": "referrer_id"}
"""By what texts belong to a second customer, and go with that one too."""


class Named(NamedTuple):
    """How many records of each noun name somebody in a free text, and of which customers they are."""

    counts: Mapping[str, int]
    customers: tuple[int, ...]


def texts(book: Book, name: str, beside: int | None, contact: int | None = None) -> Named:
    """The texts that name somebody, those of the customer `beside`, or of the contact, left out."""
    found, owners = {}, set[int]()
    for noun, columns in TEXTS.items():
        owner = journal.NOUNS[noun].format(row=noun)
        named = " OR ".join(f"instr({column}, ?1)" for column in columns)
        other, person = OF_OTHER.get(noun, "NULL"), OF_CONTACT.get(noun, "NULL")
        stays = f"{owner} IS NOT ?2 AND {other} IS NOT ?2 AND {person} IS NOT ?3"
        sql = f"SELECT {owner} FROM {noun} WHERE ({named}) AND {stays}"
        rows = book.read(sql, (name, beside or 0, contact or 0))
        found[noun] = len(rows)
        owners.update(row[0] for row in rows if row[0] is not None)
    return Named({noun: count for noun, count in found.items() if count}, tuple(sorted(owners)))


def forget_pairs(work: Writer, uid: str) -> None:
    """Whom a customer was told apart from says nothing once it is gone."""
    for (pair_id,) in work.rows("SELECT id FROM distinct_pair WHERE ? IN (first_uid, second_uid)", (uid,)):
        work.delete("distinct_pair", pair_id)


def _count(book: Book, noun: str, column: str, record_id: int) -> int:
    row = book.read_one(f"SELECT count(*) FROM {noun} WHERE {column} = ?", (record_id,))
    return int(row[0]) if row else 0
