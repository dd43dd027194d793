"""The titles of exported tables of deals, service and ties are ones the import tells apart, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.fields import FIELDS, PREFIXES, Noun
from kamdesk.exchange.headings import guess_columns, guess_noun
from kamdesk.services.exporting_nouns import LEFT_OUT
from kamdesk.ui.language import Language
from kamdesk.ui.noun_lines import NOUN_LINES, PAGE_COLUMNS
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_phrases import column_title


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("noun", PREFIXES, ids=str)
def test_a_table_is_known_by_its_own_titles(qapp: QCoreApplication, noun: Noun, language: str) -> None:
    speaking = Language(language, qapp)
    try:
        fields = [each for each in FIELDS if each.startswith(f"{PREFIXES[noun]}.") and each not in LEFT_OUT]
        titles = {column_title(field): field for field in fields}
        assert len(titles) == len(fields)
        assert guess_noun(list(titles)) is noun
        assert guess_columns(list(titles), noun) == titles
    finally:
        speaking.remove()


def test_every_field_and_column_of_the_forms_has_a_label() -> None:
    lines = [(noun, each.name) for noun, line in NOUN_LINES.items() for each in line.fields]
    lines += [(noun, each.name) for noun, line in NOUN_LINES.items() for each in line.columns]
    lines += [(noun, each.name) for noun, columns in PAGE_COLUMNS.items() for each in columns]
    assert [(noun, name) for noun, name in lines if noun_field(noun, name) == name.replace("_", " ")] == []
