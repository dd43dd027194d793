"""Words: every code of the house has some, figures are told as people write them, nothing is lost on the way."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, timedelta, timezone
from enum import StrEnum
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kamdesk.exchange.cards import read_cards
from kamdesk.exchange.fields import Noun
from kamdesk.exchange.headings import guess_columns
from kamdesk.exchange.limits import CannotRead
from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.exchange.words import word_of
from kamdesk.models import terms
from kamdesk.models.changes import Changes, Step
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import DayReason, Hit, LensNode, Problem
from kamdesk.models.words import Words
from kamdesk.services import importing, lists
from kamdesk.services.desk import Desk
from kamdesk.store import records, schema
from kamdesk.store.checking import STATES
from kamdesk.store.receiving_table import DERIVED, SILENT, TRIVIAL
from kamdesk.ui import field_names, wording_figures, wording_terms
from kamdesk.ui.history_dialog import HistoryDialog
from kamdesk.ui.import_files import FileState, facts_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import COUNTED, amount, counted, fill, money, percent
from kamdesk.ui.wording_handover import conflict_field, conflict_value, fields_text
from kamdesk.ui.wording_import import place_text
from kamdesk.ui.wording_lenses import lens_name, matched, node_name
from kamdesk.ui.wording_phrases import column_title, field_ids, phrase
from kamdesk.ui.wording_refusals import known_refusals, problem_text, refusal_text
from kamdesk.ui.wording_rows import known_rows, row_text
from kamdesk.ui.wording_steps import done_text, step_name, step_names, undo_text

KAMDESK = Path(__file__).resolve().parents[2] / "kamdesk"
BELOW_UI = ("models", "rules", "store", "exchange", "services")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call below the screen, by the bare name of what is called."""
    for layer in BELOW_UI:
        for path in (KAMDESK / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield getattr(node.func, "id", getattr(node.func, "attr", "")), node


def family(root: str) -> set[str]:
    """A class and all that inherit from it, by name."""
    found, before = {root}, 0
    trees = [ast.parse(path.read_text("utf-8")) for layer in BELOW_UI for path in (KAMDESK / layer).rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while len(found) > before:
        before = len(found)
        found |= {each.name for each in classes if found & {getattr(base, "id", "") for base in each.bases}}
    return found


def texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def test_every_refusal_of_the_house_has_words() -> None:
    refusals = family("Refusal")
    codes = {code for name, call in calls() if name in refusals and call.args for code in texts(call.args[0])}
    assert len(codes) > 50
    assert sorted(codes - known_refusals()) == []


def test_every_file_that_stays_unread_says_why() -> None:
    """A workbook is read in another process, whose codes no call shows: the class names them all."""
    named = re.findall(r"[a-z]+(?:_[a-z]+)+", CannotRead.__doc__ or "")
    assert {"workbook_encrypted", "workbook_damaged"} <= set(named)
    assert sorted(set(named) - known_refusals()) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("disk_full", "disk is full"),
        ("not_allowed", "may not write /o.csv"),
        ("no_folder", "folder of /o.csv is not there"),
        ("is_a_folder", "/o.csv is a folder"),
        ("cannot_write", "/o.csv cannot be written"),
    ],
)
def test_a_file_that_cannot_be_written_says_why(code: str, told: str) -> None:
    assert code in (CannotWrite.__doc__ or "")
    assert told in refusal_text(CannotWrite(code, path="/o.csv"))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_desk_s_own_words_are_read_back(language: str) -> None:
    """A table that shows what the desk calls a thing comes in again."""
    app = QCoreApplication.instance()
    assert app is not None
    spoken = Language(language, app)
    lists = {
        "customer.standing": terms.Standing,
        "customer.value_type": terms.ValueType,
        "contact.role": terms.DecisionRole,
        "interaction.kind": terms.InteractionKind,
        "interaction.direction": terms.Direction,
        "interaction.attitude": terms.Attitude,
        "interaction.visit_chance": terms.VisitChance,
    }
    orders = [each for each in terms.DealStatus if each in ("draft", "open", "confirmed", "delivered", "paid", "void")]
    said = {(field, value): wording_terms.term(kind, value) for field, kind in lists.items() for value in kind}
    said |= {("order.status", value): wording_terms.term(terms.DealStatus, value) for value in orders}
    spoken.remove()
    assert [word for (field, value), word in said.items() if word_of(field, word) != value] == []


ROW_CODES = {
    "Rejected": (1,),
    "Warned": (1,),
    "leave_out": (0,),
    "note": (0,),
    "Refused": (0,),
    "Unreadable": (0,),
    "_counting": (2,),
    "Record": (2, 3),
}
"""Which arguments of which calls are codes of what is wrong with a row."""


def row_codes() -> Iterator[str]:
    """What a row or card may be told of: the calls say most of it, the reader of cards names its own."""
    for name, call in calls():
        is_remark = ast.unparse(call.func).endswith("remarks.append")
        for at in (0,) if is_remark else ROW_CODES.get(name, ()):
            if at < len(call.args):
                yield from (code for code in texts(call.args[at]) if code)
    yield from re.findall(r"[a-z]+(?:_[a-z]+)+", read_cards.__doc__ or "")


def test_every_remark_on_a_row_has_words() -> None:
    found = set(row_codes())
    assert {"photo_dropped", "birthday_unreadable", "not_closed", "too_long", "cell_too_long", "stray_quote"} <= found
    assert sorted(found - known_rows()) == []


def test_every_remark_and_every_step_s_state_is_told_in_chinese(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    spoken = Language("zh_CN", app)
    history = HistoryDialog(desk, jobs)
    qtbot.addWidget(history)
    history.show_steps([Step(at, "demo", {}, "2026-11-23T07:00:00Z", state) for at, state in enumerate(STATES)])
    states = [item.text(2) for at in range(len(STATES)) if (item := history.list.topLevelItem(at))]
    rows = [row_text(code) for code in known_rows()]
    spoken.remove()
    assert len(states) == len(STATES)
    assert [words for words in (*states, *rows) if words and re.search("^[^一-鿿]*$|（", words)] == []


def test_every_step_of_the_history_has_words() -> None:
    steps = {code for name, call in calls() if name == "writing" and call.args for code in texts(call.args[0])}
    assert len(steps) > 15
    assert sorted(steps - set(step_names())) == []


CLOSED = [each for each in vars(terms).values() if isinstance(each, type) and issubclass(each, StrEnum)]


@pytest.mark.parametrize("words", [each for each in CLOSED if each is not StrEnum], ids=lambda each: each.__name__)
def test_every_value_of_every_closed_list_has_a_word(words: type[StrEnum]) -> None:
    known = wording_terms.all_terms().get(words) or field_names._TERMS.get(words)
    assert known is not None
    assert set(known) == {each.value for each in words}
    assert all(wording_terms.term(words, each) for each in words)


def test_no_value_has_no_word() -> None:
    assert wording_terms.term(terms.Tier, None) == ""
    assert wording_terms.term(terms.Tier, "") == ""
    assert wording_terms.term(terms.Tier, "unheard of") == "unheard of"


@pytest.mark.parametrize(
    ("e4", "words"),
    [
        (0, "0"),
        (486_200_0000, "486,200"),
        (1_0000, "1"),
        (5000, "0.50"),
        (50, "0.01"),
        (49, "0"),
        (-50, "−0.01"),
        (12_034_5000, "12,034.50"),
        (-1_234_567_0000, "−1,234,567"),
        (None, "—"),
    ],
)
def test_money_is_rounded_half_up_to_the_minor_unit(e4: int | None, words: str) -> None:
    assert amount(e4) == words


def test_money_has_the_sign_of_the_book() -> None:
    assert money(68_400_0000) == "¥ 68,400"
    assert money(5_0000, "USD") == "$ 5"
    assert money(5_0000, "XYZ") == "XYZ 5"


@pytest.mark.parametrize(
    ("e4", "words"),
    [(9_999_0000, "9,999"), (10_000_0000, "1万"), (486_200_0000, "48.62万"), (123_456_789_0000, "12,345.68万")],
)
def test_large_sums_may_be_in_wan(e4: int, words: str) -> None:
    assert amount(e4, wan=True) == words


@pytest.mark.parametrize(
    ("share", "words"), [(7100, "71%"), (0.713, "71%"), (0.005, "1%"), (0, "0%"), (10_000, "100%"), (None, "—")]
)
def test_shares_are_whole_percent(share: float | None, words: str) -> None:
    assert percent(share) == words


def test_a_sentence_fills_its_places_by_what_they_are() -> None:
    sentence = "{gap:days}, {sum:money}, {on:day}, {share:percent}, {n:number}, {name}, {missing}"
    figures = {"gap": 31, "sum": 5_0000, "on": "2026-01-02", "share": 2200, "n": 1204, "name": "Wang"}
    assert fill(sentence, figures) == f"{counted('days', 31)}, ¥ 5, 2 Jan 2026, 22%, 1,204, Wang, —"


def test_every_count_knows_its_number() -> None:
    for what in COUNTED:
        assert "1,204" in counted(what, 1204)


def test_days_months_and_moments() -> None:
    assert wording_figures.day(date(2026, 11, 23)) == "23 Nov 2026"
    assert wording_figures.near_day(date(2026, 1, 3), date(2026, 11, 23)) == "3 Jan"
    assert wording_figures.month(date(2026, 11, 1)) == "Nov 2026"
    assert wording_figures.moment("2026-11-23T23:30:00Z", UTC) == "23 Nov 2026 23:30"
    assert wording_figures.moment("2026-11-23T23:30:00Z", timezone(timedelta(hours=8))) == "24 Nov 2026 07:30"
    assert wording_figures.duration(100) == "1 h 40 min"
    assert wording_figures.size(3_400_000) == "3.4 MB"


def test_birthdays_in_both_calendars() -> None:
    assert wording_figures.birthday("1987-06-03") == "3 Jun 1987"
    assert wording_figures.birthday("--06-03") == "3 Jun"
    assert wording_figures.birthday("1987-L06-03", lunar=True) == "lunar leap 6-3 of 1987"
    assert wording_figures.birthday("--08", lunar=True) == "lunar month 8"
    assert wording_figures.birthday("not a day") == "not a day"
    assert wording_figures.birthday(None) == "—"


def test_refusals_say_what_and_what_to_do() -> None:
    said = refusal_text(Refusal("exists", path="book.kamdesk"))
    assert "book.kamdesk" in said
    assert "another name" in said
    assert "{" not in refusal_text(Refusal("exists"))
    assert "some new code" in refusal_text(Refusal("some_new_code"))


@pytest.mark.parametrize("code", sorted(known_refusals()))
def test_every_refusal_can_be_said_without_figures(code: str) -> None:
    said = refusal_text(Refusal(code))
    assert "{" not in said
    assert "—" not in said


@pytest.mark.parametrize("reason", sorted(known_rows()))
def test_every_remark_can_be_said_without_figures(reason: str) -> None:
    assert "{" not in row_text(reason)
    assert "—" not in row_text(reason)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "made: A1, A2, …"), ("zh_CN", "A1、A2、…")],
)
def test_what_a_remark_lists_is_joined_as_the_language_does(qapp: QCoreApplication, language: str, said: str) -> None:
    spoken = Language(language, qapp)
    words = row_text("made_of_numbers", {"value": ["A1", "A2", "…"]})
    private = row_text("made_private", {"count": 1, "group": "朋友"})
    place = place_text(0, "")
    spoken.remove()

    assert words.endswith(said)
    assert private in (
        "1 customer became private because the group 朋友 is private",
        "1 位客户因分组“朋友”是私密分组而成为私密客户",
    )
    assert place in ("Whole file", "整个文件")


def test_problems_stand_at_their_field() -> None:
    problem = Problem("need_level", "less_than_equal", {"le": 5})
    assert problem_text(problem) == "At most 5."
    assert refusal_text(Invalid([problem])) == "Need: At most 5."


def test_steps_are_named_with_what_they_did() -> None:
    step = Step(1, "trash", {"count": 3}, "2026-11-23T07:00:00Z")
    assert step_name("new_customer", {"name": "Acme"}) == "new customer Acme"
    assert step_name("new_customer", {}) == "new customer"
    files = ["a.csv", "b.csv"]
    assert step_name("import", {"files": files, "rows": 9}) == f"import a.csv, {counted('files', 2)} in all"
    assert step_name("import", {"rows": 9}) == "import"
    assert undo_text(step) == f"&Undo: move {counted('customers', 3)} to the trash"
    assert undo_text(None) == "&Undo"
    assert done_text(Changes("trash", 1, {"customer": frozenset({1, 2})})).startswith("2 customer")
    assert done_text(Changes("edit_customer", 1)) == ""


def test_every_place_of_the_tree_has_a_name(demo: Desk) -> None:
    def all_nodes(nodes: tuple[LensNode, ...]) -> Iterator[LensNode]:
        for node in nodes:
            yield node
            yield from all_nodes(node.children)

    for node in all_nodes(lists.tree(demo)):
        assert node_name(node)
        assert node_name(node) != node.id or ":" not in node.id
        assert not node_name(node).startswith(("section:", "tier:", "state:"))
    assert lens_name("region:浙江/杭州") == "杭州"
    assert lens_name("today") == "Today"


def test_a_hit_says_what_matched() -> None:
    assert matched(Hit(1, "u", None, "Acme", "small", "phone", "138 0013 8000")) == "phone 138 0013 8000"
    assert matched(Hit(1, "u", None, "Acme", "small", "interaction")) == "need"
    assert matched(Hit(1, "u", None, "Acme", "small", "task")) == "step"
    assert matched(Hit(1, "u", None, "Acme", "small", "name")) == ""


NOUNS = {
    "customer": Noun.CUSTOMERS,
    "contact": Noun.CONTACTS,
    "order": Noun.ORDERS,
    "interaction": Noun.INTERACTIONS,
}


# Year, month and day of birth apart are only read: the export writes them as one birthday.
EXPORTED = [each for each in field_ids() if not each.startswith("contact.birth_")]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("noun", NOUNS)
def test_the_import_knows_the_titles_of_the_export(qapp: QCoreApplication, noun: str, language: str) -> None:
    speaking = Language(language, qapp)
    try:
        titles = {field: column_title(field) for field in EXPORTED if field.startswith(noun)}
        found = guess_columns(list(titles.values()), NOUNS[noun])
        assert {field: found.get(title) for field, title in titles.items()} == {field: field for field in titles}
    finally:
        speaking.remove()


@pytest.mark.parametrize(("language", "sheets"), [("en", "华东, 华南"), ("zh_CN", "华东、华南")])
def test_sheets_read_together_stand_side_by_side_as_the_language_has_it(
    qapp: QCoreApplication, desk: Desk, tmp_path: Path, language: str, sheets: str
) -> None:
    book = openpyxl.Workbook()
    for name in ("华东", "华南"):
        sheet = book.create_sheet(name)
        sheet.append(["客户名称", "电话"])
        sheet.append([f"{name}公司", "010-66660001"])
    book.save(tmp_path / "two.xlsx")
    (source,) = importing.recognise(desk, [tmp_path / "two.xlsx"])

    spoken = Language(language, qapp)
    text = facts_text(FileState(tmp_path / "two.xlsx", source))
    spoken.remove()

    assert sheets in text.split(" · ")


def test_the_reps_own_fields_keep_their_names() -> None:
    assert column_title("customer.custom.Fleet size") == "Fleet size"


def test_wording_is_what_services_ask_for() -> None:
    words: Words = Wording("CNY", date(2026, 11, 23))
    figures = {"gap_days": 31, "since_days": 75, "order_days": 12}
    reason = DayReason("dormant", "dormant:u:-", date(2026, 11, 20), 3, figures)
    assert words.money(5_0000) == "¥ 5"
    assert words.title("customer.name") == "Customer"
    assert words.title("revenue_ever") == "Revenue ever"
    assert words.term(terms.Tier, "super") == "Super"
    assert words.day(date(2026, 11, 23)) == "23 Nov 2026"
    assert "31" in words.reason(reason)
    assert "75" in words.reason(reason)
    assert "Wang" in words.phrase("briefing_title", {"author": "Wang"})
    assert words.problem(Problem("name", "missing"))
    with pytest.raises(KeyError):
        phrase("no such phrase", {})


def test_the_command_line_words_without_widgets() -> None:
    program = "import sys, kamdesk.ui.wording; print(*[m for m in sys.modules if m in ('PySide6.QtWidgets',)])"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split() == []


def test_every_field_two_books_may_disagree_on_is_called_something_in_chinese(qapp: QCoreApplication) -> None:
    spoken = Language("zh_CN", qapp)
    unsaid = [
        f"{name}.{column.name}"
        for name, kind in records.KINDS.items()
        for column in schema.declared().tables[kind.table].columns
        if column.name not in {*records.NEVER, *kind.private, *SILENT, *TRIVIAL, *DERIVED.get(kind.table, {})}
        and conflict_field(name, column.name).isascii()
    ]
    values = conflict_value("group", "private", 1), conflict_value("customer", "archived", 0)
    line = fields_text("orders", ["status", "lines"])
    spoken.remove()
    assert unsaid == []
    assert values == ("是", "否")
    assert line == "状态、明细"
