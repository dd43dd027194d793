"""The tables of the export, in both languages: the import takes of them what it would write, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.fields import FIELDS, Noun
from kamdesk.exchange.headings import guess_columns, guess_noun
from kamdesk.services import exporting, importing
from kamdesk.services.desk import Desk
from kamdesk.store.intake import Outcome
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording

in_both = pytest.mark.parametrize("language", ["en", "zh_CN"])


@in_both
def test_only_what_a_customer_is_comes_in_again(qapp: QCoreApplication, demo: Desk, language: str) -> None:
    """A title of what is computed (a tier, a state) must not be taken for a field of the customer."""
    speaking = Language(language, qapp)
    try:
        words = Wording(demo.currency, demo.today())
        titles = {words.title(title): title for title, *_ in exporting.COLUMNS}
        assert len(titles) == len(exporting.COLUMNS)
        assert guess_noun(list(titles)) is Noun.CUSTOMERS
        known = {title: field for title, field in titles.items() if field in FIELDS}
        assert guess_columns(list(titles), Noun.CUSTOMERS) == known
    finally:
        speaking.remove()


@in_both
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_a_book_exports_changes_nothing_in_it(
    qapp: QCoreApplication, demo: Desk, tmp_path: Path, language: str, ending: str
) -> None:
    speaking, out = Language(language, qapp), tmp_path / f"out.{ending}"
    try:
        count = exporting.export(demo, out, "all", Wording(demo.currency, demo.today())).rows
        report = importing.run(demo, importing.recognise(demo, [out]), backup=False).files[0]
    finally:
        speaking.remove()
    assert (report.rejected, report.warnings) == ([], [])
    assert {outcome: found for outcome, found in report.counts.items() if found} == {Outcome.SKIPPED: count}
