"""Nothing readable on the disk: book, log, backups, leftovers and temporary files, scanned byte by byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kamdesk.services import backups, contacts, customers, history, talks
from kamdesk.services.desk import Desk
from tests.store.books import a_desk

SECRETS = {
    "name": "杭州绿洲纺织有限公司",
    "person": "欧阳修远",
    "phone": "13812345678",
    "note": "喜欢龙井，忌谈价格",
    "mail": "ouyang@lvzhou.example",
    "table": "CREATE TABLE customer",
    "pinyin": "hang2",
}


def found_in(folder: Path) -> set[tuple[str, str]]:
    """(file, secret) of everything readable: as UTF-8, UTF-16 of either order, and GB18030."""
    return {
        (each.name, name)
        for each in folder.rglob("*")
        if each.is_file()
        for name, text in SECRETS.items()
        for form in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
        if text.encode(form) in each.read_bytes()
    }


def fill(desk: Desk) -> None:
    """Write every secret in many places, and change and undo some."""
    for number in range(40):
        made = customers.save(desk, None, {"name": f"{SECRETS['name']}{number}", "note": SECRETS["note"]}).id
        channels = [("mobile", SECRETS["phone"], None), ("email", SECRETS["mail"], None)]
        contacts.save(desk, None, made, {"name": SECRETS["person"]}, channels)
        talks.log(desk, made, {"summary": SECRETS["note"] * 50})
        if number == 5:
            customers.trash(desk, [1, 2])
            customers.purge(desk, [1])  # folds the log
    history.undo(desk)


def test_nothing_readable_is_ever_on_the_disk(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk)
    assert Path(f"{desk.path}-wal").stat().st_size > 100_000, "the log is scanned while it is full"
    assert found_in(tmp_path) == set()
    backups.backup(desk)
    backups.backup(desk, tmp_path / "copy.kamdesk")
    desk.book.rekey(type(desk.book.key)(bytes(range(32)), bytes(range(16))))
    assert found_in(tmp_path) == set()
    desk.close()
    assert found_in(tmp_path) == set()


def test_a_killed_desk_leaves_nothing_readable(tmp_path: Path) -> None:
    program = (
        "import os, sys, tempfile; from pathlib import Path\n"
        f"tempfile.tempdir = os.environ['TMPDIR'] = os.environ['SQLITE_TMPDIR'] = {str(tmp_path)!r}\n"
        "from tests.store.books import a_desk; from tests.store.test_plaintext import fill\n"
        f"desk = a_desk(Path({str(tmp_path)!r}, 'book.kamdesk')); fill(desk)\n"
        "desk.book.read('SELECT * FROM interaction i, interaction j ORDER BY i.summary, j.summary LIMIT 5')\n"
        "os._exit(9)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 9, done.stderr
    assert (tmp_path / "book.kamdesk-wal").stat().st_size > 100_000
    assert found_in(tmp_path) == set()


def test_the_scanner_finds_what_is_plain(tmp_path: Path) -> None:
    import sqlcipher3.dbapi2 as driver

    desk = a_desk(tmp_path / "desk" / "book.kamdesk")
    fill(desk)
    (tmp_path / "plain").mkdir()
    plain = driver.connect(str(tmp_path / "plain" / "plain.db"), isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("CREATE TABLE customer (name, note, person, phone, mail, sound)")
    row = [SECRETS[each] for each in ("name", "note", "person", "phone", "mail", "pinyin")]
    plain.execute("INSERT INTO customer VALUES (?, ?, ?, ?, ?, ?)", row)
    assert found_in(tmp_path / "plain") == {("plain.db-wal", name) for name in SECRETS}
    plain.close()
    assert found_in(tmp_path / "plain") == {("plain.db", name) for name in SECRETS}
    desk.close()
