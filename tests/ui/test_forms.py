"""The forms over a real book: a customer in seconds, contacts, talks and next steps."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.contact_form import ChannelsField, ContactForm
from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.talk_form import TalkForm, Whom
from kamdesk.ui.task_form import TaskForm
from tests.ui.desks import TODAY, promised, shenda


def shown(qtbot: QtBot, form: Form) -> Form:
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitExposed(form)
    return form


def inner(form: Form, name: str) -> QWidget:
    proxy = form.field(name).focusProxy()
    assert proxy is not None
    return proxy


def fill(form: Form, **texts: str) -> None:
    for name, text in texts.items():
        line = inner(form, name)
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        line.setPlainText(text) if isinstance(line, QPlainTextEdit) else line.setText(text)


def save(qtbot: QtBot, form: Form) -> int:
    with qtbot.waitSignal(form.saved, timeout=5000) as stored:
        form.save()
    return int(stored.args[0])


def whom(desk: Desk, customer: int) -> Whom:
    sheet = sheets.sheet(desk, customer)
    return Whom(customer, sheet.row.name, sheet.contacts)


def test_a_name_is_enough(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = shown(qtbot, CustomerForm(desk, jobs))
    assert form.focusWidget() is inner(form, "name")
    QTest.keyClicks(form.focusWidget(), "Acme")
    with qtbot.waitSignal(form.saved, timeout=5000) as stored:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert sheets.sheet(desk, stored.args[0]).row.name == "Acme"


def test_a_customer_with_its_first_contact(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = shown(qtbot, CustomerForm(desk, jobs))
    fill(form, name="江苏吕氏实业", contact="吕工", phone="13900139000", industry="纺织")
    sheet = sheets.sheet(desk, save(qtbot, form))
    assert sheet.row.industry == "纺织"
    assert [(card.name, card.channels[0].kind, card.channels[0].value) for card in sheet.contacts] == [
        ("吕工", "mobile", "13900139000")
    ]


def test_without_a_name_the_problem_stands_at_the_name(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = shown(qtbot, CustomerForm(desk, jobs))
    form.save()
    qtbot.waitUntil(lambda: bool(inner(form, "name").accessibleDescription()), timeout=5000)
    assert form.isVisible()
    assert list(lists.lens_ids(desk, "all")) == []


@pytest.mark.parametrize(("name", "text"), [("name", "申达精密"), ("phone", "13800138000")])
def test_somebody_alike_is_found_while_typing(qtbot: QtBot, desk: Desk, jobs: Jobs, name: str, text: str) -> None:
    there = shenda(desk)
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    QTest.keyClicks(inner(form, name), text) if text.isascii() else fill(form, name=text)
    form.field(name).edited.emit()
    qtbot.waitUntil(lambda: "申达精密机械" in form.alike(), timeout=5000)
    with qtbot.waitSignal(form.open_asked, check_params_cb=lambda found: found == there):
        form._instead.click()


def test_editing_a_customer_stores_only_what_changed(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    before = sheets.sheet(desk, there).customer
    form = shown(qtbot, CustomerForm(desk, jobs, there, before))
    form.show_more()
    fill(form, demand="80万", cultivated_until="2027-01-31")
    save(qtbot, form)
    after = sheets.sheet(desk, there).customer
    changed = {name for name in after if after[name] != before[name]} - {"updated_at"}
    assert changed == {"demand", "cultivated_until"}


def test_a_contact_with_channels_and_a_lunar_birthday(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = promised(desk, "欧阳商贸", TODAY)
    form = shown(qtbot, ContactForm(desk, jobs, there))
    fill(form, name="欧阳婧", lunar_birthday="1990年十月十五")
    channels = form.field("channels")
    assert isinstance(channels, ChannelsField)
    QTest.keyClicks(channels.lines()[0].value, "138 1234 5678")
    save(qtbot, form)
    (card,) = sheets.sheet(desk, there).contacts
    assert card.fields["lunar_birthday"] == "1990-10-15"
    assert card.fields["family_name"] == "欧阳", "a compound surname"
    assert [(channel.kind, channel.value) for channel in card.channels] == [("mobile", "138 1234 5678")]


def test_editing_a_contact_keeps_what_the_form_does_not_show(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    wang = sheets.sheet(desk, there).contacts[0]
    form = shown(qtbot, ContactForm(desk, jobs, there, wang))
    fill(form, title="董事长")
    save(qtbot, form)
    after = sheets.sheet(desk, there).contacts[0]
    assert (after.title, after.role, after.fields["birthday"]) == ("董事长", "decision_maker", "1980-09-12")
    assert after.channels == wang.channels


def test_an_impossible_birthday_is_not_stored(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = promised(desk, "欧阳商贸", TODAY)
    form = shown(qtbot, ContactForm(desk, jobs, there))
    fill(form, name="欧阳婧", birthday="1990-02-30")
    form.save()
    assert form.isVisible()
    assert "1987-06-03" in inner(form, "birthday").accessibleDescription()
    assert sheets.sheet(desk, there).contacts == ()


def test_a_call_is_logged_by_keyboard_alone(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    form = shown(qtbot, TalkForm(desk, jobs, whom(desk, there)))
    assert form.focusWidget() is inner(form, "summary"), "kind and whom are guessed; the words come first"
    QTest.keyClicks(form.focusWidget(), "wants samples")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "X200")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "H")
    fill(form, next_on="下周三上午9点半", next_title="样品")
    with qtbot.waitSignal(form.saved, timeout=5000):
        QTest.keyClick(inner(form, "next_title"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = sheets.sheet(desk, there)
    talk = sheet.timeline[0]
    assert (talk.kind, talk.text, talk.contact, talk.on) == ("call", "wants samples", "王建国", TODAY)
    assert (talk.fields["need"], talk.fields["attitude"]) == ("X200", "hot")
    assert [(task.due_on, task.due_time, task.title) for task in sheet.tasks] == [(date(2026, 11, 25), "09:30", "样品")]


def test_mending_a_talk_changes_nothing_else(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    before = sheets.sheet(desk, there).timeline[0]
    form = shown(qtbot, TalkForm(desk, jobs, whom(desk, there), before))
    assert form.is_touched() is False, "opening a form changes nothing"
    assert form.focusWidget() is inner(form, "summary"), "the words are what is mended"
    fill(form, minutes="25")
    save(qtbot, form)
    after = sheets.sheet(desk, there).timeline[0]
    assert {name for name in after.fields if after.fields[name] != before.fields[name]} - {"updated_at"} == {"minutes"}
    assert after.on == date(2026, 11, 16)


def test_a_next_step_takes_its_time_from_the_day_s_words(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    form = shown(qtbot, TaskForm(desk, jobs, whom(desk, there)))
    fill(form, due_on="明天下午3点", title="送样")
    save(qtbot, form)
    step = next(task for task in sheets.sheet(desk, there).tasks if task.title == "送样")
    assert (step.kind, step.due_on, step.due_time) == ("callback", date(2026, 11, 23), "15:00")


def test_a_step_without_a_day_is_asked_for_one(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    form = shown(qtbot, TaskForm(desk, jobs, whom(desk, there)))
    form.save()
    qtbot.waitUntil(lambda: bool(inner(form, "due_on").accessibleDescription()), timeout=5000)
    assert form.isVisible()


def test_moving_a_step_keeps_its_contact(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    (step,) = sheets.sheet(desk, there).tasks
    form = shown(qtbot, TaskForm(desk, jobs, whom(desk, there), step))
    fill(form, due_on="2026-12-01")
    save(qtbot, form)
    (moved,) = sheets.sheet(desk, there).tasks
    assert (moved.due_on, moved.contact, moved.title) == (date(2026, 12, 1), step.contact, "报新价")


def test_the_hint_says_why_somebody_is_alike(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    there = shenda(desk)
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    fill(form, name="上海申达精密机械集团股份有限公司")
    form.field("name").edited.emit()
    qtbot.waitUntil(lambda: "same company apart from its legal form" in form.alike(), timeout=5000)
    qtbot.waitUntil(lambda: not form._area.verticalScrollBar().isVisible(), timeout=5000)
    assert form._page.width() <= form._area.viewport().width(), "long words do not push the fields out of the form"
    fill(form, name="新客户", phone="138-0013-8000")
    form.field("phone").edited.emit()
    qtbot.waitUntil(lambda: "same mobile number 13800138000" in form.alike(), timeout=5000)
    with qtbot.waitSignal(form.open_asked, check_params_cb=lambda found: found == there):
        form._instead.click()
