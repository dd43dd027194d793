"""Every screen over the demo book: its figures are the service's, and each mark opens exactly those customers."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import Band, FirstStage, KeyElement, PitfallCode, RankBy, Tier
from kamdesk.services import desk as desks
from kamdesk.services import insight as insights
from kamdesk.services import insight_churn, insight_time
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import Insight
from kamdesk.services.warning_log import Key, Remembered
from kamdesk.ui.analysis import curves, pitfalls_screen
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRole
from kamdesk.ui.analysis.pane import AnalysisPane
from kamdesk.ui.analysis.plots import Plot
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.screens import SCREENS
from kamdesk.ui.analysis.sight import Sight, View, look
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.analysis.tiles import TileGrid
from kamdesk.ui.explanation import WhyPopup
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.language import Language
from kamdesk.ui.wording_figures import day, number, percent
from kamdesk.ui.wording_terms import term
from tests.ui.analysis.conftest import Analyst
from tests.ui.noting import noting


@pytest.fixture
def found(analyst: Analyst) -> Insight:
    return insights.insight(analyst.desk)


def card(screen: Screen, title: str) -> Card:
    return next(each for each in screen.cards if each.accessibleName() == title)


def column(screen: Screen, title: str, at: int) -> list[str]:
    table = card(screen, title).table or card(screen, title).chart
    model = table.facts_model  # type: ignore[union-attr]
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def links(widget: QWidget) -> dict[str, QPushButton]:
    return {each.text(): each for each in widget.findChildren(QPushButton)}


def test_the_pyramid_shows_the_tiers_and_a_bar_opens_them(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("overview")
    chart = card(screen, "Customer pyramid").chart
    assert isinstance(chart, TileGrid)
    shares = {each.tier: each.revenue_share for each in found.tier_shares}
    for tile, tier in zip(chart.tiles(), (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL), strict=True):
        assert tile.mark.figure.endswith(number(found.tiers[tier]))
        assert tile.mark.words == f"{percent(shares[tier])} of revenue"
    chart.tiles()[3].click()
    assert analyst.window.pane.lens == "tier:small"
    expected = [each.id for each in found.customers if each.tier is Tier.SMALL and each.is_listed]
    assert analyst.listed_ids() == sorted(expected)


def test_every_cell_of_the_rfm_grid_opens_its_customers(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("rfm")
    grid = card(screen, "RFM").chart
    assert isinstance(grid, TileGrid)
    cells = Counter((each.rfm.r, each.rfm.fm) for each in found.customers if each.rfm and each.is_listed)
    for row, r in enumerate((5, 4, 3, 2, 1)):
        for at, fm in enumerate(range(1, 6)):
            tile = grid.tile_at(row, at)
            assert tile is not None
            assert tile.mark.figure == number(cells[r, fm])
    (r, fm), _ = cells.most_common(1)[0]
    tile = grid.tile_at(5 - r, fm - 1)
    assert tile is not None
    tile.click()
    expected = [
        each.id for each in found.customers if each.rfm and (each.rfm.r, each.rfm.fm) == (r, fm) and each.is_listed
    ]
    assert analyst.listed_ids() == sorted(expected)


def test_the_funnel_calls_the_stages_by_their_words(analyst: Analyst) -> None:
    screen = analyst.open("moves")
    said = [each.text() for each in card(screen, "Funnel").findChildren(QLabel)]
    stages = {each.removeprefix("Opportunities: ") for each in said if each.startswith("Opportunities: ")}
    assert stages
    assert stages <= {term(FirstStage, stage) for stage in FirstStage}


def test_the_way_back_leads_to_the_screen(analyst: Analyst) -> None:
    screen = analyst.open("rfm")
    card(screen, "Segments").table.opened.emit(card(screen, "Segments").table.facts_model.row_at(0).target)  # type: ignore[union-attr]
    back = analyst.window.pane.back_button
    assert back.isVisible()
    assert back.text() == "‹ RFM"
    assert not analyst.pane.isVisible()
    back.click()
    assert analyst.pane.isVisible()
    analyst.window.show_lens("all")
    assert not back.isVisible()


def test_the_analysis_takes_the_room_of_list_and_customer(analyst: Analyst) -> None:
    analyst.open("overview")
    assert not analyst.window.detail.isVisible()
    assert analyst.window.current_customer() is None
    analyst.window.show_lens("all")
    assert analyst.window.detail.isVisible()


def test_the_curve_says_the_share_and_opens_those_who_make_it(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("overview")
    eighty = card(screen, "80/20")
    share = found.profit.pareto.share_of_customers
    assert eighty.sentence.text() == f"80% comes from {percent(share)} of customers"
    plot = eighty.chart
    assert isinstance(plot, Plot)
    point = next(each for each in plot.points() if each.x >= (share or 0))
    people = sorted((each for each in found.customers if each.band), key=lambda each: (-each.contribution_e4, each.id))
    expected = [each.id for each in people][: round(point.x * len(people))]
    assert point.opens().lens == "picked:" + ",".join(map(str, expected))


def test_warnings_name_who_and_why_and_lead_to_them(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("overview")
    warnings = card(screen, "Pitfalls")
    assert warnings.sentence.text().startswith(str(len(found.pitfalls)))
    risk = next(each for each in found.pitfalls if each.code is PitfallCode.KEY_AT_RISK)
    who = next(each for each in found.customers if each.facts.uid == risk.customer)
    texts = [label.text() for label in warnings.findChildren(QLabel)]
    assert any(text.startswith(f"{who.facts.name}: ") for text in texts)
    next(each for each in warnings.findChildren(QPushButton) if who.facts.name in each.accessibleName()).click()
    assert analyst.listed_ids() == [who.id]
    assert analyst.window.pane.title.text() == who.facts.name


def test_moves_add_up_and_a_cell_opens_who_moved(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("moves")
    assert len(column(screen, "Who moved", 0)) == len(found.moves)
    grid = card(screen, "Moves").chart
    assert isinstance(grid, TileGrid)
    counts = Counter((move.before, move.now) for move in found.moves)
    (before, now), count = counts.most_common(1)[0]
    order = (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL, Tier.INACTIVE, Tier.PROSPECT, Tier.SUSPECT)
    tile = grid.tile_at(order.index(before), order.index(now))
    assert tile is not None
    assert tile.mark.figure.endswith(number(count))
    tile.click()
    uids = {move.uid for move in found.moves if (move.before, move.now) == (before, now)}
    assert analyst.listed_ids() == sorted(each.id for each in found.customers if each.facts.uid in uids)


def test_a_past_month_is_rebuilt(analyst: Analyst) -> None:
    now = analyst.open("moves")
    analyst.pane.set_view(View(date(2026, 6, 30)))
    then = analyst.wait("moves", other_than=now)
    with desks.seen_on(analyst.desk, date(2026, 6, 30)) as seen:
        past = insights.insight(seen)
    assert past.on == date(2026, 6, 30)
    assert column(then, "Who moved", 0) == [move.name for move in past.moves]
    chart = card(then, "Customer pyramid").chart
    assert isinstance(chart, TileGrid)
    chart.tiles()[3].click()
    expected = [each.id for each in past.customers if each.tier is Tier.SMALL and each.is_listed]
    assert analyst.listed_ids() == sorted(expected)


def test_another_measure_ranks_anew(analyst: Analyst) -> None:
    first = analyst.open("overview")
    analyst.pane.set_view(View(None, RankBy.CONTRIBUTION))
    screen = analyst.wait("overview", other_than=first)
    assert analyst.pane.sentence.text().startswith("by Net contribution")
    chart = card(screen, "Customer pyramid").chart
    assert isinstance(chart, TileGrid)
    assert "of net contribution" in chart.tiles()[0].mark.words


def test_profit_shows_bands_and_opens_them(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("profit")
    assert [name for name in ("profit", "revenue", "hours") if card(screen, titles()[name])] == [
        "profit",
        "revenue",
        "hours",
    ]
    bands = card(screen, "20 / 60 / 20")
    drain = [each.id for each in found.customers if each.band is Band.DRAIN and each.is_listed]
    links(bands)["Drain"].click()
    assert analyst.listed_ids() == sorted(drain)


def titles() -> dict[str, str]:
    return {"profit": "80/20 of net contribution", "revenue": "80/20 of revenue", "hours": "80/20 of my hours"}


def test_the_score_opens_into_its_parts(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("scorecard")
    best = max(
        (each for each in found.customers if each.computed_grade and each.is_listed), key=lambda each: each.score or 0
    )
    assert column(screen, "Scorecard", 0)[0] == best.facts.name
    parts = screen.parts.texts()  # type: ignore[attr-defined]
    assert parts[0] == best.facts.name
    assert number(best.score or 0, 1) in parts
    points = [float(parts[at + 3]) for at in range(5, len(parts) - 5, 4) if parts[at + 3].replace(".", "").isdigit()]
    assert sum(points) == pytest.approx(best.score or 0, abs=0.5)


def test_the_verdicts_show_what_fired(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("scorecard")
    table = card(screen, "Key accounts").table
    assert table is not None
    by_id = {each.id: each for each in found.customers}
    assert table.facts_model.rowCount() == sum(
        bool(each.key and each.key.nominated) and each.is_listed for each in found.customers
    )
    for row in range(table.facts_model.rowCount()):
        key = by_id[int(table.facts_model.index(row, 0).data(FactRole.KEY))].key
        assert key is not None
        ticks = [table.facts_model.index(row, 2 + at).data() == "✓" for at in range(len(KeyElement))]
        assert ticks == [element in key.nominated for element in KeyElement]
        assert (table.facts_model.index(row, 1).data() == "key account") == key.confirmed


def test_pitfalls_come_with_advice_and_the_ways_to_decide(analyst: Analyst, found: Insight, qtbot: QtBot) -> None:
    from kamdesk.services import insight_lists
    from kamdesk.services.insight_lists import Beside
    from kamdesk.ui.analysis.judging_forms import ParkForm

    screen = analyst.open("pitfalls")
    counts = Counter(each.code for each in found.pitfalls)
    for code in (PitfallCode.KEY_AT_RISK, PitfallCode.TIME_DRAIN):
        title = {
            PitfallCode.KEY_AT_RISK: "Key account at risk",
            PitfallCode.TIME_DRAIN: "Costs more time than it brings",
        }
        assert len(column(screen, title[code], 0)) == counts[code]
    give_up = insight_lists.beside(analyst.desk, found)[Beside.GIVE_UP]
    assert len(column(screen, "Could be given up", 0)) == len(give_up)
    screen.park_button.click()  # type: ignore[attr-defined]
    form = analyst.window.findChild(ParkForm)
    assert form is not None
    form.save()  # without a reason
    qtbot.waitUntil(lambda: any("reason" in label.text().lower() for label in form.findChildren(QLabel)))
    form.field("parked_reason").set_value("brings nothing")
    before = analyst.pane.screen_shown()
    with qtbot.waitSignal(form.saved):
        form.save()
    after = analyst.wait("pitfalls", other_than=before)
    assert len(column(after, "Could be given up", 0)) == len(give_up) - 1


def test_a_false_alarm_shows_no_more_and_its_measure_is_kept(analyst: Analyst, found: Insight, qtbot: QtBot) -> None:
    from kamdesk.services import warning_log
    from kamdesk.ui.analysis.judging_forms import WarningForm

    screen = analyst.open("pitfalls")
    counts = Counter(each.code for each in found.pitfalls)
    risk = "Key account at risk"
    assert len(column(screen, risk, 0)) == counts[PitfallCode.KEY_AT_RISK]
    log = card(screen, "Warnings and what became of them")
    table = screen.history  # type: ignore[attr-defined]
    rows = [table.facts_model.row_at(row) for row in range(table.facts_model.rowCount())]
    table.selectRow(next(at for at, row in enumerate(rows) if row.key[0] is PitfallCode.KEY_AT_RISK))
    next(each for each in log.findChildren(QPushButton) if each.text() == "Handle…").click()
    form = analyst.window.findChild(WarningForm)
    assert form is not None
    form.field("measure").set_value("asked their buyer")
    form.field("is_false_alarm").set_value(True)
    before = analyst.pane.screen_shown()
    with qtbot.waitSignal(form.saved):
        form.save()
    after = analyst.wait("pitfalls", other_than=before)
    left = [each for each in after.findChildren(Card) if each.accessibleName() == risk]
    shown = len(column(after, risk, 0)) if left else 0
    assert shown == counts[PitfallCode.KEY_AT_RISK] - 1
    assert "asked their buyer" in column(after, "Warnings and what became of them", 5)
    assert {each.measure for each in warning_log.log(analyst.desk).values() if each.is_false_alarm} == {
        "asked their buyer"
    }


def test_churn_says_who_which_why(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("churn")
    page = insight_churn.churn_page(analyst.desk, found)
    assert card(screen, "Causes").sentence.text().startswith(f"{page.review.lost} of {page.review.total}")
    assert column(screen, "By cause", 1) == [number(each.count) for each in page.review.causes]
    assert len(column(screen, "Who left, the most to win back first", 0)) == len(page.leavers)
    assert len(column(screen, "Orders far less than a year ago", 0)) == len(page.partial_losses)
    cause = page.review.causes[0]
    expected = sorted(page.by_uid[each.uid].id for each in page.leavers if each.reason is cause.reason)
    next(iter(links(card(screen, "Causes")).values())).click()
    assert analyst.listed_ids() == expected


def test_time_is_measured_against_the_target(analyst: Analyst, found: Insight) -> None:
    screen = analyst.open("time")
    use = insight_time.time_use(analyst.desk, found)
    assert percent(use.whole.share) in card(screen, "Where my time goes").sentence.text()
    assert len(column(screen, "Hours by week", 0)) == len(use.weeks)
    assert column(screen, "Groups against their budget", 0) == [each.name for each in use.groups]


@pytest.mark.parametrize("on", [None, date(2026, 6, 30)])
def test_a_printed_card_tells_the_day_its_figures_are_of(analyst: Analyst, on: date | None) -> None:
    screen = analyst.open("rfm")
    if on is not None:
        analyst.pane.set_view(View(on))
        screen = analyst.wait("rfm", other_than=screen)
    card = screen.cards[-1]
    told = on or analyst.desk.today()
    assert f"As of {day(told)}" in card.html()
    card.print_it()
    preview = analyst.window.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.printer().docName().endswith(told.isoformat())
    preview.reject()


@pytest.mark.parametrize("name", list(SCREENS))
def test_every_figure_explains_itself_and_every_part_has_a_name(analyst: Analyst, name: str) -> None:
    screen = analyst.open(name)
    assert screen.cards
    for each in screen.cards:
        assert each.accessibleName()
        if not each.why_button.isHidden():
            each.why_button.click()
            popup = each.findChild(WhyPopup)
            assert popup is not None
            assert len(popup.words()) > 40
            popup.close()
        if isinstance(each.chart, Plot | TileGrid):
            assert each.table is not None, f"{each.accessibleName()} has no table beside it"
    for button in screen.findChildren(QToolButton):
        assert button.accessibleName(), button.text()


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Language]:
    language = Language("zh_CN", qapp)
    yield language
    language.remove()
    QLocale.setDefault(QLocale(QLocale.Language.English))


@pytest.mark.parametrize("name", list(SCREENS))
def test_every_screen_speaks_chinese(chinese: Language, analyst: Analyst, name: str) -> None:  # noqa: ARG001
    screen = analyst.open(name)
    for each in screen.cards:
        title = each.accessibleName()
        assert title == "RFM" or not title.isascii() or not any(sign.isalpha() for sign in title), title
        for popup in _explained(each):
            assert not popup.words().isascii()


def _explained(each: Card) -> Iterator[WhyPopup]:
    if not each.why_button.isHidden():
        each.why_button.click()
        popup = each.findChild(WhyPopup)
        assert popup is not None
        yield popup
        popup.close()


def test_the_keyboard_comes_into_the_marks(analyst: Analyst, qtbot: QtBot) -> None:
    with qtbot.waitActive(analyst.window):
        analyst.window.activateWindow()
    analyst.open("overview")
    analyst.pane.enter()
    assert _focused().accessibleName().startswith("Super")
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert _focused().accessibleName().startswith("Large")
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert analyst.window.pane.lens == "tier:large"


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_no_part_opens_a_window_of_its_own(analyst: Analyst) -> None:
    analyst.open("profit")
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [analyst.window]
    assert analyst.window.isActiveWindow()


def test_a_write_reads_the_analysis_anew(analyst: Analyst, found: Insight) -> None:
    from kamdesk.services import customers

    screen = analyst.open("overview")
    before = found.tiers[Tier.SUSPECT]
    analyst.shell.jobs.write(customers.save, analyst.desk, None, {"name": "Nobody Yet"})
    after = analyst.wait("overview", other_than=screen)
    assert f"Suspect {before + 1}" in links(card(after, "Customer pyramid"))


def test_numpy_waits_for_the_analysis(analyst: Analyst) -> None:
    assert analyst.window.findChild(AnalysisPane) is None


@pytest.mark.parametrize("name", list(SCREENS))
def test_an_empty_book_shows_empty_screens(qtbot: QtBot, desk: Desk, jobs: Jobs, name: str) -> None:
    sight, page = look(desk, View(), SCREENS[name].read)
    screen = SCREENS[name](desk, jobs)
    qtbot.addWidget(screen)
    for _ in screen.fill(sight, page):
        screen.dress()
    screen.resize(700, 600)
    with qtbot.waitExposed(screen):
        screen.show()
    for plot in screen.findChildren(Plot):
        plot.reveal()
        QTest.keyClick(plot, Qt.Key.Key_Right)
    assert screen.cards


def test_who_stands_behind_a_tenth_of_the_curve_is_listed_when_it_is_opened(
    analyst: Analyst, found: Insight, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of a big book written out for each line, before anybody asked, held up the screen."""
    listed: list[tuple[object, ...]] = []
    monkeypatch.setattr(curves, "picked", noting(listed, picked))
    table = card(analyst.open("overview"), "80/20").table
    assert table is not None
    assert listed == []
    people = sorted((each for each in found.customers if each.band), key=lambda each: (-each.contribution_e4, each.id))
    lens = table.facts_model.index(4, 0).data(FactRole.TARGET).lens
    assert lens == "picked:" + ",".join(str(each.id) for each in people[: round(0.5 * len(people))])


def test_the_history_of_warnings_is_put_together_beside_the_window(
    analyst: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going through every warning of 100,000 customers took a good third of a second."""
    places: list[str] = []
    lines = pitfalls_screen.history_lines

    def noted(sight: Sight, log: Mapping[Key, Remembered]) -> list[tuple[Key, Remembered]]:
        places.append(threading.current_thread().name)
        return lines(sight, log)

    monkeypatch.setattr(pitfalls_screen, "history_lines", noted)
    screen = analyst.open("pitfalls")
    assert places == ["kamdesk-reader"]
    assert isinstance(screen, pitfalls_screen.PitfallsScreen)
    assert screen.history.facts_model.rowCount() > 0
