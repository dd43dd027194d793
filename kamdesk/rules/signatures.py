"""The signature under an e-mail, the text of a business card, a contact sent in a chat: who, where, how to reach them.

Nothing is certain here: what comes out fills a form that the rep confirms; lines nobody understood are kept as a note.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kamdesk.rules import names, phones, regions
from kamdesk.rules.phones import PhoneKind

LONGEST = 20_000
"""Characters that are looked at: nobody signs with more."""


@dataclass(slots=True)
class Signature:
    """What was understood; empty where nothing was. `channels` are (kind, value) in the order of the text."""

    name: str = ""
    nickname: str = ""
    company: str = ""
    title: str = ""
    department: str = ""
    region: str = ""
    address: str = ""
    website: str = ""
    channels: list[tuple[str, str]] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    def is_empty(self) -> bool:
        """Whether there is too little to make a customer of."""
        return not (self.company or self.name or self.channels)


def read_signature(text: str) -> Signature:
    """What a text says of one person."""
    found = Signature()
    for line in unicodedata.normalize("NFKC", text[:LONGEST]).splitlines():
        plain = _BLANKS.sub("  ", line.strip(" \t-—_=*•·>\u200b"))
        if not plain or _SALUTATION.match(plain):
            continue
        known = len(found.channels)
        plain, is_wechat = _without_shared(plain)
        labels = list(_LABEL.finditer(plain))
        head = plain[: labels[0].start()] if labels else plain
        _take_unlabelled(found, head)
        for place, label in enumerate(labels):
            end = labels[place + 1].start() if place + 1 < len(labels) else len(plain)
            _take_labelled(found, label[1], plain[label.end() : end].strip(" ,;|/·"))
        for kind, value in found.channels[known:] if is_wechat else ():
            if kind in ("mobile", "phone"):
                _reach(found, "wechat", re.sub(r"[\s-]", "", value))
    _settle(found, text)
    return found


def _without_shared(line: str) -> tuple[str, bool]:
    """A line without words that say its number is the WeChat account as well (微信同号), and whether it has any."""
    plain = _SAME_NUMBER.sub(" ", _BOTH_LABELS.sub("手机", line))
    return plain, plain != line


def _settle(found: Signature, text: str) -> None:
    """What hangs on the whole: a nickname where there is no name, the region before the street, brackets as written."""
    if found.nickname and found.nickname != found.name:
        _set(found, "name", found.nickname)
    if found.region and not found.address.startswith(found.region):
        found.address = found.region + found.address
    for column in ("name", "company", "title", "department", "address"):
        setattr(found, column, _as_written(getattr(found, column), text))
    found.note = [_as_written(each, text) for each in found.note]


def _as_written(value: str, text: str) -> str:
    """A value with its brackets as wide as they were: the name of 申达（集团）公司 has wide ones."""
    if "(" not in value and ")" not in value:
        return value
    written = re.search(re.escape(value).replace(r"\(", "[(（]").replace(r"\)", "[)）]"), text)
    return written[0] if written else value


def looks_like_table(text: str) -> bool:
    """Whether a text was copied from a spreadsheet: several rows of several cells."""
    rows = [row for row in text.splitlines() if row.strip()]
    return len(rows) > 1 and sum("\t" in row for row in rows) * 2 > len(rows)


def looks_like_column(text: str) -> bool:
    """Whether a text is one column of a spreadsheet: names of several companies, or of people and nothing else.

    One person's text names one company, and says more of the person than the name.
    """
    rows = [unicodedata.normalize("NFKC", row).strip() for row in text[:LONGEST].splitlines() if row.strip()]
    if len(rows) == 1 or any(len(row) > LONGEST_CELL or _SAYS_MORE.search(row) or _LABEL.search(row) for row in rows):
        return False
    if any("," in row and not row.isascii() for row in rows):  # Acme Co., Ltd. is a name, a Chinese comma a sentence
        return False
    looks = [next((column for column, fits in _TESTS if fits(row)), "") for row in rows]
    if set(looks) <= {"name"}:
        return bool(looks)
    return set(looks) <= {"company", "name", ""} and looks.count("company") > max(1, looks.count("name"))


def _take_labelled(found: Signature, label: str, value: str) -> None:
    if value.count(")") > value.count("("):
        value = value.removesuffix(")")
    if not value:
        return
    kind = next((kind for kind, words in LABELS.items() if label.casefold() in words), "")
    if kind in ("mobile", "phone", "fax"):
        _take_phones(found, value, "fax" if kind == "fax" else kind)
    elif kind in ("email", "wechat", "qq"):
        _reach(found, kind, value.split()[0])
    elif kind == "address":
        _set(found, kind, _PHONE.sub(lambda match: _phone(found, match[0]), value).strip(" ,;"))
    elif kind == "note":
        found.note.append(value if label.casefold() in PLAIN_NOTES else f"{label}:{value}")
    elif kind:
        setattr(found, kind, getattr(found, kind) or value)


def _take_unlabelled(found: Signature, text: str) -> None:
    """Words without a label, each part by what it looks like."""
    text = _EMAIL.sub(lambda match: _taken(found, "email", match[0]), text)
    text = _WEBSITE.sub(lambda match: _website(found, match[0]), text)
    text = _PHONE.sub(lambda match: _phone(found, match[0]), text)
    whole = text.strip(" ,;:-—")
    is_one = not _PARTS.search(whole) and not _is_title(whole.split(",")[0])
    if is_one and (_is_company(whole) or _is_address(whole)) and len(whole.split()) != 1:
        _set(found, "company" if _is_company(whole) else "address", whole)
        return
    for part in re.split(r"\s*[|/\t]\s*|\s{2,}|[,;](?=\s)|，|；", text):
        plain = part.strip(" ,;:()[]-—")
        if plain:
            _take_part(found, plain)


def _take_part(found: Signature, part: str) -> None:
    """One part: a company, an address, a title, a department, a name; several by blanks where it is none."""
    words = part.split()
    if _DEGREE.fullmatch(part):
        found.note.append(part)
        return
    if (courtesy := _COURTESY.match(part)) and _is_name(part[courtesy.end() :]):
        _set(found, "name", part[courtesy.end() :])
        found.note.append(courtesy[0].strip())
        return
    is_row = len(words) > 1 and "一" <= part[0] <= "鿿" and all(any(fits(word) for _, fits in _TESTS) for word in words)
    for column, fits in _TESTS:
        if not is_row and fits(part):
            _set(found, column, part)
            return
    if len(words) > 1 and any(fits(word) for word in words for _, fits in _TESTS):
        for word in words:
            _take_part(found, word)
        return
    split = _name_and_title(part)
    if split is not None:
        _set(found, "name", split[0])
        _set(found, "title", split[1])
    elif not found.company and len(part) >= SHORTEST_COMPANY and found.name and len(words) == 1:
        found.company = part
    else:
        found.note.append(part)


def _set(found: Signature, column: str, value: str) -> None:
    """The first of a kind stands; a second one is worth a note."""
    if not getattr(found, column):
        setattr(found, column, value)
    elif getattr(found, column) != value:
        found.note.append(value)


def _taken(found: Signature, kind: str, value: str) -> str:
    _reach(found, kind, value)
    return " "


def _website(found: Signature, value: str) -> str:
    _set(found, "website", value)
    return " "


def _phone(found: Signature, value: str) -> str:
    """A number, or a text that only looks like one (a house number, a date) and stays."""
    phone = phones.parse_phone(value)
    if phone is None or phone.kind in (PhoneKind.UNKNOWN, PhoneKind.LOCAL):
        return value
    _reach(found, "mobile" if phone.kind is PhoneKind.MOBILE else "phone", value.strip(" ()-"))
    return " "


def _take_phones(found: Signature, value: str, kind: str) -> None:
    for part in re.split(r"[/;,、|]|\s{2,}", value):
        if (words := _BEFORE_NUMBER.match(part)) and words[0].strip(" :"):
            _take_part(found, words[0].strip(" :"))
            part = part[words.end() :]
        phone = phones.parse_phone(part)
        if phone is not None and len(phone.digits) >= SHORTEST_PHONE:
            is_mobile = phone.kind is PhoneKind.MOBILE and kind != "fax"
            _reach(found, "mobile" if is_mobile else "phone" if kind == "mobile" else kind, part.strip())
        elif part.strip():
            found.note.append(part.strip())


def _reach(found: Signature, kind: str, value: str) -> None:
    if (kind, value) not in found.channels:
        found.channels.append((kind, value))


def _is_company(text: str) -> bool:
    return bool(_COMPANY.search(text)) and len(text) > SHORTEST_COMPANY


def _is_address(text: str) -> bool:
    region = regions.parse_region(text)
    if (region.province or region.city) and (_STREET.search(text) or region.district) and len(text) > LONGEST_NAME:
        return True
    return bool(re.search(r"\d", text) and (_STREET.search(text) or _WESTERN_STREET.search(text)))


def _is_title(text: str) -> bool:
    if names.is_chinese(text) and " " in text:
        return False  # several words, each by itself
    is_title = bool(_TITLE.search(text)) or text in ROLES
    return is_title and len(text) <= LONGEST_TITLE and _name_and_title(text) is None


def _is_department(text: str) -> bool:
    return bool(_DEPARTMENT.search(text)) and len(text) <= LONGEST_TITLE


def _is_name(text: str) -> bool:
    if names.is_chinese(text):
        bare = text.replace(" ", "").replace("·", "")
        return SHORTEST_COMPANY - 1 <= len(bare) <= LONGEST_NAME and _has_surname(bare) and not _TITLE.search(bare)
    return bool(_WESTERN_NAME.fullmatch(text)) and not _TITLE.search(text)


def _has_surname(text: str) -> bool:
    return text[0] in SURNAMES or len(names.split_name(text).surname) > 1


def _name_and_title(text: str) -> tuple[str, str] | None:
    """王建国总经理, 王经理: a name and what follows it."""
    found = _TITLE.search(text)
    if found is None or not names.is_chinese(text):
        return None
    for size in (3, 2, 4, 1):
        name, rest = text[:size].strip(), text[size:].strip()
        if rest and _has_surname(name) and _TITLE.match(rest) and (size > 1 or rest == found[0]):
            return (name, rest) if size > 1 else (text, rest)
    return None


def _labels() -> Iterator[str]:
    words = sorted({word for words in LABELS.values() for word in words}, key=len, reverse=True)
    return (re.escape(word) for word in words)


SHORTEST_COMPANY, LONGEST_NAME, LONGEST_TITLE, LONGEST_CELL, SHORTEST_PHONE = 3, 4, 40, 60, 5
ROLES = frozenset({"采购", "销售", "业务", "财务", "老板", "老板娘", "前台", "客服", "技术", "设计", "人事", "行政"})
LABELS = {
    "name": ("姓名", "联系人", "收件人", "收货人", "name"),
    "nickname": ("昵称", "微信昵称", "微信名", "nickname"),
    "company": (
        "公司名称",
        "公司",
        "单位名称",
        "单位",
        "企业名称",
        "客户名称",
        "客户",
        "company",
        "organization",
    ),
    "title": ("职务", "职位", "职称", "title", "position"),
    "department": ("部门", "department", "dept"),
    "mobile": ("手机号码", "手机号", "手机", "移动电话", "mobile", "mob", "cell", "m", "mp"),
    "phone": (
        "办公电话",
        "固定电话",
        "联系电话",
        "电话",
        "座机",
        "热线",
        "总机",
        "telephone",
        "phone",
        "tel",
        "t",
        "p",
    ),
    "fax": ("传真", "fax", "f"),
    "email": ("电子邮箱", "电子邮件", "邮箱", "邮件", "e-mail", "email", "mail", "e"),
    "wechat": ("微信号", "微信", "wechat", "weixin", "wx"),
    "qq": ("qq号", "qq"),
    "website": ("公司网址", "网址", "网站", "主页", "website", "web", "www", "w"),
    "region": ("所在地区", "所在地", "地区"),
    "address": (
        "公司地址",
        "通讯地址",
        "联系地址",
        "详细地址",
        "收货地址",
        "收件地址",
        "地址、电话",
        "地址及电话",
        "地址",
        "address",
        "addr",
        "add",
        "a",
    ),
    "note": ("邮编", "zip", "postcode", "来自", "开户行及账号", "统一社会信用代码", "税号", "备注", "note"),
}
PLAIN_NOTES = ("备注", "note")
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁"
    "葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘"
    "景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜"
    "晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和"
)
_LABEL = re.compile(
    rf"(?<![A-Za-z一-鿿@.])({'|'.join(_labels())})\.?"
    r"(?:\s*:\s*|(?<=[^\W\d_]{2})\s*(?=[\d(+])|(?<=[^\W\d_]{2}\.)\s*(?=[\d(+])|\s+(?=[\d(+])"
    r"|(?<=[^\W\d_]{2})\s+(?=[\w.+-]{1,64}@))",
    re.IGNORECASE,
)
# What aligns columns parts like two blanks, and patterns with several optional parts would try a long run for hours.
_BLANKS = re.compile(r"\s{3,}")
_BOTH_LABELS = re.compile(
    r"(?:手机号?|联系电话|电话)\s*[/、&]\s*微信号?(?=\s*[:\d+(])|微信号?\s*[/、&]\s*(?:手机号?|联系电话|电话)(?=\s*[:\d+(])"
)
_SAME_NUMBER = re.compile(
    r"\(?\s*(?:微信号?\s*[/、]?\s*)?(?:手机号?|电话)?\s*[/、]?\s*(?:微信号?)?(?:同号|同步)\s*\)?"
    r"|\(\s*(?:微信号?)?同(?:微信|手机|电话)号?\s*\)"
)
_SAYS_MORE = re.compile(r"[\t@;。!?]|https?:|www\.|\d{5,}", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"[^\d+(]+(?=[\d+(])")
_SALUTATION = re.compile(
    r"(?:best|kind|warm)?\s*(?:regards|wishes)[,.!]?$"
    r"|(?:此致|敬礼|祝好|顺祝商祺|谢谢|发自我的.*|sent from my .*|thanks[,.!]?)$",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_WEBSITE = re.compile(r"(?:https?://|www\.)[^\s|,;，；]+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w-])(?:\+\s?)?\(?\d[\d\s()-]{5,18}\d(?:\s*(?:转|-|ext\.?)\s*\d{1,6})?(?![\w-])", re.IGNORECASE
)
_COMPANY = re.compile(
    r"公司|集团|研究院|研究所|事务所|大学|学院|医院|银行|酒店|商行|商场|超市|工厂|(?<=[一-鿿]{2})厂$|合作社|协会|委员会"
    r"|\b(?:co\.?,?\s*ltd|ltd|inc|llc|gmbh|corp|corporation|company|group|plc|limited|bank|university|hospital)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[|/\t]|\s{2,}|[一-鿿]\s")
_STREET = re.compile(r"路|街|大道|巷|弄|号|栋|幢|楼|室|园区|开发区|镇|村")
_WESTERN_STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|floor|building|suite|drive|lane|blvd|box)\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?:(?:副|总|大区|区域|销售|采购|市场|技术|项目|产品|客户|行政|财务|人事|高级|执行|常务){0,8}"
    r"(?:经理|总监|总裁|工程师|主任|主管|董事长|董事|代表|顾问|助理|教授|院长|会计|采购员|业务员|厂长|所长|处长|科长|部长|局长|店长"
    r"|老师|医生|律师|创始人|合伙人|秘书长|专员|总工))"
    r"|\b(?:manager|director|engineer|ceo|cto|cfo|coo|president|vp|officer|head of|chief|assistant|consultant|buyer"
    r"|partner|founder|representative|executive|specialist|supervisor|sales|professor)\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"(?:部|科|处|中心|事业部|办公室|车间)$|\b(?:department|dept\.?|division)\b", re.IGNORECASE)
_DEGREE = re.compile(r"(?:ph\.?\s?d|e?mba|m\.?d|m\.?sc|b\.?sc|cpa|cfa|pmp|esq|[js]r)\.?", re.IGNORECASE)
_COURTESY = re.compile(r"(?:dr|prof|mr|mrs|ms)\.?\s+", re.IGNORECASE)
_WESTERN_NAME = re.compile(r"[A-Z][a-zà-ÿ'’-]+(?:\s+[A-Z]\.?)?(?:\s+[A-Z][A-Za-zà-ÿ'’-]+){1,2}")
_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("company", _is_company),
    ("address", _is_address),
    ("title", _is_title),
    ("department", _is_department),
    ("name", _is_name),
)
