"""The detail pane over a real book: edit in place, log in one line, ask why, fill in what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import CustomerRow
from kamdesk.services import contacts, customers, groups, history, knowledge, lists, sheets, talks
from kamdesk.services.desk import Desk
from kamdesk.ui.call_check import CallCheck
from kamdesk.ui.contact_form import ChannelsField, ContactForm, ReachForm
from kamdesk.ui.day_words import short_day
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.explanation import ExplanationPopup
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.language import Language
from kamdesk.ui.orders_pane import OrdersPane
from kamdesk.ui.sheet_row import SheetRow, ValueButton
from kamdesk.ui.single_form import SingleForm
from kamdesk.ui.timeline_pane import day_width
from tests.ui.desks import TODAY, promised, shenda
from tests.ui.dictation import toggle


@pytest.fixture
def customer(desk: Desk) -> int:
    return shenda(desk)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, jobs: Jobs, customer: int) -> DetailPane:
    made = DetailPane(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(640, 1600)
    made.show_customer(customer)
    made.show()
    qtbot.waitExposed(made)
    return made


def row(pane: DetailPane, name: str) -> SheetRow:
    return pane.overview.rows()[name]


def editor(of: SheetRow) -> QWidget:
    field = of.editor()
    assert field is not None
    inner = field.focusProxy()
    assert inner is not None
    return inner


def field(desk: Desk, customer: int, name: str) -> object:
    return sheets.sheet(desk, customer).customer[name]


def edit(of: SheetRow) -> QLineEdit:
    QTest.keyClick(of.shown, Qt.Key.Key_F2)
    inner = editor(of)
    assert isinstance(inner, QLineEdit)
    return inner


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


# Editing in place.


def test_f2_opens_the_editor_and_enter_stores(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    line = edit(row(pane, "industry"))
    line.clear()
    QTest.keyClicks(line, "Optics")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field(desk, customer, "industry") == "Optics"
    assert row(pane, "industry").shown.text() == "Optics"


def test_esc_restores(desk: Desk, pane: DetailPane, customer: int) -> None:
    line = edit(row(pane, "industry"))
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert row(pane, "industry").shown.text() == "机械制造"
    assert not row(pane, "industry").is_edited()
    assert field(desk, customer, "industry") == "机械制造"


def test_tab_stores_and_edits_the_next_row(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    line = edit(row(pane, "province"))
    line.setText("江苏")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(line, Qt.Key.Key_Tab)
    assert field(desk, customer, "province") == "江苏省"
    assert row(pane, "city").is_edited()
    QTest.keyClick(editor(row(pane, "city")), Qt.Key.Key_Backtab)
    assert row(pane, "province").is_edited()


def test_the_enter_of_an_input_method_stores_nothing(desk: Desk, pane: DetailPane, customer: int) -> None:
    line = edit(row(pane, "industry"))
    line.clear()
    QApplication.sendEvent(line, QInputMethodEvent("guang", []))
    QTest.keyClick(line, Qt.Key.Key_Return)
    commit = QInputMethodEvent("", [])
    commit.setCommitString("光学")
    QApplication.sendEvent(line, commit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert row(pane, "industry").is_edited()
    assert field(desk, customer, "industry") == "机械制造"


def test_what_cannot_be_read_keeps_the_editor_open_and_says_why(pane: DetailPane) -> None:
    pane.overview.show_all(True)
    line = edit(row(pane, "demand"))
    line.setText("a lot")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert row(pane, "demand").is_edited()
    assert "486,200" in line.accessibleDescription()
    assert "486,200" in texts(row(pane, "demand"))


def test_what_the_book_refuses_opens_the_field_again_with_what_was_typed(
    qtbot: QtBot, desk: Desk, pane: DetailPane, customer: int
) -> None:
    line = edit(row(pane, "name"))
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(row(pane, "name").is_edited, timeout=5000)
    assert field(desk, customer, "name") == "申达精密机械"
    assert editor(row(pane, "name")).accessibleDescription()
    QTest.keyClick(editor(row(pane, "name")), Qt.Key.Key_Escape)
    assert row(pane, "name").shown.text() == "申达精密机械"


@pytest.mark.parametrize(
    ("name", "typed", "kept", "shown"),
    [
        ("demand", "80万", 8_000_000_000, "800,000"),
        ("market_share", "12.5", 1250, "12.5%"),
        ("cadence_ideal", "21", 21, "21"),
        ("cultivated_until", "2027-01-31", "2027-01-31", "31 Jan"),
    ],
)
def test_each_kind_of_value_has_its_editor(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int,
    name: str, typed: str, kept: object, shown: str,
) -> None:  # fmt: skip
    pane.overview.show_all(True)
    line = edit(row(pane, name))
    line.setText(typed)
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field(desk, customer, name) == kept
    assert shown in row(pane, name).shown.text()


def test_a_choice_is_stored_when_it_is_chosen(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    pane.overview.show_all(True)
    QTest.keyClick(row(pane, "need_level").shown, Qt.Key.Key_Return)
    box = editor(row(pane, "need_level"))
    assert isinstance(box, QComboBox)
    assert box.view().isVisible(), "the list is open at once"
    QTest.keyClicks(box.view(), "5")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert field(desk, customer, "need_level") == 5


def test_several_lines_end_with_ctrl_enter(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    QTest.mouseDClick(row(pane, "how_to_treat").shown, Qt.MouseButton.LeftButton)
    area = editor(row(pane, "how_to_treat"))
    assert isinstance(area, QPlainTextEdit)
    QTest.keyClicks(area, "a")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "b")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field(desk, customer, "how_to_treat") == "a\nb"


def test_one_click_changes_nothing(pane: DetailPane) -> None:
    QTest.mouseClick(row(pane, "industry").shown, Qt.MouseButton.LeftButton)
    assert not row(pane, "industry").is_edited()


def test_leaving_for_another_customer_leaves_the_editor(pane: DetailPane, desk: Desk, customer: int) -> None:
    other = promised(desk, "欧阳商贸", TODAY)
    edit(row(pane, "industry")).setText("x")
    pane.show_customer(other)
    assert not row(pane, "industry").is_edited()
    assert field(desk, other, "industry") is None
    assert field(desk, customer, "industry") == "机械制造"


def test_a_write_elsewhere_leaves_what_is_being_typed(desk: Desk, pane: DetailPane, customer: int) -> None:
    line = edit(row(pane, "industry"))
    line.setText("half a wo")
    changes = customers.save(desk, customer, {"source": "展会"}).changes
    pane.refresh(changes)
    assert row(pane, "source").shown.text() == "展会"
    assert line.text() == "half a wo"


def test_fields_of_the_rep_s_own_are_edited_too(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    pane.refresh(customers.save(desk, customer, {"custom": '{"展会": "工博会", "等待": 3}'}).changes)
    line = edit(row(pane, "custom.展会"))
    line.setText("广交会")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field(desk, customer, "custom") == '{"展会": "广交会", "等待": 3}'


def test_values_are_read_with_their_field_s_name(pane: DetailPane) -> None:
    assert row(pane, "industry").shown.accessibleName() == "Industry: 机械制造"


def test_empty_fields_wait_until_they_are_asked_for(pane: DetailPane) -> None:
    assert not row(pane, "lost_note").isVisible()
    assert row(pane, "how_to_treat").isVisible(), "the sheet still wants it"
    pane.overview.show_all(True)
    assert row(pane, "lost_note").isVisible()


# Quick log.


def test_the_quick_log_shows_live_how_it_is_understood(pane: DetailPane) -> None:
    pane.quick.line.setText("电话 王总 对新价满意 有拜访机会 下周三回访")
    for words in ("Call", "王总", "Hot", "visit", "25 Nov"):
        assert words in pane.quick.understood()


def test_the_quick_log_is_in_the_book_after_enter(qtbot: QtBot, desk: Desk, pane: DetailPane, customer: int) -> None:
    pane.quick.line.setText("拜访 王总 下周三回访")
    with qtbot.waitSignal(pane.quick.logged, timeout=5000):
        QTest.keyClick(pane.quick.line, Qt.Key.Key_Return)
    found = sheets.sheet(desk, customer)
    assert (found.timeline[0].kind, found.timeline[0].on) == ("visit", TODAY)
    assert [task.due_on for task in found.tasks if task.due_on > TODAY] == [date(2026, 11, 25)]
    assert pane.quick.line.text() == ""


def test_an_input_method_s_enter_logs_nothing(desk: Desk, pane: DetailPane, customer: int) -> None:
    pane.quick.line.setText("电话 ")
    QApplication.sendEvent(pane.quick.line, QInputMethodEvent("wang", []))
    QTest.keyClick(pane.quick.line, Qt.Key.Key_Return)
    assert len(sheets.sheet(desk, customer).timeline) == 1


def test_a_line_begun_for_one_customer_is_not_logged_for_another(desk: Desk, pane: DetailPane) -> None:
    pane.quick.line.setText("电话")
    pane.show_customer(promised(desk, "欧阳商贸", TODAY))
    assert pane.quick.line.text() == ""


# Figures, completeness, calls.


@pytest.mark.parametrize(
    ("card", "words"),
    [(0, "quantity"), (1, "own gaps"), (2, "usual gap"), (2, "seen from an earlier day"), (3, "rhythm")],
)
def test_every_figure_says_how_it_is_worked_out(qtbot: QtBot, pane: DetailPane, card: int, words: str) -> None:
    pane.figures.cards[card]._why.click()
    popup = explained(qtbot, pane)
    assert words in popup.words()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def explained(qtbot: QtBot, pane: DetailPane) -> ExplanationPopup:
    """The popup that explains, once it is there."""
    qtbot.waitUntil(lambda: pane.findChild(ExplanationPopup) is not None)
    popup = pane.findChild(ExplanationPopup)
    assert popup is not None
    return popup


def test_the_tier_is_explained_with_inputs(qtbot: QtBot, pane: DetailPane) -> None:
    pane.header._tier.click()
    popup = explained(qtbot, pane)
    assert "Prospect" in popup.words()
    assert "22 Nov 2026" in popup.words(), "the window's last day"
    assert "window_start" not in popup.words().replace(" ", "_"), "every input has a name"
    popup.close()


def test_missing_facts_lead_to_where_they_are_filled_in(pane: DetailPane) -> None:
    pane.header._complete.click()
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    offered = {action.data(): action for action in menu.actions() if action.data()}
    assert "how_to_treat" in offered
    assert "birthday" not in offered, "there is one"
    offered["demand"].trigger()
    menu.close()
    assert row(pane, "demand").is_edited()
    pane.fill_in("messenger")
    form = pane.findChild(ContactForm)
    assert form is not None
    form.reject()


def test_calling_again_so_soon_is_warned_of(desk: Desk, pane: DetailPane, customer: int) -> None:
    check = CallCheck(desk, sheets.sheet(desk, customer), None, "", pane)
    assert check.number == "138 0013 8000"
    assert check.warning() == "", "six days ago is long enough"
    from kamdesk.services import talks

    talks.quick_log(desk, customer, "电话 王总 一般")
    again = CallCheck(desk, sheets.sheet(desk, customer), None, "", pane)
    assert "today" in again.warning()


def test_who_wants_no_calls_is_not_called_by_mistake(desk: Desk, pane: DetailPane, customer: int) -> None:
    sheet = sheets.sheet(desk, customer)
    li = next(card for card in sheet.contacts if card.name == "李敏")
    assert "李敏" in CallCheck(desk, sheet, li.id, "", pane).warning()


def test_what_reaches_the_customer_itself_is_shown_called_and_edited(
    qtbot: QtBot, desk: Desk, pane: DetailPane, customer: int
) -> None:
    pane.show_tab("contacts")
    people = [view.card.name for view in pane.contacts.views()]
    assert pane.contacts.itself() is None
    assert pane.contacts.reach_button.isVisible()
    with qtbot.waitSignal(pane._jobs.changed):
        pane._jobs.write(
            contacts.save_channels, desk, customer, [("phone", "0411-8000 0001", None), ("website", "shenda.cn", None)]
        )
    itself = pane.contacts.itself()
    assert itself is not None
    assert {"Switchboard", "0411-8000 0001", "shenda.cn"} <= set(texts(itself).split("\n"))
    assert not pane.contacts.reach_button.isVisible()
    assert [view.card.name for view in pane.contacts.views()] == people
    itself.edit()
    form = pane.findChild(ReachForm)
    assert form is not None
    field = form.field("channels")
    assert isinstance(field, ChannelsField)
    field.lines()[1].value.setText("www.shenda.cn")
    with qtbot.waitSignal(pane._jobs.changed):
        form.save()
    assert [each.value for each in sheets.sheet(desk, customer).channels] == ["0411-8000 0001", "www.shenda.cn"]
    check = CallCheck(desk, sheets.sheet(desk, customer), 0, "0411-8000 0001", pane)
    assert (check.number, check.warning()) == ("0411-8000 0001", "")


# Tabs.


def test_contacts_show_both_calendars_and_copy_a_number(pane: DetailPane) -> None:
    pane.show_tab("contacts")
    wang, li = pane.contacts.views()
    assert "turns 47" in texts(wang), "born 1980, next birthday in 2027"
    assert "lunar leap 6-3" in texts(li)
    assert "6 Jul 2027" in texts(li), "2027 has no leap sixth month: the plain one"
    copy = next(button for button in wang.findChildren(QPushButton) if button.accessibleName().startswith("Copy"))
    copy.click()
    assert QApplication.clipboard().text() == "138 0013 8000"


def test_a_narrow_overview_is_no_wider_than_its_room(qtbot: QtBot, pane: DetailPane, desk: Desk, customer: int) -> None:
    title = "How a factory with three shifts and two plants changes over from ribbon to direct thermal labels"
    knowledge.save(desk, None, {"title": title, "kind": "case"}, (("customer", customer, ""),))
    customers.save(desk, customer, {"website": "https://www.a-very-long-name-of-a-company-in-suzhou.example/contact"})
    person = {"name": "Bartholomew Featherstonehaugh-Cholmondeley@a-long-domain.example"}
    contacts.save(desk, None, customer, person, ())
    pane.refresh(Changes(everything=True))
    overview = pane.overview
    qtbot.waitUntil(lambda: any(each.text() == title for each in overview._known.findChildren(QPushButton)))
    pane.resize(345, 800)
    page = overview._area.widget()
    assert page is not None
    qtbot.waitUntil(lambda: overview._area.viewport().width() < 345)
    qtbot.waitUntil(lambda: page.width() == overview._area.viewport().width())
    link = next(each for each in overview._known.findChildren(QPushButton) if each.text() == title)
    assert link.mapTo(overview, link.rect().topRight()).x() < overview.width()
    link.grab()
    pane.show_tab("timeline")
    chips = pane.timeline._group.buttons()
    qtbot.waitUntil(chips[-1].isVisible)
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_day_of_another_year_keeps_off_the_words_beside_it(qapp: QApplication, language: str) -> None:
    spoken = Language(language, qapp)
    metrics = QFontMetrics(qapp.font())
    days = [short_day(date(2024, month, 28), TODAY) for month in range(1, 13)]
    room = day_width(metrics)
    spoken.remove()
    assert all(metrics.horizontalAdvance(day) + 4 < room for day in days)


def test_the_timeline_is_narrowed_by_kind_and_a_talk_is_deleted(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    pane.show_tab("timeline")
    timeline = pane.timeline
    assert timeline.model.rowCount() == 1
    everything, _, orders, _ = timeline._group.buttons()
    toggle(orders)
    assert timeline.model.rowCount() == 0
    toggle(everything)
    assert timeline.model.rowCount() == 1
    timeline.view.setCurrentIndex(timeline.model.index(0))
    assert "Call" in str(timeline.model.index(0).data())
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        timeline.delete()
    assert sheets.sheet(desk, customer).timeline == ()


def test_the_timeline_stays_on_the_talk_that_was_edited_and_removed(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    for at, words in enumerate(("middle", "newest"), 1):
        talk = {"kind": "call", "happened_at": f"2026-11-22T0{at}:00:00Z", "summary": words}
        pane.refresh(talks.log(desk, customer, talk))
    pane.show_tab("timeline")
    timeline = pane.timeline
    said = [entry.text for entry in sheets.sheet(desk, customer).timeline]
    assert said[:2] == ["newest", "middle"]

    def current() -> str:
        entry = timeline.current()
        return entry.text if entry else ""

    timeline.view.setFocus()
    timeline.view.setCurrentIndex(timeline.model.index(1))
    middle = sheets.sheet(desk, customer).timeline[1].id
    pane.refresh(talks.edit(desk, middle, {"summary": "changed"}))
    assert current() == "changed", "the talk that was edited"
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        QTest.keyClick(timeline.view, Qt.Key.Key_Delete)
    assert [entry.text for entry in sheets.sheet(desk, customer).timeline] == ["newest", *said[2:]]
    assert current() == said[2], "the next one"
    undone = history.undo(desk)
    assert undone is not None
    pane.refresh(undone)
    assert current() == "changed", "the one that came back"


def test_a_step_is_ticked_off_where_it_is_read(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    from PySide6.QtWidgets import QToolButton

    tick = next(button for button in pane.findChildren(QToolButton) if button.accessibleName() == "Done: 报新价")
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        tick.click()
    assert sheets.sheet(desk, customer).tasks == ()


def test_of_a_whole_book_chosen_no_more_rows_are_read_than_names_are_shown(
    desk: Desk, pane: DetailPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are read where keys are heard, at every change of the selection."""
    asked: list[int] = []
    rows = lists.rows

    def asking(desk: Desk, ids: Sequence[int]) -> list[CustomerRow]:
        asked.append(len(ids))
        return rows(desk, ids)

    monkeypatch.setattr(lists, "rows", asking)
    with desk.book.writing("many"):
        ids = [customers.save(desk, None, {"name": f"客户 {at}"}).id for at in range(300)]
    pane.show_many(ids)
    assert asked == [8]
    assert "客户 7 …" in texts(pane.many)
    pane.show_many(ids[:200])
    assert asked[1:] == [200], "of few the sums are shown"


def test_of_very_many_groups_one_is_found_by_its_name(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    """3,000 groups as one menu are slow to make and nowhere to be found."""
    other = customers.save(desk, None, {"name": "宏图"}).id
    with desk.book.writing("many"):
        top = groups.add(desk, "展会").id
        made = [groups.add(desk, f"客户 {at}", top).id for at in range(150)]
    pane.show_many([customer, other])
    pane.many._groups.click()
    qtbot.waitUntil(lambda: bool(pane.many.findChildren(SingleForm)))
    assert not pane.many.findChildren(QMenu)
    form = pane.many.findChildren(SingleForm)[-1]
    form.field("group").line.setText("展会/客户 149")  # type: ignore[attr-defined]
    with qtbot.waitSignal(jobs.changed):
        form.save()
    assert [each[0] for each in sheets.sheet(desk, other).groups] == [made[149]]


def test_many_are_a_summary_with_what_can_be_done(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    other = promised(desk, "欧阳商贸", TODAY)
    pane.show_many([customer, other])
    assert "2 selected" in texts(pane.many)
    made = groups.add(desk, "华东").id
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        pane.many.put(made)
    assert sorted(lists.lens_ids(desk, "group:华东")) == sorted([customer, other])
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        pane.many.set_field("source", "展会")
    assert field(desk, other, "source") == "展会"
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        pane.many.trash()
    assert list(lists.lens_ids(desk, "all")) == []


def test_a_field_of_many_is_emptied_only_where_that_is_said(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    other = customers.save(desk, None, {"name": "欧阳商贸", "industry": "贸易"}).id
    pane.show_many([customer, other])
    form = asked_of_many(pane, "industry")
    form.save()
    assert form.isVisible()
    assert "This is needed." in texts(form)
    assert field(desk, other, "industry") == "贸易"
    tick = form.findChild(QCheckBox)
    assert tick is not None
    tick.setChecked(True)
    with qtbot.waitSignal(jobs.changed, timeout=5000):
        form.save()
    assert field(desk, other, "industry") is None


def asked_of_many(pane: DetailPane, name: str) -> SingleForm:
    """The form in which the field is set for all of them, as the menu opens it."""
    pane.many._fields.click()
    menu = pane.many.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.data() == name).trigger()
    menu.close()
    return pane.many.findChildren(SingleForm)[-1]


def test_a_customer_that_is_gone_leaves_an_invitation(pane: DetailPane, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise Refusal("record_gone", noun="customer")

    monkeypatch.setattr(sheets, "sheet", gone)
    pane.refresh(Changes(everything=True))
    assert pane.customer_id() is None
    assert "Choose a customer" in "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_every_control_has_a_name(pane: DetailPane) -> None:
    pane.show_tab("contacts")
    for button in pane.findChildren(QPushButton):
        assert button.accessibleName() or button.text(), button
    for value in pane.findChildren(ValueButton):
        assert value.accessibleName()


def test_a_step_is_changed_beside_its_words(
    qtbot: QtBot, desk: Desk, jobs: Jobs, pane: DetailPane, customer: int
) -> None:
    from PySide6.QtWidgets import QToolButton

    from kamdesk.ui.task_form import TaskForm

    button = next(each for each in pane.findChildren(QToolButton) if each.accessibleName() == "Change: 报新价")
    button.click()
    form = pane.findChild(TaskForm)
    assert form is not None
    form.field("due_on").set_value(TODAY)
    form.field("rrule").set_value("FREQ=WEEKLY")
    with qtbot.waitSignal(jobs.changed):
        form.save()
    (task,) = sheets.sheet(desk, customer).tasks
    assert (task.title, task.due_on, task.rrule) == ("报新价", TODAY, "FREQ=WEEKLY")


@pytest.mark.parametrize("width", [345, 460, 700])
def test_day_and_number_of_an_order_are_whole_beside_the_figures(qtbot: QtBot, demo: Desk, width: int) -> None:
    orders = OrdersPane(demo)
    qtbot.addWidget(orders)
    orders.say(sheets.sheet(demo, lists.lens_ids(demo, "tier:super")[0]))
    orders.resize(width, 400)
    orders.show()
    qtbot.waitExposed(orders)
    head = orders.tree.header()
    first = orders.tree.topLevelItem(0)
    assert first is not None
    words = first.text(0)
    assert "SO" in words
    assert head.sectionSize(0) - orders.tree.indentation() > orders.tree.fontMetrics().horizontalAdvance(words)
    assert head.length() <= orders.tree.viewport().width(), "the amount is not cut"
    assert orders.tree.isColumnHidden(4) is (width < 560)


def test_orders_stay_unfolded_and_in_front_when_they_are_read_again(qtbot: QtBot, demo: Desk) -> None:
    orders = OrdersPane(demo)
    qtbot.addWidget(orders)
    who, other = lists.lens_ids(demo, "tier:super")[0], lists.lens_ids(demo, "tier:large")[0]
    orders.say(sheets.sheet(demo, who))
    orders.show()
    qtbot.waitExposed(orders)
    _item(orders, 0).setExpanded(False)
    _item(orders, 2).setExpanded(True)
    line = _item(orders, 2).child(0)
    assert line is not None
    orders.tree.setCurrentItem(line)
    orders.say(sheets.sheet(demo, who))
    assert [_item(orders, at).isExpanded() for at in range(4)] == [False, False, True, False]
    assert orders.tree.currentItem() is _item(orders, 2)
    orders.say(sheets.sheet(demo, other))
    assert _item(orders, 0).isExpanded()


def _item(orders: OrdersPane, at: int) -> QTreeWidgetItem:
    found = orders.tree.topLevelItem(at)
    assert found is not None
    return found
