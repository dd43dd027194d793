"""A small dialog that has more to say than when it opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def grow(dialog: QWidget) -> None:
    """As tall as its wrapped texts need at its width, and never less tall than it was.

    A layout keeps no window that tall by itself: without this, what stood there gives way, and lines are cut in half.
    """
    layout = dialog.layout()
    if layout is not None and (needed := layout.totalHeightForWidth(dialog.width())) > dialog.height():
        dialog.resize(dialog.width(), needed)
