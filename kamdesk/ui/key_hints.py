"""The line at the foot of a list that says which key does what."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kamdesk.ui import theme

KEPT_CLEAR = "kept_clear"
"""The name of what stands at the foot of a page and is covered by no notice: key hints, buttons."""


class KeyHints(QFrame):
    """Keys with their words; a label instead of words may change later."""

    def __init__(self, hints: Iterable[tuple[str, str | QLabel]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(KEPT_CLEAR)
        theme.kind(self, "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(4)
        for key, words in hints:
            cap = QLabel(key)
            theme.kind(cap, "key")
            row.addWidget(cap)
            label = words if isinstance(words, QLabel) else QLabel(words)
            theme.kind(label, "caption")
            row.addWidget(label)
            row.addSpacing(8)
        row.addStretch(1)
