"""The benchmark's customers as the files people bring: a spreadsheet's CSV and a telephone's cards."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.bench.generate import SEED, Size
from tests.bench.people import Buyer, People

TITLES = "客户编号,客户名称,联系人,职务,手机,邮箱,微信,生日,农历生日,行业,省份,城市,区县,地址,来源,备注".split(",")


def buyers(size: Size) -> Iterator[Buyer]:
    """The customers of a size, as the generated book of that size has them."""
    people = People(Random(SEED))
    return (people.buyer(at) for at in range(size.customers))


def cells(buyer: Buyer) -> list[str]:
    """One line of the spreadsheet."""
    reach = [buyer.mobile, buyer.email, buyer.wechat, buyer.birthday or "", buyer.lunar_birthday or ""]
    place = [buyer.province, buyer.city, buyer.district, buyer.address]
    return [
        buyer.number,
        buyer.name,
        buyer.contact,
        buyer.title,
        *reach,
        buyer.industry,
        *place,
        buyer.source,
        buyer.note,
    ]


def write_csv(path: Path, size: Size) -> Path:
    """UTF-8 with BOM and CRLF, as Excel writes it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(TITLES)
        writer.writerows(cells(buyer) for buyer in buyers(size))
    return path


def write_cards(path: Path, size: Size) -> Path:
    """vCard 3.0, one after the other."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(_card(buyer) for buyer in buyers(size))
    return path


def _card(buyer: Buyer) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{buyer.contact}", f"N:{buyer.family};{buyer.given};;;"]
    if not buyer.is_person:
        lines.append(f"ORG:{buyer.name}")
    lines += [f"TITLE:{buyer.title}", f"TEL;TYPE=CELL:{buyer.mobile}"]
    if buyer.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{buyer.email}")
    if buyer.birthday:
        lines.append(f"BDAY:{buyer.birthday}")
    lines.append(f"ADR;TYPE=WORK:;;{buyer.address};{buyer.city};{buyer.province};;")
    if buyer.note:
        lines.append(f"NOTE:{buyer.note}")
    return "\r\n".join([*lines, f"UID:{buyer.number}@bench.example", "END:VCARD", ""])
