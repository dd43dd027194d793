"""Backups as a rep meets them: one a day by itself, by hand, on a list, put back as a new book."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.services import backups, checking, customers
from kamdesk.services.desk import Desk, Secret, open_desk
from tests.store.books import NOON, PASSPHRASE, a_desk, files_in, quick_desk

SECRET = Secret(passphrase=PASSPHRASE)


def test_a_day_has_one_automatic_backup_and_a_year_thins_out(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    for day in range(40):
        desk.clock = lambda day=day: NOON + timedelta(days=day)  # type: ignore[misc]
        assert backups.due_backup(desk) is not None
        assert backups.due_backup(desk) is None, "not twice a day"
    kept = [row.at.date() for row in backups.list_backups(desk)]
    assert kept[:7] == [(NOON + timedelta(days=39 - ago)).date() for ago in range(7)]
    # 2026-11-23 .. 2027-01-01: weeks end on 27 and 20 December, months on 30 November (31 December stands above)
    assert [day.isoformat() for day in kept[7:]] == ["2026-12-20", "2026-12-13", "2026-11-30"]
    desk.close()


def test_backups_by_hand_are_never_thinned_out(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    desk.clock = lambda: NOON - timedelta(days=900)
    made = backups.backup(desk)
    desk.clock = lambda: NOON
    backups.due_backup(desk)
    backups.thin_out(desk)
    assert made.path.exists()
    desk.close()


def test_a_backup_before_an_import_stays_as_long_as_undo(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    for day in (0, 1, 2, 40, 41, 42):
        desk.clock = lambda day=day: NOON + timedelta(days=day)  # type: ignore[misc]
        backups.before(desk, "import")
    assert [(row.at - NOON).days for row in backups.list_backups(desk)] == [42, 41, 40]
    desk.close()


def test_the_list_says_when_why_and_what(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": "甲", "kind": "person"})
    backups.backup(desk)
    customers.save(desk, None, {"name": "乙"})
    desk.clock = lambda: NOON + timedelta(minutes=5)
    backups.before(desk, "import")
    rows = backups.list_backups(desk)
    assert [(row.reason, row.at) for row in rows] == [("import", NOON + timedelta(minutes=5)), ("manual", NOON)]
    assert [row.counts and (row.counts["customer"], row.counts["contact"]) for row in rows] == [(2, 1), (1, 1)]
    assert rows[0].size == rows[0].path.stat().st_size
    desk.close()


def test_a_backup_restores_to_a_new_book_equal_in_every_record(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": "杭州绿洲", "note": "要发票"})
    made = backups.backup(desk, tmp_path / "usb.kamdesk")
    customers.save(desk, None, {"name": "后来"})
    before = files_in(tmp_path)["usb.kamdesk"]
    backups.restore(made.path, tmp_path / "again.kamdesk", SECRET)
    assert files_in(tmp_path)["usb.kamdesk"] == before, "the backup is only read"
    again = open_desk(tmp_path / "again.kamdesk", SECRET, lambda: NOON)
    assert again.book.read("SELECT name, note FROM customer") == [("杭州绿洲", "要发票")]
    assert checking.check_desk(again).ok
    again.close()
    desk.close()


def test_nothing_is_restored_over_a_file_or_without_its_key(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    made = backups.backup(desk)
    before = files_in(tmp_path)
    with pytest.raises(Refusal, match="exists"):
        backups.restore(made.path, desk.path, SECRET)
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        backups.restore(made.path, tmp_path / "again.kamdesk", Secret(passphrase="falsch"))
    (tmp_path / "stranger").write_bytes(b"PK\x03\x04" + bytes(9000))
    with pytest.raises(CannotOpen, match="foreign"):
        backups.restore(tmp_path / "stranger", tmp_path / "again.kamdesk", SECRET)
    assert {name: data for name, data in files_in(tmp_path).items() if name != "stranger"} == before
    desk.close()


def test_out_may_be_a_folder_or_a_new_file_and_is_noted(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    (tmp_path / "usb").mkdir()
    folder = backups.backup(desk, tmp_path / "usb").path
    file = backups.backup(desk, tmp_path / "copy.kamdesk").path
    assert folder.parent == tmp_path / "usb"
    assert file == tmp_path / "copy.kamdesk"
    with pytest.raises(Refusal, match="exists"):
        backups.backup(desk, file)
    assert desk.book.read("SELECT act, scope FROM audit ORDER BY id") == [
        ("backup", folder.name),
        ("backup", "copy.kamdesk"),
    ]
    desk.close()


def test_backups_that_make_themselves_are_noted_too(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    daily = backups.due_backup(desk)
    assert daily is not None
    backups.note(desk, daily)
    before = backups.before(desk, "import")
    assert desk.book.read("SELECT act, scope FROM audit ORDER BY id") == [
        ("backup", daily.path.name),
        ("backup", before.path.name),
    ]
    desk.close()


def test_a_folder_a_cloud_copies_away_is_named(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    (tmp_path / "OneDrive - 某某公司").mkdir()
    made = backups.backup(desk, tmp_path / "OneDrive - 某某公司")
    assert made.cloud == "OneDrive"
    assert backups.backup(desk).cloud is None
    assert backups.cloud_folder(desk) is None
    desk.close()
    synced = quick_desk(tmp_path / "坚果云" / "book.kamdesk")
    assert backups.cloud_folder(synced) == "坚果云"
    synced.close()


def test_settings_say_how_many_stay(tmp_path: Path) -> None:
    desk: Desk = quick_desk(tmp_path / "book.kamdesk")
    desk.settings = replace(desk.settings, backups_daily=2, backups_weekly=0, backups_monthly=0)
    for day in range(5):
        desk.clock = lambda day=day: NOON + timedelta(days=day)  # type: ignore[misc]
        backups.due_backup(desk)
    assert len(backups.list_backups(desk)) == 2
    desk.close()
