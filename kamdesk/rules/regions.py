"""Province, city, district and street out of a Chinese address, written in full or short."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple


class Region(NamedTuple):
    """Official names, each empty where the address does not tell. A municipality is its own city."""

    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""


NOWHERE = Region()


def parse_region(address: str, near: Region = NOWHERE) -> Region:
    """Where an address lies, as far as it says: 江苏苏州工业园区 and 大连沙河口 will do.

    A district of which there are several (鼓楼区) is placed by what stands before it, else by `near` (what else is
    known of the customer), else it is given alone. Development zones that no list knows count as districts.
    """
    rest = _LEAD.sub("", _SEPARATORS.sub("", unicodedata.normalize("NFKC", address)))
    province, rest = _take_province(rest)
    city, rest = _take_city(rest, province)
    return _below(province, city, rest, near)


def parse_below(province: str, city: str, address: str) -> Region | None:
    """The same where province and city are told apart from the rest; None where it takes the whole to tell."""
    place = _city_of(province, city)
    if place is None:
        return None
    rest = _SEPARATORS.sub("", unicodedata.normalize("NFKC", address)).removeprefix(province).removeprefix(city)
    return _below(province, place, rest, NOWHERE)


@lru_cache(maxsize=1024)
def _city_of(province: str, city: str) -> _Place | None:
    """A city by its full name, unless a district's name begins with it: 九龙城区, 秦皇岛市经济技术开发区."""
    known = _divisions()
    if any(name.startswith(city) for name in known.names.get(city[:2], ()) if name in known.districts):
        return None
    return next((place for place in known.cities.get(city, ()) if place[:2] == (province, city)), None)


def _below(province: str, city: _Place | None, rest: str, near: Region) -> Region:
    """The region with what is said below its province and city."""
    places, rest = _take_district(rest, province or (city.province if city else ""), city, near)
    if len(places) > 1:
        return Region(district=places[0].district)
    place = places[0] if places else city or _Place(province)
    if not places and place.city and (zone := _ZONE.match(rest)):
        place, rest = _Place(place.province, place.city, zone[0]), rest[zone.end() :]
    street = _STREET.match(rest) if place.city or place.district else None
    return Region(place.province, place.city, place.district, street[0] if street else "")


def full_province(name: str) -> str:
    """江苏 → 江苏省, 内蒙古 → 内蒙古自治区; empty if there is no such province."""
    return _divisions().provinces.get(name.strip(), "")


def writings(name: str) -> tuple[str, ...]:
    """Every name by which the places of this name go, itself the first: 浙江, 浙江省."""
    known = _divisions()
    plain = name.strip()
    official = {known.provinces.get(plain, "")} | {place.city for place in known.cities.get(plain, ())}
    official |= {place.district for of in (known.districts, known.short_districts) for place in of.get(plain, ())}
    found = [each for each, whole in known.provinces.items() if whole in official]
    found += [each for each, places in known.cities.items() if any(place.city in official for place in places)]
    for of in (known.districts, known.short_districts):
        found += [each for each, places in of.items() if any(place.district in official for place in places)]
    return tuple(dict.fromkeys((name, *found)))


def in_full(province: str, city: str = "", district: str = "") -> Region:
    """Province, city and district, told apart, by their official names: 浙江 杭州 西湖 → 浙江省 杭州市 西湖区.

    What the table does not know there stays as it is; a province or city left open is filled in where only one fits.
    """
    known = _divisions()
    told = Region(province.strip(), city.strip(), district.strip())
    place = known.provinces.get(told.province, told.province)
    town = _city_in(place, told.city)
    place, found = (town.province, town.city) if town else (place, told.city)
    areas = [
        each
        for name in (known.districts, known.short_districts)
        for each in name.get(told.district, ())
        if each.province == place and found in ("", each.city)
    ]
    if len(set(areas)) == 1:
        return Region(place, areas[0].city, areas[0].district)
    return Region(place, found, told.district)


def said_in_full(told: Mapping[str, object]) -> Mapping[str, str]:
    """The columns province, city and district of somebody, as far as told, by their official names."""
    words = told.get("province"), told.get("city"), told.get("district")
    return _changed(*(word if isinstance(word, str) else "" for word in words))


@lru_cache(maxsize=4096)  # the rows of a file repeat their places
def _changed(province: str, city: str, district: str) -> Mapping[str, str]:
    names = in_full(province, city, district)
    both = zip(("province", "city", "district"), names, (province, city, district), strict=False)
    return {column: name for column, name, word in both if name and name != word}


def _city_in(province: str, city: str) -> _Place | None:
    """The one city of this name in a province, or anywhere where none is given; a municipality is its own."""
    known = _divisions()
    own = known.provinces.get(city, "") if city else province
    if city == "市辖区":
        own = province
    if own.endswith("市") and own in known.provinces and province in ("", own):
        return _Place(own, own)
    places = {each for each in known.cities.get(city, ()) if province in ("", each.province)}
    return places.pop() if len(places) == 1 else None


def leading_place(text: str) -> tuple[str, str]:
    """The city (else the province) a text begins with and what follows it: 大连市恒泰机械 → 大连市, 恒泰机械."""
    place, rest = "", text
    for _ in range(2):  # 辽宁省大连市
        found = _leading(rest)
        if found is None:
            break
        place, rest = found[1], rest[len(found[0]) :]
    return place, rest


def _leading(text: str) -> tuple[str, str] | None:
    """(name as written, official name) of the province or city a text begins with, the longest name that fits."""
    return next(
        (
            (name, official)
            for name, official in _beginnings().get(text[:2], ())
            if text.startswith(name) and _stands(name, official, text)
        ),
        None,
    )


@cache
def _beginnings() -> dict[str, list[tuple[str, str]]]:
    """The names of provinces and cities by their first two characters, longest first: most texts begin with none."""
    known = _divisions()
    names = dict(known.provinces) | {
        name: places[0].city for name, places in known.cities.items() if name not in known.provinces
    }
    found: dict[str, list[tuple[str, str]]] = {}
    for name, official in sorted(names.items(), key=lambda each: -len(each[0])):
        found.setdefault(name[:2], []).append((name, official))
    return found


class _Place(NamedTuple):
    province: str
    city: str = ""
    district: str = ""


class _Divisions(NamedTuple):
    """Every place by each name it goes by; `towns` are the county-level cities, known nationwide without 市.

    `names` are all of them by their first two characters.
    """

    provinces: dict[str, str]
    cities: dict[str, list[_Place]]
    districts: dict[str, list[_Place]]
    short_districts: dict[str, list[_Place]]
    towns: dict[str, list[_Place]]
    names: dict[str, set[str]]


_SEPARATORS = re.compile(r"[\s,，;；、|/>\-]+")
_LEAD = re.compile(r"^(?:地址[::]?|邮编[::]?|[(\[]?\d{6}[)\]]?|中华人民共和国|中国)+")
# What follows a short name that is no place but part of another name: 大连路, 南京东路, 朝阳区.
_NOT_SHORT = re.compile(r"[省市区县州]|[东西南北中]?[一二三四五]?(?:路|街|大道|道|巷|桥|广场)")
_STREET = re.compile(r"[^\d路号区市县弄座楼]{1,8}?(?:街道|镇|乡|苏木)(?![村大])")
_ZONE = re.compile(r"[^\d路号街]{1,14}?(?:开发区|产业园区|工业园区|园区|高新区|新区|保税区|度假区)")
_CITY_ENDING = re.compile(
    r"(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)+自治州$|[市县盟]$|地区$"
)
_DISTRICT_ENDINGS = "区县市旗"  # and 新区
_PROVINCE_ENDING = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$")


@cache
def _divisions() -> _Divisions:
    from kamdesk.rules.tables.divisions import DIVISIONS

    provinces: dict[str, str] = {}
    cities, districts, short_districts, towns = (defaultdict[str, list[_Place]](list) for _ in range(4))
    for line in DIVISIONS.splitlines():
        province, city, names = line.split("|")
        provinces[province] = provinces[_PROVINCE_ENDING.sub("", province)] = province
        own_city = city or (province if province.endswith("市") else "")
        for name in {city, _CITY_ENDING.sub("", city)} - {""}:
            cities[name].append(_Place(province, own_city))
        for name in names.split():
            place = _Place(province, own_city, name)
            districts[name].append(place)
            short = name[:-2] if name.endswith("新区") else name[:-1] if name[-1] in _DISTRICT_ENDINGS else ""
            if len(short) > 1:
                short_districts[short].append(place)
                if name.endswith("市"):
                    towns[short].append(place)
    beginnings: dict[str, set[str]] = {}
    for name in chain(provinces, cities, districts, short_districts):
        beginnings.setdefault(name[:2], set()).add(name)
    return _Divisions(provinces, cities, districts, short_districts, towns, beginnings)


def _prefixes(text: str) -> list[str]:
    """The names a text begins with, the longest first."""
    names = _divisions().names.get(text[:2], ())
    return sorted([name for name in names if text.startswith(name)], key=len, reverse=True)


def _stands(name: str, official: str, text: str) -> bool:
    """Whether a name is meant where it stands: in full always, short unless a longer name goes on."""
    return name == official or not _NOT_SHORT.match(text, len(name))


def _take_province(text: str) -> tuple[str, str]:
    known = _divisions().provinces
    for name in _prefixes(text):
        if name in known and _stands(name, known[name], text):
            return known[name], text[len(name) :]
    return "", text


def _take_city(text: str, province: str) -> tuple[_Place | None, str]:
    """The city that follows; a municipality is its own, written again or not. A longer district's name goes first."""
    if province.endswith("市"):
        return _Place(province, province), text.removeprefix(province).removeprefix("市辖区")
    known = _divisions()
    for name in _prefixes(text):
        if name in known.districts and any(place.province == province for place in known.districts[name]):
            return None, text
        for place in known.cities.get(name, ()):
            if province in ("", place.province) and _stands(name, place.city, text):
                return place, text[len(name) :]
    return None, text


def _take_district(text: str, province: str, city: _Place | None, near: Region) -> tuple[list[_Place], str]:
    """The places a district's name may mean, and what follows it."""
    known = _divisions()
    short = known.short_districts if province else known.towns
    for name in _prefixes(text):
        for table in (known.districts, short):
            places = [place for place in table.get(name, ()) if _lies_in(place, province, city)]
            if places and _stands(name, name if table is known.districts else places[0].district, text):
                return _nearest(places, near), text[len(name) :]
    return [], text


def _lies_in(place: _Place, province: str, city: _Place | None) -> bool:
    if city is not None:
        return (place.province, place.city) == (city.province, city.city)
    return province in ("", place.province)


def _nearest(places: list[_Place], near: Region) -> list[_Place]:
    for fits in (
        [place for place in places if near.city and place.city == near.city],
        [place for place in places if near.province and place.province == near.province],
    ):
        if fits:
            return fits
    return places
