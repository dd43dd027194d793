"""Handovers: readable by any age tool and any unzip, refused when anything in them does not hold."""

from __future__ import annotations

import errno
import gc
import hashlib
import io
import json
import shutil
import stat
import subprocess
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import openpyxl
import pyrage
import pytest

from kamdesk.exchange import sealed
from kamdesk.exchange.cells import Column
from kamdesk.exchange.handover import HandoverFacts, HandoverWritten, handover_paths, write_handover
from kamdesk.exchange.handover_reading import BadHandover, Handover, HandoverLimits, open_handover
from kamdesk.exchange.record_shape import check_shape
from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.exchange.sealed import Sealing
from kamdesk.exchange.sealed_stream import CannotUnseal, SealedWriter
from kamdesk.exchange.write_xlsx import write_xlsx
from kamdesk.models.refusals import BadRequest

FACTS = HandoverFacts("李四", datetime(2026, 11, 23, 7, 0, tzinfo=UTC), {"lens": "all"}, {"missing": ["birthday"]})
IDENTITY = pyrage.x25519.Identity.generate()
SECRET, PUBLIC = str(IDENTITY), str(IDENTITY.to_public())
CUSTOMERS = [{"uid": f"0190-{n}", "name": f"客户{n}", "note": "行一\n行二"} for n in range(5000)]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases at the lowest cost."""
    monkeypatch.setattr(sealed, "WORK_FACTOR", 10)


def _write(
    out: Path, passphrase: str | None = None, recipients: tuple[str, ...] = (), customers: object = CUSTOMERS
) -> HandoverWritten:
    return write_handover(
        out,
        FACTS,
        {"customer": customers, "interaction": ['{"uid":"i1"}', '{"uid":"i2"}'], "task": []},  # type: ignore[dict-item]
        files=[("0190-1/录音.wav", b"RIFF" * 1000), ("0190-2/a.eml", b"")],
        briefing_html="<h1>交接</h1>",
        customers_xlsx=lambda stream: write_xlsx(stream, [Column("客户名称")], [["客户0"]]),
        passphrase=passphrase,
        recipients=recipients,
    )


def _opened(path: Path, **more: object) -> Handover:
    return open_handover(path, identities=[SECRET], **more)  # type: ignore[arg-type]


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    written = _write(tmp_path / "book.kamhandover", passphrase="word")
    assert written.paths == (tmp_path / "book.kamhandover",)
    assert written.counts == {"customer": 5000, "interaction": 2, "task": 0}
    assert written.sha256 == (hashlib.sha256(written.paths[0].read_bytes()).hexdigest(),)
    assert stat.S_IMODE(written.paths[0].stat().st_mode) == 0o600
    with open_handover(written.paths[0], passphrase="word") as handover:
        assert list(handover.records("customer")) == CUSTOMERS
        assert [record["uid"] for record in handover.records("interaction")] == ["i1", "i2"]
        assert list(handover.records("task")) == list(handover.records("nothing")) == []
        assert handover.files == ("0190-1/录音.wav", "0190-2/a.eml")
        with handover.file("0190-1/录音.wav") as file:
            assert file.read() == b"RIFF" * 1000
        assert handover.briefing_html() == "<h1>交接</h1>"
        assert handover.manifest["who"] == "李四"
        assert handover.manifest["when"] == "2026-11-23T07:00:00Z"
        assert handover.manifest["scope"] == {"lens": "all"}
        assert handover.manifest["missing"] == ["birthday"]


def test_both_ways_make_two_files_with_one_zip(tmp_path: Path) -> None:
    written = _write(tmp_path / "book.kamhandover", passphrase="word", recipients=(PUBLIC,))
    assert [path.name for path in written.paths] == ["book.kamhandover", "book.keys.kamhandover"]
    first, second = (path.read_bytes() for path in written.paths)
    pack = pyrage.decrypt(second, [IDENTITY])
    assert pyrage.passphrase.decrypt(first, "word") == pack
    assert first.count(b"-> scrypt") == 1
    assert b"X25519" not in first[:200]
    assert b"scrypt" not in second[:200]


@pytest.mark.parametrize("out", ["book", "book.kamhandover", "book.keys.kamhandover"])
def test_names(out: str) -> None:
    assert [path.name for path in handover_paths(Path("/x") / out, has_passphrase=True, has_keys=True)] == [
        "book.kamhandover", "book.keys.kamhandover"
    ]  # fmt: skip
    assert handover_paths(Path("/x") / out, has_passphrase=False, has_keys=True) == (Path("/x/book.kamhandover"),)


@pytest.mark.skipif(not (shutil.which("age") and shutil.which("unzip")), reason="age or unzip is not installed")
def test_age_and_unzip_open_it(tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    public = next(line.split()[-1] for line in key.read_text().splitlines() if "public key" in line)
    (path,) = _write(tmp_path / "book.kamhandover", recipients=(public,)).paths
    subprocess.run(["age", "-d", "-i", key, "-o", tmp_path / "book.zip", path], check=True)
    subprocess.run(["unzip", "-q", tmp_path / "book.zip", "-d", tmp_path / "out"], check=True)
    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert manifest["format"] == "kamdesk-handover"
    assert manifest["version"] == 1
    assert manifest["counts"]["customer"] == 5000
    members = [entry for entry in (tmp_path / "out").rglob("*") if entry.is_file() and entry.name != "manifest.json"]
    found = {
        str(entry.relative_to(tmp_path / "out")): hashlib.sha256(entry.read_bytes()).hexdigest() for entry in members
    }
    assert found == manifest["sha256"]
    lines = (tmp_path / "out/records/customer.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == CUSTOMERS
    table = openpyxl.load_workbook(tmp_path / "out/customers.xlsx").worksheets[0]
    assert list(table.values) == [("客户名称",), ("客户0",)]


def test_nothing_lies_in_clear_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    seen: list[bytes] = []

    def customers() -> Iterator[str]:
        for number in range(40_000):
            if number % 10_000 == 9_999:
                seen.extend(entry.read_bytes() for entry in tmp_path.rglob("*") if entry.is_file())
            yield f'{{"uid":"{number}","name":"Geheimkunde"}}'

    _write(tmp_path / "book.kamhandover", passphrase="word", customers=customers())
    seen.append((tmp_path / "book.kamhandover").read_bytes())
    assert len(seen) >= 5
    assert not any(b"PK\x03\x04" in data[:200] or b"Geheimkunde" in data or b"customer" in data for data in seen)


def test_a_failure_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "book.kamhandover"
    path.write_bytes(b"old")

    def customers() -> Iterator[str]:
        yield from ["{}"] * 5000
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        _write(path, passphrase="word", customers=customers())
    with pytest.raises(ValueError, match="one line"):
        _write(path, passphrase="word", customers=['{"a":\n1}'])
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["book.kamhandover"]


def test_requests_that_do_not_fit(tmp_path: Path) -> None:
    with pytest.raises(BadRequest):
        _write(tmp_path / "x")
    with pytest.raises(BadRequest):
        _write(tmp_path / "x", recipients=("age1nonsense",))
    with pytest.raises(CannotWrite):
        _write(tmp_path / "missing" / "x", passphrase="word")
    with pytest.raises(BadRequest) as refused:
        write_handover(
            tmp_path / "x", FACTS, {}, files=[("a", tmp_path / "gone")], briefing_html="", customers_xlsx=b"",
            passphrase="word",
        )  # fmt: skip
    assert refused.value.code == "file_missing"
    assert list(tmp_path.iterdir()) == []


def test_one_byte_changed_is_refused(tmp_path: Path) -> None:
    (path,) = _write(tmp_path / "book.kamhandover", recipients=(PUBLIC,)).paths
    data = path.read_bytes()
    for place in [*range(260), *range(260, len(data), 997), len(data) - 1]:
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises((CannotUnseal, BadHandover)):
            _opened(path)
    path.write_bytes(data)
    _opened(path).close()


def test_the_wrong_word_and_files_of_another_kind(tmp_path: Path) -> None:
    (path,) = _write(tmp_path / "book.kamhandover", passphrase="word").paths
    with pytest.raises(CannotUnseal) as refused:
        open_handover(path, passphrase="Word")
    assert refused.value.code == "wrong_passphrase"
    path.write_bytes(b"SQLite format 3\0")
    with pytest.raises(CannotUnseal) as refused:
        open_handover(path, passphrase="word")
    assert refused.value.code == "not_sealed"
    with pytest.raises(BadHandover):
        open_handover(tmp_path / "missing", passphrase="word")


Member = tuple[str | ZipInfo, bytes]
PLAIN: list[Member] = [("records/customer.jsonl", b'{"uid":"1"}\n'), ("briefing.html", b""), ("customers.xlsx", b"")]


def _made(path: Path, members: list[Member], change: Callable[[dict[str, object]], object] = dict) -> Path:
    """A handover made by hand: these members and a manifest that fits them, but for `change`."""
    pack = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(pack, "w", ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        hashes = {}
        for name, data in members:
            file.writestr(name, data)
            hashes[name.filename if isinstance(name, ZipInfo) else name] = hashlib.sha256(data).hexdigest()
        manifest: dict[str, object] = {
            "format": "kamdesk-handover", "version": 1, "counts": {"customer": 1}, "sha256": hashes
        }  # fmt: skip
        change(manifest)
        file.writestr("manifest.json", json.dumps(manifest))
    return _seal(path, pack.getvalue())


def _seal(path: Path, content: bytes) -> Path:
    with path.open("w+b") as file, Sealing(file, recipients=[PUBLIC]) as writer:
        writer.write(content)
    return path


def _code(path: Path, **more: object) -> str:
    with pytest.raises(BadHandover) as refused:
        _opened(path, **more)
    return refused.value.code


def test_a_plain_one_made_by_hand_opens(tmp_path: Path) -> None:
    with _opened(_made(tmp_path / "x", PLAIN)) as handover:
        assert list(handover.records("customer")) == [{"uid": "1"}]


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "files/../../evil", "/etc/passwd", "files//x", "files/", "files/./x", "C:/x", "files/a:b",
        "files/a\\b", "evil.exe", "records/x.csv", "records/../x.jsonl", "files/x\n", "files/con.", "files/x ", "files",
        "Manifest.json",
    ],
)  # fmt: skip
def test_unsafe_names_are_refused(tmp_path: Path, name: str) -> None:
    assert _code(_made(tmp_path / "x", [*PLAIN, (ZipInfo(name), b"x")])) == "unsafe_member"


def test_links_doubles_and_odd_packing_are_refused(tmp_path: Path) -> None:
    link = ZipInfo("files/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert _code(_made(tmp_path / "a", [*PLAIN, (link, b"/etc/passwd")])) == "unsafe_member"
    assert _code(_made(tmp_path / "b", [*PLAIN, ("briefing.html", b"")])) == "unsafe_member"
    assert _code(_made(tmp_path / "c", [*PLAIN, ("files/a", b""), ("files/A", b"")])) == "unsafe_member"
    odd = ZipInfo("files/x")
    odd.compress_type = 14  # LZMA
    assert _code(_made(tmp_path / "d", [*PLAIN, (odd, b"x")])) == "unsafe_member"


def test_bombs_are_refused(tmp_path: Path) -> None:
    assert _code(_made(tmp_path / "a", [*PLAIN, ("files/x", bytes(30_000_000))])) == "too_large"
    many: list[Member] = [*PLAIN, *((f"files/{n}", b"") for n in range(50))]
    assert _code(_made(tmp_path / "b", many), limits=HandoverLimits(members=20)) == "too_large"
    assert _code(_made(tmp_path / "c", PLAIN), limits=HandoverLimits(total_bytes=100)) == "too_large"


def test_a_size_that_lies_is_refused(tmp_path: Path) -> None:
    """The directory says 1 byte, the member unpacks to more: what comes out is not what the hash is of."""
    pack = io.BytesIO()
    with ZipFile(pack, "w", ZIP_STORED) as file:
        data = b'{"uid":"1"}\n'
        hashes = {"records/customer.jsonl": hashlib.sha256(data).hexdigest()}
        file.writestr("records/customer.jsonl", data)
        file.writestr("manifest.json", json.dumps(
            {"format": "kamdesk-handover", "version": 1, "counts": {"customer": 1}, "sha256": hashes}
        ))  # fmt: skip
    raw = bytearray(pack.getvalue())
    entry = raw.index(b"PK\x01\x02")
    raw[entry + 24 : entry + 28] = (1).to_bytes(4, "little")
    assert _code(_seal(tmp_path / "x", bytes(raw))) in ("not_a_handover", "changed", "bad_record")


def test_members_over_each_other_are_refused(tmp_path: Path) -> None:
    pack = io.BytesIO()
    with ZipFile(pack, "w") as file:
        for name in ("files/a", "files/b"):
            file.writestr(name, b"x" * 100)
        file.writestr("manifest.json", "{}")
    raw = bytearray(pack.getvalue())
    second = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 1)
    raw[second + 42 : second + 46] = (0).to_bytes(4, "little")
    assert _code(_seal(tmp_path / "x", bytes(raw))) == "unsafe_member"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": "other"}, "not_a_handover"),
        ({"version": 2}, "newer"),
        ({"version": "1"}, "not_a_handover"),
        ({"counts": {"customer": 2}}, "changed"),
        ({"counts": {}}, "not_a_handover"),
        ({"counts": None}, "not_a_handover"),
        ({"sha256": {}}, "changed"),
        ({"sha256": None}, "not_a_handover"),
        ({"sha256": {name: "0" * 64 for name, _ in PLAIN}}, "changed"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(tmp_path: Path, change: Mapping[str, object], code: str) -> None:
    assert _code(_made(tmp_path / "x", PLAIN, lambda manifest: manifest.update(change))) == code


@pytest.mark.parametrize(
    "line",
    [b"{}", b"[]\n", b"{\n", b"\xff{}\n", b'"x"\n', b"\n", b"[" * 100_000 + b"\n", b'{"uid":"' + b"x" * 2000 + b'"}\n'],
)
def test_lines_that_are_no_records_are_refused(tmp_path: Path, line: bytes) -> None:
    path = _made(tmp_path / "x", [("records/customer.jsonl", line)])
    assert _code(path, limits=HandoverLimits(line_bytes=1000)) in ("bad_record", "not_a_handover")


def test_no_zip_and_no_manifest_are_refused(tmp_path: Path) -> None:
    assert _code(_seal(tmp_path / "a", b"hello")) == "not_a_handover"
    assert _code(_seal(tmp_path / "b", b"")) == "not_a_handover"
    pack = io.BytesIO()
    with ZipFile(pack, "w") as file:
        file.writestr("briefing.html", "")
    assert _code(_seal(tmp_path / "c", pack.getvalue())) == "not_a_handover"


SCHEMA: dict[str, object] = {
    "type": "object",
    "required": ["uid"],
    "additionalProperties": False,
    "properties": {
        "uid": {"type": "string", "minLength": 1, "maxLength": 10},
        "kind": {"enum": ["call", "visit"]},
        "minutes": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]},
        "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}, "maxItems": 2},
        "day": {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"},
        "done": {"type": "boolean"},
    },
    "$defs": {"Line": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer", "maximum": 9}}}},
}


@pytest.mark.parametrize(
    ("record", "differences"),
    [
        ({"uid": "1", "kind": "call", "minutes": None, "lines": [{"n": 1}], "day": "2026-11-23", "done": True}, []),
        ({}, ["x.uid: required"]),
        ([], ["x: type"]),
        ({"uid": 1}, ["x.uid: type"]),
        ({"uid": ""}, ["x.uid: minLength"]),
        ({"uid": "12345678901"}, ["x.uid: maxLength"]),
        ({"uid": "1", "kind": "fax"}, ["x.kind: enum"]),
        ({"uid": "1", "minutes": -1}, ["x.minutes: anyOf"]),
        ({"uid": "1", "minutes": True}, ["x.minutes: anyOf"]),
        ({"uid": "1", "lines": [{"n": 10}, {}]}, ["x.lines[].n: maximum", "x.lines[].n: required"]),
        ({"uid": "1", "lines": [{"n": 1}] * 3}, ["x.lines: maxItems"]),
        ({"uid": "1", "day": "23.11.2026"}, ["x.day: pattern"]),
        ({"uid": "1", "done": 1}, ["x.done: type"]),
        ({"uid": "1", "other": 1}, ["x: additionalProperties"]),
    ],
)
def test_shapes_agree_with_the_standard(record: object, differences: list[str]) -> None:
    assert check_shape("x", record, SCHEMA) == differences
    jsonschema = pytest.importorskip("jsonschema")
    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(record) is not bool(differences)


def test_records_of_another_shape_are_refused(tmp_path: Path) -> None:
    path = _made(tmp_path / "x", PLAIN)
    _opened(path, schemas={"customer": SCHEMA}).close()
    assert _code(path, schemas={"customer": {"required": ["name"]}}) == "bad_record"


def test_a_full_disk_is_told_once_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    old = _write(tmp_path / "book", "tea").paths[0].read_bytes()
    begun = []

    def is_full(_writer: SealedWriter, data: bytes) -> int:
        begun.append(len(data))
        if len(begun) > 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return len(data)

    monkeypatch.setattr(SealedWriter, "write", is_full)
    with pytest.raises(CannotWrite, match="disk_full"):
        _write(tmp_path / "book", "tea")
    gc.collect()
    assert capfd.readouterr().err == "", "what was begun does not complain when it is let go of"
    assert [each.name for each in tmp_path.iterdir()] == ["book.kamhandover"]
    assert (tmp_path / "book.kamhandover").read_bytes() == old
