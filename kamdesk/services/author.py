"""Whose desk it is: the name that stands under what is written, in handovers and letters."""

from __future__ import annotations

from kamdesk.services.desk import Desk, set_setting


def set_author(desk: Desk, name: str) -> None:
    """Keep the rep's name; what was written before keeps the name it has."""
    desk.author = name.strip()
    desk.book.author = desk.author or None
    set_setting(desk, "author", desk.author)
