"""Who brought the customers of a file, as far as the book or the file knows them by that name or number."""

from __future__ import annotations

from kamdesk.store.bulk import Shelf
from kamdesk.store.intake_customers import Customers
from kamdesk.store.writing import Writer


class Referrals:
    """Makes a referral of 转介绍人 where it names a customer; words about anybody else stay words."""

    def __init__(self, work: Writer, customers: Customers, shelf: Shelf) -> None:
        self._work = work
        self._customers = customers
        self._shelf = shelf
        self._made: set[tuple[int, int]] = set()
        self._waiting: list[tuple[int, str]] = []

    def brought_by(self, customer_id: int, who: str) -> bool:
        """Note who brought a customer; True where that is new. Whom nobody knows yet may come later in the file."""
        referrer = self._customers.called(who)
        if referrer is None:
            self._waiting.append((customer_id, who))
            return False
        return self._link(referrer, customer_id)

    def settle(self) -> None:
        """Look again for those who were waited for."""
        for customer_id, who in self._waiting:
            referrer = self._customers.called(who)
            if referrer is not None:
                self._link(referrer, customer_id)
        self._waiting.clear()

    def _link(self, referrer: int, customer_id: int) -> bool:
        pair = (referrer, customer_id)
        if referrer == customer_id or pair in self._made or self._is_there(pair):
            return False
        self._made.add(pair)
        self._shelf.add({"referrer_id": referrer, "customer_id": customer_id})
        return True

    def _is_there(self, pair: tuple[int, int]) -> bool:
        if any(map(self._customers.is_made, pair)):
            return False
        return self._work.one("SELECT 1 FROM referral WHERE referrer_id = ? AND customer_id = ?", pair) is not None
