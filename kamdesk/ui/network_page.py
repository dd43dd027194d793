"""Referrals and references over the book: who brings customers, whom a benchmark may convince, who may be named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.services.bonds import Benchmark, ReferralShare, Referrer
from kamdesk.services.bonds import NetworkPage as Found
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_acts import NounActs
from kamdesk.ui.noun_list import NounTable
from kamdesk.ui.pages import Page
from kamdesk.ui.wording_figures import amount, counted, listed, near_day, percent
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_nouns import noun_new
from kamdesk.ui.wording_terms import tier

EDGE = 20


class NetworkPage(Page):
    """Enter on any line shows the customer."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self.acts = NounActs(desk, jobs, self)
        self._found: Found | None = None
        self.title = QLabel(lens_name("page:network"))
        theme.kind(self.title, "lens")
        self.share = QLabel()
        self.share.setWordWrap(True)
        self.referrers = self._table(self.tr("Who brings customers"), self._referrer_columns())
        self.benchmarks = self._table(self.tr("Benchmark accounts"), self._benchmark_columns())
        self.peers = self._table(self.tr("Peers to approach"), self._peer_columns())
        self.references = self._table(self.tr("May be named as reference"), self._reference_columns())
        self.benchmarks.chosen.connect(self._show_peers)
        self._build()

    # what the window asks

    def show_screen(self, _name: str) -> None:
        if self._found is None:
            self.reload()

    def reload(self) -> None:
        from kamdesk.services import bonds

        self.title.setText(lens_name("page:network"))
        self.jobs.search(bonds.network, self.desk, done=self._take, topic="network")

    def refresh(self, changes: Changes) -> None:
        follows = {"referral", "relation", "customer", "orders"}
        if self._found is not None and self.isVisible() and (changes.everything or follows & changes.touched.keys()):
            self.reload()

    def enter(self) -> None:
        self.referrers.setFocus()

    def hint(self) -> str:
        return counted("customers", len(self._found.referrers)) if self._found else ""

    # following

    def _take(self, found: Found) -> None:
        self._found = found
        self.share.setText(self._share_words(found.share))
        self._fill(
            self.referrers,
            self._referrer_columns(),
            [
                FactRow((each.name, each.brought, each.revenue, each.margin, self._owed(each)), key=each.id)
                for each in found.referrers
            ],
        )
        rows = [FactRow((each.name, each.industry, each.reason or ""), key=each.id) for each in found.benchmarks]
        self._fill(self.benchmarks, self._benchmark_columns(), rows)
        self._fill(
            self.references,
            self._reference_columns(),
            [FactRow((name, industry, text or ""), key=each) for each, name, industry, text in found.references],
        )
        if rows:
            self.benchmarks.setCurrentIndex(self.benchmarks.facts_model.index(0, 0))
        self._show_peers(self.benchmarks.current_key())

    def _show_peers(self, key: object) -> None:
        """Whom the benchmark account in front may convince: its own trade (requirement K9)."""
        chosen = self._benchmark(key)
        peers = self._found.peers.get(chosen.industry, ()) if self._found and chosen else ()
        today = self.desk.today()
        rows = [
            FactRow(
                (
                    each.name,
                    tier(each.tier) if each.tier else "",
                    each.demand,
                    near_day(each.last_contact, today) if each.last_contact else "",
                ),
                key=each.id,
            )
            for each in peers
        ]
        self._fill(self.peers, self._peer_columns(), rows)
        words = self.tr("Peers to approach in {industry}").format(industry=chosen.industry if chosen else "")
        self._peer_title.setText(words if chosen and chosen.industry else self.tr("Peers to approach"))
        self._all.setVisible(bool(rows))

    def _benchmark(self, key: object) -> Benchmark | None:
        marked: Sequence[Benchmark] = self._found.benchmarks if self._found else ()
        return next((each for each in marked if each.id == key), None)

    def _list_peers(self) -> None:
        """The peers as a list of customers, to be worked on."""
        ids = [self.peers.facts_model.row_at(row).key for row in range(self.peers.facts_model.rowCount())]
        self.opened.emit(picked([each for each in ids if isinstance(each, int)], self._peer_title.text()))

    def _new(self) -> None:
        self.acts.add("referral", {})

    # words

    def _share_words(self, share: ReferralShare) -> str:
        months = counted("months", self.desk.settings.window_months)
        if not share.new:
            return self.tr("No customer bought for the first time in the last {months}.").format(months=months)
        return self.tr(
            "Of {buyers} that bought in the last {months}, {new} are new; old customers brought {referred} of them,"
            " {share}."
        ).format(
            months=months,
            buyers=counted("customers", share.buyers),
            new=share.new,
            referred=share.referred,
            share=percent(share.share),
        )

    def _owed(self, each: Referrer) -> str:
        parts = [self.tr("reward") if each.reward_owed else "", self.tr("thanks") if each.thanks_owed else ""]
        return listed(parts)

    def _referrer_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Customer")),
            FactColumn(self.tr("Brought"), str, figures=True),
            FactColumn(self.tr("Their revenue"), amount, figures=True),
            FactColumn(self.tr("Their margin"), amount, figures=True),
            FactColumn(self.tr("Still owed")),
        ]

    def _benchmark_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Customer")),
            FactColumn(self.tr("Industry")),
            FactColumn(self.tr("Why")),
        ]

    def _peer_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Customer")),
            FactColumn(self.tr("Tier")),
            FactColumn(self.tr("Demand a year"), amount, figures=True),
            FactColumn(self.tr("Last contact")),
        ]

    def _reference_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("Customer")),
            FactColumn(self.tr("Industry")),
            FactColumn(self.tr("What may be said")),
        ]

    # building

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(EDGE, 14, EDGE, EDGE)
        outer.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        new = QPushButton(noun_new("referral"))
        theme.kind(new, "primary")
        new.clicked.connect(self._new)
        head.addWidget(new)
        outer.addLayout(head)
        outer.addWidget(self.share)
        self._peer_title = QLabel(self.tr("Peers to approach"))
        self._all = QPushButton(self.tr("Show as a list"))
        theme.kind(self._all, "link")
        self._all.clicked.connect(self._list_peers)
        rows = QSplitter(Qt.Orientation.Vertical)
        rows.setChildrenCollapsible(False)
        for left, right in ((self.referrers, self.references), (self.benchmarks, self.peers)):
            columns = QSplitter(Qt.Orientation.Horizontal)
            columns.setChildrenCollapsible(False)
            columns.addWidget(self._titled(left))
            columns.addWidget(self._titled(right))
            rows.addWidget(columns)
        outer.addWidget(rows, 1)

    def _table(self, title: str, columns: list[FactColumn]) -> NounTable:
        table = NounTable(Facts(title, columns, ()))
        table.edit_asked.connect(self.customer_asked)
        return table

    def _titled(self, table: NounTable) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0 if table in (self.referrers, self.benchmarks) else 10, 6, 8, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        title = self._peer_title if table is self.peers else QLabel(table.facts_model.facts.title)
        theme.kind(title, "caption")
        head.addWidget(title, 1)
        if table is self.peers:
            head.addWidget(self._all)
        column.addLayout(head)
        column.addWidget(table, 1)
        return box

    def _fill(self, table: FactTable, columns: list[FactColumn], rows: list[FactRow]) -> None:
        table.show_facts(Facts(table.facts_model.facts.title, columns, rows))
