"""The cross in a line that empties it, with a name for those who hear the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def make_clearable(line: QLineEdit) -> None:
    """Give a line its cross."""
    line.setClearButtonEnabled(True)
    for cross in line.findChildren(QToolButton):
        cross.setAccessibleName(QCoreApplication.translate("ClearButton", "Empty the line"))
