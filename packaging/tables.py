"""Write the fact tables of kamdesk/rules/tables from their sources: run by hand when a source has news.

    python packaging/tables.py moons|terms|readings
    python packaging/tables.py holidays FOLDER     (one JSON a year: {"papers", "days": [{name, date, isOffDay}]})
    python packaging/tables.py divisions PCA_JSON HK_MO_TW_JSON

Moons and terms are computed with lunar-python (moons checked against zhdate, which follows the Hong Kong Observatory
where the two differ), readings come from pypinyin's dictionaries (MIT), holidays from the State Council's yearly
notices, divisions from the Ministry of Civil Affairs' list of 2023. Only facts are taken over.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "kamdesk" / "rules" / "tables"


def write(name: str, text: str) -> None:
    (TABLES / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(text.encode()):,} bytes")


def hex_rows(numbers: list[int], digits: int, per_row: int) -> str:
    cells = [f"0x{number:0{digits}X}" for number in numbers]
    rows = [cells[at : at + per_row] for at in range(0, len(cells), per_row)]
    return "\n".join("    " + ", ".join(row) + "," for row in rows)


# Moons: which lunar months have 30 days, and which month is doubled.


def moons() -> None:
    body = hex_rows([_moon_bits(year) for year in range(1900, 2102)], 5, 12)
    write(
        "moons.py",
        f'''"""Lunar years 1900 to 2101 in numbers (written by packaging/tables.py).

One number a year: bits 0 to 12 say for each month in turn, the leap month in its place, whether it has 30 days (else
29); bits 13 to 16 are the month that is doubled, 0 for none. Where sources differ by a day (2057) the Observatory's.
"""

from typing import Final

FIRST_YEAR: Final = 1900
# The first day of lunar 1900 as a proleptic ordinal: 1900-01-31.
FIRST_ORDINAL: Final = {date(1900, 1, 31).toordinal()}

# fmt: off
MOONS: Final = (
{body}
)
# fmt: on
''',
    )


def _moon_bits(year: int) -> int:
    starts = _zhdate_starts(year) or _lunar_python_starts(year)
    leap = next((month for month, is_leap, _ in starts if is_leap), 0)
    after = (_zhdate_starts(year + 1) or _lunar_python_starts(year + 1))[0][2]
    ends = [start for _, _, start in starts[1:]] + [after]
    bits = leap << 13
    for at, ((_, _, start), end) in enumerate(zip(starts, ends, strict=True)):
        bits |= ((end - start).days == 30) << at
    return bits


def _zhdate_starts(year: int) -> list[tuple[int, bool, date]]:
    from zhdate import ZhDate

    if year > 2100:
        return []
    found = []
    for month in range(1, 13):
        found.append((month, False, ZhDate(year, month, 1).to_datetime().date()))
        if ZhDate.validate(year, month, 1, True):
            found.append((month, True, ZhDate(year, month, 1, leap_month=True).to_datetime().date()))
    return found


def _lunar_python_starts(year: int) -> list[tuple[int, bool, date]]:
    from lunar_python import LunarYear, Solar

    months = LunarYear.fromYear(year).getMonthsInYear()
    solar = [(month, Solar.fromJulianDay(month.getFirstJulianDay())) for month in months]
    return [(abs(m.getMonth()), m.isLeap(), date(s.getYear(), s.getMonth(), s.getDay())) for m, s in solar]


# Solar terms: base day of the month, plus 0 to 3.

TERM_NAMES = (
    "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪"
)


def terms() -> None:
    days = {year: _term_days(year) for year in range(1901, 2102)}
    base = [min(days[year][at] for year in days) for at in range(24)]
    if any(not 0 <= days[year][at] - base[at] <= 3 for year in days for at in range(24)):
        raise SystemExit("a solar term strays by more than three days")
    bits = [sum((days[year][at] - base[at]) << (2 * at) for at in range(24)) for year in days]
    write(
        "terms.py",
        f'''"""Solar terms 1901 to 2101 in numbers, by Beijing time (written by packaging/tables.py).

Term 0 is 小寒 and falls in January, two terms a month. One number a year: bits 2n and 2n+1
are the days to add to BASE[n].
"""

from typing import Final

FIRST_YEAR: Final = 1901
BASE: Final = {tuple(base)}

# fmt: off
TERMS: Final = (
{hex_rows(bits, 12, 7)}
)
# fmt: on
''',
    )


def _term_days(year: int) -> list[int]:
    from lunar_python import Lunar
    from lunar_python.util import LunarUtil  # noqa: F401  (loads the term names)

    table = Lunar.fromYmd(year, 6, 1).getJieQiTable()
    names = TERM_NAMES.split()
    found = [table[name] for name in names] + [table["DONG_ZHI"]]
    for at, solar in enumerate(found):
        if (solar.getYear(), solar.getMonth()) != (year, at // 2 + 1):
            raise SystemExit(f"{year}: term {at} falls on {solar.toYmd()}")
    return [solar.getDay() for solar in found]


# Readings: Chinese characters to pinyin with tone numbers, ü written v.

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
# First readings that suit names better than the dictionary's.
FIRST = {"佛": "fo2", "似": "si4", "都": "du1", "长": "chang2", "厦": "xia4", "茄": "qie2", "靓": "liang4", "卜": "bu3"}
FIRST |= {"子": "zi3", "晟": "sheng4"}
# Second readings met in names and places; the dictionary's phrases show too few of them to pass MANY.
ALSO_TEXT = (
    "单shan4 chan2,仇qiu2,查zha1,番pan1,埔bu4,蚌beng4,六lu4,莘xin1,蔚yu4,尉yu4,铅yan2,堡pu4,秘bi4,盖ge3,隗wei3,茜xi1,"
    "莎suo1,澄deng4,拓ta4,漯ta4,圩xu1,涡guo1,玢fen1,浒xu3,覃qin2,佛fu2,缪miao4,翟di2,召shao4,区ou1,晟cheng2,炅gui4,郗chi1,种chong2,"
    "厦sha4,员yun4,祭zhai4,黑he4,洗xian3,折she2,能nai4,粘nian2,万mo4,俟qi2,繁po2,於yu2,那nuo2,沈chen2,筠jun1,阚kan4,"
    "仔zi3,娜nuo2,柏bo2,牟mu4,瞿qu2,费bi4,父fu3"
)
ALSO = {item[0]: item[1:] for item in ALSO_TEXT.split(",")}
# Readings of everyday words that no name is looked up by.
NEVER = {
    "大": "dai",
    "会": "kuai",
    "和": "huo hu",
    "见": "xian",
    "得": "dei",
    "度": "duo",
    "食": "si",
    "数": "shuo",
    "车": "ju",
}
MANY = 3
# Corrections and additions to the dictionary's phrases; an empty one is taken out.
PHRASES_TEXT = (
    "朝阳chao2 yang2,单县shan4 xian4,洪洞hong2 tong2,浚县xun4 xian4,东阿dong1 e1,蔚县yu4 xian4,涡阳guo1 yang2,"
    "尉犁yu4 li2,乐亭lao4 ting2,莘县shen1 xian4,任丘ren2 qiu1,大厦da4 sha4,广厦guang3 sha4,音乐yin1 yue4,"
    "店长dian4 zhang3,会长hui4 zhang3,队长dui4 zhang3,厂长chang3 zhang3,行长hang2 zhang3"
)
WRONG_PHRASES = ("山大王", "大黄鱼", "郦食其", "食母", "车马炮")
PHRASES = {item[:2]: item[2:] for item in PHRASES_TEXT.split(",")} | dict.fromkeys(WRONG_PHRASES, "")


def readings() -> None:
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    listed = {chr(code): [numbered(one) for one in text.split(",")] for code, text in pinyin_dict.items()}
    first = {char: FIRST.get(char, found[0]) for char, found in listed.items()}
    spoken = {phrase: [numbered(one[0]) for one in found] for phrase, found in phrases_dict.items()}
    spoken |= {phrase: text.split() for phrase, text in PHRASES.items()}
    phrases = {phrase: found for phrase, found in spoken.items() if _is_needed(phrase, found, first)}
    write(
        "readings.py",
        READINGS_FILE.format(
            first=_by_reading({char: one for char, one in first.items() if "\u4e00" <= char <= "\u9fff"}),
            rare=_by_reading({char: one for char, one in first.items() if not "\u4e00" <= char <= "\u9fff"}),
            also="\n".join(f"{char}{' '.join(found)}" for char, found in sorted(_second(spoken, first).items())),
            phrases="\n".join(f"{phrase}{' '.join(found)}" for phrase, found in sorted(phrases.items())),
        ),
    )


READINGS_FILE = '''"""Chinese characters to pinyin (written by packaging/tables.py from the data of pypinyin, MIT).

Tones are numbers, 5 the neutral one; ü is v. FIRST: one reading a line, then every character whose usual reading it
is; RARE: the same outside the main block of Unicode. ALSO: other readings of a character that names use. PHRASES:
words read otherwise than character by character.
"""

from typing import Final

FIRST: Final = """\\
{first}
"""

RARE: Final = """\\
{rare}
"""

ALSO: Final = """\\
{also}
"""

PHRASES: Final = """\\
{phrases}
"""
'''


def numbered(reading: str) -> str:
    """The syllable with its tone as a number: lǚ → lv3."""
    letters, tone = "", "5"
    for mark in unicodedata.normalize("NFD", reading):
        tone = TONES.get(mark, tone)
        letters = letters[:-1] + "v" if mark == "\u0308" else letters + mark if mark.isascii() else letters
    return letters + tone


def _by_reading(first: dict[str, str]) -> str:
    chars: dict[str, list[str]] = defaultdict(list)
    for char, reading in first.items():
        chars[reading].append(char)
    return "\n".join(f"{reading}{''.join(sorted(found))}" for reading, found in sorted(chars.items()))


def _is_needed(phrase: str, found: list[str], first: dict[str, str]) -> bool:
    plain = [first.get(char, "?")[:-1] for char in phrase]
    return 2 <= len(phrase) <= 3 and len(found) == len(phrase) and [one[:-1] for one in found] != plain


def _second(spoken: dict[str, list[str]], first: dict[str, str]) -> dict[str, list[str]]:
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, found in spoken.items():
        if len(phrase) == len(found):
            for char, reading in zip(phrase, found, strict=True):
                seen[char][reading] += 1
    also: dict[str, list[str]] = {}
    for char, counts in seen.items():
        never = {first.get(char, "?")[:-1], *NEVER.get(char, "").split()}
        heard: dict[str, str] = {}
        for reading, _ in counts.most_common():
            if sum(n for other, n in counts.items() if other[:-1] == reading[:-1]) >= MANY:
                heard.setdefault(reading[:-1], reading)
        also[char] = [reading for plain, reading in heard.items() if plain not in never]
    for char, text in ALSO.items():
        have = {one[:-1] for one in also.get(char, [])} | {first[char][:-1]}
        also[char] = also.get(char, []) + [one for one in text.split() if one[:-1] not in have]
    return {char: found for char, found in also.items() if found}


# Holidays: days off and make-up working days of the State Council's notices.

CODES = {
    "元旦": "new_year",
    "春节": "spring_festival",
    "清明节": "qingming",
    "劳动节": "labour",
    "端午节": "dragon_boat",
    "中秋节": "mid_autumn",
    "国庆节": "national",
}


def holidays(folder: Path) -> None:
    years = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("20*.json"))]
    rows, papers = [], []
    for year in years:
        papers += year["papers"]
        groups: dict[str, list[dict[str, object]]] = defaultdict(list)
        for day in year["days"]:
            groups[str(day["name"])].append(day)
        rows += [_holiday_row(name, days) for name, days in groups.items()]
    write(
        "holidays.py",
        HOLIDAYS_FILE.format(
            first=years[0]["year"], last=years[-1]["year"], rows="\n".join(rows), papers="\n".join(papers)
        ),
    )


def _holiday_row(name: str, days: list[dict[str, object]]) -> str:
    off = [str(day["date"]) for day in days if day["isOffDay"]]
    work = [str(day["date"]) for day in days if not day["isOffDay"]]
    if (date.fromisoformat(off[-1]) - date.fromisoformat(off[0])).days + 1 != len(off):
        raise SystemExit(f"{name}: days off with a gap")
    code = "national" if "国庆节" in name else CODES[name]
    return f'    ("{code}", "{off[0]}", "{off[-1]}", "{" ".join(work)}"),'


HOLIDAYS_FILE = """\"\"\"Public holidays and make-up working days of mainland China (written by packaging/tables.py).

(holiday, first day off, last day off, working days made up for it), from the State Council's notices:
{papers}
\"\"\"

from typing import Final

FIRST_YEAR: Final = {first}
LAST_YEAR: Final = {last}

HOLIDAYS: Final = (
{rows}
)
"""


# Divisions: province, city, district.


def divisions(mainland: Path, others: Path) -> None:
    lines = []
    for province in json.loads(mainland.read_text(encoding="utf-8")):
        cities = {city["name"]: [d["name"] for d in city["children"]] for city in province["children"]}
        lines.append(_division_line(province["name"], cities))
    for province, cities in json.loads(others.read_text(encoding="utf-8")).items():
        lines.append(_division_line(province, cities))
    write("divisions.py", DIVISIONS_FILE.format(lines="\n".join(lines)))


def _division_line(province: str, cities: dict[str, list[str]]) -> str:
    """A level without a name of its own (市辖区, 县, 省直辖县级行政区划) is written as nothing."""
    parts: dict[str, list[str]] = defaultdict(list)
    for city, districts in cities.items():
        is_nameless = city in ("市辖区", "县") or "直辖县级" in city
        parts["" if is_nameless else city] += [name.partition("（")[0] for name in districts]
    return "\n".join(f"{province}|{city}|{' '.join(names)}" for city, names in parts.items())


DIVISIONS_FILE = """\"\"\"Administrative divisions of China as of 2023 (written by packaging/tables.py).

Province|city|districts. The districts of a municipality, and those directly under a province, stand under no city.
\"\"\"

# ruff: noqa: E501

from typing import Final

DIVISIONS: Final = \"\"\"\\
{lines}
\"\"\"
"""


JOBS: dict[str, Callable[..., None]] = {
    "moons": moons,
    "terms": terms,
    "readings": readings,
    "holidays": holidays,
    "divisions": divisions,
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](*map(Path, sys.argv[2:]))
