"""The words and the paper that an export needs, brought to the service that writes it."""

from __future__ import annotations

from pathlib import Path

from kamdesk.services import audit, exporting, lists
from kamdesk.services.desk import Desk
from kamdesk.ui.columns import Column, Seen, columns
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_figures import counted, day
from kamdesk.ui.wording_lenses import lens_name

PRINTED = ("number", "name", "tier", "grade", "state", "margin", "orders", "last_contact", "next", "contact", "phone")


def export(desk: Desk, out: Path, lens: str, for_programs: bool = False) -> int:
    """Write a lens to a file whose ending says of which kind; returns the number of records. [slow]"""
    words = Wording(desk.currency, desk.today())
    if out.suffix.lower() != ".pdf":
        return exporting.export(desk, out, lens, words, for_programs=for_programs)
    from kamdesk.ui.paper import write_pdf

    ids = lists.lens_ids(desk, lens)
    write_pdf(out, paper_of(desk, lens), landscape=True)
    audit.note_export(desk, ".pdf", len(ids))
    return len(ids)


def paper_of(desk: Desk, lens: str) -> str:
    """The list of a lens as the page that is printed. [slow]"""
    from kamdesk.ui.paper import list_html

    rows = lists.rows(desk, lists.lens_ids(desk, lens))
    seen, shown = Seen(desk.today()), _printed()
    body = [[column.text(row, seen) for column in shown] for row in rows]
    right = frozenset(place for place, column in enumerate(shown) if column.is_figure)
    foot = f"{day(desk.today())} · {counted('customers', len(rows))}"
    return list_html(lens_name(lens), [column.label for column in shown], body, right, foot)


def _printed() -> list[Column]:
    known = {column.id: column for column in columns()}
    return [known[name] for name in PRINTED]
