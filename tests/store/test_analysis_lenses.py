"""Lenses of the analysis: segment, band, key account, a cell of the RFM grid, customers picked by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kamdesk.models.refusals import BadRequest
from kamdesk.services import desk as desks
from kamdesk.services import insight as insights
from kamdesk.services import lists
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Desk, Secret
from kamdesk.services.insight_values import Insight


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("book") / "demo.kamdesk"
    made = desks.create(path, Secret(passphrase="tea"), lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    make_demo(made, "en")
    desks.bring_to_today(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def found(desk: Desk) -> Insight:
    return insights.insight(desk)


def test_kept_columns_hold_what_the_insight_says(desk: Desk, found: Insight) -> None:
    listed = [each for each in found.customers if each.is_listed]
    for lens, expected in (
        ("segment:champion", [each.id for each in listed if each.segment == "champion"]),
        ("band:vital", [each.id for each in listed if each.band == "vital"]),
        ("key:confirmed", [each.id for each in listed if each.is_key]),
        ("rfm:5-4", [each.id for each in listed if each.rfm and (each.rfm.r, each.rfm.fm) == (5, 4)]),
    ):
        assert sorted(lists.lens_ids(desk, lens)) == expected, lens
        assert expected, lens


def test_picked_customers_are_exactly_those(desk: Desk) -> None:
    some = sorted(lists.lens_ids(desk, "all"))[3:9]
    assert sorted(lists.lens_ids(desk, "picked:" + ",".join(map(str, some)))) == some
    many = ",".join(map(str, range(1, 60_000)))  # more than a statement may hold of places
    assert len(lists.lens_ids(desk, f"picked:{many}")) >= len(lists.lens_ids(desk, "all"))


@pytest.mark.parametrize("lens", ["rfm:x-1", "rfm:5", "picked:1,x", "picked:1);DROP", "segment:"])
def test_a_lens_that_means_nothing_is_refused(desk: Desk, lens: str) -> None:
    with pytest.raises(BadRequest):
        lists.lens_ids(desk, lens)
