"""Places go by their official names however somebody's region was typed, so that the tree has one branch of each."""

from __future__ import annotations

from kamdesk.services import customers
from kamdesk.services.desk import Desk
from tests.services.imports import one

PLACE = "SELECT province, city, district FROM customer WHERE id = ?"


def test_a_form_names_places_in_full(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "甲厂", "province": "浙江", "city": "杭州", "district": "西湖"}).id

    assert one(desk, PLACE, made) == ("浙江省", "杭州市", "西湖区")


def test_a_changed_field_is_named_in_full_and_a_cleared_one_stays_clear(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "甲厂", "province": "浙江省"}).id

    customers.save(desk, made, {"city": "宁波"})
    assert one(desk, PLACE, made) == ("浙江省", "宁波市", None)
    customers.save(desk, made, {"province": None})
    assert one(desk, PLACE, made) == (None, "宁波市", None)


def test_a_place_set_for_many_is_named_in_full(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "甲厂"}).id

    customers.set_fields(desk, [made], {"province": "内蒙古"})

    assert one(desk, PLACE, made) == ("内蒙古自治区", None, None)


def test_what_no_table_knows_stays_as_typed(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "Acme", "province": "Bavaria", "city": "Munich"}).id

    assert one(desk, PLACE, made) == ("Bavaria", "Munich", None)
