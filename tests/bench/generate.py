"""Books for benchmarks: S 1,000 customers, M 100,000 with 1,000,000 orders, L 1,000,000 with 5,000,000; encrypted.

`python -m tests.bench.generate S|M|L` makes one beforehand. Records go in through plain bulk SQL and the numbers and
the index are then built by the store's own code. Finished books are kept in .benchmarks/books and used again that day.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kamdesk.models.settings import Settings
from kamdesk.rules import pinyin
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar, birthday_key
from kamdesk.store import cipher, opening, schema
from kamdesk.store.cipher import Connection
from kamdesk.store.keeping import Keeping
from kamdesk.store.numbers import Numbers
from kamdesk.store.writing import to_cell
from tests.bench.lock import key
from tests.bench.people import Buyer, People

if TYPE_CHECKING:
    from sqlmodel import SQLModel

ROOT = Path(__file__).resolve().parents[2]
BOOKS = ROOT / ".benchmarks" / "books"
SEED = 7
E4 = 10_000
GROUPS = ("家人", "朋友", "重要客户", "普通用户", "集团客户")


@dataclass(frozen=True, slots=True)
class Size:
    """How big a book is. Lines are left out of the biggest: no figure measured on it looks at them."""

    name: str
    customers: int
    orders: int
    has_lines: bool = True


SIZES = {
    "S": Size("S", 1_000, 10_000),
    "M": Size("M", 100_000, 1_000_000),
    "L": Size("L", 1_000_000, 5_000_000, has_lines=False),
}


def book_of(size: Size, today: date) -> Path:
    """The finished book of a size; made where it is not there yet. Not to be written to: copy it (`copy_of`)."""
    shape = "".join((*schema.statements(), *schema.SEARCH_TABLES, Path(__file__).read_text("utf-8")))
    path = BOOKS / f"{size.name}-{today}-{sha256(shape.encode()).hexdigest()[:8]}.kamdesk"
    if not path.exists():
        BOOKS.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=BOOKS, prefix="making-") as folder:
            making = Path(folder) / path.name
            make_book(making, size, today)
            for old in BOOKS.glob(f"{size.name}-*.kamdesk"):
                old.unlink()
            making.rename(path)
    return path


def copy_of(size: Size, today: date, folder: Path) -> Path:
    """A copy of the finished book that may be written to."""
    return Path(shutil.copy(book_of(size, today), folder / f"{size.name}.kamdesk"))


def make_book(path: Path, size: Size, today: date, seed: int = SEED) -> None:
    """Write a whole book: records, then numbers and index, then the planner's statistics."""
    own = key()
    opening.create_book(path, own, opening.nothing_to_keep).close()
    connection = cipher.connect(path, own)
    connection.execute("PRAGMA secure_delete = OFF")  # nothing here was ever deleted; faster to write
    connection.execute("BEGIN IMMEDIATE")
    Filler(connection, Random(seed), today, size).fill()
    Keeping(Numbers(today, Settings(), pinyin.sort_key)).rebuild(connection)
    connection.execute("COMMIT")
    connection.execute("PRAGMA optimize = 0x10002")
    connection.close()


class Filler:
    """Fills one empty book through an open transaction."""

    def __init__(self, connection: Connection, dice: Random, today: date, size: Size) -> None:
        self._connection = connection
        self._dice = dice
        self._today = today
        self._size = size
        self._uids = 0
        self._days = [(today - timedelta(days=ago)).isoformat() for ago in range(1_100)]

    def fill(self) -> None:
        """Every table a real book of that size would have something in."""
        people = People(self._dice)
        buyers = [people.buyer(at) for at in range(self._size.customers)]
        self._customers(buyers)
        self._contacts(buyers)
        del buyers
        self._orders()
        self._talks()
        self._promises()
        self._groups()

    def _customers(self, buyers: Sequence[Buyer]) -> None:
        from kamdesk.models.customer import Customer

        columns = "id name number kind industry province city district address source note demand need_level growth"
        columns += " expansion innovation created_at"
        self._insert(Customer(name="x"), columns, (self._customer(at, buyer) for at, buyer in enumerate(buyers, 1)))

    def _customer(self, at: int, buyer: Buyer) -> tuple[object, ...]:
        dice = self._dice
        kind = "person" if buyer.is_person else "organisation"
        place = (buyer.industry, buyer.province, buyer.city, buyer.district, buyer.address, buyer.source)
        judged = (None,) * 5
        if dice.random() < 0.4:
            judged = (dice.randint(1, 90) * 10_000 * E4, *(dice.randint(1, 5) for _ in range(4)))  # type: ignore[assignment]
        entered = f"{self._days[-1]}T08:00:00Z"
        return at, buyer.name, buyer.number, kind, *place, buyer.note or None, *judged, entered

    def _contacts(self, buyers: Sequence[Buyer]) -> None:
        from kamdesk.models.contact import Contact, ContactChannel

        columns = "id customer_id name family_name given_name title is_main birthday birthday_key lunar_birthday"
        rows = (
            (at, at, buyer.contact, buyer.family, buyer.given, buyer.title, 1, *_birthdays(buyer))
            for at, buyer in enumerate(buyers, 1)
        )
        self._insert(Contact(customer_id=1, name="x"), f"{columns} lunar_birthday_key", rows)
        reach = (
            (at, at, kind, value, value if kind != "wechat" else None)
            for at, buyer in enumerate(buyers, 1)
            for kind, value in (("mobile", buyer.mobile), ("email", buyer.email), ("wechat", buyer.wechat))
            if value
        )
        channel = ContactChannel(customer_id=1, kind="mobile", value="x")
        self._insert(channel, "customer_id contact_id kind value match", reach)

    def _orders(self) -> None:
        from kamdesk.models.order import Order, Product

        self._insert(Product(name="x"), "id name", ((number, f"P{number}") for number in range(1, 51)))
        blank = Order(customer_id=1, ordered_on=self._today)
        columns = "id customer_id number ordered_on status counts revenue cost cost_known discount_base"
        self._insert(blank, columns, self._order_rows())
        if self._size.has_lines:
            self._connection.execute(
                "INSERT INTO order_line (order_id, position, product_id, product_name, quantity, unit_price, discount,"
                " amount, unit_cost, cost, cost_source) SELECT o.id, 0, p.id, p.name, 10000, o.revenue, 0, o.revenue,"
                " o.cost, o.cost, 'line' FROM orders o JOIN product p ON p.id = 1 + o.id % 50 ORDER BY o.id"
            )

    def _order_rows(self) -> Iterator[tuple[object, ...]]:
        """Six customers in ten have ordered; how often is skewed, a few hundred times at most."""
        dice, order = self._dice, 0
        for customer, count in enumerate(self._counts(), 1):
            usual = int(dice.lognormvariate(8.6, 1.1)) * E4
            for _ in range(count):
                order += 1
                revenue = int(usual * dice.uniform(0.5, 1.6)) // 100 * 100
                cost = int(revenue * dice.uniform(0.62, 0.9))
                day = self._days[dice.randrange(1_095)]
                yield order, customer, f"SO{order}", day, "paid", 1, revenue, cost, 1, revenue

    def _counts(self) -> list[int]:
        dice, wanted = self._dice, self._size.orders
        weights = [dice.paretovariate(1.25) if dice.random() < 0.6 else 0.0 for _ in range(self._size.customers)]
        weights = [min(weight, 60.0) for weight in weights]
        share = wanted / sum(weights)
        counts, carried = [], 0.0
        for weight in weights:
            carried += weight * share
            counts.append(int(carried))
            carried -= int(carried)
        return counts

    def _talks(self) -> None:
        from kamdesk.models.interaction import Interaction

        dice = self._dice
        kinds, moods = ("call", "message", "visit", "email"), ("hot", "warm", "neutral", "cold", None)
        rows = (
            (
                customer,
                customer,
                dice.choice(kinds),
                int(dice.random() < 0.9),
                self._days[int(700 * dice.random() ** 2)],
                dice.randint(1, 90),
                "例行回访,一切正常",
                dice.choice(moods),
            )
            for customer in range(1, self._size.customers + 1)
            if dice.random() < 0.8
            for _ in range(dice.choice((1, 2, 4)))
        )
        columns = "customer_id contact_id kind reached happened_on minutes summary attitude"
        self._insert(Interaction(customer_id=1, happened_on=self._today), columns, rows)

    def _promises(self) -> None:
        """One customer in five has an open callback, not half of them overdue; a few quotes and contracts lapse."""
        from kamdesk.models.deal import Contract, Quote
        from kamdesk.models.task import Task

        dice, today = self._dice, self._today
        everybody = range(1, self._size.customers + 1)
        tasks = (
            (customer, "callback", "跟进报价", (today + timedelta(days=dice.randint(-40, 50))).isoformat())
            for customer in everybody
            if dice.random() < 0.2
        )
        self._insert(Task(due_on=today), "customer_id kind title due_on", tasks)
        for blank, columns in (
            (Quote(customer_id=1, quoted_on=today, status="sent"), "customer_id quoted_on valid_until"),
            (Contract(customer_id=1, starts_on=today), "customer_id starts_on ends_on"),
        ):
            spans = (
                (customer, self._days[200], (today + timedelta(days=dice.randint(-100, 300))).isoformat())
                for customer in everybody
                if dice.random() < 0.01
            )
            self._insert(blank, columns, spans)

    def _groups(self) -> None:
        from kamdesk.models.group import Group, Membership

        rows = ((at, name, at, int(at < 3)) for at, name in enumerate(GROUPS, 1))
        self._insert(Group(name="x"), "id name position private", rows)
        dice = self._dice
        members = (
            (3 + int(3 * dice.random()), customer)
            for customer in range(1, self._size.customers + 1)
            if dice.random() < 0.5
        )
        self._insert(Membership(group_id=1, customer_id=1), "group_id customer_id", members)

    def _insert(self, blank: SQLModel, columns: str, rows: Iterable[Sequence[object]]) -> None:
        """Rows of the named columns; the others keep what a blank record has, but for the uid."""
        names = columns.split()
        fixed = {
            name: to_cell(value) for name, value in blank.model_dump().items() if name not in (*names, "id", "uid")
        }
        literal = ", ".join(_literal(value) for value in fixed.values())
        sql = (
            f"INSERT INTO {blank.__tablename__} (uid, {', '.join(names)}, {', '.join(fixed)})"
            f" VALUES (?, {', '.join('?' * len(names))}, {literal})"
        )
        self._connection.executemany(sql, ((self._uid(), *row) for row in rows))

    def _uid(self) -> str:
        """A UUIDv7 that grows with each record; its random bits come from the dice."""
        self._uids += 1
        millis, bits = 0x0190_0000_0000 + self._uids, f"{self._dice.getrandbits(68):017x}"
        return f"{millis >> 16:08x}-{millis & 0xFFFF:04x}-7{bits[:3]}-8{bits[3:6]}-{bits[5:]}"


def _birthdays(buyer: Buyer) -> tuple[str | None, str | None, str | None, str | None]:
    found: list[str | None] = []
    for text, calendar in ((buyer.birthday, Calendar.GREGORIAN), (buyer.lunar_birthday, Calendar.LUNAR)):
        read = parse_birthday(text, calendar) if text else None
        found += [text if read else None, birthday_key(read) if read else None]
    return found[0], found[1], found[2], found[3]


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


if __name__ == "__main__":
    print(book_of(SIZES[sys.argv[1]], date.today()))  # noqa: DTZ011
