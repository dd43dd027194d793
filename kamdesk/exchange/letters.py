"""What an e-mail or a text file says, for reading beside a customer: plain words, no markup, no link followed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser

MOST_BYTES = 4_000_000
"""Of an e-mail that are looked into; pictures in it lie beyond its words."""

MOST_LETTERS = 200_000
_CHARSETS = ("utf-8", "gb18030")


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """An e-mail's head and words; `enclosed` are the names of the files in it. A plain text has only `words`."""

    words: str
    subject: str = ""
    sender: str = ""
    to: str = ""
    sent: str = ""
    enclosed: tuple[str, ...] = ()


def read_email(content: bytes) -> Letter:
    """An e-mail as people read it. One that cannot be taken apart is given as text; nothing is raised."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(content[:MOST_BYTES])
        return Letter(
            words=_words(message)[:MOST_LETTERS],
            subject=_head(message, "subject"),
            sender=_head(message, "from"),
            to=_head(message, "to"),
            sent=_head(message, "date"),
            enclosed=tuple(_name(part) for part in message.iter_attachments()),
        )
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError):  # hostile heads
        return read_text(content)


def read_text(content: bytes) -> Letter:
    """A text in whatever of the usual encodings it is."""
    raw = content[:MOST_BYTES]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Letter(raw.decode("utf-16", "replace")[:MOST_LETTERS])
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    for charset in _CHARSETS:
        try:
            return Letter(raw.decode(charset)[:MOST_LETTERS])
        except UnicodeDecodeError:
            continue
    return Letter(raw.decode("latin-1")[:MOST_LETTERS])


def _head(message: EmailMessage, name: str) -> str:
    return " ".join(str(message[name] or "").split())[:500]


def _name(part: EmailMessage) -> str:
    return (part.get_filename() or part.get_content_type())[:200]


def _words(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    text = str(body.get_content())
    return _without_markup(text) if body.get_content_type() == "text/html" else text


def _without_markup(text: str) -> str:
    reader = _Words()
    reader.feed(text)
    reader.close()
    return re.sub(r"\n\s*\n+", "\n\n", "".join(reader.found)).strip()


class _Words(HTMLParser):
    """Keeps what is read, not what is run or dressed."""

    SILENT = frozenset({"script", "style", "head", "title"})
    BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag in self.SILENT:
            self._silent += 1
        elif tag in self.BREAKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.SILENT:
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(re.sub(r"\s+", " ", data))
