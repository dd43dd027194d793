"""What goes out: tables, cards, a calendar and everything as JSON, held against other programs' eyes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import openpyxl
import pytest
import vobject
from PySide6.QtWidgets import QApplication

from kamdesk.exchange.handover_reading import BadHandover
from kamdesk.models.refusals import BadRequest
from kamdesk.services import audit, contacts, customers, exporting, groups, handovers, talks, tasks
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_audit import scope_name
from tests.services.imports import take

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WORDS = Wording("CNY", NOON.date())


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """申达 with a contact, channels, birthdays in both calendars, a promise; a formula; one private friend."""
    del qapp
    made = create(tmp_path / "book.kamdesk", Secret("eins zwei drei", keychain=False), lambda: NOON)
    values = {
        "name": "申达精密机械",
        "number": "007",
        "province": "上海市",
        "address": "漕宝路 1 号",
        "demand": 12_345_6789,
    }
    first = customers.save(made, None, values).id
    person = {"name": "欧阳建国", "is_main": True, "birthday": "1992-02-29", "lunar_birthday": "1987-L06-03"}
    channels = [("mobile", "+86 138 0013 8000", None), ("email", "oy@example.com", None), ("wechat", "oy_88", None)]
    contacts.save(made, None, first, person, channels)
    due = {
        "customer_id": first,
        "kind": "callback",
        "title": "报新价",
        "due_on": date(2026, 12, 1),
        "due_time": "09:30",
    }
    tasks.add(made, {**due, "minutes": 30})
    talks.log(made, first, {"summary": "要新价", "happened_on": date(2026, 11, 16), "cost": 50_0000})
    groups.put(made, groups.add(made, "A/B", groups.add(made, "华东").id).id, [first])
    customers.save(made, None, {"name": "=1+1", "note": "-12.50"})
    friend = customers.save(made, None, {"name": "老同学", "kind": "person"}).id
    groups.put(made, groups.add(made, "自家", private=True).id, [friend])
    yield made
    made.close()


def _rule(event: Any) -> str:
    return str(event["rrule"].to_ical().decode())


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def test_a_table_for_excel_is_guarded_worded_and_exact(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert exporting.export(desk, out, "all", WORDS).rows == 2
    formula, first = sorted(rows_of(out), key=lambda row: row["Customer"])
    assert (first["Customer"], first["Customer number"], first["Group"]) == ("申达精密机械", "007", "华东/A\\/B")
    assert first["Annual demand"] == "12345.68", "rounded half up, never 1.2E+4"
    assert first["Mobile"] == "+86 138 0013 8000", "a phone number is no formula"
    assert first["Tier"] == "Prospect"
    assert (formula["Customer"], formula["Customer note"]) == ("'=1+1", "-12.50")


def test_a_table_for_programs_is_plain(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    exporting.export(desk, out, "all", WORDS, exporting.How(for_programs=True))
    assert "=1+1" in {row["Customer"] for row in rows_of(out)}
    assert not out.read_bytes().startswith(b"\xef\xbb\xbf")


def test_private_customers_are_in_no_table_but_in_everything(desk: Desk, tmp_path: Path) -> None:
    exporting.export(desk, tmp_path / "a.csv", "all", WORDS)
    assert "老同学" not in (tmp_path / "a.csv").read_text("utf-8")
    everything = exporting.How(private=True)
    assert exporting.export(desk, tmp_path / "a.json", "all", WORDS, everything).rows == 3


def test_cards_are_read_by_another_program(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.vcf"
    exporting.export(desk, out, "group:华东", WORDS)
    cards: list[Any] = list(vobject.readComponents(out.read_text("utf-8")))
    (card,) = cards
    assert (card.fn.value, card.org.value) == ("欧阳建国", ["申达精密机械"])
    assert (card.n.value.family, card.n.value.given) == ("欧阳", "建国")
    assert card.tel.value == "+86 138 0013 8000"
    assert card.bday.value == "1992-02-29"
    assert [each.value for each in card.contents["x-lunar-birthday"]] == ["1987-L06-03"]


def test_a_calendar_keeps_promises_and_both_birthdays(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    exporting.export(desk, out, "all", WORDS)
    events = list(icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT"))
    by_uid = {str(event["uid"]): event for event in events}
    assert len(by_uid) == len(events), "every entry has a name of its own"
    (promise,) = [event for event in events if "报新价" in str(event["summary"])]
    assert promise.decoded("dtstart").isoformat() == "2026-12-01T09:30:00"
    assert (promise.decoded("dtend") - promise.decoded("dtstart")).total_seconds() == 1800
    (solar,) = [event for uid, event in by_uid.items() if uid.endswith("-birthday")]
    assert (solar.decoded("dtstart"), _rule(solar)) == (date(2024, 2, 29), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2")
    lunar = sorted(event.decoded("dtstart") for uid, event in by_uid.items() if "-lunar" in uid)
    assert lunar[0] == date(2027, 7, 6), "the plain sixth month: 2027 has no leap one"
    assert len(lunar) == 10


def test_the_same_calendar_has_the_same_names(desk: Desk, tmp_path: Path) -> None:
    def names(path: Path) -> list[str]:
        exporting.export(desk, path, "all", WORDS)
        return [str(event["uid"]) for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]

    assert names(tmp_path / "a.ics") == names(tmp_path / "b.ics")


def test_everything_is_there_by_uid_and_in_decimal_money(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    exporting.export(desk, out, "all", WORDS)
    told: dict[str, Any] = json.loads(out.read_text("utf-8"))
    assert (told["format"], told["version"], told["currency"]) == ("kamdesk-book", 1, "CNY")
    records: dict[str, Any] = told["records"]
    first = next(each for each in records["customer"] if each.get("number") == "007")
    assert first["demand"] == "12345.6789"
    (contact,) = (each for each in records["contact"] if each["customer"] == first["uid"])
    assert {each["contact"] for each in records["channel"]} == {contact["uid"]}
    assert records["interaction"][0]["cost"] == "50.00"
    assert records["task"][0]["due_on"] == "2026-12-01"
    parents = {group["name"]: group.get("parent") for group in records["group"]}
    assert parents["A/B"] == next(group["uid"] for group in records["group"] if group["name"] == "华东")
    assert '"id"' not in out.read_text("utf-8")
    assert out.stat().st_mode & 0o077 == 0
    for kind, found in records.items():
        validator = jsonschema.Draft202012Validator(told["schemas"][kind])
        for record in found:
            validator.validate(record)


def test_private_words_go_only_where_they_are_asked_for(desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达二", "private_note": "他离婚了"})
    for private, is_in in ((False, False), (True, True)):
        exporting.export(desk, tmp_path / "a.json", "all", WORDS, exporting.How(private=private))
        assert ("离婚" in (tmp_path / "a.json").read_text("utf-8")) is is_in
        assert ("自家" in (tmp_path / "a.json").read_text("utf-8")) is is_in
    how = exporting.How(leaves_private=True)
    assert exporting.export(desk, tmp_path / "a.csv", "group:自家", WORDS, how).rows == 0
    assert exporting.export(desk, tmp_path / "a.csv", "group:自家", WORDS).rows == 1


@pytest.mark.parametrize(
    ("ending", "as_listed", "named"),
    [
        ("csv", False, {"老同学", "旧公司", "旧邻居"}),
        ("vcf", False, {"老同学", "旧公司", "旧邻居"}),
        ("json", False, {"老同学", "旧公司", "旧邻居"}),
        ("csv", True, {"老同学"}),
    ],
)
def test_as_many_private_customers_go_along_as_were_said_to_stay_out(
    desk: Desk, tmp_path: Path, ending: str, as_listed: bool, named: set[str]
) -> None:
    """Who was put away is in no list, private or not, but in the whole book."""
    customers.save(desk, None, {"name": "旧公司", "archived": True})
    away = customers.save(desk, None, {"name": "旧邻居", "kind": "person", "archived": True}).id
    groups.put(desk, groups.add(desk, "邻里", private=True).id, [away])
    out = tmp_path / f"a.{ending}"

    def written(how: exporting.How) -> tuple[int, set[str]]:
        rows, text = exporting.export(desk, out, "all", WORDS, how).rows, out.read_text("utf-8-sig")
        return rows, {name for name in ("老同学", "旧公司", "旧邻居") if name in text}

    without, along = (
        exporting.How(leaves_private=True, as_listed=as_listed),
        exporting.How(private=True, as_listed=as_listed),
    )
    (fewer, _), left = written(without), exporting.private_count(desk, out, "all", without)
    assert written(along) == (fewer + left, named)
    assert exporting.private_count(desk, out, "all", along) == 0


def test_the_audit_says_whether_private_data_went_along(desk: Desk, tmp_path: Path) -> None:
    along = exporting.How(private=True)
    exporting.export(desk, tmp_path / "a.csv", "all", WORDS)
    exporting.export(desk, tmp_path / "a.csv", "all", WORDS, along)
    exporting.export(desk, tmp_path / "a.csv", "group:华东", WORDS, along)
    exporting.export(desk, tmp_path / "a.json", "group:华东", WORDS, along)
    (friend,) = desk.book.read("SELECT id FROM customer WHERE name = '老同学'")
    for file, include in (("a", friend), ("b", ())):
        handovers.hand_over(desk, tmp_path / f"{file}.kamhandover", WORDS, passphrase="sechs sieben", include=include)
    lines = list(reversed(audit.lines(desk)))
    assert [line.scope for line in lines] == [
        ".csv:book",
        ".csv:private:book",
        ".csv:group:华东",
        ".json:private:group:华东",
        "private:all",
        "all",
    ]
    assert [scope_name(line) for line in lines][1:5:3] == [
        "CSV file: Whole book, private data too",
        "Whole book, private data too",
    ]


def test_the_whole_book_says_of_everybody_why_no_list_has_them(desk: Desk, tmp_path: Path) -> None:
    old = customers.save(desk, None, {"name": "旧公司", "archived": True}).id
    contacts.save(desk, None, old, {"name": "刘备", "birthday": "1992-02-29"})
    customers.save(desk, None, {"name": "搁置公司", "parked_on": NOON.date(), "parked_reason": "换人"})
    customers.save(desk, None, {"name": "倒闭公司", "invalid": True, "invalid_reason": "倒闭"})
    gone = customers.save(desk, None, {"name": "删除公司"}).id
    customers.trash(desk, [gone])
    out = tmp_path / "a.csv"
    exporting.export(desk, out, "all", WORDS, exporting.How(private=True))
    kept = {row["Customer"]: row["Kept as"] for row in rows_of(out)}
    assert kept == {
        "'=1+1": "",
        "申达精密机械": "",
        "老同学": "private",
        "旧公司": "archived",
        "搁置公司": "parked",
        "倒闭公司": "invalid",
    }
    exporting.export(desk, tmp_path / "a.ics", "all", WORDS)
    calendar = (tmp_path / "a.ics").read_text("utf-8")
    assert "欧阳建国" in calendar
    assert "刘备" not in calendar, "a calendar reminds of nobody who was put away"


def test_what_was_exported_comes_in_again_record_by_record(desk: Desk, tmp_path: Path) -> None:
    out, again = tmp_path / "a.json", tmp_path / "b.json"
    how = exporting.How(private=True)
    exporting.export(desk, out, "all", WORDS, how)
    other = create(tmp_path / "other.kamdesk", Secret("vier fünf sechs", keychain=False), lambda: NOON)
    try:
        receipt = handovers.receive(other, out)
        assert (receipt.conflicts, receipt.skipped) == ((), {})
        exporting.export(other, again, "all", WORDS, how)
        assert json.loads(again.read_text("utf-8")) == json.loads(out.read_text("utf-8"))
        assert not handovers.receive(other, out).changes.touched
    finally:
        other.close()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "kamdesk-book", "version": 1, "records": []}',
        '{"format": "kamdesk-book", "version": 9, "records": {}}',
        '{"format": "kamdesk-book", "version": 1, "records": {"customer": [{"uid": 7}]}}',
        '{"format": "kamdesk-book", "version": 1, "records": {"customer": [7]}}',
        "[" * 100_000,
    ],
)
def test_a_document_that_is_none_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, "utf-8")
    with pytest.raises(BadHandover):
        handovers.receive(desk, file)


def test_the_columns_are_those_asked_for_in_their_order(desk: Desk, tmp_path: Path) -> None:
    how = exporting.How(columns=("main_phone", "name", "gone"), search="申达", sort=(("name", False),))
    assert exporting.export(desk, tmp_path / "a.csv", "all", WORDS, how).rows == 1
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert rows[1:] == [["+86 138 0013 8000", "申达精密机械"]]
    assert len(rows[0]) == 2
    assert ("name", "Customer") in exporting.column_choices(desk, WORDS)


def test_cards_come_in_the_version_asked_for(desk: Desk, tmp_path: Path) -> None:
    for version in ("3.0", "4.0"):
        exporting.export(desk, tmp_path / "a.vcf", "all", WORDS, exporting.How(cards=version))
        assert f"VERSION:{version}" in (tmp_path / "a.vcf").read_text("utf-8")


def test_what_it_cannot_write_is_refused_before_anything_happens(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="unknown_ending"):
        exporting.export(desk, tmp_path / "a.doc", "all", WORDS)
    with pytest.raises(BadRequest, match="unknown_lens"):
        exporting.export(desk, tmp_path / "a.csv", "nobody", WORDS)
    assert list(tmp_path.glob("a.*")) == []


NAUGHTY = (
    "=1+1",
    "'=1+1",
    "''+1",
    "-12.50",
    "@SUM(A1)",
    "+86 13800138000",
    "0012345678901234567890",
    "1.38E+10",
    "2026-01-02",
    "TRUE",
    'say "hi", then; go',
    "两行\n一格",
    "<b>&amp;</b>",
    "𠮷野家🏮",
    "O'Neil",
    "\u202e乱",
)


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".json"])
def test_whatever_a_note_says_comes_in_again_as_it_was(desk: Desk, tmp_path: Path, ending: str) -> None:
    for number, text in enumerate(NAUGHTY):
        customers.save(desk, None, {"name": f"{number} {text}", "number": f"00{number}", "note": text})
    out = tmp_path / f"a{ending}"
    exporting.export(desk, out, "all", WORDS)
    other = create(tmp_path / "other.kamdesk", Secret("vier fünf sechs", keychain=False), lambda: NOON)
    try:
        if ending == ".json":
            handovers.receive(other, out)
        else:
            take(other, out)
        sql = "SELECT number, name, note FROM customer WHERE number LIKE '00%' AND number <> '007' ORDER BY number"
        assert other.book.read(sql) == desk.book.read(sql)
    finally:
        other.close()


def test_a_birthday_with_its_year_is_a_day_in_a_workbook_and_every_one_comes_in_again(
    desk: Desk, tmp_path: Path
) -> None:
    days: dict[str, object] = {
        "1987-06-03": datetime.fromisoformat("1987-06-03"),
        "--06-03": "--06-03",
        "--06": "--06",
        "--02-29": "--02-29",
    }
    for number, day in enumerate(days):
        who = customers.save(desk, None, {"name": f"B{number}"}).id
        contacts.save(desk, None, who, {"name": f"Who {number}", "is_main": True, "birthday": day})
    out = tmp_path / "a.xlsx"
    exporting.export(desk, out, "all", WORDS)
    (sheet,) = openpyxl.load_workbook(out).worksheets
    titles, *lines = sheet.iter_rows(values_only=True)
    at, lunar, name = (titles.index(each) for each in ("Birthday", "Lunar birthday", "Customer"))
    written = {line[name]: line[at] for line in lines}
    assert [written[f"B{number}"] for number in range(len(days))] == list(days.values())
    assert [line[lunar] for line in lines if line[name] == "申达精密机械"] == ["1987-L06-03"]

    other = create(tmp_path / "other.kamdesk", Secret("vier fünf sechs", keychain=False), lambda: NOON)
    try:
        take(other, out)
        sql = "SELECT name, birthday, lunar_birthday FROM contact WHERE birthday IS NOT NULL ORDER BY name"
        assert len(desk.book.read(sql)) == len(days) + 1
        assert other.book.read(sql) == desk.book.read(sql)
    finally:
        other.close()
