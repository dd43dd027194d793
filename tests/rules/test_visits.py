"""Rounds: district by district, street by street, the best first; and who cannot be put on one."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.rules.regions import Region
from kamdesk.rules.visits import Unreachable, Visitable, place_of, rounds, unreachable

TODAY = date(2026, 11, 23)
YUAN = 10_000
WUZHONG = Region("江苏省", "苏州市", "吴中区", "")


def due(name: str, region: str, demand: int, street: str = "") -> Visitable:
    return Visitable(name, name, region, TODAY, demand * YUAN, street=street)


def test_those_of_the_best_ones_street_follow_it() -> None:
    (found,) = rounds(
        [due("a", "吴中区", 9, "东吴街道"), due("b", "吴中区", 5), due("c", "吴中区", 1, "东吴街道")], TODAY
    )
    assert [each.name for each in found.due] == ["a", "c", "b"]


def test_the_region_of_the_best_comes_first_and_the_regionless_last() -> None:
    found = rounds([due("x", "", 99), due("a", "吴中区", 1), due("b", "虎丘区", 5)], TODAY)
    assert [each.region for each in found] == ["虎丘区", "吴中区", ""]


@pytest.mark.parametrize(
    ("given", "address", "place"),
    [
        (Region(), "江苏省苏州市吴中区东吴北路1号", WUZHONG),
        (Region("江苏省", "苏州市", "", ""), "吴中区东吴北路1号", WUZHONG),
        (WUZHONG, "", WUZHONG),
        (Region("江苏省", "无锡市", "", ""), "江苏省苏州市吴中区", Region("江苏省", "无锡市", "", "")),
        (Region("Jiangsu", "Suzhou", "Wuzhong", ""), "Dongwu Road 1", Region("Jiangsu", "Suzhou", "Wuzhong", "")),
    ],
)
def test_fields_say_where_and_the_address_what_they_leave_open(given: Region, address: str, place: Region) -> None:
    assert place_of(given, address) == place


def test_why_nobody_can_be_sent_there() -> None:
    assert unreachable(WUZHONG, " ") is Unreachable.NO_ADDRESS
    assert unreachable(Region(), "next to the market") is Unreachable.NO_PLACE
    assert unreachable(WUZHONG, "东吴北路1号") is None
