"""The forms over a real book: a customer in seconds, contacts, talks and next steps."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import contacts, customers, lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.alike_hint import Known
from kamdesk.ui.contact_form import ChannelsField, ContactForm
from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.field import LineField
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


def focused(form: Form) -> QWidget:
    found = form.focusWidget()
    assert found is not None
    return found


def alike_links(form: CustomerForm) -> list[QPushButton]:
    """The links to customers in the book who are alike, as they stand below each other."""
    return [each for each in form._hint.findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize(("name", "text"), [("name", "申达精密"), ("phone", "13800138000")])
def test_somebody_alike_is_found_while_typing(qtbot: QtBot, desk: Desk, jobs: Jobs, name: str, text: str) -> None:
    there = shenda(desk)
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    QTest.keyClicks(inner(form, name), text) if text.isascii() else fill(form, name=text)
    form.field(name).edited.emit()
    qtbot.waitUntil(lambda: "申达精密机械" in form.alike(), timeout=5000)
    with qtbot.waitSignal(form.open_asked, check_params_cb=lambda found: found == there):
        alike_links(form)[0].click()


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
        alike_links(form)[0].click()


def test_each_who_is_alike_has_a_line_and_a_link_of_its_own(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    customers.save(desk, None, {"name": "上海浦江物流股份有限公司"})
    electric = customers.save(desk, None, {"name": "杭州西湖电器有限公司"}).id
    contacts.save(desk, None, electric, {"name": "欧阳建国"}, [("phone", "0571-88123456", None)])
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    fill(form, name="上海浦江物流有限公司", phone="0571 8812 3456")
    form.field("name").edited.emit()
    qtbot.waitUntil(lambda: len(alike_links(form)) == 2, timeout=5000)
    assert [each.text() for each in alike_links(form)] == ["上海浦江物流股份有限公司", "杭州西湖电器有限公司"]
    assert [each.accessibleName() for each in alike_links(form)][1] == "Open 杭州西湖电器有限公司 instead"
    qtbot.waitUntil(lambda: not form._area.verticalScrollBar().isVisible(), timeout=5000)
    qtbot.waitUntil(lambda: not cut(form), timeout=5000)
    inner(form, "name").setFocus()
    for _ in range(2):
        QTest.keyClick(focused(form), Qt.Key.Key_Tab)
    assert form.focusWidget() is alike_links(form)[1]
    with qtbot.waitSignal(form.open_asked, check_params_cb=lambda found: found == electric):
        QTest.keyClick(focused(form), Qt.Key.Key_Return)
    assert len(lists.lens_ids(desk, "all")) == 2, "Enter on the link stores nothing"


def test_of_many_alike_three_are_shown(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    for city in ("大连", "沈阳", "青岛", "烟台"):
        customers.save(desk, None, {"name": f"恒泰{city}公司"})
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    fill(form, name="恒泰")
    form.field("name").edited.emit()
    qtbot.waitUntil(lambda: len(alike_links(form)) == 3, timeout=5000)
    assert "… and more" in [each.text() for each in form._hint.findChildren(QLabel) if each.isVisible()]
    QTest.keyClicks(inner(form, "name"), "x")
    form.field("name").edited.emit()
    qtbot.waitUntil(lambda: not form._hint.isVisible(), timeout=5000)


def test_enter_on_cancel_cancels(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = shown(qtbot, CustomerForm(desk, jobs, None, {"name": "申达"}))
    form._cancel_button.setFocus()
    with qtbot.waitSignal(form.rejected):
        QTest.keyClick(form._cancel_button, Qt.Key.Key_Return)
    assert len(lists.lens_ids(desk, "all")) == 0


def test_a_long_reason_is_told_to_its_last_line(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    form = CustomerForm(desk, jobs)
    shown(qtbot, form)
    why = "same company apart from its legal form: 浦江物流 · same phone number 057188123456 · "
    first, second = Known(1, "上海浦江物流股份有限公司", why), Known(2, "杭州西湖电器有限公司", why * 3)
    for known, count in (([first], 2), ([first, second], 3), ([second._replace(why=why * 5)], 2)):
        form._hint.show_known(known)
        qtbot.waitUntil(lambda: not cut(form), timeout=5000)
        assert len([each for each in form._hint.findChildren(QLabel) if each.isVisible()]) == count
        qtbot.waitUntil(lambda: not form._area.verticalScrollBar().isVisible(), timeout=5000)


def cut(form: CustomerForm) -> list[str]:
    """The words that are not shown to their last line."""
    labels = [each for each in form._hint.findChildren(QLabel) if each.isVisible()]
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


def test_a_form_grows_with_words_that_wrap(qtbot: QtBot) -> None:
    form, words, beside = Form("A form"), QLabel("客户簿里"), QPushButton("Open")
    words.setWordWrap(True)
    both = QFrame()
    row = QHBoxLayout(both)
    row.addWidget(words, 1)
    row.addWidget(beside)
    form.add_wide(both)
    form.add("name", "Name", LineField("Name"))
    shown(qtbot, form)
    form.resize(form.minimumWidth(), form.height())
    for count in range(1, 9):
        words.setText("客户簿里已有：上海浦江物流股份有限公司、" * count)
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()), timeout=5000)
        qtbot.waitUntil(lambda: not form._area.verticalScrollBar().isVisible(), timeout=5000)
