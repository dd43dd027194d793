"""A small picture made in code: a printed label with a bar code, as PNG."""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate

WIDTH, HEIGHT = 240, 120
BARS = (3, 2, 2, 4, 3, 2, 6, 2, 3, 4, 2, 2, 3, 6, 2, 3, 4, 2, 2, 3, 6, 3, 2, 4, 3, 2, 2, 6, 3, 4, 2, 3)
"""Widths of dark and light stripes in turn, in pixels doubled."""


def label_picture() -> bytes:
    """An 8-bit grey PNG of a label: a frame, a bar code and two lines as if of print."""
    edges = list(accumulate(2 * width for width in BARS))
    rows = b"".join(b"\0" + bytes(_shade(x, y, edges) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _shade(x: int, y: int, edges: list[int]) -> int:
    if x in (0, WIDTH - 1) or y in (0, HEIGHT - 1):
        return 96
    if 16 <= y < 76 and 0 <= x - 16 < edges[-1]:
        stripe = sum(edge <= x - 16 for edge in edges)
        return 20 if stripe % 2 == 0 else 250
    is_print = (86 <= y < 92 and 16 <= x < 150) or (100 <= y < 106 and 16 <= x < 110)
    return 60 if is_print and x % 9 < 6 else 250


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
