"""The window as a whole: search, layouts, moving about, files dropped, places remembered, looks and languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTranslator, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.rows import Sheet
from kamdesk.services import customers, lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.greetings_page import GreetingsPage
from kamdesk.ui.pages import Page
from kamdesk.ui.stage_board import CardRole
from kamdesk.ui.theme import DARK, LIGHT, Roles, Theme, roles
from kamdesk.ui.window import MainWindow
from kamdesk.ui.window_parts import come_into_sight
from tests.ui.dictation import dictate
from tests.ui.shell import Shell, listed, shell_on

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_search_finds_as_you_type_and_enter_opens(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    wanted = next(name for name in listed(window) if name.isascii())
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    box = window.top.search
    assert box.hasFocus()
    QTest.keyClicks(box, wanted[:12])
    qtbot.waitUntil(lambda: box.popup.isVisible() and box.model.rowCount() > 0)
    hit = box.model.hit(0)
    assert hit is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.detail.customer_id() == hit.id
    assert not box.popup.isVisible()


def test_search_hears_what_no_key_typed(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    wanted = next(name for name in listed(window) if not name.isascii())
    box = window.top.search
    box.ask()
    dictate(box, wanted[:4])
    qtbot.waitUntil(lambda: box.popup.isVisible() and box.model.rowCount() > 0)
    hit = box.model.hit(0)
    assert hit is not None
    assert hit.name.startswith(wanted[:4])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.popup.isVisible()


def test_search_is_steered_by_arrows_and_left_by_escape(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    box = window.top.search
    box.ask()
    QTest.keyClicks(box, "co")
    qtbot.waitUntil(lambda: box.popup.isVisible() and box.model.rowCount() > 2)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Up)
    second = box.model.hit(1)
    assert box.popup.view.currentIndex().row() == 1
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.popup.isVisible()
    assert box.text() == "co"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert second is not None


def test_what_is_not_found_is_said(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    box = window.top.search
    box.ask()
    QTest.keyClicks(box, "zzqx")
    qtbot.waitUntil(lambda: any("zzqx" in label.text() for label in box.popup.findChildren(QLabel)))


def test_all_hits_become_a_list(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot, "tier:small")
    box = window.top.search
    box.ask()
    QTest.keyClicks(box, "group")
    with qtbot.waitSignal(window.pane.loaded):
        QTest.keyClick(box, Qt.Key.Key_Return, CTRL)
    assert window.pane.lens == "all"
    assert list(window.pane.model.ids) == list(lists.lens_ids(shell.desk, "all", (), "group"))


def test_three_layouts(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    for number, tree, detail in ((1, False, False), (2, True, False), (3, True, True)):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CTRL | ALT)
        assert (window.tree.isVisible(), window.detail.isVisible()) == (tree, detail)


def test_enter_shows_the_customer_and_escape_goes_back(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    QTest.keyClick(window, Qt.Key.Key_1, CTRL | ALT)
    window.pane.list.setFocus()
    window.pane.list.choose_row(2)
    QTest.keyClick(window.pane.list, Qt.Key.Key_Return)
    assert window.detail.isVisible()
    assert window.detail.customer_id() == window.pane.model.ids[2]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.detail.isVisible()
    assert window.pane.list.hasFocus()


def test_next_and_previous_move_while_the_customer_is_looked_at(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.pane.list.choose_row(0)
    window.detail.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Down, ALT)
    QTest.keyClick(window, Qt.Key.Key_Down, ALT)
    QTest.keyClick(window, Qt.Key.Key_Up, ALT)
    assert window.detail.customer_id() == window.pane.model.ids[1]


@pytest.mark.parametrize("lens", ["all", "today"])
def test_a_button_that_goes_with_what_it_did_leaves_the_customer_there(qtbot: QtBot, shell: Shell, lens: str) -> None:
    window = shell.show(qtbot)
    window.show_lens(lens)
    qtbot.waitUntil(lambda: window.detail.customer_id() is not None)
    other = lists.lens_ids(shell.desk, "all")[-1]
    window.show_customer(other)
    button = QPushButton("Won…", window.detail)
    button.show()
    button.setFocus()
    assert button.hasFocus()
    button.hide()
    assert window.isActiveWindow()
    focused = window.focusWidget()
    assert focused is not None
    assert window.detail.isAncestorOf(focused)
    assert window.detail.customer_id() == other


def test_a_customer_is_read_once_to_be_shown(qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    window = shell.show(qtbot)
    read: list[int] = []
    sheet = sheets.sheet

    def noted(desk: Desk, customer_id: int) -> Sheet:
        read.append(customer_id)
        return sheet(desk, customer_id)

    monkeypatch.setattr(sheets, "sheet", noted)
    other = next(each for each in window.pane.model.ids if each != window.detail.customer_id())
    window.show_customer(other)
    assert window.detail.customer_id() == other
    assert read == [other], "whoever is chosen in the list is at the right already"


def test_today_is_the_first_place_and_counts_in_the_tree(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot, "today")
    count = len(window.today.model.day().items)
    assert count > 0
    index = window.tree.model.index_of("today")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Today {count}"
    qtbot.waitUntil(lambda: window.detail.customer_id() == window.today.model.day().items[0].row.id)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.pane.lens == "all"
    assert window.pane.filter.hasFocus()


def test_undo_clicked_in_the_notice_leads_back_to_who_was_answered(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot, "today")
    answered = window.today.current()
    assert answered is not None
    QTest.keyClick(window.today.view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.notice._button.isVisible())
    QTest.mouseClick(window.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.today.model.row_of(answered.row.id) >= 0)
    assert window.today.view.hasFocus()
    back = window.today.current()
    assert back is not None
    assert back.row.id == answered.row.id


def page_of(qtbot: QtBot, window: MainWindow, name: str) -> Page:
    """A page, once it stands in the middle."""
    qtbot.waitUntil(lambda: window.middle.page() is not None and window.middle.page() is window.pages.made.get(name))
    return window.pages.made[name]


def test_no_key_undoes_where_what_had_the_keyboard_is_gone(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.show_lens("page:greetings")
    page = page_of(qtbot, window, "greetings")
    assert isinstance(page, GreetingsPage)
    page.show_screen("picked:1,2,3")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.model.tick_all(True)
    page.model.edit(page.model.open_rows()[0], "Only for you.")
    page.sending.sent.setFocus()
    window.say("Sent", "Undo", lambda: window.say("Undone"))
    page.model.tick_all(False)
    assert not page.sending.sent.isEnabled()
    assert page.table.hasFocus()
    window.notice._button.setFocus()
    window.notice.hide()
    assert page.table.hasFocus()
    window.say("Sent", "Undo")
    reached = set[object]()
    while (now := window.focusWidget()) not in reached:
        reached.add(now)
        QTest.keyClick(window, Qt.Key.Key_Backtab)
    assert window.notice._button in reached, "the keyboard still gets there where it walks"


def test_a_write_refreshes_list_tree_and_customer(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.pane.list.choose_row(0)
    shown = window.pane.model.id_at(0)
    shell.jobs.write(customers.save, shell.desk, shown, {"name": "AAA Renamed"})
    qtbot.waitUntil(lambda: "AAA Renamed" in listed(window))
    qtbot.waitUntil(lambda: window.detail.accessibleName() == "AAA Renamed" or window.detail.customer_id() == shown)
    before = window.tree.model.index_of("all").data(Qt.ItemDataRole.AccessibleTextRole)
    shell.jobs.write(customers.trash, shell.desk, [shown])
    qtbot.waitUntil(lambda: window.tree.model.index_of("all").data(Qt.ItemDataRole.AccessibleTextRole) != before)


def drop(paths: list[Path]) -> QDropEvent:
    hand = QMimeData()
    hand.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop.kept = hand  # type: ignore[attr-defined]  # Qt does not keep what it was handed
    action = Qt.DropAction.CopyAction
    return QDropEvent(QPoint(50, 50).toPointF(), action, hand, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))


def test_files_dropped_are_asked_to_be_imported(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    window = shell.show(qtbot)
    files = [tmp_path / "people.vcf", tmp_path / "orders.XLSX"]
    with qtbot.waitSignal(window.import_requested) as asked:
        window.dropEvent(drop(files))
    assert asked.args == [[str(path) for path in files]]
    with qtbot.assertNotEmitted(window.import_requested):
        window.dropEvent(drop([tmp_path / "program.exe"]))
        window.dropEvent(drop([*files, tmp_path / "program.exe"]))


def test_the_window_comes_back_into_sight(qtbot: QtBot, shell: Shell) -> None:
    """Its last screen is gone: it must not stay where nobody can reach it."""
    window = shell.show(qtbot)
    window.setGeometry(QRect(9000, 7000, 1200, 800))
    come_into_sight(window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersected(window.frameGeometry()).width() >= 100


def test_sizes_layout_and_place_survive_a_restart(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    with qtbot.waitSignal(window.pane.loaded):
        window.show_lens("tier:small")
    window.parts.setSizes([260, 500, 680])
    sizes = window.parts.sizes()
    QTest.keyClick(window, Qt.Key.Key_2, CTRL | ALT)
    window.close()
    with shell_on(shell.desk, shell.memory) as again:
        again.window.show()
        with qtbot.waitSignal(again.window.pane.loaded):
            again.window.start()
        assert again.window.pane.lens == "tier:small"
        assert not again.window.detail.isVisible()
        assert abs(again.window.parts.sizes()[0] - sizes[0]) < 5


def test_a_new_day_is_read_anew(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    with qtbot.waitSignals([window.pane.loaded, window.today.counted]):
        window.new_day()


def test_an_empty_book_says_how_to_begin(qtbot: QtBot, desk: Desk) -> None:
    with shell_on(desk) as shell:
        window = shell.show(qtbot)
        assert window.pane.empty.isVisible()
        assert {button.objectName() for button in window.pane.empty.findChildren(QPushButton)} == {
            "import",
            "new_customer",
        }


def test_the_window_hears_refusals(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    shell.jobs.write(customers.set_fields, shell.desk, [1], {"name": "x"})
    qtbot.waitUntil(lambda: "many customers at once" in window.notice.words())


def test_the_offer_to_undo_goes_with_the_next_step(qtbot: QtBot, shell: Shell) -> None:
    window, desk = shell.show(qtbot), shell.desk
    first, second = list(lists.lens_ids(desk, "all"))[:2]
    shell.jobs.write(customers.trash, desk, [first])
    qtbot.waitUntil(lambda: "moved to the trash" in window.notice.words())
    shell.jobs.write(customers.save, desk, second, {"industry": "机床"})
    qtbot.waitUntil(lambda: window.notice.words() == "")
    window.say("No backup today.")
    shell.jobs.write(customers.save, desk, second, {"industry": "贸易"})
    qtbot.waitUntil(lambda: customers.columns_of(desk, second)["industry"] == "贸易")
    qtbot.wait(50)
    assert window.notice.words() == "No backup today."


def test_follow_takes_anything(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.follow(Changes())
    with qtbot.waitSignal(window.pane.loaded):
        window.follow(Changes(everything=True))


# accessibility and looks


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    return [each for kind in kinds for each in window.findChildren(kind) if each.isVisible()]


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text or widget.toolTip()


@pytest.mark.parametrize("lens", ["today", "all"])
def test_every_control_has_a_name(qtbot: QtBot, shell: Shell, lens: str) -> None:
    window = shell.show(qtbot, lens)
    inner = ("qt_", "ScrollLeftButton", "ScrollRightButton")
    unnamed = [each for each in controls(window) if not name_of(each) and not each.objectName().startswith(inner)]
    assert [repr(each) for each in unnamed] == []
    for view in (window.pane.list, window.tree.view, window.today.view):
        assert view.accessibleName()


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_reads_on_every_ground(colours: Roles) -> None:
    """WCAG: 4.5 to 1."""
    texts = "text mute accent super large medium small late soon ok".split()
    pairs = [(text, ground) for text in texts for ground in ("bg", "panel", "side", "sel")]
    pairs += [("late", "late_bg"), ("soon", "soon_bg"), ("ok", "ok_bg"), ("on_accent", "accent")]
    poor = {
        pair: round(contrast(getattr(colours, pair[0]), getattr(colours, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) < 4.5
    }
    assert poor == {}


def test_the_look_turns_dark_and_back(qtbot: QtBot, shell: Shell, qapp: QApplication) -> None:
    window = shell.show(qtbot)
    theme = Theme(qapp, "dark")
    try:
        assert roles(window.palette()) is DARK
        dark = window.grab().toImage().pixelColor(5, 5).lightness()
        theme.set_scheme("light")
        assert roles(window.palette()) is LIGHT
        assert window.grab().toImage().pixelColor(5, 5).lightness() > 200 > dark
    finally:
        theme.set_scheme("system")
        theme.deleteLater()
        qapp.setStyleSheet("")


class Stretched(QTranslator):
    """A language 60 % longer than English, marked at both ends."""

    def translate(self, _context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        return f"[{source}{'~' * (len(source) * 6 // 10)}]"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.mark.parametrize("lens", ["all", "today"])
def test_nothing_is_clipped_in_a_longer_language(qtbot: QtBot, qapp: QApplication, demo: Desk, lens: str) -> None:
    stretched = Stretched()
    theme = Theme(qapp, "light")
    qapp.installTranslator(stretched)
    try:
        with shell_on(demo) as shell:
            window = shell.show(qtbot, lens)
            assert clipped(window) == []
    finally:
        qapp.removeTranslator(stretched)
        theme.deleteLater()
        qapp.setStyleSheet("")


def clipped(window: MainWindow) -> list[str]:
    """Labels, buttons and tabs of the shell that get less room than their words need."""
    found = []
    for part in (window.top, window.tree, window.pane, window.statusBar()):
        for widget in [*part.findChildren(QLabel), *part.findChildren(QPushButton), *part.findChildren(QTabBar)]:
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            if widget.isVisible() and not wraps and widget.width() < widget.minimumSizeHint().width():
                found.append(f"{name_of(widget) or widget}: {widget.width()} < {widget.minimumSizeHint().width()}")
    return found


def test_a_page_that_is_asked_for_has_the_keyboard_and_the_tree_keeps_it(qtbot: QtBot, shell: Shell) -> None:
    from kamdesk.ui.calendar.page import CalendarPage

    window = shell.show(qtbot)
    window.activateWindow()
    window.actions_table["go_calendar"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.middle.page(), CalendarPage))
    page = window.middle.page()
    assert isinstance(page, CalendarPage)
    qtbot.waitUntil(page.days.hasFocus)
    window.show_lens("all")
    window.tree.view.setFocus()
    window.show_lens("page:calendar")
    assert window.tree.view.hasFocus()


@pytest.mark.parametrize("key", [(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier), None])
def test_deals_begin_on_a_card_whose_menu_opens_by_key(
    qtbot: QtBot, shell: Shell, key: tuple[Qt.Key, Qt.KeyboardModifier] | None
) -> None:
    from kamdesk.ui.deals_page import DealsPage

    window = shell.show(qtbot, "today")
    window.today.view.setFocus()
    window.actions_table["go_deals"].trigger()
    qtbot.waitUntil(lambda: isinstance(page := window.middle.page(), DealsPage) and page.board.current() is not None)
    page = window.middle.page()
    assert isinstance(page, DealsPage)
    focus = next((each for each in page.board.lists if each.hasFocus()), None)
    assert focus is not None
    assert [item.data(CardRole.DEAL) for item in focus.selectedItems()] == [page.board.current()]
    if key is not None:
        QTest.keyClick(focus, *key)
    else:  # the menu key, as the system hands it on
        QApplication.sendEvent(focus, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    assert "Won…" in [action.text() for action in menu.actions()]
    menu.close()
