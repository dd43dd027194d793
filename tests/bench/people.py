"""Made-up people and firms for benchmarks, by the hundred thousand: weighted surnames, real cities."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import NamedTuple

from kamdesk.services.demo_words import CHINESE, read_words

GIVEN = (
    "伟芳娜敏静强磊洋勇艳杰娟涛超明霞刚平辉玲建国华志丽玉海晓文立永金雪春红子梓浩宇思雨欣佳俊嘉家天书若承卫爱凤长振启德广"
    "少一可世新冬素月淑云鹏凯鑫蕾婷斌兰梅英秀珍波龙军峰燕琳慧莉琴颖洁倩薇岚宁博宏毅鸣轩然航远桐怡哲瑶曦东"
)
BRAND = (
    "恒泰鼎盛华创瑞丰金桥远航博达天和凯立银河中科捷诚利源百川新域鸿运三禾启航宏图佳美德润同创汇通明长青安信东方万象卓越"
)
MOBILE_STARTS = ("130", "135", "136", "138", "139", "150", "158", "159", "177", "186", "188", "189")
TWO_CHARACTERS = 0.82
PERSONS = 0.1


class Buyer(NamedTuple):
    """One customer with its one contact, as files and books carry it."""

    number: str
    name: str
    is_person: bool
    industry: str
    province: str
    city: str
    district: str
    address: str
    source: str
    contact: str
    family: str
    given: str
    title: str
    mobile: str
    email: str
    wechat: str
    birthday: str | None
    lunar_birthday: str | None
    note: str


class People:
    """Deals out buyers; the same dice always give the same ones."""

    def __init__(self, dice: Random) -> None:
        words = read_words(CHINESE)
        self._dice = dice
        self._surnames = [entry[0] for entry in words["surnames"]] + words["rare_surnames"]
        self._weights = list(
            accumulate([entry[1] for entry in words["surnames"]] + [0.5] * len(words["rare_surnames"]))
        )
        self._places = words["places"]
        self._trades = [(name, trade) for name, trades in words["industries"] for trade in trades]
        self._suffixes = words["suffixes"]
        self._titles = [entry[0] for entry in words["titles"]]
        self._sources = words["sources"]
        self._notes = words["notes"]

    def buyer(self, at: int) -> Buyer:
        """The buyer of a place in the row."""
        dice = self._dice
        family = dice.choices(self._surnames, cum_weights=self._weights)[0]
        given = "".join(dice.choices(GIVEN, k=2 if dice.random() < TWO_CHARACTERS else 1))
        province, city, _, districts, streets = dice.choice(self._places)
        district, street = dice.choice(districts), dice.choice(streets)
        industry, trade = dice.choice(self._trades)
        is_person = dice.random() < PERSONS
        firm = f"{city[:-1]}{''.join(dice.choices(BRAND, k=2))}{trade}{dice.choice(self._suffixes)}"
        day = f"{dice.randint(1955, 2000)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        luck = dice.random()
        return Buyer(
            f"C{at:07d}",
            family + given if is_person else firm,
            is_person,
            industry,
            province,
            city,
            district,
            f"{province}{city}{district}{street}{dice.randint(1, 999)}号",
            dice.choice(self._sources),
            family + given,
            family,
            given,
            dice.choice(self._titles),
            f"{dice.choice(MOBILE_STARTS)}{dice.randrange(10**8):08d}",
            f"c{at}@bench.example" if dice.random() < 0.6 else "",
            f"wx{at}" if dice.random() < 0.5 else "",
            day if luck < 0.5 else None,
            day if luck > 0.8 else None,
            dice.choice(self._notes) if dice.random() < 0.3 else "",
        )
