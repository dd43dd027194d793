"""Help without a network: how to work with the desk, and every rule and formula in plain words. Searchable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.resources import resource
from kamdesk.ui import theme
from kamdesk.ui.clear_button import make_clearable

LINE_PERCENT = 140

_HEADING = re.compile(r"^(#{2,3}) (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with the text below it, in Markdown; `level` 2 or 3."""

    title: str
    level: int
    text: str


def chapters(language: str, keys: Mapping[str, str] | None = None) -> tuple[Chapter, ...]:
    """The help in a language, English where there is none; `keys` are told in the place of usual ones."""
    page = resource("help", f"{language}.md")
    text = (page if page.is_file() else resource("help", "en.md")).read_text("utf-8")
    text = _told_anew(text, keys or {})
    marks = list(_HEADING.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return tuple(
        Chapter(mark[2].strip(), len(mark[1]), text[mark.start() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    )


def _told_anew(text: str, keys: Mapping[str, str]) -> str:
    """The text with other keys in the place of usual ones."""
    signed = {key.replace("Up", "↑").replace("Down", "↓"): now for key, now in keys.items()} | dict(keys)
    if not signed:
        return text
    usual = "|".join(map(re.escape, signed))
    return re.sub(rf"(?<![A-Za-z0-9+])({usual})(?![A-Za-z0-9+])", lambda found: signed[found[1]], text)


class HelpWindow(QDialog):
    """Chapters at the left, one at the right; a search narrows them. `topic` opens the chapter whose title holds it.

    `keys`: the rep's own keys by the usual ones.
    """

    def __init__(
        self, language: str, topic: str = "", parent: QWidget | None = None, keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._chapters = chapters(language, keys)
        self._build()
        self.resize(900, 660)
        self._search("")
        if topic:
            self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Bring the first chapter whose title holds these words to the front."""
        for row in range(self.list.count()):
            if topic.casefold() in self.list.item(row).text().casefold():
                self.list.setCurrentRow(row)
                return

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.words = QLineEdit()
        theme.kind(self.words, "search")
        self.words.setPlaceholderText(self.tr("Search the help"))
        self.words.setAccessibleName(self.tr("Search the help"))
        make_clearable(self.words)
        self.words.textChanged.connect(self._search)
        self.words.returnPressed.connect(self._next_hit)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.currentItemChanged.connect(self._show)
        self._none = QLabel(self.tr("Nothing found. Try another word."))
        self._none.setWordWrap(True)
        theme.kind(self._none, "mute")
        side = QFrame()
        theme.kind(side, "side")
        side.setFixedWidth(260)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(12, 12, 12, 12)
        for widget in (self.words, self._none, self.list):
            inside.addWidget(widget)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Chapter"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(20)
        outer.addWidget(side)
        outer.addWidget(self.text, 1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.words.setFocus)

    def _search(self, words: str) -> None:
        """Chapters that hold every word; the best (by title) first, else in the order of the book."""
        wanted = words.casefold().split()
        found = [each for each in self._chapters if all(word in each.text.casefold() for word in wanted)]
        if wanted:
            found.sort(key=lambda each: not all(word in each.title.casefold() for word in wanted))
        self.list.clear()
        for chapter in found:
            item = QListWidgetItem(("    " if chapter.level > 2 and not wanted else "") + chapter.title)
            item.setData(Qt.ItemDataRole.UserRole, chapter)
            self.list.addItem(item)
        self._none.setVisible(not found)
        self.list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is None:
            return
        chapter: Chapter = item.data(Qt.ItemDataRole.UserRole)
        self.text.setMarkdown(chapter.text)
        _give_air(self.text.document())
        self._mark_hit()

    def _mark_hit(self) -> None:
        """Scroll to the first of the words that were searched."""
        for word in self.words.text().split()[:1]:
            self.text.find(word)

    def _next_hit(self) -> None:
        """Enter goes to the next place in the chapter, from the last one back to the first."""
        words = self.words.text().split()
        if words and not self.text.find(words[0], QTextDocument.FindFlag(0)):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words[0])


def _give_air(document: QTextDocument) -> None:
    """Lines well apart, and paragraphs more so."""
    document.setDocumentMargin(20)
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        shape.setLineHeight(LINE_PERCENT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        shape.setBottomMargin(4 if block.textList() else 10)
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()
