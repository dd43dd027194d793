"""Greetings: who is in which queue, what a sent text leaves behind, and the texts to begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import fill
from kamdesk.rules.reach import Bar
from kamdesk.services import contacts, customers, day, greetings, handing_out, history, lists, nouns, sheets, texts
from kamdesk.services.desk import Desk, change_settings
from kamdesk.services.greetings import Sent
from kamdesk.services.handing_out import MailDraft
from tests.services.conftest import HandClock

MID_AUTUMN = date(2026, 9, 25)


def put(desk: Desk, name: str, grade: str | None, **contact: object) -> int:
    """A customer of a grade with one contact who has a mobile and an e-mail."""
    made = customers.save(desk, None, {"name": name, "fixed_grade": grade, "address": "苏州市吴中区东吴北路1号"}).id
    values = {"name": f"王{name}", "title": "总经理", "is_main": True, **contact}
    contacts.save(desk, None, made, values, [("mobile", "138 0013 8000", None), ("email", "wang@shenda.example", None)])
    return made


@pytest.fixture
def autumn(desk: Desk, clock: HandClock) -> Desk:
    """Three customers two days before Mid-Autumn: graded A, graded D, and one graded A who wants no contact."""
    clock.move_to(MID_AUTUMN - timedelta(days=2))
    put(desk, "申达", "A")
    put(desk, "小厂", "D")
    put(desk, "静音", "A", do_not_contact=True)
    return desk


def test_the_queue_holds_the_graded_and_says_who_is_left_out(autumn: Desk) -> None:
    queue = next(each for each in greetings.queues(autumn) if each.day == MID_AUTUMN)
    assert (queue.codes, queue.people, queue.done) == (("mid_autumn",), 2, 0)
    people = {each.company: each for each in greetings.festival_recipients(autumn, MID_AUTUMN)}
    assert set(people) == {"申达", "静音"}
    assert people["申达"].bar(Channel.SMS) is None
    assert people["静音"].bar(Channel.SMS) is Bar.DO_NOT_CONTACT


def test_a_festival_comes_onto_the_day_list_and_leaves_it_when_texts_are_sent(autumn: Desk) -> None:
    def greeted() -> list[str]:
        items = day.today(autumn).items
        return [item.row.name for item in items if any(reason.kind == "festival" for reason in item.reasons)]

    assert greeted() == ["申达"], "not the D, nor the one who wants no contact"
    who = next(each for each in greetings.festival_recipients(autumn, MID_AUTUMN) if each.company == "申达")
    greetings.mark_sent(autumn, [Sent(who, "王总，中秋快乐！")], Channel.SMS)
    assert greeted() == []
    entry = sheets.sheet(autumn, who.customer_id).timeline[0]
    assert (entry.kind, entry.text, entry.contact) == ("message", "王总，中秋快乐！", "王申达")
    assert sheets.sheet(autumn, who.customer_id).row.last_contact is None, "a text sent is no real contact"
    assert [each.is_done for each in greetings.festival_recipients(autumn, MID_AUTUMN) if each.company == "申达"] == [
        True
    ]
    history.undo(autumn)
    assert greeted() == ["申达"]
    assert sheets.sheet(autumn, who.customer_id).timeline == ()


def test_a_missed_festival_stays_for_three_weeks(autumn: Desk, clock: HandClock) -> None:
    clock.move_to(MID_AUTUMN + timedelta(days=20))
    assert MID_AUTUMN in [each.day for each in greetings.queues(autumn)]
    clock.move_to(MID_AUTUMN + timedelta(days=22))
    assert MID_AUTUMN not in [each.day for each in greetings.queues(autumn)]


def test_festivals_and_grades_are_the_reps_choice(autumn: Desk) -> None:
    own = {"厂庆": "--09-24"}
    change_settings(autumn, replace(autumn.settings, festivals=(), festival_grades=("D",), own_days=own))
    (queue,) = [each for each in greetings.queues(autumn) if not each.is_birthdays]
    assert (queue.codes, queue.day) == (("厂庆",), date(2026, 9, 24))
    assert [each.company for each in greetings.festival_recipients(autumn, date(2026, 9, 24))] == ["小厂"]


def test_birthdays_in_both_calendars_with_what_was_missed(desk: Desk, clock: HandClock) -> None:
    clock.move_to(date(2026, 9, 1))
    put(desk, "阳历", None, birthday="1980-09-12")
    put(desk, "农历", None, lunar_birthday="1987-08-15")
    put(desk, "静音", None, birthday="1980-09-12", birthday_muted=True)
    clock.move_to(date(2026, 9, 23))
    found = greetings.birthday_recipients(desk)
    assert [(each.company, each.day, each.age) for each in found] == [
        ("阳历", date(2026, 9, 12), 46),
        ("农历", MID_AUTUMN, 39),
    ]
    greetings.mark_sent(desk, [Sent(found[0], "生日快乐")], Channel.WECHAT)
    assert [each.is_done for each in greetings.birthday_recipients(desk)] == [True, False]


def test_who_bought_before_a_day_is_written_to_through_a_lens(autumn: Desk) -> None:
    ids = lists.lens_ids(autumn, "all")
    for customer, bought in zip(ids[:2], ("2020-05-01", "2024-05-01"), strict=True):
        with autumn.book.writing("new_record") as work:
            order = {"customer_id": customer, "ordered_on": bought, "counts": 1, "revenue": 10_0000, "cost": 0}
            work.insert("orders", {**order, "cost_known": 1})
    assert list(lists.lens_ids(autumn, "bought_before:2022-01-01")) == [ids[0]]


def test_a_closed_channel_is_obeyed_and_others_stay_open(desk: Desk) -> None:
    made = put(desk, "申达", "A", closed_channels="sms")
    (who,) = greetings.recipients(desk, [made])
    assert who.bar(Channel.SMS) is Bar.CLOSED
    assert who.bar(Channel.EMAIL) is None
    assert who.bar(Channel.QQ) is Bar.NO_ADDRESS


def test_the_shipped_texts_come_once_and_know_their_fields(desk: Desk) -> None:
    for language in ("zh_CN", "en"):
        shipped = texts.shipped_texts(language)
        assert len(shipped) >= 12
        for each in shipped:
            assert not fill(each["body"] + each.get("subject", ""), {}).unknown
    texts.seed(desk, "zh_CN")
    known = texts.templates(desk)
    assert len(known) == len(texts.shipped_texts("zh_CN"))
    assert texts.seed(desk, "zh_CN") is None
    nouns.delete(desk, "article", [known[-1].id])
    assert texts.is_seeded(desk)
    first = texts.best_first(texts.templates(desk), Channel.WECHAT, ("mid_autumn",))[0]
    assert first.occasion == "mid_autumn"


def test_drafts_and_the_table_for_a_text_tool(desk: Desk, tmp_path: Path) -> None:
    (file,) = handing_out.write_drafts(
        desk, tmp_path, [MailDraft("wang@shenda.example", "王建国", "中秋快乐", "王总：祝好")]
    )
    message = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
    assert str(message["Subject"]) == "中秋快乐"
    titles = ("手机", "姓名", "称呼", "内容")
    rows = [("138 0013 8000", "王建国", "王总", "=中秋快乐")]
    assert handing_out.write_sms_table(desk, tmp_path / "sms.csv", titles, rows) == 1
    content = (tmp_path / "sms.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert "'=中秋快乐" in content.decode("utf-8"), "formulas are neutralised"
