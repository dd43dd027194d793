"""File group descriptors as Windows hands them over, made by hand from its documentation."""

from __future__ import annotations

import struct

import pytest

from kamdesk.exchange.promised import MOST, promised_names


def descriptor(*names: str) -> bytes:
    """FILEGROUPDESCRIPTORW: the count, then flags, class, size, place, attributes, three times, size, name of each."""
    files = (
        struct.pack("<I16s8s8sI24sII520s", 0x4000, *[b""] * 3, 0, b"", 0, 5, name.encode("utf-16-le")) for name in names
    )
    return struct.pack("<I", len(names)) + b"".join(files)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("回复：报价.msg", "回复：报价.msg"),
        ("offer.pdf", "offer.pdf"),
        ("..\\..\\autoexec.bat", "_.._autoexec.bat"),
        ("RE: price? .msg", "RE_ price_ .msg"),
        ("a" * 259, "a" * 259),
        ("", "file"),
        ("...", "file"),
    ],
)
def test_names_are_read_and_made_safe(told: str, name: str) -> None:
    assert promised_names(descriptor("first.eml", told)) == ["first.eml", name]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\1\0",
        struct.pack("<I", 0),
        struct.pack("<I", 2) + descriptor("a")[4:],
        struct.pack("<I", 0xFFFFFFFF),
        descriptor(*["a"] * (MOST + 1)),
    ],
)
def test_what_is_no_descriptor_names_nothing(data: bytes) -> None:
    assert promised_names(data) == []
