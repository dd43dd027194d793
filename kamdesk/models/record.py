"""What every record of the book has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import ConfigDict, field_validator
from pydantic_core import PydanticCustomError
from sqlmodel import Field, SQLModel

from kamdesk.models.identity import new_uid, utc_now
from kamdesk.models.lengths import LONGEST_TEXT


class Draft(SQLModel):
    """Fields a form or file fills; validated on construction and on every assignment."""

    model_config = ConfigDict(validate_assignment=True, extra="forbid")  # type: ignore[assignment]

    @field_validator("*")
    @classmethod
    def _fits(cls, value: Any) -> Any:
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise PydanticCustomError("string_too_long", "too long", {"max_length": LONGEST_TEXT})
        return value


class Record(SQLModel):
    """A stored noun. `id` is local to one book and never reused; `uid` survives export, handover and merge.

    `origin` says where the record came from (a file, a handover and its author), `updated_at` is what merging compares.
    """

    __table_args__: ClassVar[Any] = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=new_uid, unique=True, max_length=36)
    created_at: str = Field(default_factory=utc_now, max_length=20)
    updated_at: str = Field(default_factory=utc_now, max_length=20)
    origin: str | None = None
