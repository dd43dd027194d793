"""What handing over and receiving say: what is missing, what went along, what came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import number


def gap_name(code: str) -> str:
    """What a successor would miss."""
    return _say(_GAPS[code]) if code in _GAPS else code.replace("_", " ")


def gaps_text(codes: Iterable[str]) -> str:
    """All that is missing of one customer: no next step, no decision maker."""
    return _say(", ").join(gap_name(code) for code in codes)


def kind_name(kind: str) -> str:
    """What a kind of record is called, in the plural."""
    return _say(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")


def kinds() -> tuple[str, ...]:
    """The kinds worth a line, in the order of the screen."""
    return tuple(_KINDS)


def fields_text(fields: Iterable[str]) -> str:
    """The fields two books disagree on."""
    return _say(", ").join(field_name(field) for field in fields)


def counts_text(counts: Mapping[str, int]) -> str:
    """12 customers, 48 logged contacts: in words, the frequent kinds first, nothing of which there is none."""
    parts = [f"{number(counts[kind])} {kind_name(kind)}" for kind in _KINDS if counts.get(kind)]
    return _say(", ").join(parts)


def fingerprint_text(sha256: str) -> str:
    """A fingerprint in groups of eight, to be read out over the phone."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def _say(source: str) -> str:
    return QCoreApplication.translate("Handover", source)


_WORDS = (QT_TRANSLATE_NOOP("Handover", ", "),)
_GAPS: Mapping[str, str] = MappingProxyType(
    {
        "next_step": QT_TRANSLATE_NOOP("Handover", "no next step"),
        "how_to_treat": QT_TRANSLATE_NOOP("Handover", "no word on how to treat them"),
        "decision_maker": QT_TRANSLATE_NOOP("Handover", "no decision maker"),
        "contact": QT_TRANSLATE_NOOP("Handover", "no contact"),
        "phone": QT_TRANSLATE_NOOP("Handover", "no phone"),
    }
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("Handover", "customers"),
        "contact": QT_TRANSLATE_NOOP("Handover", "contacts"),
        "interaction": QT_TRANSLATE_NOOP("Handover", "logged contacts"),
        "order": QT_TRANSLATE_NOOP("Handover", "orders"),
        "task": QT_TRANSLATE_NOOP("Handover", "promises and tasks"),
        "opportunity": QT_TRANSLATE_NOOP("Handover", "opportunities"),
        "quote": QT_TRANSLATE_NOOP("Handover", "quotes"),
        "contract": QT_TRANSLATE_NOOP("Handover", "contracts"),
        "issue": QT_TRANSLATE_NOOP("Handover", "service issues"),
        "group": QT_TRANSLATE_NOOP("Handover", "groups"),
        "product": QT_TRANSLATE_NOOP("Handover", "products"),
        "file": QT_TRANSLATE_NOOP("Handover", "files"),
        "channel": QT_TRANSLATE_NOOP("Handover", "phones and addresses"),
        "membership": QT_TRANSLATE_NOOP("Handover", "places in groups"),
        "relation": QT_TRANSLATE_NOOP("Handover", "relations"),
        "referral": QT_TRANSLATE_NOOP("Handover", "referrals"),
        "satisfaction": QT_TRANSLATE_NOOP("Handover", "satisfaction answers"),
        "field_definition": QT_TRANSLATE_NOOP("Handover", "own fields"),
    }
)
