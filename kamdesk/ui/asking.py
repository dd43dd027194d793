"""A question before something is lost: the button that goes on names its act, the one that stays is the default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

GOES = QMessageBox.ButtonRole.DestructiveRole
STAYS = QMessageBox.ButtonRole.RejectRole


def ask(
    parent: QWidget,
    question: str,
    go: str,
    act: Callable[[], object],
    *,
    stay: str = "",
    title: str = "",
    more: str = "",
    icon: QMessageBox.Icon = QMessageBox.Icon.Question,
    role: QMessageBox.ButtonRole = GOES,
) -> QMessageBox:
    """Ask in a box of its own and do `act` on `go`; Esc, Enter and `stay` (Cancel without words) do nothing."""
    box = QMessageBox(icon, title or parent.windowTitle(), question, parent=parent)
    box.setInformativeText(more)
    goes = box.addButton(go, role)
    stays = box.addButton(stay, STAYS) if stay else box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(stays)
    box.setEscapeButton(stays)
    goes.clicked.connect(lambda: act())
    box.finished.connect(box.deleteLater)
    box.open()
    return box
