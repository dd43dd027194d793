"""Which backups stay (domain 5: 7 daily, 4 weekly, 12 monthly), when one is due, which folders are synced away."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.keeping import cloud_of, is_backup_due, outlived, surplus

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_year_of_daily_backups_thins_out_to_days_weeks_and_months() -> None:
    made = [(NOW - timedelta(days=ago), NOW.date() - timedelta(days=ago)) for ago in range(400)]
    gone = surplus(made, daily=7, weekly=4, monthly=12)
    kept = sorted({day for _, day in made} - gone, reverse=True)
    assert kept == [
        *(date(2026, 11, day) for day in range(23, 16, -1)),  # the last seven days
        date(2026, 11, 15),  # newest of the third week back; the first two weeks have theirs among the days
        date(2026, 11, 8),
        *(date(2026, month, last) for month, last in zip(range(10, 0, -1), LAST_DAYS, strict=True)),
        date(2025, 12, 31),
    ]


LAST_DAYS = (31, 30, 31, 31, 30, 31, 30, 31, 28, 31)


def test_days_without_a_backup_do_not_count() -> None:
    made = [(NOW - timedelta(days=100 * ago), ago) for ago in range(5)]
    assert surplus(made, daily=7, weekly=4, monthly=12) == set()


def test_of_one_day_the_newest_stays() -> None:
    made = [(NOW - timedelta(hours=hours), hours) for hours in (0, 1, 2, 3)]
    assert surplus(made, daily=7, weekly=4, monthly=12) == {1, 2, 3}


def test_the_newest_stays_whatever_the_rep_set() -> None:
    assert surplus([(NOW, "a"), (NOW - timedelta(days=1), "b")], daily=0, weekly=0, monthly=0) == {"b"}


@given(
    st.lists(st.integers(0, 3000), unique=True, min_size=1),
    st.integers(0, 10),
    st.integers(0, 10),
    st.integers(0, 20),
)
def test_never_more_than_asked_and_thinning_again_changes_nothing(
    hours: list[int], daily: int, weekly: int, monthly: int
) -> None:
    made = [(NOW - timedelta(hours=each), each) for each in hours]
    gone = surplus(made, daily, weekly, monthly)
    left = [each for each in made if each[1] not in gone]
    assert len(left) <= max(1, daily + weekly + monthly)
    assert surplus(left, daily, weekly, monthly) == set()
    assert min(hours) not in gone


def test_backups_before_imports_outlive_undo() -> None:
    made = [(NOW - timedelta(days=ago), ago) for ago in (1, 29, 31, 60, 90)]
    assert outlived(made, NOW, days=30, least=3) == {60, 90}
    assert outlived(made, NOW, days=30, least=0) == {31, 60, 90}


@pytest.mark.parametrize(
    ("made", "due"),
    [
        ([], True),
        ([NOW - timedelta(days=1)], True),
        ([NOW - timedelta(hours=8)], False),
        ([NOW + timedelta(days=40)], True),  # the clock was set back: that one says nothing of today
    ],
)
def test_one_backup_a_day(made: list[datetime], due: bool) -> None:
    assert is_backup_due(made, NOW) is due


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PureWindowsPath(r"C:\Users\li\OneDrive\客户"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\li\OneDrive - 杭州某某有限公司\文档"), "OneDrive"),
        (PureWindowsPath(r"D:\我的坚果云\工作"), "坚果云"),
        (PureWindowsPath(r"D:\BaiduSyncdisk"), "百度网盘"),
        (PureWindowsPath(r"D:\百度网盘\客户簿"), "百度网盘"),
        (PurePosixPath("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/KamDesk"), "iCloud Drive"),
        (PurePosixPath("/Users/li/Library/CloudStorage/Dropbox-Personal"), "macOS CloudStorage"),
        (PurePosixPath("/home/li/Dropbox (Work)/kam"), "Dropbox"),
        (PurePosixPath("/home/li/Nextcloud"), "Nextcloud"),
        (PurePosixPath("/home/li/Documents/KamDesk"), None),
        (PurePosixPath("/home/li/megaphone/onedrivers"), None),
    ],
)
def test_folders_a_cloud_copies_away(folder: PurePosixPath, service: str | None) -> None:
    assert cloud_of(folder.parts) == service
