"""Connections that break at a chosen statement, to see that nothing is ever half done."""

from __future__ import annotations

from typing import Any


class Interrupted(Exception):
    """What is injected."""


class Breaking:
    """A connection, or a cursor of it, that breaks at its n-th statement after BEGIN IMMEDIATE; ROLLBACK passes."""

    def __init__(self, real: Any, after: int, owner: Breaking | None = None) -> None:
        self.real, self.after, self.owner, self.begun = real, after, owner, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def cursor(self, *values: Any) -> Breaking:
        return Breaking(self.real.cursor(*values), 0, self)

    def execute(self, sql: str, *values: Any) -> Any:
        (self.owner or self).count(sql)
        return self.real.execute(sql, *values)

    def executemany(self, sql: str, *values: Any) -> Any:
        (self.owner or self).count(sql)
        return self.real.executemany(sql, *values)

    def count(self, sql: str) -> None:
        self.begun |= sql.startswith("BEGIN")
        if sql == "ROLLBACK" or not self.begun:
            return
        if self.after == 0:
            self.after = -1
            raise Interrupted(sql)
        self.after -= 1
