"""A page brings its customers to the right only while it is looked at, and nobody in whose place the rep writes."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from kamdesk.services import tasks, wrapup
from kamdesk.ui.window import MainWindow
from kamdesk.ui.wrapup_page import WrapUpPage
from tests.ui.shell import Shell


def review_of_two(qtbot: QtBot, shell: Shell) -> tuple[MainWindow, WrapUpPage]:
    """The window on the evening review, on its last item."""
    window = shell.show(qtbot)
    tomorrow = shell.desk.today() + timedelta(days=1)
    for who in [window.pane.model.id_at(row) for row in range(2)]:
        tasks.add(shell.desk, {"customer_id": who, "kind": "appointment", "title": "A talk", "due_on": tomorrow})
    window.show_lens("page:wrapup")
    qtbot.waitUntil(lambda: isinstance(window.middle.page(), WrapUpPage))
    page = window.middle.page()
    assert isinstance(page, WrapUpPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and window.detail.customer_id() is not None)
    return window, page


def test_a_page_out_of_sight_puts_nobody_in_the_place_of_whom_the_rep_writes_about(qtbot: QtBot, shell: Shell) -> None:
    window, page = review_of_two(qtbot, shell)
    window.show_lens("today")
    met = {each.customer_id for each in wrapup.wrap_up(shell.desk).items}
    other = next(each for each in window.pane.model.ids if each not in met)
    window.show_customer(other)
    qtbot.waitUntil(lambda: window.detail.customer_id() == other)
    item = page.current()
    assert item is not None
    shell.jobs.write(wrapup.settle, shell.desk, item, "Confirm")
    qtbot.waitUntil(lambda: page.current() not in (None, item))  # the page came to the next one
    assert window.detail.customer_id() == other


def test_a_page_in_sight_waits_while_the_keyboard_is_in_the_detail(qtbot: QtBot, shell: Shell) -> None:
    window, page = review_of_two(qtbot, shell)
    item = page.current()
    assert item is not None
    window.open_customer(item.customer_id)
    qtbot.waitUntil(lambda: window.detail.isAncestorOf(window.focusWidget()))
    with qtbot.waitSignal(page.hint_changed):
        shell.jobs.write(wrapup.settle, shell.desk, item, "Confirm")
    now = page.current()
    assert now is not None
    assert now.customer_id != item.customer_id
    assert window.detail.customer_id() == item.customer_id
    window.focus_list()
    page._step(-1)
    page._step(1)
    assert window.detail.customer_id() == page.current().customer_id  # type: ignore[union-attr]
