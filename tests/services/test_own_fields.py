"""The rep's own fields on a real book: made, renamed, converted, imported, exported, sorted, filtered, handed over."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.settings import PRESETS
from kamdesk.models.terms import Preset
from kamdesk.rules.own_values import OwnType
from kamdesk.services import customers, exporting, handovers, history, importing, lists, own_fields, smart_groups
from kamdesk.services.author import set_author
from kamdesk.services.desk import Desk, change_settings
from kamdesk.services.own_fields import OwnField
from tests.services.test_handovers import PlainWords


def _made(desk: Desk, name: str, kind: OwnType, choices: tuple[str, ...] = ()) -> OwnField:
    made = own_fields.save(desk, None, "customer", name, kind, choices).id
    return next(field for field in own_fields.fields(desk) if field.id == made)


def _values(desk: Desk, customer_id: int) -> dict[str, object]:
    return own_fields.kept(customers.columns_of(desk, customer_id)["custom"])


class Titled(PlainWords):
    """Titles as an import knows them."""

    def title(self, column: str) -> str:
        return {"customer.name": "客户名称", "customer.number": "客户编号"}.get(column, column)


@pytest.fixture
def pair(desk: Desk) -> tuple[int, int]:
    return customers.save(desk, None, {"name": "申达"}).id, customers.save(desk, None, {"name": "华信"}).id


def test_a_new_name_keeps_values_filters_and_weights_and_undo_brings_the_old_one_back(
    desk: Desk, pair: tuple[int, int]
) -> None:
    field = _made(desk, "颜色", OwnType.CHOICE, ("红", "蓝"))
    own_fields.set_value(desk, "customer", pair[0], "颜色", "红")
    own_fields.set_value(desk, "customer", pair[0], "别的", 1)
    asked = {"any": [{"all": [{"field": "custom.颜色", "is": "one_of", "value": ["红"]}]}]}
    smart_groups.save(desk, None, "红的", json.dumps(asked))
    from dataclasses import replace

    change_settings(desk, replace(desk.settings, weights={"margin": 60, "custom.颜色": 40}))
    own_fields.save(desk, field.id, "customer", "底色", OwnType.CHOICE, ("红", "蓝"))
    assert _values(desk, pair[0]) == {"底色": "红", "别的": 1}
    assert list(lists.lens_ids(desk, "smart:红的")) == [pair[0]]
    assert desk.settings.weights == {"margin": 60, "custom.底色": 40}
    history.undo(desk)
    assert _values(desk, pair[0]) == {"颜色": "红", "别的": 1}
    assert list(lists.lens_ids(desk, "smart:红的")) == [pair[0]]


def test_another_type_converts_every_value_or_refuses(desk: Desk, pair: tuple[int, int]) -> None:
    field = _made(desk, "产线", OwnType.TEXT)
    own_fields.set_value(desk, "customer", pair[0], "产线", "12 ")
    own_fields.set_value(desk, "customer", pair[1], "产线", "约三条")
    with pytest.raises(Refusal, match="values_do_not_fit count=1"):
        own_fields.save(desk, field.id, "customer", "产线", OwnType.NUMBER)
    assert own_fields.fields(desk)[0].type is OwnType.TEXT
    own_fields.set_value(desk, "customer", pair[1], "产线", "3")
    own_fields.save(desk, field.id, "customer", "产线", OwnType.NUMBER)
    assert [_values(desk, each)["产线"] for each in pair] == [12, 3]
    assert list(lists.lens_ids(desk, "all", (("custom.产线", False),))) == [pair[1], pair[0]]
    assert list(lists.lens_ids(desk, "all", (("custom.产线", True), ("name", False)))) == [pair[0], pair[1]]


def test_deleting_takes_the_values_and_undo_brings_them_back(desk: Desk, pair: tuple[int, int]) -> None:
    field = _made(desk, "会员", OwnType.YES_NO)
    for each in pair:
        own_fields.set_value(desk, "customer", each, "会员", False)
    assert own_fields.used(desk, field) == 2
    own_fields.delete(desk, field.id)
    assert (_values(desk, pair[0]), own_fields.fields(desk)) == ({}, ())
    history.undo(desk)
    assert _values(desk, pair[0]) == {"会员": False}
    assert own_fields.used(desk, field) == 2


def test_what_is_wrong_is_said_at_the_field(desk: Desk) -> None:
    _made(desk, "颜色", OwnType.TEXT)
    for name, kind, wrong in (
        ("", OwnType.TEXT, ("name", "empty_name")),
        ("颜色", OwnType.TEXT, ("name", "name_taken")),
        ("长" * 101, OwnType.TEXT, ("name", "string_too_long")),
        ("等次", OwnType.CHOICE, ("choices", "choices_needed")),
    ):
        with pytest.raises(Invalid) as found:
            own_fields.save(desk, None, "customer", name, kind)
        assert [(problem.at, problem.code) for problem in found.value.problems] == [wrong]


def test_fields_keep_the_reps_order(desk: Desk) -> None:
    for name in ("一", "二", "三"):
        _made(desk, name, OwnType.TEXT)
    last = own_fields.fields(desk)[2]
    own_fields.move(desk, last.id, -1)
    assert [field.name for field in own_fields.fields(desk)] == ["一", "三", "二"]
    own_fields.move(desk, own_fields.fields(desk)[0].id, -1)
    assert [field.name for field in own_fields.fields(desk)] == ["一", "三", "二"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_ready_made_fields_are_sound_and_made_once(desk: Desk, language: str) -> None:
    for industry, wanted in own_fields.presets(language).items():
        own_fields.add_preset(desk, industry, language)
        made = {field.name: field for field in own_fields.fields(desk)}
        for each in wanted:
            field = made[str(each["name"])]
            assert field.type == each["type"]
            assert bool(field.choices) == (field.type in (OwnType.CHOICE, OwnType.CHOICES))
    whole = own_fields.fields(desk)
    own_fields.add_preset(desk, "finance", language)
    assert own_fields.fields(desk) == whole


def test_ready_made_weights_weigh_a_ready_made_field_under_its_name_here(desk: Desk) -> None:
    weights = PRESETS[Preset.FINANCE]
    assert own_fields.fitting(desk, weights) == dict(weights)  # no such field: as it stands
    own_fields.add_preset(desk, "finance", "zh_CN")
    assert own_fields.fitting(desk, {**weights, "custom.别的": 0}) == {
        "products_held": 30,
        "custom.贷款余额": 30,
        "margin": 40,
        "custom.别的": 0,
    }
    own_fields.add_preset(desk, "finance", "en")
    assert own_fields.fitting(desk, weights) == dict(weights)


def test_what_is_exported_comes_in_again_by_type(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    kinds = {
        "产线": (OwnType.NUMBER, 12),
        "预算": (OwnType.MONEY, 8_000_000_000),
        "大修": (OwnType.DAY, "2026-11-03"),
        "会员": (OwnType.YES_NO, True),
        "品类": (OwnType.CHOICES, ["食品", "家电"]),
    }
    made = customers.save(desk, None, {"name": "申达", "number": "K1"}).id
    for name, (kind, value) in kinds.items():
        for each in (desk, other_desk):
            own_fields.save(each, None, "customer", name, kind, ("食品", "家电"))
        own_fields.set_value(desk, "customer", made, name, value)
    out = tmp_path / "all.csv"
    exporting.export(desk, out, "all", Titled())
    source = importing.recognise(other_desk, [out], noun="customers")
    report = importing.run(other_desk, source)
    assert [row.reason for row in report.files[0].warnings] == []
    found = lists.lens_ids(other_desk, "all")[0]
    assert _values(other_desk, found) == {name: value for name, (_, value) in kinds.items()}


def test_an_import_leaves_out_what_the_type_cannot_read_and_says_so(desk: Desk, tmp_path: Path) -> None:
    _made(desk, "产线", OwnType.NUMBER)
    file = tmp_path / "in.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["客户名称", "产线"], ["申达", "12"], ["华信", "好几条"]])
    report = importing.run(desk, importing.recognise(desk, [file])).files[0]
    assert [(row.row, row.reason, row.figures) for row in report.warnings] == [
        (3, "own_field_unread", {"column": "产线", "value": "好几条"})
    ]
    by_name = {row.name: own_fields.kept(row.custom) for row in lists.rows(desk, lists.lens_ids(desk, "all"))}
    assert by_name == {"申达": {"产线": 12}, "华信": {}}


def test_a_file_with_an_own_field_still_says_that_its_numbers_can_be_read_two_ways(desk: Desk, tmp_path: Path) -> None:
    _made(desk, "产线", OwnType.NUMBER)
    file = tmp_path / "in.csv"
    file.write_text('客户名称,产线,年需求\n申达,12,"12,000"\n', encoding="utf-8")
    (source,) = importing.recognise(desk, [file])
    assert source.table is not None
    assert source.table.assumed == ("decimal",)


def test_money_in_the_export_of_everything_is_a_decimal_text_and_comes_in_again(
    desk: Desk, other_desk: Desk, pair: tuple[int, int], tmp_path: Path
) -> None:
    _made(desk, "预算", OwnType.MONEY)
    _made(desk, "产线", OwnType.NUMBER)
    own_fields.set_value(desk, "customer", pair[0], "预算", 120_345_000)
    own_fields.set_value(desk, "customer", pair[0], "产线", 12)
    out, again = tmp_path / "a.json", tmp_path / "b.json"
    exporting.export(desk, out, "all", Titled())
    told = json.loads(out.read_text("utf-8"))["records"]["customer"]
    assert [json.loads(each["custom"]) for each in told if "custom" in each] == [{"预算": "12034.50", "产线": 12}]
    handovers.receive(other_desk, out)
    sql = "SELECT custom FROM customer ORDER BY uid"
    assert other_desk.book.read(sql) == desk.book.read(sql)
    exporting.export(other_desk, again, "all", Titled())
    assert json.loads(again.read_text("utf-8"))["records"] == json.loads(out.read_text("utf-8"))["records"]
    assert not handovers.receive(desk, out).changes.touched


def test_they_travel_with_a_handover(desk: Desk, other_desk: Desk, pair: tuple[int, int], tmp_path: Path) -> None:
    set_author(desk, "小王")
    _made(desk, "品类", OwnType.CHOICES, ("食品", "家电"))
    own_fields.set_value(desk, "customer", pair[0], "品类", ["家电"])
    done = handovers.hand_over(desk, tmp_path / "to.kamhandover", PlainWords(), passphrase="一路顺风一路顺风")
    handovers.receive(other_desk, done.paths[0], passphrase="一路顺风一路顺风")
    assert [(each.name, each.choices) for each in own_fields.fields(other_desk)] == [("品类", ("食品", "家电"))]
    by_name = {
        row.name: own_fields.kept(row.custom) for row in lists.rows(other_desk, lists.lens_ids(other_desk, "all"))
    }
    assert by_name["申达"] == {"品类": ["家电"]}
