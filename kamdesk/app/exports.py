"""The words and the paper that an export needs, brought to the service that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kamdesk.exchange.cells import Written
from kamdesk.services import audit, exporting, lists, own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.exporting import How
from kamdesk.ui.columns import Column, Seen, own_columns
from kamdesk.ui.columns import columns as all_columns
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted, day
from kamdesk.ui.wording_lenses import lens_name

PRINTED = ("number", "name", "tier", "grade", "state", "margin", "orders", "last_contact", "next", "contact", "phone")


def export(desk: Desk, out: Path, lens: str, how: How | None = None, columns: Sequence[str] = PRINTED) -> Written:
    """Write a lens to a file whose ending says of which kind; returns what was written. [slow]

    `columns` are those of the list that a PDF has.
    """
    words = Wording(desk.currency, desk.today())
    if out.suffix.lower() != ".pdf":
        return exporting.export(desk, out, lens, words, how)
    from kamdesk.ui.paper import write_pdf

    desk.spare(out)
    paper, count = listed_paper(desk, lens, how, columns)
    write_pdf(out, paper, landscape=True)
    audit.note_export(desk, audit.list_scope(".pdf", lens, how.search if how else ""), count)
    return Written(count)


def paper_of(desk: Desk, lens: str, how: How | None = None, columns: Sequence[str] = PRINTED) -> str:
    """The list of a lens as the page that is printed, with these columns of the list. [slow]"""
    return listed_paper(desk, lens, how, columns)[0]


def listed_paper(desk: Desk, lens: str, how: How | None = None, columns: Sequence[str] = PRINTED) -> tuple[str, int]:
    """The same, and how many customers are on it. [slow]"""
    from kamdesk.ui.paper import list_html

    asked = how or How()
    rows = lists.rows(desk, exporting.ids_of(desk, lens, asked))
    seen, shown = Seen(desk.today()), _printed(desk, columns)
    body = [[column.text(row, seen) for column in shown] for row in rows]
    right = frozenset(place for place, column in enumerate(shown) if column.is_figure)
    said = (day(desk.today()), counted("customers", len(rows)), desk.author, asked.search and f"“{asked.search}”")
    foot = " · ".join(part for part in said if part)
    return list_html(lens_name(lens), [column.label for column in shown], body, right, foot), len(rows)


def _printed(desk: Desk, names: Sequence[str]) -> list[Column]:
    """The columns of these names, as far as there are such: a field of the rep's own may be gone."""
    known = {each.id: each for each in (*all_columns(), *own_columns(own_fields.fields(desk, "customer")))}
    return [known[name] for name in names if name in known]
