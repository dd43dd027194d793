"""The words and the paper that an export needs, brought to the service that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.exchange.cells import Written
from kamdesk.models.refusals import BadRequest
from kamdesk.services import audit, exporting, lists, own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.exporting import How
from kamdesk.ui.columns import Column, Seen, own_columns
from kamdesk.ui.columns import columns as all_columns
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted, day
from kamdesk.ui.wording_lenses import lens_name

if TYPE_CHECKING:
    from kamdesk.ui.list_paper import ListPaper

PRINTED = ("number", "name", "tier", "grade", "state", "margin", "orders", "last_contact", "next", "contact", "phone")
AT_ONCE = 1000
"""Customers that are read together."""

MOST_PREVIEWED = 2000
"""The preview paints all pages at once, while the window stands still."""


def export(desk: Desk, out: Path, lens: str, how: How | None = None, columns: Sequence[str] = PRINTED) -> Written:
    """Write a lens to a file whose ending says of which kind; returns what was written. [slow]

    `columns` are those of the list that a PDF has.
    """
    words = Wording(desk.currency, desk.today())
    if out.suffix.lower() != ".pdf":
        return exporting.export(desk, out, lens, words, how)
    from kamdesk.ui.paper import painted_pdf

    desk.spare(out)
    paper = list_paper(desk, lens, how, columns)
    painted_pdf(out, paper.paint, landscape=True, title=paper.title)
    asked = how or How()
    what = audit.list_scope(".pdf", exporting.scope_of(lens, asked), asked.search, private=paper.is_private)
    audit.note_export(desk, what, len(paper.rows))
    return Written(len(paper.rows))


def list_to_print(desk: Desk, lens: str, how: How, columns: Sequence[str]) -> ListPaper:
    """The pages of a lens for the preview. Raises BadRequest(too_many_to_print)."""
    if (count := len(exporting.ids_of(desk, lens, how))) > MOST_PREVIEWED:
        raise BadRequest("too_many_to_print", count=count)
    return list_paper(desk, lens, how, columns)


def list_paper(desk: Desk, lens: str, how: How | None = None, columns: Sequence[str] = PRINTED) -> ListPaper:
    """A lens as the pages that are printed, with these columns of the list. [slow]"""
    from kamdesk.ui.list_paper import ListPaper

    asked = how or How()
    ids = exporting.ids_of(desk, lens, asked)
    seen, shown = Seen(desk.today()), _printed(desk, columns)
    portions = (lists.rows(desk, ids[at : at + AT_ONCE]) for at in range(0, len(ids), AT_ONCE))
    body = [[column.text(row, seen) for column in shown] for rows in portions for row in rows]
    right = frozenset(place for place, column in enumerate(shown) if column.is_figure)
    said = (day(desk.today()), counted("customers", len(body)), desk.author, asked.search and f"“{asked.search}”")
    foot = " · ".join(part for part in said if part)
    heads = [column.label for column in shown]
    title = lens_name(exporting.scope_of(lens, asked))
    return ListPaper(title, heads, body, right, foot, exporting.has_private(desk, ids))


def _printed(desk: Desk, names: Sequence[str]) -> list[Column]:
    """The columns of these names, as far as there are such: a field of the rep's own may be gone."""
    known = {each.id: each for each in (*all_columns(), *own_columns(own_fields.fields(desk, "customer")))}
    return [known[name] for name in names if name in known]
