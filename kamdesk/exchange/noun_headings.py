"""The titles of columns in tables of deals, service, ties and what is known, and by which a table is told to be one.

As in `heading_words`: one line a field, titles apart by `|`, compared without case, blanks and signs.
"""

from __future__ import annotations

from kamdesk.exchange.fields import OWNED, PREFIXES, Noun
from kamdesk.exchange.heading_words import COMMON

NOTE = "备注|说明|note|notes|remark|remarks|備註"
STATUS = "状态|status"
NAME = COMMON["customer.name"]
NUMBER = COMMON["customer.number"]

BY_NOUN: dict[Noun, dict[str, str]] = {
    Noun.PRODUCTS: {
        "product.number": "编号|number|no|code|编码|型号|" + COMMON["order.product_number"],
        "product.name": "名称|name|" + COMMON["order.product"],
        "product.category": "类别|分类|产品类别|产品分类|品类|category",
        "product.unit": "单位|计量单位|unit",
        "product.list_price": "标价|目录价|列表价|标准价|单价|价格|list price|price",
        "product.floor_price": "底价|最低价|最低限价|floor price|minimum price",
        "product.price_from": "价格生效日|生效日期|价格起始日|price from|valid from",
        "product.price_until": "价格有效期|有效期至|失效日期|价格截止日|price until|valid until",
        "product.unit_cost": "单位成本|成本|成本价|进价|unit cost|cost",
        "product.launched_on": "上市日期|上市时间|上架日期|launched on|launch date|on the market since",
        "product.active": "在售|是否在售|is sold|active",
        "product.note": NOTE,
    },
    Noun.OPPORTUNITIES: {
        "opportunity.name": (
            "商机|商机名称|商机主题|项目名称|opportunity|opportunity name|deal|deal name|what it is about"
        ),
        "opportunity.stage": "阶段|商机阶段|销售阶段|stage|sales stage",
        "opportunity.status": "商机状态|" + STATUS,
        "opportunity.amount": "金额|预计金额|商机金额|amount|expected amount|value",
        "opportunity.probability": "概率|成交概率|赢率|可能性|probability|chance|win rate",
        "opportunity.opened_on": "创建日期|发现日期|立项日期|opened on|created on|since",
        "opportunity.expected_on": (
            "预计成交日期|预计日期|预计签约日期|expected|expected on|close date|expected close date"
        ),
        "opportunity.closed_on": "结束日期|成交日期|关闭日期|closed on",
        "opportunity.reason": "原因|输赢原因|赢单原因|丢单原因|reason|why won or lost",
        "opportunity.competitor": "竞争对手|竞品|competitor",
        "opportunity.product": "产品|意向产品|product",
        "opportunity.tender_on": "招标日期|投标日期|开标日期|tender on|tender date|bid date",
        "opportunity.tender_result": "招标结果|投标结果|中标结果|tender result|result of the tender",
        "opportunity.strategic": "战略项目|strategic|strategic project|a strategic project",
        "opportunity.contact": "联系人|contact|contact name",
        "opportunity.author": "负责人|业务员|记录人|owner|author|rep",
        "opportunity.note": NOTE,
    },
    Noun.QUOTES: {
        "quote.number": "报价单号|报价编号|报价号|报价单编号|编号|quote number|quote no|quotation number|quotation no",
        "quote.date": "报价日期|报价时间|日期|quoted on|quote date|quotation date|date",
        "quote.valid_until": "有效期|有效期至|报价有效期|valid until|expires on|expiry date",
        "quote.status": "报价状态|" + STATUS,
        "quote.product": "名称|" + COMMON["order.product"],
        "quote.product_number": COMMON["order.product_number"],
        "quote.quantity": COMMON["order.quantity"],
        "quote.unit_price": "报价|" + COMMON["order.unit_price"],
        "quote.discount": COMMON["order.discount"],
        "quote.amount": COMMON["order.amount"],
        "quote.unit_cost": COMMON["order.unit_cost"],
        "quote.note": NOTE,
    },
    Noun.CONTRACTS: {
        "contract.number": "合同号|合同编号|编号|contract number|contract no",
        "contract.name": "合同名称|合同标题|合同|名称|contract|contract name|what it covers",
        "contract.starts_on": (
            "合同开始日期|开始日期|起始日期|签订日期|合同生效日|contract start|starts on|start date|from"
        ),
        "contract.ends_on": (
            "合同到期日|合同到期|合同结束日期|到期日|到期日期|结束日期|contract end|ends on|end date|up to and with"
        ),
        "contract.amount": "合同金额|金额|amount|contract amount|contract value",
        "contract.status": "合同状态|" + STATUS,
        "contract.notice_days": "提前提醒天数|提醒天数|notice days|remind ahead",
        "contract.note": NOTE,
    },
    Noun.ISSUES: {
        "issue.title": (
            "问题|问题描述|问题标题|故障|故障描述|投诉内容|issue|issue title|problem|the problem|ticket|complaint"
        ),
        "issue.kind": "问题类型|类型|类别|kind|type|with what|issue type",
        "issue.opened_at": (
            "提出时间|报修时间|反馈时间|发生时间|登记时间|提出日期|opened|opened at|opened on|reported on"
        ),
        "issue.answered_at": "首次响应时间|响应时间|答复时间|first answer|answered at|first response",
        "issue.solved_at": "解决时间|完成时间|关闭时间|解决日期|solved|solved at|solved on|resolved at",
        "issue.solution": "解决方案|解决办法|处理结果|处理方法|solution|resolution",
        "issue.product": "产品|product",
        "issue.contact": "联系人|contact|contact name",
        "issue.author": "处理人|负责人|记录人|owner|author",
        "issue.note": NOTE,
    },
    Noun.SATISFACTION: {
        "satisfaction.score": "满意度|满意度评分|满意度得分|评分|satisfaction|satisfaction score|score|csat",
        "satisfaction.date": "调查日期|回访日期|询问日期|日期|asked on|survey date|date",
        "satisfaction.words": "客户评价|评价|客户意见|意见|反馈|words|in their words|comment|feedback",
        "satisfaction.author": "调查人|回访人|记录人|author",
    },
    Noun.RELATIONS: {
        "relation.kind": "关系|关系类型|relation|relation kind|it is the others",
        "relation.other_name": "关联客户|对方客户|相关客户|related customer|other customer|the other customer",
        "relation.other_number": "关联客户编号|对方客户编号|related customer number|other customer number",
        "relation.note": NOTE,
    },
    Noun.REFERRALS: {
        "referral.referrer_name": "介绍人|推荐人|转介绍人|推荐客户|介绍客户|referrer|referred by|who brought",
        "referral.referrer_number": "介绍人编号|推荐人编号|referrer number",
        "referral.date": "介绍日期|推荐日期|日期|referred on|date",
        "referral.reward": "奖励|酬谢|礼品|reward",
        "referral.reward_given": "奖励已发|是否已奖励|reward given|the reward was given",
        "referral.thanked_on": "感谢日期|致谢日期|thanked on",
        "referral.note": NOTE,
    },
    Noun.ARTICLES: {
        "article.title": "标题|文章标题|主题|title|article title",
        "article.body": "正文|内容|文章内容|body|text|content|what is allowed",
        "article.kind": "文章类型|类型|kind|type|article kind|kind of text",
        "article.tags": "标签|关键词|tags|keywords",
        "article.industry": "行业|适用行业|industry",
        "article.valid_from": "生效日期|有效期从|valid from",
        "article.valid_until": "失效日期|有效期至|valid until",
        "article.author": "作者|记录人|author",
    },
    Noun.COMPETITORS: {
        "competitor.name": "竞争对手|对手名称|竞争对手名称|竞品公司|名称|competitor|competitor name|name",
        "competitor.business": "业务|主营业务|business|its business",
        "competitor.product": "产品|产品与方案|产品与解决方案|对手产品|product|products|products and solutions",
        "competitor.segment": "细分市场|市场细分|segment|market segment",
        "competitor.position": "市场地位|地位|position|market position|place in the market",
        "competitor.advantage": "优势|竞争优势|长处|advantage|strength|strengths",
        "competitor.weakness": "劣势|弱点|不足|weakness|weaknesses",
        "competitor.note": NOTE,
    },
    Noun.PLANS: {
        "account_plan.title": "一句话计划|计划名称|客户计划|plan|plan title|the plan in a line|title|标题",
        "account_plan.who": "谁是大客户|who is this key account",
        "account_plan.wants": "大客户想要什么|客户想要什么|what does it want",
        "account_plan.managed": "大客户如何被管理|如何管理|how is it managed",
        "account_plan.kept": "如何长期经营|how is it kept for long",
        "account_plan.business": "主营业务|客户业务|its business",
        "account_plan.market": "它的市场和它的客户|客户的市场|its market and its customers",
        "account_plan.process": "采购与决策流程|采购流程|how it buys and decides",
        "account_plan.our_value": "我们对它的价值|what we are worth to it",
        "account_plan.vision": "远景|愿景|vision",
        "account_plan.strategy": "策略|strategy",
        "account_plan.resources": "人时间费用|资源|people time money|resources",
        "account_plan.review_on": "下次复盘|复盘日期|next review|review date",
        "account_plan.closed_on": "结束日期|closed on",
        "account_plan.author": "记录人|负责人|owner|author",
    },
    Noun.GOALS: {
        "plan_goal.plan": "计划|所属计划|客户计划|plan|of the plan|account plan",
        "plan_goal.metric": "目标|指标|目标指标|衡量指标|衡量什么|goal|metric|what is measured",
        "plan_goal.period": "期间|周期|时期|period",
        "plan_goal.unit": "计量单位|unit|measured in",
        "plan_goal.target": "目标值|目标数|target",
        "plan_goal.actual": "实际值|实际|已达到|完成值|actual|reached|so far",
        "plan_goal.due_on": "截止|截止日期|到期日|by|due|due on|due date",
        "plan_goal.reached_on": "达成日期|达成于|reached on",
        "plan_goal.part_of": "上级目标|分解自|part of|part of the goal",
        "plan_goal.part_of_period": "上级目标期间|part of the period|period of that goal",
        "plan_goal.note": NOTE,
    },
    Noun.RIVALRIES: {
        "rivalry.competitor": "竞争对手|对手名称|竞争对手名称|competitor|competitor name",
        "rivalry.threat": "威胁|威胁程度|威胁等级|threat|threat level",
        "rivalry.seen_on": "发现日期|出现日期|seen on|first seen",
        "rivalry.ended_on": "退出日期|离开日期|gone since|ended on",
        "rivalry.note": "他们在这里做什么|他们在这里做了什么|what they do here|" + NOTE,
    },
}
for _noun in OWNED:
    _prefix = PREFIXES[_noun]
    BY_NOUN[_noun] |= {f"{_prefix}.customer_number": NUMBER, f"{_prefix}.customer_name": NAME}
BY_NOUN[Noun.REFERRALS]["referral.customer_name"] = (
    "被介绍客户|被推荐客户|新客户|who was brought|referred customer|" + NAME
)

SIGNS: dict[Noun, tuple[frozenset[str], ...]] = {
    Noun.GOALS: (
        frozenset({"目标", "指标", "目标指标", "衡量指标", "衡量什么", "goal", "metric", "whatismeasured"}),
        frozenset({"目标值", "目标数", "target"}),
    ),
    Noun.RIVALRIES: (
        frozenset({"竞争对手", "对手名称", "竞争对手名称", "competitor", "competitorname"}),
        frozenset({"威胁", "威胁程度", "威胁等级", "threat", "threatlevel"}),
    ),
    Noun.PLANS: (frozenset({"一句话计划", "客户计划", "theplaninaline", "plantitle", "下次复盘", "nextreview"}),),
    Noun.QUOTES: (
        frozenset({"报价单号", "报价编号", "报价号", "quotenumber", "quoteno", "quotationnumber", "quotedon"}),
    ),
    Noun.ISSUES: (
        frozenset(
            {"问题描述", "问题标题", "故障描述", "issue", "issuetitle", "theproblem", "ticket", "complaint", "问题"}
        ),
        frozenset(
            {
                "解决时间",
                "解决日期",
                "提出时间",
                "报修时间",
                "反馈时间",
                "opened",
                "openedat",
                "openedon",
                "solved",
                "提出日期",
            }
        ),
    ),
    Noun.SATISFACTION: (
        frozenset({"满意度", "满意度评分", "满意度得分", "satisfaction", "satisfactionscore", "csat", "score", "评分"}),
        frozenset({"调查日期", "询问日期", "回访日期", "askedon", "surveydate", "日期", "date"}),
    ),
    Noun.OPPORTUNITIES: (
        frozenset({"商机", "商机名称", "商机主题", "opportunity", "opportunityname", "dealname", "whatitisabout"}),
    ),
    Noun.CONTRACTS: (
        frozenset(
            {
                "合同到期日",
                "合同到期",
                "合同结束日期",
                "到期日",
                "到期日期",
                "contractend",
                "endson",
                "enddate",
                "uptoandwith",
            }
        ),
    ),
    Noun.RELATIONS: (
        frozenset({"关联客户", "对方客户", "相关客户", "relatedcustomer", "othercustomer", "theothercustomer"}),
    ),
    Noun.REFERRALS: (frozenset({"被介绍客户", "被推荐客户", "referredcustomer", "whowasbrought"}),),
    Noun.PRODUCTS: (
        frozenset({"底价", "最低价", "最低限价", "floorprice", "标价", "目录价", "listprice", "上市日期"}),
        frozenset({"产品", "产品名称", "商品名称", "品名", "名称", "product", "productname", "name"}),
    ),
    Noun.ARTICLES: (
        frozenset({"标题", "文章标题", "title", "articletitle"}),
        frozenset({"正文", "文章内容", "body", "text"}),
    ),
    Noun.COMPETITORS: (
        frozenset({"竞争对手", "对手名称", "竞争对手名称", "competitor", "competitorname"}),
        frozenset({"优势", "竞争优势", "劣势", "advantage", "weakness", "strength", "strengths", "weaknesses"}),
    ),
}
"""A table is one of these where it bears a title of each set, folded; the first that fits is taken."""
