"""Settings: the defaults the domain promises, and a round trip that loses nothing."""

import json
from datetime import time

import pytest

from kamdesk.models.refusals import BadRequest
from kamdesk.models.settings import PRESETS, ServiceStandard, Settings, with_preset
from kamdesk.models.terms import Grade, Preset, RankBy, ReasonKind


@pytest.mark.parametrize(
    ("grade", "ideal", "maximum", "visit", "answer", "lead", "gifts"),
    [
        (Grade.A, 14, 21, 60, 4, 10, 500),
        (Grade.B, 30, 45, 120, 8, 3, 200),
        (Grade.C, 60, 90, 240, 24, 3, 0),
        (Grade.D, 90, 135, None, 48, 3, 0),
        (Grade.E, 180, 270, None, 48, 3, 0),
        (None, 60, 90, None, 48, 3, 0),
    ],
)
def test_every_grade_has_the_standard_the_domain_gives(
    grade: Grade | None, ideal: int, maximum: int, visit: int | None, answer: int, lead: int, gifts: int
) -> None:
    assert Settings().standard(grade) == ServiceStandard(ideal, maximum, visit, answer, lead, gifts * 10_000)


def test_the_other_defaults() -> None:
    settings = Settings()
    assert settings.rank_by is RankBy.AUTO
    assert (settings.window_months, settings.capacity, settings.hourly_cost_e4) == (12, 20, 1_000_000)
    assert (settings.default_margin_e4, settings.idle_lock_minutes, settings.trash_days) == (2000, 10, 30)
    assert (settings.backups_daily, settings.backups_weekly, settings.backups_monthly) == (7, 4, 12)
    assert (settings.undo_steps, settings.undo_days, settings.digest) == (500, 30, time(9, 0))
    assert settings.lead(ReasonKind.BIRTHDAY, Grade.A) == 10
    assert settings.lead(ReasonKind.CALLBACK, Grade.A) == 0


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_totals_one_hundred(preset: Preset) -> None:
    assert sum(PRESETS[preset].values()) == 100
    assert with_preset(Settings(), preset).weights == PRESETS[preset]


def test_a_preset_of_the_reps_own() -> None:
    settings = Settings(own_presets={"dairy": {"margin": 40, "custom.herd": 60}})
    assert with_preset(settings, Preset.OWN, "dairy").weights == {"margin": 40, "custom.herd": 60}
    with pytest.raises(BadRequest, match="unknown_preset"):
        with_preset(settings, Preset.OWN, "steel")


def test_json_round_trip_keeps_everything_even_what_it_does_not_know() -> None:
    changed = Settings(
        rank_by=RankBy.CONTRIBUTION,
        digest=time(7, 30),
        standards={**Settings().standards, "A": ServiceStandard(7, 10, 30, 2, 14, 1, ("call",), ("birthday",))},
        extra={"from_tomorrow": {"deep": [1, 2]}},
    )
    stored = json.loads(json.dumps(changed.to_json()))
    assert stored["from_tomorrow"] == {"deep": [1, 2]}
    assert Settings.from_json(stored) == changed


def test_missing_keys_keep_their_defaults() -> None:
    assert Settings.from_json({}) == Settings()
    assert Settings.from_json({"capacity": 5}) == Settings(capacity=5)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("window_months", 0),
        ("capacity", "many"),
        ("rank_by", "luck"),
        ("digest", "25:00"),
        ("default_margin_e4", 10_001),
        ("weights", {"margin": 60, "revenue": 60}),
        ("standards", {"A": {"ideal_days": 30, "maximum_days": 20}}),
        ("lead_days", {"quote": -1}),
    ],
)
def test_settings_that_cannot_be_obeyed_are_refused_by_name(name: str, value: object) -> None:
    with pytest.raises(BadRequest) as refused:
        Settings.from_json({name: value})
    assert refused.value.figures == {"name": name}
