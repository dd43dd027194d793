"""What a check of the book found wrong, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import listed
from kamdesk.ui.wording_sentences import first_fitting


def fault_text(code: str, figures: Mapping[str, object]) -> str:
    """One thing that is wrong with a book."""
    plain = {
        name: listed(map(str, value)) if isinstance(value, list | tuple) else value for name, value in figures.items()
    }
    return first_fitting("Faults", _FAULTS.get(code, ()), code, plain)


def known_faults() -> frozenset[str]:
    """Every code with words, for who checks that none is missing."""
    return frozenset(_FAULTS)


_FAULTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "damaged_pages": (
            QT_TRANSLATE_NOOP("Faults", "{count:number} pages of the file are not as they were written."),
        ),
        "cut_short": (QT_TRANSLATE_NOOP("Faults", "The end of the file is missing."),),
        "unreadable": (QT_TRANSLATE_NOOP("Faults", "The file cannot be read."),),
        "cipher": (QT_TRANSLATE_NOOP("Faults", "{count:number} pages fail the cipher's own check."),),
        "integrity": (QT_TRANSLATE_NOOP("Faults", "The database finds {count:problems} in itself."),),
        "tables_missing": (QT_TRANSLATE_NOOP("Faults", "Tables are missing: {tables}."),),
        "references": (QT_TRANSLATE_NOOP("Faults", "{count:records} of {table} point at nothing."),),
        "journal": (QT_TRANSLATE_NOOP("Faults", "{count:records} of the history belong to no step."),),
        "files_missing": (QT_TRANSLATE_NOOP("Faults", "{count:files} have lost their content."),),
        "files_changed": (QT_TRANSLATE_NOOP("Faults", "{count:files} are not as they were put in."),),
        "order_sums": (QT_TRANSLATE_NOOP("Faults", "{count:orders} do not add up to their lines."),),
        "search_text": (QT_TRANSLATE_NOOP("Faults", "The search knows {count:customers} wrongly."),),
        "search_index": (QT_TRANSLATE_NOOP("Faults", "The search index is damaged."),),
        "numbers": (QT_TRANSLATE_NOOP("Faults", "The numbers kept of {count:customers} do not fit the facts."),),
    }
)
