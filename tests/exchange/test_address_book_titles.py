"""The titles that mail programs and address books write: what has a place in the book finds it."""

import pytest

from kamdesk.exchange.headings import guess_columns, guess_noun

OUTLOOK = (
    "First Name,Middle Name,Last Name,Company,Department,Job Title,Business Street,Business Street 2,Business City,"
    "Business State,Business Postal Code,Business Country/Region,Business Address PO Box,Home Street,Home Street 2,"
    "Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,"
    "Other Country/Region,Business Fax,Business Phone,Business Phone 2,Car Phone,Company Main Phone,Home Fax,"
    "Home Phone,Home Phone 2,Mobile Phone,Other Fax,Other Phone,Primary Phone,Birthday,Categories,E-mail Address,"
    "E-mail 2 Address,Hobby,Notes,Referred By,User 1,Web Page,Personal Web Page,Nickname"
)
OUTLOOK_ZH = (
    "名,中间名,姓,单位,部门,职务,商务地址 街道,商务地址 街道 2,商务地址 市/县,商务地址 省/市/自治区,商务地址 邮政编码,"
    "商务地址 国家/地区,商务地址 邮政信箱,住宅地址 街道,住宅地址 街道 2,住宅地址 市/县,住宅地址 省/市/自治区,"
    "住宅地址 邮政编码,住宅地址 国家/地区,其他地址 街道,其他地址 市/县,其他地址 省/市/自治区,其他地址 邮政编码,"
    "其他地址 国家/地区,商务传真,商务电话,商务电话 2,车载电话,单位主要电话,住宅传真,住宅电话,移动电话,其他传真,"
    "其他电话,主要电话,电子邮件地址,电子邮件 2 地址,附注,类别,生日,推荐人,引用者,网页,用户 1,嗜好,业余爱好"
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Organization Department,Birthday,"
    "Notes,Labels,E-mail 1 - Value,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Website 1 - Value"
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Nickname,Short Name,Birthday,Hobby,Notes,Group Membership,"
    "E-mail 1 - Value,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Organization 1 - Name,Organization 1 - Title,"
    "Organization 1 - Department,Website 1 - Value"
)
GOOGLE_ZH = (
    "名字,中间名,姓氏,昵称,组织名称,组织职位,组织部门,生日,备注,标签,电子邮件 1 - 值,电话 1 - 值,地址 1 - 格式化,"
    "地址 1 - 街道,地址 1 - 城市,地址 1 - 邮政信箱,地址 1 - 区域,地址 1 - 邮政编码,地址 1 - 国家/地区,网站 1 - 值"
)
NETEASE = (
    "姓名,邮件地址,联系组,移动电话,固定电话,传真,公司,部门,职务,公司地址,公司邮编,公司电话,公司传真,家庭地址,家庭邮编,"
    "家庭电话,个人主页,生日,QQ,微信,备注"
)
QQ = "名,姓,显示名称,昵称,电子邮件地址,移动电话,生日,备注,商务公司"
FOXMAIL = (
    "名,姓,中间名,姓名,昵称,电子邮件地址,家庭所在街道,家庭所在城市,家庭所在地的邮政编码,家庭所在的省/自治区,"
    "家庭所在国家/地区,家庭电话,家庭传真,移动电话,个人网页,业务所在街道,业务所在城市,业务邮政编码,业务所在的省/自治区,"
    "业务所在国家/地区,业务网页,业务电话,业务传真,公司,职务,部门,附注"
)
EXPRESS = (
    "住宅所在街道,住宅所在城市,住宅所在的邮政编码,住宅所在省份,住宅所在的国家/地区,住宅电话,办公地点所在街道,"
    "办公地点所在城市,办公地点所在的邮政编码,办公地点所在省份,办公地点所在国家/地区,公司网页,办公电话,办公传真,姓名,公司"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Home Phone,Fax Number,"
    "Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,"
    "Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,"
    "Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes"
)
PHONE = (
    "First Name,Last Name,Company,Job Title,Mobile,Home Phone,Work Phone,Home Email,Work Email,Home Street,Home City,"
    "Home State,Home ZIP,Home Country,Work Street,Work City,Work State,Work ZIP,Work Country,Birthday,Note,URL"
)


@pytest.mark.parametrize(
    "line",
    [OUTLOOK, OUTLOOK_ZH, GOOGLE, OLD_GOOGLE, GOOGLE_ZH, NETEASE, QQ, FOXMAIL, EXPRESS, THUNDERBIRD, PHONE],
    ids=["Outlook", "Outlook zh", "Google", "old Google", "Google zh", "163", "QQ", "Foxmail", "OE", "TB", "phone"],
)
def test_every_title_that_has_a_place_finds_it(line: str) -> None:
    titles = line.split(",")
    columns = guess_columns(titles, guess_noun(titles))

    assert [title for title in titles if title not in columns] == []
    for title, field in columns.items():
        if title.startswith(("Home", "住宅", "家庭")) and not field.startswith(("contact.phone", "contact.fax")):
            assert field.startswith(("contact.home_", "contact.email")), title
        if title.startswith(("Work", "Business", "商务地址", "业务所在", "办公地点")) and "Web" not in title:
            assert field.startswith(("customer.", "contact.phone", "contact.fax", "contact.email")), title
        if "邮" in title and ("编" in title or "码" in title):
            assert field.endswith("postal_code"), title


@pytest.mark.parametrize(
    "title", ["助理的电话", "商务地址", "所在地区", "公司", "地址区", "业务员", "家庭成员", "其他"]
)
def test_what_is_no_part_of_an_address_is_not_taken_for_one(title: str) -> None:
    columns = guess_columns(["姓名", title], guess_noun(["姓名", title]))

    assert not columns.get(title, "").endswith(("postal_code", "country", "province", "city"))
