"""Lines as a rep types them after a call, on Monday 2026-11-23."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.terms import Attitude, Direction, InteractionKind, VisitChance
from kamdesk.rules.quick_log import parse_quick_log

MONDAY = date(2026, 11, 23)
CALL, VISIT = InteractionKind.CALL, InteractionKind.VISIT
HOT, WARM, NEUTRAL, COLD, REFUSED = Attitude
YES, MAYBE, NO = VisitChance


@pytest.mark.parametrize(
    ("line", "kind", "contact", "need", "attitude", "chance", "next_step"),
    [
        ("电话 王总 对新价满意,要样品 有拜访机会 下周三回访", CALL, "王总", "样品", HOT, YES, "2026-12-02"),
        ("电话李经理未接,明天再打", CALL, "李经理", "", None, None, "2026-11-24"),
        ("拜访 张伟 冷淡 没有拜访机会", VISIT, "张伟", "", COLD, NO, None),
        ("微信 刘女士 有兴趣 需要报价单 12/5", InteractionKind.MESSAGE, "刘女士", "报价单", WARM, None, "2026-12-05"),
        ("给王总打电话,他拒绝了,不需要", CALL, "王总", "", REFUSED, None, None),
        ("今天拜访了王总,谈得一般,下周三下午3点再去", VISIT, "王总", "", NEUTRAL, None, "2026-12-02"),
        ("王总说可以考虑 可能可以拜访 月底再联系", CALL, "王总", "", WARM, MAYBE, "2026-11-30"),
        ("电话 赵敏 不满意,投诉发货慢", CALL, "赵敏", "", COLD, None, None),
        ("电话 欧阳娜娜 热情 可以拜访 周五上午10点", CALL, "欧阳娜娜", "", HOT, YES, "2026-11-27"),
        ("宴请 王总 李总 满意", InteractionKind.DINNER, "王总", "", HOT, None, None),
        ("昨天寄了样品 王总 满意 下月5号回访", CALL, "王总", "", HOT, None, "2026-12-05"),
        ("12月5日交货,周三回访", CALL, "", "", None, None, "2026-11-25"),
        ("约下周三拜访", CALL, "", "", None, None, "2026-12-02"),
        ("", CALL, "", "", None, None, None),
        (
            "Called Mr Smith, interested, wants samples, visit possible, call back next Wednesday",
            *(CALL, "Mr Smith", "samples", WARM, YES, "2026-12-02"),
        ),
        (
            "Visited Anna Lee - very happy, needs 3 pumps, follow up in two weeks",
            *(VISIT, "Anna Lee", "3 pumps", HOT, None, "2026-12-07"),
        ),
        ("email Bob: not interested", InteractionKind.EMAIL, "Bob", "", COLD, None, None),
        ("interested, visit next Friday", CALL, "", "", WARM, None, "2026-12-04"),
        ("call John Smith refused no visit Dec 5", CALL, "John Smith", "", REFUSED, NO, "2026-12-05"),
    ],
)
def test_lines(
    line: str,
    kind: InteractionKind,
    contact: str,
    need: str,
    attitude: Attitude | None,
    chance: VisitChance | None,
    next_step: str | None,
) -> None:
    log = parse_quick_log(line, MONDAY)
    assert (log.kind, log.contact, log.need) == (kind, contact, need)
    assert (log.attitude, log.visit_chance) == (attitude, chance)
    assert (log.next_date and log.next_date.isoformat()) == next_step
    assert log.summary == line


@pytest.mark.parametrize(
    "line", ["没接", "电话 王总 未接", "打电话给孙主任 占线", "王总不在公司", "no answer", "didn't pick up"]
)
def test_nobody_reached(line: str) -> None:
    assert not parse_quick_log(line, MONDAY).reached


def test_somebody_reached() -> None:
    assert parse_quick_log("电话 王总 满意", MONDAY).reached


def test_time_minutes_and_who_called() -> None:
    log = parse_quick_log("来电 陈工 急需配件 通话20分钟 下午3点再打", MONDAY)
    assert (log.direction, log.minutes, log.need) == (Direction.INCOMING, 20, "配件")
    assert (log.next_date, log.next_time) == (MONDAY, time(15))
    assert parse_quick_log("met Ms Wu; meeting on Friday at 10:30", MONDAY).next_time == time(10, 30)


def test_today_told_of_is_no_next_step() -> None:
    assert parse_quick_log("今天拜访了王总", MONDAY).next_date is None
    assert parse_quick_log("visited Anna today", MONDAY).next_date is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("昨天 拜访 尉迟 看了样机 有兴趣", "2026-11-22"),
        ("昨天电话欧阳，下周三回访", "2026-11-22"),
        ("昨晚和王总吃饭", "2026-11-22"),
        ("前天下午3点拜访王总", "2026-11-21"),
        ("大前天 电话 王总", "2026-11-20"),
        ("上周三拜访王总", "2026-11-18"),
        ("上上周五 电话 王总", "2026-11-13"),
        ("上星期天电话王总", "2026-11-22"),
        ("上个月5号拜访王总", "2026-10-05"),
        ("3天前拜访王总", "2026-11-20"),
        ("两周前电话王总", "2026-11-09"),
        ("王总昨天来电，要样品", "2026-11-22"),
        ("拜访王总 上周三 满意", "2026-11-18"),
        ("Visited Anna yesterday, call back next Wednesday", "2026-11-22"),
        ("called Mr Smith last Tuesday at 3pm", "2026-11-17"),
        ("Met Anna Lee 3 days ago, happy", "2026-11-20"),
        ("the day before yesterday called Bob", "2026-11-21"),
        ("called Bob a week ago", "2026-11-16"),
        ("电话 王总 满意", None),
        ("电话 王总 上周三的报价满意", None),
        ("电话 王总 上周三报价已收到", None),
        ("今天拜访王总，他昨天收到样品", None),
        ("周三回访 王总", None),
        ("0天前 电话 王总", None),
        ("上个月31号 电话 王总", "2026-10-31"),
        ("上个月32号 电话 王总", None),
        ("called Bob, liked the offer sent last Tuesday", None),
        ("called Bob about the order of last Tuesday", None),
        ("called Bob about yesterday's offer", None),
        ("明天电话王总", None),
    ],
)
def test_a_talk_of_a_day_gone_by_is_of_that_day(line: str, day: str | None) -> None:
    past = parse_quick_log(line, MONDAY).past_day
    assert (past and past.isoformat()) == day


@pytest.mark.parametrize(
    ("line", "contact", "next_step"),
    [
        ("昨天 拜访 尉迟 看了样机 有兴趣", "尉迟", None),
        ("昨天电话欧阳，明天上午再打", "欧阳", "2026-11-24"),
        ("昨天没打通欧阳，明天上午再打", "欧阳", "2026-11-24"),
        ("前天下午3点拜访王总", "王总", None),
        ("上周三拜访王总 下周三回访", "王总", "2026-12-02"),
        ("Yesterday called Bob, call back in two weeks", "Bob", "2026-12-07"),
        ("called Bob last Tuesday at 3pm", "Bob", None),
    ],
)
def test_the_day_of_the_talk_is_not_the_callback_s_and_hides_nobody(
    line: str, contact: str, next_step: str | None
) -> None:
    log = parse_quick_log(line, MONDAY)
    assert log.contact == contact
    assert (log.next_date and log.next_date.isoformat()) == next_step
    assert log.summary == line


@given(st.text(max_size=80))
def test_any_line_is_answered(line: str) -> None:
    log = parse_quick_log(line, MONDAY)
    assert log.summary == " ".join(line.split())
    assert log.next_date is None or log.next_date >= MONDAY
    assert log.past_day is None or log.past_day < MONDAY
