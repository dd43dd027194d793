"""The program's icon in every size and form systems ask for: `python packaging/icons.py FOLDER`.

PNG files for Linux, one .ico for Windows, one .icns for macOS, all drawn from one picture.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
"""Apple's names for pictures of these sizes that are stored as PNG."""


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    for size, png in pictures.items():
        (folder / f"kamdesk-{size}.png").write_bytes(png)
    (folder / "kamdesk.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "kamdesk.icns").write_bytes(icns(pictures))
    return 0


def drawn(size: int) -> bytes:
    """The picture as a PNG of this many pixels each way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(Path(__file__).with_name("icon.svg"))).render(painter)
    painter.end()
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(png.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a table of places, then the PNGs; 256 is written as 0."""
    place = 6 + 16 * len(pictures)
    table = struct.pack("<HHH", 0, 1, len(pictures))
    for size, png in pictures.items():
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return table + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """Apple's container: each picture under the name of its size."""
    parts = b"".join(
        name + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, name in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
