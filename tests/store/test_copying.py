"""Verified copies: equal record by record, under the same key or another, whole or not there at all."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import backups, checking, cipher, copying, header, opening
from kamdesk.store.book import Book
from kamdesk.store.keys import Key
from tests.conftest import is_private
from tests.store.books import NOON, add_customer, files_in, keeping, looking, quick_key, small_book, whole, words_of


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """An open book whose latest writes stand in the log only."""
    return small_book(tmp_path / "book.kamdesk", quick_key())


def test_a_copy_holds_every_record_and_word(book: Book, tmp_path: Path) -> None:
    counts = copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk")
    assert (counts["customer"], counts["orders"], counts["interaction"]) == (5, 5, 5)
    with looking(tmp_path / "copy.kamdesk", book.key) as copy:
        assert whole(copy) == whole(book.reader())
    again = opening.open_book(tmp_path / "copy.kamdesk", book.key, keeping())
    assert words_of(again) == words_of(book)
    again.close()
    book.close()


def test_a_copy_under_another_key_opens_with_that_one_only(book: Book, tmp_path: Path) -> None:
    other = quick_key()
    copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk", under=other)
    assert (tmp_path / "copy.kamdesk").read_bytes()[:16] == other.salt
    assert header.key_fits(tmp_path / "copy.kamdesk", other)
    assert not header.key_fits(tmp_path / "copy.kamdesk", Key(book.key.secret, other.salt))
    with looking(tmp_path / "copy.kamdesk", other) as copy:
        assert whole(copy) == whole(book.reader())
    book.close()


def test_a_copy_is_one_private_file(book: Book, tmp_path: Path) -> None:
    copying.copy_book(book.path, book.key, tmp_path / "there" / "copy.kamdesk")
    assert [each.name for each in (tmp_path / "there").iterdir()] == ["copy.kamdesk"]
    assert is_private(tmp_path / "there" / "copy.kamdesk")
    assert is_private(tmp_path / "there")
    with looking(tmp_path / "there" / "copy.kamdesk", book.key):
        pass
    assert [each.name for each in (tmp_path / "there").iterdir()] == ["copy.kamdesk"], "looking leaves nothing beside"
    book.close()


def test_nothing_is_ever_copied_over(book: Book, tmp_path: Path) -> None:
    (tmp_path / "copy.kamdesk").write_bytes(b"something dear")
    with pytest.raises(Refusal, match="exists"):
        copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk")
    assert (tmp_path / "copy.kamdesk").read_bytes() == b"something dear"
    with pytest.raises(Refusal, match="exists"):
        copying.copy_book(book.path, book.key, book.path)
    book.close()


def test_a_name_taken_meanwhile_is_not_copied_over(book: Book, tmp_path: Path) -> None:
    target = tmp_path / "copy.kamdesk"

    def taken(_done: int, _all: int) -> None:
        target.write_bytes(b"quicker")

    with pytest.raises(Refusal, match="exists"):
        copying.copy_book(book.path, book.key, target, progress=taken)
    assert target.read_bytes() == b"quicker"
    assert not list(tmp_path.glob(".*"))
    book.close()


def test_the_copy_shows_the_moment_it_began_though_writing_goes_on(book: Book, tmp_path: Path) -> None:
    written = threading.Event()

    def write() -> None:
        with book.writing("meanwhile") as work:
            add_customer(work, "后来的客户", 99)
        written.set()

    def begun(_done: int, _all: int) -> None:
        if not written.is_set():
            thread = threading.Thread(target=write)
            thread.start()
            thread.join()

    counts = copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk", progress=begun)
    assert written.is_set()
    assert counts["customer"] == 5
    assert book.read("SELECT count(*) FROM customer") == [(6,)]
    assert checking.faults_of_file(tmp_path / "copy.kamdesk", book.key) == []
    book.close()


def test_a_copy_given_up_leaves_nothing(book: Book, tmp_path: Path) -> None:
    before = sorted(files_in(tmp_path))

    def stop(_done: int, _all: int) -> None:
        raise Refusal("cancelled")

    with pytest.raises(Refusal, match="cancelled"):
        copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk", progress=stop)
    assert sorted(files_in(tmp_path)) == before
    book.close()


def test_a_copy_that_differs_is_not_kept(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy_pages = copying._copy_pages

    def copy_badly(source: object, part: Path, key: Key, progress: None) -> None:
        copy_pages(source, part, key, progress)
        connection = cipher.connect_blank(part, key)
        connection.execute("UPDATE orders SET revenue = revenue + 1 WHERE id = 3")
        connection.close()

    monkeypatch.setattr(copying, "_copy_pages", copy_badly)
    with pytest.raises(Refusal) as refused:
        copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk")
    assert (refused.value.code, refused.value.figures) == ("copy_differs", {"table": "orders"})
    assert not (tmp_path / "copy.kamdesk").exists()
    book.close()


def test_a_damaged_book_gives_no_copy(book: Book, tmp_path: Path) -> None:
    book.close()
    damaged = bytearray(book.path.read_bytes())
    damaged[20 * header.PAGE + 77] ^= 1
    book.path.write_bytes(damaged)
    with pytest.raises(CannotOpen, match="damaged"):
        copying.copy_book(book.path, book.key, tmp_path / "copy.kamdesk")
    assert [each.name for each in tmp_path.iterdir()] == ["book.kamdesk"]
    assert book.path.read_bytes() == damaged


def test_backups_tell_by_their_names_what_they_are(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [backups.back_up(book.path, book.key, folder, reason, NOON) for reason in ("daily", "daily", "import")]
    (folder / "notes.txt").write_text("not a backup")
    (folder / "other-20261123T120000Z-daily.kamdesk").write_bytes(b"of another book")
    assert [each.name for each in made] == [
        "book-20261123T120000Z-daily.kamdesk",
        "book-20261123T120000Z-2-daily.kamdesk",
        "book-20261123T120000Z-import.kamdesk",
    ]
    assert {(each.path, each.reason, each.at) for each in backups.backups_in(folder, "book")} == {
        (made[0], "daily", NOON),
        (made[1], "daily", NOON),
        (made[2], "import", NOON),
    }
    counts = {"customer": 5, "contact": 5, "interaction": 5, "orders": 5}
    assert backups.counts_of(made[0], book.key) == counts
    assert backups.counts_of(made[0], quick_key()) is None
    book.close()


def test_a_stem_with_a_date_in_it_is_no_trouble(tmp_path: Path) -> None:
    found = backups.parse(tmp_path / "客户-20250101T000000Z-daily-20261123T120000Z-manual.kamdesk")
    assert found is not None
    assert (found.stem, found.reason) == ("客户-20250101T000000Z-daily", "manual")
    assert backups.parse(tmp_path / "客户-20251399T000000Z-daily.kamdesk") is None
