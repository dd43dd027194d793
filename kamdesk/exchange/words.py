"""The words people put into columns that hold one of a closed list, in Chinese and English."""

from __future__ import annotations

import unicodedata

from kamdesk.exchange.numbers import Unreadable
from kamdesk.models.terms import (
    ArticleKind,
    Attitude,
    CustomerKind,
    DealStatus,
    DecisionRole,
    Direction,
    FirstStage,
    InteractionKind,
    IssueKind,
    MarkWhen,
    OrderKind,
    RelationKind,
    Standing,
    ValueType,
    VisitChance,
)

_LISTS: dict[str, dict[str, str]] = {
    "customer.kind": {
        CustomerKind.ORGANISATION: "organization company business 公司 企业 单位 机构 组织 集团 企业客户 公司客户",
        CustomerKind.PERSON: "individual consumer private 个人 自然人 个人客户 私人",
    },
    "customer.standing": {
        Standing.LEADER: "leading 龙头 领导者 领先 行业领导者 龙头企业 行业龙头 第一",
        Standing.MAJOR: "important 主要 重要 骨干 大型 主要企业 重点",
        Standing.ORDINARY: "normal average medium 一般 普通 中等 中型",
        Standing.SMALL: "minor 小 小型 较小 smallinitstrade",
        Standing.UNKNOWN: "未知 不详 不明 notknown",
    },
    "customer.value_type": {
        ValueType.INTRINSIC: "内在 内在价值 成本 内在价值:谈成本 intrinsic:talkcost",
        ValueType.EXTRINSIC: "外在 外在价值 解决方案 方案 外在价值:谈方案 extrinsic:talksolution",
        ValueType.STRATEGIC: "战略 战略价值 战略价值:谈共同利益 strategic:sharedinterest",
    },
    "contact.role": {
        DecisionRole.DECISION_MAKER: "decisionmaker decider 决策者 决策人 拍板人 决定者",
        DecisionRole.INFLUENCER: "影响者 影响人",
        DecisionRole.COACH: "教练 内线 支持者 champion",
        DecisionRole.USER: "使用者 用户 使用人",
        DecisionRole.GATEKEEPER: "把关者 把关人 守门人",
    },
    "order.kind": {
        OrderKind.SALE: "sales order 销售 销售单 出货 销售订单 订单",
        OrderKind.RETURN: "refund returned creditnote 退货 退货单 退款 退单 销售退货",
        OrderKind.SERVICE: "服务 维修 保养 售后",
        OrderKind.CONSUMABLE: "consumables 耗材 易耗品 配件",
    },
    "order.status": {
        DealStatus.DRAFT: "草稿 未提交",
        DealStatus.OPEN: "new pending processing 待处理 处理中 进行中 待付款 待发货 未完成",
        DealStatus.CONFIRMED: "已确认 确认 已下单 已审核",
        DealStatus.DELIVERED: "shipped complete completed done closed 已发货 已交付 已完成 完成 已签收 交易成功 已交货",
        DealStatus.PAID: "已付款 已付 已支付 已收款 已结清",
        DealStatus.VOID: "cancelled canceled voided cancel 作废 已作废 取消 已取消 无效 交易关闭",
    },
    "interaction.kind": {
        InteractionKind.CALL: "phone telephone 电话 通话 致电 打电话 电话沟通 电话拜访 去电 来电",
        InteractionKind.VISIT: "拜访 上门 上门拜访 走访 面访 面谈",
        InteractionKind.MESSAGE: "sms wechat chat text 短信 微信 消息 qq 即时消息",
        InteractionKind.EMAIL: "mail 邮件 电子邮件 e邮件",
        InteractionKind.MEETING: "会议 开会 会面 视频会议",
        InteractionKind.EVENT: "活动 展会 沙龙 商务活动",
        InteractionKind.GIFT: "礼品 送礼 赠礼 礼物",
        InteractionKind.DINNER: "lunch meal 宴请 吃饭 聚餐 请客",
        InteractionKind.LETTER: "信函 信件 感谢信 寄信",
        InteractionKind.SERVICE: "服务 售后 维修",
        InteractionKind.TRAINING: "培训",
        InteractionKind.CONSULTING: "consultation 咨询 顾问",
        InteractionKind.FAVOUR: "favor 帮忙 人情",
        InteractionKind.PRIVATE: "私人关系 私人往来 私交 privateties",
        InteractionKind.OTHER: "其他 其它",
    },
    "interaction.direction": {
        Direction.OUTGOING: "out outbound 去 拨出 呼出 主动 去电 发出 我方主动 wecalledonthem",
        Direction.INCOMING: "in inbound 来 呼入 被动 来电 收到 对方主动 theycametous",
    },
    "interaction.attitude": {
        Attitude.HOT: "热情 热 积极 非常积极 很有意向 高",
        Attitude.WARM: "友好 温 较好 有意向 较积极 感兴趣 有兴趣 interested",
        Attitude.NEUTRAL: "一般 中立 中 普通",
        Attitude.COLD: "冷淡 冷 消极 无意向 低",
        Attitude.REFUSED: "refuse 拒绝 反感",
    },
    "interaction.visit_chance": {
        VisitChance.YES: "y true 是 有 可以 同意 愿意 能 有拜访机会 可以拜访 avisitiswelcome",
        VisitChance.MAYBE: "perhaps possible 也许 可能 不确定 待定 考虑 可能可以拜访 avisitmaybepossible",
        VisitChance.NO: "n false 否 无 没有 不可以 不同意 不愿意 不能 拒绝 不便拜访 novisit",
    },
}
_OPEN = "new pending 进行中 跟进中 未结束 待定"
_WON = "win success 赢单 赢 成交 已成交 已签约 中标"
_LOST = "lose failed 丢单 输单 输 失败 未成交 未中标"
_VOID = "cancelled canceled cancel 作废 已作废 取消 已取消"
_LISTS |= {
    "opportunity.status": {DealStatus.OPEN: _OPEN, DealStatus.WON: _WON, DealStatus.LOST: _LOST},
    "quote.status": {
        DealStatus.DRAFT: "草稿",
        DealStatus.OPEN: _OPEN,
        DealStatus.SENT: "已发送 已报价 已发出 已发",
        DealStatus.WON: f"{_WON} accepted 已接受",
        DealStatus.LOST: f"{_LOST} rejected declined 已拒绝",
        DealStatus.VOID: _VOID,
    },
    "contract.status": {
        DealStatus.DRAFT: "草稿",
        DealStatus.RUNNING: "active inforce 执行中 履行中 生效 有效 生效中 进行中",
        DealStatus.ENDED: "expired closed finished 已结束 已到期 终止 已终止 到期",
        DealStatus.VOID: _VOID,
    },
    "issue.kind": {
        IssueKind.DELIVERY: "shipping 送货 发货 物流 交货 配送",
        IssueKind.INSTALLATION: "install setup 安装",
        IssueKind.DEBUGGING: "commissioning repair 调试 维修 故障",
        IssueKind.OTHER: "其他 其它",
    },
    "relation.kind": {
        RelationKind.PARTNER: "合作伙伴 伙伴 合作方",
        RelationKind.COMPETITOR: "rival 竞争对手 竞争者 对手",
        RelationKind.SUPPLIER: "vendor itssupplier 供应商 供货商",
        RelationKind.PARENT: "parentcompany itsparentcompany 母公司 上级公司 总公司",
        RelationKind.REFERRER: "介绍人 推荐人",
    },
    "article.kind": {
        ArticleKind.ARTICLE: "文章 知识",
        ArticleKind.TEMPLATE: "模板 话术 话术模板",
        ArticleKind.CASE: "案例",
        ArticleKind.POLICY: "政策 价格政策 销售政策 pricepolicy",
    },
}
_STAGES: dict[str, str] = {
    FirstStage.LEAD: "leads 线索 商机线索 潜在",
    FirstStage.RELATION: "建立关系 关系 接触 初步接触",
    FirstStage.SALE: "sales 销售 方案 报价 方案报价 谈判 商务谈判",
    FirstStage.INSTALLATION: "安装 安装实施 实施 交付",
    FirstStage.SERVICE: "aftersales 售后 售后服务 服务",
}
_YES = frozenset("yes y true 1 是 有 对 已 已发 已给 √ ✓ ✔ x 在售".split())
_MARKS = {
    MarkWhen.NOW: "now yes y true 1 是 有 对 √ ✓ ✔ x 现在 目前 当前",
    MarkWhen.FUTURE: "future infuture inthefuture later 将来 未来 以后",
}
_NO = frozenset("no n false 0 否 无 不是 × 没有".split())
_KEPT = {
    "invalid": "无效",
    "archived": "已归档 归档",
    "parked": "已放弃 放弃",
    "private": "私密",
}
"""Why a list hides a customer, as `exporting` writes it."""
_RATINGS = {"1": "1 很低 极低 verylow", "2": "2 低 较低 low", "3": "3 中 一般 中等 medium", "4": "4 高 较高 high"}
_RATINGS["5"] = "5 很高 极高 veryhigh"


def _by_word(table: dict[str, str]) -> dict[str, str]:
    """Each word, and each value of the list itself, to the value."""
    return {_folded(word): str(value) for value, words in table.items() for word in (str(value), *words.split())}


def _folded(text: str) -> str:
    kept = [sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign not in " _-\t\u00a0"]
    return "".join(kept)


_WORDS = {field: _by_word(table) for field, table in _LISTS.items()}
_STAGE_WORDS = _by_word(_STAGES)
_MARK_WORDS = _by_word({str(when): words for when, words in _MARKS.items()})
_RATING_WORDS = _by_word(_RATINGS)
_KEPT_WORDS = _by_word(_KEPT)


def word_of(field: str, text: str) -> str:
    """The value of a field's closed list that a word stands for. Raises Unreadable for a word not known."""
    try:
        return _WORDS[field][_folded(text)]
    except KeyError:
        raise Unreadable("unknown_word") from None


def mark_of(text: str) -> str | None:
    """ "now" or "future" for a mark that is set, none for one that is not. Raises Unreadable."""
    word = _folded(text)
    if word in _NO:
        return None
    try:
        return _MARK_WORDS[word]
    except KeyError:
        raise Unreadable("unknown_word") from None


def kept_of(text: str) -> str:
    """Why a list hides a customer: invalid, archived, parked or private. Raises Unreadable."""
    try:
        return _KEPT_WORDS[_folded(text)]
    except KeyError:
        raise Unreadable("unknown_word") from None


def stage_of(text: str) -> str:
    """The stage of the first list a word stands for; any other word is a stage of the rep's own."""
    return _STAGE_WORDS.get(_folded(text), text)


def yes_or_no(text: str) -> bool:
    """Yes or no by any usual word. Raises Unreadable."""
    word = _folded(text)
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable("unknown_word")


def rating_of(text: str) -> int:
    """A rating 1 to 5, by number or word; "4.0", "4星" and "★★★" too. Raises Unreadable."""
    word = _folded(text).removesuffix("星").removesuffix("级").removesuffix("分").removesuffix(".0")
    if word and set(word) <= {"★"} and len(word) <= 5:
        return len(word)
    if word not in _RATING_WORDS:
        raise Unreadable("not_a_rating")
    return int(_RATING_WORDS[word])
