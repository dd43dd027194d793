"""From what a form or file holds to a validated draft, and from what is wrong to problems at their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem

if TYPE_CHECKING:
    from kamdesk.models.record import Draft


def problems_of(draft: type[Draft], values: Mapping[str, object]) -> list[Problem]:
    """What is wrong with these values as a draft of that kind; empty where nothing is."""
    from pydantic import ValidationError

    try:
        draft.model_validate(dict(values))
    except ValidationError as error:
        return [
            Problem(".".join(map(str, each["loc"])), each["type"], dict(each.get("ctx", {}))) for each in error.errors()
        ]
    return []


def checked(draft: type[Draft], values: Mapping[str, object]) -> dict[str, object]:
    """The validated values by column; Invalid with every problem otherwise."""
    found = problems_of(draft, values)
    if found:
        raise Invalid(found)
    return draft.model_validate(dict(values)).model_dump()
