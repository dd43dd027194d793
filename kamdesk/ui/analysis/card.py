"""A card of an analysis: its title and sentence, the chart or its table, its ⓘ, and copying or printing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import Facts, FactTable
from kamdesk.ui.analysis.plots import Plot, Series
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.explanation import Why, WhyPopup
from kamdesk.ui.icons import icon
from kamdesk.ui.theme import roles
from kamdesk.ui.wording_figures import day


class Card(QFrame):
    """`opened` carries the target of whatever was pressed in it.

    `chart` may be any widget; where it has `opened` and `pointed` they are followed. `facts` are its table. `on` is the
    day whose figures it shows; paper tells it.
    """

    opened = Signal(object)

    def __init__(
        self, title: str, chart: QWidget | None, facts: Facts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self.setAccessibleName(title)
        self._title = title
        self.on: date | None = None
        self._why: Callable[[], Why] | None = None
        self.chart = chart
        self.table: FactTable | None = None
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(self._head(title, has_both=chart is not None and facts is not None))
        layout.addLayout(self._stack, 1)
        self._below = QVBoxLayout()
        self._below.setSpacing(2)
        layout.addLayout(self._below)
        self._pointed = QLabel()
        theme.kind(self._pointed, "caption")
        self._pointed.setWordWrap(True)
        layout.addWidget(self._pointed)
        self._pointed.setVisible(isinstance(chart, Plot))
        self._pointed.setText(self.tr("The arrow keys walk along the marks, Enter opens them"))
        if chart is not None:
            self._stack.addWidget(chart)
            self._follow(chart)
        if facts is not None:
            self._put_table(facts)

    def say(self, sentence: str) -> None:
        """The sentence beside the title."""
        self.sentence.setText(sentence)
        self.sentence.setToolTip(sentence)

    def explain_by(self, why: Callable[[], Why]) -> None:
        """Show ⓘ, which opens this explanation."""
        self._why = why
        self.why_button.show()

    def add_below(self, widget: QWidget) -> None:
        """Something under the chart that stays in both views."""
        self._below.addWidget(widget)

    def legend(self, series: Sequence[Series]) -> None:
        """Names of the series with their colours, in the card's head."""
        colours = roles(self.palette())
        parts = [
            f"<span style='color:{getattr(colours, one.role)}'>{'╌' if one.dashed else '■'}</span> {escape(one.name)}"
            for one in series
        ]
        self._legend.setText(" &nbsp; ".join(parts))
        self._legend.show()

    def show_facts(self, facts: Facts) -> None:
        """Other facts in the table."""
        if self.table is None:
            self._put_table(facts)
        else:
            self.table.show_facts(facts)

    def show_table(self, shown: bool) -> None:
        """The table instead of the chart, or the chart again."""
        if self.table is not None and self.chart is not None:
            self._stack.setCurrentWidget(self.table if shown else self.chart)
            self.table_button.setChecked(shown)

    def picture(self) -> QImage:
        """The card as it stands there."""
        if isinstance(self.chart, Plot):
            self.chart.reveal()
        return self.grab().toImage()

    def html(self) -> str:
        """The card for paper: its picture and its facts."""
        parts = [f"<h1>{escape(self._title)}</h1><p class='mute'>{escape(self.sentence.text())}</p>"]
        if self.on is not None:
            words = self.tr("As of {day}").format(day=day(self.on))
            parts.append(f"<p class='mute'>{escape(words)}</p>")
        if self.chart is not None:
            if isinstance(self.chart, Plot):
                self.chart.reveal()
            shown = self.chart.grab().toImage()
            parts.append(f"<p><img width='600' src='data:image/png;base64,{_base64(shown)}'></p>")
        if self.table is not None:
            parts.append(_table_html(self.table.facts_model.facts))
        return "".join(parts)

    # helpers

    def _head(self, title: str, has_both: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        name = QLabel(title)
        theme.kind(name, "strong")
        self.sentence = ElidedLabel()
        theme.kind(self.sentence, "mute")
        self._legend = QLabel(self)
        theme.kind(self._legend, "caption")
        self._legend.hide()
        self.why_button = self._tool("", self.tr("How {title} is worked out").format(title=title))
        self.why_button.setText("ⓘ")
        self.why_button.clicked.connect(self._explain)
        self.why_button.hide()
        self.table_button = self._tool("columns", self.tr("{title} as a table").format(title=title))
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self.show_table)
        self.table_button.setVisible(has_both)
        self.more_button = self._tool("", self.tr("Copy or print {title}").format(title=title))
        self.more_button.setText("⋯")
        self.more_button.clicked.connect(self._show_menu)
        head.addWidget(name)
        head.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._legend)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for widget in (self.why_button, self.table_button, self.more_button):
            tools.addWidget(widget)
        head.addLayout(tools)
        return head

    def _tool(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        if picture:
            button.setIcon(icon(picture, self.palette(), "mute"))
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _put_table(self, facts: Facts) -> None:
        self.table = FactTable(facts)
        self.table.opened.connect(self.opened)
        self._stack.addWidget(self.table)

    def _follow(self, chart: QWidget) -> None:
        for name, slot in (("opened", self.opened), ("pointed", self._pointed.setText)):
            if (signal := getattr(chart, name, None)) is not None:
                signal.connect(slot)

    def _explain(self) -> None:
        if self._why is not None:
            WhyPopup(self._why(), self).show_below(self.why_button)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as picture")).triggered.connect(self.copy_picture)
        if self.table is not None:
            menu.addAction(self.tr("Copy as table")).triggered.connect(self.copy_table)
        menu.addAction(self.tr("Print…")).triggered.connect(self.print_it)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def copy_picture(self) -> None:
        """Put the card on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self.picture())

    def copy_table(self) -> None:
        """Put the facts on the clipboard, as a spreadsheet takes them."""
        if self.table is not None:
            QGuiApplication.clipboard().setText(self.table.facts_model.facts.as_text())

    def print_it(self) -> None:
        """Open the print preview of the card."""
        from kamdesk.ui.printing import preview

        html = f"<html><body>{self.html()}</body></html>"
        preview(self._title, html, self.window(), what="analysis", today=self.on)


def _base64(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.toBase64().data()).decode()


def _table_html(facts: Facts) -> str:
    def cells(tag: str, texts: Sequence[str]) -> str:
        sides = [" class='right'" if column.figures else "" for column in facts.columns]
        return "".join(f"<{tag}{side}>{escape(text)}</{tag}>" for text, side in zip(texts, sides, strict=True))

    head = cells("th", [column.title for column in facts.columns])
    body = "".join(f"<tr>{cells('td', line)}</tr>" for line in facts.texts())
    return f"<table class='list' width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>{body}</table>"
