"""What the import wizard says of files, columns, rows and counts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import number
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_phrases import WORKBENCH
from kamdesk.ui.wording_rows import row_text

OWN = "customer.custom."
"""What the id of a field of the rep's own begins with."""


def noun_rows(noun: str) -> str:
    """What the rows are."""
    return _say(_NOUNS[noun]) if noun in _NOUNS else noun


def target_name(field: str) -> str:
    """What a column is mapped to: the noun and the field, short enough for a list one searches in."""
    if field.startswith(OWN):
        return _say("Own field: {name}").format(name=field.removeprefix(OWN))
    noun, _, name = field.partition(".")
    own = _FIELDS.get(field)
    words = _say(own) if own else noun_field(noun, name) if noun in WORKBENCH else field_name(name)
    return f"{_say(_SHORT[noun])} · {words}" if noun in _SHORT else words


def encoding_name(encoding: str) -> str:
    """An encoding as people know it."""
    return _ENCODINGS.get(encoding.lower().replace("_", "-"), encoding.upper())


def encodings() -> tuple[tuple[str, str], ...]:
    """The encodings to choose from: name for the reader, words."""
    return tuple((name, encoding_name(name)) for name in _ENCODINGS if name != "utf-8-sig")


def known_by_names() -> tuple[tuple[str, str], ...]:
    """By what a file's customers are known: word for the import, words."""
    return tuple((name, _say(words)) for name, words in _KNOWN_BY.items())


def delimiter_name(delimiter: str) -> str:
    """A delimiter in words."""
    return _say(_DELIMITERS[delimiter]) if delimiter in _DELIMITERS else delimiter


def delimiters() -> tuple[tuple[str, str], ...]:
    """The delimiters to choose from."""
    return tuple((sign, delimiter_name(sign)) for sign in _DELIMITERS)


def decimal_sign(sign: str) -> str:
    """How 12,000 is read."""
    return _say(_DECIMALS[sign])


def date_order(order: str) -> str:
    """How 03/04/2026 is read."""
    return _say(_DATES[order])


def discount_reading(reading: str) -> str:
    """What a discount's number means."""
    return _say(_DISCOUNTS[reading])


def format_name(form: str) -> str:
    """CSV, Excel, vCard."""
    return _say(_FORMATS[form]) if form in _FORMATS else form.upper()


def outcome_name(outcome: str) -> str:
    """What rows came to: new, updated …"""
    return _say(_OUTCOMES[outcome])


def trouble_text(reason: str, figures: Mapping[str, object]) -> str:
    """Why a row stays out, or what is to be said of it, with the column and what stands in it."""
    sentence = row_text(reason, figures)
    column, value = figures.get("column"), figures.get("value")
    if column and value not in (None, ""):
        return _say("{sentence} ({column}: {value})").format(sentence=sentence, column=column, value=value)
    return sentence


def place_text(row: int, sheet: str, is_card: bool = False) -> str:
    """Where a row stands: Row 12, or Sheet 2, row 12. Row 0 is the whole of a sheet or file."""
    if not row:
        return _say("Sheet {sheet}").format(sheet=sheet) if sheet else _say("Whole file")
    if row == 0:
        return _say("Whole file")
    place = _say("Card {row}") if is_card else _say("Row {row}")
    text = place.format(row=number(row))
    return _say("{sheet}, {place}").format(sheet=sheet, place=text) if sheet else text


def _say(source: str) -> str:
    return QCoreApplication.translate("Import", source)


_WORDS = (
    QT_TRANSLATE_NOOP("Import", "Own field: {name}"),
    QT_TRANSLATE_NOOP("Import", "{sentence} ({column}: {value})"),
    QT_TRANSLATE_NOOP("Import", "Whole file"),
    QT_TRANSLATE_NOOP("Import", "Card {row}"),
    QT_TRANSLATE_NOOP("Import", "Row {row}"),
    QT_TRANSLATE_NOOP("Import", "{sheet}, {place}"),
    QT_TRANSLATE_NOOP("Import", "Sheet {sheet}"),
    QT_TRANSLATE_NOOP("Import", "Whole file"),
)
_NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "customers": QT_TRANSLATE_NOOP("Import", "Customers"),
        "contacts": QT_TRANSLATE_NOOP("Import", "Contacts"),
        "orders": QT_TRANSLATE_NOOP("Import", "Orders"),
        "interactions": QT_TRANSLATE_NOOP("Import", "Logged contacts"),
        "products": QT_TRANSLATE_NOOP("Import", "Products"),
        "opportunities": QT_TRANSLATE_NOOP("Import", "Opportunities"),
        "quotes": QT_TRANSLATE_NOOP("Import", "Quotes"),
        "contracts": QT_TRANSLATE_NOOP("Import", "Contracts"),
        "issues": QT_TRANSLATE_NOOP("Import", "Service issues"),
        "satisfaction": QT_TRANSLATE_NOOP("Import", "Satisfaction"),
        "relations": QT_TRANSLATE_NOOP("Import", "Relations"),
        "referrals": QT_TRANSLATE_NOOP("Import", "Referrals"),
        "articles": QT_TRANSLATE_NOOP("Import", "Articles"),
        "competitors": QT_TRANSLATE_NOOP("Import", "Competitors"),
        "plans": QT_TRANSLATE_NOOP("Import", "Account plans"),
        "goals": QT_TRANSLATE_NOOP("Import", "Goals of plans"),
        "rivalries": QT_TRANSLATE_NOOP("Import", "Competitors at customers"),
    }
)
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("Import", "Customer"),
        "contact": QT_TRANSLATE_NOOP("Import", "Contact"),
        "order": QT_TRANSLATE_NOOP("Import", "Order"),
        "interaction": QT_TRANSLATE_NOOP("Import", "Logged contact"),
    }
)
# Fields of files that the book has under another name, or keeps elsewhere.
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "customer.uid": QT_TRANSLATE_NOOP("Import", "Identifier"),
        "customer.region": QT_TRANSLATE_NOOP("Import", "Region (province, city, district)"),
        "customer.phone": QT_TRANSLATE_NOOP("Import", "Phone"),
        "customer.mobile": QT_TRANSLATE_NOOP("Import", "Mobile"),
        "customer.fax": QT_TRANSLATE_NOOP("Import", "Fax"),
        "customer.email": QT_TRANSLATE_NOOP("Import", "E-mail"),
        "customer.wechat": QT_TRANSLATE_NOOP("Import", "WeChat"),
        "customer.qq": QT_TRANSLATE_NOOP("Import", "QQ"),
        "customer.postal_code": QT_TRANSLATE_NOOP("Import", "Postal code (joins the address)"),
        "customer.country": QT_TRANSLATE_NOOP("Import", "Country (joins the address)"),
        "customer.parent": QT_TRANSLATE_NOOP("Import", "Parent company"),
        "customer.group": QT_TRANSLATE_NOOP("Import", "Group"),
        "customer.kept": QT_TRANSLATE_NOOP("Import", "Kept as (invalid, archived …)"),
        "contact.name": QT_TRANSLATE_NOOP("Import", "Full name"),
        "contact.family_name": QT_TRANSLATE_NOOP("Import", "Family name"),
        "contact.given_name": QT_TRANSLATE_NOOP("Import", "Given name"),
        "contact.mobile": QT_TRANSLATE_NOOP("Import", "Mobile"),
        "contact.phone": QT_TRANSLATE_NOOP("Import", "Phone"),
        "contact.fax": QT_TRANSLATE_NOOP("Import", "Fax"),
        "contact.email": QT_TRANSLATE_NOOP("Import", "E-mail"),
        "contact.wechat": QT_TRANSLATE_NOOP("Import", "WeChat"),
        "contact.qq": QT_TRANSLATE_NOOP("Import", "QQ"),
        "contact.birth_year": QT_TRANSLATE_NOOP("Import", "Year of birth"),
        "contact.birth_month": QT_TRANSLATE_NOOP("Import", "Month of birth"),
        "contact.birth_day": QT_TRANSLATE_NOOP("Import", "Day of birth"),
        "contact.home_city": QT_TRANSLATE_NOOP("Import", "Home city"),
        "contact.home_province": QT_TRANSLATE_NOOP("Import", "Home province"),
        "contact.home_postal_code": QT_TRANSLATE_NOOP("Import", "Home postal code"),
        "contact.home_country": QT_TRANSLATE_NOOP("Import", "Home country"),
        "order.number": QT_TRANSLATE_NOOP("Import", "Order number"),
        "order.date": QT_TRANSLATE_NOOP("Import", "Day"),
        "order.status": QT_TRANSLATE_NOOP("Import", "Status"),
        "order.customer_number": QT_TRANSLATE_NOOP("Import", "Customer number"),
        "order.customer_name": QT_TRANSLATE_NOOP("Import", "Customer name"),
        "order.product": QT_TRANSLATE_NOOP("Import", "Product"),
        "order.product_number": QT_TRANSLATE_NOOP("Import", "Product number"),
        "order.quantity": QT_TRANSLATE_NOOP("Import", "Quantity"),
        "order.unit_price": QT_TRANSLATE_NOOP("Import", "Unit price"),
        "order.discount": QT_TRANSLATE_NOOP("Import", "Discount"),
        "order.amount": QT_TRANSLATE_NOOP("Import", "Amount"),
        "order.unit_cost": QT_TRANSLATE_NOOP("Import", "Cost of one"),
        "order.cost": QT_TRANSLATE_NOOP("Import", "Cost of the line"),
        "order.profit": QT_TRANSLATE_NOOP("Import", "Profit"),
        "order.kind": QT_TRANSLATE_NOOP("Import", "Kind (sale, return …)"),
        "order.currency": QT_TRANSLATE_NOOP("Import", "Currency"),
        "interaction.date": QT_TRANSLATE_NOOP("Import", "Day"),
        "interaction.customer_number": QT_TRANSLATE_NOOP("Import", "Customer number"),
        "interaction.customer_name": QT_TRANSLATE_NOOP("Import", "Customer name"),
        "interaction.contact": QT_TRANSLATE_NOOP("Import", "With whom"),
        "interaction.author": QT_TRANSLATE_NOOP("Import", "Written by"),
        "interaction.next_date": QT_TRANSLATE_NOOP("Import", "Next contact on"),
    }
)
_KNOWN_BY: Mapping[str, str] = MappingProxyType(
    {
        "": QT_TRANSLATE_NOOP("Import", "number, else name"),
        "number": QT_TRANSLATE_NOOP("Import", "number alone"),
        "name": QT_TRANSLATE_NOOP("Import", "name alone"),
        "phone": QT_TRANSLATE_NOOP("Import", "phone number"),
        "email": QT_TRANSLATE_NOOP("Import", "e-mail"),
    }
)
_ENCODINGS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "utf-8-sig": "UTF-8",
        "gb18030": "GB18030 / GBK",
        "big5": "Big5",
        "utf-16": "UTF-16",
        "cp1252": "Windows-1252",
        "mac-roman": "Mac Roman",
        "cp932": "Shift-JIS",
        "cp949": "EUC-KR",
    }
)
_DELIMITERS: Mapping[str, str] = MappingProxyType(
    {
        ",": QT_TRANSLATE_NOOP("Import", "Comma ,"),
        ";": QT_TRANSLATE_NOOP("Import", "Semicolon ;"),
        "\t": QT_TRANSLATE_NOOP("Import", "Tab"),
        "|": QT_TRANSLATE_NOOP("Import", "Bar |"),
        "whitespace": QT_TRANSLATE_NOOP("Import", "Blanks"),
    }
)
_DECIMALS: Mapping[str, str] = MappingProxyType(
    {
        ".": QT_TRANSLATE_NOOP("Import", "Point: 12,000 is twelve thousand, 1.500 is one and a half"),
        ",": QT_TRANSLATE_NOOP("Import", "Comma: 12.000 is twelve thousand, 1,500 is one and a half"),
    }
)
_DATES: Mapping[str, str] = MappingProxyType(
    {
        "ymd": QT_TRANSLATE_NOOP("Import", "Year, month, day"),
        "mdy": QT_TRANSLATE_NOOP("Import", "Month first: 03/04 is 4 March"),
        "dmy": QT_TRANSLATE_NOOP("Import", "Day first: 03/04 is 3 April"),
    }
)
_DISCOUNTS: Mapping[str, str] = MappingProxyType(
    {
        "off_fraction": QT_TRANSLATE_NOOP("Import", "0.15 takes 15% off"),
        "off_percent": QT_TRANSLATE_NOOP("Import", "15 takes 15% off"),
        "pay_fraction": QT_TRANSLATE_NOOP("Import", "0.85 means: pay 85%"),
        "zhe": QT_TRANSLATE_NOOP("Import", "8.5 (折) means: pay 85%"),
    }
)
_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "csv": QT_TRANSLATE_NOOP("Import", "Text table"),
        "xlsx": QT_TRANSLATE_NOOP("Import", "Excel workbook"),
        "xls": QT_TRANSLATE_NOOP("Import", "Excel workbook (old)"),
        "vcard": QT_TRANSLATE_NOOP("Import", "Address cards (vCard)"),
    }
)
_OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "read": QT_TRANSLATE_NOOP("Import", "Read"),
        "created": QT_TRANSLATE_NOOP("Import", "New"),
        "updated": QT_TRANSLATE_NOOP("Import", "Updated"),
        "merged": QT_TRANSLATE_NOOP("Import", "Merged"),
        "skipped": QT_TRANSLATE_NOOP("Import", "Already there"),
        "rejected": QT_TRANSLATE_NOOP("Import", "Left out"),
        "warnings": QT_TRANSLATE_NOOP("Import", "Remarks"),
    }
)
