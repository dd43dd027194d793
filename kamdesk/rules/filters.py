"""The filter of a smart group: tests over a customer's fields, held together by all, any and none, to any sense.

A filter travels as JSON: `{"all": [{"field": "grade", "is": "one_of", "value": ["A"]}, {"none": [...]}]}`. Days in it
may be relative ("not within the last 30 days"), so that a saved filter says the same thing on every day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamdesk.models.refusals import BadRequest
from kamdesk.rules.filter_fields import FilterField, Kind

DEEPEST = 6
MOST_CLAUSES = 60
LONGEST_TEXT = 200
MOST_DAYS = 36_500
MOST = 1e15
"""Above it a number is no figure of a customer; it keeps clear of what the database counts in."""


class Joined(StrEnum):
    """How the parts of a branch hold together."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


class Op(StrEnum):
    """What a test asks of a field."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    CONTAINS_NOT = "contains_not"
    BEGINS = "begins"
    EQUAL = "equal"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    LAST = "last"
    NOT_LAST = "not_last"
    NEXT = "next"
    SINCE = "since"
    UNTIL = "until"
    THIS_MONTH = "this_month"
    THIS_YEAR = "this_year"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    YES = "yes"
    NO = "no"
    FILLED = "filled"
    EMPTY = "empty"


FIGURES = (Op.AT_LEAST, Op.AT_MOST, Op.EQUAL, Op.FILLED, Op.EMPTY)
CHOSEN = (Op.ONE_OF, Op.NONE_OF, Op.FILLED, Op.EMPTY)
OPS: Mapping[Kind, tuple[Op, ...]] = {
    Kind.TEXT: (Op.CONTAINS, Op.CONTAINS_NOT, Op.IS, Op.IS_NOT, Op.BEGINS, Op.FILLED, Op.EMPTY),
    Kind.NUMBER: FIGURES,
    Kind.MONEY: FIGURES,
    Kind.DAY: (
        Op.NOT_LAST,
        Op.LAST,
        Op.NEXT,
        Op.SINCE,
        Op.UNTIL,
        Op.THIS_MONTH,
        Op.THIS_YEAR,
        Op.FILLED,
        Op.EMPTY,
    ),
    Kind.CHOICE: CHOSEN,
    Kind.CHOICES: CHOSEN,
    Kind.GROUP: (Op.ONE_OF, Op.NONE_OF),
    Kind.YES_NO: (Op.YES, Op.NO),
    Kind.KNOWN: (Op.FILLED, Op.EMPTY),
}
"""What can be asked of each kind of field, the most useful first."""

IN_DAYS = frozenset({Op.LAST, Op.NOT_LAST, Op.NEXT})
WITHOUT_VALUE = frozenset({Op.THIS_MONTH, Op.THIS_YEAR, Op.YES, Op.NO, Op.FILLED, Op.EMPTY})
OPPOSITES: Mapping[Op, Op] = {
    Op.IS_NOT: Op.IS,
    Op.CONTAINS_NOT: Op.CONTAINS,
    Op.NOT_LAST: Op.LAST,
    Op.NONE_OF: Op.ONE_OF,
    Op.NO: Op.YES,
    Op.EMPTY: Op.FILLED,
}
"""A denying test is the other one denied: whoever has no value fits it too ("never contacted" is "not for 30 days")."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One test. `value` is what its sort wants: a text, a number (money e4), a day, a count of days, texts."""

    field: FilterField
    op: Op
    value: object = None


@dataclass(frozen=True, slots=True)
class Branch:
    """Tests and branches that hold together; an empty one lets everybody through."""

    joined: Joined = Joined.ALL
    parts: tuple[Clause | Branch, ...] = ()


def read(data: object, known: Mapping[str, FilterField]) -> Branch:
    """A filter from its JSON (text or read already). BadRequest(bad_filter) where it is none, or too deep or long."""
    if isinstance(data, str):
        try:
            data = json.loads(data)
        except (ValueError, RecursionError):
            raise BadRequest("bad_filter") from None
    found = _branch(data, known, DEEPEST)
    if sum(1 for _ in clauses_of(found)) > MOST_CLAUSES:
        raise BadRequest("bad_filter")
    return found


def written(branch: Branch) -> str:
    """A filter as JSON text; reading it gives the filter back."""
    return json.dumps(_plain(branch), ensure_ascii=False)


def clauses_of(branch: Branch) -> Iterable[Clause]:
    """Every test of a filter, in order."""
    for part in branch.parts:
        if isinstance(part, Branch):
            yield from clauses_of(part)
        else:
            yield part


def _branch(data: object, known: Mapping[str, FilterField], depth: int) -> Branch:
    if not isinstance(data, dict) or len(data) != 1 or depth == 0:
        raise BadRequest("bad_filter")
    (word, parts), *_ = data.items()
    if word not in set(Joined) or not isinstance(parts, list):
        raise BadRequest("bad_filter")
    return Branch(Joined(word), tuple(_part(part, known, depth - 1) for part in parts))


def _part(data: object, known: Mapping[str, FilterField], depth: int) -> Clause | Branch:
    if not isinstance(data, dict) or "field" not in data:
        return _branch(data, known, depth)
    field = known.get(str(data["field"]))
    if field is None:
        raise BadRequest("unknown_filter_field", field=str(data["field"])[:LONGEST_TEXT])
    op = data.get("is")
    if op not in OPS[field.kind]:
        raise BadRequest("bad_filter")
    return Clause(field, Op(str(op)), _value(field.kind, Op(str(op)), data.get("value")))


def _value(kind: Kind, op: Op, given: object) -> object:
    if op in WITHOUT_VALUE:
        return None
    value = _read_value(kind, op, given)
    if value is None:
        raise BadRequest("bad_filter")
    return value


def _read_value(kind: Kind, op: Op, given: object) -> object:
    """The value a test needs; None where what is given is none."""
    if op in IN_DAYS:
        return given if _is_whole(given) and 1 <= int(str(given)) <= MOST_DAYS else None
    if op in (Op.SINCE, Op.UNTIL):
        return _day(given)
    if op in (Op.ONE_OF, Op.NONE_OF):
        return tuple(str(each) for each in given) if isinstance(given, (list, tuple)) and given else None
    if kind is Kind.MONEY:
        return given if _is_whole(given) else None
    if kind is Kind.NUMBER:
        return given if _is_number(given) else None
    return given.strip()[:LONGEST_TEXT] or None if isinstance(given, str) else None


def _is_number(given: object) -> bool:
    return (_is_whole(given) or isinstance(given, float)) and abs(float(str(given))) < MOST


def _is_whole(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and abs(given) < 2**62


def _day(given: object) -> date | None:
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        return None


def _plain(part: Clause | Branch) -> dict[str, object]:
    if isinstance(part, Branch):
        return {part.joined.value: [_plain(each) for each in part.parts]}
    value = part.value
    told: dict[str, object] = {"field": part.field.id, "is": part.op.value}
    if value is not None:
        told["value"] = value.isoformat() if isinstance(value, date) else value
    return told
