"""Taking files in, inside one transaction: every new record by the shelf, who is there already by a few look-ups.

What is already there and says the same is left alone, so the same file twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from kamdesk.store.book import Book
from kamdesk.store.bulk import Shelf
from kamdesk.store.intake_customers import Customers
from kamdesk.store.intake_fields import Fields
from kamdesk.store.intake_groups import Groups
from kamdesk.store.intake_kept import Kept
from kamdesk.store.intake_people import People
from kamdesk.store.intake_reach import Reached
from kamdesk.store.intake_referrals import Referrals
from kamdesk.store.writing import Writer

KNOWN_BY = ("number", "name", "phone", "email")
"""By what alone a file's customers may be known; where nobody says, by number, else by name (interfaces, Import)."""


class Outcome(StrEnum):
    """What one row or card came to (interfaces, Import)."""

    CREATED = "created"
    UPDATED = "updated"
    MERGED = "merged"
    SKIPPED = "skipped"


WEIGHT = {Outcome.SKIPPED: 0, Outcome.MERGED: 1, Outcome.UPDATED: 2, Outcome.CREATED: 3}


def strongest(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome a row is counted by when it touched several records."""
    return max(outcomes, key=WEIGHT.__getitem__, default=Outcome.SKIPPED)


def is_empty(book: Book) -> bool:
    """Whether a book has no customer yet."""
    return book.read_one("SELECT 1 FROM customer LIMIT 1") is None


class Intake:
    """One file on its way into the book. Call `flush_if_full` now and then between rows, and `flush` at the end.

    What is known of records is remembered until they are written; after that the book itself is asked.
    """

    def __init__(self, work: Writer, origin: str | None) -> None:
        self.work = work
        self.origin = origin
        self._shelves: dict[str, Shelf] = {}
        self.customers = Customers(work, self.shelf("customer"))
        self.people = People(work, self.customers, self.shelf("contact"), self.shelf("channel"), self.shelf("file"))
        self.groups = Groups(work, self.customers, self.shelf("membership"))
        self.kept = Kept(work, self.customers, self.groups)
        self.referrals = Referrals(work, self.customers, self.shelf("referral"))
        self.fields = Fields(work)
        self.reached = Reached(work)
        self.known_by = ""
        self.remarks: list[tuple[str, Mapping[str, object]]] = []
        self.only_numbered: list[str] = []
        """The numbers of new customers of whom the file says nothing else: a slip of the pen would make such a one."""

    def shelf(self, noun: str) -> Shelf:
        """The shelf of a noun; it is flushed with the others, after those asked for before it: parents first."""
        if noun not in self._shelves:
            self._shelves[noun] = Shelf(self.work, noun, self.origin)
        return self._shelves[noun]

    def flush_if_full(self) -> None:
        """Write what is gathered once it is much; let go of who was only looked at, too."""
        if self.people.are_many or any(shelf.is_full for shelf in self._shelves.values()):
            self.flush()

    def flush(self) -> None:
        """Write everything gathered."""
        for shelf in self._shelves.values():
            shelf.flush()
        self.people.forget()
        self.groups.forget()
