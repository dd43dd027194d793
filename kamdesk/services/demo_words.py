"""The words of the demo book, read from resources/demo: names, places, talks and stories in one language."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

from kamdesk.models.resources import resource
from kamdesk.rules.pinyin import full_pinyin

CHINESE = "zh_CN"
MOBILE_STARTS = ("130", "135", "136", "138", "139", "150", "158", "159", "177", "186", "188", "189")


class Person(NamedTuple):
    """A made-up name."""

    name: str
    family_name: str
    given_name: str


class Firm(NamedTuple):
    """A made-up company."""

    name: str
    short_name: str
    industry: str
    brand: str


class Place(NamedTuple):
    """Where a customer sits; `code` is the telephone area."""

    province: str
    city: str
    code: str
    district: str
    street: str
    address: str


def read_words(language: str) -> Mapping[str, Any]:
    """The word bank of a language (`zh_CN`, `en`); any other gets the English one."""
    name = CHINESE if language.startswith("zh") else "en"
    words: dict[str, Any] = json.loads(resource("demo", f"{name}.json").read_text(encoding="utf-8"))
    return words


@dataclass(slots=True)
class Names:
    """Makes people, firms, places and numbers that are never given out twice.

    `second` is a bank of another language, a fifth of the names come from it: an English rep in China has Chinese
    customers too.
    """

    dice: Random
    words: Mapping[str, Any]
    second: Mapping[str, Any] | None = None
    taken: set[str] = field(default_factory=set)
    _rare: int = 0

    def person(self, rare: bool = False) -> Person:
        """A name; a `rare` one has a surname that is read otherwise than it looks."""
        words = self._bank()
        while True:
            family = self._surname(words, rare)
            given = self.dice.choice(words["given"])
            name = f"{family}{given}" if words["surname_first"] else f"{given} {family}"
            if self._is_new(name):
                return Person(name, family, given)

    def firm(self, place: Place) -> Firm:
        """A company of that place."""
        words = self._bank()
        while True:
            brand = self.dice.choice(words["brands"])
            at = self.dice.randrange(len(words["industries"]))
            trade = self.dice.choice(words["industries"][at][1])
            city = next(each[1] for each in words["places"] if each[2] == place.code).removesuffix("市")
            parts = {"brand": brand, "trade": trade, "city": city, "suffix": self.dice.choice(words["suffixes"])}
            name = self.dice.choice(words["companies"]).format(**parts)
            short = words["short_companies"].format(**parts)
            if self._is_new(short):
                return Firm(name, short, self.words["industries"][at][0], latin(brand))

    def place(self, at: int | None = None) -> Place:
        """An address in the place at that position of the bank, else anywhere; the first places are likelier."""
        places: Sequence[Any] = self.words["places"]
        at = int(len(places) * self.dice.random() ** 1.6) if at is None else at
        province, city, code, districts, streets = places[at]
        district = self.dice.choice(districts)
        street = self.words["street"].format(street=self.dice.choice(streets), number=self.dice.randint(1, 1888))
        spot = {"province": "" if province == city else province, "city": city, "district": district, "street": street}
        return Place(province, city, code, district, street, self.words["address"].format(**spot).rstrip(", "))

    def mobile(self) -> str:
        """Eleven digits. The middle block 00xx is hardly given out, so that nobody is rung by trying the demo."""
        return self._number(lambda: f"{self.dice.choice(MOBILE_STARTS)}00{self.dice.randrange(10**6):06d}")

    def landline(self, code: str) -> str:
        """A landline of an area."""
        return self._number(lambda: f"{code}-{self.dice.choice('568')}{self.dice.randrange(10**6):06d}0")

    def service_line(self) -> str:
        """A 400 number."""
        return self._number(lambda: f"400-{self.dice.randrange(600, 900)}-{self.dice.randrange(10**4):04d}")

    def _number(self, make: Any) -> str:
        while not self._is_new(number := make()):
            pass
        return str(number)

    def _bank(self) -> Mapping[str, Any]:
        return self.second if self.second is not None and self.dice.random() < 0.2 else self.words

    def _surname(self, words: Mapping[str, Any], rare: bool) -> str:
        if rare:
            self._rare += 1
            return str(words["rare_surnames"][self._rare % len(words["rare_surnames"])])
        return str(self.dice.choices(words["surnames"], [entry[1] for entry in words["surnames"]])[0][0])

    def _is_new(self, text: str) -> bool:
        if text in self.taken:
            return False
        self.taken.add(text)
        return True


def latin(text: str) -> str:
    """A name in plain letters, as addresses are made of: 单国栋 → shanguodong, Müller → muller."""
    plain = unicodedata.normalize("NFKD", full_pinyin(text))
    return "".join(char for char in plain if char.isascii() and char.isalnum())
