"""The verb `export`."""

from __future__ import annotations

from pathlib import Path

from kamdesk.app.call import Call
from kamdesk.ui.wording_command import told


def export(call: Call) -> int:
    """The customers of a lens to a file; its ending says of which kind."""
    from kamdesk.app import exports
    from kamdesk.services.exporting import How

    out: Path = call.options.out
    with call.seen() as desk:
        how = How(for_programs=call.options.reader == "programs", private=call.options.private)
        written = exports.export(desk, out, call.options.lens, how)
    call.speech.say(told("exported", written=written, out=str(out)))
    if call.speech.as_json:
        call.speech.document({"out": str(out), "written": written})
    return 0
