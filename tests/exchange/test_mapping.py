"""MAP.json: everything in it is understood, or refused with what is wrong."""

import pytest

from kamdesk.exchange.discounts import Reading
from kamdesk.exchange.mapping import Join, TableMapping, parse_mapping, placed
from kamdesk.models.refusals import BadRequest


def test_everything_it_may_say() -> None:
    text = """{"encoding": "gb18030", "delimiter": "whitespace", "header": false, "dates": "dmy", "decimal": ",",
    "discount": "pay_fraction", "join": {"file": "orders.csv", "key": "OrderID"},
    "columns": {"客户ID": "customer.number", "颜色": "customer.custom.颜色"}}"""

    mapping = parse_mapping(text)

    assert mapping == TableMapping(
        encoding="gb18030",
        delimiter="whitespace",
        header=False,
        dates="dmy",
        decimal=",",
        discount=Reading.PAY_FRACTION,
        join=Join("orders.csv", "OrderID"),
        columns={"客户ID": "customer.number", "颜色": "customer.custom.颜色"},
    )
    assert parse_mapping(mapping.to_json()) == mapping


def test_nothing_need_be_said() -> None:
    assert parse_mapping("{}") == TableMapping()
    assert parse_mapping('\ufeff{"delimiter": "tab"}'.encode()).delimiter == "\t"


@pytest.mark.parametrize(
    ("text", "code", "figures"),
    [
        ('{\n"header": tru}', "map_not_json", {"line": 2}),
        (b"\xff\xfe", "map_not_json", {}),
        ("[" * 100_000, "map_not_json", {}),
        ("1" * 5000, "map_not_json", {}),
        ("[]", "map_not_an_object", {}),
        ('{"colums": {}}', "map_unknown_key", {"key": "colums"}),
        ('{"header": "yes"}', "map_bad_value", {"key": "header"}),
        ('{"dates": "ydm"}', "map_bad_value", {"key": "dates", "allowed": "ymd, mdy, dmy"}),
        ('{"decimal": "point"}', "map_bad_value", {"key": "decimal"}),
        ('{"discount": "off"}', "map_bad_value", {"key": "discount"}),
        ('{"delimiter": "::"}', "map_bad_value", {"key": "delimiter"}),
        ('{"delimiter": "\\""}', "map_bad_value", {"key": "delimiter"}),
        ('{"encoding": 8}', "map_bad_value", {"key": "encoding"}),
        ('{"join": "orders.csv"}', "map_bad_value", {"key": "join"}),
        ('{"join": {"file": "/etc/passwd", "key": "a"}}', "map_bad_value", {"key": "join"}),
        ('{"columns": []}', "map_bad_value", {"key": "columns"}),
        ('{"columns": {"A": "customer.nam"}}', "map_unknown_field", {"column": "A", "field": "customer.nam"}),
        ('{"columns": {"A": 1}}', "map_unknown_field", {"column": "A"}),
        ('{"columns": {"A": "customer.custom."}}', "map_unknown_field", {}),
        ('{"columns": {"A": "order.date", "B": "interaction.date"}}', "map_two_nouns", {}),
    ],
)
def test_what_is_wrong_is_named(text: str | bytes, code: str, figures: dict[str, object]) -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_mapping(text)
    assert refusal.value.code == code
    assert figures.items() <= refusal.value.figures.items()


def test_columns_are_placed_by_name() -> None:
    names = ["客户ID", "城市", "城市#2", "Order Date"]

    assert placed({"城市#2": "customer.city", "客户id": "customer.number", "order_date": "order.date"}, names) == {
        2: "customer.city",
        0: "customer.number",
        3: "order.date",
    }
    with pytest.raises(BadRequest) as refusal:
        placed({"国家": "customer.region"}, names)
    assert refusal.value.figures["column"] == "国家"
