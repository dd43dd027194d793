"""The verb `export`."""

from __future__ import annotations

from pathlib import Path

from kamdesk.app.call import Call
from kamdesk.exchange.cells import Written
from kamdesk.exchange.fields import PREFIXES, Noun
from kamdesk.models.refusals import BadRequest
from kamdesk.services.desk import Desk
from kamdesk.ui.wording_command import told

FILED = {noun.value: prefix for noun, prefix in PREFIXES.items()}
FILED |= {"contacts": "contact", "orders": "order", "interactions": "interaction"}
"""What each word of `--as` names in the book."""


def export(call: Call) -> int:
    """The customers of a lens, or every record of another kind, to a file; its ending says of which kind."""
    out: Path = call.options.out
    with call.seen() as desk:
        written = _customers(call, desk) if call.options.noun == Noun.CUSTOMERS else _records(call, desk)
    call.speech.say(told("exported", written=written.rows, out=str(out)))
    if written.cut:
        call.speech.say(told("texts_cut", count=written.cut))
    if call.speech.as_json:
        call.speech.document({"out": str(out), "written": written.rows} | ({"cut": written.cut} if written.cut else {}))
    return 0


def _customers(call: Call, desk: Desk) -> Written:
    from kamdesk.app import exports
    from kamdesk.services import exporting
    from kamdesk.services.exporting import How

    how = How(
        for_programs=call.options.reader == "programs",
        private=call.options.private,
        leaves_private=not call.options.private,
    )
    written = exports.export(desk, call.options.out, call.options.lens, how)
    if left := exporting.private_count(desk, call.options.out, call.options.lens, how):
        call.speech.say(told("private_left_out", count=left))
    return written


def _records(call: Call, desk: Desk) -> Written:
    """A table of one kind of record, as the import reads it. BadRequest for a lens."""
    from kamdesk.services import exporting_nouns
    from kamdesk.ui.wording import Wording

    if call.options.lens != "all":
        raise BadRequest("lens_of_customers")
    noun, words = FILED[call.options.noun], Wording(desk.currency, desk.today())
    is_plain = call.options.reader == "programs"
    return exporting_nouns.export(desk, call.options.out, noun, words, for_programs=is_plain)
