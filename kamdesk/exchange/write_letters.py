"""E-mails as files that a mail program opens to be sent (`.eml`), and links that begin one (mailto:)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

from kamdesk.exchange.safe_files import file_name, replacing


@dataclass(frozen=True, slots=True, repr=False)
class MailDraft:
    """An e-mail nobody has sent yet. `to` is one address, `name` whose it is."""

    to: str
    name: str
    subject: str
    body: str


def write_drafts(folder: Path, drafts: Iterable[MailDraft], at: datetime) -> list[Path]:
    """One file for each, called by number and person; returns them in order. Raises CannotWrite."""
    written = []
    for number, draft in enumerate(drafts, 1):
        path = folder / f"{number:03d} {file_name(draft.name)}.eml"
        with replacing(path) as file:
            file.write(draft_bytes(draft, at))
        written.append(path)
    return written


def draft_bytes(draft: MailDraft, at: datetime) -> bytes:
    """The e-mail as RFC 5322; X-Unsent has Outlook open it for writing. Nothing in it can break out of its header."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _line(draft.subject)
    if (to := _address(draft)) is not None:
        message["To"] = to
    message["Date"] = at
    message["X-Unsent"] = "1"
    message.set_content(draft.body, charset="utf-8")
    return message.as_bytes()


def mail_link(draft: MailDraft) -> str:
    """The same as a link (RFC 6068) that a mail program begins an e-mail from."""
    body = draft.body.replace("\r\n", "\n").replace("\n", "\r\n")
    return (
        f"mailto:{quote(draft.to, safe='@')}?subject={quote(_line(draft.subject), safe='')}&body={quote(body, safe='')}"
    )


def _address(draft: MailDraft) -> Address | None:
    """Name and address; none where what was typed is no address, so that the mail program asks for one."""
    try:
        return Address(_line(draft.name), addr_spec=_line(draft.to))
    except (ValueError, IndexError, MessageError):
        return None


def _line(text: str) -> str:
    return " ".join(text.split())
