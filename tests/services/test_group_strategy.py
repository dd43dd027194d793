"""Groups with a strategy: kept, undone, and their cadence in force for whoever has none of its own (domain 3.8)."""

from __future__ import annotations

import pytest

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.services import customers, groups, history
from kamdesk.services.desk import Desk


def _cadence(desk: Desk, customer: int) -> tuple[object, object, object]:
    stats = desk.book.stats(customer) or {}
    return stats["cadence_ideal"], stats["cadence_max"], stats["cadence_from"]


def test_the_shortest_of_its_groups_cadences_is_in_force(desk: Desk) -> None:
    customer = customers.save(desk, None, {"name": "申达"}).id
    above = groups.add(desk, "重点").id
    first, second = groups.add(desk, "华东", above).id, groups.add(desk, "标杆").id
    for group in (first, second):
        groups.put(desk, group, [customer])
    groups.edit(desk, first, {"cadence_ideal": 20, "cadence_max": 30, "strategy": "每月上门", "channel": "visit"})
    assert _cadence(desk, customer) == (20, 30, "group")
    groups.edit(desk, second, {"cadence_ideal": 10, "cadence_max": 40, "time_budget": 600})
    assert _cadence(desk, customer) == (10, 40, "group")
    customers.save(desk, customer, {"cadence_ideal": 7, "cadence_max": 9})
    assert _cadence(desk, customer) == (7, 9, "customer")
    history.undo(desk)
    history.undo(desk)
    assert _cadence(desk, customer) == (20, 30, "group")
    assert groups.details(desk, first)["strategy"] == "每月上门"


def test_a_latest_day_before_the_usual_one_is_refused(desk: Desk) -> None:
    group = groups.add(desk, "重点").id
    with pytest.raises(Invalid) as wrong:
        groups.edit(desk, group, {"cadence_ideal": 20, "cadence_max": 10})
    assert [(problem.at, problem.code) for problem in wrong.value.problems] == [("cadence_max", "before_ideal")]
    with pytest.raises(Invalid):
        groups.edit(desk, group, {"name": ""})


def test_no_two_groups_beside_each_other_have_one_name(desk: Desk) -> None:
    east, north = groups.add(desk, "华东").id, groups.add(desk, "North").id
    assert groups.details(desk, groups.add(desk, "华东").id)["name"] == "华东 2"
    assert groups.details(desk, groups.add(desk, "华东").id)["name"] == "华东 3"
    with pytest.raises(Refusal, match="name_taken"):
        groups.rename(desk, east, " north ")
    with pytest.raises(Invalid) as invalid:
        groups.edit(desk, east, {"name": "NORTH"})
    assert [(each.at, each.code) for each in invalid.value.problems] == [("name", "name_taken")]
    groups.rename(desk, north, "NORTH")
    below = groups.add(desk, "NORTH", east).id
    with pytest.raises(Refusal, match="name_taken"):
        groups.move(desk, below, None)
    groups.rename(desk, below, "近处")
    groups.move(desk, below, None)
    groups.move(desk, below, None, 0)


def test_of_two_groups_that_always_had_one_name_each_may_still_be_changed(desk: Desk) -> None:
    first, second, above = (groups.add(desk, name).id for name in ("华东", "华北", "重点"))
    with desk.book.writing("as before") as work:
        work.update("customer_group", second, {"name": "华东"})
    groups.edit(desk, second, {"name": "华东", "strategy": "每月上门"})
    groups.set_private(desk, second, private=True)
    groups.rename(desk, second, " 华东")
    groups.move(desk, second, None, 0)
    found = groups.details(desk, second)
    assert (found["strategy"], found["private"], found["position"]) == ("每月上门", 1, 0)
    groups.edit(desk, second, {"name": "华西"})
    with pytest.raises(Refusal, match="name_taken"):
        groups.rename(desk, second, "华东")
    with pytest.raises(Invalid):
        groups.edit(desk, second, {"name": "华东"})
    groups.move(desk, first, above)
    groups.edit(desk, second, {"name": "华东"})
    with pytest.raises(Refusal, match="name_taken"):
        groups.move(desk, first, None)
