"""Sealed files, held against two other age tools: the Rust library and, where installed, the age command."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pyrage
import pytest

from kamdesk.exchange import sealed
from kamdesk.exchange.age_keys import identities_in, identity_key, recipient_key
from kamdesk.exchange.sealed import Sealing, unsealed
from kamdesk.exchange.sealed_stream import CHUNK, CannotUnseal
from kamdesk.models.refusals import BadRequest

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17]
needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the age command is not installed")


@pytest.fixture
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases at the lowest cost, so that many can be tried."""
    monkeypatch.setattr(sealed, "WORK_FACTOR", 10)


@pytest.fixture(scope="module")
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


# A changed byte in the word "scrypt" makes it a way nobody knows.
_REFUSALS = ("not_sealed", "damaged", "wrong_passphrase", "too_costly", "needs_key")


def _sealed(content: bytes, passphrase: str | None = None, recipients: Sequence[str] = ()) -> bytes:
    file = io.BytesIO()
    sealing = Sealing(file, passphrase=passphrase, recipients=recipients)
    with sealing as writer:
        for start in range(0, len(content), 7777):
            writer.write(content[start : start + 7777])
    sealing.read_back()
    return file.getvalue()


def _refused(data: bytes, passphrase: str | None = None, identities: Sequence[str] = ()) -> str:
    with pytest.raises(CannotUnseal) as refused:
        unsealed(io.BytesIO(data), passphrase=passphrase, identities=identities).read()
    return refused.value.code


@pytest.mark.parametrize("size", SIZES)
def test_keys_both_ways_with_another_tool(identity: pyrage.x25519.Identity, size: int) -> None:
    content = os.urandom(size)
    other = str(pyrage.x25519.Identity.generate().to_public())
    ours = _sealed(content, recipients=[other, str(identity.to_public())])
    assert pyrage.decrypt(ours, [identity]) == content
    assert unsealed(io.BytesIO(ours), identities=[str(identity)]).read() == content
    theirs = pyrage.encrypt(content, [identity.to_public()])
    assert unsealed(io.BytesIO(theirs), identities=[str(identity)]).read() == content


@pytest.mark.usefixtures("_cheap")
@pytest.mark.parametrize("size", SIZES)
def test_passphrases_both_ways(size: int) -> None:
    content = os.urandom(size)
    ours = _sealed(content, passphrase="客户 交接 ß")
    assert pyrage.passphrase.decrypt(ours, "客户 交接 ß") == content
    assert unsealed(io.BytesIO(ours), passphrase="客户 交接 ß").read() == content


def test_the_cost_is_what_the_age_command_writes() -> None:
    data = _sealed(b"x", passphrase="word")
    assert data.split(b"\n")[1].split(b" ")[-1] == b"18"
    assert unsealed(io.BytesIO(data), passphrase="word").read() == b"x"


def test_any_place_can_be_read(identity: pyrage.x25519.Identity) -> None:
    content = os.urandom(3 * CHUNK + 100)
    clear = unsealed(io.BytesIO(_sealed(content, recipients=[str(identity.to_public())])), identities=[str(identity)])
    for place in (CHUNK - 1, 5, 3 * CHUNK + 99, 2 * CHUNK, len(content), len(content) + 5):
        clear.seek(place)
        assert clear.read(300) == content[place : place + 300]
    assert clear.seek(-10, os.SEEK_END) == len(content) - 10
    assert clear.read() == content[-10:]


@pytest.mark.usefixtures("_cheap")
def test_one_byte_changed_anywhere_is_refused() -> None:
    data = _sealed(b"secret" * 20, passphrase="word")
    for place in range(len(data)):
        for flip in (0x01, 0x20):
            changed = data[:place] + bytes([data[place] ^ flip]) + data[place + 1 :]
            assert _refused(changed, "word") in _REFUSALS, place


@pytest.mark.usefixtures("_cheap")
def test_a_file_cut_or_prolonged_is_refused(identity: pyrage.x25519.Identity) -> None:
    data = _sealed(b"x" * (2 * CHUNK), recipients=[str(identity.to_public())])
    for size in [*range(300), len(data) - CHUNK - 16, len(data) - 1]:
        assert _refused(data[:size], identities=[str(identity)]) in ("not_sealed", "damaged")
    assert _refused(data + b"x", identities=[str(identity)]) == "damaged"
    assert _refused(data + data[-CHUNK - 16 :], identities=[str(identity)]) == "damaged"


@pytest.mark.usefixtures("_cheap")
def test_refusals_tell_what_is_wrong(identity: pyrage.x25519.Identity) -> None:
    by_word, by_key = _sealed(b"x", passphrase="word"), _sealed(b"x", recipients=[str(identity.to_public())])
    assert _refused(by_word, "Word") == "wrong_passphrase"
    assert _refused(by_word, identities=[str(identity)]) == "needs_passphrase"
    assert _refused(by_key, "word") == "needs_key"
    assert _refused(by_key, identities=[str(pyrage.x25519.Identity.generate())]) == "wrong_key"
    assert _refused(b"PK\x03\x04", "word") == "not_sealed"
    assert _refused(b"", "word") == "not_sealed"
    for cost in (b"21", b"63", b"255"):
        assert _refused(by_word.replace(b" 10\n", b" " + cost + b"\n", 1), "word") == "too_costly"
    two = by_word.replace(b"\n---", b"\n" + by_key.split(b"\n---")[0].split(b"\n", 1)[1] + b"\n---", 1)
    assert _refused(two, "word") == "damaged"


def test_passphrase_and_keys_are_not_mixed(identity: pyrage.x25519.Identity) -> None:
    for word, keys, code in (
        ("word", [str(identity.to_public())], "passphrase_and_keys"),
        (None, [], "no_passphrase_or_key"),
        ("", [], "no_passphrase_or_key"),
        (None, ["age1nonsense"], "bad_key"),
    ):
        with pytest.raises(BadRequest) as refused:
            Sealing(io.BytesIO(), passphrase=word, recipients=keys)
        assert refused.value.code == code


def test_a_block_that_fails_leaves_no_thread_and_no_header(identity: pyrage.x25519.Identity) -> None:
    file = io.BytesIO()

    def fail() -> None:
        with Sealing(file, recipients=[str(identity.to_public())]) as writer:
            writer.write(b"x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not file.getvalue().startswith(b"age")


# The keys of the format's own description.
SECRET = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
PUBLIC = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"


def test_keys_are_read_as_the_format_says() -> None:
    assert identity_key(SECRET) == b"\x42" * 32
    assert recipient_key(PUBLIC).hex().startswith("132c442be010fbd57e726033")
    assert identities_in(f"# created: now\n# public key: {PUBLIC}\n\n{SECRET}\r\n") == (SECRET,)
    for text in (PUBLIC[:-1] + "k", PUBLIC.capitalize(), SECRET, "", "age1", PUBLIC[:-7]):
        with pytest.raises(BadRequest):
            recipient_key(text)


@needs_age
def test_the_age_command_opens_and_writes_for_keys(tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    public = next(line.split()[-1] for line in key.read_text().splitlines() if "public key" in line)
    content = os.urandom(200_000)
    (tmp_path / "a.age").write_bytes(_sealed(content, recipients=[public]))
    opened = subprocess.run(["age", "-d", "-i", key, tmp_path / "a.age"], check=True, capture_output=True)
    assert opened.stdout == content
    theirs = subprocess.run(["age", "-r", public], check=True, capture_output=True, input=content).stdout
    assert unsealed(io.BytesIO(theirs), identities=identities_in(key.read_text())).read() == content


@needs_age
@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to type into")
def test_the_age_command_opens_a_passphrase(tmp_path: Path) -> None:
    (tmp_path / "a.age").write_bytes(_sealed(b"content", passphrase="correct horse"))
    command = ["age", "-d", "-o", str(tmp_path / "out"), str(tmp_path / "a.age")]
    child = subprocess.run([sys.executable, "-c", _TYPIST, *command], check=False, capture_output=True, input=b"")
    assert child.returncode == 0, child
    assert (tmp_path / "out").read_bytes() == b"content"


# age asks on the terminal, so it gets one.
_TYPIST = """
import os, pty, sys
def answer(number):
    shown = os.read(number, 1024)
    if b"assphrase" in shown:
        os.write(number, b"correct horse\\n")
    return shown
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], answer)))
"""
