"""Choosing the fullest sentence for what is known: the first one whose places can all be filled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.wording_figures import fill, places


def first_fitting(context: str, sources: tuple[str, ...], code: str, figures: Mapping[str, object]) -> str:
    """The first of the sentences that the figures fill; a readable code where there is none."""
    known = {name: value for name, value in figures.items() if value is not None and value != ""}
    for source in sources:
        if places(source) <= set(known):
            return fill(QCoreApplication.translate(context, source), known)
    told = QCoreApplication.translate("Refusals", "This could not be done ({code}).")
    return told.format(code=code.replace("_", " "))
