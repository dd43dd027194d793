"""The third page of a handover: who can open it, and which file it becomes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui import theme
from kamdesk.ui.file_places import Purpose, file_dialog
from kamdesk.ui.guided import Page
from kamdesk.ui.own_name import OwnName
from kamdesk.ui.passphrase_field import PassphraseField
from kamdesk.ui.wording_figures import listed

ENDING = ".kamhandover"


class LockPage(Page):
    """A passphrase, keys, or both; with both, two files hold the same. `edited`: something was typed."""

    edited = Signal()

    def __init__(self, file: Path, own_name: OwnName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_name = own_name
        self.passphrase = PassphraseField()
        self.keys = QPlainTextEdit()
        self.remember = QCheckBox(self.tr("Remember these keys: the company's opens every handover"))
        self._bad_keys, self._stands = QLabel(), QLabel()
        self.file = QLineEdit(str(file))
        self._build()
        self.passphrase.changed.connect(self._edited)
        self.keys.textChanged.connect(self._look_at_keys)
        self.file.textChanged.connect(self._edited)

    def title(self) -> str:
        return self.tr("Who can open it?")

    def hint(self) -> str:
        return self.tr("A forgotten passphrase cannot be recovered. Tell it by another way than the file.")

    def next_words(self) -> str:
        return self.tr("Hand over")

    def first_focus(self) -> QWidget | None:
        return self.passphrase.first

    def entered(self) -> None:
        self._look_at_files()

    def is_ready(self) -> bool:
        has_way = self.passphrase.is_good() or (self.passphrase.is_empty() and bool(self.recipients()))
        return has_way and not self._bad_keys.text() and bool(self.file.text().strip())

    def wanting(self) -> str:
        if not self.passphrase.is_empty():
            return self.passphrase.wanting()
        if not self.recipients():
            return self.tr("A passphrase or a key is missing.")
        return "" if self.file.text().strip() else self.tr("The file is missing.")

    def is_touched(self) -> bool:
        """Whether a passphrase or keys were typed."""
        return not self.passphrase.is_empty() or self.keys.document().isModified()

    def recipients(self) -> tuple[str, ...]:
        """The keys, one a line."""
        lines = (line.strip() for line in self.keys.toPlainText().splitlines())
        return tuple(line for line in lines if line and not line.startswith("#"))

    def show_remembered(self, keys: Sequence[str]) -> None:
        """Offer the keys that were remembered."""
        self.remember.setChecked(bool(keys))
        self.keys.setPlainText("\n".join(keys))

    def _look_at_keys(self) -> None:
        """Say which line is no key before anybody asks for the file."""
        from kamdesk.services.handovers import is_key

        wrong = next((key for key in self.recipients() if not is_key(key)), "")
        words = self.tr("This is no key, or not all of it: {key}").format(key=wrong[:24])
        self._bad_keys.setText(words if wrong else "")
        self._bad_keys.setVisible(bool(wrong))
        self._edited()

    def _edited(self) -> None:
        self._look_at_files()
        self.settled.emit()
        self.edited.emit()

    def standing(self) -> tuple[Path, ...]:
        """Those of the files to be written that exist already."""
        from kamdesk.services.handovers import places

        if not self.file.text().strip():
            return ()
        has_word, has_keys = not self.passphrase.is_empty(), bool(self.recipients())
        files = places(self.path(), has_passphrase=has_word, has_keys=has_keys)
        return tuple(each for each in files if os.path.lexists(each))

    def _look_at_files(self) -> None:
        """Say which file would be replaced before anybody asks for it."""
        names = listed(each.name for each in self.standing())
        self._stands.setText(self.tr("This exists already: {files}").format(files=names) if names else "")
        self._stands.setVisible(bool(names))

    def path(self) -> Path:
        """Where the file goes; it always bears the ending."""
        path = Path(self.file.text().strip()).expanduser()
        return path if path.suffix == ENDING else path.with_name(path.name + ENDING)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.own_name)
        layout.addWidget(self._card(self.tr("With a passphrase"), self.passphrase))
        self.keys.setPlaceholderText("age1…")
        self.keys.setAccessibleName(self.tr("Keys of who receives it, one a line"))
        self.keys.setTabChangesFocus(True)
        self.keys.setFixedHeight(66)
        words = self.tr("With keys of who receives it (age1…, one a line); with both, two files are written.")
        theme.kind(self._bad_keys, "late")
        self._bad_keys.hide()
        layout.addWidget(self._card(words, self.keys, self._bad_keys, self.remember))
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        self.file.setAccessibleName(self.tr("File"))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose the file"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        theme.kind(self._stands, "soon")
        self._stands.setWordWrap(True)
        self._stands.hide()
        layout.addWidget(self._card(self.tr("Into the file"), place, self._stands))
        layout.addStretch(1)

    def _card(self, words: str, *widgets: QWidget) -> QFrame:
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 10, 16, 12)
        label = QLabel(words)
        theme.kind(label, "strong")
        label.setWordWrap(True)
        layout.addWidget(label)
        for widget in widgets:
            layout.addWidget(widget)
        return frame

    def _choose(self) -> None:
        dialog = file_dialog(self, Purpose.HANDOVER, self.tr("Hand over into"), self.path())
        dialog.setNameFilter(f"KamDesk (*{ENDING})")
        dialog.setDefaultSuffix(ENDING[1:])
        dialog.setOption(dialog.Option.DontConfirmOverwrite)  # asked when it is handed over
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()
