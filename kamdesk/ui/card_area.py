"""Cards one below the other that scroll; they are made as far down as is looked at, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from kamdesk.ui import theme

AT_ONCE = 3
"""Cards that are made, or thrown away, before keys and paints have their turn."""

SPACING = 12


class CardArea(QScrollArea):
    """Between the widgets above and those below them, which Tab reaches in this order.

    Below the last card made lies room for the others, so that the scroll bar tells how many there are.
    """

    def __init__(self, above: Sequence[QWidget], below: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QWidget] = []
        self._facts: Sequence[object] = ()
        self._make: Callable[[int], QWidget] = lambda _at: QWidget()
        self._leaving: list[QWidget] = []
        self._below = below
        self._going_on = QTimer(self, singleShot=True, interval=0)
        self._going_on.timeout.connect(self._go_on)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        theme.kind(page, "page")
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 12, 8, 12)
        self._page.setSpacing(SPACING)
        for widget in above:
            self._page.addWidget(widget)
        self._first = self._page.count()
        self._rest = QSpacerItem(0, 0)
        self._page.addItem(self._rest)
        for widget in below:
            self._page.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._page.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_cards(
        self, facts: Sequence[object], make: Callable[[int], QWidget], whose: Callable[[object], object]
    ) -> None:
        """Show a card for each of the facts. `make` is given a place among them, `whose` tells whom facts are of.

        The cards at the top whose facts are still the same stay as they are. The keyboard stays with whom it was.
        """
        held = self._held()
        whom = None if held is None else whose(self._facts[held])
        pairs = zip(self._facts, facts, strict=False)
        kept = next((at for at, (old, new) in enumerate(pairs) if old != new), min(len(self._facts), len(facts)))
        leaving = self.cards[kept:]
        for card in leaving:
            self._page.removeWidget(card)
        del self.cards[kept:]
        self._facts, self._make = facts, make
        self._add_some()
        if held is not None and held >= kept:
            self._hold(next((at for at, fact in enumerate(facts) if whose(fact) == whom), None))
        for card in leaving:  # only now: Qt takes the keyboard from what is hidden to whatever is next
            card.hide()
        self._leaving += leaving

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _held(self) -> int | None:
        """The place of the card that has the keyboard, also while a dialog is over the window."""
        focus = self.window().focusWidget()
        return next(
            (at for at, card in enumerate(self.cards) if focus and (card is focus or card.isAncestorOf(focus))), None
        )

    def _hold(self, place: int | None) -> None:
        """Give the keyboard to the card of a place; there is none where whose it was is gone."""
        if place is not None:
            while len(self.cards) <= place:
                self._add_some()
            self.cards[place].show()  # a layout shows what is new to it only later, and unseen it keeps no keyboard
            self.cards[place].setFocus()

    def _look(self) -> None:
        """See soon whether cards are wanting."""
        self._going_on.start()

    def _go_on(self) -> None:
        for card in self._leaving[-AT_ONCE:]:
            card.deleteLater()
        del self._leaving[-AT_ONCE:]
        if self._leaving:
            self._look()
        elif self.isVisible() and self._is_short():
            self._add_some()

    def _is_short(self) -> bool:
        """Whether cards are wanting where one looks, or within one such height below it."""
        if len(self.cards) == len(self._facts):
            return False
        seen = self.verticalScrollBar().value() + 2 * self.viewport().height()
        return not self.cards or self.cards[-1].geometry().bottom() < seen

    def _add_some(self) -> None:
        made = len(self.cards)
        for at in range(made, min(made + AT_ONCE, len(self._facts))):
            card = self._make(at)
            self.cards.append(card)
            self._page.insertWidget(self._first + at, card)
        self._chain(made)
        self._keep_room()
        self._look()

    def _chain(self, made: int) -> None:
        """Tab goes from the last of the cards made before through the new ones to what stands below.

        Qt ties only what takes the keyboard.
        """
        parts = [part for card in self.cards[max(made - 1, 0) :] for part in (card, *card.findChildren(QWidget))]
        stops = [part for part in (*parts, *self._below) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _keep_room(self) -> None:
        """For the cards still to come, as high as the last ones."""
        last = self.cards[-AT_ONCE:]
        height = sum(card.sizeHint().height() + SPACING for card in last) / max(len(last), 1)
        self._rest.changeSize(0, int(height * (len(self._facts) - len(self.cards))))
        self._page.invalidate()
