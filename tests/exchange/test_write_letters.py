"""E-mail drafts as other programs read them: Python's email package is the second opinion."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email import policy
from email.parser import BytesParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.exchange.write_letters import MailDraft, draft_bytes, mail_link, write_drafts

AT = datetime(2026, 9, 25, 9, 30, tzinfo=timezone(timedelta(hours=8)))
WANG = MailDraft("wang@shenda.example", "王建国", "中秋快乐", "王总：\n\n中秋快乐！\n林晓")


def read(content: bytes) -> tuple[str, str, str]:
    message = BytesParser(policy=policy.default).parsebytes(content)
    body = message.get_body(("plain",))
    assert body is not None
    return str(message["Subject"]), str(message["To"]), str(body.get_content())


def test_a_draft_is_read_as_it_was_written() -> None:
    subject, to, body = read(draft_bytes(WANG, AT))
    assert subject == "中秋快乐"
    assert "wang@shenda.example" in to
    assert "王建国" in to
    assert body.replace("\r\n", "\n").rstrip("\n") == WANG.body


def test_outlook_opens_it_for_writing_and_the_day_is_there() -> None:
    message = BytesParser(policy=policy.default).parsebytes(draft_bytes(WANG, AT))
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == AT


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
def test_nothing_typed_breaks_out_of_its_header(subject: str, name: str, to: str) -> None:
    content = draft_bytes(MailDraft(to, name, subject, "text"), AT)
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert set(message.keys()) <= {
        "Subject",
        "To",
        "Date",
        "X-Unsent",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }


def test_each_draft_has_a_file_of_its_own(tmp_path: Path) -> None:
    written = write_drafts(tmp_path, [WANG, WANG, MailDraft("a@b.example", "../..\\x:y", "s", "t")], AT)
    assert [path.name for path in written] == ["001 王建国.eml", "002 王建国.eml", "003 x y.eml"]
    assert all(path.parent == tmp_path for path in written)
    with pytest.raises(CannotWrite):
        write_drafts(tmp_path / "gone", [WANG], AT)


def test_the_link_carries_the_whole_letter() -> None:
    link = mail_link(MailDraft("wang@shenda.example", "王", "100 % & more?", "王总：\n祝好 & = ?"))
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "wang@shenda.example")
    assert parse_qs(parts.query) == {"subject": ["100 % & more?"], "body": ["王总：\r\n祝好 & = ?"]}
