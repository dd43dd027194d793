"""What an e-mail or a text file says, for reading beside a customer: plain words, no markup, no link followed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

MOST_BYTES = 4_000_000
"""Of an e-mail that are looked into; pictures in it lie beyond its words."""

MOST_LETTERS = 200_000
MOST_HEAD = 3000
"""Characters of a line of an e-mail's head that are read: the time that takes grows with their square."""

MOST_UNCLOSED = 3000
"""Characters of a page behind a tag that is never closed, up to which they are read as the rest is."""

_CHARSETS = ("utf-8", "gb18030")
_TAG_BEGUN = re.compile(r"<(?:[^<>]*>)?")


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
        message = BytesParser(policy=_ShortHeads()).parsebytes(content[:MOST_BYTES])
        return Letter(
            words=_words(message)[:MOST_LETTERS],
            subject=_head(message, "subject"),
            sender=_head(message, "from"),
            to=_head(message, "to"),
            sent=_head(message, "date"),
            enclosed=tuple(_name(part) for part in message.iter_attachments()),
        )
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
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
    """The words of a page. Tags without an end are taken out: for each the library would look through all the rest."""
    reader = _Words()
    reader.feed(text)
    if len(reader.rawdata) > MOST_UNCLOSED:
        reader.rawdata = _TAG_BEGUN.sub(" ", reader.rawdata)
    reader.close()
    return re.sub(r"\n\s*\n+", "\n\n", "".join(reader.found)).strip()


if TYPE_CHECKING:
    _Policy = EmailPolicy[EmailMessage]
else:
    _Policy = EmailPolicy


class _ShortHeads(_Policy):
    """Reads the beginning of each line of a head, the rest of it being many names."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:MOST_HEAD])


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
