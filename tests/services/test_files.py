"""Files kept with a customer: taken in by content, read back byte for byte, gone and back again, wiped when closed."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from kamdesk.exchange.letters import read_email, read_text
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.services import files, history, sheets
from kamdesk.services.desk import Desk
from kamdesk.services.opened_files import OpenedFiles
from tests.ui.desks import new_desk, shenda


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    made.close()


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_what_is_attached_is_read_back_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    content = bytes(range(256)) * 40
    changes = files.attach(desk, customer, [put(tmp_path, "录音 1.amr", content)])
    (file,) = sheets.sheet(desk, customer).files
    assert (file.name, file.kind, file.size) == ("录音 1.amr", "recording", len(content))
    assert files.read(desk, file.id).content == content
    assert customer in changes.customers()
    assert files.save_as(desk, file.id, tmp_path / "out.amr").read_bytes() == content
    assert content not in desk.path.read_bytes()


def test_the_same_bytes_are_kept_once_with_a_customer(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    for name in ("a.pdf", "b.pdf"):
        files.attach(desk, customer, [put(tmp_path, name, b"the same")])
    assert [file.name for file in sheets.sheet(desk, customer).files] == ["a.pdf"]


def test_a_removed_file_comes_back_with_undo(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    files.attach(desk, customer, [put(tmp_path, "a.txt", b"words")])
    (file,) = sheets.sheet(desk, customer).files
    files.remove(desk, file.id)
    desk.book.drop_orphan_contents()
    assert sheets.sheet(desk, customer).files == ()
    undone = history.undo(desk)
    assert undone is not None
    assert undone.is_undo
    assert files.read(desk, file.id).content == b"words"


def test_one_bad_file_keeps_all_out(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    good = put(tmp_path, "good.txt", b"1")
    for bad, code in ((tmp_path / "none.txt", "no_file"), (tmp_path, "is_a_folder")):
        with pytest.raises(BadRequest) as refused:
            files.attach(desk, customer, [good, bad])
        assert refused.value.code == code
    assert sheets.sheet(desk, customer).files == ()
    with pytest.raises(Refusal, match="record_gone"):
        files.read(desk, 99)


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("call.m4a", "audio/mp4", "recording"),
        ("报价.eml", None, "email"),
        ("2026-11 传真.pdf", "application/pdf", "fax"),
        ("Fax0001.tif", "image/tiff", "fax"),
        ("sample.JPG", "image/jpeg", "picture"),
        ("contract.pdf", "application/pdf", "other"),
        ("noending", None, "other"),
    ],
)
def test_a_kind_is_guessed_from_the_name(name: str, media_type: str | None, kind: str) -> None:
    assert files.kind_of(name, media_type) == kind


def test_the_rep_says_otherwise(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    files.attach(desk, customer, [put(tmp_path, "scan.pdf", b"%PDF")])
    (file,) = sheets.sheet(desk, customer).files
    files.set_kind(desk, file.id, "fax")
    assert sheets.sheet(desk, customer).files[0].kind == "fax"
    with pytest.raises(BadRequest):
        files.set_kind(desk, file.id, "song")


def test_large_files_are_weighed_before(tmp_path: Path) -> None:
    small, big = put(tmp_path, "small", b"1"), tmp_path / "big"
    with big.open("wb") as file:
        file.truncate(files.LARGE + 1)
    assert files.large([small]) == 0
    assert files.large([small, big]) == files.LARGE + 1


def test_an_opened_copy_is_private_read_only_and_wiped(desk: Desk, tmp_path: Path) -> None:
    customer = shenda(desk)
    files.attach(desk, customer, [put(tmp_path, "..contract:1.pdf", b"secret terms")])
    (file,) = sheets.sheet(desk, customer).files
    within = tmp_path / "temp"
    within.mkdir()
    opened = OpenedFiles(within)
    copy = opened.copy_of(desk, file.id)
    assert copy.read_bytes() == b"secret terms"
    assert copy.suffix == ".pdf"
    assert ":" not in copy.name
    assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IRUSR
    assert stat.S_IMODE(copy.parent.parent.stat().st_mode) == 0o700
    assert opened.copy_of(desk, file.id) == copy
    opened.wipe()
    assert list(within.iterdir()) == []
    again = opened.copy_of(desk, file.id)
    del opened
    assert not again.exists()


def test_an_email_is_read_as_people_read_it() -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "关于报价", "单国栋 <shan@dongling.example>"
    message.set_content("请尽快报价。\n")
    message.add_alternative("<p>not this</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="图纸.pdf")
    letter = read_email(bytes(message))
    assert letter.subject == "关于报价"
    assert "shan@dongling.example" in letter.sender
    assert letter.words.strip() == "请尽快报价。"
    assert letter.enclosed == ("图纸.pdf",)


def test_markup_is_never_shown_or_run() -> None:
    raw = (
        b"Content-Type: text/html; charset=utf-8\n\n"
        b"<html><head><style>p{}</style></head><p>Dear&nbsp;Wang</p><script>alert(1)</script>"
        b"<p>Price &lt; 5</p></html>"
    )
    words = read_email(raw).words
    assert words.replace("\xa0", " ").split("\n") == ["Dear Wang", "Price < 5"]


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\xff" * 50, b"From: \n\n", b"Subject: =?utf-8?b?!!!?=\n\nx", b"Date: nonsense\n\nx"]
)
def test_hostile_letters_are_read_somehow(raw: bytes) -> None:
    assert isinstance(read_email(raw).words, str)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("价格".encode("gbk"), "价格"),
        ("价格".encode("utf-8-sig"), "价格"),
        ("价格".encode("utf-16"), "价格"),
        (b"plain", "plain"),
    ],
)
def test_texts_are_read_in_the_usual_encodings(raw: bytes, text: str) -> None:
    assert read_text(raw).words.lstrip("\ufeff") == text
