"""The parts of a workbook that are the same for every table: what it consists of, its sheets, its looks."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def content_types(sheets: int) -> str:
    """What each part of the package is."""
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{parts}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
    )


def rels() -> str:
    """Where the package begins."""
    return _rels([("officeDocument", "xl/workbook.xml")])


def workbook_rels(sheets: int) -> str:
    """The sheets as rId1, rId2 …, then the looks."""
    parts = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, sheets + 1)]
    return _rels([*parts, ("styles", "styles.xml")])


def workbook(sheets: Sequence[tuple[str, str]]) -> str:
    """`sheets`: each one's name and the range its filter covers ($A$1:$C$9)."""
    names = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _) in enumerate(sheets, 1)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
        f"{escape(_quoted(name))}!{covered}</definedName>"
        for number, (name, covered) in enumerate(sheets)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{names}</sheets><definedNames>{filters}</definedNames></workbook>"
    )


def styles(looks: Sequence[str]) -> str:
    """Look 0 is plain, 1 the title line, then one for each number format of `looks` in order (empty: plain)."""
    known = [(number, look) for number, look in enumerate(looks, 164) if look]
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode={quoteattr(look)}/>' for number, look in known)
    if known:
        formats = f'<numFmts count="{len(known)}">{formats}</numFmts>'
    cells = "".join(
        f'<xf numFmtId="{number if look else 0}" fontId="0" fillId="0" borderId="0" xfId="0"'
        f"{' applyNumberFormat=' + chr(34) + '1' + chr(34) if look else ''}/>"
        for number, look in enumerate(looks, 164)
    )
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    title = '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>'
    return (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}">{formats}'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(looks) + 2}">{plain}{title}{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _rels(parts: Sequence[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_DOCUMENT}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(parts, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
