"""Customers that a file's groups make private: nobody vanishes from the lists without a word."""

from __future__ import annotations

from pathlib import Path

from kamdesk.services.desk import Desk
from tests.services.imports import one, take_text


def private_group(desk: Desk, name: str) -> None:
    with desk.book.writing("group") as work:
        work.insert("customer_group", {"name": name, "private": True})


def remarks(report: object) -> list[tuple[int, str, dict[str, object]]]:
    return [(each.row, each.reason, dict(each.figures)) for each in report.warnings]  # type: ignore[attr-defined]


def told(count: int, group: str = "同窗") -> tuple[int, str, dict[str, object]]:
    return 0, "made_private", {"count": count, "group": group}


def test_a_private_group_of_the_book_hides_nobody_in_silence(desk: Desk, tmp_path: Path) -> None:
    private_group(desk, "同窗")
    text = "姓名,联系组\n刘备,同窗\n关羽,同窗/大学\n张飞,同窗;供应商\n曹操,供应商\n"

    preview = take_text(desk, tmp_path, text, dry_run=True)
    report = take_text(desk, tmp_path, text)

    assert remarks(preview) == remarks(report) == [told(3)]
    assert one(desk, "SELECT count(*) FROM membership") == (5,)
    assert remarks(take_text(desk, tmp_path, text)) == []


def test_who_joins_later_is_told_of_and_who_was_private_is_not(desk: Desk, tmp_path: Path) -> None:
    private_group(desk, "同窗")
    private_group(desk, "亲戚")
    take_text(desk, tmp_path, "姓名,联系组\n刘备,亲戚\n曹操,\n")

    report = take_text(desk, tmp_path, "姓名,联系组\n刘备,同窗\n曹操,同窗\n", "later.csv")

    assert remarks(report) == [told(1)]


def test_who_is_private_by_the_file_s_own_word_needs_none(desk: Desk, tmp_path: Path) -> None:
    private_group(desk, "同窗")

    report = take_text(desk, tmp_path, "姓名,分组,资料状态\n刘备,同窗,私密\n曹操,同窗,\n")

    assert remarks(report) == [told(1)]


def test_cards_say_it_too(desk: Desk, tmp_path: Path) -> None:
    private_group(desk, "同窗")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:刘备\nTEL:13811110001\nCATEGORIES:同窗\nEND:VCARD\n"

    assert remarks(take_text(desk, tmp_path, card, "a.vcf")) == [told(1)]
