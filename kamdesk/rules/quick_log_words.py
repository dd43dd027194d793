"""The words a quick log is read by, Chinese and English; of each table the first row that fits wins."""

from __future__ import annotations

import re
from typing import Final

from kamdesk.models.terms import Attitude, InteractionKind, VisitChance


def _words(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"{chinese}|\b(?:{english})\b", re.IGNORECASE)


# What a next step is called; and what makes even today one.
CALLBACK: Final = _words(
    "回访|复访|回电|跟进|再[打约聊谈说去来联看]|联系|拜访|上门|见面|面谈|约|开会|提醒",
    r"call ?back|call again|call|follow[ -]?up|ring back|get back|visit|meet(?:ing)?|again|remind(?: me)?|next step",
)
AGAIN: Final = _words(
    "回访|回电|再[打约聊谈说去来联看]|跟进", r"call ?back|call again|follow[ -]?up|ring back|again|remind me"
)
KINDS: Final = (
    (InteractionKind.EMAIL, _words("邮件|电邮|邮箱", r"e-?mail(?:ed)?")),
    (InteractionKind.MESSAGE, _words("微信|短信|信息|留言|QQ", r"we ?chat|whats ?app|sms|text(?:ed)?|messaged?")),
    (
        InteractionKind.VISIT,
        _words(
            "(?<![有无约以能没])(?:拜访|走访|登门|上门)(?!机会|待定)",
            r"visited|visit(?! (?:chance|possible|ok|maybe))",
        ),
    ),
    (InteractionKind.MEETING, _words("开会|会议|会谈|面谈|(?<![没未])见面|碰面", r"met|meeting")),
    (InteractionKind.DINNER, _words("吃饭|宴请|请客|午餐|晚餐|聚餐", r"dinner|lunch")),
    (InteractionKind.GIFT, _words("送礼|礼品|礼物", r"gifts?")),
    (InteractionKind.EVENT, _words("展会|展览|活动|沙龙", r"event|fair|exhibition")),
    (InteractionKind.LETTER, _words("寄信|信函|感谢信", r"letter")),
    (InteractionKind.TRAINING, _words("培训", r"train(?:ed|ing)")),
    (InteractionKind.SERVICE, _words("维修|售后|调试|安装", r"serviced?|repair(?:ed)?")),
    (InteractionKind.CALL, _words("电话|致电|去电|来电|通话|打给", r"phoned?|call(?:ed)?|rang|spoke")),
)
_NOT: Final = r"(?:not|isn't|wasn't|aren't)(?: very| really| too| that)?"
ATTITUDES: Final = (
    (
        Attitude.REFUSED,
        _words("拒绝|不需要|不用了|不考虑|别再打|不要再", r"refus\w+|no need|declin\w+|do(?:es)?(?: not|n't) need"),
    ),
    (
        Attitude.COLD,
        _words(
            "冷淡|冷漠|敷衍|反感|不耐烦|[不没](?:太|大|怎么|很)?(?:满意|热情)|(?:没有?|无|不太?感|没什么|不大感)兴趣",
            rf"cold|annoyed|dissatisfied|unhappy|no interest|{_NOT} (?:interested|happy|satisfied|keen|hot)",
        ),
    ),
    (
        Attitude.HOT,
        _words(
            "满意|热情|热心|(?:很|非常|特别|极)有?感?兴趣|急需|急要|迫切",
            r"hot|keen|enthusiastic|eager|delighted|satisfied|happy|pleased|excited|very interested",
        ),
    ),
    (Attitude.WARM, _words("兴趣|有意向|可以考虑|考虑一下|不错", r"warm|interested|positive|curious")),
    (Attitude.NEUTRAL, _words("一般|观望|中立|还行", r"neutral|lukewarm|so-so|undecided")),
)
VISIT_CHANCES: Final = (
    (
        VisitChance.NO,
        _words(
            "(?:没有?|无|暂无)拜访机会|没机会拜访|拜访机会(?:不大|没有|为?零|小|渺茫)"
            "|不(?:方便|愿意?|想|让|能|可|接受)[去来被]?(?:拜访|上门|见面)",
            r"no (?:chance (?:of|for) (?:a )?)?visits?|visit (?:impossible|refused|unlikely)|can(?:'t|not) visit",
        ),
    ),
    (
        VisitChance.MAYBE,
        _words(
            "(?:可能|也许|或许|看情况)(?:可以|能|有)?[去来]?(?:拜访|见面|上门)|拜访(?:机会)?(?:待定|再看)",
            r"maybe (?:a )?visit|might visit|visit (?:maybe|perhaps)|perhaps (?:a )?visit",
        ),
    ),
    (
        VisitChance.YES,
        _words(
            "有拜访机会|拜访机会[大有好高]|(?:可以?|能|同意|愿意|欢迎|约好?了?|答应)我?们?再?[去来]?过?去?(?:拜访|上门|见面|面谈)",
            r"visit (?:chance|possible|ok|agreed|welcome)|chance (?:of|for) (?:a )?visit|(?:can|may) visit"
            r"|open to (?:a )?visit|agreed to (?:a )?(?:visit|meet)|happy to meet",
        ),
    ),
)
NOT_REACHED: Final = _words(
    "没接|未接|没人接|无人接|没有?打通|打不通|没通|没联系上|联系不上|占线|关机|停机|空号|不在服务区|没见[到着]|未见到"
    "|(?:人|他|她|老板|本人)不在|不在(?:公司|办公室|家|单位|岗|店)",
    r"no answer|no reply|did(?: not|n't) (?:answer|pick up|reach)|not (?:reached|available|in)|unreachable|voicemail"
    r"|line (?:was )?busy|switched off|wrong number",
)
INCOMING: Final = _words("来电|打来|主动联系|来访", r"called (?:me|us|in)|incoming|(?:he|she|they) called")
MINUTES: Final = re.compile(r"(?<!\d)(\d{1,3})\s?(?:分钟|min(?:ute)?s?\b)", re.IGNORECASE)
NEED: Final = re.compile(
    r"^(?:客户|对方|他们?|她|还|也|急着?|现在|说)*(?:需求[:：是]?|需要|急需|想[要买订]|要)(?![是求不再么看去先])(.+)"
    r"|\b(?:needs?|wants?|asked for|asks for|looking for|requires?)\b:? (.+)",
    re.IGNORECASE,
)
