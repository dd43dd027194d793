"""Sentences of the detail and the forms: what is wrong with a field, what a sheet still wants."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Problem
from kamdesk.ui.texts import QT_TRANSLATE_NOOP


def problem_sentence(problem: Problem) -> str:
    """What is wrong with one field, and what would be right."""
    source = _PROBLEMS.get(problem.code, _PROBLEMS[""])
    return _filled(QCoreApplication.translate("Problems", source), problem.figures)


def refusal_sentence(refusal: Refusal) -> str:
    """Why nothing was changed, and what to do about it."""
    source = _REFUSALS.get(refusal.code, _REFUSALS[""])
    return _filled(QCoreApplication.translate("Problems", source), {"code": refusal.code, **refusal.figures})


def missing_item(item: str) -> str:
    """What a profile sheet still wants (an item of `rules.completeness`)."""
    source = _MISSING.get(item)
    return QCoreApplication.translate("Missing", source) if source else item


def _filled(sentence: str, figures: Mapping[str, object]) -> str:
    """The sentence with its named places filled; a place nobody filled is left out."""
    return sentence.format_map(_Figures(figures))


class _Figures(dict[str, object]):
    def __missing__(self, _name: str) -> str:
        return "…"


_PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "": QT_TRANSLATE_NOOP("Problems", "This does not fit here."),
        "missing": QT_TRANSLATE_NOOP("Problems", "This must not be empty."),
        "string_too_short": QT_TRANSLATE_NOOP("Problems", "This must not be empty."),
        "string_type": QT_TRANSLATE_NOOP("Problems", "This must not be empty."),
        "string_too_long": QT_TRANSLATE_NOOP("Problems", "This is too long; {max_length} characters fit."),
        "greater_than_equal": QT_TRANSLATE_NOOP("Problems", "This must be {ge} or more."),
        "less_than_equal": QT_TRANSLATE_NOOP("Problems", "This must be {le} or less."),
        "not_after_today": QT_TRANSLATE_NOOP("Problems", "Choose a day after today."),
        "enum": QT_TRANSLATE_NOOP("Problems", "Choose one of the words of the list."),
        "int_parsing": QT_TRANSLATE_NOOP("Problems", "Enter a whole number."),
        "int_type": QT_TRANSLATE_NOOP("Problems", "Enter a whole number."),
        "date_parsing": QT_TRANSLATE_NOOP("Problems", "Not a day. Write 2026-11-25, tomorrow or 下周三."),
        "date_type": QT_TRANSLATE_NOOP("Problems", "Choose a day."),
        "date_from_datetime_parsing": QT_TRANSLATE_NOOP("Problems", "Not a day. Write 2026-11-25, tomorrow or 下周三."),
    }
)

_REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "": QT_TRANSLATE_NOOP("Problems", "That could not be done ({code}). Nothing was changed."),
        "disk_full": QT_TRANSLATE_NOOP("Problems", "The disk is full. Nothing was changed; make room and try again."),
        "gone": QT_TRANSLATE_NOOP("Problems", "This record is no longer in the book."),
        "unexpected": QT_TRANSLATE_NOOP("Problems", "Something went wrong in KamDesk. Nothing was changed."),
    }
)

_MISSING: Mapping[str, str] = MappingProxyType(
    {
        "industry": QT_TRANSLATE_NOOP("Missing", "Industry"),
        "region": QT_TRANSLATE_NOOP("Missing", "Region"),
        "address": QT_TRANSLATE_NOOP("Missing", "Address"),
        "source": QT_TRANSLATE_NOOP("Missing", "Where they come from"),
        "contact": QT_TRANSLATE_NOOP("Missing", "A contact"),
        "phone": QT_TRANSLATE_NOOP("Missing", "A phone number"),
        "messenger": QT_TRANSLATE_NOOP("Missing", "WeChat, QQ or e-mail"),
        "decision_maker": QT_TRANSLATE_NOOP("Missing", "Who decides"),
        "birthday": QT_TRANSLATE_NOOP("Missing", "A birthday"),
        "need": QT_TRANSLATE_NOOP("Missing", "How strong the need is"),
        "demand": QT_TRANSLATE_NOOP("Missing", "Demand a year"),
        "how_to_treat": QT_TRANSLATE_NOOP("Missing", "How to treat them"),
    }
)
