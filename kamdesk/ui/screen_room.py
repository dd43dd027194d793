"""The room a screen has for a window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

TITLE_BAR = 40
"""Pixels the system's frame may take of a screen."""


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Make a window this large, or as large as its screen allows with the frame around it."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height() - TITLE_BAR))
