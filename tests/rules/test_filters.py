"""Filters of smart groups: what can be said, what is refused, and that writing and reading keep the sense."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.refusals import BadRequest
from kamdesk.rules.filter_fields import FIELDS, FilterField, Kind, own_field
from kamdesk.rules.filters import IN_DAYS, OPS, WITHOUT_VALUE, Branch, Clause, Joined, Op, read, written

GRADE_A = {"field": "grade", "is": "one_of", "value": ["A"]}
QUIET = {"field": "last_contact", "is": "not_last", "value": 30}


def test_not_contacted_for_30_days_and_grade_a() -> None:
    found = read({"all": [QUIET, GRADE_A]}, FIELDS)
    assert found == Branch(
        Joined.ALL, (Clause(FIELDS["last_contact"], Op.NOT_LAST, 30), Clause(FIELDS["grade"], Op.ONE_OF, ("A",)))
    )


@pytest.mark.parametrize(
    "data",
    [
        "not json",
        "[]",
        {},
        {"all": GRADE_A},
        {"some": [GRADE_A]},
        {"all": [GRADE_A], "any": []},
        {"all": [{"field": "grade", "is": "contains", "value": "A"}]},
        {"all": [{"field": "grade", "is": "one_of", "value": []}]},
        {"all": [{"field": "grade", "is": "one_of"}]},
        {"all": [{"field": "last_contact", "is": "not_last", "value": 0}]},
        {"all": [{"field": "last_contact", "is": "not_last", "value": "30"}]},
        {"all": [{"field": "last_contact", "is": "since", "value": "2026-02-30"}]},
        {"all": [{"field": "revenue", "is": "at_least", "value": 1.5}]},
        {"all": [{"field": "revenue", "is": "at_least", "value": True}]},
        {"all": [{"field": "potential", "is": "at_least", "value": 1e40}]},
        {"all": [{"field": "name", "is": "contains", "value": "  "}]},
        {"all": [GRADE_A] * 61},
        {"all": [{"any": [{"all": [{"any": [{"all": [{"any": [{"all": [GRADE_A]}]}]}]}]}]}]},
    ],
    ids=str,
)
def test_what_is_no_filter_is_refused(data: object) -> None:
    with pytest.raises(BadRequest, match="bad_filter"):
        read(data, FIELDS)


def test_a_field_the_book_does_not_have_is_named() -> None:
    with pytest.raises(BadRequest) as refused:
        read({"all": [{"field": "custom.颜色", "is": "filled"}]}, FIELDS)
    assert (refused.value.code, refused.value.figures) == ("unknown_filter_field", {"field": "custom.颜色"})


def test_an_own_field_is_asked_by_its_type() -> None:
    known = {"custom.颜色": own_field("颜色", "choice", ("红", "蓝"))}
    assert known["custom.颜色"].choices == ("红", "蓝")
    assert read({"all": [{"field": "custom.颜色", "is": "one_of", "value": ["红"]}]}, known).parts


def test_an_endlessly_nested_text_is_refused() -> None:
    with pytest.raises(BadRequest):
        read('{"all":[' * 100_000, FIELDS)


def _value(field: FilterField, op: Op) -> st.SearchStrategy[object]:
    if op in WITHOUT_VALUE:
        return st.none()
    if op in IN_DAYS:
        return st.integers(1, 36_500)
    if op in (Op.SINCE, Op.UNTIL):
        return st.dates(date(1900, 1, 1), date(2100, 1, 1))
    if op in (Op.ONE_OF, Op.NONE_OF):
        return st.lists(st.text(min_size=1), min_size=1, max_size=4).map(tuple)
    if field.kind in (Kind.NUMBER, Kind.MONEY):
        return st.integers(-(10**12), 10**12)
    return st.text("abc甲乙%_'\"", min_size=1, max_size=20)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    field = draw(st.sampled_from(list(FIELDS.values())))
    op = draw(st.sampled_from(OPS[field.kind]))
    return Clause(field, op, draw(_value(field, op)))


FILTERS = st.recursive(
    st.builds(Branch, st.sampled_from(Joined), st.lists(clauses(), max_size=4).map(tuple)),
    lambda inner: st.builds(
        Branch, st.sampled_from(Joined), st.lists(st.one_of(inner, clauses()), max_size=3).map(tuple)
    ),
    max_leaves=4,
)


def _depth(branch: Branch) -> int:
    return 1 + max((_depth(part) for part in branch.parts if isinstance(part, Branch)), default=0)


@given(FILTERS)
def test_a_filter_reads_back_as_it_was_written(branch: Branch) -> None:
    text = written(branch)
    if _depth(branch) <= 6:
        assert read(text, FIELDS) == branch
    assert json.loads(text).keys() == {branch.joined.value}
