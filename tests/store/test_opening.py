"""Opening: what every connection promises, and every refusal with the file untouched byte for byte."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.services.desk import Secret, open_desk
from kamdesk.store import cipher, copying, header, keys, opening, schema
from kamdesk.store.book import Book
from kamdesk.store.keys import Key
from tests.conftest import is_private
from tests.store.books import PASSPHRASE, a_desk, files_in, keeping, looking, quick_key, small_book

PROMISES = {"foreign_keys": 1, "temp_store": 2, "synchronous": 2, "journal_mode": "wal", "trusted_schema": 0}


@pytest.fixture
def closed(tmp_path: Path) -> tuple[Path, Key]:
    """A closed book, alone in its folder."""
    path, key = tmp_path / "desk" / "book.kamdesk", quick_key()
    small_book(path, key).close()
    return path, key


def test_every_connection_keeps_its_promises(tmp_path: Path) -> None:
    book = small_book(tmp_path / "book.kamdesk", quick_key())
    with book.silently() as writer:
        writing = {name: writer.execute(f"PRAGMA {name}").fetchone()[0] for name in (*PROMISES, "secure_delete")}
    assert writing == {**PROMISES, "secure_delete": 1}
    reading = {name: book.reader().execute(f"PRAGMA {name}").fetchone()[0] for name in PROMISES}
    assert reading == PROMISES
    with pytest.raises(Refusal, match="cannot_write"):
        book.read("DELETE FROM customer")
    book.close()


def test_no_connection_opens_where_a_promise_is_broken(
    closed: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = closed
    monkeypatch.setattr(cipher, "PROMISED", {**cipher.PROMISED, "synchronous": 3})
    with pytest.raises(CannotOpen, match="unsafe_settings"):
        cipher.connect(path, key)


def test_the_folders_made_for_a_book_are_its_owners_only(tmp_path: Path) -> None:
    book = a_desk(tmp_path / "share" / "books" / "book.kamdesk")
    book.close()
    assert is_private(tmp_path / "share" / "books")
    assert is_private(tmp_path / "share"), "and those above that were missing"


def test_the_file_is_its_owners_only(closed: tuple[Path, Key]) -> None:
    path, _ = closed
    assert is_private(path)
    assert is_private(path.parent)
    assert [each.name for each in path.parent.iterdir()] == ["book.kamdesk"], "one file is the book"


def test_a_new_book_never_overwrites(closed: tuple[Path, Key]) -> None:
    path, key = closed
    before = files_in(path.parent)
    with pytest.raises(Refusal, match="exists"):
        opening.create_book(path, key, keeping())
    assert files_in(path.parent) == before


def test_a_passphrase_opens_and_another_does_not(tmp_path: Path) -> None:
    path = tmp_path / "book.kamdesk"
    a_desk(path).close()
    before = files_in(tmp_path)
    for wrong in ("春眠不觉晓 1967", "", " " + PASSPHRASE):
        with pytest.raises(CannotOpen) as refused:
            open_desk(path, Secret(passphrase=wrong))
        assert refused.value.code == "wrong_passphrase"
    assert files_in(tmp_path) == before
    open_desk(path, Secret(passphrase=PASSPHRASE)).close()


def test_without_passphrase_or_keychain_there_is_no_book(tmp_path: Path) -> None:
    from kamdesk.services.desk import create

    with pytest.raises(CannotOpen, match="no_key"):
        create(tmp_path / "book.kamdesk", Secret())
    assert list(tmp_path.iterdir()) == []


FOREIGN = {
    "missing": None,
    "not_a_book": b"",
    "foreign": b"SQLite format 3\0" + bytes(8000),
    "wrong_passphrase": random.Random(7).randbytes(40_960),
}


@pytest.mark.parametrize("code", FOREIGN)
def test_what_is_no_book_is_refused_and_left_alone(code: str, tmp_path: Path) -> None:
    path = tmp_path / "stranger.kamdesk"
    if FOREIGN[code] is not None:
        path.write_bytes(FOREIGN[code] or b"")
    before = files_in(tmp_path)
    with pytest.raises(CannotOpen) as refused:
        opening.open_book(path, quick_key(), keeping())
    assert refused.value.code == code
    assert files_in(tmp_path) == before


def test_damaged_databases_are_refused_as_strangers(shared_data: Path, tmp_path: Path) -> None:
    files = sorted((shared_data / "06-malformed" / "sqlite").glob("*.db"))
    assert len(files) == 15
    for file in files:
        path = tmp_path / file.name
        shutil.copyfile(file, path)
        before = files_in(tmp_path)
        with pytest.raises(CannotOpen) as refused:
            open_desk(path, Secret(passphrase=PASSPHRASE))
        assert refused.value.code in ("foreign", "not_a_book", "wrong_passphrase"), file.name
        assert files_in(tmp_path) == before


def test_another_programs_encrypted_database_is_not_a_book(tmp_path: Path) -> None:
    path, key = tmp_path / "other.db", quick_key()
    path.touch()
    other = cipher.connect_blank(path, key)
    other.execute("CREATE TABLE diary (words TEXT)")
    other.close()
    before = files_in(tmp_path)
    with pytest.raises(CannotOpen, match="not_a_book"):
        opening.open_book(path, key, keeping())
    assert files_in(tmp_path) == before


def test_a_newer_book_is_refused_kindly(closed: tuple[Path, Key]) -> None:
    path, key = closed
    connection = cipher.connect(path, key)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = files_in(path.parent)
    with pytest.raises(CannotOpen) as refused:
        opening.open_book(path, key, keeping())
    assert refused.value.code == "newer"
    assert refused.value.figures["version"] == schema.VERSION + 1
    assert files_in(path.parent) == before


def test_a_book_another_program_writes_to_is_in_use(closed: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "BUSY_SECONDS", 0.05)
    path, key = closed
    book = opening.open_book(path, key, keeping())
    other = cipher.connect(path, key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CannotOpen, match="in_use"), book.writing("edit"):
        pass
    other.execute("ROLLBACK")
    with book.writing("edit") as work:
        work.update("customer", 1, {"note": "又能写了"})
    other.close()
    book.close()


def test_one_flipped_bit_on_any_page_is_found(closed: tuple[Path, Key]) -> None:
    path, key = closed
    sound = path.read_bytes()
    dice = random.Random(1966)
    for page in range(len(sound) // header.PAGE):
        damaged = bytearray(sound)
        place = page * header.PAGE + dice.randrange(16 if page == 0 else 0, header.PAGE)
        damaged[place] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(CannotOpen) as refused:
            opening.open_book(path, key, keeping())
        assert refused.value.code == "damaged", f"page {page + 1}"
        assert path.read_bytes() == damaged
        assert [each.name for each in path.parent.iterdir()] == ["book.kamdesk"]


def test_a_file_cut_short_anywhere_is_found(closed: tuple[Path, Key]) -> None:
    path, key = closed
    sound = path.read_bytes()
    for pages in range(1, len(sound) // header.PAGE):
        for extra in (0, 1234):
            path.write_bytes(sound[: pages * header.PAGE + extra])
            before = files_in(path.parent)
            with pytest.raises(CannotOpen) as refused:
                opening.open_book(path, key, keeping()).close()
            assert refused.value.code == "damaged", f"{pages} pages and {extra} bytes"
            assert files_in(path.parent) == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(16, 2**31), st.binary(min_size=1, max_size=64)), min_size=1, max_size=4))
def test_scribbled_bytes_never_open_as_a_sound_book(
    closed: tuple[Path, Key], scribbles: list[tuple[int, bytes]]
) -> None:
    path, key = closed
    sound = _kept(path)
    damaged = bytearray(sound)
    for place, text in scribbles:
        at = place % (len(sound) - 64)
        damaged[max(at, 16) : max(at, 16) + len(text)] = text
    path.write_bytes(damaged)
    try:
        if damaged != sound:
            with pytest.raises(CannotOpen, match="damaged"):
                opening.open_book(path, key, keeping())
            assert path.read_bytes() == damaged
    finally:
        path.write_bytes(sound)


def test_another_salt_is_another_key(closed: tuple[Path, Key]) -> None:
    path, key = closed
    damaged = bytearray(path.read_bytes())
    damaged[3] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        opening.open_book(path, Key(key.secret, bytes(damaged[:16])), keeping())


def test_damage_beyond_the_first_glance_is_found_by_the_thorough_one(
    closed: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = closed
    monkeypatch.setattr(header, "AT_A_GLANCE", 8)
    damaged = bytearray(path.read_bytes())
    damaged[-2000] ^= 1
    path.write_bytes(damaged)
    header.check_key(path, key)
    with pytest.raises(CannotOpen, match="damaged"):
        header.check_key(path, key, thorough=True)


def test_damage_met_while_reading_is_a_refusal_not_a_crash(
    closed: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = closed
    book = opening.open_book(path, key, keeping())
    root = book.read("SELECT rootpage FROM sqlite_schema WHERE name = 'interaction'")[0][0]
    book.close()
    monkeypatch.setattr(header, "AT_A_GLANCE", 1)
    damaged = bytearray(path.read_bytes())
    damaged[(root - 1) * header.PAGE + 100] ^= 1
    path.write_bytes(damaged)
    book = opening.open_book(path, key, keeping())
    for read in _ways_to_read(book):
        with pytest.raises(CannotOpen, match="damaged"):
            read()
    book.close()


def _ways_to_read(book: Book) -> list[Callable[[], object]]:
    return [
        lambda: book.read("SELECT * FROM interaction"),
        lambda: book.read_one("SELECT * FROM interaction"),
        lambda: list(book.stream("SELECT * FROM interaction")),
        lambda: book.record("interaction", 1),
    ]


def test_pages_half_written_at_a_power_cut_are_mended_from_the_log(closed: tuple[Path, Key], tmp_path: Path) -> None:
    """A cut in the middle of folding the log leaves torn pages in the file and the whole of them in the log."""
    path, key = closed
    book = opening.open_book(path, key, keeping())
    with book.writing("edit") as work:
        for customer in range(1, 6):
            work.update("customer", customer, {"note": "在日志里"})
    copy = tmp_path / "cut" / "book.kamdesk"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    shutil.copyfile(f"{path}-wal", f"{copy}-wal")
    book.close()
    pages = _pages_in_log(Path(f"{copy}-wal"))
    assert 1 in pages
    torn = bytearray(copy.read_bytes())
    for page in pages:
        torn[(page - 1) * header.PAGE + 512 : page * header.PAGE - 1024] = bytes(header.PAGE - 1536)
    copy.write_bytes(torn)
    again = opening.open_book(copy, key, keeping())
    assert again.read("SELECT DISTINCT note FROM customer") == [("在日志里",)]
    again.close()
    assert list(header.damaged_pages(copy, key)) == []


def _pages_in_log(log: Path) -> set[int]:
    data = log.read_bytes()[header.LOG_HEADER :]
    frame = header.FRAME_HEADER + header.PAGE
    return {int.from_bytes(data[at : at + 4], "big") for at in range(0, len(data) - frame + 1, frame)}


def test_without_the_key_the_driver_would_write_a_plain_file(tmp_path: Path) -> None:
    """Why a key comes before anything else: the trap, shown."""
    path = tmp_path / "plain.db"
    connection = driver.connect(path.as_uri(), uri=True)
    connection.execute("CREATE TABLE diary (words TEXT)")
    connection.close()
    assert path.read_bytes().startswith(b"SQLite format 3\0")


def test_a_book_on_a_read_only_medium_says_so(closed: tuple[Path, Key]) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("root may write anywhere; nothing is read-only to it")
    path, key = closed
    path.chmod(0o400)
    with pytest.raises(Refusal, match="cannot_write"):
        opening.open_book(path, key, keeping())


def test_two_programs_read_one_book(closed: tuple[Path, Key]) -> None:
    path, key = closed
    book = opening.open_book(path, key, keeping())
    program = (
        "from pathlib import Path; from kamdesk.store import copying; from kamdesk.store.keys import Key\n"
        f"with copying.reading(Path({str(path)!r}), Key(bytes.fromhex({key.secret.hex()!r}),"
        f" bytes.fromhex({key.salt.hex()!r}))) as book: print(book.execute('SELECT count(*) FROM customer').fetchone())"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "(5,)"
    with looking(path, key) as look:
        assert copying.records_of(look)
    book.close()


def _kept(path: Path) -> bytes:
    """The sound bytes, remembered beside the book across examples."""
    original = path.parent.parent / "original"
    if not original.exists():
        shutil.copyfile(path, original)
    return original.read_bytes()


def test_a_passphrase_is_the_same_however_its_accents_were_typed() -> None:
    salt = bytes(range(16))
    assert keys.derive("caf\u00e9", salt) == keys.derive("cafe\u0301", salt)
    assert keys.derive("caf\u00e9", salt) != keys.derive("cafe", salt)
