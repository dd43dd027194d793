"""The bar at the top: menus, the search, and the few things done all day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QPushButton, QSizePolicy, QToolButton, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui.actions import Actions
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.search_box import SearchBox
from kamdesk.ui.theme import kind

SEARCH_LEAST = 180
"""Pixels of the search box at least."""


class TopBar(QFrame):
    """One filled button: logging a contact. The others step back where the window is narrow."""

    def __init__(self, desk: Desk, jobs: Jobs, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind(self, "bar")
        self.menus = Menus()
        self.menus.setAccessibleName(self.tr("Menus"))
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        actions.fill(self.menus)
        self.search = SearchBox(desk, jobs)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(460)
        self._ask = actions["search"]
        self._ask.changed.connect(self._tell_keys)
        self._tell_keys()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 16, 5)
        row.setSpacing(12)
        row.addWidget(self.menus)
        row.addWidget(self.search, 3)
        take_in = ActionButton(actions["import"], self.tr("Import"))
        new = ActionButton(actions["new_customer"], self.tr("New customer"))
        self._log = ActionButton(actions["log"], self.tr("Log a contact"))
        kind(self._log, "primary")
        lock = ActionButton(actions["lock"], self.tr("Lock"))
        row.addWidget(take_in)
        row.addWidget(new)
        row.addStretch(1)
        row.addWidget(self._log)
        row.addWidget(lock)
        self._going = (take_in, lock, new)

    def _tell_keys(self) -> None:
        self.search.tell_keys(self._ask.shortcut().toString(QKeySequence.SequenceFormat.NativeText))

    def event(self, event: QEvent) -> bool:
        """Other letters, and words of another length, ask for other room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_room()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """What the menus offer too steps back, so that all of the menus are seen."""
        layout = self.layout()
        if layout is None or not hasattr(self, "_going"):
            return
        edges, gap = layout.contentsMargins(), layout.spacing()
        used = edges.left() + edges.right() + self.menus.sizeHint().width() + 3 * gap
        used += SEARCH_LEAST + self._log.sizeHint().width()
        widths = {button: button.sizeHint().width() + gap for button in self._going}
        left = list(self._going)
        while left and used + sum(widths[button] for button in left) > self.width():
            left.pop(0)
        for button in self._going:
            button.give_room(button in left)


class Menus(QMenuBar):
    """Where even the menus do not all fit, a "»" in their own letters leads to the rest: Qt's is a dot of 12 pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._rest = self.findChild(QToolButton, "qt_menubar_ext_button")
        if self._rest is not None:  # a Mac has its menus elsewhere
            self._rest.setIcon(QIcon())
            self._rest.setText("»")
            self._rest.setAccessibleName(self.tr("More menus"))
            self._rest.setToolTip(self.tr("More menus"))
            self._rest.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As wide as its sign; to the left of it there is the edge of a menu's title, or nothing."""
        if watched is self._rest and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            place = self._rest.geometry()
            place.setLeft(min(place.left(), place.right() - self.fontMetrics().horizontalAdvance("»") - 2))
            self._rest.setGeometry(place)
        return super().eventFilter(watched, event)


class ActionButton(QPushButton):
    """A button for one action: there when the action is, alive when it is; its keys stand in the tip."""

    def __init__(self, action: QAction, words: str) -> None:
        super().__init__(words)
        self._action = action
        self._has_room = True
        self.setObjectName(f"button_{action.objectName()}")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def give_room(self, has_room: bool) -> None:
        """Whether there is room for it."""
        if has_room != self._has_room:
            self._has_room = has_room
            self._follow()

    def _follow(self) -> None:
        self.setVisible(self._action.isVisible() and self._has_room)
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.text()} ({keys})" if keys else self.text())
