"""One typed line to an interaction: 电话 王总 对新价满意,要样品 有拜访机会 下周三回访, or the same in English.

Where words allow more than one reading:
- The kind is the first word that names one, the next step's aside; a line without one is a call.
- 拒绝, 不需要 are refused; 冷淡, 没兴趣, 不满意 cold; 满意, 热情 hot; 有兴趣 warm; 一般 neutral; of several the first
  of this list counts.
- The next step is the last day named in one clause with 回访, 再联系, call back and the like, else the last day named;
  today is one only with 再, 回访, again or a time.
- The day of the talk is today, unless the line says that it is over (past_phrases); it is never the next step's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from kamdesk.models.terms import Attitude, Direction, InteractionKind, VisitChance
from kamdesk.rules import quick_log_words as words
from kamdesk.rules.date_phrases import LONGEST_TEXT, Found, find_dates
from kamdesk.rules.past_phrases import find_past

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class QuickLog:
    """What a line says. `summary` is the whole line, spaces tidied; what was not said is None or empty."""

    kind: InteractionKind
    contact: str
    summary: str
    need: str
    attitude: Attitude | None
    visit_chance: VisitChance | None
    next_date: date | None
    next_time: time | None
    reached: bool
    direction: Direction = Direction.OUTGOING
    minutes: int | None = None
    past_day: date | None = None
    """The day of the talk, where it was before today."""


def parse_quick_log(text: str, today: date, day_first: bool = False) -> QuickLog:
    """Reads a line typed on `today`; any text gives an answer, and `next_date` is never before `today`."""
    summary = " ".join(text.split())
    line = summary[:LONGEST_TEXT]
    past = find_past(line, today)
    if past is not None:
        line = f"{line[: past.start]} {line[past.end :]}".strip()
    step = _next_step(line, find_dates(line, today, day_first), today)
    happened = _without(line, step)
    minutes = words.MINUTES.search(happened)
    return QuickLog(
        kind=_kind(happened),
        contact=_contact(happened),
        summary=summary,
        need=_need(happened),
        attitude=_first(words.ATTITUDES, happened),
        visit_chance=_first(words.VISIT_CHANCES, line),
        next_date=step.day if step else None,
        next_time=step.time if step else None,
        reached=not words.NOT_REACHED.search(happened),
        direction=Direction.INCOMING if words.INCOMING.search(happened) else Direction.OUTGOING,
        minutes=int(minutes[1]) if minutes else None,
        past_day=past.day if past else None,
    )


_CLAUSE_END = re.compile(r"[,，.。;；!！?？、]")
_BREAK = re.compile(r"[,，.。;；!！?？、\s]+")
_LEAD = re.compile(
    r"^(?:今天|今日|刚才|刚刚?|上午|下午|今早|给|和|跟|与|请)*"
    r"(?:没(?:打通|接通|联系上|见[到着])|打了?个?电话给?|电话|致电|去电|来电|通话|打给|微信|短信|邮件|拜访|上门|走访"
    r"|会议|开会|见面|吃饭|宴请|送礼|展会)?了?[:：]?"
)
_TITLE = (
    r"(?:总经理|副总|董事长|总监|经理|主任|老师|先生|女士|小姐|部长|处长|厂长|科长|主管|老板|教授|医生|院长|校长|书记"
    r"|工程师|总|工|董|局|姐|哥)"
)
_HANZI = r"[\u4e00-\u9fff]"
_TITLED = re.compile(rf"(?:[老小]{_HANZI}(?!{_HANZI})|{_HANZI}{{1,3}}?{_TITLE})")
_SPOKEN_WITH = re.compile(
    rf"[给跟和与同请](?P<name>{_HANZI}{{2,6}}?)(?:打了?个?电话|通了?个?电话|通话|发了?微信|发了?邮件|见面|吃饭|开会|面谈|聊)"
)
_ENGLISH_NAME = re.compile(
    r"\b(?:call(?:ed)?|phoned?|visit(?:ed)?|met|meeting|e-?mail(?:ed)?|texted|spoke|dinner|lunch|we ?chat)"
    r"(?: with| to|:)? "
    r"(?P<name>(?-i:(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!(?:No|Next|The|In|On|At|Not)\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+)?))",
    re.IGNORECASE,
)
_NEED_END = re.compile(
    rf"[,，.。;；!！?？]|\s{{2,}}|\s+(?:and|but|visit|call|follow|next)\b|(?<={_HANZI})\s", re.IGNORECASE
)


def _next_step(line: str, found: list[Found], today: date) -> Found | None:
    ahead = [one for one in found if one.day > today or one.time or words.AGAIN.search(_clause(line, one))]
    ahead = [one for one in ahead if not re.match(r"\S{0,6}了", line[one.end :])]
    promised = [one for one in ahead if words.CALLBACK.search(_clause(line, one))]
    return next(reversed(promised or ahead), None)


def _clause(line: str, found: Found) -> str:
    before = _CLAUSE_END.split(line[: found.start])[-1]
    after = _CLAUSE_END.split(line[found.end :], maxsplit=1)[0]
    return f"{before} {after}"


def _without(line: str, step: Found | None) -> str:
    """The line with the next step blanked: its day and time, and its word right behind or, failing that, before it."""
    if step is None:
        return line
    start, end = step.start, step.end
    behind = re.match(r"\s*[^\s,，.。;；]*", line[end:])
    if behind and words.CALLBACK.search(behind[0]):
        end += behind.end()
    else:
        clause = start - len(_CLAUSE_END.split(line[:start])[-1])
        names = [one.start() for one in words.CALLBACK.finditer(line, clause, start)]
        start = names[-1] if names and names[-1] > 0 else start
    return f"{line[:start]}  {line[end:]}"


def _kind(line: str) -> InteractionKind:
    found = [(match.start(), at) for at, (_, word) in enumerate(words.KINDS) if (match := word.search(line))]
    return words.KINDS[min(found)[1]][0] if found else InteractionKind.CALL


def _first(table: Iterable[tuple[T, re.Pattern[str]]], line: str) -> T | None:
    return next((meaning for meaning, pattern in table if pattern.search(line)), None)


def _need(line: str) -> str:
    """What the customer wants: behind 要, 需要 at the beginning of a clause, behind wants, needs anywhere."""
    for clause in _CLAUSE_END.split(line):
        for part in (clause, *clause.split(" ")):
            found = words.NEED.search(part.strip())
            if found:
                return _NEED_END.split((found[1] or found[2]).strip(), maxsplit=1)[0].strip()
    return ""


def _contact(line: str) -> str:
    """Who was spoken to, in the line's own words; empty if nobody is named."""
    for pattern in (_SPOKEN_WITH, _ENGLISH_NAME):
        if found := pattern.search(line):
            return found["name"]
    for part in _BREAK.split(line)[:3]:
        if name := _name_at(_LEAD.sub("", part)):
            return name
    return ""


def _name_at(part: str) -> str:
    """王总 of 王总说可以; a bare name only where nothing else stands in the part."""
    from kamdesk.rules.tables.surnames import COMMON, COMPOUND

    is_name = part[:1] in COMMON or part[:2] in COMPOUND
    titled = _TITLED.match(part)
    if titled and (is_name or part[0] in "老小"):
        return titled[0]
    is_bare = 2 <= len(part) <= (4 if part[:2] in COMPOUND else 3) and re.fullmatch(rf"{_HANZI}+", part)
    return part if is_name and is_bare and not any(word.search(part) for _, word in words.ATTITUDES) else ""
