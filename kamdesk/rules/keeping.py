"""Which backups stay, when the next is due, and whether a folder is one that a cloud service copies away (domain 5)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)

CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "cloudstorage": "macOS CloudStorage",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "我的坚果云": "坚果云",
    "坚果云": "坚果云",
    "baidunetdisk": "百度网盘",
    "baidunetdiskworkspace": "百度网盘",
    "baidusyncdisk": "百度网盘",
    "百度网盘": "百度网盘",
    "百度云": "百度网盘",
    "wps cloud files": "WPS云文档",
    "wpsdrive": "WPS云文档",
    "wps云盘": "WPS云文档",
    "腾讯微云": "腾讯微云",
    "weiyun": "腾讯微云",
    "阿里云盘": "阿里云盘",
    "adrive": "阿里云盘",
    "synologydrive": "Synology Drive",
    "nextcloud": "Nextcloud",
    "pcloud drive": "pCloud",
    "box sync": "Box",
    "mega": "MEGA",
}


def cloud_of(folders: Sequence[str]) -> str | None:
    """The sync service whose folder a path lies in, judged by the names of its folders; None where none is known.

    OneDrive adds the company's name ("OneDrive - 某某公司"), others a number or an account behind a space or a dash.
    """
    for folder in folders:
        name = folder.strip().casefold()
        for known, service in CLOUDS.items():
            if name == known or name.startswith((f"{known} -", f"{known}-", f"{known} (")):
                return service
    return None


def is_backup_due(made: Iterable[datetime], now: datetime) -> bool:
    """Whether the day of `now` has no backup yet. A backup dated in the future (a clock set back) does not count."""
    return not any(each <= now and each.date() == now.date() for each in made)


def surplus(made: Iterable[tuple[datetime, Name]], daily: int, weekly: int, monthly: int) -> set[Name]:
    """The backups that may go: all but the newest of each of the last `daily` days, ISO weeks and months with one.

    Days without a backup do not count, so a desk left alone for a month keeps what it had. The newest always stays.
    """
    newest_first = sorted(made, key=lambda each: each[0], reverse=True)
    kept = {name for _, name in newest_first[:1]}
    for period, count in ((_day, daily), (_week, weekly), (_month, monthly)):
        kept |= _newest_of_each(newest_first, period, count)
    return {name for _, name in newest_first} - kept


def outlived(made: Iterable[tuple[datetime, Name]], now: datetime, days: int, least: int) -> set[Name]:
    """Of the backups made before an import or a migration, those older than `days`; the newest `least` always stay."""
    newest_first = sorted(made, key=lambda each: each[0], reverse=True)
    return {name for at, name in newest_first[least:] if now - at > timedelta(days=days)}


def _newest_of_each(
    newest_first: Sequence[tuple[datetime, Name]], period: Callable[[date], Hashable], count: int
) -> set[Name]:
    found: dict[Hashable, Name] = {}
    for at, name in newest_first:
        found.setdefault(period(at.date()), name)
    return set(list(found.values())[:count])


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
