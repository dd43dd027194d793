"""Writes a customer's story up as a case: looked through, kept in the knowledge base, or saved as a file to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import ArticleKind
from kamdesk.services import cases
from kamdesk.services.cases import Story
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.case_text import case_markdown
from kamdesk.ui.file_places import Purpose, file_dialog
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.markdown_view import markdown_html
from kamdesk.ui.wording_refusals import refusal_text

ENDINGS = {".md": "Markdown (*.md)", ".html": "HTML (*.html)", ".pdf": "PDF (*.pdf)"}


class CaseDialog(QDialog):
    """The text can be changed before it goes anywhere; private notes and numbers are not in it."""

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Case · {name}").format(name=name))
        self._desk, self._jobs, self._customer_id, self._name = desk, jobs, customer_id, name
        words = QLabel(
            self.tr(
                "The story as the book tells it, without private notes and phone numbers. Add what is to be learnt."
            )
        )
        words.setWordWrap(True)
        theme.kind(words, "mute")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The case in Markdown"))
        self.text.setTabChangesFocus(True)
        self._said = QLabel()
        self._said.setWordWrap(True)
        theme.kind(self._said, "mute")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._buttons())
        self.resize(760, 640)
        jobs.read(cases.story, desk, customer_id, done=self._show, failed=self._failed)

    def keep(self) -> None:
        """The form of a new article of the knowledge base, with this text."""
        from kamdesk.ui.article_form import ArticleForm

        given = {
            "kind": ArticleKind.CASE.value,
            "title": self.tr("Case: {name}").format(name=self._name),
            "body": self.text.toPlainText(),
            "links": (("customer", self._customer_id, self._name),),
            "keep_from_handover": self._is_private,
        }
        form = ArticleForm(self._desk, self._jobs, given=given, parent=self)
        form.saved.connect(self.accept)
        form.open()

    def ask_file(self) -> None:
        """Where to save it, and as what."""
        from kamdesk.services.files import file_name

        dialog = file_dialog(self, Purpose.EXPORT, self.tr("Save the case"), f"{file_name(self._name)}.md")
        dialog.setNameFilters(list(ENDINGS.values()))
        dialog.fileSelected.connect(lambda path: self._save_to(path, dialog.selectedNameFilter()))
        dialog.open()

    def _save_to(self, path: str, chosen: str) -> None:
        ending = next((each for each, words in ENDINGS.items() if words == chosen), ".md")
        self.save_as(Path(path) if Path(path).suffix.lower() in ENDINGS else Path(path + ending))

    def save_as(self, path: Path) -> None:
        """Save the case; its ending says as what."""
        from kamdesk.services import audit

        try:
            self._desk.spare(path)
            write_case(path, self._name, self.text.toPlainText())
        except Refusal as refusal:
            self._failed(refusal)
            return
        self._jobs.write(audit.note_export, self._desk, "case", 1)
        self._say(self.tr("Saved as {file}").format(file=path.name), "mute")

    def _show(self, story: Story) -> None:
        self._is_private = bool(story.sheet.row.private)  # a private customer's story stays at home
        self.text.setPlainText(case_markdown(story, self._desk.currency))
        self.text.setFocus()

    def _failed(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal), "late")

    def _say(self, words: str, kind: str) -> None:
        self._said.setText(words)
        theme.kind(self._said, kind)
        announce(self, words)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, act, kind in (
            (self.tr("Keep in the knowledge base…"), self.keep, "primary"),
            (self.tr("Save as a file…"), self.ask_file, ""),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            if kind:
                theme.kind(button, kind)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        return row


def write_case(path: Path, title: str, text: str) -> None:
    """Write Markdown as the file's ending asks, whole or not at all. Raises CannotWrite."""
    from kamdesk.services import files
    from kamdesk.ui.paper import write_pdf

    if path.suffix.lower() == ".pdf":
        write_pdf(path, markdown_html(text))
        return
    if path.suffix.lower() == ".html":
        text = markdown_html(text).replace("<head>", f"<head><title>{_escaped(title)}</title>", 1)
    files.write_whole(path, text.encode())


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
