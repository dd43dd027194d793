"""Stories of a rep on the road and before a festival: a round printed and planned, greetings handed over and noted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path

import vobject
from PySide6.QtCore import Qt

from kamdesk.models.terms import Channel
from kamdesk.services import contacts, handing_out, sheets
from kamdesk.services.visiting import Stop
from kamdesk.ui.brief_dialog import BriefDialog, CallerDialog
from kamdesk.ui.gift_form import GiftForm
from kamdesk.ui.greetings_page import GreetingsPage
from kamdesk.ui.paper import write_pdf
from kamdesk.ui.settings_dialog import SettingsDialog
from kamdesk.ui.talk_form import TalkForm
from kamdesk.ui.visits_page import VisitsPage, _read_route
from tests.flows.driver import CHINA, SHIFT, Clock, Desktop
from tests.ui.pdf_text import text_of

AtWork = Callable[..., Desktop]
MID_AUTUMN = date(2027, 9, 15)


def page_of(desktop: Desktop, name: str) -> object:
    """A page of the workbench, once it is in front."""
    desktop.until(lambda: name in desktop.window.pages.made and desktop.window.pages.made[name].isVisible())
    return desktop.window.pages.made[name]


def bare(words: str) -> str:
    """Without blanks: where lines wrap none is left."""
    return "".join(words.split())


def test_a_round_is_ticked_printed_and_planned(at_work: AtWork, tmp_path: Path) -> None:
    desktop = at_work("zh_CN")
    desktop.choose("go_visits")
    page = page_of(desktop, "visits")
    assert isinstance(page, VisitsPage)
    desktop.until(lambda: page.tree.topLevelItemCount() > 2)
    page.tree.setFocus()
    for _ in range(5):
        desktop.key(Qt.Key.Key_Space, on=page.tree)
        desktop.key(Qt.Key.Key_Down, on=page.tree)
    stops = page.chosen()
    assert len(stops) >= 2

    path = tmp_path / "route.pdf"
    write_pdf(path, page.route(_read_route(desktop.desk, [stop.id for stop in stops])))
    text = bare(text_of(path))
    assert text.count("☐") > len(stops)
    for stop in stops:
        assert bare(stop.row.name) in text
        assert bare(stop.row.address or "") in text

    before = planned(desktop, stops)
    desktop.written(lambda: desktop.press(page._book))
    day = page.day.value()
    assert all((day, "appointment") in each for each in planned(desktop, stops))
    desktop.written(lambda: desktop.shortcut("undo"))
    assert planned(desktop, stops) == before


def planned(desktop: Desktop, stops: Sequence[Stop]) -> list[list[tuple[date, str]]]:
    """What is planned with each, by day and kind."""
    return [[(task.due_on, task.kind) for task in sheets.sheet(desktop.desk, stop.id).tasks] for stop in stops]


def test_greetings_for_mid_autumn(at_work: AtWork, clock: Clock, tmp_path: Path) -> None:
    clock.at = datetime(2027, 9, 13, 9, 0, tzinfo=CHINA)
    desktop = at_work("zh_CN")
    desktop.choose("go_greetings")
    page = page_of(desktop, "greetings")
    assert isinstance(page, GreetingsPage)
    desktop.until(lambda: any(each.day == MID_AUTUMN for each in page.queues.queues) and page._templates)
    page.queues.list.setFocus()
    wanted = next(at for at, each in enumerate(page.queues.queues) if each.day == MID_AUTUMN)
    while page.queues.list.currentRow() != wanted:
        desktop.key(Qt.Key.Key_Down if page.queues.list.currentRow() < wanted else Qt.Key.Key_Up, on=page.queues.list)
    desktop.until(lambda: page._title.text() == "中秋节" and page.model.rowCount() > 2)

    first = page.model.person(0)
    assert first is not None
    assert first.contact_id is not None
    silent = {"do_not_contact": True, "name": first.name}
    desktop.written(
        lambda: desktop.session.jobs.write(contacts.save, desktop.desk, first.contact_id, first.customer_id, silent)
    )
    desktop.until(lambda: page.model.rowCount() and page.model.person(0).do_not_contact)  # type: ignore[union-attr]
    assert "请勿联系" in str(page.model.index(0, 3).data())

    page.channel.setCurrentIndex(page.channel.findData(Channel.EMAIL))
    page.card.text.setFocus()
    rows = page.model.ticked_rows()
    assert rows
    assert 0 not in rows
    page._go_to(rows[0])
    desktop.type("中秋安康。", on=page.card.text)
    page.sending.write_drafts(str(tmp_path))
    desktop.until(lambda: "草稿" in page.sending.said.text())
    files = sorted(tmp_path.glob("*.eml"))
    assert len(files) == len(rows)
    messages = [BytesParser(policy=policy.default).parsebytes(file.read_bytes()) for file in files]
    assert {str(each["To"].addresses[0].addr_spec) for each in messages} == {
        page.model.person(row).ways[Channel.EMAIL]  # type: ignore[union-attr]
        for row in rows
    }
    assert "中秋安康。" in str(messages[0].get_content())

    greeted = [page.model.person(row) for row in rows]
    desktop.written(lambda: desktop.press(page.sending.sent))
    desktop.until(lambda: not page.model.open_rows())
    for who in greeted:
        assert who is not None
        assert sheets.sheet(desktop.desk, who.customer_id).timeline[0].kind == "email"
    desktop.shortcut("go_today")
    desktop.rest()
    due = [item.row.id for item in desktop.window.today.model.day().items if _is_greeted(item)]
    assert not set(due) & {who.customer_id for who in greeted if who}

    card = handing_out.card_text(desktop.desk, greeted[0].customer_id, greeted[0].contact_id)  # type: ignore[union-attr]
    assert vobject.readOne(card).fn.value == greeted[0].name  # type: ignore[union-attr]


def _is_greeted(item: object) -> bool:
    return any(reason.kind == "festival" for reason in item.reasons)  # type: ignore[attr-defined]


def test_somebody_calls_and_the_brief_is_there_at_once(at_work: AtWork) -> None:
    desktop = at_work("zh_CN")
    name = "苏州东陵精密制造有限公司"
    desktop.find("dongling", name)
    customer = desktop.detail.customer_id()
    assert customer is not None
    sheet = sheets.sheet(desktop.desk, customer)
    number = next(each.value for card in sheet.contacts for each in card.channels if each.kind == "mobile")

    desktop.shortcut("caller")
    dialog = desktop.dialog(CallerDialog)
    desktop.type(number, on=dialog.line)
    desktop.until(lambda: name in dialog.view.toPlainText())
    for known in (sheet.contacts[0].name, str(sheet.customer["taboos"])[:6], sheet.timeline[0].text[:6]):
        assert known in dialog.view.toPlainText()
    desktop.press(dialog._log)
    form = desktop.dialog(TalkForm)
    desktop.type("问交期", on=form.field("summary").focusProxy())
    desktop.written(form.save)
    assert sheets.sheet(desktop.desk, customer).timeline[0].text == "问交期"

    desktop.shortcut("search")
    desktop.type(number)
    desktop.until(lambda: desktop.window.top.search.popup.isVisible())
    desktop.until(lambda: desktop.window.top.search.model.hit(0) is not None)
    desktop.key(Qt.Key.Key_Return, SHIFT)
    brief = desktop.dialog(BriefDialog)
    desktop.until(lambda: name in brief.view.toPlainText())
    desktop.key(Qt.Key.Key_Escape, on=brief)


def test_a_gift_is_logged_and_counts_against_the_budget(at_work: AtWork) -> None:
    desktop = at_work()
    desktop.listed_anew(lambda: desktop.shortcut("go_all"))
    desktop.until(lambda: desktop.detail.customer_id() is not None)
    customer = desktop.detail.customer_id()
    assert customer is not None
    desktop.choose("gift")
    form = desktop.dialog(GiftForm)
    desktop.type("Tea", on=form.field("summary").focusProxy())
    desktop.type("99999", on=form.field("cost").focusProxy())
    desktop.until(lambda: "over the budget" in form.budget.text())
    desktop.written(form.save)
    assert sheets.sheet(desktop.desk, customer).timeline[0].kind == "gift"


def test_nobody_to_greet_leads_to_the_settings_of_greetings(start: Callable[..., Desktop]) -> None:
    desktop = start()
    desktop.first_run()
    desktop.choose("go_greetings")
    page = page_of(desktop, "greetings")
    assert isinstance(page, GreetingsPage)
    desktop.until(lambda: page._empty.isVisible() and page._templates)
    desktop.press(desktop.button("Festivals…", page._empty))
    dialog = desktop.dialog(SettingsDialog)
    assert dialog.greetings.isVisible()
    desktop.key(Qt.Key.Key_Escape, on=dialog)
    assert desktop.desk.book.steps(1)[0].name == "seed_texts"
