"""The papers of a handover: the protocol both sides sign, and the certificate of what was erased afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from kamdesk.services.handovers import HandedOver
from kamdesk.services.leaving import Certificate
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOTHING, counted, day, labelled, listed, moment, number
from kamdesk.ui.wording_handover import fingerprint_text, gaps_text, kind_name, kind_place
from kamdesk.ui.wording_lenses import lens_name

MOST_GAPS = 1000
"""So many customers with gaps are named on the protocol, on some twenty pages."""


def protocol_html(made: HandedOver) -> str:
    """What went, what stayed, what is missing, and two lines to sign on."""
    facts = [
        (_say("Handed over by"), made.who or NOTHING),
        (_say("On"), moment(made.at.isoformat())),
        (_say("What went"), listed(_scope_name(lens) for lens in made.lenses)),
        *_files(_say("File"), [path.name for path in made.paths], made.fingerprints),
        (_say("Stayed out"), counted("customers", made.left_out)),
    ]
    parts = [f"<h1>{escape(_say('Handover protocol'))}</h1>", _facts(facts), _counts(made.counts)]
    if made.included:
        parts.append(_listed(_say("Private or marked, and went all the same"), made.included))
    if made.missing:
        lines = [labelled(gap.row.name, gaps_text(gap.missing)) for gap in made.missing[:MOST_GAPS]]
        if (more := len(made.missing) - MOST_GAPS) > 0:
            lines.append(_say("and {count} more").format(count=number(more)))
        parts.append(_listed(_say("Still to be told by word of mouth"), lines))
    promise = _say("Both sides have compared the fingerprint; the successor has opened the file and received it.")
    parts.append(f"<p>{escape(promise)}</p>")
    parts.append(_signatures(_say("Handed over"), _say("Received")))
    return _page(parts)


def certificate_html(certificate: Certificate) -> str:
    """What was erased, where it is now, and where copies may still be."""
    facts = [
        (_say("Erased by"), certificate.who or NOTHING),
        (_say("On"), moment(certificate.at.isoformat())),
        *_files(_say("Handed over before in"), certificate.files, certificate.fingerprints),
        (_say("Still in the book"), counted("customers", certificate.kept)),
    ]
    if certificate.trashed:
        facts.append((_say("In the trash, never handed over"), counted("customers", certificate.trashed)))
    words = _say("These records were erased for good, from the history and the search index too. Nothing undoes it.")
    parts = [
        f"<h1>{escape(_say('Certificate of erasure'))}</h1>",
        f"<p>{escape(words)}</p>",
        _facts(facts),
        _counts(certificate.counts),
    ]
    if certificate.backups:
        names = [path.name for path in certificate.backups]
        parts.append(_listed(_say("Backups from before, which still hold them"), names))
    parts.append(_signatures(_say("Erased"), _say("Seen")))
    return _page(parts)


def certificate_name(certificate: Certificate) -> str:
    """The name of the certificate's file, as it lies beside the handover."""
    stem = certificate.files[0].rsplit(".", 1)[0]
    return _say("{file}, erased {day}").format(file=stem, day=day(certificate.at.date())) + ".pdf"


def _scope_name(lens: str) -> str:
    """What was handed over; of a group its whole path, as it is chosen by."""
    kind, _, path = lens.partition(":")
    return path if kind == "group" else lens_name(lens)


def _files(label: str, names: Sequence[str], fingerprints: Sequence[str]) -> Sequence[tuple[str, str]]:
    found = []
    for name, fingerprint in zip(names, fingerprints, strict=True):
        found += [(label, name), (_say("Fingerprint (SHA-256)"), fingerprint_text(fingerprint))]
    return found


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><th width='30%'>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts)
    return f"<table width='100%'>{rows}</table>"


def _counts(counts: Mapping[str, int]) -> str:
    """The kinds people ask for first, two a line so that the protocol stays on its page."""
    cells = [
        f"<td width='30%'>{escape(kind_name(kind))}</td>"
        f"<td class='right' align='right' width='20%'>{number(counts[kind])}</td>"
        for kind in sorted(counts, key=kind_place)
        if counts[kind]
    ]
    rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
    return f"<h2>{escape(_say('Records'))}</h2><table class='list' width='100%' cellspacing='0'>{rows}</table>"


def _listed(heading: str, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h2>{escape(heading)}</h2><ul>{items}</ul>"


def _signatures(first: str, second: str) -> str:
    cells = "".join(
        f"<td width='50%'><br><br><br>____________________________<br>"
        f"{escape(labelled(words, _say('name, date, signature')))}</td>"
        for words in (first, second)
    )
    return f"<table width='100%'><tr>{cells}</tr></table>"


def _page(parts: Sequence[str]) -> str:
    return f"<html><body>{''.join(parts)}</body></html>"


def _say(source: str) -> str:
    return QCoreApplication.translate("HandoverPaper", source)


_WORDS = (
    QT_TRANSLATE_NOOP("HandoverPaper", "Handover protocol"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Handed over by"),
    QT_TRANSLATE_NOOP("HandoverPaper", "On"),
    QT_TRANSLATE_NOOP("HandoverPaper", "What went"),
    QT_TRANSLATE_NOOP("HandoverPaper", "File"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Fingerprint (SHA-256)"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Stayed out"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Private or marked, and went all the same"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Still to be told by word of mouth"),
    QT_TRANSLATE_NOOP("HandoverPaper", "and {count} more"),
    QT_TRANSLATE_NOOP(
        "HandoverPaper", "Both sides have compared the fingerprint; the successor has opened the file and received it."
    ),
    QT_TRANSLATE_NOOP("HandoverPaper", "Handed over"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Received"),
    QT_TRANSLATE_NOOP("HandoverPaper", "name, date, signature"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Records"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Certificate of erasure"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Erased by"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Handed over before in"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Still in the book"),
    QT_TRANSLATE_NOOP("HandoverPaper", "In the trash, never handed over"),
    QT_TRANSLATE_NOOP(
        "HandoverPaper",
        "These records were erased for good, from the history and the search index too. Nothing undoes it.",
    ),
    QT_TRANSLATE_NOOP("HandoverPaper", "Backups from before, which still hold them"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Erased"),
    QT_TRANSLATE_NOOP("HandoverPaper", "Seen"),
    QT_TRANSLATE_NOOP("HandoverPaper", "{file}, erased {day}"),
)
