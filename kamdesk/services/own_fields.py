"""Fields the rep makes: of which type, in which order, and what becomes of their values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.resources import resource
from kamdesk.models.rows import Problem
from kamdesk.models.settings import CUSTOM
from kamdesk.rules import own_values
from kamdesk.rules.filter_fields import CONTACT_CUSTOM
from kamdesk.rules.own_values import OwnType, Unread
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk, set_setting
from kamdesk.store import defining
from kamdesk.store.writing import Writer

NOUN = "field_definition"
LONGEST_NAME = 100
PREFIXES = {"customer": CUSTOM, "contact": CONTACT_CUSTOM}


@dataclass(frozen=True, slots=True)
class OwnField:
    """One own field of customers or contacts. `choices` are offered where the type has a list."""

    id: int
    noun: str
    name: str
    type: OwnType
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """How filters, scorecard and sheet know it."""
        return PREFIXES[self.noun] + self.name


def fields(desk: Desk, noun: str = "") -> tuple[OwnField, ...]:
    """Every own field, or those of a noun, in the rep's order."""
    return tuple(
        OwnField(field_id, owner, name, _type(kind), _choices(choices))
        for field_id, owner, name, kind, choices in defining.definitions(desk.book)
        if owner in PREFIXES and noun in ("", owner)
    )


def used(desk: Desk, field: OwnField) -> int:
    """How many records have a value in it."""
    return sum(1 for _ in defining.carrying(desk.book, field.noun, field.name))


def save(desk: Desk, field_id: int | None, noun: str, name: str, kind: OwnType, choices: Sequence[str] = ()) -> Saved:
    """Make a field, or change one: a new name keeps its values, another type converts them.

    Invalid where the name is empty or taken or a list is missing; Refusal(values_do_not_fit, count) where values mean
    nothing under the new type.
    """
    before = _field(desk, field_id) if field_id is not None else None
    words = tuple(dict.fromkeys(each.strip() for each in choices if each.strip()))
    if problems := _problems(desk, field_id, noun, name.strip(), kind, words):
        raise Invalid(problems)
    values = {"name": name.strip(), "type": kind.value, "choices": list(words) or None}
    with desk.book.writing("new_record" if before is None else "edit_record", what=NOUN, name=name.strip()) as work:
        if before is None:
            field_id = work.insert(NOUN, {**values, "noun": noun, "position": len(fields(desk, noun))})
        else:
            work.update(NOUN, before.id, values)
            _carry_over(work, before, name.strip(), kind)
    if before is not None and before.name != name.strip() and noun == "customer":
        _rename_in_weights(desk, before.name, name.strip())
    return Saved(field_id or 0, work.changes)


def delete(desk: Desk, field_id: int) -> Changes:
    """Take a field and all its values away; undo brings both back."""
    field = _field(desk, field_id)
    with desk.book.writing("delete_record", what=NOUN, name=field.name) as work:
        _rewrite(work, field, lambda values: {name: each for name, each in values.items() if name != field.name})
        work.delete(NOUN, field_id)
    return work.changes


def move(desk: Desk, field_id: int, step: int) -> Changes:
    """Move a field up (-1) or down (1) among those of its noun."""
    field = _field(desk, field_id)
    order = [each.id for each in fields(desk, field.noun)]
    at = order.index(field_id)
    order.insert(max(0, min(len(order) - 1, at + step)), order.pop(at))
    with desk.book.writing("edit_record", what=NOUN, name=field.name) as work:
        for place, each in enumerate(order):
            work.update(NOUN, each, {"position": place})
    return work.changes


def set_value(desk: Desk, noun: str, record_id: int, name: str, value: object) -> Changes:
    """Keep one value of a customer or contact, whatever else was written to the others meanwhile; None takes it out."""
    with desk.book.writing("edit_customer" if noun == "customer" else "edit_contact") as work:
        found = defining.carried(work, noun, record_id)
        if found is None:
            raise Refusal("record_gone", noun=noun)
        work.figures["name"], custom = found
        values = {**kept(custom), name: value}
        work.update(noun, record_id, {"custom": packed(values)})
    return work.changes


def kept(custom: object) -> dict[str, object]:
    """The own values of a record by name; none where they cannot be read."""
    try:
        found = json.loads(custom) if isinstance(custom, str) and custom else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def presets(language: str) -> dict[str, list[dict[str, object]]]:
    """Ready-made fields by industry, in the rep's language."""
    found: dict[str, dict[str, list[dict[str, object]]]] = json.loads(
        resource("fields", "presets.json").read_text(encoding="utf-8")
    )
    return found["zh_CN" if language.startswith("zh") else "en"]


def add_preset(desk: Desk, industry: str, language: str) -> Changes:
    """Make the ready-made fields of an industry as one step; those whose name is there already stay as they are."""
    there = {(each.noun, each.name) for each in fields(desk)}
    with desk.book.writing("new_record", what=NOUN, name=industry) as work:
        for place, each in enumerate(presets(language)[industry]):
            noun = str(each.get("noun", "customer"))
            if (noun, each["name"]) not in there:
                row = {"noun": noun, "name": each["name"], "type": each["type"], "choices": each.get("choices")}
                work.insert(NOUN, {**row, "position": len(there) + place})
    return work.changes


def fitting(desk: Desk, weights: Mapping[str, int]) -> dict[str, int]:
    """Ready-made weights for this book: a ready-made field is weighed under the name it has here, in any language."""
    there = {each.name for each in fields(desk, "customer")}
    fitted: dict[str, int] = {}
    for key, weight in weights.items():
        name = key.removeprefix(CUSTOM)
        is_foreign = key.startswith(CUSTOM) and name not in there
        twin = next((each for each in _twins(name) if each in there), name) if is_foreign else name
        fitted[CUSTOM + twin if is_foreign else key] = weight
    return fitted


def _twins(name: str) -> tuple[str, ...]:
    """What a ready-made field of customers is called in either language; they stand in one order in both."""
    chinese, english = presets("zh_CN"), presets("en")
    for industry, made in chinese.items():
        for one, other in zip(made, english[industry], strict=True):
            if name in (one["name"], other["name"]):
                return str(one["name"]), str(other["name"])
    return ()


def _problems(
    desk: Desk, field_id: int | None, noun: str, name: str, kind: OwnType, choices: Sequence[str]
) -> list[Problem]:
    taken = any(each.name == name and each.id != field_id for each in fields(desk, noun))
    found = []
    if not name:
        found.append(Problem("name", "empty_name"))
    elif len(name) > LONGEST_NAME:
        found.append(Problem("name", "string_too_long", {"max_length": LONGEST_NAME}))
    elif taken:
        found.append(Problem("name", "name_taken"))
    if kind in (OwnType.CHOICE, OwnType.CHOICES) and not choices:
        found.append(Problem("choices", "choices_needed"))
    return found


def _carry_over(work: Writer, before: OwnField, name: str, kind: OwnType) -> None:
    """Bring values and filters under the new name and type."""
    if (name, kind) == (before.name, before.type):
        return
    unread = 0

    def changed(values: dict[str, object]) -> dict[str, object]:
        nonlocal unread
        try:
            values[before.name] = own_values.converted(values[before.name], before.type, kind)
        except Unread:
            unread += 1
        return {name if key == before.name else key: each for key, each in values.items()}

    _rewrite(work, before, changed)
    if unread:
        raise Refusal("values_do_not_fit", count=unread)
    _rename_in_filters(work, before.key, PREFIXES[before.noun] + name)


def _rewrite(work: Writer, field: OwnField, change: Callable[[dict[str, object]], dict[str, object]]) -> None:
    for record_id, custom in defining.carrying(work, field.noun, field.name):
        work.update(field.noun, record_id, {"custom": packed(change(kept(custom)))})


def _rename_in_filters(work: Writer, before: str, after: str) -> None:
    for smart_id, _, written in defining.filters(work):
        told = _renamed(json.loads(written), before, after)
        work.update("smart_group", smart_id, {"filter": json.dumps(told, ensure_ascii=False)})


def _renamed(part: object, before: str, after: str) -> object:
    """A filter's JSON with a field under its new name wherever it is asked about."""
    if isinstance(part, list):
        return [_renamed(each, before, after) for each in part]
    if not isinstance(part, dict):
        return part
    if "field" in part:
        return {**part, "field": after if part["field"] == before else part["field"]}
    return {joined: _renamed(parts, before, after) for joined, parts in part.items()}


def _rename_in_weights(desk: Desk, before: str, after: str) -> None:
    """The scorecard weighs the field under its new name. Settings are the desk's own: undo leaves them."""

    def renamed(weights: Mapping[str, int]) -> dict[str, int]:
        return {CUSTOM + after if key == CUSTOM + before else key: weight for key, weight in weights.items()}

    rules = desk.settings
    changed = replace(
        rules,
        weights=renamed(rules.weights),
        own_presets={name: renamed(weights) for name, weights in rules.own_presets.items()},
        industry_weights={name: renamed(weights) for name, weights in rules.industry_weights.items()},
    )
    if changed.to_json() != rules.to_json():
        set_setting(desk, "rules", changed.to_json())
        desk.settings = changed


def _field(desk: Desk, field_id: int) -> OwnField:
    found = next((each for each in fields(desk) if each.id == field_id), None)
    if found is None:
        raise Refusal("record_gone", noun=NOUN)
    return found


def packed(values: Mapping[str, object]) -> str | None:
    """Own values by name as a record keeps them; None where nothing is said."""
    said = {name: value for name, value in values.items() if value is not None}
    return json.dumps(said, ensure_ascii=False) if said else None


def _type(kind: str) -> OwnType:
    return OwnType(kind) if kind in set(OwnType) else OwnType.TEXT


def _choices(written: str | None) -> tuple[str, ...]:
    try:
        found = json.loads(written or "[]")
    except ValueError:
        return ()
    return tuple(str(each) for each in found) if isinstance(found, list) else ()
