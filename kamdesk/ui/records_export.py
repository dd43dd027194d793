"""Writing every record of a kind as a table: contacts, orders, talks, deals …; the import reads it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui.file_places import Purpose, file_dialog
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_handover import kind_name
from kamdesk.ui.wording_nouns import noun_title

NO_PAGE = frozenset({"contact", "interaction", "article"})
"""Kinds that no page is called by."""


def table_name(noun: str) -> str:
    """What the table of a kind is called."""
    return kind_name(noun) if noun in NO_PAGE else noun_title(noun)


class RecordsExport(QObject):
    """Asks which records and where to; `say` is told how many were written."""

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget, say: Callable[[str], object]) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._window, self._say = desk, jobs, window, say

    def ask_kind(self) -> None:
        """Choose among all kinds of records."""
        from kamdesk.services.exporting_nouns import NOUNS
        from kamdesk.ui.choice_field import ChoiceField
        from kamdesk.ui.single_form import SingleForm

        kinds = sorted(((noun, table_name(noun)) for noun in NOUNS), key=lambda kind: kind[1])
        field = ChoiceField(self.tr("Which records"), kinds, optional=False)
        form = SingleForm(self.tr("Export records as a table"), "noun", field, self._window)
        form.chosen.connect(self._kind_chosen)
        form.open()

    def ask_file(self, noun: str) -> None:
        """Choose where the table goes, as a workbook or as CSV."""
        chooser = file_dialog(self._window, Purpose.EXPORT, self.tr("Export"), f"{table_name(noun)}.xlsx")
        chooser.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("CSV for Excel (*.csv)")])
        chooser.setDefaultSuffix("xlsx")
        chooser.fileSelected.connect(lambda path: self.write(noun, Path(path)))
        chooser.open()

    def write(self, noun: str, path: Path) -> None:
        """Write the table."""
        from kamdesk.services import exporting_nouns

        words = Wording(self._desk.currency, self._desk.today())
        self._jobs.read(
            exporting_nouns.export,
            self._desk,
            path,
            noun,
            words,
            done=lambda written: self._tell(path, written.rows, written.cut),
        )

    def _tell(self, path: Path, rows: int, cut: int) -> None:
        said = self.tr("{rows} written to {file}").format(rows=counted("rows", rows), file=path.name)
        self._say(f"{said} · {told('texts_cut', count=cut)}" if cut else said)

    def _kind_chosen(self, _name: str, noun: object) -> None:
        self.ask_file(str(noun))
