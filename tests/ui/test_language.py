"""Both languages: complete, with the same places and mnemonics, and what the window looks like in Chinese."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from kamdesk.models.resources import resource
from kamdesk.models.terms import Channel, InteractionKind
from kamdesk.rules.birthdays import Birthday, Calendar
from kamdesk.services import knowledge
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Recipient
from kamdesk.ui.actions import action_lines
from kamdesk.ui.day_words import birthday_text
from kamdesk.ui.export_dialog import ExportDialog, Shown
from kamdesk.ui.field_names import channel_kind, term
from kamdesk.ui.knowledge_page import about_words
from kamdesk.ui.language import Language
from kamdesk.ui.list_acts import IN_BOOK, IN_TRASH, MENU
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.recipient_model import STATE, RecipientModel
from kamdesk.ui.window_acts import GROUP_MENU, SMART_MENU, TREE_MENU, UNFOLDING
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_filters import filter_field_name
from kamdesk.ui.wording_import import target_name
from kamdesk.ui.wording_phrases import column_title
from kamdesk.ui.wording_terms import tier_chip, tier_long
from tests.ui.shell import shell_on

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Language]:
    language = Language("zh_CN", qapp)
    yield language
    language.remove()
    QLocale.setDefault(QLocale(QLocale.Language.English))


def messages(catalogue: str) -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of every message; every plural form by itself."""
    tree = ET.fromstring(resource("i18n", catalogue).read_text("utf-8"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            for form in forms:
                yield str(context.findtext("name")), str(message.findtext("source")), form


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


def test_every_chinese_text_keeps_the_places_of_its_source() -> None:
    broken = [(c, s, t) for c, s, t in messages("kamdesk_zh_CN.ts") if t and places(s) != places(t)]
    assert broken == []


def test_a_figure_stands_off_the_chinese_before_it() -> None:
    figure = re.compile(r"[一-鿿]\{(?:count|due|days|months|age|\w+:(?:number|days|customers|files|records))\}")
    told = messages("kamdesk_zh_CN.ts")
    assert [t for c, _, t in told if c != "Repeat" and t and figure.search(t)] == []


@pytest.mark.parametrize(
    ("other", "ours"),
    [("搁置", "放弃"), ("账本", "客户簿"), ("回头把握", "再下单概率"), ("再下单的把握", "再下单概率")],
)
def test_a_thing_has_one_chinese_word(other: str, ours: str) -> None:
    told = [text for _, _, text in messages("kamdesk_zh_CN.ts")]
    told.append(resource("help", "zh_CN.md").read_text("utf-8"))
    assert [text for text in told if other in text] == [], f"it is called {ours}"
    assert any(ours in text for text in told)


@pytest.mark.usefixtures("chinese")
def test_the_chance_of_another_order_has_one_name() -> None:
    names = {
        column_title("come_back"),
        filter_field_name("come_back"),
        *(text for _, source, text in messages("kamdesk_zh_CN.ts") if source == "Orders again"),
    }
    assert names == {"再下单概率"}


@pytest.mark.usefixtures("chinese")
def test_an_e_mail_address_has_one_name_and_writing_one_another() -> None:
    assert {
        filter_field_name("channel.email"),
        channel_kind("email"),
        target_name("customer.email").rpartition(" ")[2],
    } == {"邮箱"}
    assert term(InteractionKind, "email") == "邮件"


def test_every_action_keeps_its_mnemonic() -> None:
    broken = [(s, t) for c, s, t in messages("kamdesk_zh_CN.ts") if c == "Actions" and t and ("&" in s) != ("&" in t)]
    assert broken == []


def menus() -> Iterator[list[str]]:
    """The names of the actions in every menu: those of the bar, and those that open at the list and at the tree."""
    for menu in {line.menu for line in action_lines()} - {""}:
        yield [line.id for line in action_lines() if line.menu == menu]
    for names in (MENU + IN_BOOK, MENU + IN_TRASH, *(each + UNFOLDING for each in (TREE_MENU, GROUP_MENU, SMART_MENU))):
        yield [name for name in names if name]


def labels() -> dict[str, str]:
    """What each action is called in the language that is set."""
    return {line.id: line.label for line in action_lines()}


@pytest.mark.parametrize("name", ["en", "zh_CN"])
def test_no_two_entries_of_a_menu_share_a_letter(qapp: QApplication, name: str) -> None:
    language = Language(name, qapp)
    try:
        for names in menus():
            letters = [found.group(1).lower() for each in names if (found := re.search(r"&(\w)", labels()[each]))]
            assert [letter for letter, count in Counter(letters).items() if count > 1] == [], names
    finally:
        language.remove()
        QLocale.setDefault(QLocale(QLocale.Language.English))


def test_english_counts_one_and_many(qapp: QApplication) -> None:
    english = Language("en", qapp)
    try:
        assert counted("days", 1) == "1 day"
        assert counted("customers", 1204) == "1,204 customers"
    finally:
        english.remove()


def test_chinese_says_it_as_a_salesperson_would(chinese: Language) -> None:  # noqa: ARG001
    assert counted("customers", 1204) == "1,204 位客户"
    assert tier_chip("super") == "◆ 超级"
    assert tier_long("large") == "大客户（层级）"


def test_an_unknown_language_is_the_systems(qapp: QApplication) -> None:
    language = Language("xx", qapp)
    try:
        assert language.name in ("en", "zh_CN")
    finally:
        language.remove()


def test_the_window_speaks_chinese(qtbot: QtBot, demo: Desk, chinese: Language) -> None:  # noqa: ARG001
    with shell_on(demo) as shell:
        window = shell.show(qtbot)
        assert window.pane.title.text() == "全部客户"
        assert window.tree.model.index_of("tier:super").data() == "超级客户"
        header = window.pane.model.headerData(0, Qt.Orientation.Horizontal)
        assert str(header).startswith("名称")
        assert window.actions_table["new_customer"].text() == "新建客户(&N)…"


def test_qts_own_file_dialog_speaks_chinese_throughout(
    qtbot: QtBot,
    chinese: Language,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    (tmp_path / "客户").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    (table,) = dialog.findChildren(QTreeView)
    files = table.model()
    qtbot.waitUntil(lambda: files.rowCount(table.rootIndex()) == 1)
    heads = [files.headerData(at, Qt.Orientation.Horizontal) for at in range(files.columnCount())]
    assert heads == ["名称", "大小", "类型", "修改日期"]
    assert files.index(0, 2, table.rootIndex()).data() == "文件夹"
    labels = [each.text() for each in dialog.findChildren(QLabel)]
    said = [*labels, *(each.text() for each in dialog.findChildren(QAbstractButton))]
    assert [text for text in said if re.search("[A-Za-z]{2}", text)] == []


def test_every_text_said_in_the_sources_is_in_the_catalogue() -> None:
    """Lupdate passes over texts inside an f-string without a word."""
    known = {source for _, source, _ in messages("kamdesk_zh_CN.ts")}
    missing = [text for path in (ROOT / "kamdesk").rglob("*.py") for text in said_in(path) if text not in known]
    assert missing == []


def said_in(path: Path) -> Iterator[str]:
    """The texts a module hands over for translation."""
    places = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and name in places and len(node.args) > places[name]:
            text = node.args[places[name]]
            if isinstance(text, ast.Constant):
                yield str(text.value)


def test_a_lunar_day_is_written_as_each_language_does(qapp: QApplication) -> None:
    day = Birthday(Calendar.LUNAR, 6, 3, 1987, leap=True)
    for name, written in (("zh_CN", "农历1987年闰六月初三"), ("en", "lunar leap 6-3 of 1987")):
        language = Language(name, qapp)
        try:
            assert birthday_text(day) == written
        finally:
            language.remove()
            QLocale.setDefault(QLocale(QLocale.Language.English))


def test_one_sign_stands_between_the_items_of_a_list_wherever_one_is_shown() -> None:
    signs = [context for context, source, _ in messages("kamdesk_zh_CN.ts") if source == ", "]
    assert signs == ["Figures"], "lists are joined by wording_figures.listed"


AS_TYPED = {"用逗号分隔的列；列名:desc 表示从高到低"}
"""Texts with a colon that is to be typed so."""


def test_chinese_has_its_own_colon() -> None:
    told = {text for _, _, text in messages("kamdesk_zh_CN.ts")}
    assert told >= AS_TYPED
    halves = re.compile(r"[一-鿿）”]\s*:")
    assert [each for each in told - AS_TYPED if halves.search(re.sub(r"\{[^{}]*\}", "某", each))] == []


@pytest.mark.parametrize("part", ["app", "services", "ui"])
def test_a_name_and_its_value_are_joined_by_the_language_s_own_colon(part: str) -> None:
    """By wording_figures.labelled: what Python joins with ": " has a half-width colon in Chinese."""
    joined = []
    for path in sorted((ROOT / "kamdesk" / part).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            parts = node.values[1:] if isinstance(node, ast.JoinedStr) else [node]
            if any(text_in(each).startswith(": ") for each in parts):
                joined.append((path.name, ast.unparse(node)))
    assert joined == []


def test_a_percentage_is_written_in_one_way() -> None:
    """33% without a blank, wherever it is made."""
    apart = [
        (path.name, ast.unparse(node))
        for part in ("app", "services", "ui")
        for path in sorted((ROOT / "kamdesk" / part).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr) and any(text_in(each).startswith(" %") for each in node.values[1:])
    ]
    assert apart == []
    assert [(s, t) for _, s, t in messages("kamdesk_zh_CN.ts") if re.search(r"[0-9}] %", s + t)] == []


def text_in(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@pytest.mark.usefixtures("chinese")
def test_what_is_joined_is_joined_by_the_language_s_own_sign(qtbot: QtBot, demo: Desk) -> None:
    shown = Shown("all", "anxin", (), 4, ())
    dialog = ExportDialog(shown, [], LookMemory())
    qtbot.addWidget(dialog)
    assert dialog.by_list.text().endswith("全部客户，“anxin”，4 位客户")
    first = knowledge.articles(demo, kind="policy")[0].id
    article = knowledge.article(demo, first)
    about = about_words(replace(article, tags=("价格", "条款")))
    assert "价格、条款" in about
    assert re.search(r"\d+年\d+月\d+日", about)
    assert not re.search(r"\d{4}-\d\d", about)
    who = Recipient(1, 1, "王建国", "申达", {Channel.SMS: "13800138000"}, day=date(2026, 11, 9), age=46)
    model = RecipientModel()
    model.show([who], lambda _who: {}, date(2026, 11, 30))
    assert model.index(0, STATE).data().startswith("11月9日，21 天前，")
