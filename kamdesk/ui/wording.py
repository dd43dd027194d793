"""The desk's words for whoever below needs text: `models.words.Words` in the language in force.

Needs QtCore only, so the command line speaks through it too. The tables stand in the modules beside it:
`wording_terms`,
`wording_figures`, `wording_lenses`, `wording_phrases`, `wording_steps`, `wording_refusals`, `wording_rows`,
`field_names`, `reason_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Channel, DayReason, Problem
from kamdesk.ui import reason_words, wording_phrases, wording_refusals, wording_rows, wording_terms
from kamdesk.ui.field_names import own_channel
from kamdesk.ui.wording_figures import day, labelled, money, quantity


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of one book: its currency, and from which day reasons are told."""

    currency: str
    today: date
    wan: bool = False

    def title(self, field: str) -> str:
        """The title of a column: `customer.name`, or a column's bare name; a field of the rep's own as it is."""
        return wording_phrases.column_title(field)

    def term(self, words: type[StrEnum], value: object) -> str:
        return wording_terms.term(words, value)

    def channel(self, channel: Channel) -> str:
        return own_channel(channel)

    def money(self, e4: int) -> str:
        return money(e4, self.currency, self.wan)

    def quantity(self, e4: int | None, unit: str) -> str:
        return quantity(e4, unit)

    def day(self, on: date) -> str:
        return day(on)

    def reason(self, reason: DayReason) -> str:
        return reason_words.sentence(reason, self.today)

    def labelled(self, name: str, value: object) -> str:
        return labelled(name, value)

    def problem(self, problem: Problem) -> str:
        return wording_refusals.at_field(problem)

    def refusal(self, refusal: Refusal) -> str:
        """Why something was not done, and the way out."""
        return wording_refusals.refusal_text(refusal)

    def row(self, reason: str, figures: Mapping[str, object] | None = None) -> str:
        """Why a row of an import stays out."""
        return wording_rows.row_text(reason, figures)

    def phrase(self, code: str, figures: Mapping[str, object] | None = None) -> str:
        return wording_phrases.phrase(code, figures or {}, self.currency)
