"""A rep's day at the desk: the morning's list, calls logged by keyboard, the next ones planned, the evening review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kamdesk.models.rows import DayItem
from kamdesk.services import sheets, wrapup
from kamdesk.ui.call_check import CallCheck
from kamdesk.ui.talk_form import TalkForm
from kamdesk.ui.wrapup_page import WrapUpPage
from tests.flows.driver import CTRL, WAIT, Desktop

AtWork = Callable[..., Desktop]


def logged(desktop: Desktop, words: str) -> None:
    """The form in front: a few words, and Ctrl+Enter."""
    form = desktop.dialog(TalkForm)
    desktop.type(words)
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return, CTRL))
    desktop.until(lambda: not _is_open(desktop, form))


def _is_open(desktop: Desktop, form: TalkForm) -> bool:
    return form in desktop.app.topLevelWidgets() and form.isVisible()


def said(desktop: Desktop, customer: int) -> list[str]:
    """What the book knows was said to a customer today."""
    entries = sheets.sheet(desktop.desk, customer).timeline
    today = desktop.clock().date()
    return [entry.text for entry in entries if entry.noun == "interaction" and entry.on == today]


def go_to(desktop: Desktop, item: DayItem) -> None:
    """Back on the list, with the cursor on a customer, who is shown beside it."""
    desktop.window.today.view.setFocus()
    desktop.window.today.choose(item.row.id)
    desktop.until(lambda: desktop.shown() == item.row.name)


def unplanned(desktop: Desktop) -> list[DayItem]:
    """Those on the list with whom nothing is planned for the days ahead."""
    items, on = desktop.window.today.model.day().items, desktop.desk.today()
    return [item for item in items if all(task.due_on <= on for task in sheets.sheet(desktop.desk, item.row.id).tasks)]


def test_from_the_first_coffee_to_the_evening_review(at_work: AtWork) -> None:
    desktop = at_work()
    first, second, third, fourth = unplanned(desktop)[:4]
    go_to(desktop, first)

    # the first is called: what was said last stands there, and the call is logged
    desktop.key(Qt.Key.Key_C)
    desktop.dialog(CallCheck)
    desktop.key(Qt.Key.Key_Return)
    logged(desktop, "likes the new price")
    assert said(desktop, first.row.id) == ["likes the new price"]
    desktop.until(lambda: first.row.name in desktop.window.notice.words())
    desktop.written(lambda: desktop.shortcut("plan_next"))
    assert sheets.sheet(desktop.desk, first.row.id).row.next_on is not None, "the next contact is planned"

    # the second is looked up, but nobody logs it: it waits for the evening
    go_to(desktop, second)
    desktop.key(Qt.Key.Key_C)
    desktop.dialog(CallCheck)
    desktop.key(Qt.Key.Key_Escape)
    desktop.rest()

    # two more are logged, one by the form and one in a line
    go_to(desktop, third)
    desktop.key(Qt.Key.Key_L)
    logged(desktop, "asked for samples")
    go_to(desktop, fourth)
    desktop.detail.focus_quick_log()
    desktop.type("called, hot, wants a visit")
    desktop.written(lambda: desktop.key(Qt.Key.Key_Return))
    assert len(said(desktop, third.row.id)) == len(said(desktop, fourth.row.id)) == 1

    # in the evening the review is offered, and every act is settled with one key
    review = evening(desktop)
    found = {(item.act.value, item.customer) for item in wrapup.wrap_up(desktop.desk).items}
    assert {("unlogged", second.row.name), ("material", fourth.row.name)} <= found
    settle_all(desktop, review)
    assert QGuiApplication.clipboard().text(), "the thank-you letter"
    assert said(desktop, second.row.id) == ["Called, nobody was reached"]

    # done for today: it is not offered again, Today stands there, and the last thing can be taken back
    with desktop.watch.waiting(), desktop.bot.waitSignal(review.opened, timeout=WAIT):
        review.finish()
    assert desktop.window.middle.page() is None
    assert wrapup.offer(desktop.desk) == 0
    desktop.written(lambda: desktop.shortcut("undo"))
    assert said(desktop, second.row.id) == []


def settle_all(desktop: Desktop, review: WrapUpPage) -> None:
    """E on everything that is left, one after the other."""
    while left := len(wrapup.wrap_up(desktop.desk).items):
        desktop.until(lambda left=left: review.model.items_left() == left)  # type: ignore[misc]
        desktop.written(lambda: desktop.key(Qt.Key.Key_E, on=review.view))


def evening(desktop: Desktop) -> WrapUpPage:
    """Half past five: the clock brings the review, and the button of the notice opens it."""
    desktop.clock.move(hours=9)
    companions = desktop.controller.companions
    assert companions is not None
    companions.scheduler.look()
    desktop.until(lambda: "review" in desktop.window.notice.words())
    desktop.press(desktop.button("Begin", desktop.window.notice))
    desktop.until(lambda: isinstance(desktop.window.middle.page(), WrapUpPage))
    page = desktop.window.middle.page()
    assert isinstance(page, WrapUpPage)
    desktop.until(lambda: page.current() is not None)
    return page
