"""What exchange and the services may ask for text: implemented by the screen's wording, handed down as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol

from kamdesk.models.rows import Channel, DayReason, Problem


class Words(Protocol):
    """Text for people in the current language. Money comes in 1/10,000 of the currency unit."""

    def title(self, field: str) -> str:
        """The title of a column: a field id of the interfaces (`customer.name`) or a column's bare name."""
        ...

    def term(self, words: type[StrEnum], value: object) -> str:
        """The word for a value of one of the closed lists; an empty value is an empty text."""
        ...

    def channel(self, channel: Channel) -> str:
        """What a way to reach a company itself is called: by its label, else by its kind."""
        ...

    def money(self, e4: int) -> str:
        """An amount with its currency sign, rounded half up to the minor unit."""
        ...

    def quantity(self, e4: int | None, unit: str) -> str:
        """A figure of four decimals with its unit, exact."""
        ...

    def day(self, on: date) -> str:
        """A calendar day in full."""
        ...

    def reason(self, reason: DayReason) -> str:
        """Why a customer is on the day's list, in words and numbers."""
        ...

    def labelled(self, name: str, value: object) -> str:
        """What something is called and what it is, with the language's own sign between them."""
        ...

    def problem(self, problem: Problem) -> str:
        """What is wrong with a value, as one sentence."""
        ...

    def phrase(self, code: str, figures: Mapping[str, object] | None = None) -> str:
        """A fixed text of a document (heading, label, summary) by its code, its named places filled."""
        ...
