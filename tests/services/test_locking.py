"""The lock: another passphrase and salt, the keychain, the recovery key, patience after wrong tries."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import keyring.backend
import pytest

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.rules.unlocking import wait_after
from kamdesk.services import backups, checking, customers, history, locking
from kamdesk.services.desk import Desk, Secret, create, open_desk
from kamdesk.store import book, copying, keys
from tests.store.books import NOON, PASSPHRASE, a_desk, files_in, whole

NEW = "锄禾日当午 2026"


class Drawer(keyring.backend.KeyringBackend):
    """A keychain in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("not there")


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before = keyring.get_keyring()
    drawer = Drawer()
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = a_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": "杭州绿洲", "note": "要发票"})
    return desk


def test_a_new_passphrase_opens_the_same_book_and_the_old_one_does_not(desk: Desk, tmp_path: Path) -> None:
    old = backups.backup(desk).path
    before, salt = whole(desk.book.reader()), desk.book.key.salt
    locking.change_passphrase(desk, NEW)
    after = whole(desk.book.reader())
    assert {name for name in before if before[name] != after[name]} <= {"setting", "audit"}
    customers.save(desk, 1, {"note": "还能写"})
    history.undo(desk)
    desk.close()
    assert desk.path.read_bytes()[:16] != salt
    assert [each.name for each in tmp_path.iterdir() if each.name != "backups"] == ["book.kamdesk"]
    assert desk.path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        open_desk(desk.path, Secret(passphrase=PASSPHRASE))
    again = open_desk(desk.path, Secret(passphrase=NEW), lambda: NOON)
    assert again.book.read("SELECT note FROM customer") == [("要发票",)]
    assert checking.check_desk(again).ok
    counted = {row.path: row.counts is not None for row in backups.list_backups(again)}
    assert counted.pop(old) is False, "old backups keep the old passphrase"
    assert list(counted.values()) == [True], "and there is one under the new"
    again.close()
    backups.restore(old, tmp_path / "old.kamdesk", Secret(passphrase=PASSPHRASE))


def test_readers_of_other_threads_go_on_after_the_change(desk: Desk) -> None:
    def read() -> None:
        answers.append(desk.book.read("SELECT name FROM customer"))
        changed.wait()
        answers.append(desk.book.read("SELECT name FROM customer"))

    answers: list[object] = []
    changed = threading.Event()
    reader = threading.Thread(target=read)
    reader.start()
    try:
        while not answers:
            reader.join(0.01)
        desk.book.rekey(keys.derive(NEW, keys.new_salt()))
    finally:
        changed.set()
        reader.join()
    assert answers == [[("杭州绿洲",)]] * 2
    desk.close()


def test_a_backup_under_way_does_not_refuse_the_change(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    started, waited = threading.Event(), threading.Event()

    def back_up() -> None:
        with copying.reading(desk.path, desk.book.key):
            started.set()
            waited.wait(30)

    backup = threading.Thread(target=back_up)

    def wait(_seconds: float) -> None:
        waited.set()
        backup.join()

    monkeypatch.setattr("kamdesk.services.locking.time.sleep", wait)
    backup.start()
    assert started.wait(30)
    try:
        assert locking.change_passphrase(desk, NEW) is None
    finally:
        waited.set()
        backup.join()
    assert desk.book.read("SELECT name FROM customer") == [("杭州绿洲",)]
    desk.close()


def test_a_change_that_fails_leaves_the_book_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise Refusal("disk_full")

    monkeypatch.setattr(copying, "copy_book", full)
    with pytest.raises(Refusal, match="disk_full"):
        locking.change_passphrase(desk, NEW)
    assert desk.book.read("SELECT name FROM customer") == [("杭州绿洲",)]
    customers.save(desk, 1, {"note": "weiter"})
    desk.close()
    open_desk(desk.path, Secret(passphrase=PASSPHRASE)).close()


def test_a_book_another_program_reads_keeps_its_key(desk: Desk) -> None:
    with copying.reading(desk.path, desk.book.key), pytest.raises(CannotOpen, match="in_use"):
        locking.change_passphrase(desk, NEW)
    customers.save(desk, 1, {"note": "weiter"})
    assert checking.check_desk(desk).ok
    desk.close()
    open_desk(desk.path, Secret(passphrase=PASSPHRASE)).close()


def test_an_empty_passphrase_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal, match="empty_passphrase"):
        locking.change_passphrase(desk, "")
    desk.close()


def test_the_keychain_opens_a_book_until_it_is_told_to_forget(desk: Desk, drawer: Drawer) -> None:
    assert not locking.is_in_keychain(desk)
    locking.keep_in_keychain(desk)
    desk.close()
    again = open_desk(desk.path, Secret())
    assert locking.is_in_keychain(again)
    locking.take_from_keychain(again)
    again.close()
    assert drawer.held == {}
    with pytest.raises(CannotOpen, match="no_key"):
        open_desk(desk.path, Secret())


def test_without_a_keychain_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no_keychain"):
        locking.keep_in_keychain(desk)
    desk.close()


def test_the_only_key_is_not_thrown_away(tmp_path: Path, drawer: Drawer) -> None:
    desk = create(tmp_path / "book.kamdesk", Secret())
    with pytest.raises(Refusal, match="only_key"):
        locking.take_from_keychain(desk)
    assert len(drawer.held) == 1
    locking.change_passphrase(desk, NEW)
    assert [name for _, name in drawer.held] == [desk.book.key.salt.hex()], "the new key took the old one's place"
    locking.take_from_keychain(desk)
    desk.close()
    open_desk(desk.path, Secret(passphrase=NEW)).close()


def test_the_printed_recovery_key_opens_the_book(desk: Desk) -> None:
    printed = locking.recovery_key(desk)
    desk.close()
    assert len(printed.replace("-", "")) == 64
    open_desk(desk.path, Secret(recovery=f" {printed.lower()}\n")).close()
    wrong = printed.replace(printed[0], "0" if printed[0] != "0" else "1")
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        open_desk(desk.path, Secret(recovery=wrong))
    with pytest.raises(CannotOpen, match="bad_recovery_key"):
        open_desk(desk.path, Secret(recovery=printed[:-1]))


def test_wrong_passphrases_cost_more_and_more_patience(desk: Desk) -> None:
    desk.close()
    before, now = files_in(desk.path.parent), [100.0]
    patience = locking.Patience(lambda: now[0])
    for _ in range(3):
        with pytest.raises(CannotOpen, match="wrong_passphrase"):
            patience.open(desk.path, Secret(passphrase="falsch"))
    assert patience.left() == 2
    with pytest.raises(Refusal) as refused:
        patience.open(desk.path, Secret(passphrase=PASSPHRASE))
    assert (refused.value.code, refused.value.figures) == ("wait", {"seconds": 2})
    assert files_in(desk.path.parent) == before
    now[0] += 2
    patience.open(desk.path, Secret(passphrase=PASSPHRASE)).close()
    assert (patience.wrong, patience.left()) == (0, 0)


def test_the_wait_doubles_and_has_an_end() -> None:
    assert [wait_after(wrong) for wrong in range(13)] == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_keys_are_not_shown() -> None:
    key = keys.derive("geheim", bytes(16))
    assert key.secret.hex() not in repr(key)
    assert "geheim" not in repr(Secret(passphrase="geheim"))


def test_a_change_waits_for_whoever_is_reading(desk: Desk) -> None:
    """(A connection closed under a query of another thread ended the program.)"""
    ended, answers = threading.Event(), []

    def read() -> None:
        while not ended.is_set():
            answers.append(
                desk.book.read(
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9000) SELECT i FROM n"
                )[-1]
            )

    readers = [threading.Thread(target=read) for _ in range(3)]
    for each in readers:
        each.start()
    for number in range(4):
        assert locking.change_passphrase(desk, f"{NEW} {number}", lambda _act: None) is None
    ended.set()
    for each in readers:
        each.join()
    assert set(answers) == {(9000,)}
    desk.close()
    open_desk(desk.path, Secret(f"{NEW} 3")).close()


def test_a_change_does_not_break_off_what_is_being_handed_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "READERS_SECONDS", 0.1)
    with ThreadPoolExecutor(1) as other:
        held, going = threading.Event(), threading.Event()

        def hand_over() -> int:
            with desk.book.snapshot():
                held.set()
                going.wait(10)
                return len(desk.book.read("SELECT * FROM customer_group"))

        found = other.submit(hand_over)
        assert held.wait(10)
        with pytest.raises(Refusal, match="still_reading"):
            locking.change_passphrase(desk, NEW, lambda act: other.submit(act))
        going.set()
        assert found.result() > 0
        assert locking.change_passphrase(desk, NEW, lambda act: other.submit(act)) is None
    desk.close()
    open_desk(desk.path, Secret(NEW)).close()


def test_only_the_books_own_secret_proves_who_sits_here(desk: Desk) -> None:
    locking.prove(desk, Secret(PASSPHRASE))
    locking.prove(desk, Secret(recovery=locking.recovery_key(desk)))
    locking.change_passphrase(desk, NEW)
    locking.prove(desk, Secret(NEW))
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        locking.prove(desk, Secret(PASSPHRASE))
    desk.close()


def test_proving_takes_the_same_patience(desk: Desk) -> None:
    patience = locking.Patience(lambda: 100.0)
    for _ in range(3):
        with pytest.raises(CannotOpen, match="wrong_passphrase"):
            patience.prove(desk, Secret("falsch"))
    with pytest.raises(Refusal, match="wait"):
        patience.prove(desk, Secret(PASSPHRASE))
    desk.close()


def test_a_change_whose_backup_fails_stands_and_says_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise Refusal("disk_full")

    monkeypatch.setattr(backups, "before", full)
    refusal = locking.change_passphrase(desk, NEW)
    assert refusal is not None
    assert refusal.code == "disk_full"
    desk.close()
    open_desk(desk.path, Secret(NEW)).close()
