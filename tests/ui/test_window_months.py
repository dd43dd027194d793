"""The window of the figures is the settings': wherever its months stand, they are those the figures were made over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.services import lists, visiting
from kamdesk.services.bonds import ReferralShare
from kamdesk.services.briefing import section
from kamdesk.services.desk import Desk
from kamdesk.ui.brief_dialog import BriefView
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.explanation import ExplanationPopup
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.many_pane import ManyPane
from kamdesk.ui.network_page import NetworkPage
from kamdesk.ui.wording import Wording


@pytest.fixture
def half(demo: Desk) -> Desk:
    """The demo book, counted over half a year."""
    demo.settings = replace(demo.settings, window_months=6)
    return demo


@pytest.fixture
def jobs(half: Desk) -> Iterator[Jobs]:
    made = Jobs(half.book.interrupt)
    yield made
    made.stop()


def test_a_customer_is_shown_with_the_months_of_the_settings(qtbot: QtBot, half: Desk, jobs: Jobs) -> None:
    pane = DetailPane(half, jobs)
    qtbot.addWidget(pane)
    buyer = lists.lens_ids(half, "tier:super")[0]
    pane.show_customer(buyer)
    pane.show()
    qtbot.waitUntil(lambda: pane.figures.cards[0]._title.text().endswith(", 6 mo."))
    for figure, words in (("margin", "Gross margin, 6 month"), ("tier", "in the last 6 month")):
        pane._acts.explain(figure, pane.figures)
        qtbot.waitUntil(lambda: pane.findChild(ExplanationPopup) is not None)
        popup = pane.findChild(ExplanationPopup)
        assert popup is not None
        assert words in popup.words()
        popup.setParent(None)
        popup.deleteLater()
    view = BriefView(pane)
    view.say(visiting.brief(half, buyer), half)
    assert "Revenue, 6 month" in view.html
    told = section(half, buyer, Wording(half.currency, half.today()))
    assert any("in the last 6 month" in line.text for line in told.rows)


def test_many_customers_and_the_introduced_too(qtbot: QtBot, half: Desk, jobs: Jobs) -> None:
    many = ManyPane(half, jobs)
    qtbot.addWidget(many)
    assert many._sum_words([]).startswith("6 month")
    page = NetworkPage(half, jobs)
    qtbot.addWidget(page)
    assert "in the last 6 month" in page._share_words(ReferralShare(9, 0, 0, 0, 0))
    words = page._share_words(ReferralShare(9, 4, 1, 0, 0))
    assert "in the last 6 month" in words
    assert words.endswith("25%.")
