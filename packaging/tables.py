"""Write the fact tables of kamdesk/rules/tables from their sources: run by hand when a source has news.

    python packaging/tables.py moons|terms|readings
    python packaging/tables.py holidays FOLDER     (one JSON a year: {"papers", "days": [{name, date, isOffDay}]})
    python packaging/tables.py divisions PCA_JSON HK_MO_TW_JSON

Moons and terms are computed with lunar-python (moons checked against zhdate, which follows the Hong Kong Observatory
where the two differ), readings come from pypinyin's dictionaries (MIT), holidays from the State Council's yearly
notices, divisions from the Ministry of Civil Affairs' list of 2023. Only facts are taken over.
"""

from __future__ import annotations

import sys
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


JOBS: dict[str, Callable[..., None]] = {"moons": moons, "terms": terms}

if __name__ == "__main__":
    JOBS[sys.argv[1]](*map(Path, sys.argv[2:]))
