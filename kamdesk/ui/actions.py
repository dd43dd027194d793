"""Everything a rep can ask the desk to do: one table; menus, palette and the page of shortcuts are made from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from kamdesk.ui.icons import icon
from kamdesk.ui.key_rules import native, objection, portable
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import listed

WINDOW = "window"
"""The context whose keys work wherever the focus is; the others' only in their own part."""

DAY = "day"
"""The single letters of Today's list, which listens to them itself so that none fires while something is typed."""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One line of the table. `keys` are portable ("Ctrl" is Cmd on a Mac), the first is the one shown.

    `menu` is where it stands, none for what the palette alone offers; `gap` puts a line above it. With `heard`,
    its part of the window listens to the keys itself: Enter must go to whoever edits a cell, letters to whoever types.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    context: str = WINDOW
    menu: str = ""
    gap: bool = False
    checkable: bool = False
    heard: bool = False

    @property
    def label(self) -> str:
        return QCoreApplication.translate("Actions", self.text)

    def meets(self, other: ActionLine) -> bool:
        """Whether there is a place where both hear the same key."""
        return self.context == other.context or WINDOW in (self.context, other.context)


def plain(label: str) -> str:
    """A label without the mark of its mnemonic, also where that stands in brackets: 撤销(&U)."""
    return re.sub(r"\(&\w\)", "", label).replace("&", "")


def action_lines() -> tuple[ActionLine, ...]:
    """The table."""
    return _LINES


def menu_title(menu: str) -> str:
    return QCoreApplication.translate("Actions", _MENUS[menu])


def context_title(context: str) -> str:
    return QCoreApplication.translate("Actions", _CONTEXTS[context])


DRAW_MS = 400
"""After how long the icons of a new window, or of another palette, are drawn."""
DRAWN_AT_ONCE, DRAW_AGAIN_MS = 2, 5


class Actions(QObject):
    """The table's actions for one window. What nobody has wired is not offered anywhere.

    `own_changed` carries the rep's own keys by names of actions, as `take_own` gets them back at the next start.
    """

    own_changed = Signal(dict)

    def __init__(self, window: QWidget, lines: tuple[ActionLine, ...] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.timeout.connect(self._draw_icons)
        self._undrawn: list[str] = []
        self.lines = {line.id: line for line in lines or action_lines()}
        self._made = {line.id: self._make(line) for line in self.lines.values()}
        self._own: dict[str, tuple[str, ...]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self.take_own({})
        self._menus: list[QMenu] = []
        self.colour_icons()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[ActionLine, QAction]]:
        """Lines with their actions, those that are wired."""
        return ((line, self._made[name]) for name, line in self.lines.items() if self._made[name].isVisible())

    def wire(self, name: str, slot: Callable[..., object], owner: QWidget | None = None) -> QAction:
        """Say what an action does, and in which part of the window its keys work (its context; else everywhere)."""
        action = self._made[name]
        action.triggered.connect(slot)
        action.setVisible(True)
        if self.lines[name].context == WINDOW:
            self._window.addAction(action)
        elif owner is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            owner.addAction(action)
        for menu in self._menus:
            _hide_if_empty(menu)
        return action

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus on a bar; a menu with nothing wired stays away until something is."""
        for name in _MENUS:
            menu = bar.addMenu(menu_title(name))
            menu.setObjectName(f"menu_{name}")
            self._fill_menu(menu, name)
            self._menus.append(menu)
            _hide_if_empty(menu)

    def menu(self, names: tuple[str, ...], parent: QWidget) -> QMenu:
        """A context menu of some wired actions; an empty name is a line."""
        menu = QMenu(parent)
        for name in names:
            if not name:
                menu.addSeparator()
            elif self._made[name].isVisible():
                menu.addAction(self._made[name])
        return menu

    def colour_icons(self) -> None:
        """Draw the icons in the palette's colours, soon and once; to be called again when it changes.

        They show in menus only, so the first rows need not wait for half a hundred drawings.
        """
        self._undrawn = [name for name, line in self.lines.items() if line.icon]
        self._drawing.start(DRAW_MS)

    def _draw_icons(self) -> None:
        """A few at a time: all at once would hold up the first clicks for half a second."""
        for name in self._undrawn[:DRAWN_AT_ONCE]:
            self._made[name].setIcon(icon(self.lines[name].icon, self._window.palette()))
        del self._undrawn[:DRAWN_AT_ONCE]
        if self._undrawn:
            self._drawing.start(DRAW_AGAIN_MS)

    def keys_of(self, name: str) -> tuple[str, ...]:
        """The keys of an action as people of this system write them."""
        return tuple(map(native, self._keys[name]))

    # The rep's own keys.

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action, portable."""
        return self._keys[name]

    def is_usual(self, name: str) -> bool:
        """Whether an action has the keys of the table."""
        return self._keys[name] == self.lines[name].keys

    def objection(self, name: str, key: str) -> str:
        """Why an action may not have a key, in a sentence; empty where it may. Those of the table are sound there."""
        line = self.lines[name]
        usual = {each for other in self.lines.values() if other.context == line.context for each in other.keys}
        return "" if key in usual else objection(key)

    def holder(self, name: str, keys: Sequence[str]) -> ActionLine | None:
        """Whoever has one of these keys where the action would hear it."""
        line = self.lines[name]
        others = (other for other in self.lines.values() if other is not line and other.meets(line))
        return next((other for other in others if set(keys) & set(self._keys[other.id])), None)

    def change_keys(self, name: str, wanted: tuple[str, ...]) -> None:
        """Give an action these keys, its usual ones or others; they are taken from whoever has them."""
        line = self.lines[name]
        own = {
            other: tuple(key for key in theirs if key not in wanted or not self.lines[other].meets(line))
            for other, theirs in self._own.items()
            if other != name
        }
        self.take_own(own if wanted == line.keys else own | {name: wanted})
        self.own_changed.emit(dict(self._own))

    def told_anew(self) -> Mapping[str, str]:
        """The first keys of changed actions by the usual ones, as a text tells them: F2 and Del mean more than one."""
        changed = [name for name, line in self.lines.items() if line.keys and not self.is_usual(name)]
        keys = {self.lines[name].keys[0]: listed(self.keys_of(name)) or "—" for name in changed}
        return {usual: now for usual, now in keys.items() if "+" in usual}

    def change_all_back(self) -> None:
        """Give every action its usual keys."""
        self.take_own({})
        self.own_changed.emit({})

    def take_own(self, own: Mapping[str, Sequence[str]]) -> None:
        """Put the rep's own keys in force, by names of actions; all other actions have their usual ones.

        What is no key, or may not be one here, or comes twice is left out. A usual key that is now another's is not
        given.
        """
        self._own = {}
        for name, keys in own.items():
            if name in self.lines and not self.lines[name].heard:
                self._own[name] = tuple(key for key in map(portable, keys) if key and self._is_sound(name, key))
        for line in self.lines.values():
            free = tuple(key for key in line.keys if not self._is_owned(line, key))
            self._keys[line.id] = line.keys if line.heard else self._own.get(line.id, free)
            self._show_keys(line)

    def _is_sound(self, name: str, key: str) -> bool:
        return not self.objection(name, key) and not self._is_owned(self.lines[name], key)

    def _is_owned(self, line: ActionLine, key: str) -> bool:
        """Whether the rep gave the key to another action heard in the same place."""
        return any(key in keys and name != line.id and line.meets(self.lines[name]) for name, keys in self._own.items())

    def _show_keys(self, line: ActionLine) -> None:
        action, keys = self._made[line.id], self._keys[line.id]
        if not line.heard:
            action.setShortcuts([QKeySequence(key) for key in keys])
        if keys or line.keys:
            name = plain(line.label).rstrip("…")
            action.setToolTip(f"{name} ({native(keys[0])})" if keys else name)

    def _fill_menu(self, menu: QMenu, name: str) -> None:
        for line in self.lines.values():
            if line.menu == name:
                if line.gap:
                    menu.addSeparator()
                menu.addAction(self._made[line.id])

    def _make(self, line: ActionLine) -> QAction:
        action = QAction(line.label, self)
        action.setObjectName(line.id)
        action.setMenuRole(_MENU_ROLES.get(line.id, QAction.MenuRole.NoRole))
        action.setCheckable(line.checkable)
        action.setVisible(False)
        return action


def _hide_if_empty(menu: QMenu) -> None:
    menu.menuAction().setVisible(any(each.isVisible() and not each.isSeparator() for each in menu.actions()))


_MENU_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""What a Mac keeps in the menu named after the program; left to itself, Qt would guess it from the words."""
_MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "customer": QT_TRANSLATE_NOOP("Actions", "&Customer"),
    "talk": QT_TRANSLATE_NOOP("Actions", "Con&tact"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
_CONTEXTS = {
    "window": QT_TRANSLATE_NOOP("Actions", "Everywhere"),
    "list": QT_TRANSLATE_NOOP("Actions", "In the list"),
    "tree": QT_TRANSLATE_NOOP("Actions", "In the tree"),
    "day": QT_TRANSLATE_NOOP("Actions", "In Today"),
}
_LINES = (
    ActionLine("new_customer", QT_TRANSLATE_NOOP("Actions", "&New customer…"), ("Ctrl+N",), "add", menu="file"),
    ActionLine("import", QT_TRANSLATE_NOOP("Actions", "&Import…"), ("Ctrl+Shift+I",), "import", menu="file", gap=True),
    ActionLine("export", QT_TRANSLATE_NOOP("Actions", "E&xport…"), ("Ctrl+Shift+E",), "export", menu="file"),
    ActionLine(
        "export_records", QT_TRANSLATE_NOOP("Actions", "&Export records as a table…"), icon="export", menu="file"
    ),
    ActionLine("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), ("Ctrl+P",), "print", menu="file"),
    ActionLine("hand_over", QT_TRANSLATE_NOOP("Actions", "&Hand over…"), (), "handover", menu="file", gap=True),
    ActionLine("receive", QT_TRANSLATE_NOOP("Actions", "&Receive a handover…"), (), "receive", menu="file"),
    ActionLine("backup", QT_TRANSLATE_NOOP("Actions", "&Back up…"), (), "backup", menu="file"),
    ActionLine("restore_backup", QT_TRANSLATE_NOOP("Actions", "Res&tore a backup…"), (), "restore", menu="file"),
    ActionLine("audit", QT_TRANSLATE_NOOP("Actions", "&What left the book…"), (), "history", menu="file"),
    ActionLine("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), "settings", menu="file", gap=True),
    ActionLine("change_passphrase", QT_TRANSLATE_NOOP("Actions", "Change p&assphrase…"), icon="private", menu="file"),
    ActionLine("recovery_key", QT_TRANSLATE_NOOP("Actions", "Recovery &key…"), icon="print", menu="file"),
    ActionLine("lock", QT_TRANSLATE_NOOP("Actions", "&Lock"), ("Ctrl+L",), "lock", menu="file"),
    ActionLine("close", QT_TRANSLATE_NOOP("Actions", "&Close the window"), ("Ctrl+W",), "close", menu="file", gap=True),
    ActionLine("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), menu="file"),
    ActionLine("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo", menu="edit"),
    ActionLine("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", menu="edit"),
    ActionLine("history", QT_TRANSLATE_NOOP("Actions", "&History…"), ("Ctrl+Shift+H",), "history", menu="edit"),
    ActionLine("copy", QT_TRANSLATE_NOOP("Actions", "&Copy rows"), ("Ctrl+C",), "copy", "list", "edit", gap=True),
    ActionLine("paste", QT_TRANSLATE_NOOP("Actions", "&Paste customers"), ("Ctrl+V",), "import", "list", "edit"),
    ActionLine("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), ("Ctrl+A",), "", "list", "edit"),
    ActionLine(
        "filter", QT_TRANSLATE_NOOP("Actions", "&Find in the list"), ("Ctrl+F",), "search", menu="edit", gap=True
    ),
    ActionLine("search", QT_TRANSLATE_NOOP("Actions", "&Search everything"), ("Ctrl+K",), "search", menu="edit"),
    ActionLine("palette", QT_TRANSLATE_NOOP("Actions", "A&ll actions…"), ("Ctrl+Shift+P",), "keyboard", menu="edit"),
    ActionLine(
        "open", QT_TRANSLATE_NOOP("Actions", "&Open"), ("Return", "Enter"), "customer", "list", "customer", heard=True
    ),
    ActionLine("edit_customer", QT_TRANSLATE_NOOP("Actions", "&Edit…"), ("Ctrl+E",), "edit", menu="customer"),
    ActionLine("log", QT_TRANSLATE_NOOP("Actions", "&Log a contact…"), ("Ctrl+Shift+L",), "phone", menu="talk"),
    ActionLine(
        "brief",
        QT_TRANSLATE_NOOP("Actions", "&Brief before a visit or call…"),
        ("Ctrl+Shift+B",),
        "info",
        menu="talk",
    ),
    ActionLine("caller", QT_TRANSLATE_NOOP("Actions", "Who is call&ing?…"), ("Ctrl+Shift+K",), "phone", menu="talk"),
    ActionLine("codes", QT_TRANSLATE_NOOP("Actions", "Codes for the p&hone…"), (), "phone", menu="talk"),
    ActionLine("gift", QT_TRANSLATE_NOOP("Actions", "Log a &gift or dinner…"), (), "gift", menu="talk"),
    ActionLine(
        "log_callback", QT_TRANSLATE_NOOP("Actions", "Log a callback in three pa&rts…"), (), "phone", menu="talk"
    ),
    ActionLine("callback", QT_TRANSLATE_NOOP("Actions", "Pla&n a callback…"), ("Ctrl+B",), "calendar", menu="talk"),
    ActionLine("plan_next", QT_TRANSLATE_NOOP("Actions", "Plan the &proposed contact"), ("Ctrl+Shift+Y",), menu="talk"),
    ActionLine(
        "new_deal",
        QT_TRANSLATE_NOOP("Actions", "New opport&unity…"),
        ("Ctrl+Alt+O",),
        "order",
        menu="customer",
        gap=True,
    ),
    ActionLine("new_quote", QT_TRANSLATE_NOOP("Actions", "New &quote…"), ("Ctrl+Alt+Q",), "order", menu="customer"),
    ActionLine("new_order", QT_TRANSLATE_NOOP("Actions", "New o&rder…"), (), "order", menu="customer"),
    ActionLine("new_issue", QT_TRANSLATE_NOOP("Actions", "New service i&ssue…"), (), "warning", menu="customer"),
    ActionLine("discount", QT_TRANSLATE_NOOP("Actions", "Chec&k a discount…"), (), "order", menu="customer"),
    ActionLine("edit_cell", QT_TRANSLATE_NOOP("Actions", "Edit the &value"), ("F2",), "", "list", "customer"),
    ActionLine("previous", QT_TRANSLATE_NOOP("Actions", "&Previous customer"), ("Alt+Up",), menu="customer", gap=True),
    ActionLine("next", QT_TRANSLATE_NOOP("Actions", "&Next customer"), ("Alt+Down",), menu="customer"),
    ActionLine(
        "take_out", QT_TRANSLATE_NOOP("Actions", "Take out of t&his group"), (), "group", "list", "customer", gap=True
    ),
    ActionLine("trash", QT_TRANSLATE_NOOP("Actions", "Move to the &trash"), ("Del",), "trash", "list", "customer"),
    ActionLine("restore", QT_TRANSLATE_NOOP("Actions", "Put &back from the trash"), (), "restore", "list", "customer"),
    ActionLine("purge", QT_TRANSLATE_NOOP("Actions", "&Delete for good…"), ("Shift+Del",), "trash", "list", "customer"),
    ActionLine("write_to", QT_TRANSLATE_NOOP("Actions", "&Write to…"), ("Ctrl+Shift+M",), "mail", "list", "talk"),
    ActionLine(
        "duplicates", QT_TRANSLATE_NOOP("Actions", "&Find duplicates"), ("Ctrl+Shift+D",), "customers", menu="customer"
    ),
    ActionLine("invalid", QT_TRANSLATE_NOOP("Actions", "Mark as &invalid…"), ("Ctrl+I",), "", "list", "customer"),
    ActionLine("erase", QT_TRANSLATE_NOOP("Actions", "Er&ase on request…"), (), "trash", menu="customer"),
    ActionLine("merge", QT_TRANSLATE_NOOP("Actions", "&Merge the two…"), ("Ctrl+Alt+M",), "", "list", "customer"),
    ActionLine(
        "new_group", QT_TRANSLATE_NOOP("Actions", "New &group"), ("Ctrl+G",), "group", menu="customer", gap=True
    ),
    ActionLine(
        "new_smart", QT_TRANSLATE_NOOP("Actions", "Ne&w smart group…"), ("Ctrl+Shift+G",), "search", menu="customer"
    ),
    ActionLine("edit_smart", QT_TRANSLATE_NOOP("Actions", "Who is &in it…"), (), "edit", "tree"),
    ActionLine("new_subgroup", QT_TRANSLATE_NOOP("Actions", "New group &inside"), (), "group", "tree"),
    ActionLine("edit_group", QT_TRANSLATE_NOOP("Actions", "&Strategy…"), (), "edit", "tree"),
    ActionLine("rename_group", QT_TRANSLATE_NOOP("Actions", "&Rename"), ("F2",), "edit", "tree"),
    ActionLine("private_group", QT_TRANSLATE_NOOP("Actions", "&Private"), (), "", "tree", checkable=True),
    ActionLine("delete_group", QT_TRANSLATE_NOOP("Actions", "&Delete the group"), ("Del",), "trash", "tree"),
    ActionLine("expand_all", QT_TRANSLATE_NOOP("Actions", "&Expand all"), (), "", "tree"),
    ActionLine("collapse_all", QT_TRANSLATE_NOOP("Actions", "&Collapse all"), (), "", "tree"),
    ActionLine("go_today", QT_TRANSLATE_NOOP("Actions", "&Today"), ("Ctrl+T",), "today", menu="view"),
    ActionLine("go_all", QT_TRANSLATE_NOOP("Actions", "&All customers"), ("Ctrl+Shift+A",), "customers", menu="view"),
    ActionLine("go_wrapup", QT_TRANSLATE_NOOP("Actions", "&Evening review"), ("Ctrl+Shift+R",), "check", menu="view"),
    ActionLine("go_deals", QT_TRANSLATE_NOOP("Actions", "Deal&s"), ("Ctrl+Alt+D",), "order", menu="view"),
    ActionLine("go_products", QT_TRANSLATE_NOOP("Actions", "&Products"), ("Ctrl+Alt+P",), "order", menu="view"),
    ActionLine("go_service", QT_TRANSLATE_NOOP("Actions", "Serv&ice"), ("Ctrl+Alt+S",), "visit", menu="view"),
    ActionLine("go_network", QT_TRANSLATE_NOOP("Actions", "Referra&ls"), ("Ctrl+Alt+N",), "customers", menu="view"),
    ActionLine("go_calendar", QT_TRANSLATE_NOOP("Actions", "&Calendar"), ("Ctrl+Shift+C",), "calendar", menu="view"),
    ActionLine("go_visits", QT_TRANSLATE_NOOP("Actions", "&Visits"), (), "visit", menu="view"),
    ActionLine("go_greetings", QT_TRANSLATE_NOOP("Actions", "&Greetings"), (), "gift", menu="view"),
    ActionLine("last_import", QT_TRANSLATE_NOOP("Actions", "What the last i&mport brought"), (), "import", menu="view"),
    ActionLine("go_invalid", QT_TRANSLATE_NOOP("Actions", "Invali&d ones"), ("Ctrl+Alt+I",), "warning", menu="view"),
    ActionLine("go_analysis", QT_TRANSLATE_NOOP("Actions", "A&nalysis"), ("Ctrl+Shift+N",), "chart", menu="view"),
    ActionLine(
        "layout_1", QT_TRANSLATE_NOOP("Actions", "List alone"), ("Ctrl+Alt+1",), menu="view", gap=True, checkable=True
    ),
    ActionLine("layout_2", QT_TRANSLATE_NOOP("Actions", "Tree and list"), ("Ctrl+Alt+2",), menu="view", checkable=True),
    ActionLine(
        "layout_3",
        QT_TRANSLATE_NOOP("Actions", "Tree, list and customer"),
        ("Ctrl+Alt+3",),
        menu="view",
        checkable=True,
    ),
    *(
        ActionLine(f"tab_{tab}", words, (f"Ctrl+{number}",))
        for number, (tab, words) in enumerate(
            (
                ("overview", QT_TRANSLATE_NOOP("Actions", "Customer: overview")),
                ("timeline", QT_TRANSLATE_NOOP("Actions", "Customer: timeline")),
                ("contacts", QT_TRANSLATE_NOOP("Actions", "Customer: contacts")),
                ("orders", QT_TRANSLATE_NOOP("Actions", "Customer: orders")),
                ("files", QT_TRANSLATE_NOOP("Actions", "Customer: files")),
                ("value", QT_TRANSLATE_NOOP("Actions", "Customer: value")),
                ("deals", QT_TRANSLATE_NOOP("Actions", "Customer: deals")),
                ("service", QT_TRANSLATE_NOOP("Actions", "Customer: service")),
                ("plan", QT_TRANSLATE_NOOP("Actions", "Customer: plan")),
            ),
            start=1,
        )
    ),
    ActionLine("tab_next", QT_TRANSLATE_NOOP("Actions", "Customer: next tab"), ("Ctrl+PgDown", "Ctrl+Tab")),
    ActionLine("tab_previous", QT_TRANSLATE_NOOP("Actions", "Customer: tab before"), ("Ctrl+PgUp", "Ctrl+Shift+Tab")),
    ActionLine("refresh", QT_TRANSLATE_NOOP("Actions", "&Refresh"), ("F5",), "refresh", menu="view", gap=True),
    ActionLine("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), ("F11",), menu="view", checkable=True),
    ActionLine("help", QT_TRANSLATE_NOOP("Actions", "&Help"), ("F1",), "help", menu="help"),
    ActionLine("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("Ctrl+/",), "keyboard", menu="help"),
    ActionLine("diagnostics", QT_TRANSLATE_NOOP("Actions", "Copy &diagnostics"), (), "copy", menu="help", gap=True),
    ActionLine("about", QT_TRANSLATE_NOOP("Actions", "&About KamDesk"), (), "info", menu="help"),
    ActionLine("day_done", QT_TRANSLATE_NOOP("Actions", "Done"), ("E",), "check", DAY, heard=True),
    ActionLine("day_snooze", QT_TRANSLATE_NOOP("Actions", "Snooze"), ("S",), "snooze", DAY, heard=True),
    ActionLine("day_log", QT_TRANSLATE_NOOP("Actions", "Log a contact"), ("L",), "phone", DAY, heard=True),
    ActionLine("day_call", QT_TRANSLATE_NOOP("Actions", "Call"), ("C",), "phone", DAY, heard=True),
    ActionLine("day_pin", QT_TRANSLATE_NOOP("Actions", "Pin for today"), ("P",), "", DAY, heard=True),
    ActionLine("day_next", QT_TRANSLATE_NOOP("Actions", "Next"), ("J",), "", DAY, heard=True),
    ActionLine("day_previous", QT_TRANSLATE_NOOP("Actions", "Previous"), ("K",), "", DAY, heard=True),
)
