"""Service history, ended deals and knowledge beside the brief of whoever calls, on one screen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.terms import ArticleKind
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import Article
from kamdesk.services.recall import Recall
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import money, near_day
from kamdesk.ui.wording_nouns import noun_title
from kamdesk.ui.wording_terms import term

MOST_LINES = 6
EXCERPT = 240
_INLINE = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|[*`]+")
_MARKS = re.compile(r"^[ |:-]+$|^\s*[#>]+|\||^\s*[-+*]\s+|^\s*\d+\.\s+")


class RecallView(QTextBrowser):
    """Reads like the brief; nothing in it is a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("History and knowledge"))
        self.setOpenLinks(False)

    def say(self, found: Recall, desk: Desk) -> None:
        """Show what was read."""
        roles = theme.roles(self.palette())
        self.document().setDefaultStyleSheet(
            f".head {{ color: {roles.accent}; margin: 10px 0 2px 0; }}"
            f" .mute {{ color: {roles.mute}; }} p {{ margin: 2px 0; }}"
        )
        self.setHtml(recall_html(found, desk))


def recall_html(found: Recall, desk: Desk) -> str:
    """The second half of the one screen; every word of data is escaped."""
    solved = [_issue(each, desk) for each in found.issues[:MOST_LINES]]
    asked = [f"{each['score']}/5 {escape(str(each['words'] or ''))}" for each in found.satisfaction[:MOST_LINES]]
    parts = (
        _section(QCoreApplication.translate("Recall", "Service history"), solved),
        _section(noun_title("satisfaction"), asked),
        _section(
            QCoreApplication.translate("Recall", "How deals ended"),
            [_deal(d, desk) for d in found.deals[:MOST_LINES]],
        ),
        _section(QCoreApplication.translate("Recall", "Cases and knowledge"), map(_article, found.known)),
    )
    said = "".join(parts)
    nothing = QCoreApplication.translate("Recall", "No history yet, and nothing in the knowledge base fits.")
    return f"<html><body>{said or f'<p class=mute>{escape(nothing)}</p>'}</body></html>"


def excerpt(body: str) -> str:
    """How a text in Markdown begins, on one line: dots for its headings, items and rows, strokes between cells."""
    plain, was_text = "", False
    for line in body[: 2 * EXCERPT].splitlines():
        is_text = _MARKS.search(line) is None
        cells = (" ".join(_INLINE.sub("", _MARKS.sub("", cell)).split()) for cell in line.strip(" |").split("|"))
        words = " / ".join(cell for cell in cells if cell)
        if words:
            plain += (" " if is_text and was_text else " · " if plain else "") + words
        was_text = is_text and bool(words)
    return plain[:EXCERPT] + ("…" if len(plain) > EXCERPT or len(body) > 2 * EXCERPT else "")


def _issue(issue: NounRow, desk: Desk) -> str:
    from datetime import date

    on = near_day(date.fromisoformat(str(issue["solved_at"])[:10]), desk.today())
    solution = escape(str(issue["solution"] or ""))
    return f"<span class='mute'>{escape(on)}</span> {escape(str(issue['title']))}" + (
        f" → {solution}" if solution else ""
    )


def _deal(deal: NounRow, desk: Desk) -> str:
    won = QCoreApplication.translate("Recall", "won")
    lost = QCoreApplication.translate("Recall", "lost")
    amount = money(deal["amount"], desk.currency) if deal["amount"] else ""
    said = (won if deal["status"] == "won" else lost, deal["name"], amount, deal["reason"])
    return escape(" · ".join(str(each) for each in said if each))


def _article(article: Article) -> str:
    kind = escape(term(ArticleKind, article.kind))
    return f"<b>{escape(article.title)}</b> <span class='mute'>{kind}</span><br>{escape(excerpt(article.body))}"


def _section(title: str, lines: Iterable[str]) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<p class='head'>{escape(title)}</p>{body}" if body else ""
