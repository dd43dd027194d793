"""Shows Markdown the rep or a colleague wrote: nothing is fetched, no HTML is obeyed, no link leads anywhere."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class SealedDocument(QTextDocument):
    """A document that has nothing but its own words: pictures and style sheets from elsewhere stay away."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802  Qt's name
        return None


class MarkdownView(QTextBrowser):
    """A page of Markdown to read, select and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(SealedDocument(self))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def show_markdown(self, text: str) -> None:
        """Show a text anew, from its top."""
        self.document().setMarkdown(text, FEATURES)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802  Qt's name
        return None


def markdown_html(text: str) -> str:
    """Markdown as HTML, with the same care."""
    document = SealedDocument()
    document.setMarkdown(text, FEATURES)
    return document.toHtml()
