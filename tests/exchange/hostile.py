"""Files made to hurt, small on the disk, and what becomes of them in a process of its own, its memory measured.

`python -m tests.exchange.hostile FOLDER` makes each, takes it in on trial, and prints one line of JSON for each.
"""

from __future__ import annotations

import base64
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from kamdesk.services import importing
from kamdesk.services.desk import Desk, Secret, create
from tests.exchange.test_workbooks import packed

MEGABYTE = 1024**2


def two_gigabytes(folder: Path) -> Path:
    """One cell of 2 GB; the disk keeps none of it."""
    path = folder / "cell.csv"
    with path.open("wb") as file:
        file.write("客户名称\n".encode())
        file.truncate(2 * 1024**3)
    return path


def long_cell(folder: Path) -> Path:
    """One cell of 48 MB between sound rows."""
    path = folder / "long.csv"
    with path.open("wb") as file:
        file.write("客户名称,备注\n甲,好\n乙,".encode())
        for _ in range(48):
            file.write(b"x" * MEGABYTE)
        file.write("\n丙,好\n".encode())
    return path


def endless_line(folder: Path) -> Path:
    """A card whose line never ends, between two sound ones."""
    path = folder / "endless.vcf"
    sound = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nTEL:1380013800{}\r\nEND:VCARD\r\n"
    with path.open("wb") as file:
        file.write(sound.format("甲", 0).encode())
        file.write(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:X\r\nNOTE:")
        for _ in range(40):
            file.write(b"y" * MEGABYTE)
        file.write(b"\r\nEND:VCARD\r\n" + sound.format("乙", 1).encode())
    return path


def folded_card(folder: Path) -> Path:
    """A card of a hundred thousand folded lines, and one nested in itself without end."""
    path = folder / "folded.vcf"
    nested = "BEGIN:VCARD\r\n" * 5_000
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nNOTE:x\r\n" + b" y\r\n" * 100_000 + b"END:VCARD\r\n" + nested.encode()
    )
    return path


def nul_bytes(folder: Path) -> Path:
    """NUL bytes in names."""
    path = folder / "nul.csv"
    path.write_bytes("客户名称,手机\n甲\0乙,138\0001380\0".encode() + "0\n丙,13900139000\n".encode())
    return path


def empty_rows(folder: Path) -> Path:
    """A sheet of a million rows with nothing in them, and one name above."""
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row>'
    name = '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row>'
    return packed(folder, head + name + "".join(f'<row r="{row}"/>' for row in range(3, 1_048_577)))


def bomb(folder: Path) -> Path:
    """A part that unfolds a thousandfold."""
    path = packed(folder, "")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/styles.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * MEGABYTE)
    return path


def climbing(folder: Path) -> Path:
    """A part whose name climbs out of the archive."""
    name = '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row>'
    row = '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row>'
    return packed(folder, name + row, **{"../../../climbed.txt": "out"})


def entities(folder: Path) -> Path:
    """A billion laughs."""
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    text = f'<!DOCTYPE w [<!ENTITY l0 "ha">{laughs}]><worksheet>&l9;</worksheet>'
    return packed(folder, "", **{"xl/worksheets/sheet1.xml": text})


def nested(folder: Path) -> Path:
    """Elements a hundred thousand deep."""
    return packed(folder, "<a>" * 100_000 + "</a>" * 100_000)


def lying_picture(folder: Path) -> Path:
    """A card whose picture of a few bytes says that it is 60,000 pixels wide and high."""
    path = folder / "picture.vcf"
    photo = base64.b64encode(png(60_000, 60_000)).decode()
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:甲\nPHOTO;ENCODING=b;TYPE=PNG:{photo}\nEND:VCARD\n", "utf-8")
    return path


def png(width: int, height: int) -> bytes:
    """The beginning of a picture, as large as it says."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 100)
    parts = [
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (head, data, b"IEND")
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


FILES: Mapping[str, Callable[[Path], Path]] = {
    each.__name__: each
    for each in (
        two_gigabytes,
        long_cell,
        endless_line,
        folded_card,
        nul_bytes,
        empty_rows,
        bomb,
        climbing,
        entities,
        nested,
        lying_picture,
    )
}


def outcome(desk: Desk, path: Path) -> dict[str, object]:
    """What came of a file: its refusal, or its counts."""
    (report,) = importing.run(desk, importing.recognise(desk, [path]), dry_run=True).files
    if report.problem is not None:
        return {"refused": report.problem.code}
    counts = {str(each): count for each, count in report.counts.items() if count}
    return {**counts, "rejected": len(report.rejected), "warnings": len(report.warnings)}


def main(folder: Path) -> None:
    import resource

    desk = create(folder / "book.kamdesk", Secret(passphrase="x"))
    usual = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for name, make in FILES.items():
        path = make(folder)
        told = outcome(desk, path)
        path.unlink()
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(json.dumps({"file": name, **told, "more_megabytes": own - usual, "worker_megabytes": worker}), flush=True)
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
