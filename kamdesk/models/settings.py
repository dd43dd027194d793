"""The rep's settings that rules obey, with every default of domain 5; kept in the book as one JSON object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from types import MappingProxyType
from typing import Any, NamedTuple

from kamdesk.models.refusals import BadRequest
from kamdesk.models.terms import Grade, Indicator, Preset, RankBy, ReasonKind

UNGRADED = "none"
"""The key of the service standard for customers without a grade."""

CUSTOM = "custom."
"""What an indicator that is a custom field begins with."""

GREETED = ("new_year", "spring_festival", "lantern", "dragon_boat", "mid_autumn", "national", "double_ninth")
"""The festivals customers are greeted on unless the rep says otherwise (H3); codes of `rules.festivals`."""

# Loans are no field of every book: the finance preset reads the custom field the rep calls "loans" (domain 3.4).
PRESETS: Mapping[Preset, Mapping[str, int]] = MappingProxyType(
    {
        Preset.DEFAULT: MappingProxyType(
            {
                Indicator.MARGIN.value: 25,
                Indicator.REVENUE.value: 20,
                Indicator.POTENTIAL.value: 15,
                Indicator.FREQUENCY.value: 10,
                Indicator.LOYALTY.value: 10,
                Indicator.STANDING.value: 10,
                Indicator.INFLUENCE.value: 10,
            }
        ),
        Preset.FOUR_TRAITS: MappingProxyType(
            {
                Indicator.FREQUENCY.value: 25,
                Indicator.REVENUE.value: 25,
                Indicator.MARGIN.value: 25,
                Indicator.LOYALTY.value: 25,
            }
        ),
        Preset.FOUR_WAYS: MappingProxyType(
            {
                Indicator.REVENUE.value: 15,
                Indicator.FREQUENCY.value: 10,
                Indicator.MARGIN.value: 25,
                Indicator.STANDING.value: 25,
                Indicator.POTENTIAL.value: 25,
            }
        ),
        Preset.FOUR_ITEMS: MappingProxyType(
            {
                Indicator.STANDING.value: 25,
                Indicator.DEMAND.value: 25,
                Indicator.LOYALTY.value: 25,
                Indicator.POTENTIAL.value: 25,
            }
        ),
        Preset.FINANCE: MappingProxyType({Indicator.PRODUCTS_HELD.value: 30, CUSTOM + "loans": 30, "margin": 40}),
    }
)


class ServiceStandard(NamedTuple):
    """What a grade is promised: rhythm of contact and visits, answer time, gifts, checklist and required fields.

    Days and hours are whole; `visit_days` None means no visit is suggested; `gift_budget_e4` is for one year.
    """

    ideal_days: int
    maximum_days: int
    visit_days: int | None = None
    answer_hours: int = 48
    birthday_lead_days: int = 3
    gift_budget_e4: int = 0
    checklist: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


def _standards() -> dict[str, ServiceStandard]:
    return {
        "A": ServiceStandard(14, 21, 60, 4, 10, 500_0000),
        "B": ServiceStandard(30, 45, 120, 8, 3, 200_0000),
        "C": ServiceStandard(60, 90, 240, 24),
        "D": ServiceStandard(90, 135),
        "E": ServiceStandard(180, 270),
        UNGRADED: ServiceStandard(60, 90),
    }


def _lead_days() -> dict[str, int]:
    return {
        ReasonKind.FESTIVAL.value: 3,
        ReasonKind.QUOTE.value: 7,
        ReasonKind.CONTRACT.value: 30,
        ReasonKind.PLAN.value: 3,
        ReasonKind.ANNIVERSARY.value: 3,
    }


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a rule may ask the rep's wish for. Money in e4, shares in 1/10,000; `extra` keeps unknown keys.

    `own_days` are the rep's own days of greeting, name to day as `rules.festivals.own_days` reads it; `festival_grades`
    those who are reminded of on a festival. An empty `visit_checklist` means the one shipped.

    Leads of reminders the domain leaves open: a quote is worth a call a week ahead, a contract a month ahead (there is
    still time to renegotiate), a plan's step and an anniversary three days ahead like a birthday.
    Raises BadRequest("bad_setting", name=…) on values that cannot be obeyed.
    """

    window_months: int = 12
    rank_by: RankBy = RankBy.AUTO
    horizon_days: int = 270
    preset: Preset = Preset.DEFAULT
    weights: Mapping[str, int] = field(default_factory=lambda: dict(PRESETS[Preset.DEFAULT]))
    own_presets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    industry_weights: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    standards: Mapping[str, ServiceStandard] = field(default_factory=_standards)
    lead_days: Mapping[str, int] = field(default_factory=_lead_days)
    contract_months: int = 12
    capacity: int = 20
    repeat_call_days: int = 3
    festivals: tuple[str, ...] = GREETED
    festival_grades: tuple[str, ...] = ("A", "B")
    own_days: Mapping[str, str] = field(default_factory=dict)
    visit_checklist: tuple[str, ...] = ()
    low_touch_e4: int = 0
    discount_limits: Mapping[str, int] = field(default_factory=dict)
    time_target_percent: int = 80
    hourly_cost_e4: int = 100_0000
    default_margin_e4: int = 2000
    idle_lock_minutes: int = 10
    backups_daily: int = 7
    backups_weekly: int = 4
    backups_monthly: int = 12
    trash_days: int = 30
    undo_steps: int = 500
    undo_days: int = 30
    digest: time = time(9, 0)
    wrap_up: time = time(17, 30)
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check(self)

    def standard(self, grade: Grade | None) -> ServiceStandard:
        """The service standard of a grade, or of the ungraded; a grade without one is treated as ungraded."""
        return self.standards.get(grade or UNGRADED) or self.standards[UNGRADED]

    def weights_for(self, industry: str | None) -> Mapping[str, int]:
        """The scorecard weights of an industry, else the book's (C4: other industries, other yardsticks)."""
        return self.industry_weights.get(industry or "", self.weights)

    def lead(self, kind: ReasonKind, grade: Grade | None) -> int:
        """How many days ahead a reminder of this kind shows; birthdays by grade, kinds not listed on the day itself."""
        if kind is ReasonKind.BIRTHDAY:
            return self.standard(grade).birthday_lead_days
        return self.lead_days.get(kind, 0)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, unknown keys beside the known ones."""
        known = {item.name: getattr(self, item.name) for item in fields(self) if item.name != "extra"}
        known["standards"] = {grade: standard._asdict() for grade, standard in self.standards.items()}
        known |= {name: getattr(self, name).strftime("%H:%M") for name in _TIMES}
        return {**self.extra, **{name: _plain(value) for name, value in known.items()}}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Settings:
        """Settings from stored JSON: what is missing keeps its default, what is unknown is kept in `extra`."""
        known = {item.name for item in fields(cls)} - {"extra"}
        values = {name: _read(name, value) for name, value in data.items() if name in known}
        return cls(**values, extra={name: value for name, value in data.items() if name not in known})


def with_preset(settings: Settings, preset: Preset, own: str | None = None) -> Settings:
    """Settings with the weights of a ready-made preset, or of the rep's own one of that name."""
    if preset is not Preset.OWN:
        return replace(settings, preset=preset, weights=dict(PRESETS[preset]))
    if own is None or own not in settings.own_presets:
        raise BadRequest("unknown_preset", name=own)
    return replace(settings, preset=preset, weights=dict(settings.own_presets[own]))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


def _read(name: str, value: Any) -> Any:
    try:
        if name == "rank_by":
            return RankBy(value)
        if name == "preset":
            return Preset(value)
        if name in _TIMES:
            return time.fromisoformat(value)
        if name in _LISTS:
            return tuple(str(each) for each in value)
        if name == "standards":
            return {**_standards(), **{grade: _read_standard(item) for grade, item in value.items()}}
    except (ValueError, TypeError, AttributeError, KeyError):
        raise BadRequest("bad_setting", name=name) from None
    return value


def _read_standard(item: Mapping[str, Any]) -> ServiceStandard:
    known = set(ServiceStandard._fields)
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in item.items() if name in known
    }
    return ServiceStandard(**values)


_LISTS = frozenset({"festivals", "festival_grades", "visit_checklist"})
_TIMES = ("digest", "wrap_up")
_AT_LEAST_ONE = ("window_months", "horizon_days", "contract_months", "capacity", "idle_lock_minutes", "undo_steps")
_AT_LEAST_ZERO = (
    "repeat_call_days",
    "low_touch_e4",
    "time_target_percent",
    "hourly_cost_e4",
    "backups_daily",
    "backups_weekly",
    "backups_monthly",
    "trash_days",
    "undo_days",
)


def _check(settings: Settings) -> None:
    for names, least in ((_AT_LEAST_ONE, 1), (_AT_LEAST_ZERO, 0)):
        for name in names:
            _must(_is_whole(getattr(settings, name), least), name)
    _must(_is_whole(settings.default_margin_e4, 0) and settings.default_margin_e4 <= 10_000, "default_margin_e4")
    for name in ("own_presets", "industry_weights"):
        for weights in getattr(settings, name).values():
            _check_weights(weights, name)
    _check_weights(settings.weights, "weights")
    _must(UNGRADED in settings.standards, "standards")
    for standard in settings.standards.values():
        _must(1 <= standard.ideal_days <= standard.maximum_days, "standards")
        _must(standard.visit_days is None or standard.visit_days >= 1, "standards")
    _must(all(_is_whole(days, 0) for days in settings.lead_days.values()), "lead_days")


def _check_weights(weights: Mapping[str, int], name: str) -> None:
    """Editable weights must total 100 (requirement C3)."""
    _must(all(_is_whole(weight, 0) for weight in weights.values()) and sum(weights.values()) == 100, name)


def _is_whole(value: object, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def _must(holds: bool, name: str) -> None:
    if not holds:
        raise BadRequest("bad_setting", name=name)
