"""What left the book or was erased, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.services.audit import PRIVATE, WHOLE_BOOK, AuditLine
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import clauses, counted, moment, number
from kamdesk.ui.wording_handover import kind_name
from kamdesk.ui.wording_lenses import lens_name


def act_name(act: str) -> str:
    """The words of an act."""
    return QCoreApplication.translate("Audit", _ACTS[act]) if act in _ACTS else act


def scope_name(line: AuditLine) -> str:
    """What it was about: a kind of file, a list, what was printed or erased."""
    scope = line.scope or ""
    kind, _, rest = scope.partition(":")
    start = "" if scope.startswith(PRIVATE) else f"{kind}:"
    if scope.startswith(f"{start}{PRIVATE}") and (not start or kind in _SCOPES):
        told = scope_name(line._replace(scope=start + scope.removeprefix(start + PRIVATE)))
        return QCoreApplication.translate("Audit", "{what}, private data too").format(what=told)
    if scope in _SCOPES:
        return QCoreApplication.translate("Audit", _SCOPES[scope])
    if rest and kind in _SCOPES:
        words = QT_TRANSLATE_NOOP("Audit", "{kind}: {list}")
        if rest.startswith("found:"):
            words = QT_TRANSLATE_NOOP("Audit", "{kind}: found in {list}")
        parts = QCoreApplication.translate("Audit", _SCOPES[kind]), lens_name(rest.removeprefix("found:"))
        return QCoreApplication.translate("Audit", words).format(kind=parts[0], list=parts[1])
    if line.act == "handover":
        return clauses(*(lens_name(WHOLE_BOOK if each == "all" else each) for each in scope.split(" + ")))
    return kind_name(scope) if line.act == "export" else scope


def audit_titles() -> tuple[str, ...]:
    """The columns' titles."""
    return tuple(QCoreApplication.translate("Audit", title) for title in _TITLES)


def audit_cells(line: AuditLine) -> tuple[str, ...]:
    """One line as it is shown, beside the number what it counts where the scope does not say it."""
    count = number(line.records)
    if line.act in OF_CUSTOMERS:
        count = counted("customers", line.records) if line.records else ""
    return (moment(line.at), act_name(line.act), scope_name(line), count, line.fingerprint or "")


def saved_cells(line: AuditLine) -> tuple[str | int | datetime, ...]:
    """One line as it is saved: a spreadsheet sorts it by its moment, which is the system's."""
    at = datetime.fromisoformat(line.at).astimezone().replace(tzinfo=None)
    return (at, act_name(line.act), scope_name(line), line.records, line.fingerprint or "")


OF_CUSTOMERS = ("handover", "receive", "backup")
_TITLES = (
    QT_TRANSLATE_NOOP("Audit", "When"),
    QT_TRANSLATE_NOOP("Audit", "What"),
    QT_TRANSLATE_NOOP("Audit", "Of what"),
    QT_TRANSLATE_NOOP("Audit", "Records"),
    QT_TRANSLATE_NOOP("Audit", "Fingerprint"),
)
_ACTS: Mapping[str, str] = MappingProxyType(
    {
        "export": QT_TRANSLATE_NOOP("Audit", "Export"),
        "print": QT_TRANSLATE_NOOP("Audit", "Print"),
        "handover": QT_TRANSLATE_NOOP("Audit", "Handover given"),
        "receive": QT_TRANSLATE_NOOP("Audit", "Handover received"),
        "erase": QT_TRANSLATE_NOOP("Audit", "Erased for good"),
        "backup": QT_TRANSLATE_NOOP("Audit", "Backup"),
    }
)
_SCOPES: Mapping[str, str] = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("Audit", "customers"),
        "contact": QT_TRANSLATE_NOOP("Audit", "contacts"),
        "backup": QT_TRANSLATE_NOOP("Audit", "backups"),
        "list": QT_TRANSLATE_NOOP("Audit", "list"),
        "sheet": QT_TRANSLATE_NOOP("Audit", "profile sheet"),
        "letters": QT_TRANSLATE_NOOP("Audit", "letters"),
        "labels": QT_TRANSLATE_NOOP("Audit", "address labels"),
        "quote": QT_TRANSLATE_NOOP("Audit", "quote"),
        "handover": QT_TRANSLATE_NOOP("Audit", "what was handed over"),
        "protocol": QT_TRANSLATE_NOOP("Audit", "handover protocol"),
        "certificate": QT_TRANSLATE_NOOP("Audit", "certificate of erasure"),
        "analysis": QT_TRANSLATE_NOOP("Audit", "analysis"),
        "recovery": QT_TRANSLATE_NOOP("Audit", "recovery key"),
        "paper": QT_TRANSLATE_NOOP("Audit", "a page"),
        "picked": QT_TRANSLATE_NOOP("Audit", "picked customers"),
        "case": QT_TRANSLATE_NOOP("Audit", "a customer's story"),
        "repair": QT_TRANSLATE_NOOP("Audit", "rows left out of an import"),
        "eml": QT_TRANSLATE_NOOP("Audit", "e-mail drafts"),
        "sms": QT_TRANSLATE_NOOP("Audit", "table for a text tool"),
        ".csv": QT_TRANSLATE_NOOP("Audit", "CSV file"),
        ".xlsx": QT_TRANSLATE_NOOP("Audit", "Excel file"),
        ".vcf": QT_TRANSLATE_NOOP("Audit", "vCard file"),
        ".ics": QT_TRANSLATE_NOOP("Audit", "calendar file"),
        ".pdf": QT_TRANSLATE_NOOP("Audit", "PDF file"),
        ".json": QT_TRANSLATE_NOOP("Audit", "JSON file"),
        "recording": QT_TRANSLATE_NOOP("Audit", "a kept recording"),
        "email": QT_TRANSLATE_NOOP("Audit", "a kept e-mail"),
        "fax": QT_TRANSLATE_NOOP("Audit", "a kept fax"),
        "picture": QT_TRANSLATE_NOOP("Audit", "a kept picture"),
        "photo": QT_TRANSLATE_NOOP("Audit", "a kept photo"),
        "other": QT_TRANSLATE_NOOP("Audit", "a kept file"),
    }
)
