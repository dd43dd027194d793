"""What every record of the book has in common."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from typing import Any, ClassVar

from pydantic import ConfigDict
from sqlmodel import Field, SQLModel


def new_uid() -> str:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits; grows with time, so indexes append."""
    millis = time.time_ns() // 1_000_000
    raw = (millis << 80) | int.from_bytes(os.urandom(10))
    raw = (raw & ~(0xF << 76)) | (0x7 << 76)
    raw = (raw & ~(0x3 << 62)) | (0x2 << 62)
    text = f"{raw:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def utc_now() -> str:
    """This instant as stored: UTC, whole seconds, `2026-11-23T07:00:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Draft(SQLModel):
    """Fields a form or file fills; validated on construction and on every assignment."""

    model_config = ConfigDict(validate_assignment=True, extra="forbid", str_strip_whitespace=True)  # type: ignore[assignment]


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
