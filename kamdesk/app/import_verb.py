"""The verb `import`: files into a book, and what became of every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from kamdesk.app.call import Call
from kamdesk.exchange.mapping import TableMapping
from kamdesk.exchange.records import Rejected, Warned
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.services import importing
from kamdesk.services.desk import Desk
from kamdesk.services.importing import FileReport, ImportReport, Source
from kamdesk.store.intake import Outcome
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_figures import listed
from kamdesk.ui.wording_refusals import refusal_text
from kamdesk.ui.wording_rows import row_text

SHOWN = 20
"""Rows told one by one; the JSON document has them all."""


def import_files(call: Call) -> int:
    """0: every row went in; 1: some rows or one of several files did not; 4: no file could be read."""
    options = call.options
    places = _places(options.rejected, options.files) if options.rejected else {}
    with call.opened() as desk:
        sources = importing.recognise(
            desk,
            options.files,
            noun=None if options.noun == "auto" else options.noun,
            mapping=_mapping(options.map, options.encoding) if options.map else None,
            encoding=options.encoding,
        )
        report = importing.run(desk, sources, dry_run=options.dry_run)
        saved = {} if options.dry_run else _saved(desk, sources, report, places)
    if call.speech.as_json:
        files = zip(report.files, sources, strict=True)
        call.speech.document({"files": [_file(each, source) | saved.get(each.file, {}) for each, source in files]})
    else:
        _say(call, report, sources)
        for file, out in saved.items():
            call.speech.say(told("rejected_saved", file=file, out=out["rejected_file"]))
    return _status(call, report)


def _places(out: Path, files: Sequence[Path]) -> dict[str, Path]:
    """Where the rows of each file that stay out go; of several files, each to its own one. Refusal(exists)."""
    names: dict[str, Path] = {}
    for file in dict.fromkeys(files):
        names[str(file)] = out if len(files) == 1 else _beside(out, file.stem, names.values())
    for each in names.values():
        if each.exists():
            raise Refusal("exists", path=str(each))
    return names


def _beside(out: Path, stem: str, taken: Iterable[Path]) -> Path:
    """A name beside OUT for the file of this stem, numbered where it is taken; x and X may be one file on the disk."""
    known = {each.name.casefold() for each in taken}
    names = (out.with_stem(f"{out.stem}-{stem}{number}") for number in chain([""], (f"-{n}" for n in count(2))))
    return next(each for each in names if each.name.casefold() not in known)


def _saved(
    desk: Desk, sources: Sequence[Source], report: ImportReport, places: Mapping[str, Path]
) -> dict[str, dict[str, str]]:
    """Save the rows that stayed out; by file, where to."""
    if not places:
        return {}
    from kamdesk.services import repairing  # cards load nothing that only tables need
    from kamdesk.ui.wording_import import trouble_text

    found = {}
    for source, each in zip(sources, report.files, strict=True):
        if each.file in places and repairing.can_save(source, each):
            out = places[each.file]
            repairing.save_rejected(desk, source, each, out, told("reason"), trouble_text)
            found[each.file] = {"rejected_file": str(out)}
    return found


def _mapping(path: Path, encoding: str | None) -> TableMapping:
    """MAP.json; `--encoding` stands above what it says. BadRequest where it cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadRequest("no_file", file=path.name) from None
    mapping = importing.mapping_from(text)
    return replace(mapping, encoding=encoding) if encoding else mapping


def _status(call: Call, report: ImportReport) -> int:
    refused = [each for each in report.files if each.problem is not None]
    for each in refused:
        assert each.problem is not None
        why = " ".join(refusal_text(each.problem).split())
        call.speech.refuse(told("not_read", file=each.file, why=why))
    if refused and len(refused) == len(report.files):
        return 4
    return 1 if refused or any(each.rejected for each in report.files) else 0


def _file(report: FileReport, source: Source) -> dict[str, object]:
    facts = report.facts
    return {
        "file": report.file,
        "format": facts.format,
        "encoding": facts.encoding,
        "delimiter": facts.delimiter,
        "sheets": [{"name": sheet.name, "rows": sheet.rows, "columns": sheet.columns} for sheet in facts.sheets],
        "as": report.noun,
        "read": report.read,
        **{outcome.value: report.counts[outcome] for outcome in Outcome},
        "rejected": [{"row": each.row, "reason": each.reason} for each in report.rejected],
        "warnings": [{"row": each.row, "reason": each.reason} for each in report.warnings],
        "ignored": list(source.table.unmapped if source.table else ()),
        **({"refused": report.problem.code} if isinstance(report.problem, Refusal) else {}),
    }


def _say(call: Call, report: ImportReport, sources: Sequence[Source]) -> None:
    for each, source in zip(report.files, sources, strict=True):
        if each.problem is not None:
            continue
        counts: dict[str, object] = {outcome.value: each.counts[outcome] for outcome in Outcome}
        counts |= {"read": each.read, "rejected": len(each.rejected), "file": each.file}
        call.speech.say(told("imported", figures=counts))
        if source.table and source.table.unmapped:
            call.speech.say("  " + told("columns_ignored", columns=listed(source.table.unmapped)))
        remarks: list[Rejected | Warned] = [*each.rejected, *each.warnings]
        for remark in remarks[:SHOWN]:
            why = row_text(remark.reason, remark.figures)
            call.speech.say("  " + (told("row", row=remark.row, why=why) if remark.row else why))
    if call.options.dry_run:
        call.speech.say(told("dry_run"))
