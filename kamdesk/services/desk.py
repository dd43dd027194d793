"""The desk: what every service works on — the open book, the rep's settings, the clock."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.models.settings import Settings
from kamdesk.rules import window
from kamdesk.services.unlocking import Secret as Secret
from kamdesk.services.unlocking import unlock as unlock
from kamdesk.store import kept_settings, keys, opening
from kamdesk.store.book import Book
from kamdesk.store.keeping import Keeping
from kamdesk.store.numbers import Numbers

if TYPE_CHECKING:
    from kamdesk.models.rows import DayList
    from kamdesk.services.insight import Analysis

Clock = Callable[[], datetime]
SEEDED_GROUPS = (("家人", True), ("朋友", True), ("重要客户", False), ("普通用户", False), ("集团客户", False))
FEW = 1000
"""Up to so many customers whose numbers moved are named; of more the views had better read everything anew."""
FIRST_DAY = "2026-01-01T00:00:00Z"
SEEDED_FILTERS = (("A类客户", '{"all": [{"field": "grade", "is": "one_of", "value": ["A"]}]}'),)
SEEDED_IN_ENGLISH = {
    "家人": "Family",
    "朋友": "Friends",
    "重要客户": "Important customers",
    "普通用户": "Ordinary customers",
    "集团客户": "Corporate customers",
    "A类客户": "Grade A customers",
}


def system_clock() -> datetime:
    """Now, with the local time zone."""
    return datetime.now(UTC).astimezone()


@dataclass(slots=True)
class Desk:
    """An open book with everything services need; one per open book, handed to them by `app`."""

    book: Book
    numbers: Numbers
    clock: Clock
    settings: Settings = field(default_factory=Settings)
    currency: str = "CNY"
    author: str = ""
    day_ahead: Callable[[], DayList] | None = None
    """Where a start is reading the day's list ahead: gives it, once."""

    @property
    def path(self) -> Path:
        """The book's file."""
        return self.book.path

    def spare(self, out: Path) -> None:
        """Refuse to write something else over the open book, be it by a link. Raises Refusal(exists)."""
        with suppress(OSError):
            if out.samefile(self.path):
                raise Refusal("exists", path=str(out))

    @property
    def backups(self) -> Path:
        """The folder of the book's backups, beside it."""
        return self.path.parent / "backups"

    def now(self) -> datetime:
        """This instant in local time, with its zone."""
        return self.clock()

    def today(self) -> date:
        """The local calendar day."""
        return self.clock().date()

    def close(self) -> None:
        """Close the book."""
        self.book.close()


def create(path: Path, secret: Secret, clock: Clock = system_clock, currency: str = "CNY") -> Desk:
    """Make an empty book with the five first groups. Never a plain file: CannotOpen(no_key) without any key."""
    key = _new_key(secret)
    desk = _desk(opening.create_book(path, key, opening.nothing_to_keep), clock)
    with desk.book.writing("new_book") as work:
        for position, (name, private) in enumerate(SEEDED_GROUPS):
            group = {**_seeded("group", name), "name": name, "private": private, "position": position}
            work.insert("customer_group", group)
        for position, (name, written) in enumerate(SEEDED_FILTERS):
            lens = {**_seeded("smart_group", name), "name": name, "filter": written, "position": position}
            work.insert("smart_group", lens)
        work.insert("setting", {"key": "currency", "value": json.dumps(currency)})
        work.insert("setting", {"key": "has_passphrase", "value": json.dumps(secret.passphrase is not None)})
    desk.book.forget_history()
    desk.currency = currency
    bring_to_today(desk)
    return desk


def open_desk(path: Path, secret: Secret, clock: Clock = system_clock) -> Desk:
    """Open a book and bring its numbers to today. Raises the refusals of `store.opening.open_book`."""
    return open_unlocked(path, unlock(path, secret), clock)


def open_unlocked(path: Path, key: keys.Key, clock: Clock = system_clock) -> Desk:
    """Open a book whose key is known already."""
    return _desk(opening.open_book(path, key, opening.nothing_to_keep), clock)


def set_setting(desk: Desk, name: str, value: object) -> None:
    """Keep one setting of the book (not undone: it is the desk's, not the customers')."""
    kept_settings.write(desk.book, name, value)


def setting(desk: Desk, name: str, default: object = None) -> object:
    """One setting of the book."""
    return kept_settings.read(desk.book, name, default)


def change_settings(desk: Desk, settings: Settings) -> None:
    """Keep the rules' settings and bring every number along."""
    set_setting(desk, "rules", settings.to_json())
    desk.settings = settings
    bring_to_today(desk)


def bring_to_today(desk: Desk) -> bool:
    """Move the kept numbers to the clock's day; True where anything was computed again. For a worker thread."""
    with desk.book.silently() as connection:
        moved = desk.numbers.bring_to(connection, desk.today(), desk.settings)
        settled = desk.numbers.settle(connection)
    return bool(_refresh_analysis(desk)) or moved > 0 or settled != frozenset()


@contextmanager
def seen_on(desk: Desk, on: date, settings: Settings | None = None) -> Iterator[Desk]:
    """The desk as it would look on another day or under other settings; every service that reads works on it."""
    from kamdesk.rules import pinyin
    from kamdesk.services import insight

    rules = settings or desk.settings
    if on == desk.today() and rules == desk.settings and desk.numbers.is_current(desk.book.reader()):
        yield desk
        return
    numbers = Numbers(on, rules, pinyin.sort_key)
    noon = datetime.combine(on, desk.now().timetz())
    midnight = window.day_end(on, desk.now().utcoffset())
    with desk.book.seen(lambda connection: numbers.shadow(connection, midnight)):
        seen = replace(desk, numbers=numbers, settings=rules, clock=lambda: noon)
        insight.shade(seen)
        yield seen


def settle_ranks(desk: Desk) -> Changes | None:
    """Give out the tiers a write left stale; what that changed, if anything. For the writer, soon after a write."""
    with desk.book.silently() as connection:
        return _settled(desk.numbers.settle(connection))


def settle_analysis(desk: Desk, found: Analysis) -> Changes | None:
    """Keep what `insight.analyse` read; what that changed, if anything. For the writer."""
    from kamdesk.services import insight

    return _settled(insight.keep_analysis(desk, found))


def _settled(moved: frozenset[int] | None) -> Changes | None:
    if moved is None or len(moved) > FEW:
        return Changes("settle", everything=True)
    return Changes("settle", touched={"customer": moved}) if moved else None


def _refresh_analysis(desk: Desk) -> frozenset[int]:
    from kamdesk.services import insight

    return insight.refresh_analysis(desk)


def _desk(book: Book, clock: Clock) -> Desk:
    try:
        stored = kept_settings.read(book, "rules")
        settings = Settings.from_json(stored) if isinstance(stored, dict) else Settings()
        numbers = Numbers(clock().date(), settings, _name_key)
        book.keep = Keeping(numbers)
        desk = Desk(book, numbers, clock, settings)
        desk.currency = str(setting(desk, "currency", "CNY"))
        desk.author = str(setting(desk, "author", ""))
        book.author, book.clock = desk.author or None, clock
        return desk
    except BaseException:
        book.close()
        raise


def _name_key(name: str) -> str:
    """The tables of pinyin are loaded for the first name that is written."""
    from kamdesk.rules import pinyin

    return pinyin.sort_key(name)


def _seeded(kind: str, name: str) -> dict[str, str]:
    """Uid and times of what every new book begins with: the same in all, so that handing over finds it again."""
    from uuid import NAMESPACE_OID, uuid5

    uid = str(uuid5(NAMESPACE_OID, f"kamdesk/{kind}/{name}"))
    return {"uid": uid, "created_at": FIRST_DAY, "updated_at": FIRST_DAY, "origin": "kamdesk"}


def seeded_names() -> dict[str, frozenset[str]]:
    """What each thing every book begins with is called in one language or another, by its uid."""
    kinds = (("group", SEEDED_GROUPS), ("smart_group", SEEDED_FILTERS))
    return {
        _seeded(kind, name)["uid"]: frozenset((name, SEEDED_IN_ENGLISH[name]))
        for kind, things in kinds
        for name, _ in things
    }


def _new_key(secret: Secret) -> keys.Key:
    salt = keys.new_salt()
    if secret.passphrase is not None:
        if not secret.passphrase:
            raise Refusal("empty_passphrase")
        return keys.derive(secret.passphrase, salt)
    key = keys.random_key(salt)
    if not secret.keychain or not keys.into_keychain(key):
        raise CannotOpen("no_key")
    return key
