"""The titles that columns bear in the exports of Excel, WPS, Outlook, Google, Thunderbird, QQ and 163 mail and shops.

One line per field, titles apart by `|`, as people write them; they are compared without case, blanks and signs.
Titles that mean different things in different tables stand in the lines of the nouns below.
"""

from __future__ import annotations

from kamdesk.exchange.fields import Noun

COMMON: dict[str, str] = {
    "customer.number": (
        "客户编号|客户号|客户代码|客户编码|客户id|会员号|会员编号|会员卡号|customer id|customer number"
        "|customer no|customer code|account number|client id|client number|cust id|account id"
    ),
    "customer.uid": "标识|客户标识|identifier|uid|customer uid|customer identifier",
    "customer.name": (
        "客户名称|客户名|客户姓名|客户|公司名称|公司|公司名|公司单位|单位|单位名称|工作单位|企业名称|企业"
        "|会员名称|customer name|customer|company|company name|organization|organisation|organization name"
        "|client|client name|account name|account|商户名称|店铺名称|客户全称|公司全称|买家|买家名称|買家"
        "|买家会员名|买家昵称"
        "|客戶名稱|客戶|公司名稱|購方名称|购方名称|商务公司|公司或组织|公司组织|组织|组织名称|机构|机构名称"
    ),
    "customer.short_name": "客户简称|公司简称|简称|short name",
    "customer.kind": "客户类型|客户性质|customer type|customer kind",
    "customer.industry": "行业|所属行业|客户行业|行业类别|industry|sector|行業",
    "customer.standing": "行业地位|市场地位|standing|market position",
    "customer.market_share": "市场份额|市场占有率|占有率|market share",
    "customer.region": "地区|区域|所在地区|所属区域|所属地区|客户地区|省市区|省市|所在地|region|territory|地區",
    "customer.province": (
        "省|省份|所在省|省自治区直辖市|商务地址省市自治区|工作地省自治区直辖市|state|province|work state"
        "|business state|company state"
    ),
    "customer.city": "市|城市|所在城市|所在市|市县|商务地址市县|工作城市|city|work city|business city|company city",
    "customer.district": "区|县|区县|所在区|district|county",
    "customer.address": (
        "地址|公司地址|联系地址|详细地址|通讯地址|通信地址|客户地址|单位地址|办公地址|工作地址|商务地址"
        "|商务地址街道|收货地址|address|work address|business address|business street|company address|street"
        "|street address|mailing address|address formatted"
    ),
    "customer.postal_code": "邮编|邮政编码|postal code|zip code",
    "customer.country": "国家|国家地区|country|country region",
    "customer.phone": (
        "公司电话|客户电话|单位电话|总机|公司总机|公司主要电话|单位主要电话|单位总机|总机电话|公司主机电话"
        "|company phone|company main phone|main phone|customer phone|company phone number"
    ),
    "customer.mobile": "公司手机|company mobile",
    "customer.fax": "公司传真|单位传真|company fax",
    "customer.email": "公司邮箱|客户邮箱|公司邮件|单位邮箱|company email|customer email",
    "customer.wechat": "公司微信|company wechat",
    "customer.qq": "公司qq|company qq",
    "customer.website": (
        "网址|网站|公司网站|公司网址|主页|公司主页|网页|公司网页|业务网页|商务网页|个人网页|个人主页|网站值|网址值|网页地址"
        "|website|website value|web site|web page|url|homepage|home page|personal web page|business web page"
        "|company website"
    ),
    "customer.parent": "上级公司|母公司|所属集团|上级客户|parent company|parent account|parent customer",
    "customer.source": "来源|客户来源|线索来源|来源渠道|source|lead source|customer source|來源",
    "customer.referred_by": "介绍人|推荐人|转介绍人|引用者|referred by|referrer|推荐者",
    "customer.group": (
        "分组|组别|客户分组|分组名称|所属分组|联系组|组|标签|客户标签|类别|分类|客户分类|群组|group|groups"
        "|所属组|联系人分组|联系人组|labels|label|group membership|tags|categories|category|customer group|分組"
    ),
    "customer.value_type": "价值类型|value type",
    "customer.demand": "年需求|年需求额|年需求量|预计年需求|需求金额|annual demand|estimated annual demand|demand",
    "customer.need_level": "需求程度|需求强度|需求等级|need level",
    "customer.growth": "成长性|增长性|growth",
    "customer.expansion": "扩展性|扩张性|expansion",
    "customer.innovation": "创新性|创新能力|innovation",
    "customer.potential": "潜力|客户潜力|潜力分|potential",
    "customer.technology": "技术接受度|技术采用|技术应用|technology",
    "customer.market_development": "市场开拓|市场开发|market development",
    "customer.benchmark": "标杆|标杆客户|benchmark",
    "customer.strategic": "战略客户|strategic|strategic customer",
    "customer.note": "客户备注|客户说明|customer note|customer notes",
    "customer.kept": "资料状态|kept as",
    "contact.name": (
        "联系人|联系人姓名|联系人名称|姓名|显示名称|全名|姓名全称|contact|contact name|contact person|full name"
        "|display name|聯絡人|聯繫人"
    ),
    "contact.uid": "联系人标识|contact identifier|contact uid",
    "contact.family_name": "姓|姓氏|last name|family name|surname",
    "contact.given_name": (
        "名|中间名|first name|given name|forename|middle name|middle names|additional name|additional names"
    ),
    "contact.nickname": "昵称|绰号|nickname|nick name",
    "contact.title": (
        "职务|职位|职称|头衔|组织职位|组织职务|组织头衔|工作职位|job title|contact title|position|organization title"
        "|職稱|職位"
    ),
    "contact.department": "部门|所在部门|所属部门|组织部门|单位部门|公司部门|department|organization department|部門",
    "contact.role": "决策角色|采购角色|决策作用|decision role|role",
    "contact.mobile": (
        "手机|手机号|手机号码|手机电话|移动电话|移动电话号码|联系手机|联系人手机|手机1|个人手机|私人手机|工作手机|商务手机"
        "|mobile|mobile phone|mobile number|mobile telephone|mobile tel|cell|cell phone|cellphone|cell number"
        "|cellular|cellular phone|mobile no|手機|行動電話"
    ),
    "contact.phone": (
        "电话|电话号码|联系电话|座机|座机号码|固话|固定电话|办公电话|工作电话|商务电话|家庭电话|住宅电话|宅电"
        "|联系人电话|办公室电话|业务电话|主要电话|其他电话|其它电话|个人电话|车载电话|家庭固话|办公固话|电话值|电话号码值"
        "|phone|telephone|tel|telephone number|phone number|work phone|business phone|home phone|work number"
        "|home number|other phone|office phone|primary phone|main number|car phone|phone value|電話|联系号码"
    ),
    "contact.fax": (
        "传真|传真号|传真号码|商务传真|办公传真|业务传真|工作传真|住宅传真|家庭传真|其他传真|其它传真|fax|fax number"
        "|business fax|work fax|home fax|other fax|傳真"
    ),
    "contact.email": (
        "邮箱|电子邮箱|邮箱地址|电子邮件|电子邮件地址|邮件地址|邮件|联系邮箱|主要电子邮件|备用电子邮件"
        "|联系人邮箱|常用邮箱|备用邮箱|其他邮箱|其它邮箱|个人邮箱|工作邮箱|办公邮箱|商务邮箱|家庭邮箱|qq邮箱|其他电子邮件"
        "|商务电子邮件|工作电子邮件|个人电子邮件|家庭电子邮件|住宅电子邮件|邮件1|email地址|mail地址|电子邮件值"
        "|email|e-mail|email address|e-mail address|mail|mail address|primary email|secondary email|email value"
        "|work email|business email|home email|personal email|other email|primary email address"
        "|電子郵件|電郵|郵箱"
    ),
    "contact.wechat": "微信|微信号|微信号码|个人微信|wechat|weixin|wechat id",
    "contact.qq": "qq|qq号|qq号码|qq帐号|qq账号|个人qq|qq number",
    "contact.birthday": (
        "生日|出生日期|出生年月日|出生年月|客户生日|联系人生日|公历生日|阳历生日|birthday|birth date|birthdate"
        "|date of birth|dob"
    ),
    "contact.birth_year": "出生年份|出生年|birth year",
    "contact.birth_month": "出生月份|出生月|birth month",
    "contact.birth_day": "出生日",
    "contact.lunar_birthday": "农历生日|阴历生日|农历出生日期|lunar birthday",
    "contact.home_address": "家庭地址|家庭住址|住址|住宅地址|住宅地址街道|居住地址|私人地址|home address|home street",
    "contact.home_city": "家庭城市|住宅地址市县|居住城市|home city",
    "contact.home_province": "家庭省份|home state",
    "contact.home_postal_code": "家庭邮编|home postal code",
    "contact.home_country": "家庭国家|home country",
    "contact.interests": "兴趣|兴趣爱好|爱好|业余爱好|嗜好|特长|interests|interest|hobby|hobbies",
    "contact.habits": "习惯|生活习惯|habits|habit",
    "contact.note": "联系人备注|附注|注释|笔记|contact note|contact notes",
    "contact.do_not_contact": "请勿联系|请勿打扰|勿扰|不再联系|do not contact",
    "order.number": (
        "订单号|订单编号|订单id|单号|单据编号|单据号|销售单号|销售订单号|合同号|order id|order number|order no"
        "|order code|invoice id|invoice number|invoice no|订单号码|訂單編號|訂單號"
    ),
    "order.uid": "订单标识|order identifier|order uid",
    "order.date": (
        "下单日期|订单日期|订购日期|购买日期|销售日期|成交日期|单据日期|下单时间|订单时间|成交时间|付款时间"
        "|交易日期|订货日期|订单创建时间|订单付款时间"
        "|order date|invoice date|purchase date|sale date|sales date|transaction date"
        "|ordered on"
    ),
    "order.status": "订单状态|order status",
    "order.product": (
        "宝贝标题|宝贝名称|商品标题"
        "|产品|产品名称|商品|商品名称|品名|货品|货品名称|货物名称|product|product name|item|item name|產品|產品名稱"
    ),
    "order.product_number": (
        "产品编号|产品编码|产品代码|商品编号|商品编码|商品代码|货号|物料编码|sku|product id|product code"
        "|product number|product no|item number|item code"
    ),
    "order.quantity": (
        "宝贝总数量|商品数量"
        "|数量|购买数量|订购数量|销售数量|订单数量|件数|销量|quantity|qty|units|number of items|number of cds"
        "|units sold|數量"
    ),
    "order.unit_price": "单价|价格|售价|销售单价|成交单价|商品单价|unit price|price|sale price|單價",
    "order.discount": "折扣|折扣率|折扣比例|折率|discount|discount rate|discount percent",
    "order.amount": (
        "金额|总金额|总价|总额|销售额|销售金额|订单金额|订单总额|实付金额|实收金额|成交金额|成交额|小计|合计"
        "|合计金额|应收金额|价税合计|实际支付金额"
        "|买家实际支付金额|实付款|amount|total|sales|revenue|net amount|line total|order total|order amount"
        "|total amount|dollar value|subtotal|total price|sales amount|net sales|金額"
    ),
    "order.unit_cost": "单位成本|成本单价|成本价|进价|进货价|unit cost|cost price",
    "order.cost": "成本|总成本|成本金额|成本额|cost|total cost|line cost",
    "order.profit": "利润|毛利|毛利润|毛利额|利润额|profit|gross profit|margin",
    "order.kind": "订单类型|单据类型|销售类型|order type|order kind",
    "order.currency": "币种|币别|货币|currency|currency code",
    "interaction.date": (
        "联系日期|联系时间|跟进日期|跟进时间|拜访日期|拜访时间|沟通日期|沟通时间|回访时间|contact date"
        "|follow up date|visit date|call date|activity date|interaction date"
    ),
    "interaction.kind": (
        "跟进方式|沟通方式|拜访方式|活动类型|联系类型|跟进类型|activity type|contact method|interaction kind"
        "|interaction type"
    ),
    "interaction.direction": "方向|呼叫方向|direction",
    "interaction.summary": (
        "跟进内容|跟进记录|跟进情况|联系内容|联系记录|沟通内容|沟通记录|拜访内容|拜访记录|洽谈内容|纪要|摘要"
        "|summary|interaction summary|call notes"
    ),
    "interaction.need": "客户需求|需求|need|needs",
    "interaction.concern": "顾虑|异议|客户顾虑|客户异议|关注点|concern|concerns|objection",
    "interaction.attitude": "态度|客户态度|意向|attitude",
    "interaction.visit_chance": "拜访机会|上门机会|拜访可能|可否拜访|visit chance",
    "interaction.minutes": "时长|分钟|用时|通话时长|时长分钟|minutes|duration|duration minutes",
    "interaction.cost": "费用|花费|费用金额",
    "interaction.author": "跟进人|记录人|业务员|销售员|销售人员|作者|author|owner|rep|sales rep|logged by",
    "interaction.next_date": (
        "下次联系|下次联系日期|下次联系时间|下次跟进|下次跟进日期|下次跟进时间|下次回访|下次回访日期|下次日期|回访日期"
        "|next date|next contact|next follow up|next contact date|callback"
    ),
}

BY_NOUN: dict[Noun, dict[str, str]] = {
    Noun.CUSTOMERS: {
        "customer.number": "编号|编码|代码|number|no|code|id|account no",
        "customer.name": "名称|name",
        "contact.phone": "联系方式",
        "customer.kind": "类型|type|kind|性质",
        "customer.note": "备注|说明|note|notes|remark|remarks|comment|comments|memo|備註",
        "customer.region": "area",
        "customer.parent": "集团|parent",
    },
    Noun.CONTACTS: {
        "customer.number": "客户编号|id|编号|number",
        "contact.name": "名字|name",
        "contact.phone": "联系方式",
        "contact.note": "备注|说明|note|notes|remark|remarks|comment|comments|memo|備註",
        "contact.title": "title",
        "customer.region": "area",
    },
    Noun.ORDERS: {
        "order.number": "编号|number|no|order|invoice",
        "order.customer_number": COMMON["customer.number"],
        "order.customer_name": COMMON["customer.name"] + "|收货人|name|姓名|客户名字",
        "order.customer_uid": "客户标识|customer identifier|customer uid",
        "order.date": "日期|时间|date|day",
        "order.kind": "类型|type|kind",
        "order.status": "状态|status",
        "order.product": "名称|规格型号|description",
        "order.product_number": "编码|代码|code|型号",
    },
    Noun.INTERACTIONS: {
        "interaction.customer_number": COMMON["customer.number"],
        "interaction.customer_name": COMMON["customer.name"] + "|name",
        "interaction.customer_uid": "客户标识|customer identifier|customer uid",
        "interaction.contact": COMMON["contact.name"],
        "interaction.date": "日期|时间|date|day",
        "interaction.kind": "方式|类型|联系方式|type|kind|method",
        "interaction.summary": "内容|备注|说明|记录|note|notes|remark|subject|content|description",
        "interaction.cost": "cost|金额",
    },
}

# What a table of orders may also tell of the customer; places are left out, for they are where the goods went.
BESIDE_ORDERS = frozenset(
    {
        "customer.industry",
        "customer.kind",
        "customer.source",
        "customer.phone",
        "customer.email",
        "contact.name",
        "contact.family_name",
        "contact.given_name",
        "contact.mobile",
        "contact.phone",
        "contact.email",
        "contact.wechat",
    }
)
# Titles whose side, home or work, is told by the titles before them where they occur twice (Thunderbird's CSV).
HOME_SIGNS = ("家庭", "居住", "住宅", "home")
WORK_SIGNS = ("工作", "办公", "商务", "公司", "单位", "work", "business", "office")
