"""The value tab of a customer (识别): buying history, profit, standing and potential, each filled or not known.

Beside them stand what was decided (parked, cultivated, lost) and, for a newcomer, whom it is like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from kamdesk.models.terms import Band, ChurnReason, MarkWhen, Segment, Standing, ValueType
from kamdesk.rules import profit
from kamdesk.services.desk import Desk
from kamdesk.services.insight_habits import NextBy
from kamdesk.services.insight_profile import Profile, average_order, is_protected
from kamdesk.ui import theme
from kamdesk.ui.deals_pane import TabPage
from kamdesk.ui.elided import CLAUSE
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted, day, duration, money, month, number, percent
from kamdesk.ui.wording_terms import term, tier, tier_long

if TYPE_CHECKING:
    from kamdesk.services.tier_history import TierSpan

PRODUCTS = 3


class Fact(NamedTuple):
    """A line of a block; without words it is not known. A dash is something known to be none."""

    name: str
    words: str


class Block(QFrame):
    """One way to identify a key account. `asked` carries the figure to be explained and where."""

    asked = Signal(str, QWidget)

    def __init__(self, title: str, figure: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self.setAccessibleName(title)
        self._figure = figure
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(6)
        head = QHBoxLayout()
        name = QLabel(title)
        theme.kind(name, "strong")
        self.missing = QLabel()
        theme.kind(self.missing, "soon")
        head.addWidget(name)
        head.addWidget(self.missing, 1)
        self.why = QToolButton()
        self.why.setText("ⓘ")
        self.why.setAccessibleName(self.tr("How {title} is worked out").format(title=title))
        self.why.setToolTip(self.why.accessibleName())
        self.why.clicked.connect(self._ask)
        self.why.setVisible(bool(figure))
        head.addWidget(self.why)
        layout.addLayout(head)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnStretch(1, 1)
        layout.addLayout(self.grid)

    def say(self, facts: Iterable[Fact]) -> None:
        """Show these lines, and how many of them are not known."""
        self._clear()
        unknown = 0
        for row, fact in enumerate(facts):
            name, words = QLabel(fact.name), QLabel(fact.words or self.tr("not known"))
            theme.kind(name, "mute")
            theme.kind(words, "" if fact.words else "soon")
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            unknown += not fact.words
            self.grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(words, row, 1)
        self.missing.setText(self.tr("{count} not known").format(count=number(unknown)) if unknown else "")

    def put(self, row: int, words: str, act: str, press: Callable[[], object]) -> None:
        """A line that can be acted on."""
        label, button = QLabel(words), QPushButton(act)
        label.setWordWrap(True)
        button.clicked.connect(press)
        self.grid.addWidget(label, row, 0, 1, 2)
        self.grid.addWidget(button, row, 2)
        self.grid.setColumnStretch(0, 1)

    def clear(self) -> None:
        """Empty the block."""
        self._clear()

    def _clear(self) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _ask(self) -> None:
        self.asked.emit(self._figure, self.why)


class ValuePane(TabPage):
    """`open_asked` carries another customer to go to, `explain_asked` a figure and the widget to explain it at."""

    open_asked = Signal(int)
    explain_asked = Signal(str, QWidget)
    follows = frozenset({"orders", "interaction", "referral"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._shown: Profile | None = None
        self.history = self._block(Block(self.tr("Buying history"), "rfm"))
        self.tiers = self._block(Block(self.tr("Tier, month by month"), "tier"))
        self.worth = self._block(Block(self.tr("Profit"), "contribution"))
        self.standing = self._block(Block(self.tr("Place in the trade"), "key_account"))
        self.potential = self._block(Block(self.tr("Potential"), "score"))
        self.decided = self._block(Block(self.tr("What I decided")))
        self.alike = self._block(Block(self.tr("Customers like this one")))
        self.cards.addStretch(1)

    def ask(self, customer_id: int) -> None:
        from kamdesk.services import insight_profile

        self.jobs.search(insight_profile.profile, self.desk, customer_id, done=self.fill, topic="value_tab")

    def fill(self, found: Profile) -> None:
        """Show what was read."""
        self._shown = found
        self.history.say(self._history(found))
        self._ask_tiers(found.customer_id)
        self.worth.say(self._worth(found))
        self.standing.say(self._standing(found))
        self.potential.say(self._potential(found))
        self._say_decided(found)
        self._say_alike(found)

    def _block(self, block: Block) -> Block:
        block.asked.connect(self.explain_asked)
        self.cards.addWidget(block)
        return block

    # the four ways

    def _history(self, found: Profile) -> list[Fact]:
        stats, habits = found.stats, found.habits
        bought = " · ".join(f"{each.product} ×{number(each.orders)}" for each in habits.products[:PRODUCTS])
        return [
            Fact(self.tr("Tier and segment"), self._standing_now(stats)),
            Fact(self.tr("Orders"), self._orders(stats)),
            Fact(self.tr("Revenue"), self._both(stats["revenue"], stats["revenue_ever"])),
            Fact(self.tr("First and last order"), self._days(stats)),
            Fact(self.tr("Average order"), self._money(average_order(stats))),
            Fact(self.tr("Usual gap"), self._gap(habits.usual_gap_days)),
            Fact(self.tr("Next order"), self._next_order(found)),
            Fact(self.tr("Buys most"), bought),
            Fact(self.tr("Next product"), self._next_product(found)),
            Fact(self.tr("Busiest months"), " · ".join(_month(each) for each in habits.busy_months)),
            Fact(self.tr("Months with an order"), percent(habits.stability) if stats["orders_ever"] else ""),
        ]

    def _worth(self, found: Profile) -> list[Fact]:
        worth, stats = found.worth, found.stats
        margin_rate = profit.rate(worth.margin_e4, worth.revenue_e4)
        net_rate = profit.rate(worth.contribution_e4, worth.revenue_e4)
        back = profit.return_on_upkeep(worth.margin_e4, worth.cost_to_serve_e4)
        served = self.tr("{sum}, {time} logged").format(
            sum=self._money(worth.cost_to_serve_e4), time=duration(worth.minutes)
        )
        in_a_row = self.tr("{count} in a row up to now").format(count=number(found.habits.profit_quarters))
        return [
            Fact(self.tr("Gross margin"), self._with_rate(worth.margin_e4, margin_rate) if stats["orders"] else ""),
            Fact(self.tr("Cost to serve"), served if worth.minutes or worth.cost_to_serve_e4 else ""),
            Fact(self.tr("Net contribution"), self._with_rate(worth.contribution_e4, net_rate)),
            Fact(self.tr("Part of all profit"), percent(worth.share) if worth.share is not None else ""),
            Fact(self.tr("Return on upkeep"), percent(back) if back is not None else ""),
            Fact(self.tr("Band"), term(Band, stats["band"]) if stats["band"] else ""),
            Fact(self.tr("Quarters with profit"), in_a_row if stats["orders_ever"] else ""),
        ]

    def _standing(self, found: Profile) -> list[Fact]:
        record, (count, margin) = found.record, found.brought
        place = "" if record["standing"] == Standing.UNKNOWN.value else term(Standing, record["standing"])
        share = record["market_share"]
        brought = self.tr("{customers}, {margin} margin").format(
            customers=counted("customers", count), margin=self._money(margin)
        )
        return [
            Fact(self.tr("Key account"), self._key(found.stats["key_account"])),
            Fact(self.tr("Place in the trade"), place),
            Fact(self.tr("Market share"), percent(share / 10_000) if share is not None else ""),
            Fact(self.tr("Benchmark"), self._marked(record, "benchmark")),
            Fact(self.tr("Strategic"), self._marked(record, "strategic")),
            Fact(self.tr("Kind of value"), term(ValueType, record["value_type"]) if record["value_type"] else ""),
            Fact(self.tr("Has brought"), brought if count else self.tr("nobody yet")),
        ]

    def _potential(self, found: Profile) -> list[Fact]:
        record, room = found.record, found.habits.growth_room_e4
        reviewed = record["potential_reviewed_on"]
        return [
            Fact(self.tr("Potential, 0 to 100"), number(round(found.potential)) if found.potential is not None else ""),
            *(
                Fact(name, self.tr("{mark} of 5").format(mark=record[column]) if record[column] else "")
                for name, column in (
                    (self.tr("Growth"), "growth"),
                    (self.tr("Expansion"), "expansion"),
                    (self.tr("Innovation"), "innovation"),
                    (self.tr("Technology uptake"), "technology"),
                    (self.tr("Market development"), "market_development"),
                    (self.tr("Need"), "need_level"),
                )
            ),
            Fact(self.tr("Looked at last"), day(date.fromisoformat(reviewed)) if reviewed else ""),
            Fact(self.tr("Demand a year"), self._money(record["demand"])),
            Fact(self.tr("Room to grow"), self._money(room)),
        ]

    # the tiers it was in

    def _ask_tiers(self, customer_id: int) -> None:
        """Look back at once in a small book; in a big one, where every month is a look at everybody, when asked."""
        self.tiers.clear()
        self.jobs.search(
            _tiers_if_quick,
            self.desk,
            customer_id,
            done=lambda found: self._say_tiers(customer_id, found),
            topic="tier_history",
        )

    def _look_back(self) -> None:
        from kamdesk.services.tier_history import tier_history

        if self._shown is not None:
            shown = self._shown.customer_id
            self.tiers.clear()
            self.jobs.read(tier_history, self.desk, shown, done=lambda found: self._say_tiers(shown, found))

    def _say_tiers(self, customer_id: int, found: Sequence[TierSpan] | None) -> None:
        if self._shown is None or self._shown.customer_id != customer_id:
            return
        if found is None:
            self.tiers.clear()
            self.tiers.put(0, self.tr("Every month is worked out anew."), self.tr("Look back"), self._look_back)
            return
        arrows = {1: "↑ ", -1: "↓ ", 0: ""}
        self.tiers.say(
            Fact(f"{month(each.since)} – {month(each.until)}", f"{arrows[each.step]}{tier(each.tier)}")
            for each in found
        )

    # words

    def _money(self, e4: int | None) -> str:
        return "" if e4 is None else money(e4, self.desk.currency)

    def _with_rate(self, e4: int, rate: float | None) -> str:
        return f"{self._money(e4)} ({percent(rate)})" if rate is not None else self._money(e4)

    def _both(self, in_window: int, ever: int) -> str:
        words = self.tr("{window} in the window, {ever} ever")
        return words.format(window=self._money(in_window), ever=self._money(ever)) if ever or in_window else ""

    def _orders(self, stats: Any) -> str:
        words = self.tr("{window} in the window, {ever} ever")
        ever = stats["orders_ever"]
        return words.format(window=number(stats["orders"]), ever=number(ever)) if ever else ""

    def _standing_now(self, stats: Any) -> str:
        parts = [tier_long(stats["tier"])] if stats["tier"] else []
        return " · ".join([*parts, term(Segment, stats["segment"])] if stats["segment"] else parts)

    def _days(self, stats: Any) -> str:
        if stats["first_order"] is None:
            return ""
        first, last = (day(date.fromisoformat(stats[name])) for name in ("first_order", "last_order"))
        return first if first == last else self.tr("{first} to {last}").format(first=first, last=last)

    def _gap(self, days: float | None) -> str:
        return "" if days is None else counted("days", round(days))

    def _next_order(self, found: Profile) -> str:
        if found.habits.next_on is None:
            return ""
        chance = found.stats["come_back"]
        due = self.tr("about {day}: one usual gap after the last").format(day=day(found.habits.next_on))
        late = (self.desk.today() - found.habits.next_on).days
        if late > 0:
            due += CLAUSE + self.tr("past due by {days}").format(days=counted("days", late))
        if chance is None:
            return due
        again = self.tr("orders again: {chance}").format(chance=percent(chance / 10_000))
        return f"{due}{CLAUSE}{again}"

    def _next_product(self, found: Profile) -> str:
        habits = found.habits
        if habits.next_product is None:
            return ""
        rule = (
            self.tr("on most of its own orders")
            if habits.next_by is NextBy.OWN_USUAL
            else self.tr("what buyers of {product} bought later").format(product=habits.products[0].product)
        )
        return f"{habits.next_product} · {rule}"

    def _marked(self, record: Any, mark: str) -> str:
        if not record[mark]:
            return self.tr("no")
        return " · ".join(part for part in (term(MarkWhen, record[mark]), record[f"{mark}_reason"]) if part)

    def _key(self, verdict: str | None) -> str:
        words = {"confirmed": self.tr("confirmed"), "nominated": self.tr("nominated, not confirmed")}
        return words.get(verdict or "", self.tr("no"))

    # what was decided

    def _say_decided(self, found: Profile) -> None:
        self.decided.clear()
        record = found.record
        if record["parked_on"]:
            words = self.tr("Given up for now since {day}: {reason}")
            said = words.format(day=day(date.fromisoformat(record["parked_on"])), reason=record["parked_reason"] or "—")
            self.decided.put(0, said, self.tr("Take up again"), self._unpark)
        else:
            self.decided.put(0, self.tr("In every list and reminder."), self.tr("Park…"), self._park)
        if is_protected(record, self.desk.today()):
            words = self.tr("Cultivated until {day}: never proposed for parking.")
            said = words.format(day=day(date.fromisoformat(record["cultivated_until"])))
            self.decided.put(1, said, self.tr("Stop cultivating"), self._stop_cultivating)
        else:
            self.decided.put(1, self.tr("Not cultivated."), self.tr("Cultivate…"), self._cultivate)
        if record["lost_on"]:
            reason = term(ChurnReason, record["lost_reason"]) if record["lost_reason"] else "—"
            words = self.tr("Marked as lost on {day}: {reason}")
            said = words.format(day=day(date.fromisoformat(record["lost_on"])), reason=reason)
            self.decided.put(2, said, self.tr("Won back"), self._won_back)
        else:
            self.decided.put(2, self.tr("Not marked as lost."), self.tr("Mark as lost…"), self._mark_lost)

    def _park(self) -> None:
        from kamdesk.ui.analysis.judging_forms import ParkForm

        if self._shown is not None:
            name, potential = str(self._shown.record["name"]), self._shown.potential
            ParkForm(self.desk, self.jobs, self._shown.customer_id, name, potential, self).open()

    def _cultivate(self) -> None:
        from kamdesk.ui.analysis.judging_forms import CultivateForm

        if self._shown is not None:
            CultivateForm(self.desk, self.jobs, self._shown.customer_id, str(self._shown.record["name"]), self).open()

    def _mark_lost(self) -> None:
        from kamdesk.ui.analysis.judging_forms import LostForm

        if self._shown is not None:
            LostForm(self.desk, self.jobs, self._shown.customer_id, str(self._shown.record["name"]), self).open()

    def _unpark(self) -> None:
        from kamdesk.services import judging

        self._do(judging.unpark)

    def _stop_cultivating(self) -> None:
        from kamdesk.services import judging

        self._do(judging.stop_cultivating)

    def _won_back(self) -> None:
        from kamdesk.services import judging

        self._do(judging.won_back)

    def _do(self, work: Callable[..., object]) -> None:
        if self._shown is not None:
            self.jobs.write(work, self.desk, self._shown.customer_id)

    # whom it is like

    def _say_alike(self, found: Profile) -> None:
        self.alike.clear()
        self.alike.setVisible(bool(found.alike))
        words = self.tr("{likeness} alike · {revenue} in the window")
        for row, each in enumerate(found.alike):
            link = QPushButton(each.name)
            theme.kind(link, "link")
            link.setAccessibleName(self.tr("Open {name}").format(name=each.name))
            link.setProperty("customer", each.id)
            link.clicked.connect(self._open)
            said = QLabel(words.format(likeness=percent(each.likeness), revenue=self._money(each.revenue_e4)))
            theme.kind(said, "mute")
            self.alike.grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeft)
            self.alike.grid.addWidget(said, row, 1)

    def _open(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.open_asked.emit(int(sender.property("customer")))


def _tiers_if_quick(desk: Desk, customer_id: int) -> list[TierSpan] | None:
    from kamdesk.services.tier_history import is_quick, tier_history

    return tier_history(desk, customer_id) if is_quick(desk) else None


def _month(of_year: int) -> str:
    return QLocale().standaloneMonthName(of_year)
