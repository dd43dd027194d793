"""The last look at a row, across its cells: who it is about, what it sums to, and whether it can go in at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from functools import partial

from kamdesk.exchange import birthdays
from kamdesk.exchange.fields import OWNED, PREFIXES, Noun
from kamdesk.exchange.numbers import MOST, Unreadable
from kamdesk.exchange.records import Value
from kamdesk.models.lengths import LONGEST_NAME
from kamdesk.models.terms import CustomerKind, OrderKind

Row = MutableMapping[str, Value]
Note = Callable[[str, Mapping[str, object]], None]

ONE = 10_000
_CENT = 100
_LONGEST_PRODUCT = 500
_CHANNELS = tuple("contact.email customer.email contact.mobile contact.phone customer.phone customer.mobile".split())
_NAMING = (
    *("name", "number", "product", "competitor", "unit", "period", "part_of", "stage"),
    *("phone", "mobile", "fax", "email", "wechat", "qq"),
)
"""How the fields end that name a record, or become the name of one the book does not have."""

_PERSON = ("contact.name", "contact.family_name", "contact.given_name", "contact.nickname")
_NAMED_BY = {
    "order": ("order.customer_number", "order.customer_name"),
    "interaction": ("interaction.customer_number", "interaction.customer_name"),
}
_NAMED_BY |= {
    PREFIXES[noun]: (f"{PREFIXES[noun]}.customer_number", f"{PREFIXES[noun]}.customer_name") for noun in OWNED
}
_NEEDED: dict[Noun, tuple[tuple[str, str], ...]] = {
    Noun.PRODUCTS: (("product.name", "no_title"),),
    Noun.OPPORTUNITIES: (("opportunity.name", "no_title"),),
    Noun.QUOTES: (("quote.number", "no_number"), ("quote.date", "no_date")),
    Noun.CONTRACTS: (("contract.starts_on", "no_date"),),
    Noun.ISSUES: (("issue.title", "no_title"), ("issue.opened_at", "no_date")),
    Noun.SATISFACTION: (("satisfaction.score", "no_score"), ("satisfaction.date", "no_date")),
    Noun.RELATIONS: (("relation.kind", "no_kind"),),
    Noun.REFERRALS: (),
    Noun.ARTICLES: (("article.title", "no_title"),),
    Noun.COMPETITORS: (("competitor.name", "no_title"),),
    Noun.PLANS: (),
    Noun.GOALS: (("plan_goal.metric", "no_title"),),
    Noun.RIVALRIES: (("rivalry.competitor", "no_title"),),
}
"""What a row of the workbench's nouns cannot do without, and the reason why it stays out."""

_LONGEST_TITLE = 500
_BIRTH_PARTS = frozenset(("contact.birth_year", "contact.birth_month", "contact.birth_day"))
_MESSENGERS = ("contact.wechat", "contact.qq", "customer.wechat", "customer.qq")


class Refused(ValueError):
    """The row stays out: no_customer, no_name, no_date, no_amount, name_too_long …, or why a needed cell is no use."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def finish_row(noun: Noun, row: Row, failed: Mapping[str, str], note: Note) -> None:
    """Complete a row in place. `failed` holds the fields whose cells could not be read, with the reason; `note` takes
    remarks. Raises Refused.
    """
    _FINISH[noun](row, failed, note)
    for field in row:
        if field.endswith(_NAMING) and ".custom." not in field and _longest(row[field]) > LONGEST_NAME:
            raise Refused("name_too_long")


def has_text(row: Mapping[str, Value], field: str) -> bool:
    """Whether a row says anything in a field of text."""
    value = row.get(field)
    return isinstance(value, str) and value != "" and not value.isspace()


def line_amount(quantity: int, price: int, discount: int) -> int:
    """quantity × price × (1 − discount), all with four decimals, rounded half up (away from zero) to four."""
    exact = quantity * price * (ONE - discount)
    whole = (2 * abs(exact) + ONE * ONE) // (2 * ONE * ONE)
    return whole if exact >= 0 else -whole


def _finish_people(row: Row, _failed: Mapping[str, str], note: Note) -> None:
    """A customer, its contact or both: a row without a customer name takes the person's (interfaces, Import)."""
    _settle_birthday(row, note)
    person = _person_name(row)
    if person and not has_text(row, "contact.name"):
        row["contact.name"] = person
    if not has_text(row, "customer.name"):
        name = person or _channel_name(row) or _said(row, "customer.name") or _said(row, "customer.number")
        if not name:
            raise Refused("no_name")
        row["customer.name"] = name
        row.setdefault("customer.kind", CustomerKind.PERSON.value)


def _finish_order(row: Row, failed: Mapping[str, str], note: Note) -> None:
    """One line of an order: customer, day, quantity and amount stand in it afterwards, the cost where it is told."""
    _settle_customer(row, "order")
    if "order.date" not in row:
        raise Refused("no_date")
    _negate_return(row, note)
    _settle_amount(row, failed, note)
    _refuse_large(row, "order")
    profit = row.pop("order.profit", None)
    if "order.cost" in row:
        _negate_cost(row, note)
    elif isinstance(profit, int):
        row["order.cost"] = _number(row, "order.amount") - profit
    product = row.get("order.product")
    if isinstance(product, str) and len(product) > _LONGEST_PRODUCT:
        row["order.product"] = product[:_LONGEST_PRODUCT]
        note("product_cut", {"characters": _LONGEST_PRODUCT})


def _finish_interaction(row: Row, _failed: Mapping[str, str], _note: Note) -> None:
    _settle_customer(row, "interaction")
    if "interaction.date" not in row:
        raise Refused("no_date")


def _finish_noun(noun: Noun, row: Row, failed: Mapping[str, str], note: Note) -> None:
    """A row of the workbench: its customer where it hangs on one, and all that it needs."""
    if noun in OWNED:
        _settle_customer(row, PREFIXES[noun])
    for field, reason in _NEEDED[noun]:
        if row.get(field) in (None, ""):
            raise Refused(reason)
        if len(_said(row, field)) > _LONGEST_TITLE:
            raise Refused("name_too_long")
    other = {Noun.RELATIONS: "relation.other", Noun.REFERRALS: "referral.referrer"}.get(noun)
    if other and not (has_text(row, f"{other}_name") or has_text(row, f"{other}_number")):
        raise Refused("no_other_customer")
    if noun is Noun.QUOTES:
        _settle_amount(row, failed, note, "quote")
        _refuse_large(row, "quote")


_FINISH: dict[Noun, Callable[[Row, Mapping[str, str], Note], None]] = {
    Noun.CUSTOMERS: _finish_people,
    Noun.CONTACTS: _finish_people,
    Noun.ORDERS: _finish_order,
    Noun.INTERACTIONS: _finish_interaction,
    **{noun: partial(_finish_noun, noun) for noun in PREFIXES},
}


def _settle_customer(row: Row, noun: str) -> None:
    """Number or name of the customer under the noun's own ids, also where the file has them as the customer's."""
    number, name = _NAMED_BY[noun]
    if "customer.number" in row:
        row.setdefault(number, row.pop("customer.number"))
    if "customer.name" in row:
        row.setdefault(name, row.pop("customer.name"))
    if name not in row and number in row and not any(field in row for field in _PERSON):
        return
    if not has_text(row, name):
        found = _person_name(row) or ("" if number in row else _channel_name(row))
        if found:
            row[name] = found
        elif number not in row:
            raise Refused("no_customer")
        else:
            row.pop(name, None)


def _settle_amount(row: Row, failed: Mapping[str, str], note: Note, noun: str = "order") -> None:
    """The stated amount wins over quantity × price, a difference is a remark; a missing quantity is 1, or −1 where the
    amount is negative.
    """
    stated, price, quantity = row.get(f"{noun}.amount"), row.get(f"{noun}.unit_price"), row.get(f"{noun}.quantity")
    discount = _number(row, f"{noun}.discount")
    if not isinstance(stated, int):
        if not isinstance(price, int):
            raise Refused(failed.get(f"{noun}.unit_price", "no_amount"))
        if f"{noun}.discount" in failed:
            raise Refused(failed[f"{noun}.discount"])
        row[f"{noun}.quantity"] = quantity if isinstance(quantity, int) else ONE
        row[f"{noun}.amount"] = line_amount(_number(row, f"{noun}.quantity"), price, discount)
        return
    if not isinstance(quantity, int):
        quantity = row[f"{noun}.quantity"] = -ONE if stated < 0 else ONE
    if isinstance(price, int) and f"{noun}.discount" not in failed:
        reckoned = line_amount(quantity, price, discount)
        if abs(reckoned - stated) >= _CENT:
            note("amount_differs", {"stated_e4": stated, "reckoned_e4": reckoned})
    elif stated * quantity < 0:
        note("signs_differ", {"stated_e4": stated, "quantity_e4": quantity})


def _negate_return(row: Row, note: Note) -> None:
    """A row that calls itself a return and has positive figures: a return's quantity and sums are negative."""
    if row.get("order.kind") != OrderKind.RETURN:
        return
    sums = [f"order.{part}" for part in ("quantity", "amount", "cost", "profit") if f"order.{part}" in row]
    if "order.quantity" not in row:
        row["order.quantity"] = ONE
        sums.append("order.quantity")
    if any(_number(row, field) < 0 for field in sums if field in ("order.quantity", "order.amount")):
        return
    for field in sums:
        row[field] = -_number(row, field)
    note("return_made_negative", {})


def _negate_cost(row: Row, note: Note) -> None:
    """What a returned line cost comes back with it, also where it stands as positive beside negative figures."""
    quantity, amount, cost = (_number(row, f"order.{part}") for part in ("quantity", "amount", "cost"))
    if cost > 0 and amount <= 0 and min(quantity, amount) < 0:
        row["order.cost"] = -cost
        note("return_cost_made_negative", {})


def _settle_birthday(row: Row, note: Note) -> None:
    """Three columns make one birthday; a lunar day in the plain column goes where lunar days stand."""
    typed = row.get("contact.birthday")
    if isinstance(typed, str) and typed.startswith("lunar:"):
        del row["contact.birthday"]
        row.setdefault("contact.lunar_birthday", typed.removeprefix("lunar:"))
    if _BIRTH_PARTS.isdisjoint(row):
        return
    parts = [row.pop(f"contact.birth_{part}", None) for part in ("year", "month", "day")]
    if "contact.birthday" in row or all(part is None for part in parts):
        return
    year, month, day = (part if isinstance(part, int) else None for part in parts)
    try:
        row["contact.birthday"] = birthdays.from_parts(year, month, day)
    except Unreadable as error:
        note(error.reason, {})


def _person_name(row: Row) -> str:
    """Full name, family and given name in the order of their language, or nickname."""
    if has_text(row, "contact.name"):
        return _said(row, "contact.name")
    family, given = _said(row, "contact.family_name").strip(), _said(row, "contact.given_name").strip()
    if family or given:
        wide = any("\u2e80" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3" for sign in family + given)
        return f"{family}{given}" if wide else f"{given} {family}".strip()
    return _said(row, "contact.nickname")


def _channel_name(row: Row) -> str:
    """What a nameless person is shown by: e-mail, phone or messenger address, in this order."""
    for field in (*_CHANNELS, *_MESSENGERS):
        value = row.get(field)
        if isinstance(value, tuple) and value:
            return value[0]
    return ""


def _said(row: Row, field: str) -> str:
    value = row.get(field)
    return value if isinstance(value, str) else ""


def _number(row: Row, field: str) -> int:
    value = row.get(field)
    return value if isinstance(value, int) else 0


def _refuse_large(row: Row, noun: str) -> None:
    """What quantity and price, or unit cost, come to must be a number as any other."""
    quantity = _number(row, f"{noun}.quantity")
    if any(
        abs(line_amount(quantity, _number(row, f"{noun}.{each}"), 0)) > MOST for each in ("unit_price", "unit_cost")
    ):
        raise Refused("number_too_big")


def _longest(value: Value) -> int:
    """Characters of a text, of the longest of several; 0 for all else."""
    return max(map(len, value), default=0) if isinstance(value, tuple) else len(value) if isinstance(value, str) else 0
