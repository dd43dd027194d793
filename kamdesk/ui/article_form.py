"""The form of an article: its text in Markdown, its tags, and what it concerns."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from kamdesk.models.terms import ArticleKind
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import Article
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, LineField, YesNoField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.links_field import LinksField
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_terms import term

BODY_HEIGHT = 260


class BodyField(AreaField):
    """A long text: as tall as a page of it."""

    def _grow(self) -> None:
        self.area.setFixedHeight(BODY_HEIGHT)


class ArticleForm(Form):
    """A new article, or a change of one; `given` are values it begins with."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        article: Article | None = None,
        given: Mapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit the article") if article else self.tr("New article"))
        self._desk, self._jobs, self._article = desk, jobs, article
        self.setMinimumWidth(760)
        self.add("title", self.tr("Title"), LineField(self.tr("Title")))
        kinds = [(kind.value, term(ArticleKind, kind)) for kind in ArticleKind]
        self.add("kind", self.tr("Kind"), ChoiceField(self.tr("Kind"), kinds, optional=False))
        self.add("body", self.tr("Text"), BodyField(self.tr("Text")))
        self.add("tags", self.tr("Tags, by comma"), LineField(self.tr("Tags, by comma")))
        self.add("links", self.tr("Concerns"), LinksField(self.tr("Concerns"), desk, jobs))
        self.add("industry", field_name("industry"), LineField(field_name("industry")), more=True)
        for name in ("valid_from", "valid_until"):
            label = noun_field("article", name)
            self.add(name, label, DateField(label, desk.today()), more=True)
        self.add("keep_from_handover", field_name("keep_from_handover"), YesNoField(field_name("keep_from_handover")),
                 more=True)  # fmt: skip
        values = {**article.values, "links": article.links} if article else {"kind": ArticleKind.ARTICLE.value}
        self.fill({**values, **(given or {})})
        if article is None and given:
            self._untouched = {}
        self.field("title").setFocus()
        self.resize(820, 640)

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import knowledge

        links = values.pop("links")
        full = {**values, "title": values["title"] or "", "body": values["body"] or ""}
        article_id = self._article.id if self._article else None
        self._jobs.write(knowledge.save, self._desk, article_id, full, links, done=done, failed=self.failed)
