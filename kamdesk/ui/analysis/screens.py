"""The table of screens: a line each, by the name its place in the tree has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kamdesk.ui.analysis.churn_screen import ChurnScreen
from kamdesk.ui.analysis.moves import Moves
from kamdesk.ui.analysis.overview import Overview
from kamdesk.ui.analysis.performance_screen import PerformanceScreen
from kamdesk.ui.analysis.pitfalls_screen import PitfallsScreen
from kamdesk.ui.analysis.profit_screen import ProfitScreen
from kamdesk.ui.analysis.rfm_screen import RfmScreen
from kamdesk.ui.analysis.scorecard_screen import ScorecardScreen
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.time_screen import TimeScreen

SCREENS: Mapping[str, type[Screen]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Overview,
            Moves,
            RfmScreen,
            ProfitScreen,
            ScorecardScreen,
            PitfallsScreen,
            ChurnScreen,
            TimeScreen,
            PerformanceScreen,
        )
    }
)
