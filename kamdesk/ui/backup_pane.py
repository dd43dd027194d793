"""The book's backups: where they lie, what is in them, one more now, and one put back beside the book."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk, Secret
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.proof_field import is_about_proof
from kamdesk.ui.wording_figures import counted, day, size
from kamdesk.ui.wording_refusals import refusal_text

if TYPE_CHECKING:
    from kamdesk.services.backups import Made
    from kamdesk.ui.former_key_dialog import FormerKeyDialog

ROOMY = "QTreeView::item { padding: 5px 6px; }"


class BackupPane(QFrame):
    """`restored` carries the new book that a backup was put back as."""

    restored = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._desk, self._jobs = desk, jobs
        self.former: FormerKeyDialog | None = None
        self._words = QLabel(str(desk.backups))
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.kind(self._words, "mute")
        self.synced = QLabel()
        self.synced.setWordWrap(True)
        self.synced.hide()
        theme.kind(self.synced, "soon")
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.hide()
        self.list = self._table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self.synced)
        layout.addLayout(self._buttons())
        layout.addWidget(self._said)
        layout.addWidget(self.list, 1)
        self.list.setMinimumHeight(160)

    def reload(self) -> None:
        """Look into the folder again."""
        from kamdesk.services import backups

        if service := backups.cloud_folder(self._desk):
            words = self.tr(
                "The book itself lies in a folder of {service}. What is copied away while it is written may be half a"
                " change: keep the book elsewhere, and let only backups lie there."
            )
            self.synced.setText(words.format(service=service))
            self.synced.show()
        self._jobs.read(backups.list_backups, self._desk, done=self._show, failed=self._failed)

    def back_up(self) -> None:
        """Make one now."""
        from kamdesk.services import backups

        self._say(self.tr("Making a backup…"), "mute")
        self._jobs.read(backups.copy, self._desk, done=self._made, failed=self._failed)

    def restore_as(self, file: Path, book: Path, secret: Secret | None = None) -> None:
        """Put a backup back as a new book; the open one stays as it is. What the present key does not open is asked."""
        self._file, self._target = file, book
        self._say(self.tr("Putting it back…"), "mute")
        self._jobs.read(_put_back, self._desk, file, book, secret, done=self._put_back, failed=self._not_put_back)

    def _not_put_back(self, refusal: Refusal) -> None:
        if not is_about_proof(refusal.code):
            self._close_former()
            self._failed(refusal)
        elif self.former is None:
            from kamdesk.ui.former_key_dialog import FormerKeyDialog

            self._said.hide()
            self.former = FormerKeyDialog(self)
            self.former.given.connect(self._try_former)
            self.former.rejected.connect(self._forget_former)
            self.former.open()
        else:
            self._said.hide()
            self.former.refuse(refusal_text(refusal))

    def _try_former(self, secret: Secret) -> None:
        self.restore_as(self._file, self._target, secret)

    def _close_former(self) -> None:
        if self.former is not None:
            self.former.accept()
            self.former = None

    def _forget_former(self) -> None:
        self.former = None

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Backups"))
        table.setHeaderLabels(
            [self.tr("When"), self.tr("Why"), self.tr("In it, with private ones and the trash"), self.tr("Size")]
        )
        table.setRootIsDecorated(False)
        table.setStyleSheet(ROOMY)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._settle)
        return table

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._now = QPushButton(self.tr("Back up now"))
        self._restore = QPushButton(self.tr("Put back as a new book…"))
        self._open = QPushButton(self.tr("Open the folder"))
        for button, slot in (
            (self._now, self.back_up),
            (self._restore, self._ask_where),
            (self._open, self._show_folder),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        self._restore.setEnabled(False)
        return row

    def _show(self, found: Sequence[object]) -> None:
        self.list.clear()
        for each in found:
            item = QTreeWidgetItem(self.list, list(_cells(each)))
            item.setData(0, Qt.ItemDataRole.UserRole, str(getattr(each, "path", "")))
        for column in (0, 1, 3):
            self.list.resizeColumnToContents(column)
        self._settle()

    def _settle(self) -> None:
        self._restore.setEnabled(bool(self.list.selectedItems()))

    def _made(self, made: Made) -> None:
        from kamdesk.services import backups

        self._jobs.write(backups.note, self._desk, made)
        self._say(self.tr("Backed up and verified: {file}").format(file=made.path.name), "ok")
        if made.cloud:
            words = self.tr("The folder belongs to {service}: the backups are encrypted, but leave this computer.")
            self._say(words.format(service=made.cloud), "soon")
        self.reload()

    def _ask_where(self) -> None:
        chosen = self.list.selectedItems()
        if not chosen:
            return
        self._file = Path(str(chosen[0].data(0, Qt.ItemDataRole.UserRole)))
        target = self._desk.path.with_name(self.tr("{name} restored").format(name=self._file.stem) + ".kamdesk")
        dialog = QFileDialog(self, self.tr("Put it back as"), str(target), "KamDesk (*.kamdesk)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._where_chosen)
        dialog.open()

    def _where_chosen(self, path: str) -> None:
        self.restore_as(self._file, Path(path))

    def _put_back(self, counts: object) -> None:
        self._close_former()
        customers = counts.get("customer", 0) if isinstance(counts, dict) else 0
        words = self.tr(
            "Put back and verified with {count}, private ones and the trash among them; open it from the start screen"
            " or by double click."
        )
        self._say(words.format(count=counted("customers", customers)), "ok")
        self.restored.emit(str(self._target))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.backups)))

    def _failed(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal), "late")

    def _say(self, words: str, kind: str) -> None:
        theme.kind(self._said, kind)
        self._said.setText(words)
        self._said.show()
        announce(self, words)


def _cells(row: object) -> tuple[str, str, str, str]:
    """When, why, how many customers, how large."""
    from PySide6.QtCore import QCoreApplication

    from kamdesk.services.backups import BackupRow

    assert isinstance(row, BackupRow)
    reasons = {
        "daily": QCoreApplication.translate("BackupPane", "of the day"),
        "manual": QCoreApplication.translate("BackupPane", "made by hand"),
        "import": QCoreApplication.translate("BackupPane", "before an import"),
        "migration": QCoreApplication.translate("BackupPane", "before an update"),
        "rekey": QCoreApplication.translate("BackupPane", "with a new passphrase"),
    }
    other_key = QCoreApplication.translate("BackupPane", "under another passphrase")
    held = counted("customers", row.counts.get("customer", 0)) if row.counts is not None else other_key
    return f"{day(row.at.date())} {row.at:%H:%M}", reasons.get(row.reason, row.reason), held, size(row.size)


def _put_back(desk: Desk, file: Path, book: Path, secret: Secret | None) -> object:
    from kamdesk.services import backups, locking

    return backups.restore(file, book, secret or Secret(recovery=locking.recovery_key(desk), keychain=False))
