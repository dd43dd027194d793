"""The bar at the top: menus, the search, and the few things done all day."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QPushButton, QSizePolicy, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui.actions import Actions
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.search_box import SearchBox
from kamdesk.ui.theme import kind


class TopBar(QFrame):
    """One filled button: logging a contact. The others step back where the window is narrow."""

    def __init__(self, desk: Desk, jobs: Jobs, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind(self, "bar")
        self.menus = QMenuBar()
        self.menus.setAccessibleName(self.tr("Menus"))
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        actions.fill(self.menus)
        self.search = SearchBox(desk, jobs)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(460)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 16, 5)
        row.setSpacing(12)
        row.addWidget(self.menus)
        row.addWidget(self.search, 3)
        row.addWidget(ActionButton(actions["import"], self.tr("Import")))
        row.addWidget(ActionButton(actions["new_customer"], self.tr("New customer")))
        row.addStretch(1)
        log = ActionButton(actions["log"], self.tr("Log a contact"))
        kind(log, "primary")
        row.addWidget(log)
        row.addWidget(ActionButton(actions["lock"], self.tr("Lock")))


class ActionButton(QPushButton):
    """A button for one action: there when the action is, alive when it is; its keys stand in the tip."""

    def __init__(self, action: QAction, words: str) -> None:
        super().__init__(words)
        self._action = action
        self.setObjectName(f"button_{action.objectName()}")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._action.isVisible())
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.text()} ({keys})" if keys else self.text())
