"""Texts to many people, each made when it comes to its turn: a hundred thousand of them take seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.rules.letter_fields import LetterField, fill

if TYPE_CHECKING:
    from kamdesk.services.greetings import Recipient

Values = dict[LetterField, str]


class Made(NamedTuple):
    """What somebody gets, and the fields it was made of."""

    who: Recipient
    values: Values
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Texts:
    """What goes to some `rows` of the people. For a worker where they are many: going through them makes them."""

    people: Sequence[Recipient]
    rows: Sequence[int]
    values_of: Callable[[Recipient], Values]
    subject: str
    body: str
    edited: Mapping[int, str]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Made]:
        for row in self.rows:
            who = self.people[row]
            values = self.values_of(who)
            text = self.edited[row] if row in self.edited else fill(self.body, values).text
            yield Made(who, values, fill(self.subject, values).text, text)
